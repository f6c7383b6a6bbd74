internal import Consistency
internal import Extraction
internal import Readers
internal import Reporting
internal import TextModel

/// Reads, checks and reports one file after another: all that a command line needs but the files themselves.
public final class ArticleSession {
  /// How the reports are to look.
  public struct Style: Sendable, Hashable {
    /// One of `formats(for:)`.
    public var format = "text"
    /// With ANSI colours.
    public var color = false
    /// All that is known, where the short form shows the worst.
    public var full = false
    /// More than one article is reported.
    public var hasSeveralArticles = false
    /// Nothing is written of an article without a finding.
    public var isQuiet = false
    /// The columns of the terminal.
    public var width = 100

    /// Text without colours, in the short form, for one article.
    public init() {}
  }

  /// What was written so far; the caller takes it away.
  public var output: [UInt8] = []
  /// Whether a finding stands at or above the fail level.
  public private(set) var hasFailed = false
  /// The number of findings of each rule, and of articles and figures.
  public private(set) var statistics = Statistics()

  private let task: BatchFilter.Task
  private let configuration: Configuration
  private let style: Style
  private let dates: DateSettings
  private let baseline: Baseline?
  private lazy var worker = makeWorker()
  /// What the articles are held against.
  private var sources: [ReadArticle] = []
  /// The texts that will be compared when all are read.
  private var texts: [ReadArticle] = []
  private var reporter: any Reporter

  /// The endings of the files that are read, with their dots, in lower case: what a folder is walked for.
  public static var endings: [String] { DocumentReader.endings }

  /// The formats of a task, the first being the usual one.
  public static func formats(for task: BatchFilter.Task) -> [String] {
    task == .extract ? ["text", "json", "jsonl", "csv"] : ReporterList.names
  }

  /// The format that a file's extension stands for; nil for one that stands for none.
  public static func format(forFile path: String, task: BatchFilter.Task) -> String? {
    ReporterList.forFile(path).map { $0.name }.flatMap { formats(for: task).contains($0) ? $0 : nil }
  }

  /// - Parameters:
  ///   - dates: the publication date of articles that have none.
  ///   - baseline: findings that are known and left out.
  /// - Throws: `SessionError` for a format that there is none of, or a day that does not exist.
  public init(
    _ task: BatchFilter.Task, configuration: Configuration = Configuration(), style: Style = Style(),
    dates: DateSettings = DateSettings(), baseline: Baseline? = nil
  ) throws(SessionError) {
    guard Self.formats(for: task).contains(style.format), let type = ReporterList.named(style.format) else {
      throw SessionError.unknownFormat(style.format, known: Self.formats(for: task))
    }
    if let date = dates.given, CivilDay(iso: date) == nil { throw SessionError.noSuchDay(date) }
    var options = ReporterOptions()
    options.color = style.color
    options.full = style.full
    options.hasSeveralArticles = style.hasSeveralArticles
    options.width = style.width
    self.task = task
    self.configuration = configuration
    self.style = style
    self.dates = dates
    self.baseline = baseline
    reporter = type.init(options)
  }

  /// Writes what stands before the first report.
  public func begin() {
    if task == .extract, style.format == "csv" { return MentionsCSV.begin(into: &output) }
    reporter.begin(into: &output)
  }

  /// Ends the report; texts that are compared are compared now.
  ///
  /// - Returns: what the reader should be warned of.
  /// - Throws: `LimitError` where a text that was to be compared is too large.
  public func end() throws(LimitError) -> [String] {
    var warnings: [String] = []
    if case .compare(let mode) = task, texts.count > 1 {
      let (report, told) = try worker.compare(texts, mode)
      warnings = report.mentions.warnings + told
      add(report)
    }
    if task == .extract, isArray {
      output.append(contentsOf: "\n]\n".utf8)
    } else {
      reporter.end(into: &output)
    }
    return warnings
  }

  /// Whoever reads and checks articles for this session in a thread of its own, once all sources are added.
  public func makeWorker() -> ArticleWorker {
    ArticleWorker(task, configuration, dates, sources: sources, baseline: baseline)
  }

