import Consistency
import Testing

/// A fingerprint tells a finding from one version of an article to the next.
@Suite struct FingerprintTests {
  /// Paragraphs that hold no figure and no name, and touch no rule.
  static let fillers = [
    "The wind was light and the water calm.", "Nobody answered the letter, and the doors stayed shut.",
  ]

  static let cases = RuleList.all.flatMap { rule in
    rule.description.triggering.map { (rule.description.id, $0) }
  }

  @Test(arguments: cases) func survivesEditsElsewhere(_ rule: String, _ example: Example) throws {
    func fingerprints(_ text: String, prefix: String = "") -> [String] {
      let document = ExampleDocument(Example(text, date: example.date), prefix: prefix)
      return document.findings().filter { $0.rule == rule }.map(\.fingerprint).sorted()
    }
    let before = fingerprints(example.text)
    try #require(!before.isEmpty)
    #expect(fingerprints(example.text, prefix: "Skip to the end\n\nMenu\n") == before)
    for filler in Self.fillers {
      #expect(fingerprints("\(example.text) || B: \(filler)") == before, "\(example.text)")
      #expect(fingerprints("\(example.text) || C: \(filler)") == before, "\(example.text)")
    }
  }
}
