import Testing

/// Holidays, computed for each year or listed.
@Suite struct DatesHolidaysTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The shop is shut on Christmas Day.", "Christmas Day = XXXX-12-25 > 2024-12-25"),
    ("She died on Thanksgiving 2014.", "Thanksgiving 2014 = 2014-11-27 > 2014-11-27"),
    ("Easter 2018 was early.", "Easter 2018 = 2018-04-01 > 2018-04-01"),
    ("Good Friday 2023 was wet.", "Good Friday 2023 = 2023-04-07 > 2023-04-07"),
    ("Labor Day 2012 was hot.", "Labor Day 2012 = 2012-09-03 > 2012-09-03"),
    ("They wed on New Year's Eve 1999.", "New Year's Eve 1999 = 1999-12-31 > 1999-12-31"),
    ("Memorial Day weekend was quiet.", "Memorial Day weekend = XXXX-WXX-WE > 2024-W21-WE"),
    ("Yom Kippur 2018 began at dusk.", "Yom Kippur 2018 = 2018-09-18 > 2018-09-18"),
    ("Eid al-Fitr 2018 was in June.", "Eid al-Fitr 2018 = 2018-06-15 > 2018-06-15; June = XXXX-06 > 2024-06"),
    ("Diwali 2019 was loud.", "Diwali 2019 = 2019-10-27 > 2019-10-27"),
    ("Chinese New Year 2018 fell late.", "Chinese New Year 2018 = 2018-02-16 > 2018-02-16"),
    ("The Christmas tree fell.", ""),
    ("It will open on Easter Monday.", "Easter Monday = XXXX-XX-XX > 2025-04-21"),
    ("Mother's Day 2014 was sunny.", "Mother's Day 2014 = 2014-05-11 > 2014-05-11"),
    ("Dhanteras 2019 was busy.", "Dhanteras 2019 = 2019-10-25 > 2019-10-25"),
    ("Lunar New Year's Eve 2018 was cold.", "Lunar New Year's Eve 2018 = 2018-02-15 > 2018-02-15"),
    ("He vanished on Thanksgiving two years ago.", "Thanksgiving two years ago = XXXX-11-WXX-4-4 > 2022-11-24"),
    ("Boss's Day 2016 was moved.", "Boss's Day 2016 = 2016-10-17 > 2016-10-17"),
    ("Super Tuesday 2008 was early.", "Super Tuesday 2008 = 2008-02-05 > 2008-02-05"),
    ("Super Bowl Sunday 2019 was dull.", "Super Bowl Sunday 2019 = 2019-02-03 > 2019-02-03"),
    ("It will be back on Diwali three years hence.", "Diwali three years hence = XXXX-XX-XX > 2027-10-29"),
    ("Tax Day 2017 was late.", "Tax Day 2017 = 2017-04-18 > 2017-04-18"),
    ("World Mental Health Day 2019 was marked.", "World Mental Health Day 2019 = 2019-10-10 > 2019-10-10"),
    ("King's Day 2025 was sunny.", "King's Day 2025 = 2025-04-26 > 2025-04-26"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
