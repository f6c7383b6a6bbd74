/// What a code point is to the segmenter. Marks and letters outside ASCII are decided by block, which is enough for prose.
@frozen
public enum ScalarClass: UInt8, Sendable {
  case letter, digit, space, lineBreak, quote, apostrophe, dash, mark
}

/// A decoded code point and the number of its bytes.
@frozen
public struct Scalar: Sendable {
  /// The Unicode scalar.
  public var value: UInt32
  /// Its bytes in UTF-8.
  public var length: Int

  /// A code point that was decoded from `length` bytes.
  @inlinable
  public init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The code point that starts at an offset of valid UTF-8. Bytes behind the end read as continuation bytes of value 0.
  @inlinable
  public func scalar(at offset: Int) -> Scalar {
    let first = self[offset]
    if first < 0x80 { return Scalar(value: UInt32(first), length: 1) }
    func next(_ distance: Int) -> UInt32 { offset + distance < count ? UInt32(self[offset + distance] & 0x3F) : 0 }
    if first < 0xE0 { return Scalar(value: UInt32(first & 0x1F) << 6 | next(1), length: 2) }
    if first < 0xF0 { return Scalar(value: UInt32(first & 0x0F) << 12 | next(1) << 6 | next(2), length: 3) }
    return Scalar(value: UInt32(first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), length: 4)
  }
}

extension ScalarClass {
  /// The class of a code point beyond ASCII.
  static func of(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x85, 0x2028, 0x2029: .lineBreak
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD: .space
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x300C, 0x300D: .quote
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A, 0x2BC, 0xB4: .apostrophe
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0xAA, 0xBA, 0xB5: .letter
    case 0x80...0xBF, 0xD7, 0xF7: .mark
    case 0xC0...0x1FFF: .letter
    case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0xE000...0xF8FF, 0xFF01...0xFF0F, 0x1F000...0x1FAFF: .mark
    case 0xFE00...0xFE0F: .mark
    default: .letter
    }
  }

  /// The lower-case form of a letter in Latin-1, Latin Extended-A, Greek and Cyrillic; others stand for themselves.
  static func lowered(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xDE where value != 0xD7: value + 0x20
    case 0x100...0x137, 0x14A...0x177: value | 1
    case 0x139...0x148: value & 1 == 1 ? value + 1 : value
    case 0x178: 0xFF
    case 0x179...0x17E: value & 1 == 1 ? value + 1 : value
    case 0x218...0x21B: value | 1
    case 0x391...0x3A9: value + 0x20
    case 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    default: value
    }
  }

  /// Whether a letter beyond ASCII is a capital.
  static func isCapital(_ value: UInt32) -> Bool { lowered(value) != value }
}
