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

  /// - Parameter symbols: the longest first.
  init(_ list: [(bytes: [UInt8], unit: UnitID)]) {
    var symbols: [Symbol] = []
    var starts: [Int32] = []
    var byFirst = Array(repeating: [Symbol](), count: 256)
    for (bytes, unit) in list {
      guard let first = bytes.first else { continue }
      var (head, mask): (UInt64, UInt64) = (0, 0)
      for (index, byte) in bytes.prefix(8).enumerated() {
        head |= UInt64(byte) << UInt64(8 * index)
        mask |= 0xFF << UInt64(8 * index)
      }
      byFirst[Int(first)].append(Symbol(bytes: bytes, unit: unit, head: head, mask: mask))
    }
    for group in byFirst {
      starts.append(Int32(symbols.count))
      symbols += group
    }
    starts.append(Int32(symbols.count))
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
