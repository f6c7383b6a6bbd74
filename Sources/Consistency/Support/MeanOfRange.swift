internal import Claims
internal import Extraction
internal import TextModel

/// A mean told with the least and the greatest value, and outside of them: "the youngest was 55, the oldest 74 and the average age was 76".
struct MeanOfRange {
  var least: Int
  var most: Int
  var mean: Int

  private static let opposites = [
    (WordSet("youngest"), WordSet("oldest")),
    (
      WordSet("lowest smallest minimum shortest cheapest slowest lightest coldest"),
      WordSet("highest largest biggest maximum longest tallest dearest fastest heaviest warmest hottest")
    ),
  ]
  private static let means = WordSet("average mean median")
  /// Between a word and its number.
  private static let far = 6

  init?(in claims: [Int], _ article: Article) {
    guard claims.count >= 3, let first = claims.first else { return nil }
    let sentence = article.sentence(of: first)
    guard
      let mean = claims.first(where: {
        article.claim($0).scope.contains(.average) && Self.isBehind(Self.means, $0, sentence, article)
      }),
      let (least, most) = Self.ends(claims.filter { $0 != mean }, sentence, article)
    else { return nil }
    // "Against a national average of 27", "well below the average for the street"
    let way =
      max(
        article.figure(least).tokens.upperBound, article.figure(most).tokens.upperBound)..<max(
        article.figure(least).tokens.upperBound, article.figure(most).tokens.upperBound,
        article.figure(mean).tokens.lowerBound)
    let end = article.figure(mean).tokens.upperBound
    guard !AverageOutsideRange.elsewhere.meets(way, in: article.document),
      !way.contains(where: { article.isMark($0, ";") }),
      !way.contains(where: { Self.means.contains($0, in: article.document) && article.has($0 + 1, .preposition) }),
      !article.has(end, .preposition)
    else { return nil }
    let (a, b, m) = (article.figure(least), article.figure(most), article.figure(mean))
    guard Self.isOfOneMeasure(a, b), Self.isOfOneMeasure(a, m) || m.kind == .age && a.kind == .cardinal,
      let low = a.value, let high = b.value, let value = m.value, low < high, value < low || value > high,
      // £12,000 is of something else than £3 to £9.
      value.double < 3 * high.double, low.double < 3 * value.double
    else { return nil }
    (self.least, self.most, self.mean) = (least, most, mean)
  }

  private static func ends(_ claims: [Int], _ sentence: Range<Int>, _ article: Article) -> (Int, Int)? {
    for (low, high) in opposites {
      guard let least = claims.first(where: { isBehind(low, $0, sentence, article) }),
        let most = claims.first(where: { $0 != least && isBehind(high, $0, sentence, article) })
      else { continue }
      return (least, most)
    }
    return nil
  }

  /// The word stands right before the number, and no other number between.
  private static func isBehind(
    _ words: WordSet, _ index: Int, _ sentence: Range<Int>, _ article: Article
  ) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    for token in (max(sentence.lowerBound, start - far)..<start).reversed() {
      if words.contains(token, in: article.document) { return true }
      if article.document.tokens[token].isNumber || article.has(token, .cardinal) || article.isMark(token, ";") {
        return false
      }
    }
    return false
  }

  private static func isOfOneMeasure(_ a: Figure, _ b: Figure) -> Bool {
    a.kind == b.kind && a.unit == b.unit && a.hedge == .exact && b.hedge == .exact && a.value != nil && b.value != nil
  }

  func working(_ article: Article) -> String {
    let values = [least, mean, most].compactMap { article.figure($0).value }
    guard values.count == 3 else { return "" }
    let isAbove = values[1] > values[2]
    return isAbove
      ? "\(Wording.number(values[1])) is more than the greatest, \(Wording.number(values[2]))."
      : "\(Wording.number(values[1])) is less than the least, \(Wording.number(values[0]))."
  }
}
