internal import TextModel

/// Dates joined with times, and ranges of either.
extension DateParser {
  /// A date, by the kind of its first token.
  func date(_ index: Int) -> DateValue? {
    let word = text.word(index)
    if text[index].isNumber {
      return countLed(index) ?? numeric(index) ?? dayLed(index) ?? quarter(index) ?? decadeOrCentury(index)
        ?? ordinalPart(index) ?? countedSpan(index) ?? yearAndMonth(index) ?? year(index) ?? dayAlone(index)
    }
    if text[index].kind == .apostrophe {
      return decadeAt(index + 1)
    }
    guard word.classes.rawValue & Self.leaders.rawValue != 0 else { return nil }
    if word.has(.holidayStart), let value = holiday(index, offset: nil) { return value }
    if word.has(.month), let value = monthLed(index) { return value }
    if word.has(.weekday), let value = weekdayLed(index) { return value }
    if word.has([.dayWord]), let value = dayWord(index) { return value }
    if word.has(.dateWord) {
      if let value = ordinalPart(index) ?? relativeUnit(index) ?? edge(index) { return withinRelative(value) }
      if let value = labelledYear(index) { return value }
    }
    if word.has(.dateUnit), let value = unitLed(index) { return value }
    if word.has([.season]), let value = season(index) { return value }
    if word.has([.period, .ordinal]), let value = quarter(index) { return value }
    if word.has(.decade), let value = decadeOrCentury(index) { return value }
    if word.has([.cardinal, .ordinal, .group, .dateWord]) {
      return countLed(index) ?? dayLed(index) ?? ordinalPart(index) ?? decadeOrCentury(index) ?? countedSpan(index)
        ?? spelledYear(index) ?? dayAlone(index)
    }
    return nil
  }

  private static let leaders: WordClass = [
    .month, .weekday, .dayWord, .dateWord, .dateUnit, .season, .period, .ordinal, .cardinal, .decade, .group,
    .holidayStart,
  ]

  private func decadeAt(_ index: Int) -> DateValue? { decadeOrCentury(index) }

  /// "2016 june", "2016, Nov".
  private func yearAndMonth(_ index: Int) -> DateValue? {
    guard let (year, end) = yearNumber(index), !isGluedLeft(index) else { return nil }
    let next = behindComma(end)
    guard let month = calendar(next, .month),
      !isAmbiguousMonth(next) || text[next].isCapitalised || wholeSentence(index, next + 1)
    else {
      return nil
    }
    if next == end, let (day, behind, _) = dayNumber(behindStop(next + 1)), day <= 31, !isMark(behind, ":") {
      var value = DateValue(.absolute, .day, index..<behind)
      (value.year, value.month, value.day) = (year, month, day)
      return checked(value)
    }
    if dayNumber(next + 1) != nil || next > end && !isMark(next + 1, ".") && next + 1 < text.bounds.upperBound {
      return nil
    }
    if yearNumber(next + 1) != nil { return nil }
    var value = DateValue(.absolute, .month, index..<next + 1)
    (value.year, value.month) = (year, month)
    return value
  }

  /// "the 27th" where it is a date, "the 20th of this month".
  private func dayAlone(_ index: Int) -> DateValue? {
    guard let (day, end, isOrdinal) = dayNumber(index), day <= 31, isOrdinal else { return nil }
    var value = DateValue(.partial, .day, index..<end)
    value.day = day
    var of = behind(.of, end)
    let isThe = link(of) == .the
    if isThe, link(of + 1).offset != nil { of += 1 }
    if let offset = link(of).offset ?? (isThe ? 0 : nil), unit(of + 1) == .month {
      value.end = of + 2
      if let published {
        let month = (CivilDay(year: published.year, month: published.components.month, day: 1) ?? published)
          .adding(months: offset).components
        (value.year, value.month) = (month.year, month.month)
        value = checked(value)
      }
      return value
    }
    guard link(index - 1) == .the else { return nil }
    if wholeSentence(index, end) || wholeSentence(index - 1, end) { return value }
    // On a golf course the 15th is a hole; a noun behind it is what is counted.
    let next = text[end]
    guard !next.isWord || link(end) == .at || link(end) == .and, text[index].isNumber || day > 20 else { return nil }
    switch link(index - 2) {
    case .until, .by, .since: break
    case .on, .from, .before, .after:
      guard day > 18 || link(index - 2) == .on && tense(before: index) != .past else { return nil }
    case .over: guard day > 18 else { return nil }
    default: return nil
    }
    return value
  }

