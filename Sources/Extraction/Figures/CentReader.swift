internal import TextModel

/// Finds whose cents bare cents are ("up 14c from €3.78"): of the one currency with cents that the article tells its amounts in; else American ones.
struct CentReader {
  /// The whole document.
  let text: SentenceText

  private static let words = WordSet("c cent cents ct cts")
  /// Currencies that have cents.
  private static let units = ["USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD"].map { UnitID(code: $0) }

  /// Gives the cents among the figures the unit of the other amounts.
  func settle(_ figures: inout [Figure]) {
    let cents = figures.indices.filter { isCents(figures[$0]) }
    guard !cents.isEmpty else { return }
    var own: UnitID?
    for index in figures.indices where Self.units.contains(figures[index].unit) && !cents.contains(index) {
      guard own == nil || own == figures[index].unit else { return }
      own = figures[index].unit
    }
    guard let own else { return }
    for index in cents { figures[index].unit = own }
  }

  private func isCents(_ figure: Figure) -> Bool {
    figure.unit == .dollar && (figure.kind == .money || figure.kind == .rate)
      && figure.tokens.contains { Self.words.contains(text[$0]) }
      && !figure.tokens.contains { text[$0].isMark("$") || text.has($0, .currencyCode) }
  }
}
