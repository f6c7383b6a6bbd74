internal import Claims
internal import Extraction
internal import TextModel

/// What is left of a whole, told behind "leaving": "lay off 17 of its 46 workers, leaving 29", "nine posts go, leaving 403 of the current 412",
/// "of the 360, 153 were in favour and 189 against, leaving 18 unsure"; and "8,460 started and 7,983 finished, which means that 477 dropped
/// out".
struct LeavingRest {
  var whole: Int
  var parts: [Int]
  /// The claim that tells what is left.
  var rest: Int
  /// Whether the whole has its parts beside it, so that both cannot be right.
  var isCertain = true

  private static let leaving = WordSet("leaving leaves left")
  private static let few = WordSet("just only some another a about the")
  private static let current = WordSet("current present existing original former previous initial first earlier")
  private static let mean = WordSet("means meant meaning so")
  private static let far = 12
  private static let span = 24

  /// The one of a sentence.
  init?(in sentence: [Int], _ article: Article) {
    guard sentence.count >= 3, !article.isTable(sentence) else { return nil }
    let claims = sentence.filter { Self.isNumber($0, article) }
    for position in claims.indices.dropFirst() {
      if let found = Self.ofPartitive(claims, position, article) ?? Self.ofCurrent(claims, position, article)
        ?? Self.ofOpening(claims, position, article) ?? Self.ofTwo(claims, position, article)
        ?? Self.ofRemaining(claims, position, article)
      {
        self = found
        return
      }
    }
    return nil
  }

  private init(whole: Int, parts: [Int], rest: Int, isCertain: Bool = true) {
    (self.whole, self.parts, self.rest, self.isCertain) = (whole, parts, rest, isCertain)
  }

