internal import TextModel

/// Reads the words that widen a figure: before it ("nearly", "more than", "at least"), or behind it ("or so", "or more").
struct HedgeReader {
  private static let lists: (before: PhraseTable, classes: [Hedge]) = {
    var table = PhraseTable()
    var classes: [Hedge] = []
    let named: [String: Hedge] = [
      "about": .about, "below": .below, "above": .above, "atLeast": .atLeast, "atMost": .atMost, "exact": .exact,
    ]
    for row in WordList("hedges").rows() where row.count == 2 {
      guard let hedge = named[row[1]] else { continue }
      table.add(row[0], classes.count)
      classes.append(hedge)
    }
    return (table, classes)
  }()

  /// The longest hedge takes this many words.
  private static let longest = 5

  let text: SentenceText

  /// The hedge that ends right before a token, with the token where it begins; nil for none.
  ///
  /// Two hedges in a row ("just over", "up to about") count as the outer one. "Over 5 years" and the like are for the caller.
  func before(_ index: Int) -> (hedge: Hedge, start: Int)? {
    if let sign = sign(before: index) { return sign }
    guard text.has(index - 1, .hedgeEnd) else { return nil }
    for length in stride(from: Self.longest, through: 1, by: -1) {
      let start = index - length
      guard let match = Self.lists.before.longestMatch(at: start, in: text), match.end == index else { continue }
      let hedge = Self.lists.classes[match.value]
      guard !isPreposition(start, index, hedge) else { return nil }
      // "more than" after "no" or "not" turns round; the lists hold those forms whole.
      if let outer = before(start) { return outer.hedge == .exact ? (hedge, outer.start) : outer }
      return (hedge, start)
    }
    return nil
  }

  /// ~5, ≈5, >5, ≥5, <5, ≤5, ± before the number.
  private func sign(before index: Int) -> (hedge: Hedge, start: Int)? {
    let token = text[index - 1]
    guard token.kind == .mark else { return nil }
    if token.isMark("=") {
      if text[index - 2].isMark(">") { return (.atLeast, index - 2) }
      if text[index - 2].isMark("<") { return (.atMost, index - 2) }
      return nil
    }
    if token.isMark("~") || token.isMark("≈") || token.isMark("∼") { return (.about, index - 1) }
    if token.isMark(">") || token.isMark("≥") { return (token.isMark(">") ? .above : .atLeast, index - 1) }
    if token.isMark("<") || token.isMark("≤") { return (.atMost, index - 1) }
    return nil
  }

  /// Whether the word is a preposition of place or time there: "over two days", "around the 12", "above 3 others",
  /// "some" of "some of".
  private func isPreposition(_ start: Int, _ index: Int, _ hedge: Hedge) -> Bool {
    guard index - start == 1 else { return false }
    if text.isWord(start, "over"), text.has(index, .cardinal) || text[index].isNumber {
      // "spread over 12 pages", "over the three days": a verb of lasting or spreading before it.
      return text.isWord(start - 1, "spread") || text.isWord(start - 1, "place") || text.isWord(start - 1, "win")
        || text.isWord(start - 1, "victory")
    }
    if text.isWord(start, "under") { return text.isWord(start - 1, "from") || text[start + 1].kind == .dash }
    return text.isWord(start, "beyond") && !text[index].isNumber
  }

  /// The hedge behind a figure, with the token behind it; nil for none.
  func behind(_ index: Int) -> (hedge: Hedge, end: Int)? {
    if text[index].isMark("+"), text.isTight(index) { return (.atLeast, index + 1) }
    if text[index].kind == .dash, text.isTight(index) {
      if text.isWord(index + 1, "plus") { return (.atLeast, index + 2) }
      if text.isWord(index + 1, "odd") || text.isWord(index + 1, "ish") { return (.about, index + 2) }
      return nil
    }
    if text.isWord(index, "plus"), !text.has(index + 1, .cardinal), !text[index + 1].isNumber {
      return (.atLeast, index + 1)
    }
    guard text.isWord(index, "or") || text.isWord(index, "and") else { return nil }
    if text.isWord(index, "or") {
      if text.isWord(index + 1, "so") || text.isWord(index + 1, "thereabouts") { return (.about, index + 2) }
      if text.isWord(index + 1, "less") || text.isWord(index + 1, "fewer") || text.isWord(index + 1, "under")
        || text.isWord(index + 1, "younger") || text.isWord(index + 1, "lower")
      {
        return (.atMost, index + 2)
      }
    }
    if text.isWord(index + 1, "more") || text.isWord(index + 1, "over") || text.isWord(index + 1, "above")
      || text.isWord(index + 1, "older") || text.isWord(index + 1, "higher") || text.isWord(index + 1, "up")
    {
      return isOpenEnd(index + 2) ? (.atLeast, index + 2) : nil
    }
    return nil
  }

  /// Whether "or more" ends there: no "than" and no number that it compares with.
  private func isOpenEnd(_ index: Int) -> Bool {
    !text.isWord(index, "than") && !text[index].isNumber && !text.has(index, .cardinal)
  }
}
