internal import TextModel

/// Tells whether a figure is a change, or where a change ended: "fell 0.94%", "up 58 points", "5% lower".
struct DirectionReader {
  let text: SentenceText

  func direction(of tokens: Range<Int>) -> Direction {
    var index = tokens.lowerBound - 1
    var steps = 0
    while steps < 4, text.bounds.contains(index) {
      let token = text[index]
      if token.isWord {
        if text.has(index, .rise), !text.isWord(index, "more") || steps == 0 { return .up }
        if text.has(index, .fall) { return .down }
        let passes = text.has(index, [.preposition, .degree, .article, .hedgeEnd, .changeNoun])
        guard passes else { break }
      } else if token.kind == .mark || token.isNumber {
        break
      }
      index -= 1
      steps += 1
    }
    let next = tokens.upperBound
    if text.isWord(next, "higher") || text.isWord(next, "more") || text.isWord(next, "rise")
      || text.isWord(next, "increase")
      || text.isWord(next, "gain") || text.isWord(next, "jump")
    {
      return .up
    }
    if text.isWord(next, "lower") || text.isWord(next, "fewer") || text.isWord(next, "less")
      || text.isWord(next, "drop")
      || text.isWord(next, "fall") || text.isWord(next, "decline") || text.isWord(next, "decrease")
      || text.isWord(next, "cut")
    {
      return .down
    }
    return .none
  }
}
