/// Eight bytes of a text in one register: what a loop over bytes looks at together.
///
/// The questions answer with a mask: the top bit of each byte that is meant, in the order of the text from the lowest byte on.
@frozen
public struct ByteWord: Sendable {
  /// Its bytes, the first one lowest.
  public let bits: UInt64

  @usableFromInline static let tops: UInt64 = 0x8080_8080_8080_8080

  @inlinable @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The eight bytes at an offset; NUL for those that lie behind the end.
  @inlinable @inline(__always)
  public init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    if offset >= 0, offset <= text.count - 8, let start = text.baseAddress {
      bits = UInt64(littleEndian: UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self))
    } else {
      bits = Self.tail(text, at: offset)
    }
  }

  @usableFromInline
  static func tail(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    let count = min(8, text.count - offset)
    guard offset >= 0, count > 0, let start = text.baseAddress else { return 0 }
    let bytes = UnsafeRawPointer(start + offset)
    guard count < 8 else { return UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) }
    // Two loads that overlap.
    if count >= 4 {
      let low = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
      let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return UInt64(low) | UInt64(high) << UInt64(8 * (count - 4))
    }
    let (first, last) = (text[offset], text[offset + count - 1])
    return UInt64(first) | UInt64(text[offset + count / 2]) << UInt64(8 * (count / 2)) | UInt64(last)
      << UInt64(8 * (count - 1))
  }

  /// The byte in all eight places.
  @inlinable @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Where a byte stands.
  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> UInt64 { Self.zeros(bits ^ Self.repeating(byte)) }

  /// Where a byte below the limit stands, which is 128 at most.
  @inlinable @inline(__always)
  public func below(_ limit: UInt8) -> UInt64 {
    ~((bits | Self.tops) &- Self.repeating(limit)) & ~bits & Self.tops
  }

  /// Where a byte stands that a string of JSON escapes: only the first of the places is sure, which is the one asked for.
  @inlinable @inline(__always)
  public var escapedInJSON: UInt64 {
    let (quote, slash) = (bits ^ Self.repeating(0x22), bits ^ Self.repeating(0x5C))
    let one = Self.repeating(1)
    return ((quote &- one) & ~quote | (slash &- one) & ~slash | (bits &- Self.repeating(0x20)) & ~bits) & Self.tops
  }

  /// Where a byte beyond ASCII stands.
  @inlinable @inline(__always)
  public var beyondASCII: UInt64 { bits & Self.tops }

  /// Where a byte stands that continues a code point.
  @inlinable @inline(__always)
  public var continuing: UInt64 { bits & ~(bits << 1) & Self.tops }

  /// Where a code point starts that takes two UTF-16 units.
  @inlinable @inline(__always)
  public var wide: UInt64 { bits & bits << 1 & bits << 2 & bits << 3 & Self.tops }

  @inlinable @inline(__always)
  static func zeros(_ bits: UInt64) -> UInt64 { ~(((bits & ~tops) &+ ~tops) | bits | ~tops) }

  /// The distance of the first byte that a mask means; 8 for none.
  @inlinable @inline(__always)
  public static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

  /// The number of bytes that a mask means.
  @inlinable @inline(__always)
  public static func count(_ mask: UInt64) -> Int {
    Int(truncatingIfNeeded: ((mask >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The part of a mask that lies before a distance.
  @inlinable @inline(__always)
  public static func prefix(_ mask: UInt64, _ distance: Int) -> UInt64 {
    distance >= 8 ? mask : mask & ((1 << UInt64(max(0, distance) * 8)) &- 1)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where, from an offset on, the first 32 bytes are not all ASCII of 0x0E and above: most of a text is passed over so.
  @inlinable @inline(__always)
  public func skipPlain(from start: Int, to end: Int) -> Int {
    guard let base = UnsafeRawPointer(baseAddress), start >= 0, end <= count else { return start }
    var offset = start
    while offset &+ 32 <= end {
      let a = (base + offset).loadUnaligned(as: UInt64.self)
      let b = (base + offset).loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      let c = (base + offset).loadUnaligned(fromByteOffset: 16, as: UInt64.self)
      let d = (base + offset).loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      let (tops, least) = (ByteWord.tops, ByteWord.repeating(0x0E))
      // A byte below the least loses its top bit here.
      let high = ((a | tops) &- least) & ((b | tops) &- least) & ((c | tops) &- least) & ((d | tops) &- least)
      guard (a | b | c | d) & tops == 0, high & tops == tops else { break }
      offset &+= 32
    }
    return offset
  }
}
