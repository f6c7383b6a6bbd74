internal import Claims
internal import Extraction
internal import TextModel

/// A change told against the old value: "61,400 tickets, 11% more than last year's 55,300", "£684m, down 9% on the £752m of 2024",
/// "412 patients, twice as many as the 206 of last year".
struct ComparedChange {
  /// The percentage, difference or multiple, as a claim.
  var delta: Int
  var change: Change
}

/// Finds the changes of a sentence whose old value stands behind the change.
struct ComparedChangeReader {
  private static let than = WordSet(
    "more less fewer higher lower larger bigger greater smaller longer shorter heavier lighter cheaper dearer better worse "
      + "warmer colder cooler hotter taller deeper wider older younger faster slower"
  )
  private static let over = WordSet("above below over")
  private static let level = WordSet("above below")
  private static let asMuch = WordSet("many much high large big long great")
  static let turns = WordSet("up down")
  private static let asides = WordSet("when which who")
  private static let stands = WordSet("was were has have had is are stands stood")
  private static let counterparts = WordSet("against versus")
  private static let links = WordSet("from on against")
  private static let values = WordSet(
    "record average high low total figure mark peak level number long term normal usual of for in same previous week month year "
      + "quarter period all daily weekly monthly yearly annual")
  private static let degrees = WordSet("exactly just precisely fully")
  private static let far = 30

  let article: Article

  /// All of the claims of one sentence; `last` are those of the sentence before, which may have the new value.
  func changes(in claims: [Int], behind last: [Int] = []) -> [ComparedChange] {
    guard claims.count >= (last.isEmpty ? 3 : 2), let first = claims.first,
      !PercentChange.isOfAnotherBasis(article.claim(first).sentence, article)
    else { return [] }
    return claims.enumerated().compactMap { position, delta in
      if let pair = pair(behind: delta, claims[(position + 1)...]) { return pair }
      guard position > 0 || !last.isEmpty && opens(delta),
        let start = comparison(behind: delta, isOpening: position == 0),
        let old = old(
          from: start, claims[(position + 1)...].drop { article.figure($0).tokens.lowerBound < start - 1 }),
        let new = position > 0 ? new(before: delta, old, claims[..<position]) : new(of: last, old)
      else { return nil }
      return ComparedChange(
        delta: delta, change: Change(old: old, new: new, sentence: article.claim(delta).sentence))
    }
  }

  /// "It was 1.9C warmer than the mean of 1991 to 2020, at 15.4C against 13.5C": both values behind what they are apart.
  private func pair(behind delta: Int, _ claims: ArraySlice<Int>) -> ComparedChange? {
    let (figure, end) = (article.figure(delta), article.figure(delta).tokens.upperBound)
    guard [.measure, .money, .cardinal, .percentagePoint, .duration].contains(figure.kind), isValue(delta),
      (0...1).contains(where: {
        Self.than.contains(end + $0, in: article.document) && article.isWord(end + $0 + 1, Word.than)
      })
    else { return nil }
    let values = Array(claims.lazy.filter { !isDate($0) }.prefix(2))
    guard values.count == 2, let new = values.first, let old = values.last, isValue(new), isValue(old),
      article.figure(new).kind == article.figure(old).kind, article.figure(new).unit == article.figure(old).unit,
      article.isWord(article.figure(new).tokens.lowerBound - 1, Word.at),
      article.isMark(article.figure(new).tokens.lowerBound - 2, ",")
    else { return nil }
    // "Compared with £1.45 a year ago": of another time than the difference.
    guard closes(old) else { return nil }
    let between = article.gap(new, old)
    guard
      between.count == 1 && Self.counterparts.contains(between.lowerBound, in: article.document)
        || between.count == 2 && article.isWord(between.lowerBound, Self.compared)
    else { return nil }
    return ComparedChange(delta: delta, change: Change(old: old, new: new, sentence: article.claim(delta).sentence))
  }

  private static let compared = TextHash.literal("compared")

  /// The value that an amount is held against, whatever it is told of: "28g lighter than the 280g", "£630,000, from £1.26m".
  func base(of delta: Int, _ claims: ArraySlice<Int>) -> Int? {
    guard let start = comparison(behind: delta, isOpening: true) else { return nil }
    return old(from: start, claims.drop { article.figure($0).tokens.lowerBound < start - 1 })
  }

