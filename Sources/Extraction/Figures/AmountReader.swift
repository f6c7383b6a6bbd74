internal import TextModel

/// Reads numbers with what they measure: counts, money, percentages, measures, durations, and the ranges of these.
struct AmountReader {
  /// A number with its currency or unit.
  struct Piece {
    var numeral: Numeral
    var tokens: Range<Int>
    var unit: UnitID = .none
    /// "300-odd miles": told between the number and its unit.
    var hedge = Hedge.exact

    var end: Int { tokens.upperBound }
  }

  let text: SentenceText

  /// The figures that begin at a token: one, or the two ends of a change ("from 12 to 19").
  func read(at index: Int) -> FigureDrafts? {
    guard var piece = piece(at: index) else { return nil }
    let ranges = RangeReader(text: text)
    if piece.unit == .none || !piece.unit.unit.isMoney {
      if piece.unit == .none, mayBeJoined(piece.end),
        let ages = ranges.ages(piece) ?? RatioReader(text: text).read(piece)
      {
        return .one(ages)
      }
      if let special = special(piece) { return .one(special) }
    }
    piece = CompoundReader(text: text).extend(piece)
    guard mayBeJoined(piece.end) else { return single(piece).map { .one($0) } }
    if let tolerance = ToleranceReader(text: text).read(piece) { return .one(tolerance) }
    if let pair = ranges.read(piece) ?? ListReader(text: text).sides(piece) ?? ListReader(text: text).read(piece) {
      return FigureDrafts(pair)
    }
    return single(piece).map { .one($0) }
  }

  /// Whether a second amount may belong to one that ends before a token: a mark, a hyphen or one of a few words joins them.
  private func mayBeJoined(_ index: Int) -> Bool {
    let token = text[index]
    guard token.isWord else { return token.kind == .mark || token.kind == .dash }
    return text.isWord(index, "to") || text.isWord(index, "and") || text.isWord(index, "or")
      || text.isWord(index, "by") || text.isWord(index, "x") || text.isWord(index, "through")
  }

  /// An amount whose number has been read: half a million dollars.
  func amount(_ numeral: Numeral) -> FigureDraft? {
    single(withUnit(Piece(numeral: numeral, tokens: numeral.tokens)))
  }

  /// Ordinals, multiples, fractions and ages that begin with a number.
  private func special(_ piece: Piece) -> FigureDraft? {
    let numeral = piece.numeral
    // The tokens at the number tell which of these it may be.
    let next = text[numeral.end]
    if text[numeral.tokens.lowerBound - 1].kind == .mark, let statistic = CoefficientReader(text: text).read(numeral) {
      return statistic
    }
    if numeral.isWords || next.isWord && text.isTight(numeral.end),
      let ordinal = OrdinalReader(text: text).read(numeral)
    {
      return ordinal
    }
    if next.isWord || next.kind == .dash, let multiple = MultipleReader(text: text).read(numeral) { return multiple }
    return FractionReader(text: text).read(numeral) ?? AgeReader(text: text).read(numeral, unit: piece.unit)
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
    // "$-50.8bn", "$.50"
    let isNegative = unit != .none && text[numberStart].kind == .dash
    if isNegative || unit != .none && text[numberStart].isMark(".") { numberStart += 1 }
    guard var numeral = NumeralReader(text).read(at: numberStart) else { return nil }
    start = min(start, numeral.tokens.lowerBound)
    if isNegative { numeral.value = numeral.value.negated }
    // "+0.2%"
    if text[start - 1].isMark("+"), text.isTight(start), !text.isTight(start - 1) { start -= 1 }
    if let sign = negativeStart(start) {
      numeral.value = numeral.value.negated
      start = sign
    }
    if unit == .none, let named = money.named(before: start, numeral) {
      unit = named.unit
      start = named.start
      if named.power > 0, let millions = numeral.scaled(by: named.power) { numeral = millions }
    }
    numeral.tokens = min(start, numeral.tokens.lowerBound)..<numeral.tokens.upperBound
    var piece = Piece(numeral: numeral, tokens: numeral.tokens, unit: unit)
    if unit == .none { piece = withUnit(piece) } else { piece.tokens = start..<moneyEnd(numeral.end) }
    return piece
  }

  /// "$5 million dollars", "US$5 USD": the currency said twice.
  private func moneyEnd(_ index: Int) -> Int {
    guard text.has(index, [.currencyStart, .currencyCode]) else { return index }
    guard let suffix = MoneyReader(text: text).suffix(behind: index, isScaled: true) else { return index }
    // "EUR 20 USD 30" are two sums.
    return text.has(index, .currencyCode) && text[suffix.end].isNumber ? index : suffix.end
  }

  private func withUnit(_ piece: Piece) -> Piece {
    var piece = piece
    if text[piece.end].kind == .dash, let hedge = HedgeReader(text: text).behind(piece.end), hedge.hedge != .exact,
      text[hedge.edge].isWord, let unit = UnitReader(text: text).read(behind: hedge.edge)
    {
      piece.unit = unit.unit
      piece.hedge = hedge.hedge
      piece.tokens = piece.tokens.lowerBound..<unit.end
      return piece
    }
    let end = piece.end
    // Millions, or thousands written as 15k: sums of money rather than weights.
    let isLarge =
      piece.numeral.scale >= 6 || piece.numeral.scale == 3 && !piece.numeral.isWords && text[end - 1].range.count == 1
    if let money = MoneyReader(text: text).suffix(behind: end, isScaled: isLarge) {
      piece.unit = money.unit
      piece.tokens = piece.tokens.lowerBound..<money.end
      if money.power > 0, let millions = piece.numeral.scaled(by: money.power) { piece.numeral = millions }
    } else if let oil = OilReader(text: text).read(behind: end) {
      // The words stay for the base of the rate.
      piece.unit = OilReader.barrel
      if oil.power > 0, let scaled = piece.numeral.scaled(by: oil.power) { piece.numeral = scaled }
    } else if let end = PointReader(text: text).end(behind: end) {
      piece.unit = .percentagePoint
      piece.tokens = piece.tokens.lowerBound..<end
    } else if let unit = UnitReader(text: text).read(behind: end, isScaled: isLarge) {
      piece.unit = unit.unit
      piece.tokens = piece.tokens.lowerBound..<unit.end
    }
    return piece
  }

