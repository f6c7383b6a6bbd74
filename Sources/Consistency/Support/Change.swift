internal import Claims
internal import Extraction
internal import TextModel

/// Two values of one measure, before and after: "from 8 to 6 euros", "to 4.0 million from 3.0 million".
struct Change {
  /// Claims, by index.
  var old: Int
  var new: Int
  var sentence: Int
}

extension Change {
  /// The two ends, each known to the last digit of the finer one: what is told together is told to one precision.
  ///
  /// - Parameter share: of the rounding interval; a rule with a margin of its own takes less than the whole.
  /// - Parameter isRough: whether trailing zeros may be rounded: of €700m beside €724m, and of 40,000 beside 30,000.
  func ends(
    _ article: Article, share: DecimalNumber = .one, isRough: Bool = false
  ) -> (old: Interval, new: Interval) {
    let (a, b) = (article.figure(old), article.figure(new))
    guard a.hedge == .exact, b.hedge == .exact, let x = a.value, let y = b.value,
      let finest = min(a.resolution, b.resolution) * share,
      let first = a.resolution * share, let second = b.resolution * share
    else { return (a.interval, b.interval) }
    func interval(_ figure: Figure, _ value: DecimalNumber, _ own: DecimalNumber) -> Interval {
      // Behind a scale word the written digits count: €700m beside €724m, and not €0.7bn.
      let written = !figure.isScaled ? finest : isRough ? own : article.writtenResolution(figure) * share ?? own
      var unit = min(own, max(finest, written))
      // "40,000, up a quarter from 30,000": who tells the change knows both to better than half of the only digit.
      if !isRough, !figure.isScaled || written < own, figure.significantDigits == 1 {
        unit = min(unit, own * DecimalNumber(2, exponent: -1) ?? own)
      }
      // One trailing zero is exact beside another whole number (rules.md, Clarification 4).
      let isWhole = !figure.isScaled && value.isWhole && figure.kind != .percent
      return figure.isExact || isWhole && unit <= DecimalNumber(10)
        ? Interval(exactly: value) : Interval(value, resolution: unit)
    }
    return (interval(a, x, first), interval(b, y, second))
  }
}

extension Change {
  /// The figures that tell a change, each with the change: one figure of one change alone, and no end of another.
  static func told(
    _ changes: [Change], among claims: [Int], where tells: (Int, Change) -> Bool
  ) -> [(figure: Int, change: Change)] {
    guard let first = claims.first, !changes.isEmpty else { return [] }
    let ends = Set(changes.flatMap { [$0.old, $0.new] })
    let candidates = changes.map { change in
      // The claims of a sentence stand in a row: what tells a change is near it, so that a table in one sentence stays linear.
      let (low, high) = (
        min(change.old, change.new) - first - Self.reach, max(change.old, change.new) - first + Self.reach
      )
      return claims[max(0, low)..<min(claims.count, high + 1)].filter { !ends.contains($0) && tells($0, change) }
    }
    return changes.indices.compactMap { position in
      let own = candidates[position]
      guard own.count == 1, let figure = own.first,
        ![position - 1, position + 1].contains(where: {
          changes.indices.contains($0) && candidates[$0].contains(figure)
        })
      else { return nil }
      return (figure, changes[position])
    }
  }

  /// Figures to each side of a change among which one that tells it may stand.
  private static let reach = 8
}

/// Finds the changes that sentences tell with both ends.
struct ChangeReader {
  private static let from = TextHash.literal("from")
  private static let to = TextHash.literal("to")
  private static let at = TextHash.literal("at")
  private static let turns = Set(["up", "down"].map { TextHash.of($0) })
  /// No change is told without one of them.
  static let openers = [WordSet("from against compared versus instead at")]
  private static let of = TextHash.literal("of")
  private static let instead = TextHash.literal("instead")
  private static let against = Set(["against", "compared", "versus"].map { TextHash.of($0) })
  private static let dateWords = WordSet("in during last same previous corresponding period year month quarter of ago")
  private static let with = Set(["with", "to"].map { TextHash.of($0) })

