import Consistency
import Foundation
import Testing
import TextModel

@testable import Extraction
@testable import Reporting

@Suite struct HTMLReporterTests {
  static func page(_ reports: [Report]) throws -> String {
    String(decoding: try SnapshotTests.render("html", reports), as: UTF8.self)
  }

  /// Without the style sheet, which is looked at and not compared.
  static func withoutStyle(_ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<style>\n"))
    let end = try #require(page.firstRange(of: "</style>"))
    #expect(page.distance(from: start.upperBound, to: end.lowerBound) > 1000)
    return String(page[..<start.upperBound] + page[end.lowerBound...])
  }

  @Test(arguments: ["storm", "compared"]) func snapshots(_ name: String) throws {
    let report = name == "storm" ? Sample().report : Sample().compared
    try SnapshotTests.compare(Array(try Self.withoutStyle(try Self.page([report])).utf8), with: "\(name).html")
  }

  static let pages: [[Report]] = [
    [Sample().report], [Sample().clean], [Sample().long], [Sample().compared], [Sample().report, Sample().compared], [],
  ]

  @Test(arguments: pages.indices) func isWellFormed(_ index: Int) throws {
    try HTMLPage(try Self.page(Self.pages[index])).check()
  }

  @Test func everyFindingAndMarkAreLinked() throws {
    let page = try HTMLPage(try Self.page([Sample().report]))
    let places = Set(page.ids.filter { $0.contains("-place-") })
    #expect(places.count == 3)
    let links = page.elements.filter { $0.name == "a" && $0.path.contains("li") }.compactMap { $0.attributes["href"] }
    for place in places { #expect(links.contains("#" + place)) }
    let flags = page.elements.filter { $0.name == "a" && $0.attributes["class"]?.hasPrefix("flag") == true }
    #expect(flags.count { $0.attributes["href"] == "#finding-1" } == 3, "two marks, one question")
    #expect(flags.count { $0.attributes["href"] == "#finding-2" } == 2)
    for number in 1...7 {
      #expect(page.ids.contains("text-0-figure-\(number)"))
      #expect(page.targets.contains("#text-0-figure-\(number)"))
    }
  }

  @Test func severalArticlesHaveAListOfContents() throws {
    let page = try HTMLPage(try Self.page([Sample().report, Sample().clean]))
    #expect(page.ids.contains("article-1-finding-1"))
    for target in ["#article-1-report", "#article-2-report", "#contents"] { #expect(page.targets.contains(target)) }
  }

  @Test func nothingIsFetchedOrRun() throws {
    let page = try Self.page([Sample().report])
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("url(") && !page.contains("@import") && !page.contains("://"))
  }

  // MARK: Untrusted text

  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><b>", "&lt;b&gt; &amp; & &#60;",
    "{{name}} {{{.}}} {{> page}}",
    "' onclick='x", "<\u{300}b>", "\"\u{301} onfocus=x", "<!-- --> ]]> <![CDATA[", "\u{202E}drow\u{202C}",
    "a\u{0}b\u{1}\u{7F}\u{9B}c\u{FFFE}\u{1FFFF}",
    "</p></main></body></html>", "javascript:alert(1)",
  ]

  @Test(arguments: hostile) func articlesAreText(_ text: String) throws {
    var words = Array("About 20 \(text) left. ".utf8)
    let first = words.count
    words += Array(text.utf8)
    let document = Document(
      name: text, text: words,
      parts: [
        Part(role: .headline, range: TextRange(0..<first)), Part(role: .body, range: TextRange(first..<words.count)),
      ])
    let whole = TextRange(0..<first)
    let mentions = Mentions(
      document: document, words: [],
      figures: [Figure(range: TextRange(0, 8), tokens: 0..<2, kind: .cardinal, value: .one)], dates: [],
      alternatives: [],
      entities: [Entity(range: TextRange(first..<words.count), tokens: 0..<0, kind: .person, canonical: 0)],
      quotations: [Quotation(range: TextRange(9, Int32(first)), tokens: 0..<1)], published: nil)
    let finding = Finding(
      rule: "headline-figure-mismatch", severity: .error, message: text, working: text, remedy: text, question: text,
      labels: [Label(range: whole, reading: text, figure: 0), Label(source: 1, range: whole, reading: text)],
      suggestions: [text], key: "")
    let report = Report(
      mentions: mentions, assessment: Assessment(findings: [finding], supports: []), sources: [mentions],
      alignments: [
        Alignment(
          relation: .conflict,
          sides: [0, 1].map { Alignment.Side(source: $0, figure: 0, range: mentions.figures[0].range) })
      ])
    let drawn = try Self.page([report])
    let page = try HTMLPage(drawn)
    page.check()
    let plain = HTMLText(text).renderText
    #expect(!plain.contains("<"))
    #expect(drawn.contains("<p class=\"message\">\(plain)</p>"))
    let shown = HTMLPage.withoutMarks(Snippet.plain(text)).unicodeScalars.filter {
      $0.properties.generalCategory != .unassigned
    }
    #expect(page.text.contains(String(String.UnicodeScalarView(shown))), "the text is shown")
    #expect(!drawn.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || 0x7F...0x9F ~= $0.value })
  }
}

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("<\u{300}", "&lt;\u{300}"), ("a\r\n\tb", "a b"),
    ("a\u{FFFF}\u{1FFFE}b", "ab"), ("é “x” 😀", "é “x” 😀"),
  ])
  func escapes(_ text: String, _ escaped: String) { #expect(HTMLText(text).renderText == escaped) }

  @Test func linesAreKept() { #expect(HTMLText(lines: "a\tb\n<c>  d").renderText == "a\tb\n&lt;c&gt; d") }

  @Test func anEmptyTextIsNoSection() {
    #expect(HTMLText("").isNull)
    #expect(!HTMLText("x").isNull)
  }
}
