/// Makes code points, UTF-16 units, lines and columns of byte offsets.
///
/// Built once for a text that is asked about; a text in ASCII costs one scan.
public struct OffsetMap: Sendable {
  /// A place as an editor shows it: both count from 1, the column in code points.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private static let stride = 256
  private let document: Document
  /// Code points and UTF-16 units before each block of `stride` bytes; empty where the text is ASCII.
  private let blocks: [(scalars: Int32, units: Int32)]
  private let lineStarts: [Int32]

  /// - Complexity: linear in the text.
  public init(_ document: Document) {
    self.document = document
    let text = document.bytes
    var lines: [Int32] = [0]
    var blocks: [(Int32, Int32)] = []
    var scalars: Int32 = 0
    var units: Int32 = 0
    blocks.reserveCapacity(text.count / Self.stride + 1)
    for (index, byte) in text.enumerated() {
      if index % Self.stride == 0 { blocks.append((scalars, units)) }
      if byte & 0xC0 != 0x80 {
        scalars += 1
        units += byte >= 0xF0 ? 2 : 1
      }
      if byte == 0x0A || byte == 0x0D && (index + 1 >= text.count || text[index + 1] != 0x0A) {
        lines.append(Int32(index + 1))
      }
    }
    lineStarts = lines
    self.blocks = Int(scalars) == text.count ? [] : blocks
  }

  /// The number of code points before a byte offset.
  public func codePoints(at offset: Int32) -> Int { count(to: offset).scalars }

  /// The number of UTF-16 units before a byte offset.
  public func utf16Units(at offset: Int32) -> Int { count(to: offset).units }

  /// The line and column of a byte offset in the whole document.
  public func position(at offset: Int32) -> Position {
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: codePoints(at: offset) - codePoints(at: lineStarts[low]) + 1)
  }

  private func count(to offset: Int32) -> (scalars: Int, units: Int) {
    let text = document.bytes
    let offset = max(0, min(Int(offset), text.count))
    guard !blocks.isEmpty else { return (offset, offset) }
    let block = min(offset / Self.stride, blocks.count - 1)
    var (scalars, units) = (Int(blocks[block].scalars), Int(blocks[block].units))
    for byte in text[(block * Self.stride)..<offset] where byte & 0xC0 != 0x80 {
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
    return (scalars, units)
  }
}
