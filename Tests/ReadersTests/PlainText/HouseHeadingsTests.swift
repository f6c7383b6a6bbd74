import Readers
import Testing
import TextModel

@Suite struct HouseHeadingsTests {
  static let text = """
    Harbour fire

    The fire at the harbour destroyed three boats on Monday, the brigade said.

    WHAT MATTERS:
    Three boats burned at the harbour
    Nobody was hurt

    More from the harbour desk

    Storm closes the pier
    Ferry prices to rise
    """

  static func roles(_ headings: HouseHeadings) -> [(String, String)] {
    let bytes = Array(text.utf8)
    return PlainTextReader(headings: headings).parts(of: bytes).map { part in
      ("\(part.role)", String(decoding: bytes[part.range.bytes].prefix(12), as: UTF8.self))
    }
  }

  @Test func headingsOfTheHouseOpenTheirParts() {
    let headings = HouseHeadings(summary: ["What matters"], furniture: ["More from the Harbour desk"])
    let roles = Self.roles(headings)
    #expect(roles.map(\.0) == ["headline", "body", "summary", "furniture"], "\(roles)")
    #expect(roles.last?.1 == "More from th")
  }

  @Test func withoutThemTheLinesAreNone() {
    #expect(!Self.roles(HouseHeadings()).map(\.0).contains("summary"))
  }
}