  let article: ClaimIndex
  /// ", up from" leads back over what stands between: only for those who have a further figure of the change to hold it against.
  var reachesBack = false

  /// All changes among the claims of some sentences, in text order.
  func changes(in claims: [Int]) -> [Change] {
    let numbers = claims.filter {
      let kind = article.figure(article.claims[$0]).kind
      return kind != .date && kind != .time && kind != .ordinal
    }
    var changes: [Change] = []
    for (first, second) in zip(numbers, numbers.dropFirst()) {
      guard let change = change(first, second) else { continue }
      if changes.last?.old == first {
        // "Paper rose to 21.3 from 20.2, print to 14.6 from 14.5": the old value of one is no end of the next; "the 300 index climbed
        // from 4,891 to 5,173".
        guard !gap(first, second).contains(where: { article.document.tokens[$0].isMark(",") }) else { continue }
        changes.removeLast()
      }
      changes.append(change)
    }
    return changes
  }

  private func gap(_ first: Int, _ second: Int) -> Range<Int> {
    let (x, y) = (article.figure(article.claims[first]), article.figure(article.claims[second]))
    return x.tokens.upperBound..<max(x.tokens.upperBound, y.tokens.lowerBound)
  }

  private func change(_ first: Int, _ second: Int) -> Change? {
    let (a, b) = (article.claims[first], article.claims[second])
    let (x, y) = (article.figure(a), article.figure(b))
    let gap = gap(first, second)
    guard a.sentence == b.sentence, x.value != nil, y.value != nil, gap.count <= Self.far,
      !gap.contains(where: { article.document.tokens[$0].isMark(";") || article.document.tokens[$0].isMark(".") })
    else { return nil }
    let isJoined = !gap.contains { article.mentions.words[$0].has([.conjunction, .subordinator]) }
    if Self.isShort(y, b, for: x), gap.count <= Self.near, isJoined,
      precededBy(Self.from, y) && precededBy(Self.to, x) || isComparison(x, y)
    {
      return Change(old: second, new: first, sentence: a.sentence)
    }
    // "From 100,000 barrels to 96,000"
    if Self.isShort(y, b, for: x), gap.count <= Self.near, isJoined, precededBy(Self.from, x),
      gap.last.map({ article.document.tokens[$0].hash == Self.to }) ?? false
    {
      return Change(old: first, new: second, sentence: a.sentence)
    }
    guard x.kind == y.kind || isPerOnce(new: x, old: y), x.unit == y.unit else { return nil }
    if precededBy(Self.from, y), precededBy(Self.to, x), gap.count <= Self.near && isJoined || isLedBack(gap, x, y) {
      return Change(old: second, new: first, sentence: a.sentence)
    }
    if reachesBack, isJoined, gap.count <= Self.far, opensTurn(y) {
      return Change(old: second, new: first, sentence: a.sentence)
    }
    if reachesBack, isJoined, gap.count <= Self.far, isAgainstEarlier(gap, x, y) {
      return Change(old: second, new: first, sentence: a.sentence)
    }
    if isStep(gap, x, y) { return Change(old: first, new: second, sentence: a.sentence) }
    guard gap.count <= Self.near, isJoined else { return nil }
    if precededBy(Self.from, x), gap.contains(where: { article.document.tokens[$0].hash == Self.to }) {
      return Change(old: first, new: second, sentence: a.sentence)
    }
    if precededBy(Self.from, y), isTurn(gap) { return Change(old: second, new: first, sentence: a.sentence) }
    return isComparison(x, y) ? Change(old: second, new: first, sentence: a.sentence) : nil
  }

  /// "Closed at €19.55 on Friday and rose to €25.60": from where it stood, the verb right behind "and".
  private func isStep(_ gap: Range<Int>, _ old: Figure, _ new: Figure) -> Bool {
    guard let to = gap.last, gap.count <= Self.near, precededBy(Self.at, old),
      article.document.tokens[to].hash == Self.to,
      let and = gap.first(where: { article.mentions.words[$0].has(.conjunction) }), (2...3).contains(to - and)
    else { return false }
    return article.mentions.words[to - 1].has([.rise, .fall])
      && !(gap.lowerBound..<and).contains { article.document.tokens[$0].isMark(",") }
  }

