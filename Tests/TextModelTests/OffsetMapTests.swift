import Testing
import TextModel

@Suite("Byte offsets as others count them")
struct OffsetMapTests {
  @Test(
    "Code points, UTF-16 units, lines and columns agree with Swift's own counting",
    arguments: [
      "plain text\nof two lines", "é“𝒳\nfür 𝒳𝒳\r\nEnde", "", "𝒳", "a\rb\nc", String(repeating: "ü𝒳 word\n", count: 300),
    ])
  func counts(_ text: String) {
    let bytes = Array(text.utf8)
    let map = OffsetMap(Document(name: "test", text: bytes, parts: []))
    var scalars = 0
    var units = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      #expect(map.codePoints(at: Int32(offset)) == scalars)
      #expect(map.utf16Units(at: Int32(offset)) == units)
      scalars += 1
      units += UTF16.width(scalar)
      offset += UTF8.width(scalar)
    }
    #expect(map.codePoints(at: Int32(bytes.count)) == scalars)
    let all = TextRange(0, Int32(bytes.count))
    #expect(map.codePoints(in: all) == scalars)
  }

  @Test("A place is the same wherever the one before it was looked for")
  func nearLines() {
    let text = String(repeating: "ü line\n\nof 𝒳\r\nmany\r", count: 40)
    let map = OffsetMap(Document(name: "test", text: Array(text.utf8), parts: []))
    let offsets = Array(0...Int32(text.utf8.count))
    // Forwards, backwards, and far away each time.
    let jumps = offsets.map { Int32((Int($0) * 211) % offsets.count) }
    for order in [offsets, offsets.reversed(), jumps] {
      var line = 0
      for offset in order {
        let position = map.position(at: offset, near: &line)
        #expect(position == map.position(at: offset))
        #expect(line == position.line - 1)
      }
    }
    for var line in [-1, 10_000] { #expect(map.position(at: 9, near: &line) == map.position(at: 9)) }
  }

  @Test("The code points of a range are those before its end without those before its start", arguments: 0..<20)
  func ranges(_ start: Int) {
    let text = "é“𝒳 plain\nfür 𝒳𝒳 and ASCII behind it, long enough for two blocks of the map: ü𝒳"
    let map = OffsetMap(Document(name: "test", text: Array(text.utf8), parts: []))
    let scalars = Array(text.unicodeScalars)
    func bytes(_ count: Int) -> Int32 { Int32(scalars[..<count].reduce(0) { $0 + UTF8.width($1) }) }
    for end in start...scalars.count {
      #expect(map.codePoints(in: TextRange(bytes(start), bytes(end))) == end - start)
    }
  }

  @Test("Lines and columns count from one")
  func positions() {
    let map = OffsetMap(Document(name: "test", text: Array("für\nzwei\r\ndrei".utf8), parts: []))
    #expect(map.position(at: 0) == OffsetMap.Position(line: 1, column: 1, codePoints: 0))
    #expect(map.position(at: 3) == OffsetMap.Position(line: 1, column: 3, codePoints: 2))
    #expect(map.position(at: 5) == OffsetMap.Position(line: 2, column: 1, codePoints: 4))
    #expect(map.position(at: 11) == OffsetMap.Position(line: 3, column: 1, codePoints: 10))
  }
}
