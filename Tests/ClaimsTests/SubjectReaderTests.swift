import Claims
import Testing

@Suite("What a figure measures")
struct SubjectReaderTests {
  @Test(
    "The head noun",
    arguments: [
      ("The agency closed 67,000 social media accounts on Friday.", "67,000", "accounts"),
      ("The council will cut 320 posts over two years.", "320", "posts"),
      ("Twelve people were hurt.", "Twelve", "people"),
      ("Of the 640 applicants, 71 were invited.", "640", "applicants"),
      ("Some 30% of the school's pupils were absent.", "30%", "pupils"),
      ("Unemployment rose 2% in May.", "2%", "Unemployment"),
      ("Profit was $274 million in the quarter.", "$274 million", "Profit"),
      ("A two-month investigation ended.", "two-month", "investigation"),
      ("The fire killed two passengers and injured 14.", "two", "passengers"),
      ("Of 48 patients, 30 relapsed.", "30", "patients"),
      ("Of the 640 applicants, 71 were invited.", "71", "applicants"),
      ("One ambulance in eight was late.", "One ambulance in eight", "ambulance"),
      ("The other two open six days a week.", "two", "open"),
      ("Fares cost 45 cents or 70 pence.", "70 pence", "cost"),
    ])
  func head(_ text: String, _ figure: String, _ noun: String) {
    #expect(claims(text).head(figure) == noun)
  }

  @Test("A participle alone is an action and no noun", arguments: ["Two killed in fire", "Nine arrested", "Six hurt"])
  func participles(_ text: String) throws {
    let index = claims(text)
    #expect(index.head(String(text.prefix(3))) == nil)
    #expect(try #require(index.claims.first).actions != 0)
  }

  @Test(
    "A time behind a number is no noun",
    arguments: [
      ("It gave 26 this year.", "26"), ("They sold 300 last Monday.", "300"),
    ])
  func times(_ text: String, _ figure: String) {
    #expect(claims(text).head(figure) == nil)
  }

  @Test(
    "Words of one action have a class in common",
    arguments: [
      ("removed 40 posts", "deleted 40 posts"), ("killed 3 people", "3 people died"),
      ("hired 60 staff", "60 staff were recruited"),
    ])
  func actions(_ first: String, _ second: String) throws {
    let (a, b) = (try #require(claims(first).claims.first), try #require(claims(second).claims.first))
    #expect(a.actions & b.actions != 0)
  }
}
