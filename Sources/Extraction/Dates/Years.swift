internal import TextModel

/// Years: as far as their form or the words around them prove them to be no counts.
extension DateParser {
  /// A number of four digits that can be a year.
  func yearNumber(_ index: Int) -> (value: Int, end: Int)? {
    guard let (value, count) = digits(index), count == 4, (1000...2199).contains(value) else { return nil }
    if isTight(index + 1) {
      let next = text[index + 1]
      if next.isWord || next.isMark("%") || next.isMark(":") && text[index + 2].isNumber && isTight(index + 2) {
        return nil
      }
    }
    return (value, index + 1)
  }

  /// Whether a number behind a month is its year: it counts nothing.
  func yearFollows(_ index: Int, end: Int) -> Bool {
    !text.has(end, [.people, .scale, .percentWord]) && unit(end) == nil
  }

  /// A year by itself, as far as the words around it prove it one.
  func year(_ index: Int) -> DateValue? {
    if let era = yearOfEra(index) { return era }
    guard let (number, end) = yearNumber(index),
      !isGluedLeft(index) || isMark(index - 1, "(") || isMark(index - 1, "=") || isMark(index - 1, "~")
        || isMark(index - 1, "/")
    else { return nil }
    if isMark(index - 1, "#") || isMark(index - 1, "/") && isTight(index) && yearNumber(index - 2) == nil { return nil }
    if isDash(index - 1), text[index - 2].isNumber, yearNumber(index - 2) == nil { return nil }
    if isTight(index), isDash(index - 1), isTight(index - 1), index - 2 >= floor {
      // "COVID-2019", "MH-1970", 555-2015; a word in "mid-2019", "post-2008" is fine, and so is a range.
      let before = text[index - 2]
      if before.isNumber && yearNumber(index - 2) == nil { return nil }
      if before.isWord, before.isCapitalised, !before.shape.contains(.sentenceStart) || link(index - 2) == .none,
        !text.isWord(index - 2, "post"), !text.isWord(index - 2, "pre")
      {
        return nil
      }
    }
    if isTight(index + 1), isDash(index + 1), isTight(index + 2), text[index + 2].isNumber, yearNumber(index + 2) == nil
    {
      return nil
    }
    guard isYearInContext(number, index, end) else { return nil }
    return yearValue(number, index..<end)
  }

  func yearValue(_ number: Int, _ tokens: Range<Int>) -> DateValue {
    var value = DateValue(.absolute, .year, tokens)
    value.year = number
    return value
  }

  /// "the class of '79", "in '16", "his '98 tour": an apostrophe for the century, behind a word that takes a year.
  func clippedYear(_ index: Int) -> DateValue? {
    guard let (year, end) = clippedYearNumber(index), !countsNoun(end), !text.has(end, [.people, .scale]) else {
      return nil
    }
    let cue = link(index - 1)
    let isOwned = text.has(index - 1, [.article, .possessivePronoun]) && text[end].isWord && !text.has(end, .stop)
    let isLed = cue.leadsToDate && cue != .at && cue != .on && cue != .over || cue == .mid || cue == .and
    guard isOwned || isLed && (!text[end].isWord || text.has(end, [.stop, .auxiliary, .dateWord, .reporting])) else {
      return nil
    }
    return yearValue(year, index..<end)
  }

  /// The year of "'79": one that has been, or is close by.
  func clippedYearNumber(_ index: Int) -> (value: Int, end: Int)? {
    guard text[index].kind == .apostrophe, !isTight(index) || index == text.bounds.lowerBound || isMark(index - 1, "("),
      isTight(index + 1), let (short, count) = digits(index + 1), count == 2
    else { return nil }
    let behind = text[index + 2]
    if isTight(index + 2), behind.isWord || behind.kind == .apostrophe || behind.kind == .possessive { return nil }
    if isMark(index + 2, "%") || isMark(index + 2, ":") { return nil }
    let now = published?.year ?? 2020
    let near = now / 100 * 100 + short
    return (near > now + 5 ? near - 100 : near, index + 2)
  }

