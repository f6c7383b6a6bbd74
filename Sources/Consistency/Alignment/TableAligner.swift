internal import Claims
internal import Extraction
internal import TextModel

/// A figure of a text beside the cell of another text's table that its sentence names.
struct AlignedCell: Sendable {
  let prose: SourceText
  let claim: Int
  let table: SourceText
  /// The claim of the cell.
  let cell: Int
  /// "row Chile, column Exports"
  let name: String
  /// How the figure agrees with the cell; nil where it does not.
  let agreement: Relation?

  var alignment: Alignment {
    let sides = [(prose, claim), (table, cell)].map { text, claim in
      Alignment.Side(
        source: text.number, figure: text.article.claim(claim).figure, range: text.article.figure(claim).range)
    }
    return Alignment(
      relation: agreement ?? .conflict, sides: sides.sorted { $0.source < $1.source }, score: 1,
      reasons: [Alignment.Reason(feature: .cell, share: 1)], differs: agreement == nil)
  }
}

/// Holds a text against another that is a table.
struct TableAligner {
  let prose: SourceText
  let table: SourceText

  /// - Complexity: linear in both texts, but for rows of one label.
  func align() -> [AlignedCell] {
    let claims = table.article.claims.claims.indices
    let cells = Dictionary(
      claims.map { (table.article.figure($0).core.start, $0) }, uniquingKeysWith: { first, _ in first })
    let lookups = table.article.mentions.tables.compactMap { TableLookup($0, of: table.document) }
    let sentences = prose.claimsBySentence.sorted { $0.key < $1.key }.map(\.value)
    return lookups.flatMap { lookup in
      sentences.flatMap { claims in
        lookup.places(of: claims, in: prose.article).compactMap { claim, place -> AlignedCell? in
          let agreement = lookup.relation(prose.article.figure(claim), place)
          guard let cell = cells[lookup.cell(place).range.start],
            agreement != nil || lookup.isBinding(claim, place, prose.article)
          else { return nil }
          return AlignedCell(
            prose: prose, claim: claim, table: table, cell: cell, name: lookup.name(place),
            agreement: agreement)
        }
      }
    }
  }
}
