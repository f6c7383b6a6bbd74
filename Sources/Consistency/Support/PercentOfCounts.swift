internal import Claims
internal import Extraction
internal import TextModel

/// A percentage or fraction from two counts within one sentence of each other, or the rest to a hundred.
struct PercentOfCounts: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.claims.figure(claim)
    guard shown.kind == .percent || shown.kind == .fraction else { return nil }
    let target = shown.asPercent
    let counts = body.claims.body.filter { isCount(body.figure($0)) }
    for (position, first) in counts.enumerated() {
      for second in counts[(position + 1)...].prefix(8) {
        guard abs(body.claims.claims[first].sentence - body.claims.claims[second].sentence) <= 1,
          let a = body.figure(first).value, let b = body.figure(second).value, a != b, !a.isZero, !b.isZero,
          body.figure(first).unit == body.figure(second).unit
        else { continue }
        let (part, whole) = a < b ? (a, b) : (b, a)
        if let share = (part / whole)?.scaled(by: 2), fits(share, target) {
          return support(claim, [first, second], "\(part) of \(whole)", body)
        }
        // A change from one to the other.
        if let change = (b - a).flatMap({ $0 / a })?.scaled(by: 2)?.magnitude, fits(change, target) {
          return support(claim, [first, second], "from \(a) to \(b)", body)
        }
      }
    }
    for index in body.claims.body {
      let figure = body.figure(index)
      guard figure.kind == .percent, let value = figure.value, let rest = DecimalNumber(100) - value, fits(rest, target)
      else {
        continue
      }
      return support(claim, [index], "100 − \(value)", body)
    }
    return nil
  }

  private func isCount(_ figure: Figure) -> Bool {
    (figure.kind == .cardinal || figure.kind == .money) && figure.hedge != .vague && figure.hedge != .range
      && figure.value.map { !$0.isNegative } ?? false
  }

  private func fits(_ percent: DecimalNumber, _ shown: Figure) -> Bool {
    var base = shown
    base.value = percent
    base.lower = percent
    base.upper = percent
    base.hedge = .exact
    base.resolution = DecimalNumber(1, exponent: -6)
    return Rounding.relation(shown: shown, base: base) != nil
  }

  private func support(_ claim: Claim, _ parts: [Int], _ sum: String, _ body: BodyFigures) -> FigureSupport {
    FigureSupport(figure: claim.figure, with: parts.map { body.claims.claims[$0].figure }, derivation: sum)
  }
}
