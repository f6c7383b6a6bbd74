import Testing

/// Decades and centuries, and the ages and degrees that look like them.
@Suite struct DatesDecadesTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("Rents doubled in the 1990s.", "1990s = 199X"),
    ("Rents doubled in the late 1980s.", "late 1980s = 198X"),
    ("Music of the '80s is back.", "'80s = 198X"),
    ("The seventies were loud.", "seventies = 197X"),
    ("The nineteen-nineties were quiet.", "nineteen-nineties = 199X"),
    ("The house is a 19th-century villa.", "19th-century = 18XX"),
    ("It survived the twentieth century.", "twentieth century = 19XX"),
    ("A man in his late 60s was held.", ""),
    ("She is in her mid-forties.", ""),
    ("Highs will be in the 80s on the coast.", ""),
    ("The Roaring 1920s ended badly.", "1920s = 192X"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
