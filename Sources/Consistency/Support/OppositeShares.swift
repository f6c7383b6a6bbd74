internal import Claims
internal import Extraction
internal import TextModel

/// The shares of two groups that are all there is: "women bought 58% of tickets and men 42%", "58% were women and 42% men".
struct OppositeShares {
  var shares: [Int]

  private static let divides = WordSet(
    "bought made up accounted for comprised represented constituted took filled were are is was of on")
  private static let on = TextHash.literal("on")
  private static let yes = TextHash.literal("yes")
  private static let no = TextHash.literal("no")
  private static let reach = 3
  private static let far = 7

  /// Nil where a share has a whole of its own: "58% of women and 48% of men".
  init?(in claims: [Int], _ article: Article) {
    guard claims.count == 2, claims.allSatisfy({ Self.isShare($0, article) }),
      let a = Self.group(at: claims[0], article), let b = Self.group(at: claims[1], article), a.isBefore == b.isBefore,
      Complement.areOpposite(a.token, b.token, article) || Self.areAnswers(a.token, b.token, article)
    else { return nil }
    let gap = article.gap(claims[0], claims[1])
    guard gap.count <= 8,
      !gap.contains(where: { article.isMark($0, ";") || article.has($0, [.subordinator, .modal]) }),
      !Self.isOfItsOwn(claims, gap, article)
    else { return nil }
    shares = claims
  }

  private static func isGroup(_ token: Int, _ article: Article) -> Bool {
    Complement.isGroup(token, article) || article.isWord(token, yes) || article.isWord(token, no)
  }

  /// "Yes is on 55% and No on 45%"
  private static func areAnswers(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    article.isWord(a, yes) && article.isWord(b, no) || article.isWord(a, no) && article.isWord(b, yes)
  }

  /// "58% of nurses and men 61% of doctors", "58% in the north, men 48% in the south".
  private static func isOfItsOwn(_ claims: [Int], _ gap: Range<Int>, _ article: Article) -> Bool {
    let end = article.figure(claims[1]).tokens.upperBound
    let behind = end..<min(end + reach, article.sentence(of: claims[1]).upperBound)
    return behind.contains { article.has($0, .preposition) }
      || gap.dropLast(article.isWord(gap.upperBound - 1, on) ? 1 : 0).contains {
        article.has($0, .preposition) && !article.isWord($0, Word.of)
      }
  }

  private static func isShare(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .percent && figure.hedge == .exact && figure.direction == .none
      && article.claim(index).scope.isDisjoint(with: [.earlier, .average, .change])
  }

  /// The word of a group in front of its share, with a verb of division between or none, or behind "were".
  private static func group(at share: Int, _ article: Article) -> (token: Int, isBefore: Bool)? {
    let (tokens, document) = (article.figure(share).tokens, article.document)
    let behind = tokens.upperBound..<min(tokens.upperBound + far, article.sentence(of: share).upperBound)
    // "52% of the players were female and 51% male"
    if let token = behind.first(where: { isGroup($0, article) }),
      token == behind.lowerBound
        || article.has(token - 1, .be) && (behind.lowerBound..<token).allSatisfy({ document.tokens[$0].isWord })
    {
      return (token, false)
    }
    let before = max(article.sentence(of: share).lowerBound, tokens.lowerBound - reach)..<tokens.lowerBound
    guard let token = before.last(where: { isGroup($0, article) }),
      (token + 1..<tokens.lowerBound).allSatisfy({ divides.contains($0, in: document) })
    else { return nil }
    return (token, true)
  }

  /// What they add up to; nil where it is no more than a hundred, up to their rounding.
  func sum(_ article: Article) -> DecimalNumber? {
    guard let a = article.figure(shares[0]).value, let b = article.figure(shares[1]).value, let sum = a + b,
      let apart = sum - DecimalNumber(100),
      apart > max(article.figure(shares[0]).resolution, article.figure(shares[1]).resolution)
    else { return nil }
    return sum
  }
}
