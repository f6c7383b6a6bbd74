internal import Claims
internal import Extraction
internal import TextModel

/// Points from two percentages: "a cut of 25 basis points" from 3 % to 2.75 %, "57%, up eight points" where it was 49 %.
struct PointsBetweenPercents: Derivation {
  private static let points = Set(["point", "points", "pts"].map { TextHash.of($0) })

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard let target = points(shown, claim, body) else { return nil }
    let percents = body.claims.body.filter { body.figure($0).kind == .percent && body.figure($0).value != nil }
    let told = body.percentsToldBeside(claim)
    for (position, first) in percents.enumerated() {
      for (next, second) in percents.enumerated().dropFirst(position + 1) {
        guard let x = body.figure(first).value, let y = body.figure(second).value, (x - y)?.magnitude == target
        else { continue }
        guard next == position + 1 && isPair(first, second, body) || told.contains(x) || told.contains(y) else {
          continue
        }
        return FigureSupport(
          figure: claim.figure, with: [first, second].map { body.claims.claims[$0].figure },
          derivation: "\(max(x, y)) − \(min(x, y))")
      }
    }
    return nil
  }

  /// "52% to 42%": two shares that follow each other. Those of two groups of voters are no lead.
  private func isPair(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.figure(first), body.figure(second))
    return a.sentence == b.sentence
      && !(a.tokens.upperBound..<b.tokens.lowerBound).contains { body.mentions.document.tokens[$0].isMark(";") }
  }

  /// How many percentage points a figure says; nil where it counts something else.
  private func points(_ shown: Figure, _ claim: Claim, _ body: BodyFigures) -> DecimalNumber? {
    if shown.kind == .percentagePoint { return shown.value.flatMap { $0 * shown.unit.unit.factor } }
    guard shown.kind == .cardinal, claim.headToken >= 0,
      Self.points.contains(body.mentions.document.tokens[claim.headToken].hash)
    else { return nil }
    return shown.value
  }
}
