internal import TextModel

/// Reads multiples: doubled, tripled, halved, twice as many, threefold, 10 times higher, a 10-fold rise.
struct MultipleReader {
  let text: SentenceText

  /// A word that is a multiple by itself.
  func read(at index: Int) -> FigureDraft? {
    let number = Int(text.word(index).number)
    guard number > 1 || number == -2 else { return nil }
    if text.isWord(index, "halves") { return nil }
    if text.isWord(index, "double") || text.isWord(index, "triple") || text.isWord(index, "treble")
      || text.isWord(index, "quadruple") || text.isWord(index, "doubles") || text.isWord(index, "triples")
    {
      guard isMultipleUse(index) else { return nil }
    }
    if text.isWord(index, "twice") || text.isWord(index, "thrice") { guard isComparison(index + 1) else { return nil } }
    let value = number < 0 ? DecimalNumber(5, exponent: -1) : DecimalNumber(number)
    var draft = FigureDraft(tokens: index..<(index + 1), kind: .multiple, value: value)
    draft.isWords = true
    return draft
  }

  /// "times" or "fold" behind a number: 10 times higher, 10-fold.
  func read(_ numeral: Numeral) -> FigureDraft? {
    var next = numeral.end
    if text[next].kind == .dash, text.isTight(next), text.isTight(next + 1) { next += 1 }
    let isFold = text.isWord(next, "fold")
    guard isFold || text.isWord(next, "times") && isComparison(next + 1) else { return nil }
    var draft = FigureDraft(numeral)
    draft.kind = .multiple
    draft.tokens = numeral.tokens.lowerBound..<(next + 1)
    return draft
  }

  /// Whether "twice", "N times" compares: as, more, the, higher … follow. "Won three times", "twice a week" do not.
  private func isComparison(_ index: Int) -> Bool {
    if text.isWord(index, "as") || text.isWord(index, "more") || text.isWord(index, "higher")
      || text.isWord(index, "larger")
      || text.isWord(index, "greater") || text.isWord(index, "bigger") || text.isWord(index, "faster")
      || text.isWord(index, "less") || text.isWord(index, "lower") || text.isWord(index, "longer")
      || text.isWord(index, "what") || text.isWord(index, "its") || text.isWord(index, "their")
      || text.isWord(index, "his")
      || text.isWord(index, "her")
    {
      return true
    }
    guard text.isWord(index, "the") else { return false }
    let next = index + 1
    return text.isWord(next, "number") || text.isWord(next, "rate") || text.isWord(next, "size")
      || text.isWord(next, "amount") || text.isWord(next, "national") || text.isWord(next, "average")
      || text.isWord(next, "level") || text.isWord(next, "price") || text.isWord(next, "total")
      || text.isWord(next, "normal") || text.isWord(next, "limit") || text.isWord(next, "cost")
  }

  /// "to double output", "double the number", "rents double"; not "double murder", "double bill".
  private func isMultipleUse(_ index: Int) -> Bool {
    if text.isWord(index - 1, "to") || text.has(index - 1, .modal) || text.isWord(index - 1, "than")
      || text.has(index - 1, .hedgeEnd)
    {
      return true
    }
    let next = index + 1
    if text.isWord(next, "the") || text.isWord(next, "its") || text.isWord(next, "their") || text.isWord(next, "that") {
      return true
    }
    // A verb at the end of its clause: "rents double in a year".
    let isClauseEnd = text[next].range.isEmpty || text[next].kind == .mark || text.has(next, .preposition)
    return isClauseEnd && text.looksPlural(index - 1)
  }
}
