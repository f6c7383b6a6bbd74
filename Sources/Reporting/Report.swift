public import Consistency
public import Extraction
public import TextModel

/// All that is told of one article.
public struct Report: Sendable {
  public let mentions: Mentions
  public let assessment: Assessment
  /// The texts that the article was held against; `Label.source` counts them from 1.
  public let sources: [Mentions]
  public let ledger: Ledger

  public init(mentions: Mentions, assessment: Assessment, sources: [Mentions] = []) {
    self.mentions = mentions
    self.assessment = assessment
    self.sources = sources
    ledger = Ledger(mentions, assessment)
  }

  /// What the article is called: a path, or the name of a source.
  public var name: String { mentions.document.name }

  public var findings: [Finding] { assessment.findings }

  /// The number of findings of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// The text a label is in: the article, or a source.
  public func document(_ source: Int) -> Document {
    sources.indices.contains(source - 1) ? sources[source - 1].document : mentions.document
  }

  /// A locator for the article and each source, in step with `Label.source`.
  func locators() -> [SpanLocator] {
    [SpanLocator(mentions.document)] + sources.map { SpanLocator($0.document) }
  }
}
