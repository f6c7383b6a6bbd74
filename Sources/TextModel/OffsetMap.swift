/// Makes code points, UTF-16 units, lines and columns of byte offsets.
///
/// Built once for a text that is asked about; a text in ASCII costs one scan.
public struct OffsetMap: Sendable {
  /// A place as an editor shows it: line and column count from 1, the column in code points.
  public struct Position: Hashable, Sendable {
    /// Counts from 1.
    public var line: Int
    /// Counts from 1, in code points.
    public var column: Int
    /// The code points before it in the whole document.
    public var codePoints: Int

    /// A place that was counted already.
    public init(line: Int, column: Int, codePoints: Int) {
      self.line = line
      self.column = column
      self.codePoints = codePoints
    }
  }

  private static let stride = 64
  private let document: Document
  /// Code points and UTF-16 units before each block of `stride` bytes; empty where the text is ASCII.
  private let blocks: [(scalars: Int32, units: Int32)]
  /// Where each line starts, and the code points before it.
  private let lines: [(start: Int32, scalars: Int32)]

  /// - Complexity: linear in the text.
  public init(_ document: Document) {
    self.document = document
    let text = document.bytes
    var starts: [Int32] = [0]
    starts.reserveCapacity(32)
    let (continuing, _) = Self.count(text, 0..<text.count) { Self.addLines(text, $0, to: &starts) }
    // A code point beyond ASCII has a byte that continues it.
    let isASCII = continuing == 0
    let blocks = isASCII ? [] : Self.blocks(of: text)
    self.blocks = blocks
    lines = starts.map { start in
      (start, isASCII ? start : Int32(truncatingIfNeeded: Self.count(text, blocks, to: start).scalars))
    }
  }

  /// The code points and UTF-16 units before each block of a text.
  private static func blocks(of text: UnsafeBufferPointer<UInt8>) -> [(scalars: Int32, units: Int32)] {
    var blocks: [(scalars: Int32, units: Int32)] = []
    blocks.reserveCapacity(text.count / stride + 1)
    var (scalars, units, start) = (0, 0, 0)
    while start < text.count {
      blocks.append((Int32(truncatingIfNeeded: scalars), Int32(truncatingIfNeeded: units)))
      let end = min(start + stride, text.count)
      let (continuing, wide) = count(text, start..<end)
      scalars += end - start - continuing
      units += end - start - continuing + wide
      start = end
    }
    return blocks
  }

  /// The bytes of a range that continue a code point, and the code points that take two UTF-16 units; `breaks` hears of each
  /// eight bytes that may hold a line break.
  @inline(__always)
  private static func count(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, breaks: (Range<Int>) -> Void = { _ in }
  ) -> (continuing: Int, wide: Int) {
    var (continuing, wide) = (0, 0)
    var offset = range.lowerBound
    while true {
      offset = text.skipPlain(from: offset, to: range.upperBound)
      guard offset < range.upperBound else { break }
      let word = ByteWord(text, at: offset)
      if word.beyondASCII != 0 {
        let left = range.upperBound - offset
        continuing += ByteWord.count(ByteWord.prefix(word.continuing, left))
        wide += ByteWord.count(ByteWord.prefix(word.wide, left))
      }
      if word.below(0x0E) != 0 { breaks(offset..<min(offset + 8, range.upperBound)) }
      offset += 8
    }
    return (continuing, wide)
  }

  private static func addLines(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to lines: inout [Int32]) {
    for index in range {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D && (index + 1 >= text.count || text[index + 1] != 0x0A) {
        lines.append(Int32(truncatingIfNeeded: index + 1))
      }
    }
  }

  /// The number of code points before a byte offset.
  public func codePoints(at offset: Int32) -> Int { count(to: offset).scalars }

  /// The number of code points in a range of bytes: for a short one, cheaper than those before its ends.
  public func codePoints(in range: TextRange) -> Int {
    guard !blocks.isEmpty else { return max(0, min(Int(range.end), document.bytes.count) - max(0, Int(range.start))) }
    let bytes = range.bytes.clamped(to: 0..<document.bytes.count)
    return bytes.count - Self.count(document.bytes, bytes).continuing
  }

  /// The number of UTF-16 units before a byte offset.
  public func utf16Units(at offset: Int32) -> Int { count(to: offset).units }

  /// The line and column of a byte offset in the whole document.
  public func position(at offset: Int32) -> Position {
    var line = 0
    return position(at: offset, near: &line)
  }

  /// The same, looked for first in the line of that index and the few behind it; gives the index of the line.
  public func position(at offset: Int32, near line: inout Int) -> Position {
    let before = codePoints(at: offset)
    return lines.withUnsafeBufferPointer { lines in
      var (low, high) = (min(max(0, line), lines.count - 1), lines.count)
      if lines[low].start > offset { low = 0 }
      for _ in 0..<Self.nextLines where low + 1 < high && lines[low + 1].start <= offset { low += 1 }
      if low + 1 < high, lines[low + 1].start <= offset {
        while low + 1 < high {
          let middle = (low + high) / 2
          if lines[middle].start <= offset { low = middle } else { high = middle }
        }
      }
      line = low
      return Position(line: low + 1, column: before - Int(lines[low].scalars) + 1, codePoints: before)
    }
  }

  private static let nextLines = 4

  private func count(to offset: Int32) -> (scalars: Int, units: Int) {
    let offset = max(0, min(Int(offset), document.bytes.count))
    return blocks.isEmpty ? (offset, offset) : Self.count(document.bytes, blocks, to: Int32(truncatingIfNeeded: offset))
  }

  /// The code points and UTF-16 units before an offset inside the text.
  private static func count(
    _ text: UnsafeBufferPointer<UInt8>, _ blocks: [(scalars: Int32, units: Int32)], to offset: Int32
  ) -> (scalars: Int, units: Int) {
    guard !blocks.isEmpty else { return (0, 0) }
    let offset = Int(offset)
    let block = min(offset / stride, blocks.count - 1)
    let start = block * stride
    let (continuing, wide) = count(text, start..<max(start, offset))
    let scalars = offset - start - continuing
    return (Int(blocks[block].scalars) + scalars, Int(blocks[block].units) + scalars + wide)
  }
}
