internal import Claims
internal import Extraction
internal import TextModel

/// A mean behind the total and the number that it is of: "nine pubs for £5.4m, an average of £600,000 each", "£34,000 from 1,700 members, an
/// average of £20", "608 changed hands at an average of €1,875, giving a turnover of €1.14m", "17km in 34 minutes, an average of 30km/h".
enum MeanInApposition {
  private static let averages = WordSet("average mean")
  private static let rough = WordSet("just about around almost nearly roughly some over under more less than only")
  private static let leads = WordSet("or at for with on")
  /// Between a total and its number, and between them and the mean.
  private static let far = 6
  private static let rest = 8

  /// All of a sentence.
  static func all(in sentence: [Int], _ article: Article) -> [ToldProduct] {
    guard sentence.count >= 3, !article.isTable(sentence) else { return [] }
    let claims = sentence.filter {
      ![.date, .ordinal, .time].contains(article.figure($0).kind) && !isConversion($0, article)
    }
    return claims.indices.compactMap { position in
      behind(claims, position, article) ?? before(claims, position, article)
    }
  }

  /// "3,400 miles (5,470km)": the same again.
  static func isConversion(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .measure && article.isMark(figure.tokens.lowerBound - 1, "(")
      && article.isMark(figure.tokens.upperBound, ")")
  }

  /// "…, an average of £600,000 each": the two figures in front of the comma are neighbours.
  private static func behind(_ claims: [Int], _ position: Int, _ article: Article) -> ToldProduct? {
    guard position >= 2 else { return nil }
    let (first, second, mean) = (claims[position - 2], claims[position - 1], claims[position])
    guard let comma = comma(before: mean, article), ToldProduct.isNumber(mean, article) else { return nil }
    let lead = article.figure(second).tokens.upperBound..<max(comma, article.figure(second).tokens.upperBound)
    let gap = article.gap(first, second)
    guard lead.count <= rest, ToldProduct.isPhrase(lead, article),
      ToldProduct.closes(ToldProduct.end(ofEach: mean, article), article.sentence(of: mean), article)
    else { return nil }
    if let speed = speed(first, second, mean, article) { return speed }
    // "53 of them, $21,200 in all, for an average of $400"
    let isOfThem = Partitive.isOfThem(first, article) && gap.count == 3 && article.isMark(gap.upperBound - 1, ",")
    // "400 drivers and 30 managers earned £10.7m": of both.
    guard position < 3 || !isAndOf(claims[position - 3], first, article) else { return nil }
    guard gap.count <= far, isOfThem || isTied(gap, article), let (total, count) = sort(first, second, mean, article),
      isOf(count, mean, article)
    else { return nil }
    return ToldProduct(total: total, count: count, each: mean)
  }

  private static func isAndOf(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    article.figure(a).kind == .cardinal && article.figure(b).kind == .cardinal
      && article.hasWord(article.gap(a, b), Word.and)
  }

  /// The comma in front of ", an average of" and of ", or an average of".
  private static func comma(before mean: Int, _ article: Article) -> Int? {
    var start = article.figure(mean).tokens.lowerBound
    while rough.contains(start - 1, in: article.document) { start -= 1 }
    guard article.isWord(start - 1, Word.of), averages.contains(start - 2, in: article.document),
      article.has(start - 3, .indefinite)
    else { return nil }
    let comma = leads.contains(start - 4, in: article.document) ? start - 5 : start - 4
    return article.isMark(comma, ",") ? comma : nil
  }

  /// "Pubs for", "came from", "members gave": a phrase, and no comparison.
  private static func isTied(_ gap: Range<Int>, _ article: Article) -> Bool {
    !gap.isEmpty && ToldProduct.isPhrase(gap, article)
      && !gap.contains {
        article.isWord($0, Word.than) || article.has($0, .other)
          || article.isWord($0, Word.to) && !comes.contains($0 - 1, in: article.document)
      }
  }

  /// "The five together come to £32"
  private static let comes = WordSet("come comes came amount amounts amounted")

