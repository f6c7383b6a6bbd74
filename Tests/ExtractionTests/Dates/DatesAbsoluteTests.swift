import Testing

/// Dates that name day, month and year, in the orders and marks of the US, the UK and ISO 8601.
@Suite struct DatesAbsoluteTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The bridge opened on May 5, 2023.", "May 5, 2023 = 2023-05-05"),
    ("The bridge opened on 5 May 2023.", "5 May 2023 = 2023-05-05"),
    ("The bridge opened on the 5th of May 2023.", "5th of May 2023 = 2023-05-05"),
    ("The bridge opened on Sept. 9, 1987, in the rain.", "Sept. 9, 1987 = 1987-09-09"),
    ("The bridge opened on Friday, 18 August 2023.", "Friday, 18 August 2023 = 2023-08-18"),
    ("The bridge opened on Friday, August 18th, 2023.", "Friday, August 18th, 2023 = 2023-08-18"),
    ("Opened: 2023-05-05", "2023-05-05 = 2023-05-05"),
    ("Opened: 22.05.2023", "22.05.2023 = 2023-05-22"),
    ("It opened on 5/23/2023 after a delay.", "5/23/2023 = 2023-05-23"),
    ("It opened on 23/5/2023 after a delay.", "23/5/2023 = 2023-05-23"),
    ("The lease began in May 2019.", "May 2019 = 2019-05"),
    ("The lease began in May of 2019.", "May of 2019 = 2019-05"),
    (
      "She was born on January twenty-fifth, nineteen eighty-six.",
      "January twenty-fifth, nineteen eighty-six = 1986-01-25"
    ),
    ("They signed on 4 July '76.", "4 July '76 = 1976-07-04"),
    ("Wed Oct 26 15:50:06 2016 was the first entry.", "Wed Oct 26 15:50:06 2016 = 2016-10-26T15:50:06"),
    ("The form is dated 2019-aug-14.", "2019-aug-14 = 2019-08-14"),
    ("The fourth of July of 1995 was hot.", "fourth of July of 1995 = 1995-07-04"),
    ("The storm hit on 2014 Oct 19.", "2014 Oct 19 = 2014-10-19"),
    ("The council met on 12 February in 2020.", "12 February in 2020 = 2020-02-12"),
    // The order of an ambiguous date is that of the article: another date of it, or its money.
    ("It ran from 3/4/2021; the last one was on 23/4/2021.", "3/4/2021 = 2021-04-03; 23/4/2021 = 2021-04-23"),
    ("It ran from 3/4/2021; the last one was on 4/23/2021.", "3/4/2021 = 2021-03-04; 4/23/2021 = 2021-04-23"),
    ("It cost £5 on 3/4/2021.", "3/4/2021 = 2021-04-03"),
    ("It opened on 8/12,2015.", "8/12,2015 = 2015-08-12"),
    ("It scored 8/12,000.", ""),
    ("It cost $5 on 3/4/2021.", "3/4/2021 = 2021-03-04"),
    ("The file is from 2016 10 16, it says.", "2016 10 16 = 2016-10-16"),
    ("The group 41a-1687-4ea is a part of a code.", ""),
    ("The meeting is on Oct2.", "Oct2 = XXXX-10-02 > 2024-10-02"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
