internal import TextModel

/// The first two bytes of the words at which a pattern is worth trying: it is anchored, and the search goes from word to word.
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

  /// Whether a word with one of the pairs begins at the offset of a letter.
  func begins(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let letter = (text[offset] | 0x20) &- 0x61
    return letter < 26 && offset + 1 < text.count && seconds[Int(letter)] & Self.bit(text[offset + 1]) != 0
  }

  /// The first such place at or behind an offset, nil for none.
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = max(0, start)
    if offset == 0, !text.isEmpty {
      if holds(0, in: text) { return 0 }
      offset = 1
    }
    while offset < text.count {
      let (block, before) = (ByteBlock(text, at: offset), ByteBlock(text, at: offset - 1))
      var places = (block.letters & ~before.wordBytes | block.equal(to: mark)).bits
      while places != 0 {
        let place = offset + places.trailingZeroBitCount
        if place < text.count, holds(place, in: text) { return place }
        places &= places - 1
      }
      offset += 16
    }
    return nil
  }

  private func holds(_ place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    begins(at: place, in: text) || text[place] == mark && mark != 0
  }
}
