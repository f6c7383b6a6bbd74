/// The first two bytes of the words at which a pattern is worth trying: it is anchored, and the search is a loop over bytes.
struct WordStarts: Sendable {
  /// By first letter: a bit for each second letter, and one for the hyphen.
  private var seconds = [UInt32](repeating: 0, count: 26)
  private let mark: UInt8

  /// - Parameters:
  ///   - pairs: in lower case, between spaces.
  ///   - mark: a byte at which it is tried as well; 0 for none.
  init(_ pairs: String, orAt mark: UInt8 = 0) {
    self.mark = mark
    for pair in pairs.utf8.split(separator: 0x20) {
      guard let first = pair.first, first &- 0x61 < 26, let second = pair.dropFirst().first else { continue }
      seconds[Int(first - 0x61)] |= Self.bit(second)
    }
  }

  private static func bit(_ byte: UInt8) -> UInt32 {
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 ? 1 << UInt32(letter) : byte == 0x2D ? 1 << 26 : 0
  }

  /// The first such place at or behind an offset, nil for none.
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = max(0, start)
    var isInside = offset > 0 && Self.isWordByte(text[offset - 1])
    while offset < text.count {
      let byte = text[offset]
      let letter = (byte | 0x20) &- 0x61
      if letter < 26, !isInside, offset + 1 < text.count, seconds[Int(letter)] & Self.bit(text[offset + 1]) != 0 {
        return offset
      }
      if byte == mark, mark != 0 { return offset }
      isInside = letter < 26 || Self.isWordByte(byte)
      offset += 1
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }
}
