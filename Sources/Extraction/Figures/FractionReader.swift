internal import TextModel

/// Reads fractions: half of, a third, two-thirds, three quarters, one in five, nine out of ten; with a unit: half an hour.
struct FractionReader {
  let text: SentenceText

  /// A fraction whose denominator's word stands at a token: half, (a) third, quarter.
  func read(at index: Int) -> FigureDraft? {
    let entry = text.word(index)
    guard entry.has(.fraction), entry.number > 1 else { return nil }
    if text.isWord(index, "half") || text.isWord(index, "halves") { return half(at: index) }
    let hasArticle = text.has(index - 1, .indefinite)
    let isQuarter = text.isWord(index, "quarter")
    // A third of, a quarter million: without its article a third is an ordinal and a quarter a part of the year.
    let behind = text.behindHyphen(index + 1)
    if isQuarter, text.has(behind, .scale) || isOfScale(behind) {
      return multiplied(hasArticle ? index - 1 : index, 1, 4, index + 1)
    }
    if isQuarter, behind != index + 1, text.has(behind, .unitStart) {
      return multiplied(hasArticle ? index - 1 : index, 1, 4, index + 1)
    }
    // "a tenth of a gallon", "tenth of a gallon"
    if !hasArticle, !isQuarter, text.isWord(behind, "of"), text.has(behind + 1, .indefinite),
      text.has(behind + 2, .unitStart), !text.has(index - 1, .article)
    {
      return multiplied(index, 1, Int(entry.number), index + 1)
    }
    guard hasArticle, !entry.has(.ordinal) || isShare(index + 1) else { return nil }
    if isQuarter {
      guard isShare(index + 1) || text.has(index + 1, .dateUnit) else { return nil }
    }
    return multiplied(index - 1, 1, Int(entry.number), index + 1)
  }

  /// A number before a fraction word, or before "in" or "out of", and a range of these: two-thirds, one in five,
  /// one third to two thirds.
  func read(_ numeral: Numeral) -> FigureDraft? {
    guard numeral.isWords || mayFollow(numeral.end), var draft = single(numeral) else { return nil }
    guard draft.kind == .fraction else { return draft }
    let isBetween = text.isWord(draft.tokens.lowerBound - 1, "between")
    let next = draft.tokens.upperBound
    guard text.isWord(next, "to") || isBetween && text.isWord(next, "and"),
      text.has(next + 1, .cardinal) || text[next + 1].isNumber, let other = NumeralReader(text).read(at: next + 1),
      let end = single(other), end.kind == .fraction, let low = draft.value, let high = end.value, low < high
    else { return draft }
    draft.interval = (low, high)
    draft.value = (low + high).flatMap { $0 / DecimalNumber(2) }
    draft.hedge = .range
    draft.tokens = (isBetween ? draft.tokens.lowerBound - 1 : draft.tokens.lowerBound)..<end.tokens.upperBound
    return draft
  }

  /// Whether a token may go on a fraction that digits begin: a hyphen, the word of a denominator, "in", "of" or "out of", a noun before "in".
  private func mayFollow(_ index: Int) -> Bool {
    text[index].kind == .dash || text.has(index, .fraction) || text.isWord(index, "in") || text.isWord(index, "of")
      || text.isWord(index, "out") || text.isWord(index + 1, "in")
  }

  private static let portions = WordSet("share stake interest portion cut reduction majority size")

  private func single(_ numeral: Numeral) -> FigureDraft? {
    if numeral.value.isNegative { return negative(numeral) }
    guard let top = numeral.value.int, top >= 1, !numeral.isScaled || numeral.isWords else { return nil }
    var next = numeral.end
    if text[next].kind == .dash, text[next + 1].isWord { next += 1 }
    if numeral.isWords, let compound = hyphenated(numeral, top) { return compound }
    let entry = text.word(next)
    if entry.has(.fraction), entry.number > 1, top <= Int(entry.number) * 10_000,
      numeral.isWords || !entry.has(.ordinal)
    {
      // "A two-third stake"; "nine quarters" are seasons of business or play.
      let isHyphened = next > numeral.end && top < Int(entry.number)
      let isPlural = isHyphened || text.isWord(next, "halves") || text.looksPlural(next)
      if text.isWord(next, "quarters"), top > 4 || top == 4 && !text.isWord(next + 1, "of") { return nil }
      guard isPlural || top == 1,
        top > 1 || isShare(next + 1) || !text[next + 1].isWord || entry.number == 2
          || next > numeral.end || text.has(next + 1, [.conjunction, .preposition, .reporting, .modal, .rise, .fall])
      else {
        return nil
      }
      if text.isWord(next, "quarter") || text.isWord(next, "quarters") {
        guard
          isShare(next + 1) || !text[next + 1].isWord || text.isWord(next + 1, in: Self.portions)
            || text.has(next + 1, [.unitStart, .scale, .stop])
        else {
          return nil
        }
      }
      return multiplied(numeral.tokens.lowerBound, top, Int(entry.number), next + 1)
    }
    return inRatio(numeral, top)
  }

