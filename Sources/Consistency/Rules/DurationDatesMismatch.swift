internal import Claims
internal import Extraction
internal import TextModel

/// A stated duration against the two dates or times that it spans.
struct DurationDatesMismatch: Rule {
  static let description = RuleDescription(
    id: "duration-dates-mismatch", severity: .warning,
    compares: "a duration and the range of dates, years or clock times in one sentence",
    arithmetic: """
      Elapsed time, counted with and without the last day, against the duration ± half of its unit, widened by its hedge. A month is \
      30.44 days; between years alone the difference and the difference plus one agree; a clock end before its start is on the next day. \
      A clock time "N minutes later" is held against the only other clock time of its sentence and the two before it, \
      the length of a call, meeting or speech against the times at which it began and ended. A length told with two dates ("apart", \
      "a span of", "N weeks after they had begun", "N years later") fires where no two dates of the sentence, the one before it and \
      the day of publication are as far apart.
      """,
    triggering: [
      "The ↓six-week strike ran from ↓1 March to 20 June.", "The meeting lasted ↓two hours, ↓from 9am to 3pm.",
      "His ↓four-year term ran ↓from 2010 to 2018.", "The ↓ten-day festival ran from ↓3 May to 28 May.",
      "The union plans a ↓seven-day stoppage from ↓6 to 8 September.",
      "Over ↓four days, from ↓26 September to 5 October, 530 writers took part.",
      "The siege, from ↓3 March to 28 March 2019, lasted almost ↓seven weeks.",
      "The alarm rang at ↓2.20am. A first engine came at ↓2.43am, ↓14 minutes later.",
      "He spoke on a ↓40-minute call that began at ↓8:30 a.m. and ended at ↓9:20 a.m.",
      "It left the dock at ↓11.50pm and was in by ↓1.10am, ↓two and a half hours later.",
      "The boiler failed twice, on ↓3 February and ↓14 February, ↓21 days apart.",
      "The crews set out at ↓9.20 pm and were found at ↓1.50 am, ↓six and a half hours after setting out.",
      "Digging began in ↓June 2021 and ended in ↓August 2023, ↓38 months later.",
      "The oldest brooch dates from ↓AD 112 and the youngest from ↓AD 180, a span of ↓78 years.",
      "The hall is open ↓from 8am to 6pm, a period of ↓12 hours.",
      "The ↓6.15am from Ulm, due in at ↓7.45am after a journey of ↓70 minutes, ran late.",
      "Ms Roy succeeded him in ↓May 2022; he had led the choir for ↓39 months, from ↓March 2020.",
      "The show opens on ↓2 May 2025 and runs for ↓12 weeks, until ↓12 September 2025.",
      "He taught for ↓36 years, from ↓1961 until he retired in ↓1987.",
      "↓Between 1970 and 1985 she drew nine atlases. In those ↓25 years she never left Wales.",
      "They patched roads in a ↓75-day push that began ↓2 March and ended ↓27 April.",
      "He picked up the keys on ↓4 June, ↓12 days after the auction on ↓1 June.",
      "The cellar was dug in ↓1923. It was filled in again in ↓1951, ↓38 years later.",
      "She stole from the firm over ↓50 months, ↓from January 2016 through January 2022.",
      "The rule holds from ↓1 March 2026, under a pact signed on ↓2 July, nearly ↓11 months earlier.",
      "It began at ↓8.15 a.m. in fog. The road opened ↓four hours after the start, at ↓1.15 p.m.",
      "In ↓11 hours, ↓from 6pm until 9am the next day, a boat took them off.",
    ],
    nonTriggering: [
      "They wed on 3 May and 9 May, two years apart. He died on 4 June 2024, 80 years after the landings on 6 June.",
      "The crews left at 9.40pm on Monday and were found at 3.10am on Wednesday, 29 hours after setting out.",
      "The flight left London at 9am and landed in New York at noon, eight hours later. The flight left at 9am and was due in at noon after a journey of eight hours.",
      "He taught for 30 years, from 1966 until he retired in 2000, less four in the army.",
      "Between 1961 and 1989 she drew nine atlases. In those two years she lost her sons.",
      "They patched roads in a 40-day push that began on 2 March and ended on 27 April, not counting weekends.",
      "The last major outbreak, in 2011-12, lasted seven months and killed 412.",
      "The two-month probe ran from March 10 to May 22.", "Her eight-year term ran from 2010 to 2018.",
      "The meeting lasted six hours, from 9am to 3pm.", "From 2010 to 2018 he spent two years abroad.",
      "The siege, from 3 March to 28 March 2019, lasted almost four weeks.",
      "The alarm rang at 2.20am. A first engine came at 2.34am, 14 minutes later, and the boat left at 3.10am, half an hour later.",
      "The alarm rang at 2.20am, the door was shut at 2.30am. The engine came at 3am, 20 minutes later.",
      "He spoke on a 50-minute call that began at 8:30 a.m. and ended at 9:20 a.m. The two-hour show opened at 6pm and the bar closed at 11pm. It began at 7pm and ended at 10pm, with a 20-minute break.",
      "The goal came at 3.20pm. The match ended at 5.10pm, 10 minutes later than planned. The 90-minute game started at 3pm and ended at 5pm.",
      "She was last seen at 8pm on Friday. Her car was found at 10am on Sunday, 38 hours later. The seven-hour flight left at 11am and arrived at 2pm.",
      "It left the dock at 11.50pm and was in by 1.10am, an hour and 20 minutes later.",
      "The 50-day provisional 1987/88 budget was adopted.",
      "The union plans a three-day stoppage from 6 to 8 September.",
      "Over ten days, from 26 September to 5 October, 530 writers took part.",
      "The boiler failed twice, on 3 February and 14 February, 11 days apart. On 3 May and 9 May two men, 21 years apart in age, left.",
      "The crews set out at 9.20 pm and were found at 1.50 am, four and a half hours after setting out.",
      "The crews set out at 9.20 pm and were found at 1.50 am, two hours after a call.",
      "Digging began in June 2021 and ended in August 2023, 26 months later. It began in May and ended in August 2023, a year later than planned.",
      "The oldest brooch dates from AD 112 and the youngest from AD 180, a span of almost 70 years.",
      "The hall is open from 8am to 6pm, a period of 10 hours. It was open from 8am to 6pm, and for 12 hours on Friday.",
      "The 6.15am from Ulm, due in at 7.45am after a journey of an hour and a half, ran late. The 6.15am left at 6.50am after a wait of 35 minutes.",
      "Ms Roy succeeded him in May 2022; he had led the choir for 26 months, from March 2020.",
      "The show opens on 2 May 2025 and runs for 19 weeks, until 12 September 2025.",
      "He taught for 26 years, from 1961 until he retired in 1987. He taught for 11 years, from 1961 until a fire in 1987 shut it.",
      "Between 1970 and 1985 she drew nine atlases. In those 15 years she never left Wales, and in the 25 years before it she travelled.",
      "They patched roads in an 57-day push that began 2 March and ended 27 April.",
      "He picked up the keys on 4 June, three days after the auction on 1 June. He moved in on 9 June, 12 days after his father had died on 20 May.",
      "The cellar was dug in 1923. It was filled in again in 1951, 28 years later.",
      "The mill shut in 1949. She retired that year and wrote a memoir in 1994, five years later.",
      "He came to Hull in 1950, at the end of a long war. In 1994, five years later than his brother, he left.",
      "The firm was founded in 1891. It moved in 1994, two years later.",
      "She stole from the firm over 73 months, from January 2016 through January 2022.",
      "The rule holds from 1 March 2026, under a pact signed on 2 July, nearly eight months earlier.",
      "It began at 8.15 a.m. in fog. The road opened five hours after the start, at 1.15 p.m.",
      "It was due at 8.15 a.m. in fog. The road opened four hours after the start, at 1.15 p.m.",
      "She taught for 30 years, from 1966 until she retired in 2000, with breaks for her children.",
      "He served for 12 years, from 1990 to 1996 and again from 2001 to 2007. The 7.15am got in at 9.40am after a journey of 90 minutes and a wait.",
      "Between 2010 and 2015 the fund lost money. In those three years with a large loss, it cut staff.",
      "In 15 hours, from 6pm until 9am the next day, a boat took them off. In 11 hours from 6pm they had been taken off.",
    ])

