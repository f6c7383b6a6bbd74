internal import Claims
public import Consistency
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

  /// Makes the rules that the configuration runs; patterns and lists are shared between checkers.
  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    extractor = Extractor(patterns: configuration.patterns, names: configuration.names)
    assessor = Assessor(select: configuration.runs)
    sourceAssessor = SourceAssessor(select: configuration.runs)
  }

  /// Pulls figures, dates, names and quotations out of a document; nothing is judged.
  ///
  /// - Parameter day: the publication date, `YYYY-MM-DD`, of a document that tells none.
  /// - Throws: `LimitError` for a text that is too large or has too many figures.
  public func extract(_ document: Document, assuming day: String? = nil) throws(LimitError) -> Mentions {
    try configuration.limits.admit(bytes: document.bytes.count)
    let mentions = extractor.extract(document, assuming: day.flatMap { CivilDay(iso: $0) }, .figuresAndNames)
    try configuration.limits.admit(figures: mentions.figures.count)
    return mentions
  }

  /// What each figure of a document measures, in step with its figures.
  func subjects(of mentions: Mentions) -> [FigureSubject] {
    ClaimIndex(mentions, stemmer: stemmer, linksAreAsked: false).subjects(stemmer)
  }

  /// Checks one document, and holds it against its sources.
  ///
  /// - Parameters:
  ///   - day: the publication date, `YYYY-MM-DD`, of a document that tells none.
  ///   - hides: whether a finding is left out, for being known or not wanted.
  /// - Throws: `LimitError` for a text that is too large or takes too many steps.
  public func check(
    _ document: Document, against sources: [Document] = [], assuming day: String? = nil,
    hiding hides: (Finding) -> Bool = { _ in false }
  ) throws(LimitError) -> Report {
    let budget = StepBudget(limit: configuration.limits.steps)
    guard !sources.isEmpty else {
      let claims = try claims(of: document, budget, assuming: day)
      let assessment = assessor.assess(claims)
      try configuration.limits.admit(budget)
      return report(assessment, [claims.mentions], hiding: hides)
    }
    var claims: [ClaimIndex] = []
    for text in [document] + sources {
      claims.append(try self.claims(of: text, budget, assuming: day, isCompared: true))
    }
    let comparison = SourceComparison(claims)
    try configuration.limits.admit(budget)
    var assessment = assessor.assess(claims[0])
    assessment.findings += sourceAssessor.assess(comparison)
    try configuration.limits.admit(budget)
    return report(
      assessment, claims.map(\.mentions), comparison.alignments, subjects(comparison.alignments, claims), hiding: hides)
  }

  /// Holds texts of one event against each other; in the draft's mode the first is the draft. Two at least.
  ///
  /// - Throws: `LimitError` for a text that is too large, or texts that take too many steps.
  public func compare(
    _ documents: [Document], _ mode: CompareMode = .draft, assuming day: String? = nil,
    hiding hides: (Finding) -> Bool = { _ in false }
  ) throws(LimitError) -> Report {
    let budget = StepBudget(limit: configuration.limits.steps)
    var claims: [ClaimIndex] = []
    for text in documents { claims.append(try self.claims(of: text, budget, assuming: day, isCompared: true)) }
    let comparison = SourceComparison(claims, mode: mode.comparison)
    try configuration.limits.admit(budget)
    let assessment = Assessment(findings: sourceAssessor.assess(comparison), supports: [])
    try configuration.limits.admit(budget)
    return report(
      assessment, claims.map(\.mentions), comparison.alignments, subjects(comparison.alignments, claims), hiding: hides)
  }

  /// The claims of a document.
  private func claims(
    of document: Document, _ budget: StepBudget, assuming day: String?, isCompared: Bool = false
  ) throws(LimitError) -> ClaimIndex {
    try configuration.limits.admit(bytes: document.bytes.count)
    budget.take(document.tokens.count)
    try configuration.limits.admit(budget)
    let mentions = extractor.extract(document, assuming: day.flatMap { CivilDay(iso: $0) })
    try configuration.limits.admit(figures: mentions.figures.count)
    return ClaimIndex(
      mentions, stemmer: stemmer, isCompared: isCompared, tolerances: configuration.tolerances, budget: budget)
  }

  /// The noun that the figures of each alignment measure: of the first one that has a noun.
  private func subjects(_ alignments: [Alignment], _ claims: [ClaimIndex]) -> [String?] {
    alignments.map { alignment in
      alignment.sides.lazy.compactMap { claims[$0.source].noun(ofFigure: $0.figure, self.stemmer) }.first
    }
  }

  private func report(
    _ assessment: Assessment, _ mentions: [Mentions], _ alignments: [Alignment] = [], _ subjects: [String?] = [],
    hiding hides: (Finding) -> Bool
  ) -> Report {
    var assessment = assessment
    if !configuration.severities.isEmpty || !alignments.isEmpty { weigh(&assessment.findings) }
    assessment.findings.removeAll(where: hides)
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
