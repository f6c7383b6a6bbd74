import Readers
import Testing
import TextModel

@Suite struct DocumentReaderTests {
  @Test func partsKeepTheirOwnOffsets() {
    let parts = [("headline", "Café fire"), ("body", ""), ("body", "Nine held.")].map { role, text in
      BatchPart(role: PartRole(name: role) ?? .furniture, text: Array(text.utf8))
    }
    let document = DocumentReader.document(name: "x", parts: parts)
    #expect(document.text(TextRange(0..<document.bytes.count)) == "Café fire\n\n\n\nNine held.")
    #expect(document.parts.map(\.role) == [.headline, .body, .body])
    #expect(document.parts.map(\.input) == [0, 1, 2])
    #expect(document.parts.map { document.text($0.range) } == ["Café fire", "", "Nine held."])
    #expect(document.parts.map(\.origin) == document.parts.map(\.range.start))
  }

  /// Never more than there is: what is within the limits must not be refused unread.
  @Test(
    arguments: [
      ("a.txt", Array("Zwölf".utf8), 6), ("a.txt", [0xEF, 0xBB, 0xBF, 0x41], 1),
      ("a.txt", [0xFF, 0xFE, 0x41, 0, 0x42, 0], 2),
      ("a.txt", [0x5A, 0xF6, 0x6C, 0x66], 4), ("a.txt", [0, 1, 2, 3], 0), ("a.md", [0x41], 0), ("a.html", [0x41], 0),
      ("a.csv", [0xEF, 0xBB, 0xBF] + Array("a,b\n\n\n1, \"2\"\"\",3\n;\n".utf8), 5),
      ("a.tsv", Array("a\tb\n1\t2".utf8), 4),
      ("a.csv", [0xFF, 0xFE, 0x41, 0, 0x2C, 0], 0),
    ] as [(String, [UInt8], Int)])
  func theTextThatAFileHoldsAtLeast(_ name: String, _ file: [UInt8], _ count: Int) throws {
    let least = try DocumentReader.leastText(in: file, name: name)
    #expect(least == count)
    if count > 0 { #expect(try Read.document(name, file).bytes.count >= least) }
  }
}
