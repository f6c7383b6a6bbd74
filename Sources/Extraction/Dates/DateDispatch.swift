internal import TextModel

/// Dates by the kind of their first token, and those that are put together of others.
extension DateParser {
  /// A date, by the kind of its first token.
  func date(_ index: Int) -> DateValue? {
    let word = text.word(index)
    if text[index].isNumber {
      if let value = countLed(index) ?? numeric(index) ?? dayLed(index) ?? quarter(index) ?? decadeOrCentury(index) {
        return value
      }
      if let value = ordinalPart(index) ?? countedSpan(index) ?? yearAndMonth(index) { return value }
      if let year = year(index) { return withPart(year) }
      return dayListed(before: index) ?? dayAlone(index)
    }
    if text[index].kind == .apostrophe {
      return decadeOrCentury(index + 1) ?? clippedYear(index)
    }
    if text[index].shape.contains(.hasDigit), let value = gluedDay(index) { return value }
    guard word.classes.rawValue & Self.leaders.rawValue != 0 else {
      return endOfPeriod(index) ?? labelledYear(index).map { withPart($0) }
    }
    if word.has(.holidayStart), let value = holiday(index, offset: nil) { return value }
    if word.has(.month), let value = monthLed(index) { return value }
    if word.has(.weekday), let value = weekdayLed(index) { return value }
    if word.has([.dayWord]), let value = dayWord(index) { return value }
    if word.has(.dateWord) {
      if link(index) == .last, unit(index + 1) == .quarter, let value = quarter(index) { return value }
      if let value = ordinalPart(index) ?? relativeUnit(index) ?? edge(index) { return withinRelative(value) }
      if let value = labelledYear(index) { return withPart(value) }
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
    if value.grain == .year, value.form == .relative { return withPart(value) }
    guard value.grain == .week, value.form == .relative else { return value }
    let next = behindDash(behind(.on, value.end))
    guard let weekday = calendar(next, .weekday), text[next].end - text[next].start >= 6 else { return value }
    guard calendar(next + 1, .month) == nil, calendar(next + 2, .month) == nil else { return value }
    var result = value
    result.grain = .day
    result.shape = kept("XXXX-WXX-\(weekday)")
    result.days = value.days.map { $0.lowerBound.adding(days: weekday - 1)...$0.lowerBound.adding(days: weekday - 1) }
    result.end = next + 1
    return result
  }

  /// "last year's third quarter", "2019's first half": a part of the year.
  private func withPart(_ value: DateValue) -> DateValue {
    guard text[value.end].kind == .possessive, let (number, end) = ordinal(value.end + 1), number <= 4 else {
      return value
    }
    let noun = behindDash(end)
    let isHalf = link(noun) == .half && number <= 2
    guard isHalf || unit(noun) == .quarter, !isPluralUnit(noun) else { return value }
    var part = DateValue(value.form, isHalf ? .half : .quarter, value.start..<noun + 1)
    part.part = number
    part.year = value.year ?? value.days?.lowerBound.year
    return part
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
}
