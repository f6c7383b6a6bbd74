import Testing

@testable import TextModel

/// Eight bytes at a time must answer as one byte at a time does, at each distance from the end.
struct ByteWordTests {
  private static let text = Array(
    "Plain \"quotes\" \\ and\ttabs,\r\nan é, a “curly” 𝒳 mark, \u{7F} and ÿ at the very end é".utf8)

  private func mask(_ byte: (UInt8) -> Bool, at offset: Int) -> UInt64 {
    (0..<8).reduce(0) { mask, index in
      let value = offset + index < Self.text.count ? Self.text[offset + index] : 0
      return byte(value) ? mask | 0x80 << UInt64(8 * index) : mask
    }
  }

  @Test(arguments: 0..<text.count)
  func masks(offset: Int) {
    Self.text.withUnsafeBufferPointer { text in
      let word = ByteWord(text, at: offset)
      #expect(word.equal(to: 0x22) == mask({ $0 == 0x22 }, at: offset))
      #expect(word.below(0x20) == mask({ $0 < 0x20 }, at: offset))
      #expect(word.below(0x80) == mask({ $0 < 0x80 }, at: offset))
      #expect(word.beyondASCII == mask({ $0 >= 0x80 }, at: offset))
      #expect(word.continuing == mask({ $0 & 0xC0 == 0x80 }, at: offset))
      #expect(word.wide == mask({ $0 >= 0xF0 }, at: offset))
    }
  }

  /// What JSON escapes is found at its first place.
  @Test(arguments: 0..<text.count)
  func escapes(offset: Int) {
    Self.text.withUnsafeBufferPointer { text in
      let all = mask({ $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }, at: offset)
      #expect(ByteWord.first(ByteWord(text, at: offset).escapedInJSON) == ByteWord.first(all))
    }
  }

  /// Plain bytes are passed over 32 at a time, and none that is not plain.
  @Test(arguments: 0..<text.count)
  func plainBytes(start: Int) {
    let long = Array(repeating: UInt8(ascii: "x"), count: 100) + Self.text
    long.withUnsafeBufferPointer { long in
      for end in [start, start + 31, start + 32, long.count] where end <= long.count {
        let stop = long.skipPlain(from: start, to: end)
        #expect(long[start..<stop].allSatisfy { $0 >= 0x0E && $0 < 0x80 })
        #expect(stop + 32 > end || long[stop..<stop + 32].contains { $0 < 0x0E || $0 >= 0x80 })
      }
      #expect(long.skipPlain(from: 0, to: long.count) == 96)
    }
  }

  @Test
  func outside() {
    Self.text.withUnsafeBufferPointer { text in
      #expect(ByteWord(text, at: text.count).bits == 0)
      #expect(ByteWord(text, at: text.count + 9).bits == 0)
      #expect(ByteWord(text, at: -3).bits == 0)
    }
  }

  @Test
  func counts() {
    #expect(ByteWord.count(0x8080_8080_8080_8080) == 8)
    #expect(ByteWord.count(0x80_0000_8000) == 2)
    #expect(ByteWord.first(0) == 8)
    #expect(ByteWord.first(0x80_0000) == 2)
    #expect(ByteWord.prefix(0x8080_8080_8080_8080, 3) == 0x80_8080)
    #expect(ByteWord.prefix(0x8080_8080_8080_8080, 8) == 0x8080_8080_8080_8080)
    #expect(ByteWord.prefix(0x8080_8080_8080_8080, 0) == 0)
  }
}
