internal import Claims
internal import Consistency
public import Extraction
public import Reporting
public import TextModel

/// Checks articles: the public face of the library. One checker belongs to one task at a time.
public final class Checker {
  /// Which rules run, and how loud they are.
  public let configuration: Configuration
  private let extractor: Extractor
  private let stemmer = Stemmer()
  private let assessor: Assessor
  private let sourceAssessor: SourceAssessor

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    extractor = Extractor(patterns: configuration.patterns)
    assessor = Assessor(select: configuration.runs)
    sourceAssessor = SourceAssessor(select: configuration.runs)
  }

  /// Pulls figures, dates, names and quotations out of a document; nothing is judged.
  public func extract(_ document: Document) -> Mentions {
    extractor.extract(document, .figuresAndNames)
  }

  /// What each figure of a document measures, in step with its figures.
  func subjects(of mentions: Mentions) -> [FigureSubject] {
    ClaimIndex(mentions, stemmer: stemmer, linksAreAsked: false).subjects(stemmer)
  }

  /// Checks one document, and holds it against its sources.
  public func check(_ document: Document, against sources: [Document] = []) -> Report {
    guard !sources.isEmpty else {
      let mentions = extractor.extract(document)
      return report(assessor.assess(ClaimIndex(mentions, stemmer: stemmer)), [mentions])
    }
    let claims = ([document] + sources).map(compared)
    let comparison = SourceComparison(claims)
    var assessment = assessor.assess(claims[0])
    assessment.findings += sourceAssessor.assess(comparison)
    return report(assessment, claims.map(\.mentions), comparison.alignments, subjects(comparison.alignments, claims))
  }

  /// Holds texts of one event against each other; in the draft's mode the first is the draft. Two at least.
  public func compare(_ documents: [Document], _ mode: CompareMode = .draft) -> Report {
    let claims = documents.map(compared)
    let comparison = SourceComparison(claims, mode: mode.comparison)
    let assessment = Assessment(findings: sourceAssessor.assess(comparison), supports: [])
    return report(assessment, claims.map(\.mentions), comparison.alignments, subjects(comparison.alignments, claims))
  }

  /// The claims of a document, to be held against those of others.
  private func compared(_ document: Document) -> ClaimIndex {
    ClaimIndex(extractor.extract(document), stemmer: stemmer, isCompared: true)
  }

  /// The noun that the figures of each alignment measure: of the first one that has a noun.
  private func subjects(_ alignments: [Alignment], _ claims: [ClaimIndex]) -> [String?] {
    alignments.map { alignment in
      alignment.sides.lazy.compactMap { claims[$0.source].noun(ofFigure: $0.figure, self.stemmer) }.first
    }
  }

  private func report(
    _ assessment: Assessment, _ mentions: [Mentions], _ alignments: [Alignment] = [], _ subjects: [String?] = []
  ) -> Report {
    var assessment = assessment
    if !configuration.severities.isEmpty || !alignments.isEmpty { weigh(&assessment.findings) }
    return Report(
      mentions: mentions[0], assessment: assessment, sources: Array(mentions.dropFirst()), alignments: alignments,
      subjects: subjects)
  }

  /// Whether a report has a finding at or above the fail level.
  public func fails(_ report: Report) -> Bool {
    guard let level = configuration.failOn else { return false }
    return report.findings.contains { $0.severity >= level }
  }

  /// Gives the findings the severities that the configuration names, and puts the worst first again.
  private func weigh(_ findings: inout [Finding]) {
    for index in findings.indices {
      guard let severity = configuration.severities[findings[index].rule] else { continue }
      findings[index].severity = severity
    }
    // Among equals the order stays as it was.
    let order = findings.indices.sorted {
      findings[$0].severity != findings[$1].severity ? findings[$0].severity > findings[$1].severity : $0 < $1
    }
    findings = order.map { findings[$0] }
  }
}
