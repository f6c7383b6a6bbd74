internal import TextModel

/// Reads dates and times.
struct DateReader {
  let scratch: DateScratch
  let published: CivilDay?

  /// Reads a date or time that begins at a token, or a few tokens before it; adds it and gives the token behind it, nil for none.
  func read(at index: Int, in text: SentenceText, into collector: inout MentionCollector) -> Int? {
    let isListed = Self.isJoined(text, index) && Self.mayContinue(text, index, collector.figures)
    guard isListed || Self.mayBegin(text, index) else { return nil }
    let floor = max(text.bounds.lowerBound, collector.end)
    scratch.removeAll()
    let parser = DateParser(text: text, published: published, floor: floor, scratch: scratch)
    let listed =
      isListed
      ? collector.figures.last.flatMap {
        parser.dayListed(index, behind: collector.dates[Int($0.date)], end: $0.tokens.upperBound)
      } : nil
    guard let item = listed ?? parser.mention(index) ?? parser.partOfDay(index), item.end > index,
      item.isCertain || item.isRange || parser.wholeSentence(item.start, item.end)
    else { return nil }
    let start = max(floor, item.start)
    let tokens = start..<min(item.end, text.bounds.upperBound)
    guard tokens.count > 0 else { return nil }
    let isTime = item.date == nil
    collector.add(parser.calendarDate(item), range: text.range(tokens), tokens: tokens, kind: isTime ? .time : .date)
    return tokens.upperBound
  }
}

/// The first look at a token: most numbers and cue words stand before a word that no date has.
extension DateReader {
  private static let names: WordClass = [.month, .weekday, .season, .dayWord, .clockWord, .dayPart, .decade, .period]
  private static let neighbours: WordClass = [
    .month, .weekday, .season, .dayWord, .clockWord, .dayPart, .decade, .period, .dateUnit, .dateWord, .cardinal,
    .ordinal, .group, .holidayStart, .zone,
  ]

  /// Whether a number stands behind a comma, "and" or "or".
  private static func isJoined(_ text: SentenceText, _ index: Int) -> Bool {
    text[index].isNumber
      && (text[index - 1].isMark(",") || text.isWord(index - 1, "and") || text.isWord(index - 1, "or"))
  }

  /// Whether such a number stands behind a date, which is the last of the figures.
  private static func mayContinue(_ text: SentenceText, _ index: Int, _ figures: [Figure]) -> Bool {
    guard let last = figures.indices.last, figures[last].kind == .date, figures[last].date >= 0,
      text[index].range.count <= 2
    else { return false }
    let end = figures[last].tokens.upperBound
    return (end == index - 1 || end == index - 2 && text[end].isMark(",")) && end > text.bounds.lowerBound
  }

  /// Whether a date may begin at a number that no word follows: a short one needs a mark of dates, or a list of days that goes on.
  private static func mayBegin(before next: Token, _ text: SentenceText, _ index: Int) -> Bool {
    let bytes = text.bytes(index)
    // Commas group by thousands.
    if bytes.contains(0x2C) { return false }
    let hasPoint = bytes.contains(0x2E)
    switch next.kind {
    case .mark:
      if next.isMark(":") || next.isMark("/") || next.isMark("~") { return true }
      // "At 15.30", 22.05.2023
      if hasPoint { return bytes.count >= 6 || isLink(.at, index - 1, text) }
      if bytes.count >= 4 { return true }
      if next.isMark(",") || next.isMark("."), text[index + 2].isNumber || text.has(index + 2, neighbours) {
        return true
      }
      // AD 79, A.D. 79
      return isLink(.era, text[index - 1].isMark(".") ? index - 2 : index - 1, text)
    case .dash where bytes.count < 4: return text[index + 2].isNumber || text.has(index + 2, neighbours)
    default: return true
    }
  }

  private static func isLink(_ link: DateWord, _ index: Int, _ text: SentenceText) -> Bool {
    text.has(index, .dateWord) && text.word(index).calendar == link.rawValue
  }

