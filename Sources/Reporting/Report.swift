public import Consistency
public import Extraction
public import TextModel

/// All that is told of one article.
public struct Report: Sendable {
  /// What was found in the article, or in the first of the texts.
  public let mentions: Mentions
  /// What the rules say of it.
  public let assessment: Assessment
  /// The texts that the article was held against; `Label.source` counts them from 1.
  public let sources: [Mentions]
  /// What stands beside what in the article and its sources; empty without sources.
  public let alignments: [Alignment]
  /// The noun that the figures of each alignment measure, in step with `alignments`; nil for none.
  let subjects: [String?]
  /// Its figures, each with its state.
  public let ledger: Ledger

  /// Puts the ledger together, with what the alignments bear out.
  public init(
    mentions: Mentions, assessment: Assessment, sources: [Mentions] = [], alignments: [Alignment] = [],
    subjects: [String?] = []
  ) {
    self.mentions = mentions
    self.sources = sources
    self.alignments = alignments
    self.subjects = subjects
    var assessment = assessment
    assessment.supports += Self.supports(alignments, [mentions] + sources)
    self.assessment = assessment
    ledger = Ledger(mentions, assessment)
  }

  /// The figures of the article that a source has as well, as they are or as parts of a whole.
  private static func supports(_ alignments: [Alignment], _ texts: [Mentions]) -> [FigureSupport] {
    alignments.flatMap { alignment -> [FigureSupport] in
      guard alignment.relation.agrees, let source = alignment.sides.last?.source else { return [] }
      let sum = alignment.parts.map { texts[$0.source].figures[$0.figure].reading(in: texts[$0.source]) }
      let derivation = "with source \(source + 1)" + (sum.isEmpty ? "" : ": " + sum.joined(separator: " + "))
      return alignment.sides.filter { $0.source == 0 }.map {
        FigureSupport(figure: $0.figure, with: [], derivation: derivation)
      }
    }
  }

  /// How the figures of a source stand, or those of the article (0).
  func ledger(of source: Int) -> Ledger {
    guard source > 0 else { return ledger }
    let supports = alignments.filter(\.relation.agrees).flatMap { alignment in
      alignment.sides.filter { $0.source == source }.map { FigureSupport(figure: $0.figure, with: [], derivation: "") }
    }
    let assessment = Assessment(findings: findings, supports: supports)
    return Ledger(mentions(source), assessment, source: source)
  }

  /// What the article is called: a path, or the name of a source.
  public var name: String { mentions.document.name }

  /// The findings, the worst first.
  public var findings: [Finding] { assessment.findings }

  /// The number of findings of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// The mentions of the article (0) or of a source (from 1).
  public func mentions(_ source: Int) -> Mentions {
    sources.indices.contains(source - 1) ? sources[source - 1] : mentions
  }

  /// The text a label is in: the article, or a source.
  public func document(_ source: Int) -> Document { mentions(source).document }

  /// The figure of one side of an alignment.
  func figure(_ side: Alignment.Side) -> Figure { mentions(side.source).figures[side.figure] }

  /// A locator for the article and each source, in step with `Label.source`.
  func locators() -> [SpanLocator] {
    [SpanLocator(mentions.document)] + sources.map { SpanLocator($0.document) }
  }
}
