/// A check: a pure function of the claims of one article. It never matches text, prints or reads a clock.
public protocol Rule: Sendable {
  /// Its page, whose examples are its tests.
  static var description: RuleDescription { get }

  /// A rule has no state: each check makes its own.
  init()

  /// Adds what it finds.
  func check(_ article: Article, into findings: inout [Finding])
}
