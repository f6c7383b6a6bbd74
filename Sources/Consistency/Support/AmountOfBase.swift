internal import Claims
internal import Extraction
internal import TextModel

/// A change told as an amount and as a percentage of the value that it is held against: "28g or 10 per cent lighter than the 280g", "up by half, or
/// £630,000, from £1.26m", "1,188 bigger than last year's 5,224, a rise of almost 23 per cent".
struct AmountOfBase {
  var amount: Int
  var percent: Int
  var base: Int

  private static let nouns = WordSet("rise increase jump growth fall drop decline decrease reduction gain loss")

  /// All of a sentence.
  static func all(in sentence: [Int], _ article: Article) -> [AmountOfBase] {
    guard sentence.count >= 3, !PercentChange.isOfAnotherBasis(article.claim(sentence[0]).sentence, article) else {
      return []
    }
    let reader = ComparedChangeReader(article: article)
    return sentence.enumerated().compactMap { position, amount in
      guard isAmount(amount, article), let base = reader.base(of: amount, sentence[(position + 1)...]),
        isOfOneMeasure(amount, base, article),
        let percent = percent(position, behind: base, in: sentence, article)
      else { return nil }
      let move = AmountOfBase(amount: amount, percent: percent, base: base)
      return move.isGivenOtherwise(by: sentence, article) ? nil : move
    }
  }

  private static func isAmount(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure, .duration].contains(figure.kind) && figure.hedge == .exact
      && figure.value.map { !$0.isZero && !$0.isNegative } ?? false
  }

  private static func isOfOneMeasure(_ amount: Int, _ base: Int, _ article: Article) -> Bool {
    let (a, b) = (article.figure(amount), article.figure(base))
    guard a.kind == b.kind || a.kind == .money && b.kind == .rate, a.unit == b.unit, b.hedge == .exact,
      let change = a.value, let value = b.value
    else { return false }
    return change < value
  }

  /// The percentage beside the amount ("28g, or 10%"), or in apposition behind the base.
  private static func percent(
    _ position: Int, behind base: Int, in sentence: [Int], _ article: Article
  ) -> Int? {
    let amount = sentence[position]
    if sentence[position + 1] != base, isPercent(sentence[position + 1], article),
      isOr(article.gap(amount, sentence[position + 1]), article)
    {
      return sentence[position + 1]
    }
    if position > 0, isPercent(sentence[position - 1], article),
      isOr(article.gap(sentence[position - 1], amount), article)
    {
      return sentence[position - 1]
    }
    guard let percent = sentence.first(where: { $0 > base && article.figure($0).kind != .date }),
      isPercent(percent, article)
    else { return nil }
    let gap = article.gap(base, percent)
    let end = article.figure(percent).tokens.upperBound
    guard let comma = gap.first(where: { article.isMark($0, ",") }), comma - gap.lowerBound <= 1,
      let of = gap.last(where: { article.isWord($0, Word.of) }), of - comma == 3 || of - comma == 4,
      nouns.contains(of - 1, in: article.document), article.has(comma + 1, [.article, .indefinite]),
      (of + 1..<gap.upperBound).allSatisfy({ article.has($0, [.hedgeEnd, .degree]) }),
      end >= article.sentence(of: percent).upperBound || !article.document.tokens[end].isWord
        || article.has(end, .conjunction)
    else { return nil }
    return percent
  }

  private static func isPercent(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .percent && figure.hedge != .vague && figure.hedge != .range
      || figure.kind == .fraction && ProportionWords.interval(figure) != nil
  }

  /// "Or", ", or"
  private static func isOr(_ gap: Range<Int>, _ article: Article) -> Bool {
    (1...2).contains(gap.count) && article.isWord(gap.upperBound - 1, Word.or)
  }

  /// The percentage that amount and base give.
  func computed(_ article: Article) -> Interval? {
    let (a, b) = (article.figure(amount), article.figure(base))
    guard let change = a.value, let value = b.value else { return nil }
    return Interval(change, resolution: a.resolution).divided(by: Interval(value, resolution: b.resolution))?
      .scaled(by: 2)
  }

  /// What is told, with the width of its digits and words.
  func stated(_ article: Article) -> Interval {
    PercentChange(percent: percent, change: Change(old: base, new: base, sentence: 0), isBetweenPercents: false)
      .stated(article)
  }

  /// Whether the value that it led to bears the percentage out: then the amount is wrong, which is told as a difference.
  private func isGivenOtherwise(by sentence: [Int], _ article: Article) -> Bool {
    let old = article.figure(base)
    return sentence.contains {
      let figure = article.figure($0)
      guard $0 != base, $0 != amount, figure.unit == old.unit, figure.kind == old.kind,
        let ratio = figure.interval.divided(by: old.interval)
      else { return false }
      let change = (ratio - Interval(exactly: .one)).scaled(by: 2)
      return stated(article).meets(change)
        || stated(article).meets(Interval(change.upper?.negated, change.lower?.negated))
    }
  }

  func working(_ article: Article) -> String {
    guard let change = article.figure(amount).value, let value = article.figure(base).value,
      let share = (change / value)?.scaled(by: 2), let rounded = DecimalNumber((share.double * 10).rounded() / 10)
    else { return "" }
    return "\(Wording.number(change)) ÷ \(Wording.number(value)) = \(Wording.number(rounded))%"
  }
}
