import Consistency
import Testing
import TextModel

@testable import Extraction
@testable import Reporting

@Suite struct MarkedTextTests {
  /// The pieces of a text in brackets: figures `{1}`, quotations `(q`, places `[p`; what goes on behind a break has a `…`.
  static func drawn(_ text: String, figures: [String] = [], quotes: [String] = [], places: [String] = []) -> [String] {
    let bytes = Array(text.utf8)
    func range(_ phrase: String) -> TextRange {
      guard let found = text.firstRange(of: phrase) else { return TextRange(0, 0) }
      let start = text[..<found.lowerBound].utf8.count
      return TextRange(start..<(start + phrase.utf8.count))
    }
    let document = Document(name: "", text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))])
    let mentions = Mentions(
      document: document, words: [],
      figures: figures.map { Figure(range: range($0), tokens: 0..<0, kind: .cardinal, value: .one) }, dates: [],
      alternatives: [], entities: [], quotations: quotes.map { Quotation(range: range($0), tokens: 0..<0) },
      published: nil)
    let findings = places.map {
      Finding(rule: "x", severity: .note, message: "", question: "", labels: [Label(range: range($0))], key: "")
    }
    let report = Report(mentions: mentions, assessment: Assessment(findings: findings, supports: []))
    func name(_ span: MarkedText.Span) -> String {
      switch span.kind {
      case .quote(let number): "q\(number)"
      case .place(let index): "p\(index + 1)"
      }
    }
    return MarkedText(report).blocks.flatMap(\.paragraphs).map { paragraph in
      paragraph.pieces.map { piece in
        switch piece {
        case .text(let range): document.text(range)
        case .leaf(let leaf): "{\(document.text(leaf.range))}"
        case .open(let span, let isFirst): "[\(name(span))\(isFirst ? "" : "…"):"
        case .close(let span, let isLast): isLast ? ":\(name(span))]" : "…]"
        }
      }.joined()
    }
  }

  @Test func nests() {
    #expect(
      Self.drawn("He said “all 40 of us” left.", figures: ["40"], quotes: ["all 40 of us"], places: ["40 of"])
        == ["He said “[q1:all [p1:{40} of:p1] us:q1]” left."])
  }

  @Test func aSpanTakesTheWholeOfAFigure() {
    #expect(
      Self.drawn("Some about 40 homes lost power.", figures: ["about 40"], places: ["40 homes"])
        == ["Some [p1:{about 40} homes:p1] lost power."])
  }

  @Test func spansCross() {
    #expect(
      Self.drawn("one two three four", places: ["one two three", "two three four"])
        == ["[p1:one [p2:two three…]:p1][p2…: four:p2]"])
  }

  @Test func theLongerGoesAround() {
    #expect(Self.drawn("one two three", places: ["one", "one two"]) == ["[p2:[p1:one:p1] two:p2] three"])
  }

  @Test func spansRunOverParagraphs() {
    #expect(
      Self.drawn("First one ends.\n\nSecond begins here.", places: ["one ends.\n\nSecond begins"])
        == ["First [p1:one ends.…]", "[p1…:Second begins:p1] here."])
  }

  @Test func twoFindingsShareAPlace() {
    let report = Report(
      mentions: Sample().mentions,
      assessment: Assessment(
        findings: Array(repeating: Sample().assessment.findings[1], count: 2), supports: []))
    #expect(MarkedText(report).places.map(\.findings) == [[0, 1]])
  }

  @Test func nothingIsLeftOut() {
    let text = "  * * *\n\nFirst, a line.\n\n• A bullet\n\n—\n\nThe end"
    #expect(Self.drawn(text).joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }

  @Test func sourcesHaveALedgerOfTheirOwn() {
    let report = Sample().compared
    #expect(report.ledger(of: 0).entries == report.ledger.entries)
    #expect(
      report.ledger(of: 1).entries.map(\.state) == [
        .agrees, .unverified, .unverified, .unverified, .unverified, .unverified, .conflict,
      ])
  }
}