  /// minus two thirds
  private func negative(_ numeral: Numeral) -> FigureDraft? {
    guard numeral.isWords else { return nil }
    var positive = numeral
    positive.value = numeral.value.magnitude
    guard var draft = single(positive), draft.kind == .fraction else { return nil }
    draft.value = draft.value?.negated
    return draft
  }

  /// three twenty-fifths, one hundred thirty-fifths: a denominator of tens and ones.
  private func hyphenated(_ numeral: Numeral, _ top: Int) -> FigureDraft? {
    // The tens stand behind the number, or were taken for its end.
    let isApart = text.has(numeral.end, .cardinal)
    let tensAt = isApart ? numeral.end : numeral.end - 1
    let tens = Int(text.word(tensAt).number)
    let last = text.behindHyphen(tensAt + 1)
    let entry = text.word(last)
    guard tens >= 20, tens < 100, text.has(tensAt, .cardinal), last > tensAt + 1 || numeral.isScaled,
      entry.has(.fraction),
      entry.number < 10,
      text.looksPlural(last)
    else { return nil }
    let above = isApart ? top : top - tens
    guard above > 0, let value = DecimalNumber(above) / DecimalNumber(tens + Int(entry.number)) else { return nil }
    var draft = FigureDraft(tokens: numeral.tokens.lowerBound..<(last + 1), kind: .fraction, value: value)
    draft.isWords = true
    draft.resolution = .hundredth
    return draft
  }

  /// one in five, 1-in-10, one of every five, nine out of ten; 12 in every 100,000 is a rate.
  private func inRatio(_ numeral: Numeral, _ top: Int) -> FigureDraft? {
    var next = text.behindHyphen(numeral.end)
    let isOutOf = text.isWord(next, "out") && text.isWord(next + 1, "of")
    let isOfEvery = text.isWord(next, "of") && text.isWord(next + 1, "every")
    if isOutOf {
      next += 2
    } else if text.isWord(next, "in") || isOfEvery {
      next = text.behindHyphen(next + 1)
    } else {
      return oneInMany(numeral)
    }
    if text.isWord(next, "every") { next += 1 }
    guard
      text[next].isNumber || text.has(next, [.cardinal, .scale])
        || text.has(next, .indefinite) && text.has(next + 1, .scale)
    else { return nil }
    if text.has(next, .indefinite) { next += 1 }
    guard let whole = NumeralReader(text).read(at: next), let bottom = whole.value.int, bottom > top, bottom >= 2,
      // "killed 3 in 2019", "five in three days" are no ratios.
      !whole.isPlainDigits || bottom < 1000 || isOutOf || bottom % 100 == 0, !text.has(whole.end, .dateUnit),
      !text.has(whole.end, .month), isOutOf || top * 2 <= bottom || top < 10 && bottom <= 10,
      !text[whole.end].isMark("%"), !text.has(whole.end, .percentWord),
      // "1,250 out of 1,400 jobs" are two counts.
      top < 100 || !isOutOf,
      let value = DecimalNumber(top) / DecimalNumber(bottom)
    else { return nil }
    if text.isWord(next - 1, "every"), bottom >= 1000 {
      var rate = FigureDraft(numeral)
      rate.kind = .rate
      rate.per.count = Int64(bottom)
      rate.tokens = numeral.tokens.lowerBound..<whole.end
      return rate
    }
    var draft = FigureDraft(tokens: numeral.tokens.lowerBound..<whole.end, kind: .fraction, value: value)
    draft.resolution = value
    draft.isWords = numeral.isWords && whole.isWords
    return draft
  }

  /// "£2 in every £5", "38 cents of each dollar": of an amount another one of its currency.
  func share(of amount: FigureDraft) -> FigureDraft? {
    guard amount.kind == .money else { return nil }
    let every = amount.tokens.upperBound + 1
    if let cents = amount.value, cents < .one, text.isWord(every - 1, "of"),
      text.has(every, .each), text.has(every + 1, .currencyStart), !text.isWord(every + 2, "of")
    {
      return percent(cents, amount.tokens.lowerBound..<every + 2, amount.resolution.scaled(by: 2) ?? .one)
    }
    guard text.isWord(every, "every"),
      text.isWord(every - 1, "in") || text.isWord(every - 1, "of"),
      let whole = AmountReader(text: text).read(at: every + 1)?.first, whole.kind == .money, whole.unit == amount.unit,
      let part = amount.value, let all = whole.value, part < all, let value = part / all
    else { return nil }
    // "£2 in every £5" is as rough as a fraction in words.
    return percent(
      value, amount.tokens.lowerBound..<whole.tokens.upperBound, all <= DecimalNumber(10) ? DecimalNumber(5) : .one)
  }