  private static func isNumber(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure].contains(figure.kind) && figure.hedge == .exact && !figure.isYearLike
      && (figure.value.map { !$0.isNegative } ?? false)
  }

  private static func isOfOneKind(_ claims: [Int], _ article: Article) -> Bool {
    guard let first = claims.first.map({ article.figure($0) }) else { return false }
    return claims.allSatisfy { article.figure($0).kind == first.kind && article.figure($0).unit == first.unit }
  }

  /// ", leaving 29", ", which leaves only 29": the words in front of what is left, and the token behind them.
  private static func lead(_ rest: Int, _ article: Article) -> Int? {
    var start = article.figure(rest).tokens.lowerBound
    if few.contains(start - 1, in: article.document) { start -= 1 }
    guard leaving.contains(start - 1, in: article.document) else { return nil }
    let comma = article.has(start - 2, .relative) ? start - 3 : start - 2
    return article.isMark(comma, ",") || article.isWord(comma, Word.and) ? comma : nil
  }

  /// "Leaving 29.", "leaving 456 for those in their seats", "leaving 18 unsure"; "leaving 30 families homeless" is of another noun.
  private static func isOfWhole(_ rest: Int, _ whole: Int, _ article: Article) -> Bool {
    if article.figure(rest).kind != .cardinal { return true }
    let (noun, other) = (article.claim(rest).headToken, article.claim(whole).head)
    let end = article.figure(rest).tokens.upperBound
    return ToldProduct.closes(end, article.sentence(of: rest), article) || article.has(end, .preposition)
      || noun >= 0 && article.claim(rest).head == other
  }

  /// "17 of its 46 workers, leaving 29"
  private static func ofPartitive(_ claims: [Int], _ position: Int, _ article: Article) -> LeavingRest? {
    guard position >= 2 else { return nil }
    let (part, whole, rest) = (claims[position - 2], claims[position - 1], claims[position])
    guard let comma = lead(rest, article), isOfOneKind([part, whole, rest], article),
      Partitive.isOf(part, whole, article), isOfWhole(rest, whole, article),
      isClause(article.figure(whole).tokens.upperBound..<comma, article),
      // "Two of the 46 were hurt and 17 left": a part in front takes away from it too.
      !claims[..<(position - 2)].contains(where: { article.figure($0).kind == article.figure(whole).kind })
    else { return nil }
    return LeavingRest(whole: whole, parts: [part], rest: rest)
  }

  /// To the comma behind the noun, without another clause.
  private static func isClause(_ tokens: Range<Int>, _ article: Article) -> Bool {
    tokens.count <= far
      && !tokens.contains { article.has($0, [.conjunction, .subordinator]) || article.isMark($0, ";") }
  }

  /// "Nine positions go, leaving 403 of the current 412"
  private static func ofCurrent(_ claims: [Int], _ position: Int, _ article: Article) -> LeavingRest? {
    guard position == 1, claims.count == 3 else { return nil }
    let (part, rest, whole) = (claims[0], claims[1], claims[2])
    guard let comma = lead(rest, article), isOfOneKind([part, whole, rest], article),
      Partitive.isOf(rest, whole, article), current.meets(article.gap(rest, whole), in: article.document),
      isClause(article.figure(part).tokens.upperBound..<comma, article)
    else { return nil }
    return LeavingRest(whole: whole, parts: [part], rest: rest)
  }

  /// "Among the 360 who were asked, 153 were in favour (42.5%) and 189 against (52.5%), leaving 18 unsure"
  private static func ofOpening(_ claims: [Int], _ position: Int, _ article: Article) -> LeavingRest? {
    guard position >= 2, lead(claims[position], article) != nil else { return nil }
    let (whole, rest) = (claims[0], claims[position])
    let parts = Array(claims[1..<position])
    let opening = article.sentence(of: whole).lowerBound..<article.figure(whole).tokens.lowerBound
    guard isOfOneKind([whole, rest] + parts, article), (1...3).contains(opening.count),
      article.isWord(opening.lowerBound, Word.of) || article.isWord(opening.lowerBound, among),
      parts.allSatisfy({ article.claim($0).scope.isDisjoint(with: [.whole, .other]) && isBare($0, whole, article) }),
      // "20 at first and 40 in all": the one is in the other.
      !ListedParts.totals.meets(
        article.figure(whole).tokens.upperBound..<article.figure(rest).tokens.lowerBound, in: article.document),
      article.gap(parts[parts.count - 1], rest).count <= span
    else { return nil }
    return LeavingRest(whole: whole, parts: parts, rest: rest, isCertain: false)
  }

  /// "153 were in favour", or of the whole's own noun
  private static func isBare(_ part: Int, _ whole: Int, _ article: Article) -> Bool {
    let end = article.figure(part).tokens.upperBound
    return article.has(end, [.be, .have, .auxiliary, .preposition]) || article.isPast(end)
      || article.claim(part).head == article.claim(whole).head
  }

  private static let among = TextHash.literal("among")

  /// "8,460 started and 7,983 finished, which means that 477 dropped out"
  private static func ofTwo(_ claims: [Int], _ position: Int, _ article: Article) -> LeavingRest? {
    guard position == 2, claims.count == 3, isOfOneKind(claims, article), article.figure(claims[0]).kind == .cardinal
    else { return nil }
    let (whole, part, rest) = (claims[0], claims[1], claims[2])
    let (gap, lead) = (article.gap(whole, part), article.gap(part, rest))
    guard let all = article.figure(whole).value, let some = article.figure(part).value,
      let told = article.figure(rest).value, let left = all - some, some < all,
      gap.count <= 6, gap.last.map({ article.isWord($0, Word.and) }) ?? false,
      article.claim(part).headToken < 0 || article.isPast(article.figure(part).tokens.upperBound),
      lead.count <= 8, let comma = lead.first(where: { article.isMark($0, ",") }),
      lead.contains(where: { $0 > comma && mean.contains($0, in: article.document) }),
      // Near to what is left: it is told as that, and as no sum.
      (told - left).map({ $0.magnitude.double * 4 <= left.double }) ?? false
    else { return nil }
    return LeavingRest(whole: whole, parts: [part], rest: rest, isCertain: false)
  }

  /// "£92,000 from the fund and £60,000 from the town of the £186,000; the remaining £34,000"
  private static func ofRemaining(_ claims: [Int], _ position: Int, _ article: Article) -> LeavingRest? {
    guard position == 3, Remainder.isRest(claims[3], article) else { return nil }
    let (parts, whole, rest) = (Array(claims[..<2]), claims[2], claims[3])
    guard isOfOneKind(Array(claims[..<4]), article), Partitive.isOf(parts[1], whole, article),
      article.gap(parts[0], parts[1]).count <= far, article.hasWord(article.gap(parts[0], parts[1]), Word.and),
      !article.gap(parts[0], parts[1]).contains(where: { article.isMark($0, ";") || article.has($0, .subordinator) }),
      article.figure(rest).kind != .cardinal || isOfWhole(rest, whole, article)
    else { return nil }
    return LeavingRest(whole: whole, parts: parts, rest: rest)
  }

  /// What is left by the whole and its parts; nil where it is told so, or would be less than nothing.
  func left(_ article: Article) -> DecimalNumber? {
    var computed = article.figure(whole).interval
    guard var value = article.figure(whole).value else { return nil }
    for part in parts {
      guard let some = article.figure(part).value, let next = value - some else { return nil }
      computed = computed - article.figure(part).interval
      value = next
    }
    guard !computed.meets(article.figure(rest).interval), !value.isNegative, let told = article.figure(rest).value,
      let apart = (told - value)?.magnitude
    else { return nil }
    if isSlip(told, value, apart) { return value }
    // "Leaving 15 in use", "leaving 10 unsure and eight who hung up", "leaving 50 of the current 412 at risk": of a part of what is left.
    let end = article.figure(rest).tokens.upperBound
    if isCertain, told > value, article.isWord(end, Word.of) { return value }
    return isCertain && ToldProduct.closes(end, article.sentence(of: rest), article) && !hasMore(article) ? value : nil
  }

  private static let ten = DecimalNumber(10)

  /// A digit in front of the last is another, or two have changed places.
  private func isSlip(_ told: DecimalNumber, _ left: DecimalNumber, _ apart: DecimalNumber) -> Bool {
    Misprint.isSwap(told, left) || apart >= Self.ten && Misprint.isDigit(told, left)
  }

  /// Whether the sentence goes on to numbers that may be of the rest.
  private func hasMore(_ article: Article) -> Bool {
    article.claims.body.contains {
      $0 > rest && article.claim($0).sentence == article.claim(rest).sentence
        && article.figure($0).kind == article.figure(rest).kind
    }
  }
}
