internal import TextModel

/// Gives a date that counts ("20 months ago", "the last 30 years") its count as value and unit, for other figures to meet.
struct DurationInDate {
  let text: SentenceText

  func read(into figure: inout Figure) {
    guard figure.kind == .date else { return }
    for index in figure.tokens where text[index].isNumber || text.has(index, .cardinal) {
      guard mayCount(index, to: figure.tokens.upperBound),
        let numeral = NumeralReader(text).read(at: index), numeral.end < figure.tokens.upperBound,
        let unit = UnitReader(text: text).read(behind: numeral.end), unit.unit.unit.isDuration
      else { continue }
      figure.value = numeral.value
      figure.lower = numeral.value
      figure.upper = numeral.value
      figure.unit = unit.unit
      return
    }
  }

  /// Whether a word stands behind a number that is neither month nor weekday: most numbers of dates have none.
  private func mayCount(_ index: Int, to end: Int) -> Bool {
    (index + 1..<end).contains { text[$0].isWord && !text.has($0, [.month, .weekday]) }
  }
}
