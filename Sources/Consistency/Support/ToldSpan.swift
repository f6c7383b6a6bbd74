internal import Claims
internal import Extraction
internal import TextModel

/// A length of time told beside the two dates or times that it lies between: "22 December and 8 January, 17 days apart", "began in May 2022
/// and ended in November 2025, 42 months later", "left at 9.40pm and was found at 3.10am, five and a half hours after setting out".
struct ToldSpan {
  /// The claim that tells the length.
  var told: Int
  /// Where it begins and ends.
  var ends: (first: Moment, last: Moment)
  /// What they come to.
  var length: Moment.Length

  private static let flights = WordSet(
    "flight flights flew fly flown plane planes jet landed landing lands airliner airport gmt bst est edt utc local")

  /// Whether a sentence tells of a flight: clock times of two places may be those of two zones.
  static func mayCrossZones(_ sentence: Range<Int>, _ article: Article) -> Bool {
    flights.meets(sentence, in: article.document)
  }

  /// The one that a claim tells; nil where the words do not say between which dates, or where any two dates around it fit.
  init?(at position: Int, in claims: [Int], last: [Int], _ article: Article) {
    guard !article.isTable(claims), !article.isTable(last), var told = ToldLength(article.figure(claims[position]))
    else { return nil }
    let shape = Shape(position: position, claims: claims, last: last, article: article)
    guard
      let (a, b) = shape.ends
    else { return nil }
    // "3 May and 9 May, two years apart", "9.40pm on Monday and 3.10am on Wednesday, 29 hours": of which year or day is not told.
    guard a.tells(told, to: b), !shape.hasZones(a, b), !article.leavesOut(from: claims[position]) else { return nil }
    if shape.isHedged { told = told.widened(for: article.figure(claims[position])) }
    let forth = a.length(to: b)
    let back = b.length(to: a)
    // "Nov. 5, five weeks earlier": the words tell which comes first, but of days without a year the nearer pair is meant.
    let lengths = [forth, back].compactMap { $0 }
    guard let length = forth ?? back, !lengths.contains(where: told.fits),
      shape.isTold || !shape.others.contains(where: told.fits)
    else { return nil }
    self.told = claims[position]
    ends = forth == nil ? (b, a) : (a, b)
    self.length = length
  }
}

/// The sentence around a told length, and the ways in which it can name its two ends.
private struct Shape {
  let position: Int
  let claims: [Int]
  /// The claims of the sentence before.
  let last: [Int]
  let article: Article

  private var told: Int { claims[position] }
  private var document: Document { article.document }
  private var start: Int { article.figure(told).tokens.lowerBound }
  /// The token behind the length, and behind "later" where the reader of dates took it in.
  private var end: Int { article.figure(told).tokens.upperBound }

  private static let laters = WordSet("later earlier")
  private static let after = WordSet("after before")
  private static let apart = WordSet("apart")
  private static let pronouns = WordSet("he she it they we")
  private static let started = WordSet("started began begun starting beginning opened left departed launched leaving")
  private static let setting = TextHash.literal("setting")
  private static let begins = WordSet(
    "began begun begin begins starting started start starts opened opens launched left leave departed set")
  private static let sums = WordSet("span period gap interval stretch wait distance")
  private static let journeys = WordSet("journey trip ride drive crossing run")
  private static let lasting = WordSet("runs run ran lasts lasted continues continued stays stayed")
  private static let until = WordSet("until till to through")
  private static let those = WordSet("those these")
  private static let had = WordSet("had")
  private static let finishes = WordSet("ended ends finished finishes closed closes concluded")

  /// The claim at a place, as one moment.
  private func moment(_ index: Int) -> Moment? {
    let ends = Moment.ends(of: index, article)
    return ends.count == 1 ? ends[0] : nil
  }

  /// The dates of the sentence in text order, none for a range.
  private var dates: [Int] { claims.filter { $0 != told && !Moment.ends(of: $0, article).isEmpty } }

  private var before: Moment? { position > 0 ? moment(claims[position - 1]) : nil }

  private func isComma(_ gap: Range<Int>) -> Bool { gap.count == 1 && article.isMark(gap.lowerBound, ",") }

  private func closes(_ token: Int) -> Bool {
    token >= article.sentence(of: told).upperBound || !document.tokens[token].isWord && !document.tokens[token].isNumber
  }

  /// The two that the words name, the plainest way first.
  var ends: (Moment, Moment)? {
    if let pair = pairOfLength ?? behindEvent ?? behindStart { return pair }
    if let pair = behindTheStart ?? journey ?? since { return pair }
    return ofThose ?? later
  }

  /// "Nearly seven months earlier": a word in front that is no part of the date.
  var isHedged: Bool { Self.hedges.contains(start - 1, in: document) }
  private var isExact: Bool { Self.exactly.contains(start - 1, in: document) }

