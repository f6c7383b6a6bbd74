internal import TextModel

/// Reads ratios: three to one, 3-to-1, 3:1.
struct RatioReader {
  let text: SentenceText

  private static let gameWords = WordSet(
    "won win wins winning beat beaten lost lose loses losing drew draw lead led leads trailed down up ahead score scored "
      + "rose fell from pages page between aged ages age at")

  /// "A five-to-three stock split"
  private func isSplit(_ index: Int) -> Bool {
    text.isWord(index, "split")
      || text.isWord(index + 1, "split") && (text.isWord(index, "stock") || text.isWord(index, "share"))
  }

  /// 16:9 of a screen: two small numbers beside a word of shape.
  private func aspect(_ first: AmountReader.Piece) -> FigureDraft? {
    guard text[first.end].isMark(":"), text.isTight(first.end), text.isTight(first.end + 1),
      text[first.end + 1].isNumber,
      text.isWord(text.behindHyphen(first.end + 2), in: Self.shapes)
        || text.isWord(first.tokens.lowerBound - 2, "ratio"),
      first.unit == .none, first.numeral.isPlainDigits,
      let second = DigitReader.read(text.bytes(first.end + 1)), !second.value.isZero,
      let value = first.numeral.value / second.value
    else { return nil }
    var draft = FigureDraft(tokens: first.tokens.lowerBound..<(first.end + 2), kind: .ratio, value: value)
    draft.resolution = .hundredth
    return draft
  }

  private static let shapes = WordSet("ratio aspect format screen screens display widescreen")

  /// The ratio that begins with a bare number; nil for none.
  func read(_ first: AmountReader.Piece) -> FigureDraft? {
    if let aspect = aspect(first) { return aspect }
    guard first.unit == .none, !first.numeral.isScaled, first.numeral.value > .one,
      first.numeral.value < DecimalNumber(10_000)
    else { return nil }
    let start = first.tokens.lowerBound
    var next = first.end
    if text[next].isMark(":") {
      // Not a verse (Luke 3:1) and not a time (3:10).
      guard text.isTight(next), text.isTight(next + 1), text[next + 1].isNumber, text.bytes(next + 1).count == 1,
        !text[start - 1].isCapitalised || text[start - 1].shape.contains(.sentenceStart)
      else { return nil }
      next += 1
    } else {
      let to = text.behindHyphen(next)
      let isHyphened = to != next
      // "A two-for-one split of the shares"
      guard text.isWord(to, "to") || isHyphened && text.isWord(to, "for") else { return nil }
      next = text.behindHyphen(to + 1)
      guard isHyphened || !text.isWord(start - 1, in: Self.gameWords), !text.has(start - 1, [.rise, .fall]) else {
        return nil
      }
    }
    guard text[next].isNumber || text.has(next, .cardinal), let second = NumeralReader(text).read(at: next),
      second.value == .one || isSplit(second.end), UnitReader(text: text).read(behind: second.end) == nil,
      !text[second.end].isMark(":"),
      !text[second.end].isMark("%"), !text.has(second.end, [.percentWord, .currencyStart, .month])
    else { return nil }
    var draft = FigureDraft(first.numeral)
    draft.kind = .ratio
    draft.tokens = start..<second.end
    if second.value != .one {
      guard let value = first.numeral.value / second.value else { return nil }
      (draft.value, draft.resolution) = (value, .hundredth)
    }
    return draft
  }
}
