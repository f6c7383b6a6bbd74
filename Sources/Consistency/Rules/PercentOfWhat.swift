internal import Claims
internal import Extraction
internal import TextModel

/// One percentage of two different wholes.
struct PercentOfWhat: Rule {
  static let description = RuleDescription(
    id: "percent-of-what", severity: .warning,
    compares:
      "what a percentage of headline, dek, caption or summary is of, with what the body's same percentage is of",
    arithmetic: """
      Equal shares, told once in the body; fires where both name what they are of and the nouns differ, neither stands near the other's \
      figure, or where the body's noun has a clause that narrows it (children who swam). Dropping "of those surveyed" is not that.
      """,
    triggering: [
      "H: Founder sells ↓8% of company || B: The founder sold ↓8% of his shares last week, a filing shows.",
      "H: ↓One in four children ill || B: ↓One in four children who swam in the lake fell ill.",
      "S: • The fire burned ↓15% of the island || B: The fire burned ↓15% of its vineyards, the ministry said.",
      "H: ↓One in five drivers has no licence || B: ↓One in five drivers who were stopped on Friday had no licence.",
    ],
    nonTriggering: [
      "H: Founder sells 8% of company || B: The founder sold an 8% stake in the company.",
      "H: 20% of budget goes on roads || B: The council spends 20% of its money on roads and 5% on parks.",
      "H: 30% of pupils absent || B: Some 30% of the school's pupils were absent.",
      "H: One in five drivers has no licence || B: One in five drivers who were surveyed had no licence.",
      "H: 15% of island burned || B: The fire burned 15% of the land on the island, the ministry said.",
    ])

  private static let surveyed = Set(
    [
      "surveyed", "polled", "asked", "responded", "questioned", "interviewed", "took", "answered", "replied",
      "participated", "voted", "said", "have", "has",
    ]
    .map { TextHash.of($0) })

  func check(_ article: Article, into findings: inout [Finding]) {
    article.forEachVerdict(into: &findings) { verdict, findings in
      let shown = article.figure(verdict.claim)
      guard shown.kind == .percent || shown.kind == .fraction, let value = shown.value, shown.hedge != .vague,
        !article.isChange(verdict.claim),
        article.claim(verdict.claim).head != 0
      else { return }
      let same = article.claims.body.filter {
        article.figure($0).kind == shown.kind && article.figure($0).value == value
      }
      guard same.count == 1, let other = same.first, !article.isChange(other), article.claim(other).head != 0,
        isOtherBase(verdict.claim, other, article) || isNarrowed(verdict.claim, other, article)
      else { return }
      findings.append(finding(verdict.claim, other, article))
    }
  }

  /// "8% of company", "8% of his shares".
  private func isOtherBase(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    let (x, y) = (article.claim(a), article.claim(b))
    guard x.head != y.head, x.modifiers.isEmpty, y.modifiers.isEmpty, isOf(a, article), isOf(b, article),
      x.headToken >= 0, y.headToken >= 0
    else { return false }
    let tokens = article.document.tokens
    // A name, or a pronoun, may stand for the other noun.
    guard
      ![x, y].contains(where: { tokens[$0.headToken].isCapitalised || article.has($0.headToken, [.pronoun, .people]) })
    else { return false }
    return !article.claims.context(x).contains { $0.stem == y.head }
      && !article.claims.context(y).contains { $0.stem == x.head }
      && article.claims.link(x, y).shared >= 1
  }

  private func isOf(_ index: Int, _ article: Article) -> Bool {
    article.isWord(article.figure(index).tokens.upperBound, Word.of)
  }

  /// "Children who swam in the lake": the body says which, the headline does not.
  private func isNarrowed(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    let (x, y) = (article.claim(a), article.claim(b))
    guard x.head == y.head, x.headToken >= 0, y.headToken >= 0, y.modifiers.isEmpty,
      article.isWord(y.headToken + 1, TextHash.of("who")),
      !article.sentence(of: a).contains(where: { article.has($0, .relative) })
    else { return false }
    let clause = (y.headToken + 2..<min(y.headToken + 5, article.sentence(of: b).upperBound))
    guard !clause.contains(where: { Self.surveyed.contains(article.document.tokens[$0].hash) }) else { return false }
    // What the clause says is not in the headline in other words.
    return true
  }

  private func finding(_ claim: Int, _ other: Int, _ article: Article) -> Finding {
    func noun(_ index: Int) -> String {
      let head = article.claim(index).headToken
      return head >= 0 ? article.document.text(article.document.tokens[head].range) : ""
    }
    let isNarrowed = article.claim(claim).head == article.claim(other).head
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: isNarrowed
        ? "\(article.words(claim)) in the \(article.place(claim)) is of all \(noun(claim)), in the body of some of them."
        : "\(article.words(claim)) is of “\(noun(claim))” in the \(article.place(claim)) and of “\(noun(other))” in the body.",
      working: "one share of two wholes", remedy: "Fits if both mean the same whole.",
      question: "\(article.words(claim)) of what?", labels: [claim, other].map { article.label($0) },
      key: article.key([claim, other]))
  }
}
