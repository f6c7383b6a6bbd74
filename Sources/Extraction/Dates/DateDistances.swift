internal import TextModel

/// Distances and spans: "two years ago", "five days later", "the past five years", "3 weeks from today".
extension DateParser {
  /// "last two weeks", "the past five years", "next 3 days", "next few weeks", and "5 past years".
  func relativeSpan(_ index: Int, _ next: Int, _ word: DateWord, _ offset: Int) -> DateValue? {
    if word == .past || word == .next || word == .coming, unit(next) == .fortnight {
      return span(1, .fortnight, offset, index..<next + 1, isVague: false)
    }
    guard offset != 0, let (number, end, isVague) = count(next), number < 10_000 else { return nil }
    let noun = isDash(end) && isTight(end) ? end + 1 : text.isWord(end, "business") ? end + 1 : end
    guard let unit = unit(noun), unit.length != nil, link(noun + 1) != .of, link(noun + 1) != .ago,
      !text.has(noun, .ordinal)
    else { return nil }
    var value = span(number, unit, offset, index..<noun + 1, isVague: isVague)
    if text.isWord(end, "business"), let published, offset > 0 {
      let first = businessDay(published, 1)
      value.days = first...max(first, businessDay(published, number))
    }
    return value
  }

  /// "5 past years", "the 3 next weeks".
  func countedSpan(_ index: Int) -> DateValue? {
    guard let (number, end, isVague) = count(index), number < 10_000, let offset = link(end).offset, offset != 0,
      let unit = unit(end + 1), unit.length != nil, number > 1, isPluralUnit(end + 1)
    else { return nil }
    return span(number, unit, offset, index..<end + 2, isVague: isVague)
  }

  private func span(_ number: Int, _ unit: DateUnit, _ offset: Int, _ tokens: Range<Int>, isVague: Bool) -> DateValue {
    var value = relative(.span, tokens, shape: unit == .fortnight ? "P\(number * 2)W" : "P\(number)\(designator(unit))")
    guard let day = published else { return value }
    if unit == .quarter {
      let first = period(.quarter, around: day, offset: offset < 0 ? -number : 1)
      let last = period(.quarter, around: day, offset: offset < 0 ? -1 : number)
      if first.lowerBound <= last.upperBound { value.days = first.lowerBound...last.upperBound }
    } else if offset < 0 {
      value.days = closed(shifted(day, -number, unit), day)
    } else {
      let before = tokens.lowerBound - (link(tokens.lowerBound - 1) == .the ? 2 : 1)
      let start = link(before) == .within ? day : day.adding(days: 1)
      value.days = start...max(start, shifted(day, number, unit))
    }
    return value
  }

  private func designator(_ unit: DateUnit) -> String {
    switch unit {
    case .day: "D"
    case .week, .fortnight, .weekend: "W"
    case .month: "M"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    default: "CE"
    }
  }

  /// The day a number of units away.
  func shifted(_ day: CivilDay, _ number: Int, _ unit: DateUnit) -> CivilDay {
    guard let length = unit.length, abs(number) < 10_000 else { return day }
    return length.months > 0 ? day.adding(months: number * length.months) : day.adding(days: number * length.days)
  }

