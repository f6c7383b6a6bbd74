internal import TextModel

/// Joins a smaller unit to a larger one: 5ft 11in, 6-foot-2, 3 lb 4 oz, 1 year, 2 days and 4 seconds, 20 dollars 43.
struct CompoundReader {
  let text: SentenceText

  /// The smaller units that may follow a unit, with how many of them make one; a month has as many days as on average.
  private static let smaller: [[(unit: UnitID, factor: DecimalNumber)]] = {
    let month = DecimalNumber(304_375, exponent: -4)
    let table: [(String, [(String, DecimalNumber)])] = [
      ("[yd_i]", [("[ft_i]", DecimalNumber(3)), ("[in_i]", DecimalNumber(36))]), ("km", [("m", DecimalNumber(1000))]),
      ("[ft_i]", [("[in_i]", DecimalNumber(12))]),
      ("m", [("cm", DecimalNumber(100))]), ("kg", [("g", DecimalNumber(1000))]),
      ("[mi_i]", [("[yd_i]", DecimalNumber(1760))]),
      ("[stone_av]", [("[lb_av]", DecimalNumber(14))]), ("[lb_av]", [("[oz_av]", DecimalNumber(16))]),
      ("a", [("mo", DecimalNumber(12)), ("d", DecimalNumber(365))]),
      ("mo", [("d", month)]), ("wk", [("d", DecimalNumber(7))]),
      ("d", [("h", DecimalNumber(24)), ("min", DecimalNumber(1440))]),
      ("h", [("min", DecimalNumber(60)), ("s", DecimalNumber(3600))]),
      ("min", [("s", DecimalNumber(60))]),
    ]
    var smaller = Array(repeating: [(unit: UnitID, factor: DecimalNumber)](), count: MeasureUnit.table.count)
    for (code, units) in table {
      smaller[Int(UnitID(code: code).rawValue)] = units.map { (UnitID(code: $0.0), $0.1) }
    }
    return smaller
  }()

  /// The smaller units of a unit; none for most.
  private static func smaller(than unit: UnitID) -> [(unit: UnitID, factor: DecimalNumber)] {
    smaller[Int(unit.rawValue)]
  }

  /// Two amounts in the smaller of their units; nil where neither unit is made of the other.
  static func inOneUnit(
    _ first: AmountReader.Piece, _ second: AmountReader.Piece
  ) -> (AmountReader.Piece, AmountReader.Piece)? {
    func converted(_ piece: AmountReader.Piece, to unit: UnitID) -> AmountReader.Piece? {
      guard let factor = smaller(than: piece.unit).first(where: { $0.unit == unit })?.factor,
        let value = piece.numeral.value * factor
      else { return nil }
      var piece = piece
      piece.numeral.value = value
      piece.numeral.isPlainDigits = false
      piece.unit = unit
      return piece
    }
    if let second = converted(second, to: first.unit) { return (first, second) }
    return converted(first, to: second.unit).map { ($0, second) }
  }

  private static let yard = UnitID(code: "[yd_i]")
  private static let foot = UnitID(code: "[ft_i]")
  private static let stone = UnitID(code: "[stone_av]")

  /// The piece with what belongs to it, told in the smallest unit.
  func extend(_ piece: AmountReader.Piece) -> AmountReader.Piece {
    guard piece.unit != .none, mayGoOn(piece.end) else { return piece }
    if piece.unit.unit.isMoney { return piece.unit.unit.factor == .one ? withMinor(piece) ?? piece : piece }
    let units = Self.smaller(than: piece.unit)
    guard !units.isEmpty else { return piece }
    if let half = withFraction(piece) { return half }
    guard piece.numeral.value.isWhole || piece.unit == .year, var joined = extend(piece, units) else { return piece }
    if let half = withFraction(joined) { return half }
    while let next = extend(joined, Self.smaller(than: joined.unit)) { joined = next }
    return joined
  }

  /// Whether a smaller unit or "and a half" may begin at a token: a number, or what joins one.
  private func mayGoOn(_ index: Int) -> Bool {
    let token = text[index]
    return token.isNumber || token.kind == .dash || token.isMark(",") || token.isMark(".") || text.has(index, .cardinal)
      || text.isWord(index, "and")
  }

  private func extend(
    _ piece: AmountReader.Piece, _ units: [(unit: UnitID, factor: DecimalNumber)]
  ) -> AmountReader.Piece? {
    var start = piece.end
    let hasComma = text[start].isMark(",")
    // "5 ft. 11 in.": the stop of an abbreviation.
    let hasStop = text[start].isMark(".") && text.isTight(start) && text[start + 1].isNumber
    if hasComma || hasStop { start += 1 }
    let hasAnd = text.isWord(start, "and")
    if hasAnd { start += 1 }
    let isHyphened = start == piece.end && text.behindHyphen(start) != start
    if isHyphened { start += 1 }
    guard text[start].isNumber || text.has(start, .cardinal), let part = NumeralReader(text).read(at: start),
      !part.isScaled, !part.value.isNegative
    else { return nil }
    var end = part.end
    var found: (unit: UnitID, factor: DecimalNumber)?
    if let named = UnitReader(text: text).read(behind: part.end, after: piece.unit) {
      found = units.first { $0.unit == named.unit }
      end = named.end
      if found == nil, start == piece.end { return ascending(piece, part, named) }
    } else if !hasStop, isUnnamed(part, behind: piece, hasComma: hasComma, hasAnd: hasAnd, isHyphened: isHyphened) {
      found = units.first
    }
    // "2 yards, 7 feet": lengths need no full measure between them.
    let isWithin =
      part.value < (found?.factor ?? .zero) || hasComma && end > part.end && piece.unit == Self.yard
    guard let found, isWithin,
      let whole = piece.numeral.value * found.factor, let sum = whole + part.value
    else { return nil }
    var joined = piece
    joined.numeral.value = sum
    joined.numeral.resolution = part.resolution
    joined.numeral.isPlainDigits = false
    joined.unit = found.unit
    joined.tokens = piece.tokens.lowerBound..<end
    return joined
  }

