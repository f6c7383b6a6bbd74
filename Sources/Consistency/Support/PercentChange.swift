internal import Claims
internal import Extraction
internal import TextModel

/// A change with both ends and the percentage that a sentence gives for it.
struct PercentChange {
  var percent: Int
  var change: Change
  var isBetweenPercents: Bool

  /// Every such triple of the body: one percentage of change and one pair of values in a sentence.
  static func triples(_ article: Article) -> [PercentChange] {
    let reader = ChangeReader(article: article.claims, reachesBack: true)
    let kinds: KindSet = [.percent, .fraction]
    guard !article.kinds.isDisjoint(with: kinds) else { return [] }
    return article.bodySentences.enumerated().flatMap { number, claims -> [PercentChange] in
      guard claims.count >= 2, !article.bodyKinds[number].isDisjoint(with: kinds),
        !isOfAnotherBasis(article.claim(claims[0]).sentence, article)
      else { return [] }
      let compared = ComparedChangeReader(article: article).changes(
        in: claims, behind: article.claims(before: number)
      ).filter {
        article.figure($0.delta).kind == .percent || article.figure($0.delta).kind == .fraction
      }
      if !compared.isEmpty {
        return compared.map {
          PercentChange(
            percent: $0.delta, change: $0.change, isBetweenPercents: article.figure($0.change.old).kind == .percent)
        }
      }
      let named = named(in: claims, number, article)
      if !named.isEmpty { return named }
      guard article.bodySigns[number].contains(.change) else { return [] }
      return Change.told(reader.changes(in: claims), among: claims) { isPercentOfChange($0, $1, article) }.map {
        PercentChange(
          percent: $0.figure, change: $0.change, isBetweenPercents: article.figure($0.change.old).kind == .percent)
      }
    }
  }

  /// "13,050 crimes, against 12,180 the year before. That is a rise of 7.1%"
  private static func named(in claims: [Int], _ number: Int, _ article: Article) -> [PercentChange] {
    guard article.bodySigns[number].contains(.named) else { return [] }
    return NamedDifference.all(in: claims, behind: article.claims(before: number), article).filter {
      [.percent, .fraction].contains(article.figure($0.told).kind) && article.figure($0.change.old).kind != .percent
    }.map { PercentChange(percent: $0.told, change: $0.change, isBetweenPercents: false) }
  }

  /// Like-for-like, organic, adjusted, annualised and per-share changes are not compared with plain totals (Clarification 18).
  static func isOfAnotherBasis(_ sentence: Int, _ article: Article) -> Bool {
    let bases = otherBases
    return article.document.tokens.withUnsafeBufferPointer { tokens in
      article.document.sentences[sentence].tokens.contains { bases.contains(tokens[$0].hash) }
    }
  }

  private static let otherBases = HashSet(
    [
      "like", "comparable", "organic", "organically", "underlying", "adjusted", "seasonally", "constant", "currency",
      "annualised",
      "annualized", "continuing", "same-store", "pro", "forma", "real", "inflation-adjusted",
    ].map { TextHash.of($0) })

  private static func isPercentOfChange(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    guard index != change.old, index != change.new else { return false }
    let figure = article.figure(index)
    guard figure.kind == .percent || figure.kind == .fraction, figure.value != nil, figure.hedge != .vague,
      figure.hedge != .range,
      // "60 percent of that growth"
      !article.isWord(figure.tokens.upperBound, Word.of), !isOfOtherTime(index, change, article),
      article.claim(index).scope.isDisjoint(with: .average),
      !article.claim(index).scope.contains(.per) || isPerOfSubject(index, change, article)
    else { return false }
    // "Adler 1,198, down 50%, Falke 2,145, down from 3,342"
    let first = min(article.figure(change.old).tokens.lowerBound, article.figure(change.new).tokens.lowerBound)
    if figure.tokens.upperBound < first, article.hasName(first - 1..<first), article.isMark(first - 2, ",") {
      return false
    }
    return isSaidAgain(index, change, article) || leadsIn(index, change, article)
      || article.isChange(index) && isNear(index, change, article)
  }

  /// "Closed at £4.10 on Thursday and fell to £3.90, a drop of 20% since the start of the year"
  private static func isOfOtherTime(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let end = article.figure(index).tokens.upperBound
    return end < article.sentence(of: index).upperBound && article.document.tokens[end].isWord
      && article.gap(change.old, change.new).contains { article.has($0, .conjunction) }
  }

  /// "From $1.65 to $1.80, or 9%": the change once more, and of nothing else.
  private static func isSaidAgain(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let (start, end) = (article.figure(index).tokens.lowerBound, article.figure(index).tokens.upperBound)
    let last = max(article.figure(change.old).tokens.upperBound, article.figure(change.new).tokens.upperBound)
    return start - last <= 3 && last < start && article.isWord(start - 1, Word.or) && article.isMark(start - 2, ",")
      && !article.isWord(end, Word.of)
  }

  /// "Razorbills by 13 per cent, from 2,000 to 2,260": the verb stands before another subject.
  private static func leadsIn(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let (first, start) = (article.figure(change.old).tokens.lowerBound, article.figure(index).tokens.lowerBound)
    return article.isWord(start - 1, Word.by) && article.isWord(first - 1, Word.from) && article.isMark(first - 2, ",")
      && article.figure(index).tokens.upperBound == first - 2
  }

  /// "Those who smoke every day fell by 12 percent": what is said each time belongs to the subject, in front of the verb of change.
  private static func isPerOfSubject(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.per.isNone,
      figure.tokens.upperBound
        <= min(article.figure(change.old).tokens.lowerBound, article.figure(change.new).tokens.lowerBound)
    else { return false }
    let (before, behind) = article.window(index, before: 4, behind: 4)
    guard let verb = before.last(where: { article.has($0, [.rise, .fall]) }) else { return false }
    return !(Array(verb..<before.upperBound) + behind).contains {
      article.has($0, .each) || article.isWord($0, Word.per)
    }
  }

