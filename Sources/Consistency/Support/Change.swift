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
  func ends(_ article: Article, share: DecimalNumber = .one) -> (old: Interval, new: Interval) {
    let (a, b) = (article.figure(old), article.figure(new))
    guard a.hedge == .exact, b.hedge == .exact, let x = a.value, let y = b.value,
      let finest = min(a.resolution, b.resolution) * share,
      let first = a.resolution * share, let second = b.resolution * share
    else { return (a.interval, b.interval) }
    func interval(_ figure: Figure, _ value: DecimalNumber, _ own: DecimalNumber) -> Interval {
      // Behind a scale word the written digits count.
      let unit = figure.isScaled ? own : finest
      // One trailing zero is exact beside another whole number (rules.md, Clarification 4).
      let isWhole = !figure.isScaled && value.isWhole && figure.kind != .percent
      return figure.isExact || isWhole && unit <= DecimalNumber(10)
        ? Interval(exactly: value) : Interval(value, resolution: unit)
    }
    return (interval(a, x, first), interval(b, y, second))
  }
}

/// Finds the changes that sentences tell with both ends.
struct ChangeReader {
  private static let from = TextHash.of("from")
  private static let to = TextHash.of("to")
  private static let turns = Set(["up", "down"].map { TextHash.of($0) })
  private static let against = Set(["against", "compared", "versus"].map { TextHash.of($0) })
  private static let dateWords = WordSet("in during last same previous corresponding period year month quarter of ago")
  private static let with = Set(["with", "to"].map { TextHash.of($0) })

  let article: ClaimIndex
  /// ", up from" leads back over what stands between: only for those who have a further figure of the change to hold it against.
  var reachesBack = false

  /// All changes among the claims of some sentences, in text order.
  func changes(in claims: [Int]) -> [Change] {
    let numbers = claims.filter {
      article.figure(article.claims[$0]).kind != .date && article.figure(article.claims[$0]).kind != .time
    }
    return zip(numbers, numbers.dropFirst()).compactMap { change($0, $1) }
  }

  private func change(_ first: Int, _ second: Int) -> Change? {
    let (a, b) = (article.claims[first], article.claims[second])
    let (x, y) = (article.figure(a), article.figure(b))
    guard a.sentence == b.sentence, x.kind == y.kind, x.unit == y.unit, x.kind != .date, x.kind != .time,
      x.value != nil, y.value != nil
    else { return nil }
    let gap = x.tokens.upperBound..<y.tokens.lowerBound
    let turns = reachesBack && opensTurn(y)
    guard gap.count <= (turns ? 16 : 8) else { return nil }
    let between = article.document.tokens[gap]
    guard !between.contains(where: { $0.isMark(";") || $0.isMark(".") }),
      !gap.contains(where: { article.mentions.words[$0].has([.conjunction, .subordinator]) })
    else { return nil }
    if precededBy(Self.from, x), between.contains(where: { $0.hash == Self.to }) {
      return Change(old: first, new: second, sentence: a.sentence)
    }
    if precededBy(Self.from, y), turns || precededBy(Self.to, x) || isTurn(gap) {
      return Change(old: second, new: first, sentence: a.sentence)
    }
    return isComparison(x, y) ? Change(old: second, new: first, sentence: a.sentence) : nil
  }

  /// "57 people died, compared with 45 in 2023, an increase of …": the old value behind "compared with" or "against", and the change
  /// right behind it.
  private func isComparison(_ new: Figure, _ old: Figure) -> Bool {
    let (words, tokens) = (article.mentions.words, article.document.tokens)
    var start = old.tokens.lowerBound - 1
    if start > 0, Self.with.contains(tokens[start].hash) { start -= 1 }
    guard start >= new.tokens.upperBound, Self.against.contains(tokens[start].hash) else { return false }
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

  /// "…, up from", "…, down from"
  private func isTurn(_ tokens: Range<Int>) -> Bool {
    tokens.count <= 4 && tokens.contains { article.mentions.words[$0].has([.rise, .fall]) }
  }

  private func precededBy(_ word: UInt64, _ figure: Figure) -> Bool {
    let start = figure.tokens.lowerBound
    let tokens = article.document.tokens
    return start > 0 && tokens[start - 1].hash == word || tokens[start].hash == word
  }
}

extension Article {
  /// Whether a percentage tells a change: a verb or noun of change stands at it.
  func isChange(_ index: Int) -> Bool {
    let figure = self.figure(index)
    if figure.direction != .none { return true }
    let tokens = figure.tokens
    let words = mentions.words
    for step in 0..<3 where words.indices.contains(tokens.upperBound + step) {
      if words[tokens.upperBound + step].has(.changeNoun) { return true }
    }
    for step in 1...4 where tokens.lowerBound - step >= 0 {
      if words[tokens.lowerBound - step].has(.changeNoun) { return true }
    }
    return false
  }
}
