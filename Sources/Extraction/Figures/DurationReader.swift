internal import TextModel

/// Reads durations told without a number: a decade, a full year, another week, a week-long strike; and 2:03:59 or 1:43.87 of a race.
struct DurationReader {
  let text: SentenceText

  /// The duration that a unit of time tells by itself, from the words around it.
  func read(at index: Int) -> FigureDraft? {
    guard let unit = UnitReader(text: text).singular(at: index) else { return nil }
    if text[index + 1].kind == .dash, text.isTight(index + 1), text.isTight(index + 2) {
      // "Half-year-long", "two-week-long" have their number before the hyphen.
      guard text.isWord(index + 2, "long"), text[index - 1].kind != .dash else { return nil }
      return draft(index..<index + 3, unit)
    }
    let isLasting =
      text.isWord(index - 2, in: Self.lasting) || unit.unit.code == "fortnight" && text.isWord(index - 2, "in")
    if text.has(index, .group), text.has(index - 1, .indefinite), isLasting {
      // "The highest in a decade" is vaguer than "for a decade", "spent a decade".
      return draft(index - 1..<index + 1, unit)
    }
    return whole(index, unit) ?? another(index, unit) ?? all(index, unit)
  }

  /// A compound in one word: yearlong, weeklong.
  func compound(at index: Int) -> FigureDraft? {
    guard text[index - 1].kind != .dash, let unit = Self.compounds[text[index].hash] else { return nil }
    return draft(index..<index + 1, unit)
  }

  /// The hours, minutes and seconds of a race: "in 2:03:59".
  func elapsed(at index: Int) -> FigureDraft? {
    if !text.isTight(index), isColon(index + 1), !isColon(index + 3), let whole = part(index, digits: 1...2),
      let sixtieths = part(index + 2, digits: 2...2), sixtieths < 60,
      text.isWord(index + 3, "hours") || text.isWord(index + 3, "minutes")
    {
      // 1:30 hours, 2:45 minutes
      var draft = FigureDraft(tokens: index..<index + 4, kind: .duration, value: DecimalNumber(whole * 60 + sixtieths))
      draft.unit = text.isWord(index + 3, "hours") ? .minute : .second
      return draft
    }
    if let draft = ofRace(at: index) { return draft }
    let isRaced = text.isWord(index - 1, in: Self.racing) || Self.isRecordTime(index, in: text)
    guard !text.isTight(index), isRaced, let hours = part(index, digits: 1...2),
      let minutes = part(index + 2, digits: 2...2), let seconds = part(index + 4, digits: 2...2), minutes < 60,
      seconds < 60, isColon(index + 1), isColon(index + 3), !isColon(index + 5)
    else { return nil }
    let value = DecimalNumber(hours * 3600 + minutes * 60 + seconds)
    var draft = FigureDraft(tokens: index..<index + 5, kind: .duration, value: value)
    draft.unit = .second
    return draft
  }

  /// "A record, set at 2:21:49", "the old mark, 4:38:40": the time that was run, and no time of day.
  static func isRecordTime(_ index: Int, in text: SentenceText) -> Bool {
    text.isWord(index - 1, "at") && text.isWord(index - 2, in: standing)
      || text[index - 1].isMark(",") && text.isWord(index - 2, in: records)
  }

  private static let records = WordSet("record mark best")

  /// Minutes and seconds as only races and gaps tell them: 1:43.87, 1:12 clear, 2:05 in hand.
  private func ofRace(at index: Int) -> FigureDraft? {
    guard !text.isTight(index), isColon(index + 1), !isColon(index + 3), let minutes = part(index, digits: 1...2),
      text[index + 2].isNumber, let seconds = DigitReader.read(text.bytes(index + 2)),
      seconds.value < DecimalNumber(60),
      let value = DecimalNumber(minutes * 60) + seconds.value
    else { return nil }
    let bytes = text.bytes(index + 2)
    // "Running a 1:36.6" names the lap by its time.
    let isMark =
      seconds.hasFraction && bytes.count > 3 && bytes[2] == UInt8(ascii: ".") && !text.has(index - 1, .indefinite)
    let isGap =
      bytes.count == 2 && !text.isWord(index - 1, in: Self.clocks)
      && (text.isWord(index + 3, in: Self.gaps) || text.isWord(index + 3, "in") && text.isWord(index + 4, "hand"))
    guard isMark || isGap else { return nil }
    var draft = FigureDraft(tokens: index..<index + 3, kind: .duration, value: value)
    draft.unit = .second
    draft.resolution = seconds.resolution
    return draft
  }

