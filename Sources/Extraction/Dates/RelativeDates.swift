internal import TextModel

/// Dates told from the publication date: "yesterday", "last week", "two years ago", "the past five years".
extension DateParser {
  private func relative(_ grain: DateGrain, _ tokens: Range<Int>, shape: String) -> DateValue {
    var value = DateValue(.relative, grain, tokens)
    value.shape = shape
    return value
  }

  /// "today", "yesterday", "the day before yesterday", "the day after tomorrow".
  func dayWord(_ index: Int) -> DateValue? {
    if let offset = calendar(index, .dayWord) {
      if isTitle(index) { return nil }
      var value = relative(.day, index..<index + 1, shape: "XXXX-XX-XX")
      value.days = published.map { $0.adding(days: offset)...$0.adding(days: offset) }
      if text.isWord(index, "tonight") { value.dayPart = 4 }
      return value
    }
    guard unit(index) == .day, let offset = calendar(index + 2, .dayWord), offset != 0 else { return nil }
    let link = link(index + 1)
    guard link == .before && offset < 0 || link == .after && offset > 0 else { return nil }
    var value = relative(.day, index..<index + 3, shape: "XXXX-XX-XX")
    value.days = published.map { $0.adding(days: 2 * offset)...$0.adding(days: 2 * offset) }
    return value
  }

  /// "USA Today", "World News Tonight", "Radio 4's Today programme": a name, and "to this day" an idiom.
  private func isTitle(_ index: Int) -> Bool {
    guard text[index].isCapitalised, !text[index].shape.contains(.sentenceStart) else { return false }
    let before = text[index - 1]
    if text.isWord(index - 1, "usa") { return true }
    if text.isWord(index + 1, "show") || text.isWord(index + 1, "programme") || text.isWord(index + 1, "program") {
      return true
    }
    return before.isWord && before.isCapitalised && !text.has(index - 1, [.stop, .dateWord])
      && !text[index + 1].isCapitalised
  }

  /// "last week", "this past Wednesday", "next June", "the past two weeks", "earlier" and "late" apart.
  func relativeUnit(_ index: Int) -> DateValue? {
    var word = link(index)
    var next = index + 1
    if word == .this || word == .next || word == .last, link(next) == .past || link(next) == .coming {
      word = link(next)
      next += 1
    }
    if word == .that { return nil }
    guard let offset = word.offset else { return nil }
    if let part = relativeDayPart(index, next, word, offset) { return part }
    if let span = relativeSpan(index, next, word, offset) { return span }
    if let number = calendar(next, .weekday), text[next].end - text[next].start >= 3 {
      return relativeWeekday(index, next, word, number)
    }
    if let month = calendar(next, .month), word != .past || !isAmbiguousMonth(next) {
      return relativeMonth(index, next, offset, month)
    }
    if let season = calendar(next, .season) { return relativeSeason(index, next, offset, season) }
    if let holiday = holiday(next, offset: word == .this || word == .current ? 0 : offset) {
      var value = holiday
      value.start = index
      return value
    }
    if let number = calendar(next, .period), word == .this || word == .next || word == .last {
      var value = DateValue(.relative, number > 4 ? .half : .quarter, index..<next + 1)
      value.part = number > 4 ? number - 4 : number
      return value
    }
    let fiscal = link(next) == .fiscal ? next + 1 : next
    guard let unit = unit(fiscal) ?? abbreviatedQuarter(fiscal), unitIsCalendar(unit), !isPluralUnit(fiscal) else {
      return nil
    }
    let end = fiscal + 1
    if offset == -1 || word == .this, link(end) == .of, link(index - 1) == .the || word == .last { return nil }
    if unit == .day {
      guard word == .next || word == .following || word == .previous || word == .this else { return nil }
      if link(index - 1) == .to { return nil }
      if word == .next || word == .following || word == .previous, text.has(end, .clockWord) { return nil }
    }
    // "the next quarter", "this quarter" of a match has no publication date to go by, but seldom stands so.
    if unit == .quarter, word == .past { return nil }
    var value = relative(grain(unit), index..<end, shape: shape(of: unit))
    value.days = published.map { period(unit, around: $0, offset: offset) }
    value.isAnaphoric = (word == .following || word == .previous || unit == .day) && word != .this
    return value
  }

  /// "this morning", "last night", "next evening".
  private func relativeDayPart(_ index: Int, _ next: Int, _ word: DateWord, _ offset: Int) -> DateValue? {
    guard let part = calendar(next, .dayPart), part <= 4, !isPluralUnit(next) else { return nil }
    guard word == .this || word == .last && part >= 3 || word == .next || word == .following || word == .previous else {
      return nil
    }
    if word == .last, text[next + 1].isWord, link(next + 1) == .of { return nil }
    var value = relative(.day, index..<next + 1, shape: "XXXX-XX-XX")
    value.dayPart = part
    value.isAnaphoric = word == .following || word == .previous
    value.days = published.map { $0.adding(days: offset)...$0.adding(days: offset) }
    return value
  }

