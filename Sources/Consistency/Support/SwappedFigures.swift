internal import Claims
internal import Extraction
internal import TextModel

/// Two figures of a headline or summary that stand in each other's place: "16 goals in 11 matches" for 11 goals in 16 matches.
///
/// Both are in the body, and each stands there in the passage of the other.
struct SwappedFigures {
  /// What the two passages gain together when the figures change places, and each of them.
  private static let gain: Float = 0.2
  private static let leastGain: Float = 0.04
  /// The same for two that stand in different sentences: headline and dek tell two things in words of their own.
  private static let leastGainApart: Float = 0.1

  /// How many figures of headline and summary apart two can have changed places.
  private static let reach = 64

  let body: BodyFigures
  private var claims: ClaimIndex { body.claims }

  /// A figure of headline or summary with the body's claims that agree with it.
  private struct Shown {
    var verdict: Int
    var claim: Claim
    var agreeing: [Int]
  }

  /// Takes the support from figures that have changed places, and gives each the other's claim as its rival.
  func mark(_ verdicts: inout [Verdict]) {
    let all = shown(verdicts)
    guard all.count > 1 else { return }
    for (position, first) in all.enumerated() where !claims.budget.isSpent {
      for second in all[(position + 1)...].prefix(Self.reach) {
        guard let (a, b) = exchange(first, second) else { continue }
        for (shown, rival) in [(first, a), (second, b)] {
          verdicts[shown.verdict].support = nil
          verdicts[shown.verdict].rival = rival
          verdicts[shown.verdict].link = claims.link(shown.claim, claims.claims[rival])
        }
      }
    }
  }

  private func shown(_ verdicts: [Verdict]) -> [Shown] {
    verdicts.indices.compactMap { position in
      let claim = claims.claims[verdicts[position].claim]
      let figure = claims.figure(claim)
      guard verdicts[position].support != nil, ContradictingPassage.isTold(figure),
        !ProportionWords.isProportion(figure)
      else {
        return nil
      }
      let agreeing = SameFigure().agreeing(claim, shown: figure, in: body).map(\.claim).filter {
        Comparability.of(figure, body.figure($0)) == .same
      }
      return agreeing.isEmpty ? nil : Shown(verdict: position, claim: claim, agreeing: agreeing)
    }
  }

  /// The body's claims in whose place two figures stand, where they have changed places.
  private func exchange(_ a: Shown, _ b: Shown) -> (Int, Int)? {
    let (x, y) = (claims.figure(a.claim), claims.figure(b.claim))
    guard Comparability.of(x, y) == .same, isNear(x, y), a.agreeing.allSatisfy({ !b.agreeing.contains($0) }),
      let other = best(a.claim, b.agreeing), let otherBack = best(b.claim, a.agreeing),
      let own = best(a.claim, a.agreeing), let ownBack = best(b.claim, b.agreeing)
    else { return nil }
    let (gain, gainBack) = (other.score - own.score, otherBack.score - ownBack.score)
    let least = a.claim.sentence == b.claim.sentence ? Self.leastGain : Self.leastGainApart
    guard min(gain, gainBack) > least, gain + gainBack > Self.gain else { return nil }
    // Shares of one survey are told in much the same words: only two of one sentence can have changed places.
    guard x.kind != .percent || claims.claims[other.claim].sentence == claims.claims[otherBack.claim].sentence else {
      return nil
    }
    return (other.claim, otherBack.claim)
  }

  /// A gap of 47 seconds and a time of two hours are not taken for each other.
  private func isNear(_ x: Figure, _ y: Figure) -> Bool {
    guard x.kind == .duration, let a = x.inBaseUnit(against: y).value, let b = y.inBaseUnit(against: x).value else {
      return true
    }
    return max(a, b).double <= Self.farthest * min(a, b).double
  }

  private static let farthest = 20.0

  private func best(_ claim: Claim, _ candidates: [Int]) -> (claim: Int, score: Float)? {
    candidates.map { ($0, claims.parallel(claim, claims.claims[$0]).score) }.max { $0.1 < $1.1 }
  }
}
