import Readers
import Testing
import TextModel

@Suite struct MarkdownReaderTests {
  static func body(_ markdown: String) throws -> String? {
    try Read.paragraphs("a.md", "# Storm cuts power to 412 homes\n\n" + markdown).dropFirst().first
  }

  @Test(arguments: [
    ("It cost 1.4 **million**, and *no* more, said `she`.", "body: It cost 1.4 million, and no more, said she."),
    ("See [9,000 cars](http://a.example/12,000 \"in 2019\") cross it.", "body: See 9,000 cars cross it."),
    ("A \\*star\\*, &pound;5 &#8211; &amp; 1\\. of it", "body: A *star*, £5 – & 1. of it"),
    ("One line\nand the next.", "body: One line and the next."),
    ("It was one line.  \nAnd the next.", "body: It was one line.\nAnd the next."),
    ("Six<sup>th</sup> of <!-- 7 --> its kind.", "body: Sixth of its kind."),
    ("~~Nine~~ Ten were held.", "body: Ten were held."),
    ("- [x] Ten were held", "body: • Ten were held"), ("> Ten were held.", "body: Ten were held."),
    ("![Ten were held](a-17.jpg)", "caption: Ten were held"),
    ("![a](b.jpg \"Ten were held\")", "caption: Ten were held"),
  ])
  func inlines(_ markdown: String, _ expected: String) throws { #expect(try Self.body(markdown) == expected) }

  @Test(arguments: [
    ("---\ntitle: A fire: 9 held\n---\nText.", "A fire: 9 held"),
    ("---\ntitle: \"A \\\"fire\\\"\"\n---\nText.", "A \"fire\""),
    ("---\ntitle: 'It''s out'\n---\nText.", "It's out"), ("---\r\ntitle: Out\r\n---\r\nText.", "Out"),
    // A mark that stands for itself and an escape that is none take no other character, nor a half of one.
    ("---\ntitle: 'It's out'\n---\nText.", "It's out"), ("---\ntitle: 'It'é out'\n---\nText.", "It'é out"),
    ("---\ntitle: \"It \\é is out\"\n---\nText.", "It is out"),
    ("---\ntitle: \"It \\u000é is out\"\n---\nText.", "It is out"),
    ("---\ntitle: \"It \\ud83d\\u000é is out\"\n---\nText.", "It is out"),
    ("+++\ntitle = 'Out'\n+++\nText.", "Out"),
    ("---\nTitle: >\n  It is\n  out\n---\nText.", "It is out"),
    ("---\nlayout: x\n...\n# It is out\nText.", "It is out"),
  ])
  func frontMatter(_ markdown: String, _ headline: String) throws {
    #expect(try Read.paragraphs("a.md", markdown).prefix(2) == ["headline: \(headline)", "body: Text."])
  }

  @Test(arguments: ["---\n\nA rule above, and text.\n\n---\n\nMore.", "---\nNo field here\n---\n\nMore."])
  func rulesAreNoFrontMatter(_ markdown: String) throws {
    #expect(try Read.paragraphs("a.md", markdown).contains { $0.contains("More.") })
  }

  /// None of these may crash or hang.
  @Test(arguments: [
    Hard(20_000, "["), Hard(5_000, ">"), Hard(20_000, "*a_ "), Hard(10_000, "[a]("), Hard(20_000, "&#8217; "),
    Hard(20_001, "`"),
    Hard("a wide table", String(repeating: "| a ", count: 5_000) + "\n" + String(repeating: "|--", count: 5_000)),
    Hard(20_000, "<div <"),
  ])
  func hardTexts(_ hard: Hard) throws {
    let read = try Read.paragraphs("a.md", "# Storm cuts power to 412 homes\n\n\(hard.text)\n\nIt was dark.\n")
    #expect(read.first == "headline: Storm cuts power to 412 homes")
  }

  /// The parser fills each short row up to the columns of the first, so that a small file would take gigabytes.
  @Test(arguments: [
    (columns: 6_100, rows: 1, "|-"), (2_000, 101, "|-"), (300, 1_000, ":-:|"), (300, 1_000, "> |-"),
    (300, 1_000, "  | --- "),
  ])
  func tablesThatAreTooLarge(_ columns: Int, rows: Int, rule: String) {
    let table =
      String(repeating: "|a", count: columns) + "\n" + String(repeating: rule, count: columns) + "\n"
      + String(repeating: "|b|\n", count: rows)
    #expect { try Read.document("a.md", "It was dark.\n\n\(table)\nMore.\n") } throws: {
      "\($0)".contains("a.md: a table of more than 6000 columns or 200000 cells")
    }
  }

  /// Bars in other places, and many tables of a usual size.
  @Test(arguments: [
    String(repeating: "|a", count: 10_000), String(repeating: "| a | b |\n| - | - |\n| 1 | 2 |\n\n", count: 2_000),
    String(repeating: "| a | b |\n", count: 3_000) + "\n| - | - |",
  ])
  func tablesThatAreNot(_ text: String) throws {
    #expect(try Read.paragraphs("a.md", "It was dark.\n\n\(text)\n").first == "body: It was dark.")
  }
}
