internal import TextModel

/// Reads what joins two amounts: ranges (5-7%, between 5 and 7 per cent, 3 to 5 million), scores (52-48), changes (from 12 to 19).
struct RangeReader {
  let text: SentenceText

  private static let moves = WordSet(
    "went moved changed go goes gone enlarged extended trimmed revised upgraded downgraded improved worsened deteriorated "
      + "widened doubled tripled quadrupled hiked scaled moving shifted pushed brought took")
  private static let ageWords = WordSet("aged ages age")
  private static let ageNouns = WordSet("group groups bracket brackets range category")

  private static let degree = UnitID(code: "deg")
  private static let ranging = WordSet("range ranges ranged ranging vary varies varied varying spanning anywhere")

  private enum Connector { case dash, to, and }

  private var amounts: AmountReader { AmountReader(text: text) }

  /// The figures that an amount makes with the one behind it; nil where none follows that belongs to it.
  func read(_ first: AmountReader.Piece) -> [FigureDraft]? {
    guard let (connector, next) = connector(behind: first), text[next].isNumber || isAmountStart(next),
      // The sign of a number is read with its digits: "between -5 and -10C", "to minus ten".
      let piece = amounts.piece(
        at: isSign(next) && (connector != .dash || text[next].hasSpaceBefore) ? next + 1 : next),
      !isIdentifier(next)
    else { return nil }
    let second = CompoundReader(text: text).extend(piece)
    var first = first
    // 30°-40°C
    if first.unit == Self.degree, second.unit.unit.isTemperature { first.unit = second.unit }
    guard fits(first, second) else { return mixed(first, second, connector) }
    // "1.3 percent in the 11 months to 35.27 billion": a unit is told at the end of a range, or at both.
    if connector != .dash, first.unit != .none, !first.unit.unit.isMoney, second.unit == .none { return nil }
    // "3.5 m −2" is a power.
    if connector == .dash, first.unit != .none, second.unit == .none, text[first.end].hasSpaceBefore, text.isTight(next)
    {
      return nil
    }
    // "Aged 13 and 11" are two ages.
    if connector != .and || isBetween(first.tokens.lowerBound), let ages = ages(first, second) { return [ages] }
    let start = first.tokens.lowerBound
    if connector == .and { return isBetween(start) ? range(first, second) : nil }
    if let score = ScoreReader(text: text).read(first, second, isDash: connector == .dash) { return [score] }
    if connector == .to {
      if isFrom(start), text.isWord(fromIndex(start) - 1, in: Self.ranging) { return range(first, second) }
      if isFrom(start), isChange(start) || isBehindChange(start) || first.numeral.value > second.numeral.value {
        return change(first, second)
      }
      // "Fell 12 to 4,500" is a change and a level; "lose 30 to 45 staff" a range of what is counted.
      if !isFrom(start), isChangeVerb(start - 1) && !text.isWord(start - 1, "to") || isBy(start),
        !isCounted(first, second), !mayShareScale(first, second) || isChange(start)
      {
        return nil
      }
      if first.numeral.value >= second.numeral.value, !mayShareScale(first, second), !second.numeral.value.isNegative {
        return isAged(start) && second.unit == .none ? range(first, second) : nil
      }
    } else {
      // 3-0 that is no score, 2019-45: no range runs downwards behind a dash, unless the scale is shared.
      guard first.numeral.value < second.numeral.value || mayShareScale(first, second) || isFrom(start) else {
        return range(first, second, isReversed: true)
      }
    }
    return range(first, second)
  }

  // MARK: Parts

  private func connector(behind first: AmountReader.Piece) -> (Connector, next: Int)? {
    let index = first.end
    if text[index].kind == .dash {
      // "8- to 16-metre" hangs its hyphen.
      if text.isTight(index), text.isWord(index + 1, "to") { return (.to, text.behindHyphen(index + 2)) }
      let isTight = text.isTight(index) && text.isTight(index + 1)
      let isSpaced = text[index].hasSpaceBefore && text[index + 1].isNumber
      return isTight || isSpaced ? (.dash, index + 1) : nil
    }
    if text.isWord(index, "to") || text.isWord(index, "through") {
      let next =
        text.isWord(index + 1, "about") || text.isWord(index + 1, "almost") || text.isWord(index + 1, "nearly")
          || text.isWord(index + 1, "around") ? index + 2 : index + 1
      return (.to, next)
    }
    // 20~100, 3 ~ 5
    if text[index].isMark("~"), text[index + 1].isNumber, text.isTight(index) == text.isTight(index + 1) {
      return (.dash, index + 1)
    }
    if text[index].isMark(","), isConfidence(first.tokens.lowerBound) { return (.dash, index + 1) }
    guard text.isWord(index, "and") else { return nil }
    return (.and, text.isWord(index + 1, "about") ? index + 2 : index + 1)
  }

