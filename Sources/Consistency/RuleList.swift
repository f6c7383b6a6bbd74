/// Every rule, in the order of the documentation.
public enum RuleList {
  public static let all: [any Rule.Type] = []

  /// The descriptions, in the same order.
  public static let descriptions: [RuleDescription] = all.map { $0.description }
}
