internal import TextModel

/// Reads a number with its tolerance: 70 ± 9 kg, 5.2 +/- 0.3.
struct ToleranceReader {
  let text: SentenceText

  func read(_ first: AmountReader.Piece) -> FigureDraft? {
    guard let next = sign(at: first.end), text[next].isNumber, let second = AmountReader(text: text).piece(at: next),
      first.unit == .none || second.unit == .none || first.unit == second.unit,
      let low = first.numeral.value - second.numeral.value, let high = first.numeral.value + second.numeral.value
    else { return nil }
    var draft = FigureDraft(first.numeral)
    draft.interval = (low, high)
    draft.hedge = .about
    draft.tokens = first.tokens.lowerBound..<second.end
    AmountReader(text: text).apply(second.unit == .none ? first.unit : second.unit, to: &draft)
    return draft
  }

  /// The token behind ± or +/-.
  private func sign(at index: Int) -> Int? {
    if text[index].isMark("±") { return index + 1 }
    guard text[index].isMark("+") else { return nil }
    let slash = text[index + 1].isMark("/") ? index + 2 : index + 1
    return text[slash].kind == .dash && text.isTight(slash) ? slash + 1 : nil
  }
}
