/// A decimal number as it is written: significand × 10^exponent, exact. 185.76 + 14.29 is 200.05.
///
/// Numbers beyond 18 significant digits are not represented: the initialisers and operations give nil for them.
public struct DecimalNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Without trailing zeros, so that equal numbers have equal parts.
  public let significand: Int64
  /// The power of ten that the significand is multiplied by; negative for digits behind the point.
  public let exponent: Int32

  /// 0.
  public static let zero = DecimalNumber(0)
  /// 1.
  public static let one = DecimalNumber(1)

  /// A whole number.
  public init(_ value: Int) {
    self.init(normalising: Int64(value), 0)
  }

  /// significand × 10^exponent; trailing zeros are taken off.
  public init(_ significand: Int64, exponent: Int32) {
    self.init(normalising: significand, exponent)
  }

  private init(normalising significand: Int64, _ exponent: Int32) {
    guard significand != 0 else {
      self.significand = 0
      self.exponent = 0
      return
    }
    var (s, e) = (significand, exponent)
    // The least Int64 has no counterpart above zero: its last digit is rounded away.
    if s == .min { (s, e) = (s / 10 - 1, e + 1) }
    while s % 10 == 0 {
      s /= 10
      e += 1
    }
    self.significand = s
    self.exponent = e
  }

  /// A significand that has no trailing zeros.
  private init(normal significand: Int64, _ exponent: Int32) {
    self.significand = significand
    self.exponent = exponent
  }

  /// Rounds a wide significand to 18 digits; nil where the exponent leaves the range of ±400.
  init?(rounding wide: Int128, exponent: Int32) {
    var (s, e) = (wide, exponent)
    while s > 999_999_999_999_999_999 || s < -999_999_999_999_999_999 {
      let half: Int128 = s < 0 ? -5 : 5
      s = (s + half) / 10
      e += 1
    }
    guard s == 0 || (-400...400).contains(e) else { return nil }
    self.init(normalising: Int64(truncatingIfNeeded: s), e)
  }

  /// The nearest number of 15 significant digits; nil for an infinity or NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    guard value != 0 else {
      self = .zero
      return
    }
    var scaled = value
    var exponent: Int32 = 0
    while abs(scaled) < 1e14 {
      scaled *= 10
      exponent -= 1
      guard exponent > -400 else { return nil }
    }
    while abs(scaled) >= 1e15 {
      scaled /= 10
      exponent += 1
      guard exponent < 400 else { return nil }
    }
    self.init(normalising: Int64(scaled.rounded()), exponent)
  }

  /// Whether it is 0.
  public var isZero: Bool { significand == 0 }
  /// Whether it is less than 0.
  public var isNegative: Bool { significand < 0 }
  /// The number without its sign.
  public var magnitude: DecimalNumber { DecimalNumber(normal: abs(significand), exponent) }
  /// The number with the other sign.
  public var negated: DecimalNumber { DecimalNumber(normal: -significand, exponent) }

  /// Whether it has no digits behind the decimal point.
  public var isWhole: Bool { exponent >= 0 }

  /// The nearest binary number: for plots and ratios shown, not for comparisons.
  public var double: Double {
    // Both parts are exact, and so is the nearest number to their product or quotient.
    if significand.magnitude < 1 << 53, exponent >= -22, exponent <= 22 {
      let power = Self.binaryPowers[Int(exponent.magnitude)]
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    return Double(description) ?? 0
  }

  /// 10^0 … 10^22, exact.
  private static let binaryPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The value as an integer, where it is one and fits.
  public var int: Int? {
    guard exponent >= 0, exponent <= 18 else { return isZero ? 0 : nil }
    let (value, overflow) = significand.multipliedReportingOverflow(by: Self.power(Int(exponent)))
    return overflow ? nil : Int(value)
  }

  /// The number times 10^n.
  public func scaled(by n: Int) -> DecimalNumber? {
    let e = Int(exponent) + n
    guard isZero || (-400...400).contains(e) else { return nil }
    return isZero ? self : DecimalNumber(normal: significand, Int32(truncatingIfNeeded: e))
  }

  /// The exact sum; nil beyond 18 digits.
  public static func + (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber? {
    if a.isZero { return b }
    if b.isZero { return a }
    let low = min(a.exponent, b.exponent)
    guard let x = a.widened(to: low), let y = b.widened(to: low) else {
      // Too far apart to matter in 18 digits: the larger stands.
      return a.magnitude > b.magnitude ? a : b
    }
    return DecimalNumber(rounding: x + y, exponent: low)
  }

  /// The exact difference; nil beyond 18 digits.
  public static func - (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber? { a + b.negated }

  /// The exact product; nil beyond 18 digits.
  public static func * (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber? {
    DecimalNumber(rounding: Int128(a.significand) * Int128(b.significand), exponent: a.exponent + b.exponent)
  }

  /// The quotient to 18 significant digits; nil for a division by zero.
  public static func / (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber? {
    guard !b.isZero else { return nil }
    let wide = Int128(a.significand) * Int128(1_000_000_000_000_000_000)
    return DecimalNumber(rounding: wide / Int128(b.significand), exponent: a.exponent - b.exponent - 18)
  }

  /// By value, whatever the digits behind the point: 2.50 is not below 2.5.
  public static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    if a.isNegative != b.isNegative || a.isZero || b.isZero { return a.significand < b.significand }
    if a.exponent == b.exponent { return a.significand < b.significand }
    let low = min(a.exponent, b.exponent)
    if let x = a.widened(to: low), let y = b.widened(to: low) { return x < y }
    // More than 20 powers of ten apart: the exponent decides.
    return (a.exponent < b.exponent) != a.isNegative
  }

  private func widened(to exponent: Int32) -> Int128? {
    let distance = Int(self.exponent) - Int(exponent)
    if distance == 0 { return Int128(significand) }
    guard distance >= 0, distance <= 20 else { return nil }
    let wide = Int128(significand) * Int128(Self.power(distance))
    return distance <= 18 ? wide : wide * Int128(Self.power(distance - 18))
  }

  /// 10^n; of a power beyond 18 the greatest of these.
  static func power(_ n: Int) -> Int64 { powers[max(0, min(n, 18))] }

  /// 10^0 … 10^18. Numbers that stand in the program: a table that is worked out would be asked at each use whether it has been.
  private static let powers: [Int64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000,
    1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
    100_000_000_000_000_000, 1_000_000_000_000_000_000,
  ]

  /// The digits in full, without an exponent; no more than 400 zeros.
  public var description: String {
    if exponent == 0 { return String(significand) }
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: Int(exponent)) }
    let point = digits.utf8.count + Int(exponent)
    if point > 0 { return sign + digits.prefix(point) + "." + digits.dropFirst(point) }
    return sign + "0." + String(repeating: "0", count: -point) + digits
  }
}
