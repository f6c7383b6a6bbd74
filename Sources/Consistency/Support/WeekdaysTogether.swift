internal import Claims
internal import Extraction
internal import TextModel

/// Days with their weekdays and without a year, in a text that tells no day of publication: within three months of each other they are of
/// one year, and as many days apart as their weekdays say.
struct WeekdaysTogether {
  /// The claim that does not fit the others.
  var odd: Int
  /// Those that it is held against, the first of them the nearest in the text.
  var others: [Int]
  /// The days between the two, of a common year.
  var days: Int

  private struct Day {
    var claim: Int
    var weekday: Int
    var month: Int
    var day: Int

    /// The days to another in a year.
    func days(to other: Day, in year: Int) -> Int? {
      guard let a = CivilDay(year: year, month: month, day: day),
        let b = CivilDay(year: year, month: other.month, day: other.day)
      else { return nil }
      return b - a
    }
  }

  private static let years = WordSet("year years annual anniversary")
  /// Words around a day in which its year may be told.
  private static let near = 8
  private static let mostDays = 92
  /// A year of each length.
  private static let common = 2023
  private static let leap = 2024
  /// A text with more is a calendar, perhaps of several years.
  private static let most = 12

  /// The one that fits no other, or the second of two; nil where all fit, or where years are told that the days may be of.
  init?(_ article: Article) {
    let days = Self.days(article)
    guard (2...Self.most).contains(days.count) else { return nil }
    let misfits = days.indices.map { i in days.indices.filter { $0 != i && !Self.fit(days[i], days[$0]) } }
    // One is wrong where it fits none of the others, and these fit each other.
    guard let odd = days.indices.last(where: { misfits[$0].count == days.count - 1 }),
      days.count == 2 || misfits.indices.allSatisfy({ $0 == odd || misfits[$0] == [odd] }),
      let near = misfits[odd].min(by: { abs($0 - odd) < abs($1 - odd) }),
      let apart = days[near].days(to: days[odd], in: Self.common)
    else { return nil }
    self.odd = days[odd].claim
    others = [days[near].claim] + days.indices.filter { $0 != odd && $0 != near }.map { days[$0].claim }
    self.days = abs(apart)
  }

  /// The days of the body that have a weekday; none where one has a year, or is far from the others.
  private static func days(_ article: Article) -> [Day] {
    var found: [Day] = []
    for index in article.claims.body where article.figure(index).date >= 0 {
      guard let date = article.mentions.date(of: article.figure(index)), date.defect == .none else { continue }
      if date.start.year != nil, date.start.month != nil || date.end != nil { return [] }
      // "Last year on Monday, 3 March", "and a year on, on Tuesday, 3 March"
      let around = article.window(index, before: near, behind: near)
      if years.meets(around.before, in: article.document) || years.meets(around.behind, in: article.document) {
        return []
      }
      for point in [date.start, date.end].compactMap({ $0 }) {
        guard let weekday = point.weekday, let month = point.month, let day = point.day else { continue }
        found.append(Day(claim: index, weekday: Int(weekday), month: Int(month), day: Int(day)))
      }
    }
    guard let first = found.first,
      found.allSatisfy({ day in first.days(to: day, in: leap).map { abs($0) <= mostDays } ?? true })
    else { return [] }
    return found
  }

  private static func fit(_ a: Day, _ b: Day) -> Bool {
    [common, leap].contains { year in
      // 29 February is of the one year alone.
      a.days(to: b, in: year).map { (b.weekday - a.weekday - $0) % 7 == 0 } ?? false
    }
  }
}
