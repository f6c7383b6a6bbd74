import Testing

/// Dates that leave the year, or the month, to the reader.
@Suite struct DatesPartialTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The work ended on 22 May.", "22 May = XXXX-05-22 > 2024-05-22"),
    ("The work ended on May 22nd.", "May 22nd = XXXX-05-22 > 2024-05-22"),
    ("The work will end on 22 June.", "22 June = XXXX-06-22 > 2024-06-22"),
    ("The work ended on the 22nd of June.", "22nd of June = XXXX-06-22 > 2023-06-22"),
    ("The May 22 deadline passed.", "May 22 = XXXX-05-22 > 2024-05-22"),
    ("Prices fell in January.", "January = XXXX-01 > 2024-01"),
    ("The court will sit in January.", "January = XXXX-01 > 2025-01"),
    ("Backlog down a fifth since January.", "January = XXXX-01 > 2024-01"),
    ("The court said that it would sit in January.", "January = XXXX-01 > 2025-01"),
    ("The court is to sit in January.", "January = XXXX-01 > 2025-01"),
    ("The court was to sit in January.", "January = XXXX-01 > 2024-01"),
    ("The farm that burned in January is to the north.", "January = XXXX-01 > 2024-01"),
    ("Theresa May lost the vote.", ""),
    ("He may march in the parade.", ""),
    ("They march on Rome.", ""),
    ("In May 12 people died.", "May = XXXX-05 > 2024-05"),
    ("In May 57 people died.", "May = XXXX-05 > 2024-05"),
    ("The deal closed in early March.", "early March = XXXX-03 > 2024-03-01/2024-03-10"),
    ("She retired in mid-November.", "mid-November = XXXX-11 > 2023-11-11/2023-11-20"),
    ("The results are due by late July.", "late July = XXXX-07 > 2024-07-21/2024-07-31"),
    ("Her rent rose from March.", "March = XXXX-03 > 2024-03"),
    ("Talks will resume on the 29th.", "29th = XXXX-XX-29 > 2024-05-29"),
    ("She sank a putt on the 15th.", ""),
    ("Tuesday the 14th was busy.", "Tuesday the 14th = XXXX-XX-14 > 2024-05-14"),
    ("April Jones spoke to June Smith.", ""),
    ("A march through the town ended early.", ""),
    ("On March one the plant closed.", "March one = XXXX-03-01 > 2024-03-01"),
    ("The offer expires on May six, unless extended.", "May six = XXXX-05-06 > 2024-05-06"),
    ("Weaker March harvests are likely.", ""),
    ("Growth was weak, especially March.", "March = XXXX-03 > 2024-03"),
    ("In May the second wave came.", "May = XXXX-05 > 2024-05"),
    ("In March, the first case was found.", "March = XXXX-03 > 2024-03"),
    (
      "It rained in mid-April, the second week of May and on June the 2nd.",
      "mid-April = XXXX-04 > 2024-04-11/2024-04-20; second week of May = XXXX-05-W02 > 2024-W19; "
        + "June the 2nd = XXXX-06-02 > 2024-06-02"
    ),
    (
      "He was here from April the ninth till the tenth.",
      "from April the ninth till the tenth = XXXX-04-09/XXXX-04-10 > 2024-04-09/2024-04-10"
    ),
    ("They met on July 20 and 21.", "July 20 and 21 = XXXX-07-20/XXXX-07-21 > 2023-07-20/2023-07-21"),
    ("They met on 20 and 21 July.", "20 and 21 July = XXXX-07-20/XXXX-07-21 > 2023-07-20/2023-07-21"),
    ("They met on March 3, 4 and 5, 2019.", "March 3, 4 and 5, 2019 = 2019-03-03/2019-03-05"),
    ("They met on March 3, 10 and 17, 2019.", "March 3 = 2019-03-03; 10 = 2019-03-10; 17, 2019 = 2019-03-17"),
    (
      "It was Friday on Fri. June 3 as well.", "Friday = XXXX-WXX-5 > 2024-05-24; Fri. June 3 = XXXX-06-03 > 2024-06-03"
    ),
    ("They met on July 20 or 27.", "July 20 = XXXX-07-20 > 2023-07-20; 27 = XXXX-07-27 > 2023-07-27"),
    ("They met on 20 or 27 July 2019.", "20 = 2019-07-20; 27 July 2019 = 2019-07-27"),
    (
      "It is payable April three, record March one.",
      "April three = XXXX-04-03 > 2025-04-03; March one = XXXX-03-01 > 2025-03-01"
    ),
    ("In April three people died.", "April = XXXX-04 > 2024-04"),
    ("It was their 30-7 Oct. 19 loss.", "Oct. 19 = XXXX-10-19 > 2023-10-19"),
    ("On July 20, 21 people died.", "July 20 = XXXX-07-20 > 2023-07-20"),
    ("On July 20 and 21 people died.", "July 20 = XXXX-07-20 > 2023-07-20"),
    ("On May 3 and 10 more were hurt.", "May 3 = XXXX-05-03 > 2024-05-03"),
    ("It opened on Sat. 5 Feb.", "Sat. 5 Feb = XXXX-02-05 > 2024-02-05"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
