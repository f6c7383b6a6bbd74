internal import TextModel

/// Dates that name a month: "May 5, 2023", "5th of May", "May 2023", "in May".
extension DateParser {
  /// A date that begins with a month.
  func monthLed(_ index: Int) -> DateValue? {
    guard let month = calendar(index, .month) else { return nil }
    var value = DateValue(.partial, .month, index..<index + 1)
    value.month = month
    let name = behindStop(index + 1)
    let joined = isDash(name) || isMark(name, "/") ? name + 1 : name
    if joined > name, let (year, end) = yearNumber(joined), isTight(joined) || isDash(name) {
      return finished(value, year: year, end: end, dayAt: end)
    }
    let bare = behind(.the, isMark(name, ",") && link(name + 1) == .the ? name + 1 : joined)
    if let (day, end, isOrdinal) = dayNumber(bare), isDay(day, at: bare, end: end, isOrdinal: isOrdinal, month: index),
      link(bare - 1) != .the || !isOrdinal || isDayByArticle(index, end: end)
    {
      value.day = day
      value.grain = .day
      value.end = end
      value.isCertain = true
      if let (year, end) = trailingYear(end) {
        value.year = year
        value.form = .absolute
        value.end = end
      } else if let year = listedYear(end) {
        value.year = year
        value.form = .absolute
      }
      return checked(value)
    }
    let of = link(name) == .of || link(name) == .inside ? name + 1 : behindComma(name)
    if let (year, end) = yearNumber(of), yearFollows(of, end: end) {
      return finished(value, year: year, end: end, dayAt: -1)
    }
    if let (year, end) = shortYear(name), !isDayLike(name), !text[name].isNumber || !isCounted(end) {
      return finished(value, year: year, end: end, dayAt: -1)
    }
    value.end = name > index + 1 && isAbbreviated(index) && !endsSentence(name) ? name : index + 1
    return isMonthName(index) || hasMonthCue(index) || relativeYearFollows(value.end) ? value : nil
  }

  /// A month with its year, and a day behind it ("September-2020-23").
  private func finished(_ month: DateValue, year: Int, end: Int, dayAt index: Int) -> DateValue {
    var value = month
    value.form = .absolute
    value.year = year
    value.end = end
    value.isCertain = true
    if index >= 0, isDash(index), let (day, count) = digits(index + 1), count <= 2, day >= 1, day <= 31 {
      value.day = day
      value.grain = .day
      value.end = index + 2
      return checked(value)
    }
    return value
  }

  /// "May the fourth", "June, the 22nd" are days; "in May the second wave", "May, the first weekend" go on to a noun.
  private func isDayByArticle(_ month: Int, end: Int) -> Bool {
    let next = text[end]
    if !next.isWord || trailingYear(end) != nil { return true }
    if next.isCapitalised { return link(month - 1) == .on }
    return unit(end) == nil && link(end) != .of && text.has(end, [.stop, .auxiliary, .reporting, .dateWord])
  }

  private func relativeYearFollows(_ index: Int) -> Bool {
    let of = behind(.of, index)
    return link(of).offset != nil && unit(of + 1) == .year
  }

  private func endsSentence(_ index: Int) -> Bool { index >= text.bounds.upperBound }
  private func isDayLike(_ index: Int) -> Bool { digits(index).map { $0.value <= 31 && $0.count <= 2 } ?? false }

  /// Whether the number behind a month is its day: not the count of "In May 12 people", not the hour of "May 5pm".
  private func isDay(_ day: Int, at index: Int, end: Int, isOrdinal: Bool, month: Int) -> Bool {
    if isMark(end, ":") || isMark(end, "%") || text.has(end, [.percentWord, .scale]) { return false }
    if isOrdinal { return day <= 31 || text[index].isNumber }
    if day > 31 { return day < 40 && (trailingYear(end) != nil || isMark(end, ",") || endsSentence(end)) }
    if isMark(end, ".") || isMark(end, ","), isTight(end), digits(end + 1) != nil, isTight(end + 1) { return false }
    if link(end) == .am || link(end) == .pm { return false }
    // "In May 12 people …": a preposition with a bare month, and a noun that is counted.
    if link(month - 1) == .inside, isCounted(end) { return false }
    if text.has(end, .people) || unit(end).map({ $0 != .day && $0 != .week && $0 != .weekend }) == true { return false }
    if !text[index].isNumber { return text.has(month - 1, .weekday) || cardinalDay(index, end: end, month: month) }
    return true
  }

