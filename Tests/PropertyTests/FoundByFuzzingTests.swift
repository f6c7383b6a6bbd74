import Extraction
import FactcheckKit
import Readers
import Testing
import TextModel

/// Inputs that once ended the program or broke a property.
@Suite struct FoundByFuzzingTests {
  @Test(arguments: [
    // One currency between two numbers was taken for a part of both.
    "It is 300m yuan 300 mil:ion.", "It is 300m yuan and 300 mil, 400m yuan 40 mil.",
    "It was a year or two in a year, 12 years, a year or two in a year.",
  ]) func whatWasFoundHolds(_ text: String) throws {
    let document = try DocumentReader().article(name: "a.txt", date: "2024-05-26", file: Array(text.utf8)).document
    let properties = CheckProperties()
    let violations = properties.violations(of: document)
    #expect(violations.isEmpty, "\(violations)")
    let behind = properties.suffixViolations(of: document)
    #expect(behind.isEmpty, "\(behind)")
  }

  /// Without a body nothing is held against one, and with a paragraph behind it is: that breaks no property.
  @Test func aTextWithoutBody() {
    let parts = [(PartRole.headline, "“No boats left”"), (.summary, "34% are in favour, Ann Holt says")]
    let document = DocumentReader.document(
      name: "a.txt", date: nil, parts: parts.map { BatchPart(role: $0.0, text: Array($0.1.utf8)) })
    let violations = CheckProperties().suffixViolations(of: document)
    #expect(violations.isEmpty, "\(violations)")
  }

  @Test func aCurrencyBelongsToOneFigure() throws {
    let document = try DocumentReader().article(
      name: "a.txt", date: nil, file: Array("It is 300m yuan 300 mil:ion.".utf8)
    )
    .document
    let figures = try Checker().extract(document).figures
    #expect(figures.count == 2)
    #expect(!figures[0].range.overlaps(figures[1].range))
  }
}
