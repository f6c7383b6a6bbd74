import Extraction
import Testing
import TextModel

/// The figures of one body, with patterns of the house, as "text kind value unit".
private func figures(_ body: String, _ patterns: [FigurePattern]) -> [String] {
  mentions(body, patterns).figures.map { figure in
    let text = String(decoding: Array(body.utf8)[figure.range.bytes], as: UTF8.self)
    let value = figure.value.map(\.description) ?? "-"
    return "\(text)|\(figure.kind.name)|\(value)|\(figure.unit.unit.code)"
  }
}

private func mentions(_ body: String, _ patterns: [FigurePattern]) -> Mentions {
  let part = Part(role: .body, range: TextRange(0, Int32(body.utf8.count)))
  return Extractor(patterns: patterns).extract(Document(name: "test", text: body.utf8, parts: [part]))
}

@Suite struct FigurePatternTests {
  static let containers = #"(?<value>[0-9][0-9,.]*)[ -]?TEUs?\b"#

  @Test(arguments: [
    ("The ship carries 14,000 TEU.", "14,000 TEU|measure|14000|t"),
    ("The ship carries nearly 14,000-TEU loads.", "nearly 14,000-TEU|measure|14000|t"),
    ("Čísla – naïve: über 900 TEUs “went”.", "900 TEUs|measure|900|t"),
  ])
  func figuresOfTheHouse(_ body: String, _ expected: String) throws {
    let pattern = try FigurePattern(name: "containers", expression: Self.containers, unit: "t")
    #expect(figures(body, [pattern]) == [expected])
  }

  @Test(arguments: [
    (#"\bT(?<value>[0-9]+)\b"#, "Level T12 was reached.", ["T12|cardinal|12|"]),
    (#"(?<value>[−-]?[0-9]+) ?dB\b"#, "It fell to −12 dB.", ["−12 dB|cardinal|-12|"]),
    (
      #"(?<value>\w+ million) (?<unit>euros|pounds)"#, "It cost two million euros.",
      ["two million euros|money|2000000|EUR"]
    ),
    (#"(?<value>[0-9]+)(?<unit>p)\b"#, "A loaf is 95p.", ["95p|money|0.95|GBP"]),
    (#"\b(?<value>\w+) (?<kind>percent)ile"#, "the 95 percentile", ["95 percentile|percent|95|"]),
    (#"^(?<value>[0-9]+)"#, "12 of 14 came.", ["12|cardinal|12|", "14|cardinal|14|"]),
    (#"(?<value>x*)"#, "She has 7 hats.", ["7|cardinal|7|"]),
    (#"(?<value>soon)"#, "Soon and soon.", []),
  ])
  func groups(_ expression: String, _ body: String, _ expected: [String]) throws {
    let pattern = try FigurePattern(name: "house", expression: expression)
    #expect(figures(body, [pattern]) == expected)
  }

  @Test func theEarlierPatternWins() throws {
    let first = try FigurePattern(name: "a", expression: "(?<value>[0-9]+) crew", kind: "age")
    let second = try FigurePattern(name: "b", expression: "with (?<value>[0-9]+) crew", kind: "score")
    #expect(figures("Sailed with 30 crew and 4 dogs", [first, second]).first == "30 crew|age|30|")
    #expect(figures("Sailed with 30 crew and 4 dogs", [second, first]).first == "with 30 crew|score|30|")
  }

  @Test func furnitureIsPassedOver() throws {
    let pattern = try FigurePattern(name: "a", expression: "T(?<value>[0-9]+)")
    let part = Part(role: .furniture, range: TextRange(0, 4))
    let document = Document(name: "test", text: "T123".utf8, parts: [part])
    #expect(Extractor(patterns: [pattern]).extract(document).figures.isEmpty)
  }

  @Test func aLimitEndsThePatternAndIsTold() throws {
    let pattern = try FigurePattern(name: "slow", expression: "(?<value>(x+x+)+y)")
    let body = "It has 12 " + String(repeating: "x", count: 4_000) + " and y."
    let found = mentions(body, [pattern])
    #expect(found.exhaustedPatterns == ["slow"])
    #expect(found.figures.compactMap(\.value?.int) == [12])
  }

  @Test(
    arguments: [
      ("(?<value>[0-9]+", nil, nil, "pattern 'p': missing closing parenthesis at byte 15 of its expression"),
      ("[0-9]+", nil, nil, "pattern 'p' has no group (?<value>…) around the number"),
      (
        #"(?<value>\C)"#, nil, nil,
        #"pattern 'p': using \C is disabled by the application at byte 11 of its expression"#
      ),
      (
        "(?<value>x)", "date", nil,
        "pattern 'p': unknown kind 'date'; the kinds are cardinal, ordinal, fraction, percent, "
          + "percentage_point, money, measure, duration, age, rate, ratio, multiple, score"
      ),
      (
        "(?<value>x)", nil, "zorkmid",
        "pattern 'p': unknown unit 'zorkmid'; a unit is a UCUM code, an ISO 4217 code, a symbol "
          + "or a name"
      ),
    ] as [(String, String?, String?, String)])
  func mistakesAreTold(_ expression: String, _ kind: String?, _ unit: String?, _ message: String) throws {
    let error = try #require(throws: FigurePatternError.self) {
      try FigurePattern(name: "p", expression: expression, kind: kind, unit: unit)
    }
    #expect(error.description == message)
  }
}
