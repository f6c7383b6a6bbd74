internal import Claims
internal import Consistency
public import Extraction
public import Reporting
public import TextModel

/// Checks articles: the public face of the library. One checker belongs to one task at a time.
public final class Checker {
  public let configuration: Configuration
  private let extractor = Extractor()
  private let stemmer = Stemmer()
  private let assessor: Assessor

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    assessor = Assessor(select: configuration.runs)
  }

  /// Pulls figures, dates, names and quotations out of a document; nothing is judged.
  public func extract(_ document: Document) -> Mentions {
    extractor.extract(document, .figuresAndNames)
  }

  /// What each figure of a document measures, in step with its figures.
  func subjects(of mentions: Mentions) -> [FigureSubject] {
    ClaimIndex(mentions, stemmer: stemmer, linksAreAsked: false).subjects(stemmer)
  }

  /// Checks one document.
  public func check(_ document: Document) -> Report {
    let mentions = extractor.extract(document)
    var assessment = assessor.assess(ClaimIndex(mentions, stemmer: stemmer))
    if !configuration.severities.isEmpty { weigh(&assessment.findings) }
    return Report(mentions: mentions, assessment: assessment)
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
