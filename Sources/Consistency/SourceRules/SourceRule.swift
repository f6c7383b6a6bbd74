/// A check across texts: a pure function of their comparison.
public protocol SourceRule: Sendable {
  /// Its page, whose examples are its tests.
  static var description: RuleDescription { get }

  /// A rule has no state: each check makes its own.
  init()

  /// Adds what it finds.
  func check(_ comparison: SourceComparison, into findings: inout [Finding])
}

/// Every rule across texts, in the order of the documentation.
public enum SourceRuleList {
  /// The rules.
  public static let all: [any SourceRule.Type] = [
    SourceFigureConflict.self, SourceDateConflict.self, SourceNameVariant.self, SourceQuoteAltered.self,
    SourceHedgeDropped.self, SourceFigureUnsupported.self, SourceDirectionConflict.self, UpdateLeftover.self,
    SourceTableMismatch.self,
  ]

  /// The descriptions, in the same order, of those that no rule inside one article has.
  public static let descriptions: [RuleDescription] = all.map { $0.description }.filter { description in
    !RuleList.descriptions.contains { $0.id == description.id }
  }
}
