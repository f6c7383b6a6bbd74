internal import TextModel

/// Ranges of dates: "from June 3 to August 9", "May 3-5", "3-5 May", "2019-2023", "2015-16", "Monday to Friday".
extension DateParser {
  /// A whole mention at a token: a range, or a date or time.
  func mention(_ index: Int) -> DateItem? {
    let frame = link(index)
    if frame == .from || frame == .between {
      if let range = timeRange(index) { return joinDateBehind(range) }
      if let hours = bareHours(index) {
        let joined = joinDateBehind(hours)
        if joined.date != nil { return joined }
      }
      let first = behind(.the, index + 1)
      guard var range = self.range(first, frame: frame) else { return nil }
      range.start = index
      return range
    }
    if let range = range(index, frame: .none) { return range }
    return nil
  }

  private func joinDateBehind(_ range: DateItem) -> DateItem {
    var next = behindComma(range.end)
    if link(next) == .on || link(next) == .of { next += 1 }
    if let part = dayPart(next, bare: false), next == range.end {
      return adjusted(range, to: part.part, end: part.end)
    }
    guard let date = date(next), date.start == next, date.grain == .day, date.isCertain, !date.isAnaphoric else {
      return range
    }
    var result = range
    result.date = date
    result.end = date.end
    return date.dayPart > 0 ? adjusted(result, to: date.dayPart, end: date.end) : result
  }

  private func adjusted(_ range: DateItem, to part: Int, end: Int) -> DateItem {
    var result = range
    result.time = result.time.map { adjusted($0, to: part) }
    result.endTime = result.endTime.map { adjusted($0, to: part) }
    result.end = end
    return result
  }

  private func range(_ index: Int, frame: DateWord) -> DateItem? {
    if text[index].isNumber || text.has(index, [.ordinal, .cardinal]),
      let range = bareDays(index, frame: frame) ?? yearRange(index, frame: frame)
    {
      return range
    }
    guard let first = item(index) else { return nil }
    guard !first.isRange else { return frame == .none ? first : nil }
    let link = link(first.end)
    let isSpaced = !isTight(first.end)
    if let split = splitYear(first) ?? dayList(first) { return split }
    let isLinked =
      link.isLink || frame == .between && link == .and || isMark(first.end, "~")
      || isDash(first.end) && (isTight(first.end) == isTight(first.end + 1) || !isSpaced)
      || isMark(first.end, "/") && !isSpaced && first.date?.grain == .month && calendar(first.end + 1, .month) != nil
    guard isLinked else { return frame == .none ? first : nil }
    let next = behind(.the, first.end + 1)
    guard let range = ranged(first, next, isDash: isDash(first.end), frame: frame) else {
      return frame == .none ? first : nil
    }
    return range
  }

  /// The two ends as one range, nil where they do not go together.
  private func ranged(_ first: DateItem, _ next: Int, isDash: Bool, frame: DateWord) -> DateItem? {
    var result = first
    guard let date = first.date else { return nil }
    if let bare = bareEnd(date, next, isDash: isDash) {
      result.endDate = bare
      result.end = bare.end
      if let (year, end) = trailingYear(bare.end), date.year == nil {
        result.endDate?.year = year
        result.date?.year = year
        result.date?.form = .absolute
        result.end = end
      } else {
        result.endDate?.year = bare.year ?? date.year
      }
      return result
    }
    // "Between 9am on Monday and 5pm": the day holds for both.
    if let time = first.time, time.part == 0, frame != .none, let end = clock(next), end.part == 0 {
      var last = end
      result.time?.isFixed = time.isFixed
      if var start = result.time {
        matchHalf(&start, &last)
        result.time = start
      }
      if item(next)?.date == nil, last.hour > time.hour || last.hour == time.hour {
        result.endTime = last
        result.end = last.end
        return result
      }
    }
    // The clause may go on behind a dash: only neighbours of one kind make a range.
    guard let second = item(next), !second.isRange, let last = second.date, second.start == next else {
      return nowEnd(first, next)
    }
    if first.time != nil || second.time != nil {
      guard frame != .none || !isDash else { return nil }
    }
    guard date.form != .relative || last.form != .relative || date.grain == last.grain || frame != .none else {
      return nil
    }
    if isMark(first.end, "/"), last.grain != .month { return nil }
    if isDash, date.grain != last.grain || date.form == .relative || last.form == .relative { return nil }
    // "two years ago to last week" hardly is one; "from 2014 through May 2018" is.
    if date.grain == .decade || date.grain == .century, last.grain != date.grain { return nil }
    result.endDate = last
    result.endTime = second.time
    result.end = second.end
    fill(&result)
    return result
  }

