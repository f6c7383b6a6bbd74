internal import Claims
internal import Extraction
internal import TextModel

/// A vague magnitude ("hundreds of thousands") in headline, dek, caption or summary against an exact figure for the same thing.
struct MagnitudeWordConflict: Rule {
  static let description = RuleDescription(
    id: "magnitude-word-conflict", severity: .error,
    compares: "a vague magnitude word against an exact figure with the same noun, in any two parts",
    arithmetic: """
      dozens 24–99, scores 40–199, hundreds 200–999, thousands 2,000–9,999 (to 19,999), tens of thousands 20,000–99,999, \
      hundreds of thousands 200,000–999,999, millions 2–999 million, billions 2–999 billion. Fires where the exact figure's \
      rounding interval lies outside, and outside a margin of 10 % at both ends.
      """,
    isOfOneValue: true,
    triggering: [
      "D: ↓Dozens of birds found dead || B: Rangers counted ↓640 dead birds along the shore.",
      """
      H: Firm fined ↓3.2 million euros || S: • The firm must pay ↓hundreds of thousands of euros || \
      B: The regulator fined the firm ↓3.2 million euros.
      """,
      "H: ↓Thousands of trees felled || B: The storm felled ↓45,000 trees in the valley, foresters said.",
      "D: ↓Hundreds of shops closed || B: In all, ↓62 shops closed during the strike, the chamber of commerce said.",
      "D: The watchdog deletes 900 pages and ↓hundreds of thousands of posts || B: It had erased ↓1.4 million posts and 900 pages, it said. Another 187,000 accounts were fined.",
    ],
    nonTriggering: [
      "H: Thousands join strike || B: Union officials said 6,300 nurses stopped work.",
      "D: Hundreds evacuated || B: Some 950 people were moved, and hundreds more left on their own.",
      "H: Thousands of homes without power || B: About 14,500 homes lost power, the grid operator said.",
      "D: Dozens of roads closed || B: The council closed 96 roads; a further 300 roads were gritted.",
      "S: • 900 pages and tens of thousands of posts were deleted || B: It deleted 900 pages and 45,000 posts.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    var groups: [(claim: Int, others: [Int], evidence: [Int])] = []
    for verdict in article.verdicts where article.figure(verdict.claim).hedge == .vague {
      let evidence = self.evidence(verdict, article)
      guard !evidence.isEmpty else { continue }
      // The same words on the same noun in dek and bullet are one finding.
      if let index = groups.firstIndex(where: { isSame($0.claim, verdict.claim, article) }) {
        groups[index].others.append(verdict.claim)
        groups[index].evidence = Array(Set(groups[index].evidence + evidence)).sorted()
      } else {
        groups.append((verdict.claim, [], evidence))
      }
    }
    for group in groups { findings.append(finding(group.claim, group.others, group.evidence, article)) }
  }

  private func isSame(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    let (x, y) = (article.figure(a), article.figure(b))
    return x.lower == y.lower && x.upper == y.upper && article.claim(a).head == article.claim(b).head
  }

  /// The exact figures for the same thing that lie outside; none where one lies inside.
  private func evidence(_ verdict: Verdict, _ article: Article) -> [Int] {
    let claim = article.claim(verdict.claim)
    let vague = article.figure(verdict.claim)
    // A couple, several, a handful are no magnitudes.
    guard verdict.support == nil, let low = vague.lower, low >= DecimalNumber(20),
      article.claims.budget.take(article.claims.claims.count)
    else { return [] }
    let interval = Rounding.vagueInterval(vague, article.claims.tolerances)
    var outside: [Int] = []
    for index in article.claims.body + article.claims.prominent where index != verdict.claim {
      let other = article.claim(index)
      let figure = article.figure(index)
      guard figure.hedge != .vague, figure.value != nil, Comparability.of(vague, figure) == .same,
        other.sentence != claim.sentence || other.role == .body,
        other.scope.isDisjoint(with: [.other, .earlier, .per, .average])
      else { continue }
      let link = article.claims.link(claim, other)
      guard link.isStrong, link.sameHead || vague.unit != .none else { continue }
      guard isSameAction(claim, other, link) else { continue }
      if interval.meets(figure.interval) { return [] }
      guard isWithinReach(figure, interval) else { continue }
      outside.append(index)
    }
    return outside.isEmpty ? [] : outside + repeats(of: outside, but: verdict.claim, article)
  }

  /// No more than a thousand times apart: beyond that it counts something else, and the word has no support.
  private func isWithinReach(_ figure: Figure, _ interval: Interval) -> Bool {
    guard let value = figure.value?.magnitude, let low = interval.lower, let reach = value * DecimalNumber(1000) else {
      return false
    }
    return low <= reach
  }

  /// The other mentions of the same figures: the editor must mend or keep them all.
  private func repeats(of evidence: [Int], but claim: Int, _ article: Article) -> [Int] {
    (article.claims.body + article.claims.prominent).filter { index in
      index != claim && !evidence.contains(index)
        && evidence.contains {
          article.figure($0).value == article.figure(index).value && article.claim($0).head == article.claim(index).head
            && article.figure($0).kind == article.figure(index).kind
        }
    }
  }

  /// "Control over billions of accounts" is not "closed 67,000 accounts": one noun is not enough where the actions differ.
  private func isSameAction(_ a: Claim, _ b: Claim, _ link: Link) -> Bool {
    link.sameAction || link.sharedNear >= 1 || a.actions == 0 && b.actions == 0
  }

  private func finding(_ claim: Int, _ others: [Int], _ evidence: [Int], _ article: Article) -> Finding {
    let exact = evidence.first { article.claim($0).role == .body } ?? evidence[0]
    let places = Array(Set(evidence.map { article.place($0) })).sorted()
    return Finding(
      rule: Self.description.id, severity: .error,
      message: """
        \(article.words(claim)) in the \(article.place(claim)) means \(Wording.reading(article.figure(claim))), but \
        \(Wording.list(places)) \(places.count == 1 ? "says" : "say") \(article.words(exact)).
        """,
      working: """
        \(Wording.reading(article.figure(claim))) and \(Wording.reading(article.figure(exact))) do not meet, not even with a \
        margin of \(Wording.percent(article.claims.tolerances.vagueWords.double)).
        """,
      remedy: "Fits if the smaller amount is a part of the larger one: then say which part.",
      question: "Is it \(article.words(exact)) in all? What does \(article.words(claim)) count?",
      labels: [article.label(claim, withNoun: true)] + (others + evidence).map { article.label($0, withNoun: true) },
      key: article.key(claim) + " | " + article.key(exact))
  }
}
