public import Claims

/// Runs the rules over the claims of an article and keeps one finding a fact.
public struct Assessor: Sendable {
  private let rules: [any Rule]

  /// - Parameter select: which rules run, by id.
  public init(select: (String) -> Bool = { _ in true }) {
    rules = RuleList.all.filter { select($0.description.id) }.map { $0.init() }
  }

  public func assess(_ claims: ClaimIndex) -> Assessment {
    var findings: [Finding] = []
    for rule in rules { rule.check(claims, into: &findings) }
    return Assessment(findings: findings, supports: [])
  }
}
