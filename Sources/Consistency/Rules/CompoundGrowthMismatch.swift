internal import Claims
internal import Extraction
internal import TextModel

/// A yearly rate and a number of years against the growth in all.
struct CompoundGrowthMismatch: Rule {
  static let description = RuleDescription(
    id: "compound-growth-mismatch", severity: .warning,
    compares: "a yearly rate, a number of years and the total growth",
    arithmetic: """
      (1 + r)^n − 1, and n · r for those who add; fires where the stated total is more than 20 % away from both.
      """,
    triggering: [
      "Land will rise ↓6% a year for ↓five years, gaining more than ↓two-thirds.",
      "At ↓2% a year, prices will ↓double in ↓ten years.",
      "With growth of ↓3% a year, output would be up ↓70% in ↓eight years.",
      "Fares will rise ↓4% a year for ↓six years, an increase of ↓50% in all.",
    ],
    nonTriggering: [
      "At 9999% a year, prices will double in ten years.",
      "Land will rise 6% a year for five years, gaining about a third.",
      "At 7% a year, prices will double in ten years.",
      "Income grew 32 pct annually, with a 27 pct per year rise in earnings per share over the past five years.",
      "Fares rise 4% a year; in the past ten years they have doubled.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .percent) where claims.count >= 3 {
      guard claims.contains(where: { article.figure($0).per.unit == .year }) else { continue }
      let rates = claims.filter { isYearly($0, article) }
      let years = claims.filter {
        article.figure($0).unit == .year && article.figure($0).value != nil && article.figure($0).kind != .age
      }
      let totals = claims.filter { isTotal($0, article) && !rates.contains($0) }
      guard rates.count == 1, years.count == 1, totals.count == 1, let rate = rates.first, let span = years.first,
        let total = totals.first,
        isOneClause([rate, span, total], article)
      else { continue }
      check(rate, span, total, article, into: &findings)
    }
  }

  private func isYearly(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .percent && figure.per.unit == .year
      && figure.value.map { !$0.isNegative && !$0.isZero } ?? false
      && figure.hedge != .range && figure.hedge != .atMost
  }

  private func isTotal(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.value != nil, figure.hedge != .range, figure.hedge != .vague, figure.per.isNone,
      !isYearlyInWords(index, article)
    else { return false }
    switch figure.kind {
    case .multiple: return true
    case .percent: return article.isChange(index)
    case .fraction: return figure.isWords && article.isChange(index)
    default: return false
    }
  }

  /// "32 pct annually", "average annual growth of 32%".
  private func isYearlyInWords(_ index: Int, _ article: Article) -> Bool {
    let (before, behind) = article.window(index, before: 5, behind: 2)
    return article.hasCue(before, .average)
      || (Array(before) + Array(behind)).contains { Self.yearly.contains(article.document.tokens[$0].hash) }
  }

  private static let yearly = Set(["annual", "annually", "yearly", "compound"].map { TextHash.of($0) })

  private func isOneClause(_ claims: [Int], _ article: Article) -> Bool {
    let ordered = claims.sorted()
    guard let first = ordered.first, let last = ordered.last else { return false }
    let gap =
      article.figure(first).tokens
      .upperBound..<max(article.figure(first).tokens.upperBound, article.figure(last).tokens.lowerBound)
    return gap.count <= 20
      && !gap.contains {
        article.isMark($0, ";") || article.has($0, [.conjunction, .earlier]) || article.has($0, .subordinator)
      }
  }

  /// Per cent: nothing that is told grows by more.
  private static let most = 1e12

  private func check(_ rate: Int, _ span: Int, _ total: Int, _ article: Article, into findings: inout [Finding]) {
    guard let r = article.figure(rate).value, let n = article.figure(span).value?.int, (2...60).contains(n),
      let stated = stated(total, article)
    else { return }
    let sign = article.figure(total).direction == .down ? -1.0 : 1
    var compound = 1.0
    for _ in 0..<n { compound *= 1 + sign * r.double / 100 }
    compound = abs(compound - 1) * 100
    guard compound < Self.most else { return }
    let simple = r.double * Double(n)
    let (low, high) = (min(compound, simple) * 0.8, max(compound, simple) * 1.2)
    guard let bottom = DecimalNumber(low), let top = DecimalNumber(high), !stated.meets(Interval(bottom, top)) else {
      return
    }
    let shown = Wording.number(DecimalNumber(Int(compound.rounded())))
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message: "\(article.words(rate)) for \(article.words(span)) does not come to \(article.words(total)).",
        working:
          "(1 + \(Wording.number(r))%) over \(n) years is \(shown)%; without compounding \(Wording.number(DecimalNumber(Int(simple.rounded()))))%",
        remedy: "Fits if the rate, the years or the total are of another period.",
        question: "How much in all, over how many years?",
        labels: [total, rate, span].map { article.label($0) }, key: article.key([total, rate, span])))
  }

  /// The growth in all, in per cent.
  private func stated(_ index: Int, _ article: Article) -> Interval? {
    let figure = article.figure(index)
    switch figure.kind {
    case .multiple:
      return ProportionWords.ratio(figure).map { ($0 - Interval(exactly: .one)).scaled(by: 2) }
    case .fraction: return ProportionWords.interval(figure)
    default: return figure.interval
    }
  }
}
