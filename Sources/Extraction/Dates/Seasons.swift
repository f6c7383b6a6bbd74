internal import TextModel

/// Seasons, quarters, halves and weeks of a year.
extension DateParser {
  /// "spring 2019", "the summer of 1969", "this fall"; bare only behind words that take a season.
  func season(_ index: Int) -> DateValue? {
    guard let number = calendar(index, .season) else { return nil }
    var value = DateValue(.partial, .season, index..<index + 1)
    value.part = number
    let of = behind(.of, index + 1)
    if let (year, end) = yearNumber(of) ?? clippedYearNumber(of) ?? (of > index + 1 ? yearWords(of) : nil),
      yearFollows(of, end: end)
    {
      value.year = year
      value.form = .absolute
      value.end = end
      return value
    }
    if text[index].isCapitalised, !text[index].shape.contains(.sentenceStart), text[index + 1].isCapitalised {
      return nil
    }
    let cue = link(index - 1)
    let isVerbToo = number == 1 || text.isWord(index, "fall")
    let edge = cue == .early || cue == .late || cue == .mid
    let article = cue == .the
    let outer = link(index - 2)
    let bare =
      !isVerbToo && (cue == .inside || cue == .since || cue == .by || cue == .until || cue == .during || cue == .over)
    let full =
      article
      && (outer == .inside || outer == .over || outer == .during || outer == .by || outer == .until || outer == .since
        || outer == .of)
    guard edge || full || bare || cue == .inside && number == 1 || wholeSentence(index, index + 1) else { return nil }
    // "in the summer heat", "the spring break": the season is an adjective there.
    let next = text[index + 1]
    guard !next.isWord || text.has(index + 1, [.stop, .auxiliary, .dateWord, .reporting]) else { return nil }
    return value
  }

  /// "Q3 2021", "2016 Q3", "2018Q4", "third quarter of 2020", "first half of 2020".
  func quarter(_ index: Int) -> DateValue? {
    if let number = calendar(index, .period) { return quarterByLetter(index, number) }
    if let (year, end) = loneYear(index) {
      let next = behindDash(end)
      guard let number = calendar(next, .period) else {
        return yearWithOrdinalQuarter(index, year, behindComma(end))
      }
      return period(number, year: year, index..<next + 1)
    }
    let lead = link(index) == .last ? (value: 4, end: index + 1) : ordinal(index)
    guard let (number, end) = lead, number <= 4 else { return nil }
    let noun = behindDash(end)
    let isHalf = link(noun) == .half
    if link(index) == .last, isHalf || ofYear(noun + 1) == nil && ofRelativeYear(noun + 1) == nil { return nil }
    guard isHalf ? number <= 2 : unit(noun) == .quarter, text[noun].end > text[noun].start else { return nil }
    let part = isHalf ? number + 4 : number
    if let (year, behind) = ofYear(noun + 1) { return period(part, year: year, index..<behind) }
    if let relative = ofRelativeYear(noun + 1) {
      var value = period(part, year: relative.year, index..<relative.end)
      value.form = .relative
      return value
    }
    guard !isHalf, isBusiness(index, noun) || wholeSentence(index, noun + 1) else { return nil }
    var value = period(part, year: nil, index..<noun + 1)
    value.isCertain = true
    return value
  }

  private func loneYear(_ index: Int) -> (value: Int, end: Int)? {
    guard let (value, count) = digits(index), count == 4, (1900...2100).contains(value) else { return nil }
    return (value, index + 1)
  }

  private func yearWithOrdinalQuarter(_ index: Int, _ year: Int, _ next: Int) -> DateValue? {
    let first = behind(.the, next)
    guard let (number, end) = ordinal(first), number <= 4 else { return nil }
    let noun = behindDash(end)
    return unit(noun) == .quarter ? period(number, year: year, index..<noun + 1) : nil
  }

  private func quarterByLetter(_ index: Int, _ number: Int) -> DateValue? {
    guard
      text[index].isCapitalised
        || text[index].isWord && (wholeSentence(index, index + 2) || yearNumber(index + 1) != nil)
    else { return nil }
    let next = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
    if let (year, end) = ofYear(next) { return period(number, year: year, index..<end) }
    if let (year, end) = shortYear(behind(.of, next)),
      text[next].kind == .apostrophe || isTight(next) || link(next) == .of
    {
      return period(number, year: year, index..<end)
    }
    // H1 and H2 are headings, vaccines and buildings as well.
    guard number <= 4 else { return nil }
    return period(number, year: nil, index..<index + 1)
  }

  private func period(_ number: Int, year: Int?, _ tokens: Range<Int>) -> DateValue {
    var value = DateValue(year == nil ? .partial : .absolute, number > 4 ? .half : .quarter, tokens)
    value.part = number > 4 ? number - 4 : number
    value.year = year
    return value
  }

  /// "of 2020", "of fiscal 2020", "2020", "of the year 2020".
  func ofYear(_ index: Int) -> (value: Int, end: Int)? {
    var next = index
    if link(next) == .of || link(next) == .inside { next += 1 }
    let label = behind(.the, next)
    if let labelled = labelledYear(label), let year = labelled.year { return (year, labelled.end) }
    if let year = yearNumber(next) ?? clippedYearNumber(next) { return year }
    return next > index ? yearWords(next) : nil
  }

  /// "of this year", "next year", "of the year".
  func ofRelativeYear(_ index: Int) -> (year: Int?, end: Int)? {
    let next = behind(.of, index)
    if unit(behind(.the, next)) == .year, link(next) == .the, next > index {
      return (published?.year, next + 2)
    }
    guard let offset = link(next).offset, unit(next + 1) == .year else { return nil }
    return (published.map { $0.year + offset }, next + 2)
  }