  /// A share as a percentage; the resolution is in percent.
  private func percent(_ share: DecimalNumber, _ tokens: Range<Int>, _ resolution: DecimalNumber) -> FigureDraft? {
    guard let value = share.scaled(by: 2) else { return nil }
    var draft = FigureDraft(tokens: tokens, kind: .percent, value: value)
    draft.unit = .percent
    draft.resolution = resolution
    return draft
  }

  /// "One ambulance in eight waited", "one child in ten": a noun between, and nothing behind that the last number could count.
  private func oneInMany(_ numeral: Numeral) -> FigureDraft? {
    let noun = numeral.end
    if let share = manyInHundred(numeral) { return share }
    guard numeral.isWords, numeral.value == .one, text[noun].isWord, !text[noun].isCapitalised,
      !text.has(noun, [.stop, .dateUnit, .unitStart, .preposition, .auxiliary, .cardinal, .scale, .ordinal]),
      let gap = (noun + 1...noun + 2).first(where: { text.isWord($0, "in") }), !text.has(gap - 1, .stop),
      let whole = NumeralReader(text).read(at: gap + 1), let bottom = whole.value.int, (3...1000).contains(bottom),
      !whole.isScaled, isFree(whole.end), let value = DecimalNumber.one / DecimalNumber(bottom)
    else { return nil }
    var draft = FigureDraft(tokens: numeral.tokens.lowerBound..<whole.end, kind: .fraction, value: value)
    draft.resolution = value
    draft.isWords = whole.isWords
    return draft
  }

  /// "84 seats in 100", "seven children in 1,000 are ill"
  private func manyInHundred(_ numeral: Numeral) -> FigureDraft? {
    let noun = numeral.end
    guard let top = numeral.value.int, top > 1, text[noun].isWord, text.looksPlural(noun), text.isWord(noun + 1, "in"),
      let whole = NumeralReader(text).read(at: noun + 2), let bottom = whole.value.int, bottom == 100 || bottom == 1000,
      top < bottom, isFree(whole.end), let value = numeral.value / whole.value
    else { return nil }
    return percent(value, numeral.tokens.lowerBound..<whole.end, bottom == 100 ? .one : DecimalNumber(1, exponent: -1))
  }

  /// The end of the sentence, a mark, or a word that is no noun.
  private func isFree(_ index: Int) -> Bool {
    guard text.bounds.contains(index) else { return true }
    guard text[index].isWord else {
      return text[index].isMark(",") || text[index].isMark(".") || text[index].isMark(";")
    }
    // "One job in five in Highlands"
    if text.isWord(index, "in"), text[index + 1].isWord { return true }
    return !text[index].isCapitalised
      && text.has(index, [.relative, .auxiliary, .modal, .reporting, .conjunction, .negation])
  }

  private func half(at index: Int) -> FigureDraft? {
    let next = index + 1
    let previous = index - 1
    // The first half, half-time, half past, a half-brother.
    if text.has(previous, .ordinal) || text.isWord(next, "past") || text.isWord(next, "time")
      || text.isWord(next, "back")
    {
      return nil
    }
    // The fly-half, Mr Half
    if text[previous].kind == .dash, text.isTight(index), !text.has(previous - 1, [.indefinite, .hedgeEnd]) {
      return nil
    }
    if text.has(previous, .personTitle) || text[previous].isMark(".") && text.has(previous - 1, .personTitle) {
      return nil
    }
    let start = text.has(previous, .indefinite) ? previous : index
    if let duration = behindUnit(index) { return duration }
    if text[next].kind == .dash {
      // "half-million", "half-a-dozen"
      let behind = text.has(next + 1, .indefinite) ? text.behindHyphen(next + 2) : next + 1
      guard text.has(behind, [.scale, .dozen, .unitStart]) else { return nil }
      return multiplied(start, 1, 2, next)
    }
    if text.has(next, [.scale, .dozen]) || text.has(next, .indefinite) && isMultiplied(next + 1) {
      return multiplied(start, 1, 2, next)
    }
    guard
      isShare(next) || text.isWord(next, "or") && (text.isWord(next + 1, "more") || text.isWord(next + 1, "less"))
        || text.has(next, [.unitStart, .people]) || text.looksPlural(next)
        || text[next].kind == .mark && !text[next].isMark("(") || text.has(next, [.auxiliary, .have])
        || text.has(next, [.preposition, .reporting]) || HedgeReader(text: text).before(start) != nil
    else { return nil }
    return multiplied(start, 1, 2, next)
  }