  /// The token behind the words that lead to the old value; nil where none do.
  private func comparison(behind delta: Int, isOpening: Bool) -> Int? {
    let (document, figure) = (article.document, article.figure(delta))
    guard figure.value != nil, figure.hedge != .vague, figure.hedge != .range,
      isOpening || isApposition(delta) || isPredicate(delta)
    else { return nil }
    let end = endOfDelta(delta)
    switch figure.kind {
    case .multiple:
      if article.isWord(end, TextHash.of("as")), Self.asMuch.contains(end + 1, in: document),
        article.isWord(end + 2, TextHash.of("as"))
      {
        return end + 3
      }
      // "More than three times her $318,000", "five times last year's 40"
      return article.isWord(end, Word.the) || article.has(end, [.possessivePronoun, .earlier]) ? end : nil
    case .percent, .fraction, .cardinal, .money, .measure, .percentagePoint, .duration:
      for step in 0...2 where Self.than.contains(end, in: document) && article.isWord(end + 1 + step, Word.than) {
        return end + 2 + step
      }
      // "€2,500 short of its €10,000 reserve"
      if article.isWord(end, Self.short), article.isWord(end + 1, Word.of) { return end + 2 }
      // "Up 1,350 on the 3,000 of 2023", "up 33p, or 4%, from Tuesday's 842p"
      if figure.kind != .percent, figure.kind != .fraction, isTurned(delta) {
        if Self.links.contains(end, in: document) { return end + 1 }
        // "Up by half, or £630,000, from £1.26m"
        if article.isMark(end, ","), article.isWord(end + 1, Word.from),
          article.isWord(figure.tokens.lowerBound - 1, Word.or)
        {
          return end + 2
        }
      }
      // "Nine points up on the 54% of four years ago"
      if Self.turns.contains(end, in: document), Self.links.contains(end + 1, in: document) { return end + 2 }
      guard figure.kind == .percent || figure.kind == .fraction else {
        return [.measure, .money, .percentagePoint].contains(figure.kind) && Self.level.contains(end, in: document)
          ? end + 1 : nil
      }
      if Self.over.contains(end, in: document) { return end + 1 }
      return isTurned(delta) && Self.links.contains(end, in: document) ? end + 1 : nil
    default: return nil
    }
  }

  /// Behind the difference, and behind the percentage that says it again: "up 33p, or 4%, from".
  private func endOfDelta(_ delta: Int) -> Int {
    let end = article.figure(delta).tokens.upperBound
    let next = delta + 1
    guard article.figure(delta).kind != .percent, article.claims.claims.indices.contains(next),
      article.claim(next).sentence == article.claim(delta).sentence,
      [.percent, .fraction].contains(article.figure(next).kind)
    else { return end }
    let gap = article.gap(delta, next)
    guard gap.count <= 2, let last = gap.last, article.isWord(last, Word.or) else { return end }
    let behind = article.figure(next).tokens.upperBound
    return article.isMark(behind, ",") ? behind + 1 : behind
  }

  private static let short = TextHash.literal("short")

  /// "That is 38 fewer than in 2019, when there were 450": of the value in the sentence before.
  private func opens(_ delta: Int) -> Bool {
    // "It was 14,000 up on last year's 230,000"
    let (start, first) = (article.sentence(of: delta).lowerBound, article.figure(delta).tokens.lowerBound)
    return Self.these.contains(start, in: article.document) && article.has(start + 1, .be) && first == start + 2
  }

  /// "2,430 of the 48,600 trains": the number is none of the cancelled ones.
  private func isWhole(_ index: Int) -> Bool {
    guard index > 0, article.claim(index).scope.contains(.whole),
      article.claim(index - 1).sentence == article.claim(index).sentence
    else { return false }
    let gap = article.gap(index - 1, index)
    return (1...2).contains(gap.count) && article.isWord(gap.lowerBound, Word.of)
  }

  private static let these = WordSet("that this those these it")

  /// The only value of the sentence before that the old one can be held against.
  private func new(of last: [Int], _ old: Int) -> Int? {
    let (base, noun) = (article.figure(old), article.claim(old).head)
    let values = last.filter {
      let figure = article.figure($0)
      return figure.kind == base.kind && figure.unit == base.unit && figure.per == base.per && isValue($0)
        && (noun == 0 || noun == article.claim($0).head) && !isWhole($0)
    }
    guard values.count == 1, let new = values.first, article.claim(new).scope.isDisjoint(with: [.whole, .other]) else {
      return nil
    }
    return new
  }

  /// The change stands behind a comma, a dash or a bracket, perhaps with "up", "a rise of" before it.
  private func isApposition(_ delta: Int) -> Bool {
    let start = article.figure(delta).tokens.lowerBound
    let floor = article.sentence(of: delta).lowerBound
    var index = start - 1
    while index >= floor, start - index <= 5 {
      let token = article.document.tokens[index]
      if token.isMark(",") || token.isMark("(") || token.kind == .dash && token.hasSpaceBefore { return true }
      // ", or $5.5 million more than"
      if article.isWord(index, Word.or), article.isMark(index - 1, ",") { return true }
      // ", which is up 30% from"
      if article.has(index, .be), article.has(index - 1, .relative), article.isMark(index - 2, ",") { return true }
      guard
        Self.turns.contains(token) || Self.degrees.contains(token)
          || article.has(index, [.changeNoun, .indefinite, .hedgeEnd])
          || article.isWord(index, Word.of)
      else { return false }
      index -= 1
    }
    return false
  }

