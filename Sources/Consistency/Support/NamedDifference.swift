internal import Claims
internal import Extraction
internal import TextModel

/// A difference, or a percentage of change, that a noun tells of the two values in front of it: "bought for $455,000 and sold for $640,000, a gain
/// of $185,000", "13,050 crimes, against 12,180 the year before. That is a rise of 870, or 7.1%", "2,520 then and 2,430 now; the drop is 3.6%".
struct NamedDifference {
  /// The claim that tells it.
  var told: Int
  var change: Change

  private static let rises = WordSet("rise increase jump growth climb")
  private static let falls = WordSet("fall drop decline decrease reduction cut")
  private static let apart = WordSet(
    "lead edge advantage margin majority difference gap surplus deficit shortfall gain loss profit")
  /// No difference is named without one of them.
  static let words = [rises, falls, apart]

  private static let these = WordSet("that this it which")
  private static let copulas = WordSet("is was")
  private static let against = WordSet("against versus compared from")
  private static let bought = WordSet("bought buys buy acquired purchased paid")
  private static let sold = WordSet("sold sells sell resold")
  private static let then = WordSet("then now")
  /// Values of one measure are no farther from each other.
  private static let farthest = 5.0
  private static let mostWords = 12
  private static let otherSize = 20.0
  private static let over = WordSet("in over within")

  /// The ones of a sentence; `last` are the figures of the sentence before.
  static func all(in claims: [Int], behind last: [Int], _ article: Article) -> [NamedDifference] {
    guard claims.count + last.count >= 3 else { return [] }
    return claims.enumerated().flatMap { position, told -> [NamedDifference] in
      guard isTold(told, article), let place = place(of: told, article) else { return [] }
      let front = place.isOfSentenceBefore ? last : Array(claims[..<position])
      guard place.isOfSentenceBefore || position > 1,
        let change = change(front, told, isApart: place.isApart, article)
      else { return [] }
      // "A rise of 870, or 7.1%": said twice of one change.
      let again = position + 1 < claims.count ? again(claims[position + 1], behind: told, article) : nil
      guard closes(again ?? told, article) else { return [] }
      let rivals = last + claims
      let all = [told, again].compactMap { $0 }
      // Where the percentage is what the amount comes to, it is one of the ends that is wrong: that is told once.
      let agree = again.map { areOne(told, $0, of: change.old, article) } ?? false
      return (agree ? [told] : all).filter { index in
        !isGiven(index, by: rivals.filter { !all.contains($0) }, but: change, article)
      }
      .map { NamedDifference(told: $0, change: change) }
    }
  }

