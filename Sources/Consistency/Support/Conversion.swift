internal import Claims
internal import Extraction

/// What a unit is worth, apart from its name.
private struct Scale {
  var dimension: String
  var factor: DecimalNumber

  init(dimension: String, factor: DecimalNumber) { (self.dimension, self.factor) = (dimension, factor) }

  init(_ unit: MeasureUnit) { self.init(dimension: unit.dimension, factor: unit.factor) }
}

/// Two measures of which one is said to be the other in another unit.
struct Conversion {
  let first: DecimalNumber
  let second: DecimalNumber
  private let a: Figure
  private let b: Figure
  private let isChange: Bool

  /// - Parameter isChange: temperatures are differences of two, and convert by the factor alone.
  init(_ first: DecimalNumber, _ a: Figure, _ second: DecimalNumber, _ b: Figure, isChange: Bool) {
    (self.first, self.a, self.second, self.b, self.isChange) = (first, a, second, b, isChange)
  }

  static func isPossible(_ a: UnitID, _ b: UnitID) -> Bool {
    let (x, y) = (a.unit, b.unit)
    if x.isTemperature, y.isTemperature { return x.dimension != y.dimension }
    return x.dimension == y.dimension && x.factor != y.factor && !x.isTemperature
  }

  /// The first in the unit of the second.
  var expected: DecimalNumber? { Self.convert(first, Scale(a.unit.unit), Scale(b.unit.unit), isChange: isChange) }

  /// More apart than rounding explains, for every kind of ton or gallon.
  var isWrong: Bool {
    let factors = Self.kinds(a.unit.unit)
    let others = Self.kinds(b.unit.unit)
    for x in factors {
      for y in others {
        if fits(x, y, isChange: isChange) { return false }
      }
    }
    // A reading of a thermometer and a change are hard to tell apart: right as one of them is right.
    if a.unit.unit.isTemperature, isChange, fits(Scale(a.unit.unit), Scale(b.unit.unit), isChange: false) {
      return false
    }
    return true
  }

  private func fits(_ x: Scale, _ y: Scale, isChange: Bool) -> Bool {
    let half = DecimalNumber(5, exponent: -1)
    guard let slackA = Self.unit(first, a.resolution) * half, let slackB = Self.unit(second, b.resolution) * half,
      let low = Self.convert(first - slackA, x, y, isChange: isChange),
      let high = Self.convert(first + slackA, x, y, isChange: isChange),
      let exact = Self.convert(first, x, y, isChange: isChange)
    else { return true }
    if Interval(low, high).meets(Interval(second - slackB, second + slackB)) { return true }
    let isTemperature = y.dimension.hasPrefix("temp_")
    let isFine = first.significand.magnitude >= 100 && second.significand.magnitude >= 100
    let share = isTemperature ? 0.02 : isFine ? 0.01 : 0.05
    return abs(exact.double - second.double) <= share * max(abs(exact.double), abs(second.double))
      || isTemperature && abs(exact.double - second.double) <= 1.01
  }

  /// The worth of the last digit: writers round distances and weights to fives and tens.
  private static func unit(_ value: DecimalNumber, _ resolution: DecimalNumber) -> DecimalNumber {
    guard resolution == .one, value.exponent >= 0, value.magnitude > DecimalNumber(10) else { return resolution }
    if value.exponent >= 1 { return DecimalNumber(10) }
    return value.significand % 5 == 0 ? DecimalNumber(5) : resolution
  }

  /// What slip would give the second number.
  var slip: String {
    guard let expected, !expected.isZero, !second.isZero, let ratio = second / expected else {
      return "Fits if one of the two is mistyped."
    }
    let power = [3, -3, 6, -6, 1, -1, 2, -2].first {
      abs(ratio.scaled(by: -$0)?.double ?? 0) > 0.9 && abs(ratio.scaled(by: -$0)?.double ?? 0) < 1.1
    }
    if let power { return "It fits with the point moved by \(abs(power)) \(abs(power) == 1 ? "place" : "places")." }
    if !a.unit.unit.isTemperature,
      let back = Self.convert(first, Scale(b.unit.unit), Scale(a.unit.unit), isChange: false), let same = back / second,
      abs(same.double - 1) < 0.06
    {
      return "It fits with the two units changed over."
    }
    return "Fits if one of the two is mistyped."
  }

  /// To three significant digits.
  static func shown(_ value: DecimalNumber) -> DecimalNumber {
    var power = 0
    var double = abs(value.double)
    guard double > 0, double < 1e15 else { return value }
    while double >= 1000 { (double, power) = (double / 10, power + 1) }
    while double < 100 { (double, power) = (double * 10, power - 1) }
    let rounded = DecimalNumber(Int(double.rounded()), exponent: power)
    return value.isNegative ? rounded.negated : rounded
  }

  private static func convert(_ value: DecimalNumber?, _ from: Scale, _ to: Scale, isChange: Bool) -> DecimalNumber? {
    guard let value else { return nil }
    guard from.dimension.hasPrefix("temp_") else { return (value * from.factor).flatMap { $0 / to.factor } }
    let degrees = value.double
    switch (from.dimension, to.dimension) {
    case ("temp_c", "temp_f"): return DecimalNumber(degrees * 1.8 + (isChange ? 0 : 32))
    case ("temp_f", "temp_c"): return DecimalNumber((degrees - (isChange ? 0 : 32)) / 1.8)
    default: return nil
    }
  }

  /// The kinds that a name may mean: short, long and metric tons; US and imperial gallons, pints and fluid ounces.
  private static func kinds(_ unit: MeasureUnit) -> [Scale] {
    let factors: [Double]
    switch unit.code {
    case "t", "[ston_av]", "[lton_av]": factors = [1_000_000, 907184.74, 1016046.9088]
    case "[gal_us]": factors = [3.785411784, 4.54609]
    case "[pt_us]": factors = [0.473176473, 0.56826125]
    case "[qt_us]": factors = [0.946352946, 1.1365225]
    case "[foz_us]": factors = [0.0295735295625, 0.0284130625]
    // British papers write m for miles.
    case "m": factors = [1, 1609.344]
    case "[mi_i]": factors = [1609.344, 1852]
    case "[oz_av]": factors = [28.349523125, 31.1034768]
    default: return [Scale(unit)]
    }
    return factors.compactMap { DecimalNumber($0).map { Scale(dimension: unit.dimension, factor: $0) } }
  }
}

extension DecimalNumber {
  init(_ value: Int, exponent: Int) { self.init(Int64(value), exponent: Int32(exponent)) }
}