  /// Verbs of lasting that join a duration with its dates.
  private static let verbs = Set(
    [
      "ran", "runs", "run", "lasted", "lasts", "last", "lasting", "spanned", "spanning", "stretched", "held",
      "continued",
    ].map {
      TextHash.of($0)
    })

  func check(_ article: Article, into findings: inout [Finding]) {
    checkSpans(article, into: &findings)
    for claims in article.sentences(with: .duration) where claims.count >= 2 {
      for position in claims.indices {
        if let later = TimeLater(at: position, in: claims, article) { findings.append(finding(later, article)) }
      }
      if let span = TimesOfSpan(in: claims, article) { findings.append(finding(span, article)) }
      let durations = claims.filter { article.figure($0).kind == .duration && article.figure($0).value != nil }
      let ranges = claims.filter { article.mentions.date(of: article.figure($0))?.end != nil }
      let pairs = durations.flatMap { duration in ranges.map { (duration, $0) } }.filter {
        isJoined($0.0, $0.1, article)
      }
      guard pairs.count == 1, let (duration, range) = pairs.first, !article.isBroken(from: range) else { continue }
      check(duration, range, article, into: &findings)
    }
  }

  /// A length beside the dates that it lies between.
  private func checkSpans(_ article: Article, into findings: inout [Finding]) {
    guard !article.kinds.isDisjoint(with: [.date, .time]) else { return }
    var last: [Int] = []
    for claims in article.bodySentences {
      defer { last = claims }
      let isNext = last.last.map { article.claim($0).sentence + 1 == article.claim(claims[0]).sentence } ?? false
      for position in claims.indices where CountedTime.isDuration(article.figure(claims[position])) {
        guard let span = ToldSpan(at: position, in: claims, last: isNext ? last : [], article) else { continue }
        findings.append(finding(span, article))
      }
    }
  }

