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