  private func isMultiplied(_ index: Int) -> Bool { text.has(index, [.scale, .dozen, .unitStart]) }

  /// "an hour and a half", "a mile and a half": the unit stands before, with "a" for one.
  private func behindUnit(_ index: Int) -> FigureDraft? {
    let and = text.has(index - 1, .indefinite) ? index - 2 : index - 1
    guard text.isWord(and, "and"), text.has(and - 1, .unitStart), text.has(and - 2, .indefinite),
      let unit = UnitReader(text: text).read(behind: and - 1), unit.end == and, !unit.unit.unit.isPercent
    else { return nil }
    var draft = FigureDraft(tokens: (and - 2)..<(index + 1), kind: .duration, value: DecimalNumber(15, exponent: -1))
    draft.isWords = true
    draft.resolution = .tenth
    AmountReader(text: text).apply(unit.unit, to: &draft)
    return draft
  }

  private func isOfScale(_ index: Int) -> Bool {
    guard text.isWord(index, "of") else { return false }
    let article = text.behindHyphen(index + 1)
    return text.has(article, .indefinite) && text.has(text.behindHyphen(article + 1), .scale)
  }

  /// Whether a fraction stands there as a share: "of", "the", "its", "have", or the end of the clause follows.
  private func isShare(_ index: Int) -> Bool {
    text.isWord(index, "of") || text.isWord(index, "the") || text.has(index, .possessivePronoun)
      || text.has(index, [.auxiliary, .have]) || text.isWord(index, "as") || text.isWord(index, "less")
      || text.isWord(index, "more") || text.isWord(index, "in") || text.isWord(index, "said")
      || text.isWord(index, "to") || text.isWord(index, "and") && text.isWord(index - 3, "between")
      || text[index].range.isEmpty || text[index].kind == .mark && !text[index].isMark("/")
  }

  /// "Of a second", and no second half: behind "a", and no noun follows.
  private func isSecond(_ index: Int) -> Bool {
    text.isWord(index, "second") && text.has(index - 1, .indefinite)
      && (!text[index + 1].isWord || text.isWord(index + 1, in: Self.behindSecond)
        || text.has(index + 1, [.preposition, .conjunction, .auxiliary, .have]))
  }

  private static let behindSecond = WordSet(
    "faster slower quicker behind ahead adrift back clear off outside inside short later earlier apart separated")

  /// The fraction, times a scale or dozen behind it (half a million, two thirds of a million), with a unit (half an hour).
  private func multiplied(_ start: Int, _ top: Int, _ bottom: Int, _ end: Int) -> FigureDraft? {
    guard let share = DecimalNumber(top) / DecimalNumber(bottom) else { return nil }
    var next = text.behindHyphen(end)
    let isOf = text.isWord(next, "of")
    if isOf { next = text.behindHyphen(next + 1) }
    let isBare = isOf && !text.has(next, [.indefinite, .article])
    if text.has(next, .indefinite) { next = text.behindHyphen(next + 1) }
    if text.has(next, [.scale, .dozen]) {
      let isDozen = text.has(next, .dozen)
      let factor =
        isDozen ? DecimalNumber(Int(text.word(next).number)) : DecimalNumber(1, exponent: Int32(text.word(next).scale))
      guard let value = share * factor else { return nil }
      let resolution = isDozen ? DecimalNumber.one : DecimalNumber(1, exponent: Int32(text.word(next).scale) - 1)
      let numeral = Numeral(
        value: value, resolution: resolution, tokens: start..<(next + 1),
        scale: isDozen ? 0 : Int(text.word(next).scale),
        isWords: true)
      return AmountReader(text: text).amount(numeral)
    }
    var draft = FigureDraft(tokens: start..<end, kind: .fraction, value: share)
    draft.isWords = true
    draft.resolution = .hundredth
    // Half a mile, half an hour, three quarters of an hour, half-litre.
    // "35 hundredths of a second"
    let isDecimal = bottom == 10 || bottom == 100 || bottom == 1000
    if isSecond(next) {
      draft.kind = .duration
      draft.unit = .second
      draft.tokens = start..<next + 1
      if isDecimal, let tick = DecimalNumber(1) / DecimalNumber(bottom) { draft.resolution = tick }
    } else if text.has(next, .unitStart), bottom <= 10, let unit = UnitReader(text: text).read(behind: next),
      // "Two-fifths of week's gain"
      !isBare || text[unit.end].kind != .possessive
    {
      AmountReader(text: text).apply(unit.unit, to: &draft)
      draft.tokens = start..<unit.end
    }
    return draft
  }
}
