/// How a holiday's day follows from the year.
struct HolidayRule: Sendable {
  enum Kind: Sendable {
    case fixed(Int, Int)
    /// The nth weekday of a month, -1 for the last; some days on.
    case weekday(month: Int, weekday: Int, number: Int, plus: Int)
    /// Days from Easter Sunday of the western churches.
    case easter(Int)
    case orthodox(Int)
    /// Month and day of the Hebrew calendar, months from Nisan.
    case hebrew(Int, Int)
    /// The days of a list, by year: the Chinese, Hindu and Islamic calendars (`moving-holidays.tsv`).
    case listed([Int: (month: Int, day: Int)], plus: Int)
  }

  var kind: Kind
  var length: Int
  /// Kept on the Friday or Monday beside a weekend that it falls on.
  var isObserved: Bool

  /// Reads the second column of `holidays.tsv`: `12-25`, `11/4/4`, `E49`, `O-2`, `H7-10`, `diwali-india/-2`,
  /// with `*8` for eight days, `!` for a holiday that a weekend moves.
  ///
  /// - Parameter lists: asked for where the days are listed, which those of few holidays are.
  init?(_ text: String, lists: @autoclosure () -> [String: [Int: (month: Int, day: Int)]]) {
    isObserved = text.hasSuffix("!")
    let parts = Self.split(isObserved ? text.dropLast() : text[...], at: 0x2A)
    guard let rule = parts.first, let head = rule.first else { return nil }
    length = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    let tail = rule.dropFirst()
    switch head {
    case "E": kind = .easter(Int(tail) ?? 0)
    case "O": kind = .orthodox(Int(tail) ?? 0)
    case "H":
      let numbers = Self.split(tail, at: 0x2D).compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      kind = .hebrew(numbers[0], numbers[1])
    case "a"..."z":
      let fields = Self.split(rule, at: 0x2F)
      guard let name = fields.first, let days = lists()[String(name)] else { return nil }
      kind = .listed(days, plus: fields.count > 1 ? Int(fields[1]) ?? 0 : 0)
    default:
      let fields = Self.split(rule, at: 0x2F).compactMap { Int($0) }
      if fields.count >= 3 {
        kind = .weekday(month: fields[0], weekday: fields[1], number: fields[2], plus: fields.count > 3 ? fields[3] : 0)
        return
      }
      let numbers = Self.split(rule, at: 0x2D).compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      kind = .fixed(numbers[0], numbers[1])
    }
  }

  /// Over bytes: splitting by characters took a third of the time that the holidays take to read.
  private static func split(_ text: Substring, at byte: UInt8) -> [Substring] {
    text.utf8.split(separator: byte).map { Substring($0) }
  }

  /// Whether its days begin on the evening before.
  var isHebrew: Bool {
    if case .hebrew = kind { true } else { false }
  }

  var shape: String {
    if case .weekday(let month, let weekday, let number, 0) = kind {
      return "XXXX-\(padded(month, 2))-WXX-\(weekday)-\(number)"
    }
    return "XXXX-XX-XX"
  }

  /// The days of the holiday in a year; nil where it has none.
  func days(of year: Int) -> ClosedRange<CivilDay>? {
    // A day of the Hebrew calendar begins on the evening before.
    let eve = isHebrew ? 1 : 0
    return first(of: year).map { $0.adding(days: -eve)...$0.adding(days: max(0, length - 1)) }
  }

  private func first(of year: Int) -> CivilDay? {
    switch kind {
    case .fixed(let month, let day):
      guard let found = CivilDay(year: year, month: month, day: day), isObserved else {
        return CivilDay(year: year, month: month, day: day)
      }
      return found.weekday == 6 ? found.adding(days: -1) : found.weekday == 7 ? found.adding(days: 1) : found
    case .weekday(let month, let weekday, let number, let plus):
      if number > 0 {
        return CivilDay(year: year, month: month, day: 1).map {
          $0.adding(days: (weekday - $0.weekday + 7) % 7 + 7 * (number - 1) + plus)
        }
      }
      return CivilDay(year: year, month: month, day: CivilDay.days(in: month, of: year)).map {
        $0.adding(days: -(($0.weekday - weekday + 7) % 7) + plus)
      }
    case .easter(let plus): return ChurchCalendar.easter(of: year)?.adding(days: plus)
    case .orthodox(let plus): return ChurchCalendar.orthodoxEaster(of: year)?.adding(days: plus)
    case .hebrew(let month, let day): return HebrewCalendar.day(month: month, day: day, inCommonYear: year)
    case .listed(let days, let plus):
      return days[year].flatMap { CivilDay(year: year, month: $0.month, day: $0.day)?.adding(days: plus) }
    }
  }
}
