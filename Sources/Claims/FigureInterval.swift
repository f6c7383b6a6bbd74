public import Extraction

extension DecimalNumber {
  static let half = DecimalNumber(5, exponent: -1)
  static let tenth = DecimalNumber(1, exponent: -1)
}

extension Figure {
  /// Whether the number is exact as it stands: whole numbers under 100 without a scale word, ages, ordinals, scores
  /// (rules.md, Shared arithmetic 1, Clarification 4). Percentages and physical measures are rounded to their last digit.
  public var isExact: Bool {
    switch kind {
    case .age, .ordinal, .score, .date, .time: return true
    case .percent, .percentagePoint, .measure, .rate: return false
    default:
      guard let value, value.isWhole, !isScaled else { return false }
      return value.magnitude < DecimalNumber(100) || resolution == .one
    }
  }

  /// The rounding interval of an exact statement; the hedged interval of a hedged one; the range's or vague word's ends.
  public var interval: Interval {
    switch hedge {
    case .vague, .range:
      return Interval(lower, upper)
    case .exact:
      guard let value else { return Interval(lower, upper) }
      return isExact ? Interval(exactly: value) : Interval(value, resolution: resolution)
    case .about:
      // "Some 41,300" is known to the hundreds, whatever the word before it: three digits and more widen by one unit.
      guard let value, value.significand.magnitude >= 100 || resolution < .one && isFine(value) else {
        return Interval(lower, upper)
      }
      return Interval(value - resolution, value + resolution)
    case .below:
      return Interval(lower, upper)
    case .above:
      // "More than" reaches no further than a quarter above what is said (Shared arithmetic 2).
      guard let value else { return Interval(lower, nil) }
      var interval = Interval(value, value + (value.magnitude * DecimalNumber(25, exponent: -2) ?? .zero))
      interval.excludesLower = isExact && kind != .percent
      return interval
    case .atLeast:
      return Interval(value, nil)
    case .atMost:
      return Interval(nil, upper)
    }
  }

  /// Three digits and more are written: 8.50.
  private func isFine(_ value: DecimalNumber) -> Bool {
    guard let hundred = resolution.scaled(by: 2) else { return false }
    return value.magnitude >= hundred
  }

  /// The numbers in the base unit of their dimension, nil where the unit does not convert by a factor (temperatures).
  public func converted(_ interval: Interval) -> Interval? {
    let unit = self.unit.unit
    guard !unit.isTemperature else { return nil }
    guard unit.factor != .one else { return interval }
    return interval * Interval(exactly: unit.factor)
  }
}

/// Whether a figure of a headline or summary agrees with one of the body.
///
/// A finer figure of the body must round to the coarser one above it, or lose its last digits with no more than `Tolerances.rounding` of
/// it; two of one precision must be equal.
public enum Rounding {
  /// How two figures that do not conflict agree: one value, one rounds to the other, or their hedges allow one.
  public enum Relation: Sendable { case same, rounded, compatible }

  /// How `shown` (headline, summary, draft) agrees with `base` (body, source); nil where it does not.
  public static func relation(shown: Figure, base: Figure, _ tolerances: Tolerances = .standard) -> Relation? {
    guard let a = shown.value, let b = base.value, shown.hedge != .vague, base.hedge != .vague,
      shown.hedge != .range, base.hedge != .range
    else { return vagueRelation(shown, base, tolerances) }
    if shown.kind == .score, base.kind == .score { return sameScore(shown, base) ? .same : nil }
    if a == b { return .same }
    if shown.hedge == .exact, base.hedge == .exact { return exactRelation(shown, a, base, b, tolerances) }
    return hedgedRelation(shown, a, base, b, tolerances)
  }

  /// The order of a score says who tells it: 26-71 is 71-26.
  private static func sameScore(_ a: Figure, _ b: Figure) -> Bool {
    a.lower == b.lower && a.upper == b.upper || a.lower == b.upper && a.upper == b.lower
  }

  private static func exactRelation(
    _ shown: Figure, _ a: DecimalNumber, _ base: Figure, _ b: DecimalNumber, _ tolerances: Tolerances
  ) -> Relation? {
    if shown.isExact && base.isExact && shown.resolution == base.resolution { return nil }
    // A finer headline is not proved by a coarser body.
    guard shown.resolution > base.resolution else { return nil }
    return rounds(b, to: a, shown.resolution, isWritten: hasWrittenLastDigit(shown), tolerances) ? .rounded : nil
  }

  /// Whether the last digit that counts is written: 2.4 %, 7 billion; not the first of 10,000 or 100 million, whose zeros may count too.
  private static func hasWrittenLastDigit(_ figure: Figure) -> Bool {
    if figure.resolution <= .one { return true }
    return figure.isScaled && figure.resolution.exponent % 3 == 0
  }

  /// Whether two figures with a value are no further apart than a rounding that needs no other sign of being meant.
  public static func isClose(_ a: Figure, _ b: Figure, _ tolerances: Tolerances = .standard) -> Bool {
    guard let x = value(a), let y = value(b), let distance = x - y,
      let limit = max(x.magnitude, y.magnitude) * tolerances.rounding
    else { return true }
    return distance.magnitude <= limit
  }

  private static func value(_ figure: Figure) -> DecimalNumber? {
    figure.value.flatMap { figure.unit == .none ? $0 : $0 * figure.unit.unit.factor }
  }

