internal import TextModel

/// Reads the words that widen a figure: before it ("nearly", "more than", "at least"), or behind it ("or so", "or more").
struct HedgeReader {
  /// A hedge with the token where it begins or ends, outside the figure.
  struct Reading {
    var hedge: Hedge
    /// "Under", "fewer than": below, without a lower end.
    var isOpenBelow = false
    /// The first token of a hedge before the figure, or the token behind one that follows it.
    var edge: Int
  }

  /// What the words before a figure make of it.
  private static let classes: [(Hedge, isOpenBelow: Bool)] = [
    (.about, false), (.below, false), (.below, true), (.above, false), (.atLeast, false), (.atMost, false),
    (.exact, false),
  ]

  /// The words before a figure, with the place of their class.
  private static let words: PhraseTable = {
    let places = HashTable(
      named: ["about": 0, "below": 1, "under": 2, "above": 3, "atLeast": 4, "atMost": 5, "exact": 6], empty: -1)
    var table = PhraseTable()
    WordList("hedges").forEachRow { fields in
      guard fields.count == 2, let place = places[TextHash.of(fields[1])] else { return }
      table.add(fields[0], Int(place))
    }
    return table
  }()

  /// The longest hedge takes this many words.
  private static let longest = 6

  private static let exceeding = WordSet("exceed exceeds exceeded surpass surpassed topped")
  private static let placed = WordSet("spread place win victory wins victories")
  private static let atMostWords = WordSet("less fewer under younger lower below smaller")
  private static let belowWords = WordSet("under below younger")
  private static let atLeastWords = WordSet("more over above older higher up greater larger longer better")

  let text: SentenceText

  /// The hedge that ends right before a token; nil for none.
  ///
  /// Two hedges in a row ("just over", "up to about") count as the outer one.
  func before(_ index: Int) -> Reading? { before(index, more: 3) }

  private func before(_ index: Int, more: Int) -> Reading? {
    if let sign = sign(before: index) {
      // "More than ~16"
      guard sign.hedge == .about, let outer = before(sign.edge, more: 0), outer.hedge != .exact else { return sign }
      return outer
    }
    guard text.has(index - 1, .hedgeEnd) else { return nil }
    for length in stride(from: longest(before: index), through: 1, by: -1) {
      let start = index - length
      guard let match = Self.words.longestMatch(at: start, in: text), match.end == index else { continue }
      let (hedge, isOpenBelow) = Self.classes[match.value]
      guard !isPreposition(start, index) else { return nil }
      // "Must not exceed 30"
      if length == 1, text.has(start - 1, .negation), text.isWord(start, in: Self.exceeding) {
        return Reading(hedge: .atMost, edge: start - 1)
      }
      let reading = Reading(hedge: hedge, isOpenBelow: isOpenBelow, edge: start)
      guard more > 0, var outer = before(start, more: more - 1) else { return reading }
      if outer.hedge == .exact {
        outer.hedge = hedge
        outer.isOpenBelow = isOpenBelow
      }
      return outer
    }
    return nil
  }

  /// How many tokens the longest hedge before a token may have: no mark stands inside one.
  private func longest(before index: Int) -> Int {
    var length = 1
    while length < Self.longest {
      let token = text[index - length - 1]
      guard token.isWord || token.isNumber || token.kind == .dash else { break }
      length += 1
    }
    return length
  }

  /// "Spread over 10 years", "65 billion over three years": before a duration "over" says during, unless a verb of lasting
  /// or "for" stands before it.
  func isPeriod(_ reading: Reading) -> Bool {
    reading.hedge == .above && text.isWord(reading.edge, "over") && !text.isWord(reading.edge - 1, in: Self.lasting)
      && (text[reading.edge - 1].isWord || text[reading.edge - 1].isMark(")"))
  }

  /// "Over two legs": what a tie or a career lasts is a period too.
  func isPeriod(_ reading: Reading, countedAt index: Int) -> Bool {
    isPeriod(reading) && text.isWord(index, in: Self.rounds)
  }

  private static let rounds = WordSet(
    "seasons legs rounds sessions meetings generations visits innings weekends nights sittings holes races stages episodes"
  )

