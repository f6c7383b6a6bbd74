/// A half-open range of byte offsets into a document's text. Two 32-bit offsets: a document holds at most 2 GiB.
@frozen
public struct TextRange: Hashable, Sendable, Comparable {
  /// The first byte.
  public var start: Int32
  /// The byte behind the last one.
  public var end: Int32

  /// - Parameter end: the byte behind the last one.
  @inlinable
  public init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = end
  }

  /// From Swift's own type; a document holds no more bytes than 32 bits count.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
  }

  /// The number of bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }
  /// Whether it has no byte.
  @inlinable public var isEmpty: Bool { end <= start }

  /// The same range as Swift's own type, for indexing bytes.
  @inlinable public var bytes: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// Whether a byte is in it.
  @inlinable
  public func contains(_ offset: Int32) -> Bool { start <= offset && offset < end }

  /// Whether all of another range is in it.
  @inlinable
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether they have a byte in common.
  @inlinable
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both.
  @inlinable
  public func union(_ other: TextRange) -> TextRange { TextRange(min(start, other.start), max(end, other.end)) }

  /// By where they start, then by where they end.
  @inlinable
  public static func < (a: TextRange, b: TextRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
