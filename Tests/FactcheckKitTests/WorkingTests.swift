import Consistency
import FactcheckKit
import Readers
import Reporting
import Testing

/// How findings work a sum out, in words that an editor can follow.
@Suite struct WorkingTests {
  private static func working(_ text: String, rule: String) throws -> [String] {
    var configuration = Configuration()
    configuration.select = [rule]
    let document = try DocumentReader().article(name: "a.txt", date: nil, file: Array(text.utf8)).document
    return try Checker(configuration).check(document).findings.map(\.working)
  }

  /// Times of a race are worked with in seconds, and told as a clock tells them too.
  @Test(arguments: [
    (
      "2:12:30", "2:12:20",
      "7,950 seconds (2 h 12 min 30 s) against 7,940 seconds (2 h 12 min 20 s); apart by 10 seconds."
    ),
    ("42 seconds", "48 seconds", "42 seconds against 48 seconds; apart by 13 %."),
  ])
  func timesOfARace(_ told: String, _ ran: String, _ working: String) throws {
    let text = "Kiptoo wins the race in \(told)\n\nKiptoo won the race in \(ran).\n"
    #expect(try Self.working(text, rule: "headline-figure-mismatch") == [working])
  }

  /// What is next to nothing as a share is told as itself.
  @Test func aSmallDistance() throws {
    let text = "Museum drew 214,305 visitors\n\nThe museum drew 214,357 visitors.\n"
    #expect(
      try Self.working(text, rule: "headline-figure-mismatch") == ["214,305 against 214,357; apart by 52."])
  }
}
