internal import TextModel

/// Decades and centuries: "the 1990s", "the '80s", "the seventies", "the 21st century".
extension DateParser {
  /// "1990s", "'80s", "the 70's", "the seventies", "21st century".
  func decadeOrCentury(_ index: Int) -> DateValue? {
    if let century = century(index) { return century }
    if let number = calendar(index, .decade) {
      guard !isOfAge(index), !(text[index].isCapitalised && isTitled(index + 1)) else { return nil }
      guard link(index - 1) == .the || link(index - 1) == .inside || isEdge(index - 1) || isEdge(index - 2) else {
        return nil
      }
      return isDegrees(index) ? nil : decade(number, digits: 2, index..<index + 1)
    }
    if let spelled = spelledDecade(index) { return spelled }
    if let hundreds = cardinal(index), hundreds.end == index + 1, (13...20).contains(hundreds.value) {
      // "the nineteen-nineties".
      let next = behindDash(index + 1)
      guard let number = calendar(next, .decade) else { return nil }
      return decade(hundreds.value * 100 + number, digits: 4, index..<next + 1)
    }
    guard let (number, count) = digits(index), number % 10 == 0, count == 4 || count == 2 else { return nil }
    let suffix = text[index + 1]
    let isPluralised =
      link(index + 1) == .plural && (suffix.kind == .word) || suffix.kind == .possessive && !suffix.hasSpaceBefore
    guard isPluralised, count == 2 || (1000...2190).contains(number) else { return nil }
    let hasApostrophe = text[index - 1].kind == .apostrophe && isTight(index)
    let start = hasApostrophe ? index - 1 : index
    if suffix.kind == .possessive || suffix.hasSpaceBefore, count == 4 || suffix.hasSpaceBefore {
      // "2010's budget" is the year's; "the 1970's" and "in the 1970's" at the end are the decade.
      let next = text[index + 2]
      if next.isWord, !text.has(index + 2, .stop) { return nil }
    }
    if count == 2, let century = centuryBefore(start) {
      return decade(century + number, digits: 4, start..<index + 2)
    }
    if count == 2 {
      if isOfAge(start) || number < 20 && !hasApostrophe { return nil }
      guard
        hasApostrophe || link(start - 1) == .the || isEdge(start - 1) || isEdge(start - 2) || link(start - 1) == .inside
      else { return nil }
      if !hasApostrophe, isDegrees(index) { return nil }
    }
    return decade(number, digits: count, start..<index + 2)
  }

  /// "the two thousands", "the twenty-tens", "the two thousand and tens".
  private func spelledDecade(_ index: Int) -> DateValue? {
    guard link(index - 1) == .the, text.has(index, .cardinal) else { return nil }
    let first = text.word(index).number
    let next = behindDash(index + 1)
    if first == 20, text.isWord(next, "tens") { return decade(2010, digits: 4, index..<next + 1) }
    guard first == 2 else { return nil }
    if text.isWord(next, "thousands"), link(next + 1) != .of { return decade(2000, digits: 4, index..<next + 1) }
    let tens = behind(.and, next + 1)
    guard text.isWord(next, "thousand"), text.isWord(tens, "tens") else { return nil }
    return decade(2010, digits: 4, index..<tens + 1)
  }

  /// The century of a decade that stands right before: "the 1920s and 30s", "the 1970s-80s", "the 80s, 90s and 00s".
  private func centuryBefore(_ index: Int) -> Int? {
    var next = index - 1
    if link(next) == .and || link(next) == .or, isMark(next - 1, ",") { next -= 1 }
    let suffix = next - 1
    guard
      isDash(next) || isMark(next, "/") || isMark(next, ",") || link(next) == .and || link(next) == .or
        || link(next).isLink,
      link(suffix) == .plural || text[suffix].kind == .possessive, isTight(suffix),
      let (number, count) = digits(suffix - 1), number % 10 == 0
    else { return nil }
    if count == 4 { return number > 1000 ? number / 100 * 100 : nil }
    let first = text[suffix - 2].kind == .apostrophe ? suffix - 2 : suffix - 1
    guard count == 2, !isOfAge(first), !isDegrees(suffix - 1), index - suffix < 4 else { return nil }
    if let century = centuryBefore(first) { return century }
    guard link(first - 1) == .the || isEdge(first - 1) || first < suffix - 1 else { return nil }
    return (published?.year ?? 2020) / 100 * 100 - (number < 30 ? 0 : 100)
  }

  private func decade(_ number: Int, digits: Int, _ tokens: Range<Int>) -> DateValue {
    var value = DateValue(.absolute, .decade, tokens)
    if digits == 4 {
      value.part = number
      if number % 100 == 0, number < 2000 { value.grain = .century }
    } else {
      let now = published?.year ?? 2020
      let near = now / 100 * 100 + number
      value.part = near > now ? near - 100 : near
    }
    return value
  }

  /// "in his late 60s": the age of a person.
  private func isOfAge(_ index: Int) -> Bool {
    let before = isDash(index - 1) ? index - 2 : index - 1
    let owner = isEdge(before) ? before - 1 : before
    return text.has(owner, .possessivePronoun) || text[owner].kind == .possessive
  }

  private func isTitled(_ index: Int) -> Bool { text[index].isWord && text[index].isCapitalised }

  private func isEdge(_ index: Int) -> Bool { link(index) == .early || link(index) == .late || link(index) == .mid }

  /// "highs in the 80s", "temperatures in the upper 60s".
  private func isDegrees(_ index: Int) -> Bool {
    for distance in 1...6 where link(index - distance) == .weather { return true }
    return link(index + 2) == .weather || text.isWord(index + 3, "degrees") || text.isWord(index + 2, "today")
  }

  private func century(_ index: Int) -> DateValue? {
    guard let (number, end) = ordinal(index), number <= 30 else { return nil }
    let noun = isDash(end) && isTight(end) ? end + 1 : end
    guard unit(noun) == .century else { return nil }
    if text[noun].isCapitalised, text[noun + 1].isCapitalised { return nil }
    // "their third century": a hundred runs.
    if number < 9, !text[index].isNumber || text.has(index - 1, .possessivePronoun), !(isEra(noun + 1)) {
      return nil
    }
    var value = DateValue(.absolute, .century, index..<noun + 1)
    value.part = (number - 1) * 100
    if link(noun + 1) == .beforeEra {
      value.isBeforeEra = true
      value.end = noun + 2
    }
    return value
  }
}
