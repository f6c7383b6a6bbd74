internal import TextModel

/// Weeks, months and years by themselves: "the week of October 7th", "the month of May"; and the period around a day.
extension DateParser {
  /// "the week of October 7th", "the week after next", "the month of May", "the weekend".
  func unitLed(_ index: Int) -> DateValue? {
    guard let unit = unit(index) else { return nil }
    if link(index - 1) == .indefinite, index - 1 >= floor, let value = countLed(index - 1) { return value }
    // "from the year-ago quarter", "3 mln versus week ago".
    let ago = isDash(index + 1) ? index + 2 : index + 1
    if link(ago) == .ago, !isPluralUnit(index), link(index - 1) != .indefinite,
      !text.has(index - 1, [.cardinal, .group]),
      !text[index - 1].isNumber, !isDash(index - 1), unit == .year || unit == .week || unit == .month
    {
      var value = relative(grain(unit), index..<ago + 1, shape: shape(of: unit))
      value.days = published.map { period(unit, around: $0, offset: -1) }
      return value
    }
    if let day = dayWord(index) { return day }
    if unit == .year, let labelled = labelledYear(index) { return labelled }
    let next = index + 1
    if link(next) == .after, link(next + 1) == .next || link(next + 1) == .the && link(next + 2) == .next,
      unitIsCalendar(unit), unit != .day
    {
      var value = relative(grain(unit), index..<(link(next + 1) == .next ? next + 2 : next + 3), shape: shape(of: unit))
      value.days = published.map { period(unit, around: $0, offset: 2) }
      return value
    }
    if unit == .month, link(next) == .of, var month = monthOnly(next + 1) {
      month.start = index
      return month
    }
    if unit == .week || unit == .weekend,
      link(next) == .of || text.isWord(next, "starting") || text.isWord(next, "beginning")
        || text.isWord(next, "commencing") || text.isWord(next, "ending"),
      let date = numeric(behind(.the, next + 1)) ?? monthLed(next + 1) ?? dayLed(behind(.the, next + 1)),
      date.day != nil
    {
      var value = date
      value.start = index
      if isDash(date.end), let last = bareEnd(date, date.end + 1, isDash: true) { value.end = last.end }
      value.grain = unit == .week ? .week : .weekend
      value.shape = kept(isoShape(date))
      let day = resolve(date, tense: tense(before: index)).days?.lowerBound
      value.days = day.map { period(unit, around: $0, offset: 0) }
      return value
    }
    if unit == .weekend, link(index - 1) == .the || wholeSentence(index, next) {
      guard !text[next].isWord || text.has(next, [.stop, .auxiliary, .dateWord, .reporting]) else { return nil }
      if link(next) == .of || link(next) == .before || link(next) == .after { return nil }
      var value = relative(.weekend, index..<next, shape: "XXXX-WXX-WE")
      value.days = published.map { day in
        let isPast = tense(before: index) != .future && day.weekday < 6
        return period(.weekend, around: day, offset: isPast ? -1 : 0)
      }
      return value
    }
    return nil
  }

  private func monthOnly(_ index: Int) -> DateValue? {
    guard let month = calendar(index, .month) else { return nil }
    var value = DateValue(.partial, .month, index..<index + 1)
    value.month = month
    if let (year, end) = ofYear(behindComma(behindStop(index + 1))) {
      (value.year, value.end) = (year, end)
      value.form = .absolute
    }
    return value
  }

  func grain(_ unit: DateUnit) -> DateGrain {
    switch unit {
    case .week: .week
    case .weekend: .weekend
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    case .fortnight: .span
    default: .day
    }
  }

  func shape(of unit: DateUnit) -> String {
    switch unit {
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    default: "XXXX-XX-XX"
    }
  }

  /// The days from one to another, in either order: at the calendar's ends arithmetic stands still.
  func closed(_ first: CivilDay, _ last: CivilDay) -> ClosedRange<CivilDay> { min(first, last)...max(first, last) }

  /// The calendar period that holds a day, or one before or behind it.
  func period(_ unit: DateUnit, around day: CivilDay, offset: Int) -> ClosedRange<CivilDay> {
    let monday = day.adding(days: 1 - day.weekday + 7 * offset)
    let (year, month, _) = day.components
    switch unit {
    case .week: return monday...monday.adding(days: 6)
    case .weekend: return monday.adding(days: 5)...monday.adding(days: 6)
    case .fortnight:
      let start = day.adding(days: offset < 0 ? -14 : 1)
      return start...start.adding(days: 13)
    case .month:
      let other = (CivilDay(year: year, month: month, day: 1) ?? day).adding(months: offset).components
      return monthDays(other.year, other.month) ?? day...day
    case .quarter:
      let first = (CivilDay(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? day).adding(months: 3 * offset)
      return closed(first, first.adding(months: 3).adding(days: -1))
    case .year: return yearDays(year + offset, year + offset) ?? day...day
    case .decade:
      let first = year / 10 * 10 + 10 * offset
      return yearDays(first, first + 9) ?? day...day
    case .century:
      let first = year / 100 * 100 + 100 * offset
      return yearDays(first, first + 99) ?? day...day
    default: return day.adding(days: offset)...day.adding(days: offset)
    }
  }
}
