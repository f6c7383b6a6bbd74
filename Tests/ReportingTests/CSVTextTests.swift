import Extraction
import Testing
import TextModel

@testable import Reporting

@Suite struct CSVTextTests {
  static func row(_ cells: CSVText.Cell...) -> String {
    var output: [UInt8] = []
    CSVText.write(cells, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\r\nb", "a b"),
    ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-5%", "'-5%"), ("@home", "'@home"), ("  =A1", "' =A1"), ("＝A1", "'＝A1"),
    ("=A1,B", "\"'=A1,B\""), ("a=b", "a=b"),
  ])
  func texts(_ text: String, _ cell: String) { #expect(Self.row(.text(text)) == cell + "\r\n") }

  @Test(arguments: [
    (SourcePlace.line(5, column: 21), "5,21,\r\n"), (.paragraph(12), ",,paragraph 12\r\n"), (.page(3), ",,page 3\r\n"),
  ])
  func places(_ place: SourcePlace, _ cells: String) {
    var output: [UInt8] = []
    CSVText.write(CSVText.cells(place), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == cells)
  }

  @Test func numbersAreNumbers() {
    #expect(Self.row(.number(-3), .decimal(DecimalNumber(-15, exponent: -1)), .decimal(nil)) == "-3,-1.5,\r\n")
  }
}
