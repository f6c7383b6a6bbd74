import Claims
import Consistency
import Extraction
import FactcheckKit
import Readers
import Reporting
import Testing
import TextModel

/// What a house may set, each told by what a check then says.
@Suite struct HouseTests {
  static func findings(
    _ text: String, against sources: [String] = [], _ change: (inout Configuration) -> Void = { _ in }
  ) throws -> [Finding] {
    var configuration = Configuration()
    change(&configuration)
    let reader = DocumentReader(headings: configuration.headings)
    let texts = ([text] + sources).map { reader.document(name: "x", text: .whole(Array($0.utf8))) }
    return try Checker(configuration).check(texts[0], against: Array(texts.dropFirst())).findings
  }

  static func rules(
    _ text: String, against sources: [String] = [], _ change: (inout Configuration) -> Void = { _ in }
  ) throws -> [String] {
    try findings(text, against: sources, change).map(\.rule)
  }

  // MARK: Tolerances

  /// Each tolerance at its standard, and at a value where the rule says the opposite.
  @Test func tolerances() throws {
    let cases:
      [(
        text: String, rule: String, field: WritableKeyPath<Configuration, DecimalNumber> & Sendable,
        value: DecimalNumber,
        before: Bool
      )] = [
        (
          "Fund raises 20,000 pounds\n\nThe fund has raised 21,900 pounds for the bridge since May, its chair said on Monday.",
          "headline-figure-mismatch", \.tolerances.rounding, DecimalNumber(1, exponent: -2), false
        ),
        (
          "Hundreds of birds die\n\nRangers counted 1,080 dead birds along the shore on Monday, and the birds were burned.",
          "magnitude-word-conflict", \.tolerances.vagueWords, .zero, false
        ),
        (
          "Each of the 30 winners gets 510 dollars, a total of 18,000 dollars.", "unit-price-mismatch",
          \.tolerances.unitPrice, DecimalNumber(2, exponent: -1), true
        ),
        (
          "A ticket is £20 (€23). Families pay £50 (€65).", "currency-rate-inconsistent", \.tolerances.currencyRate,
          DecimalNumber(5, exponent: -1), true
        ),
        (
          "The town of 50,000 had 60 thefts, or 12 per 1,000 residents.", "rate-count-mismatch",
          \.tolerances.rateCount, DecimalNumber(95, exponent: -2), true
        ),
      ]
    for item in cases {
      #expect(try Self.rules(item.text).contains(item.rule) == item.before, "\(item.rule)")
      let changed = try Self.rules(item.text) { $0[keyPath: item.field] = item.value }
      #expect(changed.contains(item.rule) != item.before, "\(item.rule): \(changed)")
    }
  }

  @Test func theGapOfAnError() throws {
    let text = "Council to cut 230 posts\n\nThe council will cut 320 posts over two years, its leader said on Monday."
    func severity(_ change: (inout Configuration) -> Void) throws -> [Severity] {
      try Self.findings(text, change).filter { $0.rule == "headline-figure-mismatch" }.map(\.severity)
    }
    #expect(try severity { _ in } == [.error])
    #expect(try severity { $0.tolerances.headlineError = DecimalNumber(5, exponent: -1) } == [.warning])
  }

  @Test func theWorkingTellsTheMarginInForce() throws {
    let text = "Dozens of birds found dead\n\nRangers counted 640 dead birds along the shore, and burned the birds."
    let working = try Self.findings(text) { $0.tolerances.vagueWords = DecimalNumber(2, exponent: -1) }.map(\.working)
    #expect(working.contains { $0.contains("margin of 20 %") }, "\(working)")
  }

  // MARK: Names

