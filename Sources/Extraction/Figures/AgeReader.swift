internal import TextModel

/// Reads ages: a 17-year-old, aged 34, 10 years old, "Lee, 34,", (34), in his late 60s.
struct AgeReader {
  let text: SentenceText

  /// The age that a number is, nil where it is none; `unit` is the one behind it.
  func read(_ numeral: Numeral, unit: UnitID) -> FigureDraft? {
    if unit != .none, unit.unit.isDuration, let age = yearOld(numeral) { return age }
    guard mayStand(behind: numeral.tokens.lowerBound - 1), let value = numeral.value.int, value < 1000,
      !numeral.isScaled
    else { return nil }
    return aged(numeral) ?? stated(numeral) ?? averaged(numeral) ?? apposition(numeral) ?? limit(numeral)
  }

  /// Whether an age may stand behind a token: a word of the kinds below, a comma, a bracket, a hyphen.
  private func mayStand(behind index: Int) -> Bool {
    let token = text[index]
    return token.isWord
      ? text.has(index, .hedgeEnd) || Self.leads.contains(token)
      : token.kind == .dash || token.isMark(",") || token.isMark("(")
  }

  private func draft(_ numeral: Numeral, _ end: Int, unit: UnitID = .year) -> FigureDraft {
    var draft = FigureDraft(numeral)
    draft.kind = .age
    draft.unit = unit
    draft.tokens = numeral.tokens.lowerBound..<end
    return draft
  }

  /// 17-year-old, three months old, 95 years of age
  func yearOld(_ numeral: Numeral) -> FigureDraft? {
    guard let end = oldEnd(behind: numeral.end), let unit = UnitReader(text: text).read(behind: numeral.end),
      unit.unit.unit.isDuration
    else { return nil }
    return draft(numeral, end, unit: unit.unit)
  }

  /// The token behind "-year-old", "years old", "years of age" that follows a number ending before `index`.
  private func oldEnd(behind index: Int) -> Int? {
    guard let unit = UnitReader(text: text).read(behind: index), unit.unit.unit.isDuration else { return nil }
    var next = unit.end
    if text.isWord(next, "of"), text.isWord(next + 1, "age") { return next + 2 }
    if text[next].kind == .dash { next += 1 }
    guard text.isWord(next, "old") || text.isWord(next, "olds") else { return nil }
    return next + 1
  }

