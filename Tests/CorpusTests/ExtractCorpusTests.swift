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
    Self.report(misses, in: "\(name) values")
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
    Self.report(alarms, in: "\(name) negatives")
  }

  @Test func thereAreTopics() { #expect(!Self.names.isEmpty, "no topics in \(Corpus.folder.path)") }

  private static func report(_ misses: [String], in group: String) {
    let message = "\(group): \(misses.count)\n  " + misses.joined(separator: "\n  ")
    guard KnownMisses.groups.contains(group) else {
      #expect(misses.isEmpty, "\(message)")
      return
    }
    withKnownIssue("\(group) are not all met yet", isIntermittent: true) { #expect(misses.isEmpty, "\(message)") }
  }

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

/// Groups that hold cases which are not met yet. A group leaves the list when all of it is.
enum KnownMisses {
  static let groups: Set<String> = [
    "age-ranges values",
    "ages values",
    "crore-lakh negatives",
    "crore-lakh values",
    "dates-absolute values",
    "decades values",
    "doubled-tripled negatives",
    "dozens negatives",
    "dozens values",
    "durations values",
    "feet-inches values",
    "fractions values",
    "from-to values",
    "half-a-million values",
    "handful negatives",
    "handful values",
    "hedges values",
    "identifiers negatives",
    "last-tuesday values",
    "measures negatives",
    "measures values",
    "mid-year values",
    "millions negatives",
    "money negatives",
    "money values",
    "number-words negatives",
    "one-in-five values",
    "ordinals negatives",
    "ordinals values",
    "percentage-points values",
    "percents values",
    "quarter-of-a-million values",
    "rates values",
    "ratios values",
    "scores negatives",
    "split-years negatives",
    "split-years values",
    "times values",
    "vague-hundreds-of-thousands negatives",
  ]
}
