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
      return [told, again].compactMap { $0 }.filter { !isGiven($0, by: rivals, article) }
        .map { NamedDifference(told: $0, change: change) }
    }
  }

  private static func isTold(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure, .duration, .percent, .percentagePoint, .fraction].contains(figure.kind)
      && figure.value.map { !$0.isZero && !$0.isNegative } ?? false && ![.vague, .range].contains(figure.hedge)
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
    let gap = article.gap(told, index)
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
    let own = values.filter { isOfMeasure($0, kind, article) }
    guard own.count == 2, own[1] == last || !isOfMeasure(last, kind, article) else { return nil }
    let (first, second) = (own[0], own[1])
    guard article.figure(first).unit == article.figure(second).unit || isElided(second, article),
      areOfOneNoun(first, second, told, article), isNear(first, second, article),
      article.claim(first).scope.isDisjoint(with: [.other, .whole]) || isOfNoun(first, article),
      article.claim(second).scope.isDisjoint(with: [.other, .whole]) || isOfNoun(second, article)
    else { return nil }
    let sentence = article.claim(first).sentence
    let gap = article.gap(first, second)
    guard gap.count <= mostWords, !gap.contains(where: { article.isMark($0, ";") || article.has($0, .subordinator) })
    else { return nil }
    let start = article.figure(first).tokens.lowerBound
    if article.isWord(start - 1, Word.from), article.isWord(gap.upperBound - 1, Word.to) {
      return Change(old: first, new: second, sentence: sentence)
    }
    let isCoordinated = gap.contains { article.has($0, .conjunction) }
    if !isCoordinated, gap.suffix(6).contains(where: { against.contains($0, in: article.document) }) {
      return Change(old: second, new: first, sentence: sentence)
    }
    guard isCoordinated else { return nil }
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
    // "8,534 for Ostrow and 6,180 for Pell, a lead of": the same preposition behind both.
    let behind = article.figure(second).tokens.upperBound
    guard isApart, gap.count <= 5, article.has(gap.lowerBound, .preposition),
      article.isWord(behind, article.document.tokens[gap.lowerBound].hash), article.hasName(gap.dropFirst())
    else { return nil }
    return Change(old: second, new: first, sentence: sentence)
  }

  private static let now = TextHash.literal("now")

  private static func isValue(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money, .measure, .duration, .percent, .rate].contains(figure.kind) && !figure.isYearLike
      && ![.vague, .range].contains(figure.hedge) && figure.value.map { !$0.isZero && !$0.isNegative } ?? false
  }

  private static func isOfMeasure(_ index: Int, _ told: Figure, _ article: Article) -> Bool {
    let figure = article.figure(index)
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
      counts.filter { !then.contains(article.claim($0).headToken, in: article.document) }
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

  private static func isNear(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    guard let x = article.figure(a).value?.double, let y = article.figure(b).value?.double, min(x, y) > 0 else {
      return false
    }
    return max(x, y) <= farthest * min(x, y)
  }

  // MARK: What gives it

  /// Whether any two figures of the two sentences give what is told.
  private static func isGiven(_ told: Int, by figures: [Int], _ article: Article) -> Bool {
    let target = article.figure(told)
    let values = figures.filter { $0 != told && article.figure($0).value != nil && article.figure($0).kind != .date }
    guard values.count <= 2 * mostWords else { return true }
    for (position, a) in values.enumerated() {
      for b in values.dropFirst(position + 1) {
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