  /// The total is of the mean's unit, the count is a number of things.
  private static func sort(_ a: Int, _ b: Int, _ mean: Int, _ article: Article) -> (total: Int, count: Int)? {
    let unit = article.figure(mean).unit
    guard unit.unit.isMoney else { return nil }
    for (total, count) in [(a, b), (b, a)]
    where article.figure(total).kind == .money && article.figure(total).unit == unit
      && ToldProduct.isNumber(total, article) && ToldProduct.isCount(count, article)
      && (article.claim(count).headToken >= 0 || Partitive.isOfThem(count, article)
        || article.isWord(article.figure(count).tokens.lowerBound - 1, Word.the))
      && article.claim(total).scope.isDisjoint(with: .per)
    {
      return (total, count)
    }
    return nil
  }

  /// "£15", "£15 each", "£15 a claim": not a day, and not for another noun.
  private static func isOf(_ count: Int, _ mean: Int, _ article: Article) -> Bool {
    let base = article.figure(mean).per
    return base.isNone || ToldProduct.isNoun(article.claim(count).headToken, ofRate: mean, article)
  }

  /// "608 changed hands, at an average of €1,875, giving a turnover of €1.14m"
  private static func before(_ claims: [Int], _ position: Int, _ article: Article) -> ToldProduct? {
    guard position >= 1, position + 1 < claims.count else { return nil }
    let (count, mean, total) = (claims[position - 1], claims[position], claims[position + 1])
    let (figure, whole) = (article.figure(mean), article.figure(total))
    var start = figure.tokens.lowerBound
    while rough.contains(start - 1, in: article.document) { start -= 1 }
    guard figure.unit.unit.isMoney, figure.per.isNone, whole.kind == .money, whole.unit == figure.unit,
      ToldProduct.isCount(count, article), ToldProduct.isNumber(mean, article), ToldProduct.isNumber(total, article),
      article.isWord(start - 1, Word.of), averages.contains(start - 2, in: article.document),
      article.has(start - 3, .indefinite), leads.contains(start - 4, in: article.document)
    else { return nil }
    let lead = article.figure(count).tokens.upperBound..<(start - 4)
    let words = lead.last.map { article.isMark($0, ",") } ?? false ? lead.dropLast() : lead
    var gap = ToldProduct.end(ofEach: mean, article)..<whole.tokens.lowerBound
    if let first = gap.first, article.isMark(first, ",") { gap = gap.dropFirst() }
    guard words.count <= far, ToldProduct.isPhrase(words, article), let verb = gap.first, gap.count <= far,
      ToldProduct.isGiving(verb, article), ToldProduct.isPhrase(gap, article)
    else { return nil }
    return ToldProduct(total: total, count: count, each: mean)
  }

  /// "Will take", "(90km) from the port to the cape in"
  private static func isJourney(_ gap: Range<Int>, _ article: Article) -> Bool {
    var words = gap
    if let first = gap.first, article.isMark(first, "("), let end = gap.first(where: { article.isMark($0, ")") }) {
      words = (end + 1)..<gap.upperBound
    }
    return words.count <= longest && ToldProduct.isPhrase(words, article)
  }

  private static let longest = 9

  /// A way, a time and the speed that they make.
  private static func speed(_ way: Int, _ time: Int, _ mean: Int, _ article: Article) -> ToldProduct? {
    let (a, b, c) = (article.figure(way), article.figure(time), article.figure(mean))
    guard a.kind == .measure, a.unit.unit.dimension == "length", b.kind == .duration, b.unit.unit.isDuration,
      ToldProduct.isNumber(way, article), ToldProduct.isNumber(time, article),
      isJourney(article.gap(way, time), article)
    else { return nil }
    let worth: DecimalNumber?
    if c.kind == .measure, c.unit.unit.dimension == "speed" {
      worth = c.unit.unit.factor * b.unit.unit.factor
    } else if c.kind == .rate, c.unit.unit.dimension == "length", c.per.count == 0, c.per.unit.unit.isDuration {
      worth = (c.unit.unit.factor * b.unit.unit.factor).flatMap { $0 / c.per.unit.unit.factor }
    } else {
      return nil
    }
    guard let factor = worth.flatMap({ $0 / a.unit.unit.factor }) else { return nil }
    return ToldProduct(total: way, count: time, each: mean, times: b.interval * Interval(exactly: factor))
  }
}
