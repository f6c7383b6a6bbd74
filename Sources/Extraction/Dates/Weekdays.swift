internal import TextModel

/// Weekdays, alone and with the date they belong to.
extension DateParser {
  /// "Tuesday", "Tuesday, May 9", "Friday the 22nd", "Monday of this week", "Friday next week".
  func weekdayLed(_ index: Int) -> DateValue? {
    guard let number = calendar(index, .weekday), isWeekday(index) else { return nil }
    let name = behindStop(index + 1)
    let next = behindComma(name)
    if var date = numeric(next) ?? pointedDay(behindWeekday: next) ?? gluedDay(next) ?? monthLed(next) ?? dayLed(
      behind(.the, next))
      ?? parenthesised(next), date.day != nil
    {
      date.weekday = number
      date.start = index
      date.isCertain = true
      return date
    }
    var value = DateValue(.weekday, .day, index..<index + 1)
    value.weekday = number
    // "Tuesday the 19th", "Tue 13th"; not "Tuesday 13 people".
    let day = behind(.the, name)
    if let (number, end, isOrdinal) = dayNumber(day), number <= 31,
      isOrdinal || day > name && !text[day].isNumber || link(end) == .at && digits(end + 1) != nil
    {
      if isOrdinal, text[end].isWord, !text.has(end, .stop), link(end) == .none, clock(end) == nil { return value }
      value.day = number
      value.end = end
      return value
    }
    // "Monday two weeks from now".
    if text.has(name, .cardinal) || text[name].isNumber, let distance = countLed(name), distance.start == name,
      distance.form == .relative,
      !distance.isAnaphoric, distance.part != 0
    {
      value.end = distance.end
      value.form = .relative
      value.shape = kept("XXXX-WXX-\(number)")
      let day = CivilDay(number: distance.part)
      let found = day.adding(days: number - day.weekday)
      value.days = published == nil ? nil : found...found
      return value
    }
    let of = behind(.of, name)
    if unit(of + 1) == .week, let offset = link(of).offset {
      value.end = of + 2
      value.form = .relative
      value.days = published.map { day in
        let monday = day.adding(days: 1 - day.weekday + 7 * offset)
        return monday.adding(days: number - 1)...monday.adding(days: number - 1)
      }
      value.shape = kept("XXXX-WXX-\(number)")
      return value
    }
    // "on Tuesday week": the one after the next.
    let isWeekOn =
      link(index - 1) == .on && unit(index + 1) == .week && !isPluralUnit(index + 1)
      && (!text[index + 2].isWord || text.has(index + 2, .stop)) && tense(before: index) != .past
    if isWeekOn || link(index + 1) == .after && link(index + 2) == .next {
      value.end = isWeekOn ? index + 2 : index + 3
      value.form = .relative
      value.days = published.map { day in
        let first = day.adding(days: (number - day.weekday + 6) % 7 + 1 + 7)
        return first...first
      }
      value.shape = kept("XXXX-WXX-\(number)")
      return value
    }
    if name > index + 1, text[index].end - text[index].start < 6 { value.end = name }
    return value
  }

  /// "Tuesday (9 May)".
  private func parenthesised(_ index: Int) -> DateValue? {
    guard isMark(index, "("), var date = monthLed(index + 1) ?? dayLed(index + 1), isMark(date.end, ")") else {
      return nil
    }
    date.end += 1
    return date
  }

  /// Whether the word is the day and no name ("Sunday Times", "Sheffield Wednesday") and no other word ("sat", "sun").
  private func isWeekday(_ index: Int) -> Bool {
    let token = text[index]
    let bytes = text.bytes(index)
    let isFull = bytes.count >= 6
    if bytes.count == 2 { return isShortest(index) }
    if !isFull {
      let isPlain =
        bytes.count > 3 || calendar(index, .weekday) == 2 || calendar(index, .weekday) == 4
        || calendar(index, .weekday) == 5
      let hasCue =
        text.has(index - 1, .dateWord)
        && (link(index - 1) == .on || link(index - 1).offset != nil || link(index - 1) == .until)
        || isMark(index + 1, ".") && isTight(index + 1) && index + 2 < text.bounds.upperBound
          && !text[index + 2].isCapitalised
        || calendar(behindComma(behindStop(index + 1)), .month) != nil
        || (isMark(index + 1, ",") || isMark(index + 1, ".")) && isDayOfMonth(index + 2)
        || isTight(index + 1) && isDash(index + 1) && calendar(index + 2, .weekday) != nil
        || isTight(index) && isDash(index - 1) && calendar(index - 2, .weekday) != nil
        || dayNumber(index + 1)?.isOrdinal == true
      let whole = wholeSentence(index, behindStop(index + 1))
      guard token.isCapitalised && (hasCue || isPlain && whole) || whole || hasCue && isPlain else { return false }
      return !token.shape.contains(.allCapitals) || hasCue && calendar(behindComma(index + 1), .month) != nil
        || link(index - 1) == .on
    }
    let next = text[index + 1]
    if next.isWord, next.isCapitalised, !next.shape.contains(.sentenceStart) {
      if text.has(index + 1, .organisationNoun) || isPaper(index + 1) { return false }
    }
    if text.isWord(index - 1, "sheffield") || text.isWord(index - 1, "bloody") || text.isWord(index - 1, "ruby") {
      return false
    }
    return true
  }

  /// "7 October", "7th of October"
  private func isDayOfMonth(_ index: Int) -> Bool {
    guard let (number, end, _) = dayNumber(index), number <= 31 else { return false }
    return calendar(behind(.of, end), .month) != nil
  }

  /// "Mo, 7 October", "Fr, May 3": two letters are a weekday only in front of a comma and the date; Missouri stands behind one.
  private func isShortest(_ index: Int) -> Bool {
    guard text[index].isCapitalised, isMark(index + 1, ","), !isMark(index - 1, ",") else { return false }
    return calendar(index + 2, .month) != nil || isDayOfMonth(index + 2)
  }

  private func isPaper(_ index: Int) -> Bool {
    for word in Self.papers where text.isWord(index, word) { return true }
    return false
  }

  private static let papers: [StaticString] = [
    "mirror", "telegraph", "express", "mail", "herald", "star", "sun", "observer", "world", "independent", "night",
    "football", "league", "mass", "school", "people",
  ]
}
