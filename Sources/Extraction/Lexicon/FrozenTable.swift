internal import CLexicons
internal import TextModel

/// A table from word hashes to small numbers, read where it lies in the program: nothing is loaded.
///
/// It is open-addressed, in cells of 64 bits in little-endian order: the upper bits of a hash and, in place of the lower ones, its number.
/// A cell is at the place that the lower bits of its hash give or behind it; 0 is an empty cell, and half of them are empty at least.
struct FrozenTable: @unchecked Sendable {
  private let cells: UnsafeRawPointer
  /// The number of cells, a power of two, less one.
  private let mask: Int
  /// The upper bits of a cell, which are of the hash; the lower ones hold the number.
  private let upper: UInt64

  /// A table of one empty cell: no look-up has to ask whether there is a table.
  nonisolated(unsafe) private static let empty: UnsafeRawPointer = {
    let cell = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
    cell.initialize(to: 0)
    return UnsafeRawPointer(cell)
  }()

  /// - Parameters:
  ///   - cells: stays where it is; a table cut short has no words rather than some beyond its end.
  ///   - bits: how many bits of a cell hold the number.
  init(_ cells: UnsafeRawBufferPointer, bits: Int) {
    let count = cells.count / 8
    let isWhole = count > 0 && count & (count - 1) == 0 && cells.count % 8 == 0
    self.cells = isWhole ? cells.baseAddress ?? Self.empty : Self.empty
    mask = isWhole ? count - 1 : 0
    upper = ~0 << UInt64(bits)
  }

  /// The number of a word, nil for a word that is not in the table.
  @inline(__always)
  subscript(hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let cell = Self.cell(place, cells)
      if cell == 0 { return nil }
      if (cell ^ hash) & upper == 0 { return Int(truncatingIfNeeded: cell & ~upper) }
      place = (place &+ 1) & mask
    }
  }

  /// Calls `body` with the upper bits of each hash, in no order.
  func forEachHash(_ body: (UInt64) -> Void) {
    for place in 0..<(mask + 1) {
      let cell = Self.cell(place, cells)
      if cell != 0 { body(cell & upper) }
    }
  }

  @inline(__always)
  private static func cell(_ place: Int, _ cells: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: cells.loadUnaligned(fromByteOffset: place &* 8, as: UInt64.self))
  }

  /// The bytes of a table. Words of one hash are one word, which has the number that stands last.
  /// - Precondition: each number fits the bits.
  static func bytes(of words: [(hash: UInt64, number: Int)], bits: Int) -> [UInt8] {
    var size = 1
    while size < 2 * words.count { size *= 2 }
    let upper = ~0 << UInt64(bits) as UInt64
    var cells = [UInt64](repeating: 0, count: size)
    for (hash, number) in words {
      precondition(
        number >= 0 && UInt64(number) & upper == 0 && hash & upper != 0, "\(number) does not fit \(bits) bits")
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while cells[place] != 0, (cells[place] ^ hash) & upper != 0 { place = (place + 1) & (size - 1) }
      cells[place] = hash & upper | UInt64(number)
    }
    return cells.flatMap { cell in (0..<8).map { UInt8(truncatingIfNeeded: cell >> ($0 * 8)) } }
  }
}
