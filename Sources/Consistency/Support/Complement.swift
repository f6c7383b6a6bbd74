internal import Claims
internal import Extraction
internal import TextModel

/// Two groups that are all there is of a whole: "of the 94 patients, 58 were women and 36 were men", "12 jurors, seven women and five men".
struct Complement {
  var whole: Int
  var parts: [Int]

  /// Words that no third group stands beside.
  private static let pairs: [(WordSet, WordSet)] = [
    (WordSet("women woman female females"), WordSet("men man male males")),
    (WordSet("girls girl"), WordSet("boys boy")),
    (WordSet("daughters daughter"), WordSet("sons son")),
    (WordSet("sisters sister"), WordSet("brothers brother")),
    (WordSet("children child minors"), WordSet("adults adult")),
    (WordSet("departures"), WordSet("arrivals")),
    (WordSet("full full-time"), WordSet("part part-time")),
  ]
  /// The words of all groups.
  static let words = pairs.flatMap { [$0, $1] }
  /// Between a number and the word of its group.
  private static let reach = 4
  private static let far = 10

  /// All of a sentence: a whole and its two parts, in a row.
  static func all(in claims: [Int], _ article: Article) -> [Complement] {
    guard claims.count >= 3 else { return [] }
    return claims.indices.dropLast(2).compactMap { position in
      let (whole, first, second) = (claims[position], claims[position + 1], claims[position + 2])
      guard [whole, first, second].allSatisfy({ isCount($0, article) }), isWhole(whole, first, article),
        let a = group(of: first, upTo: second, article), let b = group(of: second, upTo: nil, article),
        areOpposite(a, b, article), isAll(first, a, b, opensWithOf(whole, article), article),
        isJoined(article.gap(first, second), article), !isOpen(second, claims.dropFirst(position + 3).first, article)
      else { return nil }
      return Complement(whole: whole, parts: [first, second])
    }
  }

  /// Whether a token names one of the groups.
  static func isGroup(_ token: Int, _ article: Article) -> Bool {
    pairs.contains { $0.contains(token, in: article.document) || $1.contains(token, in: article.document) }
  }

  /// Whether two tokens name the two groups of a pair.
  static func areOpposite(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    let document = article.document
    return pairs.contains { one, other in
      one.contains(a, in: document) && other.contains(b, in: document)
        || other.contains(a, in: document) && one.contains(b, in: document)
    }
  }

  private static func isCount(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .cardinal && figure.hedge == .exact && !figure.isYearLike
      && figure.value.map { $0.isWhole && $0 > .one } ?? false
      && article.claim(index).scope.isDisjoint(with: .other)
      && !isOfThem(index, article)
  }

  /// "Nine of the women"
  private static func isOfThem(_ index: Int, _ article: Article) -> Bool {
    let end = article.figure(index).tokens.upperBound
    return article.isWord(end, Word.of) && article.isWord(end + 1, Word.the) || Partitive.isOfThem(index, article)
  }

  /// "Of the 94 patients, 58 …", "12 jurors, seven …", "12 jurors (seven …"
  private static func isWhole(_ whole: Int, _ first: Int, _ article: Article) -> Bool {
    let gap = article.gap(whole, first)
    // "312 people, of whom 208 were full time and 104 part time"
    let isOfThem = gap.count >= 3 && Partitive.them.contains(gap.upperBound - 1, in: article.document)
    let lead = isOfThem && article.isWord(gap.upperBound - 2, Word.of) ? gap.dropLast(2) : gap
    guard let mark = lead.last, gap.count <= far, article.isMark(mark, ",") || article.isMark(mark, "("),
      lead.dropLast().allSatisfy({ article.document.tokens[$0].isWord && !article.has($0, .conjunction) })
    else { return false }
    if opensWithOf(whole, article) { return true }
    let noun = article.claim(whole).headToken
    return lead.count <= 4 && noun >= 0 && article.claims.looksPlural(noun)
  }

  private static func opensWithOf(_ whole: Int, _ article: Article) -> Bool {
    let opening = article.sentence(of: whole).lowerBound..<article.figure(whole).tokens.lowerBound
    return opening.count <= 3 && article.isWord(opening.lowerBound, Word.of)
  }

  /// The first word of a group behind the number.
  private static func group(of part: Int, upTo next: Int?, _ article: Article) -> Int? {
    let start = article.figure(part).tokens.upperBound
    let end = min(
      next.map { article.figure($0).tokens.lowerBound } ?? .max, start + reach, article.sentence(of: part).upperBound)
    guard start < end else { return nil }
    return (start..<end).first { isGroup($0, article) }
  }

  private static func isJoined(_ gap: Range<Int>, _ article: Article) -> Bool {
    guard let last = gap.last, gap.count <= far else { return false }
    return article.isWord(last, Word.and) && !gap.contains { article.isMark($0, ";") || article.has($0, .subordinator) }
  }

  /// "58 women, 36 men and four children": a third part follows.
  private static func isOpen(_ last: Int, _ next: Int?, _ article: Article) -> Bool {
    guard let next else { return false }
    let gap = article.gap(last, next)
    return gap.count <= 5 && (gap.last.map { article.isWord($0, Word.and) || article.isMark($0, ",") } ?? true)
  }

  /// "58 were women and 36 were men", or "seven women and five men," between marks; "18 girls and 15 boys passed" tells of some of them.
  private static func isAll(_ first: Int, _ a: Int, _ b: Int, _ opensWithOf: Bool, _ article: Article) -> Bool {
    if (article.figure(first).tokens.upperBound..<a).contains(where: { article.has($0, .be) }) { return true }
    return !opensWithOf && (b + 1 >= article.sentence(of: first).upperBound || !article.document.tokens[b + 1].isWord)
  }

  /// "… and four women, and a child", "15 were men, with three yet to be named": what follows may be the rest.
  private func isLast(_ article: Article) -> Bool {
    let behind = article.figure(parts[1]).tokens.upperBound..<article.sentence(of: parts[1]).upperBound
    return behind.count <= Self.reach && behind.dropLast().allSatisfy { article.document.tokens[$0].isWord }
  }

  /// How far the parts are from the whole: negative where some of it is left out. Nil where they add up, or where much is left out.
  func gap(_ article: Article) -> DecimalNumber? {
    guard let all = article.figure(whole).value, let a = article.figure(parts[0]).value,
      let b = article.figure(parts[1]).value, let sum = a + b, let apart = sum - all, !apart.isZero,
      !apart.isNegative || apart.magnitude.double * 10 <= all.double && isLast(article)
    else { return nil }
    return apart
  }
}
