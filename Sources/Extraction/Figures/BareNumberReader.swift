internal import TextModel

/// Reads spoken and written numbers that are read so only where nothing else stands in the sentence, as in a table's cell
/// or an answer: one over twenty, one twenty two, 1 point 1, point 77, 10G.
struct BareNumberReader {
  let text: SentenceText

  private static let longest = 9

  /// The figure that is the whole sentence; nil where anything more stands in it.
  func read(at index: Int) -> FigureDraft? {
    let bounds = text.bounds
    guard bounds.count <= Self.longest, index - bounds.lowerBound <= 3, bounds.count >= 2 else { return nil }
    if let percent = percent(at: index) { return percent }
    guard index == bounds.lowerBound || text.isWord(bounds.lowerBound, "point") else { return nil }
    guard let first = NumeralReader(text).read(at: index) else { return nil }
    if index > bounds.lowerBound { return isEnd(first.end) ? decimals(nil, first, from: index - 1) : nil }
    if text.isWord(first.end, "point"), let second = NumeralReader(text).read(at: first.end + 1), isEnd(second.end) {
      return decimals(first.value, second, from: index)
    }
    return quotient(first) ?? hundreds(first) ?? giga(first)
  }

  /// percent of 10
  private func percent(at index: Int) -> FigureDraft? {
    let start = text.bounds.lowerBound
    let isTwoWords = text.isWord(start, "per") && text.isWord(start + 1, "cent")
    guard isTwoWords || text.isWord(start, "percent"), text.isWord(index - 1, "of"),
      index == start + (isTwoWords ? 3 : 2), let numeral = NumeralReader(text).read(at: index), isEnd(numeral.end)
    else { return nil }
    var draft = draft(start..<numeral.end, numeral.value)
    draft?.kind = .percent
    draft?.unit = .percent
    draft?.resolution = numeral.resolution
    return draft
  }

  private func isEnd(_ index: Int) -> Bool {
    text[index].range.isEmpty || text[index].isMark(".") && text[index + 1].range.isEmpty
  }

  private func draft(_ tokens: Range<Int>, _ value: DecimalNumber?) -> FigureDraft? {
    guard let value else { return nil }
    var draft = FigureDraft(tokens: tokens, kind: .cardinal, value: value)
    draft.resolution = .hundredth
    return draft
  }

  private func decimals(_ whole: DecimalNumber?, _ part: Numeral, from start: Int) -> FigureDraft? {
    guard part.value.isWhole, !part.value.isNegative, let digits = part.value.int else { return nil }
    let places =
      part.tokens.count == 1 && !part.isWords ? text[part.tokens.lowerBound].range.count : String(digits).utf8.count
    guard let fraction = part.value.scaled(by: -places) else { return nil }
    return draft(start..<part.end, (whole ?? .zero) + fraction)
  }

  /// one over one hundred and twenty five
  private func quotient(_ top: Numeral) -> FigureDraft? {
    guard text.isWord(top.end, "over"), let bottom = NumeralReader(text).read(at: top.end + 1), isEnd(bottom.end) else {
      return nil
    }
    return draft(top.tokens.lowerBound..<bottom.end, top.value / bottom.value)
  }

  /// one twenty two: 122
  private func hundreds(_ first: Numeral) -> FigureDraft? {
    guard first.isWords, first.value < DecimalNumber(10), first.value >= .one,
      let rest = NumeralReader(text).read(at: first.end), rest.isWords, rest.value >= DecimalNumber(20),
      rest.value < .hundred, rest.value.isWhole, isEnd(rest.end), let whole = first.value * .hundred
    else { return nil }
    return draft(first.tokens.lowerBound..<rest.end, whole + rest.value)
  }

  /// 10G
  private func giga(_ first: Numeral) -> FigureDraft? {
    guard !first.isWords, text[first.end].isWord, text.isTight(first.end), isEnd(first.end + 1) else { return nil }
    let letter = text.bytes(first.end)
    let power = letter.elementsEqual("G".utf8) ? 9 : letter.elementsEqual("M".utf8) ? 6 : 0
    return power > 0 ? draft(first.tokens.lowerBound..<(first.end + 1), first.value.scaled(by: power)) : nil
  }
}
