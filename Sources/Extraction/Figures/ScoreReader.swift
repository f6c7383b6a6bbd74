internal import TextModel

/// Reads scores, votes and odds: 52-48, 6-3, 71 to 27, 3 to 1.
struct ScoreReader {
  let text: SentenceText

  private static let cues = Set(
    [
      "win", "won", "wins", "winning", "beat", "beating", "beats", "lose", "lost", "loses", "defeat", "defeated",
      "victory",
      "vote", "voted", "votes", "draw", "drew", "score", "scored", "lead", "led", "leads", "leading", "set", "sets",
      "match",
      "ruling", "ruled", "decision", "majority", "trailed", "trail", "tie", "tied", "split", "record", "final",
      "half-time",
      "halftime", "ahead", "senate", "court", "passed", "approved", "rejected", "margin", "game", "edged", "thrashed",
      "aggregate",
      "odds", "series", "outscored", "win-loss",
    ].map { TextHash.of($0) })

  private static let standings = WordSet("down up behind ahead adrift deficit advantage win defeat loss victory")

  /// The score that two bare whole numbers make; nil where they are something else.
  func read(_ first: AmountReader.Piece, _ second: AmountReader.Piece, isDash: Bool) -> FigureDraft? {
    guard first.unit == .none, second.unit == .none, isScoreNumber(first.numeral), isScoreNumber(second.numeral),
      !isUnitAhead(second.end)
        || isDash && (isAlone(first.tokens.lowerBound, second.end) || isShouted(first.tokens.lowerBound, second.end))
    else { return nil }
    let runsDown = first.numeral.value >= second.numeral.value
    if isDash {
      guard text.isTight(first.end), text.isTight(first.end + 1),
        runsDown || hasCue(first, second) || isAlone(first.tokens.lowerBound, second.end)
          || isBetweenSides(first.tokens.lowerBound, second.end)
      else { return nil }
    } else {
      guard !text.isWord(first.tokens.lowerBound - 1, "from"), hasCue(first, second),
        runsDown || text.isWord(first.tokens.lowerBound - 1, "by")
      else { return nil }
    }
    var draft = FigureDraft(tokens: first.tokens.lowerBound..<second.end, kind: .score, value: first.numeral.value)
    draft.interval = (first.numeral.value, second.numeral.value)
    return draft
  }

  /// "England 17-18 France": a name on either side.
  func isBetweenSides(_ start: Int, _ end: Int) -> Bool {
    let before = text[start - 1]
    let after = text[end]
    guard before.isWord, after.isWord, before.isCapitalised, after.isCapitalised, !text.isTight(start),
      !text.has(start - 1, [.stop, .month, .weekday, .identifierNoun, .preposition]),
      !text.has(end, [.stop, .month, .weekday, .preposition, .people, .dateUnit])
    else { return false }
    // In a headline a capital says nothing.
    var words = 0
    var capitals = 0
    for index in text.near(start) where index != start - 1 && index != end && text[index].range.count > 3 {
      guard text[index].isWord else { continue }
      words += 1
      if text[index].isCapitalised { capitals += 1 }
    }
    return capitals * 10 <= words * 6 && !text.looksPlural(end) || isShouted(start, end)
  }

  /// A headline that is two names with a score between: "Italy 8-38 Wales".
  private func isAlone(_ start: Int, _ end: Int) -> Bool {
    text.bounds.upperBound - end <= 3 && start - text.bounds.lowerBound <= 3 && end < text.bounds.upperBound
      && (text.bounds.lowerBound..<start).allSatisfy { text[$0].isCapitalised }
      && (end..<text.bounds.upperBound).allSatisfy { text[$0].isCapitalised }
      && !text.has(end, [.unitStart])
  }

  /// "KESTRELS 27-24 BORDERERS: Tuala try breaks hearts": the sides in capitals alone.
  private func isShouted(_ start: Int, _ end: Int) -> Bool {
    func isSide(_ index: Int) -> Bool {
      text[index].isWord && text[index].shape.contains(.allCapitals) && text[index].range.count > 3
    }
    return isSide(start - 1) && isSide(end)
      && text.bounds.contains { text[$0].isWord && !text[$0].shape.contains(.allCapitals) }
  }

  private func isScoreNumber(_ numeral: Numeral) -> Bool {
    numeral.value.isWhole && !numeral.isScaled && !numeral.value.isNegative && numeral.value < DecimalNumber(1000)
      && (numeral.isPlainDigits || numeral.isWords)
  }

  private func isUnitAhead(_ index: Int) -> Bool {
    text[index].isMark("%") || text.has(index, [.percentWord])
      || text[index].kind == .dash && text.has(index + 1, [.dateUnit, .unitStart])
      || text.looksPlural(index) && !text.has(index, .fall) && !isTeam(index)
  }

  /// "The 12-3 Rovers": a name inside a sentence.
  private func isTeam(_ index: Int) -> Bool {
    text[index].isCapitalised && !text[index].shape.contains(.allCapitals)
      && !IdentifierReader(text: text).isTitleCase(around: index)
  }

  private func hasCue(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> Bool {
    if text.isWord(second.end, in: Self.standings) { return true }
    let near = max(text.bounds.lowerBound, first.tokens.lowerBound - 12)..<min(text.bounds.upperBound, second.end + 8)
    return near.contains { text[$0].isWord && Self.cues.contains(text[$0].hash) }
  }
}
