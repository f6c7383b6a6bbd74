internal import Claims
internal import Extraction
internal import TextModel

/// A range whose ends stand in the wrong order.
struct RangeReversed: Rule {
  static let description = RuleDescription(
    id: "range-reversed", severity: .error,
    compares: "the two ends of a range",
    arithmetic: """
      Fires where the first end is above the second: "between A and B", "aged A to B", "A–B" with a unit of measure, time or money, two \
      years. Not for changes (from A to B), scores, votes, odds and shares, for times past ("between 20 and 10 years ago") or negative numbers.
      """,
    triggering: [
      "↓Between 45 and 30 staff will be affected.",
      "Children aged ↓12 to 8 may enter.",
      "The repairs will cost ↓between 90 and 60 million euros.",
      "Expect gusts of ↓70-50 km/h along the coast.",
      "S: • The pit is ↓between 12 and 10ft deep || B: The boy fell into the pit, which is between 10 and 12ft deep.",
      "The pension age rises to 67 ↓between April 2026 and March 2018.",
      "She ran the school ↓between 2018 and 1966.",
    ],
    nonTriggering: [
      "The pension age rises to 67 between April 2026 and March 2028. She ran the school between 1966 and 2018.",
      "The tombs date from between 300 and 200 BC; the film runs backwards from 2018 to 1966, and he was in the team of 2019-20.",
      "It was closed between November 2019 and January 2020, and between 28 December and 3 January. Sales grew between the first quarters of 1987 and 1986.",
      "S: • The pit is between 10 and 12ft deep || B: The boy fell into the pit, which is between 10 and 12ft deep.",
      "Speed limits were cut from 45 to 30 mph.",
      "The bar opens 8pm-2am in the 2023-24 season, the shop between 10 and 6.",
      "The ice retreated between 20 and 10 thousand years ago. She has two children aged 13 and 11.",
      "Her sons, ages 16 and 5, closed at 2.85-1/4 dlrs a bushel.",
      "It flies 747-400s; the visitors won 38-31, and the senate passed it by 52 to 48.",
    ])

  private static let apart = Set(
    ["gap", "difference", "margin", "distance", "choice", "choose", "choosing", "spread", "split"].map {
      TextHash.of($0)
    })
  private static let past = Set(["ago", "bc", "bce", "before"].map { TextHash.of($0) })

  func check(_ article: Article, into findings: inout [Finding]) {
    for (index, claim) in article.claims.claims.enumerated() where claim.role.isJudged {
      let figure = article.figure(index)
      checkYears(index, figure, article, into: &findings)
      guard figure.isReversed, let low = figure.lower, let high = figure.upper, low != high, !low.isNegative,
        !high.isNegative, isRange(index, article), !isToldBackwards(index, article)
      else { continue }
      let (first, second) = (Wording.number(max(low, high)), Wording.number(min(low, high)))
      findings.append(
        Finding(
          rule: Self.description.id, severity: .error,
          message: "\(article.words(index)) runs from the larger number to the smaller.",
          working: "\(first) is more than \(second).",
          remedy: "Fits with the ends changed over, or if one of them is mistyped.",
          question: "\(second) to \(first)?",
          labels: [article.label(index)], key: article.key(index)))
    }
  }

  /// "Between 2018 and 1966"
  private func checkYears(_ index: Int, _ figure: Figure, _ article: Article, into findings: inout [Finding]) {
    guard figure.kind == .date, let date = article.mentions.date(of: figure), let first = date.start.year,
      let last = date.end?.year, first > last, last > 0,
      !article.isWord(figure.tokens.lowerBound, Word.from), !article.isWord(figure.tokens.lowerBound - 1, Word.from),
      // "Between the first quarters of 1987 and 1986": two periods that are held against each other.
      !isToldBackwards(index, article), !article.hasWord(figure.tokens, Word.of)
    else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message: "\(article.words(index)) runs from the later year to the earlier.",
        working: "\(first) is later than \(last).",
        remedy: "Fits with the years changed over, or if one of them is mistyped.", question: "\(last) to \(first)?",
        labels: [article.label(index)], key: article.key(index)))
  }

  /// "Between … and", an age range, or a range with a unit that is no share.
  private func isRange(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    // "Open between 10 and 6": hours of the clock.
    if figure.kind == .cardinal, article.claim(index).headToken < 0,
      figure.lower.map({ $0 <= DecimalNumber(12) }) ?? false,
      figure.upper.map({ $0 <= DecimalNumber(12) }) ?? false
    {
      return false
    }
    if article.isWord(figure.tokens.lowerBound, Word.between) { return figure.kind != .rate || figure.unit != .none }
    switch figure.kind {
    case .duration, .measure:
      // "747-400s" is no time, "747-300's" no length: the unit is a word of its own.
      guard let last = figure.tokens.last, article.document.tokens[last].isWord,
        article.document.tokens[last].range.count >= 2 || article.isMark(last - 1, "/"),
        figure.unit != .second
      else { return false }
    case .age, .money: break
    default: return false
    }
    // "Ages 16 and 5" are two.
    return !article.isWord(figure.tokens.lowerBound, Word.from)
      && !figure.tokens.contains { article.isWord($0, Word.and) }
  }

  private func isToldBackwards(_ index: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    // "2.85-1/4" is a price and a fraction of it.
    let figure = article.figure(index)
    if let low = figure.lower, let high = figure.upper, min(low, high) < DecimalNumber.one,
      figure.tokens.contains(where: { tokens[$0].isMark("/") })
    {
      return true
    }
    let (before, behind) = article.window(index, before: 3, behind: 3)
    return before.contains { Self.apart.contains(tokens[$0].hash) }
      || behind.contains { Self.past.contains(tokens[$0].hash) }
  }
}
