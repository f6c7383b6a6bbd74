internal import Claims
internal import Extraction
internal import TextModel

/// The total row or column of a table against the cells that it adds up.
struct TableTotalMismatch: Rule {
  static let description = RuleDescription(
    id: "table-total-mismatch", severity: .error,
    compares: "the total row or column of a table against the cells above it or beside it",
    arithmetic: """
      The sum of the cells over their rounding intervals: half of the last digit a cell where it has decimals, or where the label has a \
      scale word or %; whole numbers are exact. A percent column is summed only where its total says 100. Averages, rates, prices and \
      changes are not summed, and no table with subtotals.
      """,
    triggering: [
      "The harbours compared:\n\n| Harbour | Boats |\n|---|---|\n| Bell | 4 |\n| Sund | 5 |\n| Holm | 6 |\n| Total | ↓16 |",
      "Staff by site\n\nSite\tDay\tNight\tTotal\nGraz\t12\t8\t20\nLinz\t9\t4\t↓14\n",
      "Grants paid\n\nTown      Grants\nVarna       1,200\nRuse          800\nTotal       ↓2,100\n",
    ],
    nonTriggering: [
      "The harbours compared:\n\n| Harbour | Boats (million) |\n|---|---|\n| Bell | 4.2 |\n| Sund | 5.4 |\n| Holm | 6.3 |\n| Total | 16.0 |",
      "Staff by site\n\nSite\tDay\tNight\tTotal\nGraz\t12\t8\t20\nLinz\t9\t4\t13\n",
      "Scores by round\n\nRound    Average age\nFirst       31\nSecond      35\nTotal       33\n",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let words = TableWords(article.document)
    for table in article.mentions.tables {
      checkColumns(table, words, article, into: &findings)
      checkRows(table, words, article, into: &findings)
    }
  }

  /// The last row, where its label says total.
  private func checkColumns(_ table: Table, _ words: TableWords, _ article: Article, into findings: inout [Finding]) {
    guard table.rows.count >= 3, let last = table.rows.last, let label = last.first, label.value == nil,
      words.isTotal(label),
      !table.rows.dropLast().contains(where: { $0.first.map { words.isTotal($0) || words.isPart($0) } ?? true })
    else { return }
    for column in 1..<last.count {
      let header = table.header.flatMap { $0.indices.contains(column) ? $0[column] : nil }
      check(
        last[column], table.rows.dropLast().map { $0[column] }, [header].compactMap { $0 }, words, article, &findings)
    }
  }

  /// The last column, where its label says total.
  private func checkRows(_ table: Table, _ words: TableWords, _ article: Article, into findings: inout [Finding]) {
    guard let header = table.header, header.count >= 4, let label = header.last, words.isTotal(label) else { return }
    let inner = header.dropFirst().dropLast()
    guard !inner.contains(where: { words.isTotal($0) || words.isPart($0) }) else { return }
    for row in table.rows where row.count == header.count {
      guard let total = row.last else { continue }
      check(total, Array(row.dropFirst().dropLast()), Array(header.dropFirst()), words, article, &findings)
    }
  }

  private func check(
    _ total: TableCell, _ parts: [TableCell], _ labels: [TableCell], _ words: TableWords, _ article: Article,
    _ findings: inout [Finding]
  ) {
    guard parts.count >= 2, let stated = total.value, !labels.contains(where: words.isUnsummed),
      parts.allSatisfy({ $0.value != nil || $0.isEmpty }), parts.filter({ $0.value != nil }).count >= 2,
      parts.allSatisfy({ $0.value == nil || $0.isPercent == total.isPercent }),
      !total.isPercent || stated == DecimalNumber(100)
    else { return }
    let isRounded = labels.contains(where: words.isRounded)
    var sum = Interval(exactly: .zero)
    var exact = DecimalNumber.zero
    for cell in parts {
      guard let value = cell.value, let interval = words.interval(cell, isRounded: isRounded) else { continue }
      sum = sum + interval
      guard let next = exact + value else { return }
      exact = next
    }
    guard let whole = words.interval(total, isRounded: isRounded), !sum.meets(whole) else { return }
    let terms = parts.compactMap { $0.value.map(Wording.number) }.joined(separator: " + ")
    let sign = total.isPercent ? "%" : ""
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "The cells add up to \(Wording.number(exact))\(sign), the total says \(Wording.number(stated))\(sign).",
        working: "\(terms) = \(Wording.number(exact)), not \(Wording.number(stated))",
        remedy: "Fits if a row or column is left out: then say so.", question: "Is a cell wrong, or the total?",
        labels: ([total] + parts.filter { $0.value != nil }).map { Label(range: $0.range) },
        suggestions: [Wording.number(exact)],
        key: "\(terms) = \(stated)"))
  }
}
