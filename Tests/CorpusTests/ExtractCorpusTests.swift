import FactcheckKit
import Foundation
import Testing

/// One value in many surface forms, and texts that must not be taken for one.
@Suite struct ExtractCorpusTests {
  static let names = Corpus.names(in: "extract")
  static let keys = ["kind", "value", "lower", "upper", "unit", "hedge", "iso", "direction"]

  @Test(arguments: names) func values(_ name: String) throws {
    let topic = try Corpus.object("extract/\(name).json")
    var misses: [String] = []
    for value in topic["values"] as? [Object] ?? [] {
      let forms = value["forms"] as? [String] ?? []
      let spans = value["spans"] as? [String] ?? []
      try #require(forms.count == spans.count, "\(name): \(forms.count) forms and \(spans.count) spans of \(value)")
      for (form, phrase) in zip(forms, spans) {
        let text = CodePoints(form)
        guard let place = text.places(of: phrase, in: Span(0, text.scalars.count)).first else {
          misses.append("“\(phrase)” is not in “\(form)”")
          continue
        }
        let figures = try Corpus.ask(.extract, form, date: value["date"] as? String)["figures"] as? [Object] ?? []
        let there = figures.filter { Span($0)?.overlaps(place) ?? false }
        if !there.contains(where: { figure in Self.keys.allSatisfy { Self.agrees(figure, value, $0) } }) {
          misses.append("“\(form)”: wanted \(Self.told(value)), read \(there.map(Self.told))")
        }
      }
    }
    KnownMisses.report(misses, in: "\(name) values")
  }

  @Test(arguments: names) func negatives(_ name: String) throws {
    let topic = try Corpus.object("extract/\(name).json")
    var alarms: [String] = []
    for negative in topic["negatives"] as? [Object] ?? [] {
      guard let text = negative["text"] as? String else { continue }
      let kind = negative["kind"] as? String
      let figures = try Corpus.ask(.extract, text, date: negative["date"] as? String)["figures"] as? [Object] ?? []
      for figure in figures where kind == nil || figure["kind"] as? String == kind {
        alarms.append("“\(text)”: \(Self.told(figure)) on “\(figure["text"] ?? "")”, but \(negative["why"] ?? "")")
      }
    }
    KnownMisses.report(alarms, in: "\(name) negatives")
  }

  @Test func thereAreTopics() { #expect(!Self.names.isEmpty, "no topics in \(Corpus.folder.path)") }

  /// A key that is not expected is not compared.
  private static func agrees(_ figure: Object, _ value: Object, _ key: String) -> Bool {
    guard let wanted = value[key] else { return true }
    let read = figure[key] ?? NSNull()
    if let wanted = wanted as? NSNumber {
      guard let read = read as? NSNumber else { return false }
      let (a, b) = (wanted.doubleValue, read.doubleValue)
      return abs(a - b) <= 1e-9 * max(abs(a), abs(b))
    }
    if let wanted = wanted as? String {
      return read as? String == wanted || key == "iso" && figure["resolved"] as? String == wanted
    }
    return wanted is NSNull && read is NSNull
  }

  private static func told(_ object: Object) -> String {
    (keys + ["resolved"]).compactMap { key in
      object[key].map { "\(key) \($0 is NSNull ? "null" : "\($0)")" }
    }.joined(separator: ", ")
  }
}
