internal import Claims
internal import Extraction
internal import TextModel

/// How findings speak: readings, quoted words, lists.
enum Wording {
  /// A figure's reading: "1,350,000 to 1,450,000", "over 5", "30%", of a score "10 to 7", of a time "7,940 seconds (2 h 12 min 20 s)".
  static func reading(_ figure: Figure) -> String {
    let unit = unitName(figure)
    if figure.kind == .score, let first = figure.lower, let second = figure.upper {
      return "\(number(first)) to \(number(second))"
    }
    if figure.hedge == .exact, figure.isExact, let value = figure.value {
      return number(value) + unit + (figure.unit == .second ? clock(value) : "")
    }
    let interval = figure.interval
    switch (interval.lower, interval.upper) {
    case (let low?, let high?) where figure.hedge == .above:
      return "over \(number(low)), up to about \(number(high))" + unit
    case (let low?, let high?): return low == high ? number(low) + unit : "\(number(low)) to \(number(high))" + unit
    case (let low?, nil): return number(low) + unit + " or more"
    case (nil, let high?): return number(high) + unit + " or less"
    case (nil, nil): return ""
    }
  }

  /// Seconds as a clock tells them, where they are more than a few: " (2 h 12 min 20 s)".
  private static func clock(_ seconds: DecimalNumber) -> String {
    guard seconds > DecimalNumber(100), let whole = Int(exactly: seconds.double.rounded(.down)) else { return "" }
    let rest = (seconds - DecimalNumber(whole / 60 * 60)) ?? .zero
    let parts = [(whole / 3600, " h "), (whole / 60 % 60, " min ")].filter { $0.0 > 0 }
    return " (" + parts.map { "\($0.0)\($0.1)" }.joined() + number(rest) + " s)"
  }

  /// " km", " EUR", "%": what stands behind a number in that figure's unit.
  static func unitName(_ figure: Figure) -> String {
    if figure.unit == .none { return "" }
    let code = figure.unit.unit.code
    switch code {
    case "%": return "%"
    case "[pp]": return " percentage points"
    case "[bp]": return " basis points"
    case "a": return " years"
    case "mo": return " months"
    case "wk": return " weeks"
    case "d": return " days"
    case "h": return " hours"
    case "min": return " minutes"
    case "s": return " seconds"
    default: return " " + code.filter { $0 != "[" && $0 != "]" }
    }
  }

  /// Digits with commas in groups of three.
  static func number(_ value: DecimalNumber) -> String {
    let text = value.magnitude.description
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    var grouped = ""
    let whole = pieces.first.map(String.init) ?? text
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    let fraction = pieces.count > 1 ? "." + pieces[1].prefix(6) : ""
    return (value.isNegative ? "−" : "") + grouped + fraction
  }

  /// The words of a range between quotation marks.
  static func quote(_ document: Document, _ range: TextRange) -> String { "“\(document.text(range))”" }

  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Label {
  /// A label on a figure, with its interval.
  init(source: Int = 0, _ figure: Figure, _ index: Int, range: TextRange) {
    self.init(source: source, range: range, reading: Wording.reading(figure), figure: index)
    (lower, upper) = (figure.interval.lower, figure.interval.upper)
  }
}

extension Article {
  @inline(__always)
  func claim(_ index: Int) -> Claim { claims.claims[index] }

  @inline(__always)
  func figure(_ index: Int) -> Figure { claims.figure(claims.claims[index]) }

  /// A label on a claim's figure, with its noun where the finding is about what is counted.
  func label(_ index: Int, withNoun: Bool = false) -> Label {
    let claim = claims.claims[index]
    let figure = claims.figure(claim)
    var range = figure.range
    if withNoun, claim.headToken >= figure.tokens.upperBound, claim.headToken - figure.tokens.upperBound < 6 {
      range = range.union(document.tokens[claim.headToken].range)
    }
    return Label(figure, claim.figure, range: range)
  }

  func words(_ index: Int) -> String { Wording.quote(document, figure(index).range) }

  /// The value and noun of a claim, for fingerprints.
  func key(_ index: Int) -> String {
    let claim = claims.claims[index]
    let figure = claims.figure(claim)
    let noun = claim.headToken >= 0 ? document.text(document.tokens[claim.headToken].range) : ""
    return "\(figure.value?.description ?? Wording.reading(figure)) \(figure.unit.unit.code) \(noun)"
  }

  /// How a part is called in a message.
  func place(_ index: Int) -> String {
    switch claims.claims[index].role {
    case .headline: "headline"
    case .dek: "dek"
    case .caption: "caption"
    case .summary: "summary"
    case .meta: "stamp"
    case .body: "body"
    case .furniture: "page furniture"
    }
  }
}
