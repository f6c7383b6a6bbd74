import FactcheckKit
import Foundation
import Testing

/// Passages with the people, organisations, places and quotations that they hold.
@Suite struct EntityCorpusTests {
  static let names = Corpus.names(in: "entities")

  /// A passage with what the tool reads in it.
  struct Passage {
    let about: String
    let text: CodePoints
    let expected: Object
    let answer: Object

    init(_ object: Object) throws {
      let raw = object["text"] as? String ?? ""
      about = object["about"] as? String ?? ""
      text = CodePoints(raw)
      expected = object
      answer = try Corpus.ask(.extract, raw, date: object["date"] as? String)
    }

    func list(_ key: String, of object: Object) -> [Object] { object[key] as? [Object] ?? [] }

    func places(of phrase: String) -> [Span] { text.places(of: phrase, in: Span(0, text.scalars.count)) }
  }

  static func passages(_ name: String) throws -> [Passage] {
    try (Corpus.object("entities/\(name).json")["passages"] as? [Object] ?? []).map { try Passage($0) }
  }

  @Test(arguments: names) func entities(_ name: String) throws {
    var misses: [String] = []
    for passage in try Self.passages(name) {
      let read = passage.list("entities", of: passage.answer)
      var known: [Span] = []
      for entity in passage.list("entities", of: passage.expected) {
        let (kind, canonical) = (entity["kind"] as? String ?? "", entity["canonical"] as? String ?? "")
        for phrase in entity["names"] as? [String] ?? [] {
          let places = passage.places(of: phrase)
          known += places
          let there = read.filter { mention in Span(mention).map { span in places.contains { $0 == span } } ?? false }
          if !there.contains(where: { $0["kind"] as? String == kind && $0["canonical"] as? String == canonical }) {
            let near = read.filter { mention in
              Span(mention).map { span in places.contains { $0.overlaps(span) } } ?? false
            }
            misses.append(
              "\(passage.about): wanted \(kind) “\(canonical)” at “\(phrase)”, read \(near.map(Self.told))")
          }
        }
      }
      for mention in read where mention["kind"] as? String != "other" {
        guard let span = Span(mention), !known.contains(where: { $0.overlaps(span) }) else { continue }
        misses.append("\(passage.about): not expected: \(Self.told(mention))")
      }
    }
    KnownMisses.report(misses, in: "\(name) entities")
  }

  @Test(arguments: names) func quotations(_ name: String) throws {
    var misses: [String] = []
    for passage in try Self.passages(name) {
      let read = passage.list("quotes", of: passage.answer)
      let wanted = passage.list("quotes", of: passage.expected).map { Self.quoted($0) }
      let found = read.map { Self.quoted($0) }
      for quote in wanted where !found.contains(quote) {
        misses.append("\(passage.about): wanted \(quote), read \(found)")
      }
      for quote in found where !wanted.contains(quote) { misses.append("\(passage.about): not expected: \(quote)") }
    }
    KnownMisses.report(misses, in: "\(name) quotations")
  }

  @Test func thereArePassages() throws {
    let count = try Self.names.map { try Self.passages($0).count }.reduce(0, +)
    #expect(count >= 40, "\(count) passages in \(Corpus.folder.path)")
  }

  private static func told(_ entity: Object) -> String {
    "\(entity["kind"] ?? "") “\(entity["text"] ?? "")” (\(entity["canonical"] ?? ""))"
  }

  private static func quoted(_ quote: Object) -> String {
    "“\(quote["text"] ?? "")” – \(quote["speaker"] as? String ?? "nobody")"
  }
}