  private static let tens: [UInt64: Int] = {
    let words = ["teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { (TextHash.of($1), ($0 + 1) * 10) })
  }()

  /// In his late 60s, in her mid-forties, both in their sixties: an age where a person's pronoun stands before.
  func decade(at index: Int) -> FigureDraft? {
    guard text.has(index - 1, .possessivePronoun) else { return nil }
    var number = index
    var part: (low: Int, high: Int) = (0, 9)
    if let first = self.part(at: index) {
      part = first
      number = text.behindHyphen(index + 1)
      // "early to mid 30s"
      if text.isWord(number, "to") || text.isWord(number, "or"),
        let second = self.part(at: text.behindHyphen(number + 1))
      {
        part.high = second.high
        number = text.behindHyphen(text.behindHyphen(number + 1) + 1)
      }
    }
    guard let (ten, end) = ten(at: number) else { return nil }
    if text.isWord(end, "to"), !text[end + 1].isWord { return nil }
    let (low, high) = ten == 10 ? (13, 19) : (ten + part.low, ten + part.high)
    var draft = FigureDraft(tokens: index..<end, kind: .age, value: DecimalNumber(low + high) / DecimalNumber(2))
    draft.interval = (DecimalNumber(low), DecimalNumber(high))
    draft.hedge = .range
    draft.unit = .year
    draft.isWords = !text[number].isNumber
    return draft
  }

  /// The years of a decade that "early", "mid" and "late" mean.
  private func part(at index: Int) -> (low: Int, high: Int)? {
    if text.isWord(index, "late") { return (7, 9) }
    if text.isWord(index, "early") { return (0, 3) }
    return text.isWord(index, "mid") || text.isWord(index, "middle") ? (4, 6) : nil
  }

  /// 60s, 60's, sixties
  private func ten(at index: Int) -> (value: Int, end: Int)? {
    let token = text[index]
    if token.isWord { return Self.tens[token.hash].map { ($0, index + 1) } }
    guard token.isNumber, text.isTight(index + 1), let value = DigitReader.read(text.bytes(index))?.value.int,
      value % 10 == 0, (20...90).contains(value),
      text[index + 1].kind == .possessive || text.isWord(index + 1, "s")
    else { return nil }
    return (value, index + 2)
  }

  /// aged 34, age 34, at the age of 34
  private func aged(_ numeral: Numeral) -> FigureDraft? {
    guard let value = numeral.value.int, value < 130, !numeral.isScaled, text[numeral.end].isMark("%") == false,
      !text.has(numeral.end, [.percentWord, .unitStart])
        || text.has(numeral.end, .dateUnit) == false
          && !text.has(numeral.end, .unitStart)
    else { return nil }
    var before = numeral.tokens.lowerBound - 1
    while text.has(before, .hedgeEnd) { before -= 1 }
    if text.isWord(before, "aged") || text.isWord(before, "ages") { return draft(numeral, numeral.end) }
    if text.isWord(before, "age") || text.isWord(before, "of") && text.isWord(before - 1, "age")
      || text.isWord(before, "of")
        && text.isWord(before - 1, "ages")
      || text.isWord(before, in: Self.youths) && text.isWord(before + 1, "of") && text.has(before - 1, .article)
    {
      return draft(numeral, numeral.end)
    }
    return nil
  }

  /// "who is 34", "she was 93.", "he turns 40 in May": a person's pronoun, a verb of being, a bare number, and no noun.
  private func stated(_ numeral: Numeral) -> FigureDraft? {
    guard let value = numeral.value.int, (5...115).contains(value), !numeral.isScaled, numeral.tokens.count <= 3 else {
      return nil
    }
    var verb = numeral.tokens.lowerBound - 1
    if text.has(verb, .hedgeEnd) || text.isWord(verb, in: Self.adverbs) { verb -= 1 }
    guard text.isWord(verb, in: Self.beingVerbs) else { return nil }
    if text.isWord(verb, "be") || text.isWord(verb, "turn") { verb -= 1 }
    guard text.isWord(verb - 1, in: Self.persons) else { return nil }
    let next = text[numeral.end]
    let isEnd =
      next.range.isEmpty || next.isMark(".") || next.isMark(",") || next.isMark(";") || next.isMark(")")
      || next.kind == .quote || text.isWord(numeral.end, in: Self.endWords)
    return isEnd ? draft(numeral, numeral.end) : nil
  }

  /// "The average age was 38", "life expectancy for men is 78", "raise the pension age to 67": a noun of age before a bare number.
  private func averaged(_ numeral: Numeral) -> FigureDraft? {
    guard let value = numeral.value.int, (5...110).contains(value), !numeral.isScaled, numeral.tokens.count <= 3,
      !text[numeral.end].isMark("%"), !text.has(numeral.end, [.unitStart, .percentWord, .currencyStart]),
      text[numeral.end].kind != .dash
    else { return nil }
    let isEnd =
      !text[numeral.end].isWord || text.isWord(numeral.end, in: Self.endWords)
      || text.has(numeral.end, [.preposition, .conjunction])
    var index = numeral.tokens.lowerBound - 1
    if text.has(index, .hedgeEnd), !text.isWord(index, in: Self.ageVerbs) { index -= 1 }
    guard text.isWord(index, in: Self.ageVerbs) else { return nil }
    for before in stride(from: index - 1, to: index - 9, by: -1) {
      guard text[before].isWord || text[before].isNumber else { return nil }
      if text.isWord(before, "expectancy") {
        return isEnd || !text.looksPlural(numeral.end) ? draft(numeral, numeral.end) : nil
      }
      if text.isWord(before, "age") {
        return isEnd && text.isWord(before - 1, in: Self.ageKinds) ? draft(numeral, numeral.end) : nil
      }
    }
    return nil
  }

  private static let ageVerbs = WordSet("is was are were be to from at of")
  private static let ageKinds = WordSet(
    "average median mean retirement pension minimum maximum legal qualifying voting drinking typical")
  private static let youths = WordSet("boy girl man woman child lad youth teenager")
  private static let persons = WordSet("he she who")
  private static let beingVerbs = WordSet("is was be turns turned turn")
  private static let adverbs = WordSet("now only just then still already")
  private static let endWords = WordSet("when and at and but on in by this next last who")
  private static let limitWords = WordSet("over under above below")
  private static let leads = ageVerbs.union(beingVerbs).union(adverbs).union(limitWords).union(
    WordSet("aged ages age of"))
  private static let groups = WordSet("those anyone everyone all teenagers kids youngsters pensioners infants toddlers")

  /// "people over 65", "children under five travel free", "the over-65s": a limit of age for a group of people.
  private func limit(_ numeral: Numeral) -> FigureDraft? {
    let start = numeral.tokens.lowerBound
    guard let value = numeral.value.int, (1...100).contains(value), !numeral.isScaled else { return nil }
    if text[start - 1].kind == .dash, text.isTight(start), text.isWord(start - 2, in: Self.limitWords),
      text.isTight(start - 1), !numeral.isWords, !text[numeral.end].isMark("%"), value >= 5 || isPlural(numeral.end)
    {
      var draft = draft(numeral, isPlural(numeral.end) ? numeral.end + 1 : numeral.end)
      draft.tokens = (start - 2)..<draft.tokens.upperBound
      draft.hedge = text.isWord(start - 2, "over") || text.isWord(start - 2, "above") ? .above : .below
      draft.isOpenBelow = draft.hedge == .below
      return draft
    }
    guard text.isWord(start - 1, in: Self.limitWords),
      text.has(start - 2, .people) || text.isWord(start - 2, in: Self.groups)
    else { return nil }
    // "Men over 45 years"
    if text.isWord(numeral.end, "years"), value >= 16,
      !text[numeral.end + 1].isWord || text.has(numeral.end + 1, [.conjunction, .auxiliary])
    {
      return draft(numeral, numeral.end + 1)
    }
    guard
      !text.has(numeral.end, [.unitStart, .percentWord, .currencyStart]), !text[numeral.end].isMark("%"),
      text[numeral.end].kind != .dash, !text.looksPlural(numeral.end) || text.has(numeral.end, .auxiliary)
    else { return nil }
    return draft(numeral, numeral.end)
  }

  private func isPlural(_ index: Int) -> Bool { text.isTight(index) && text.isWord(index, "s") }

  /// the under-fives, over-sixties: the plural of a number word behind a limit.
  func limit(ofWordAt index: Int) -> FigureDraft? {
    guard text[index - 1].kind == .dash, text.isTight(index), text.isWord(index - 2, in: Self.limitWords) else {
      return nil
    }
    var draft = FigureDraft(
      tokens: (index - 2)..<(index + 1), kind: .age, value: DecimalNumber(Int(text.word(index).number)))
    draft.unit = .year
    draft.isWords = true
    draft.hedge = text.isWord(index - 2, "over") || text.isWord(index - 2, "above") ? .above : .below
    draft.isOpenBelow = draft.hedge == .below
    return draft
  }

  /// "Ana Lee, 34, said", "Lee (34)": a name, then the age between commas or in brackets.
  private func apposition(_ numeral: Numeral) -> FigureDraft? {
    let start = numeral.tokens.lowerBound
    guard !numeral.isWords, numeral.isPlainDigits, numeral.tokens.count == 1, let value = numeral.value.int,
      (1...999).contains(value)
    else { return nil }
    let opener = text[start - 1]
    let closer = text[numeral.end]
    let isBracket = opener.isMark("(") && closer.isMark(")")
    guard
      isBracket
        || opener.isMark(",")
          && (closer.isMark(",") || closer.isMark(".") || closer.isMark(";") || closer.range.isEmpty
            || text.isWord(numeral.end, "who") || text.isWord(numeral.end, "and") || text.isWord(numeral.end, "of")
            || text.isWord(numeral.end, "from") || closer.kind == .dash && !text.isTight(numeral.end + 1)
            || closer.isMark(":"))
    else { return nil }
    let name = start - 2
    // "The sergeant, 41, retired": a person without a name.
    if opener.isMark(","), closer.isMark(","), text.has(name, .personTitle),
      text.has(name - 1, [.article, .possessivePronoun])
    {
      return draft(numeral, numeral.end)
    }
    guard value <= 115, text[name].isWord, text[name].isCapitalised, !text.has(name, [.month, .weekday, .dateUnit]),
      isNameBefore(name, isBracket)
    else { return noun(name) && !isBracket ? draft(numeral, numeral.end) : nil }
    return draft(numeral, numeral.end)
  }

  /// A girl, 17, won: one person told by a noun.
  private func noun(_ index: Int) -> Bool {
    text.has(index, .people) && !text[index].isCapitalised
      && text.has(index - 1, [.article, .possessivePronoun, .other])
  }

  /// Whether a person's name ends at a token: two capitalised words, or one inside the sentence that no list of numbers
  /// surrounds ("Chelsea 2, Arsenal 1").
  private func isNameBefore(_ index: Int, _ isBracket: Bool) -> Bool {
    if text[index - 1].isNumber { return false }
    let first = text[index - 1]
    let isFull =
      first.isWord && first.isCapitalised && !text.has(index - 1, [.preposition, .article, .conjunction, .stop])
    if isFull || text.has(index - 1, .personTitle) { return true }
    if isBracket {
      // Lee (34) plays: one name, then a verb; a table goes on with a mark or a number.
      return text.isTight(index + 1) == false && text[index + 4].isWord && !text[index + 4].isCapitalised
        && !text.has(index, [.stop, .organisationNoun, .businessSuffix]) && !text[index].shape.contains(.allCapitals)
    }
    return !text.has(index, [.stop, .businessSuffix]) && !text[index].shape.contains(.allCapitals)
      && !text.has(index - 1, .preposition)
  }
}
