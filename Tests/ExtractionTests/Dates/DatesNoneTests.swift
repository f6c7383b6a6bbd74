import Testing

/// Identifiers, idioms and words that are no dates.
@Suite struct DatesNoneTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The help line is staffed 24/7.", ""),
    ("Security was tightened after 9/11.", ""),
    ("The Covid-19 inquiry reopened.", ""),
    ("The Boeing 737 was towed away.", ""),
    ("Version 2.0.1 is out.", ""),
    ("Call 020 7946 0018 now.", ""),
    ("The ratio is 1/2.", ""),
    ("We all fall down.", ""),
    ("A second round follows.", ""),
    ("The first prize went to her.", ""),
    ("The code is 133-03-03-2020.", ""),
    ("She may well win.", ""),
    ("He will march.", ""),
    ("Lunch is at one.", ""),
    ("The sun set over Sat nav.", ""),
    ("This decision was wrong.", ""),
    ("The last two games were lost.", ""),
    ("At the end of the line is a pub.", ""),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
