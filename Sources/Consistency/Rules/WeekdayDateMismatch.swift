internal import Claims
internal import Extraction
internal import TextModel

/// A weekday against the calendar date that stands with it.
struct WeekdayDateMismatch: Rule {
  static let description = RuleDescription(
    id: "weekday-date-mismatch", severity: .error, compares: "a weekday and the day and month beside it",
    arithmetic: """
      The weekday of the proleptic Gregorian calendar. A stated year that does not fit is an error. Without a year the publication \
      date decides (warning) where the day lies within 60 days of it; otherwise its year and both neighbours, silent where one fits. \
      Without a publication date two such days of three months are held against each other: they are of one year.
      """,
    triggering: [
      "The vote is set for ↓Monday, 7 November 2017.", "She was born on ↓Friday, 1 January 2000.",
      "The bridge opened on ↓Tuesday, May 5, 2021.", "He was found on ↓May 5, 2021, a Tuesday.",
      "It was to open on ↓1 November 2025, last Sunday.",
      Example("The council meets on ↓Friday, 16 May.", date: "2024-05-13", severity: .warning),
      "The stall stood there ↓from Monday, 26 May to Friday, 12 June 2025.",
      Example("The push began ↓Monday, March 2, and ended ↓Thursday, May 27.", severity: .warning),
      "M: Published ↓Tuesday, May 22, 2025 || B: The grocer raised its forecast after it had sold more meat.",
    ],
    nonTriggering: [
      "Last year it fell on Monday, 3 March; this year it is on Tuesday, 3 March.",
      "The vote is set for Monday, 7 November 2016.", "She was born on Saturday, 1 January 2000.",
      "He was found on May 5, 2021, a Wednesday.",
      "It was to open on 1 November 2025, last Saturday.",
      "M: Published Thursday, May 22, 2025 || B: The grocer raised its forecast after it had sold more meat.",
      "The stall stood there from Monday, 26 May to Thursday, 12 June 2025.",
      "The push began Monday, March 2, and ended Wednesday, May 27. It began again on Friday, 4 December.",
      "It snowed on Sunday, Feb. 8, and on Monday, March 9.", "It snowed on Sunday, Feb. 8, and on Sunday, March 8.",
      "It snowed on Thursday, 31 December and on Friday, 1 January.",
      "The council meets on Friday, 16 May.", Example("The council meets on Thursday, 16 May.", date: "2024-05-13"),
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let all = article.mentions.dates
    guard all.indices.contains(where: { all[$0].start.weekday != nil }),
      all.indices.contains(where: { all[$0].start.month != nil && all[$0].start.day != nil })
    else { return }
    // A stamp's own date is the day of publication: only a stated year speaks against its weekday.
    let stamps = article.claims.claims.indices.filter {
      article.claim($0).role == .meta && article.mentions.date(of: article.figure($0))?.start.year != nil
    }
    let dates = article.claims.body + article.claims.prominent + stamps
    for (position, index) in dates.enumerated() {
      guard let date = article.mentions.date(of: article.figure(index)),
        let weekday = date.start.weekday
          ?? (position + 1 < dates.count ? self.weekday(behind: index, dates[position + 1], article) : nil),
        let month = date.start.month,
        let day = date.start.day, date.defect == .none
      else { continue }
      if let year = date.start.year {
        check(
          index, Int(weekday), CivilDay(year: Int(year), month: Int(month), day: Int(day)), .error, article, &findings)
      } else if let published = article.mentions.published {
        checkWithoutYear(index, Int(weekday), Int(month), Int(day), published, article, &findings)
      }
    }
    for index in dates { checkEnd(index, article, into: &findings) }
    if article.mentions.published == nil, let odd = WeekdaysTogether(article) { findings.append(finding(odd, article)) }
  }

  /// "From Monday, 26 May to Thursday, 12 June 2025": the weekday of the last day.
  private func checkEnd(_ index: Int, _ article: Article, into findings: inout [Finding]) {
    guard let date = article.mentions.date(of: article.figure(index)), date.defect == .none, let end = date.end,
      let weekday = end.weekday, let month = end.month, let day = end.day
    else { return }
    if let year = end.year {
      check(
        index, Int(weekday), CivilDay(year: Int(year), month: Int(month), day: Int(day)), .error, article, &findings)
    } else if let published = article.mentions.published, date.start.year == nil {
      checkWithoutYear(index, Int(weekday), Int(month), Int(day), published, article, &findings)
    }
  }

  private func finding(_ odd: WeekdaysTogether, _ article: Article) -> Finding {
    let claims = [odd.odd] + odd.others.filter { $0 != odd.odd }
    let words = odd.others.filter { $0 != odd.odd }.map { article.words($0) }
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: "\(article.words(odd.odd)) is of no year in which \(Wording.list(words)) can be.",
      working: "\(odd.days) days lie between \(article.words(odd.others[0])) and \(article.words(odd.odd)).",
      remedy: "Fits if they are days of two years.", question: "Which weekday or day is right?",
      labels: claims.map { article.label($0) },
      key: claims.map { article.document.text(article.figure($0).range) }.joined(separator: " | "))
  }

  private static let which = WordSet("last this next")

  /// "July 8, a Tuesday": the weekday that a clause behind the date names.
  private func weekday(behind date: Int, _ next: Int, _ article: Article) -> UInt8? {
    let gap = article.gap(date, next)
    // "1 November 2025, last Saturday"
    let isNamed = gap.count == 1 && Self.which.contains(article.figure(next).tokens.lowerBound, in: article.document)
    guard article.isMark(gap.lowerBound, ","),
      isNamed || gap.count == 2 && article.isWord(gap.lowerBound + 1, Word.a),
      let day = article.mentions.date(of: article.figure(next)), day.start.month == nil
    else { return nil }
    return day.start.weekday
  }

  private func check(
    _ index: Int, _ weekday: Int, _ day: CivilDay?, _ severity: Severity, _ article: Article,
    _ findings: inout [Finding]
  ) {
    guard let day, day.weekday != weekday else { return }
    let right = CalendarWords.weekday(day.weekday)
    findings.append(
      Finding(
        rule: Self.description.id, severity: severity,
        message: "\(CalendarWords.day(day)) was or is a \(right), not a \(CalendarWords.weekday(weekday)).",
        working: "\(article.words(index)): \(day.iso) falls on a \(right).",
        remedy: "Fits if another day or year is meant.",
        question: "Which day was it, \(CalendarWords.weekday(weekday)) or the \(day.components.day)?",
        labels: [article.label(index)], suggestions: [right], key: article.document.text(article.figure(index).range)))
  }

  private func checkWithoutYear(
    _ index: Int, _ weekday: Int, _ month: Int, _ day: Int, _ published: CivilDay, _ article: Article,
    _ findings: inout [Finding]
  ) {
    let years = [published.year, published.year - 1, published.year + 1]
    let days = years.compactMap { CivilDay(year: $0, month: month, day: day) }
    if let near = days.first(where: { abs($0 - published) <= 60 }) {
      check(index, weekday, near, .warning, article, &findings)
    } else if let first = days.first, !days.contains(where: { $0.weekday == weekday }) {
      check(index, weekday, first, .warning, article, &findings)
    }
  }
}
