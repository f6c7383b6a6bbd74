internal import Claims
internal import Extraction
internal import TextModel

/// What a percentage of an amount comes to, or leaves of it, where the body tells both in one sentence: "stands to collect $5.4 million" of "the
/// total, $7.2 million, must be cut by 25%".
struct PercentOfAmount: Derivation {
  /// Sentences with more figures are lists, in which some share of something fits anything.
  private static let mostFigures = 4

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .money || shown.kind == .cardinal || shown.kind == .measure, shown.significantDigits > 1,
      shown.hedge != .vague, shown.hedge != .range, shown.value != nil
    else { return nil }
    for sentence in body.sentences where sentence.count <= Self.mostFigures {
      for share in sentence where body.figure(share).kind == .percent {
        guard let percent = body.figure(share).value, percent < DecimalNumber(100) else { continue }
        for index in sentence where body.figure(index).unit == shown.unit && body.figure(index).kind == shown.kind {
          guard let amount = body.figure(index).value, let part = (amount * percent)?.scaled(by: -2),
            let rest = amount - part, let result = [part, rest].first(where: { agrees($0, shown, body) })
          else { continue }
          return FigureSupport(
            figure: claim.figure, with: [index, share].map { body.claims.claims[$0].figure },
            derivation: result == part ? "\(percent)% of \(amount)" : "\(amount) less \(percent)%")
        }
      }
    }
    return nil
  }

  /// To the digits that are written.
  private func agrees(_ amount: DecimalNumber, _ shown: Figure, _ body: BodyFigures) -> Bool {
    shown.value.map { Interval($0, resolution: shown.resolution).contains(amount) } ?? false
  }
}
