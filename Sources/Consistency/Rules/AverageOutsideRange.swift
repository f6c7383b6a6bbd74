internal import Claims
internal import Extraction
internal import TextModel

/// An average against the smallest and largest value told beside it.
struct AverageOutsideRange: Rule {
  static let description = RuleDescription(
    id: "average-outside-range", severity: .error,
    compares: "an average against the range it is the average of",
    arithmetic: """
      Fires where the average's interval lies outside the range that the same clause tells, or outside of the least and the greatest \
      value that its sentence names as such.
      """,
    triggering: [
      "Rents ran ↓from 600 to 900 euros, with an average of ↓1,050.",
      "Grades ↓between 2 and 5 gave a mean of ↓1.8.",
      "The dives lasted ↓20 to 35 minutes, averaging ↓41 minutes.",
      "Prices range ↓from $40 to $75, with a median of ↓$82.",
      "The youngest was ↓55, the oldest ↓74 and the average age was ↓76.",
      "Fees run from a lowest of ↓£3 to a highest of ↓£9, and the average is ↓£12.",
    ],
    nonTriggering: [
      "Rents ran from 600 to 900 euros, with an average of 780.",
      "The national average is 950; here rents run from 600 to 900.",
      "Calls fell by an average of between 2 and 3 pct in the north and by an average 8 pct elsewhere.",
      "The dives lasted 20 to 35 minutes, averaging 28 minutes.",
      "The youngest was 55, the oldest 74 and the average age was 66. The lowest fee is £3, the highest £9, and the average wage £12,000.",
      "The shortest walk is 3 miles, the longest 9 miles, and the average age of those who walk is 61.",
      "The smallest class has 12 pupils, the largest 24, against a national average of 27. The highest temperature was 14C and the lowest 3C, against an average of 16C.",
      "The lowest offer was £310,000, the highest £420,000; the average for the street is £465,000.",
      "The patients range in age from 10 months to 87 years, with a median of 9.",
    ])

  static let elsewhere = WordSet(
    "national nationwide state world global industry long-term below above than compared against versus while but year-ago"
  )

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.bodySentences where claims.count >= 2 {
      if let range = MeanOfRange(in: claims, article) { add(range, article, into: &findings) }
      for (first, second) in zip(claims, claims.dropFirst()) {
        let (range, average) = (article.figure(first), article.figure(second))
        guard range.hedge == .range, let low = range.lower, let high = range.upper, low < high, average.hedge != .range,
          average.hedge != .vague, average.value != nil, isSameMeasure(range, average),
          isAverage(first, second, article), average.unit != .none || !isOfTwoUnits(range, article)
        else { continue }
        // Whole numbers are exact ends; others may be rounded.
        let slack = range.resolution == .one ? DecimalNumber.zero : range.resolution
        let allowed = Interval(low - slack, high + slack)
        guard !average.interval.meets(allowed), let value = average.value else { continue }
        findings.append(
          Finding(
            rule: Self.description.id, severity: .error,
            message: "An average of \(article.words(second)) is not within \(article.words(first)).",
            working:
              "\(Wording.number(value)) is \(value < low ? "below \(Wording.number(low))" : "above \(Wording.number(high))")",
            remedy: "Fits if the average is of another group or period: then say so.", question: "The average of what?",
            labels: [second, first].map { article.label($0) }, key: article.key([second, first])))
      }
    }
  }

  /// "The youngest was 55, the oldest 74 and the average age was 76"
  private func add(_ range: MeanOfRange, _ article: Article, into findings: inout [Finding]) {
    let claims = [range.mean, range.least, range.most]
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "An average of \(article.words(range.mean)) is not between \(article.words(range.least)) and \(article.words(range.most)).",
        working: range.working(article), remedy: "Fits if the average is of another group or period: then say so.",
        question: "The average of what?", labels: claims.map { article.label($0) }, key: article.key(claims)))
  }

  private func isSameMeasure(_ range: Figure, _ average: Figure) -> Bool {
    if range.kind == average.kind { return range.unit == average.unit && range.per == average.per }
    return average.kind == .cardinal && average.unit == .none && range.kind != .date && range.kind != .age
  }

  /// "From 10 months to 87 years, with a median of 9": of which unit the average is, is not said.
  private func isOfTwoUnits(_ range: Figure, _ article: Article) -> Bool {
    let units = range.tokens.filter { article.has($0, [.dateUnit, .unitStart]) }
    return Set(units.map { article.document.tokens[$0].hash }).count > 1
  }

  /// "With an average of", "averaging", "gave a mean of", in the clause of the range.
  private func isAverage(_ range: Int, _ average: Int, _ article: Article) -> Bool {
    let gap = article.gap(range, average)
    guard (1...8).contains(gap.count), let cue = gap.last(where: { article.cue($0) == .average }),
      gap.upperBound - cue <= 3,
      !article.has(article.figure(average).tokens.upperBound, .people),
      // "An average of between two and three, and an average eight for others": the range is one itself.
      !article.hasCue(article.window(range, before: 3).before, .average)
    else { return false }
    return !gap.contains {
      article.isMark($0, ";") || article.isMark($0, "(") || Self.elsewhere.contains($0, in: article.document)
    }
  }
}
