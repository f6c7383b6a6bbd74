internal import Claims
internal import Extraction
internal import TextModel

/// An amount for each of a number beside what they come to, in words that tie the three: "Rs 3.50 a share on 12.4 crore shares, an outgo of
/// Rs 43.4 crore", "€32m will buy four cranes at €8m each", "£3m, equal to ten weeks at £300,000 a week", "10 an hour, and each holds 220, a
/// capacity of 2,200 an hour".
enum AmountForEach {
  private static let on = WordSet("on across for over")
  private static let equal = WordSet("equal equivalent")
  private static let buys = WordSet("buy buys bought pay pays paid fund funds funded cover covers covered on for")
  private static let closing = WordSet("of to costing totalling totaling making for worth")
  private static let shares = WordSet("steps stages instalments installments tranches phases batches lots")
  private static let far = 14

  /// All of a sentence.
  static func all(in sentence: [Int], _ article: Article) -> [ToldProduct] {
    guard sentence.count >= 3, !article.isTable(sentence) else { return [] }
    let claims = sentence.filter { article.figure($0).kind != .date && article.figure($0).kind != .ordinal }
    return claims.indices.compactMap { position in
      perNoun(claims, position, article) ?? boughtAt(claims, position, article) ?? timesRate(claims, position, article)
        ?? held(claims, position, article) ?? inSteps(claims, position, article)
    }
  }

  /// "$1.20 a share on 80 million shares"
  private static func perNoun(_ claims: [Int], _ position: Int, _ article: Article) -> ToldProduct? {
    guard position + 1 < claims.count else { return nil }
    let (each, count) = (claims[position], claims[position + 1])
    let (figure, gap) = (article.figure(each), article.gap(each, count))
    guard figure.kind == .rate, figure.unit.unit.isMoney, gap.count == 1, let joint = gap.first,
      on.contains(joint, in: article.document), ToldProduct.isCount(count, article),
      ToldProduct.isNumber(each, article),
      ToldProduct.isNoun(article.claim(count).headToken, ofRate: each, article)
    else { return nil }
    // "A loss of $96 million in the three months to December, equal to …"
    if let total = claims[..<position].last(where: { isTotal($0, figure.unit, article) }),
      isEqual(to: each, behind: total, article)
    {
      return ToldProduct(total: total, count: count, each: each)
    }
    guard position + 2 < claims.count, isTotal(claims[position + 2], figure.unit, article) else { return nil }
    let way = article.gap(count, claims[position + 2])
    // ", which will mean a payout of", ", an outgo of", ", costing": what follows from it, and no comparison.
    guard way.count <= far, let last = way.last, closing.contains(last, in: article.document),
      let comma = way.first(where: { article.isMark($0, ",") }), comma - way.lowerBound <= 2,
      article.has(comma + 1, [.relative, .indefinite]) || comma + 1 == last
        || ToldProduct.isGiving(comma + 1, article) && !article.isWord(last, Word.to),
      !way.contains(where: { article.has($0, [.conjunction, .earlier]) })
    else { return nil }
    return ToldProduct(total: claims[position + 2], count: count, each: each)
  }

  /// "$96 million in the quarter, equal to", "£3m, or"
  private static func isEqual(to each: Int, behind total: Int, _ article: Article) -> Bool {
    let gap = article.gap(total, each)
    guard gap.count <= 2 * far, let last = gap.last, !gap.contains(where: { article.isMark($0, ";") }) else {
      return false
    }
    return article.isWord(last, Word.to) && equal.contains(last - 1, in: article.document)
      || article.isWord(last, Word.or) && article.isMark(last - 1, ",") && last - 1 == gap.lowerBound
  }

  private static func isTotal(_ index: Int, _ unit: UnitID, _ article: Article) -> Bool {
    article.figure(index).kind == .money && article.figure(index).unit == unit && ToldProduct.isNumber(index, article)
      && !article.isWord(article.figure(index).tokens.lowerBound - 1, Word.by)
  }

  /// "€32m will buy four cranes at €8m each", "four cranes at €8m each for €32m"
  private static func boughtAt(_ claims: [Int], _ position: Int, _ article: Article) -> ToldProduct? {
    guard position + 1 < claims.count else { return nil }
    let (count, each) = (claims[position], claims[position + 1])
    let (gap, figure) = (article.gap(count, each), article.figure(each))
    let end = ToldProduct.end(ofEach: each, article)
    guard ToldProduct.isCount(count, article), figure.kind == .money, ToldProduct.isNumber(each, article),
      end > figure.tokens.upperBound, let last = gap.last, gap.count <= 8, article.isWord(last, Word.at),
      ToldProduct.isPhrase(gap, article)
    else { return nil }
    if position > 0, isTotal(claims[position - 1], figure.unit, article),
      ToldProduct.closes(end, article.sentence(of: each), article)
    {
      let lead = article.gap(claims[position - 1], count)
      if (1...3).contains(lead.count), ToldProduct.isPhrase(lead, article), buys.meets(lead, in: article.document) {
        return ToldProduct(total: claims[position - 1], count: count, each: each)
      }
    }
    guard position + 2 < claims.count, isTotal(claims[position + 2], figure.unit, article) else { return nil }
    let way = end..<article.figure(claims[position + 2]).tokens.lowerBound
    let words = way.first.map { article.isMark($0, ",") } ?? false ? way.dropFirst() : way
    guard (1...4).contains(words.count), let joint = words.last, closing.contains(joint, in: article.document),
      ToldProduct.isPhrase(words, article)
    else { return nil }
    return ToldProduct(total: claims[position + 2], count: count, each: each)
  }

