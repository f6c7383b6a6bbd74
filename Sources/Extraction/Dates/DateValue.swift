internal import Pcre
internal import TextModel

/// How long the thing is that a date names.
enum DateGrain: UInt8 {
  case day, weekend, week, month, season, quarter, half, year, decade, century, span
}

/// A date as written, without its time: what is said of it, and the days where it fixes them by itself.
///
/// Passed about by value at every word that may begin a date, hence kept small, and of plain bits: the properties that hold nothing
/// are stored as small numbers, and its shape is a place in `DateScratch`.
struct DateValue {
  private var storedYear = Int16.min
  private var storedMonth: Int8 = -1
  private var storedDay: Int8 = -1
  private var storedWeekday: Int8 = -1
  var form: CalendarForm
  var grain: DateGrain
  /// Which part of its period is meant: the early, the middle or the late one.
  var edge = DateWord.none
  var defect = CalendarDefect.none
  private var storedDayPart: Int8 = 0
  /// A year before Christ.
  var isBeforeEra = false
  /// Whether it is a date by its form alone; if not, the words around it have to prove it.
  var isCertain = true
  /// A day by its name, which takes no hour: "Christmas at 8:00" is said in two.
  var isHoliday = false
  /// "five days later": told from another day than the publication date.
  var isAnaphoric = false
  private var storedPart: Int32 = 0
  private var storedStart: Int32
  private var storedEnd: Int32
  private var firstDay = Int32.min
  private var lastDay = Int32.min
  private var storedShape: Int32 = -1

  init(_ form: CalendarForm, _ grain: DateGrain, _ tokens: Range<Int>) {
    self.form = form
    self.grain = grain
    storedStart = Int32(truncatingIfNeeded: tokens.lowerBound)
    storedEnd = Int32(truncatingIfNeeded: tokens.upperBound)
  }

  var year: Int? {
    get { storedYear == .min ? nil : Int(storedYear) }
    set { storedYear = newValue.flatMap { Int16(exactly: $0) } ?? .min }
  }

  var month: Int? {
    get { storedMonth < 0 ? nil : Int(storedMonth) }
    set { storedMonth = newValue.flatMap { Int8(exactly: $0) } ?? -1 }
  }

  var day: Int? {
    get { storedDay < 0 ? nil : Int(storedDay) }
    set { storedDay = newValue.flatMap { Int8(exactly: $0) } ?? -1 }
  }

  var weekday: Int? {
    get { storedWeekday < 0 ? nil : Int(storedWeekday) }
    set { storedWeekday = newValue.flatMap { Int8(exactly: $0) } ?? -1 }
  }

  /// The part of the day that belongs to it: "tonight", "this morning", "last night"; 0 for none.
  var dayPart: Int {
    get { Int(storedDayPart) }
    set { storedDayPart = Int8(truncatingIfNeeded: newValue) }
  }

  /// The number of a season, quarter, half or week; of a decade or century its first year; of a distance the day it ends on.
  var part: Int {
    get { Int(storedPart) }
    set { storedPart = Int32(truncatingIfNeeded: newValue) }
  }

  /// The days that it denotes, where they are known already (relative dates, holidays).
  var days: ClosedRange<CivilDay>? {
    get {
      guard firstDay != .min, firstDay <= lastDay else { return nil }
      return CivilDay(number: Int(firstDay))...CivilDay(number: Int(lastDay))
    }
    set {
      firstDay = newValue.flatMap { Int32(exactly: $0.lowerBound.number) } ?? .min
      lastDay = newValue.flatMap { Int32(exactly: $0.upperBound.number) } ?? .min
    }
  }

  /// Its TIMEX3-like shape, where the fields do not give it.
  var shape: DateShape? {
    get { storedShape < 0 ? nil : DateShape(number: storedShape) }
    set { storedShape = newValue?.number ?? -1 }
  }

  /// The first token.
  var start: Int {
    get { Int(storedStart) }
    set { storedStart = Int32(truncatingIfNeeded: newValue) }
  }

  /// The token behind the last.
  var end: Int {
    get { Int(storedEnd) }
    set { storedEnd = Int32(truncatingIfNeeded: newValue) }
  }

  /// The fields as the public type has them.
  var point: CalendarPoint {
    CalendarPoint(year: isBeforeEra ? year.map { -$0 } : year, month: month, day: day, weekday: weekday)
  }
}

/// A shape that a `DateScratch` keeps.
struct DateShape {
  fileprivate let number: Int32
}

/// What one task keeps while it reads dates: match memory, and their TIMEX3-like shapes, so that a value that is copied at every step
/// holds no string.
final class DateScratch {
  let patterns: PatternScratch
  // One task has it: that nothing else changes it meanwhile need not be seen to at every token.
  @exclusivity(unchecked) private var texts: [String] = []
  /// The numbers read of late, by the last bits of their place: each is asked for time and again.
  private let numbers: UnsafeMutablePointer<DateNumber>
  private static let numberCount = 4

  init(_ patterns: PatternScratch) {
    self.patterns = patterns
    numbers = .allocate(capacity: Self.numberCount)
    numbers.initialize(repeating: DateNumber(), count: Self.numberCount)
  }

