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
    if isQuarter, text.has(index + 1, .scale) { return multiplied(hasArticle ? index - 1 : index, 1, 4, index + 1) }
    guard hasArticle, !entry.has(.ordinal) || isShare(index + 1) else { return nil }
    if isQuarter {
      guard isShare(index + 1) || text.has(index + 1, .dateUnit) else { return nil }
    }
    return multiplied(index - 1, 1, Int(entry.number), index + 1)
  }

  /// A number before a fraction word, or before "in" or "out of": two-thirds, one in five, nine out of ten.
  func read(_ numeral: Numeral) -> FigureDraft? {
    guard let top = numeral.value.int, top >= 1, !numeral.isScaled else { return nil }
    var next = numeral.end
    if text[next].kind == .dash, text[next + 1].isWord { next += 1 }
    let entry = text.word(next)
    if entry.has(.fraction), entry.number > 1, top <= Int(entry.number) * 10, numeral.isWords || !entry.has(.ordinal) {
      let isPlural = text.isWord(next, "halves") || text.looksPlural(next)
      guard isPlural || top == 1, top > 1 || isShare(next + 1) || !text[next + 1].isWord || entry.number == 2 else {
        return nil
      }
      if text.isWord(next, "quarter") || text.isWord(next, "quarters") {
        guard isShare(next + 1) || !text[next + 1].isWord || text.has(next + 1, [.unitStart, .scale, .stop]) else {
          return nil
        }
      }
      return multiplied(numeral.tokens.lowerBound, top, Int(entry.number), next + 1)
    }
    return inRatio(numeral, top)
  }

  /// one in five, 1 in 10, nine out of ten, three of the five
  private func inRatio(_ numeral: Numeral, _ top: Int) -> FigureDraft? {
    var next = numeral.end
    let isOutOf = text.isWord(next, "out") && text.isWord(next + 1, "of")
    if isOutOf { next += 2 } else if text.isWord(next, "in") { next += 1 } else { return nil }
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
      let value = DecimalNumber(top) / DecimalNumber(bottom)
    else { return nil }
    var draft = FigureDraft(tokens: numeral.tokens.lowerBound..<whole.end, kind: .fraction, value: value)
    draft.resolution = value
    draft.isWords = numeral.isWords && whole.isWords
    return draft
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
    if text[next].kind == .dash {
      guard text.has(next + 1, [.scale, .dozen, .unitStart]) else { return nil }
      return multiplied(index, 1, 2, next + 1)
    }
    let start = text.has(previous, .indefinite) ? previous : index
    if text.has(next, [.scale, .dozen]) || text.has(next, .indefinite) && isMultiplied(next + 1) {
      return multiplied(start, 1, 2, next)
    }
    guard
      isShare(next) || text.has(next, [.unitStart, .people]) || text.looksPlural(next)
        || text[next].kind == .mark && !text[next].isMark("(") || text.has(next, [.auxiliary, .have])
        || text.has(next, .preposition)
    else { return nil }
    return multiplied(start, 1, 2, next)
  }

  private func isMultiplied(_ index: Int) -> Bool { text.has(index, [.scale, .dozen, .unitStart]) }

  /// Whether a fraction stands there as a share: "of", "the", "its", "have", or the end of the clause follows.
  private func isShare(_ index: Int) -> Bool {
    text.isWord(index, "of") || text.isWord(index, "the") || text.has(index, .possessivePronoun)
      || text.has(index, [.auxiliary, .have]) || text.isWord(index, "as") || text.isWord(index, "less")
      || text.isWord(index, "more") || text.isWord(index, "in") || text.isWord(index, "said")
      || text.isWord(index, "to")
      || text[index].range.isEmpty || text[index].kind == .mark && !text[index].isMark("/")
  }

  /// The fraction, times a scale or dozen behind it (half a million, two thirds of a million), with a unit (half an hour).
  private func multiplied(_ start: Int, _ top: Int, _ bottom: Int, _ end: Int) -> FigureDraft? {
    guard let share = DecimalNumber(top) / DecimalNumber(bottom) else { return nil }
    var next = end
    if text.isWord(next, "of") { next += 1 }
    if text.has(next, .indefinite) { next += 1 }
    if text.has(next, .scale) || text.has(next, .dozen), next > end || text.has(end, [.scale, .dozen]) {
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
    let unitStart = text[end].kind == .dash ? end + 1 : next
    if text.has(unitStart, .unitStart), unitStart > end || text.has(end, .unitStart), bottom <= 10,
      let unit = UnitReader(text: text).read(behind: unitStart), !unit.unit.unit.isPercent
    {
      draft.unit = unit.unit
      draft.kind = unit.unit.unit.isDuration ? .duration : .measure
      draft.tokens = start..<unit.end
    }
    return draft
  }
}