  @Test func aMisspellingThatIsTheHousesSpellingIsNone() throws {
    let text = "They shopped at Nieman Marcus and wrote on Linkedin."
    #expect(try Self.rules(text) == ["name-known-misspelling", "name-known-misspelling"])
    #expect(
      try Self.rules(text) { $0.names = HouseNames(organisations: ["Linkedin"]) } == ["name-known-misspelling"])
    #expect(try Self.rules(text) { $0.names = HouseNames(organisations: ["Linkedin", "Nieman Marcus"]) }.isEmpty)
  }

  @Test func theFormThatTheHouseKnowsIsTheRightOne() throws {
    let text = "Maria Kovacs runs the bakery. Kovacs said so. Kovasc opened it in 2009."
    func marked(_ names: HouseNames) throws -> [String] {
      try Self.findings(text) { $0.names = names }.filter { $0.rule == "name-variant" }.map(\.message)
    }
    #expect(try marked(HouseNames()) == ["“Kovasc” here, “Maria Kovacs” elsewhere."])
    #expect(try marked(HouseNames(people: ["Maria Kovasc"])) == ["“Maria Kovacs” here, “Kovasc” elsewhere."])
    #expect(try marked(HouseNames(people: ["Maria Kovacs", "Ann Kovasc"])).isEmpty)
  }

  @Test func acronymsOfTheHouse() throws {
    let text = "The CWB met. The CWB said no."
    #expect(try Self.rules(text) == ["acronym-undefined"])
    #expect(try Self.rules(text) { $0.names = HouseNames(acronyms: ["CWB"]) }.isEmpty)
    let mismatch = "The Coastal Water Board (KTZ) met on Monday."
    #expect(try Self.rules(mismatch) == ["acronym-mismatch"])
    #expect(try Self.rules(mismatch) { $0.names = HouseNames(acronyms: ["KTZ"]) }.isEmpty)
  }

  @Test(arguments: [
    (HouseNames(people: ["Sable Quarry"]), EntityKind.person),
    (HouseNames(organisations: ["Sable Quarry"]), .organization), (HouseNames(places: ["Sable Quarry"]), .place),
  ])
  func namesHaveTheKindThatTheHouseGives(_ names: HouseNames, _ kind: EntityKind) throws {
    var configuration = Configuration()
    configuration.names = names
    let document = DocumentReader().document(
      name: "x", text: .whole(Array("On Monday Sable Quarry was named in a letter to the court.".utf8)))
    let entities = try Checker(configuration).extract(document).entities
    #expect(entities.first { document.text($0.range) == "Sable Quarry" }?.kind == kind)
  }

  // MARK: Limits

  @Test func whatIsTooMuchIsNotChecked() throws {
    let text = "Of the 640 applicants, 710 were invited to a second interview."
    #expect(try Self.rules(text) == ["part-exceeds-whole"])
    #expect(throws: LimitError.figures(3, limit: 1)) { try Self.rules(text) { $0.limits.figures = 1 } }
    #expect(throws: LimitError.bytes(text.utf8.count, limit: 20)) { try Self.rules(text) { $0.limits.bytes = 20 } }
    #expect(throws: LimitError.self) { try Self.rules("Two came.", against: [text]) { $0.limits.figures = 1 } }
  }

  /// From the least number of steps on that an article is checked with, it is checked alike; with fewer it is told as not checked.
  @Test func stepsAreEnoughOrNothingIsTold() throws {
    let text = """
      Ten held

      Key points

      - The bakery hires 90 people in May 2021.
      - He said the bakery was “the worst in town”.

      LONDON — The bakery will hire 60 people in May 2019. It was the best in the town, he said. Of the 640 applicants, 710 were invited.
      """
    let sources = ["The bakery will hire 70 people in May 2018. It was the best in the town.", "Two came."]
    for others in [[], sources] {
      let all = try Self.rules(text, against: others) { _ in }
      #expect(!all.isEmpty)
      var (low, high) = (0, 100_000)
      while high - low > 1 {
        let middle = (low + high) / 2
        do {
          let found = try Self.rules(text, against: others) { $0.limits.steps = middle }
          #expect(found == all, "with \(middle) steps")
          high = middle
        } catch let error as LimitError {
          #expect(error == .steps(limit: middle))
          low = middle
        }
      }
      // More than its words, which are read in any case, and no more than it is ready to take.
      #expect(low > 60 && high < 100_000, "\(high)")
      #expect(throws: LimitError.steps(limit: 1)) { try Self.rules(text, against: others) { $0.limits.steps = 1 } }
    }
  }

  @Test func aComparisonHasStepsToo() throws {
    let texts = [
      "The bakery will hire 70 people.", "Sixty people will find work at the bakery in Leeds, a baker said.",
    ]
    let documents = texts.map { DocumentReader().document(name: "x", text: .whole(Array($0.utf8))) }
    var configuration = Configuration()
    #expect(throws: Never.self) { try Checker(configuration).compare(documents) }
    // Its words are read, and then there is nothing left to hold the figures against each other.
    let words = documents.reduce(0) { $0 + $1.tokens.count }
    configuration.limits.steps = words
    #expect(throws: LimitError.steps(limit: words)) { try Checker(configuration).compare(documents) }
  }
}
