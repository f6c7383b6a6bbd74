internal import Consistency
internal import Extraction
internal import Readers
internal import Reporting
internal import TextModel

/// What came of one article: what is to be told of it, or why nothing is.
public struct ArticleAnswer: Sendable {
  enum Content: Sendable {
    case report(Report)
    case mentions(Mentions, [FigureSubject])
    /// A text that will be compared with others.
    case text(ReadArticle)
    /// Why the article is not checked, with its name.
    case problem(String)
  }

  var content: Content
  /// What the reader should be warned of, each with the name of the article.
  public var warnings: [String] = []
}

/// Reads and checks articles: the work of one thread.
public final class ArticleWorker {
  private let task: BatchFilter.Task
  private let checker: Checker
  private let reader: DocumentReader
  private let dates: DateSettings
  private let sources: [ReadArticle]
  private let baseline: Baseline?

  init(
    _ task: BatchFilter.Task, _ configuration: Configuration, _ dates: DateSettings, sources: [ReadArticle],
    baseline: Baseline?
  ) {
    self.task = task
    checker = Checker(configuration)
    reader = DocumentReader(headings: configuration.headings)
    self.dates = dates
    self.sources = sources
    self.baseline = baseline
  }

  /// Reads a file and does with it what the task asks for.
  public func answer(_ bytes: [UInt8], name: String) -> ArticleAnswer {
    var warnings: [String] = []
    do {
      let source = try read(bytes, name: name)
      if let warning = source.warning { warnings.append(warning) }
      switch task {
      case .check:
        let report = try check(source, &warnings)
        return ArticleAnswer(content: .report(report), warnings: warnings)
      case .extract:
        let mentions = try checker.extract(source.document, assuming: dates.date(forFile: name))
        warnings += mentions.warnings
        return ArticleAnswer(content: .mentions(mentions, checker.subjects(of: mentions)), warnings: warnings)
      case .compare: return ArticleAnswer(content: .text(source), warnings: warnings)
      }
    } catch let error as LimitError {
      return ArticleAnswer(content: .problem("\(name): \(error)"), warnings: warnings)
    } catch {
      return ArticleAnswer(content: .problem("\(error)"), warnings: warnings)
    }
  }

  /// Reads a file and tells its parts.
  ///
  /// - Throws: `ReadError` for a file that holds no article, `LimitError` for one that is seen to be too large before it is read.
  func read(_ bytes: [UInt8], name: String) throws -> ReadArticle {
    try checker.configuration.limits.admit(bytes: DocumentReader.leastText(in: bytes, name: name))
    return try reader.article(name: name, date: dates.prefersStamp ? nil : dates.date(forFile: name), file: bytes)
  }

  private func check(_ source: ReadArticle, _ warnings: inout [String]) throws(LimitError) -> Report {
    let assumed = dates.date(forFile: source.document.name)
    let filter = FindingFilter([source] + sources, baseline)
    let report = try checker.check(
      source.document, against: sources.map(\.document), assuming: assumed, hiding: filter.hides)
    warnings += report.mentions.warnings + filter.warnings { checker.configuration.runs($0) }
    return report
  }

  /// Holds the texts that were read against each other.
  func compare(_ texts: [ReadArticle], _ mode: CompareMode) throws(LimitError) -> (Report, warnings: [String]) {
    let filter = FindingFilter(texts, baseline)
    let report = try checker.compare(texts.map(\.document), mode, assuming: dates.given, hiding: filter.hides)
    return (report, filter.warnings { checker.configuration.runs($0) })
  }

  func fails(_ report: Report) -> Bool { checker.fails(report) }
}

/// Leaves out what comments in the texts and the baseline do not want told.
final class FindingFilter {
  private var maps: [SuppressionMap]
  private let article: String
  private let baseline: Baseline?

  /// - Parameter texts: the article or draft first.
  init(_ texts: [ReadArticle], _ baseline: Baseline?) {
    maps = texts.map { SuppressionMap($0.suppressions, $0.document) }
    let name = texts.first?.document.name ?? ""
    article = baseline?.begin(name) ?? name
    self.baseline = baseline
  }

  func hides(_ finding: Finding) -> Bool {
    if let place = finding.labels.first, maps.indices.contains(place.source),
      maps[place.source].hides(finding.rule, at: place.range.start)
    {
      return true
    }
    return baseline?.hides(finding, in: article) ?? false
  }

  /// What is wrong with the comments of the article; those of its sources are told where they are checked.
  func warnings(_ runs: (String) -> Bool) -> [String] { maps.first?.warnings(runs) ?? [] }
}

extension Mentions {
  /// What the reader should know of patterns of the house that found less than there may be.
  var warnings: [String] {
    exhaustedPatterns.map {
      "\(document.name): pattern '\($0)' of the house was ended at its limit and may have found less than there is"
    }
  }
}