  /// "95% CI (-0.2, 3.9)", "CI, 1.2, 3.4": the ends of a confidence interval.
  private func isConfidence(_ index: Int) -> Bool {
    var before = index - 1
    while text[before].isMark("(") || text[before].isMark("[") || text[before].isMark(":") || text[before].isMark(",") {
      before -= 1
    }
    return text.isWord(before, "ci") || text.isWord(before, "interval") && before < index - 1
  }

  private func isSign(_ index: Int) -> Bool {
    text[index].kind == .dash
      || text.isWord(index, "minus") && (text[index + 1].isNumber || text.has(index + 1, .cardinal))
  }

  private func isAmountStart(_ index: Int) -> Bool {
    isSign(index) && text.isWord(index, "minus") || text.has(index, [.cardinal, .scale, .currencyCode])
      || FigureReader.isTriggerMark(text[index].mark)
      || text[index].kind == .dash && text[index + 1].isNumber && text.isTight(index + 1)
  }

  private func isIdentifier(_ index: Int) -> Bool {
    text[index].isNumber && IdentifierReader(text: text).end(at: index) != nil
  }

  /// One unit for both, or one of them without.
  private func fits(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> Bool {
    first.unit == .none || second.unit == .none || first.unit == second.unit
  }

  private func isBetween(_ index: Int) -> Bool {
    var before = index - 1
    if text.has(before, .hedgeEnd) || text[before].isMark("~") || text[before].isMark("∼") { before -= 1 }
    return text.isWord(before, "between")
  }

  private func isFrom(_ index: Int) -> Bool { text.isWord(fromIndex(index), "from") }

  /// Where "from" would stand before a number: right there, or before its hedge.
  private func fromIndex(_ index: Int) -> Int { text.has(index - 1, .hedgeEnd) ? index - 2 : index - 1 }

  private func isCounted(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> Bool {
    guard first.unit == .none, first.numeral.value < second.numeral.value else { return false }
    // "By eight to nine percent", "30 to 45 staff"
    if second.unit != .none { return !second.unit.unit.isMoney }
    return text.looksPlural(second.end) || text.has(second.end, .people)
  }

  private func isBy(_ index: Int) -> Bool {
    text.isWord(index - 1, "by") || text.has(index - 1, .hedgeEnd) && text.isWord(index - 2, "by")
  }

  private func isChangeVerb(_ index: Int) -> Bool {
    text.has(index, [.rise, .fall]) || text.has(index, .hedgeEnd) && text.has(index - 1, [.rise, .fall])
  }

  /// Whether the sentence speaks of a change shortly before: "rose from 12 to 19", "cut the price from 8 to 6".
  private func isChange(_ index: Int) -> Bool {
    var before = index - 1
    while text.bounds.contains(before), index - before < 9 {
      if text.has(before, [.rise, .fall, .changeNoun, .multiple]) || text.isWord(before, in: Self.moves) {
        return true
      }
      before -= 1
    }
    return false
  }

  /// "Razorbills by 13 per cent, from 2,000 to 2,260": the verb stands before another subject.
  private func isBehindChange(_ index: Int) -> Bool {
    let comma = fromIndex(index) - 1
    guard text[comma].isMark(","), let percent = (comma - 3..<comma).last(where: { text[$0].isNumber }) else {
      return false
    }
    return text.isWord(percent - 1, "by")
      && (text[comma - 1].isMark("%") || text.has(comma - 1, .percentWord) || text.isWord(comma - 1, "cent"))
  }

  /// "3 to 5 million", "10 to 15,000": the first number may lack what the second has.
  private func mayShareScale(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> Bool {
    !first.numeral.isScaled && second.numeral.isScaled
  }

  // MARK: Figures

  /// "Between 18 months and two years", "18 months to 10 years": ends in two units of one kind, told in the smaller.
  private func mixed(
    _ first: AmountReader.Piece, _ second: AmountReader.Piece, _ connector: Connector
  ) -> [FigureDraft]? {
    let start = first.tokens.lowerBound
    let isRange = connector == .and ? isBetween(start) : connector == .to && !isChange(start) && !isBy(start)
    guard isRange, let (low, high) = CompoundReader.inOneUnit(first, second), low.numeral.value < high.numeral.value
    else { return nil }
    return range(low, high)
  }

  private func change(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> [FigureDraft]? {
    var first = first
    if first.unit == .none { first.unit = second.unit }
    if let shared = sharedScale(first, second) ?? fallenScale(first, second) { first.numeral = shared }
    guard var start = amounts.single(first), let end = amounts.single(second) else { return nil }
    // "from 900 to 1,240 euros a month": the base belongs to both.
    if start.per.isNone, !end.per.isNone, start.unit == end.unit { (start.per, start.kind) = (end.per, end.kind) }
    return [start, end]
  }

  private func range(
    _ first: AmountReader.Piece, _ second: AmountReader.Piece, isReversed: Bool = false
  ) -> [FigureDraft]? {
    var start = first.numeral
    var literal: AlternativeReading?
    if let shared = sharedScale(first, second) {
      if second.numeral.isPlainDigits || !second.numeral.isScaled {
        literal = AlternativeReading(
          value: (first.numeral.value + second.numeral.value).flatMap { $0 / DecimalNumber(2) },
          lower: first.numeral.value, upper: second.numeral.value, unit: second.unit)
      }
      start = shared
    }
    var draft = FigureDraft(start)
    draft.tokens = first.tokens
    draft.setRange(to: second.numeral)
    if isReversed, let low = draft.interval?.upper, let high = draft.interval?.lower { draft.interval = (high, low) }
    draft.tokens = rangeStart(first.tokens.lowerBound)..<second.end
    draft.alternative = literal
    amounts.apply(second.unit == .none ? first.unit : second.unit, to: &draft)
    amounts.addRate(to: &draft)
    return [draft]
  }

  /// "between" and "from" belong to the mention.
  private func rangeStart(_ index: Int) -> Int {
    text.isWord(index - 1, "between") || text.isWord(index - 1, "from") ? index - 1 : index
  }

  /// The first number in the scale of the second: 3 to 5 million; 10 to 15,000 (the likelier reading).
  private func sharedScale(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> Numeral? {
    guard !first.numeral.isScaled else { return nil }
    if second.numeral.isScaled, let scaled = first.numeral.scaled(by: second.numeral.scale),
      first.unit == .none || first.unit.unit.isMoney,
      scaled.value < second.numeral.value
        || isBetween(first.tokens.lowerBound) && isSlightlyAbove(scaled.value, second.numeral.value)
    {
      return scaled
    }
    guard first.unit == .none || first.unit.unit.isMoney, first.numeral.value < .hundred,
      second.numeral.value >= DecimalNumber(1000), !second.numeral.isPlainDigits,
      let scaled = first.numeral.scaled(by: 3), scaled.value < second.numeral.value,
      scaled.value.scaled(by: 1).map({
        second.numeral.value < $0
      }) ?? false
    else { return nil }
    return scaled
  }

  /// "Fell from 100 to 96 million": the scale word stands once, whichever is more.
  private func fallenScale(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> Numeral? {
    guard !first.numeral.isScaled, second.numeral.isScaled, first.unit == .none || first.unit.unit.isMoney,
      let scaled = first.numeral.scaled(by: second.numeral.scale),
      let most = second.numeral.value * DecimalNumber(5), scaled.value <= most
    else { return nil }
    return scaled
  }

  /// An age range that a number without a unit begins: "aged 4 to 11", "18-to-24-year-olds"; nil for none.
  func ages(_ first: AmountReader.Piece) -> FigureDraft? {
    guard let (connector, next) = connector(behind: first), text[next].isNumber || text.has(next, .cardinal),
      let second = amounts.piece(at: next),
      first.numeral.value < second.numeral.value || isAged(first.tokens.lowerBound)
    else { return nil }
    guard connector != .and || isBetween(first.tokens.lowerBound) else { return nil }
    return ages(first, second)
  }

  /// "Between 90 and 60 million": the ends are told in the wrong order, the scale is one.
  private func isSlightlyAbove(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
    (b * DecimalNumber(3)).map { a < $0 } ?? false
  }

  private func ages(_ first: AmountReader.Piece, _ second: AmountReader.Piece) -> FigureDraft? {
    let age = AgeReader(text: text)
    let start = first.tokens.lowerBound
    let before = text.isWord(start - 1, "between") || text.isWord(start - 1, "from") ? start - 2 : start - 1
    let isAged =
      text.isWord(before, in: Self.ageWords)
      || text.isWord(before, "of") && text.isWord(before - 1, in: Self.ageWords)
      || text.isWord(second.end, "age") && text.isWord(second.end + 1, in: Self.ageNouns)
    guard isAged && second.unit == .none || age.yearOld(second.numeral) != nil else { return nil }
    var draft = FigureDraft(first.numeral)
    draft.setRange(to: second.numeral)
    draft.kind = .age
    draft.unit = second.unit == .none ? .year : second.unit
    draft.tokens = rangeStart(start)..<(age.yearOld(second.numeral)?.tokens.upperBound ?? second.end)
    return draft
  }

  private func isAged(_ start: Int) -> Bool {
    text.isWord(start - 1, "of") && text.isWord(start - 2, in: Self.ageWords)
      || text.isWord(start - 1, "aged") || text.isWord(start - 1, "ages") || text.isWord(start - 1, "age")
      || text.isWord(start - 1, "between") && (text.isWord(start - 2, "aged") || text.isWord(start - 2, "ages"))
  }
}
