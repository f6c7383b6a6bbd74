internal import Claims
internal import Extraction
internal import TextModel

/// What follows from the two other figures of its own sentence in headline or summary: "17.8 million tonnes against 18.8 million last year, a
/// drop of five per cent", "from 120 to 90, a loss of 30".
struct ToldBeside: Derivation {
  private static let kinds: Set<FigureKind> = [.cardinal, .money, .measure, .rate, .percent]
  private static let turns = WordSet("against from to compared versus than")

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.hedge != .vague, shown.hedge != .range, let target = shown.value else { return nil }
    let beside = body.claims.prominent(ofSentence: claim.sentence).filter {
      let other = body.claims.claims[$0]
      return other.figure != claim.figure && Self.kinds.contains(body.claims.figure(other).kind)
    }
    guard beside.count == 2, let a = body.figure(beside[0]).value, let b = body.figure(beside[1]).value, a != b,
      isPair(beside[0], beside[1], body), let difference = (a - b)?.magnitude
    else { return nil }
    let (first, second) = (body.figure(beside[0]), body.figure(beside[1]))
    let isFit: Bool
    if shown.kind == .percent, first.kind != .percent {
      isFit = [a, b].contains { base in
        (difference / base)?.scaled(by: 2).map { PercentOfCounts().fits($0, shown, body) } ?? false
      }
    } else {
      let isOfKind = shown.unit == first.unit || shown.unit == .none || shown.kind == .percentagePoint
      isFit = isOfKind && shown.kind != .percent && (difference == target || shown.isWrittenFor(difference))
    }
    guard isFit else { return nil }
    return FigureSupport(
      figure: claim.figure, with: beside.map { body.claims.claims[$0].figure },
      derivation: "\(max(a, b)) − \(min(a, b))")
  }

  /// Two values of one measure with a word of change between them; the unit may stand once.
  private func isPair(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.figure(first), body.figure(second))
    guard a.kind == b.kind && a.unit == b.unit || ChangeReader.isShort(b, body.claims.claims[second], for: a) else {
      return false
    }
    return Self.turns.meets(a.tokens.gap(to: b.tokens), in: body.mentions.document)
  }
}
