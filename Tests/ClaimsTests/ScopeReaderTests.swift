import Claims
import Testing

@Suite("What keeps figures apart")
struct ScopeReaderTests {
  @Test(
    "Cues of scope",
    arguments: [
      ("A further 9,000 were warned.", "9,000", Scope.other), ("Another 14 people fled.", "14", .other),
      ("Of the 640 applicants, 71 were invited.", "640", .whole),
      ("Thirty boats, including 4 trawlers, sank.", "4", .subset),
      ("Last year 9 people died on the route.", "9", .earlier),
      ("A year ago the lake stood at 78 per cent.", "78 per cent", .earlier),
      ("Each of them paid 40 euros.", "40 euros", .per),
      ("The average rent was 780 euros.", "780 euros", .average),
      ("The plant is expected to employ 700 people.", "700", .forecast),
      ("Sales rose 3% in May.", "3%", .change),
    ])
  func cues(_ text: String, _ figure: String, _ scope: Scope) throws {
    let claim = try #require(claims(text).claim(figure))
    #expect(claim.scope.contains(scope))
  }

  @Test(
    "A plain figure has none",
    arguments: ["The blaze injured 14 people.", "Rangers counted 640 birds along the shore."])
  func plain(_ text: String) throws {
    let claim = try #require(claims(text).claims.first)
    #expect(claim.scope.isDisjoint(with: .blocking))
  }
}
