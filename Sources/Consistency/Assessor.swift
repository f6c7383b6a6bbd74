public import Claims
internal import Extraction
internal import TextModel

/// Runs the rules over the claims of an article and keeps one finding a fact.
public struct Assessor: Sendable {
  private let rules: [any Rule.Type]

  /// - Parameter select: which rules run, by id.
  public init(select: (String) -> Bool = { _ in true }) {
    rules = RuleList.all.filter { select($0.description.id) }
  }

  /// Runs the rules that were selected, and finds what bears the figures of headline and summary out. Where the steps of the claims'
  /// budget are spent it ends early, and what it gives is of no use.
  public func assess(_ claims: ClaimIndex) -> Assessment {
    let article = Article(claims)
    var findings: [Finding] = []
    for rule in rules where !claims.budget.isSpent { rule.init().check(article, into: &findings) }
    findings = Precedence.merge(findings)
    findings.sort { isBefore($0, $1, claims) }
    return Assessment(findings: findings, supports: supports(article))
  }

  /// By severity, then part, start and rule.
  private func isBefore(_ a: Finding, _ b: Finding, _ claims: ClaimIndex) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    let (x, y) = (prominence(a, claims), prominence(b, claims))
    if x != y { return x < y }
    guard let first = a.labels.first, let second = b.labels.first, first.range != second.range else {
      return a.rule < b.rule
    }
    return first.range < second.range
  }

  private func prominence(_ finding: Finding, _ claims: ClaimIndex) -> UInt8 {
    guard let label = finding.labels.first, let role = claims.document.role(at: label.range.start) else { return .max }
    return role.rawValue
  }

  /// What bears out the prominent figures, told for both sides.
  private func supports(_ article: Article) -> [FigureSupport] {
    var supports: [FigureSupport] = []
    for verdict in article.verdicts {
      guard let support = verdict.support else { continue }
      supports.append(support)
    }
    return supports
  }
}
