internal import TextModel

/// Times of day: "7:56:30 pm", "half past seven", "14:50 GMT", "noon", "9 o'clock".
extension DateParser {
  func clock(_ index: Int) -> ClockValue? {
    guard var time = clockCore(index) else { return nil }
    if link(time.end) == .sharp { time.end += 1 }
    if let zone = zone(time.end) {
      time.zone = zone.minutes
      time.end = zone.end
      time.isCertain = true
    }
    return time
  }

  private func clockCore(_ index: Int) -> ClockValue? {
    if let value = namedHour(index) ?? pastOrTo(index) { return value }
    if text[index].isNumber {
      guard !isGluedLeft(index) || isMark(index - 1, "("), !(isMark(index - 1, ":") && isTight(index)) else {
        return nil
      }
      return withColon(index) ?? withPoint(index) ?? wholeHour(index)
    }
    return inWords(index)
  }

  /// am or pm at a token: 1 or 2, with the token behind it.
  private func meridiem(_ index: Int) -> (half: Int, end: Int)? {
    let word = link(index)
    if word == .am || word == .pm {
      let hasPoints = text[index].end - text[index].start == 3
      return (word == .am ? 1 : 2, hasPoints ? behindStop(index + 1) : index + 1)
    }
    let isAM = text.isWord(index, "a")
    guard isAM || text.isWord(index, "p") else { return nil }
    let next = isMark(index + 1, ".") ? index + 2 : index + 1
    guard text.isWord(next, "m"), !(isTight(next) && next == index + 1) else { return nil }
    return (isAM ? 1 : 2, isMark(next + 1, ".") && next > index + 1 ? next + 2 : next + 1)
  }

  private func zone(_ index: Int) -> (minutes: Int, end: Int)? {
    let bracket = isMark(index, "(") ? index + 1 : index
    guard let quarters = calendar(bracket, .zone), text[bracket].shape.contains(.allCapitals) else { return nil }
    return (quarters * 15, isMark(bracket + 1, ")") && bracket > index ? bracket + 2 : bracket + 1)
  }

  private func applied(_ half: Int, to time: ClockValue, end: Int) -> ClockValue {
    var time = time
    if time.hour > 12, time.defect == .none || time.defect == .hourBeyondDay {
      time.defect = time.hour > 24 ? .hourBeyondDay : half == 1 || time.hour > 12 ? .hourWithMeridiem : .none
    } else if half == 2 {
      if time.hour < 12 { time.hour += 12 }
    } else if time.hour == 12 {
      time.hour = 0
    }
    time.isFixed = true
    time.isCertain = true
    time.end = end
    return time
  }

  /// 7:56, 7:56:30, 14:50.
  private func withColon(_ index: Int) -> ClockValue? {
    guard let (hour, count) = digits(index), count <= 2, isMark(index + 1, ":"), isTight(index + 1),
      let (minute, minuteCount) = digits(index + 2), minuteCount == 2, isTight(index + 2)
    else { return nil }
    var time = ClockValue(hour: hour, minute: minute, index..<index + 3)
    var hasSeconds = false
    if isMark(index + 3, ":"), isTight(index + 3), let (second, count) = digits(index + 4), count == 2,
      isTight(index + 4)
    {
      guard second < 60 else { return nil }
      time.second = second
      time.end = index + 5
      hasSeconds = true
    }
    if isTight(time.end), isMark(time.end, ":") || isMark(time.end, "/") && text[time.end + 1].isNumber { return nil }
    time.isFixed = hour > 12 || count == 2 && hour < 10
    if hour > 24 || hour == 24 && minute > 0 {
      time.defect = .hourBeyondDay
    } else if minute > 59 {
      time.defect = .minuteBeyondHour
    }
    if let (half, end) = meridiem(time.end) { return applied(half, to: time, end: end) }
    if let half = singleLetter(time.end) { return applied(half, to: time, end: time.end + 1) }
    let cue = link(index - 1)
    let hasCue =
      cue == .at || cue == .by || cue == .from || cue == .until || cue == .since || cue == .around || cue == .between
      || cue == .before || cue == .after || zone(time.end) != nil
    if time.defect != .none, !hasCue || isElapsed(index, time.end) { return nil }
    // 2:35.4 has a fraction; "in 2:35", "a time of 1:59:40", "3:45 left" are times run and times to play.
    if !hasCue, isElapsed(index, time.end) || hasSeconds && hour < 5 && cue == .inside { return nil }
    if cue == .inside || cue == .of || text.isWord(index - 1, "clocked") || text.isWord(index - 1, "ran") { return nil }
    // "A record, set at 2:21:49"
    if hasSeconds, hour < 5, DurationReader.isRecordTime(index, in: text) { return nil }
    let before = text[index - 1]
    // "The mark was 3:39": a minute so exact is told with its half of the day, its zone or a word before it.
    if !hasCue, !hasSeconds, !time.isFixed, minute % 5 != 0, !wholeSentence(index, time.end), before.isWord,
      !text.has(index - 1, [.weekday, .month, .dayWord, .dateWord, .dayPart])
    {
      return nil
    }
    if !hasCue, before.isWord, before.isCapitalised, !before.shape.contains(.sentenceStart), minute < 60,
      !text.has(index - 1, [.weekday, .month, .dayWord, .stop, .dateWord, .dayPart]), !hasSeconds, !time.isFixed
    {
      return nil
    }
    return time
  }

