internal import Claims
internal import Extraction
internal import TextModel

/// A total and what it comes to for each of a time or a number: "53,690 books in 91 days, almost 590 a day", "2,114 points in 211 games, an
/// average of just over 10".
struct SpreadTotal {
  var total: Int
  var count: Int
  var each: Int
  /// What the total is divided by: more than one where a year may be one of work.
  var counts: [Interval]

  private static let over = WordSet("in over for during within across from through")
  private static let rough = WordSet(
    "or about around almost nearly roughly some just over under more less than only that is was a an average mean of")
  private static let averages = WordSet("average mean")
  /// Words between the total and what it is spread over.
  private static let far = 6

  private static let slack = 0.02

  /// All of a sentence: three claims in a row.
  static func all(in sentence: [Int], _ article: Article) -> [SpreadTotal] {
    guard sentence.count >= 3, !article.isTable(sentence),
      sentence.contains(where: { article.figure($0).kind == .rate || article.claim($0).scope.contains(.average) })
    else { return [] }
    let claims = sentence.filter {
      article.figure($0).kind != .date && !MeanInApposition.isConversion($0, article)
    }
    if let opened = opened(sentence, article) { return [opened] }
    return zip(claims, zip(claims.dropFirst(), claims.dropFirst(2))).compactMap { total, rest in
      let (count, each) = rest
      guard isNumber(total, article), isSpread(total, over: count, article), isSaidAgain(each, behind: count, article)
      else { return nil }
      let counts =
        article.figure(count).kind == .duration
        ? times(total, count, each, article) : number(total, count, each, article)
      return counts.isEmpty ? nil : SpreadTotal(total: total, count: count, each: each, counts: counts)
    }
  }

  /// "In the past five years, 3,150 homes have been built in the city, 630 a year": the time opens the sentence.
  private static func opened(_ sentence: [Int], _ article: Article) -> SpreadTotal? {
    let (time, total, each) = (sentence[0], sentence[1], sentence[2])
    guard CountedTime.duration(article.figure(time)) != nil, isNumber(total, article),
      article.figure(time).tokens.lowerBound - article.sentence(of: time).lowerBound <= 2
    else { return nil }
    let (lead, gap) = (article.gap(time, total), article.gap(total, each))
    guard lead.count <= 2, article.isMark(lead.lowerBound, ","),
      let comma = gap.last(where: { article.isMark($0, ",") }),
      gap.count <= 2 * far, isRough((comma + 1)..<gap.upperBound, article), isLast(each, article),
      !(gap.lowerBound..<comma).contains(where: {
        !article.document.tokens[$0].isWord || article.has($0, [.conjunction, .subordinator, .relative])
      })
    else { return nil }
    let counts = times(total, time, each, article)
    return counts.isEmpty ? nil : SpreadTotal(total: total, count: time, each: each, counts: counts)
  }

