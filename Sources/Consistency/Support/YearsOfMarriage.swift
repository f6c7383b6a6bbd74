internal import Claims
internal import Extraction
internal import TextModel

/// A marriage told by its length and its two ends: "In 1958 she married Tom Rudd. He died in 1999, after 41 years of marriage".
struct YearsOfMarriage {
  var told: Int
  var wedding: Int
  var end: Int
  /// From the one year to the other.
  var years: Int

  private static let married = WordSet("married wed")
  private static let marriage = WordSet("marriage")
  private static let after = WordSet("after")
  private static let born = TextHash.literal("born")

  /// Nil where the length fits, and where the text tells of no wedding's year or of several.
  init?(at position: Int, in claims: [Int], _ article: Article) {
    let told = claims[position]
    let figure = article.figure(told)
    guard position > 0, !article.isTable(claims), figure.kind == .duration, figure.unit == .year,
      figure.hedge == .exact,
      let count = figure.value?.int, article.isWord(figure.tokens.upperBound, Word.of),
      Self.marriage.contains(figure.tokens.upperBound + 1, in: article.document),
      Self.after.contains(figure.tokens.lowerBound - 1, in: article.document),
      let end = article.year(of: claims[position - 1])
    else { return nil }
    // "Her parents parted in 1979, after 45 years of marriage"
    guard !AgeMismatch.kin.meets(article.sentence(of: told), in: article.document),
      article.claims.budget.take(article.claims.body.count)
    else { return nil }
    let weddings = article.bodySentences.compactMap { claims -> Int? in
      guard let first = claims.first, Self.married.meets(article.sentence(of: first), in: article.document) else {
        return nil
      }
      let years = claims.filter { article.year(of: $0) != nil }
      return years.count == 1 ? years[0] : -1
    }
    guard weddings.count == 1, weddings[0] >= 0, weddings[0] < told, let begin = article.year(of: weddings[0]),
      begin <= end, !article.hasWord(article.sentence(of: weddings[0]), Self.born),
      abs(end - begin - count) > 1
    else { return nil }
    (self.told, wedding, self.end, years) = (told, weddings[0], claims[position - 1], end - begin)
  }
}