  /// 2 days 1 month: the larger unit behind, told in the smaller.
  private func ascending(_ piece: AmountReader.Piece, _ part: Numeral, _ larger: UnitReader.Reading)
    -> AmountReader.Piece?
  {
    guard piece.unit.unit.isDuration, part.value.isWhole,
      let factor = Self.smaller(than: larger.unit).first(where: { $0.unit == piece.unit })?.factor,
      piece.numeral.value < factor, let whole = part.value * factor, let sum = whole + piece.numeral.value
    else { return nil }
    var joined = piece
    joined.numeral.value = sum
    joined.numeral.isPlainDigits = false
    joined.tokens = piece.tokens.lowerBound..<larger.end
    return joined
  }

  /// 5ft 11, 6-foot-2, 11st 9, 1 hour thirty: inches, pounds and minutes may go unnamed at their larger unit.
  private func isUnnamed(
    _ part: Numeral, behind piece: AmountReader.Piece, hasComma: Bool, hasAnd: Bool, isHyphened: Bool
  ) -> Bool {
    guard !hasComma, !text[part.end].isMark("%"), !text.has(part.end, [.percentWord, .currencyStart]) else {
      return false
    }
    if piece.unit == Self.foot || piece.unit == Self.stone { return !hasAnd && (isHyphened || !text[part.end].isWord) }
    return piece.unit == .hour && !isHyphened && isClauseEnd(part.end) && part.value >= DecimalNumber(5)
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    let token = text[index]
    return token.range.isEmpty || token.isMark(".") || token.isMark(",") || token.isMark(";") || token.isMark(")")
  }

  /// one hour and a half, two miles and a quarter
  private func withFraction(_ piece: AmountReader.Piece) -> AmountReader.Piece? {
    guard piece.numeral.value.isWhole, let part = NumeralReader(text).andFraction(at: piece.end),
      !text.has(part.end, [.unitStart, .dateUnit]), let sum = piece.numeral.value + part.value
    else { return nil }
    var joined = piece
    joined.numeral.value = sum
    joined.numeral.resolution = .tenth
    joined.numeral.isPlainDigits = false
    joined.tokens = piece.tokens.lowerBound..<part.end
    return joined
  }

  /// "an hour and 30 seconds": the larger unit with "a" for one stands before.
  func withLarger(_ piece: AmountReader.Piece) -> AmountReader.Piece {
    let and = piece.tokens.lowerBound - 1
    guard text.isWord(and, "and"), piece.unit.unit.isDuration, text.has(and - 1, .dateUnit),
      text.has(and - 2, .indefinite),
      let larger = UnitReader(text: text).read(behind: and - 1), larger.end == and,
      let found = Self.smaller(than: larger.unit).first(where: { $0.unit == piece.unit }),
      piece.numeral.value < found.factor, let sum = piece.numeral.value + found.factor
    else { return piece }
    var joined = piece
    joined.numeral.value = sum
    joined.numeral.isPlainDigits = false
    joined.tokens = (and - 2)..<piece.end
    return joined
  }

  /// 20 dollars 43 cents, 20 dollars and 43 cents, 20 dollars 43
  private func withMinor(_ piece: AmountReader.Piece) -> AmountReader.Piece? {
    guard piece.numeral.value.isWhole, !piece.numeral.isScaled else { return nil }
    let start = text.isWord(piece.end, "and") ? piece.end + 1 : piece.end
    guard text[start].isNumber || text.has(start, .cardinal), let part = NumeralReader(text).read(at: start),
      part.value < .hundred, part.value.isWhole, !part.isScaled, let cents = part.value.scaled(by: -2),
      let sum = piece.numeral.value + cents
    else { return nil }
    var end = part.end
    if let minor = MoneyReader(text: text).suffix(behind: part.end, isScaled: false), minor.unit.unit.isMoney,
      minor.unit.unit.factor != .one
    {
      end = minor.end
    } else {
      // Two digits behind a currency told in words, and nothing that they count.
      let isNamed = piece.end > piece.numeral.end
      guard isNamed, part.value >= DecimalNumber(10), isClauseEnd(part.end) else { return nil }
    }
    var joined = piece
    joined.numeral.value = sum
    joined.numeral.resolution = .hundredth
    joined.numeral.isPlainDigits = false
    joined.tokens = piece.tokens.lowerBound..<end
    return joined
  }
}