  /// "June next year", "Thanksgiving of last year" are read at their first word; "last week Sunday", "next week on Friday" here.
  private func withinRelative(_ value: DateValue) -> DateValue {
    if value.grain == .year, value.form == .relative, text[value.end].kind == .possessive,
      let (number, end) = ordinal(value.end + 1), number <= 4,
      unit(behindDash(end)) == .quarter || link(behindDash(end)) == .half
    {
      var part = DateValue(
        .relative, link(behindDash(end)) == .half ? .half : .quarter, value.start..<behindDash(end) + 1)
      part.part = number
      part.year = value.days?.lowerBound.year
      return part
    }
    guard value.grain == .week, value.form == .relative else { return value }
    let next = behindDash(behind(.on, value.end))
    guard let weekday = calendar(next, .weekday), text[next].end - text[next].start >= 6 else { return value }
    guard calendar(next + 1, .month) == nil, calendar(next + 2, .month) == nil else { return value }
    var result = value
    result.grain = .day
    result.shape = "XXXX-WXX-\(weekday)"
    result.days = value.days.map { $0.lowerBound.adding(days: weekday - 1)...$0.lowerBound.adding(days: weekday - 1) }
    result.end = next + 1
    return result
  }

  /// A date with a relative year or month behind it: "June next year", "March in 1 year" is not news.
  func withRelativeYear(_ value: DateValue) -> DateValue {
    guard value.year == nil, value.month != nil, value.form == .partial else { return value }
    let of = behind(.of, value.end)
    guard let offset = link(of).offset, unit(of + 1) == .year else { return value }
    var result = value
    result.end = of + 2
    result.form = .relative
    if let published { result.year = published.year + offset }
    return result
  }

  /// A date or a time at a token, with the other one beside it.
  func item(_ index: Int) -> DateItem? {
    if var time = clock(index), index >= floor {
      let rangeEnd = timeRangeEnd(&time)
      var item = DateItem(time)
      if let rangeEnd {
        item.endTime = rangeEnd
        item.end = rangeEnd.end
      }
      return joiningDate(item)
    }
    if let range = bareTimeRange(index, framed: false) { return joiningDate(range) }
    if var hour = hourInPart(index) {
      if hour.endTime == nil, hour.date == nil, var time = hour.time, let end = timeRangeEnd(&time) {
        hour.time = time
        hour.endTime = end
        hour.end = end.end
      }
      return joiningDate(hour)
    }
    guard let found = date(index) else { return nil }
    return joiningTime(DateItem(withRelativeYear(found)))
  }

  /// The second end of "9am-5pm", "5 to 6 pm"; it lends its am or pm to the first.
  private func timeRangeEnd(_ first: inout ClockValue) -> ClockValue? {
    guard first.part == 0 else { return nil }
    let link = link(first.end)
    guard
      link.isLink || isDash(first.end) || isMark(first.end, "~")
        || link == .and && self.link(first.start - 1) == .between
    else { return nil }
    let next = first.end + 1
    if let item = hourInPart(next, isFramed: true), let second = item.time, item.date == nil, item.endTime == nil {
      return second
    }
    if var second = clock(next) {
      guard second.part == 0 else { return nil }
      matchHalf(&first, &second)
      return second
    }
    guard let (hour, count) = digits(next), count <= 2, hour <= 24, first.isCertain,
      !isTight(next + 1) || !text[next + 1].isWord,
      first.isFixed || link == .to || self.link(first.start - 1) == .between,
      text[next + 1].kind != .word || text.has(next + 1, .stop)
    else { return nil }
    if isDash(next + 1) || isMark(next + 1, "/")
      || isMark(next + 1, ".") && isTight(next + 2) && text[next + 2].isNumber
    {
      return nil
    }
    var second = ClockValue(hour: hour, next..<next + 1)
    matchHalf(&first, &second)
    return second
  }

  /// An end without am or pm takes that of the other, as far as it keeps the order.
  private func matchHalf(_ first: inout ClockValue, _ second: inout ClockValue) {
    if second.isFixed, !first.isFixed, first.hour <= 12 {
      if second.hour >= 12, first.hour < 12, first.hour + 12 <= second.hour { first.moveToAfternoon() }
      first.isFixed = true
    } else if first.isFixed, !second.isFixed, second.hour <= 12 {
      if second.hour < 12, second.hour < first.hour || first.hour >= 12, second.hour + 12 > first.hour {
        second.moveToAfternoon()
      }
      second.isFixed = true
    } else if !first.isFixed, second.hour < first.hour, second.hour < 12 {
      second.hour += 12
    }
  }