  /// "£3m, equivalent to 10 weeks of expenditure at £300,000 a week", "15 weeks, or £4.5m, at £300,000 a week"
  private static func timesRate(_ claims: [Int], _ position: Int, _ article: Article) -> ToldProduct? {
    guard position >= 2 else { return nil }
    let (first, second, rate) = (claims[position - 2], claims[position - 1], claims[position])
    let figure = article.figure(rate)
    let gap = article.gap(second, rate)
    guard figure.kind == .rate, figure.unit.unit.isMoney, figure.per.count == 0, figure.per.unit.unit.isDuration,
      ToldProduct.isNumber(rate, article), let last = gap.last, gap.count <= 6, article.isWord(last, Word.at),
      ToldProduct.closes(figure.tokens.upperBound, article.sentence(of: rate), article)
    else { return nil }
    if isTime(second, figure.per.unit, article), isTotal(first, figure.unit, article),
      ToldProduct.isPhrase(gap, article), isEqual(to: second, behind: first, article)
    {
      return ToldProduct(total: first, count: second, each: rate)
    }
    let way = article.gap(first, second)
    guard isTime(first, figure.per.unit, article), isTotal(second, figure.unit, article), gap.count <= 2,
      way.count == 2, article.isMark(way.lowerBound, ","), article.isWord(way.lowerBound + 1, Word.or)
    else { return nil }
    return ToldProduct(total: second, count: first, each: rate)
  }

  private static func isTime(_ index: Int, _ unit: UnitID, _ article: Article) -> Bool {
    article.figure(index).kind == .duration && article.figure(index).unit == unit
      && ToldProduct.isNumber(index, article)
  }

  /// "10 an hour, and each will hold 220 people, giving a capacity of 2,200 an hour"
  private static func held(_ claims: [Int], _ position: Int, _ article: Article) -> ToldProduct? {
    guard position + 2 < claims.count else { return nil }
    let (count, each, total) = (claims[position], claims[position + 1], claims[position + 2])
    let (a, b) = (article.figure(count), article.figure(total))
    let (lead, gap) = (article.gap(count, each), article.gap(each, total))
    guard a.kind == .rate, b.kind == .rate, a.unit == .none, b.unit == .none, a.per.unit == b.per.unit,
      a.per.count == b.per.count, a.per.unit != .none, ToldProduct.isCount(each, article),
      ToldProduct.isNumber(count, article), ToldProduct.isNumber(total, article),
      (2...6).contains(lead.count), let word = lead.first(where: { article.isWord($0, Word.each) }),
      lead.upperBound - word <= 4, (3...8).contains(gap.count), let last = gap.last,
      closing.contains(last, in: article.document), gap.contains(where: { article.isMark($0, ",") })
    else { return nil }
    return ToldProduct(total: total, count: count, each: each)
  }

  /// "600,000 barrels a day, in three steps of 200,000"
  private static func inSteps(_ claims: [Int], _ position: Int, _ article: Article) -> ToldProduct? {
    guard position >= 2 else { return nil }
    let (total, count, each) = (claims[position - 2], claims[position - 1], claims[position])
    let (whole, one) = (article.figure(total), article.figure(each))
    let (lead, gap) = (article.gap(total, count), article.gap(count, each))
    guard whole.kind != .money, [.cardinal, .measure, .rate].contains(whole.kind), ToldProduct.isNumber(total, article),
      ToldProduct.isCount(count, article), ToldProduct.isNumber(each, article),
      one.unit == whole.unit || one.unit == .none && one.kind == .cardinal, gap.count == 2,
      shares.contains(gap.lowerBound, in: article.document), article.isWord(gap.lowerBound + 1, Word.of),
      lead.count <= far, let last = lead.last, article.isWord(last, Word.in), article.isMark(last - 1, ","),
      !lead.contains(where: { article.isMark($0, ";") || article.has($0, .conjunction) }),
      ToldProduct.closes(one.tokens.upperBound, article.sentence(of: each), article)
    else { return nil }
    return ToldProduct(total: total, count: count, each: each)
  }
}
