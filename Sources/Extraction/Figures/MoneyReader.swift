internal import TextModel

/// Reads the currency of an amount: a sign or code before it ($5, US$4.7 billion, EUR 20), or a name, code or sign behind it.
struct MoneyReader {
  struct Reading {
    var unit: UnitID
    var end: Int
    /// The power of ten in the code itself: 6 in MUSD.
    var power = 0
  }

  private static let damagedPound = Array("PS".utf8)
  private static let spacedPrefixes = WordSet("hk us c a s nz nt ca au")
  /// Names that may stand before the number in any sentence.
  private static let leadingNames = WordSet("rupees rupee ringgit ringgits rs taka naira rand baht shillings")

  let text: SentenceText

  /// The marks that are currency signs.
  static func isSign(_ mark: UInt16) -> Bool {
    switch mark {
    case 0x24, 0xA3, 0xA5, 0x20AC, 0x20B9, 0x20A9, 0x20AA, 0x20BA, 0x20BD, 0x20B1, 0x20A6, 0x20AB, 0x20B4, 0xE3F,
      0x20BF,
      0xA2:
      true
    default: false
    }
  }

  /// The sign or code at a token, with the letters before a `$` (US$, A$, HK$): where it begins, and the token of the number.
  func prefix(at index: Int) -> (unit: UnitID, start: Int, end: Int)? {
    let token = text[index]
    guard Self.isSign(token.mark) || text.has(index, .currencyCode) else { return nil }
    // "HK $5.4m", "C $6"
    let letters = text[index - 1]
    if token.isMark("$"), !text.isTight(index), letters.shape.contains(.allCapitals) || letters.range.count == 1,
      letters.isCapitalised, text.isWord(index - 1, in: Self.spacedPrefixes),
      // "A $5 million fine" has an article.
      !text.isWord(index - 1, "a"), text[index + 1].isNumber, text.isTight(index + 1), let unit = spacedUnit(index - 1)
    {
      return (unit, index - 1, index + 1)
    }
    // "$US113", "$A5"
    if token.isMark("$"), text[index + 1].isWord, text.isTight(index + 1), text[index + 2].isNumber,
      text.isTight(index + 2), text.isWord(index + 1, in: Self.spacedPrefixes), let unit = spacedUnit(index + 1)
    {
      return (unit, index, index + 2)
    }
    if token.isMark("$"), text.isTight(index), text[index - 1].isWord, text[index - 1].range.count <= 3,
      let lettered = prefix(from: index - 1)
    {
      return lettered
    }
    return prefix(from: index)
  }

  /// The dollar of a country by its letters: HK, US, C, A, S, NZ, NT.
  private func spacedUnit(_ index: Int) -> UnitID? {
    var sign = Array(text.bytes(index))
    sign.append(0x24)
    return MeasureUnit.moneySymbols.unit(of: sign)
  }

  /// A currency's name or code before its number: "rupees 35 lakh", "dollar 22.5 million", "MUSD 60".
  func named(before index: Int, _ numeral: Numeral) -> (unit: UnitID, start: Int, power: Int)? {
    var last = index - 1
    if text[last].isMark("."), text.isTight(last), text.isWord(last - 1, "rs") { last -= 1 }
    guard text[last].isWord, !text[last + 1].shape.contains(.lineBefore) else { return nil }
    if text[last].range.count == 4, let unit = millions(last) { return (unit, last, 6) }
    guard text.has(last, [.currencyStart, .currencyCode]), !text[last - 1].isNumber,
      !text.has(last - 1, [.cardinal, .scale]), !text.has(numeral.end, [.currencyStart, .unitStart, .percentWord]),
      !text[numeral.end].isMark("%")
    else { return nil }
    let isScaled = numeral.scale >= 5
    guard text.isWord(last, in: Self.leadingNames) || isScaled && !text.has(last - 1, .article) else { return nil }
    // "malaysian ringgit 42"
    for start in [last - 1, last] {
      guard text.has(start, .currencyStart), let match = MeasureUnit.moneyByName.longestMatch(at: start, in: text),
        match.end == last + 1
      else { continue }
      return (UnitID(rawValue: UInt16(truncatingIfNeeded: match.value)), start, 0)
    }
    if text.isWord(last, "rs") { return (UnitID(code: "INR"), last, 0) }
    return nil
  }

  /// MUSD, MEUR, MGBP: millions of a currency.
  private func millions(_ index: Int) -> UnitID? {
    let bytes = text.bytes(index)
    guard bytes.count == 4, bytes[0] == 0x4D, text[index].shape.contains(.allCapitals) else { return nil }
    return MeasureUnit.moneySymbols.unit(of: Array(bytes.dropFirst()))
  }