  /// "5 to 6pm", "9-5 p.m.": a bare hour whose half of the day the second end tells; behind "from" or "between" also without.
  func bareTimeRange(_ index: Int, framed: Bool) -> DateItem? {
    let hour: Int
    let end: Int
    var minute: Int?
    if let (value, count) = digits(index), count <= 2, value <= 24, value >= 1, !isGluedLeft(index) {
      (hour, end) = (value, index + 1)
    } else if let (value, next) = cardinal(index), (1...12).contains(value) {
      (hour, end) = (value, next)
    } else if isDash(index + 1), pointed(index).count == 2, let hours = pointed(index).first,
      let minutes = pointed(index).last,
      hours.value <= 12, minutes.count == 2, minutes.value < 60
    {
      (hour, end) = (hours.value, index + 1)
      minute = minutes.value
    } else {
      return nil
    }
    guard link(end).isLink || isDash(end) || framed && link(end) == .and else { return nil }
    guard var second = clock(end + 1), second.part == 0, second.isCertain, second.isFixed || framed else { return nil }
    var first = ClockValue(hour: hour, minute: minute, index..<end)
    if second.isFixed, second.hour == 0 || hour > 12 { first.isFixed = true }
    matchHalf(&first, &second)
    var item = DateItem(first)
    item.endTime = second
    item.end = second.end
    return item
  }

  /// "7 in the evening", "3 in the morning", "8 tonight": an hour that only its part of the day tells.
  private func hourInPart(_ index: Int, isFramed: Bool = false) -> DateItem? {
    var hour: Int
    var end: Int
    var minute: Int?
    if let (value, count) = digits(index), count <= 2, !isGluedLeft(index) {
      (hour, end) = (value, index + 1)
    } else if let (value, next) = cardinal(index) {
      (hour, end) = (value, next)
      if let (part, last) = cardinal(behindDash(next)), part >= 5, part < 60 { (minute, end) = (part, last) }
    } else {
      return nil
    }
    guard (1...12).contains(hour) else { return nil }
    let cue = link(index - 1)
    var second: ClockValue?
    if link(end).isLink || isDash(end), let (value, count) = digits(end + 1), count <= 2, (1...12).contains(value) {
      second = ClockValue(hour: value, end + 1..<end + 2)
      end += 2
    } else if link(end).isLink, let (value, next) = cardinal(end + 1), (1...12).contains(value) {
      second = ClockValue(hour: value, end + 1..<next)
      end = next
    }
    let isCued =
      isFramed || cue == .at || cue == .by || cue == .until || cue == .from || cue == .between || cue == .around
      || cue == .before || cue == .after || cue == .to || minute != nil || second != nil
    guard isCued || wholeSentence(index, end + 1) || wholeSentence(index, end + 2) || wholeSentence(index, end + 3)
    else {
      return nil
    }
    var time = ClockValue(hour: hour, minute: minute, index..<end)
    if let part = dayPart(end, bare: false), link(end) == .inside || link(end) == .at {
      time = adjusted(time, to: part.part)
      time.end = part.end
      var item = DateItem(time)
      item.endTime = second.map { adjusted($0, to: part.part) }
      item.end = part.end
      return item
    }
    guard second == nil, let date = dayWord(end) ?? relativeUnit(end), date.dayPart > 0 else { return nil }
    time = adjusted(time, to: date.dayPart)
    var item = DateItem(time)
    item.date = date
    item.end = date.end
    return item
  }

  /// "between 3 and 8 yesterday", "from 5 to 6 on 1/1/2015": bare hours that only their date tells.
  func bareHours(_ index: Int) -> DateItem? {
    let frame = link(index)
    guard frame == .from || frame == .between, let first = bareNumber(index + 1), (1...24).contains(first.value) else {
      return nil
    }
    guard link(first.end).isLink || isDash(first.end) || frame == .between && link(first.end) == .and,
      let second = bareNumber(first.end + 1), (1...24).contains(second.value), !isDash(second.end),
      !isMark(second.end, "/")
    else { return nil }
    var start = ClockValue(hour: first.value, index + 1..<first.end)
    var end = ClockValue(hour: second.value, first.end + 1..<second.end)
    matchHalf(&start, &end)
    var item = DateItem(start)
    item.start = index
    item.endTime = end
    item.end = second.end
    return item
  }

