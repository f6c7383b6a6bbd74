internal import Claims
internal import Extraction
internal import TextModel

/// A weekday, date, month, year or time of headline, dek, bullet or caption that no date of the body allows.
public struct SummaryDateMismatch: Rule {
  public static let description = RuleDescription(
    id: "summary-date-mismatch", severity: .warning,
    compares: "a weekday, date, month, year or time in headline, dek, summary or caption against the dates of the body",
    arithmetic: """
      Fires where no date of the body is compatible, resolved or as written, and none follows from the publication date; error where \
      the same event carries another date in the body.
      """,
    triggering: [
      Example(
        "S: • The bridge opens on ↓Tuesday || B: The bridge opens on ↓Thursday, the mayor said.", severity: .error),
      Example("S: • Strike set for ↓4 May || B: The strike is set for ↓14 May.", severity: .error),
      Example("H: Mine to close in ↓2031 || B: The mine will close in ↓2029, its owner said.", severity: .error),
      Example("D: The court rules in ↓June || B: The court will rule in ↓July, a clerk said.", severity: .error),
    ],
    nonTriggering: [
      "S: • The bridge opens on Thursday || B: It opens on Thursday, the mayor said.",
      Example("S: • The bridge opens on Thursday || B: The bridge opens tomorrow, the mayor said.", date: "2024-05-15"),
      "H: PEPCO SECOND QTR FEB 28 NET || B: The unit was sold on 4 June, the company said.",
      "H: Rice crop seen higher in 1987 || B: The crop is put at 2.3 million tonnes this year, from 2.1 million in 1986.",
      "H: ALDER FUND <ALD> MARCH 31 ASSETS || B: The fund paid out gains in February 1987 and in December 1986.",
      "H: BUSINESS HIGHLIGHTS, APRIL 7 || B: Engines for the new plane were chosen in December, the firm said.",
      "H: Bread prices fall in February || B: VIENNA, March 23 - Prices of bread fell by 1.1 percent last month from January, the office said.",
      "S: • Talks resume in May || B: Talks resume on 14 May.",
      Example("H: The best films of 2023 || B: The year had many fine films, and these are ours.", date: "2023-12-20"),
    ])

  public init() {}

  public func check(_ article: Article, into findings: inout [Finding]) {
    guard article.document.parts.contains(where: { $0.role == .body }) else { return }
    let body = (article.claims.body + article.claims.claims.indices.filter { article.claim($0).role == .meta }).filter {
      article.mentions.date(of: article.figure($0)) != nil
    }
    for index in article.claims.prominent {
      guard let date = article.mentions.date(of: article.figure(index)), date.form != .relative, date.defect == .none,
        !isOfPeriod(index, article), !isStamp(index, date, article)
      else { continue }
      let fit = DateFit(date, published: article.mentions.published)
      guard !fit.followsFromPublication, !isToldFromToday(date, body, article), !isLastMonth(date, body, article),
        !body.contains(where: { fit.allows(article.mentions.date(of: article.figure($0))) })
      else { continue }
      let rivals = body.filter {
        article.claim($0).role == .body && !isDateline($0, article)
          && fit.isComparable(article.mentions.date(of: article.figure($0)))
      }
      findings.append(finding(index, rivals, article))
    }
  }

  private static let periods = WordSet("qtr quarter yr year half mths months weeks wks")

  private static let year = WordSet("year")

  /// "3RD QTR FEB 28": the end of the period that is reported on, which the body need not tell.
  private func isOfPeriod(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    return (max(0, start - 2)..<start).contains { Self.periods.contains($0, in: article.document) }
  }

  /// A year, where the body counts from a year of publication that is not known: "this year", "next year".
  private func isToldFromToday(_ date: CalendarDate, _ body: [Int], _ article: Article) -> Bool {
    guard article.mentions.published == nil, let year = date.start.year, date.start.month == nil else { return false }
    // "This year" is near the latest year that the body names, or between two of its years.
    let years = body.compactMap { article.mentions.date(of: article.figure($0))?.start.year }
    if let latest = years.max(), abs(Int(year) - Int(latest)) > 1,
      !years.contains(year - 1) || !years.contains(year + 1)
    {
      return false
    }
    return body.contains {
      let tokens = article.figure($0).tokens
      return article.mentions.date(of: article.figure($0))?.form == .relative
        && Self.year.meets(tokens, in: article.document)
    }
  }

  private static let stamps = WordSet("posted published updated release issued filed dated")
  private static let month = WordSet("month")

  /// The day of issue or the end of a period, and no day of the story: "BUSINESS HIGHLIGHTS, APRIL 7", "ACME MARCH 31 ASSETS", "posted on 8 July".
  private func isStamp(_ index: Int, _ date: CalendarDate, _ article: Article) -> Bool {
    let figure = article.figure(index)
    let (tokens, words) = (article.document.tokens, article.mentions.words)
    let sentence = article.document.sentences[Int(figure.sentence)].tokens
    let start = figure.tokens.lowerBound
    guard date.start.day != nil, date.start.month != nil, start > sentence.lowerBound else { return false }
    if (max(sentence.lowerBound, start - 2)..<start).contains(where: { Self.stamps.contains($0, in: article.document) })
    {
      return true
    }
    guard date.start.day != nil, date.start.month != nil, start > sentence.lowerBound,
      !words[start - 1].has(.preposition)
    else { return false }
    let bytes = article.document.bytes
    let isShouted = sentence.allSatisfy { token in
      tokens[token].range.bytes.allSatisfy { !(0x61...0x7A).contains(bytes[$0]) }
    }
    return isShouted || figure.tokens.upperBound == sentence.upperBound && date.start.year != nil
  }