  deinit { numbers.deallocate() }

  /// Forgets all shapes and numbers; no value that has a shape may be looked at behind this.
  func removeAll() {
    if !texts.isEmpty { texts.removeAll(keepingCapacity: true) }
    numbers.update(repeating: DateNumber(), count: Self.numberCount)
  }

  /// The plain digits of a number token, nine at most.
  @inline(__always)
  func number(_ index: Int, in text: SentenceText) -> (value: Int, count: Int)? {
    let number = numbers + (index & (Self.numberCount - 1))
    if number.pointee.index != index { number.pointee = DateNumber(index, text) }
    return number.pointee.count > 0 ? (number.pointee.value, number.pointee.count) : nil
  }

  func keep(_ text: String) -> DateShape {
    texts.append(text)
    return DateShape(number: Int32(truncatingIfNeeded: texts.count - 1))
  }

  subscript(shape: DateShape) -> String { texts[Int(shape.number)] }
}

/// A number token as dates need it.
private struct DateNumber {
  var index = -1
  var value = 0
  /// 0 for what is more than plain digits.
  var count = 0

  init() {}

  init(_ index: Int, _ text: SentenceText) {
    self.index = index
    let bytes = text.bytes(index)
    guard bytes.count < 10, bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return }
    value = bytes.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    count = bytes.count
  }
}

/// A time of day as written.
struct ClockValue {
  private var storedHour: Int16
  private var storedMinute: Int8 = -1
  private var storedSecond: Int8 = -1
  private var storedZone = Int16.min
  /// A part of the day (1 morning … 4 night) in place of an hour; 0 for none.
  private var storedPart: Int8 = 0
  /// Whether am, pm or a 24-hour form says which half of the day it is.
  var isFixed = false
  /// Whether it is a time by its form alone.
  var isCertain = true
  var defect = CalendarDefect.none
  private var storedStart: Int32
  private var storedEnd: Int32

  init(hour: Int, minute: Int? = nil, second: Int? = nil, _ tokens: Range<Int>) {
    storedHour = Int16(truncatingIfNeeded: hour)
    storedStart = Int32(truncatingIfNeeded: tokens.lowerBound)
    storedEnd = Int32(truncatingIfNeeded: tokens.upperBound)
    self.minute = minute
    self.second = second
  }

  /// A part of the day.
  init(part: Int, _ tokens: Range<Int>) {
    self.init(hour: 0, tokens)
    storedPart = Int8(truncatingIfNeeded: part)
    isFixed = true
  }

  var part: Int { Int(storedPart) }

  var hour: Int {
    get { Int(storedHour) }
    set { storedHour = Int16(truncatingIfNeeded: newValue) }
  }

  var minute: Int? {
    get { storedMinute < 0 ? nil : Int(storedMinute) }
    set { storedMinute = newValue.flatMap { Int8(exactly: $0) } ?? -1 }
  }

  var second: Int? {
    get { storedSecond < 0 ? nil : Int(storedSecond) }
    set { storedSecond = newValue.flatMap { Int8(exactly: $0) } ?? -1 }
  }

  /// Minutes east of UTC.
  var zone: Int? {
    get { storedZone == .min ? nil : Int(storedZone) }
    set { storedZone = newValue.flatMap { Int16(exactly: $0) } ?? .min }
  }

  /// The first token.
  var start: Int {
    get { Int(storedStart) }
    set { storedStart = Int32(truncatingIfNeeded: newValue) }
  }

  /// The token behind the last.
  var end: Int {
    get { Int(storedEnd) }
    set { storedEnd = Int32(truncatingIfNeeded: newValue) }
  }

  /// The hour of the afternoon for one of the forenoon.
  mutating func moveToAfternoon() {
    if hour < 12 { hour += 12 }
    isFixed = true
  }
}

/// A date, a time, or both; perhaps a range of them. 128 bytes, up to which a copy is a few moves and no call.
struct DateItem {
  var date: DateValue?
  var time: ClockValue?
  var endDate: DateValue?
  var endTime: ClockValue?
  private var storedStart: Int32
  private var storedEnd: Int32

  init(_ date: DateValue) {
    self.date = date
    storedStart = Int32(truncatingIfNeeded: date.start)
    storedEnd = Int32(truncatingIfNeeded: date.end)
  }

  init(_ time: ClockValue) {
    self.time = time
    storedStart = Int32(truncatingIfNeeded: time.start)
    storedEnd = Int32(truncatingIfNeeded: time.end)
  }

  /// The first token.
  var start: Int {
    get { Int(storedStart) }
    set { storedStart = Int32(truncatingIfNeeded: newValue) }
  }

  /// The token behind the last.
  var end: Int {
    get { Int(storedEnd) }
    set { storedEnd = Int32(truncatingIfNeeded: newValue) }
  }

  var isRange: Bool { endDate != nil || endTime != nil }
  /// Whether it stands without proof from the words around it.
  var isCertain: Bool {
    if let date, let time { return date.isCertain || time.isCertain }
    return date?.isCertain ?? time?.isCertain ?? false
  }
}