  /// a week or two, the first year or two
  func orTwo(at index: Int) -> FigureDraft? {
    guard text.isWord(index, "two") || text.isWord(index, "three"), text.isWord(index - 1, "or"), isClosed(index + 1),
      text.has(index - 3, .indefinite) || text.isWord(index - 3, "first"),
      let unit = UnitReader(text: text).singular(at: index - 2)
    else { return nil }
    let start = text.has(index - 3, .indefinite) ? index - 3 : index - 2
    var draft = draft(start..<index + 1, unit)
    guard let one = draft.value, let most = one * DecimalNumber(Int(text.word(index).number)) else { return nil }
    draft.interval = (one, most)
    draft.value = (one + most).flatMap { $0 * DecimalNumber(5, exponent: -1) }
    draft.hedge = .range
    return draft
  }

  // MARK: Words before the unit

  /// a full year, a whole month: not a full-year profit, a full day shift
  private func whole(_ index: Int, _ unit: UnitID) -> FigureDraft? {
    guard text.isWord(index - 1, in: Self.wholes), text.has(index - 2, .indefinite), isClosed(index + 1),
      unit.unit.code != "century"
    else { return nil }
    return draft(index - 2..<index + 1, unit)
  }

  /// for another week, after another year
  private func another(_ index: Int, _ unit: UnitID) -> FigureDraft? {
    guard text.isWord(index - 1, "another"), text.isWord(index - 2, in: Self.adding), isClosed(index + 1), unit != .day
    else { return nil }
    return draft(index - 1..<index + 1, unit)
  }

  /// lasted all day, away for all-week: only behind a verb of staying and lasting, which no forecast "for full year" has
  private func all(_ index: Int, _ unit: UnitID) -> FigureDraft? {
    let isHyphened = text[index - 1].kind == .dash && text.isTight(index) && text.isTight(index - 1)
    let start = isHyphened ? index - 2 : index - 1
    guard text.isWord(start, "all") || text.isWord(start, in: Self.wholes), isClosed(index + 1) else { return nil }
    let isFor = text.isWord(start - 1, "for")
    guard text.isWord(isFor ? start - 2 : start - 1, in: isFor ? Self.staying : Self.taking) else { return nil }
    return draft(start..<index + 1, unit)
  }

  /// Whether no noun follows that the words belong to.
  private func isClosed(_ index: Int) -> Bool {
    let next = text[index]
    if next.kind == .dash, text.isTight(index) { return false }
    // "a full year after-tax profit"
    if text[index + 1].kind == .dash, text.isTight(index + 1) { return false }
    return !next.isWord || text.has(index, [.stop, .preposition, .conjunction, .auxiliary, .dateWord])
  }

  private func draft(_ tokens: Range<Int>, _ unit: UnitID) -> FigureDraft {
    // A decade and a century are told in years, a fortnight in weeks.
    let count = ["decade": 10, "century": 100, "fortnight": 2][unit.unit.code] ?? 1
    var draft = FigureDraft(tokens: tokens, kind: .duration, value: DecimalNumber(count))
    draft.unit = count == 1 ? unit : count == 2 ? .week : .year
    draft.isWords = true
    return draft
  }

  private func part(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard text[index].isNumber, digits.contains(text[index].range.count) else { return nil }
    return DigitReader.read(text.bytes(index))?.value.int
  }

  private func isColon(_ index: Int) -> Bool {
    text[index].isMark(":") && text.isTight(index) && text.isTight(index + 1)
  }

  private static let lasting = WordSet("for spent spend lasted last lasts lasting took takes take served waited")
  private static let taking = WordSet("lasted lasts lasting took takes taking spent")
  private static let gaps = WordSet("clear ahead behind adrift back down slower faster quicker")
  private static let clocks = WordSet("at by from until till about around before after since")
  private static let standing = WordSet("set stood stands record mark")
  private static let racing = WordSet("in of ran run clocked clocking timed")
  private static let wholes = WordSet("full whole entire solid")
  private static let adding = WordSet(
    """
    for after in within yet spend spent spending wait waits waited waiting last lasts lasted lasting take takes took \
    taking serve served stay stayed need needs needed out away
    """)
  private static let staying = WordSet(
    """
    leave leaves left leaving away out off gone stay stays stayed staying wait waits waited waiting last lasts lasted \
    lasting close closes closed closing shut open opened run runs ran running rained snowed slept sat stood live lived \
    work works worked working rest rested banned suspended stop stopped
    """)
  private static let compounds = HashMap<UnitID>(
    named: [
      "hourlong": .hour, "daylong": .day, "weeklong": .week, "monthlong": .month, "yearlong": .year,
      "decadelong": UnitID(code: "decade"), "centurylong": UnitID(code: "century"),
    ], empty: .none)
}
