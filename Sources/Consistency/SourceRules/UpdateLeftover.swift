internal import Claims
internal import Extraction
internal import TextModel

/// A figure changed from one version to the next, and what followed from it did not.
struct UpdateLeftover: SourceRule {
  static let description = RuleDescription(
    id: "update-leftover", severity: .warning,
    compares: "two versions of one article (1 old, 2 new): a total changed, what is derived from it did not",
    arithmetic: """
      The rules for sums, shares, changes and headlines run over both versions. Fires where one of them finds fault with figures of the \
      new version, found none with them in the old one, one of the figures is new, and another stands as it stood.
      """,
    triggering: [
      """
      1: The fire killed 12 people, 7 of them children (58%). || 2: The fire killed ↓13 people, ↓7 of them children (↓58%).
      """,
      """
      1: Twelve people were hurt: seven at the station and five in the street. || 2: ↓Thirteen people were hurt: ↓seven at the station and ↓five in the street.
      """,
    ],
    nonTriggering: [
      "1: The fire killed 12 people, 7 of them children (58%). || 2: The fire killed 13 people, 7 of them children (54%).",
      """
      1: Twelve people were hurt: seven at the station and five in the street. || 2: Thirteen people were hurt: eight at the station and five in the street.
      """,
    ])

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    guard comparison.mode == .versions else { return }
    let assessor = Assessor()
    for pair in comparison.pairs {
      let old = Set(assessor.assess(pair.a.article.claims).findings.map(\.rule))
      let before = Set(pair.a.article.mentions.figures.map { text($0, pair.a) })
      for finding in assessor.assess(pair.b.article.claims).findings where finding.severity >= .warning {
        let figures = finding.labels.map(\.figure).filter { $0 >= 0 }
        let said = figures.map { text(pair.b.article.mentions.figures[$0], pair.b) }
        guard said.contains(where: { !before.contains($0) }), said.contains(where: before.contains),
          !old.contains(finding.rule)
        else { continue }
        findings.append(
          Finding(
            rule: Self.description.id, severity: .warning,
            message: "A figure changed from \(pair.a.name) to \(pair.b.name); what followed from it did not.",
            working: finding.working, remedy: finding.remedy, question: "Was this changed along with it?",
            labels: finding.labels.map { label in
              var label = label
              label.source = pair.b.number
              return label
            }, key: finding.rule + " " + finding.key))
      }
    }
  }

  private func text(_ figure: Figure, _ source: SourceText) -> String {
    source.document.text(figure.core).lowercased()
  }
}
