internal import TextModel

/// Reads ages: a 17-year-old, aged 34, 10 years old, "Lee, 34,", (34), in his late 60s.
struct AgeReader {
  let text: SentenceText

  /// The age that a number is, nil where it is none.
  func read(_ numeral: Numeral) -> FigureDraft? {
    yearOld(numeral) ?? decade(numeral) ?? aged(numeral) ?? apposition(numeral)
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

  /// in his late 60s, in her 20s, people in their 30s
  private func decade(_ numeral: Numeral) -> FigureDraft? {
    guard let value = numeral.value.int, value % 10 == 0, (10...110).contains(value), text.isTight(numeral.end),
      text[numeral.end].isWord && text.bytes(numeral.end).elementsEqual("s".utf8)
        || text[numeral.end].kind == .possessive
    else { return nil }
    var start = numeral.tokens.lowerBound
    var (low, high) = (value, value + 9)
    if text[start - 1].kind == .dash { start -= 1 }
    if text.isWord(start - 1, "late") {
      low = value + 7
      start -= 1
    } else if text.isWord(start - 1, "early") {
      high = value + 3
      start -= 1
    } else if text.isWord(start - 1, "mid") {
      (low, high) = (value + 4, value + 6)
      start -= 1
    } else {
      start = numeral.tokens.lowerBound
    }
    let isPersonal =
      text.has(start - 1, .possessivePronoun) || text.isWord(start - 1, "to") && text.has(start - 4, .possessivePronoun)
    let isBare = text.isWord(start - 1, "the") || text.isWord(start - 1, "low") || text.isWord(start - 1, "high")
    guard isPersonal || isBare else { return nil }
    var draft = FigureDraft(numeral)
    draft.tokens = start..<(numeral.end + 1)
    draft.interval = (DecimalNumber(low), DecimalNumber(high))
    draft.value = DecimalNumber(low + high) / DecimalNumber(2)
    draft.hedge = .range
    if isPersonal {
      draft.kind = .age
      draft.unit = .year
    }
    return draft
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
      || text.isWord(before, "of") && text.isWord(before - 1, "ages")
    {
      return draft(numeral, numeral.end)
    }
    return nil
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
            || text.isWord(numeral.end, "from") || closer.kind == .dash || closer.isMark(":"))
    else { return nil }
    let name = start - 2
    // "The sergeant, 41, retired": a person without a name.
    if opener.isMark(","), closer.isMark(","), text.has(name, .personTitle), text.has(name - 1, [.article, .possessivePronoun]) {
      return draft(numeral, numeral.end)
    }
    guard value <= 115, text[name].isWord, text[name].isCapitalised, !text.has(name, [.month, .weekday, .dateUnit]),
      isNameBefore(name, isBracket)
    else { return nil }
    return draft(numeral, numeral.end)
  }

  /// Whether a person's name ends at a token: two capitalised words, or one inside the sentence that no list of numbers
  /// surrounds ("Chelsea 2, Arsenal 1").
  private func isNameBefore(_ index: Int, _ isBracket: Bool) -> Bool {
    if text[index - 1].isNumber { return false }
    let first = text[index - 1]
    let isFull =
      first.isWord && first.isCapitalised && !text.has(index - 1, [.preposition, .article, .conjunction, .stop])
    if isFull || text.has(index - 1, .personTitle) { return true }
    return !isBracket && !text.has(index, [.stop, .businessSuffix]) && !text[index].shape.contains(.allCapitals)
      && !text.has(index - 1, .preposition)
  }
}
