/// Sixteen bytes of a text in one vector: what a search over bytes looks at together.
///
/// The questions answer with the places of the bytes that are meant.
@frozen
public struct ByteBlock: Sendable {
  @usableFromInline let bytes: SIMD16<UInt8>

  /// The sixteen bytes at an offset; NUL for those that lie behind the end.
  @inlinable @inline(__always)
  public init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    if offset >= 0, offset <= text.count &- 16, let start = text.baseAddress {
      bytes = UnsafeRawPointer(start + offset).loadUnaligned(as: SIMD16<UInt8>.self)
    } else {
      bytes = Self.tail(text, at: offset)
    }
  }

  /// The number of its bytes.
  @inlinable public static var size: Int { 16 }

  /// Stores all of the bytes at an address.
  @inlinable @inline(__always)
  public func store(to place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
  }

  @usableFromInline
  static func tail(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> SIMD16<UInt8> {
    let halves = SIMD2(ByteWord(text, at: offset).bits.littleEndian, ByteWord(text, at: offset + 8).bits.littleEndian)
    return unsafeBitCast(halves, to: SIMD16<UInt8>.self)
  }

  /// Where a byte stands.
  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> ByteMask { ByteMask(bytes .== SIMD16(repeating: byte)) }

  /// Where a byte of a word in lower case stands, a letter as a capital or not.
  @inlinable @inline(__always)
  public func caseless(_ byte: UInt8) -> ByteMask {
    byte &- 0x61 < 26 ? ByteMask((bytes | SIMD16(repeating: 0x20)) .== SIMD16(repeating: byte)) : equal(to: byte)
  }

  /// Where a byte below a limit stands.
  @inlinable @inline(__always)
  public func below(_ limit: UInt8) -> ByteMask { Self.below(limit, bytes) }

  // The types are told: the comparison of any two vectors would be a loop.
  @inlinable @inline(__always)
  static func below(_ limit: UInt8, _ bytes: SIMD16<UInt8>) -> ByteMask {
    let limits = SIMD16<UInt8>(repeating: limit)
    return ByteMask(bytes .< limits)
  }

  /// Where a digit stands.
  @inlinable @inline(__always)
  public var digits: ByteMask { Self.below(10, bytes &- SIMD16(repeating: 0x30)) }

  /// Where a letter of ASCII stands.
  @inlinable @inline(__always)
  public var letters: ByteMask { Self.below(26, (bytes | SIMD16(repeating: 0x20)) &- SIMD16(repeating: 0x61)) }

  /// Where a letter, a digit or an underscore of ASCII stands.
  @inlinable @inline(__always)
  public var wordBytes: ByteMask { letters | digits | equal(to: 0x5F) }

  /// Where a byte beyond ASCII stands.
  @inlinable @inline(__always)
  public var beyondASCII: ByteMask { ~Self.below(0x80, bytes) }

  /// Where a byte stands that a string of JSON escapes.
  @inlinable @inline(__always)
  public var escapedInJSON: ByteMask { equal(to: 0x22) | equal(to: 0x5C) | below(0x20) }
}

/// Places among the sixteen bytes of a block.
@frozen
public struct ByteMask: Sendable {
  @usableFromInline let places: SIMDMask<SIMD16<Int8>>

  @inlinable @inline(__always)
  init(_ places: SIMDMask<SIMD16<Int8>>) { self.places = places }

  /// The places of either.
  @inlinable @inline(__always)
  public static func | (a: ByteMask, b: ByteMask) -> ByteMask { ByteMask(a.places .| b.places) }

  /// The places that both have.
  @inlinable @inline(__always)
  public static func & (a: ByteMask, b: ByteMask) -> ByteMask { ByteMask(a.places .& b.places) }

  /// All other places.
  @inlinable @inline(__always)
  public static prefix func ~ (mask: ByteMask) -> ByteMask { ByteMask(.!mask.places) }

  /// All bits of a byte are set where it is meant.
  @inlinable @inline(__always)
  var halves: SIMD2<UInt64> { unsafeBitCast(places, to: SIMD2<UInt64>.self) }

  /// The places as bits, from the lowest on.
  @inlinable @inline(__always)
  public var bits: UInt32 { Self.bits(of: halves[0]) | Self.bits(of: halves[1]) << 8 }

  /// One bit of each of eight bytes, moved together by a multiplication.
  @inlinable @inline(__always)
  static func bits(of half: UInt64) -> UInt32 {
    let ones = UInt64(littleEndian: half) & 0x0101_0101_0101_0101
    return UInt32(truncatingIfNeeded: (ones &* 0x0102_0408_1020_4080) >> 56)
  }

  /// Whether no byte is meant.
  @inlinable @inline(__always)
  public var isEmpty: Bool { halves[0] | halves[1] == 0 }

  /// The distance of the first byte that is meant; 16 for none.
  @inlinable @inline(__always)
  public var first: Int {
    let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    return low != 0 ? low.trailingZeroBitCount >> 3 : 8 &+ high.trailingZeroBitCount >> 3
  }
}

extension ByteBlock {
  /// The sixteen bytes from an address on, all of which are there.
  @inlinable @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<UInt8>.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first offset in a range that a question about bytes means; the end of the range for none.
  @inlinable @inline(__always)
  public func first(in range: Range<Int>, where mask: (ByteBlock) -> ByteMask) -> Int {
    var offset = range.lowerBound
    if let base = baseAddress, offset >= 0 {
      // Up to here no byte lies behind the end.
      let last = Swift.min(range.upperBound, count &- 15)
      while offset < last {
        let found = mask(ByteBlock(base + offset))
        if !found.isEmpty { return Swift.min(range.upperBound, offset &+ found.first) }
        offset &+= 16
      }
    }
    while offset < range.upperBound {
      let found = mask(ByteBlock(self, at: offset))
      if !found.isEmpty { return Swift.min(range.upperBound, offset &+ found.first) }
      offset &+= 16
    }
    return range.upperBound
  }

  /// The same for a question about bytes and those right behind them.
  @inlinable @inline(__always)
  public func firstPair(in range: Range<Int>, where mask: (ByteBlock, ByteBlock) -> ByteMask) -> Int {
    var offset = range.lowerBound
    if let base = baseAddress, offset >= 0 {
      let last = Swift.min(range.upperBound, count &- 16)
      while offset < last {
        let found = mask(ByteBlock(base + offset), ByteBlock(base + offset + 1))
        if !found.isEmpty { return Swift.min(range.upperBound, offset &+ found.first) }
        offset &+= 16
      }
    }
    while offset < range.upperBound {
      let found = mask(ByteBlock(self, at: offset), ByteBlock(self, at: offset &+ 1))
      if !found.isEmpty { return Swift.min(range.upperBound, offset &+ found.first) }
      offset &+= 16
    }
    return range.upperBound
  }

  /// Whether a word stands in a range, upper and lower case alike: the word is in lower case, of ASCII, two bytes long or more.
  @inlinable
  public func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length >= 2, range.upperBound <= count else { return false }
    let (one, two) = (word.utf8Start[0], word.utf8Start[1])
    let end = range.upperBound - length + 1
    var offset = range.lowerBound
    while offset < end {
      offset = firstPair(in: offset..<end) { $0.caseless(one) & $1.caseless(two) }
      if offset < end, matches(word, at: offset) { return true }
      offset += 1
    }
    return false
  }

  /// Whether a word stands at an offset, upper and lower case alike.
  @inlinable
  func matches(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start + length <= count else { return false }
    for index in 0..<length {
      let byte = self[start + index]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word.utf8Start[index] else { return false }
    }
    return true
  }
}