  /// A time in four figures, as the military and railways write it ("between 0730 and 0930").
  private func fourFigures(_ index: Int) -> ClockValue? {
    guard let (value, count) = digits(index), count == 4, value < 2400, value % 100 < 60 else { return nil }
    return ClockValue(hour: value / 100, minute: value % 100, index..<index + 1)
  }

  private func bareNumber(_ index: Int) -> (value: Int, end: Int)? {
    if let (value, count) = digits(index), count <= 2 { return (value, index + 1) }
    return cardinal(index)
  }

  // MARK: Joins

  /// A time behind a date: "May 5 at 8pm", "Monday morning", "tomorrow from 9am to 5pm".
  private func joiningTime(_ item: DateItem) -> DateItem {
    guard let date = item.date, date.grain == .day, !date.isHoliday else { return item }
    var result = item
    var next = item.end
    if date.weekday != nil, link(next) == .am || link(next) == .pm, !text[next + 1].isWord || text.has(next + 1, .stop)
    {
      result.time = ClockValue(part: link(next) == .am ? 1 : 2, next..<next + 1)
      result.end = next + 1
      return result
    }
    let own = date.dayPart > 0 ? ClockValue(part: date.dayPart, date.start..<date.end) : nil
    if var part = own ?? dayPart(behindComma(next), bare: next == behindComma(next)) {
      result.time = part
      result.end = part.end
      // "tomorrow morning at 7", "Sunday late evening at 10:00".
      let at = link(part.end) == .at || link(part.end) == .around || isMark(part.end, "@") ? part.end + 1 : part.end
      if let exact = clock(at) ?? (at > part.end ? bareHour(at) : nil), exact.part == 0 {
        part.end = exact.end
        result.time = adjusted(exact, to: part.part)
        result.end = exact.end
      } else if link(part.end) == .from || link(part.end) == .between,
        let range = timeRange(part.end) ?? bareHours(part.end)
      {
        result.time = range.time.map { adjusted($0, to: part.part) }
        result.endTime = range.endTime.map { adjusted($0, to: part.part) }
        result.end = range.end
      }
      return result
    }
    next = behindComma(next)
    if isMark(next, "@") { next += 1 }
    let cue = link(next)
    if cue == .from || cue == .between, let range = timeRange(next) ?? bareHours(next) {
      result.time = range.time
      result.endTime = range.endTime
      result.end = range.end
      return result
    }
    let isAt =
      cue == .at || cue == .around || cue == .by || cue == .before || cue == .after || cue == .over || cue == .until
      || cue == .since
    let target = isAt ? (link(next + 1) == .around ? next + 2 : next + 1) : next
    if isAt || next == item.end || text[next].isNumber, var time = clock(target), time.part == 0 {
      let end = timeRangeEnd(&time)
      result.time = time
      result.end = time.end
      if let end {
        result.endTime = end
        result.end = end.end
      }
      if let part = dayPart(result.end, bare: true) {
        result.time = adjusted(time, to: part.part)
        result.end = part.end
      } else if date.weekday != nil, date.month != nil, date.year == nil, let (year, end) = yearNumber(result.end) {
        // The stamp of a log: Wed Oct 26 15:50:06 2016.
        result.date?.year = year
        result.date?.form = .absolute
        result.end = end
      }
      return result
    }
    if isAt, let range = bareTimeRange(target, framed: false) {
      result.time = range.time
      result.endTime = range.endTime
      result.end = range.end
      return result
    }
    if isAt, let item = hourInPart(target, isFramed: true) {
      result.time = item.time
      result.end = item.end
      return result
    }
    if cue == .at, let time = pointedHour(target), tense(before: item.start) != .past {
      result.time = time
      result.end = time.end
      return result
    }
    if cue == .at || cue == .around || isMark(next - 1, "@"), let hour = bareHour(target) {
      result.time = hour
      result.end = hour.end
    }
    return result
  }

  /// "at 7" behind a date: an hour, unless it counts something.
  func bareHour(_ index: Int) -> ClockValue? {
    let found: (value: Int, end: Int)
    if let (value, count) = digits(index), count <= 2 {
      let letter = isTight(index + 1) && (text.isWord(index + 1, "p") || text.isWord(index + 1, "a"))
      if letter, (1...12).contains(value) {
        var time = ClockValue(hour: value % 12, index..<index + 2)
        if text.isWord(index + 1, "p") { time.moveToAfternoon() }
        time.isFixed = true
        return time
      }
      found = (value, index + 1)
    } else if let word = cardinal(index) {
      found = word
    } else {
      return nil
    }
    guard (1...24).contains(found.value), !text[found.end].isWord || text.has(found.end, [.preposition, .conjunction]),
      link(found.end) != .of, !isMark(found.end, "%"), !isDash(found.end), !isMark(found.end, "/"),
      !(isMark(found.end, ".") && text[found.end + 1].isNumber && isTight(found.end + 1)), !isGluedLeft(index)
    else { return nil }
    return ClockValue(hour: found.value, index..<found.end)
  }

