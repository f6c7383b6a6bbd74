import Testing
import TextModel

@testable import Readers

@Suite struct FileFormatTests {
  static let page =
    "<!DOCTYPE html><html><body><h1>Nine held after fire</h1><p>Nine people were held after a fire at the harbour on Monday.</p></body></html>"

  /// The content tells a page whatever its name is; the name tells Markdown.
  @Test(arguments: ["page.html", "page.HTM", "saved.txt", "<stdin>"]) func pages(_ name: String) throws {
    #expect(
      try Read.paragraphs(name, Self.page) == [
        "headline: Nine held after fire", "body: Nine people were held after a fire at the harbour on Monday.",
      ])
  }

  @Test(arguments: ["\u{FEFF}", "\n \n", "<?xml version=\"1.0\"?>\n", "<!-- saved from url=(0014)about:internet -->\n"])
  func whatStandsBeforeAPage(_ opening: String) throws {
    #expect(try Read.document("saved.txt", opening + Self.page).source != nil)
  }

  @Test func textThatOnlyHoldsTagsIsText() throws {
    let document = try Read.document("a.txt", "Less is more\n\nWrite a < b and <b>bold</b>, the guide says to all.\n")
    #expect(document.source == nil)
  }

  @Test(arguments: [
    ("a.pdf", "Nine held after fire", "named as a PDF"), ("a.docx", "Nine held after fire", "named as a Word file"),
    ("a.docx", "PK\u{3}\u{4}Nine held", "cut off or damaged"), ("a.doc", "{\\rtf1 Nine held}", "RTF"),
    ("a.txt", "PK\u{3}\u{4}12345678901234567890123456mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
    ("a.html", "<html><body><p> </p></body></html>", "no article"), ("a.md", "<!-- nothing -->\n", "no text"),
    ("a.md", "", "empty"),
  ])
  func refusals(_ name: String, _ text: String, _ reason: String) throws {
    let error = try #require(throws: ReadError.self) { try Read.document(name, text) }
    #expect(error.name == name)
    #expect(error.message.contains(reason), "\(error.message)")
  }

  /// Something else may stand in front of the mark of a PDF, but not much of it.
  @Test(arguments: [(0, true), (1019, true), (1020, false)])
  func marksOfPDF(_ before: Int, _ isPDF: Bool) throws {
    let text = String(repeating: "a\n", count: before / 2) + String(repeating: "b", count: before % 2) + "%PDF-1.7\n"
    let format = try FileFormat(Array(text.utf8), name: "a.txt")
    #expect(format == (isPDF ? .pdf : .plainText))
  }

  @Test func oldWordFiles() throws {
    let error = try #require(throws: ReadError.self) {
      try Read.document("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504))
    }
    #expect(error.message.contains("save it as .docx without a password"))
  }
}
