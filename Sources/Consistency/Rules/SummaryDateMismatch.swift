internal import Claims
internal import Extraction
internal import TextModel

/// A weekday, date, month, year or time of headline, dek, bullet or caption that no date of the body allows.
struct SummaryDateMismatch: Rule {
  static let description = RuleDescription(
    id: "summary-date-mismatch", severity: .warning,
    compares: "a weekday, date, month, year or time in headline, dek, summary or caption against the dates of the body",
    arithmetic: """
      Fires where no date of the body is compatible, resolved or as written, and none follows from the publication date, or where the \
      body gives the figure beside it to another one; error where the same event carries another date in the body. Where the body \
      names no date of the kind: a warning for a weekday or month of an event, else a note.
      """,
    triggering: [
      Example(
        "S: • The bridge opens on ↓Tuesday || B: The bridge opens on ↓Thursday, the mayor said.", severity: .error),
      Example("S: • Strike set for ↓4 May || B: The strike is set for ↓14 May.", severity: .error),
      Example("H: Mine to close in ↓2031 || B: The mine will close in ↓2029, its owner said.", severity: .error),
      Example(
        "H: Bridge to open in ↓2021 || B: The bridge will open in ↓2022, the ministry said.", date: "2020-12-09",
        severity: .error),
      Example("D: The court rules in ↓June || B: The court will rule in ↓July, a clerk said.", severity: .error),
      Example(
        "S: • The trawler sank in ↓December 1972 || B: The trawler sank off the cape on ↓10 June 1972. A song of 1972 tells of it.",
        severity: .error),
      Example(
        "S: • The thefts took place ↓between March 1996 and July 2012 || B: The thefts took place ↓between March 1994 and July 2012, the court heard.",
        severity: .error),
      Example(
        "S: • Doors open at ↓6pm Saturday || B: Doors open at ↓6pm Friday, and close on Saturday morning.",
        severity: .error),
      Example(
        "S: • Fans at Euro ↓2012 are told to book early || B: Fans at Euro ↓2016 are told to book early this year.",
        severity: .error),
      Example(
        "S: • Shares fell in the clash over the ↓2007 fishing treaty || B: Shares fell in the clash over the ↓2010 fishing treaty, brokers said. The firm was founded in 2007.",
        severity: .error),
      Example(
        "S: • He was jailed in ↓January last year || B: He was jailed in ↓November last year for theft.",
        severity: .error),
      Example(
        "H: At ↓6pm Saturday, Mayor Walks Bridge || B: The mayor walked the bridge at ↓6pm Friday with his dog.",
        severity: .error),
      Example(
        "S: • The town was hit ↓Thursday by flash floods || B: Storms and flash floods hit the town ↓Tuesday. A choir will sing on Thursday.",
        severity: .error),
      Example(
        "S: • The firm told of strong ↓second quarter earnings || B: The firm told of strong ↓first quarter earnings in May.",
        severity: .error),
      Example(
        "S: • Earnings were up 40.6% from the ↓previous quarter || B: Earnings were up 40.6% from ↓last year, the firm said.",
        severity: .error),
      "S: • The storms hurt 116 foresters in ↓2013 || B: The union counted 116 accidents worldwide in ↓2014. Last year saw many storms.",
      "S: • The fire at the harbour broke out on ↓Saturday || B: The fire gutted two sheds at the harbour, the crew said.",
    ],
    nonTriggering: [
      "D: Backlog has fallen by a fifth since January but 69,600 still wait || B: The queue stood at 69,600 at the end of September, against 87,000 at the start of January.",
      "S: • The bridge opens on Thursday || B: It opens on Thursday, the mayor said.",
      Example("S: • The bridge opens on Thursday || B: The bridge opens tomorrow, the mayor said.", date: "2024-05-15"),
      "H: PEPCO SECOND QTR FEB 28 NET || B: The unit was sold on 4 June, the company said.",
      "H: Rice crop seen higher in 1987 || B: The crop is put at 2.3 million tonnes this year, from 2.1 million in 1986.",
      "H: Bread exports seen rising in 1987 || B: Exports of bread may reach a million tonnes. No figures were given for the months of 1986.",
      "H: ALDER FUND <ALD> MARCH 31 ASSETS || B: The fund paid out gains in February 1987 and in December 1986.",
      "D: PARLIAMENT REPORT | Sitting of Thursday 19 November 2026 || B: The bill was passed by four votes. The upper house had rejected a similar one in 2022.",
      "D: From the paddock in Port Alder - Sunday, September 21 || B: Roe, second on the grid, won by six seconds. He had led since May.",
      "H: BUSINESS HIGHLIGHTS, APRIL 7 || B: Engines for the new plane were chosen in December, the firm said.",
      "H: Bread prices fall in February || B: VIENNA, March 23 - Prices of bread fell by 1.1 percent last month from January, the office said.",
      "S: • Shares fell over the 2010 treaty || B: Shares fell in the clash over the 2010 fishing treaty. A treaty of 2007 had failed.",
      "S: • He was jailed in November last year || B: He was jailed in November last year for theft, and freed in May.",
      Example("H: Bridge to open in 2021 || B: The bridge will open next year, the ministry said.", date: "2020-12-09"),
      "S: • Fans at Euro 2016 are told to book early || B: Fans at Euro 2016 are told to book early; at Euro 2012 beds ran out.",
      "S: • The trade gap widened in October 1986 || B: The trade gap widened to two billion in October from one billion in October 1985.",
      "S: • Talks resume in May || B: Talks resume on 14 May.",
      "S: • The trawler sank in June 1972 || B: The trawler sank in 1972, in a storm at the end of June.",
      "S: • The thefts took place between March 1994 and July 2012 || B: The thefts began in March 1994 and went on until July 2012.",
      "S: • Doors open at 6pm Saturday || B: Doors open on Saturday at 6pm, and on Friday at noon.",
      Example("S: • Talks resume on 14 May || B: Talks resume on Tuesday, a clerk said.", date: "2024-05-10"),
      "S: • The fire at the harbour broke out on Saturday || B: The fire gutted two sheds at the harbour at the weekend.",
      "S: • The fire at the harbour broke out on Monday || B: The fire gutted two sheds at the harbour this week.",
      "S: • The coach Sunday Marlow has resigned || B: Marlow, the coach, has resigned after nine games, his club said.",
      "S: • Exports rose in the first quarter of 2012 || B: Exports rose in the first three months of 2012. They had fallen in the first quarter of 2011.",
      "H: ALDER AD REVENUES ROSE IN FEBRUARY || B: Revenues rose by a tenth in the four weeks ended March 1, the firm said.",
      "H: Roe dies || C: (Photo: Ann Roe at work in 1974, in her seventh season) || B: Roe led the choir from September 1968 to May 1994.",
      Example(
        "S: • Revenue: £184.8m (2024: £175m) || B: Revenue of £184.8m was told on 20 November 2025. The firm was founded in 1857.",
        date: "2025-11-20"),
      "H: Alder Q2 profit up a tenth || B: Profit rose by a tenth in the quarter ended September 30. In the first quarter it fell.",
      "S: • Earnings were up 40.6% from the year-ago quarter || B: Earnings were up 40.6% from last year, the firm said.",
      "S: • The fewest dinners since Holm left office in 1953 || B: It is the fewest since Holm left office 62 years ago. She gave three in 2014. None are planned for May 2015.",
      "H: Modest profit rise in 1987 || B: The bank sees profits rise this year after the net profit made in 1986. The payout stays in 1987.",
      "H: Roe reaches third final of 2025 || B: Roe won 6-4 6-2 on Friday. She lost the final in May, and is the youngest here since 2006.",
      "D: The line with 116 stops opens in 2029 || B: The line with 116 stops is the first since 1967. It should open in the autumn of 2029.",
      Example("H: The best films of 2023 || B: The year had many fine films, and these are ours.", date: "2023-12-20"),
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    guard article.claims.prominent.contains(where: { article.figure($0).date >= 0 }),
      article.document.parts.contains(where: { $0.role == .body })
    else { return }
    let body = (article.claims.body + article.claims.claims.indices.filter { article.claim($0).role == .meta }).filter {
      article.mentions.date(of: article.figure($0)) != nil
    }
    let dates = body.compactMap { article.mentions.date(of: article.figure($0)) }
    // What is told again in the same words has the rivals of the first time.
    var known: [UInt64: [Int]?] = [:]
    for index in article.claims.prominent {
      let passage = article.claims.passage(of: index)
      let rivals = known[passage] ?? rivals(of: index, body, dates, article)
      known[passage] = .some(rivals)
      if let rivals { findings.append(finding(index, rivals, article)) }
    }
  }

  /// The dates of the body that speak against a figure of headline or summary, none where it has no date like it; nil where nothing is
  /// to be told.
  private func rivals(of index: Int, _ body: [Int], _ dates: [CalendarDate], _ article: Article) -> [Int]? {
    guard let date = article.mentions.date(of: article.figure(index)), date.defect == .none,
      date.form != .relative || date.start.month != nil
    else { return DateOfFigure(article: article).rival(of: index, agreeing: []).map { [$0] } }
    guard article.claims.budget.take(Self.stepsPerDate * body.count) else { return nil }
    let fit = DateFit(date, published: article.mentions.published)
    let rivals = body.filter {
      article.claim($0).role == .body && !isDateline($0, article)
        && fit.isComparable(article.mentions.date(of: article.figure($0)))
    }
    guard !isOfPeriod(index, article), !isStamp(index, date, article), !isOfUnnumberedQuarter(date, article),
      !isYearOfValue(index, article)
    else { return nil }
    // "Ann Roe in 1974, in her seventh season": the day of the picture, which the body need not tell.
    let near = rivals.filter { article.mentions.date(of: article.figure($0)).map(fit.isNearMiss) ?? false }
    if article.claim(index).role == .caption, !hasNearPassage(index, near, article) {
      return fit.isBorneOut(by: dates) ? nil : []
    }
    let agreeing = body.filter { fit.allows(article.mentions.date(of: article.figure($0))) }
    let told = DateOfFigure(article: article).rival(of: index, agreeing: agreeing)
    if fit.isBorneOut(by: dates) {
      let rival = ContradictingDate(article: article).rival(of: index, among: rivals, agreeing: agreeing) ?? told
      return rival.map { [$0] }
    }
    if let told { return [told] }
    guard !fit.followsFromPublication, !isLastMonth(date, body, article),
      !isForecast(index, date, body, article), !isCountedBack(date, body, article),
      !isToldFromToday(date, body, article) || hasNearPassage(index, rivals, article)
    else { return nil }
    if near.isEmpty, isOfUntoldYear(index, date, body, article) { return [] }
    return near.isEmpty ? rivals : near
  }

  /// "Third final of 2025", where the body tells of Friday and of May, and of years long gone alone: it does not say which year it is.
  private func isOfUntoldYear(_ index: Int, _ date: CalendarDate, _ body: [Int], _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    guard article.mentions.published == nil, let year = date.start.year, date.start.month == nil, date.end == nil,
      article.isWord(start - 1, Word.of),
      article.window(index, before: 6).before.contains(where: { article.has($0, .ordinal) })
    else { return false }
    let points = body.compactMap { article.mentions.date(of: article.figure($0)) }.flatMap {
      [$0.start, $0.end ?? $0.start]
    }
    let latest = points.compactMap(\.year).max()
    return points.contains { $0.year == nil } && latest.map { Int(year) - Int($0) > Self.longGone } ?? true
  }

  private static let longGone = 10

  /// How often a date of headline or summary is held against one of the body.
  private static let stepsPerDate = 8
  /// The least score of a passage that tells of the same event.
  private static let nearPassage: Float = 0.4

  /// A date of the body stands in the same passage, or in the same name: Euro 2012 for Euro 2016. "This year" beside it would be the one.
  private func hasNearPassage(_ index: Int, _ rivals: [Int], _ article: Article) -> Bool {
    rivals.contains { rival in
      let other = article.claim(rival)
      let isCompared = article.claims.body(ofSentence: other.sentence).contains {
        article.mentions.date(of: article.figure($0))?.form == .relative
      }
      guard other.scope.isDisjoint(with: .earlier), !isCompared,
        article.mentions.date(of: article.figure(rival))?.end == nil
      else { return false }
      return isSameName(index, rival, article)
        || article.claims.parallel(article.claim(index), article.claim(rival)).score >= Self.nearPassage
    }
  }

  /// The same capitalised word on the same side of two years.
  private func isSameName(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    let (x, y) = (article.figure(a).tokens, article.figure(b).tokens)
    let tokens = article.document.tokens
    return [(x.lowerBound - 1, y.lowerBound - 1), (x.upperBound, y.upperBound)].contains { first, second in
      tokens.indices.contains(first) && tokens.indices.contains(second) && tokens[first].isWord
        && tokens[first].isCapitalised && tokens[second].isCapitalised && tokens[first].hash == tokens[second].hash
        && !article.has(first, [.stop, .month, .weekday])
    }
  }

  private static let periods = WordSet("qtr quarter yr year half mths months weeks wks")

  private static let year = WordSet("year")

  /// "3RD QTR FEB 28": the end of the period that is reported on, which the body need not tell.
  private func isOfPeriod(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    guard start > 0 else { return false }
    if Self.periods.contains(start - 1, in: article.document) { return true }
    return start > 1 && Self.periods.contains(start - 2, in: article.document) && !article.has(start - 1, .preposition)
  }

  /// "Q2 net up", where the body tells of "the quarter ended September 30" and the first quarter before it.
  private func isOfUnnumberedQuarter(_ date: CalendarDate, _ article: Article) -> Bool {
    guard date.quarter != nil else { return false }
    return article.document.parts.contains { part in
      part.role == .body
        && article.document.sentences[part.sentences].contains { sentence in
          sentence.tokens.contains {
            article.isWord($0, Self.quarter) && Self.ends.contains($0 + 1, in: article.document)
              && !article.has($0 - 1, .ordinal)
          }
        }
    }
  }

  /// "Revenue: £184.8m (2024: £175m)": the year of a value in a row of figures.
  private func isYearOfValue(_ index: Int, _ article: Article) -> Bool {
    let tokens = article.figure(index).tokens
    return article.isMark(tokens.lowerBound - 1, "(") && article.isMark(tokens.upperBound, ":")
  }

  private static let quarter = TextHash.literal("quarter")

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

  /// The year that the body tells by its distance ("62 years ago") from the latest one that it names.
  private func isCountedBack(_ date: CalendarDate, _ body: [Int], _ article: Article) -> Bool {
    guard article.mentions.published == nil, let year = date.start.year, date.start.month == nil,
      let latest = body.compactMap({ article.mentions.date(of: article.figure($0))?.start.year }).max()
    else { return false }
    return body.contains {
      let figure = article.figure($0)
      guard figure.unit == .year, let count = figure.value?.int else { return false }
      return (0...1).contains(Int(year) + count - Int(latest))
    }
  }

  private static let outlooks = WordSet("seen sees expected expects forecast forecasts outlook likely")

  /// The year after the one that the body names, where the headline looks ahead and the day of publication is not known.
  private func isForecast(_ index: Int, _ date: CalendarDate, _ body: [Int], _ article: Article) -> Bool {
    guard article.mentions.published == nil, let year = date.start.year, date.start.month == nil,
      let latest = body.compactMap({ article.mentions.date(of: article.figure($0))?.start.year }).max()
    else { return false }
    return year == latest + 1 && Self.outlooks.meets(article.sentence(of: index), in: article.document)
  }

  private static let stamps = WordSet("posted published updated release issued filed dated")
  private static let month = WordSet("month")
  private static let ends = WordSet("ended ending to through")

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
    // "PARLIAMENT REPORT | Sitting of Thursday 19 November 2026"
    if figure.tokens.upperBound == sentence.upperBound, date.start.year != nil,
      (sentence.lowerBound..<start).contains(where: { article.isMark($0, "|") })
    {
      return true
    }
    guard !words[start - 1].has(.preposition) else { return false }
    let bytes = article.document.bytes
    let isShouted = sentence.allSatisfy { token in
      tokens[token].range.bytes.allSatisfy { !(0x61...0x7A).contains(bytes[$0]) }
    }
    // "From the paddock in Port Sutherland - Sunday, September 21"
    let isBehindDash = tokens[start - 1].kind == .dash && date.start.weekday != nil
    return isShouted || figure.tokens.upperBound == sentence.upperBound && (date.start.year != nil || isBehindDash)
  }

  /// The month before the one of the dateline, where the body tells of "last month".
  private func isLastMonth(_ date: CalendarDate, _ body: [Int], _ article: Article) -> Bool {
    guard let month = date.start.month, date.start.day == nil, date.start.year == nil else { return false }
    let next = month % 12 + 1
    // "In the four weeks ended March 1"
    let isOfPeriod = body.contains {
      guard let point = article.mentions.date(of: article.figure($0))?.start, point.month == next else { return false }
      return point.day.map { $0 <= 3 } ?? false
        && Self.ends.meets(article.window($0, before: 2).before, in: article.document)
    }
    return isOfPeriod
      || body.contains {
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
      rule: Self.description.id,
      severity: isSameEvent
        ? .error : rivals.isEmpty && !UntoldDay(article: article).contains(index) ? .note : .warning,
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
