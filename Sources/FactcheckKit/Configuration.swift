public import Claims
public import Consistency
public import Extraction
public import Readers

/// Which rules run, how loud each is, from which severity on a check fails, and what the house knows and allows.
public struct Configuration: Sendable, Hashable {
  /// The rules that run, by id; nil for all but those that run only where they are selected.
  public var select: Set<String>?
  /// The rules that do not.
  public var ignore: Set<String> = []
  /// Severities in place of the rules' own.
  public var severities: [String: Severity] = [:]
  /// Patterns of the house for figures that no built-in family knows.
  public var patterns: [FigurePattern] = []
  /// Names and acronyms of the house.
  public var names = HouseNames()
  /// Headings of the house.
  public var headings = HouseHeadings()
  /// How far figures may lie apart.
  public var tolerances = Tolerances.standard
  /// What is too much for one article.
  public var limits = Limits()
  /// The lowest severity at which a check fails; nil for never.
  public var failOn: Severity? = .error

  /// The defaults: every rule but those that run only where they are selected.
  public init() {}

  /// Whether a rule runs.
  public func runs(_ rule: String) -> Bool {
    (select?.contains(rule) ?? !Self.optIn.contains(rule)) && !ignore.contains(rule)
  }

  /// The ids of all rules.
  public static let ruleIDs = (RuleList.descriptions + SourceRuleList.descriptions).map(\.id)

  private static let optIn = Set(RuleList.descriptions.filter(\.isOptIn).map(\.id))

  /// Names each rule in it that there is none of, with the nearest one that there is.
  ///
  /// - Throws: `ConfigurationError` for the first of them, in order of the alphabet.
  public func validate(against known: [String] = Configuration.ruleIDs) throws(ConfigurationError) {
    let named = (select ?? []).union(ignore).union(severities.keys)
    guard let unknown = named.filter({ !known.contains($0) }).min() else { return }
    throw ConfigurationError.unknownRule(unknown, nearest: EditDistance.nearest(to: unknown, in: known))
  }
}

extension Configuration {
  /// Takes `error`, `warning`, `note` or `never`.
  public mutating func setFailLevel(named name: String) throws(ConfigurationError) {
    if name == "never" {
      failOn = nil
    } else if let severity = Severity(name: name) {
      failOn = severity
    } else {
      throw ConfigurationError.unknownSeverity(name)
    }
  }

  /// Takes `RULE=error`, `RULE=warning` or `RULE=note`.
  public mutating func setSeverity(_ pair: String) throws(ConfigurationError) {
    let pieces = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2, let rule = pieces.first, let name = pieces.last else {
      throw ConfigurationError.noPair(pair)
    }
    guard let severity = Severity(name: String(name)) else { throw ConfigurationError.unknownSeverity(String(name)) }
    severities[String(rule)] = severity
  }
}

/// What is wrong with a configuration.
public enum ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A rule that there is none of, with the nearest one that there is.
  case unknownRule(String, nearest: String?)
  /// A word that is no severity.
  case unknownSeverity(String)
  /// A text that is no RULE=SEVERITY.
  case noPair(String)

  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .unknownRule(let rule, let nearest):
      "unknown rule '\(rule)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; `factcheck rules` lists them")
    case .unknownSeverity(let name): "unknown severity '\(name)'; the severities are error, warning, note"
    case .noPair(let text): "'\(text)' is no RULE=SEVERITY"
    }
  }
}

/// The number of letters to add, drop or change to make one word of another.
public enum EditDistance {
  /// The candidate nearest to a word, nil where all are too far from it.
  public static func nearest(to word: String, in candidates: [String]) -> String? {
    let scored = candidates.map { (between(Array(word.utf8), Array($0.utf8)), $0) }
    guard let best = scored.min(by: { $0 < $1 }), best.0 <= max(2, word.utf8.count / 3) else { return nil }
    return best.1
  }

  /// Levenshtein's distance.
  static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = i
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let best = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[b.count]
  }
}
