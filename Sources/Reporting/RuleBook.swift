internal import Consistency

/// The pages of all rules as one Markdown document.
public enum RuleBook {
  /// The pages of all rules, with a table of contents.
  public static func markdown() -> String { markdown(RulePage.allRules) }

  static func markdown(_ rules: [RuleDescription]) -> String {
    let table = MarkdownText.table(
      ["Rule", "Severity", "Compares"],
      rules.map { ["[`\($0.id)`](#\($0.id))", $0.severity.name, MarkdownText.escape($0.compares)] })
    let opening = [
      "# Rules", "",
      "Made from the rules themselves by `make docs`. In the examples, `↓` stands before each place that the rule marks; "
        + "H is the headline, D the dek, S the summary, C a caption, M a stamp, B the body, and a number one of several texts.",
      "",
    ]
    return (opening + table + rules.flatMap(page)).joined(separator: "\n") + "\n"
  }

  private static func page(_ rule: RuleDescription) -> [String] {
    let start = rule.isOptIn ? " Runs only where it is selected." : ""
    return [
      "", "## \(rule.id)", "",
      "Compares \(MarkdownText.escape(rule.compares)). Severity: \(rule.severity.name).\(start)", "",
      MarkdownText.escape(rule.arithmetic), "", "It reports:", "", "```",
    ] + examples(rule.triggering) + ["```", "", "It is silent on:", "", "```"] + examples(rule.nonTriggering) + ["```"]
  }

  /// An empty line between them.
  private static func examples(_ examples: [Example]) -> [String] {
    Array(examples.map(RulePage.lines).joined(separator: [""]))
  }
}
