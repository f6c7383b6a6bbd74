internal import TextModel

/// Holidays by name, computed for each year.
extension DateParser {
  /// "Christmas", "Thanksgiving 2014", "Easter of last year"; `offset` where "last" or "next" stood before it.
  func holiday(_ index: Int, offset: Int?) -> DateValue? {
    guard text.has(index, .holidayStart), let (rule, end) = HolidayTable.shared.match(index, in: text) else {
      return nil
    }
    var value = DateValue(.partial, .day, index..<end)
    value.isHoliday = true
    let of = behind(.of, end)
    if let (year, behind) = ofYear(end)
      ?? (link(end) == .inside || link(end) == .of ? yearWords(end + 1) : yearWords(end)),
      yearFollows(behind - 1, end: behind) || unit(behind) == .weekend
    {
      value.year = year
      value.end = behind
      value.form = .absolute
      value.days = rule.days(of: year)
    } else if let shift = link(of).offset, unit(of + 1) == .year {
      value.end = of + 2
      value.form = .relative
      value.days = published.flatMap { rule.days(of: $0.year + shift) }
    } else if let (day, behind) = distantDay(end) {
      // "Christmas three years ago", "Thanksgiving in two years".
      value.end = behind
      value.form = .relative
      let around = (-1...1).compactMap { rule.days(of: day.year + $0) }
      value.days =
        published.map { day > $0 } == true
        ? around.first { $0.lowerBound >= day }
        : around.min { abs($0.lowerBound - day) < abs($1.lowerBound - day) }
    } else {
      if isHolidayAdjective(index, end) && offset == nil { return nil }
      value.days = occurrence(rule, offset: offset, index)
      if offset != nil { value.form = .relative }
    }
    if unit(value.end) == .weekend, rule.length == 1 {
      value.end += 1
      value.grain = .weekend
      if value.year == nil, let (year, end) = yearNumber(value.end), yearFollows(value.end, end: end) {
        value.year = year
        value.end = end
        value.form = .absolute
        value.days = rule.days(of: year)
      }
      value.shape = kept((value.year.map { padded($0, 4) } ?? "XXXX") + "-WXX-WE")
      value.days = value.days.map { days in
        let day = days.lowerBound
        let saturday = day.adding(days: [-2, -3, 3, 2, 1, 0, -1][max(0, min(6, day.weekday - 1))])
        return min(saturday, day)...max(saturday.adding(days: 1), day)
      }
      return value
    }
    if rule.length > 1 { value.grain = .span }
    if rule.isHebrew, rule.length == 1 { value.part = value.days?.lowerBound.number ?? 0 }
    if case .fixed(let month, let day) = rule.kind, !rule.isObserved || value.year == nil {
      (value.month, value.day) = (month, day)
      value.shape = kept("\(value.year.map { padded($0, 4) } ?? "XXXX")-\(padded(month, 2))-\(padded(day, 2))")
    } else if value.year != nil, let days = value.days {
      value.shape = kept(rule.length > 1 ? "\(days.lowerBound.iso)/\(days.upperBound.iso)" : days.lowerBound.iso)
    } else {
      value.shape = kept(rule.shape)
    }
    return value
  }

  /// The day some months or years away that a distance behind a holiday names.
  private func distantDay(_ index: Int) -> (day: CivilDay, end: Int)? {
    guard let published else { return nil }
    if link(index) == .inside, let (number, end, _) = count(index + 1), number < 200, unit(end) == .year {
      return (published.adding(months: 12 * number), end + 1)
    }
    guard text[index].isNumber || text.has(index, .cardinal), let distance = countLed(index), distance.start == index,
      distance.part != 0, !distance.isAnaphoric, distance.form == .relative
    else { return nil }
    return (CivilDay(number: distance.part), distance.end)
  }

  /// "Christmas tree", "Easter eggs", "Halloween Horror Nights": of the holiday, not on it.
  private func isHolidayAdjective(_ index: Int, _ end: Int) -> Bool {
    let next = text[end]
    guard
      text[index].isCapitalised || wholeSentence(index, end) || text.has(index - 1, .dateWord)
        || text[index].shape.contains(.sentenceStart)
    else { return true }
    guard next.isWord else { return isDash(end) && isTight(end) }
    return !text.has(end, [.stop, .auxiliary, .dateWord, .reporting, .dayPart, .conjunction, .preposition])
      && unit(end) != .weekend
  }

  private func occurrence(_ rule: HolidayRule, offset: Int?, _ index: Int) -> ClosedRange<CivilDay>? {
    guard let published else { return nil }
    let candidates = (-2...2).compactMap { rule.days(of: published.year + $0) }
    if let offset, offset < 0 { return candidates.last { $0.upperBound < published } }
    if offset == 0 { return rule.days(of: published.year) }
    if offset != nil { return candidates.first { $0.lowerBound > published } }
    let tense = tense(before: index)
    func distance(_ days: ClosedRange<CivilDay>) -> Int {
      if days.lowerBound > published { return (days.lowerBound - published) * (tense == .past ? 4 : 1) }
      if days.upperBound < published {
        return (published - days.upperBound) * (tense == .past ? 1 : tense == .unknown ? 400 : 20)
      }
      return 0
    }
    return candidates.min { distance($0) < distance($1) }
  }
}
