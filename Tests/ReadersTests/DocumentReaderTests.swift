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
}
