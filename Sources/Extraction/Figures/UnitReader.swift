internal import TextModel

/// Reads the unit behind a number: a symbol at the digits (5km, 12%, 21°C), or a name (five kilometres, two-month).
struct UnitReader {
  /// A unit read, with the token behind it.
  struct Reading {
    var unit: UnitID
    var end: Int
  }

  let text: SentenceText

  /// The unit behind a number whose last token stands before `index`.
  ///
  /// - Parameter isScaled: a scale word stood there, which tells pounds of money from pounds of weight.
  ///   - larger: the unit that was read before it, in front of which "in" is inches and no preposition (5 ft 2 in).
  func read(behind index: Int, isScaled: Bool = false, after larger: UnitID = .none) -> Reading? {
    // "1h 45m"
    if text.isWord(index, "m"), text.isTight(index), larger == .hour { return Reading(unit: .minute, end: index + 1) }
    if let symbol = symbol(behind: index) { return symbol }
    if text.isWord(index, "in"), larger == Self.foot { return Reading(unit: Self.inch, end: index + 1) }
    return bracketed(behind: index) ?? name(behind: index, isScaled: isScaled)
  }

  /// 20 <kg>, 20 [kg]: the symbol as tables write it.
  private func bracketed(behind index: Int) -> Reading? {
    guard text[index].isMark("<") || text[index].isMark("["), text.isTight(index + 1),
      let symbol = symbol(behind: index + 1),
      text[symbol.end].isMark(">") || text[symbol.end].isMark("]")
    else { return nil }
    return Reading(unit: symbol.unit, end: symbol.end + 1)
  }

  /// The unit of time that a word in the singular names: year, not years.
  func singular(at index: Int) -> UnitID? {
    guard text.has(index, [.dateUnit]), text.bytes(index).last.map({ $0 | 0x20 != 0x73 }) == true,
      let match = MeasureUnit.byName.longestMatch(at: index, in: text), match.end == index + 1
    else { return nil }
    let unit = UnitID(rawValue: UInt16(truncatingIfNeeded: match.value))
    return unit.unit.isDuration && unit.unit.code != "quarter" ? unit : nil
  }

  private static let foot = UnitID(code: "[ft_i]")
  private static let inch = UnitID(code: "[in_i]")
  private static let more = WordSet("additional extra more full whole entire solid long consecutive straight")

  private static let plays = WordSet("rushing passing receiving return all-purpose net total")

  // MARK: Symbols

  /// A symbol at the digits, or behind one space where it is no word of prose.
  func symbol(behind index: Int) -> Reading? {
    // "185-hp", "7-in"
    let isHyphened =
      text[index].kind == .dash && text.isTight(index) && text.isTight(index + 1) && text[index + 1].isWord
    let index = isHyphened ? index + 1 : index
    let token = text[index]
    guard token.end > token.start, token.kind != .possessive, !token.shape.contains(.lineBefore) else { return nil }
    if isHyphened, token.range.count < 2 || text.isWord(index, "in") || text.isWord(index, "as") { return nil }
    let isTight = text.isTight(index)
    return MeasureUnit.symbols.first(in: text.bytes, at: Int(token.start)) { symbol, end in
      guard isBoundary(end, symbol.bytes),
        isTight || isFreeStanding(symbol.bytes, index) || TemperatureReader(text: text).isPaired(index)
      else { return nil }
      var next = index + 1
      while text[next].end > text[next].start, Int(text[next].start) < end { next += 1 }
      // A mark apart opens a quotation: 375 "concerned" readers.
      if isFootOrInch(symbol.bytes), !isTight && !text[next].hasSpaceBefore || !isMeasureMark(index, next) {
        return nil
      }
      if symbol.bytes.count == 1, !isLikely(symbol.bytes, index) { return nil }
      // "12 in." with its full stop
      if text[next].isMark("."), text.isTight(next), text[next + 1].isWord, !text[next + 1].isCapitalised { next += 1 }
      if let scale = TemperatureReader(text: text).scale(behind: next, symbol.unit) { return scale }
      return divided(Reading(unit: symbol.unit, end: next))
    }
  }