  /// Where the sign of a negative number begins: a dash at the digits with nothing at its other side, "minus".
  private func negativeStart(_ index: Int) -> Int? {
    // "Plus or minus 3 points" is a width.
    let or = text[index - 2].kind == .dash ? index - 3 : index - 2
    if text.isWord(index - 1, "minus"), text.isWord(or, "or") || text[index - 2].isMark("/") { return nil }
    let word = text[index - 1].kind == .dash && text.isTight(index) && text.isTight(index - 1) ? index - 2 : index - 1
    if text.isWord(word, "minus") || word == index - 1 && text.isWord(word, "negative") { return word }
    guard text[index - 1].kind == .dash, text.isTight(index),
      text[index].isNumber || MoneyReader.isSign(text[index].mark)
    else { return nil }
    let before = text[index - 2]
    let isFree =
      before.range.isEmpty || text[index - 1].hasSpaceBefore || before.isMark("(") || before.isMark("<")
      || before.isMark(">")
    // "The Stoxx 50 -1.3%": behind a name's number only a percentage is sure to be no range.
    return isFree && (!before.isNumber || text[index + 1].isMark("%")) ? index - 1 : nil
  }

  // MARK: One amount

  /// The figure of one piece, with smaller units behind it (5ft 11in) and the base of a rate (a day).
  func single(_ piece: Piece) -> FigureDraft? {
    let compound = CompoundReader(text: text)
    let piece = compound.withLarger(compound.extend(piece))
    var draft = FigureDraft(piece.numeral)
    draft.tokens = piece.tokens
    draft.hedge = piece.hedge
    apply(piece.unit, to: &draft)
    // "down by 4m" may be metres or millions.
    if piece.tokens.count == 2, text[piece.end - 1].range.count == 1, text.isTight(piece.end - 1),
      piece.unit.unit.code == "m",
      let millions = piece.numeral.scaled(by: 6)
    {
      draft.alternative = AlternativeReading(
        value: millions.value, lower: millions.value, upper: millions.value, unit: .none)
    }
    if text.isWord(piece.end - 1, "pounds"), draft.unit == Self.poundSterling,
      !PoundReader(text: text).isSum(piece.end - 1)
    {
      draft.alternative = AlternativeReading(
        value: draft.value, lower: draft.value, upper: draft.value, unit: Self.poundWeight)
    }
    addRate(to: &draft)
    if draft.value?.isZero == true, text.isWord(draft.tokens.lowerBound - 1, "absolute"), draft.unit == .none {
      draft.unit = Self.kelvin
      draft.kind = .measure
      draft.tokens = (draft.tokens.lowerBound - 1)..<draft.tokens.upperBound
    }
    if draft.kind == .cardinal, piece.numeral.isFraction { draft.kind = .fraction }
    if text.isWord(draft.tokens.upperBound, "below"),
      draft.unit == .none || draft.unit.unit.isTemperature || draft.unit == Self.degree
    {
      belowZero(&draft)
    }
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
    } else if measure.dimension == "datarate" {
      draft.kind = .rate
    } else {
      draft.kind = measure.isDuration ? .duration : .measure
    }
  }

  private static let poundSterling = UnitID(code: "GBP")
  private static let poundWeight = UnitID(code: "[lb_av]")
  private static let kelvin = UnitID(code: "K")
  private static let degree = UnitID(code: "deg")

  /// 2 degrees below zero
  private func belowZero(_ draft: inout FigureDraft) {
    let end = draft.tokens.upperBound
    guard text.isWord(end, "below"), text.isWord(end + 1, "zero"), let value = draft.value, !value.isNegative,
      !value.isZero
    else {
      return
    }
    draft.value = value.negated
    if draft.unit == .none { (draft.unit, draft.kind) = (Self.degree, .measure) }
    draft.tokens = draft.tokens.lowerBound..<(end + 2)
  }

  func addRate(to draft: inout FigureDraft) {
    let rates = RateReader(text: text)
    guard let (base, end) = rates.read(behind: draft.tokens.upperBound, isMoney: draft.kind == .money) else {
      // "400 meals a day": the base stands behind what is counted, which stays out of the figure.
      // Millions a year are a total that is said without its year as well.
      if draft.kind == .measure, let base = rates.read(behindSubstanceAt: draft.tokens.upperBound) {
        draft.per = base
        draft.kind = .rate
        return
      }
      if draft.kind == .cardinal, let every = rates.read(everyAt: draft.tokens.upperBound) {
        draft.per = every.base
        draft.kind = .rate
        draft.tokens = draft.tokens.lowerBound..<every.end
        return
      }
      guard draft.kind == .cardinal, let base = rates.read(behindNounAt: draft.tokens.upperBound),
        !draft.isScaled || base.unit != .year
      else { return }
      draft.per = base
      draft.kind = .rate
      return
    }
    draft.per = base
    switch draft.kind {
    case .money, .measure: draft.kind = .rate
    case .cardinal: draft.kind = .rate
    default: break
    }
    draft.tokens = draft.tokens.lowerBound..<end
  }
}