  /// The month before the one of the dateline, where the body tells of "last month".
  private func isLastMonth(_ date: CalendarDate, _ body: [Int], _ article: Article) -> Bool {
    guard let month = date.start.month, date.start.day == nil, date.start.year == nil else { return false }
    let next = month % 12 + 1
    return body.contains {
      article.mentions.date(of: article.figure($0))?.start.month == next && isDateline($0, article)
    }
      && body.contains {
        article.mentions.date(of: article.figure($0))?.form == .relative
          && Self.month.meets(article.figure($0).tokens, in: article.document)
      }
  }

  /// The day in front of the story: "BOSTON, March 13 - ", "(Oct 4, 2014 12:29 PM)".
  private func isDateline(_ index: Int, _ article: Article) -> Bool {
    guard let body = article.document.parts.first(where: { $0.role == .body }), !body.sentences.isEmpty else {
      return false
    }
    let tokens = article.figure(index).tokens
    let start = article.document.sentences[body.sentences.lowerBound].tokens.lowerBound
    guard tokens.lowerBound < start + 14, tokens.upperBound < article.document.tokens.count else { return false }
    if article.document.tokens[start].isMark("("), tokens.lowerBound <= start + 6 { return true }
    return article.document.tokens[tokens.upperBound].kind == .dash
      || article.document.tokens[tokens.upperBound].isMark("(")
  }

  private func finding(_ index: Int, _ rivals: [Int], _ article: Article) -> Finding {
    let claim = article.claim(index)
    let linked = rivals.map { ($0, article.claims.link(claim, article.claim($0))) }
    let best = linked.max { $0.1.score < $1.1.score }
    let isSameEvent = best.map { $0.1.shared >= 1 && $0.1.score >= 0.3 || $0.1.shared >= 2 } ?? false
    let evidence = best.map { [$0.0] } ?? []
    return Finding(
      rule: Self.description.id, severity: isSameEvent ? .error : rivals.isEmpty ? .note : .warning,
      message: evidence.first.map {
        "The \(article.place(index)) says \(article.words(index)), the body \(article.words($0))."
      } ?? "No date of the body gives \(article.words(index)) of the \(article.place(index)).",
      working: evidence.isEmpty
        ? "The body names no date of this kind." : "No date of the body is \(article.words(index)).",
      remedy: "Fits if they are dates of two events: then say which.", question: "Which date is right?",
      labels: ([index] + evidence).map { article.label($0) },
      key: ([index] + evidence).map { article.document.text(article.figure($0).range) }.joined(separator: " | "))
  }
}

/// What a date of headline or summary says, and which dates of the body allow it.
struct DateFit {
  private let date: CalendarDate
  private let published: CivilDay?

  init(_ date: CalendarDate, published: CivilDay?) {
    self.date = date
    self.published = published
  }

  /// Near the publication date: its year and the neighbours, its month and the ones beside, its weekday's week.
  var followsFromPublication: Bool {
    guard let published else { return false }
    let point = date.start
    if let year = point.year, point.month == nil { return abs(Int(year) - published.year) <= 1 }
    return false
  }

  /// Whether another date has the fields by which this one can be told right or wrong.
  func isComparable(_ other: CalendarDate?) -> Bool {
    guard let other else { return false }
    let (a, b) = (date.start, other.start)
    return a.weekday != nil && b.weekday != nil || a.month != nil && b.month != nil || a.hour != nil && b.hour != nil
      || a.year != nil && b.year != nil
  }

  /// Whether the other date can be the same one, resolved or as written.
  func allows(_ other: CalendarDate?) -> Bool {
    guard let other else { return false }
    if let a = date.days, let b = other.days, date.start.hour == nil, a.overlaps(b) { return true }
    for a in points(date) {
      for b in points(other) where isCompatible(a, b) { return true }
    }
    return isWithin(other)
  }

  private func points(_ date: CalendarDate) -> [CalendarPoint] {
    var points = [date.start] + (date.end.map { [$0] } ?? [])
    // A weekday that follows from the full date, or from what the publication date makes of it.
    if let days = date.days, days.lowerBound == days.upperBound {
      let (year, month, day) = days.lowerBound.components
      points.append(CalendarPoint(year: year, month: month, day: day, weekday: days.lowerBound.weekday))
    }
    return points
  }

  /// No field says otherwise, and one at least says the same.
  private func isCompatible(_ a: CalendarPoint, _ b: CalendarPoint) -> Bool {
    var agreeing = 0
    func agrees<T: Equatable>(_ x: T?, _ y: T?) -> Bool {
      guard let x, let y else { return true }
      if x == y { agreeing += 1 }
      return x == y
    }
    // A twelve-hour time without am or pm may be either half of the day.
    let hours = a.hour.flatMap { x in b.hour.map { y in x % 12 == y % 12 } } ?? true
    if a.hour != nil, b.hour != nil, hours { agreeing += 1 }
    return agrees(a.year, b.year) && agrees(a.month, b.month) && agrees(a.day, b.day) && agrees(a.weekday, b.weekday)
      && hours
      && agrees(a.minute ?? (a.hour == nil ? nil : 0), b.minute ?? (b.hour == nil ? nil : 0)) && agreeing > 0
  }

  /// Years inside a range or decade of the body.
  private func isWithin(_ other: CalendarDate) -> Bool {
    guard let year = date.start.year, let first = other.start.year, let last = other.end?.year else { return false }
    return (first...max(first, last)).contains(year)
  }
}
