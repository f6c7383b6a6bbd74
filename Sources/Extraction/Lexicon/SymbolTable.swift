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
  /// Where those of one byte begin among them, and by their last six bits the second bytes of the others.
  private let singles: [Int32]
  private let seconds: [UInt64]

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
    var singles = Array(starts[1...])
    var seconds = [UInt64](repeating: 0, count: 256)
    for (place, symbol) in symbols.enumerated().reversed() {
      let first = Int(symbol.bytes[0])
      if symbol.bytes.count == 1 { singles[first] = Int32(place) } else { seconds[first] |= Self.bit(symbol.bytes[1]) }
    }
    self.symbols = symbols
    self.starts = starts
    self.singles = singles
    self.seconds = seconds
  }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 63) }

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
    let word = ByteWord(text, at: offset).bits
    // The second byte tells whether any but those of one byte may stand there.
    let isLonger = seconds[first] & Self.bit(UInt8(truncatingIfNeeded: word >> 8)) != 0
    let (low, high) = (Int(isLonger ? starts[first] : singles[first]), Int(starts[first + 1]))
    guard low < high else { return nil }
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