  /// "between Jan 22 and now".
  private func nowEnd(_ first: DateItem, _ next: Int) -> DateItem? {
    let date = link(next) == .now ? next + 1 : link(next) == .current && text.isWord(next + 1, "date") ? next + 2 : 0
    guard date > 0 else { return nil }
    var last = DateValue(.relative, .day, next..<date)
    last.days = published.map { $0...$0 }
    last.shape = kept("XXXX-XX-XX")
    var result = first
    result.endDate = last
    result.end = date
    return result
  }

  /// A number alone behind a date: the day of "May 3-5", the year of "June 2015-16" is none.
  func bareEnd(_ date: DateValue, _ next: Int, isDash: Bool) -> DateValue? {
    guard date.grain == .day, let first = date.day, date.month != nil, let (day, end, isOrdinal) = dayNumber(next),
      day <= 31
    else { return nil }
    guard date.year == nil || isOrdinal, calendar(behind(.of, end), .month) == nil, day > first || isOrdinal else {
      return nil
    }
    if isMark(end, ":") || isMark(end, "%") || isMark(end, "/") || isTight(end) && self.isDash(end) { return nil }
    if link(end) == .am || link(end) == .pm || text.has(end, [.people, .scale]) { return nil }
    if !isDash, !isOrdinal, text[end].isWord, !text.has(end, .stop) { return nil }
    var value = DateValue(date.form, .day, next..<end)
    (value.month, value.day) = (date.month, day)
    return checked(value)
  }

  /// "3-5 May", "from 4 to 22 January, 1995", "between the ninth and the seventeenth of April".
  private func bareDays(_ index: Int, frame: DateWord) -> DateItem? {
    guard let (day, end, isOrdinal) = dayNumber(index), day <= 31, isOrdinal || text[index].isNumber else { return nil }
    let link = link(end)
    let next = behind(.the, end + 1)
    guard
      link.isLink || isDash(end)
        || link == .and && (frame == .between || isOrdinal || digits(next)?.value == day + 1)
    else { return nil }
    var second: DateValue
    if let led = dayLed(next) {
      second = led
    } else if frame != .none, let led = monthLed(next), led.day != nil {
      second = led
    } else if frame != .none, let (number, last, _) = dayNumber(next), number <= 31,
      let framed = monthFrame(last, day: number, start: next)
    {
      second = framed
    } else {
      return nil
    }
    var first = DateValue(second.form, .day, index..<end)
    (first.year, first.month, first.day) = (second.year, second.month, day)
    // "A 30-7 Oct. 19 loss" has a score.
    if isDash(end), let last = second.day, day >= last { return nil }
    if let last = second.day, let month = second.month, day > last, second.form != .relative {
      // "from the 27th to the third of April" begins the month before.
      first.month = month == 1 ? 12 : month - 1
      if month == 1 { first.year = first.year.map { $0 - 1 } }
    }
    first = checked(first)
    if second.weekday != nil { second.weekday = nil }
    var item = DateItem(first)
    item.endDate = second
    item.end = second.end
    return item
  }

  /// "4 to 23 (of|in) next month".
  private func monthFrame(_ index: Int, day: Int, start: Int) -> DateValue? {
    let of = self.link(index) == .of || self.link(index) == .inside ? index + 1 : index
    guard let offset = link(of).offset, unit(of + 1) == .month else { return nil }
    var value = DateValue(.relative, .day, start..<of + 2)
    value.day = day
    if let published, let first = CivilDay(year: published.year, month: published.components.month, day: 1) {
      let month = first.adding(months: offset).components
      (value.year, value.month) = (month.year, month.month)
    }
    return value
  }

