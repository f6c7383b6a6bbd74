internal import TextModel

/// Reads multiples: doubled, tripled, halved, twice as many, threefold, 10 times higher, a 10-fold rise.
struct MultipleReader {
  let text: SentenceText

  /// A word that is a multiple by itself.
  func read(at index: Int) -> FigureDraft? {
    let number = Int(text.word(index).number)
    guard number > 1 || number == -2 else { return nil }
    if text.isWord(index, "halves") { return nil }
    // "Doubled over with laughter", "doubled as a bar"
    if text.isWord(index + 1, in: Self.idioms), !text[index + 2].isNumber,
      !text.has(index + 2, [.article, .possessivePronoun])
    {
      return nil
    }
    if text.isWord(index + 1, "as"), text.has(index + 2, .article) { return nil }
    if scoresAgain(index) { return nil }
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

  /// "Doubled his side's lead": a second goal, unless the numbers follow.
  private func scoresAgain(_ index: Int) -> Bool {
    guard let lead = (index + 2...index + 5).first(where: { text.isWord($0, in: Self.leads) }) else { return false }
    return !(index + 1..<lead).contains { !text[$0].isWord && text[$0].kind != .possessive }
      && !text.isWord(lead + 1, "to") && !text.isWord(lead + 1, "from") && !text.isWord(lead + 1, "over")
  }

  private static let leads = WordSet("lead advantage")

  /// "times" or "fold" behind a number: 10 times higher, 10-fold.
  func read(_ numeral: Numeral) -> FigureDraft? {
    var next = numeral.end
    if text[next].kind == .dash, text.isTight(next), text.isTight(next + 1) { next += 1 }
    let isFold = text.isWord(next, "fold") || isTimes(next)
    guard isFold || text.isWord(next, "times") && isComparison(next + 1) else { return nil }
    var draft = FigureDraft(numeral)
    draft.kind = .multiple
    draft.tokens = numeral.tokens.lowerBound..<(next + 1)
    return draft
  }

  /// "Grew 10x", "a 3x rise": no product and no power follows.
  private func isTimes(_ index: Int) -> Bool {
    text.isWord(index, "x") && text.isTight(index) && !text[index + 1].isNumber
      && !(text[index + 1].kind == .dash && text.isTight(index + 1))
  }

  private static let comparatives = WordSet(
    "as more higher larger greater bigger faster less lower longer better worse cheaper heavier stronger likelier fewer "
      + "what its their his her our your my that those")
  private static let comparedNouns = WordSet(
    "number rate size amount national average level price total normal limit cost value population usual legal volume "
      + "figure speed length height weight area budget income salary market previous state")
  private static let followers = WordSet("the its their that his her our what")
  private static let idioms = WordSet("over up down back")

  /// Whether "twice", "N times" compares: as, more, the, higher … follow. "Won three times", "twice a week" do not.
  private func isComparison(_ index: Int) -> Bool {
    if text.isWord(index, in: Self.comparatives) { return true }
    guard text.isWord(index, "the") else { return false }
    // "13 times the mass of Earth"
    return text.isWord(index + 1, in: Self.comparedNouns)
      || text[index + 1].isWord && text.isWord(index + 2, "of") && !text.looksPlural(index + 1)
  }

  /// "to double output", "double the number", "rents double"; not "double murder", "double bill".
  private func isMultipleUse(_ index: Int) -> Bool {
    if text.isWord(index - 1, "to") || text.has(index - 1, .modal) || text.isWord(index - 1, "than")
      || text.has(index - 1, .hedgeEnd)
    {
      return true
    }
    let next = index + 1
    if text.isWord(next, in: Self.followers) { return true }
    // A verb at the end of its clause: "rents double in a year".
    let isClauseEnd = text[next].range.isEmpty || text[next].kind == .mark || text.has(next, .preposition)
    return isClauseEnd && text.looksPlural(index - 1)
  }
}
