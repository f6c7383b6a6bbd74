internal import Claims
internal import Extraction
internal import TextModel

/// A share of a whole that its parts alone tell: "€87,000, or 60 per cent, and the trust the other €58,000", "half, £44,000, goes to the hospice,
/// £26,400 (30 per cent) to the choir and £17,600 (20 per cent) to the school", "£112m, or 60.8% of the total, the estate £31m and the brewery
/// £41m".
struct SharedParts {
  var share: Int
  var part: Int
  /// All parts, in text order.
  var parts: [Int]
  /// Whether the words say that nothing is left out.
  var isCertain: Bool

  private static let against = WordSet("against versus compared")
  private static let rests = WordSet("other remaining rest")
  private static let total = WordSet("total whole overall")
  private static let far = 12
  /// Points that a share of a number told elsewhere may be off.
  private static let slack = 0.5

  /// The wrong one of a sentence; nil where the shares fit, or where the text tells the whole.
  init?(in sentence: [Int], _ article: Article) {
    // Amounts stand beside counts and times of other things: "£378,000 went through four firms".
    let isOfMoney = sentence.contains { article.figure($0).kind == .money }
    let others: [FigureKind] = isOfMoney ? [.cardinal, .measure, .duration, .age] : []
    let claims = sentence.filter { !([.date, .ordinal, .time] + others).contains(article.figure($0).kind) }
    guard claims.count >= 3, !article.isTable(claims), claims.contains(where: { Self.isShare($0, article) }),
      let found = Self.ofPairs(claims, article) ?? Self.ofRest(claims, article) ?? Self.ofAgainst(claims, article)
        ?? Self.ofTotal(claims, article)
    else { return nil }
    self = found
  }

  private init(share: Int, part: Int, parts: [Int], isCertain: Bool) {
    (self.share, self.part, self.parts, self.isCertain) = (share, part, parts, isCertain)
  }

  private static func isShare(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return (figure.kind == .percent || figure.kind == .fraction && figure.hedge != .vague) && figure.value != nil
      && figure.hedge != .range && figure.direction == .none
  }