  /// "Jailed for six years over £2m fraud", "row over 4% pay offer": behind a word of punishment or dispute, and before an amount
  /// that describes a noun, "over" gives the cause.
  func isCause(_ reading: Reading, of end: Int) -> Bool {
    guard reading.hedge == .above, text.isWord(reading.edge, "over"),
      isNoun(end, inTitle: text[reading.edge].isCapitalised)
    else { return false }
    return (1...6).contains { text.isWord(reading.edge - $0, in: Self.disputes) }
  }

  /// A word that stands for a thing, as far as its neighbours tell: none of grammar, of time or, outside titles, with a capital.
  private func isNoun(_ index: Int, inTitle: Bool) -> Bool {
    text[index].isWord && (inTitle || !text[index].isCapitalised) && !text.isWord(index, in: Self.amountEnds)
      && !text.has(
        index,
        [
          .preposition, .conjunction, .subordinator, .relative, .auxiliary, .determiner, .article, .pronoun, .degree,
          .earlier, .other, .month, .weekday, .dayWord, .dateUnit,
        ])
  }

  private static let amountEnds = WordSet("worth each last more next annually yearly monthly so alone")
  private static let disputes = WordSet(
    "jailed sentenced prison charged arrested convicted guilty accused fined banned sacked sued sues suing court trial row "
      + "dispute strike strikes clash clashes probe inquiry investigation investigated questioned quits resigns resigned anger "
      + "fury outrage outcry protest protests backlash feud battle talks criticised criticized attacked grilled sorry apology apologises "
      + "apologizes apologised apologized complaint complaints")

  private static let lasting = WordSet(
    "for lasted lasts last took takes take taking spent is was been be after with of than just well runs ran waited wait "
      + "served lived a an little and")

  /// ~5, ≈5, >5, ≥5, <5, ≤5, sub-5 before the number.
  private func sign(before index: Int) -> Reading? {
    let token = text[index - 1]
    if token.kind == .dash {
      guard text.isTight(index), text.isTight(index - 1), text.isWord(index - 2, "sub") else { return nil }
      return Reading(hedge: .below, isOpenBelow: true, edge: index - 2)
    }
    // "<Hino Motors Ltd> shipped": a bracket at its word.
    guard token.kind == .mark,
      text[index].isNumber || text[index].isWord || text[index].kind == .dash || text[index].isMark(".")
        || MoneyReader.isSign(text[index].mark),
      !(text.isTight(index - 1) && text[index - 2].isWord && !text.isTight(index))
    else {
      return nil
    }
    if token.isMark("=") {
      if text[index - 2].isMark(">") { return Reading(hedge: .atLeast, edge: index - 2) }
      if text[index - 2].isMark("<") { return Reading(hedge: .atMost, edge: index - 2) }
      return nil
    }
    if token.isMark("~") || token.isMark("≈") || token.isMark("∼") || token.isMark("≃") || token.isMark("≅") {
      return Reading(hedge: .about, edge: index - 1)
    }
    if token.isMark(">") { return Reading(hedge: .above, edge: index - 1) }
    if token.isMark("≥") || token.isMark("⩾") || token.isMark("≧") { return Reading(hedge: .atLeast, edge: index - 1) }
    if token.isMark("<") { return Reading(hedge: .below, isOpenBelow: true, edge: index - 1) }
    if token.isMark("≤") || token.isMark("⩽") || token.isMark("≦") { return Reading(hedge: .atMost, edge: index - 1) }
    return nil
  }

  private static let goings = WordSet("went go goes gone going moved back put pushed bumped crept shot edged")

  /// Whether the word is a preposition of place or time there: "spread over 12 pages", "from under 3 blankets".
  private func isPreposition(_ start: Int, _ index: Int) -> Bool {
    // "Went up to 611 from 588": the way and no bound.
    if index - start == 2, text.isWord(start, "up"), text.isWord(start - 1, in: Self.goings) { return true }
    guard index - start == 1 else { return false }
    if text.isWord(start, "over") { return text.isWord(start - 1, in: Self.placed) }
    if text.isWord(start, "under") { return text.isWord(start - 1, "from") || text[start + 1].kind == .dash }
    return text.isWord(start, "beyond") && !text[index].isNumber
  }

