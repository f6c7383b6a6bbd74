internal import Claims
internal import Extraction
internal import TextModel

/// What is left behind a list, against the whole that an earlier sentence tells: "Of the 94 patients … Sixty-three patients have had surgery, 22
/// have had radiotherapy and the remaining nine are on drugs."
struct RestOfList {
  /// The parts and the rest, in text order.
  var parts: [Int]
  var whole: Int

  /// Sentences that the whole may stand in front.
  private static let reach = 3
  /// The parts are of this whole only where their sum is near to it.
  private static let nearest = DecimalNumber(2, exponent: -1)

  init?(in claims: [Int], _ article: Article) {
    guard let rest = claims.last(where: { Remainder.isRest($0, article) }),
      let end = claims.firstIndex(of: rest), end >= 2,
      article.claims.budget.take(2 * article.claims.claims.count)
    else { return nil }
    let parts = claims[...end].filter { Self.isCount($0, article) }
    let heads = Set(parts.map { article.claim($0).head }.filter { $0 != 0 })
    guard parts.count >= 3, parts.last == rest, heads.count == 1, let head = heads.first,
      article.claim(parts[0]).head == head,
      parts.allSatisfy({ article.claim($0).scope.isDisjoint(with: [.whole, .subset]) }),
      let sum = parts.reduce(
        DecimalNumber?.some(.zero), { sum, part in sum.flatMap { $0 + (article.figure(part).value ?? .zero) } })
    else { return nil }
    // A count that they add up to, wherever it stands, may be the whole.
    guard
      !article.claims.claims.indices.contains(where: {
        Self.isCount($0, article) && article.figure($0).interval.contains(sum)
      })
    else { return nil }
    let sentence = article.claim(rest).sentence
    let wholes = article.claims.body.filter { index in
      guard article.claim(index).head == head, Self.isCount(index, article), let value = article.figure(index).value,
        let apart = (value - sum)?.magnitude, let slack = value * Self.nearest
      else { return false }
      return (1...Self.reach).contains(sentence - article.claim(index).sentence) && apart <= slack
    }
    guard let whole = wholes.last, Set(wholes.map { article.figure($0).value }).count == 1 else { return nil }
    (self.parts, self.whole) = (parts, whole)
  }

  private static func isCount(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .cardinal && figure.hedge == .exact && !figure.isYearLike && figure.value != nil
  }
}
