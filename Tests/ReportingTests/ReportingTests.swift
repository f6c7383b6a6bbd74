import Consistency
import Testing
import TextModel

@testable import Extraction
@testable import Reporting

@Suite struct LedgerTests {
  @Test func states() {
    let ledger = Sample().report.ledger
    #expect(ledger.entries.map(\.number) == [1, 2, 3, 4, 5, 6, 7])
    // A conflict is told before agreement; a note is no conflict.
    #expect(
      ledger.entries.map(\.state) == [
        .conflict, .unverified, .conflict, .unverified, .agrees, .unverified, .unverified,
      ])
    #expect(ledger.entries.map(\.with) == [[3], [], [1], [], [3], [], []])
    #expect(ledger.entries[4].derivation == "part of 2,600")
    #expect(ledger.entries[0].derivation == "")
  }

  @Test func verdict() {
    #expect(
      Sample().report.verdict == "1 error · 0 warnings · 1 note · 7 figures (1 agree, 2 in findings, 4 unverified)")
  }
}

@Suite struct FigureFieldsTests {
  static func figure(_ kind: FigureKind, _ value: DecimalNumber?, _ unit: String = "") -> Figure {
    var figure = Figure(range: TextRange(0, 1), tokens: 0..<1, kind: kind, value: value)
    if !unit.isEmpty { figure.unit = UnitID(code: unit) }
    return figure
  }

  @Test func units() {
    let document = Document(name: "", text: Array("a Share".utf8), parts: [])
    var figure = Self.figure(.rate, .one, "USD")
    #expect(figure.unitCode(in: document) == "USD")
    figure.per.nounHash = 1
    figure.per.nounStart = 2
    figure.per.nounEnd = 7
    #expect(figure.unitCode(in: document) == "USD/{share}")
    figure.per = .none
    figure.per.unit = .day
    figure.unit = .none
    #expect(figure.unitCode(in: document) == "/d")
    figure.per = .none
    figure.per.count = 100_000
    #expect(figure.unitCode(in: document) == "/{100000}")
    figure.per = .none
    #expect(figure.unitCode(in: document) == nil)
  }

  @Test(
    arguments: [
      ("mo", DecimalNumber(2), "P2M"), ("s", DecimalNumber(12345, exponent: -2), "PT123.45S"),
      ("a", DecimalNumber(5), "P5Y"),
      ("min", DecimalNumber(30), "PT30M"), ("km", DecimalNumber(3), nil), ("d", nil, nil),
    ] as [(String, DecimalNumber?, String?)])
  func durations(_ unit: String, _ value: DecimalNumber?, _ iso: String?) {
    #expect(Self.figure(.duration, value, unit).durationISO == iso)
    #expect(Self.figure(.cardinal, value, unit).durationISO == nil)
  }

  @Test(arguments: [
    (DecimalNumber(999), "999"), (DecimalNumber(1000), "1,000"), (DecimalNumber(-1_234_567), "-1,234,567"),
    (DecimalNumber(1_234_5, exponent: -1), "1,234.5"), (DecimalNumber(5, exponent: -3), "0.005"),
  ])
  func grouping(_ value: DecimalNumber, _ text: String) { #expect(value.grouped == text) }
}

@Suite struct SnippetTests {
  @Test func clipsAtWords() {
    let text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    let document = Document(
      name: "", text: Array(text.utf8), parts: [Part(role: .body, range: TextRange(0..<text.utf8.count))])
    let start = Int32(text.utf8.count / 2)
    let snippet = Snippet(TextRange(start, start + 4), in: document, width: 30)
    #expect((snippet.before + snippet.marked + snippet.after).unicodeScalars.count <= 32)
    #expect(snippet.before.hasPrefix("… ") || snippet.before.hasPrefix("…"))
    #expect(snippet.after.hasSuffix("…"))
    #expect(Snippet(TextRange(0, 3), in: document, width: 200) == Snippet(TextRange(0, 3), in: document, width: 90))
  }

  @Test func differingWordsAreMarked() {
    let text = Array("Ärö: one two three four five".utf8)
    let part = Part(role: .body, range: TextRange(0..<text.count))
    let document = Document(name: "a", text: text, parts: [part])
    let label = Label(range: TextRange(7, 30), differing: [TextRange(7, 10), TextRange(15, 20)])
    #expect(Snippet(label, in: document).line { "*\($0)*" } == "Ärö: *one* two *three* four five")
    let whole = Label(range: TextRange(7, 10))
    #expect(Snippet(whole, in: document).line { "*\($0)*" } == "Ärö: *one* two three four five")
  }

  @Test func nothingReachesTheTerminal() {
    #expect(Snippet.plain("a\u{1B}[31mred\u{7}\u{9B}\u{202E}x\n\u{A0} b") == "a[31mredx b")
  }
}

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("plain, text.", "plain, text."), ("*bold* _x_ `c`", "\\*bold\\* \\_x\\_ \\`c\\`"),
    ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
    ("[a](http://x)", "\\[a\\](http&#58;//x)"), ("www.example.com", "www&#46;example.com"),
    ("@someone", "&#64;someone"),
    ("# title", "\\# title"), ("- item", "\\- item"), ("1. item", "1\\. item"), ("a | b", "a \\| b"),
    ("$5 and $6", "\\$5 and \\$6"),
    ("a\nb\u{1B}", "a b"), ("well-known 1.5", "well-known 1.5"), ("!x ~y ^z", "\\!x \\~y \\^z"), ("100) x", "100\\) x"),
  ])
  func escapes(_ text: String, _ escaped: String) { #expect(MarkdownText.escape(text) == escaped) }
}

@Suite struct TextLayoutTests {
  @Test func wraps() {
    #expect(TextLayout.wrap("one two three", width: 10, indent: 2) == ["  one two", "  three"])
    #expect(TextLayout.wrap("\u{1B}[1mone\u{1B}[0m two", width: 9, indent: 2) == ["  \u{1B}[1mone\u{1B}[0m two"])
    #expect(TextLayout.wrap("", width: 10, indent: 2) == [])
  }
}

@Suite struct ReporterListTests {
  @Test(arguments: [
    ("out.md", "markdown"), ("a.b/out.JSON", "json"), ("x.jsonl", "jsonl"), ("x.txt", "text"), ("x", nil),
    ("page.HTML", "html"), ("page.htm", "html"),
    ("x.sarif", "sarif"), ("ledger.CSV", "csv"), ("x.jsonld", "claimreview"),
    ("a.md/x", nil), ("x.pdf", nil),
  ])
  func formatFollowsTheEnding(_ path: String, _ name: String?) {
    #expect(ReporterList.forFile(path).map { $0.name } == name)
  }
}