  private func abbreviatedQuarter(_ index: Int) -> DateUnit? { text.isWord(index, "qtr") ? .quarter : nil }

  private func unitIsCalendar(_ unit: DateUnit) -> Bool {
    switch unit {
    case .second, .minute, .hour: false
    default: true
    }
  }

  func isPluralUnit(_ index: Int) -> Bool { text.bytes(index).last.map { $0 | 0x20 == 0x73 } ?? false }

  /// "last two weeks", "the past five years", "next 3 days", "next few weeks", and "5 past years".
  private func relativeSpan(_ index: Int, _ next: Int, _ word: DateWord, _ offset: Int) -> DateValue? {
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
      value.days = shifted(day, -number, unit)...day
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

  private func relativeWeekday(_ index: Int, _ next: Int, _ word: DateWord, _ number: Int) -> DateValue? {
    var value = weekdayLed(next) ?? DateValue(.weekday, .day, next..<next + 1)
    value.start = index
    if value.day != nil && value.month != nil { return value }
    if word == .last, link(next + 1) == .of || link(next + 1) == .inside { return nil }
    if value.end > next + 1, value.form == .relative { return value }
    value.form = .relative
    value.weekday = number
    value.shape = "XXXX-WXX-\(number)"
    guard let day = published else { return value }
    let monday = day.adding(days: 1 - day.weekday)
    let recent = day.adding(days: -((day.weekday - number + 6) % 7 + 1))
    let coming = day.adding(days: (number - day.weekday + 6) % 7 + 1)
    switch word {
    case .past: value.days = recent...recent
    case .last, .previous:
      let before = monday.adding(days: number - 8)
      value.days = min(before, recent)...min(before, recent)
    case .next, .following:
      let after = monday.adding(days: number + 6)
      value.days = after...after
    case .coming: value.days = coming...coming
    default:
      let same = monday.adding(days: number - 1)
      value.days = same < day ? coming...coming : same...same
    }
    return value
  }

  private func relativeMonth(_ index: Int, _ next: Int, _ offset: Int, _ month: Int) -> DateValue? {
    if var date = monthLed(next), date.day != nil || date.year != nil {
      date.start = index
      return date
    }
    guard text[next].isCapitalised || !isAmbiguousMonth(next) else { return nil }
    var value = relative(.month, index..<behindAbbreviation(next), shape: "XXXX-" + padded(month, 2))
    value.month = month
    guard let now = published?.components else { return value }
    let year: Int
    switch offset {
    case ..<0: year = month < now.month ? now.year : now.year - 1
    case 0: year = now.year
    default: year = month > now.month ? now.year : now.year + 1
    }
    value.days = monthDays(year, month)
    return value
  }

  private func behindAbbreviation(_ index: Int) -> Int {
    isAbbreviated(index) && behindStop(index + 1) < text.bounds.upperBound ? behindStop(index + 1) : index + 1
  }

  private func relativeSeason(_ index: Int, _ next: Int, _ offset: Int, _ season: Int) -> DateValue? {
    if var dated = self.season(next), dated.year != nil {
      dated.start = index
      return dated
    }
    let behind = text[next + 1]
    if text.isWord(next, "fall") || season == 1, behind.isWord, text.has(next + 1, .preposition),
      link(next + 1) == .of || text.isWord(next + 1, "from") || text.isWord(next + 1, "to")
    {
      return nil
    }
    var value = relative(.season, index..<next + 1, shape: "XXXX-" + Self.seasons[max(0, min(3, season - 1))])
    value.part = season
    guard let day = published else { return value }
    var year = day.year
    guard let this = seasonDays(year, season) else { return value }
    if offset < 0, this.upperBound >= day { year -= 1 }
    if offset > 0, this.lowerBound <= day { year += 1 }
    if offset == 0, season == 4, day.components.month <= 3 { year -= 1 }
    value.days = seasonDays(year, season)
    value.year = nil
    value.defect = .none
    value.month = nil
    value.day = nil
    return value
  }

  static let seasons = ["SP", "SU", "FA", "WI"]

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
        ?? (link(next) == .from ? nil : weekdayLed(object)), base.grain == .day, base.isCertain || base.day != nil
      {
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
      value.shape = value.shape ?? day.iso
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

  private func businessDay(_ day: CivilDay, _ number: Int) -> CivilDay {
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

  /// "the week of October 7th", "the week after next", "the month of May", "the weekend".
  func unitLed(_ index: Int) -> DateValue? {
    guard let unit = unit(index) else { return nil }
    if link(index - 1) == .indefinite, index - 1 >= floor, let value = countLed(index - 1) { return value }
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
      value.grain = unit == .week ? .week : .weekend
      value.shape = isoShape(date)
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

  // MARK: Periods

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
      return first...first.adding(months: 3).adding(days: -1)
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
