internal import TextModel

/// Reads ordinals: first, twenty-first, 22nd, one hundred and fifth.
struct OrdinalReader {
  let text: SentenceText

  /// An ordinal word by itself.
  func read(at index: Int) -> FigureDraft? {
    let entry = text.word(index)
    guard entry.has(.ordinal), entry.number > 0 else { return nil }
    // "Second" is a unit behind an article in "a second later", and a verb; "first" in "first lady" stays an ordinal.
    if text.isWord(index, "second"), text.has(index - 1, .pronoun) || text.isWord(index - 1, "per") || isMoment(index) {
      return nil
    }
    // First of America, Fifth Avenue: a name inside the sentence.
    if text[index].isCapitalised, !text[index].shape.contains(.sentenceStart),
      !text[index].shape.contains(.allCapitals),
      text[index + 1].isCapitalised || text.isWord(index + 1, "of") && text[index + 2].isCapitalised
    {
      return nil
    }
    var draft = FigureDraft(tokens: index..<(index + 1), kind: .ordinal, value: DecimalNumber(Int(entry.number)))
    draft.isWords = true
    return draft
  }

  /// "Wait a second.", "a second later": a moment.
  private func isMoment(_ index: Int) -> Bool {
    guard text.has(index - 1, .indefinite) else { return false }
    let next = text[index + 1]
    return next.range.isEmpty || next.kind == .mark || text.isWord(index + 1, "later") || text.isWord(index + 1, "or")
  }

  /// 22d, 3d: the short form of American regiments and courts, before a name.
  private func isShortForm(_ numeral: Numeral, _ value: Int) -> Bool {
    (value % 10 == 2 || value % 10 == 3) && text[numeral.end + 1].isCapitalised
  }

  /// An ordinal that begins with a number: 22nd, twenty-first, one hundred and fifth.
  func read(_ numeral: Numeral) -> FigureDraft? {
    if text[numeral.end].isWord, text.isTight(numeral.end), !numeral.isWords, numeral.isPlainDigits {
      let bytes = text.bytes(numeral.end)
      guard let first = bytes.first, let value = numeral.value.int else { return nil }
      if bytes.count == 1, first == 0x64, isShortForm(numeral, value) {
        return FigureDraft(
          tokens: numeral.tokens.lowerBound..<(numeral.end + 1), kind: .ordinal, value: DecimalNumber(value))
      }
      guard bytes.count == 2 else { return nil }
      // 11st 9lb: stones
      if (first | 0x20, bytes[1] | 0x20) == (0x73, 0x74), value % 10 != 1 || value % 100 == 11,
        text[numeral.end + 1].isNumber || value < 40 && !text[numeral.end + 1].isWord
      {
        return nil
      }
      let suffix = (first | 0x20, bytes[1] | 0x20)
      guard suffix == (0x73, 0x74) || suffix == (0x6E, 0x64) || suffix == (0x72, 0x64) || suffix == (0x74, 0x68) else {
        return nil
      }
      return FigureDraft(
        tokens: numeral.tokens.lowerBound..<(numeral.end + 1), kind: .ordinal, value: DecimalNumber(value))
    }
    var next = numeral.end
    if text[next].kind == .dash { next += 1 }
    if text.isWord(next, "and"), numeral.isScaled { next += 1 }
    let entry = text.word(next)
    guard numeral.isWords, entry.has(.ordinal), let value = numeral.value.int else { return nil }
    let isTens = value % 100 >= 20 && value % 10 == 0 && entry.number < 10
    let isHundreds = value % 100 == 0 && entry.number < 100
    if isTens || isHundreds {
      return FigureDraft(
        tokens: numeral.tokens.lowerBound..<(next + 1), kind: .ordinal, value: DecimalNumber(value + Int(entry.number)))
    }
    guard entry.number >= 100, next == numeral.end,
      let product = numeral.value * DecimalNumber(Int(entry.number))
    else { return nil }
    return FigureDraft(tokens: numeral.tokens.lowerBound..<(next + 1), kind: .ordinal, value: product)
  }
}