  private static let hedges = WordSet("nearly almost about around some roughly just only barely approximately over")
  private static let exactly = WordSet("exactly")

  /// Whether the words allow no other two dates.
  var isTold: Bool { pairOfLength != nil }

  private var pairOfLength: (Moment, Moment)? {
    if let pair = apart ?? summedUp ?? until { return pair }
    return fromUntil ?? event
  }

  private static let start = WordSet("start beginning kick-off off launch")

  /// "It began at 7.30am. … The course closed six and a half hours after the start, at 2pm."
  private var behindTheStart: (Moment, Moment)? {
    guard article.isWord(end, Self.afterWord), article.isWord(end + 1, Word.the),
      Self.start.contains(end + 2, in: document),
      article.isMark(end + 3, ","), article.isWord(end + 4, Word.at), position + 1 < claims.count,
      article.figure(claims[position + 1]).tokens.lowerBound == end + 5, let b = moment(claims[position + 1]),
      b.hasClock
    else { return nil }
    let starts = (last + claims[..<position]).filter {
      moment($0)?.hasClock ?? false && Self.begins.meets(article.window($0, before: 3).before, in: document)
    }
    guard starts.count == 1, let a = moment(starts[0]) else { return nil }
    return (a, b)
  }

  /// All lengths between any two dates of the sentence, the one before it, and the day of publication.
  var others: [Moment.Length] {
    let moments =
      (last + claims).filter { $0 != told }.flatMap { Moment.ends(of: $0, article) }
      + [Moment.published(article)].compactMap { $0 }
    guard article.claims.budget.take(moments.count * moments.count) else { return [] }
    return moments.indices.flatMap { i in
      moments.indices.compactMap { j in i == j ? nil : moments[i].length(to: moments[j]) }
    }
  }

  /// "22 December and 8 January, 17 days apart"
  private var apart: (Moment, Moment)? {
    guard Self.apart.contains(end, in: document), position > 1, let b = before, let a = moment(claims[position - 2]),
      isComma(article.gap(claims[position - 1], told))
    else { return nil }
    let gap = article.gap(claims[position - 2], claims[position - 1])
    guard gap.count <= 2, gap.first.map({ article.isWord($0, Word.and) }) ?? false else { return nil }
    return (a, b)
  }

  /// "On November 11, three days after the draw on November 8": the event's own date stands behind it, no verb or clause between.
  private var behindEvent: (Moment, Moment)? {
    guard Self.after.contains(end, in: document), let b = before, isComma(article.gap(claims[position - 1], told)),
      position + 1 < claims.count, let a = moment(claims[position + 1])
    else { return nil }
    let next = article.figure(claims[position + 1]).tokens
    let gap = (end + 1)..<max(end + 1, next.lowerBound)
    guard gap.count <= 8, closes(next.upperBound) else { return nil }
    // "After this one, which was held on October 14"
    let words = gap.filter { !document.tokens[$0].isMark(",") }
    guard let link = words.last, [Word.in, Self.on].contains(document.tokens[link].hash) || words.isEmpty,
      !gap.contains(where: {
        document.tokens[$0].isMark(";") || article.has($0, [.conjunction, .subordinator])
          || article.isPast($0) && !Self.held.contains($0, in: document)
      }),
      words.count == gap.count || Self.held.meets(gap, in: document)
    else { return nil }
    return (a, b)
  }

  private static let on = TextHash.literal("on")
  private static let held = WordSet("held")

  /// "Began on 18 September and finished on 2 October, two weeks after they had started"
  private var behindStart: (Moment, Moment)? {
    guard Self.after.contains(end, in: document), article.isWord(end, Self.afterWord), let b = before,
      isComma(article.gap(claims[position - 1], told)),
      dates.count == 2, let first = dates.first, first < claims[position - 1], let a = moment(first)
    else { return nil }
    var token = end + 1
    if Self.pronouns.contains(token, in: document) { token += 1 }
    if Self.had.contains(token, in: document) { token += 1 }
    if article.isWord(token, Self.setting), article.isWord(token + 1, Word.out) {
      token += 1
    } else if !Self.started.contains(token, in: document) {
      return nil
    }
    guard closes(token + 1), Self.begins.meets(article.window(first, before: 6).before, in: document) else {
      return nil
    }
    return (a, b)
  }

  private static let afterWord = TextHash.literal("after")