  /// A noun, by all that is known: "In May 57 people".
  private func isCounted(_ index: Int) -> Bool {
    text[index].isWord && !text.has(index, .stop) && !text[index].isCapitalised && link(index) == .none
  }

  /// A day in words stands only where a year or the end follows, or its month is sure ("January twenty five").
  ///
  /// Or it is a wire's own: "On March one, …".
  private func cardinalDay(_ index: Int, end: Int, month: Int) -> Bool {
    let isClosed = endsSentence(end) || text[end].kind == .mark || trailingYear(end) != nil
    if text.word(index).number >= 10 { return isClosed }
    switch link(month - 1) {
    case .on, .until, .through, .by, .to, .before, .after, .around, .since:
      return isClosed || text.has(end, [.stop, .auxiliary, .dateWord, .reporting])
    default: return isClosed && text.isWord(month - 1, in: Self.payable)
    }
  }

  /// "Record June nine", "the year ended March one": words of the wires before a day.
  private static let payable = WordSet("pay payable paid record effective ended ending dated")

  /// A date that begins with a day: "5 May 2023", "5th of May", "the fourth of July of 1995".
  func dayLed(_ index: Int) -> DateValue? {
    if isMark(index - 1, "$") || isMark(index - 1, "£") || isMark(index - 1, "€") { return nil }
    guard let (day, numberEnd, isOrdinal) = dayNumber(index) else { return nil }
    var next = isOrdinal && unit(numberEnd) == .day ? numberEnd + 1 : numberEnd
    next = behindStop(next)
    let separated = isDash(next) || isMark(next, "/") ? next + 1 : next
    let month = behind(.the, behind(.of, separated))
    guard let number = calendar(month, .month) else { return nil }
    guard isOrdinal || month > separated || text[index].isNumber || (10...31).contains(day) else { return nil }
    var value = DateValue(.partial, .day, index..<month + 1)
    value.day = day
    value.month = number
    var end = behindStop(month + 1)
    if end > month + 1, !isAbbreviated(month) { end = month + 1 }
    if separated > next, isDash(end) || isMark(end, "/") { end += 1 }
    if let (year, behind) = trailingYear(end) {
      value.year = year
      value.form = .absolute
      value.end = behind
    } else if day > 31 {
      return nil
    } else if !isOrdinal, month == separated, !provesMonth(month) {
      return nil
    }
    return checked(value)
  }

  /// Whether a word behind a day is the month and no verb: "the 5 may", "10 march on".
  private func provesMonth(_ index: Int) -> Bool {
    if !isAmbiguousMonth(index) || text[index].isCapitalised { return true }
    return index + 1 >= text.bounds.upperBound || text[index + 1].kind == .mark
  }

  /// A year behind a day and month: ", 2023", "of 1995", "2023", "'87", "of 87", "in 2020".
  func trailingYear(_ index: Int) -> (value: Int, end: Int)? {
    let comma = behindComma(index)
    let of = comma == index && (link(index) == .of || link(index) == .inside) ? index + 1 : comma
    if let (year, end) = yearNumber(of), yearFollows(of, end: end) { return (year, end) }
    if of > comma || isMark(of, "'") || text[of].kind == .apostrophe, let (year, end) = shortYear(of) {
      return (year, end)
    }
    if comma == index, let (year, end) = yearWords(index) { return (year, end) }
    if comma > index, let (year, end) = yearWords(comma) { return (year, end) }
    return nil
  }

  /// A year of two digits: "'87", or "87" where a day cannot be meant.
  func shortYear(_ index: Int) -> (value: Int, end: Int)? {
    let mark = text[index].kind == .apostrophe ? index + 1 : index
    guard let (year, count) = digits(mark), count == 2, mark == index || isTight(mark),
      !(isTight(mark + 1) && text[mark + 1].isWord), !isMark(mark + 1, ":"), !isMark(mark + 1, "%")
    else { return nil }
    return (fullYear(year), mark + 1)
  }

  /// The year that two digits stand for: the one nearest to now, twenty years ahead at most.
  func fullYear(_ year: Int) -> Int {
    guard year < 100 else { return year }
    let now = published?.year ?? 2020
    let near = now / 100 * 100 + year
    return near > now + 20 ? near - 100 : near
  }

