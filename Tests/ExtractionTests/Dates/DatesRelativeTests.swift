import Testing

/// Dates told from the publication date, a Monday.
@Suite struct DatesRelativeTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The mayor resigned yesterday.", "yesterday = XXXX-XX-XX > 2024-05-26"),
    ("The vote is tomorrow.", "tomorrow = XXXX-XX-XX > 2024-05-28"),
    ("He flew home the day before yesterday.", "day before yesterday = XXXX-XX-XX > 2024-05-25"),
    ("The ship docked last Tuesday.", "last Tuesday = XXXX-WXX-2 > 2024-05-21"),
    ("The ship docked this past Friday.", "this past Friday = XXXX-WXX-5 > 2024-05-24"),
    ("The fire started on Tuesday of last week.", "Tuesday of last week = XXXX-WXX-2 > 2024-05-21"),
    ("The court sits next Wednesday.", "next Wednesday = XXXX-WXX-3 > 2024-06-05"),
    ("The shop opens this weekend.", "this weekend = XXXX-WXX-WE > 2024-W22-WE"),
    ("Rents rose last month.", "last month = XXXX-XX > 2024-04"),
    ("Rents rose earlier this month.", "earlier this month = XXXX-XX > 2024-05"),
    ("Rents rose late last year.", "late last year = 2023 > 2023-09-01/2023-12-31"),
    ("They met two years ago.", "two years ago = XXXX-XX-XX > 2022-05-27"),
    ("They met three weeks ago.", "three weeks ago = XXXX-XX-XX > 2024-05-06"),
    ("They met ten days ago.", "ten days ago = XXXX-XX-XX > 2024-05-17"),
    ("A month ago the lake froze.", "A month ago = XXXX-XX-XX > 2024-04-27"),
    ("The trial will resume in three days.", "in three days = XXXX-XX-XX > 2024-05-30"),
    ("It is the first win in three years.", ""),
    ("Prices doubled in the past two weeks.", "past two weeks = P2W > 2024-05-13/2024-05-27"),
    ("Prices doubled over the last five years.", "last five years = P5Y > 2019-05-27/2024-05-27"),
    ("The plan covers the next 10 years.", "next 10 years = P10Y > 2024-05-28/2034-05-27"),
    ("Five days later he was found.", "Five days later = XXXX-XX-XX > 2024-06-01"),
    ("The rest of the week will be dry.", "rest of the week = XXXX-WXX > 2024-05-27/2024-06-02"),
    ("The report is due by the end of the year.", "end of the year = 2024 > 2024-09-01/2024-12-31"),
    ("She read USA Today on the train.", ""),
    ("The custom lives on to this day.", ""),
    ("Profit fell from the year-ago quarter.", "year-ago = XXXX > 2023"),
    ("A century ago it was a village.", "A century ago = XXXX-XX-XX > 1924-05-27"),
    ("Inflation last year of 8 percent was high.", "last year = XXXX > 2023"),
    ("It was the last year of his contract.", ""),
    ("The books must be in by EOM.", "EOM = 2024-05 > 2024-05-21/2024-05-31"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