  /// Letters at the digits that are seldom units: "s" (Model 3s, the 60s), "C" and "F" (a school class, a seat).
  private func isLikely(_ symbol: [UInt8], _ index: Int) -> Bool {
    if symbol.count == 1, let letter = symbol.first, letter &- 0x41 < 26, text.isTight(index) {
      // Region 1A, Gate 5B: a label's letter.
      let label = index - 2
      if text.has(label, .identifierNoun) || text[label].isWord && IdentifierReader(text: text).isProperLabel(label) {
        return false
      }
    }
    switch symbol {
    case [0x73]:
      guard text.isTight(index), let value = DigitReader.read(text.bytes(index - 1)) else { return true }
      return value.hasFraction
        || (text.isWord(index - 2, in: Self.timeWords) && value.resolution == .one
          && value.value.int.map { $0 % 10 != 0 } ?? false)
    case [0x41]:
      // 74A East Street
      return text.near(index).contains { text.isWord($0, in: Self.currents) }
    case [0x42]:
      // Bytes by the dozen are told; 3B is a model.
      return !text.isTight(index)
        || DigitReader.read(text.bytes(index - 1)).map { $0.value >= DecimalNumber(64) } ?? false
    case [0x43], [0x46]: return TemperatureReader(text: text).isTemperature(index)
    case [0x79], [0x64]: return !text[index + 1].isCapitalised
    default: return true
    }
  }

  /// Feet a second of a bullet; of a film "fps" are frames.
  private func isVelocity(_ index: Int) -> Bool {
    text.near(index).contains { text.isWord($0, in: Self.shots) }
  }

  private static let currents = WordSet(
    "amp amps ampere amperes current fuse fuses volt volts voltage circuit circuits socket sockets plug plugs charger chargers "
      + "charging electric electrical electricity cable cables battery batteries")
  private static let shots = WordSet(
    "bullet bullets muzzle velocity speed arrow arrows pellet pellets projectile rifle shot wind")
  private static let space = WordSet(
    "sun orbit orbits orbiting comet comets asteroid asteroids planet planets star stars solar heliocentric perihelion "
      + "aphelion earth mars jupiter saturn neptune pluto")
  private static let timeWords = WordSet("in for within after every about around by of")

  private func isBoundary(_ end: Int, _ symbol: [UInt8]) -> Bool {
    guard let last = symbol.last, (last | 0x20) &- 0x61 < 26 || last &- 0x30 < 10 else { return true }
    guard end < text.bytes.count else { return true }
    let next = text.bytes[end]
    // "80 m.p.h."
    if next == 0x2E, symbol.count == 1, end + 1 < text.bytes.count, (text.bytes[end + 1] | 0x20) &- 0x61 < 26 {
      return false
    }
    return !((next | 0x20) &- 0x61 < 26 || next &- 0x30 < 10 || next >= 0xC3 && next < 0xE0 || next == 0x5E)
  }

  /// Whether a symbol may stand behind a space: those that are no word, and a few letters where a noun cannot follow.
  private func isFreeStanding(_ symbol: [UInt8], _ index: Int) -> Bool {
    guard let first = symbol.first, first < 0x80, (first | 0x20) &- 0x61 < 26 else { return true }
    if symbol.count == 1 {
      let isLikely = [0x6D, 0x67, 0x4C, 0x6C, 0x74, 0x57, 0x56, 0x4B, 0x68].contains(first)
      // "200 W. Park Street", "a 9000 K-Class", "four W and J shops"
      // "Every 30 s with", not "the 80 s"
      if first == 0x73 {
        return text[index - 1].isNumber && !text.isWord(index - 2, "the") && !text.isWord(index - 2, "in")
          && text[index - 1].range.count <= 3 && (!text[index + 1].isWord || text.has(index + 1, .preposition))
      }
      if first == 0x57, text[index + 1].isMark("."), text.isTight(index + 1), text[index + 2].isCapitalised {
        return false
      }
      if text[index + 1].kind == .dash, text.isTight(index + 1) { return false }
      if first &- 0x41 < 26, !text[index - 1].isNumber { return false }
      return isLikely
        && (!text[index + 1].isWord || text.has(index + 1, [.preposition, .conjunction, .auxiliary])
          || text.has(index + 1, .indefinite) && text.has(index + 2, .dateUnit))
    }
    let word = text[index]
    if symbol.elementsEqual("in".utf8) {
      let next = text[index + 1]
      return next.range.isEmpty || next.isMark(".") || next.isMark(",") || next.isMark(")")
    }
    // Words of prose that are symbols too: "5 bar", "3 min", "2 pm" are judged by their neighbours or left alone.
    if symbol.elementsEqual("au".utf8) {
      return (!text[index + 1].isWord || text.has(index + 1, [.preposition, .conjunction]))
        && text.near(index).contains { text.isWord($0, in: Self.space) }
    }
    if symbol.elementsEqual("fps".utf8) { return isVelocity(index) }
    if symbol.elementsEqual("AU".utf8) { return !text[index + 1].isCapitalised }
    if symbol.elementsEqual("pt".utf8) || symbol.elementsEqual("st".utf8) || symbol.elementsEqual("ct".utf8)
      || symbol.elementsEqual("gal".utf8)
    {
      return !text[index + 1].isWord
    }
    return word.isWord
  }