  /// "two years ago", "five days later", "3 weeks from today", "2 weeks before Christmas", "two Sundays from now".
  func countLed(_ index: Int) -> DateValue? {
    guard let (number, end, isVague) = count(index), number < 10_000 else { return nil }
    if let day = calendar(end, .weekday) { return countedWeekday(index, number, end, day) }
    var parts: [(Int, DateUnit)] = []
    var next = end
    var amount = number
    while true {
      if text.isWord(next, "business") { next += 1 }
      guard let unit = unit(next), parts.count < 6 else { break }
      parts.append((amount, unit))
      next += 1
      let follow = behind(.and, behindComma(next))
      guard let (number, end, _) = count(follow), self.unit(end) != nil, self.unit(end) != unit else { break }
      amount = number
      next = end
    }
    guard let finest = parts.last?.1 else { return nil }
    let tokens = index..<next
    guard finest.length != nil else { return clockDistance(tokens, next) }
    let isFuture: Bool
    var value = relative(.day, index..<next + 1, shape: "XXXX-XX-XX")
    var from = published
    switch link(next) {
    case .ago: isFuture = false
    case .back where !text[next + 1].isWord: isFuture = false
    case .hence: isFuture = true
    case .later:
      if text.isWord(next + 1, "than") { return nil }
      isFuture = true
      value.isAnaphoric = true
    case .earlier:
      if text.isWord(next + 1, "than") { return nil }
      isFuture = false
      value.isAnaphoric = true
    case .from, .after, .before, .since:
      isFuture = link(next) != .before
      let object = next + 1
      if link(object) == .now {
        value.end = object + 1
      } else if let base = dayWord(object) ?? numeric(object) ?? monthLed(object) ?? holiday(object, offset: nil)
        ?? weekdayLed(object), base.grain == .day, base.isCertain || base.day != nil
      {
        // "Three days from December 1 to December 4" is a length and the days that it lasts.
        guard link(next) != .from || ![.to, .until, .through].contains(link(base.end)) else { return nil }
        value.end = base.end
        from = resolve(base, tense: isFuture ? .future : .past).days?.lowerBound
        value.shape = nil
        value.form = base.form == .absolute ? .absolute : .relative
      } else {
        return nil
      }
    default:
      guard link(index - 1) == .inside, index - 1 >= floor, !isVagueIn(index - 2), link(next) != .of,
        finest != .quarter,
        tense(before: index) == .future || wholeSentence(index - 1, next)
      else { return nil }
      isFuture = true
      value.start = index - 1
      value.end = next
    }
    if let from {
      var day = from
      for (number, unit) in parts {
        day =
          text.isWord(index + 1, "business")
          ? businessDay(day, number) : shifted(day, isFuture ? number : -number, unit)
      }
      value.days = slack(day, finest, isVague: isVague || value.isAnaphoric)
      value.year = nil
      if value.shape == nil { value.shape = kept(day.iso) }
      value.part = day.number
    }
    return value
  }

  /// Behind "first time in", "highest in" a number of years is a length, not a date.
  private func isVagueIn(_ index: Int) -> Bool {
    let bytes = text.bytes(index)
    if text.isWord(index, "time") || text.isWord(index, "once") || text.isWord(index, "times") { return true }
    return bytes.count > 4 && bytes.suffix(3).elementsEqual("est".utf8)
  }

  func businessDay(_ day: CivilDay, _ number: Int) -> CivilDay {
    var (day, left) = (day, min(number, 1000))
    while left > 0 {
      day = day.adding(days: 1)
      if day.weekday < 6 { left -= 1 }
    }
    return day
  }

  /// A distance said in years is good to half a year, in months to half a month.
  private func slack(_ day: CivilDay, _ unit: DateUnit, isVague: Bool) -> ClosedRange<CivilDay> {
    let days: Int
    switch unit {
    case .day: days = isVague ? 2 : 0
    case .week, .fortnight, .weekend: days = 3
    case .month: days = 15
    case .quarter: days = 45
    case .year: days = 183
    default: days = 1826
    }
    return day.adding(days: -days)...day.adding(days: days)
  }

  /// "two hours ago", "in 30 minutes": the day of publication, as near as can be told.
  private func clockDistance(_ tokens: Range<Int>, _ next: Int) -> DateValue? {
    let link = link(next)
    guard link == .ago || link == .hence || link == .from && self.link(next + 1) == .now else { return nil }
    var value = relative(.day, tokens.lowerBound..<(link == .from ? next + 2 : next + 1), shape: "XXXX-XX-XX")
    value.days = published.map { $0.adding(days: -1)...$0.adding(days: 1) }
    value.part = published?.number ?? 0
    return value
  }

  private func countedWeekday(_ index: Int, _ number: Int, _ end: Int, _ weekday: Int) -> DateValue? {
    let next = end + 1
    let isFuture = link(next) == .from && link(next + 1) == .now || link(next) == .later
    guard isFuture || link(next) == .ago || link(next) == .back else { return nil }
    var value = relative(.day, index..<(link(next) == .from ? next + 2 : next + 1), shape: "XXXX-WXX-\(weekday)")
    value.days = published.map { day in
      let first =
        isFuture
        ? day.adding(days: (weekday - day.weekday + 6) % 7 + 1 + 7 * (number - 1))
        : day.adding(days: -((day.weekday - weekday + 6) % 7 + 1) - 7 * (number - 1))
      return first...first
    }
    return value
  }
}