  /// Whether a bare quarter is a company's and not a match's.
  func isBusiness(_ start: Int, _ noun: Int) -> Bool {
    for index in text.bounds where index != start {
      if link(index) == .business || text.has(index, .percentWord) { return true }
      let mark = text[index].mark
      if mark == 0x24 || mark == 0x20AC || mark == 0xA3 || mark == 0x25 { return true }
    }
    return false
  }

  /// "the first week of October", "the last Friday in May 2015", "third day of October", "second week of 2015".
  func ordinalPart(_ index: Int) -> DateValue? {
    let isLast = link(index) == .last
    var number: Int
    var next: Int
    if isLast {
      (number, next) = (-1, index + 1)
    } else {
      guard let (value, end) = ordinal(index), value <= 6 else { return nil }
      (number, next) = (value, end)
      if link(next) == .last {
        number = -value
        next += 1
      }
    }
    if let span = countedPart(index, next, number) { return span }
    let weekday = calendar(next, .weekday)
    let unit = unit(next)
    guard weekday != nil || unit == .week || unit == .weekend || unit == .day || unit == .month else { return nil }
    let of = next + 1
    guard link(of) == .of || link(of) == .inside else { return nil }
    let inner = behind(.the, of + 1)
    guard
      let frame = monthLed(inner) ?? labelledYear(inner) ?? (yearNumber(inner) != nil ? year(inner) : nil)
        ?? relativeUnit(inner) ?? spelledAfterOf(inner),
      frame.grain == .month || frame.grain == .year
    else { return nil }
    if frame.grain == .year, weekday == nil, unit == .day, number > 0 { return nil }
    var value = DateValue(frame.form, weekday != nil || unit == .day ? .day : .week, index..<frame.end)
    if unit == .weekend { value.grain = .weekend }
    if unit == .month {
      guard frame.grain == .year, let year = frame.year ?? frame.days?.lowerBound.year else { return nil }
      value.grain = .month
      (value.year, value.month) = (year, number > 0 ? number : 13 + number)
      return value.month.map { $0 <= 12 } == true ? value : nil
    }
    value.shape = kept(shape(frame, weekday: weekday, number: number))
    value.days = resolve(frame, tense: tense(before: index)).days.flatMap {
      partOf($0, weekday: weekday, unit: unit, number: number, isYear: frame.grain == .year)
    }
    return value
  }

  /// "the first two weeks of 2021", "the last four months of 2021".
  private func countedPart(_ index: Int, _ next: Int, _ number: Int) -> DateValue? {
    guard number == 1 || number == -1, let (count, end, _) = count(next), count > 1, count < 60, let unit = unit(end),
      link(end + 1) == .of || link(end + 1) == .inside, unit.length != nil
    else { return nil }
    let inner = behind(.the, end + 2)
    guard
      let frame = monthLed(inner) ?? labelledYear(inner) ?? (yearNumber(inner) != nil ? year(inner) : nil)
        ?? relativeUnit(inner),
      frame.grain == .month || frame.grain == .year
    else { return nil }
    var value = DateValue(frame.form, .span, index..<frame.end)
    value.shape = kept("\(isoShape(frame))/P\(count)")
    guard let days = resolve(frame, tense: tense(before: index)).days else { return value }
    let other =
      number > 0
      ? shifted(days.lowerBound, count, unit).adding(days: -1) : shifted(days.upperBound.adding(days: 1), -count, unit)
    value.days =
      number > 0
      ? days.lowerBound...max(days.lowerBound, other) : min(days.upperBound, other)...days.upperBound
    return value
  }

  private func spelledAfterOf(_ index: Int) -> DateValue? {
    yearWords(index).map { yearValue($0.value, index..<$0.end) }
  }

  private func shape(_ frame: DateValue, weekday: Int?, number: Int) -> String {
    let base = isoShape(frame)
    if let weekday { return "\(base)-WXX-\(weekday)" + (number > 0 ? "-#\(number)" : "") }
    return frame.grain == .month && number > 0 ? "\(base)-W0\(number)" : "\(base)-WXX"
  }

  private func partOf(
    _ days: ClosedRange<CivilDay>, weekday: Int?, unit: DateUnit?, number: Int, isYear: Bool
  ) -> ClosedRange<CivilDay>? {
    let (first, last) = (days.lowerBound, days.upperBound)
    let day: CivilDay
    if let weekday {
      if number > 0 {
        day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
      } else {
        day = last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (number + 1))
      }
      return days.contains(day) ? day...day : nil
    }
    if unit == .day {
      day = number > 0 ? first.adding(days: number - 1) : last.adding(days: number + 1)
      return day...day
    }
    if unit == .weekend {
      let saturday =
        number > 0
        ? first.adding(days: (6 - first.weekday + 7) % 7 + 7 * (number - 1))
        : last.adding(days: -((last.weekday - 6 + 7) % 7) + 7 * (number + 1))
      return saturday...saturday.adding(days: 1)
    }
    // ISO weeks: one belongs to the month or year that has its Thursday.
    let anchor = number > 0 ? first : last
    let thursday =
      number > 0
      ? anchor.adding(days: (4 - anchor.weekday + 7) % 7 + 7 * (number - 1))
      : anchor.adding(days: -((anchor.weekday - 4 + 7) % 7) + 7 * (number + 1))
    return thursday.adding(days: -3)...thursday.adding(days: 3)
  }
}
