import Testing

/// Seasons, quarters and halves of a year.
@Suite struct DatesSeasonsTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("The line opened in spring 2019.", "spring 2019 = 2019-SP"),
    ("The line opened in the summer of 1969.", "summer of 1969 = 1969-SU"),
    ("It will reopen this autumn.", "this autumn = XXXX-FA > 2024-FA"),
    ("It closed last winter.", "last winter = XXXX-WI > 2023-WI"),
    ("Profits fell in Q3 2021.", "Q3 2021 = 2021-Q3"),
    ("Profits fell in the third quarter of 2020.", "third quarter of 2020 = 2020-Q3"),
    ("The firm's profit rose in the third quarter.", "third quarter = XXXX-Q3 > 2023-Q3"),
    ("They scored twice in the third quarter.", ""),
    ("Sales rose in the first half of 2020.", "first half of 2020 = 2020-H1"),
    ("The first half ended without a goal.", ""),
    ("The first two weeks of 2021 were cold.", "first two weeks of 2021 = 2021/P2 > 2021-01-01/2021-01-14"),
    ("The first week of October was dry.", "first week of October = XXXX-10-W01 > 2023-W40"),
    ("The second half of this year will be hard.", "second half of this year = 2024-H2"),
    ("Next year's first quarter looks weak.", "Next year's first quarter = 2025-Q1"),
    ("Prices fall in the autumn.", "autumn = XXXX-FA > 2024-FA"),
    ("Water may spring from the rock.", ""),
    ("Sales fell in the last quarter of 1996.", "last quarter of 1996 = 1996-Q4"),
    ("The last quarter was goalless.", ""),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
