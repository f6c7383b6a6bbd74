internal import TextModel

/// Tells degrees of temperature from other degrees and letters: 38C, 100° Celsius, 20 degrees Fahrenheit.
struct TemperatureReader {
  let text: SentenceText

  private static let celsius = UnitID(code: "Cel")
  private static let fahrenheit = UnitID(code: "[degF]")
  private static let kelvin = UnitID(code: "K")
  private static let degree = UnitID(code: "deg")
  private static let celsiusNames = WordSet("celsius centigrade c")
  private static let fahrenheitNames = WordSet("fahrenheit f")
  private static let weather = WordSet(
    "temperature temperatures heat heatwave hot cold warm warmer cooler cool high highs low lows degrees shade weather "
      + "mercury thermometer frost freezing melting boiling celsius fahrenheit oven heated fever water sea air climate")
  private static let labels = WordSet("seat row class grade gate flat room vitamin exit apartment form year")

  /// The scale named behind degrees, with the token behind its name.
  func scale(behind index: Int, _ unit: UnitID) -> UnitReader.Reading? {
    guard unit == Self.degree, text[index].isWord else { return nil }
    // A letter alone must be a capital: 38 ° C.
    guard text[index].range.count > 1 || text[index].isCapitalised else { return nil }
    if text.isWord(index, in: Self.celsiusNames) { return UnitReader.Reading(unit: Self.celsius, end: index + 1) }
    if text.isWord(index, in: Self.fahrenheitNames) { return UnitReader.Reading(unit: Self.fahrenheit, end: index + 1) }
    return text.isWord(index, "kelvin") ? UnitReader.Reading(unit: Self.kelvin, end: index + 1) : nil
  }

  /// "In the low 20s", "the mid-70s", "highs in the upper 30s": tens of degrees where the sentence speaks of the weather.
  func decade(at index: Int) -> FigureDraft? {
    var part = index
    var number = index
    if text[index].isNumber {
      part = text[index - 1].kind == .dash ? index - 2 : index - 1
    } else if text[index].isWord {
      number = text.behindHyphen(index + 1)
    }
    guard text[number].isNumber, text.isWord(number + 1, "s"), text.isTight(number + 1), text[part].isWord,
      let low = Self.parts[text[part].hash], let ten = DigitReader.read(text.bytes(number))?.value.int,
      ten % 10 == 0, (10..<120).contains(ten),
      text.near(index).contains(where: { text.isWord($0, in: Self.forecasts) })
    else { return nil }
    var draft = FigureDraft(tokens: part..<(number + 2), kind: .measure, value: nil)
    draft.interval = (DecimalNumber(ten + low), DecimalNumber(ten + min(9, low + 3)))
    draft.value = draft.interval.flatMap {
      DecimalNumber(Int64(($0.lower?.int ?? 0) + ($0.upper?.int ?? 0)) * 5, exponent: -1)
    }
    draft.hedge = .range
    draft.unit = Self.degree
    if let scale = scale(behind: number + 2, Self.degree) {
      draft.unit = scale.unit
      draft.tokens = part..<scale.end
    }
    return draft
  }

  /// The first of the degrees that low, mid and high tens are.
  private static let parts: [UInt64: Int] = [
    TextHash.literal("low"): 0, TextHash.literal("lower"): 0, TextHash.literal("mid"): 4, TextHash.literal("middle"): 4,
    TextHash.literal("high"): 7, TextHash.literal("upper"): 7,
  ]
  private static let forecasts = WordSet(
    "temperature temperatures highs lows degrees mercury thermometer thermometers celsius fahrenheit forecast forecasters "
      + "weather heatwave sunny sunshine")

  /// "91 F (33 C)": behind a space, the one scale with the other in brackets.
  func isPaired(_ index: Int) -> Bool {
    guard isScale(index), text[index].range.count == 1, text[index].isCapitalised else { return false }
    if text[index + 1].isMark("("), text[index + 2].isNumber, isScale(index + 3), text[index + 4].isMark(")") {
      return true
    }
    return text[index + 1].isMark(")") && text[index - 2].isMark("(") && isScale(index - 3) && text[index - 4].isNumber
  }

  private func isScale(_ index: Int) -> Bool { text.isWord(index, "c") || text.isWord(index, "f") }

  /// Whether a C or F at digits is a temperature: two digits or a sign of weather in the sentence, and no label before.
  func isTemperature(_ index: Int) -> Bool {
    // "14.7C/ per share" is cents.
    if text[index + 1].isMark("/") { return false }
    guard text.isTight(index), let value = DigitReader.read(text.bytes(index - 1))?.value.int, value <= 2000 else {
      return text.isTight(index) || isPaired(index)
    }
    if text.isWord(index - 2, in: Self.labels) || text.has(index - 2, .identifierNoun) { return false }
    // A seat or flat goes on with a name; "the 38C shade" does not.
    if value >= 10, !text[index - 2].isCapitalised || text[index - 2].shape.contains(.sentenceStart) { return true }
    for position in text.near(index) where text.isWord(position, in: Self.weather) { return true }
    return false
  }
}
