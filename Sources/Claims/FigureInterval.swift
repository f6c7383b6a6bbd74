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
      guard let value, value.significand.magnitude >= 100 else { return Interval(lower, upper) }
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
/// The finer must round or truncate to the coarser; two of one precision must be equal; and a slack of under one unit is
/// allowed only where the body is the finer one and the gap is at most 12 %.
public enum Rounding {
  public enum Relation: Sendable { case same, rounded, compatible }

  /// How `shown` (headline, summary, draft) agrees with `base` (body, source); nil where it does not.
  public static func relation(shown: Figure, base: Figure) -> Relation? {
    guard let a = shown.value, let b = base.value, shown.hedge != .vague, base.hedge != .vague,
      shown.hedge != .range, base.hedge != .range
    else { return vagueRelation(shown, base) }
    if shown.kind == .score, base.kind == .score { return sameScore(shown, base) ? .same : nil }
    if a == b { return .same }
    if shown.hedge == .exact, base.hedge == .exact { return exactRelation(shown, a, base, b) }
    return hedgedRelation(shown, a, base, b)
  }

  /// The order of a score says who tells it: 26-71 is 71-26.
  private static func sameScore(_ a: Figure, _ b: Figure) -> Bool {
    a.lower == b.lower && a.upper == b.upper || a.lower == b.upper && a.upper == b.lower
  }

  private static func exactRelation(
    _ shown: Figure, _ a: DecimalNumber, _ base: Figure, _ b: DecimalNumber
  ) -> Relation? {
    if shown.isExact && base.isExact && shown.resolution == base.resolution { return nil }
    let (coarse, fine, unit) =
      shown.resolution > base.resolution ? (a, b, shown.resolution) : (b, a, base.resolution)
    guard shown.resolution != base.resolution else { return nil }
    if rounds(fine, to: coarse, unit) { return .rounded }
    guard shown.resolution > base.resolution, let distance = (a - b)?.magnitude, distance < unit else { return nil }
    // Numbers up to 20 in whole units are counts of their own: 8 is not 9.
    let largest = max(a.magnitude, b.magnitude)
    guard let limit = largest * DecimalNumber(12, exponent: -2) else { return nil }
    return distance <= limit ? .rounded : nil
  }

  /// Whether a number rounds or truncates to another at a unit.
  static func rounds(_ fine: DecimalNumber, to coarse: DecimalNumber, _ unit: DecimalNumber) -> Bool {
    guard let distance = (fine.magnitude - coarse.magnitude), fine.isNegative == coarse.isNegative || coarse.isZero,
      let twice = distance.magnitude * DecimalNumber(2)
    else { return false }
    return twice <= unit || !distance.isNegative && distance < unit
  }

  /// A hedge on one side or both: the intervals must meet, and a one-sided hedge reaches no more than a quarter.
  private static func hedgedRelation(
    _ shown: Figure, _ a: DecimalNumber, _ base: Figure, _ b: DecimalNumber
  ) -> Relation? {
    func reach(_ figure: Figure, _ value: DecimalNumber) -> Interval {
      let quarter = value.magnitude * DecimalNumber(25, exponent: -2) ?? .zero
      let half = value.magnitude * .half ?? .zero
      // A round number has a coarse last digit: "under 100,000" does not reach down to a few hundred.
      let far = max(quarter, min(figure.resolution, half))
      let unit = Interval(value, resolution: figure.resolution)
      switch figure.hedge {
      case .above, .atLeast:
        var interval = Interval(value, value + max(quarter, figure.resolution))
        interval.excludesLower = figure.hedge == .above
        return interval
      case .atMost: return Interval(value - far, value)
      case .below: return Interval(figure.lower ?? value - far, value)
      case .about: return value.significand.magnitude >= 100 ? figure.interval : Interval(figure.lower, figure.upper)
      default: return figure.isExact ? Interval(exactly: value) : unit
      }
    }
    if shown.hedge == .exact, shown.resolution > base.resolution, rounds(b, to: a, shown.resolution) { return .rounded }
    return reach(shown, a).meets(reach(base, b)) ? .compatible : nil
  }

  /// A vague word or a range on one side: the other must lie in it, with a margin of 10 % for vague words.
  private static func vagueRelation(_ shown: Figure, _ base: Figure) -> Relation? {
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
      if value == range.lower || value == range.upper { return .compatible }
      return range.interval.contains(value) && shown.hedge == .range ? .compatible : nil
    }
    return vagueInterval(shown).meets(vagueInterval(base)) ? .compatible : nil
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
  public static func vagueInterval(_ figure: Figure) -> Interval {
    guard figure.hedge == .vague else { return figure.interval }
    var interval = figure.interval.widened(by: .tenth)
    if figure.upper == DecimalNumber(9_999) { interval.upper = DecimalNumber(19_999) }
    return interval
  }
}
