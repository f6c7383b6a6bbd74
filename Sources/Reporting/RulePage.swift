public import Consistency

/// The pages of the rules: the list of all, and each rule's own.
public enum RulePage {
  /// The rules inside an article, then those across texts.
  public static let allRules = RuleList.descriptions + SourceRuleList.descriptions

  /// One line a rule: id, severity, what is held against what.
  public static func list(_ rules: [RuleDescription] = allRules) -> String {
    guard !rules.isEmpty else { return "no rules\n" }
    return TextLayout.table(rules.map { [$0.id, $0.severity.name, $0.compares] }, indent: 0).joined(separator: "\n")
      + "\n"
  }

  /// The page of one rule; nil where there is none of that id.
  public static func page(_ id: String, in rules: [RuleDescription] = allRules) -> String? {
    guard let rule = rules.first(where: { $0.id == id }) else { return nil }
    var lines = [rule.id, "", "Severity: \(rule.severity.name)"]
    lines += TextLayout.wrap("Compares: " + rule.compares, width: 100, indent: 0)
    lines += TextLayout.wrap("Fires: " + rule.arithmetic, width: 100, indent: 0)
    lines += ["", "It reports (↓ before each place):"] + rule.triggering.flatMap(example)
    lines += ["", "It is silent on:"] + rule.nonTriggering.flatMap(example)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func example(_ example: Example) -> [String] {
    lines(example).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  /// The parts of an example on lines of their own: `H: … || B: …`.
  static func lines(_ example: Example) -> [String] {
    var pieces: [String] = []
    var rest = Substring(example.text)
    while let bar = rest.firstRange(of: " || ") {
      pieces.append(String(rest[..<bar.lowerBound]))
      rest = rest[bar.upperBound...]
    }
    pieces.append(String(rest))
    let notes = [example.date.map { "published \($0)" }, example.severity.map { "as \($0.name)" }].compactMap { $0 }
    if !notes.isEmpty, let last = pieces.indices.last { pieces[last] += "  (" + notes.joined(separator: ", ") + ")" }
    return pieces
  }
}
