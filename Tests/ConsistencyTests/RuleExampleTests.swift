import Consistency
import Testing
import TextModel

/// One example of one rule, as a test argument.
struct RuleExample: CustomTestStringConvertible, Sendable {
  let rule: RuleDescription
  let example: Example
  let prefix: String

  var testDescription: String { "\(rule.id): \(prefix.isEmpty ? "" : "behind multi-byte text: ")\(example.text)" }

  static let prefixes = ["", "é“𝒳"]

  static let triggering = RuleList.descriptions.flatMap { rule in
    rule.triggering.flatMap { example in prefixes.map { RuleExample(rule: rule, example: example, prefix: $0) } }
  }

  static let nonTriggering = RuleList.descriptions.flatMap { rule in
    rule.nonTriggering.flatMap { example in prefixes.map { RuleExample(rule: rule, example: example, prefix: $0) } }
  }
}

@Suite("Every rule on its own examples")
struct RuleExampleTests {
  @Test("The rule fires at the marked places, and no other rule is loud", arguments: RuleExample.triggering)
  func fires(_ argument: RuleExample) {
    let example = ExampleDocument(argument.example, prefix: argument.prefix)
    let findings = example.findings()
    let own = findings.filter { $0.rule == argument.rule.id }
    #expect(!own.isEmpty, "the rule is silent; found: \(findings.map { "\($0.rule) \($0.severity)" })")
    let severity = argument.example.severity ?? argument.rule.severity
    #expect(own.contains { $0.severity == severity }, "severities: \(own.map(\.severity)), expected \(severity)")
    let labels = own.flatMap(\.labels)
    for mark in example.marks {
      let isMarked = labels.contains { $0.range.start <= mark && mark < $0.range.end }
      #expect(
        isMarked,
        "not marked: \(example.document.text(TextRange(mark, min(mark + 20, Int32(example.document.bytes.count)))))")
    }
    if argument.rule.isOfOneValue {
      let open = labels.filter { $0.figure >= 0 && $0.lower == nil && $0.upper == nil }
      #expect(open.isEmpty, "without an interval to draw: \(open.map(\.reading))")
    }
    let others = findings.filter { $0.rule != argument.rule.id && $0.severity != .note }
    #expect(others.isEmpty, "loud as well: \(others.map { "\($0.rule): \($0.message)" })")
  }

  @Test("The rule is silent, and no other rule is loud", arguments: RuleExample.nonTriggering)
  func isSilent(_ argument: RuleExample) {
    let example = ExampleDocument(argument.example, prefix: argument.prefix)
    let loud = example.findings().filter {
      $0.severity != .note || $0.rule == argument.rule.id && argument.rule.severity == .note
    }
    #expect(loud.isEmpty, "found: \(loud.map { "\($0.rule): \($0.message)" })")
  }

  @Test(
    "Every rule shows at least as many examples where it is silent as where it fires", arguments: RuleList.descriptions)
  func hasExamples(_ rule: RuleDescription) {
    #expect(rule.triggering.count >= 2)
    #expect(rule.triggering.count <= rule.nonTriggering.count)
    #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
  }

  @Test("Rule ids are unique")
  func uniqueIds() {
    let ids = RuleList.descriptions.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
