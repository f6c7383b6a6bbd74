internal import Claims
internal import Extraction
internal import TextModel

/// A poll's margin of error against its sample.
struct PollMarginVsSample: Rule {
  static let description = RuleDescription(
    id: "poll-margin-vs-sample", severity: .note,
    compares: "a poll's margin of error against the size of its sample",
    arithmetic: "m' = 98 / √n; fires where the stated margin is below 0.8 m' or above 2.5 m' (weighting widens it).",
    triggering: [
      "The poll of ↓400 people has a margin of error of ↓1.5 points.",
      "With ↓2,000 respondents, the margin is ↓9 points.",
      "The survey of ↓1,200 adults has a margin of error of plus or minus ↓1 percentage point.",
      "Pollsters asked ↓150 voters; the margin of error is ↓3 points.",
    ],
    nonTriggering: [
      "The poll of 1,000 people has a margin of error of 3.1 points.",
      "With 600 respondents, the margin is 5 points.",
      "The survey of 1,200 adults has a margin of error of plus or minus 3 percentage points.",
      "A poll of 1,000 adults and 400 voters has a margin of error of 3 points.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    guard let poll = PollMargins(article), let margin = poll.margin, let sample = poll.sample,
      let stated = article.figure(margin).value, let n = article.figure(sample).value,
      abs(article.claim(margin).sentence - article.claim(sample).sentence) <= 2
    else { return }
    let expected = 98 / n.double.squareRoot()
    guard stated.double < 0.8 * expected || stated.double > 2.5 * expected,
      let shown = DecimalNumber((expected * 10).rounded() / 10)
    else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .note,
        message: "A margin of \(article.words(margin)) does not go with a sample of \(article.words(sample)).",
        working: "98 ÷ √\(Wording.number(n)) = \(Wording.number(shown)) points; stated \(Wording.number(stated))",
        remedy: "Fits if the margin is of another group or sample.",
        question: "How many were asked, and how large is the margin?",
        labels: [margin, sample].map { article.label($0) }, key: article.key([margin, sample])))
  }
}
