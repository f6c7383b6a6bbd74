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
