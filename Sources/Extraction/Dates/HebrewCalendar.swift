/// The Hebrew calendar, by arithmetic.
///
/// Source: Reingold and Dershowitz, Calendrical Calculations (the elapsed days and the delays of the new year).
enum HebrewCalendar {
  /// The day of a month (1 Nisan … 7 Tishri … 12 Adar, or the second Adar) that falls into a year of the common calendar.
  static func day(month: Int, day: Int, inCommonYear year: Int) -> CivilDay? {
    guard (1...9000).contains(year) else { return nil }
    for hebrewYear in [year + 3760, year + 3761] {
      let found = fixed(hebrewYear, month, day)
      if found.year == year { return found }
    }
    return nil
  }

  private static func isLeap(_ year: Int) -> Bool { (7 * year + 1) % 19 < 7 }

  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + parts / 25_920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
  }

  private static func newYear(_ year: Int) -> Int {
    let (before, this, next) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
    let delay = next - this == 356 ? 2 : this - before == 382 ? 1 : 0
    // Day 1 of the Hebrew calendar is 3761-10-07 B.C. (Julian); 1970-01-01 is the 2,092,591st day from it.
    return this + delay - 2_092_590
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    let days = newYear(year + 1) - newYear(year)
    switch month {
    case 2, 4, 6, 10, 13: return 29
    case 8: return days % 10 == 5 ? 30 : 29
    case 9: return days % 10 == 3 ? 29 : 30
    case 12: return isLeap(year) ? 30 : 29
    default: return 30
    }
  }

  private static func fixed(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    // Purim is in the second Adar of a leap year.
    let month = month == 12 && isLeap(year) ? 13 : month
    var number = newYear(year) + day - 1
    let last = isLeap(year) ? 13 : 12
    if month >= 7 {
      for m in 7..<max(7, month) { number += length(m, year) }
    } else {
      for m in 7...last { number += length(m, year) }
      for m in 1..<max(1, month) { number += length(m, year) }
    }
    return CivilDay(number: number)
  }
}
