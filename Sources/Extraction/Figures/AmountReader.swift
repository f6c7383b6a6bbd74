internal import TextModel

/// Reads numbers with what they measure: counts, money, percentages, measures, durations, and the ranges of these.
struct AmountReader {
  /// A number with its currency or unit.
  struct Piece {
    var numeral: Numeral
    var tokens: Range<Int>
    var unit: UnitID = .none

    var end: Int { tokens.upperBound }
  }

  let text: SentenceText

  /// The figures that begin at a token: one, or the two ends of a change ("from 12 to 19").
  func read(at index: Int) -> [FigureDraft]? {
    guard let piece = piece(at: index) else { return nil }
    if piece.unit == .none || !piece.unit.unit.isMoney {
      // "Aged 12 to 18": the range, before the first age of it.
      if let ages = RangeReader(text: text).ages(piece) { return [ages] }
      if let special = special(piece.numeral) { return [special] }
    }
    if let pair = RangeReader(text: text).read(piece) { return pair }
    return [single(piece)].compactMap { $0 }
  }

  /// An amount whose number has been read: half a million dollars.
  func amount(_ numeral: Numeral) -> FigureDraft? {
    single(withUnit(Piece(numeral: numeral, tokens: numeral.tokens)))
  }

  /// Ordinals, multiples, fractions and ages that begin with a number.
  private func special(_ numeral: Numeral) -> FigureDraft? {
    OrdinalReader(text: text).read(numeral) ?? MultipleReader(text: text).read(numeral)
      ?? FractionReader(text: text).read(numeral) ?? AgeReader(text: text).read(numeral)
  }

  // MARK: Pieces

  /// Sign, currency, number and unit at a token.
  func piece(at index: Int) -> Piece? {
    let money = MoneyReader(text: text)
    var unit = UnitID.none
    var numberStart = index
    var start = index
    if let prefix = money.prefix(at: index) {
      unit = prefix.unit
      numberStart = prefix.end
      start = prefix.start
    }
    guard var numeral = NumeralReader(text).read(at: numberStart) else { return nil }
    if let sign = negativeStart(start) {
      numeral.value = numeral.value.negated
      start = sign
    }
    numeral.tokens = min(start, numeral.tokens.lowerBound)..<numeral.tokens.upperBound
    var piece = Piece(numeral: numeral, tokens: numeral.tokens, unit: unit)
    if unit == .none { piece = withUnit(piece) } else { piece.tokens = start..<moneyEnd(numeral.end) }
    return piece
  }

  /// "$5 million dollars", "US$5 USD": the currency said twice.
  private func moneyEnd(_ index: Int) -> Int {
    guard text.has(index, [.currencyStart, .currencyCode]) else { return index }
    return MoneyReader(text: text).suffix(behind: index, isScaled: true)?.end ?? index
  }

  private func withUnit(_ piece: Piece) -> Piece {
    var piece = piece
    let end = piece.end
    if let money = MoneyReader(text: text).suffix(behind: end, isScaled: piece.numeral.scale >= 6) {
      piece.unit = money.unit
      piece.tokens = piece.tokens.lowerBound..<money.end
    } else if let unit = UnitReader(text: text).read(behind: end, isScaled: piece.numeral.scale >= 6) {
      piece.unit = unit.unit
      piece.tokens = piece.tokens.lowerBound..<unit.end
    }
    return piece
  }

  /// Where the sign of a negative number begins: a dash at the digits with nothing at its other side, "minus".
  private func negativeStart(_ index: Int) -> Int? {
    // "Plus or minus 3 points" is a width.
    if text.isWord(index - 1, "minus"), text.isWord(index - 2, "or") || text[index - 2].isMark("/") { return nil }
    if text.isWord(index - 1, "minus") || text.isWord(index - 1, "negative") { return index - 1 }
    guard text[index - 1].kind == .dash, text.isTight(index),
      text[index].isNumber || MoneyReader.isSign(text[index].mark)
    else { return nil }
    let before = text[index - 2]
    let isFree =
      before.range.isEmpty || text[index - 1].hasSpaceBefore || before.isMark("(") || before.isMark("<")
      || before.isMark(">")
    return isFree && !before.isNumber ? index - 1 : nil
  }

  // MARK: One amount

  /// The figure of one piece, with smaller units behind it (5ft 11in) and the base of a rate (a day).
  func single(_ piece: Piece) -> FigureDraft? {
    if piece.unit == .none, isPronoun(piece.numeral) { return nil }
    let piece = CompoundReader(text: text).extend(piece)
    var draft = FigureDraft(piece.numeral)
    draft.tokens = piece.tokens
    apply(piece.unit, to: &draft)
    // "down by 4m" may be metres or millions.
    if piece.unit.unit.code == "m", piece.tokens.count == 2, text[piece.end - 1].range.count == 1, text.isTight(piece.end - 1),
      let millions = piece.numeral.scaled(by: 6)
    {
      draft.alternative = AlternativeReading(value: millions.value, lower: millions.value, upper: millions.value, unit: .none)
    }
    addRate(to: &draft)
    return draft
  }

  /// Sets unit and kind, and turns minor currency units into major ones.
  func apply(_ unit: UnitID, to draft: inout FigureDraft) {
    guard unit != .none else { return }
    let measure = unit.unit
    draft.unit = unit
    if measure.isMoney {
      draft.kind = .money
      draft.multiply(by: measure.factor)
      // The minor unit stands right behind its currency in the table.
      if measure.factor != .one { draft.unit = UnitID(rawValue: unit.rawValue - 1) }
    } else if measure.isPercent {
      draft.kind = .percent
    } else if measure.isPoints {
      draft.kind = .percentagePoint
    } else {
      draft.kind = measure.isDuration ? .duration : .measure
    }
  }

  func addRate(to draft: inout FigureDraft) {
    guard let (base, end) = RateReader(text: text).read(behind: draft.tokens.upperBound, isMoney: draft.kind == .money)
    else { return }
    draft.per = base
    switch draft.kind {
    case .money, .measure: draft.kind = .rate
    case .cardinal: draft.kind = .rate
    default: break
    }
    draft.tokens = draft.tokens.lowerBound..<end
  }

  /// "One" as a pronoun: the one, that one, no one, one another, one's.
  private func isPronoun(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound
    guard numeral.tokens.count == 1, text.isWord(index, "one") else { return false }
    if text[index + 1].kind == .possessive || text.isWord(index + 1, "another") { return true }
    if text.isWord(index - 1, "no") || text.isWord(index - 1, "any") || text.isWord(index - 1, "every")
      || text.isWord(index - 1, "each") || text.isWord(index - 1, "which") || text.isWord(index - 1, "another")
    {
      return true
    }
    if text.has(index + 1, .modal), !text.isWord(index - 1, "only") { return true }
    let isPointed = text.isWord(index - 1, "the") || text.isWord(index - 1, "that") || text.isWord(index - 1, "this")
    return isPointed && !text.has(index + 1, .dateUnit)
  }
}
