internal import Claims
internal import Extraction
internal import TextModel

/// What one side is ahead by in a score of the body: "seven points down at the interval" of 17-10.
struct ScoreMargin: Derivation {
  private static let margins = WordSet("down up behind ahead clear lead deficit margin points goals by adrift")

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    let document = body.mentions.document
    let near = max(0, shown.tokens.lowerBound - 3)..<shown.tokens.upperBound + 3
    guard shown.kind == .cardinal, let target = shown.value, Self.margins.meets(near, in: document) else { return nil }
    for index in body.claims.body {
      let score = body.figure(index)
      guard score.kind == .score, let first = score.lower, let second = score.upper,
        (first - second)?.magnitude == target
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: "\(max(first, second)) − \(min(first, second))")
    }
    return nil
  }
}
