/// How long the thing is that a date names.
enum DateGrain: UInt8 {
  case day, weekend, week, month, season, quarter, half, year, decade, century, span
}

/// A date as written, without its time: what is said of it, and the days where it fixes them by itself.
struct DateValue {
  var form: CalendarForm
  var grain: DateGrain
  var year: Int?
  var month: Int?
  var day: Int?
  var weekday: Int?
  /// The number of a season, quarter, half or week; of a decade or century its first year.
  var part = 0
  /// The days that it denotes, where they are known already (relative dates, holidays).
  var days: ClosedRange<CivilDay>?
  /// Its TIMEX3-like shape, where the fields do not give it.
  var shape: String?
  /// A year before Christ.
  var isBeforeEra = false
  /// Whether it is a date by its form alone; if not, the words around it have to prove it.
  var isCertain = true
  /// Which part of its period is meant: the early, the middle or the late one.
  var edge = DateWord.none
  /// The part of the day that belongs to it: "tonight", "this morning", "last night"; 0 for none.
  var dayPart = 0
  /// A day by its name, which takes no hour: "Christmas at 8:00" is said in two.
  var isHoliday = false
  /// "five days later": told from another day than the publication date.
  var isAnaphoric = false
  var defect = CalendarDefect.none
  /// The first token, and the one behind the last.
  var start: Int
  var end: Int

  init(_ form: CalendarForm, _ grain: DateGrain, _ tokens: Range<Int>) {
    self.form = form
    self.grain = grain
    start = tokens.lowerBound
    end = tokens.upperBound
  }

  /// The fields as the public type has them.
  var point: CalendarPoint {
    CalendarPoint(year: isBeforeEra ? year.map { -$0 } : year, month: month, day: day, weekday: weekday)
  }
}

/// A time of day as written.
struct ClockValue {
  var hour: Int
  var minute: Int?
  var second: Int?
  /// Minutes east of UTC.
  var zone: Int?
  /// Whether am, pm or a 24-hour form says which half of the day it is.
  var isFixed = false
  /// Whether it is a time by its form alone.
  var isCertain = true
  /// A part of the day (1 morning … 4 night) in place of an hour; 0 for none.
  var part = 0
  var defect = CalendarDefect.none
  var start: Int
  var end: Int

  init(hour: Int, minute: Int? = nil, second: Int? = nil, _ tokens: Range<Int>) {
    self.hour = hour
    self.minute = minute
    self.second = second
    start = tokens.lowerBound
    end = tokens.upperBound
  }

  /// A part of the day.
  init(part: Int, _ tokens: Range<Int>) {
    self.init(hour: 0, tokens)
    self.part = part
    isFixed = true
  }

  /// The hour of the afternoon for one of the forenoon.
  mutating func moveToAfternoon() {
    if hour < 12 { hour += 12 }
    isFixed = true
  }
}

/// A date, a time, or both; perhaps a range of them.
struct DateItem {
  var date: DateValue?
  var time: ClockValue?
  var endDate: DateValue?
  var endTime: ClockValue?
  var start: Int
  var end: Int

  init(_ date: DateValue) {
    self.date = date
    start = date.start
    end = date.end
  }

  init(_ time: ClockValue) {
    self.time = time
    start = time.start
    end = time.end
  }

  var isRange: Bool { endDate != nil || endTime != nil }
  /// Whether it stands without proof from the words around it.
  var isCertain: Bool {
    if let date, let time { return date.isCertain || time.isCertain }
    return date?.isCertain ?? time?.isCertain ?? false
  }
}