  /// Whether a number rounds to another at a unit, to the nearest, or loses its last digits in a small truncation.
  public static func rounds(
    _ fine: DecimalNumber, to coarse: DecimalNumber, _ unit: DecimalNumber, isWritten: Bool = true,
    _ tolerances: Tolerances = .standard
  ) -> Bool {
    guard let distance = fine.magnitude - coarse.magnitude, fine.isNegative == coarse.isNegative || coarse.isZero,
      let twice = distance.magnitude * DecimalNumber(2)
    else { return false }
    // A half goes up.
    let isNearest = twice < unit || twice == unit && distance.isNegative
    if isNearest, isWritten { return true }
    guard isNearest || !distance.isNegative && distance < unit,
      let limit = max(fine.magnitude, coarse.magnitude) * tolerances.rounding
    else { return false }
    return distance.magnitude <= limit
  }

  /// A hedge on one side or both: the intervals must meet, and a one-sided hedge reaches no more than a quarter.
  private static func hedgedRelation(
    _ shown: Figure, _ a: DecimalNumber, _ base: Figure, _ b: DecimalNumber, _ tolerances: Tolerances
  ) -> Relation? {
    if shown.hedge == .exact, exactRelation(shown, a, base, b, tolerances) != nil { return .rounded }
    if isFloor(shown), isFloor(base) || base.hedge == .exact {
      // "Over 80" is not said of 100, nor "at least 50" where the body has at least 40.
      guard reach(base, b).upper.map({ $0 >= a }) ?? true, isFloor(base) ? a <= b : true, leading(b) <= a else {
        return base.hedge == .exact ? nil : exactRelation(shown, a, base, b, tolerances)
      }
    }
    return reach(shown, a).meets(reach(base, b)) ? .compatible : nil
  }

  private static let quarter = DecimalNumber(25, exponent: -2)

  /// The values that a figure allows, a one-sided hedge no more than a quarter away.
  private static func reach(_ figure: Figure, _ value: DecimalNumber) -> Interval {
    let quarter = value.magnitude * quarter ?? .zero
    // A round number has a coarse last digit: "under 100,000" does not reach down to a few hundred.
    let far = max(quarter, min(figure.resolution, value.magnitude * .half ?? .zero))
    let unit = Interval(value, resolution: min(figure.resolution, quarter))
    switch figure.hedge {
    case .above, .atLeast:
      var interval = Interval(value, value + max(quarter, figure.resolution))
      interval.excludesLower = figure.hedge == .above
      return interval
    case .atMost: return Interval(value - far, value)
    case .below: return Interval(figure.lower ?? value - far, value)
    case .about:
      // A round number is known to its first digit; no further than a quarter away all the same.
      let said = figure.interval
      return Interval(
        said.lower.map { max($0, (value - quarter) ?? $0) }, said.upper.map { min($0, (value + quarter) ?? $0) })
    default: return figure.isExact ? Interval(exactly: value) : unit
    }
  }

  private static func isFloor(_ figure: Figure) -> Bool { figure.hedge == .above || figure.hedge == .atLeast }

  /// A number with its first digit alone: 208 → 200.
  private static func leading(_ value: DecimalNumber) -> DecimalNumber {
    var (digits, exponent) = (value.magnitude.significand, value.exponent)
    while digits >= 10 { (digits, exponent) = (digits / 10, exponent + 1) }
    return DecimalNumber(digits, exponent: exponent)
  }

  /// A vague word or a range on one side: the other must lie in it, with a margin for vague words.
  private static func vagueRelation(_ shown: Figure, _ base: Figure, _ tolerances: Tolerances) -> Relation? {
    if shown.hedge == .range, base.hedge == .range, shown.lower == base.lower, shown.upper == base.upper {
      return .same
    }
    if shown.hedge == .vague, base.hedge == .vague, shown.lower == base.lower, shown.upper == base.upper {
      return .same
    }
    // A range's end may stand alone, and a range may contain.
    if shown.hedge == .range || base.hedge == .range, shown.hedge != .vague, base.hedge != .vague {
      let (range, other) = shown.hedge == .range ? (shown, base) : (base, shown)
      if other.hedge == .range { return agree(shown, base) ? .compatible : nil }
      guard let value = other.value else { return nil }
      return value == range.lower || value == range.upper ? .compatible : nil
    }
    return bounded(shown, tolerances).meets(bounded(base, tolerances)) ? .compatible : nil
  }

  /// A vague word's interval; what is open at one side reaches a quarter.
  private static func bounded(_ figure: Figure, _ tolerances: Tolerances) -> Interval {
    guard figure.hedge != .vague, let value = figure.value else { return vagueInterval(figure, tolerances) }
    return reach(figure, value)
  }

  /// Whether two ranges have the same ends at the coarser resolution; where one lacks an end, whether they meet.
  private static func agree(_ a: Figure, _ b: Figure) -> Bool {
    guard let low = a.lower, let high = a.upper, let otherLow = b.lower, let otherHigh = b.upper else {
      return a.interval.meets(b.interval)
    }
    let unit = max(a.resolution, b.resolution)
    return [(low, otherLow), (high, otherHigh)].allSatisfy { pair in
      (pair.0 - pair.1).map { $0.magnitude < unit } ?? false
    }
  }

  /// A vague word's interval with its margin; thousands reach to 19,999 (Clarification 18).
  public static func vagueInterval(_ figure: Figure, _ tolerances: Tolerances = .standard) -> Interval {
    guard figure.hedge == .vague else { return figure.interval }
    var interval = figure.interval.widened(by: tolerances.vagueWords)
    if figure.upper == DecimalNumber(9_999) { interval.upper = DecimalNumber(19_999) }
    return interval
  }
}