  private func isYearInContext(_ year: Int, _ index: Int, _ end: Int) -> Bool {
    let next = text[end]
    if text.has(end, [.people, .scale, .suffix, .percentWord]), !isEra(end),
      !(next.isCapitalised && text.has(end, .people) && text.has(index - 1, .article))
    {
      return false
    }
    if let unit = unit(end), unit != .quarter, !(unit == .year && !isPlural(end)),
      !(unit == .week || unit == .day || unit == .weekend)
    {
      return false
    }
    if let unit = unit(end), unit == .day || unit == .week, text[end].isWord, isPlural(end) { return false }
    if isDash(end), isTight(end), unit(end + 1) != nil { return false }
    let cue = link(index - 1)
    let isLikely = (1700...2060).contains(year)
    switch cue {
    case .inside, .since, .until, .by, .before, .after, .early, .late, .mid, .during, .fiscal, .around:
      // "in 1,200 cases" has its comma; "in 2000 cases" is rare enough where a plural noun follows at once.
      if cue == .around || cue == .by || cue == .after || cue == .before || cue == .until, !isLikely { return false }
      return year >= 1000 && !(countsNoun(end) && year % 50 == 0)
    case .from, .between, .to, .through:
      // "from 2015 to 2016 roubles": both ends count the same.
      if link(end) == .to || link(end) == .and, let (_, last) = yearNumber(end + 1),
        countsNoun(last) || text.has(last, [.people, .currencyStart]) && !text.has(last, .stop)
      {
        return false
      }
      return isLikely && !countsNoun(end)
    case .of:
      // "the summer of 1969", "of 2000 workers".
      return isLikely && (!countsNoun(end) || isRecent(year) && text.has(index - 2, .percentWord))
    default: break
    }
    for noun in Self.numbered where text.isWord(index - 1, noun) { return false }
    guard isLikely else {
      return text.has(index - 1, [.article, .possessivePronoun]) && (1400...2100).contains(year) && next.isWord
        && !countsNoun(end)
        || isMark(index - 1, "(") && (isMark(end, ")") || isDash(end) || isMark(end, ",")) && year < 2100
    }
    // "1986 over 1985", "as early as 2004": a comparison with another year, where no noun is counted.
    if (1950...2060).contains(year), year % 10 != 0, !countsNoun(end),
      text.isWord(index - 1, "over")
        || text.isWord(index - 1, "as") && !text.isWord(index - 2, "many")
          && !text.isWord(index - 2, "much")
    {
      return !text[end].isWord || text.has(end, [.stop, .dateWord])
    }
    // "pre-1993 losses".
    if isDash(index - 1), isTight(index), isTight(index - 1), text[index - 2].isWord { return true }
    if text.isWord(index - 1, "than"), link(index - 2) == .later || link(index - 2) == .earlier { return true }
    if text.has(index - 1, [.cardinal, .hedgeEnd]) || text[index - 1].isNumber { return false }
    if link(index - 1) == .at
      || text.isWord(index - 1, "than") && link(index - 2) != .later && link(index - 2) != .earlier
    {
      return false
    }
    if text.isWord(index - 1, "costs") || text.isWord(index - 1, "cost") || text.isWord(index - 1, "worth")
      || text.isWord(index - 1, "paid")
    {
      return false
    }
    if text[index - 1].shape.contains(.allCapitals), year % 100 == 0 { return false }
    if text.has(end, .currencyStart) && !text.has(end, .stop) && year % 10 == 0 { return false }
    if text.has(end, .unitStart), unit(end) == nil, !text[end].isCapitalised, !text.has(end, [.stop, .dateWord]),
      year % 5 == 0 || countsNoun(end)
    {
      return false
    }
    if text.has(index - 1, [.article, .possessivePronoun, .determiner]) || text[index - 1].kind == .possessive {
      return (1800...2060).contains(year)
    }
    if year % 100 == 0, !text.has(end, [.auxiliary]), text[end].isWord, link(index - 1) == .none { return false }
    let before = text[index - 1]
    if before.isWord, before.isCapitalised, !before.shape.contains(.sentenceStart), link(index - 1) == .none,
      !text.has(index - 1, [.stop, .month, .season, .weekday, .organisationNoun]), year < 1900 || year > 2040
    {
      return false
    }
    return (1900...2040).contains(year) && (!countsNoun(end) || isTitleContext(end) || isRecent(year))
  }

  /// A year of the last decades that is no round number: "1987 imports", "2016 races". News writes counts of four digits
  /// with a comma.
  private func isRecent(_ year: Int) -> Bool {
    let now = published?.year ?? 2015
    return year % 10 != 0 && (now - 35...now + 15).contains(year)
  }

  /// Nouns that have a number for a name: "extension 1967", "flight 2020".
  private static let numbered: [StaticString] = [
    "extension", "flight", "room", "route", "page", "number", "code", "channel", "suite", "bus", "lot",
    "platform", "gate", "box", "pin",
  ]

  func isEra(_ index: Int) -> Bool { link(index) == .era || link(index) == .beforeEra }

  private func isPlural(_ index: Int) -> Bool {
    let bytes = text.bytes(index)
    guard let last = bytes.last, bytes.count > 3 else { return false }
    return last | 0x20 == 0x73 && bytes[bytes.count - 2] | 0x20 != 0x73
  }

  /// Whether a lower-case noun in the plural follows, which a number would count.
  func countsNoun(_ index: Int) -> Bool {
    let token = text[index]
    guard token.isWord, !token.isCapitalised,
      !text.has(index, [.stop, .auxiliary, .dateWord, .reporting, .rise, .fall])
    else { return false }
    return isPlural(index) || text.has(index, [.people]) || text.has(index, .unitStart) && isPlural(index)
  }

  /// The plural nouns that go with a year in headlines: "2020 elections".
  private func isTitleContext(_ index: Int) -> Bool {
    text.isWord(index, "elections") || text.isWord(index, "olympics") || text.isWord(index, "games")
      || text.isWord(index, "results") || text.isWord(index, "levels") || text.isWord(index, "awards")
  }