  /// "The 46,000 votes cast that day were 3,960 more than": of the number that opens the sentence.
  private func isPredicate(_ delta: Int) -> Bool {
    let (start, sentence) = (article.figure(delta).tokens.lowerBound, article.sentence(of: delta))
    guard delta > 0, article.has(start - 1, .be), article.claim(delta - 1).sentence == article.claim(delta).sentence,
      article.figure(delta - 1).tokens.lowerBound - sentence.lowerBound <= 1
    else { return false }
    return article.gap(delta - 1, delta).dropLast().allSatisfy {
      article.document.tokens[$0].isWord && !article.has($0, [.conjunction, .subordinator, .relative, .be])
        || article.has($0, .determiner)
    }
  }

  /// "Up 4%", "down 4%", "a rise of 4%"
  private func isTurned(_ delta: Int) -> Bool {
    if article.window(delta, before: 3).before.contains(where: {
      Self.turns.contains($0, in: article.document) || article.has($0, .changeNoun)
    }) {
      return true
    }
    // "Up by half, or £630,000, from"
    let start = article.figure(delta).tokens.lowerBound
    guard delta > 0, article.isWord(start - 1, Word.or), article.figure(delta).kind != .percent,
      [.percent, .fraction].contains(article.figure(delta - 1).kind), article.gap(delta - 1, delta).count <= 2
    else { return false }
    return article.window(delta - 1, before: 3).before.contains {
      Self.turns.contains($0, in: article.document) || article.has($0, .changeNoun)
    }
  }

  /// The first value behind, with nothing but "the", "last year's", "the previous high of" between.
  private func old(from start: Int, _ claims: ArraySlice<Int>) -> Int? {
    guard let old = claims.first(where: { !isDate($0) && !isPeriodOfMean($0) }), isValue(old) else { return nil }
    let gap = start..<max(start, article.figure(old).tokens.lowerBound)
    let tokens = article.document.tokens
    // "Than on Tuesday, when 43,040 were cast", "when 1,680 of 48,000 did not run"
    if isOpenAside(gap, old) { return old }
    // "Than Kane, who has 28": and not 28 "in the league".
    if isAside(gap) { return !(gap.last.map { article.has($0, .have) } ?? false) || closes(old) ? old : nil }
    guard gap.count <= 8,
      gap.allSatisfy({
        tokens[$0].kind == .possessive || tokens[$0].kind == .dash || tokens[$0].isNumber
          || Self.values.contains(tokens[$0])
          || article.has(
            $0, [.article, .determiner, .possessivePronoun, .earlier, .dateUnit, .month, .weekday, .dayWord, .hedgeEnd])
      })
    else { return nil }
    return old
  }

  /// "The 30-year average of 164": how long it was taken over.
  private func isPeriodOfMean(_ index: Int) -> Bool {
    let (figure, end) = (article.figure(index), article.figure(index).tokens.upperBound)
    return figure.kind == .duration && Self.means.contains(end, in: article.document)
      && article.isWord(end + 1, Word.of)
  }

  private static let means = WordSet("average mean norm")

  /// A mark or the end of the sentence right behind a value.
  private func closes(_ index: Int) -> Bool {
    let end = article.figure(index).tokens.upperBound
    return end >= article.sentence(of: index).upperBound || !article.document.tokens[end].isWord
  }

  /// "Than last summer, when it was", "than the bridge that it replaces, which was": the old value in a clause of its own.
  private func isAside(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last, gap.count <= 12, Self.stands.contains(last, in: article.document),
      let comma = gap.first(where: { article.isMark($0, ",") }), Self.asides.contains(comma + 1, in: article.document),
      last - comma <= 3
    else { return false }
    return !gap.contains { article.has($0, .conjunction) || article.isMark($0, ";") }
  }

  /// "Than on Tuesday, when 43,040 were": the old value opens a clause of time.
  private func isOpenAside(_ gap: Range<Int>, _ old: Int) -> Bool {
    guard let when = gap.last, article.isWord(when, Self.when), article.isMark(when - 1, ","), gap.count <= 8,
      !gap.contains(where: { article.has($0, .conjunction) })
    else { return false }
    let end = article.figure(old).tokens.upperBound
    return article.isWord(end, Word.of) || (end...end + 1).contains { article.has($0, [.be, .have]) }
  }

  private static let when = TextHash.literal("when")