  private static func mayBegin(_ text: SentenceText, _ index: Int) -> Bool {
    let (token, word, next) = (text[index], text.word(index), text[index + 1])
    if token.isNumber {
      // Four digits may be a year whatever follows; other numbers need a mark or a word of dates behind them.
      guard next.isWord else { return mayBegin(before: next, text, index) }
      if text.has(index + 1, neighbours) { return true }
      // Commas group by thousands: 67,000 people.
      if token.end - token.start > 4, next.hasSpaceBefore, text.bytes(index).contains(0x2C) { return false }
      // 12.5 million
      if token.end - token.start < 6, next.hasSpaceBefore, text.bytes(index).contains(0x2E) {
        // "17.48 Fire declared out"
        return token.shape.contains(.sentenceStart) && next.isCapitalised
      }
      return token.end - token.start == 4 || token.end - token.start > 5
        || !next.hasSpaceBefore || next.end - next.start == 1 || text.isWord(index + 1, "business")
        || isLink(.era, index - 1, text)
    }
    // Of marks only an apostrophe begins a date: the '90s.
    guard token.isWord else { return token.kind == .apostrophe }
    if word.has(names) || token.shape.contains(.hasDigit) { return true }
    if word.has(.holidayStart), HolidayTable.shared.matches(index, in: text) { return true }
    let usable: WordClass = [.cardinal, .ordinal, .group, .dateWord, .dateUnit]
    guard word.has(usable) else { return word.has(.dateStart) }
    if isLink(.from, index, text) || isLink(.between, index, text) { return mayBeginRange(text, index) }
    if next.isNumber || next.kind == .dash || next.kind == .apostrophe || next.kind == .possessive { return true }
    if leadsOn(text, index + 1) || text.has(index + 1, [.scale, .vague]) || text.isWord(index + 1, "business") {
      return true
    }
    return word.has(.dateUnit)
      && (text.has(index - 1, [.indefinite, .article]) || text.isWord(index + 1, "starting")
        || text.isWord(index + 1, "commencing") || text.isWord(index + 1, "ending"))
      || next.isMark(".") || next.end == next.start || text.isWord(index + 1, "qtr")
  }
}

extension DateReader {
  /// Whether a range of dates may begin at "from" or "between": with a date, or a number that no noun follows. "From 240 tonnes" is none.
  private static func mayBeginRange(_ text: SentenceText, _ index: Int) -> Bool {
    let first = isLink(.the, index + 1, text) ? index + 2 : index + 1
    let token = text[first]
    if token.isNumber {
      return !text[first + 1].isWord || text.isTight(first + 1) || text.has(first + 1, neighbours)
    }
    return !token.isWord || mayBegin(text, first)
  }

  /// Whether a date may go on at a token with a word of dates; "of" and what stands before a noun do not tell: "one of the", "from a".
  private static func leadsOn(_ text: SentenceText, _ index: Int) -> Bool {
    guard text.has(index, neighbours) else { return false }
    var next = index
    if text.has(next, .dateWord), text.word(next).calendar == DateWord.of.rawValue { next += 1 }
    if text.has(next, [.article, .possessivePronoun, .determiner, .other, .each]) {
      if HolidayTable.shared.matches(next, in: text) { return true }
      next += 1
    }
    if text.has(next, neighbours.subtracting(.holidayStart)) || text[next].isNumber { return true }
    return !text[next].isWord || text[next].shape.contains(.hasDigit)
      || text.has(next, .holidayStart) && HolidayTable.shared.matches(next, in: text)
  }
}

extension DateParser {
  /// "in the morning", "at night" by themselves: read at the noun, with the words before it.
  func partOfDay(_ index: Int) -> DateItem? {
    guard text.has(index, .dayPart) else { return nil }
    for distance in [4, 3, 2, 1] where index - distance >= floor {
      if let part = dayPart(index - distance, bare: false), part.end == index + 1 {
        return joinedPart(part)
      }
    }
    if let part = dayPart(index, bare: true) {
      let item = joinedPart(part)
      if item.time?.part == 0 { return item }
    }
    return wholeSentence(index, index + 1) ? dayPart(index, bare: true).map { DateItem($0) } : nil
  }

  /// "in the afternoon at 7", "in the early evening on Tuesday".
  private func joinedPart(_ part: ClockValue) -> DateItem {
    let at = link(part.end) == .at || isMark(part.end, "@") ? part.end + 1 : part.end
    if let exact = clock(at) ?? (at > part.end ? bareHour(at) : nil), exact.part == 0 {
      var item = DateItem(adjusted(exact, to: part.part))
      item.start = part.start
      return item
    }
    // "at lunchtime today" is said in two.
    if part.part > 4 { return DateItem(part) }
    var item = joiningDate(DateItem(part))
    if item.date != nil, let range = timeRange(item.end) {
      item.time = range.time
      item.endTime = range.endTime
      item.end = range.end
    }
    return item
  }

