internal import Claims
internal import Extraction
internal import TextModel

/// A move told with its size and where it leads, of the one number in front: "her team of 116 officers is due to grow by 14 to 130", "450 workers
/// will be added to the present 6,300, taking the rolls to 6,750".
struct MoveByTo {
  var difference: Int
  var change: Change

  private static let up = WordSet(
    "grow grows grew grown growing rise rises rose risen rising increase increases increased expand expands expanded")
  private static let down = WordSet(
    "shrink shrinks shrank shrunk shrinking fall falls fell fallen falling drop drops dropped decrease decreases decreased"
  )
  /// No such move is told without it.
  static let words = [WordSet("by"), additions]
  private static let additions = WordSet("added")
  private static let leads = WordSet("taking bringing")
  /// Values of one measure are no farther from each other.
  private static let farthest = 2.0

  /// The ones of a sentence: three numbers in a row.
  static func all(in claims: [Int], _ article: Article) -> [MoveByTo] {
    guard claims.count >= 3 else { return [] }
    let numbers = claims.filter { article.figure($0).kind != .date }
    return zip(numbers, zip(numbers.dropFirst(), numbers.dropFirst(2))).compactMap { old, rest in
      if let added = added(old, to: rest.0, giving: rest.1, article) { return added }
      let (difference, new) = rest
      guard [old, difference, new].allSatisfy(article.isPlainAmount), isMove(difference, to: new, article),
        let a = article.figure(old).value?.double, let b = article.figure(new).value?.double,
        max(a, b) <= farthest * min(a, b),
        // Of two numbers in front it may be either.
        !claims.contains(where: { $0 < old && article.figure($0).unit == article.figure(new).unit }),
        isOfSubject(old, difference, article)
      else { return nil }
      return MoveByTo(
        difference: difference, change: Change(old: old, new: new, sentence: article.claim(old).sentence))
    }
  }

  /// "450 workers will be added to the present 6,300, taking the rolls to 6,750"
  private static func added(_ difference: Int, to old: Int, giving new: Int, _ article: Article) -> MoveByTo? {
    let (first, second) = (article.gap(difference, old), article.gap(old, new))
    guard [old, difference, new].allSatisfy(article.isPlainAmount), second.count <= 9,
      let verb = first.first(where: { additions.contains($0, in: article.document) }),
      article.isWord(verb + 1, Word.to), first.upperBound - verb <= 4,
      !first.contains(where: { article.has($0, .conjunction) || article.isMark($0, ",") }),
      let comma = second.first(where: { article.isMark($0, ",") }), comma - second.lowerBound <= 1,
      leads.contains(comma + 1, in: article.document), article.isWord(second.upperBound - 1, Word.to),
      !(comma + 1..<second.upperBound).contains(where: { !article.document.tokens[$0].isWord }),
      Set([old, difference, new].map { article.figure($0).unit }).count == 1,
      let a = article.figure(old).value?.double, let b = article.figure(new).value?.double,
      max(a, b) <= farthest * min(a, b)
    else { return nil }
    return MoveByTo(
      difference: difference, change: Change(old: old, new: new, sentence: article.claim(old).sentence))
  }

  /// "Grow by 14 to 130", and nothing more of another year: "to 130 by June" may follow.
  private static func isMove(_ difference: Int, to new: Int, _ article: Article) -> Bool {
    let gap = article.gap(difference, new)
    let by = article.figure(difference).tokens.lowerBound - 1
    return gap.count == 1 && article.isWord(gap.lowerBound, Word.to) && article.isWord(by, Word.by)
      && (up.contains(by - 1, in: article.document) || down.contains(by - 1, in: article.document))
      && article.figure(difference).unit == article.figure(new).unit && article.claim(new).head == 0
  }

  /// The number is of the subject of the verb: but for its noun there are only words of the verb between.
  private static func isOfSubject(_ old: Int, _ difference: Int, _ article: Article) -> Bool {
    let claim = article.claim(old)
    guard article.figure(old).unit == article.figure(difference).unit,
      claim.scope.isDisjoint(with: [.other, .whole, .earlier]) || isAmount(old, article)
    else { return false }
    let gap = article.gap(old, difference)
    let verb =
      claim.headToken >= gap.lowerBound ? (claim.headToken + 1)..<max(claim.headToken + 1, gap.upperBound - 2) : gap
    return gap.count <= 9
      && verb.allSatisfy {
        article.has($0, [.be, .have, .modal, .auxiliary, .forecast]) || article.isWord($0, Word.to)
          || plans.contains($0, in: article.document)
      }
  }

  private static let plans = WordSet("due set expected planned likely will")

  /// "Her team of 116"
  private static func isAmount(_ index: Int, _ article: Article) -> Bool {
    article.isWord(article.figure(index).tokens.lowerBound - 1, Word.of)
  }
}
