internal import TextModel

/// Which way a sentence looks: it decides the year of "5 May" and the week of "Friday".
enum DateTense {
  case past, future, unknown
}

/// What the publication date makes of a date.
extension DateParser {
  /// The tense at a token: the nearest cue before it, else any in the sentence.
  func tense(before index: Int) -> DateTense {
    // "Down a fifth since January"
    if index > text.bounds.lowerBound, link(index - 1) == .since { return .past }
    var seenPast = false
    var position = index - 1
    while position >= text.bounds.lowerBound {
      if text.has(position, .reporting), !(link(position) == .future) { return .past }
      if link(position) == .future, calendar(position, .dayWord) == nil { return .future }
      if isToBe(position) { return .future }
      if link(position) == .bygone || isRegularPast(position) { seenPast = true }
      position -= 1
    }
    if seenPast { return .past }
    position = index + 1
    while position < text.bounds.upperBound {
      if link(position) == .future { return .future }
      if link(position) == .bygone || text.has(position, .reporting) || isRegularPast(position) { return .past }
      position += 1
    }
    return .unknown
  }

  /// "The trust is to close two wards": what is yet to come. "Was to" tells of the past, and "is to the north" of a place.
  private func isToBe(_ index: Int) -> Bool {
    link(index) == .to && index > text.bounds.lowerBound && text.has(index - 1, .be) && link(index - 1) != .bygone
      && index + 1 < text.bounds.upperBound && text[index + 1].isWord
      && !text.has(index + 1, [.article, .determiner, .possessivePronoun, .pronoun, .cardinal])
  }

  private func isRegularPast(_ index: Int) -> Bool {
    let token = text[index]
    guard token.isWord, !token.isCapitalised, token.end - token.start > 4 else { return false }
    let end = Int(token.end)
    return text.bytes[end - 1] == 0x64 && text.bytes[end - 2] == 0x65
  }

  /// The days that a date denotes once its open fields are filled.
  func resolve(_ value: DateValue, tense: DateTense) -> (days: ClosedRange<CivilDay>?, isOpen: Bool) {
    if value.defect != .none { return (nil, false) }
    if let days = value.days { return (days, true) }
    if value.form == .relative, value.shape != nil { return (nil, true) }
    if value.isBeforeEra { return (nil, false) }
    switch value.grain {
    case .year: return (value.year.flatMap { yearDays($0, $0) }, false)
    case .decade: return (yearDays(value.part, value.part + 9), false)
    case .century: return (yearDays(max(1, value.part), value.part + 99), false)
    case .month:
      guard let month = value.month else { return (nil, false) }
      if let year = value.year { return (monthDays(year, month), false) }
      return (nearest(tense) { self.monthDays($0, month) }, true)
    case .season:
      if let year = value.year { return (seasonDays(year, value.part), false) }
      return (nearest(tense) { self.seasonDays($0, value.part) }, true)
    case .quarter:
      if let year = value.year { return (quarterDays(year, value.part), false) }
      return (nearest(tense) { self.quarterDays($0, value.part) }, true)
    case .half:
      guard let year = value.year ?? published?.year,
        let first = CivilDay(year: year, month: value.part == 2 ? 7 : 1, day: 1)
      else { return (nil, true) }
      return (closed(first, first.adding(months: 6).adding(days: -1)), value.year == nil)
    case .day, .week, .weekend, .span: return resolvedDay(value, tense)
    }
  }

  private func resolvedDay(_ value: DateValue, _ tense: DateTense) -> (ClosedRange<CivilDay>?, Bool) {
    guard let day = value.day else {
      guard let weekday = value.weekday, let published else { return (nil, true) }
      // Said on the day itself, the name of the weekday means today.
      let back = (published.weekday - weekday + 7) % 7
      let ahead = (weekday - published.weekday + 6) % 7 + 1
      let found = tense == .past ? published.adding(days: -back) : published.adding(days: ahead)
      return (found...found, true)
    }
    if let month = value.month {
      if let year = value.year {
        return (CivilDay(year: year, month: month, day: day).map { $0...$0 }, false)
      }
      return (nearest(tense) { CivilDay(year: $0, month: month, day: day).map { $0...$0 } }, true)
    }
    return (dayOfMonth(day, weekday: value.weekday, tense), true)
  }

