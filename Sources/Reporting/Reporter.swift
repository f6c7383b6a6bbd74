public import Consistency

/// How reports are to be drawn.
public struct ReporterOptions: Sendable, Hashable {
  /// With ANSI colours.
  public var color = false
  /// All that is known, where the short form shows the worst.
  public var full = false
  /// More than one article is reported.
  public var hasSeveralArticles = false
  /// The columns of the terminal.
  public var width = 100
  /// The rules that a format describes beside their findings.
  public var rules = RulePage.allRules

  /// Text for a terminal of 100 columns, without colours.
  public init() {}
}

/// An output format. Each is one file beside its neighbours and one line in `ReporterList`.
public protocol Reporter: SendableMetatype {
  /// The name that `--format` takes.
  static var name: String { get }
  /// The file extensions, without a dot, that stand for the format.
  static var fileExtensions: [String] { get }

  /// A reporter for one file or stream, which may hold several articles.
  init(_ options: ReporterOptions)

  /// Adds what stands before the first report.
  mutating func begin(into output: inout [UInt8])
  /// Adds one report.
  mutating func report(_ report: Report, into output: inout [UInt8])
  /// Adds what stands behind the last report.
  mutating func end(into output: inout [UInt8])
}

extension Reporter {
  /// Nothing stands before the reports, unless a format says so.
  public func begin(into output: inout [UInt8]) {}
  /// Nothing stands behind the reports, unless a format says so.
  public func end(into output: inout [UInt8]) {}
}

/// Every output format of `check`.
public enum ReporterList {
  /// The formats, in the order of the documentation.
  public static let all: [any Reporter.Type] = [
    TextReporter.self, MarkdownReporter.self, HTMLReporter.self, JSONReporter.self, JSONLinesReporter.self,
    SARIFReporter.self, GitHubReporter.self, CSVReporter.self, ClaimReviewReporter.self, LineReporter.self,
  ]

  /// The names, in order.
  public static var names: [String] { all.map { $0.name } }

  /// The format of that name; nil for none.
  public static func named(_ name: String) -> (any Reporter.Type)? { all.first { $0.name == name } }

  /// The format that a file's extension stands for.
  public static func forFile(_ path: String) -> (any Reporter.Type)? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return all.first { $0.fileExtensions.contains(ending) }
  }
}

/// The release that writes the reports.
public enum Release {
  /// MAJOR.MINOR.PATCH.
  public static let version = "0.1.0"
}
