internal import Claims
internal import Extraction
internal import TextModel

/// A lead in a poll against its margin of error.
struct PollLeadWithinMargin: Rule {
  static let description = RuleDescription(
    id: "poll-lead-within-margin", severity: .warning,
    compares: "a lead in a poll against the margin of error that the article states",
    arithmetic: """
      A lead up to the margin is no lead (warning); up to twice the margin it is slight (note, unless the text says so); beyond it is one.
      """,
    triggering: [
      "Kane leads Abel ↓45% to ↓43%; the margin of error is ↓3 points.",
      "Abel is clearly ahead, ↓48-44, in a poll with a ↓4-point margin.",
      "Holm was leading Berg by ↓47 per cent to ↓45 per cent. The survey has a margin of error of ↓3.1 percentage points.",
      Example("Kane leads Abel ↓46% to ↓42%; the margin of error is ↓3 points.", severity: .note),
    ],
    nonTriggering: [
      "In the south the lead is only two points, 41 per cent to 39 per cent. The margin of error is 3.1 points.",
      "Kane leads Abel 52% to 43%; the margin of error is 3 points.",
      "Kane and Abel are about even at 45% and 43%, with a 3-point margin.",
      "Kane leads Abel 45% to 43%, within the survey's margin of error of 3 points.",
      "Kane leads Abel 45% to 44%. As the margin of error is 4.4 points, the two are in a statistical tie.",
      "Kane slightly leads Abel 46% to 42%; the margin of error is 3 points.",
    ])

  private static let even = Set(
    ["within", "tie", "tied", "heat", "statistical", "statistically", "insignificant", "even", "level"].map {
      TextHash.of($0)
    })
  private static let slight = Set(
    ["slight", "slightly", "narrow", "narrowly", "slim", "thin", "close", "marginally", "just"].map {
      TextHash.of($0)
    })

  func check(_ article: Article, into findings: inout [Finding]) {
    guard let margin = PollMargins(article)?.margin, let width = article.figure(margin).value else { return }
    for claims in article.sentences(withAny: [.percent, .score]) {
      guard let first = claims.first else { continue }
      let sentence = article.sentence(of: first)
      guard article.hasCue(sentence, .lead), let (labels, lead) = lead(claims.filter { $0 != margin }, article) else {
        continue
      }
      let tokens = article.document.tokens
      guard
        ![sentence, article.sentence(of: margin)].contains(where: {
          $0.contains { Self.even.contains(tokens[$0].hash) }
        }),
        let twice = width * DecimalNumber(2),
        lead <= twice
      else { continue }
      let isSlight = lead > width
      if isSlight, sentence.contains(where: { Self.slight.contains(tokens[$0].hash) }) { continue }
      if claims.contains(where: { isToldAsSlight($0, article) }) { continue }
      findings.append(finding(labels, lead, margin, width, isSlight, article))
      return
    }
  }

  /// "A lead of only two points": who writes it knows.
  private func isToldAsSlight(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return (figure.kind == .percentagePoint || figure.kind == .cardinal)
      && Self.only.meets(article.window(index, before: 1).before, in: article.document)
  }

  private static let only = WordSet("only just")

  /// The first two shares that "to", a dash or a comma joins, and their difference.
  private func lead(_ claims: [Int], _ article: Article) -> (labels: [Int], lead: DecimalNumber)? {
    if let score = claims.first(where: { article.figure($0).kind == .score }) {
      let figure = article.figure(score)
      guard let a = figure.lower, let b = figure.upper, let sum = a + b, sum <= DecimalNumber(100),
        sum >= DecimalNumber(60),
        let lead = (a - b)?.magnitude
      else { return nil }
      return ([score], lead)
    }
    var shares = claims.filter { article.figure($0).kind == .percent }
    // "By 47 to 45 percent": the unit stands once.
    if shares.count == 1, let bare = claims.last(where: { $0 < shares[0] && article.figure($0).kind == .cardinal }),
      article.gap(bare, shares[0]).count == 1
    {
      shares.insert(bare, at: 0)
    }
    guard shares.count == 2, let a = article.figure(shares[0]).value, let b = article.figure(shares[1]).value, a > b,
      let sum = a + b, sum <= DecimalNumber(100), sum >= DecimalNumber(50), let lead = a - b
    else { return nil }
    let gap = article.gap(shares[0], shares[1])
    guard gap.count <= 2,
      article.hasWord(gap, Word.to) || gap.count == 1 && article.document.tokens[gap.lowerBound].kind == .dash
    else { return nil }
    return (shares, lead)
  }

  private func finding(
    _ shares: [Int], _ lead: DecimalNumber, _ margin: Int, _ width: DecimalNumber, _ isSlight: Bool, _ article: Article
  )
    -> Finding
  {
    Finding(
      rule: Self.description.id, severity: isSlight ? .note : .warning,
      message: isSlight
        ? "A lead of \(Wording.number(lead)) with a margin of \(Wording.number(width)) is a slight one."
        : "A lead of \(Wording.number(lead)) is within the margin of error of \(Wording.number(width)).",
      working: "\(Wording.number(lead)) against a margin of \(Wording.number(width)) for each share",
      remedy: isSlight ? "Fits with “slightly” or “narrowly”." : "Fits as “about even”.",
      question: "Does the pollster speak of a lead?",
      labels: (shares + [margin]).map { article.label($0) }, key: article.key(shares + [margin]))
  }
}
