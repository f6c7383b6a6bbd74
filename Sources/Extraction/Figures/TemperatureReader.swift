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

  /// Whether a C or F at digits is a temperature: two digits or a sign of weather in the sentence, and no label before.
  func isTemperature(_ index: Int) -> Bool {
    // "14.7C/ per share" is cents.
    if text[index + 1].isMark("/") { return false }
    guard text.isTight(index), let value = DigitReader.read(text.bytes(index - 1))?.value.int, value <= 2000 else {
      return text.isTight(index)
    }
    if text.isWord(index - 2, in: Self.labels) || text.has(index - 2, .identifierNoun) { return false }
    // A seat or flat goes on with a name; "the 38C shade" does not.
    if value >= 10, !text[index - 2].isCapitalised || text[index - 2].shape.contains(.sentenceStart) { return true }
    for position in text.near(index) where text.isWord(position, in: Self.weather) { return true }
    return false
  }
}
