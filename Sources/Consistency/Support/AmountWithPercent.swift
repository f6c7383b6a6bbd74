internal import Claims
internal import Extraction
internal import TextModel

/// A change told as an amount and as a percentage, with where it led: "fell 12p, or 8%, to 138p", "up $4.36, or 5%, at $91.58", "raised its
/// wage by $1 to $18 an hour, an increase of 5.9%".
struct AmountWithPercent {
  var amount: Int
  var percent: Int
  var new: Int

  /// Words between where it led and the percentage.
  private static let mostWords = 8

  private static let ends = WordSet("to at")
  private static let closes = WordSet("close closed end ended finish finished settle settled trade traded")

  static func all(in sentence: [Int], _ article: Article) -> [AmountWithPercent] {
    guard sentence.count >= 3 else { return [] }
    let claims = sentence.filter { article.figure($0).kind != .date }
    return zip(claims, zip(claims.dropFirst(), claims.dropFirst(2))).compactMap { amount, rest in
      let behind = AmountWithPercent(amount: rest.0, percent: rest.1, new: amount)
      if behind.isOfOneMeasure(article), behind.isToldBehind(article) { return behind }
      let move =
        article.figure(rest.0).kind == .percent
        ? AmountWithPercent(amount: amount, percent: rest.0, new: rest.1)
        : AmountWithPercent(amount: amount, percent: rest.1, new: rest.0)
      guard move.isOfOneMeasure(article), move.isTold(article) || move.isSummedUp(article) else { return nil }
      return move
    }
  }

  /// A percentage, and an amount that the value it led to may hold.
  private func isOfOneMeasure(_ article: Article) -> Bool {
    let (a, p, n) = (article.figure(amount), article.figure(percent), article.figure(new))
    guard p.kind == .percent || p.kind == .fraction && ProportionWords.interval(p) != nil,
      [.money, .cardinal, .measure].contains(a.kind),
      a.kind == n.kind || a.kind == .money && n.kind == .rate, a.unit == n.unit,
      [a, p, n].allSatisfy({ $0.hedge == .exact }), let change = a.value, let end = n.value
    else { return false }
    return !change.isZero && !change.isNegative && change < end
  }

  /// "Fell 12p, or 8%, to 138p"
  private func isTold(_ article: Article) -> Bool {
    article.figure(amount).direction != .none && Self.isOr(article.gap(amount, percent), article)
      && Self.isEnd(article.gap(percent, new), article)
  }

  /// "Raised its wage by $1 to $18 an hour, an increase of 5.9%": "by" and "to", and the change once more behind a comma.
  private func isSummedUp(_ article: Article) -> Bool {
    let (first, last) = (article.gap(amount, new), article.gap(new, percent))
    guard first.count == 1, article.isWord(first.lowerBound, Word.to),
      article.isWord(article.figure(amount).tokens.lowerBound - 1, Word.by), last.count <= Self.mostWords,
      let comma = last.first(where: { article.isMark($0, ",") }), direction(article) != .none,
      // "A rise of 36% in the last 12 months": of another period.
      !article.has(article.figure(percent).tokens.upperBound, .preposition)
    else { return false }
    let words = (comma + 1)..<last.upperBound
    return article.isWord(comma + 1, Word.or) && words.count == 1
      || words.count <= 4 && article.isWord(words.upperBound - 1, Word.of)
        && words.contains { article.has($0, .changeNoun) }
  }

  /// "9,412 people, up 856, or 10%", "512 members, a fall of 128, or one in five"
  private func isToldBehind(_ article: Article) -> Bool {
    let (lead, gap) = (article.gap(new, amount), article.gap(amount, percent))
    let end = article.figure(percent).tokens.upperBound
    guard let comma = lead.last(where: { article.isMark($0, ",") }), (2...4).contains(lead.upperBound - comma),
      lead.count <= 2 * Self.mostWords, Self.isOr(gap, article),
      // "Or 4% for the month", "or 14% lower than a year ago"
      end >= article.sentence(of: percent).upperBound || !article.document.tokens[end].isWord,
      !lead.contains(where: { article.isMark($0, ";") || article.has($0, [.conjunction, .subordinator]) }),
      direction(article) != .none
    else { return false }
    let words = (comma + 1)..<lead.upperBound
    return words.count == 1 && ComparedChangeReader.turns.contains(words.lowerBound, in: article.document)
      || article.isWord(words.upperBound - 1, Word.of) && words.contains { article.has($0, .changeNoun) }
  }

  /// The way it went: as a word at the amount or at the percentage says.
  private func direction(_ article: Article) -> Direction {
    let said = article.figure(amount).direction
    if said != .none { return said }
    let noun = [article.gap(new, percent), article.gap(new, amount)].joined().first { article.has($0, [.rise, .fall]) }
    return noun.map { article.has($0, .rise) ? .up : .down } ?? article.figure(percent).direction
  }

  /// "12p, or 8%", "41.2 points, or 0.7%"
  private static func isOr(_ gap: Range<Int>, _ article: Article) -> Bool {
    guard let last = gap.last, gap.count <= 3, article.isWord(last, Word.or) else { return false }
    return true
  }

  /// "…, to 138p", "to close at 187.5p"
  private static func isEnd(_ gap: Range<Int>, _ article: Article) -> Bool {
    guard let last = gap.last, gap.count <= 4, ends.contains(last, in: article.document) else { return false }
    return gap.dropLast().allSatisfy {
      article.isMark($0, ",") || ends.contains($0, in: article.document) || closes.contains($0, in: article.document)
    }
  }

  /// The percentage that amount and end give.
  func computed(_ article: Article) -> Interval? {
    let (a, n) = (article.figure(amount), article.figure(new))
    guard let change = a.value, let end = n.value else { return nil }
    let half = a.resolution * DecimalNumber(5, exponent: -1) ?? .zero
    // A wage that is raised by $1 is raised by no more (rules.md, Clarification 4).
    let isExact = isSummedUp(article) && !a.isScaled && change.isWhole && a.resolution <= DecimalNumber(10)
    let (d, e) = (
      isExact ? Interval(exactly: change) : Interval(change - half, change + a.resolution),
      Interval(end, resolution: n.resolution)
    )
    let old = direction(article) == .up ? e - d : e + d
    return d.divided(by: old)?.scaled(by: 2)
  }

  func working(_ article: Article) -> String {
    let (a, n) = (article.figure(amount), article.figure(new))
    guard let change = a.value, let end = n.value, let old = direction(article) == .up ? end - change : end + change,
      let share = (change / old)?.scaled(by: 2), let rounded = DecimalNumber((share.double * 10).rounded() / 10)
    else { return "" }
    return "\(Wording.number(change)) ÷ \(Wording.number(old)) = \(Wording.number(rounded))%"
  }
}
