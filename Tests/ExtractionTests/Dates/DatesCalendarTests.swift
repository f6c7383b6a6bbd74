import Testing

@testable import Extraction

/// The arithmetic of the calendars, against days of record.
@Suite struct DatesCalendarTests {
  @Test(arguments: [(2019, "2019-04-21"), (2023, "2023-04-09"), (2024, "2024-03-31"), (2038, "2038-04-25")])
  func easter(_ year: Int, _ day: String) { #expect(ChurchCalendar.easter(of: year)?.iso == day) }

  @Test(arguments: [(2022, "2022-04-24"), (2023, "2023-04-16"), (2024, "2024-05-05")])
  func orthodoxEaster(_ year: Int, _ day: String) { #expect(ChurchCalendar.orthodoxEaster(of: year)?.iso == day) }

  /// 10 Tishri is Yom Kippur, 15 Nisan the first day of Passover.
  @Test(arguments: [
    (7, 10, 2018, "2018-09-19"), (7, 10, 2023, "2023-09-25"), (1, 15, 2024, "2024-04-23"), (9, 25, 2022, "2022-12-19"),
    (12, 14, 2024, "2024-03-24"),
  ])
  func hebrew(_ month: Int, _ day: Int, _ year: Int, _ expected: String) {
    #expect(HebrewCalendar.day(month: month, day: day, inCommonYear: year)?.iso == expected)
  }

  @Test(arguments: [("2024-05-27", 2024, 22), ("2021-01-03", 2020, 53), ("2019-12-30", 2020, 1)])
  func isoWeek(_ day: String, _ year: Int, _ week: Int) throws {
    let found = try #require(CivilDay(iso: day)).isoWeek
    #expect(found.year == year)
    #expect(found.week == week)
  }

  /// Every rule of the list of holidays is understood and gives a day in some year.
  @Test func rules() throws {
    let lists = HolidayTable.movingDays()
    for row in WordList("holidays").rows() {
      try #require(row.count == 2, "\(row)")
      let rule = try #require(HolidayRule(row[1], lists: lists), "\(row)")
      #expect((2010...2024).contains { rule.days(of: $0) != nil }, "\(row)")
    }
  }
}
