import Foundation
import Readers
import Testing
import TextModel

@Suite struct CSVReaderTests {
  private func text(_ name: String, _ csv: String) throws -> String {
    let document = try CSVReader.document(name: name, text: Array(csv.utf8))
    #expect(document.isTable)
    return document.text(TextRange(0..<document.bytes.count))
  }

  @Test(arguments: [
    ("a.csv", "Town,People\nAlba,412\n"), ("a.csv", "Town;People\r\nAlba;412\r\n"),
    ("A.TSV", "Town\tPeople\nAlba\t412"),
    ("a.csv", "\u{FEFF}\"Town\",\"People\"\n\n\"Alba\",412\n"),
  ])
  func delimiters(_ name: String, _ csv: String) throws {
    #expect(try text(name, csv) == "| Town | People |\n| Alba | 412 |")
  }

  @Test func cellsWithBreaksAndBars() throws {
    #expect(
      try text("a.csv", "Town,\"People, all\"\n\"Ärö\nKelby\",\"1,412\"\na|b,\n")
        == "| Town | People, all |\n| Ärö Kelby | 1,412 |\n| a/b |  |")
  }

  @Test func cellsLeadBackToTheFile() throws {
    let csv = "Town,\"People, all\"\n\n\"Ärö\nKelby\",\"1,412\"\n3,\n,3\n\"a \"\"b\"\"\",33\n"
    let document = try CSVReader.document(name: "a.csv", text: Array(csv.utf8))
    let source = try #require(document.source)
    let made = String(decoding: document.bytes, as: UTF8.self)
    func offset(_ words: String, _ text: String, behind: String = "") -> Int32? {
      let start = text.range(of: behind)?.upperBound ?? text.startIndex
      return text.range(of: words, range: start..<text.endIndex).map {
        Int32(text.utf8.distance(from: text.startIndex, to: $0.lowerBound))
      }
    }
    for (words, behind) in [("Town", ""), ("People", ""), ("Ärö", ""), ("1,412", ""), ("3", "1,412"), ("33", "")] {
      let place = try #require(offset(words, made, behind: behind))
      #expect(source.source(of: place) == offset(words, csv, behind: behind), "\(words)")
    }
    // A cell behind empty ones.
    #expect(source.source(of: try #require(offset("|  | 3", made)) + 5) == offset(",3\n", csv).map { $0 + 1 })
  }

  @Test(arguments: ["Town,People\n", "One column\nof words\n", ""])
  func noTable(_ csv: String) {
    #expect(throws: ReadError.self) { try CSVReader.document(name: "a.csv", text: Array(csv.utf8)) }
  }

  @Test func names() {
    #expect(
      CSVReader.reads("x/figures.CSV") && CSVReader.reads("a.tsv") && !CSVReader.reads("csv")
        && !CSVReader.reads("a.txt"))
  }
}
