internal import Claims
internal import Extraction
internal import TextModel

/// A figure of the prose against the cell of the article's table that its sentence names.
public struct TextTableMismatch: Rule {
  public static let description = RuleDescription(
    id: "text-table-mismatch", severity: .warning,
    compares: "a figure in prose against the table cell whose row and column its sentence names",
    arithmetic: """
      The sentence has the label of one row and of one column, and one figure of the column's kind: fires where the figure does not round \
      to the cell, whatever scale the column has.
      """,
    triggering: [
      """
      Chile took most of it: exports to Chile were ↓14 million dollars.

      | Country | Exports (million) | Imports (million) |
      |---|---|---|
      | Chile | ↓41 | 12 |
      | Peru | 9 | 8 |
      """,
      "Grapes brought in ↓$192 million in 2024.\n\nCrop\t2023 ($ million)\t2024 ($ million)\nGrapes\t141\t↓129\nMilk\t228\t231\n",
      "In Linz the night shift has ↓14 nurses.\n\nSite\tDay nurses\tNight nurses\nGraz\t12\t8\nLinz\t9\t↓4\n",
    ],
    nonTriggering: [
      """
      Chile took most of it: exports to Chile were 41 million dollars.

      | Country | Exports (million) | Imports (million) |
      |---|---|---|
      | Chile | 41 | 12 |
      | Peru | 9 | 8 |
      """,
      "Grapes brought in $129 million in 2024.\n\nCrop\t2023 ($ million)\t2024 ($ million)\nGrapes\t141\t129\nMilk\t228\t231\n",
      "In Linz the night shift has four nurses.\n\nSite\tDay nurses\tNight nurses\nGraz\t12\t8\nLinz\t9\t4\n",
    ])

  public init() {}

  public func check(_ article: Article, into findings: inout [Finding]) {
    guard !article.mentions.tables.isEmpty else { return }
    let words = TableWords(article.document)
    for table in article.mentions.tables {
      guard let header = table.header else { continue }
      for claims in article.bodySentences { check(claims, table, header, words, article, into: &findings) }
    }
  }

  private func check(
    _ claims: [Int], _ table: Table, _ header: [TableCell], _ words: TableWords, _ article: Article,
    into findings: inout [Finding]
  ) {
    guard let first = claims.first,
      !table.range.overlaps(article.document.sentences[article.claim(first).sentence].range)
    else { return }
    let sentence = article.sentence(of: first)
    let figures = claims.filter {
      [.cardinal, .money, .percent, .measure].contains(article.figure($0).kind) && article.figure($0).hedge == .exact
    }
    guard figures.count == 1, let index = figures.first, let value = article.figure(index).value,
      article.claim(index).scope.isDisjoint(with: .blocking)
    else { return }
    let rows = table.rows.filter { $0.first.map { names($0, sentence, words, article) } ?? false }
    guard rows.count == 1, let row = rows.first else { return }
    let columns = header.indices.dropFirst().filter {
      names(distinct(header[$0], header, words, article), sentence, article)
    }
    guard columns.count == 1, let column = columns.first, row.indices.contains(column), let cell = row[column].value,
      row[column].isPercent == (article.figure(index).kind == .percent)
    else { return }
    // The column's scale may stand in its label or not: the digits decide.
    let fits = [0, 3, 6, 9].contains { power in
      guard let scaled = cell.scaled(by: power), let unit = row[column].resolution.scaled(by: power) else {
        return false
      }
      return agrees(article.figure(index), value, scaled, unit)
    }
    guard !fits else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message:
          "The text says \(article.words(index)), the table \(Wording.quote(article.document, row[column].range)).",
        working: "row \(label(row[0], article)), column \(label(header[column], article))",
        remedy: "Fits if another row, column or period is meant.", question: "Which is right, the text or the table?",
        labels: [article.label(index), Label(range: row[column].range)],
        key: article.key(index) + " | " + label(row[0], article) + " " + label(header[column], article)))
  }

  private func label(_ cell: TableCell, _ article: Article) -> String { article.document.text(cell.range) }

  /// Whether all words of a label stand in the sentence, one behind the other.
  private func names(_ cell: TableCell, _ sentence: Range<Int>, _ words: TableWords, _ article: Article) -> Bool {
    let tokens = words.tokens(cell).filter { article.document.tokens[$0].isWord }
    guard let first = tokens.first, tokens.contains(where: { article.document.tokens[$0].range.count > 3 }),
      !words.isTotal(cell)
    else { return false }
    let hashes = tokens.map { article.document.tokens[$0].hash }
    return sentence.contains { index in
      article.document.tokens[index].hash == article.document.tokens[first].hash
        && index + hashes.count <= sentence.upperBound
        && zip(hashes, article.document.tokens[index...]).allSatisfy { $0 == $1.hash }
    }
  }

  /// The words of a column's label, or its year, that no other column's has, without scale words.
  private func distinct(_ cell: TableCell, _ header: [TableCell], _ words: TableWords, _ article: Article) -> [UInt64] {
    func hashes(_ cell: TableCell) -> [UInt64] {
      words.tokens(cell).filter {
        let token = article.document.tokens[$0]
        return token.range.count > 3 && token.isWord || token.range.count == 4 && token.isNumber
      }
      .map { article.document.tokens[$0].hash }
    }
    let others = Set(header.filter { $0.range != cell.range }.flatMap(hashes))
    return hashes(cell).filter { !others.contains($0) }
  }

  private func names(_ hashes: [UInt64], _ sentence: Range<Int>, _ article: Article) -> Bool {
    !hashes.isEmpty && hashes.allSatisfy { hash in sentence.contains { article.document.tokens[$0].hash == hash } }
  }

  /// Equal, or one is the other rounded to its last digit.
  private func agrees(_ figure: Figure, _ value: DecimalNumber, _ cell: DecimalNumber, _ unit: DecimalNumber) -> Bool {
    if value == cell { return true }
    guard let distance = (value - cell)?.magnitude, let twice = distance * DecimalNumber(2) else { return true }
    return twice <= max(figure.resolution, unit) && figure.resolution != unit
  }
}