  /// "at 2.30" behind a date in a sentence that looks ahead; in one that looks back it is a price or a mark.
  private func pointedHour(_ index: Int) -> ClockValue? {
    let parts = pointed(index)
    guard parts.count == 2, (1...23).contains(parts[0].value), parts[1].count == 2, parts[1].value < 60,
      parts[1].value % 5 == 0,
      !text[index + 1].isWord || text.has(index + 1, .stop), !isMark(index + 1, "%"), !isGluedLeft(index)
    else { return nil }
    return ClockValue(hour: parts[0].value, minute: parts[1].value, index..<index + 1)
  }

  /// A part of the day says which half an hour is in.
  func adjusted(_ time: ClockValue, to part: Int) -> ClockValue {
    var time = time
    guard !time.isFixed else { return time }
    if part == 2 || part == 3 || part == 4 && time.hour >= 5 || part == 5 && time.hour < 5 {
      time.moveToAfternoon()
    } else if part == 1 || part == 4, time.hour == 12 {
      time.hour = 0
    }
    time.isFixed = true
    return time
  }

  /// "from 9am to 5pm", "between 10 and 11:30".
  func timeRange(_ index: Int) -> DateItem? {
    let frame = link(index)
    guard frame == .from || frame == .between else { return nil }
    let start = index + 1
    if var first = clock(start)
      ?? hourInPart(start, isFramed: true).flatMap({ $0.date == nil && $0.endTime == nil ? $0.time : nil })
    {
      guard let second = timeRangeEnd(&first) else { return nil }
      var item = DateItem(first)
      item.endTime = second
      item.start = index
      item.end = second.end
      return item
    }
    if var first = fourFigures(start), isDash(start + 1) || link(start + 1).isLink || link(start + 1) == .and,
      var second = fourFigures(start + 2), first.hour < 10 || second.hour < 10
    {
      matchHalf(&first, &second)
      var item = DateItem(first)
      item.endTime = second
      item.start = index
      item.end = start + 3
      return item
    }
    guard var item = bareTimeRange(start, framed: true) else { return nil }
    item.start = index
    return item
  }

  /// A date behind a time: "3pm on Tuesday", "14:50 GMT, 5 May", "8 in the evening, Sunday".
  func joiningDate(_ item: DateItem) -> DateItem {
    var result = item
    if let part = dayPart(item.end, bare: false) ?? (text.has(item.end, .dayPart) ? dayPart(item.end, bare: true) : nil)
    {
      result.time = result.time.map { adjusted($0, to: part.part) }
      result.endTime = result.endTime.map { adjusted($0, to: part.part) }
      result.end = part.end
    }
    var next = behindComma(result.end)
    if link(next) == .on || link(next) == .of { next += 1 }
    next = behind(.the, next)
    if next > result.end, link(next - 1) == .on || link(next - 1) == .the, let (day, end, _) = dayNumber(next),
      day <= 31,
      calendar(behind(.of, end), .month) == nil, !text[end].isWord, text[end].kind != .dash, !isMark(end, "/")
    {
      var date = DateValue(.partial, .day, next..<end)
      date.day = day
      result.date = date
      result.end = end
      return result
    }
    guard next - result.end <= 2, let date = date(next), date.grain == .day, date.isCertain,
      date.weekday != nil || date.day != nil || date.days != nil
        || date.form == .relative, !date.isAnaphoric
    else { return result }
    if date.start < next { return result }
    result.date = withRelativeYear(date)
    result.end = result.date?.end ?? date.end
    if date.dayPart > 0 {
      result.time = result.time.map { adjusted($0, to: date.dayPart) }
      result.endTime = result.endTime.map { adjusted($0, to: date.dayPart) }
      return result
    }
    // "10am this morning", "8 tonight".
    if let part = dayPart(result.end, bare: true) {
      result.time = result.time.map { adjusted($0, to: part.part) }
      result.endTime = result.endTime.map { adjusted($0, to: part.part) }
      result.end = part.end
    }
    return result
  }
}