  /// In the clause of the change: close by, and no other subject begins between.
  static func isNear(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let percent = article.figure(index).tokens
    let (old, new) = (article.figure(change.old).tokens, article.figure(change.new).tokens)
    let first = min(old.lowerBound, new.lowerBound)
    let last = max(old.upperBound, new.upperBound)
    let gap =
      percent.upperBound <= first
      ? percent.upperBound..<first : last <= percent.lowerBound ? last..<percent.lowerBound : 0..<0
    guard gap.count <= 8, !leadsElsewhere(index, change, article) else { return false }
    // "while", "and … rose": another statement.
    return !gap.contains { token in
      article.document.tokens[token].isMark(";")
        || article.mentions.words[token].has([.subordinator, .conjunction]) && !isDemonstrative(token, article)
        || article.document.tokens[token].hash == Word.as
    }
  }

  /// "In that time", "over that period", "the year before": "that" behind a preposition opens no clause, nor "before" behind a period.
  private static func isDemonstrative(_ token: Int, _ article: Article) -> Bool {
    guard token > 0 else { return false }
    let (hash, before) = (article.document.tokens[token].hash, article.mentions.words[token - 1])
    return hash == TextHash.of("that") && before.has(.preposition)
      || hash == TextHash.of("before") && before.has(.dateUnit)
  }

  /// Whether a name stands between the change and a figure told of it.
  static func hasOtherSubject(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let (old, new) = (article.figure(change.old).tokens, article.figure(change.new).tokens)
    let near =
      article.figure(index).tokens.upperBound <= min(old.lowerBound, new.lowerBound)
      ? (old.lowerBound < new.lowerBound ? change.old : change.new)
      : (old.upperBound > new.upperBound ? change.old : change.new)
    return article.hasName(article.gap(index, near))
  }

  /// "… up 45.3% to 260,000": the percentage has an end of its own that is not the change's.
  private static func leadsElsewhere(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let next = article.figure(index).tokens.upperBound
    let tokens = article.document.tokens
    guard next < tokens.count, tokens[next].hash == Word.to else { return false }
    let start = min(article.figure(change.new).tokens.lowerBound, article.figure(change.old).tokens.lowerBound)
    return !(next..<(next + 5)).contains(start)
  }

  /// What the ends give in per cent: 100 · (new − old) / old over their rounding intervals; nil for a division by zero.
  func computed(_ article: Article) -> Interval? {
    let ends = change.ends(article)
    let old = Self.rounding(article.figure(change.old)) ?? ends.old
    let new = Self.rounding(article.figure(change.new)) ?? ends.new
    guard let low = old.lower, !low.isZero, !low.isNegative, let ratio = new.divided(by: old) else { return nil }
    let difference = ratio - Interval(exactly: .one)
    return difference.scaled(by: 2)
  }

  /// A whole sum of money of three digits or more is rounded from pence or cents: £1,893 for £1,892.92.
  private static func rounding(_ figure: Figure) -> Interval? {
    guard figure.kind == .money, figure.hedge == .exact, figure.isExact, let value = figure.value,
      value >= DecimalNumber(100)
    else { return nil }
    return Interval(value, resolution: figure.resolution)
  }

  /// Whether the stated percentage is what the ends give, whatever the sign it is told with.
  func fits(_ article: Article) -> Bool {
    guard let computed = computed(article) else { return true }
    let stated = stated(article)
    return stated.meets(computed) || stated.meets(Interval(computed.upper?.negated, computed.lower?.negated))
  }

  /// "From 448 to 376, a rise of 16 per cent": as much as it says, and the other way.
  func isTurned(_ article: Article) -> Bool {
    fits(article) && !isBetweenPercents && change.goes(against: ToldWay.of(percent, article), article)
  }

  /// Whether the stated percentage is what the ends give with all of their own rounding.
  func fitsRoughly(_ article: Article) -> Bool {
    let ends = change.ends(article, isRough: true)
    guard let ratio = ends.new.divided(by: ends.old) else { return true }
    let rough = (ratio - Interval(exactly: .one)).scaled(by: 2)
    return stated(article).meets(rough) || stated(article).meets(Interval(rough.upper?.negated, rough.lower?.negated))
  }

  /// The stated change, with the width that its hedge and digits allow.
  func stated(_ article: Article) -> Interval {
    let figure = article.figure(percent)
    if figure.kind == .fraction, let interval = ProportionWords.interval(figure) {
      // "Nearly a third" for 33.7 % is no error.
      var plain = figure
      plain.hedge = .exact
      guard figure.hedge == .below, let band = ProportionWords.interval(plain) else { return interval }
      return Interval(interval.lower, band.upper)
    }
    return figure.interval
  }

  func equalsPoints(_ article: Article) -> Bool {
    let figure = article.figure(percent)
    guard figure.kind == .percent, let old = article.figure(change.old).value,
      let new = article.figure(change.new).value,
      let points = (new - old)?.magnitude
    else { return false }
    return points == figure.value?.magnitude
  }

  func working(_ article: Article) -> String {
    guard let old = article.figure(change.old).value, let new = article.figure(change.new).value,
      let difference = new - old,
      let share = (difference / old)?.scaled(by: 2), let rounded = DecimalNumber((share.double * 10).rounded() / 10)
    else { return "" }
    let points = isBetweenPercents ? "; the difference is \(Wording.number(difference)) percentage points" : ""
    return
      "(\(Wording.number(new)) − \(Wording.number(old))) ÷ \(Wording.number(old)) = \(Wording.number(rounded))%\(points)"
  }
}
