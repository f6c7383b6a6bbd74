internal import Claims
internal import Extraction
internal import TextModel

/// What is left of a whole beside its only part: "six of the 17 libraries will close; the other 11 stay", "£14m of the £20m is spent, and the
/// remaining £6m will be by May".
struct Remainder {
  var part: Int
  var whole: Int
  /// The claim that tells what is left.
  var rest: Int

  private static let remaining = TextHash.literal("remaining")
  private static let other = WordSet("other others")
  /// No rest is told without one of them.
  static let words = [other, WordSet("remaining")]
  /// Words that open a whole in front of its part.
  private static let mostGap = 12

  /// The remainder of a sentence whose whole and part stand in it or in the sentence before.
  static func all(in claims: [Int], behind last: [Int], _ article: Article) -> [Remainder] {
    claims.indices.compactMap { position in
      let rest = claims[position]
      guard isRest(rest, article) else { return nil }
      // The sentence before counts where this one has nothing of the kind in front.
      let own = claims[..<position].filter { isOfKind($0, rest, article) }
      let before = own.count <= 1 ? last.filter { isOfKind($0, rest, article) } : []
      if own.count == 1, before.count == 1, Partitive.opensOfThose(own[0], article), before[0] < own[0],
        article.claim(rest).sentence - article.claim(before[0]).sentence == 1
      {
        return make(own[0], before[0], rest, article)
      }
      // "Nine were taken to hospital and the other 53 went home": of the one number of the sentence before.
      if own.count == 1, before.count == 1, isBareSubject(own[0], article), before[0] < own[0],
        article.claim(rest).sentence - article.claim(before[0]).sentence == 1,
        article.hasWord(article.gap(own[0], rest), Word.and)
      {
        return make(own[0], before[0], rest, article)
      }
      let numbers = own.isEmpty ? before : own
      guard numbers.count == 2, article.claim(rest).sentence - article.claim(numbers[0]).sentence <= 1,
        !isShared(numbers[1], rest, article)
      else { return nil }
      let (first, second) = (numbers[0], numbers[1])
      if Partitive.isOf(first, second, article) { return make(first, second, rest, article) }
      // "35 people worked there, and 21 of them have found work"
      if article.claim(first).sentence == article.claim(second).sentence, Partitive.isOfThem(second, article) {
        return make(second, first, rest, article)
      }
      return isDivided(first, second, article) ? make(second, first, rest, article) : nil
    }
  }

  private static func make(_ part: Int, _ whole: Int, _ rest: Int, _ article: Article) -> Remainder? {
    let (a, b, c) = (article.claim(part).head, article.claim(whole).head, article.claim(rest))
    // "The other 20 trains" are no rest of the carriages; "the other 11 stay" names nothing.
    let isOfOther = c.head != 0 && c.head != b && c.head != a && article.claims.looksPlural(c.headToken)
    guard !isOfOther || article.figure(rest).kind != .cardinal else { return nil }
    // "20 of the 69 were let in; if the other 20 are": as many again.
    guard article.figure(part).value != article.figure(rest).value || isRemaining(rest, article) else { return nil }
    return Remainder(part: part, whole: whole, rest: rest)
  }

  /// "Of the 17 libraries, six will close"
  private static func isDivided(_ whole: Int, _ part: Int, _ article: Article) -> Bool {
    let opening = article.sentence(of: whole).lowerBound..<article.figure(whole).tokens.lowerBound
    return article.claim(whole).sentence == article.claim(part).sentence && (1...3).contains(opening.count)
      && article.isWord(opening.lowerBound, Word.of) && article.gap(whole, part).count <= mostGap
      && article.gap(whole, part).contains { article.isMark($0, ",") }
  }

  /// "One of the four was British, another French, and the other two were Dutch": a part that no figure counts.
  private static func isShared(_ last: Int, _ rest: Int, _ article: Article) -> Bool {
    let between =
      article.figure(last).tokens
      .upperBound..<max(
        article.figure(last).tokens.upperBound, article.figure(rest).tokens.lowerBound - 2)
    // "39, more than two in five, were by women": a hedge of a share is no further part.
    let share = last + 1 < rest ? article.figure(last + 1) : article.figure(last)
    return between.contains {
      (article.has($0, [.other, .ordinal]) || article.isWord($0, one))
        && !(share.kind == .fraction && share.hedge != .exact && share.tokens.contains($0))
    }
  }

  /// "Nine were taken": the number opens the sentence without a noun.
  private static func isBareSubject(_ index: Int, _ article: Article) -> Bool {
    let tokens = article.figure(index).tokens
    return tokens.lowerBound == article.sentence(of: index).lowerBound
      && article.has(tokens.upperBound, [.be, .have, .auxiliary])
  }

  private static let one = TextHash.literal("one")

  /// "The remaining nine", "the other 11"
  static func isRest(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    guard article.isWord(start - 2, Word.the), article.figure(index).hedge == .exact, article.figure(index).value != nil
    else { return false }
    return isRemaining(index, article) || other.contains(start - 1, in: article.document)
  }

  /// "The other two" of a sentence of its own may be others than those that are left; "the remaining two" and those of one sentence are not.
  func isCertain(_ article: Article) -> Bool {
    article.claim(rest).sentence == article.claim(whole).sentence || Self.isRemaining(rest, article)
  }

  private static func isRemaining(_ index: Int, _ article: Article) -> Bool {
    article.isWord(article.figure(index).tokens.lowerBound - 1, remaining)
  }

  private static func isOfKind(_ index: Int, _ rest: Int, _ article: Article) -> Bool {
    let (a, b) = (article.figure(index), article.figure(rest))
    return a.kind == b.kind && a.unit == b.unit && [.cardinal, .money, .measure].contains(a.kind) && a.hedge == .exact
      && a.value != nil
  }
}
