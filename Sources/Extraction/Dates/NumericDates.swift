internal import Pcre
internal import TextModel

/// Dates in figures alone: "2023-05-05", "5/6/2023", "22.05.2023", "2015-12".
extension DateParser {
  func numeric(_ index: Int) -> DateValue? {
    guard text[index].isNumber, !isGluedLeft(index) || isMark(index - 1, "(") || isMark(index - 1, "=") else {
      return nil
    }
    if isMark(index - 1, "/"), isTight(index) { return nil }
    // Behind a number and a hyphen it is a part of a code, unless a date stands there too (10/1/2018-10/7/2018).
    if isDash(index - 1), isTight(index), text[index - 2].isNumber, isTight(index - 1), !isMark(index - 3, "/") {
      return nil
    }
    if text[index + 1].isNumber, let spaced = spacedFields(index) { return spaced }
    let hasPoint = text[index].end - text[index].start >= 6
    guard hasPoint || isMark(index + 1, "/") || isDash(index + 1), hasPoint || isTight(index + 1) else { return nil }
    let points = pointed(index)
    if points.count == 3 { return threeFields(points, end: index + 1, at: index, separator: ".") }
    guard let first = points.first, points.count == 1, first.count <= 4 else { return nil }
    let separator = text[index + 1]
    let isSlash = separator.isMark("/")
    guard isSlash || separator.kind == .dash, isTight(index + 1) else { return nil }
    if let month = calendar(index + 2, .month), first.count == 4, isDash(index + 3) || isMark(index + 3, "/"),
      let (day, count) = digits(index + 4), count <= 2, isTight(index + 4)
    {
      var value = DateValue(.absolute, .day, index..<index + 5)
      (value.year, value.month, value.day) = (first.value, month, day)
      return checked(value)
    }
    if isSlash, isTight(index + 2), let (second, year) = dayWithYear(index + 2) {
      return threeFields([first, second, year], end: index + 3, at: index, separator: "/")
    }
    guard let second = digits(index + 2), isTight(index + 2) else { return nil }
    let third = text[index + 3].kind == separator.kind && isTight(index + 3) ? digits(index + 4) : nil
    if let third, isTight(index + 4), isSlash == isMark(index + 3, "/") {
      // A fourth field makes a telephone number, a code or a version of it.
      let follower = text[index + 5]
      if isTight(index + 5), follower.kind == .dash || follower.isMark("/"), text[index + 6].isNumber,
        isTight(index + 6),
        !(follower.kind == .dash && isSlash || isMark(index + 7, "/") || isDash(index + 7))
      {
        return nil
      }
      return threeFields([first, second, third], end: index + 5, at: index, separator: isSlash ? "/" : "-")
    }
    if isTight(index + 3), isDash(index + 3), text[index + 4].isNumber, isTight(index + 4), !isMark(index + 5, "/") {
      return nil
    }
    return twoFields(first, second, at: index, isSlash: isSlash)
  }

  /// The "12,2015" of "08/12,2015": a field and the year behind its comma.
  private func dayWithYear(_ index: Int) -> (Field, Field)? {
    let bytes = text.bytes(index)
    guard text[index].isNumber, bytes.count == 6 || bytes.count == 7, bytes[bytes.count - 5] == 0x2C else { return nil }
    var fields: [Field] = [(0, 0), (0, 0)]
    for (position, byte) in bytes.enumerated() where position != bytes.count - 5 {
      guard byte &- 0x30 < 10 else { return nil }
      let field = position < bytes.count - 5 ? 0 : 1
      fields[field] = (fields[field].value * 10 + Int(byte - 0x30), fields[field].count + 1)
    }
    return (1900...2100).contains(fields[1].value) ? (fields[0], fields[1]) : nil
  }