  /// The mention as the public type has it.
  func calendarDate(_ item: DateItem) -> CalendarDate {
    // Only what the publication date is held against needs a tense.
    let cue = published != nil || item.isRange ? tense(before: item.start) : .unknown
    let first = item.date
    var start = first?.point ?? CalendarPoint()
    set(&start, item.time)
    guard let first else { return clockDate(item, start) }
    let (days, isOpen) = resolve(first, tense: cue)
    var startISO = isoShape(first)
    if let time = item.time { startISO += isoTime(time, behindDate: true) }
    let defect = first.defect != .none ? first.defect : item.time?.defect ?? .none
    let name = isOpen ? days.map { isoName($0, first) } : nil
    guard item.isRange else {
      var date = CalendarDate(form: first.form, start: start, iso: startISO, days: first.isAnaphoric ? nil : days)
      date.resolved = name.map { $0 + (item.time.map { isoTime($0) } ?? "") }
      date.defect = defect
      // Where a part of a period is meant, `iso` names the period and `resolved` the part.
      if let days, let name, let part = item.time?.part, (1...5).contains(part), days.lowerBound == days.upperBound {
        if first.form == .relative { date.iso = name + (item.time.map { isoTime($0) } ?? "") }
        date.resolved = isoDayPart(part, on: days.lowerBound)
      } else if let days, item.time == nil, let part = stretch(days, first) {
        if first.form == .relative { date.iso = isoName(days, first) }
        date.resolved = "\(part.lowerBound.iso)/\(part.upperBound.iso)"
      }
      return date
    }
    return rangeDate(item, first, start, startISO, days, isOpen, cue)
  }

  private func rangeDate(
    _ item: DateItem, _ first: DateValue, _ start: CalendarPoint, _ startISO: String, _ days: ClosedRange<CivilDay>?,
    _ isOpen: Bool,
    _ cue: DateTense
  ) -> CalendarDate {
    var days = days
    let last = item.endDate ?? first
    let endTime = item.endTime
    var lastDays: (days: ClosedRange<CivilDay>?, isOpen: Bool) =
      item.endDate.map { resolve($0, tense: cue) } ?? (days, isOpen)
    // The end follows the start: the next year's, the next week's.
    if let a = days, let b = lastDays.days, b.upperBound < a.lowerBound, lastDays.isOpen {
      if last.weekday != nil, last.day == nil {
        let ahead = (b.lowerBound.weekday - a.lowerBound.weekday + 7) % 7
        lastDays.days = a.lowerBound.adding(days: ahead)...a.lowerBound.adding(days: ahead)
      } else if last.month != nil, cue == .past || isOpen, let nextYear = moved(b, years: 1) {
        lastDays.days = nextYear
        if cue != .future, let published, nextYear.lowerBound > published.adding(days: 60), let back = moved(a, b) {
          (days, lastDays.days) = back
        }
      }
    }
    var end = last.point
    set(&end, endTime)
    var endISO = isoShape(last)
    if let endTime { endISO += isoTime(endTime, behindDate: true) }
    var date = CalendarDate(form: first.form, start: start, end: end, iso: startISO + "/" + endISO)
    if let a = days, let b = lastDays.days, a.lowerBound <= b.upperBound { date.days = a.lowerBound...b.upperBound }
    if isOpen || lastDays.isOpen, let a = days, let b = lastDays.days {
      date.resolved =
        isoName(a, first) + (item.time.map { isoTime($0) } ?? "") + "/" + isoName(b, last)
        + (endTime.map { isoTime($0) } ?? "")
    }
    date.defect = first.defect != .none ? first.defect : last.defect != .none ? last.defect : item.time?.defect ?? .none
    if date.defect == .none { date.defect = endTime?.defect ?? .none }
    if date.defect != .none { date.days = nil }
    return date
  }

  private func moved(_ days: ClosedRange<CivilDay>, years: Int) -> ClosedRange<CivilDay>? {
    let (a, b) = (days.lowerBound.adding(months: 12 * years), days.upperBound.adding(months: 12 * years))
    return a <= b ? a...b : nil
  }

  /// Both ends a year back: a range in the past that the turn of the year parts.
  private func moved(
    _ first: ClosedRange<CivilDay>, _ last: ClosedRange<CivilDay>
  ) -> (ClosedRange<CivilDay>?, ClosedRange<CivilDay>?)? {
    guard let back = moved(first, years: -1) else { return nil }
    return (back, last)
  }

  private func clockDate(_ item: DateItem, _ start: CalendarPoint) -> CalendarDate {
    var date = CalendarDate(form: .clock, start: start, iso: item.time.map { isoTime($0) } ?? "")
    date.defect = item.time?.defect ?? .none
    if let endTime = item.endTime {
      var end = CalendarPoint()
      set(&end, endTime)
      date.end = end
      date.iso += "/" + isoTime(endTime)
      if date.defect == .none { date.defect = endTime.defect }
    }
    return date
  }

  private func set(_ point: inout CalendarPoint, _ time: ClockValue?) {
    guard let time, time.part == 0 else { return }
    point.hour = UInt8(exactly: time.hour)
    point.minute = time.minute.flatMap { UInt8(exactly: $0) }
    point.second = time.second.flatMap { UInt8(exactly: $0) }
    point.zone = time.zone.flatMap { Int16(exactly: $0) }
  }
}
