public import Extraction
public import TextModel

/// How sure a finding is.
public enum Severity: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// A question.
  case note
  /// Very likely wrong.
  case warning
  /// Both places cannot be right.
  case error

  /// The name that the machine interface uses.
  public var name: String { code.description }

  /// The same as it stands in the program: written without a string being made of it.
  public var code: StaticString {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity of that name; nil for none.
  public init?(name: String) {
    guard let severity = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }

  /// Whether the first is less grave.
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// A place that a finding speaks of, and how it is read there.
public struct Label: Sendable, Hashable {
  /// The document: 0 for the article or draft, then the sources.
  public var source: Int
  /// The place.
  public var range: TextRange
  /// The reading: "1,350,000 to 1,450,000", "10 March to 22 May: 73 days". Empty where there is none.
  public var reading: String
  /// The figure in `Mentions.figures`; -1 for a place that is none.
  public var figure: Int
  /// The ends of the figure's interval, in its unit; nil where it is open, both nil for no interval.
  public var lower: DecimalNumber?
  /// The upper end of the interval; nil where it is open.
  public var upper: DecimalNumber?
  /// The words of the range that the other place says otherwise, in text order; empty where all of it is meant.
  public var differing: [TextRange]

  /// A place that is no figure, unless one is named.
  public init(
    source: Int = 0, range: TextRange, reading: String = "", figure: Int = -1, differing: [TextRange] = []
  ) {
    self.source = source
    self.range = range
    self.reading = reading
    self.figure = figure
    self.differing = differing
  }
}

/// What a rule found: the place to mend, the evidence, the sum, and what to ask.
public struct Finding: Sendable, Hashable {
  /// The rule's id.
  public var rule: String
  /// How sure it is.
  public var severity: Severity
  /// One sentence: what does not fit.
  public var message: String
  /// The sum worked out.
  public var working: String
  /// What would make both places right; empty where nothing would.
  public var remedy: String
  /// The question to put to the writer or the source.
  public var question: String
  /// The place to mend first, then the evidence.
  public var labels: [Label]
  /// Words to put in place of those at the first label; empty where none are sure.
  public var suggestions: [String]
  /// What the finding is about, apart from where it stands: the figures and subjects, normalised. Goes into the fingerprint.
  public var key: String

  /// - Parameter labels: the place to mend first.
  public init(
    rule: String, severity: Severity, message: String, working: String = "", remedy: String = "", question: String,
    labels: [Label], suggestions: [String] = [], key: String
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.working = working
    self.remedy = remedy
    self.question = question
    self.labels = labels
    self.suggestions = suggestions
    self.key = key
  }

  /// Stable between versions of an article: made of the rule and the key, never of places. 16 hexadecimal digits.
  public var fingerprint: String {
    let hash = TextHash.of(rule + "\u{1F}" + key.lowercased())
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Why a figure is taken to be borne out by others of the article.
public struct FigureSupport: Sendable, Hashable {
  /// The figure, as an index into `Mentions.figures`.
  public var figure: Int
  /// The figures that bear it out.
  public var with: [Int]
  /// How: "same figure", "rounds to it", "26 + 27".
  public var derivation: String
  /// Whether it stands on a day of publication that is not known.
  var isEstimate = false

  /// - Parameter figure: an index into `Mentions.figures`, as those of `with` are.
  public init(figure: Int, with: [Int], derivation: String) {
    self.figure = figure
    self.with = with
    self.derivation = derivation
  }
}

/// All that the rules say of one article.
public struct Assessment: Sendable {
  /// Sorted by severity, then part, start and rule.
  public var findings: [Finding]
  /// In order of the figures.
  public var supports: [FigureSupport]

  /// What rules and support found, already in order.
  public init(findings: [Finding], supports: [FigureSupport]) {
    self.findings = findings
    self.supports = supports
  }
}
