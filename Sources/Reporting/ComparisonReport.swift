public import Consistency
public import Extraction
public import TextModel

/// All that is told of several texts side by side.
public struct ComparisonReport: Sendable {
  /// The texts, in the order they were handed in; `Label.source` counts them from 0.
  public let sources: [Mentions]
  public let findings: [Finding]
  public let alignments: [Alignment]
  /// How the texts stand to each other.
  public let mode: SourceComparison.Mode
  /// The figures of the first text, with what the others say of each.
  public let ledger: Ledger

  public init(sources: [Mentions], findings: [Finding], alignments: [Alignment], mode: SourceComparison.Mode) {
    self.sources = sources
    self.findings = findings
    self.alignments = alignments
    self.mode = mode
    let supports = alignments.compactMap { alignment -> FigureSupport? in
      guard alignment.relation.agrees, let first = alignment.sides.first, first.source == 0,
        let second = alignment.sides.last
      else { return nil }
      return FigureSupport(figure: first.figure, with: [], derivation: "with source \(second.source + 1)")
    }
    ledger =
      sources.first.map { Ledger($0, Assessment(findings: findings, supports: supports)) }
      ?? Ledger(entries: [])
  }

  /// The number of findings of a severity.
  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// The number of alignments of a relation.
  public func count(_ relation: Relation) -> Int { alignments.count { $0.relation == relation } }

  /// A locator for each text, in step with `Label.source`.
  func locators() -> [SpanLocator] { sources.map { SpanLocator($0.document) } }
}
