import Claims
import Consistency
import Extraction
import Testing
import TextModel

/// An example of a rule across texts, `1: … || 2: …`, with the places that its arrows mark in each.
struct SourceExample {
  let documents: [Document]
  /// Byte offsets behind the arrows, by text.
  let marks: [[Int32]]

  /// - Parameter prefix: stands in front of each text as a part of its own.
  init(_ example: Example, prefix: String = "") {
    var documents: [Document] = []
    var marks: [[Int32]] = []
    for piece in ExampleDocument.pieces(example.text) {
      let text = piece.text.drop { $0.isNumber || $0 == ":" }.drop { $0 == " " }
      let document = ExampleDocument(Example(String(text)), prefix: prefix)
      documents.append(document.document)
      marks.append(document.marks)
    }
    self.documents = documents
    self.marks = marks
  }

  func findings(_ mode: SourceComparison.Mode) -> [Finding] {
    let stemmer = Stemmer()
    let claims = documents.map { ClaimIndex(Extractor().extract($0), stemmer: stemmer, isCompared: true) }
    return SourceAssessor().assess(SourceComparison(claims, mode: mode))
  }
}

@Suite("Every rule across texts on its own examples")
struct SourceRuleExampleTests {
  struct Argument: CustomTestStringConvertible, Sendable {
    let rule: RuleDescription
    let example: Example
    let prefix: String

    var testDescription: String { "\(rule.id): \(prefix.isEmpty ? "" : "behind multi-byte text: ")\(example.text)" }

    var mode: SourceComparison.Mode { rule.id == "update-leftover" ? .versions : .draft }

    static func all(_ examples: (RuleDescription) -> [Example]) -> [Argument] {
      SourceRuleList.descriptions.flatMap { rule in
        examples(rule).flatMap { example in
          RuleExample.prefixes.map { Argument(rule: rule, example: example, prefix: $0) }
        }
      }
    }
  }

  @Test("The rule fires at the marked places, and no other rule is loud", arguments: Argument.all { $0.triggering })
  func fires(_ argument: Argument) {
    let example = SourceExample(argument.example, prefix: argument.prefix)
    let findings = example.findings(argument.mode)
    let own = findings.filter { $0.rule == argument.rule.id }
    #expect(!own.isEmpty, "the rule is silent; found: \(findings.map { "\($0.rule) \($0.severity)" })")
    let severity = argument.example.severity ?? argument.rule.severity
    #expect(own.contains { $0.severity == severity }, "severities: \(own.map(\.severity)), expected \(severity)")
    let labels = own.flatMap(\.labels)
    for (source, marks) in example.marks.enumerated() {
      for mark in marks {
        let isMarked = labels.contains { $0.source == source && $0.range.start <= mark && mark < $0.range.end }
        #expect(isMarked, "not marked in text \(source + 1)")
      }
    }
    let others = findings.filter { $0.rule != argument.rule.id && $0.severity != .note }
    #expect(others.isEmpty, "loud as well: \(others.map { "\($0.rule): \($0.message)" })")
  }

  @Test("The rule is silent, and no other rule is loud", arguments: Argument.all { $0.nonTriggering })
  func isSilent(_ argument: Argument) {
    let loud = SourceExample(argument.example, prefix: argument.prefix).findings(argument.mode).filter {
      $0.severity != .note || $0.rule == argument.rule.id && argument.rule.severity == .note
    }
    #expect(loud.isEmpty, "found: \(loud.map { "\($0.rule): \($0.message)" })")
  }

  @Test(
    "Every rule shows at least as many examples where it is silent as where it fires",
    arguments: SourceRuleList.descriptions)
  func hasExamples(_ rule: RuleDescription) {
    #expect(rule.triggering.count >= 2)
    #expect(rule.triggering.count <= rule.nonTriggering.count)
  }
}
