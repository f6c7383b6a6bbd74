internal import Claims
internal import Extraction
internal import TextModel

/// The exchange rates that an article's conversions imply, against each other.
struct CurrencyRateInconsistent: Rule {
  static let description = RuleDescription(
    id: "currency-rate-inconsistent", severity: .warning,
    compares: "the exchange rates of one pair of currencies that two conversions imply",
    arithmetic: """
      rate = amount / converted amount over their rounding intervals; fires where two rates of one pair are more than 5 % apart beyond \
      rounding. Not where a sentence names a year, or where the article has two kinds of dollar.
      """,
    triggering: [
      "The grant is ↓10 million euros (↓$11 million); a further ↓4 million euros (↓$8 million) follows.",
      "He paid ↓245 pounds (↓290 euros) and later ↓315 pounds (↓250 euros).",
      "The hall cost ↓60 million yuan (↓$8.4 million). Its roof alone took ↓15 million yuan (↓$4.2 million).",
      "A ticket is ↓£20 (↓€23). Families pay ↓£50 (↓€85).",
    ],
    nonTriggering: [
      "The grant is 10 million euros ($11 million), plus 4 million euros ($4.4 million).",
      "In 2008 it cost 10 million euros ($15 million); a 2023 grant was 10 million euros ($11 million).",
      "A ticket is £20 (€23). Families pay £50 (€58).",
      "The hall cost 60 million yuan ($8.4 million); the roof took 15 million yuan (2 million euros).",
    ])

  private struct Pair {
    var amount: Int
    var converted: Int
    var rate: Interval
  }

  func check(_ article: Article, into findings: inout [Finding]) {
    var pairs: [Pair] = []
    for claims in article.sentences(with: .money) where claims.count >= 2 {
      for (first, second) in zip(claims, claims.dropFirst()) {
        if let pair = pair(first, second, article) { pairs.append(pair) }
      }
    }
    guard pairs.count >= 2, !hasTwoDollars(article) else { return }
    for (position, pair) in pairs.enumerated() {
      for other in pairs[..<position] where isSame(pair, other, article) {
        guard pair.rate.gap(to: other.rate) > article.claims.tolerances.currencyRate.double else { continue }
        findings.append(finding(pair, other, article))
        return
      }
    }
  }

  /// An amount with another currency in brackets behind it, in a sentence without a year.
  private func pair(_ first: Int, _ second: Int, _ article: Article) -> Pair? {
    let (a, b) = (article.figure(first), article.figure(second))
    guard a.kind == .money, b.kind == .money, a.unit != b.unit, a.hedge != .range, b.hedge != .range, a.hedge != .vague,
      b.hedge != .vague,
      let x = a.value, let y = b.value, !x.isZero, !y.isZero, !x.isNegative, !y.isNegative
    else { return nil }
    let gap = article.gap(first, second)
    guard let last = gap.last, gap.count <= 3, article.isMark(last, "("), article.isMark(b.tokens.upperBound, ")"),
      !hasYear(first, article)
    else { return nil }
    guard let rate = Self.interval(x, a).divided(by: Self.interval(y, b)) else {
      return nil
    }
    return Pair(amount: first, converted: second, rate: rate)
  }

  /// Rounded to its last digit, but by no more than a twentieth: "200,000 pounds" is not 150,000.
  private static func interval(_ value: DecimalNumber, _ figure: Figure) -> Interval {
    let most = value * DecimalNumber(1, exponent: -1) ?? figure.resolution
    return Interval(value, resolution: min(figure.resolution, most))
  }

  /// A year, or a word that sets this amount apart from those of today.
  private func hasYear(_ index: Int, _ article: Article) -> Bool {
    article.sentence(of: index).contains { token in
      article.has(token, .earlier) || article.cue(token) == .moneyThen
        || isYear(article.document.tokens[token], article)
    }
  }

  private func isYear(_ token: Token, _ article: Article) -> Bool {
    guard token.isNumber, token.range.count == 4 else { return false }
    let digits = article.document.bytes[token.range.bytes]
    return digits.allSatisfy { $0 &- 0x30 < 10 } && (digits.first == 0x31 || digits.first == 0x32)
  }

  private func isSame(_ a: Pair, _ b: Pair, _ article: Article) -> Bool {
    article.figure(a.amount).unit == article.figure(b.amount).unit
      && article.figure(a.converted).unit == article.figure(b.converted).unit
  }

  private static let dollars = Set(["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JMD", "BBD", "FJD"])

  private func hasTwoDollars(_ article: Article) -> Bool {
    var seen: UnitID?
    for figure in article.mentions.figures where figure.kind == .money && Self.dollars.contains(figure.unit.unit.code) {
      if let seen, seen != figure.unit { return true }
      seen = figure.unit
    }
    return false
  }

  private func finding(_ pair: Pair, _ other: Pair, _ article: Article) -> Finding {
    func text(_ pair: Pair) -> String {
      guard let a = article.figure(pair.amount).value, let b = article.figure(pair.converted).value, let rate = a / b
      else { return "" }
      return "\(Wording.number(a)) ÷ \(Wording.number(b)) = \(Wording.number(Conversion.shown(rate)))"
    }
    let labels = [pair.amount, pair.converted, other.amount, other.converted]
    return Finding(
      rule: Self.description.id, severity: .warning,
      message:
        "\(article.words(pair.amount)) (\(article.words(pair.converted))) and \(article.words(other.amount)) (\(article.words(other.converted))) imply two exchange rates.",
      working: "\(text(pair)); \(text(other))",
      remedy: "Fits if the amounts are of different times: then say so.", question: "At what rate, of which day?",
      labels: labels.map { article.label($0) }, key: article.key(labels))
  }
}
