internal import Claims
internal import Extraction
internal import TextModel

/// A person's age today and the age in an earlier year, told in one sentence: "Tull, 51, joined the firm at 17, in 1991", "Norling, 58, was
/// 32 in 1999".
struct AgeThen {
  var now: Int
  var then: Int
  var date: Int
  /// The year of `date`.
  var year: Int

  private static let leads = WordSet("at was aged of")
  private static let ageWords = WordSet("at the age of aged as a an")

  /// The one of a sentence that has a person with an age between commas; nil where others, or relatives, have a part in it.
  init?(in claims: [Int], _ article: Article) {
    let years = claims.filter { article.year(of: $0) != nil }
    guard claims.count >= 3, years.count == 1, let now = claims.first(where: { Self.isApposition($0, article) }),
      let then = claims.first(where: { $0 > now && Self.isAge($0, beside: years[0], article) }),
      let year = article.year(of: years[0])
    else { return nil }
    let way =
      article.figure(now).tokens
      .upperBound..<max(article.figure(then).tokens.upperBound, article.figure(years[0]).tokens.upperBound)
    guard !AgeMismatch.others.meets(way, in: article.document), !AgeMismatch.kin.meets(way, in: article.document),
      !way.contains(where: { article.isMark($0, ";") }),
      // "Hale, 51, defended the officer, who joined in 2010 at the age of 19"
      !way.dropFirst(2).contains(where: { article.has($0, .relative) }),
      !article.mentions.entities.contains(where: { $0.kind == .person && way.overlaps($0.tokens) })
    else { return nil }
    (self.now, self.then, date, self.year) = (now, then, years[0], year)
  }

  /// Words in front of the name that opens a sentence: "Its head coach, Maud Prior, 44, …".
  private static let mostWords = 5

  /// "Tull, 51, …" at the start of the sentence, or "Tull, 51, who …" anywhere.
  private static func isApposition(_ index: Int, _ article: Article) -> Bool {
    let (figure, sentence) = (article.figure(index), article.sentence(of: index))
    guard figure.kind == .age, figure.unit == .year, figure.hedge == .exact, figure.value?.isWhole ?? false,
      article.isMark(figure.tokens.lowerBound - 1, ","), article.isMark(figure.tokens.upperBound, ",")
    else { return false }
    return article.mentions.entities.contains {
      $0.kind == .person && $0.tokens.upperBound == figure.tokens.lowerBound - 1
        && ($0.tokens.lowerBound - sentence.lowerBound <= mostWords
          || article.has(figure.tokens.upperBound + 1, .relative))
    }
  }

  /// "At 17, in 1991", "was 32 in 1999", "at the age of 17 in 1991", "in 1991 at the age of 17"
  private static func isAge(_ index: Int, beside date: Int, _ article: Article) -> Bool {
    let (figure, year) = (article.figure(index), article.figure(date))
    guard figure.hedge == .exact, let value = figure.value?.int, (1...110).contains(value),
      figure.kind == .age && figure.unit == .year || figure.kind == .cardinal && figure.unit == .none,
      figure.kind == .age || leads.contains(figure.tokens.lowerBound - 1, in: article.document)
    else { return false }
    let gap = article.gap(index, date)
    guard figure.tokens.upperBound <= year.tokens.lowerBound else {
      return figure.kind == .age && gap.count <= 5
        && gap.allSatisfy { article.isMark($0, ",") || ageWords.contains($0, in: article.document) }
    }
    return gap.count <= 2 && gap.allSatisfy { article.isMark($0, ",") || article.isWord($0, Word.in) }
  }

  /// The ages that the one today allows in the year, by both birthdays.
  func possible(_ article: Article) -> ClosedRange<Int>? {
    guard let published = article.mentions.published?.year, year < published, let age = article.figure(now).value?.int,
      age > published - year
    else { return nil }
    let middle = age - (published - year)
    return max(0, middle - 1)...(middle + 1)
  }
}

extension Article {
  /// The year that a date tells by itself; nil for a decade, a range or a day without one.
  func year(of index: Int) -> Int? {
    guard let date = mentions.date(of: figure(index)), date.form == .absolute, date.end == nil,
      date.iso.utf8.count != 3
    else { return nil }
    return date.start.year.map { Int($0) }
  }
}
