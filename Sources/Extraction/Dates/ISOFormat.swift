/// Dates and times as ISO 8601 where they are known, TIMEX3-like where not.
func padded(_ number: Int, _ width: Int) -> String {
  if width == 2, (0..<100).contains(number) {
    return String(unsafeUninitializedCapacity: 2) { text in
      text.setTwoDigits(number, at: 0)
      return 2
    }
  }
  if width == 4, (0..<10_000).contains(number) {
    return String(unsafeUninitializedCapacity: 4) { text in
      text.setTwoDigits(number / 100, at: 0)
      text.setTwoDigits(number % 100, at: 2)
      return 4
    }
  }
  let digits = String(number.magnitude)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// The ISO 8601 week of a day: the year that has its Thursday, and the number.
extension CivilDay {
  var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let year = thursday.year
    guard let first = CivilDay(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday - first) / 7 + 1)
  }
}

extension DateParser {
  /// The shape of a date from its fields.
  func isoShape(_ value: DateValue) -> String {
    if let shape = value.shape { return scratch[shape] }
    if let fields = isoFields(value) { return fields }
    let year = value.year.map { value.isBeforeEra ? "-" + padded($0, 4) : padded($0, 4) } ?? "XXXX"
    switch value.grain {
    case .year: return year
    case .decade: return padded(value.part / 10, 3) + "X"
    case .century: return (value.isBeforeEra ? "-" : "") + padded(value.part / 100, 2) + "XX"
    case .season: return year + "-" + Self.seasons[max(0, min(3, value.part - 1))]
    case .quarter: return year + "-Q\(value.part)"
    case .half: return year + "-H\(value.part)"
    case .month: return year + "-" + (value.month.map { padded($0, 2) } ?? "XX")
    case .day, .week, .weekend, .span:
      if value.month == nil, value.day == nil, let weekday = value.weekday { return "XXXX-WXX-\(weekday)" }
      return year + "-" + (value.month.map { padded($0, 2) } ?? "XX") + "-" + (value.day.map { padded($0, 2) } ?? "XX")
    }
  }

  /// The shape of what has none but the fields of a calendar: "2016", "2016-05", "2016-05-XX"; nil for any other.
  private func isoFields(_ value: DateValue) -> String? {
    let count: Int
    switch value.grain {
    case .year: count = 4
    case .month: count = 7
    case .day, .week, .weekend, .span:
      guard value.month != nil || value.day != nil || value.weekday == nil else { return nil }
      count = 10
    case .decade, .century, .season, .quarter, .half: return nil
    }
    guard !value.isBeforeEra, value.year.map({ (0..<10_000).contains($0) }) ?? true,
      max(value.month ?? 0, value.day ?? 0) < 100
    else { return nil }
    return String(unsafeUninitializedCapacity: 10) { text in
      text.setTwoDigits(value.year.map { $0 / 100 }, at: 0)
      text.setTwoDigits(value.year.map { $0 % 100 }, at: 2)
      text[4] = 0x2D
      text.setTwoDigits(value.month, at: 5)
      text[7] = 0x2D
      text.setTwoDigits(value.day, at: 8)
      return count
    }
  }

  /// What the days of a resolved date are called at its grain.
  func isoName(_ days: ClosedRange<CivilDay>, _ value: DateValue) -> String {
    let first = days.lowerBound
    let (year, month, _) = first.components
    switch value.grain {
    case .year: return padded(year, 4)
    case .decade: return padded(year / 10, 3) + "X"
    case .century: return padded(year / 100, 2) + "XX"
    case .month: return "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter: return "\(padded(year, 4))-Q\((month - 1) / 3 + 1)"
    case .half: return "\(padded(year, 4))-H\(month > 6 ? 2 : 1)"
    case .season: return "\(padded(year, 4))-" + Self.seasons[max(0, min(3, value.part - 1))]
    case .week:
      let week = first.isoWeek
      return "\(padded(week.year, 4))-W\(padded(week.week, 2))"
    case .weekend:
      let week = first.isoWeek
      return "\(padded(week.year, 4))-W\(padded(week.week, 2))-WE"
    case .span: return "\(first.iso)/\(days.upperBound.iso)"
    case .day:
      // A distance in months or years denotes a stretch around its day, which `part` holds.
      if value.part != 0, days.lowerBound != days.upperBound { return CivilDay(number: value.part).iso }
      return first == days.upperBound ? first.iso : "\(first.iso)/\(days.upperBound.iso)"
    }
  }

  /// A time of day; behind an open date the hour stands without minutes that nobody said.
  func isoTime(_ time: ClockValue, behindDate: Bool = false) -> String {
    if time.part > 0 { return "T" + Self.dayParts[min(time.part, Self.dayParts.count - 1)] }
    var text = "T" + padded(time.hour, 2)
    if time.minute != nil || !behindDate { text += ":" + padded(time.minute ?? 0, 2) }
    if let second = time.second { text += ":" + padded(second, 2) }
    return text
  }

  private static let dayParts = ["", "MO", "AF", "EV", "NI", "MEL", "DT"]

  /// The hours of a part of the day: the end of the last ones is the next midnight.
  func isoDayPart(_ part: Int, on day: CivilDay) -> String {
    switch part {
    case 1: "\(day.iso)T00:00/\(day.iso)T12:00"
    case 2: "\(day.iso)T12:00/\(day.iso)T19:00"
    case 5: "\(day.iso)T12:00/\(day.iso)T14:00"
    default: "\(day.iso)T18:00/\(day.adding(days: 1).iso)T00:00"
    }
  }
}