  /// "2019-2023", "2015-16", "2015/16", "1914–18", "from 2010 to 2018", "between 2014 and 2018".
  private func yearRange(_ index: Int, frame: DateWord) -> DateItem? {
    guard let (first, end) = yearNumber(index), first >= 1400, !isGluedLeft(index) || isMark(index - 1, "(") else {
      return nil
    }
    let link = link(end)
    let isTightDash = isDash(end) && isTight(end) == isTight(end + 1) || isMark(end, "~")
    let isSlash = isMark(end, "/") && isTight(end) && isTight(end + 1)
    let isWords = link.isLink || frame == .between && link == .and
    guard isTightDash || isSlash || isWords else { return nil }
    if isTight(index), isDash(index - 1), isTight(index - 1) { return nil }
    let next = end + 1
    guard let (last, count) = digits(next),
      !isTight(next + 1) || !isDash(next + 1) && !isMark(next + 1, "/") && !(isMark(next + 1, ":") && isTight(next + 2))
    else { return nil }
    let year: Int
    if count == 4, last >= first, last < 2200 {
      year = last
    } else if count == 2, isTight(next), !isWords,
      last == (first + 1) % 100 || last > first % 100 && (last > 12 || isDash(end) && last - first % 100 <= 5)
    {
      year = first / 100 * 100 + last + (last < first % 100 ? 100 : 0)
    } else {
      return nil
    }
    if isTight(next + 1), text[next + 1].isWord || isMark(next + 1, "%") { return nil }
    let isLikely = first >= 1800 && year <= 2100
    if text.has(next + 1, [.people, .scale, .percentWord]) || unit(next + 1) != nil && isWords { return nil }
    if isWords,
      countsNoun(next + 1) && (first % 10 == 0 && year % 10 == 0 || frame != .between)
        || text.has(next + 1, .currencyStart) && !text.has(next + 1, .stop)
    {
      return nil
    }
    if isWords, frame == .none, !isLikely || !isYearCue(index - 1) { return nil }
    if !isLikely, frame == .none, !isMark(index - 1, "(") { return nil }
    if count == 4, isSlash, last != first + 1 { return nil }
    var item = DateItem(yearValue(first, index..<end))
    item.endDate = yearValue(year, next..<next + 1)
    item.end = next + 1
    return item
  }

  private func isYearCue(_ index: Int) -> Bool {
    link(index).leadsToDate && link(index) != .to || link(index) == .the || text[index].isMark("(")
  }

  /// "the financial year 2015/16", "the winter of 2015/2016".
  private func splitYear(_ item: DateItem) -> DateItem? {
    guard let date = item.date, let year = date.year, date.grain == .year || date.grain == .season, item.time == nil,
      isMark(item.end, "/") || isDash(item.end), isTight(item.end), isTight(item.end + 1),
      let (last, count) = digits(item.end + 1), !isTight(item.end + 2) || !text[item.end + 2].isWord
    else { return nil }
    guard count == 2 && last == (year + 1) % 100 || count == 4 && last == year + 1 else { return nil }
    var result = item
    result.date = yearValue(year, item.start..<item.end)
    result.endDate = yearValue(year + 1, item.end + 1..<item.end + 2)
    result.end = item.end + 2
    return result
  }

  /// Fills what one end leaves out from the other.
  private func fill(_ item: inout DateItem) {
    guard var first = item.date, var last = item.endDate else { return }
    if first.year == nil, let year = last.year, first.month != nil, first.form != .relative {
      first.year = year
      if let a = first.month, let b = last.month, a > b || a == b && (first.day ?? 0) > (last.day ?? 32) {
        first.year = year - 1
      }
      first.form = .absolute
      first = checked(first)
    } else if last.year == nil, let year = first.year, last.month != nil, last.form == .partial {
      last.year = year
      if let a = first.month, let b = last.month, b < a { last.year = year + 1 }
      last.form = first.form
      last = checked(last)
    }
    item.date = first
    item.endDate = last
  }
}