  /// Sets the defect of a day that its month has not.
  func checked(_ value: DateValue) -> DateValue {
    var value = value
    guard let month = value.month, let day = value.day else { return value }
    if month > 12 || month < 1 {
      value.defect = .monthBeyondYear
    } else if month == 2, day == 29, let year = value.year, !CivilDay.isLeap(year) {
      value.defect = .noLeapDay
    } else if day > CivilDay.days(in: month, of: 2000) {
      value.defect = .dayBeyondMonth
    }
    return value
  }

  // MARK: Months by themselves

  /// Months whose names are words too: may, march, and the abbreviations that are.
  func isAmbiguousMonth(_ index: Int) -> Bool {
    guard let month = calendar(index, .month) else { return false }
    let length = text[index].end - text[index].start
    return month == 5 || month == 3 && length <= 5 || month == 1 && length == 3 || length == 3
  }

  func isAbbreviated(_ index: Int) -> Bool { text[index].end - text[index].start <= 4 && calendar(index, .month) != 5 }

  /// Whether the name of a month stands for it without a word that says so.
  private func isMonthName(_ index: Int) -> Bool {
    if isAmbiguousMonth(index) { return false }
    let length = text[index].end - text[index].start
    // April, June and August are given names as well: between names they are one.
    guard length >= 5 || calendar(index, .month) == 6 || calendar(index, .month) == 7 else { return false }
    let month = calendar(index, .month) ?? 0
    guard month == 4 || month == 6 || month == 8 else { return text[index].isCapitalised || length > 5 }
    if !text[index].isCapitalised { return month != 8 }
    return !isNameLike(index + 1) && !isNameLike(index - 1)
  }

  /// A capitalised word that is no word of the calendar and opens no sentence.
  private func isNameLike(_ index: Int) -> Bool {
    let token = text[index]
    return token.isWord && token.isCapitalised && !token.shape.contains(.sentenceStart)
      && !text.has(index, [.stop, .weekday, .month, .dateWord, .preposition, .conjunction, .holidayStart])
  }

  /// Whether a word or figure beside a bare month says that it is one.
  private func hasMonthCue(_ index: Int) -> Bool {
    if isDash(index + 1) || isMark(index + 1, "/") || link(index + 1).isLink, calendar(index + 2, .month) != nil {
      return true
    }
    let before = isDash(index - 1) || isMark(index - 1, "/") ? index - 2 : index - 1
    if before < index - 1, calendar(before, .month) != nil { return true }
    let cue = link(before)
    if calendar(index, .month) == 3, isMonthAsName(index) { return true }
    guard cue.leadsToDate || (cue == .and || cue == .or) && calendar(before - 1, .month) != nil else { return false }
    let isLower = !text[index].isCapitalised
    // "May": a modal behind a noun has no preposition before it; "on march", "of march", "the march" are the walk.
    if calendar(index, .month) == 3 || calendar(index, .month) == 5, isLower {
      guard text[index].end - text[index].start > 3 || cue != .of else { return false }
      return cue == .inside || cue == .since || cue == .until || cue == .early || cue == .late || cue == .mid
        || calendar(index + 2, .month) != nil
    }
    if cue == .of || cue == .on || cue == .over || cue == .around || cue == .at {
      return cue == .of && !isNameLike(index + 1) && (isMonthWord(index - 2) || !isAmbiguousMonth(index))
    }
    return !isNameLike(index + 1) || text.has(index + 1, .weekday)
  }

  /// "especially March", "the March contract": in the middle of a sentence, between words in lower case, March is the month.
  private func isMonthAsName(_ index: Int) -> Bool {
    let (token, before, next) = (text[index], text[index - 1], text[index + 1])
    guard token.isCapitalised, !token.shape.contains([.sentenceStart]), !token.shape.contains(.allCapitals),
      token.end - token.start == 5, before.isWord, !before.isCapitalised, link(index - 1) != .of
    else { return false }
    return !isNameLike(index + 1) && link(index + 1) != .on && link(index + 1) != .inside && link(index + 1) != .over
      && !(link(index - 1) == .the && !next.isWord)
  }

  /// "the month of May", "the end of March".
  private func isMonthWord(_ index: Int) -> Bool {
    if let unit = unit(index) { return unit == .month || unit == .week || unit == .weekend || unit == .day }
    switch link(index) {
    case .end, .beginning, .mid, .rest, .early, .late: return true
    default: return text.has(index, [.ordinal, .weekday])
    }
  }
}
