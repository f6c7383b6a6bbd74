internal import Claims
internal import Extraction
internal import TextModel

/// A date or time of the body as one end of a span: a year, a month, a day, or a time of day.
struct Moment {
  /// None for the day of publication.
  var claim: Int?
  private var point: CalendarPoint
  /// The day, where the text or the day of publication tells which.
  private var known: CivilDay?

  /// The ends of a date: two of a range, else one; none where it is no point of the calendar.
  static func ends(of claim: Int, _ article: Article) -> [Moment] {
    guard let date = article.mentions.date(of: article.figure(claim)), date.form != .relative, date.defect == .none,
      date.iso.utf8.first != UInt8(ascii: "-"), date.iso.utf8.count != 3
    else { return [] }
    // "Around 1820", "early May": no end of a span.
    guard article.figure(claim).hedge == .exact || date.end != nil else { return [] }
    if let end = date.end {
      var end = end
      end.year = end.year ?? date.start.year
      return [Moment(claim: claim, point: date.start, known: nil), Moment(claim: claim, point: end, known: nil)].filter(
        \.isUsable)
    }
    let isDay = date.days.map { $0.lowerBound == $0.upperBound } ?? false
    let moment = Moment(
      claim: claim, point: date.start,
      known: date.start.year == nil && date.start.month == nil && isDay ? date.days?.lowerBound : nil)
    return moment.isUsable ? [moment] : []
  }

  /// The day of publication.
  static func published(_ article: Article) -> Moment? {
    article.mentions.published.map { Moment(claim: nil, point: CalendarPoint(), known: $0) }
  }

  private init(claim: Int?, point: CalendarPoint, known: CivilDay?) {
    (self.claim, self.point, self.known) = (claim, point, known)
  }

  /// A weekday alone, or a part of a day, is none.
  private var isUsable: Bool { known != nil || point.year != nil || point.month != nil || point.hour != nil }

  var hasClock: Bool { point.hour != nil }
  var hasDay: Bool { known != nil || point.day != nil }
  var isYear: Bool { known == nil && point.month == nil && point.year != nil }
  private var isOfAnyYear: Bool { known == nil && point.year == nil }
  /// The year that is written.
  var year: Int? { point.year.map { Int($0) } }

  private var minute: Int? { point.hour.map { Int($0) * 60 + Int(point.minute ?? 0) } }

  /// The days it may be, in the year that is told or another.
  private func days(in other: Int) -> ClosedRange<CivilDay>? {
    if let known { return known...known }
    let year = point.year.map { Int($0) } ?? other
    let month = point.month.map { Int($0) }
    guard let first = CivilDay(year: year, month: month ?? 1, day: point.day.map { Int($0) } ?? 1),
      let last = CivilDay(
        year: year, month: month ?? 12, day: point.day.map { Int($0) } ?? CivilDay.days(in: month ?? 12, of: year))
    else { return nil }
    return first...last
  }

  /// A length of time in minutes, least and most, and in words.
  struct Length {
    var minutes: ClosedRange<Double>
    var words: String
  }

  private static let day = 24 * 60
  private static let year = 366 * 24 * 60

  /// Whether the two tell a length so long: of days without a year none of a year and more, of times of day none of a day and more.
  func tells(_ told: ToldLength, to other: Moment) -> Bool {
    if hasClock, other.hasClock, point.month == nil || other.point.month == nil {
      return known != nil && other.known != nil || told.minutes.lowerBound < Double(Self.day)
    }
    return !isOfAnyYear && !other.isOfAnyYear || told.minutes.upperBound < Double(Self.year)
  }

  /// The time from this one on to another. Times of day whose days are not told are less than a day apart; where a year is left out,
  /// the other one follows next. Nil where it lies before.
  func length(to other: Moment) -> Length? {
    // A year, and a day of none.
    if isYear && other.isOfAnyYear || isOfAnyYear && other.isYear { return nil }
    if let first = minute, let last = other.minute {
      let isDated =
        point.month != nil && other.point.month != nil && hasDay && other.hasDay || known != nil && other.known != nil
      guard isDated, let days = wholeDays(to: other), days.upperBound == days.lowerBound else {
        let span = (last - first + Self.day) % Self.day
        return Length(minutes: Double(span)...Double(span), words: Self.clock(span))
      }
      let span = days.lowerBound * Self.day + last - first
      return span < 0 ? nil : Length(minutes: Double(span)...Double(span), words: Self.clock(span))
    }
    guard !hasClock || hasDay || point.year != nil, !other.hasClock || other.hasDay, let days = wholeDays(to: other)
    else {
      return nil
    }
    let words: String
    if isYear, other.isYear, let a = year, let b = other.year {
      words = "\(b - a) years"
    } else if !hasDay, !other.hasDay, let a = months, let b = other.months {
      words = "\(b - a) months"
    } else if days.lowerBound == days.upperBound {
      words = "\(days.lowerBound) days"
    } else {
      words = "\(days.lowerBound) to \(days.upperBound) days"
    }
    // Of two days the first may count, or neither.
    let slack = days.lowerBound == days.upperBound ? 1.0 : 0
    return Length(
      minutes: (Double(days.lowerBound) - slack) * Double(Self.day)...(Double(days.upperBound) + slack)
        * Double(Self.day), words: words)
  }

  private var months: Int? {
    guard let year, let month = point.month else { return nil }
    return year * 12 + Int(month)
  }

  private static func clock(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return hours == 0 ? "\(rest) minutes" : rest == 0 ? "\(hours) hours" : "\(hours) hours \(rest) minutes"
  }

  /// A year that stands in for one that no date tells: a leap day is within the slack of a count.
  private static let anyYear = 2023

  private func wholeDays(to other: Moment) -> ClosedRange<Int>? {
    let (mine, theirs) = (known?.year ?? year, other.known?.year ?? other.year)
    let year = mine ?? theirs ?? Self.anyYear
    guard let first = days(in: year), var last = other.days(in: theirs ?? year) else { return nil }
    if last.upperBound < first.lowerBound {
      if theirs == nil, let next = other.days(in: year + 1) {
        last = next
      } else if mine == nil, let before = days(in: year - 1) {
        return max(0, last.lowerBound - before.upperBound)...max(0, last.upperBound - before.lowerBound)
      } else {
        return nil
      }
    }
    return max(0, last.lowerBound - first.upperBound)...max(0, last.upperBound - first.lowerBound)
  }
}
