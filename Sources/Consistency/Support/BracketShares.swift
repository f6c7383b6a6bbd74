internal import Claims
internal import Extraction
internal import TextModel

/// Shares beside their counts whose whole stands in another sentence: "71 (76%) were at stage one,
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
      let figure = article.figure(share)
      guard isCount(part, article), figure.kind == .percent, figure.value != nil, figure.hedge == .exact,
        figure.direction == .none, !article.isChange(part), !article.isChange(share),
        isBeside(share, article.gap(part, share), article)
      else { return nil }
      return (part, share)
    }
  }

  /// "71 (76%)", "7,430 votes, or 19.7 per cent.", "14,218 votes, 37.8 per cent of those cast"
  private static func isBeside(_ share: Int, _ gap: Range<Int>, _ article: Article) -> Bool {
    guard let last = gap.last, gap.count <= 5 else { return false }
    let end = article.figure(share).tokens.upperBound
    let isBracketed = article.isMark(last, "(") && article.isMark(end, ")")
    let comma = article.isWord(last, Word.or) ? last - 1 : last
    let isAside =
      comma >= gap.lowerBound && article.isMark(comma, ",") && comma - gap.lowerBound <= 3
      && (!article.isWord(end, Word.of) || Partitive.them.contains(end + 1, in: article.document))
    return (isBracketed || isAside)
      && (gap.lowerBound..<(isBracketed ? last : comma)).allSatisfy {
        article.document.tokens[$0].isWord && !article.has($0, [.conjunction, .subordinator])
      }
  }

  /// The whole stands in front of its share, or in the same sentence: what follows later is told of something else.
  private func isBorneOut(_ pair: Pair, by whole: Int) -> Bool {
    whole < pair.part || article.claim(whole).sentence == article.claim(pair.part).sentence
  }

  private func fits(_ pair: Pair, of whole: Int) -> Bool {
    let (part, share) = (article.figure(pair.part), article.figure(pair.share))
    guard let a = part.value, let b = article.figure(whole).value, a <= b,
      let computed = part.interval.divided(by: article.figure(whole).interval)?.scaled(by: 2)
    else { return false }
    return share.interval.meets(computed)
  }

  /// The pairs that no count of the article bears out, each with the whole of two others near it.
  private func wrong(_ pairs: [Pair]) -> [ToldShare] {
    let wholes = pairs.map { pair in counts.filter { fits(pair, of: $0) } }
    return pairs.indices.compactMap { position in
      let pair = pairs[position]
      guard !wholes[position].contains(where: { isBorneOut(pair, by: $0) }) else { return nil }
      let near = (position - Self.most...position + Self.most).filter {
        pairs.indices.contains($0) && $0 != position && isNear(pairs[$0].part, pair.part)
      }
      var votes: [Int: Int] = [:]
      for whole in near.flatMap({ wholes[$0] }) where isLarger(whole, than: pair.part) { votes[whole, default: 0] += 1 }
      guard let most = votes.values.max(), most >= 2 else { return nil }
      // "In 2019 Moro had won with 16,020 votes (44.2%)": a sentence that opens with another place or time has a whole of its own.
      let start = article.sentence(of: pair.part).lowerBound
      guard !article.has(start, .preposition) || near.contains(where: { isBeside(pairs[$0].part, pair.part) }) else {
        return nil
      }
      let best = votes.filter { $0.value == most }.keys.sorted()
      guard best.allSatisfy({ !fits(pair, of: $0) }) else { return nil }
      return ToldShare(share: pair.share, part: pair.part, wholes: best)
    }
  }

  private func isNear(_ a: Int, _ b: Int) -> Bool {
    abs(article.claim(a).sentence - article.claim(b).sentence) <= Self.reach
  }

  private func isBeside(_ a: Int, _ b: Int) -> Bool { article.claim(a).sentence == article.claim(b).sentence }

  private func isLarger(_ whole: Int, than part: Int) -> Bool {
    guard let a = article.figure(part).value, let b = article.figure(whole).value else { return false }
    return b > a
  }
}
