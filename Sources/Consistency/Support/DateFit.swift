internal import Claims
internal import Extraction
internal import TextModel

/// What a date of headline or summary says, and which dates of the body allow it.
struct DateFit {
  private let date: CalendarDate
  private let published: CivilDay?

  init(_ date: CalendarDate, published: CivilDay?) {
    self.date = date
    self.published = published
  }

  /// Near the publication date: its year and the neighbours, its month and the ones beside, its weekday's week.
  var followsFromPublication: Bool {
    guard let published else { return false }
    let point = date.start
    if let year = point.year, point.month == nil { return Int(year) == published.year }
    return false
  }

  /// Whether a date of the body bears this one out: one has all that is said of it, or some have a part of it and none has the rest
  /// otherwise ("December 1972" stands on "1972" alone, and falls with "June 10, 1972").
  func isBorneOut(by dates: [CalendarDate]) -> Bool {
    if let end = date.end, date.start.hour == nil, dates.contains(where: { $0.end != nil && isComparable($0) }) {
      return dates.contains { allows($0, point: date.start) } && dates.contains { allows($0, point: end) }
    }
    if isOfPublication || dates.contains(where: { allows($0) && hasAll($0) }) { return true }
    return dates.contains(where: allows) && !dates.contains(where: isNearMiss)
  }

  /// A month, or a month and day, that is the one of publication.
  private var isOfPublication: Bool {
    guard let published, let days = date.days, let month = date.start.month else { return false }
    return published.components.month == Int(month) && (date.start.day == nil || days.contains(published))
  }

  /// Whether the other date has every field that this one has, as written or resolved to a day.
  private func hasAll(_ other: CalendarDate) -> Bool {
    if let a = date.days, let b = other.days, b.upperBound.number - b.lowerBound.number <= 1, a.overlaps(b) {
      return true
    }
    // "The first three months of 2012" are its first quarter.
    if date.quarter != nil, let a = date.days, let b = other.days, a.lowerBound <= b.lowerBound,
      b.upperBound <= a.upperBound
    {
      return true
    }
    return points(other).contains { agreement($0, other).map { $0.same == $0.said } ?? false }
  }

  /// Whether the other date has every field of this one, and all but one are the same. The year is left out where there is a month:
  /// it is another year that a month is compared with.
  func isNearMiss(_ other: CalendarDate) -> Bool {
    [other.start, other.end].contains { point in
      guard let point, let fields = agreement(point, other) else { return false }
      return fields.said > 1 && fields.shared == fields.said && fields.same == fields.said - 1
        && (date.start.month == nil || date.start.year == point.year || date.start.year == nil)
    }
  }

  /// How many fields this date has, how many of them another has too, and how many are the same.
  private func agreement(_ other: CalendarPoint, _ whole: CalendarDate) -> (said: Int, shared: Int, same: Int)? {
    let point = date.start
    var (said, shared, same) = (0, 0, 0)
    func count<T: BinaryInteger>(_ a: T?, _ b: T?) {
      guard let a else { return }
      said += 1
      guard let b else { return }
      shared += 1
      if a == b { same += 1 }
    }
    count(point.year, other.year)
    count(date.quarter, whole.quarter)
    count(point.month, other.month)
    count(point.day, other.day)
    if point.day == nil { count(point.weekday, other.weekday) }
    count(point.hour.map { $0 % 12 }, other.hour.map { $0 % 12 })
    return said > 0 ? (said, shared, same) : nil
  }

  /// Whether the other date can hold one end of this one.
  private func allows(_ other: CalendarDate, point: CalendarPoint) -> Bool {
    if points(other).contains(where: { isCompatible(point, $0) }) { return true }
    guard let year = point.year, other.end == nil, let days = other.days, point.month == nil else { return false }
    return days.lowerBound.components.year <= Int(year) && Int(year) <= days.upperBound.components.year
  }

  /// Whether another date has the fields by which this one can be told right or wrong.
  func isComparable(_ other: CalendarDate?) -> Bool {
    guard let other else { return false }
    let (a, b) = (date.start, other.start)
    if isDecade(date) && isDecade(other) || date.quarter != nil && other.quarter != nil { return true }
    return a.weekday != nil && b.weekday != nil || a.month != nil && b.month != nil || a.hour != nil && b.hour != nil
      || a.year != nil && b.year != nil
  }

  /// Years that are told by their decade or century.
  private func isDecade(_ date: CalendarDate) -> Bool {
    guard date.start.year == nil, date.form == .absolute, let days = date.days else { return false }
    return days.upperBound.number - days.lowerBound.number > 3000
  }

  /// Whether the other date can be the same one, resolved or as written.
  func allows(_ other: CalendarDate?) -> Bool {
    guard let other else { return false }
    if let a = date.quarter, let b = other.quarter {
      return a == b && (date.start.year == nil || other.start.year == nil || date.start.year == other.start.year)
    }
    if let a = date.days, let b = other.days, date.start.hour == nil, a.overlaps(b) { return true }
    // A weekday that is known to be of another week says nothing for a date.
    if other.form == .weekday, date.start.day != nil, date.days != nil, other.days != nil { return false }
    for a in points(date) {
      for b in points(other) where isCompatible(a, b) { return true }
    }
    return isWithin(other)
  }

  private func points(_ date: CalendarDate) -> [CalendarPoint] {
    var points = [date.start] + (date.end.map { [$0] } ?? [])
    // A weekday that follows from the full date, or from what the publication date makes of it.
    if let days = date.days, days.lowerBound == days.upperBound {
      let (year, month, day) = days.lowerBound.components
      points.append(CalendarPoint(year: year, month: month, day: day, weekday: days.lowerBound.weekday))
    }
    return points
  }

  /// No field says otherwise, and one at least says the same.
  private func isCompatible(_ a: CalendarPoint, _ b: CalendarPoint) -> Bool {
    var agreeing = 0
    func agrees<T: Equatable>(_ x: T?, _ y: T?) -> Bool {
      guard let x, let y else { return true }
      if x == y { agreeing += 1 }
      return x == y
    }
    // A twelve-hour time without am or pm may be either half of the day.
    let hours = a.hour.flatMap { x in b.hour.map { y in x % 12 == y % 12 } } ?? true
    if a.hour != nil, b.hour != nil, hours { agreeing += 1 }
    return agrees(a.year, b.year) && agrees(a.month, b.month) && agrees(a.day, b.day) && agrees(a.weekday, b.weekday)
      && hours
      && agrees(a.minute ?? (a.hour == nil ? nil : 0), b.minute ?? (b.hour == nil ? nil : 0)) && agreeing > 0
  }

  /// Years inside a range or decade of the body.
  private func isWithin(_ other: CalendarDate) -> Bool {
    guard let year = date.start.year, let first = other.start.year, let last = other.end?.year else { return false }
    return (first...max(first, last)).contains(year)
  }
}

extension CalendarDate {
  /// The quarter of a year, 1 to 4, where the date is one: "Q4 2019", "the third quarter".
  var quarter: UInt8? {
    guard end == nil, let digit = iso.utf8.last, (0x31...0x34).contains(digit), iso.utf8.dropLast().last == 0x51
    else { return nil }
    return digit - 0x30
  }
}
