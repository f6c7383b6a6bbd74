internal import Claims
internal import Extraction
internal import TextModel

/// An amount in brackets behind another one, in another unit: "$10m (£6m)" stands or falls with the first.
struct BracketConversion: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    let tokens = body.mentions.document.tokens
    let start = shown.tokens.lowerBound
    guard shown.kind == .money || shown.kind == .measure, claim.figure > 0, start > 0,
      tokens[start - 1].isMark("(") || tokens[start - 1].isMark("/")
    else { return nil }
    let before = body.mentions.figures[claim.figure - 1]
    guard before.kind == shown.kind, before.unit != shown.unit, before.tokens.upperBound == start - 1 else {
      return nil
    }
    return FigureSupport(
      figure: claim.figure, with: [claim.figure - 1], derivation: "converts \(body.mentions.document.text(before.core))"
    )
  }
}
