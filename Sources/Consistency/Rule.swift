/// A check: a pure function of the claims of one article. It never matches text, prints or reads a clock.
public protocol Rule: Sendable {
  static var description: RuleDescription { get }

  init()

  /// Adds what it finds.
  func check(_ article: Article, into findings: inout [Finding])
}
