import Claims
import Extraction
import Testing

@Suite("Whether a figure agrees with another")
struct RoundingTests {
  private func relation(_ shown: String, _ base: String) throws -> Rounding.Relation? {
    let a = claims("It had \(shown) birds there.")
    let b = claims("It had \(base) birds there.")
    return Rounding.relation(
      shown: a.figure(try #require(a.claims.first)), base: b.figure(try #require(b.claims.first)))
  }

  @Test(
    "Equal, rounded and hedged figures agree",
    arguments: [
      ("1.5 million", "1.53 million"), ("67,000", "66,812"), ("nearly 5,000", "4,870"), ("more than 300", "317"),
      ("forty", "40"), ("about 300", "290"), ("thousands of", "6,300"), ("thousands of", "14,500"),
      ("over 60", "more than 60"),
      ("1,000", "1,040"), ("2 million", "1.9 million"), ("dozens of", "96"), ("2%", "2.4%"),
      ("1.4 million", "1.49 million"),
      ("$25", "about $24.70"), ("more than 100", "116"), ("more than 1,500", "1,850"),
      ("some 41,300", "41,340"), ("under 100,000", "84,000"),
      ("25", "about 24.70"),
    ])
  func agree(_ shown: String, _ base: String) throws {
    #expect(try relation(shown, base) != nil)
  }

  @Test(
    "Figures of one precision must be equal, and a finer headline must round to the body",
    arguments: [
      ("7.6", "7.7"), ("120,000", "200,000"), ("2.5 million", "2.6 million"), ("12", "13"), ("4,000", "2,600"),
      ("230", "320"),
      ("nearly 5,000", "5,900"), ("hundreds of thousands of", "1.4 million"), ("dozens of", "640"),
      ("more than 300", "250"), ("1%", "1.9%"), ("4 billion", "4.9 billion"), ("1 billion", "1.5 billion"),
      ("100 million", "125 million"), ("10,000", "12,500"), ("32,500", "32,000"), ("at least 50", "at least 40"),
      ("over 80", "over 100"), ("more than 1,000", "around 100,000"), ("at least 11", "thousands of"),
      ("millions of", "at least two"), ("about 8.50", "about 7.50"), ("10 to 15", "12"), ("10 to 18", "10 to 15"),
      ("more than 2,000", "more than 1,000"), ("around 807", "870"),
      ("454", "under 100,000"), ("more than four", "more than three"),
    ])
  func differ(_ shown: String, _ base: String) throws {
    #expect(try relation(shown, base) == nil)
  }
}