  /// "In AD 69 and the latest in AD 154, a span of 85 years", "from 7am to 10pm, a period of 15 hours"
  private var summedUp: (Moment, Moment)? {
    guard position > 0, closes(end), article.isWord(start - 1, Word.of), Self.sums.contains(start - 2, in: document),
      article.has(start - 3, [.indefinite]), article.isMark(start - 4, ","),
      article.gap(claims[position - 1], told).lowerBound == start - 4
    else { return nil }
    let ends = Moment.ends(of: claims[position - 1], article)
    if ends.count == 2 { return (ends[0], ends[1]) }
    let earlier = dates.filter { $0 < told }
    guard earlier.count == 2, let a = moment(earlier[0]), let b = before, earlier[1] == claims[position - 1] else {
      return nil
    }
    return (a, b)
  }

  /// "The 7.12am, due in at 8.27am after a journey of 75 minutes", "after a 75-minute journey"
  private var journey: (Moment, Moment)? {
    guard let b = before, b.hasClock, dates.count == 2, dates[1] == claims[position - 1], let a = moment(dates[0]),
      a.hasClock
    else { return nil }
    let gap = article.gap(claims[position - 1], told)
    guard let first = gap.first, article.isWord(first, Self.afterWord), article.has(first + 1, [.indefinite]) else {
      return nil
    }
    let isBehind = gap.count == 2 && Self.journeys.contains(end, in: document) && closes(end + 1)
    let isOf =
      gap.count == 4 && closes(end) && article.isWord(gap.upperBound - 1, Word.of)
      && Self.journeys.contains(gap.upperBound - 2, in: document)
    return isBehind || isOf ? (a, b) : nil
  }

  /// "Took over in July 2024 from Ruth Lee, who had held the job for 28 months, from March 2022"
  private var since: (Moment, Moment)? {
    guard position > 0, position + 1 < claims.count, dates.count == 2, dates[0] < told,
      dates[1] == claims[position + 1],
      let b = moment(dates[0]), let a = moment(dates[1]), closes(article.figure(dates[1]).tokens.upperBound)
    else { return nil }
    let gap = article.gap(told, claims[position + 1])
    guard gap.count == 2, article.isMark(gap.lowerBound, ","), article.isWord(gap.lowerBound + 1, Word.from),
      Self.had.meets(article.window(told, before: 6).before, in: document)
    else { return nil }
    return (a, b)
  }

  /// "Opens on 6 May and runs for 26 weeks, until 4 November"
  private var until: (Moment, Moment)? {
    guard position > 0, position + 1 < claims.count, dates.count == 2, dates[0] < told,
      dates[1] == claims[position + 1],
      let a = moment(dates[0]), let b = moment(dates[1])
    else { return nil }
    let gap = article.gap(told, claims[position + 1])
    guard gap.count <= 2, let word = gap.last, Self.until.contains(word, in: document),
      gap.count == 1 || article.isMark(gap.lowerBound, ","),
      Self.lasting.meets(article.window(told, before: 3).before, in: document),
      Self.begins.meets(article.window(dates[0], before: 4).before, in: document)
    else { return nil }
    return (a, b)
  }

  /// "For 34 years, from 1966 until she retired in 2000", "over three days, from Monday, 3 November, to Wednesday, 5 November"
  private var fromUntil: (Moment, Moment)? {
    guard position + 2 < claims.count, let a = moment(claims[position + 1]), let b = moment(claims[position + 2]),
      [Self.over, Self.forWord].contains(document.tokens[max(0, start - 1)].hash)
        || [Self.over, Self.forWord].contains(document.tokens[start].hash)
    else { return nil }
    let gap = article.gap(told, claims[position + 1])
    guard let from = gap.last, article.isWord(from, Word.from), gap.count <= 2,
      gap.count == 1 || article.isMark(gap.lowerBound, ",")
    else { return nil }
    let way = article.gap(claims[position + 1], claims[position + 2])
    let words = way.filter { !document.tokens[$0].isMark(",") }
    guard way.count <= 5, let first = words.first, Self.until.contains(first, in: document) else { return nil }
    let isPlain = words.count == 1
    // "Until she retired in 2000"
    let isClause =
      words.count == 4 && Self.pronouns.contains(words[1], in: document) && article.isPast(words[2])
      && article.isWord(words[3], Word.in)
    return (isPlain || isClause) && !article.isBroken(from: claims[position + 2]) ? (a, b) : nil
  }

  private static let over = TextHash.literal("over")
  private static let forWord = TextHash.literal("for")

  /// "Between 1961 and 1989 she drew them. … In those 28 years"
  private var ofThose: (Moment, Moment)? {
    // "In those three years with a loss" are some of them.
    guard Self.those.contains(start - 1, in: document), article.isWord(start - 2, Word.in),
      closes(end) || Self.pronouns.contains(end, in: document)
    else { return nil }
    let ranges = (last + claims[..<position]).filter { Moment.ends(of: $0, article).count == 2 }
    guard ranges.count == 1, let range = ranges.first, case let ends = Moment.ends(of: range, article),
      // "In those two years" of 28
      isNear(ends[0], ends[1])
    else { return nil }
    return (ends[0], ends[1])
  }

