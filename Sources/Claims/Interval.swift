public import Extraction

/// The values that a figure allows: closed at its ends unless said otherwise, nil for an open side.
public struct Interval: Hashable, Sendable {
  /// The least value, nil for no bound.
  public var lower: DecimalNumber?
  /// The greatest value, nil for no bound.
  public var upper: DecimalNumber?
  /// The end itself is not in it: "over 5", rounding intervals that would merely touch.
  public var excludesLower = false
  /// The upper end itself is not in it: "under 5".
  public var excludesUpper = false

  /// Closed at both ends; nil leaves a side open.
  public init(_ lower: DecimalNumber?, _ upper: DecimalNumber?) {
    self.lower = lower
    self.upper = upper
  }

  /// Both ends at one value.
  public init(exactly value: DecimalNumber) { self.init(value, value) }

  /// v ± half of d (rules.md, Shared arithmetic 1).
  public init(_ value: DecimalNumber, resolution: DecimalNumber) {
    let half = resolution * DecimalNumber(5, exponent: -1) ?? .zero
    self.init(value - half, value + half)
  }

  /// Whether both sides are closed.
  public var isBounded: Bool { lower != nil && upper != nil }

  /// Whether it allows a value.
  public func contains(_ value: DecimalNumber) -> Bool {
    if let lower, value < lower || excludesLower && value == lower { return false }
    if let upper, value > upper || excludesUpper && value == upper { return false }
    return true
  }

  /// Whether the two have a value in common.
  public func meets(_ other: Interval) -> Bool {
    !Self.isBelow(self, other) && !Self.isBelow(other, self)
  }

  private static func isBelow(_ a: Interval, _ b: Interval) -> Bool {
    guard let top = a.upper, let bottom = b.lower else { return false }
    return top < bottom || top == bottom && (a.excludesUpper || b.excludesLower)
  }

  /// The distance between two intervals as a share of the larger value; 0 where they meet (Shared arithmetic 4).
  public func gap(to other: Interval) -> Double {
    if meets(other) { return 0 }
    let (low, high) = Self.isBelow(self, other) ? (self, other) : (other, self)
    guard let top = low.upper, let bottom = high.lower, let distance = bottom - top else { return 0 }
    let largest = max(top.magnitude, bottom.magnitude).double
    return largest > 0 ? distance.double / largest : 0
  }

  /// Widened at both ends by a share of the end: 0.1 for 10 %.
  public func widened(by share: DecimalNumber) -> Interval {
    var copy = self
    copy.lower = lower.flatMap { low in (low.magnitude * share).flatMap { low - $0 } }
    copy.upper = upper.flatMap { high in (high.magnitude * share).flatMap { high + $0 } }
    return copy
  }

  // MARK: Arithmetic

  /// Nil where an operation leaves the range of exact decimals.
  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(sum(a.lower, b.lower), sum(a.upper, b.upper))
  }

  /// Every difference of a value of the one and a value of the other.
  public static func - (a: Interval, b: Interval) -> Interval {
    Interval(sum(a.lower, b.upper?.negated), sum(a.upper, b.lower?.negated))
  }

  private static func sum(_ a: DecimalNumber?, _ b: DecimalNumber?) -> DecimalNumber? {
    guard let a, let b else { return nil }
    return a + b
  }

  /// The products of two intervals of values that are not negative.
  public static func * (a: Interval, b: Interval) -> Interval {
    func product(_ x: DecimalNumber?, _ y: DecimalNumber?) -> DecimalNumber? {
      guard let x, let y else { return nil }
      return x * y
    }
    return Interval(product(a.lower, b.lower), product(a.upper, b.upper))
  }

  /// The quotients of two intervals of positive values; nil where the divisor may be zero.
  public func divided(by divisor: Interval) -> Interval? {
    guard let low = divisor.lower, !low.isNegative, !low.isZero else { return nil }
    let bottom = lower.flatMap { value in divisor.upper.flatMap { value / $0 } }
    return Interval(bottom, upper.flatMap { $0 / low })
  }

  /// Times 10^n.
  public func scaled(by n: Int) -> Interval {
    Interval(lower.flatMap { $0.scaled(by: n) }, upper.flatMap { $0.scaled(by: n) })
  }
}
