internal import TextModel

/// Reads percentage points: "a percentage point", and bare "points" where the sentence speaks of shares.
struct PointReader {
  let text: SentenceText

  private static let shares = WordSet(
    "percent percentage pct share turnout support approval rating ratings poll polls polling swing unemployment inflation "
      + "lead majority proportion percentage-point")
  private static let others = WordSet(
    "index indexes dow nasdaq ftse dax nikkei stoxx cac sensex nifty hang shares stocks closed trading average score "
      + "scored scores scoring game games season seasons rebounds assists league table match matches win wins won title "
      + "standings team driver drivers licence license set sets goals goal championship basis sen test points-based lost "
      + "leaders clear adrift")

  /// "a percentage point": one.
  func single(at index: Int) -> FigureDraft? {
    guard text.isWord(index, "percentage"), text.has(index - 1, .indefinite) else { return nil }
    let point = text.behindHyphen(index + 1)
    guard text.isWord(point, "point") else { return nil }
    var draft = FigureDraft(tokens: (index - 1)..<(point + 1), kind: .percentagePoint, value: .one)
    draft.unit = .percentagePoint
    draft.isWords = true
    return draft
  }

  /// The token behind "points" that are percentage points; nil for points of an index or a game.
  func end(behind index: Int) -> Int? {
    let point = text.behindHyphen(index)
    guard text.isWord(point, "points") || text.isWord(point, "point") && point != index else { return nil }
    var hasShare = false
    for index in text.near(index) {
      if text[index].isMark("%") { hasShare = true }
      guard text[index].isWord else { continue }
      if Self.others.contains(text[index]) { return nil }
      hasShare = hasShare || Self.shares.contains(text[index])
    }
    return hasShare ? point + 1 : nil
  }
}