  /// "44 BC", "AD 79", "300 A.D.".
  private func yearOfEra(_ index: Int) -> DateValue? {
    guard let (value, count) = digits(index) ?? thousands(index), count <= 5, value > 0 else { return nil }
    let behind = link(index + 1)
    let isCapital = text[index + 1].isCapitalised
    if behind == .beforeEra || behind == .era, isCapital {
      var date = yearValue(value, index..<index + 2)
      date.isBeforeEra = behind == .beforeEra
      if isMark(index + 2, "."), isTight(index + 2), index + 3 < text.bounds.upperBound,
        text.string(index + 1).utf8.contains(0x2E)
      {
        date.end = index + 3
      }
      return date
    }
    let before = isMark(index - 1, ".") ? index - 2 : index - 1
    if link(before) == .era, text[before].shape.contains(.allCapitals), value < 2200, count < 4 || value > 31 {
      return yearValue(value, before..<index + 1)
    }
    return nil
  }

  /// "10,000" as a number and how many digits it has.
  private func thousands(_ index: Int) -> (value: Int, count: Int)? {
    guard text[index].isNumber, text[index].range.count == 6, text.bytes(index)[2] == 0x2C, isEra(index + 1) else {
      return nil
    }
    var value = 0
    for byte in text.bytes(index) where byte != 0x2C {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (value, 5)
  }

  // MARK: In words

  /// "nineteen eighty-four", "two thousand and eighteen", "nineteen hundred ninety three", "twenty ten".
  func yearWords(_ index: Int) -> (value: Int, end: Int)? {
    guard text.has(index, .cardinal) else { return nil }
    let first = Int(text.word(index).number)
    if first == 1 || first == 2, text.has(index + 1, .scale), text.word(index + 1).scale == 3 {
      let next = behind(.and, index + 2)
      if let (rest, end) = cardinal(next) { return (first * 1000 + rest, end) }
      return first == 2 ? (2000, index + 2) : nil
    }
    guard (11...21).contains(first) else { return nil }
    if text.has(index + 1, .scale), text.word(index + 1).scale == 2 {
      if let (rest, end) = cardinal(behind(.and, index + 2)), rest > 0 { return (first * 100 + rest, end) }
      return (first * 100, index + 2)
    }
    let next = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
    guard let (rest, end) = cardinal(next) else { return nil }
    if rest >= 10 { return (first * 100 + rest, end) }
    guard rest == 0, let (unit, last) = cardinal(end), unit < 10 else { return nil }
    return (first * 100 + unit, last)
  }

  /// A year in words by itself: the pairs that no count has, or any behind "in" and "since".
  func spelledYear(_ index: Int) -> DateValue? {
    guard let (value, end) = yearWords(index), (1500...2100).contains(value) else { return nil }
    guard !text.has(end, [.people, .scale]), unit(end) == nil else { return nil }
    let cue = link(index - 1)
    let isPair = value < 2000 && !text.has(index + 1, .scale) && value % 100 >= 10
    guard isPair || cue == .inside || cue == .since || cue == .of || cue == .by || cue == .until else { return nil }
    return yearValue(value, index..<end)
  }

  /// "FY2019", "FY19", "CY19" in one word.
  private func fiscalYear(_ index: Int) -> Int? {
    guard text[index].shape.contains(.hasDigit) else { return nil }
    let bytes = text.bytes(index)
    guard bytes.count == 4 || bytes.count == 6, bytes[1] | 0x20 == 0x79,
      bytes[0] | 0x20 == 0x66 || bytes[0] | 0x20 == 0x63
    else {
      return nil
    }
    var year = 0
    for byte in bytes.dropFirst(2) {
      guard byte &- 0x30 < 10 else { return nil }
      year = year * 10 + Int(byte - 0x30)
    }
    return fullYear(year)
  }

  /// "fiscal 2019", "fiscal year 2019", "FY2019", "FY 19", "the year 2019".
  func labelledYear(_ index: Int) -> DateValue? {
    var next = index
    var isFiscal = false
    if link(index) == .fiscal {
      isFiscal = true
      next = unit(index + 1) == .year ? index + 2 : index + 1
    } else if let year = fiscalYear(index) {
      return yearValue(year, index..<index + 1)
    } else if text.isWord(index, "fy") {
      isFiscal = true
      next = index + 1
    } else if unit(index) == .year, !isPlural(index) {
      next = index + 1
    } else {
      return nil
    }
    next = behind(.of, next)
    let value: (value: Int, end: Int)
    if let year = yearNumber(next) {
      value = year
    } else if isFiscal, let (short, count) = digits(next), count == 2 {
      value = (fullYear(short), next + 1)
    } else if !isFiscal, let (spelled, end) = yearWords(next) {
      value = (spelled, end)
    } else {
      return nil
    }
    return yearValue(value.value, index..<value.end)
  }
}
