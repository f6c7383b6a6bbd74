internal import TextModel

/// Reads hedges that reach over two figures: "at least 20 and at most 100", "more than 100 km (62 miles)".
struct BoundReader {
  let text: SentenceText

  private static let joiners = WordSet("and but")

  /// One figure of two that bound each other from either side; nil where they do not.
  func joined(_ first: Figure, _ second: Figure) -> Figure? {
    guard isJoined(first.tokens.upperBound, second.tokens.lowerBound),
      first.unit == second.unit || first.unit == .none, first.kind == second.kind || first.unit == .none,
      first.per.isNone
    else { return nil }
    let ends: (low: DecimalNumber, high: DecimalNumber)
    switch (first.lower, first.upper, second.lower, second.upper) {
    case (let low?, nil, nil, let high?): ends = (low, high)
    case (nil, let high?, let low?, nil): ends = (low, high)
    default: return nil
    }
    guard ends.low < ends.high else { return nil }
    var figure = second
    figure.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    figure.range = text.range(figure.tokens)
    figure.core = figure.range
    (figure.lower, figure.upper) = (ends.low, ends.high)
    figure.value = (ends.low + ends.high).flatMap { $0 / DecimalNumber(2) }
    figure.hedge = .range
    return figure
  }

  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    let gap = start - end
    if gap == 1 { return text.isWord(end, in: Self.joiners) || text[end].isMark(",") }
    return gap == 2 && text[end].isMark(",") && text.isWord(end + 1, in: Self.joiners)
  }

  /// Whether a figure stands in brackets behind another as the same amount in another unit.
  func isConversion(_ first: Figure, _ second: Figure) -> Bool {
    guard second.tokens.lowerBound == first.tokens.upperBound + 1, text[first.tokens.upperBound].isMark("("),
      first.unit != .none, second.unit != .none, first.unit != second.unit, first.kind == second.kind
    else { return false }
    let (a, b) = (first.unit.unit, second.unit.unit)
    return a.isMoney && b.isMoney || a.isTemperature && b.isTemperature || a.dimension == b.dimension
  }
}
