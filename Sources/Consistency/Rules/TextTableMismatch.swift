internal import Claims
internal import Extraction
internal import TextModel

/// A figure of the prose against the cell of the article's table that its sentence names.
struct TextTableMismatch: Rule {
  static let description = RuleDescription(
    id: "text-table-mismatch", severity: .warning,
    compares: "a figure in prose against the table cell whose row and column its sentence names",
    arithmetic: """
      The sentence has the label of one row and of one column, and one figure of the column's kind (or a row's label for each of its \
      figures): fires where the figure does not round to the cell, whatever scale the column has. The table may stand in the article \
      or be a source (--source figures.csv).
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
      "Chile took exports of 41 million and Peru of ↓8 million.\n\nCountry\tExports\tImports\nChile\t41\t12\nPeru\t↓9\t8\n",
    ],
    nonTriggering: [
      "In 1999 exports to Chile were 14 million dollars.\n\nCountry\tExports\tImports\nChile\t41\t12\nPeru\t9\t8\n",
      "In 2024 Chile took exports of 41 million and Peru of 9 million.\n\nCountry\tExports\tImports\nChile\t41\t12\nPeru\t9\t8\n",
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

  func check(_ article: Article, into findings: inout [Finding]) {
    guard !article.mentions.tables.isEmpty else { return }
    // A table that is printed again says the same.
    var known = HashSet()
    let tables = article.mentions.tables.filter { known.insert(TextHash.of(article.document.bytes[$0.range.bytes])) }
    let lookups = tables.map { TableLookup($0, of: article.document) }
    for (number, sentences) in sentences(with: lookups, article).enumerated() {
      guard let lookup = lookups[number] else { continue }
      for claims in sentences {
        guard let first = claims.first,
          !tables[number].range.overlaps(article.document.sentences[article.claim(first).sentence].range)
        else { continue }
        for (claim, place) in lookup.places(of: claims, in: article)
        where lookup.relation(article.figure(claim), place) == nil && lookup.isBinding(claim, place, article) {
          let label = Label(range: lookup.cell(place).range)
          findings.append(
            Self.finding(
              article.label(claim), label, article.words(claim), Wording.quote(article.document, label.range),
              in: "the table", lookup.name(place), key: article.key(claim)))
        }
      }
    }
  }

  /// For each table the sentences of the body, by their claims, that have the first word of a row's label.
  private func sentences(with lookups: [TableLookup?], _ article: Article) -> [[[Int]]] {
    var words = HashChains()
    for (number, lookup) in lookups.enumerated() { lookup?.forEachFirstWord { words.add($0, number) } }
    var found = [[[Int]]](repeating: [], count: lookups.count)
    var last = [Int](repeating: -1, count: lookups.count)
    for (place, claims) in article.bodySentences.enumerated() {
      guard let first = claims.first else { continue }
      for token in article.sentence(of: first) {
        words.forEach(article.document.tokens[token].hash) { number in
          guard last[number] != place else { return }
          last[number] = place
          found[number].append(claims)
        }
      }
    }
    return found
  }

  /// A figure of the prose against a cell of a table, which may be another text's.
  static func finding(
    _ figure: Label, _ cell: Label, _ words: String, _ value: String, in table: String, _ place: String, key: String
  ) -> Finding {
    Finding(
      rule: description.id, severity: .warning, message: "The text says \(words), \(table) \(value).", working: place,
      remedy: "Fits if another row, column or period is meant.", question: "Which is right, the text or the table?",
      labels: [figure, cell], key: key + " | " + place)
  }
}
