internal import TextModel

/// A number as written, before it is known what it is a number of.
struct Numeral {
  var value: DecimalNumber
  /// The worth of the last significant digit said.
  var resolution: DecimalNumber
  var tokens: Range<Int>
  /// The power of ten of the last scale word or suffix; 0 for none.
  var scale = 0
  var isWords = false
  /// A vulgar fraction alone: ½, 3/4.
  var isFraction = false
  /// Digits alone, without separators, point or scale: may be a year or a label.
  var isPlainDigits = false

  var end: Int { tokens.upperBound }
  var isScaled: Bool { scale != 0 }

  /// The same number times 10^n, for "3 to 5 million".
  func scaled(by n: Int) -> Numeral? {
    guard let value = value.scaled(by: n), let resolution = resolution.scaled(by: n) else { return nil }
    var copy = self
    copy.value = value
    copy.resolution = resolution
    copy.scale += n
    return copy
  }
}

/// Reads the digits of one number token.
enum DigitReader {
  /// What the separators of a token of digits say.
  struct Reading {
    var value: DecimalNumber
    var resolution: DecimalNumber
    var isPlain: Bool
    var hasFraction: Bool
  }

  /// Nil for digits that are no number: too many, or separated as no number is (192.168.1.2).
  ///
  /// A comma groups by three or, alone with one, two or four and more digits behind it, is a decimal comma; a point is a
  /// decimal point or, more than one, groups by three.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
    var commas = 0
    var points = 0
    var digits = 0
    for byte in bytes {
      switch byte {
      case 0x2C: commas += 1
      case 0x2E: points += 1
      default: digits += 1
      }
    }
    guard digits > 0, digits <= 18 else { return nil }
    if commas == 0, points == 0 { return number(bytes, fraction: nil, isPlain: true) }
    let last = bytes.lastIndex { $0 == 0x2C || $0 == 0x2E } ?? 0
    let behind = bytes.count - last - 1
    if points > 0, commas > 0 {
      // The last one is the decimal mark; the others group by three.
      let isPoint = bytes[last] == 0x2E
      guard (isPoint ? points : commas) == 1, groups(bytes[..<last]) else { return nil }
      return number(bytes, fraction: behind, isPlain: false)
    }
    if commas == 1, points == 0 {
      if behind == 3, last <= 3, bytes[0] != 0x30 { return number(bytes, fraction: nil, isPlain: false) }
      guard behind <= 2 else { return nil }
      return number(bytes, fraction: behind, isPlain: false)
    }
    if points == 1 { return number(bytes, fraction: behind, isPlain: false) }
    guard groups(bytes[...]) || indianGroups(bytes) else { return nil }
    return number(bytes, fraction: nil, isPlain: false)
  }

  /// Whether every separator is followed by exactly three digits.
  private static func groups(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var run = 0
    var isFirst = true
    for byte in bytes {
      if byte == 0x2C || byte == 0x2E {
        if isFirst ? run > 3 : run != 3 { return false }
        isFirst = false
        run = 0
      } else {
        run += 1
      }
    }
    return isFirst || run == 3
  }

  /// Lakh grouping: 12,34,567.
  private static func indianGroups(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var runs: [Int] = [0]
    for byte in bytes {
      if byte == 0x2C { runs.append(0) } else { runs[runs.count - 1] += 1 }
    }
    return runs.count > 2 && runs.last == 3 && runs[0] <= 2 && runs.dropFirst().dropLast().allSatisfy { $0 == 2 }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, fraction: Int?, isPlain: Bool) -> Reading? {
    var significand: Int64 = 0
    var zeros = 0
    for byte in bytes where byte &- 0x30 < 10 {
      significand = significand * 10 + Int64(byte &- 0x30)
      zeros = byte == 0x30 ? zeros + 1 : 0
    }
    if let fraction {
      let exponent = -Int32(fraction)
      return Reading(
        value: DecimalNumber(significand, exponent: exponent), resolution: DecimalNumber(1, exponent: exponent),
        isPlain: false, hasFraction: true)
    }
    return Reading(
      value: DecimalNumber(significand, exponent: 0), resolution: resolution(of: significand, zeros: zeros),
      isPlain: isPlain, hasFraction: false)
  }

  /// Whole numbers under 100 are exact; above, trailing zeros are not significant (rules.md, Shared arithmetic 1).
  static func resolution(of value: Int64, zeros: Int) -> DecimalNumber {
    value < 100 || zeros == 0 ? .one : DecimalNumber(1, exponent: Int32(zeros))
  }

  static func resolution(of value: Int64) -> DecimalNumber {
    var (rest, zeros) = (value, 0)
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return resolution(of: value, zeros: zeros)
  }
}
