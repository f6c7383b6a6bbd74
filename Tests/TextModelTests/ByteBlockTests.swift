import Testing

@testable import TextModel

/// Sixteen bytes at a time must answer as one byte at a time does, at each distance from the end.
struct ByteBlockTests {
  private static let text = Array(
    "Plain \"quotes\" \\ and_8 tabs,\t\r\nan é, a “curly” 𝒳 mark, \u{7F} and ÿ  at the very end é".utf8)

  private func bits(_ byte: (UInt8) -> Bool, at offset: Int) -> UInt32 {
    (0..<16).reduce(0) { bits, index in
      let value = offset + index < Self.text.count ? Self.text[offset + index] : 0
      return byte(value) ? bits | 1 << UInt32(index) : bits
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @Test(arguments: 0..<text.count)
  func masks(offset: Int) {
    Self.text.withUnsafeBufferPointer { text in
      let block = ByteBlock(text, at: offset)
      #expect(block.equal(to: 0x22).bits == bits({ $0 == 0x22 }, at: offset))
      #expect(block.caseless(0x70).bits == bits({ $0 | 0x20 == 0x70 }, at: offset))
      #expect(block.caseless(0x2C).bits == bits({ $0 == 0x2C }, at: offset))
      #expect(block.below(0x21).bits == bits({ $0 < 0x21 }, at: offset))
      #expect(block.digits.bits == bits(Self.isDigit, at: offset))
      #expect(block.letters.bits == bits(Self.isLetter, at: offset))
      #expect(block.wordBytes.bits == bits({ Self.isLetter($0) || Self.isDigit($0) || $0 == 0x5F }, at: offset))
      #expect(block.beyondASCII.bits == bits({ $0 >= 0x80 }, at: offset))
      #expect(block.escapedInJSON.bits == bits({ $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }, at: offset))
      let both = block.letters & block.caseless(0x70)
      #expect(both.bits == bits({ $0 | 0x20 == 0x70 }, at: offset))
      #expect((~block.letters).bits == block.letters.bits ^ 0xFFFF)
      #expect(both.isEmpty == (both.bits == 0))
      #expect(both.first == min(16, both.bits.trailingZeroBitCount))
    }
  }

  /// The first place in a range is that of a look at each byte.
  @Test(arguments: 0..<text.count)
  func firstPlace(start: Int) {
    Self.text.withUnsafeBufferPointer { text in
      for end in start...text.count {
        let found = text.first(in: start..<end) { $0.equal(to: 0x6E) }
        #expect(found == text[start..<end].firstIndex(of: 0x6E) ?? end)
      }
    }
  }

  /// Two bytes in a row are seen at the first of them, and the second one may stand behind the range.
  @Test(arguments: 0..<text.count)
  func firstPair(start: Int) {
    Self.text.withUnsafeBufferPointer { text in
      for end in start...text.count {
        let found = text.firstPair(in: start..<end) { $0.equal(to: 0x20) & $1.equal(to: 0x61) }
        let place = (start..<end).first {
          text[$0] == 0x20 && $0 + 1 < text.count && text[$0 + 1] == 0x61
        }
        #expect(found == place ?? end)
      }
    }
  }

  @Test(
    arguments: [
      ("newsletter", "Our weekly NewsLetter comes free", 0..<32, true),
      ("newsletter", "Our weekly newslette", 0..<20, false),
      ("newsletter", "a newsletter here", 0..<11, false), ("newsletter", "newsletter", 0..<10, true),
      ("no", "nnnnnnnnnnnnnnnnnnnnno", 0..<22, true), ("no", "nnnnnnnnnnnnnnnnnnnnno", 0..<21, false),
      ("no", "", 0..<0, false), ("...", "wait .. and ...", 0..<15, true), ("...", "wait .. and ..", 0..<14, false),
    ] as [(StaticString, String, Range<Int>, Bool)])
  func words(word: StaticString, text: String, range: Range<Int>, isThere: Bool) {
    Array(text.utf8).withUnsafeBufferPointer { text in
      #expect(text.holds(word, in: range) == isThere)
    }
  }
}