  private func isFootOrInch(_ symbol: [UInt8]) -> Bool {
    // " ' '' ’ ”
    symbol == [0x22] || symbol == [0x27] || symbol == [0x27, 0x27] || symbol == [0xE2, 0x80, 0x99]
      || symbol == [0xE2, 0x80, 0x9D]
  }

  /// A quotation mark behind a number is inches only where no quotation may end there.
  private func isMeasureMark(_ index: Int, _ end: Int) -> Bool {
    if text[index].kind == .apostrophe {
      if text[end].isNumber, text.isTight(end) { return true }
      guard end == index + 1 || text[index].range.count == 1, !text[end].isWord || text[end].hasSpaceBefore else {
        return false
      }
      for position in text.near(index) where position != index && position != index + 1 {
        if text[position].kind == .apostrophe { return false }
      }
      return true
    }
    var quotes = 0
    for position in max(text.bounds.lowerBound, index - 200)..<index where text[position].kind == .quote { quotes += 1 }
    return quotes % 2 == 0
  }

  // MARK: Names

  private func name(behind index: Int, isScaled: Bool) -> Reading? {
    var start = index
    if text[start].kind == .dash, text.isTight(start), text.isTight(start + 1) { start += 1 }
    let isHyphened = start != index
    // "two additional minutes", "three more days", "two full years"
    if !isHyphened, text.has(start + 1, .dateUnit), text.isWord(start, in: Self.more) {
      start += 1
    } else if !isHyphened, text.isWord(start + 1, "yards") || text.isWord(start + 1, "yard"),
      text.isWord(start, in: Self.plays)
    {
      // "517 rushing yards"
      start += 1
    }
    guard text.has(start, .unitStart), let match = MeasureUnit.byName.longestMatch(at: start, in: text) else {
      return nil
    }
    let unit = UnitID(rawValue: UInt16(truncatingIfNeeded: match.value))
    guard isUnit(unit, from: start, end: match.end, isHyphened: isHyphened, isScaled: isScaled) else { return nil }
    if let scale = TemperatureReader(text: text).scale(behind: match.end, unit) { return scale }
    return divided(Reading(unit: unit, end: match.end))
  }

  /// Words that are units only in some places.
  private func isUnit(_ unit: UnitID, from start: Int, end: Int, isHyphened: Bool, isScaled: Bool) -> Bool {
    switch unit.unit.code {
    case "s":
      return !text.isWord(start, "second") || isHyphened || text.isWord(start - 1, "one") || text.isWord(start - 1, "1")
        || text[start - 1].isNumber
    case "quarter": return text.isWord(start, "quarters") || isHyphened
    case "[lb_av]": return !PoundReader(text: text).isMoney(at: start, isScaled: isScaled)
    case "bit", "[stone_av]", "[cup_us]", "deg", "bar", "T", "cd", "mol":
      return end - start >= 1 && !text[end].isCapitalised
    default: return true
    }
  }

  /// "/s", "per hour", "an hour" behind a physical unit, where the table has the quotient (km/h); rates stay with RateReader.
  private func divided(_ reading: Reading) -> Reading {
    guard let base = Self.denominators.first(where: { $0.length == reading.unit })?.base else { return reading }
    var next = reading.end
    if text[next].isMark("/") {
      guard text.isTight(next), text.isTight(next + 1) else { return reading }
    } else if !text.isWord(next, "per") && !text.has(next, .indefinite) {
      return reading
    }
    next += 1
    for (name, unit) in base where text[next].isWord && text[next].hash == name {
      return Reading(unit: unit, end: next + 1)
    }
    return reading
  }

  /// Speeds that are written as a length over a time.
  private static let denominators: [(length: UnitID, base: [(UInt64, UnitID)])] = {
    func pairs(_ hour: String, _ second: String?) -> [(UInt64, UnitID)] {
      var list = ["hour", "h", "hr"].map { (TextHash.of($0), UnitID(code: hour)) }
      if let second { list += ["second", "s", "sec"].map { (TextHash.of($0), UnitID(code: second)) } }
      return list
    }
    return [
      (UnitID(code: "km"), pairs("km/h", "km/s")), (UnitID(code: "[mi_i]"), pairs("[mi_i]/h", nil)),
      (UnitID(code: "m"), [("s", "m/s"), ("second", "m/s")].map { (TextHash.of($0.0), UnitID(code: $0.1)) }),
    ]
  }()
}
