/// A text on which a rule is shown and tested.
///
/// The text is written as `H: … || D: … || S: • … || C: … || M: … || B: …`: headline, dek, summary, caption, stamp, body
/// (a text without a letter is a body). `↓` stands before each place that the rule must mark.
public struct Example: Sendable, Hashable {
  /// The parts with their letters, the marked places with their arrows.
  public let text: String
  /// The publication date, `YYYY-MM-DD`.
  public let date: String?
  /// The severity that the finding must have, where it is not the rule's own.
  public let severity: Severity?

  /// - Parameter severity: nil for the rule's own.
  public init(_ text: String, date: String? = nil, severity: Severity? = nil) {
    self.text = text
    self.date = date
    self.severity = severity
  }
}

extension Example: ExpressibleByStringLiteral {
  /// An example without a date whose finding has the rule's own severity.
  public init(stringLiteral value: String) { self.init(value) }
}

/// A rule's own page: what `factcheck rules ID` prints and what its tests run.
public struct RuleDescription: Sendable, Hashable {
  /// Permanent, kebab-case, names the defect.
  public let id: String
  /// The severity of most of its findings; a finding may have another.
  public let severity: Severity
  /// One line: what is held against what.
  public let compares: String
  /// When it fires.
  public let arithmetic: String
  /// The figures of a finding are said of one thing: their intervals should meet.
  public let isOfOneValue: Bool
  /// Runs only where it is selected by name.
  public let isOptIn: Bool
  /// The rule fires on each, at the marked places.
  public let triggering: [Example]
  /// The rule is silent on each.
  public let nonTriggering: [Example]

  /// A page; the examples are tests, and so each rule has some of both.
  public init(
    id: String, severity: Severity, compares: String, arithmetic: String, isOfOneValue: Bool = false,
    isOptIn: Bool = false, triggering: [Example], nonTriggering: [Example]
  ) {
    self.id = id
    self.severity = severity
    self.compares = compares
    self.arithmetic = arithmetic
    self.isOfOneValue = isOfOneValue
    self.isOptIn = isOptIn
    self.triggering = triggering
    self.nonTriggering = nonTriggering
  }
}
