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
}
