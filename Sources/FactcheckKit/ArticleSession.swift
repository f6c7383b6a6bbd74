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

    public init() {}
  }

  /// What was written so far; the caller takes it away.
  public var output: [UInt8] = []
  /// Whether a finding stands at or above the fail level.
  public private(set) var hasFailed = false
  /// The number of findings of each rule, and of articles and figures.
  public private(set) var statistics = Statistics()

  private let task: BatchFilter.Task
  private let checker: Checker
  private let style: Style
  private let date: String?
  private let reader = DocumentReader()
  /// What the articles are held against.
  private var sources: [Document] = []
  /// The texts that will be compared when all are read.
  private var documents: [Document] = []
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

  /// - Parameter date: the publication date, `YYYY-MM-DD`, of articles that have none.
  /// - Throws: `SessionError` for a format that there is none of, or a day that does not exist.
  public init(
    _ task: BatchFilter.Task, configuration: Configuration = Configuration(), style: Style = Style(),
    date: String? = nil
  ) throws(SessionError) {
    guard Self.formats(for: task).contains(style.format), let type = ReporterList.named(style.format) else {
      throw SessionError.unknownFormat(style.format, known: Self.formats(for: task))
    }
    if let date, CivilDay(iso: date) == nil { throw SessionError.noSuchDay(date) }
    var options = ReporterOptions()
    options.color = style.color
    options.full = style.full
    options.hasSeveralArticles = style.hasSeveralArticles
    options.width = style.width
    self.task = task
    self.style = style
    self.date = date
    checker = Checker(configuration)
    reporter = type.init(options)
  }

  /// Writes what stands before the first report.
  public func begin() {
    if task == .extract, style.format == "csv" { return MentionsCSV.begin(into: &output) }
    reporter.begin(into: &output)
  }

  /// Writes what stands behind the last report; texts that are compared are reported here.
  public func end() {
    if case .compare(let mode) = task, documents.count > 1 { add(checker.compare(documents, mode)) }
    guard task == .extract, isArray else { return reporter.end(into: &output) }
    output.append(contentsOf: "\n]\n".utf8)
  }

  /// Reads a file and adds its report.
  ///
  /// - Returns: what the reader should be warned of; nil for nothing.
  /// - Throws: `ReadError` for a file that cannot be read.
  public func add(_ bytes: [UInt8], name: String) throws -> String? {
    let (document, warning) = try reader.document(name: name, date: date, file: bytes)
    statistics.articles += 1
    switch task {
    case .check: add(checker.check(document, against: sources))
    case .extract: add(checker.extract(document))
    case .compare: documents.append(document)
    }
    return warning
  }

  /// Reads a file that the articles are held against.
  ///
  /// - Returns: what the reader should be warned of; nil for nothing.
  /// - Throws: `ReadError` for a file that cannot be read.
  public func addSource(_ bytes: [UInt8], name: String) throws -> String? {
    let (document, warning) = try reader.document(name: name, file: bytes)
    sources.append(document)
    return warning
  }

  private var isArray: Bool { style.format == "json" && style.hasSeveralArticles }

  private func add(_ report: Report) {
    hasFailed = hasFailed || checker.fails(report)
    statistics.figures += report.mentions.figures.count
    for finding in report.findings { statistics.findings[finding.rule, default: 0] += 1 }
    guard !style.isQuiet || !report.findings.isEmpty else { return }
    reporter.report(report, into: &output)
  }

  private func add(_ mentions: Mentions) {
    statistics.figures += mentions.figures.count
    guard style.format != "text" else {
      if !output.isEmpty || statistics.articles > 1 { output.append(0x0A) }
      MentionsText(color: style.color).write(mentions, into: &output)
      return
    }
    if style.format == "csv" { return MentionsCSV.write(mentions, checker.subjects(of: mentions), into: &output) }
    if isArray, statistics.articles > 1 { output.append(contentsOf: ",\n".utf8) }
    var writer = JSONWriter(indented: style.format == "json")
    writer.mentions(
      mentions, checker.subjects(of: mentions), id: JSONWriter.quoted(mentions.document.name), withParts: true)
    writer.append(to: &output)
    if !isArray { output.append(0x0A) }
  }
}

/// Counts over the articles of a session.
public struct Statistics: Sendable, Hashable {
  public var articles = 0
  public var figures = 0
  /// Findings by rule.
  public var findings: [String: Int] = [:]

  public init() {}

  /// One line a rule, the most frequent first, then the sums.
  public var lines: [String] {
    let rules = findings.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return rules.map { "\($0.value)\t\($0.key)" } + ["\(articles)\tarticles", "\(figures)\tfigures"]
  }
}

/// What is wrong with what a session was asked for.
public enum SessionError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownFormat(String, known: [String])
  case noSuchDay(String)

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
