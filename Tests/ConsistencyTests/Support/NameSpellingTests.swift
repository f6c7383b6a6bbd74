import Testing

@testable import Consistency

@Suite("The letters of names and the distance between two")
struct NameSpellingTests {
  @Test(
    "A swap of neighbours is one, accents and case are none",
    arguments: [
      ("Kovacs", "Kovasc", 1), ("Malmö", "Malmo", 0), ("HALVORSEN", "Halvorson", 1), ("Łódź", "Lodz", 0),
      ("Müller", "Mueller", 1),
      ("Ruiz", "Ruis", 1), ("Ana", "Anna", 1), ("Gerashchenko", "Geraschenko", 1), ("", "", 0),
    ])
  func distance(_ a: String, _ b: String, _ expected: Int) {
    #expect(NameSpelling.distance(NameSpelling.letters(a.utf8), NameSpelling.letters(b.utf8), limit: 2) == expected)
  }

  @Test("Nil beyond the limit", arguments: [("Brandt", "Ostermann"), ("Lind", "Holt"), ("", "abc")])
  func beyond(_ a: String, _ b: String) {
    #expect(NameSpelling.distance(NameSpelling.letters(a.utf8), NameSpelling.letters(b.utf8), limit: 2) == nil)
  }
}