  private func singleLetter(_ index: Int) -> Int? {
    guard isTight(index) else { return nil }
    if text.isWord(index, "p") { return 2 }
    return text.isWord(index, "a") ? 1 : nil
  }

  /// "at 9a", "will be back at 7p": what closes at 7p in a sentence about shares costs pence.
  private func isHourByLetter(_ index: Int, _ half: Int) -> Bool {
    guard link(index - 1) == .at, !text[index + 2].isWord || text.has(index + 2, .stop) else { return false }
    return half == 1 || wholeSentence(index, index + 2) || tense(before: index) == .future && !isBusiness(index, index)
  }

  /// "3:45 left", "10:30 into the second half".
  private func isElapsed(_ index: Int, _ end: Int) -> Bool {
    for word in Self.elapsed where text.isWord(end, word) { return true }
    if unit(end) == .hour { return true }
    return text.isWord(end, "in") && text.has(end + 2, .ordinal)
  }

  private static let elapsed: [StaticString] = [
    "left", "remaining", "into", "mark", "minutes", "ratio", "odds", "per", "pace", "gone", "run", "time", "clear",
    "ahead", "behind", "adrift",
  ]

  /// 8.30pm: a point needs am or pm behind it.
  private func withPoint(_ index: Int) -> ClockValue? {
    guard text.bytes(index).contains(0x2E) else { return nil }
    let parts = pointed(index)
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2, parts[0].count > 0 else { return nil }
    var time = ClockValue(hour: parts[0].value, minute: parts[1].value, index..<index + 1)
    guard let (half, end) = meridiem(index + 1) else {
      // "At 1.05 this morning"
      if link(index - 1) == .at, time.hour < 13, parts[1].value < 60, text.has(index + 2, .dayPart),
        text.isWord(index + 1, "this") || text.isWord(index + 1, "yesterday")
      {
        return time
      }
      // "17.48 – What we know", "17.48 Fire declared out": an entry of a live report.
      let start = text[index + 1].kind == .dash && text[index + 1].hasSpaceBefore ? index + 2 : index + 1
      if text[index].shape.contains(.sentenceStart), parts[0].count == 2, time.hour < 25, parts[1].value < 60,
        text[start].hasSpaceBefore,
        text[start].isCapitalised && !text.has(start, [.unitStart, .currencyStart])
          || text[start].kind == .quote && start > index + 1
      {
        time.isFixed = true
        return time
      }
      // "left at 15.30": in a sentence without money or percentages.
      guard link(index - 1) == .at, (13...23).contains(time.hour), parts[1].value < 60, !text[index + 1].isWord,
        !isBusiness(index, index)
      else { return nil }
      time.isFixed = true
      return time
    }
    var result = applied(half, to: time, end: end)
    if parts[1].value > 59 { result.defect = .minuteBeyondHour }
    return result
  }

