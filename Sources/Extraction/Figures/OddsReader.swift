internal import TextModel

/// Reads odds: 11/4, 5-1, 100 to 1, where the sentence speaks of betting.
struct OddsReader {
  let text: SentenceText

  private static let cues = WordSet(
    "odds bookmaker bookmakers bookie bookies favourite favourites favorite favorites outsider outsiders longshot punters "
      + "punter priced betting bettors bet bets each-way tipped")

  private static let games = WordSet(
    "win won wins winning beat beats beating lost lose loses losing drew draw led lead leads leading trailed score scored"
  )

  /// The ratio of stake and win that begins at a token of digits; nil for none.
  func read(at index: Int) -> FigureDraft? {
    guard text[index].isNumber, let end = end(at: index),
      let top = DigitReader.read(text.bytes(index)), let bottom = DigitReader.read(text.bytes(end - 1)),
      top.isPlain, bottom.isPlain, !bottom.value.isZero, isSpokenOf(index), let value = top.value / bottom.value
    else { return nil }
    var draft = FigureDraft(tokens: index..<end, kind: .ratio, value: value)
    draft.resolution = .hundredth
    return draft
  }

  /// The token behind the second number.
  private func end(at index: Int) -> Int? {
    let joint = text[index + 1]
    let isJoined =
      (joint.isMark("/") || joint.kind == .dash) && text.isTight(index + 1) && text.isTight(index + 2)
    let next = text.isWord(index + 1, "to") || isJoined ? index + 2 : index
    guard next > index, text[next].isNumber, text.bytes(index).count <= 4, text.bytes(next).count <= 2,
      !text[next + 1].isMark("%"),
      !(text[next + 1].isMark("/") || text[next + 1].kind == .dash && text.isTight(next + 1))
    else { return nil }
    // Prices run down to one, or are told in small numbers: 7/2, 4/6.
    let isToOne = text.bytes(next).elementsEqual("1".utf8)
    return joint.isMark("/") || isToOne ? next + 1 : nil
  }

  /// Whether a word of betting stands within ten tokens, and none of a game right before: "the favourite won 3-1".
  private func isSpokenOf(_ index: Int) -> Bool {
    let near = max(text.bounds.lowerBound, index - 10)..<min(text.bounds.upperBound, index + 10)
    return near.contains { text.isWord($0, in: Self.cues) }
      && !(max(text.bounds.lowerBound, index - 3)..<index).contains { text.isWord($0, in: Self.games) }
  }
}
