internal import TextModel

/// Reads the currency of an amount: a sign or code before it ($5, US$4.7 billion, EUR 20), or a name, code or sign behind it.
struct MoneyReader {
  struct Reading {
    var unit: UnitID
    var end: Int
  }

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
    if token.isMark("$"), text.isTight(index), text[index - 1].isWord, text[index - 1].range.count <= 3,
      let lettered = prefix(from: index - 1)
    {
      return lettered
    }
    return prefix(from: index)
  }

  private func prefix(from index: Int) -> (unit: UnitID, start: Int, end: Int)? {
    let start = Int(text[index].start)
    for symbol in MeasureUnit.moneySymbols where symbol.unit.unit.factor == .one {
      let end = start + symbol.bytes.count
      guard end <= text.bytes.count, text.bytes[start..<end].elementsEqual(symbol.bytes) else { continue }
      var next = index
      while text[next].end > text[next].start, Int(text[next].start) < end { next += 1 }
      guard Int(text[next - 1].end) == end else { continue }
      if text[next].isMark("."), text.isTight(next), text[index].isWord { next += 1 }
      guard isAmount(next) else { continue }
      return (symbol.unit, index, next)
    }
    return nil
  }

  private func isAmount(_ index: Int) -> Bool {
    let token = text[index]
    if token.isNumber { return !token.shape.contains(.lineBefore) }
    if token.kind == .dash || token.isMark(".") { return text[index + 1].isNumber && text.isTight(index + 1) }
    return token.kind == .mark && VulgarFraction.value(of: token.mark) != nil
  }

  /// A name, code or sign behind a number whose last token stands before `index`.
  func suffix(behind index: Int, isScaled: Bool) -> Reading? {
    var start = index
    if text[start].kind == .dash, text.isTight(start), text.isTight(start + 1) { start += 1 }
    if text.has(start, .currencyStart), let match = MeasureUnit.moneyByName.longestMatch(at: start, in: text) {
      let unit = UnitID(rawValue: UInt16(truncatingIfNeeded: match.value))
      return isCurrency(unit, at: start, isScaled: isScaled) ? Reading(unit: unit, end: match.end) : nil
    }
    return symbol(behind: index)
  }

  private func symbol(behind index: Int) -> Reading? {
    let token = text[index]
    let isMinor = token.isWord && token.range.count == 1 && text.isTight(index)
    guard Self.isSign(token.mark) && text.isTight(index) || text.has(index, .currencyCode) || isMinor else {
      return nil
    }
    // The sign belongs to the next amount where digits follow it at once: "5 $10 notes".
    if !text.isTight(index), Self.isSign(token.mark) { return nil }
    let start = Int(token.start)
    for symbol in MeasureUnit.moneySymbols {
      let end = start + symbol.bytes.count
      guard end <= text.bytes.count, text.bytes[start..<end].elementsEqual(symbol.bytes) else { continue }
      var next = index
      while text[next].end > text[next].start, Int(text[next].start) < end { next += 1 }
      guard Int(text[next - 1].end) == end, !text[next].isNumber || !text.isTight(next) else { continue }
      return Reading(unit: symbol.unit, end: next)
    }
    return nil
  }

  /// Names that are words of prose too.
  private func isCurrency(_ unit: UnitID, at index: Int, isScaled: Bool) -> Bool {
    switch unit.unit.code {
    case "KRW": return isScaled || text[index - 1].range.count >= 4 || text.isWord(index, "korean")
    case "GBP":
      guard text.isWord(index, "pound") || text.isWord(index, "pounds") else { return true }
      if isConverted(behind: index + 1) { return true }
      // Without a sign of money in the sentence a pound is a weight.
      return UnitReader(text: text).read(behind: index, isScaled: isScaled)?.unit.unit.code != "[lb_av]"
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
