internal import Claims
internal import Extraction
internal import TextModel

/// Shares in brackets behind their counts whose whole stands in an earlier sentence: "Of those, 4,042 (51%) came", "71 (76%) were at stage one,
/// 14 (15%) at stage three": what fits none of the article's counts, beside others of one whole.
struct BracketShares {
  /// Sentences that shares of one whole stand in.
  private static let reach = 3
  /// Shares to each side that may have the whole in common.
  private static let most = 8

  private let article: Article
  /// Counts of the body that a part may be of.
  private let counts: [Int]

  /// - Parameter known: the shares that their own sentence has a whole for.
  static func all(_ article: Article, known: Set<Int>) -> [ToldShare] {
    let pairs: [Pair] = article.sentences(with: [.cardinal, .percent]).flatMap { Self.pairs(in: $0, article) }.filter {
      !known.contains($0.share)
    }
    guard pairs.count > 2 else { return [] }
    let reader = BracketShares(article)
    return article.claims.budget.take(pairs.count * reader.counts.count) ? reader.wrong(pairs) : []
  }

  private init(_ article: Article) {
    self.article = article
    counts = article.claims.body.filter { Self.isCount($0, article) }
  }

  private typealias Pair = (part: Int, share: Int)

  private static func isCount(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .cardinal && figure.value.map { $0.isWhole && !$0.isZero && !$0.isNegative } ?? false
      && figure.hedge == .exact && !figure.isYearLike
  }

  /// "71 (76%)", "311 people (8%)": nothing else in the brackets.
  private static func pairs(in claims: [Int], _ article: Article) -> [Pair] {
    zip(claims, claims.dropFirst()).compactMap { part, share in
      let (figure, gap) = (article.figure(share), article.gap(part, share))
      guard isCount(part, article), figure.kind == .percent, figure.value != nil, figure.hedge == .exact,
        let bracket = gap.last, gap.count <= 3, article.isMark(bracket, "("),
        article.isMark(figure.tokens.upperBound, ")"), figure.direction == .none,
        gap.dropLast().allSatisfy({ article.document.tokens[$0].isWord })
      else { return nil }
      return (part, share)
    }
  }

  /// The whole stands in front of its share, or in the same sentence: what follows later is told of something else.
  private func fits(_ pair: Pair, of whole: Int) -> Bool {
    guard whole < pair.part || article.claim(whole).sentence == article.claim(pair.part).sentence else { return false }
    let (part, share) = (article.figure(pair.part), article.figure(pair.share))
    guard let a = part.value, let b = article.figure(whole).value, a <= b,
      let computed = part.interval.divided(by: article.figure(whole).interval)?.scaled(by: 2)
    else { return false }
    return share.interval.meets(computed)
  }

  /// The pairs that no count of the article bears out, each with the whole of two others near it.
  private func wrong(_ pairs: [Pair]) -> [ToldShare] {
    let wholes = pairs.map { pair in counts.filter { fits(pair, of: $0) } }
    return pairs.indices.filter { wholes[$0].isEmpty }.compactMap { position in
      let pair = pairs[position]
      let near = (position - Self.most...position + Self.most).filter {
        pairs.indices.contains($0) && $0 != position && isNear(pairs[$0].part, pair.part)
      }
      var votes: [Int: Int] = [:]
      for whole in near.flatMap({ wholes[$0] }) where isLarger(whole, than: pair.part) { votes[whole, default: 0] += 1 }
      guard let most = votes.values.max(), most >= 2 else { return nil }
      let best = votes.filter { $0.value == most }.keys.sorted()
      return ToldShare(share: pair.share, part: pair.part, wholes: best)
    }
  }

  private func isNear(_ a: Int, _ b: Int) -> Bool {
    abs(article.claim(a).sentence - article.claim(b).sentence) <= Self.reach
  }

  private func isLarger(_ whole: Int, than part: Int) -> Bool {
    guard let a = article.figure(part).value, let b = article.figure(whole).value else { return false }
    return b > a
  }
}
