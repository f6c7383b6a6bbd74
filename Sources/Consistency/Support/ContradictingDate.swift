internal import Claims
internal import Extraction
internal import TextModel

/// The date that the body has in the very passage of a date of headline or summary, where the dates that bear that one out stand
/// elsewhere, of other things.
struct ContradictingDate {
  /// The least score of the passage, and what it must be ahead of the best passage that agrees.
  private static let least: Float = 0.42
  private static let lead: Float = 0.2
  /// The same where no passage that agrees has a word in common with it.
  private static let leastAgainstChance: Float = 0.3
  private static let chance: Float = 0.05
  private static let leastShared = 3

  let article: Article

  /// The body's date that contradicts it, among the comparable ones; nil for none.
  func rival(of index: Int, among rivals: [Int], agreeing: [Int]) -> Int? {
    let claim = article.claim(index)
    let isChance = agreeing.allSatisfy { article.claims.parallel(claim, article.claim($0)).score < Self.chance }
    let least = isChance ? Self.leastAgainstChance : Self.least
    var best: (claim: Int, score: Float)?
    for rival in rivals where !agreeing.contains(rival) {
      let other = article.claim(rival)
      guard other.scope.isDisjoint(with: .earlier), !isBase(rival), !isCompared(rival),
        isRange(rival) == isRange(index),
        article.claims.link(claim, other).shared > 1
      else {
        continue
      }
      let passage = article.claims.parallel(claim, other)
      if passage.shared >= Self.leastShared, passage.score >= max(least, best?.score ?? 0) {
        best = (rival, passage.score)
      }
    }
    guard let best else { return nil }
    let sentence = article.claim(best.claim).sentence
    let isBeside = agreeing.contains { other in
      let (told, link) = (article.claim(other).sentence, article.claims.link(claim, article.claim(other)))
      return (sentence...sentence + 1).contains(told)
        && (link.shared > 0 || told > sentence && article.claims.goesOn(told))
        || article.claims.parallel(claim, article.claim(other)).score > best.score - Self.lead
    }
    return isBeside || isToldBeside(index, best.claim) ? nil : best.claim
  }

  /// A year beside "this year", which tells of another one: "profits this year after those of 1986".
  private func isCompared(_ rival: Int) -> Bool {
    guard let date = article.mentions.date(of: article.figure(rival)), date.start.month == nil, date.start.year != nil
    else {
      return false
    }
    return article.claims.body(ofSentence: article.claim(rival).sentence).contains {
      article.mentions.date(of: article.figure($0))?.form == .relative
    }
  }

  private func isRange(_ index: Int) -> Bool { article.mentions.date(of: article.figure(index))?.end != nil }

  private static let comparisons = WordSet("from than against versus since after before")

  /// What something is compared with: "down from January", "than in 2019".
  private func isBase(_ index: Int) -> Bool {
    Self.comparisons.meets(article.window(index, before: 2).before, in: article.document)
  }

  /// Another date of headline or summary agrees with the rival.
  private func isToldBeside(_ index: Int, _ rival: Int) -> Bool {
    article.claims.prominent.contains { other in
      guard other != index, let date = article.mentions.date(of: article.figure(other)) else { return false }
      return DateFit(date, published: article.mentions.published).allows(
        article.mentions.date(of: article.figure(rival)))
    }
  }
}
