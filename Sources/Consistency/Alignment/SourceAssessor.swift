internal import Claims
internal import TextModel

/// Runs the rules across texts and keeps one finding a fact.
public struct SourceAssessor: Sendable {
  private let rules: [any SourceRule]

  /// Most telling first (rules.md, Clarification 1).
  private static let order = [
    "update-leftover", "text-table-mismatch", "source-direction-conflict", "source-figure-conflict",
    "source-date-conflict",
    "source-hedge-dropped", "source-quote-altered", "source-name-variant", "source-figure-unsupported",
  ]

  /// - Parameter select: which rules run, by id.
  public init(select: (String) -> Bool = { _ in true }) {
    rules = SourceRuleList.all.filter { select($0.description.id) }.map { $0.init() }
  }

  /// The findings by severity, then place.
  public func assess(_ comparison: SourceComparison) -> [Finding] {
    var findings: [Finding] = []
    for rule in rules where !comparison.isSpent { rule.check(comparison, into: &findings) }
    if comparison.mode == .versions {
      // What changed is told, and not blamed.
      for index in findings.indices where findings[index].rule != UpdateLeftover.description.id {
        findings[index].severity = .note
      }
    }
    var kept: [Finding] = []
    for finding in findings.enumerated().sorted(by: isFirst).map(\.element)
    where !kept.contains(where: { isSameFact($0, finding) }) {
      kept.append(finding)
    }
    return kept.enumerated().sorted { x, y in
      if x.element.severity != y.element.severity { return x.element.severity > y.element.severity }
      guard let a = x.element.labels.first, let b = y.element.labels.first, a.range != b.range || a.source != b.source
      else { return x.offset < y.offset }
      return a.source != b.source ? a.source < b.source : a.range < b.range
    }.map(\.element)
  }

  private func isFirst(_ x: (offset: Int, element: Finding), _ y: (offset: Int, element: Finding)) -> Bool {
    let (a, b) = (rank(x.element), rank(y.element))
    return a != b ? a < b : x.offset < y.offset
  }

  private func rank(_ finding: Finding) -> Int {
    Self.order.firstIndex(of: finding.rule) ?? Self.order.count
  }

  /// Two findings over the same place of one text.
  private func isSameFact(_ a: Finding, _ b: Finding) -> Bool {
    guard a.rule != b.rule else { return false }
    return b.labels.allSatisfy { label in
      a.labels.contains { $0.source == label.source && $0.range.overlaps(label.range) }
    }
  }
}