  /// "An 87-day push that began Monday, March 2, and ended Wednesday, May 27"
  private var event: (Moment, Moment)? {
    guard article.figure(told).tokens.contains(where: { document.tokens[$0].kind == .dash }),
      position + 2 < claims.count, dates.count == 2,
      dates[0] == claims[position + 1], dates[1] == claims[position + 2], let a = moment(dates[0]),
      let b = moment(dates[1])
    else { return nil }
    let gap = article.gap(told, dates[0])
    let way = article.gap(dates[0], dates[1])
    guard (3...5).contains(gap.count), let which = gap.first(where: { article.has($0, .relative) }),
      which - gap.lowerBound <= 2,
      Self.begins.contains(which + 1, in: document), way.count <= 4,
      let and = way.first(where: { article.isWord($0, Word.and) }), Self.finishes.contains(and + 1, in: document)
    else { return nil }
    return (a, b)
  }

  /// "On Nov. 5, five weeks earlier" than the one date of the sentence before, or of this one: the length has its date right beside it.
  private var later: (Moment, Moment)? {
    guard Self.laters.contains(end - 1, in: document) || Self.laters.contains(end, in: document) else { return nil }
    let isEarlier = [end - 1, end].contains { article.isWord($0, Self.earlier) }
    let behind = Self.laters.contains(end - 1, in: document) ? end : end + 1
    guard !article.isWord(behind, Word.than) else { return nil }
    let date: Int
    if position > 0, case let gap = article.gap(claims[position - 1], told),
      isComma(gap.lowerBound..<gap.upperBound - (gap.count > 1 && (isHedged || isExact) ? 1 : 0)), closes(behind)
    {
      date = claims[position - 1]
    } else if position + 1 < claims.count,
      case let gap = behind..<max(behind, article.figure(claims[position + 1]).tokens.lowerBound),
      (1...2).contains(gap.count), let link = gap.last, [Word.in, Self.on].contains(document.tokens[link].hash),
      gap.count == 1 || article.isMark(gap.lowerBound, ","), opensClause
    {
      date = claims[position + 1]
    } else {
      return nil
    }
    let here = dates.filter { $0 < min(date, told) }
    let known = here.isEmpty ? last.filter { !Moment.ends(of: $0, article).isEmpty } : here
    guard known.count == 1, dates.count == here.count + 1, let other = moment(known[0]), let this = moment(date),
      other.isYear == this.isYear, other.hasDay == this.hasDay, !this.hasClock, !other.hasClock
    else { return nil }
    // "She retired that year and wrote a memoir, five years later": than the year that the word means.
    guard !article.sentence(of: self.told).contains(where: { Self.meant.contains($0, in: document) }),
      !here.isEmpty || isNear(this, other)
    else { return nil }
    return isEarlier ? (this, other) : (other, this)
  }

  func hasZones(_ a: Moment, _ b: Moment) -> Bool {
    a.hasClock && b.hasClock && ToldSpan.mayCrossZones(article.sentence(of: told), article)
  }

  private static let meant = WordSet("that same")

  /// No more than twice what is told, and no less than half: what is further off is told of something else.
  private func isNear(_ this: Moment, _ other: Moment) -> Bool {
    guard let length = this.length(to: other) ?? other.length(to: this),
      let told = ToldLength(article.figure(told))
    else { return false }
    return length.minutes.upperBound * 2 >= told.minutes.lowerBound
      && length.minutes.lowerBound <= told.minutes.upperBound * 2
  }

  private static let earlier = TextHash.literal("earlier")

  /// "Four days later, on 18 September": nothing of another clause in front.
  private var opensClause: Bool {
    start == article.sentence(of: told).lowerBound || article.isMark(start - 1, ",")
      || article.has(start - 1, .conjunction)
  }
}

extension Article {
  private static let breaks = WordSet(
    "again break breaks pause pauses gap gaps interruption interruptions except then from between")

  private static let left = WordSet("less minus barring excluding except counting apart aside off")

  /// "For 32 years, from 1966 until 2000, less two in the army": what is taken out is told behind the length.
  func leavesOut(from told: Int) -> Bool {
    let start = figure(told).tokens.upperBound
    return (start + 1..<max(start + 1, sentence(of: told).upperBound)).contains {
      Self.left.contains($0, in: document) && !isMark($0 + 1, ".")
    }
  }

  /// Whether what is told behind a span takes a part of it out, or adds another: "from 1990 to 1996 and again from 2001", "with breaks".
  func isBroken(from span: Int) -> Bool {
    let start = figure(span).tokens.upperBound
    return Self.breaks.meets(start..<max(start, sentence(of: span).upperBound), in: document)
  }
}