  private func finding(_ span: ToldSpan, _ article: Article) -> Finding {
    let (first, last) = (span.ends.first.claim, span.ends.last.claim)
    let dates = [first, last].compactMap { $0 }
    let claims = [span.told] + (first == last ? Array(dates.prefix(1)) : dates.sorted())
    let words =
      Set(dates).count == 1 ? article.words(dates[0]) : dates.map { article.words($0) }.joined(separator: " to ")
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: "\(article.words(span.told)) does not fit \(words).",
      working: "\(words) is \(span.length.words), not \(article.document.text(article.figure(span.told).core)).",
      remedy: "Fits if another date or time is meant.", question: "When did it begin and end?",
      labels: claims.map { article.label($0) },
      key: claims.map { article.document.text(article.figure($0).range) }.joined(separator: " | "))
  }

  /// "A 50-minute call that began at 8:30 a.m. and ended at 9:20 a.m."
  private func finding(_ span: TimesOfSpan, _ article: Article) -> Finding {
    finding(
      [span.duration, span.first, span.last], from: span.first, to: span.last, span.minutes, article,
      message:
        "\(article.words(span.duration)) does not fit \(article.words(span.first)) to \(article.words(span.last)).",
      remedy: "Fits if the times are those of a part.", question: "When did it begin and end?")
  }

  /// "Arrived at 2.34am, 14 minutes later"
  private func finding(_ later: TimeLater, _ article: Article) -> Finding {
    finding(
      [later.duration, later.time, later.earlier], from: later.earlier, to: later.time, later.minutes, article,
      message:
        "\(article.words(later.time)) is not \(article.words(later.duration)) later than \(article.words(later.earlier)).",
      remedy: "Fits if it is later than another time: then say than which.", question: "When was each of the two?")
  }

  private func finding(
    _ claims: [Int], from start: Int, to end: Int, _ minutes: Int, _ article: Article, message: String, remedy: String,
    question: String
  ) -> Finding {
    Finding(
      rule: Self.description.id, severity: .warning, message: message,
      working: "From \(article.words(start)) to \(article.words(end)) it is \(minutes) minutes.", remedy: remedy,
      question: question, labels: claims.map { article.label($0) }, key: article.key(claims))
  }

  /// "The six-week strike ran from …", "lasted two hours, from …": the duration stands before the dates, a verb of lasting at it.
  private func isJoined(_ duration: Int, _ range: Int, _ article: Article) -> Bool {
    let (d, r) = (article.figure(duration).tokens, article.figure(range).tokens)
    if r.upperBound <= d.lowerBound { return isTotalOfDates(r.upperBound..<d.lowerBound, article) }
    guard d.upperBound <= r.lowerBound, r.lowerBound - d.upperBound <= 8 else { return false }
    let tokens = article.document.tokens
    let gap = d.upperBound..<r.lowerBound
    if gap.contains(where: { tokens[$0].isMark(";") || article.mentions.words[$0].has(.subordinator) }) { return false }
    if isModifier(gap, d, article) || isOver(gap, d, article) { return true }
    let lead =
      max(
        article.document.sentences[article.claim(duration).sentence].tokens.lowerBound, d.lowerBound - 3)..<d.lowerBound
    return gap.contains { Self.verbs.contains(tokens[$0].hash) }
      || lead.contains { Self.verbs.contains(tokens[$0].hash) }
  }

  /// "A three-day stoppage from 6 to 8 September": the duration describes a noun, and the dates follow it.
  private func isModifier(_ gap: Range<Int>, _ duration: Range<Int>, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    // "The 50-day 1987/88 budget" is for a part of the year.
    guard duration.contains(where: { tokens[$0].kind == .dash }), (1...3).contains(gap.count),
      article.isWord(gap.upperBound - 1, Word.from) || article.isWord(gap.upperBound, Word.from)
    else { return false }
    return gap.allSatisfy {
      tokens[$0].isWord && !tokens[$0].isCapitalised
        && ($0 == gap.upperBound - 1 && article.isWord($0, Word.from)
          || !article.has($0, [.preposition, .conjunction, .auxiliary, .reporting, .subordinator, .relative]))
    }
  }

  /// "Over ten days, from 26 September to 5 October"
  private func isOver(_ gap: Range<Int>, _ duration: Range<Int>, _ article: Article) -> Bool {
    // "Over 18 days from 26 May to 12 June", "over ten days, from …"
    let isNext = gap.isEmpty && article.isWord(gap.upperBound, Word.from)
    guard isNext || (1...2).contains(gap.count) && article.isMark(gap.lowerBound, ","),
      gap.count < 2 || article.isWord(gap.lowerBound + 1, Word.from)
    else { return false }
    let before = duration.lowerBound - 1
    // "In 14 hours, from 6pm until 8am"
    if article.isWord(before, Word.in), gap.count == 2 || article.isWord(gap.upperBound, Word.from) { return !isNext }
    return [before, duration.lowerBound].contains { Self.during.contains($0, in: article.document) }
  }

  private static let during = WordSet("over for lasting took")

  /// "From 3 March to 28 March, lasted four weeks", "and took two days": nothing but the verb of lasting between.
  private func isTotalOfDates(_ gap: Range<Int>, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    guard gap.count <= 4, let verb = gap.first(where: { tokens[$0].isWord && !article.has($0, .conjunction) }) else {
      return false
    }
    return Self.totals.contains(tokens[verb].hash)
  }

  private static let totals = Set(["lasted", "lasts", "lasting"].map { TextHash.of($0) })

  private func check(_ duration: Int, _ range: Int, _ article: Article, into findings: inout [Finding]) {
    var figure = article.figure(duration)
    // "Over ten days, from … to …" says during, and no lower bound.
    if figure.hedge == .above,
      isOver(
        figure.tokens.upperBound..<max(figure.tokens.upperBound, article.figure(range).tokens.lowerBound),
        figure.tokens, article)
    {
      figure.hedge = .exact
    }
    guard let date = article.mentions.date(of: article.figure(range)),
      let elapsed = Self.elapsed(date, article.mentions.published),
      let stated = Self.stated(figure), !stated.meets(elapsed.days),
      !isWithinYears(figure, date, stated, elapsed.days)
    else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message: "\(article.words(duration)) does not fit \(article.words(range)).",
        working:
          "\(article.words(range)) is \(elapsed.words); \(article.words(duration)) is \(Wording.reading(figure)).",
        remedy: "Fits if the dates or times are those of a part.", question: "When did it begin and end?",
        labels: [article.label(duration), article.label(range)],
        key: article.key(duration) + " | " + article.document.text(article.figure(range).range)))
  }

  /// "The outbreak of 2011-12 lasted seven months": in two years, and not all of both.
  private func isWithinYears(_ figure: Figure, _ date: CalendarDate, _ stated: Interval, _ days: Interval) -> Bool {
    guard date.start.year != nil, date.start.month == nil, figure.unit != .year, let most = days.upper else {
      return false
    }
    return stated.lower.map { $0 < most } ?? true
  }

  /// The days that a duration may be: ± half of its unit, or its hedge.
  private static func stated(_ figure: Figure) -> Interval? {
    guard let value = figure.value else { return nil }
    let interval: Interval
    if figure.hedge == .exact {
      let half = DecimalNumber(5, exponent: -1)
      interval = Interval(value - half, value + half)
    } else {
      interval = Interval(
        figure.lower.flatMap { $0 - DecimalNumber(5, exponent: -1) },
        figure.upper.flatMap { $0 + DecimalNumber(5, exponent: -1) })
    }
    guard let seconds = figure.converted(interval) else { return nil }
    return seconds.divided(by: Interval(exactly: DecimalNumber(86_400)))
  }

  /// The days between the ends of a range, counted both ways, and in words.
  private static func elapsed(_ date: CalendarDate, _ published: CivilDay?) -> (days: Interval, words: String)? {
    guard let end = date.end else { return nil }
    let start = date.start
    if let first = start.hour, let last = end.hour {
      let minutes = (Int(last) * 60 + Int(end.minute ?? 0)) - (Int(first) * 60 + Int(start.minute ?? 0))
      let span = minutes <= 0 ? minutes + 1440 : minutes
      guard let days = DecimalNumber(span) / DecimalNumber(1440) else { return nil }
      let hours = span % 60 == 0 ? "\(span / 60) hours" : "\(span / 60) hours \(span % 60) minutes"
      return (Interval(exactly: days), hours)
    }
    if let month = start.month, let day = start.day, let lastMonth = end.month, let lastDay = end.day {
      // Without a year any one will do: a leap day is within the slack of the count.
      let year = Int(start.year ?? end.year ?? Int16(published?.year ?? 2023))
      let endYear = end.year.map { Int($0) } ?? (lastMonth < month ? year + 1 : year)
      guard let from = CivilDay(year: year, month: Int(month), day: Int(day)),
        let to = CivilDay(year: endYear, month: Int(lastMonth), day: Int(lastDay)), to >= from
      else { return nil }
      return (
        Interval(DecimalNumber(to - from), DecimalNumber(to - from + 1)),
        "\(to - from) days (\(to - from + 1) with both ends)"
      )
    }
    if let month = start.month, let last = end.month, let endYear = end.year ?? start.year {
      let count = (Int(endYear) - Int(start.year ?? endYear)) * 12 + Int(last) - Int(month)
      let length = DecimalNumber(3044, exponent: -2)
      guard count >= 0, let low = DecimalNumber(max(0, count - 1)) * length,
        let high = DecimalNumber(count + 1) * length
      else { return nil }
      return (Interval(low, high), "\(count) months (\(count + 1) with both ends)")
    }
    guard let first = start.year, let last = end.year, start.month == nil, end.month == nil, last >= first else {
      return nil
    }
    let years = Int(last) - Int(first)
    guard let low = DecimalNumber(years) * DecimalNumber(36525, exponent: -2),
      let high = DecimalNumber(years + 1) * DecimalNumber(36525, exponent: -2)
    else { return nil }
    return (Interval(low, high), "\(years) years (\(years + 1) with both ends)")
  }
}
