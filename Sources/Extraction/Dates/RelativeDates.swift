internal import TextModel

/// Dates told from the publication date: "yesterday", "last week", "this morning", "next June".
extension DateParser {
  func relative(_ grain: DateGrain, _ tokens: Range<Int>, shape: String) -> DateValue {
    var value = DateValue(.relative, grain, tokens)
    value.shape = kept(shape)
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
    if offset == -1 || word == .this, link(end) == .of, link(index - 1) == .the { return nil }
    if unit == .day {
      guard word == .next || word == .following || word == .previous || word == .this else { return nil }
      if link(index - 1) == .to { return nil }
      if word == .next || word == .following || word == .previous, text.has(end, .clockWord) { return nil }
    }
    // "the last quarter" of a match; "the next quarter century".
    if unit == .quarter {
      let isPlay = (word == .last || word == .next) && link(index - 1) == .the && !isBusiness(index, fiscal)
      if word == .past || isPlay || self.unit(end) != nil { return nil }
    }
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

  func unitIsCalendar(_ unit: DateUnit) -> Bool {
    switch unit {
    case .second, .minute, .hour: false
    default: true
    }
  }

  func isPluralUnit(_ index: Int) -> Bool { text.bytes(index).last.map { $0 | 0x20 == 0x73 } ?? false }

  private func relativeWeekday(_ index: Int, _ next: Int, _ word: DateWord, _ number: Int) -> DateValue? {
    var value = weekdayLed(next) ?? DateValue(.weekday, .day, next..<next + 1)
    value.start = index
    if value.day != nil && value.month != nil { return value }
    if word == .last, link(next + 1) == .of || link(next + 1) == .inside { return nil }
    if value.end > next + 1, value.form == .relative { return value }
    value.form = .relative
    value.weekday = number
    value.shape = kept("XXXX-WXX-\(number)")
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
}
