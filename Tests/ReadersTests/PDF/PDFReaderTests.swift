import Readers
import Testing
import TextModel

@Suite struct PDFReaderTests {
  @Test(arguments: [
    (Array("%PDF-1.4\nnothing".utf8), "damaged"),
    (
      Array(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>\n"
          .utf8), "no text"
    ),
    // No password, the empty one included, fits these keys.
    (
      Array(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj 4 0 obj<</Filter/Standard/V 1/R 2/P -44/O<\(String(repeating: "5a", count: 32))>/U<\(String(repeating: "a5", count: 32))>>>endobj trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<5a><5a>]>>\n"
          .utf8), "encrypted"
    ),
  ])
  func refusals(_ file: [UInt8], _ reason: String) throws {
    let error = try #require(throws: ReadError.self) { try Read.document("a.pdf", file) }
    #expect(error.name == "a.pdf")
    #expect(error.message.contains(reason), "\(error.message)")
  }

  @Test func filesThatAreCutOff() throws {
    let whole = try Read.corpus("documents/report.pdf")
    for count in stride(from: 8, to: whole.count / 2, by: 251) {
      #expect(throws: ReadError.self, "cut at \(count)") { try Read.document("a.pdf", Array(whole.prefix(count))) }
    }
  }

  /// A PDF of one page that draws lines of type.
  private static func page(_ drawing: String) -> [UInt8] {
    Array(
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
      4 0 obj<</Length \(drawing.utf8.count)>>stream
      \(drawing)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>

      """.utf8)
  }

  /// Rows of a label and two numbers, each set as a matrix says at a height of the page.
  private static func rows(_ matrix: (Int) -> String) -> String {
    (0..<6).map { row in
      let cells = ["Hill \(row)", "\(row)00", "1,\(row)00"]
      return cells.enumerated().map { "BT /F1 10 Tf \(matrix(row)) \(72 + $0 * 90) \(700 - row * 14) Tm (\($1)) Tj ET" }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test func rowsOfNumbersAreATable() throws {
    let document = try Read.document("a.pdf", Self.page(Self.rows { _ in "1 0 0 1" }))
    #expect(document.text(document.parts[0].range).hasPrefix("| Hill 0 | 000 | 1,000 |\n| Hill 1 | 100 | 1,100 |\n"))
  }

  /// Mirrored, upright, far too large, flat, and each of them in turn.
  @Test(arguments: [
    "-1 0 0 1", "1 0 0 -1", "0 1 -1 0", "90000000 0 0 90000000", "1 0 0 0.0001", "0.0001 0 0 1", "0 0 0 0", "mixed",
  ])
  func typeThatIsNotSetInLines(_ matrix: String) throws {
    let all = ["-1 0 0 1", "0 1 -1 0", "1 0 0 0.0001", "30000 0 0 2", "1 0 0 1", "0.7 0.7 -0.7 0.7"]
    let drawing = Self.rows { matrix == "mixed" ? all[$0 % all.count] : matrix }
    let prose = "BT /F1 10 Tf 72 400 Td (The council has met to talk of its orchards.) Tj ET"
    let document = try Read.document("a.pdf", Self.page(drawing + "\n" + prose))
    #expect(document.text(TextRange(0..<document.bytes.count)).contains("talk of its orchards"))
  }
}