  /// 8am, 9 o'clock, 1140 a.m., 1500 GMT.
  private func wholeHour(_ index: Int) -> ClockValue? {
    guard let (number, count) = digits(index), count <= 4 else { return nil }
    var time = ClockValue(
      hour: count > 2 ? number / 100 : number, minute: count > 2 ? number % 100 : nil, index..<index + 1)
    if let (half, end) = meridiem(index + 1) {
      guard text[index + 1].isWord, count != 4 || number <= 2459 else { return nil }
      if time.minute.map({ $0 > 59 }) == true { return nil }
      // "I am": the pronoun comes first, never a number; "7 am" may open "7 am ..." of nothing else.
      return applied(half, to: time, end: end)
    }
    if link(index + 1) == .meridiemEither, isTight(index + 1), count <= 2, (1...12).contains(number) {
      time.end = index + 2
      return time
    }
    if let french = hoursByLetter(index, number) { return french }
    if count <= 2, (1...12).contains(number), let half = singleLetter(index + 1), isHourByLetter(index, half) {
      return applied(half, to: time, end: index + 2)
    }
    // "at 3 15", as it is spoken
    if count <= 2, (1...12).contains(number), link(index - 1) == .at, let (minute, count) = digits(index + 1),
      count == 2,
      minute < 60, minute % 5 == 0, !text[index + 2].isWord, text[index + 2].kind != .dash, !isMark(index + 2, "%"),
      !isMark(index + 2, ":"), !isMark(index + 2, "/")
    {
      (time.minute, time.end) = (minute, index + 2)
      return time
    }
    if link(index + 1) == .oclock, count <= 2, number <= 12 || number > 24 || number <= 24 {
      time.end = index + 2
      if number > 24 { time.defect = .hourBeyondDay }
      return withMeridiem(time)
    }
    if count == 4, number < 2400, number % 100 < 60, zone(index + 1) != nil {
      time.isFixed = true
      return time
    }
    if count == 4, wholeSentence(index, index + 1), index > text.bounds.lowerBound, number < 2400, number % 100 < 60 {
      time.isFixed = number < 1000 || number >= 1300
      return time
    }
    if count <= 2, number < 24, zone(index + 1) != nil, link(index - 1) == .at {
      return time
    }
    return nil
  }

  /// "15h30", "19h" behind a word that takes a time.
  private func hoursByLetter(_ index: Int, _ hour: Int) -> ClockValue? {
    guard hour < 25, isTight(index + 1), text[index + 1].isWord else { return nil }
    let letters = text.bytes(index + 1)
    guard letters.first == 0x68, letters.count == 1 || letters.count == 3 else { return nil }
    var time = ClockValue(hour: hour, index..<index + 2)
    time.isFixed = true
    if letters.count == 3 {
      guard let tens = letters.dropFirst().first, let units = letters.last, (0x30...0x35).contains(tens),
        (0x30...0x39).contains(units)
      else { return nil }
      time.minute = Int(tens - 0x30) * 10 + Int(units - 0x30)
      return time
    }
    let cue = link(index - 1)
    guard
      cue == .at || cue == .until || cue == .from || cue == .by || zone(index + 2) != nil
        || wholeSentence(index, index + 2)
        || text[index - 1].isNumber
    else { return nil }
    return time
  }

  private func withMeridiem(_ time: ClockValue) -> ClockValue {
    if let (half, end) = meridiem(time.end) { return applied(half, to: time, end: end) }
    return time
  }

  /// "seven o'clock", "ten am", "seven thirty pm".
  private func inWords(_ index: Int) -> ClockValue? {
    guard let (hour, end) = cardinal(index), hour >= 1, hour <= 24 else { return nil }
    var time = ClockValue(hour: hour, index..<end)
    if link(end) == .oclock {
      time.end = end + 1
      return withMeridiem(time)
    }
    if let (half, end) = meridiem(end), hour <= 12 { return applied(half, to: time, end: end) }
    let joined = behindDash(end)
    guard let (minute, last) = cardinal(joined), minute < 60, minute >= 1 else { return nil }
    time.minute = minute
    time.end = last
    if let (half, behind) = meridiem(last) { return applied(half, to: time, end: behind) }
    // "at eleven five", "for eight forty": two numbers that make no third one.
    let isBehindDay = text.has(index - 1, .ordinal) && text.has(index - 2, .month) && !text[last].isWord
    guard hour <= 12, link(index - 1) == .at || link(index - 1) == .over || isBehindDay,
      !text[last].isWord || text.has(last, .stop), minute >= 10 || link(index - 1) == .at
    else { return nil }
    return time
  }

  /// "noon", "midnight", "12 noon".
  private func namedHour(_ index: Int) -> ClockValue? {
    let midday = link(index) == .mid ? behindDash(index + 1) : index
    if midday > index, unit(midday) == .day, !isPluralUnit(midday) {
      var time = ClockValue(hour: 12, index..<midday + 1)
      time.isFixed = true
      return time
    }
    let next = digits(index)?.value == 12 ? index + 1 : index
    guard let hour = calendar(next, .clockWord) else { return nil }
    if text[next].isCapitalised, text[next + 1].isCapitalised, !text[next].shape.contains(.sentenceStart) { return nil }
    // "Jamie Noon" is a player, "midnight regulations" are an idiom; "at midday trading had stopped" has its word before.
    let before = text[index - 1]
    if text[next].isCapitalised, !text[next].shape.contains(.allCapitals), before.isWord, before.isCapitalised,
      !text.has(index - 1, [.stop, .weekday, .month, .dateWord])
    {
      return nil
    }
    let behind = text[next + 1]
    if behind.isWord, !behind.isCapitalised,
      !text.has(next + 1, [.stop, .auxiliary, .dateWord, .dayWord, .zone, .reporting]),
      link(index - 1) == .none || link(index - 1) == .the || link(index - 1) == .indefinite
    {
      return nil
    }
    var time = ClockValue(hour: hour == 24 ? 0 : hour, index..<next + 1)
    time.isFixed = true
    return time
  }

