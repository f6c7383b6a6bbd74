import Claims
import Extraction
import Testing

@testable import Consistency

@Suite struct SentenceSignsTests {
  /// What is found in a sentence of the body without a look at its signs.
  private static func found(in number: Int, of article: Article) -> SentenceSigns {
    let claims = article.bodySentences[number]
    let last = number > 0 ? article.bodySentences[number - 1] : []
    var found: SentenceSigns = []
    if !ChangeReader(article: article.claims, reachesBack: true).changes(in: claims).isEmpty { found.insert(.change) }
    if !Margin.all(in: claims, article).isEmpty { found.insert(.margin) }
    if !ToldGap.all(in: claims, behind: article.claims(before: number), article).isEmpty { found.insert(.gap) }
    if !Remainder.all(in: claims, behind: last, article).isEmpty || RestOfList(in: claims, article) != nil {
      found.insert(.rest)
    }
    if claims.contains(where: { SlippedSum(of: $0, article) != nil }) { found.insert(.sum) }
    if !Complement.all(in: claims, article).isEmpty { found.insert(.groups) }
    if ResultsOfGames(in: claims, article) != nil { found.insert(.games) }
    if !NamedDifference.all(in: claims, behind: article.claims(before: number), article).isEmpty {
      found.insert(.named)
    }
    if !MoveByTo.all(in: claims, article).isEmpty { found.insert(.move) }
    if !StandingGap.all(in: claims, article).isEmpty { found.insert(.standing) }
    return found
  }

  @Test func signsHideNothingFromTheRules() {
    let examples = RuleList.descriptions.flatMap { $0.triggering + $0.nonTriggering }
    var seen: SentenceSigns = []
    for example in examples {
      let mentions = Extractor().extract(ExampleDocument(example).document)
      let article = Article(ClaimIndex(mentions, stemmer: Stemmer()))
      for number in article.bodySentences.indices {
        let found = Self.found(in: number, of: article)
        seen.formUnion(found)
        #expect(article.bodySigns[number].isSuperset(of: found), "\(example.text)")
      }
    }
    #expect(seen == [.change, .margin, .gap, .rest, .sum, .groups, .games, .named, .move, .standing])
  }

  @Test func mostSentencesHaveNoSign() {
    let mentions = Extractor().extract(ExampleDocument("The mill has 12 looms and 40 carts. It cost £3m.").document)
    let article = Article(ClaimIndex(mentions, stemmer: Stemmer()))
    #expect(article.bodySigns == [[], []])
  }
}
