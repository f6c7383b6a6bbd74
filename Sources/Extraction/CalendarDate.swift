/// One end of a date or time as written: whatever of it is said, nothing filled in.
public struct CalendarPoint: Hashable, Sendable {
  /// Of the Gregorian calendar.
  public var year: Int16?
  /// 1 to 12; others only with a defect.
  public var month: UInt8?
  /// Of the month, from 1.
  public var day: UInt8?
  /// 1 Monday … 7 Sunday.
  public var weekday: UInt8?
  /// 0 to 24.
  public var hour: UInt8?
  /// 0 to 59.
  public var minute: UInt8?
  /// 0 to 59.
  public var second: UInt8?
  /// Minutes east of UTC, where a zone is named.
  public var zone: Int16?

  /// What does not fit its field is left out.
  public init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil, hour: Int? = nil, minute: Int? = nil,
    second: Int? = nil, zone: Int? = nil
  ) {
    self.year = year.flatMap { Int16(exactly: $0) }
    self.month = month.flatMap { UInt8(exactly: $0) }
    self.day = day.flatMap { UInt8(exactly: $0) }
    self.weekday = weekday.flatMap { UInt8(exactly: $0) }
    self.hour = hour.flatMap { UInt8(exactly: $0) }
    self.minute = minute.flatMap { UInt8(exactly: $0) }
    self.second = second.flatMap { UInt8(exactly: $0) }
    self.zone = zone.flatMap { Int16(exactly: $0) }
  }
}

/// What is wrong with a date or time that cannot be.
public enum CalendarDefect: UInt8, Sendable, Hashable {
  case none, dayBeyondMonth, noLeapDay, monthBeyondYear, hourBeyondDay, minuteBeyondHour, hourWithMeridiem
}

/// How a date says when it is.
public enum CalendarForm: UInt8, Sendable, Hashable {
  /// 5 May 2023, May 2023, 2023, the 1990s: means the same whenever it is read
  case absolute
  /// 5 May, May: the year is left to the reader
  case partial
  /// Friday, on Monday
  case weekday
  /// yesterday, last week, two years ago
  case relative
  /// 9am, 14:50 GMT
  case clock
}

/// A date or time: what is written, what the publication date makes of it.
public struct CalendarDate: Sendable {
  /// How it says when it is.
  public var form: CalendarForm
  /// The date, or the start of a range.
  public var start: CalendarPoint
  /// The end of a range ("between March 10 and May 22", "2015-16"); nil for one date.
  public var end: CalendarPoint?
  /// ISO 8601 where known, TIMEX3-like where not (`XXXX-05-22`, `XXXX-WXX-5`); ranges `start/end`.
  public var iso: String
  /// What the publication date makes of it, where `iso` alone does not say it.
  public var resolved: String?
  /// The days it may denote, inclusive, once all is known that the text and the publication date tell; nil where unknown.
  public var days: ClosedRange<CivilDay>?
  /// What cannot be about it: 31 June.
  public var defect: CalendarDefect = .none

  /// A date without a defect.
  public init(
    form: CalendarForm, start: CalendarPoint, end: CalendarPoint? = nil, iso: String, resolved: String? = nil,
    days: ClosedRange<CivilDay>? = nil
  ) {
    self.form = form
    self.start = start
    self.end = end
    self.iso = iso
    self.resolved = resolved
    self.days = days
  }
}
