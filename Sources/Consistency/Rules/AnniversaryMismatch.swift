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
      off. "N years after Y", "N years ago, in Y": N = Y2 − Y within one, and within its hedge; \
      "in Y, N years from now" likewise, and "in N years, in Y". "For N years, since Y": up to today, or no longer. "In Y2, N years \
      later": of the only other year in front. "After N years of marriage": since the one wedding of the text. A round number of 20 years and more may be a tenth off.
      """,
    triggering: [
      "The ↓25th anniversary of the ↓1989 treaty is marked in ↓2024.",
      "In ↓2013, ↓247 years after his birth in ↓1756, a score was found.",
      Example("The mill opened ↓30 years ago, in ↓1985.", date: "2024-05-05"),
      Example("Crowds marked the ↓60th anniversary of the ↓1956 uprising.", date: "2006-10-23"),
      Example("Only a few will be left in ↓2100, ↓85 years from now.", date: "2025-10-01"),
      Example("In ↓1985, ↓30 years ago, the mill opened.", date: "2024-05-05"),
      Example("They have not won here for ↓22 years, since ↓2013.", date: "2025-06-15"),
      Example("She worked at the mill for ↓31 years, since ↓2002.", date: "2026-03-12"),
      Example("He could be free in ↓four years, in ↓2032.", date: "2026-03-12"),
      "She joined the service in ↓1954 and retired in ↓1999, ↓40 years later.",
      "In ↓1951 she married Ivo Lund, a tailor. He died in ↓1990, after ↓29 years of marriage.",
    ],
    nonTriggering: [
      "In 1958 she married Tom Rudd. Her parents parted in 1979, after 45 years of marriage.",
      "She was married to Tom Rudd, who was born in 1930. He died in 1999, after 41 years of marriage.",
      "In 1951 she married Ivo Lund, a tailor. He died in 1990, after 39 years of marriage.",
      "In 1951 she married Ivo Lund, a tailor, and in 1961 Rolf Bahr. Bahr died in 1990, after 29 years of marriage.",
      "She married Ivo Lund in 1951. In 1961 she married Rolf Bahr, who died in 1990. He died after 29 years of marriage.",
      "The 35th anniversary of the 1989 treaty is marked in 2024.",
      "Nearly 70 years after 1945, in 2014, the ship was raised.",
      Example(
        "The lake had dried up by 2020, 10 years from the day the mill shut, and 40 years from now it is full.",
        date: "2025-10-01"),
      Example("The mill opened 39 years ago, in 1985.", date: "2024-05-05"),
      Example("Only a few will be left in 2100, 75 years from now.", date: "2025-10-01"),
      Example("In 1985, 39 years ago, the mill opened.", date: "2024-05-05"),
      Example(
        "They have not won here for 12 years, since 2013. He could be free in four years, in 2029.", date: "2025-06-15"),
      Example("She had worked at the mill for 21 years, since 2002, when it burnt down.", date: "2026-03-12"),
      "She joined the service in 1954 and retired in 1994, 40 years later. Built in 1900, it burnt in 1954, was sold in 1960 and closed in 1994, 40 years later.",
      Example("They have been married for 50 years, since 1973, and have four sons.", date: "2025-11-05"),
      Example("He could be freed in 20 years, in 2047 at the latest, the judge said.", date: "2025-11-05"),
      Example("The price has doubled in ten years, in 2024 alone by a tenth.", date: "2025-06-15"),
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
        case .duration where figure.unit == .year:
          checkDistance(index, claims, article, into: &findings)
          if let told = YearsOfMarriage(at: position, in: claims, article), let wed = article.year(of: told.wedding) {
            findings.append(
              finding(index, [told.wedding, told.end], told.years, "\(wed + told.years) − \(wed)", article))
          }
          checkSince(index, claims, position, article, into: &findings)
          checkAgo(index, claims, position, article, into: &findings)
        case .date:
          checkAgo(index, claims, position, article, into: &findings)
          checkLater(index, claims, position, article, into: &findings)
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

  /// "Joined in 1954 and retired in 1994, 40 years later": of the only other year in front.
  private func checkLater(
    _ index: Int, _ claims: [Int], _ position: Int, _ article: Article, into findings: inout [Finding]
  ) {
    guard position >= 2, article.figure(index).unit == .year,
      Self.later.contains(article.figure(index).tokens.upperBound - 1, in: article.document),
      article.figure(index).hedge == .exact, let count = article.figure(index).value?.int,
      let last = year(claims[position - 1], article)
    else { return }
    let gap = article.gap(claims[position - 1], index)
    let others = claims[..<(position - 1)].filter { year($0, article) != nil }
    let end = article.figure(index).tokens.upperBound
    // "Two years later becoming captain"
    guard article.isMark(end, ".") || article.isMark(end, ","), gap.count == 1, article.isMark(gap.lowerBound, ","),
      others.count == 1,
      let first = year(others[0], article), first != last, abs(abs(last - first) - count) > 1
    else { return }
    let (late, early) = (max(first, last), min(first, last))
    findings.append(
      finding(index, [others[0], claims[position - 1]], late - early, "\(late) − \(early)", article))
  }

  private static let later = WordSet("later earlier")

  /// "They have not won for 12 years, since 2013": up to the day of publication, which nothing that is over by now goes beyond.
  private func checkSince(
    _ index: Int, _ claims: [Int], _ position: Int, _ article: Article, into findings: inout [Finding]
  ) {
    guard let published = article.mentions.published, position + 1 < claims.count,
      let first = year(claims[position + 1], article), let count = article.figure(index).value?.int,
      article.figure(index).hedge == .exact
    else { return }
    let gap = article.gap(index, claims[position + 1])
    guard gap.count == 2, article.isMark(gap.lowerBound, ","), article.isWord(gap.lowerBound + 1, Self.since) else {
      return
    }
    // The end of what is over is not told, but it is no later.
    let years = published.year - first
    let slack = Self.slack(count)
    guard count > years + slack || isOpen(index, article) && abs(years - count) > slack else { return }
    findings.append(finding(index, [claims[position + 1]], years, "\(published.year) − \(first)", article))
  }

  /// A round number of years is told for those around it.
  private static func slack(_ count: Int) -> Int { count % 10 == 0 && count >= 20 ? count / 10 : 1 }

  /// "Has not won for 12 years": to this day.
  private func isOpen(_ index: Int, _ article: Article) -> Bool {
    Self.perfect.meets(article.window(index, before: 8).before, in: article.document)
  }

  private static let since = TextHash.literal("since")
  private static let perfect = WordSet("has have hasn't haven't")

  /// "30 years ago, in 1985"
  private func checkAgo(
    _ index: Int, _ claims: [Int], _ position: Int, _ article: Article, into findings: inout [Finding]
  ) {
    let figure = article.figure(index)
    guard let published = article.mentions.published,
      article.mentions.date(of: figure)?.form == .relative || figure.kind == .duration,
      let count = distance(figure, article), let other = eventBeside(position, claims, article),
      let event = year(other, article)
    else { return }
    let isAhead = !article.isWord(figure.tokens.upperBound - 1, Word.ago)
    // "Has doubled in ten years, in 2024 alone by a tenth"
    guard figure.kind == .date || event > published.year else { return }
    let (late, early) = isAhead ? (event, published.year) : (published.year, event)
    guard abs(late - early - count) > Self.slack(count) else { return }
    findings.append(finding(index, [other], late - early, "\(late) − \(early)", article))
  }

  /// The year right behind "in" or a comma: "30 years ago, in 1985"; or right in front of a comma: "in 2100, 75 years from now".
  private func eventBeside(_ position: Int, _ claims: [Int], _ article: Article) -> Int? {
    if position + 1 < claims.count {
      let gap = article.gap(claims[position], claims[position + 1])
      if (1...2).contains(gap.count), article.isWord(gap.upperBound - 1, Word.in) { return claims[position + 1] }
    }
    guard position > 0 else { return nil }
    let gap = article.gap(claims[position - 1], claims[position])
    return gap.count == 1 && article.isMark(gap.lowerBound, ",") ? claims[position - 1] : nil
  }

  private static let now = TextHash.literal("now")

  /// The years of "30 years ago", "30 years from now", from its digits.
  private func distance(_ figure: Figure, _ article: Article) -> Int? {
    let (tokens, first, last) = (article.document.tokens, figure.tokens.lowerBound, figure.tokens.upperBound - 1)
    let isBack = figure.tokens.count == 3 && article.isWord(last, Word.ago)
    let isAhead = figure.tokens.count == 4 && article.isWord(last - 1, Word.from) && article.isWord(last, Self.now)
    // "In four years, in 2030"
    if figure.kind == .duration {
      return article.isWord(first - 1, Word.in) && article.isMark(last + 1, ",") && figure.hedge == .exact
        ? figure.value?.int : nil
    }
    guard isBack || isAhead, tokens[first].isNumber, article.isWord(first + 1, Self.years) else { return nil }
    return Int(article.document.text(tokens[first].range))
  }

  private static let years = TextHash.literal("years")

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
