internal import TextModel

/// Reads the denominator of a rate behind a figure: a day, per 100,000, an hour, /kg, a barrel, a share.
struct RateReader {
  let text: SentenceText

  private static let distances = WordSet("ago earlier later after before apart away or old-fashioned")

  private static let heads = WordSet("head person")

  private static let countedBases = Set(
    [
      "share", "person", "head", "ticket", "seat", "vote", "student", "pupil", "patient", "passenger", "piece", "night",
      "word", "copy", "bottle", "pack", "vehicle", "car", "unit", "visit", "ride", "trip", "game", "match", "gallon",
      "household", "family", "worker", "employee", "child", "adult", "customer", "capita", "contract", "page", "line",
      "time", "year-old", "bushel", "troy",
    ].map { TextHash.of($0) })

  /// The base, with the token behind it; nil for none.
  ///
  /// - Parameter isMoney: "a share" and the like are bases of prices only; "a day" is one of any figure.
  func read(behind index: Int, isMoney: Bool) -> (base: RateBase, end: Int)? {
    if text[index].isMark("/"), text.isTight(index) { return slash(index) }
    if let oil = OilReader(text: text).read(behind: index) { return unit(Int(UnitID.day.rawValue), end: oil.end) }
    // "$40-a-barrel"
    let joined = text.behindHyphen(index)
    if joined != index {
      guard text.has(joined, .indefinite) || text.isWord(joined, "per"), text.behindHyphen(joined + 1) != joined + 1
      else {
        return nil
      }
      return self.base(at: text.behindHyphen(joined + 1), isPer: false, isMoney: isMoney)
    }
    let isPer = text.isWord(index, "per")
    if isPer, text[index + 1].isNumber || text.has(index + 1, [.cardinal, .scale]) { return perCount(index) }
    guard isPer || text.has(index, .indefinite) || text.isWord(index, "every") || text.isWord(index, "each") else {
      return nil
    }
    return base(at: index + 1, isPer: isPer, isMoney: isMoney)
  }

  /// "One every 40 minutes": a count for so long.
  func read(everyAt index: Int) -> (base: RateBase, end: Int)? {
    guard text.isWord(index, "every"), text[index + 1].isNumber || text.has(index + 1, .cardinal),
      let every = perCount(index), every.base.unit.unit.isDuration
    else { return nil }
    return every
  }

  private func base(at next: Int, isPer: Bool, isMoney: Bool) -> (base: RateBase, end: Int)? {
    // "a second one", "each year old": a date unit must end the phrase.
    if text.has(next, .dateUnit), !text.isWord(next, "second") || isPer,
      !text.isWord(next, "quarter") || isMoney || isPer
    {
      if text.isWord(next + 1, in: Self.distances) { return nil }
      if let match = MeasureUnit.byName.longestMatch(at: next, in: text) { return unit(match.value, end: match.end) }
      return nil
    }
    guard isPer || isMoney || text.isWord(next, in: Self.heads) else { return nil }
    if text.has(next, .unitStart), let match = MeasureUnit.byName.longestMatch(at: next, in: text),
      !UnitID(rawValue: UInt16(match.value)).unit.isPercent
    {
      return unit(match.value, end: match.end)
    }
    if isPer, let symbol = UnitReader(text: text).symbol(behind: next), text[next].isWord {
      return unit(Int(symbol.unit.rawValue), end: symbol.end)
    }
    guard text[next].isWord, isPer || Self.countedBases.contains(text[next].hash) else { return nil }
    return noun(next)
  }

  /// The base behind a plural noun of one to three words: "12 deaths per 100,000", "400 meals a day", "for every 1,000".
  func read(behindNounAt index: Int) -> RateBase? {
    var next = index
    while next < index + 3, text[next].isWord,
      !text.has(next, [.preposition, .stop, .auxiliary, .indefinite, .cardinal])
    {
      next += 1
      guard text.looksPlural(next - 1) else { continue }
      if text.isWord(next, "for"), text.isWord(next + 1, "every") { return perCount(next + 1)?.base }
      guard text.isWord(next, "per") || text.has(next, .indefinite) || text.isWord(next, "every") else { continue }
      guard let base = read(behind: next, isMoney: false)?.base, base.count > 0 || base.unit.unit.isDuration else {
        return nil
      }
      return base
    }
    return nil
  }

  /// The base behind a substance: "barrels of oil a day", "tonnes of waste per year".
  func read(behindSubstanceAt index: Int) -> RateBase? {
    guard text.isWord(index, "of"), text[index + 1].isWord else { return nil }
    for next in index + 2...index + 3 {
      if text.isWord(next, "per") || text.has(next, .indefinite),
        let base = read(behind: next, isMoney: false)?.base, base.unit.unit.isDuration
      {
        return base
      }
      guard text[next].isWord, !text.has(next, [.stop, .preposition, .auxiliary]) else { return nil }
    }
    return nil
  }

  private func slash(_ index: Int) -> (base: RateBase, end: Int)? {
    guard text.isTight(index + 1) else { return nil }
    let next = index + 1
    // "5 l/100km"
    if text[next].isNumber {
      guard let count = perCount(index), count.base.unit != .none else { return nil }
      return count
    }
    if text.has(next, .unitStart), let match = MeasureUnit.byName.longestMatch(at: next, in: text) {
      return unit(match.value, end: match.end)
    }
    if let symbol = UnitReader(text: text).symbol(behind: next) {
      return unit(Int(symbol.unit.rawValue), end: symbol.end)
    }
    return text[next].isWord && Self.countedBases.contains(text[next].hash) ? noun(next) : nil
  }

  private func perCount(_ index: Int) -> (base: RateBase, end: Int)? {
    guard let numeral = NumeralReader(text).read(at: index + 1), let count = numeral.value.int, count > 0 else {
      return nil
    }
    var base = RateBase()
    base.count = Int64(count)
    // "0.08 mg per 100 ml"
    if let unit = UnitReader(text: text).read(behind: numeral.end), !unit.unit.unit.isPercent, !unit.unit.unit.isMoney {
      base.unit = unit.unit
      return (base, unit.end)
    }
    // "Per 1MVA" has letters at the digits that no unit is made of.
    return text[numeral.end].isWord && text.isTight(numeral.end) ? nil : (base, numeral.end)
  }

  private func unit(_ value: Int, end: Int) -> (base: RateBase, end: Int) {
    var base = RateBase()
    base.unit = UnitID(rawValue: UInt16(truncatingIfNeeded: value))
    return (base, end)
  }

  private func noun(_ index: Int) -> (base: RateBase, end: Int) {
    var base = RateBase()
    base.nounHash = text[index].hash
    base.nounStart = text[index].start
    base.nounEnd = text[index].end
    return (base, index + 1)
  }
}
