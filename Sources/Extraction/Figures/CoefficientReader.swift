internal import TextModel

/// Reads statistics that are told without their test: r = .45, p < 0.05.
struct CoefficientReader {
  let text: SentenceText

  private static let names = WordSet("r p rho")

  /// A number of less than one behind a comparison with a letter; nil for others.
  func read(_ numeral: Numeral) -> FigureDraft? {
    let start = numeral.tokens.lowerBound
    let sign = text[start - 1]
    guard sign.isMark("=") || sign.isMark("<") || sign.isMark(">"), text.isWord(start - 2, in: Self.names),
      !numeral.value.isWhole, numeral.value.magnitude < .one, !text[numeral.end].isMark("%"),
      UnitReader(text: text).read(behind: numeral.end) == nil
    else { return nil }
    var draft = FigureDraft(numeral)
    draft.kind = .statistic
    draft.tokens = (start - 2)..<numeral.end
    if sign.isMark("<") { (draft.hedge, draft.isOpenBelow) = (.atMost, true) }
    if sign.isMark(">") { draft.hedge = .above }
    return draft
  }
}