  /// The nearest month that has the day, on the weekday if one is said.
  private func dayOfMonth(_ day: Int, weekday: Int?, _ tense: DateTense) -> ClosedRange<CivilDay>? {
    guard let published, let first = CivilDay(year: published.year, month: published.components.month, day: 1) else {
      return nil
    }
    let order = tense == .past ? [0, -1, -2, -3, 1, 2, 3, 4, 5, 6, 7, 8] : [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    for offset in order {
      let month = first.adding(months: offset).components
      guard let found = CivilDay(year: month.year, month: month.month, day: day),
        weekday == nil || found.weekday == weekday
      else { continue }
      if weekday == nil, tense == .past, offset == 0, found > published { continue }
      if tense != .past, offset == 0, found < published { continue }
      return found...found
    }
    return nil
  }

  /// Of the years around the publication date, the one that the tense points to: the past one within ten months.
  private func nearest(_ tense: DateTense, _ days: (Int) -> ClosedRange<CivilDay>?) -> ClosedRange<CivilDay>? {
    guard let published else { return nil }
    var best: (distance: Int, days: ClosedRange<CivilDay>)?
    for year in (published.year - 4)...(published.year + 4) {
      guard let candidate = days(year) else { continue }
      var distance = 0
      if candidate.lowerBound > published {
        distance = (candidate.lowerBound - published) * (tense == .past ? 20 : 1)
      } else if candidate.upperBound < published {
        distance = (published - candidate.upperBound) * (tense == .past ? 1 : tense == .future ? 20 : 13)
      }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.days
  }

  // MARK: Periods of a year

  func yearDays(_ first: Int, _ last: Int) -> ClosedRange<CivilDay>? {
    guard first <= last, let start = CivilDay(year: first, month: 1, day: 1),
      let end = CivilDay(year: last, month: 12, day: 31)
    else { return nil }
    return start...end
  }

  func monthDays(_ year: Int, _ month: Int) -> ClosedRange<CivilDay>? {
    guard let first = CivilDay(year: year, month: month, day: 1),
      let last = CivilDay(year: year, month: month, day: CivilDay.days(in: month, of: year))
    else { return nil }
    return first...last
  }

  func quarterDays(_ year: Int, _ quarter: Int) -> ClosedRange<CivilDay>? {
    guard (1...4).contains(quarter), let first = CivilDay(year: year, month: quarter * 3 - 2, day: 1) else {
      return nil
    }
    return closed(first, first.adding(months: 3).adding(days: -1))
  }

  /// Spring is March to May in the north; winter runs into the next year. Half a month of grace at both ends.
  func seasonDays(_ year: Int, _ season: Int) -> ClosedRange<CivilDay>? {
    guard (1...4).contains(season), let first = CivilDay(year: year, month: season * 3, day: 1) else { return nil }
    return closed(first, first.adding(months: 4).adding(days: -10))
  }

  /// The stretch that "early", "mid" and "late" take of a week, month or year: its first, middle or last third.
  func stretch(_ days: ClosedRange<CivilDay>, _ value: DateValue) -> ClosedRange<CivilDay>? {
    guard value.edge != .none else { return nil }
    let (first, last) = (days.lowerBound, days.upperBound)
    func range(_ a: CivilDay, _ b: CivilDay) -> ClosedRange<CivilDay>? { a <= b ? a...b : nil }
    switch value.grain {
    case .week:
      switch value.edge {
      case .early: return range(first, first.adding(days: 2))
      case .mid: return range(first.adding(days: 1), first.adding(days: 4))
      default: return range(last.adding(days: -2), last)
      }
    case .month:
      switch value.edge {
      case .early: return range(first, first.adding(days: 9))
      case .mid: return range(first.adding(days: 10), first.adding(days: 19))
      default: return range(first.adding(days: 20), last)
      }
    case .year:
      switch value.edge {
      case .early: return range(first, first.adding(months: 3).adding(days: -1))
      case .mid: return range(first.adding(months: 4), first.adding(months: 8).adding(days: -1))
      default: return range(first.adding(months: 8), last)
      }
    default: return nil
    }
  }
}