  /// Reads a file and adds its report.
  ///
  /// - Returns: what the reader should be warned of.
  /// - Throws: `ArticleError` for a file that cannot be checked.
  public func add(_ bytes: [UInt8], name: String) throws(ArticleError) -> [String] {
    try add(worker.answer(bytes, name: name))
  }

  /// Adds what came of an article, in the order of the articles.
  ///
  /// - Returns: what the reader should be warned of.
  /// - Throws: `ArticleError` for an article that could not be checked.
  public func add(_ answer: ArticleAnswer) throws(ArticleError) -> [String] {
    if case .problem(let message) = answer.content { throw ArticleError(description: message) }
    statistics.articles += 1
    switch answer.content {
    case .report(let report): add(report)
    case .mentions(let mentions, let subjects): add(mentions, subjects)
    case .text(let text): texts.append(text)
    case .problem: break
    }
    return answer.warnings
  }

  /// Reads a file that the articles are held against.
  ///
  /// - Returns: what the reader should be warned of; nil for nothing.
  /// - Throws: `ReadError` for a file that cannot be read, `ArticleError` for one that is too large.
  public func addSource(_ bytes: [UInt8], name: String) throws -> String? {
    do {
      let source = try makeWorker().read(bytes, name: name)
      sources.append(source)
      return source.warning
    } catch let error as LimitError {
      throw ArticleError(description: "\(name): \(error)")
    }
  }

  /// Whether the texts are held against each other, which tells nothing until all are read.
  public var isComparison: Bool { if case .compare = task { true } else { false } }

  private var isArray: Bool { style.format == "json" && style.hasSeveralArticles }

  private func add(_ report: Report) {
    hasFailed = hasFailed || worker.fails(report)
    statistics.add(report)
    guard !style.isQuiet || !report.findings.isEmpty else { return }
    reporter.report(report, into: &output)
  }

  private func add(_ mentions: Mentions, _ subjects: [FigureSubject]) {
    statistics.figures += mentions.figures.count
    guard style.format != "text" else {
      if !output.isEmpty || statistics.articles > 1 { output.append(0x0A) }
      MentionsText(color: style.color).write(mentions, into: &output)
      return
    }
    if style.format == "csv" { return MentionsCSV.write(mentions, subjects, into: &output) }
    if isArray, statistics.articles > 1 { output.append(contentsOf: ",\n".utf8) }
    var writer = JSONWriter(indented: style.format == "json")
    writer.mentions(
      mentions, subjects, id: JSONWriter.quoted(mentions.document.name), withParts: true)
    writer.append(to: &output)
    if !isArray { output.append(0x0A) }
  }
}

/// Why an article is not in the report: its name, and what to do.
public struct ArticleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the article and what to do.
  public let description: String
}

/// What is wrong with what a session was asked for.
public enum SessionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A format that the task does not have.
  case unknownFormat(String, known: [String])
  /// A date that is no day of the calendar.
  case noSuchDay(String)

  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .unknownFormat(let name, let known):
      "unknown format '\(name)'; the formats are \(known.joined(separator: ", "))"
    case .noSuchDay(let day): "no such day: '\(day)'; a date is YYYY-MM-DD"
    }
  }
}

/// The pages of the rules and the name of the release, for a command line.
public enum Manual {
  /// The release, without the commit.
  public static let version = Release.version

  /// One line a rule.
  public static func rules() -> String { RulePage.list() }

  /// The pages of all rules, in Markdown.
  public static func ruleBook() -> String { RuleBook.markdown() }

  /// The page of one rule.
  /// - Throws: `ConfigurationError` where there is none of that id.
  public static func page(of rule: String) throws(ConfigurationError) -> String {
    guard let page = RulePage.page(rule) else {
      let nearest = EditDistance.nearest(to: rule, in: RulePage.allRules.map { $0.id })
      throw ConfigurationError.unknownRule(rule, nearest: nearest)
    }
    return page
  }
}
