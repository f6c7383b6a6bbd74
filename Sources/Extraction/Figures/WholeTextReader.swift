internal import TextModel

/// Reads what is a figure only where the text is nothing else, as a cell of a table or an answer is: "- 2 degrees",
/// "a twenty-first", "a pair", 192.168.1.2 as its four numbers. In prose these are list items, ordinals and addresses.
struct WholeTextReader {
  let text: SentenceText

  private static let longest = 48

  /// The figures that the whole text is, with those of one token in order; nil where it is prose.
  func read(at index: Int) -> [Figure]? {
    guard text.bytes.count <= Self.longest else { return nil }
    if index == text.bounds.lowerBound, let numbers = dotted(index) { return numbers }
    return (negative(at: index) ?? part(at: index) ?? pair(at: index)).map { [$0.figure(in: text, core: $0.tokens)] }
  }

  /// Whether the text ends at a token, and began with the first of the sentence.
  private func isWhole(_ end: Int) -> Bool {
    let first = text.bounds.lowerBound
    return text[end].range.isEmpty && text[first - 1].range.isEmpty
      && text.bytes.count <= Int(text[end - 1].end) - Int(text[first].start) + 4
  }

  /// "- 2 degrees", "- three fifths": the sign stands apart.
  private func negative(at index: Int) -> FigureDraft? {
    guard index == text.bounds.lowerBound + 1, text[index - 1].kind == .dash, text[index].hasSpaceBefore,
      var draft = AmountReader(text: text).read(at: index)?.only,
      isWhole(draft.tokens.upperBound), draft.interval == nil, let value = draft.value
    else { return nil }
    draft.value = value.negated
    draft.tokens = (index - 1)..<draft.tokens.upperBound
    return draft
  }

  /// "a twenty-first", "one one hundred fifth": one of so many parts.
  private func part(at index: Int) -> FigureDraft? {
    let start = text.bounds.lowerBound
    guard text.has(start, .indefinite) || text.isWord(start, "one"), index == start || index == start + 1,
      let number = NumeralReader(text).read(at: start + 1), number.isWords,
      let ordinal = OrdinalReader(text: text).read(number), isWhole(ordinal.tokens.upperBound),
      let whole = ordinal.value, let share = DecimalNumber.one / whole
    else { return nil }
    var draft = FigureDraft(tokens: start..<ordinal.tokens.upperBound, kind: .fraction, value: share)
    draft.isWords = true
    draft.resolution = .hundredth
    return draft
  }

  private func pair(at index: Int) -> FigureDraft? {
    guard index == text.bounds.lowerBound + 1, text.isWord(index, "pair"), text.has(index - 1, .indefinite),
      isWhole(index + 1)
    else { return nil }
    var draft = FigureDraft(tokens: (index - 1)..<(index + 1), kind: .cardinal, value: DecimalNumber(2))
    draft.isWords = true
    return draft
  }

  /// 192.168.1.2
  private func dotted(_ index: Int) -> [Figure]? {
    guard text[index].isNumber, isWhole(index + 1) else { return nil }
    let bytes = text.bytes(index)
    guard bytes.lazy.filter({ $0 == 0x2E }).count == 3, !bytes.contains(0x2C), DigitReader.read(bytes) == nil else {
      return nil
    }
    var figures: [Figure] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x2E {
      defer { start = end + 1 }
      guard end > start, let value = DigitReader.read(UnsafeBufferPointer(rebasing: bytes[start..<end]))?.value else {
        return nil
      }
      let origin = text[index].start
      let range = TextRange(origin + Int32(start), origin + Int32(end))
      var figure = Figure(range: range, tokens: index..<(index + 1), kind: .cardinal, value: value)
      (figure.core, figure.lower, figure.upper) = (range, value, value)
      figures.append(figure)
    }
    return figures
  }
}
