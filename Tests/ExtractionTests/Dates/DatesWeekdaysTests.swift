import Testing

/// Weekdays: behind a past verb the last one, behind "will" the next; the names that are none.
@Suite struct DatesWeekdaysTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The minister resigned on Friday.", "Friday = XXXX-WXX-5 > 2024-05-24"),
    ("The minister will resign on Friday.", "Friday = XXXX-WXX-5 > 2024-05-31"),
    ("The minister said on Monday that he was ill.", "Monday = XXXX-WXX-1 > 2024-05-27"),
    ("Voting starts Thursday.", "Thursday = XXXX-WXX-4 > 2024-05-30"),
    (
      "The bridge was closed on Tuesday evening.", "Tuesday evening = XXXX-WXX-2TEV > 2024-05-21T18:00/2024-05-22T00:00"
    ),
    ("He was arrested on Tuesday, 21 May.", "Tuesday, 21 May = XXXX-05-21 > 2024-05-21"),
    ("He was arrested on Tuesday (21 May).", "Tuesday (21 May) = XXXX-05-21 > 2024-05-21"),
    ("The Sunday Times broke the story.", ""),
    ("Sheffield Wednesday won.", ""),
    ("The cat sat on the mat.", ""),
    ("The sun rose.", ""),
    ("The court will sit on Tuesday week.", "Tuesday week = XXXX-WXX-2 > 2024-06-04"),
    ("They came on Tuesday week after week.", "Tuesday = XXXX-WXX-2 > 2024-05-21"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