  /// The hedge behind a figure; nil for none.
  func behind(_ index: Int) -> Reading? {
    let token = text[index]
    if token.kind == .mark {
      return token.isMark("+") && text.isTight(index) && !(text[index + 1].isNumber && text.isTight(index + 1))
        ? Reading(hedge: .atLeast, edge: index + 1) : nil
    }
    if token.kind == .dash, text.isTight(index) {
      if text.isWord(index + 1, "plus") { return Reading(hedge: .atLeast, edge: index + 2) }
      if text.isWord(index + 1, "odd") || text.isWord(index + 1, "ish") {
        return Reading(hedge: .about, edge: index + 2)
      }
      return nil
    }
    guard token.isWord else { return nil }
    // 60ish
    if text.isTight(index) { return text.isWord(index, "ish") ? Reading(hedge: .about, edge: index + 1) : nil }
    if let limit = limit(behind: index) { return limit }
    // "From $10 upwards"
    if text.isWord(index, "upwards") || text.isWord(index, "upward") {
      return Reading(hedge: .atLeast, edge: index + 1)
    }
    if text.isWord(index, "and") || text.isWord(index, "or"), text.isWord(index + 1, "upwards") {
      return Reading(hedge: .atLeast, edge: index + 2)
    }
    if text.isWord(index, "plus"), !text.has(index + 1, [.cardinal, .article]), !text[index + 1].isNumber {
      return Reading(hedge: .atLeast, edge: index + 1)
    }
    let isOr = text.isWord(index, "or")
    if isOr {
      if text.isWord(index + 1, "so") || text.isWord(index + 1, "thereabouts") {
        return Reading(hedge: .about, edge: index + 2)
      }
      if text.isWord(index + 1, in: Self.atMostWords), isOpenEnd(index + 2) {
        return Reading(hedge: .atMost, edge: index + 2)
      }
    }
    // "12 and under", "16 and below"
    if text.isWord(index, "and"), text.isWord(index + 1, in: Self.belowWords), isOpenEnd(index + 2),
      !text[index + 2].isWord || text.has(index + 2, [.auxiliary, .be, .have, .modal])
    {
      return Reading(hedge: .atMost, edge: index + 2)
    }
    // "20 and up to 40" are two numbers.
    if text.isWord(index + 1, "up"), text.isWord(index + 2, "to") { return nil }
    guard isOr || text.isWord(index, "and"), text.isWord(index + 1, in: Self.atLeastWords), isOpenEnd(index + 2) else {
      return nil
    }
    // "20 and more than that", "one and more people came": only "or" opens a count for certain.
    return isOr || !text.isWord(index + 1, "more") || !text[index + 2].isWord
      ? Reading(hedge: .atLeast, edge: index + 2) : nil
  }

  /// "15 at most", "12 at the very least", "30 minutes maximum": the limit stands behind, at the end of its clause.
  private func limit(behind index: Int) -> Reading? {
    if text.isWord(index, in: Self.limits) {
      return text[index + 1].isWord || text[index + 1].isNumber
        ? nil : Reading(hedge: text.isWord(index, "minimum") ? .atLeast : .atMost, edge: index + 1)
    }
    guard text.isWord(index, "at") else { return nil }
    var last = text.isWord(index + 1, "the") ? index + 2 : index + 1
    if text.isWord(last, "very") { last += 1 }
    let isMost = text.isWord(last, "most")
    guard isMost || text.isWord(last, "least"), isClauseEnd(last + 1) else { return nil }
    return Reading(hedge: isMost ? .atMost : .atLeast, edge: last + 1)
  }

  private static let limits = WordSet("maximum minimum max tops")

  private func isClauseEnd(_ index: Int) -> Bool {
    let token = text[index]
    return token.range.isEmpty || token.isMark(".") || token.isMark(",") || token.isMark(";") || token.isMark(")")
      || text.has(index, [.conjunction, .auxiliary, .modal, .be, .have])
  }

  /// Whether "or more" ends there: no "than" and no number that it compares with.
  private func isOpenEnd(_ index: Int) -> Bool {
    (!text.isWord(index, "than") || text[index + 1].range.isEmpty) && !text[index].isNumber
      && !text.has(index, .cardinal)
  }
}