  /// "Oct2", "mar3": a short month with its day in one word.
  func gluedDay(_ index: Int) -> DateValue? {
    let bytes = text.bytes(index)
    guard (4...5).contains(bytes.count), !text[index].shape.contains(.allCapitals),
      !(isMark(index - 1, "/") && isTight(index))
    else { return nil }
    let letters = bytes.prefix(3).map { $0 | 0x20 }
    guard let month = Self.shortMonths.firstIndex(where: { $0.elementsEqual(letters) }) else { return nil }
    var day = 0
    for byte in bytes.dropFirst(3) {
      guard byte &- 0x30 < 10 else { return nil }
      day = day * 10 + Int(byte - 0x30)
    }
    guard day >= 1, day <= CivilDay.days(in: month + 1, of: 2000) else { return nil }
    var value = DateValue(.partial, .day, index..<index + 1)
    (value.month, value.day) = (month + 1, day)
    if let (year, end) = trailingYear(index + 1) {
      (value.year, value.end) = (year, end)
      value.form = .absolute
    }
    return value
  }

  private static let shortMonths: [[UInt8]] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map { Array($0.utf8) }

  /// "2016 10 16": year, month and day between spaces, and no fourth number.
  private func spacedFields(_ index: Int) -> DateValue? {
    guard let (year, end) = yearNumber(index), (1900...2100).contains(year), let (month, monthCount) = digits(end),
      monthCount == 2, (1...12).contains(month), let (day, dayCount) = digits(end + 1), dayCount == 2,
      (1...31).contains(day),
      !text[end + 2].isNumber, !text[index - 1].isNumber, !text[end + 2].isWord
    else { return nil }
    var value = DateValue(.absolute, .day, index..<end + 2)
    (value.year, value.month, value.day) = (year, month, day)
    return checked(value)
  }

  /// "Friday 7.6": month and day behind a weekday, in a sentence that tells of no prices and looks ahead.
  func pointedDay(behindWeekday index: Int) -> DateValue? {
    let parts = pointed(index)
    guard parts.count == 2, let a = parts.first, let b = parts.last, a.count <= 2, b.count <= 2, a.value >= 1,
      b.value >= 1,
      !text[index + 1].isWord || text.has(index + 1, .preposition), !isMark(index + 1, "%"), !isGluedLeft(index),
      tense(before: index) != .past, !isBusiness(index, index)
    else { return nil }
    return dayAndMonth(a, b, at: index, dayFirst: a.value > 12).map {
      var value = $0
      value.end = index + 1
      return value
    }
  }

  private typealias Field = (value: Int, count: Int)

  private func threeFields(
    _ fields: [(value: Int, count: Int)], end: Int, at index: Int, separator: Unicode.Scalar
  ) -> DateValue? {
    var value = DateValue(.absolute, .day, index..<end)
    let (a, b, c) = (fields[0], fields[1], fields[2])
    if a.count == 4, b.count <= 2, c.count <= 2, isYear(a.value) {
      (value.year, value.month, value.day) = (a.value, b.value, c.value)
      if b.value > 12, c.value <= 12 { (value.month, value.day) = (c.value, b.value) }
    } else if a.count <= 2, b.count <= 2, c.count == 4 || c.count == 2, a.value > 0, b.value > 0 {
      guard c.count == 2 || isYear(c.value) else { return nil }
      // Two-digit years with points are versions and figures ("1.2.15") rather than dates, except in full form.
      if c.count == 2, separator == ".", a.count < 2 || b.count < 2 { return nil }
      value.year = c.count == 2 ? fullYear(c.value) : c.value
      let dayFirst = a.value > 12 || b.value <= 12 && isDayFirst(separator)
      (value.month, value.day) = dayFirst ? (b.value, a.value) : (a.value, b.value)
    } else {
      return nil
    }
    guard let month = value.month, let day = value.day, day >= 1, day <= 39, month >= 1 else { return nil }
    // 31/06 has a wrong day; 14/13/2015 has no month: a code rather than a mistake.
    guard month <= 12 || separator != "." && day <= 31 && month <= 19 && separator == "-" else { return nil }
    return checked(value)
  }

  private func isYear(_ value: Int) -> Bool { (1000...2999).contains(value) }

