internal import TextModel

/// "early May", "mid-2019", "late last week", "earlier this month", "the end of 2012", "the rest of the year".
extension DateParser {
  func edge(_ index: Int) -> DateValue? {
    let word = link(index)
    var next = index + 1
    switch word {
    case .early, .late, .mid:
      next = behindDash(next)
      next = behind(.the, behind(.inside, next) > next && link(next + 1) == .the ? next + 1 : next)
      if link(next) == .of { next = behind(.the, next + 1) }
    case .earlier, .later:
      if link(next) == .inside || link(next) == .on {
        guard link(next + 1) == .the, let value = theUnit(next + 2) else { return nil }
        return extended(value, from: index)
      }
    case .end, .beginning, .rest:
      if link(next) == .of { next += 1 }
      if link(next) == .the {
        if let value = theUnit(next + 1) { return remaining(word, extended(value, from: index)) }
        next += 1
      } else if link(index + 1) == .of, text.has(next, .possessivePronoun) || unit(next) != nil {
        // "rest of my week", "end of year".
        let noun = text.has(next, .possessivePronoun) ? next + 1 : next
        return theUnit(noun).map { remaining(word, extended($0, from: index)) }
      }
    default: return nil
    }
    guard let inner = innerOfEdge(next) else { return nil }
    if word == .earlier || word == .later, inner.form != .relative { return nil }
    if word == .end || word == .beginning || word == .rest, next == index + 1, inner.form != .relative { return nil }
    return remaining(word, extended(inner, from: index))
  }

  /// "by EOM", "the EOY": the end of the month or year, as business letters have it.
  func endOfPeriod(_ index: Int) -> DateValue? {
    guard text[index].shape.contains(.allCapitals), text.has(index, .dateStart) else { return nil }
    let unit: DateUnit
    if text.isWord(index, "eom") {
      unit = .month
    } else if text.isWord(index, "eoy") {
      unit = .year
    } else if text.isWord(index, "eow") {
      unit = .week
    } else {
      return nil
    }
    var value = DateValue(.relative, grain(unit), index..<index + 1)
    value.shape = kept(shape(of: unit))
    value.edge = .late
    value.days = published.map { period(unit, around: $0, offset: 0) }
    return value
  }

  /// "the rest of the week" begins today.
  private func remaining(_ word: DateWord, _ value: DateValue) -> DateValue {
    var value = value
    switch word {
    case .early, .beginning: value.edge = .early
    case .late, .end: value.edge = .late
    case .mid: value.edge = .mid
    default: break
    }
    guard word == .rest, value.form == .relative, let days = value.days, let published, days.contains(published) else {
      return value
    }
    var result = value
    result.grain = .span
    result.days = closed(published, days.upperBound)
    return result
  }

  private func innerOfEdge(_ index: Int) -> DateValue? {
    if let value = relativeUnit(index) ?? dayWord(index) ?? weekdayLed(index) { return value }
    if let value = monthLed(index) ?? decadeOrCentury(index) ?? quarter(index) ?? season(index) ?? labelledYear(index) {
      return value
    }
    if let (year, end) = yearNumber(index), yearFollows(index, end: end) { return yearValue(year, index..<end) }
    return yearWords(index).map { yearValue($0.value, index..<$0.end) }
  }

  /// "the week", "the year" behind words that take a part of it: the present one.
  private func theUnit(_ index: Int) -> DateValue? {
    guard let unit = unit(index),
      unit == .week || unit == .month || unit == .year || unit == .decade || unit == .quarter || unit == .century,
      !isPluralUnit(index), link(index + 1) != .of, text[index + 1].kind != .possessive
    else { return nil }
    if unit == .year, let labelled = labelledYear(index) { return labelled }
    var value = DateValue(.relative, grain(unit), index..<index + 1)
    value.shape = kept(shape(of: unit))
    value.days = published.map { period(unit, around: $0, offset: 0) }
    return value
  }

  private func extended(_ value: DateValue, from start: Int) -> DateValue {
    var value = value
    value.start = start
    value.isCertain = true
    return value
  }
}
