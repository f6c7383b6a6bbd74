internal import Consistency
internal import Extraction
internal import Reporting

/// Counts over the articles of a session.
public struct Statistics: Sendable, Hashable {
  /// Articles that were checked or extracted.
  public var articles = 0
  /// Figures and dates in them.
  public var figures = 0
  /// Findings by rule and severity.
  private var findings: [Row: Int] = [:]

  private struct Row: Hashable {
    var rule: String
    var severity: Severity
  }

  /// Nothing counted yet.
  public init() {}

  mutating func add(_ report: Report) {
    figures += report.mentions.figures.count
    for finding in report.findings { findings[Row(rule: finding.rule, severity: finding.severity), default: 0] += 1 }
  }

  /// A table: one line a rule and severity, the worst and most frequent first, then the sums.
  public var lines: [String] {
    let rows = findings.sorted { a, b in
      if a.key.severity != b.key.severity { return a.key.severity > b.key.severity }
      return a.value != b.value ? a.value > b.value : a.key.rule < b.key.rule
    }
    let cells =
      rows.map { ("\($0.value)", $0.key.severity.name, $0.key.rule) }
      + [
        ("\(rows.reduce(0) { $0 + $1.value })", "", "findings"), ("\(articles)", "", "articles"),
        ("\(figures)", "", "figures"),
      ]
    let width = cells.reduce(0) { max($0, $1.0.utf8.count) }
    return cells.map { count, severity, name in
      let padding = String(repeating: " ", count: width - count.utf8.count)
      return padding + count + "  " + severity + String(repeating: " ", count: 9 - severity.utf8.count) + name
    }
  }
}