  /// The nearest value before the change that is of the old one's kind.
  private func new(before delta: Int, _ old: Int, _ claims: ArraySlice<Int>) -> Int? {
    let base = article.figure(old)
    let values = claims.filter {
      let figure = article.figure($0)
      // "34 minutes, nine longer than last summer, when it was 25": the unit stands once.
      if base.kind == .cardinal, base.unit == .none, figure.isScaled == base.isScaled, isMeasured(figure),
        article.claim(old).head == 0 || base.isScaled
      {
        return true
      }
      return figure.unit == base.unit && !isDate($0)
        && (figure.kind == base.kind || [figure.kind, base.kind].allSatisfy { $0 == .money || $0 == .rate })
    }
    // "Drew 1,056,000 people over 12 days, 3% more than last year's 1,025,000": the nearest is another thing where it is of another kind or
    // another one is of the old one's size.
    guard let nearest = values.last else { return nil }
    let fitting = values.last { size($0, old) < Self.otherSize }
    let isAnother = size(nearest, old) > Self.another && (fitting != nil || article.figure(nearest).kind != base.kind)
    guard let new = isAnother ? fitting : nearest, isValue(new) else { return nil }
    let gap = article.gap(new, delta)
    let (a, b) = (article.claim(new), article.claim(old))
    guard gap.count <= Self.far, !gap.contains(where: { article.isMark($0, ";") || isColon($0) }),
      base.kind != .cardinal || b.head == 0 || b.head == a.head || article.has(b.headToken, [.dateUnit, .month])
        || a.head == 0 && isBeside(gap),
      a.scope.isDisjoint(with: .other), !a.scope.contains(.whole) || isAmount(new) && isOnly(new, beside: old, claims),
      !isCompound(new)
    else { return nil }
    return new
  }

  /// "The toll to 27, which is 15 more than the 12 deaths": nothing but "which is" between.
  private func isBeside(_ gap: Range<Int>) -> Bool {
    gap.count == 3 && article.isMark(gap.lowerBound, ",") && article.has(gap.lowerBound + 1, .relative)
      && article.has(gap.lowerBound + 2, .be)
  }

  /// "A profit of £96m on sales of £742m, up 20% from £80m": no value in front of the nearest is of the old one's size.
  private func isOnly(_ new: Int, beside old: Int, _ claims: ArraySlice<Int>) -> Bool {
    let base = article.figure(old)
    guard let size = base.value?.double, size > 0 else { return false }
    return !claims.contains {
      let figure = article.figure($0)
      guard $0 != new, figure.unit == base.unit, let value = figure.value?.double, value > 0 else { return false }
      return max(value / size, size / value) < Self.otherSize
    }
  }

  private static let otherSize = 4.0
  private static let another = 20.0

  /// How many times as large the one is as the other.
  private func size(_ a: Int, _ b: Int) -> Double {
    guard let x = article.figure(a).value?.magnitude.double, let y = article.figure(b).value?.magnitude.double,
      min(x, y) > 0
    else { return .infinity }
    return max(x, y) / min(x, y)
  }

  /// "The 101-member house"
  private func isCompound(_ index: Int) -> Bool {
    let (end, tokens) = (article.figure(index).tokens.upperBound, article.document.tokens)
    return end < tokens.count && tokens[end].kind == .dash && !tokens[end].hasSpaceBefore
  }

  /// "Sales of €724m", "a crowd of 3,200" tell how much it was; "half of the 3,200", "12 of 3,200" do not.
  private func isAmount(_ index: Int) -> Bool {
    let of = article.figure(index).tokens.lowerBound - 1
    return of > article.sentence(of: index).lowerBound && article.isWord(of, Word.of)
      && article.document.tokens[of - 1].isWord
      && !article.has(of - 1, [.cardinal, .fraction, .degree, .subsetCue, .percentWord, .determiner])
  }

  /// A colon of prose, not that of a clock time.
  private func isColon(_ token: Int) -> Bool {
    article.isMark(token, ":") && token + 1 < article.document.tokens.count
      && article.document.tokens[token + 1].hasSpaceBefore
  }

  private func isMeasured(_ figure: Figure) -> Bool { figure.kind == .measure || figure.kind == .duration }

  private func isDate(_ index: Int) -> Bool {
    let kind = article.figure(index).kind
    return kind == .date || kind == .time || kind == .ordinal
  }

  private func isValue(_ index: Int) -> Bool {
    let figure = article.figure(index)
    // "40,000 more than 2012": a year.
    if figure.isYearLike { return false }
    return figure.value.map { !$0.isZero && !$0.isNegative } ?? false && figure.hedge != .vague
      && figure.hedge != .range
      && [.cardinal, .money, .measure, .duration, .percent, .rate].contains(figure.kind)
  }
}
