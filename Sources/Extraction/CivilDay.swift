/// A day of the proleptic Gregorian calendar, as a count of days since 1970-01-01.
///
/// Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
public struct CivilDay: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970; negative before.
  public let number: Int

  /// - Parameter number: days since 1 January 1970.
  public init(number: Int) { self.number = number }

  /// Nil for a day that does not exist (31 June, 29 February of a common year, a year outside 1 to 9999).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`, nil for anything else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = Int(text.prefix(4)),
      let month = Int(text.dropFirst(5).prefix(2)), let day = Int(text.dropFirst(8))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1 to 12) and day (1 to 31) of the Gregorian calendar.
  public var components: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// The year of the Gregorian calendar.
  public var year: Int { components.year }

  /// 1 Monday … 7 Sunday.
  public var weekday: Int {
    let w = (number + 3) % 7
    return (w < 0 ? w + 7 : w) + 1
  }

  /// The day a number of days later; earlier for a negative one.
  public func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// The same day some months on, or the month's last day where it has no such day.
  public func adding(months: Int) -> CivilDay {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let (y, m) = (min(9999, max(1, count / 12)), count % 12 + 1)
    return CivilDay(year: y, month: max(1, m), day: min(day, Self.days(in: max(1, m), of: y))) ?? self
  }

  /// Whether the first comes before the second.
  public static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
  /// The days between, without the first.
  public static func - (a: CivilDay, b: CivilDay) -> Int { a.number - b.number }

  /// Whether a year of the Gregorian calendar has 366 days.
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of days of a month (1…12).
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = components
    if year > 0, year <= 9999 {
      return String(unsafeUninitializedCapacity: 10) { text in
        text.setTwoDigits(year / 100, at: 0)
        text.setTwoDigits(year % 100, at: 2)
        text[4] = 0x2D
        text.setTwoDigits(month, at: 5)
        text[7] = 0x2D
        text.setTwoDigits(day, at: 8)
        return 10
      }
    }
    func pad(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number below 100 in two digits; two X for none.
  func setTwoDigits(_ number: Int?, at place: Int) {
    if let number { return setTwoDigits(number, at: place) }
    self[place] = 0x58
    self[place + 1] = 0x58
  }

  /// Writes a number below 100 in two digits.
  func setTwoDigits(_ number: Int, at place: Int) {
    self[place] = 0x30 + UInt8(truncatingIfNeeded: number / 10)
    self[place + 1] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
  }
}