  private static func isTold(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure, .duration, .percent, .percentagePoint, .fraction].contains(figure.kind)
      && figure.value.map { !$0.isZero && !$0.isNegative } ?? false && ![.vague, .range].contains(figure.hedge)
  }

  /// "A loss of 93 posts, or 30 per cent", of 310.
  private static func areOne(_ amount: Int, _ percent: Int, of old: Int, _ article: Article) -> Bool {
    guard article.figure(percent).kind == .percent,
      let share = article.figure(amount).interval.divided(by: article.figure(old).interval)
    else { return false }
    return article.figure(percent).interval.meets(share.scaled(by: 2))
  }

  // MARK: Where it is told

  /// What the noun says, and whether the values stand in the sentence before; nil where no noun tells the figure.
  private static func place(of told: Int, _ article: Article) -> (isApart: Bool, isOfSentenceBefore: Bool)? {
    let sentence = article.sentence(of: told)
    var index = article.figure(told).tokens.lowerBound - 1
    while index > sentence.lowerBound, article.has(index, [.hedgeEnd, .degree]), !article.isWord(index, Word.of) {
      index -= 1
    }
    // "; the drop is about 3.6%"
    if copulas.contains(index, in: article.document), let isApart = isApart(index - 1, article),
      article.isWord(index - 2, Word.the), article.isMark(index - 3, ";")
    {
      return (isApart, false)
    }
    guard article.isWord(index, Word.of), let isApart = isApart(index - 1, article) else { return nil }
    let start = article.has(index - 2, [.article, .indefinite]) ? index - 2 : index - 3
    guard start >= sentence.lowerBound, article.has(start, [.article, .indefinite]) else { return nil }
    // "…, a gain of", "… – a gain of"
    if article.isMark(start - 1, ",") || article.isMark(start - 1, ";")
      || start > sentence.lowerBound && article.document.tokens[start - 1].kind == .dash
    {
      return (isApart, false)
    }
    // "That is a rise of"
    guard start - sentence.lowerBound == 2, these.contains(sentence.lowerBound, in: article.document),
      copulas.contains(start - 1, in: article.document)
    else { return nil }
    return (isApart, true)
  }

  private static func isApart(_ noun: Int, _ article: Article) -> Bool? {
    if apart.contains(noun, in: article.document) { return true }
    return rises.contains(noun, in: article.document) || falls.contains(noun, in: article.document) ? false : nil
  }

  /// ", or 7.1%"
  private static func again(_ index: Int, behind told: Int, _ article: Article) -> Int? {
    var gap = article.gap(told, index)
    // "93 posts, or 30 per cent"
    if article.claim(told).headToken == gap.lowerBound { gap = gap.dropFirst() }
    guard isTold(index, article), (1...2).contains(gap.count), article.isWord(gap.upperBound - 1, Word.or),
      article.figure(index).kind == .percent || article.figure(told).kind == .percent
    else { return nil }
    return index
  }

  /// Nothing follows that it may be of: "a gain of 12 on last year".
  private static func closes(_ index: Int, _ article: Article) -> Bool {
    let (claim, sentence) = (article.claim(index), article.sentence(of: index))
    var end = article.figure(index).tokens.upperBound
    if claim.headToken == end { end += 1 }
    // "A climb of 6.3m in 18 hours"
    if over.contains(end, in: article.document), article.claims.claims.indices.contains(index + 1),
      article.figure(index + 1).kind == .duration, article.figure(index + 1).tokens.lowerBound - end <= 1
    {
      end = article.figure(index + 1).tokens.upperBound
    }
    guard end < sentence.upperBound else { return true }
    return !article.document.tokens[end].isWord && !article.document.tokens[end].isNumber
      && article.document.tokens[end].kind != .dash
  }

  // MARK: The two values

  /// The only two values in front that can be apart by what is told.
  private static func change(_ front: [Int], _ told: Int, isApart: Bool, _ article: Article) -> Change? {
    let difference = article.figure(told)
    let values = front.filter { isValue($0, article) }
    guard let last = values.last else { return nil }
    let kind = [.percent, .fraction].contains(difference.kind) ? article.figure(last) : difference
    // "At a fare of €1.75 it would bring in €14.7m, against costs of €12.6m": of another size, and no value of the two.
    let isPoints = kind.kind == .cardinal && points.contains(kind.tokens.upperBound, in: article.document)
    var own = values.filter {
      isOfMeasure($0, kind, isPoints: isPoints, article) && size($0, last, article) <= otherSize
    }
    // "412 of the 3,296 schools": the whole is none of the two.
    if own.count > 2 { own.removeAll { isWhole($0, article) } }
    guard own.count == 2, own[1] == last || !isOfMeasure(last, kind, isPoints: isPoints, article) else { return nil }
    let (first, second) = (own[0], own[1])
    guard article.figure(first).unit == article.figure(second).unit || isElided(second, article),
      areOfOneNoun(first, second, told, article), size(first, second, article) <= farthest,
      article.claim(first).scope.isDisjoint(with: [.other, .whole]) || isOfNoun(first, article),
      article.claim(second).scope.isDisjoint(with: [.other, .whole]) || isOfNoun(second, article)
    else { return nil }
    let sentence = article.claim(first).sentence
    let gap = article.gap(first, second)
    guard gap.count <= mostWords, !gap.contains(where: { article.isMark($0, ";") || article.has($0, .subordinator) })
    else { return nil }
    let start = article.figure(first).tokens.lowerBound
    // "From 3.1m at 6pm to a peak of 9.4m"
    if article.isWord(start - 1, Word.from), gap.suffix(4).contains(where: { article.isWord($0, Word.to) }) {
      return Change(old: first, new: second, sentence: sentence)
    }
    let isCoordinated = gap.contains { article.has($0, .conjunction) }
    if !isCoordinated, gap.suffix(6).contains(where: { against.contains($0, in: article.document) }) {
      return Change(old: second, new: first, sentence: sentence)
    }
    guard isCoordinated, isWithin(told, first, second, article) else { return nil }
    // "Bought for $455,000 and sold for $640,000", "2,520 then and 2,430 now"
    if bought.meets(article.sentence(of: first).lowerBound..<start, in: article.document),
      sold.meets(gap, in: article.document)
    {
      return Change(old: first, new: second, sentence: sentence)
    }
    let end = article.figure(second).tokens.upperBound
    if let time = gap.prefix(2).first(where: { then.contains($0, in: article.document) }),
      (end...end + 1).contains(where: { then.contains($0, in: article.document) })
    {
      let isNow = article.isWord(time, now)
      return Change(old: isNow ? second : first, new: isNow ? first : second, sentence: sentence)
    }
    // "8,534 for Ostrow and 6,180 for Pell, a lead of", "Yes is on 55% and No on 45%": the same preposition at both.
    let behind = article.figure(second).tokens.upperBound
    guard isApart, (2...5).contains(gap.count),
      gap.contains(where: { article.document.tokens[$0].isCapitalised && !article.has($0, [.month, .weekday]) })
    else { return nil }
    let isBehind =
      article.has(gap.lowerBound, .preposition)
      && article.isWord(behind, article.document.tokens[gap.lowerBound].hash)
    let isBefore =
      article.has(start - 1, .preposition)
      && article.isWord(gap.upperBound - 1, article.document.tokens[start - 1].hash)
    guard isBehind || isBefore else { return nil }
    return Change(old: second, new: first, sentence: sentence)
  }

  private static let now = TextHash.literal("now")

  private static func isValue(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure, .duration, .percent, .rate].contains(figure.kind) && !figure.isYearLike
      && ![.vague, .range].contains(figure.hedge) && figure.value.map { !$0.isZero && !$0.isNegative } ?? false
  }

  private static let points = WordSet("points point")

  private static func isOfMeasure(_ index: Int, _ told: Figure, isPoints: Bool, _ article: Article) -> Bool {
    let figure = article.figure(index)
    if isPoints, figure.kind == .percent { return true }
    switch told.kind {
    case .percentagePoint: return figure.kind == .percent
    case .money: return (figure.kind == .money || figure.kind == .rate) && figure.unit == told.unit
    case .rate: return figure.kind == .rate && figure.unit == told.unit && figure.per == told.per
    default:
      return figure.kind == told.kind && figure.unit == told.unit || told.kind == .measure && isElided(index, article)
    }
  }

  /// "412 millimetres against an average of 687": the unit stands once.
  private static func isElided(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .cardinal && figure.unit == .none && article.claim(index).head == 0
  }

  /// Counts of one noun, as far as one is told.
  private static func areOfOneNoun(_ a: Int, _ b: Int, _ told: Int, _ article: Article) -> Bool {
    guard article.figure(a).kind == .cardinal else { return true }
    let counts = article.figure(told).kind == .cardinal ? [a, b, told] : [a, b]
    let nouns = Set(
      counts.filter {
        let noun = article.claim($0).headToken
        // "367 last year", "2,430 now"
        return !then.contains(noun, in: article.document) && !article.has(noun, [.dateUnit, .month, .earlier])
      }
      .map { article.claim($0).head }.filter { $0 != 0 })
    return nouns.count <= 1
  }

  /// "Running costs of €12.6m" tell an amount; "412 of the 3,296" has a whole.
  private static func isOfNoun(_ index: Int, _ article: Article) -> Bool {
    let of = article.figure(index).tokens.lowerBound - 1
    return article.claim(index).scope.isDisjoint(with: .other) && article.isWord(of, Word.of)
      && article.document.tokens[of - 1].isWord
      && !article.has(of - 1, [.cardinal, .fraction, .degree, .subsetCue, .percentWord, .determiner])
  }

  /// "At $12 and sold at $15, a gain of $1,200": more than either value is of all of them.
  private static func isWithin(_ told: Int, _ a: Int, _ b: Int, _ article: Article) -> Bool {
    guard let difference = article.figure(told).value, let x = article.figure(a).value, let y = article.figure(b).value
    else { return false }
    return [.percent, .fraction].contains(article.figure(told).kind) || difference < max(x, y)
  }

  private static func isWhole(_ index: Int, _ article: Article) -> Bool {
    guard index > 0, article.claim(index - 1).sentence == article.claim(index).sentence else { return false }
    let gap = article.gap(index - 1, index)
    return (1...2).contains(gap.count) && article.isWord(gap.lowerBound, Word.of)
  }

  /// How many times as large the one is as the other.
  private static func size(_ a: Int, _ b: Int, _ article: Article) -> Double {
    guard let x = article.figure(a).value?.double, let y = article.figure(b).value?.double, min(x, y) > 0 else {
      return .infinity
    }
    return max(x, y) / min(x, y)
  }

  // MARK: What gives it

  /// Whether any other two figures of the two sentences give what is told.
  private static func isGiven(_ told: Int, by figures: [Int], but own: Change, _ article: Article) -> Bool {
    let target = article.figure(told)
    let values = figures.filter { $0 != told && article.figure($0).value != nil && article.figure($0).kind != .date }
    guard values.count <= 2 * mostWords else { return true }
    for (position, a) in values.enumerated() {
      for b in values.dropFirst(position + 1) where ![a, b].allSatisfy({ $0 == own.old || $0 == own.new }) {
        let (x, y) = (article.figure(a).interval, article.figure(b).interval)
        if [.percent, .fraction].contains(target.kind) {
          let stated = ProportionWords.percents(target)
          for ratio in [x.divided(by: y), y.divided(by: x)] {
            guard let ratio else { continue }
            let share = ratio.scaled(by: 2)
            let change = (ratio - Interval(exactly: .one)).scaled(by: 2)
            if stated.meets(share) || stated.meets(change)
              || stated.meets(Interval(change.upper?.negated, change.lower?.negated))
            {
              return true
            }
          }
        } else if target.interval.meets(x - y) || target.interval.meets(y - x) {
          return true
        }
      }
    }
    return false
  }
}
