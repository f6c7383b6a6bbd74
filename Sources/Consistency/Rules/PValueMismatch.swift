internal import Extraction
internal import TextModel

/// A test statistic with its degrees of freedom against the p value that is reported with it.
struct PValueMismatch: Rule {
  static let description = RuleDescription(
    id: "p-value-mismatch", severity: .error,
    compares: "t, F, χ², r, z or Q with its degrees of freedom against the reported p value",
    arithmetic: """
      p over the rounding interval of the statistic, two-tailed for t, r and z unless the sentence says one-tailed or one-sided. Fires \
      where the reported p, rounded as it is printed, lies outside; an error where p falls on the other side of .05, else a warning. \
      A p of 0 is always too small.
      """,
    triggering: [
      "The groups differed, ↓t(28) = 2.20, ↓p = .14.", "There was no effect of age, ↓F(2, 90) = 7.10, ↓p = .21.",
      Example("Sleep and marks went together, ↓r(58) = .34, ↓p = .03.", severity: .warning),
      "More nurses than doctors agreed, ↓χ2(1, N = 90) = 4.2, ↓ns.",
    ],
    nonTriggering: [
      "The groups differed, t(28) = 2.20, p = .036.", "There was no effect of age, F(2, 90) = 1.10, p = .34.",
      "Sleep and marks went together, r(58) = .34, p < .01.", "A one-tailed test gave t(28) = 2.20, p = .018.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for test in article.mentions.statistics {
      guard let bounds = PValueBounds(test), let reason = bounds.conflict() else { continue }
      findings.append(finding(test, bounds, reason, article))
    }
  }

  private func finding(_ test: TestStatistic, _ bounds: PValueBounds, _ flips: Bool, _ article: Article) -> Finding {
    let figures = article.mentions.figures
    let (statistic, p) = (figures[Int(test.figure)], figures[Int(test.pFigure)])
    let words = Wording.quote(article.document, statistic.range)
    let computed = bounds.words
    return Finding(
      rule: Self.description.id, severity: flips ? .error : .warning,
      message: "\(words) gives p = \(computed), the text says \(Wording.quote(article.document, p.range)).",
      working: "p over the rounding of the statistic: \(computed)\(test.isOneTailed ? ", one-tailed" : "")",
      remedy: test.isOneTailed ? "" : "Fits if another statistic or other degrees of freedom are meant.",
      question: "Which is right in the source, the statistic or the p value?",
      labels: [
        Label(range: p.range, reading: article.document.text(p.range), figure: Int(test.pFigure)),
        Label(range: statistic.range, reading: "p = \(computed)", figure: Int(test.figure)),
      ],
      suggestions: ["p = \(computed)"],
      key: article.document.text(statistic.range) + " | " + article.document.text(p.range))
  }
}

/// The p values that a statistic allows over its rounding interval.
struct PValueBounds {
  private static let significance = 0.05

  private let test: TestStatistic
  let low: Double
  let high: Double

  /// Nil where the statistic cannot be computed with.
  init?(_ test: TestStatistic) {
    self.test = test
    let value = abs(test.statistic.value.double)
    let half = 0.5 * DecimalNumber(1, exponent: Int32(-min(test.statistic.decimals, 15))).double
    let first = test.degrees.first?.double ?? 0
    let second = test.degrees.second?.double ?? 0
    func p(_ value: Double) -> Double {
      let tails =
        switch test.family {
        case .t: Distributions.studentT(value, degrees: first)
        case .f: Distributions.fisherF(value, first, second)
        case .chiSquared: Distributions.chiSquared(value, degrees: first)
        case .r: Distributions.correlation(min(value, 1), degrees: first)
        case .z: Distributions.normal(value)
        }
      let isHalved = test.isOneTailed && test.family != .f && test.family != .chiSquared
      return isHalved ? tails / 2 : tails
    }
    low = p(value + half)
    high = p(max(0, value - half))
    guard low.isFinite, high.isFinite, test.family != .r || value <= 1 else { return nil }
  }

  /// Nil where the reported p fits; else whether it falls on the other side of .05.
  func conflict() -> Bool? {
    let reported = test.p ?? ReportedNumber(DecimalNumber(5, exponent: -2), decimals: 2, comparison: .above)
    let p = reported.value.double
    if reported.value.isZero { return false }
    let scale = DecimalNumber(1, exponent: Int32(min(reported.decimals, 15))).double
    // "Above" a statistic is below its p value, and the other way round.
    let floor = test.statistic.comparison == .above ? 0 : low
    let ceiling = test.statistic.comparison == .below ? 1 : high
    switch reported.comparison {
    case .equal:
      let (least, most) = ((floor * scale).rounded() / scale, (ceiling * scale).rounded() / scale)
      guard p < least - 1e-12 || p > most + 1e-12 else { return nil }
      return (p < Self.significance) != (min(max(p, floor), ceiling) < Self.significance)
    case .below:
      guard p <= floor else { return nil }
      return p <= Self.significance && floor >= Self.significance
    case .above:
      guard p >= ceiling else { return nil }
      return p >= Self.significance && ceiling < Self.significance
    }
  }

  /// ".035 to .037", "below .001"
  var words: String {
    func short(_ value: Double) -> String {
      guard value >= 0.0005 else { return "< .001" }
      let thousandths = Int((value * 1000).rounded())
      guard thousandths < 1000 else { return "1.000" }
      let digits = String(thousandths)
      return "." + String(repeating: "0", count: 3 - digits.count) + digits
    }
    let (least, most) = (short(low), short(high))
    return least == most ? least : "\(least) to \(most)"
  }
}
