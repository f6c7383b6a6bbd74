internal import TextModel

/// The tokens of a sentence as dates need them: numbers in digits and words, the words that hold dates together.
struct DateParser {
  let text: SentenceText
  let published: CivilDay?
  /// The first token that no earlier mention has taken.
  let floor: Int
  let scratch: DateScratch

  func kept(_ shape: String) -> DateShape { scratch.keep(shape) }

  @inline(__always)
  func link(_ index: Int) -> DateWord {
    let word = text.word(index)
    guard word.has(.dateWord) else { return .none }
    return DateWord(rawValue: word.calendar) ?? .none
  }

  func calendar(_ index: Int, _ wordClass: WordClass) -> Int? {
    let word = text.word(index)
    return word.has(wordClass) ? Int(word.calendar) : nil
  }

  func unit(_ index: Int) -> DateUnit? {
    let word = text.word(index)
    return word.has(.dateUnit) ? DateUnit(rawValue: word.calendar) : nil
  }

  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { text[index].isMark(scalar) }
  func isDash(_ index: Int) -> Bool { text[index].kind == .dash }
  func isTight(_ index: Int) -> Bool { text.isTight(index) }

  /// The token behind a full stop that belongs to an abbreviation; the same index where there is none.
  func behindStop(_ index: Int) -> Int { isMark(index, ".") && isTight(index) ? index + 1 : index }
  func behindComma(_ index: Int) -> Int { isMark(index, ",") ? index + 1 : index }
  func behindDash(_ index: Int) -> Int { isDash(index) ? index + 1 : index }
  func behind(_ word: DateWord, _ index: Int) -> Int { link(index) == word ? index + 1 : index }

  /// A number token of plain digits, nine at most.
  @inline(__always)
  func digits(_ index: Int) -> (value: Int, count: Int)? {
    text[index].isNumber ? scratch.number(index, in: text) : nil
  }

  /// The numbers of a token with inner points ("22.05.2023", "8.30").
  func pointed(_ index: Int) -> [(value: Int, count: Int)] {
    let token = text[index]
    guard token.isNumber, token.end - token.start < 12 else { return [] }
    var result: [(Int, Int)] = [(0, 0)]
    for byte in text.bytes(index) {
      if byte == 0x2E {
        result.append((0, 0))
      } else if byte &- 0x30 < 10, let last = result.last {
        result[result.count - 1] = (last.0 * 10 + Int(byte - 0x30), last.1 + 1)
      } else {
        return []
      }
    }
    return result.map { (value: $0.0, count: $0.1) }
  }

  /// A cardinal below a hundred in words: "twenty-one", "seven".
  func cardinal(_ index: Int) -> (value: Int, end: Int)? {
    guard text.has(index, .cardinal) else { return nil }
    let value = Int(text.word(index).number)
    guard value >= 20, value < 100, value % 10 == 0 else { return value < 100 ? (value, index + 1) : nil }
    let next = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
    let unit = Int(text.word(next).number)
    return text.has(next, .cardinal) && (1...9).contains(unit) ? (value + unit, next + 1) : (value, index + 1)
  }

  /// An ordinal up to thirty-one: "5th", "fifth", "twenty-first".
  func ordinal(_ index: Int) -> (value: Int, end: Int)? {
    if let (value, count) = digits(index), count <= 2, value >= 1, isTight(index + 1),
      link(index + 1) == .ordinalSuffix
    {
      return (value, index + 2)
    }
    if text.has(index, .ordinal) { return (Int(text.word(index).number), index + 1) }
    guard text.has(index, .cardinal), (20...90).contains(text.word(index).number) else { return nil }
    let next = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
    let unit = Int(text.word(next).number)
    return text.has(next, .ordinal) && (1...9).contains(unit) ? (Int(text.word(index).number) + unit, next + 1) : nil
  }

  /// The day of a month as a number, an ordinal, or a word; `isOrdinal` tells "5th" from "5".
  func dayNumber(_ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
    if let (value, end) = ordinal(index), value <= 99 { return (value, end, true) }
    if let (value, count) = digits(index), count <= 2, value >= 1 {
      // "5k", "5m", "5pm": a letter at the digits makes another thing of them, a month's name does not.
      let glued = isTight(index + 1) && text[index + 1].isWord && !text.has(index + 1, .month)
      return glued || text[index].start > 0 && isGluedLeft(index) ? nil : (value, index + 1, false)
    }
    if let (value, end) = cardinal(index), value >= 1, value <= 31 { return (value, end, false) }
    return nil
  }

  /// Whether a number has a letter, currency sign or decimal mark directly before it.
  func isGluedLeft(_ index: Int) -> Bool {
    guard isTight(index), index > text.bounds.lowerBound else { return false }
    let before = text[index - 1]
    switch before.kind {
    case .word, .number, .possessive: return true
    case .mark:
      return
        !(before.isMark("(") || before.isMark("[") || before.isMark(",") || before.isMark("/") || before.isMark(".")
        || before.isMark("~") || before.isMark("="))
    case .quote, .apostrophe, .dash: return false
    }
  }

  /// How many of a unit: digits, words, "a", "a couple of", "few". `isVague` where no number is said.
  func count(_ index: Int) -> (value: Int, end: Int, isVague: Bool)? {
    if let (value, _) = digits(index), !(isTight(index + 1) && text[index + 1].isWord) {
      return value < 100_000 ? (value, index + 1, false) : nil
    }
    if let (value, end) = cardinal(index) {
      if text.has(end, .scale), text.word(end).scale == 2 { return (value * 100, end + 1, false) }
      return (value, end, false)
    }
    switch link(index) {
    case .indefinite:
      switch link(index + 1) {
      case .few: return (3, index + 2, true)
      case .couple: return (2, behind(.of, index + 2), true)
      default: return unit(index + 1) == nil ? nil : (1, index + 1, false)
      }
    case .few: return (3, index + 1, true)
    case .several: return (3, index + 1, true)
    case .couple: return (2, behind(.of, index + 1), true)
    default: return nil
    }
  }
}
