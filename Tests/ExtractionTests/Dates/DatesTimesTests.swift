import Testing

/// Dates joined with their times.
@Suite struct DatesTimesTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The launch is set for May 30 at 8pm.", "May 30 at 8pm = XXXX-05-30T20 > 2024-05-30T20:00"),
    ("The launch failed on Saturday at 3:30 p.m.", "Saturday at 3:30 p.m. = XXXX-WXX-6T15:30 > 2024-05-25T15:30"),
    ("They met yesterday at 7 in the evening.", "yesterday at 7 in the evening = XXXX-XX-XXT19 > 2024-05-26T19:00"),
    ("Snow fell late Monday night.", "late Monday night = XXXX-WXX-1TNI > 2024-05-27T18:00/2024-05-28T00:00"),
    ("Voting ends at 8pm on Tuesday.", "8pm on Tuesday = XXXX-WXX-2T20 > 2024-05-28T20:00"),
    ("Police came at 6 a.m. Sunday.", "6 a.m. Sunday = XXXX-WXX-7T06 > 2024-05-26T06:00"),
    ("The hall burned down last night.", "last night = 2024-05-26TNI > 2024-05-26T18:00/2024-05-27T00:00"),
    ("The store opened this morning at 10.", "this morning at 10 = XXXX-XX-XXT10 > 2024-05-27T10:00"),
    (
      "They will meet Monday 8 to 9.", "Monday 8 to 9 = XXXX-WXX-1T08/XXXX-WXX-1T09 > 2024-06-03T08:00/2024-06-03T09:00"
    ),
    ("The hall is shut from 10 am for 3 hours.", "from 10 am for 3 hours = T10:00/T13:00"),
    (
      "It will open on Wednesday later than 10 in the morning.",
      "Wednesday later than 10 in the morning = XXXX-WXX-3T10 > 2024-05-29T10:00"
    ),
    ("Come at 3 pm or later on Monday.", "3 pm or later on Monday = XXXX-WXX-1T15 > 2024-06-03T15:00"),
    ("They beat us Monday 8 to 9.", "Monday = XXXX-WXX-1 > 2024-05-27"),
    (
      "The clinic opens Thursday 9-11am.",
      "Thursday 9-11am = XXXX-WXX-4T09/XXXX-WXX-4T11 > 2024-05-30T09:00/2024-05-30T11:00"
    ),
    ("The store opened this evening at 12.", "this evening at 12 = XXXX-XX-XXT24 > 2024-05-27T24:00"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
