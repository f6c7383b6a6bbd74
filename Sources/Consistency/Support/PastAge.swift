internal import Claims
internal import Extraction
internal import TextModel

/// An age that a person had in a year: "elected in 2012 at age 51", "took over in 2011, when she was 44", "came in 2006 as a 22-year-old student",
/// "left school in 1949, at 16".
struct PastAge {
  var age: Int
  var date: Int
  /// The number of years old.
  var value: Int
  var year: Int
  /// The tokens from the age or the date, whichever comes first, to the end of the other.
  var tokens: Range<Int>

  private static let lead = WordSet("at the age of aged")
  private static let behindComma = WordSet("at aged")
  private static let when = WordSet("when he she was")
  private static let begins = WordSet("starting started joining joined leaving left marrying married retiring retired")
  private static let be = TextHash.literal("was")
  private static let possible = 4...110

  /// All of a sentence.
  static func all(in claims: [Int], _ article: Article) -> [PastAge] {
    guard claims.count >= 2, !article.isTable(claims), claims.contains(where: { article.year(of: $0) != nil }) else {
      return []
    }
    return claims.indices.dropLast().compactMap { position in
      let (first, second) = (claims[position], claims[position + 1])
      if isBehindYear(second, first, article) { return PastAge(second, first, article) }
      return isBeforeYear(first, second, article) ? PastAge(first, second, article) : nil
    }
  }

  private init?(_ age: Int, _ date: Int, _ article: Article) {
    guard let value = article.figure(age).value?.int, Self.possible.contains(value), let year = article.year(of: date)
    else { return nil }
    (self.age, self.date, self.value, self.year) = (age, date, value, year)
    let (a, b) = (article.figure(age).tokens, article.figure(date).tokens)
    tokens = min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  private static func isNumber(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.hedge == .exact && figure.value?.isWhole ?? false
      && (figure.kind == .age && figure.unit == .year || figure.kind == .cardinal && figure.unit == .none)
  }

  /// "A 22-year-old"
  private static func isOld(_ index: Int, _ article: Article) -> Bool {
    article.figure(index).kind == .age
      && article.figure(index).tokens.contains { article.document.tokens[$0].kind == .dash }
  }

  private static func closes(_ index: Int, _ article: Article) -> Bool {
    let end = article.figure(index).tokens.upperBound
    return end >= article.sentence(of: index).upperBound || article.isMark(end, ",") || article.isMark(end, ".")
      || article.has(end, .conjunction)
  }

  /// "In 2012 at age 51", "in 1949, at 16", "in 2011, when she was 44", "in 2006 as a 22-year-old"
  private static func isBehindYear(_ age: Int, _ date: Int, _ article: Article) -> Bool {
    guard article.year(of: date) != nil, isNumber(age, article) else { return false }
    let (gap, figure) = (article.gap(date, age), article.figure(age))
    let words = gap.filter { !article.isMark($0, ",") }
    guard gap.count <= 5, gap.count - words.count <= 1 else { return false }
    if isOld(age, article) {
      return words.count == 2 && article.isWord(words[0], Word.as) && article.has(words[1], .indefinite)
    }
    guard closes(age, article) else { return false }
    // "In 1949, at 16": a bare number behind "at" alone stands between commas.
    if figure.kind == .cardinal, words.count == 1 {
      return gap.count == 2 && article.isWord(words[0], Word.at)
    }
    if words.count == 3, article.isWord(words[2], be) {
      return words.allSatisfy { when.contains($0, in: article.document) }
    }
    return figure.kind == .age && words.allSatisfy { lead.contains($0, in: article.document) }
      && (!words.isEmpty || behindComma.contains(figure.tokens.lowerBound, in: article.document)
        || article.isWord(figure.tokens.lowerBound, ageWord))
  }

  private static let ageWord = TextHash.literal("age")

  /// "As a 17-year-old in 2009", "at the age of 17 in 1991"
  private static func isBeforeYear(_ age: Int, _ date: Int, _ article: Article) -> Bool {
    guard article.year(of: date) != nil, isNumber(age, article) else { return false }
    let (gap, start) = (article.gap(age, date), article.figure(age).tokens.lowerBound)
    guard let link = gap.last, article.isWord(link, Word.in) else { return false }
    // "Starting at 18 in 1979"
    if article.figure(age).kind == .cardinal {
      return gap.count == 1 && article.isWord(start - 1, Word.at) && begins.contains(start - 2, in: article.document)
    }
    if isOld(age, article) {
      return gap.count <= 3 && article.has(start - 1, .indefinite) && article.isWord(start - 2, Word.as)
        && gap.dropLast().allSatisfy {
          article.document.tokens[$0].isWord
            && !article.has($0, [.preposition, .conjunction, .relative, .subordinator])
        }
    }
    return gap.count <= 2 && gap.dropLast().allSatisfy { article.isMark($0, ",") }
      && lead.contains(start - 1, in: article.document)
  }
}
