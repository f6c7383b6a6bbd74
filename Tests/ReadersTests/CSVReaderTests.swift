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

  @Test(arguments: [
    // Before the header, between rows and behind them.
    ("\n,\n\r\nTown,People\n\n ,\t\nAlba,412\n,,,", "| Town | People |\n| Alba | 412 |"),
    (
      "Town , People\n Alba ,\t412 \n\u{A0}Kelby\u{2009},\" 5 \"\n\u{A0},",
      "| Town | People |\n| Alba | 412 |\n| Kelby | 5 |"
    ),
    ("Town,People\rAlba,412\rKelby,5", "| Town | People |\n| Alba | 412 |\n| Kelby | 5 |"),
    ("Town,People,Year\nAlba\nKelby,5\n", "| Town | People | Year |\n| Alba |  |\n| Kelby | 5 |"),
    ("Town,People\nAlba,412,x,\nKelby,5,", "| Town | People |\n| Alba | 412 | x |  |\n| Kelby | 5 |  |  |"),
    (
      "Town,People\n\"The \"\"Old\"\" Mill\" ,412\n“Kelby”,5",
      "| Town | People |\n| The \"Old\" Mill | 412 |\n| “Kelby” | 5 |"
    ),
    ("Town,People\nAl\u{2028}ba,\"4\r\n12\"\n\"\u{301}x\",5", "| Town | People |\n| Al ba | 4 12 |\n| \u{301}x | 5 |"),
    // What stands between the cells is told by the first mark that is no part of a cell.
    ("\"Town, or; village\";People\nAlba, north;4,5\n", "| Town, or; village | People |\n| Alba, north | 4,5 |"),
    ("\"Town\n(\"\"old\"\")\"\tPeople\nAlba;x\t4,5\n", "| Town (\"old\") | People |\n| Alba;x | 4,5 |"),
  ])
  func rows(_ csv: String, _ table: String) throws { #expect(try text("a.csv", csv) == table) }

  @Test func tabsAloneStandBetweenCellsOfTSV() throws {
    #expect(
      try text("a.tsv", "Town, old\tPeople\n\t412\nKelby\t\t\n")
        == "| Town, old | People |\n|  | 412 |  |\n| Kelby |  |  |")
  }

  @Test(arguments: ["\"Alba,412\nKelby,5\n", "Alba,412\"\n", "5\" pipe,412\n", "\"Alba\"x,412\n", "Ann \"Nan\" Roe,5"])
  func quotationMarksWithoutPartner(_ rows: String) {
    let error = #expect(throws: ReadError.self) {
      try CSVReader.document(name: "a.csv", text: Array("Town,People\n\(rows)".utf8))
    }
    #expect(error?.description.contains("quotation mark") == true)
  }

  /// A hundred thousand rows of one cell under one of fifty thousand would be five billion cells.
  @Test func rowsAreNotFilledUpWithoutEnd() {
    let csv = "a,b\n" + String(repeating: ",", count: 50_000) + "a\n" + String(repeating: "a\n", count: 100_000)
    #expect(throws: ReadError.self) { try CSVReader.document(name: "a.csv", text: Array(csv.utf8)) }
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