  private static func isPart(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure].contains(figure.kind) && [.exact, .about].contains(figure.hedge)
      && !figure.isYearLike && (figure.value.map { !$0.isNegative && !$0.isZero } ?? false)
  }

  private static func areAlike(_ parts: [Int], _ article: Article) -> Bool {
    guard let first = parts.first.map({ article.figure($0) }) else { return false }
    return parts.allSatisfy {
      isPart($0, article) && article.figure($0).kind == first.kind && article.figure($0).unit == first.unit
    }
  }

  /// What the parts make of a share, by their rounding.
  private static func percents(_ part: Int, of parts: [Int], _ article: Article) -> Interval? {
    let sum = parts.reduce(Interval(exactly: .zero)) { $0 + article.figure($1).interval }
    return article.figure(part).interval.divided(by: sum)?.scaled(by: 2)
  }

  private static func fits(_ share: Int, _ part: Int, of parts: [Int], _ article: Article) -> Bool {
    percents(part, of: parts, article).map { ProportionWords.percents(article.figure(share)).meets($0) } ?? true
  }

  /// A share that is well below what the parts told make of it: there are other parts.
  private static func mayBeOfMore(_ share: Int, _ part: Int, of parts: [Int], _ article: Article, least: Double = least)
    -> Bool
  {
    guard let computed = percents(part, of: parts, article)?.lower?.double,
      let said = ProportionWords.percents(article.figure(share)).upper?.double
    else { return true }
    return fits(share, part, of: parts, article) || said < computed - least
  }

  /// Points that a slip leaves a share below what its parts make of it.
  private static let least = 3.0

  /// Some other number of the text has the part for such a share.
  private static func isTold(_ share: Int, _ part: Int, _ article: Article) -> Bool {
    guard article.claims.budget.take(article.claims.claims.count) else { return true }
    let (a, said) = (article.figure(part), ProportionWords.percents(article.figure(share)))
    guard let some = a.value?.double, let low = said.lower?.double, let high = said.upper?.double else { return true }
    return article.claims.claims.indices.contains { whole in
      let b = article.figure(whole)
      guard whole != part, a.unit == b.unit, [.cardinal, .money, .measure, .rate].contains(b.kind),
        let all = b.value?.double, all >= some
      else { return false }
      return (low - slack...high + slack).contains(some / all * 100)
    }
  }

  /// "€87,000, or 60 per cent, and the trust the other €58,000"
  private static func ofRest(_ claims: [Int], _ article: Article) -> SharedParts? {
    guard claims.count >= 3 else { return nil }
    let (part, share) = (claims[0], claims[1])
    let parts = [part] + claims[2...]
    guard isShare(share, article), areAlike(parts, article), isBeside(share, behind: part, article),
      !article.claim(part).scope.contains(.other), let rest = parts.last,
      article.isWord(article.figure(rest).tokens.lowerBound - 2, Word.the),
      rests.contains(article.figure(rest).tokens.lowerBound - 1, in: article.document), isRow(claims, article),
      // "The other 16,000 that vote"
      !article.has(article.figure(rest).tokens.upperBound, [.relative, .subordinator]),
      !fits(share, part, of: parts, article), !isTold(share, part, article)
    else { return nil }
    return SharedParts(share: share, part: part, parts: parts, isCertain: true)
  }

  /// "388,600 boxes, or 58%, against 281,400 at the other port"
  private static func ofAgainst(_ claims: [Int], _ article: Article) -> SharedParts? {
    guard claims.count == 3 else { return nil }
    let (part, share, other) = (claims[0], claims[1], claims[2])
    let gap = article.gap(share, other)
    let behind = article.figure(other).tokens.upperBound..<article.sentence(of: other).upperBound
    guard isShare(share, article), areAlike([part, other], article), isBeside(share, behind: part, article),
      gap.count <= 3, article.isMark(gap.lowerBound, ",") || article.isMark(gap.lowerBound, ")"),
      against.meets(gap, in: article.document), article.has(behind.lowerBound, .preposition), behind.count <= far,
      // "Against 281,400 last year" and "in 2019" are no other part.
      !behind.contains(where: {
        article.has($0, [.earlier, .dateUnit, .month, .season, .dayWord, .conjunction])
          || article.document.tokens[$0].isNumber
      }), !article.claim(other).scope.contains(.earlier),
      !mayBeOfMore(share, part, of: [part, other], article, least: 0), !isTold(share, part, article)
    else { return nil }
    return SharedParts(share: share, part: part, parts: [part, other], isCertain: false)
  }

  /// "£112.3m, or 60.8% of the total, the estate £31.5m and the brewery £41.0m"
  private static func ofTotal(_ claims: [Int], _ article: Article) -> SharedParts? {
    guard claims.count >= 4, isShare(claims[1], article) else { return nil }
    let (part, share) = (claims[0], claims[1])
    let (parts, end) = ([part] + claims[2...], article.figure(share).tokens.upperBound)
    let opensWithOf =
      article.isWord(article.sentence(of: part).lowerBound, Word.of)
      && article.figure(part).tokens.lowerBound - article.sentence(of: part).lowerBound <= 4
    let isOfTotal =
      article.isWord(end, Word.of) && article.isWord(end + 1, Word.the)
      && total.contains(end + 2, in: article.document) && !article.document.tokens[end + 3].isWord
    guard areAlike(parts, article), isOfTotal || opensWithOf && article.isMark(end, ","),
      isBeside(share, behind: part, article), isRow(claims, article),
      parts.allSatisfy({ article.claim($0).scope.isDisjoint(with: [.whole, .average, .per]) || $0 == part }),
      !mayBeOfMore(share, part, of: parts, article), !isTold(share, part, article)
    else { return nil }
    return SharedParts(share: share, part: part, parts: parts, isCertain: false)
  }

  /// "€87,000, or 60 per cent", "€87,000 (60 per cent)", "£792,000, or 60 percent,"
  private static func isBeside(_ share: Int, behind part: Int, _ article: Article) -> Bool {
    let gap = article.gap(part, share)
    let end = article.figure(share).tokens.upperBound
    // "40 boats, or 12% of the fleet": of a whole of its own.
    guard gap.count <= 6, let last = gap.last,
      !article.isWord(end, Word.of) || total.contains(end + 2, in: article.document)
    else { return false }
    let mark = article.isWord(last, Word.or) ? last - 1 : last
    return (article.isMark(mark, "(") || article.isMark(mark, ",") && mark < last)
      && (gap.lowerBound..<max(gap.lowerBound, mark)).allSatisfy {
        article.document.tokens[$0].isWord && !article.has($0, [.conjunction, .subordinator])
      }
  }

  /// The parts behind the first share, to the last one behind "and"; nothing is told of other times.
  private static func isRow(_ claims: [Int], _ article: Article) -> Bool {
    zip(claims.dropFirst(), claims.dropFirst(2)).enumerated().allSatisfy { position, pair in
      let gap = article.gap(pair.0, pair.1)
      let isLast = position == claims.count - 3
      return gap.count <= far && gap.contains { article.isMark($0, ",") || article.isMark($0, ";") || isLast }
        && (!isLast || gap.contains { article.isWord($0, Word.and) })
        && !gap.contains { article.has($0, [.subordinator, .relative]) || article.isWord($0, Word.than) }
    }
  }

  /// Each part with its share, and the shares make a hundred: the odd one out.
  private static func ofPairs(_ claims: [Int], _ article: Article) -> SharedParts? {
    guard claims.count >= 4, claims.count.isMultiple(of: 2) else { return nil }
    var pairs: [(share: Int, part: Int)] = []
    for start in stride(from: 0, to: claims.count, by: 2) {
      let (a, b) = (claims[start], claims[start + 1])
      let gap = article.gap(a, b)
      guard gap.count <= (isShare(a, article) ? 1 : 3),
        let mark = gap.first(where: { article.isMark($0, ",") || article.isMark($0, "(") }),
        !gap.contains(where: { $0 > mark && !article.isWord($0, Word.or) })
      else { return nil }
      if isShare(a, article), isPart(b, article) {
        pairs.append((a, b))
      } else if isPart(a, article), isShare(b, article) {
        pairs.append((b, a))
      } else {
        return nil
      }
    }
    let parts = pairs.map(\.part)
    let shares = pairs.map { ProportionWords.percents(article.figure($0.share)) }
    let hundred = shares.reduce(0.0) { sum, share in
      sum + ((share.lower?.double ?? 0) + (share.upper?.double ?? 0)) / 2
    }
    guard areAlike(parts, article), abs(hundred - 100) <= 1 else { return nil }
    // The whole that most of them tell has the odd one beside it.
    let wholes = pairs.indices.compactMap { index in
      article.figure(pairs[index].part).interval.divided(by: shares[index])?.scaled(by: 2)
    }
    guard wholes.count == pairs.count, !pairs.allSatisfy({ fits($0.share, $0.part, of: parts, article) }) else {
      return nil
    }
    let votes = wholes.map { whole in wholes.count { $0.meets(whole) } }
    guard let least = votes.indices.min(by: { votes[$0] < votes[$1] }), votes[least] < pairs.count,
      !isTold(pairs[least].share, pairs[least].part, article)
    else { return nil }
    return SharedParts(share: pairs[least].share, part: pairs[least].part, parts: parts, isCertain: true)
  }
}
