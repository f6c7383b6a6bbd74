import Testing

/// Times of day, and the scores, ratios and elapsed times that are none.
@Suite struct DatesClockTimesTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The train left at 7:56:30 pm.", "7:56:30 pm = T19:56:30"),
    ("The train left at 14:50 GMT.", "14:50 GMT = T14:50"),
    ("The train leaves at 8am.", "8am = T08:00"),
    ("The train leaves at 8 a.m. on weekdays.", "8 a.m. = T08:00"),
    ("The shop closes at half past seven.", "half past seven = T07:30"),
    ("The shop closes at quarter to 6.", "quarter to 6 = T05:45"),
    ("They met at noon.", "noon = T12:00"),
    ("They met at midnight.", "midnight = T00:00"),
    ("They rang at 9 o'clock.", "9 o'clock = T09:00"),
    ("They rang at seven o'clock in the evening.", "seven o'clock in the evening = T19:00"),
    ("It rained in the afternoon at 7.", "in the afternoon at 7 = T19:00"),
    ("She woke at three in the morning.", "three in the morning = T03:00"),
    ("The bank opens at 8.30am.", "8.30am = T08:30"),
    ("It ends at 1500 GMT.", "1500 GMT = T15:00"),
    ("The alarm is for eight forty.", "eight forty = T08:40"),
    ("They won 3:2 after extra time.", ""),
    ("He finished in 2:35.", ""),
    ("The record, set at 2:21:49, is hers.", ""),
    ("The old mark, 4:38:40, is hers.", ""),
    ("There were 3:45 left.", ""),
    ("She needs 3:39 but ran slower.", ""),
    ("The scale is 1:100.", ""),
    ("The train left at 15.30.", "15.30 = T15:30"),
    ("It happened at night.", "at night = TNI"),
    ("Jamie Noon scored.", ""),
    ("He signed midnight regulations.", ""),
    ("They met at half three.", "half three = T03:30"),
    ("They met at 3 15.", "3 15 = T03:15"),
    ("They will be back at 7p.", "7p = T19:00"),
    ("The shares closed at 7p.", ""),
    ("They rose at 9a.", "9a = T09:00"),
    ("They met at 3 15 places.", ""),
    ("Trading paused at mid-day.", "mid-day = T12:00"),
    ("The train left 15 minutes past 15h.", ""),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