  /// "half past seven", "quarter to 6", "20 past 3pm", "ten minutes to six".
  private func pastOrTo(_ index: Int) -> ClockValue? {
    var minutes: Int
    var next: Int
    if link(index) == .half, let (hour, end) = cardinal(index + 1), (1...12).contains(hour), !text[end].isWord,
      link(index - 1) == .at || link(index - 1) == .around || link(index - 1) == .by || wholeSentence(index, end)
    {
      // "at half three", as it is said in Britain.
      return ClockValue(hour: hour, minute: 30, index..<end)
    }
    if link(index) == .half {
      (minutes, next) = (30, index + 1)
    } else if unit(index) == .quarter || link(index) == .indefinite && unit(index + 1) == .quarter {
      (minutes, next) = (15, unit(index) == .quarter ? index + 1 : index + 2)
    } else if let (value, count) = digits(index), count <= 2, value < 60 {
      (minutes, next) = (value, index + 1)
    } else if let (value, end) = cardinal(index), value < 60 {
      (minutes, next) = (value, end)
    } else {
      return nil
    }
    var hasUnit = false
    if unit(next) == .minute || text.isWord(next, "mins") || text.isWord(next, "min") {
      next += 1
      hasUnit = true
    }
    let isTo = link(next) == .to
    guard isTo || link(next) == .past || hasUnit && link(next) == .from else { return nil }
    let target = next + 1
    var time: ClockValue
    if let named = namedHour(target) {
      time = named
    } else if let whole = text[target].isNumber ? wholeHour(target) : nil, whole.minute == nil {
      time = whole
    } else if let (hour, count) = digits(target), count <= 2, (1...12).contains(hour), !isMark(target + 1, ":"),
      !isTight(target + 1) || !text[target + 1].isWord
    {
      time = ClockValue(hour: hour, target..<target + 1)
    } else if let (hour, end) = cardinal(target), (1...12).contains(hour) {
      time = ClockValue(hour: hour, target..<end)
      if link(end) == .oclock { time.end = end + 1 }
      time = withMeridiem(time)
    } else {
      return nil
    }
    // "ten to six" and "20 to 30" are odds and ranges unless a word says the time.
    let isIdiom = link(index) == .half || unit(next - 1) == .quarter || hasUnit || time.isFixed && !isTo
    let cue = link(index - 1)
    if link(next) == .from, !time.isFixed { return nil }
    if isTo, !isIdiom && (cue != .at || minutes % 5 != 0) || hasUnit && !time.isFixed && cue != .at { return nil }
    if !isIdiom, cue != .at, cue != .around, cue != .by, cue != .until, link(time.end - 1) != .oclock,
      !(link(time.end) == .inside && calendar(time.end + 2, .dayPart) != nil), !wholeSentence(index, time.end)
    {
      return nil
    }
    if text.has(time.end, [.people]) || unit(time.end) != nil { return nil }
    time.start = index
    time.minute = isTo ? 60 - minutes : minutes
    if isTo { time.hour = (time.hour + 23) % 24 }
    if time.minute == 60 { time.minute = 0 }
    return time
  }

  // MARK: Parts of the day

  /// "in the morning", "at night", "early morning", "morning"; the last two only behind a date.
  func dayPart(_ index: Int, bare: Bool) -> ClockValue? {
    var next = index
    var isFramed = false
    if link(next) == .inside, link(next + 1) == .the {
      next += 2
      isFramed = true
    } else if link(next) == .inside || link(next) == .at {
      next += 1
      isFramed = link(next - 1) == .at
      if link(next - 1) == .inside, !bare, link(next) != .early, link(next) != .late { return nil }
    } else if link(next) == .during, link(next + 1) == .the {
      next += 2
      isFramed = true
    }
    if link(next) == .early || link(next) == .late || link(next) == .mid {
      isFramed = isFramed || link(next - 1) == .inside && next > index
      next = behindDash(next + 1)
    } else if link(next) == .later, link(next + 1) == .inside, link(next + 2) == .the {
      next += 3
      isFramed = true
    }
    guard let part = calendar(next, .dayPart), isFramed || bare else { return nil }
    if isFramed, link(index) == .at, part != 4, part != 5 { return nil }
    if link(next + 1) == .of, !bare { return nil }
    return ClockValue(part: part, index..<next + 1)
  }
}