  private func twoFields(_ a: Field, _ b: Field, at index: Int, isSlash: Bool) -> DateValue? {
    // Hexadecimal groups of an identifier: letters or a hyphen at either side.
    if isTight(index + 3),
      text[index + 3].isWord || text[index + 3].kind == .dash && text[index + 4].isWord && isTight(index + 4)
    {
      return nil
    }
    if isDash(index - 1), isTight(index), isTight(index - 1), text[index - 2].isWord { return nil }
    if a.count == 4, (1000...2199).contains(a.value) {
      // 2015-12 is a month, 2015-16 and 2011-12 are a season: the second year is the next one.
      guard b.count <= 2, (1...12).contains(b.value), b.value != (a.value + 1) % 100 else { return nil }
      guard b.count == 1 || b.value <= a.value % 100 else { return nil }
      return monthOfYear(month: b.value, year: a.value, index..<index + 3)
    }
    if b.count == 4, (1000...2199).contains(b.value), a.count <= 2, (1...12).contains(a.value) {
      return monthOfYear(month: a.value, year: b.value, index..<index + 3)
    }
    guard a.count <= 2, b.count <= 2, a.value >= 1, b.value >= 1 else { return nil }
    if !isSlash { return wholeSentence(index, index + 3) ? dayAndMonth(a, b, at: index, dayFirst: a.value > 12) : nil }
    // 24/7 and 9/11 are names; 1/2 is a fraction unless something says that it is a date.
    if a.value == 24 && b.value == 7 || a.value == 9 && b.value == 11 { return nil }
    if isTight(index + 3), text[index + 3].isWord || isMark(index + 3, "%") { return nil }
    let cue = link(index - 1)
    let hasCue =
      text.has(index - 1, .weekday) || cue == .on || cue == .until || cue == .since || cue == .before || cue == .after
      || cue == .by || cue == .from || cue == .this || cue == .next || cue == .to
      || isZeroPadded(a, b) || wholeSentence(index, index + 3) && (a.value > 12 || b.value > 12)
    let dayFirst = a.value > 12 || b.value <= 12 && isDayFirst("/")
    guard var value = dayAndMonth(a, b, at: index, dayFirst: dayFirst) else { return nil }
    value.isCertain = hasCue
    return hasCue || !wholeSentence(index, index + 3) ? value : nil
  }

  private func isZeroPadded(_ a: Field, _ b: Field) -> Bool {
    a.count == 2 && b.count == 2 && (a.value < 10 || b.value < 10)
  }

  private func dayAndMonth(_ a: Field, _ b: Field, at index: Int, dayFirst: Bool) -> DateValue? {
    var value = DateValue(.partial, .day, index..<index + 3)
    (value.month, value.day) = dayFirst ? (b.value, a.value) : (a.value, b.value)
    guard let month = value.month, let day = value.day, month <= 12, day <= CivilDay.days(in: month, of: 2000) else {
      return nil
    }
    return value
  }

  private func monthOfYear(month: Int, year: Int, _ tokens: Range<Int>) -> DateValue {
    var value = DateValue(.absolute, .month, tokens)
    (value.month, value.year) = (month, year)
    return value
  }

  /// Whether nothing else stands in the sentence, but perhaps a preposition before it and a full stop behind.
  func wholeSentence(_ start: Int, _ end: Int) -> Bool {
    let first = link(text.bounds.lowerBound) != .none ? text.bounds.lowerBound + 1 : text.bounds.lowerBound
    guard start <= first else { return false }
    return end >= text.bounds.upperBound || end + 1 == text.bounds.upperBound && text[end].kind == .mark
  }

  /// Whether the article writes the day first: by a date in it that can only be read one way, else by its currency sign.
  func isDayFirst(_ separator: Unicode.Scalar) -> Bool {
    if separator == "." { return true }
    if Self.dayFirstDate.find(text.bytes, using: scratch.patterns) != nil { return true }
    if separator == "-" || Self.monthFirstDate.find(text.bytes, using: scratch.patterns) != nil { return false }
    return Self.sterling.find(text.bytes, using: scratch.patterns) != nil
  }

  /// 23/5/2023, 23/05: a day that is no month, in front.
  private static let dayFirstDate = Pattern(
    #"(?<![0-9/]) (?: 1[3-9] | 2[0-9] | 3[01] ) / (?: 0?[1-9] | 1[0-2] ) / [0-9]{2,4} (?![0-9/])"#)
  /// 5/23/2023: a day that is no month, behind.
  private static let monthFirstDate = Pattern(
    #"(?<![0-9/]) (?: 0?[1-9] | 1[0-2] ) / (?: 1[3-9] | 2[0-9] | 3[01] ) / [0-9]{2,4} (?![0-9/])"#)
  private static let sterling = Pattern(#"£[0-9]"#)
}
