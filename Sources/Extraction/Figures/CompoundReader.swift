internal import TextModel

/// Joins a smaller unit behind a larger one: 5ft 11in, 6-foot-2, 3 lb 4 oz, two years and three months, 20 dollars 43 cents.
struct CompoundReader {
  let text: SentenceText

  private static let units: [String: (next: String, factor: Int)] = [
    "[yd_i]": ("[ft_i]", 3), "km": ("m", 1000), "[ft_i]": ("[in_i]", 12), "[stone_av]": ("[lb_av]", 14),
    "[lb_av]": ("[oz_av]", 16), "a": ("mo", 12),
    "wk": ("d", 7),
    "d": ("h", 24), "h": ("min", 60), "min": ("s", 60),
  ]

  /// The piece with what belongs to it, told in the smallest unit.
  func extend(_ piece: AmountReader.Piece) -> AmountReader.Piece {
    let once = extendOnce(piece)
    return once.end > piece.end && !once.unit.unit.isMoney ? extend(once) : once
  }

  private func extendOnce(_ piece: AmountReader.Piece) -> AmountReader.Piece {
    let unit = piece.unit.unit
    if unit.isMoney, unit.factor == .one { return withMinor(piece) ?? piece }
    guard let (code, factor) = Self.units[unit.code], piece.numeral.value.isWhole || unit.code == "a" else {
      return piece
    }
    let smaller = UnitID(code: code)
    let hasAnd = text.isWord(piece.end, "and")
    let isHyphened = text[piece.end].kind == .dash && text.isTight(piece.end) && text.isTight(piece.end + 1)
    let hasComma = text[piece.end].isMark(",") && !unit.isDuration
    let start = hasAnd || isHyphened || hasComma ? piece.end + 1 : piece.end
    guard text[start].isNumber || text.has(start, .cardinal), let part = NumeralReader(text).read(at: start),
      !part.isScaled,
      part.value < DecimalNumber(factor)
    else { return piece }
    var end = part.end
    if let named = UnitReader(text: text).read(behind: part.end), named.unit == smaller {
      end = named.end
    } else {
      // 5ft 11, 6-foot-2, 11st 9: inches and pounds may go unnamed at their feet and stones.
      guard unit.code == "[ft_i]" || unit.code == "[stone_av]", !hasAnd, !hasComma,
        isHyphened || !text[part.end].isWord,
        UnitReader(text: text).read(behind: part.end) == nil, !text[part.end].isMark("%")
      else { return piece }
    }
    guard let whole = piece.numeral.value * DecimalNumber(factor), let sum = whole + part.value else { return piece }
    var joined = piece
    joined.numeral.value = sum
    joined.numeral.resolution = part.resolution
    joined.unit = smaller
    joined.tokens = piece.tokens.lowerBound..<end
    return joined
  }

  /// 20 dollars 43 cents, 20 dollars and 43 cents
  private func withMinor(_ piece: AmountReader.Piece) -> AmountReader.Piece? {
    let start = text.isWord(piece.end, "and") ? piece.end + 1 : piece.end
    guard text[start].isNumber || text.has(start, .cardinal), let part = NumeralReader(text).read(at: start),
      part.value < .hundred, part.value.isWhole, !part.isScaled,
      let minor = MoneyReader(text: text).suffix(behind: part.end, isScaled: false), minor.unit.unit.isMoney,
      minor.unit.unit.factor != .one, let cents = part.value.scaled(by: -2), let sum = piece.numeral.value + cents
    else { return nil }
    var joined = piece
    joined.numeral.value = sum
    joined.numeral.resolution = .hundredth
    joined.tokens = piece.tokens.lowerBound..<minor.end
    return joined
  }
}