  private func prefix(from index: Int) -> (unit: UnitID, start: Int, end: Int)? {
    MeasureUnit.moneySymbols.first(in: text.bytes, at: Int(text[index].start)) { symbol, end in
      guard symbol.unit.unit.factor == .one else { return nil }
      var next = index
      while text[next].end > text[next].start, Int(text[next].start) < end { next += 1 }
      guard Int(text[next - 1].end) == end else { return nil }
      if text[next].isMark("."), text.isTight(next), text[index].isWord { next += 1 }
      // A pound sign spelt out stands at its digits.
      if symbol.bytes == Self.damagedPound, !text.isTight(next) { return nil }
      guard isAmount(next) else { return nil }
      return (symbol.unit, index, next)
    }
  }

  private func isAmount(_ index: Int) -> Bool {
    let token = text[index]
    if token.isNumber { return !token.shape.contains(.lineBefore) }
    if token.isWord { return false }
    if token.kind == .dash || token.isMark(".") { return text[index + 1].isNumber && text.isTight(index + 1) }
    return token.kind == .mark && VulgarFraction.value(of: token.mark) != nil
  }

  /// A name, code or sign behind a number whose last token stands before `index`.
  func suffix(behind index: Int, isScaled: Bool) -> Reading? {
    var start = index
    if text[start].kind == .dash, text.isTight(start), text.isTight(start + 1) { start += 1 }
    if text[start].range.count == 4, let unit = millions(start) { return Reading(unit: unit, end: start + 1, power: 6) }
    if text.has(start, .currencyStart), let match = MeasureUnit.moneyByName.longestMatch(at: start, in: text) {
      let unit = UnitID(rawValue: UInt16(truncatingIfNeeded: match.value))
      return isCurrency(unit, at: start, isScaled: isScaled) ? Reading(unit: unit, end: match.end) : nil
    }
    // "54 mln U.S. dlrs"
    if text.isWord(start, "u.s") || text.isWord(start, "n.z"), text[start + 1].isMark("."),
      text.has(start + 2, .currencyStart),
      let match = MeasureUnit.moneyByName.longestMatch(at: start + 2, in: text)
    {
      let isDollar = match.value == Int(UnitID.dollar.rawValue)
      let unit = isDollar && text.isWord(start, "n.z") ? Self.newZealand : UnitID(rawValue: UInt16(match.value))
      return Reading(unit: unit, end: match.end)
    }
    return symbol(behind: index)
  }

  private static let newZealand = UnitID(code: "NZD")

  private func symbol(behind index: Int) -> Reading? {
    let token = text[index]
    let isMinor = token.isWord && token.range.count == 1 && text.isTight(index)
    guard
      Self.isSign(token.mark) && text.isTight(index) || text.has(index, .currencyCode) || isMinor || isLettered(index)
    else { return nil }
    // The sign belongs to the next amount where digits follow it at once: "5 $10 notes".
    if !text.isTight(index), Self.isSign(token.mark) { return nil }
    return MeasureUnit.moneySymbols.first(in: text.bytes, at: Int(token.start)) { symbol, end in
      var next = index
      while text[next].end > text[next].start, Int(text[next].start) < end { next += 1 }
      guard Int(text[next - 1].end) == end, !text[next].isNumber || !text.isTight(next) else { return nil }
      return Reading(unit: symbol.unit, end: next)
    }
  }

  /// 3.14US$: letters and their dollar behind the digits.
  private func isLettered(_ index: Int) -> Bool {
    text[index].isWord && text.isTight(index) && text[index + 1].isMark("$") && text.isTight(index + 1)
  }

  /// Names that are words of prose too.
  private func isCurrency(_ unit: UnitID, at index: Int, isScaled: Bool) -> Bool {
    // Rapper 50 Cent
    if unit.unit.factor != .one, text[index].isCapitalised, !text[index].shape.contains(.allCapitals),
      text.isWord(index, "cent"), !text[index + 1].isCapitalised
    {
      return false
    }
    switch unit.unit.code {
    case "KRW": return isScaled || text[index - 1].range.count >= 4 || text.isWord(index, "korean")
    case "GBP":
      guard text.isWord(index, "pound") || text.isWord(index, "pounds") else { return true }
      if isConverted(behind: index + 1) { return true }
      // Without a sign of money in the sentence a pound is a weight.
      return UnitReader(text: text).read(behind: index, isScaled: isScaled) == nil
    case "BRL":
      return !text.isWord(index, "real") || !text[index + 1].isWord
        || text.has(index + 1, [.preposition, .conjunction])
    case "ZAR", "VND", "DEM": return isScaled || text[index - 1].isNumber
    default: return true
    }
  }

  /// "245 pounds (290 euros)": the bracket converts money.
  private func isConverted(behind index: Int) -> Bool {
    guard text[index].isMark("("), text[index + 1].isNumber || Self.isSign(text[index + 1].mark) else { return false }
    if Self.isSign(text[index + 1].mark) { return true }
    let unit = text.has(index + 2, .scale) ? index + 3 : index + 2
    return text.has(unit, .currencyStart) && !text.isWord(unit, "pounds")
  }
}
