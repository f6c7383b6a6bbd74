internal import TextModel

/// The symbols of units or currencies by their first byte, the longest first: each with its first eight bytes in a register.
struct SymbolTable: Sendable {
  /// A symbol as written.
  struct Symbol: Sendable {
    let bytes: [UInt8]
    let unit: UnitID
    fileprivate let head: UInt64
    fileprivate let mask: UInt64
  }

  let symbols: [Symbol]
  /// Where the symbols of each first byte begin; one more for the end.
  private let starts: [Int32]

  /// - Parameter list: in any order; of symbols of one length the first is tried first.
  init(_ list: [(bytes: [UInt8], unit: UnitID)]) {
    // One number a symbol tells its place: its first byte, how long it is, where it stands in the list.
    var order: [UInt64] = []
    order.reserveCapacity(list.count)
    for (index, (bytes, _)) in list.enumerated() {
      guard let first = bytes.first else { continue }
      order.append(UInt64(first) << 48 | UInt64(0xFFFF - min(bytes.count, 0xFFFF)) << 32 | UInt64(index))
    }
    order.sort()
    var symbols: [Symbol] = []
    symbols.reserveCapacity(order.count)
    var starts: [Int32] = []
    starts.reserveCapacity(257)
    for place in order {
      while starts.count <= Int(place >> 48) { starts.append(Int32(symbols.count)) }
      let (bytes, unit) = list[Int(place & 0xFFFF_FFFF)]
      var (head, mask): (UInt64, UInt64) = (0, 0)
      for (index, byte) in bytes.prefix(8).enumerated() {
        head |= UInt64(byte) << UInt64(8 * index)
        mask |= 0xFF << UInt64(8 * index)
      }
      symbols.append(Symbol(bytes: bytes, unit: unit, head: head, mask: mask))
    }
    while starts.count <= 256 { starts.append(Int32(symbols.count)) }
    self.symbols = symbols
    self.starts = starts
  }

  /// The unit of a whole symbol.
  func unit(of bytes: [UInt8]) -> UnitID? {
    guard let first = bytes.first else { return nil }
    return symbols[Int(starts[Int(first)])..<Int(starts[Int(first) + 1])].first { $0.bytes == bytes }?.unit
  }

  /// The first symbol that stands at an offset and for which `body` gives something.
  @inline(__always)
  func first<Result>(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, _ body: (borrowing Symbol, _ end: Int) -> Result?
  ) -> Result? {
    guard offset >= 0, offset < text.count else { return nil }
    let first = Int(text[offset])
    let (low, high) = (Int(starts[first]), Int(starts[first + 1]))
    guard low < high else { return nil }
    let word = ByteWord(text, at: offset).bits
    return symbols.withUnsafeBufferPointer { symbols in
      for index in low..<high where word & symbols[index].mask == symbols[index].head {
        let end = offset + symbols[index].bytes.count
        guard end <= text.count,
          symbols[index].bytes.count <= 8 || text[offset..<end].elementsEqual(symbols[index].bytes)
        else { continue }
        if let result = body(symbols[index], end) { return result }
      }
      return nil
    }
  }
}
