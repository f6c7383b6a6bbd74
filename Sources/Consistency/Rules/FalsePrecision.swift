internal import Claims
internal import Extraction
internal import TextModel

/// More digits than the hedge or the sample allows.
struct FalsePrecision: Rule {
  static let description = RuleDescription(
    id: "false-precision", severity: .note,
    compares: "a hedge against the digits behind it, and a percentage's decimals against its sample",
    arithmetic: """
      Fires on "about" and the like before four significant digits or more, and on a percentage with d decimals of a sample of fewer than \
      10^(d + 2).
      """,
    isOptIn: true,
    triggering: [
      "Roughly ↓1,283,417 people visited.",
      "In a poll of ↓90 people, ↓34.44% agreed.",
      "The dam holds about ↓4,217 cubic metres.",
      "A survey of ↓60 pupils found that ↓41.7 per cent walk to school.",
    ],
    nonTriggering: [
      "Roughly 1.3 million people visited.",
      "In a poll of 2,000 people, 34.4% agreed.",
      "The dam holds 4,217 cubic metres.",
      "About 4,000 people voted, a turnout of 61.3 per cent.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.bodySentences {
      for index in claims where isHedgedExactly(article.figure(index)) {
        findings.append(
          finding(
            [index], "\(article.words(index)) has a hedge and more digits than a rough number has.",
            "\(article.figure(index).value.map(Wording.number) ?? "") has \(article.figure(index).significantDigits) significant digits",
            article))
      }
      checkSample(claims, article, into: &findings)
    }
  }

  private func isHedgedExactly(_ figure: Figure) -> Bool {
    guard figure.hedge == .about, figure.value != nil, figure.significantDigits >= 4 else { return false }
    switch figure.kind {
    case .cardinal, .money, .measure, .percent: return true
    default: return false
    }
  }

  /// One sample and its percentages in a sentence.
  private func checkSample(_ claims: [Int], _ article: Article, into findings: inout [Finding]) {
    guard let first = claims.first, claims.contains(where: { article.figure($0).kind == .percent }),
      article.hasCue(article.sentence(of: first), .poll)
    else { return }
    let samples = claims.filter {
      article.figure($0).kind == .cardinal && article.figure($0).hedge == .exact
        && article.has(article.figure($0).tokens.upperBound, .people)
    }
    guard samples.count == 1, let sample = samples.first, let n = article.figure(sample).value else { return }
    for index in claims where article.figure(index).kind == .percent {
      let decimals = -Int(article.figure(index).resolution.exponent)
      guard decimals > 0, decimals < 6, n < DecimalNumber(1, exponent: decimals + 2) else { continue }
      findings.append(
        finding(
          [index, sample], "\(article.words(index)) has more decimals than a sample of \(article.words(sample)) gives.",
          "one of \(Wording.number(n)) is \(Wording.number(Conversion.shown((DecimalNumber(100) / n) ?? .one)))%",
          article))
      return
    }
  }

  private func finding(_ claims: [Int], _ message: String, _ working: String, _ article: Article) -> Finding {
    Finding(
      rule: Self.description.id, severity: .note, message: message, working: working,
      remedy: "Round it, or drop the hedge.", question: "How exactly is the number known?",
      labels: claims.map { article.label($0) },
      key: article.key(claims))
  }
}
