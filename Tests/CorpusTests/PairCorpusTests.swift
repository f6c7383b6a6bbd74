import FactcheckKit
import Foundation
import Testing

/// Texts of one event side by side: what agrees, what is in conflict, and no other error or warning.
@Suite struct PairCorpusTests {
  static let names = Corpus.names(in: "pairs")

  struct Case {
    let expected: Object
    /// The words of each span of a finding or alignment, in order.
    let loud: [[String]]
    let notes: [(rule: String, words: [String])]
    let aligned: [(relation: String, words: [String])]

    init(_ name: String) throws {
      expected = try Corpus.object("pairs/\(name).json")
      let modes: [String: CompareMode] = ["draft": .draft, "peers": .peers, "versions": .versions]
      guard let mode = modes[expected["mode"] as? String ?? ""] else {
        throw CorpusError(message: "\(name) has no mode")
      }
      let line: Object = ["id": name, "sources": expected["sources"] ?? []]
      let answer = try Corpus.answer(.compare(mode), line)
      func words(_ object: Object) -> [String] {
        (object["spans"] as? [Object] ?? []).compactMap { $0["text"] as? String }
      }
      let findings = answer["findings"] as? [Object] ?? []
      loud = findings.filter { $0["severity"] as? String != "note" }.map(words)
      notes = findings.filter { $0["severity"] as? String == "note" }.map { ($0["rule"] as? String ?? "", words($0)) }
      aligned = (answer["alignments"] as? [Object] ?? []).map { ($0["relation"] as? String ?? "", words($0)) }
    }

    func list(_ key: String) -> [[String]] { expected[key] as? [[String]] ?? [] }

    /// Whether the words are in the spans, one behind the other.
    static func answers(_ words: [String], _ expected: [String]) -> Bool {
      // A finding in one text alone has an empty first place.
      guard expected.first?.isEmpty == false else {
        return expected.dropFirst().allSatisfy { wanted in words.contains { isOne($0, wanted) } }
      }
      return words.count >= expected.count && zip(words, expected).allSatisfy(isOne)
    }

    private static func isOne(_ words: String, _ wanted: String) -> Bool {
      words.contains(wanted) || wanted.contains(words)
    }
  }

  @Test(arguments: names) func conflicts(_ name: String) throws {
    let pair = try Case(name)
    let expected = pair.list("conflicts")
    for conflict in expected {
      #expect(pair.loud.contains { Case.answers($0, conflict) }, "\(name): \(conflict) is not told; loud: \(pair.loud)")
    }
    for words in pair.loud {
      #expect(expected.contains { Case.answers(words, $0) }, "\(name): told as well: \(words)")
    }
  }

  @Test(arguments: names) func alignments(_ name: String) throws {
    let pair = try Case(name)
    for wanted in pair.list("aligned") {
      let found = pair.aligned.filter { Case.answers($0.words, wanted.dropLast()) }.map(\.relation)
      #expect(found.contains(wanted.last ?? ""), "\(name): \(wanted) is \(found)")
    }
    for note in pair.list("notes") {
      #expect(
        pair.notes.contains { $0.rule == note[0] && Case.answers($0.words, Array(note.dropFirst())) },
        "\(name): no \(note); notes: \(pair.notes)")
    }
  }

  @Test func thereAreFifteen() { #expect(Self.names.count >= 15) }
}