  private static func isNumber(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure].contains(figure.kind)
      && (figure.value.map { !$0.isZero && !$0.isNegative } ?? false)
      && figure.hedge != .vague && figure.hedge != .range && article.claim(index).scope.isDisjoint(with: .per)
  }

  /// "In 91 days", "over eight years", "in his 211 games"
  private static func isSpread(_ total: Int, over count: Int, _ article: Article) -> Bool {
    let figure = article.figure(count)
    var gap = article.gap(total, count)
    // "2,000, which sold out in five weeks", "11,200 miles (18,000km) in 28 years"
    if let first = gap.first, article.isMark(first, ","), article.has(first + 1, .relative) { gap = gap.dropFirst(2) }
    if let first = gap.first, article.isMark(first, "("), let end = gap.first(where: { article.isMark($0, ")") }) {
      gap = (end + 1)..<gap.upperBound
    }
    guard gap.count <= far, figure.value != nil, figure.hedge != .vague, figure.hedge != .range,
      !gap.contains(where: {
        article.isMark($0, ",") || article.isMark($0, ";")
          || article.has($0, [.conjunction, .subordinator, .auxiliary])
      })
    else { return false }
    // "Over eight years" is not more than eight here.
    return over.contains(figure.tokens.lowerBound, in: article.document)
      || gap.suffix(2).contains { over.contains($0, in: article.document) }
  }

  /// ", almost 590 a day", ", or 590 a day", ", an average of 590": a comma, and no other words.
  private static func isSaidAgain(_ each: Int, behind count: Int, _ article: Article) -> Bool {
    let gap = article.gap(count, each)
    guard let comma = gap.first(where: { article.isMark($0, ",") }), gap.upperBound - comma <= 6,
      comma - gap.lowerBound <= 2 || article.isAdjunct(gap.lowerBound..<comma)
    else { return false }
    return isLast(each, article) && isRough((comma + 1)..<gap.upperBound, article)
  }

  private static func isRough(_ tokens: Range<Int>, _ article: Article) -> Bool {
    tokens.allSatisfy { rough.contains($0, in: article.document) }
  }

  /// Nothing follows that it may be of: "45 a day at its peak".
  private static func isLast(_ each: Int, _ article: Article) -> Bool {
    var behind = article.figure(each).tokens.upperBound
    if article.has(behind, [.indefinite, .each]) || article.isWord(behind, Word.per) { behind += 2 }
    // "300 a day, excluding Mondays", "50 a day, four days a week"
    if article.isMark(behind, ","), !article.has(behind + 1, .conjunction) { return false }
    return behind >= article.sentence(of: each).upperBound || closes(behind, article)
  }

  private static func closes(_ token: Int, _ article: Article) -> Bool {
    let mark = article.document.tokens[token]
    return !mark.isWord && !mark.isNumber || article.has(token, .conjunction)
  }

  /// How many of the rate's time the duration has.
  private static func times(_ total: Int, _ count: Int, _ each: Int, _ article: Article) -> [Interval] {
    let (whole, time, rate) = (article.figure(total), article.figure(count), article.figure(each))
    guard rate.kind == .rate, rate.per.count == 0, rate.unit == whole.unit, rate.value != nil, let length = time.value
    else { return [] }
    if rate.per.unit == time.unit { return [Interval(exactly: length)] }
    return (TimedRates.ratios(of: time.unit, in: rate.per.unit) ?? []).compactMap { ratio in
      guard let low = DecimalNumber(ratio.lowerBound), let high = DecimalNumber(ratio.upperBound) else { return nil }
      return Interval(low * length, high * length)
    }
  }

  /// "In 211 games, an average of 10"
  private static func number(_ total: Int, _ count: Int, _ each: Int, _ article: Article) -> [Interval] {
    let (whole, number, mean) = (article.figure(total), article.figure(count), article.figure(each))
    guard number.kind == .cardinal, !number.isYearLike, article.claim(count).headToken >= 0, let value = number.value,
      value > .one,
      mean.kind == whole.kind, mean.unit == whole.unit, mean.value != nil,
      averages.meets(article.gap(count, each), in: article.document),
      // "61 wins in 88 games, an average of 2.1 points a game"
      [0, article.claim(total).head].contains(article.claim(each).head)
    else { return [] }
    return [number.interval]
  }

  /// Whether the total is too far from each of them.
  func isWrong(_ article: Article) -> Bool {
    let (whole, one) = (article.figure(total).interval, article.figure(each).interval)
    // A time in units of another may be rounded; what is told in one unit is off by its last digit alone.
    let slack = counts.contains { $0.lower == $0.upper } ? Self.slack : article.claims.tolerances.unitPrice.double
    // More than all of it for each: "20 innings for 900 runs, an average of 50" is told the other way round.
    if article.figure(each).kind != .rate, let one = one.lower, let all = whole.upper, one > all { return false }
    if isFar(article) { return true }
    return counts.allSatisfy { (one * $0).gap(to: whole) > slack }
  }

  /// "2,000 in five weeks, or 500 a week": farther than a rounding reaches, however round the numbers are.
  private func isFar(_ article: Article) -> Bool {
    let figures = [total, count, each].map { article.figure($0) }
    guard figures.allSatisfy({ $0.hedge == .exact }), let sum = figures[0].value?.double,
      let one = figures[2].value?.double, one > 0
    else { return false }
    return counts.allSatisfy { count in
      guard let low = count.lower?.double, let high = count.upper?.double else { return false }
      return sum > Self.farthest * one * high || one * low > Self.farthest * sum
    }
  }

  private static let farthest = 1.2
}