  /// "To 9.1 days from 12.4", "to 45.2 mln marks from 33.8 mln": the unit stands once, and the scale word twice or never.
  static func isShort(_ old: Figure, _ claim: Claim, for new: Figure) -> Bool {
    old.kind == .cardinal && old.unit == .none && claim.head == 0 && old.isScaled == new.isScaled
      && ([.measure, .duration].contains(new.kind)
        || [.money, .rate].contains(new.kind) && (new.isScaled || !new.unit.unit.isMoney))
  }

  /// "To £241.30 a week from £230.25": the time stands once.
  private func isPerOnce(new: Figure, old: Figure) -> Bool {
    new.kind == .rate && old.kind == .money && new.per.count == 0
      && (new.per.unit.unit.isDuration || old.tokens.lowerBound - new.tokens.upperBound == 1)
  }

  private static let near = 8
  private static let far = 18

  /// "To $4.3 billion in the quarter that ended on 3 May, from $4 billion a year earlier": a comma leads back over the words of a period.
  private func isLedBack(_ gap: Range<Int>, _ new: Figure, _ old: Figure) -> Bool {
    let (tokens, words) = (article.document.tokens, article.mentions.words)
    guard let from = gap.last, tokens[from].hash == Self.from, tokens[from - 1].isMark(","), new.per == old.per,
      gap.allSatisfy({ !words[$0].has(.conjunction) && (!tokens[$0].isMark(",") || $0 == from - 1) })
    else { return false }
    return gap.contains { words[$0].has([.dateUnit, .month, .earlier]) || Self.dateWords.contains(tokens[$0]) }
  }

  /// "57 people died, compared with 45 in 2023, an increase of …": the old value behind "compared with", "against" or "instead of", and the change
  /// right behind it.
  private func isComparison(_ new: Figure, _ old: Figure) -> Bool {
    let (words, tokens) = (article.mentions.words, article.document.tokens)
    var start = old.tokens.lowerBound - 1
    if start > 0, tokens[start].hash == Self.of, tokens[start - 1].hash == Self.instead {
      start -= 1
    } else if start > 0, Self.with.contains(tokens[start].hash) {
      start -= 1
    }
    guard start >= new.tokens.upperBound,
      Self.against.contains(tokens[start].hash) || tokens[start].hash == Self.instead
    else { return false }
    // "…, an increase of", "…, a rise of": no other words but those of a date between.
    var index = old.tokens.upperBound
    let end = min(index + 8, article.document.sentences[Int(old.sentence)].tokens.upperBound)
    while index < end, !tokens[index].isMark(",") {
      let isOfDate = words[index].has([
        .month, .weekday, .dateUnit, .season, .earlier, .article, .indefinite, .determiner, .ordinal,
      ])
      guard isOfDate || tokens[index].isNumber || Self.dateWords.contains(tokens[index]) else { return false }
      index += 1
    }
    return (index + 1..<index + 4).contains { $0 < end && words[$0].has(.changeNoun) }
      && words.indices.contains(index + 1) && words[index + 1].has([.article, .indefinite])
  }

  /// "£9.6 million on nurses in the year to March, up from £6.4 million": behind a comma it leads back over what stands between.
  private func opensTurn(_ old: Figure) -> Bool {
    let (tokens, start) = (article.document.tokens, old.tokens.lowerBound)
    return start > 2 && tokens[start - 1].hash == Self.from && Self.turns.contains(tokens[start - 2].hash)
      && tokens[start - 3].isMark(",")
  }

