import Testing

/// Two ends as one mention, each filled from the other.
@Suite struct DatesRangesTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The fair ran from June 3 to August 9, 2019.", "from June 3 to August 9, 2019 = 2019-06-03/2019-08-09"),
    (
      "The fair ran between March 10 and May 22.",
      "between March 10 and May 22 = XXXX-03-10/XXXX-05-22 > 2024-03-10/2024-05-22"
    ),
    ("The fair runs 3-5 June.", "3-5 June = XXXX-06-03/XXXX-06-05 > 2024-06-03/2024-06-05"),
    ("The fair ran May 3-5, 2023.", "May 3-5, 2023 = 2023-05-03/2023-05-05"),
    ("He ruled 2019-2023.", "2019-2023 = 2019/2023"),
    ("He ruled from 2010 to 2018.", "from 2010 to 2018 = 2010/2018"),
    ("The 2015-16 season was short.", "2015-16 = 2015/2016"),
    ("In the financial year 2015/16 the council broke even.", "year 2015/16 = 2015/2016"),
    ("The bar opens Monday to Friday.", "Monday to Friday = XXXX-WXX-1/XXXX-WXX-5 > 2024-06-03/2024-06-07"),
    ("The bar opens 9am-5pm.", "9am-5pm = T09:00/T17:00"),
    ("It will be shut from 5 to 6 pm.", "from 5 to 6 pm = T17:00/T18:00"),
    ("It rained between January and April 2015.", "between January and April 2015 = 2015-01/2015-04"),
    (
      "The show is on from 13 to the 15th of July.",
      "from 13 to the 15th of July = XXXX-07-13/XXXX-07-15 > 2024-07-13/2024-07-15"
    ),
    ("Shipping May-November 1987 was slow.", "May-November 1987 = 1987-05/1987-11"),
    (
      "Trial dates from 30 December to 2 January are full.",
      "from 30 December to 2 January = XXXX-12-30/XXXX-01-02 > 2024-12-30/2025-01-02"
    ),
    (
      "It is open from 10am to 4pm on Sunday.",
      "from 10am to 4pm on Sunday = XXXX-WXX-7T10/XXXX-WXX-7T16 > 2024-06-02T10:00/2024-06-02T16:00"
    ),
    ("Prices range from 2015 to 2016 roubles.", ""),
    ("He scored 10-4 on Sunday.", "Sunday = XXXX-WXX-7 > 2024-05-26"),
    ("Rain is due in May/June.", "May/June = XXXX-05/XXXX-06 > 2024-05/2024-06"),
    ("It was dry over the weekend of May 4-5.", "weekend of May 4-5 = XXXX-05-04 > 2024-W18-WE"),
    (
      "The road will be shut from 9am tomorrow to 5pm.",
      "from 9am tomorrow to 5pm = XXXX-XX-XXT09/XXXX-XX-XXT17 > 2024-05-28T09:00/2024-05-28T17:00"
    ),
    ("The phone is 555-2015.", ""),
    ("Covid-2019 spread.", ""),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
