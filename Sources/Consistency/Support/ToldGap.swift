internal import Claims
internal import Extraction
internal import TextModel

/// A difference to a value that stands before it, told without "from" and "than": "won in 2:11:42. Marsh was 38 seconds back in 2:12:20",
/// "they open for 1,920 hours a week. In 2014 it was 2,176, which is 256 more".
struct ToldGap {
  var difference: Int
  var change: Change

  private static let gaps = WordSet("back behind adrift slower faster quicker off")
  private static let fewer = WordSet("more fewer less higher lower")
  /// No gap is told without one of them.
  static let words = [gaps, fewer]
  /// Values of one measure are no farther from each other.
  private static let farthest = 3.0

  /// The ones of a sentence; `last` are the figures of the sentence before.
  static func all(in claims: [Int], behind last: [Int], _ article: Article) -> [ToldGap] {
    races(claims, last, article) + (which(claims, last, article).map { [$0] } ?? [])
  }

  // MARK: Races

  private static func races(_ claims: [Int], _ last: [Int], _ article: Article) -> [ToldGap] {
    let times = (last + claims).filter { isRaceTime($0, article) }
    guard times.count > 1 else { return [] }
    return claims.enumerated().compactMap { position, gap in
      guard isGap(gap, article), let own = ownTime(of: gap, at: position, claims, article) else { return nil }
      let others = times.filter { $0 < min(own, gap) && isNear($0, own, article) }
      let isRight = others.contains { other in
        guard let a = article.figure(own).value, let b = article.figure(other).value, let apart = (a - b)?.magnitude
        else {
          return true
        }
        return isTold(apart, as: gap, article)
      }
      guard !isRight, let other = others.last(where: { mayBe(gap, between: $0, own, article) }) else { return nil }
      return ToldGap(
        difference: gap, change: Change(old: other, new: own, sentence: article.claim(own).sentence))
    }
  }

  /// To the last digit said; "half a second" is one of words.
  private static func isTold(_ apart: DecimalNumber, as gap: Int, _ article: Article) -> Bool {
    let figure = article.figure(gap)
    guard let value = figure.value else { return true }
    let isInWords = !figure.tokens.contains { article.document.tokens[$0].isNumber }
    let slack = max(figure.resolution.double / 2, isInWords ? value.double / 4 : 0)
    return abs(apart.double - value.double) <= slack + 1e-9
  }

  /// A slip leaves the gap near what it was: "48 seconds" for 38. A time far off is of another race.
  private static func mayBe(_ gap: Int, between old: Int, _ own: Int, _ article: Article) -> Bool {
    guard let told = article.figure(gap).value?.double, let a = article.figure(own).value?.double,
      let b = article.figure(old).value?.double, a > b
    else { return false }
    return max(a - b, told) <= farthestGap * min(a - b, told)
  }

  private static let farthestGap = 2.5

  /// The time of a half is none of the whole.
  private static func isNear(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    guard let x = article.figure(a).value?.double, let y = article.figure(b).value?.double else { return false }
    return max(x, y) <= min(x, y) * nearest
  }

  private static let nearest = 1.25

  /// 2:12:20, 1:43.87: a time that only a race has.
  private static func isRaceTime(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .duration && figure.unit == .second && figure.hedge == .exact
      && figure.tokens.contains { article.isMark($0, ":") }
  }

  /// "38 seconds back", "another 45 seconds behind"
  private static func isGap(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    let end = figure.tokens.upperBound
    return figure.kind == .duration && figure.unit == .second && figure.hedge == .exact && figure.value != nil
      && !isRaceTime(index, article)
      && (gaps.contains(end, in: article.document) || gaps.contains(end - 1, in: article.document))
      && !(end..<end + 3).contains { article.has($0, .possessivePronoun) || article.isWord($0, Word.than) }
  }

  /// "… seconds back in 2:12:20"; "third in 2:13:05, was another 45 seconds behind"
  private static func ownTime(of gap: Int, at position: Int, _ claims: [Int], _ article: Article) -> Int? {
    if position + 1 < claims.count, isRaceTime(claims[position + 1], article) {
      let between = article.gap(gap, claims[position + 1])
      if between.count <= 3, between.last.map({ article.isWord($0, Word.in) }) ?? false { return claims[position + 1] }
    }
    guard position > 0, isRaceTime(claims[position - 1], article), article.gap(claims[position - 1], gap).count <= 4
    else {
      return nil
    }
    return claims[position - 1]
  }

  // MARK: Which is more

  private static func which(_ claims: [Int], _ last: [Int], _ article: Article) -> ToldGap? {
    let values = claims.filter { isNumber($0, article) }
    let before = last.filter { isNumber($0, article) }
    guard values.count == 2, before.count == 1, let value = article.figure(values[0]).value?.double,
      let old = article.figure(before[0]).value?.double, min(value, old) > 0,
      max(value, old) <= farthest * min(value, old),
      article.figure(values[0]).unit == .none || article.figure(values[0]).unit == article.figure(before[0]).unit
    else { return nil }
    let (first, difference) = (article.figure(values[0]), article.figure(values[1]))
    let start = difference.tokens.lowerBound
    guard article.has(first.tokens.lowerBound - 1, .be), article.has(first.tokens.lowerBound - 2, .pronoun),
      article.has(start - 1, .be), article.has(start - 2, .relative),
      fewer.contains(difference.tokens.upperBound, in: article.document)
        || fewer.contains(difference.tokens.upperBound - 1, in: article.document),
      // "Two metres higher than in 1998": than another value.
      !(difference.tokens.upperBound..<difference.tokens.upperBound + 3).contains(where: {
        article.isWord($0, Word.than)
      })
    else { return nil }
    return ToldGap(
      difference: values[1],
      change: Change(old: before[0], new: values[0], sentence: article.claim(values[0]).sentence))
  }

  private static func isNumber(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return ![.date, .time, .ordinal, .age, .percent, .fraction].contains(figure.kind) && figure.hedge == .exact
      && figure.value.map { !$0.isNegative } ?? false
  }
}
