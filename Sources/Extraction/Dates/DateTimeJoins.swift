internal import TextModel

/// A date with its time: "May 5 at 8pm", "Monday morning", "14:50 GMT on Tuesday".
extension DateParser {
  /// A date or a time at a token, with the other one beside it.
  func item(_ index: Int) -> DateItem? {
    let isCount = text[index].isNumber || text.has(index, .cardinal)
    if isCount || mayBeHour(index), var time = clock(index), index >= floor {
      let rangeEnd = timeRangeEnd(&time)
      var item = DateItem(time)
      if let rangeEnd {
        item.endTime = rangeEnd
        item.end = rangeEnd.end
      }
      return joiningDate(item)
    }
    if isCount, let range = bareTimeRange(index, framed: false) { return joiningDate(range) }
    if isCount, var hour = hourInPart(index) {
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

  /// Whether a time may begin at a word that is no number: noon, midday, half past, a quarter to.
  private func mayBeHour(_ index: Int) -> Bool {
    let link = link(index)
    return link == .half || link == .mid || link == .indefinite || text.has(index, .clockWord)
      || unit(index) == .quarter
  }

  /// A time behind a date: "May 5 at 8pm", "Monday morning", "tomorrow from 9am to 5pm".
  func joiningTime(_ item: DateItem) -> DateItem {
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
    if date.weekday != nil, let range = hoursBehindWeekday(next) {
      result.time = range.time
      result.endTime = range.endTime
      result.end = range.end
      return result
    }
    let isAt =
      cue == .at || cue == .around || cue == .by || cue == .before || cue == .after || cue == .over || cue == .until
      || cue == .since
    if cue == .later || cue == .earlier, text.isWord(next + 1, "than"), let hour = hourInPart(next + 2, isFramed: true)
    {
      // "next Wednesday, later than 10 in the morning".
      result.time = hour.time
      result.end = hour.end
      return result
    }
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
    if isAt || next == item.end, let range = bareTimeRange(target, framed: false) {
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

  /// "will be back Monday 8 to 9": in a sentence that looks ahead, which no score stands in.
  private func hoursBehindWeekday(_ index: Int) -> DateItem? {
    guard let (first, count) = digits(index), count <= 2, (1...12).contains(first), link(index + 1) == .to,
      let (second, length) = digits(index + 2), length <= 2, (1...12).contains(second), !text[index + 3].isWord,
      tense(before: index) == .future
    else { return nil }
    var item = DateItem(ClockValue(hour: first, index..<index + 1))
    item.endTime = ClockValue(hour: second <= first ? second + 12 : second, index + 2..<index + 3)
    item.end = index + 3
    return item
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
    if link(next) == .or, link(next + 1) == .later || link(next + 1) == .earlier, link(next + 2) == .on {
      // "3 pm or later on Monday".
      next += 2
    }
    let base = next
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
    guard next - base <= 2, let date = date(next), date.grain == .day, date.isCertain,
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
