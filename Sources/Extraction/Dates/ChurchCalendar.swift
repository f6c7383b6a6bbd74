/// The movable feasts.
enum ChurchCalendar {
  /// Easter Sunday of the western churches.
  ///
  /// Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
  static func easter(of year: Int) -> CivilDay? {
    guard (1583...9999).contains(year) else { return nil }
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDay(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// Easter Sunday of the orthodox churches, in the Gregorian calendar.
  ///
  /// Source: Meeus's Julian algorithm; the calendars are 13 days apart from 1900 to 2099.
  static func orthodoxEaster(of year: Int) -> CivilDay? {
    guard (1900...2099).contains(year) else { return nil }
    let (a, b, c) = (year % 4, year % 7, year % 19)
    let d = (19 * c + 15) % 30
    let e = (2 * a + 4 * b - d + 34) % 7
    let month = (d + e + 114) / 31
    return CivilDay(year: year, month: month, day: (d + e + 114) % 31 + 1)?.adding(days: 13)
  }
}

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
    return this + delay - 2_092_591
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

/// The tabular Islamic calendar: within a day of what the sighting of the moon gives.
///
/// Source: Reingold and Dershowitz, Calendrical Calculations (civil epoch, leap years 2, 5, 7, 10, 13, 16, …).
enum IslamicCalendar {
  static func day(month: Int, day: Int, inCommonYear year: Int) -> CivilDay? {
    guard (700...9000).contains(year) else { return nil }
    let guess = (year - 622) * 33 / 32
    for islamicYear in (guess - 1)...(guess + 2) {
      let number = 354 * (islamicYear - 1) + (3 + 11 * islamicYear) / 30 + 29 * (month - 1) + month / 2 + day
      // 1 Muharram 1 is 622-07-19 (Gregorian), 492,148 days before 1970-01-01.
      let found = CivilDay(number: number - 1 - 492_148)
      if found.year == year { return found }
    }
    return nil
  }
}
