import Consistency
import FactcheckKit
import Testing

/// How findings tell what a figure allows.
@Suite struct ReadingTests {
  /// The unit stands at the number, as in the tables: "5 weeks or less".
  @Test(arguments: [
    ("no more than five weeks", "5 weeks or less"), ("at least five weeks", "5 weeks or more"),
    ("exactly five weeks", "5 weeks"),
  ])
  func openIntervals(_ words: String, _ reading: String) throws {
    let text = """
      Trust closes two wards

      Key points
      • Patients will wait \(words) longer

      The trust is to close two wards, it said on Monday, for want of nurses. Both were built in the time of its founder, three years ago.
      """
    let finding = try #require(
      try HouseTests.findings(text).first { $0.rule == "summary-figure-unsupported" })
    #expect(finding.labels.first?.reading == reading)
  }
}
