internal import TextModel

/// The line of place and day that opens a report: "MARLOW, Thursday, Oct. 9, 2025 —", "HARLOW STATION (Jan. 24, 2025) —".
struct Dateline {
  /// Tokens of a place and what stands around it.
  private static let most = 9

  /// The day of a dateline that opens a sentence; nil where it has none with a year, and where no place in capitals or no dash is there.
  static func day(in text: SentenceText, _ dates: DateReader) -> CivilDay? {
    let start = text.bounds.lowerBound
    guard start < text.bounds.upperBound, text[start].shape.contains(.allCapitals), mayTellYear(text) else {
      return nil
    }
    var index = start
    var hasDash = false
    while index < min(text.bounds.upperBound, start + most) {
      let token = text[index]
      if index > start, WordIndex.isTrigger(token, text.word(index)) {
        var collector = MentionCollector()
        if let end = dates.read(at: index, in: text, into: &collector) {
          guard let date = collector.dates.first, date.form == .absolute, date.end == nil, date.start.year != nil,
            date.start.day != nil, let days = date.days, days.lowerBound == days.upperBound,
            closes(end, text, isBehindDash: hasDash)
          else { return nil }
          return days.lowerBound
        }
      }
      if token.kind == .dash, token.hasSpaceBefore { hasDash = true }
      guard
        token.isWord && token.isCapitalised || token.isMark(",") || token.isMark(".") || token.isMark("(")
          || token.kind == .dash
      else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a year may stand near the start of a sentence: four digits, or two behind an apostrophe, a slash or a hyphen. "Dec 7 (Reuters) -"
  /// need not be read.
  private static func mayTellYear(_ text: SentenceText) -> Bool {
    let start = text.bounds.lowerBound
    return (start..<min(text.bounds.upperBound, start + 2 * most)).contains { index in
      let token = text[index]
      return token.isNumber && token.range.count >= 4 || token.kind == .apostrophe || token.isMark("/")
        || token.kind == .dash && text.isTight(index + 1)
    }
  }

  /// "— …", ") — …", "(Reuters) - …"; a dash in front of the day needs none behind it, where nothing else follows.
  private static func closes(_ end: Int, _ text: SentenceText, isBehindDash: Bool) -> Bool {
    var index = end
    if text[index].isMark(")") { index += 1 }
    if text[index].isMark("("), text[index + 1].isCapitalised, text[index + 2].isMark(")") { index += 3 }
    return isBehindDash ? index >= text.bounds.upperBound : text[index].kind == .dash && text[index].hasSpaceBefore
  }
}
