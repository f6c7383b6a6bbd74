import FactcheckKit
import Foundation
import Testing

/// Whole articles: their parts, the findings that they must give, and no other error or warning.
@Suite struct ArticleCorpusTests {
  static let names = Corpus.names(in: "articles")

  struct Case {
    let text: CodePoints
    let expected: Object
    let parts: [(role: String, span: Span)]
    let findings: [Object]

    init(_ name: String) throws {
      let raw = try Corpus.text("articles/\(name).txt")
      expected = try Corpus.object("articles/\(name).json")
      text = CodePoints(raw)
      let date = expected["date"] as? String
      let extract = try Corpus.ask(.extract, raw, date: date)
      parts = (extract["parts"] as? [Object] ?? []).compactMap { part in
        guard let role = part["role"] as? String, let span = Span(part) else { return nil }
        return (role, span)
      }
      findings = try Corpus.ask(.check, raw, date: date)["findings"] as? [Object] ?? []
    }

    /// Where an expected place stands: the text in a part of the role.
    func place(_ object: Object) throws -> Span {
      let role = object["role"] as? String ?? ""
      let phrase = object["text"] as? String ?? ""
      let places = parts.filter { $0.role == role }.flatMap { text.places(of: phrase, in: $0.span) }
      guard let place = places.first else { throw CorpusError(message: "“\(phrase)” is in no part read as \(role)") }
      return place
    }

    static func spans(_ finding: Object) -> [Span] { (finding["spans"] as? [Object] ?? []).compactMap { Span($0) } }

    /// Whether a finding of the tool answers an expected one.
    func answers(_ finding: Object, _ expected: Object) throws -> Bool {
      guard finding["rule"] as? String == expected["rule"] as? String,
        finding["severity"] as? String == expected["severity"] as? String
      else { return false }
      let marked = Self.spans(finding)
      let wanted = try (expected["spans"] as? [Object] ?? []).map { try place($0) }
      guard let first = wanted.first, marked.contains(where: { $0.overlaps(first) }) else { return false }
      return wanted.count == 1 || wanted.dropFirst().contains { place in marked.contains { $0.overlaps(place) } }
    }

    func told(_ finding: Object) -> String {
      let places = Self.spans(finding).map { "“\(text[$0])”" }.joined(separator: ", ")
      return "\(finding["severity"] ?? "") \(finding["rule"] ?? "") on \(places): \(finding["message"] ?? "")"
    }
  }

  @Test(arguments: names) func parts(_ name: String) throws {
    let article = try Case(name)
    let expected = (article.expected["parts"] as? [[String: String]] ?? []).map {
      (role: $0["role"] ?? "", words: $0["text"] ?? "")
    }
    let read = article.parts.map {
      "\($0.role): \(article.text[Span($0.span.start, min($0.span.end, $0.span.start + 50))])"
    }
    #expect(article.parts.map(\.role) == expected.map(\.role), "\(name) was read as \(read)")
    for (part, expected) in zip(article.parts, expected) where part.role == expected.role {
      // A bullet's mark or a dateline may stand in front.
      let opening = Span(
        part.span.start, min(part.span.end, part.span.start + 80 + expected.words.unicodeScalars.count))
      #expect(
        !article.text.places(of: expected.words, in: opening).isEmpty,
        "\(name): the \(part.role) starts with “\(article.text[opening])”, not with “\(expected.words)”")
    }
  }

  @Test(arguments: names) func findings(_ name: String) throws {
    let article = try Case(name)
    let expected = article.expected["findings"] as? [Object] ?? []
    var misses: [String] = []
    for finding in expected where try !article.findings.contains(where: { try article.answers($0, finding) }) {
      let places = (finding["spans"] as? [Object] ?? []).map { "\($0["role"] ?? "") “\($0["text"] ?? "")”" }
      misses.append("no \(finding["severity"] ?? "") of \(finding["rule"] ?? "") at \(places.joined(separator: ", "))")
    }
    for finding in article.findings where finding["severity"] as? String != "note" {
      if try expected.contains(where: { try article.answers(finding, $0) }) { continue }
      misses.append("not expected: \(article.told(finding))")
    }
    KnownMisses.report(misses, in: "\(name) findings")
  }

  @Test(arguments: names) func silence(_ name: String) throws {
    let article = try Case(name)
    var alarms: [String] = []
    for entry in article.expected["silent"] as? [Object] ?? [] {
      let place = try article.place(entry)
      for finding in article.findings
      where finding["severity"] as? String != "note" && finding["rule"] as? String == entry["rule"] as? String {
        guard let first = Case.spans(finding).first, first.overlaps(place) else { continue }
        alarms.append("\(article.told(finding)), but \(entry["why"] ?? "")")
      }
    }
    KnownMisses.report(alarms, in: "\(name) silence")
  }

  @Test func thereAreArticles() { #expect(!Self.names.isEmpty, "no articles in \(Corpus.folder.path)") }
}
