internal import Claims
internal import Extraction
internal import TextModel

/// How a sentence ties a part to its whole.
enum Partitive {
  static let them = WordSet("them whom which these those")
  static let which = WordSet("which whom")

  /// "141 of the firm's 96 drivers", "37 of 31 wards".
  static func isOf(_ part: Int, _ whole: Int, _ article: Article) -> Bool {
    let gap = article.gap(part, whole)
    guard (1...6).contains(gap.count), article.isWord(gap.lowerBound, Word.of), isNumber(whole, article) else {
      return false
    }
    // "$60 million of $1.50 stock": a price, without an article.
    if gap.count == 1 { return article.figure(whole).kind == .cardinal }
    let isNoun = gap.dropFirst().allSatisfy {
      (article.document.tokens[$0].isWord || article.document.tokens[$0].kind == .possessive)
        && !article.has($0, [.preposition, .conjunction, .subordinator, .auxiliary, .relative])
    }
    return isNoun
      && (article.has(gap.lowerBound + 1, [.article, .determiner, .possessivePronoun])
        || gap.contains { article.document.tokens[$0].kind == .possessive })
  }

  /// "28.4 million votes out of 2.18 million", "£14m, out of a budget of £212m"; "the dive got 11 out of 10" counts nothing.
  static func isOutOf(_ part: Int, _ whole: Int, _ article: Article) -> Bool {
    let gap = article.gap(part, whole)
    let (a, b) = (article.claim(part).head, article.claim(whole).head)
    let isMoney = article.figure(part).kind == .money
    guard gap.count <= 10, isNumber(whole, article), isMoney || a == b || a == 0 || b == 0,
      isMoney || b != 0 || article.figure(part).isScaled,
      let out = gap.first(where: { article.isWord($0, Word.out) && article.isWord($0 + 1, Word.of) })
    else { return false }
    return !(out..<gap.upperBound).contains { article.has($0, [.conjunction, .subordinator, .auxiliary]) }
  }

  /// "140 people, 190 of them welders", "64 pictures, of which 71".
  static func isOfThem(_ part: Int, behind whole: Int, _ article: Article) -> Bool {
    let gap = article.gap(whole, part)
    let start = article.figure(part).tokens.lowerBound
    guard gap.count <= 8, !gap.contains(where: { article.isMark($0, ";") }) else { return false }
    if isOfThem(part, article) {
      // "Patients were moved to three hospitals, 11 of them to Hull": they may be those of the subject.
      let before = article.figure(whole).tokens.lowerBound - 1
      let isOfSubject = article.has(before, .preposition) && !article.isWord(before, Word.of)
      guard !isOfSubject, article.figure(whole).value.map({ $0 >= DecimalNumber(10) }) ?? false else { return false }
      return article.isMark(start - 1, ",") || article.isMark(start - 1, "(")
        || gap.last.map { article.document.tokens[$0].kind == .dash } ?? false
    }
    return gap.count >= 3 && which.contains(start - 1, in: article.document) && article.isWord(start - 2, Word.of)
      && article.isMark(start - 3, ",")
  }

  /// "Of those, 98 went to …": the sentence opens with what an earlier one counts, and the part stands right behind.
  static func opensOfThose(_ part: Int, _ article: Article) -> Bool {
    opensOfThose(article.figure(part), article.document)
  }

  /// The same of a figure.
  static func opensOfThose(_ part: Figure, _ document: Document) -> Bool {
    let sentence = document.sentences[Int(part.sentence)].tokens
    let start = sentence.lowerBound
    return sentence.count > 3 && document.tokens[start].hash == Word.of && them.contains(start + 1, in: document)
      && document.tokens[start + 2].isMark(",") && part.tokens.lowerBound - start <= 4
  }

  /// "190 of them"
  static func isOfThem(_ part: Int, _ article: Article) -> Bool {
    let end = article.figure(part).tokens.upperBound
    return article.isWord(end, Word.of) && them.contains(end + 1, in: article.document)
  }

  /// More than one, no year, and not the number of "24-page".
  private static func isNumber(_ whole: Int, _ article: Article) -> Bool {
    let (tokens, behind) = (article.document.tokens, article.figure(whole).tokens.upperBound)
    return !article.figure(whole).isYearLike && article.figure(whole).value != .one
      && !(tokens.indices.contains(behind) && tokens[behind].kind == .dash && !tokens[behind].hasSpaceBefore)
  }
}
