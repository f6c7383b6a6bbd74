import Extraction
import Testing
import TextModel

/// A text with the tables that must be read in it: "header; row; row", cells apart by "/".
struct TableSample: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: [String]

  var testDescription: String { text }

  static let all: [TableSample] = [
    TableSample(
      text:
        "Boats by harbour.\n\n| Harbour | Boats |\n|---|---|\n| Bell | 4 |\n| **Sund** | 5.25 |\n\nMore text | here.",
      expected: ["Harbour/Boats; Bell/4; Sund/5.25"]),
    TableSample(
      text: "Site\tDay\tNight\nGraz\t1,200\t8%\nLinz\t-9\t$4\n", expected: ["Site/Day/Night; Graz/1200/8%; Linz/-9/4"]),
    TableSample(
      text: "Town      Grants\nVarna       1,200\nRuse          800\nTotal       2,000",
      expected: ["Town/Grants; Varna/1200; Ruse/800; Total/2000"]),
    TableSample(text: "Bell  4\nSund  5\nHolm  –\n", expected: []),
    TableSample(text: "Bell  4\nSund  5\nHolm  6\n", expected: ["-; Bell/4; Sund/5; Holm/6"]),
    TableSample(text: "One line.  Two spaces.\nNext line.  Two spaces.\nThird.  Two.", expected: []),
    TableSample(text: "a | b\n", expected: []),
    TableSample(text: "Bell  4\nSund  5\n\nHolm  6\n", expected: []),
    TableSample(
      text: "A line before the table.\nBell  4\nSund  5\nHolm  6\nA line.\nBell | 1\nSund | 2\nHolm | 3",
      expected: ["-; Bell/4; Sund/5; Holm/6", "-; Bell/1; Sund/2; Holm/3"]),
    TableSample(text: "", expected: []),
  ]
}

@Suite("Tables of plain text and Markdown")
struct TableReaderTests {
  @Test("Cells, headers and numbers", arguments: TableSample.all)
  func reads(_ sample: TableSample) {
    let bytes = Array(sample.text.utf8)
    let document = Document(name: "sample", text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))])
    let tables = Extractor().extract(document).tables
    #expect(tables.map { Self.describe($0, document) } == sample.expected)
    for table in tables { #expect(table.rows.allSatisfy { $0.count == table.rows.first?.count }) }
  }

  private static func describe(_ table: Table, _ document: Document) -> String {
    func cell(_ cell: TableCell) -> String {
      cell.value.map { $0.description + (cell.isPercent ? "%" : "") } ?? document.text(cell.range)
    }
    let rows = table.rows.map { $0.map(cell).joined(separator: "/") }
    return ([table.header?.map(cell).joined(separator: "/") ?? "-"] + rows).joined(separator: "; ")
  }
}
