internal import Claims
internal import Extraction
internal import TextModel

/// Durations told in another unit: 18 months for a year and a half, 48 hours for two days.
struct UnitConversion: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .duration || shown.kind == .age, shown.value != nil else { return nil }
    for index in body.claims.body {
      let base = body.figure(index)
      guard base.kind == .duration || base.kind == .age, Self.converts(shown, base) else { continue }
      return FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: "converts: \(body.mentions.document.text(base.core))")
    }
    return nil
  }

  /// Whether two durations in two units are the same. Calendar units are rough: a month is 4.35 weeks.
  static func converts(_ shown: Figure, _ base: Figure) -> Bool {
    guard base.unit != shown.unit, base.hedge != .range, shown.hedge != .range, let a = seconds(shown),
      let b = seconds(base)
    else { return false }
    return a.meets(b)
  }

  /// How far a one-sided hedge reaches.
  private static let quarter = DecimalNumber(25, exponent: -2)

  private static func seconds(_ figure: Figure) -> Interval? {
    guard let value = figure.value, let slack = max(value.magnitude, .one) * DecimalNumber(3, exponent: -2) else {
      return nil
    }
    var interval = figure.hedge == .exact ? Interval(value - slack, value + slack) : figure.interval
    // "At most 20 years" bears out no 18 months.
    if interval.lower == nil { interval.lower = value - (value.magnitude * quarter ?? .zero) }
    if interval.upper == nil { interval.upper = value + (value.magnitude * quarter ?? .zero) }
    return figure.converted(interval)
  }
}
