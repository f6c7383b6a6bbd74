internal import Claims
internal import Extraction
internal import TextModel

/// An anniversary, or years since an event, against the years that the sentence tells.
struct AnniversaryMismatch: Rule {
  static let description = RuleDescription(
    id: "anniversary-mismatch", severity: .warning,
    compares: "the Nth anniversary, or N years since or ago, against the two years",
    arithmetic: """
      "Nth anniversary of the Y event" with a year Y2 in the sentence: N = Y2 − Y exactly; against the year of publication N may be one \
      off. "N years after Y", "N years ago, in Y": N = Y2 − Y within one, and within its hedge.
      """,
    triggering: [
      "The ↓25th anniversary of the ↓1989 treaty is marked in ↓2024.",
      "In ↓2013, ↓247 years after his birth in ↓1756, a score was found.",
      Example("The mill opened ↓30 years ago, in ↓1985.", date: "2024-05-05"),
      Example("Crowds marked the ↓60th anniversary of the ↓1956 uprising.", date: "2006-10-23"),
    ],
    nonTriggering: [
      "The 35th anniversary of the 1989 treaty is marked in 2024.",
      "Nearly 70 years after 1945, in 2014, the ship was raised.",
      Example("The mill opened 39 years ago, in 1985.", date: "2024-05-05"),
      Example("Crowds marked the 50th anniversary of the 1956 uprising.", date: "2006-10-23"),
    ])

  private static let anniversary = WordSet("anniversary anniversaries")
  private static let after = WordSet("after since")
  private static let reach = 9

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.bodySentences {
      for (position, index) in claims.enumerated() {
        let figure = article.figure(index)
        switch figure.kind {
        case .ordinal: checkAnniversary(index, claims, article, into: &findings)
        case .duration where figure.unit == .year: checkDistance(index, claims, article, into: &findings)
        case .date: checkAgo(index, claims, position, article, into: &findings)
        default: continue
        }
      }
    }
  }

  private func year(_ index: Int, _ article: Article) -> Int? {
    guard let date = article.mentions.date(of: article.figure(index)), date.form == .absolute, date.end == nil,
      date.iso.utf8.count >= 4, !date.iso.utf8.contains(UInt8(ascii: "X"))
    else { return nil }
    return date.start.year.map { Int($0) }
  }

  /// "25th anniversary of the 1989 treaty"
  private func checkAnniversary(
    _ index: Int, _ claims: [Int], _ article: Article, into findings: inout [Finding]
  ) {
    let document = article.document
    let figure = article.figure(index)
    let end = figure.tokens.upperBound
    guard let count = figure.value?.int, Self.anniversary.contains(end, in: document),
      let event = claims.first(where: {
        let start = article.figure($0).tokens.lowerBound
        return start > end && start <= end + Self.reach && year($0, article) != nil
          && document.tokens[end..<start].contains { $0.hash == TextHash.of("of") }
          && !document.tokens[end..<start].contains {
            $0.isMark(",") || $0.hash == TextHash.of("in") && start - end > 4
          }
      }), let first = year(event, article)
    else { return }
    let told = claims.filter { $0 != event && year($0, article) != nil }
    if told.count == 1, let other = told.first, let second = year(other, article) {
      guard second >= first, second - first != count else { return }
      findings.append(finding(index, [event, other], second - first, "\(second) − \(first)", article))
    } else if told.isEmpty, let published = article.mentions.published {
      guard published.year >= first, abs(published.year - first - count) > 1 else { return }
      findings.append(finding(index, [event], published.year - first, "\(published.year) − \(first)", article))
    }
  }

  /// "In 2013, 247 years after his birth in 1756", "70 years after 1945, in 2014"
  private func checkDistance(_ index: Int, _ claims: [Int], _ article: Article, into findings: inout [Finding]) {
    let document = article.document
    let figure = article.figure(index)
    let end = figure.tokens.upperBound
    guard Self.after.contains(end, in: document) else { return }
    let years = claims.filter { year($0, article) != nil }
    guard years.count == 2 else { return }
    let behind = years.filter { article.figure($0).tokens.lowerBound > end }
    guard let event = behind.first, article.figure(event).tokens.lowerBound <= end + Self.reach,
      !document.tokens[end..<article.figure(event).tokens.lowerBound].contains(where: { $0.isMark(",") }),
      let other = years.first(where: { $0 != event }), let first = year(event, article),
      let second = year(other, article), second > first
    else { return }
    // The other year stands right before the distance, or right behind the event: "In 2013, 247 years after", "after 1945, in 2014".
    let (a, b) = (article.figure(other).tokens, article.figure(event).tokens)
    let isBeside =
      a.upperBound <= figure.tokens.lowerBound && figure.tokens.lowerBound - a.upperBound <= 1
      || a.lowerBound >= b.upperBound && a.lowerBound - b.upperBound <= 2
    guard isBeside, disagrees(figure, second - first) else { return }
    findings.append(finding(index, [event, other], second - first, "\(second) − \(first)", article))
  }

  /// "30 years ago, in 1985"
  private func checkAgo(
    _ index: Int, _ claims: [Int], _ position: Int, _ article: Article, into findings: inout [Finding]
  ) {
    let figure = article.figure(index)
    guard position + 1 < claims.count, let published = article.mentions.published,
      article.mentions.date(of: figure)?.form == .relative,
      article.document.tokens[figure.tokens.upperBound - 1].hash == TextHash.of("ago"),
      let count = distance(figure, article), let event = year(claims[position + 1], article)
    else { return }
    let gap = figure.tokens.gap(to: article.figure(claims[position + 1]).tokens)
    guard gap.count >= 1, gap.count <= 2, article.document.tokens[gap.upperBound - 1].hash == TextHash.of("in"),
      abs(published.year - event - count) > max(1, count % 10 == 0 && count > 20 ? count / 10 : 1)
    else { return }
    findings.append(
      finding(index, [claims[position + 1]], published.year - event, "\(published.year) − \(event)", article))
  }

  /// The years of "30 years ago", from its digits.
  private func distance(_ figure: Figure, _ article: Article) -> Int? {
    let tokens = article.document.tokens
    guard figure.tokens.count >= 3, tokens[figure.tokens.upperBound - 2].hash == TextHash.of("years"),
      tokens[figure.tokens.lowerBound].isNumber, figure.tokens.count == 3
    else { return nil }
    return Int(article.document.text(tokens[figure.tokens.lowerBound].range))
  }

  /// More than one apart, outside the hedge.
  private func disagrees(_ figure: Figure, _ years: Int) -> Bool {
    guard figure.value != nil, figure.hedge != .vague else { return false }
    let slack = Interval(DecimalNumber(years - 1), DecimalNumber(years + 1))
    let stated = figure.hedge == .exact ? Interval(figure.value, figure.value) : figure.interval
    return !stated.meets(slack)
  }

  private func finding(
    _ index: Int, _ evidence: [Int], _ years: Int, _ sum: String, _ article: Article
  ) -> Finding {
    Finding(
      rule: Self.description.id, severity: .warning,
      message: "\(article.words(index)) does not fit the years: it is \(years) years.",
      working: "\(sum) = \(years), not \(article.document.text(article.figure(index).range))",
      remedy: "Fits if another event or year is meant.", question: "How many years is it, and since what?",
      labels: ([index] + evidence).map { article.label($0) }, suggestions: ["\(years)"],
      key: ([index] + evidence).map { article.document.text(article.figure($0).range) }.joined(separator: " | "))
  }
}
