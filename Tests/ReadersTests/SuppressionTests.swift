import Readers
import Testing

@Suite struct SuppressionTests {
  static func read(_ text: String) -> [Suppression] { SuppressionReader.read(Array(text.utf8)) }

  @Test(arguments: [
    ("<!-- factcheck-ignore percent-sum: the desk knows -->", Suppression.Kind.ignore, ["percent-sum"]),
    (
      "<!--factcheck-off percent-sum,scale-slip  range-reversed-->", .off,
      ["percent-sum", "scale-slip", "range-reversed"]
    ),
    ("<!-- factcheck-on all -->", .on, ["all"]),
    ("<!--\n  factcheck-ignore\n  percent-sum:\n  two\n  lines\n-->", .ignore, ["percent-sum"]),
    ("<!-- factcheck-ignore: no rule -->", .ignore, []), ("<!-- factcheck-of all -->", nil, ["all"]),
  ])
  func forms(_ comment: String, _ kind: Suppression.Kind?, _ rules: [String]) throws {
    let found = Self.read("One.\nTwo \(comment) three.")
    let suppression = try #require(found.first)
    #expect(found.count == 1 && suppression.kind == kind && suppression.rules == rules)
    #expect(suppression.line == 2)
    #expect(suppression.range == 9..<(9 + comment.utf8.count))
  }

  @Test(arguments: [
    "<!-- another comment -->", "<!-- factcheck-ignore percent-sum", "<! -- factcheck-off all -->", "factcheck-off all",
    "<!-", "<!--",
    "<!-- see factcheck-off all -->", "",
  ])
  func othersAreNone(_ text: String) { #expect(Self.read(text).isEmpty) }

  @Test func anOpenCommentTakesNoLaterOne() {
    let found = Self.read("<!-- a\n<!-- b --> <!-- factcheck-on all -->\n<!-- factcheck-off all -->")
    #expect(found.map(\.line) == [2, 3])
  }

  @Test func theCommentIsNoPartOfTheText() {
    let text = "é <!-- factcheck-ignore all:\n10,000 “reasons” -->Two.\r\n"
    var bytes = Array(text.utf8)
    SuppressionReader.blank(SuppressionReader.read(bytes), in: &bytes)
    let blank = String(decoding: bytes, as: UTF8.self)
    #expect(blank.utf8.count == text.utf8.count)
    #expect(blank.filter { $0 != " " } == "é\nTwo.\r\n")
  }

  @Test func paragraphsAreLinesOrWrappedLines() {
    let long = String(repeating: "The harbour is shut. ", count: 3)
    let text = Array(
      "Title\n\n\(long)\nand so is the pier, the brigade said at noon to all who asked\nit.\n\nEnd.".utf8)
    let ranges = text.withUnsafeBufferPointer { Paragraphs.ranges(of: $0) }
    #expect(ranges.map(\.lowerBound).first == 0)
    #expect(ranges.count >= 3 && ranges.last?.upperBound == text.count)
  }
}
