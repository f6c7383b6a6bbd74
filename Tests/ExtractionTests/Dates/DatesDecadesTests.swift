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
    ("It was common in the 1920s and 30s.", "1920s = 192X; 30s = 193X"),
    ("It was common in the 1870s and '80s.", "1870s = 187X; '80s = 188X"),
    ("It was common in the 1970s-80s.", "1970s-80s = 197X/198X"),
    ("It was common in the 80s and 90s.", "80s = 198X; 90s = 199X"),
    ("It was common in the 1850s, 60s and 70s.", "1850s = 185X; 60s = 186X; 70s = 187X"),
    ("Men in their 60s and 70s voted.", ""),
    ("Highs in the 70s and 80s are due.", ""),
    ("Rents doubled in the two thousands.", "two thousands = 200X"),
    ("Rents doubled in the twenty-tens.", "twenty-tens = 201X"),
    ("Bring the two thousands of leaflets.", ""),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