  /// "A 10% rise in profit to $152.9m for the quarter, against $139m in the same quarter last year": not against what was forecast.
  private func isAgainstEarlier(_ gap: Range<Int>, _ new: Figure, _ old: Figure) -> Bool {
    let (tokens, words) = (article.document.tokens, article.mentions.words)
    guard precededBy(Self.to, new), var start = gap.last else { return false }
    if Self.with.contains(tokens[start].hash) { start -= 1 }
    guard gap.contains(start), Self.against.contains(tokens[start].hash), tokens[start - 1].isMark(",") else {
      return false
    }
    let end = article.document.sentences[Int(old.sentence)].tokens.upperBound
    let behind = old.tokens.upperBound..<min(old.tokens.upperBound + 6, end)
    // "Rose 0.6% to 53.6%, against 67.3% a year ago": the rise may be that of a week.
    return new.kind != .percent && behind.contains { Self.same.contains(tokens[$0]) }
      && !behind.contains { words[$0].has(.forecast) && !words[$0].has(.earlier) }
  }

  private static let same = WordSet("same corresponding")

  /// "…, up from", "…, down from"
  private func isTurn(_ tokens: Range<Int>) -> Bool {
    tokens.count <= 4 && tokens.contains { article.mentions.words[$0].has([.rise, .fall]) }
  }

  private func precededBy(_ word: UInt64, _ figure: Figure) -> Bool {
    var start = figure.tokens.lowerBound
    let tokens = article.document.tokens
    // "From January's 129 million"
    if start > 2, tokens[start - 1].kind == .possessive, tokens[start - 3].hash == word { start -= 2 }
    return start > 0 && tokens[start - 1].hash == word || tokens[start].hash == word
  }
}

extension Article {
  /// A count, amount or measure that is told as it is, and is more than nothing.
  func isPlainAmount(_ index: Int) -> Bool {
    let figure = figure(index)
    return [.cardinal, .money, .measure].contains(figure.kind) && figure.hedge == .exact && !figure.isYearLike
      && figure.value.map { !$0.isZero && !$0.isNegative } ?? false
  }

  /// The worth of the last digit that is written, zeros too: a million for €700m.
  func writtenResolution(_ figure: Figure) -> DecimalNumber {
    guard let number = figure.tokens.first(where: { document.tokens[$0].isNumber }) else { return figure.resolution }
    let written = document.text(document.tokens[number].range).utf8
    // Below 100 all digits count as they stand.
    guard !written.contains(UInt8(ascii: ".")), written.count > 2 else { return figure.resolution }
    let zeros = written.reversed().prefix { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ",") }
    let power = zeros.count { $0 == UInt8(ascii: "0") }
    return figure.resolution * DecimalNumber(1, exponent: Int32(-power)) ?? figure.resolution
  }

  /// Whether a percentage tells a change: a verb or noun of change stands at it.
  func isChange(_ index: Int) -> Bool {
    let figure = self.figure(index)
    if figure.direction != .none { return true }
    let tokens = figure.tokens
    let words = mentions.words
    // "From £310m to £322m, a loss of £3m in the north": an amount may be one of its own.
    if figure.kind != .money, isApposedChange(index) { return true }
    for step in 0..<3 where words.indices.contains(tokens.upperBound + step) {
      if words[tokens.upperBound + step].has(.changeNoun) { return true }
    }
    for step in 1...4 where tokens.lowerBound - step >= 0 {
      if words[tokens.lowerBound - step].has(.changeNoun) { return true }
    }
    return false
  }

  /// "…, a loss of 93 posts": what the values in front come to, and no verb tells it.
  func isApposedChange(_ index: Int) -> Bool {
    let start = figure(index).tokens.lowerBound
    guard isWord(start - 1, Word.of), ApposedChange.nouns.contains(start - 2, in: document) else { return false }
    let article = has(start - 3, [.article, .indefinite]) ? start - 3 : start - 4
    return has(article, [.article, .indefinite])
      && (isMark(article - 1, ",") || article > 0 && document.tokens[article - 1].kind == .dash)
  }
}

private enum ApposedChange {
  static let nouns = WordSet("loss gain saving shortfall")
}
