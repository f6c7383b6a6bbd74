internal import Claims
internal import Extraction
internal import TextModel

/// A change told as an amount and as a percentage, with where it led: "fell 12p, or 8%, to 138p", "up $4.36, or 5%, at $91.58".
struct AmountWithPercent {
  var amount: Int
  var percent: Int
  var new: Int

  private static let ends = WordSet("to at")
  private static let closes = WordSet("close closed end ended finish finished settle settled trade traded")

  static func all(in claims: [Int], _ article: Article) -> [AmountWithPercent] {
    guard claims.count >= 3 else { return [] }
    return zip(claims, zip(claims.dropFirst(), claims.dropFirst(2))).compactMap { amount, rest in
      let (percent, new) = rest
      let (a, p, n) = (article.figure(amount), article.figure(percent), article.figure(new))
      guard p.kind == .percent, p.hedge == .exact, [.money, .cardinal, .measure].contains(a.kind), a.kind == n.kind,
        a.unit == n.unit, a.hedge == .exact, n.hedge == .exact, a.direction != .none, let change = a.value,
        let end = n.value, !change.isZero, !change.isNegative, change < end,
        isOr(article.gap(amount, percent), article), isEnd(article.gap(percent, new), article)
      else { return nil }
      return AmountWithPercent(amount: amount, percent: percent, new: new)
    }
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
    let (d, e) = (Interval(change, resolution: a.resolution), Interval(end, resolution: n.resolution))
    let old = a.direction == .up ? e - d : e + d
    return d.divided(by: old)?.scaled(by: 2)
  }

  func working(_ article: Article) -> String {
    let (a, n) = (article.figure(amount), article.figure(new))
    guard let change = a.value, let end = n.value, let old = a.direction == .up ? end - change : end + change,
      let share = (change / old)?.scaled(by: 2), let rounded = DecimalNumber((share.double * 10).rounded() / 10)
    else { return "" }
    return "\(Wording.number(change)) ÷ \(Wording.number(old)) = \(Wording.number(rounded))%"
  }
}
