internal import Claims
internal import Extraction
internal import TextModel

/// How far one stands from another whose own number is in brackets: "second on 498 points, 57 behind Wenzel (555) and 12 ahead of Moe (486)".
struct StandingGap {
  var difference: Int
  /// From the other's number to the own.
  var change: Change

  private static let behind = WordSet("behind adrift")
  private static let ahead = WordSet("ahead clear")
  /// No such gap is told without one of them.
  static let words = [behind, ahead]
  /// Words of a name, with the "of" before it.
  private static let mostWords = 5

  /// The ones of a sentence that are not what its numbers give.
  static func all(in claims: [Int], _ article: Article) -> [StandingGap] {
    guard claims.count >= 3 else { return [] }
    let numbers = claims.filter { isCount($0, article) }
    return zip(numbers, numbers.dropFirst()).compactMap { difference, other in
      let way = behind.contains(article.figure(difference).tokens.upperBound, in: article.document) ? -1.0 : 1.0
      guard isGap(difference, to: other, article), let told = article.figure(difference).value?.double,
        let value = article.figure(other).value?.double
      else { return nil }
      // The own number is none in brackets, and no gap.
      let own = numbers.filter { number in
        number < difference && !article.isMark(article.figure(number).tokens.lowerBound - 1, "(")
          && !words.contains { $0.contains(article.figure(number).tokens.upperBound, in: article.document) }
      }
      guard let last = own.last, let level = article.figure(last).value?.double, told < level,
        isNear(told, abs(value - level)), article.claim(last).headToken >= 0,
        !own.contains(where: { article.figure($0).value?.double == value + way * told })
      else { return nil }
      return StandingGap(
        difference: difference, change: Change(old: other, new: last, sentence: article.claim(last).sentence))
    }
  }

  /// A slip leaves the gap near what it is: a number of games in brackets is far off.
  private static func isNear(_ told: Double, _ apart: Double) -> Bool {
    max(told, apart) <= farthest * min(told, apart)
  }

  private static let farthest = 2.5

  private static func isCount(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .cardinal && figure.unit == .none && figure.hedge == .exact && figure.value != nil
  }

  /// "57 behind Wenzel (555)": nothing but a name between.
  private static func isGap(_ difference: Int, to other: Int, _ article: Article) -> Bool {
    let gap = article.gap(difference, other)
    guard isInBrackets(other, article), (3...mostWords).contains(gap.count),
      words.contains(where: { $0.contains(gap.lowerBound, in: article.document) })
    else { return false }
    let name = gap.dropFirst(article.isWord(gap.lowerBound + 1, Word.of) ? 2 : 1).dropLast()
    return !name.isEmpty && name.allSatisfy { article.document.tokens[$0].isCapitalised }
  }

  private static func isInBrackets(_ index: Int, _ article: Article) -> Bool {
    let tokens = article.figure(index).tokens
    return article.isMark(tokens.lowerBound - 1, "(") && article.isMark(tokens.upperBound, ")")
  }
}
