import Consistency
import Extraction
import FactcheckKit
import Testing
import TextModel

@Suite struct ConfigurationTests {
  @Test func selection() {
    var configuration = Configuration()
    #expect(configuration.runs("a"))
    configuration.ignore = ["b"]
    #expect(!configuration.runs("b"))
    configuration.select = ["a", "b"]
    #expect(configuration.runs("a") && !configuration.runs("b") && !configuration.runs("c"))
  }

  @Test(arguments: [
    ("percent-sums", "unknown rule 'percent-sums'; did you mean 'percent-sum'?"),
    ("zzz", "unknown rule 'zzz'; `factcheck rules` lists them"),
  ])
  func unknownRules(_ rule: String, _ message: String) throws {
    var configuration = Configuration()
    configuration.ignore = [rule]
    let error = try #require(throws: ConfigurationError.self) {
      try configuration.validate(against: ["percent-sum", "scale-slip"])
    }
    #expect(error.description == message)
    configuration.ignore = ["percent-sum"]
    try configuration.validate(against: ["percent-sum"])
  }

  @Test func severities() throws {
    var configuration = Configuration()
    try configuration.setSeverity("percent-sum=note")
    #expect(configuration.severities == ["percent-sum": .note])
    #expect(throws: ConfigurationError.noPair("percent-sum")) { try configuration.setSeverity("percent-sum") }
    #expect(throws: ConfigurationError.unknownSeverity("loud")) { try configuration.setSeverity("percent-sum=loud") }
    try configuration.setFailLevel(named: "never")
    #expect(configuration.failOn == nil)
    try configuration.setFailLevel(named: "warning")
    #expect(configuration.failOn == .warning)
    #expect(throws: ConfigurationError.self) { try configuration.setFailLevel(named: "loud") }
  }
}

@Suite struct CheckerTests {
  @Test func patternsOfTheHouseAreRead() throws {
    let body = "A Force 9 gale is due."
    let part = Part(role: .body, range: TextRange(0, Int32(body.utf8.count)))
    let document = Document(name: "test", text: body.utf8, parts: [part])
    var configuration = Configuration()
    configuration.patterns = [
      try FigurePattern(name: "force", expression: #"Force (?<value>[0-9]+) gale"#, kind: "ordinal")
    ]
    let figures = try Checker(configuration).extract(document).figures
    #expect(figures.map { document.text($0.range) } == ["Force 9 gale"])
    #expect(figures.map(\.kind) == [.ordinal])
  }
}

@Suite struct BatchFilterTests {
  static func answer(_ line: String, _ task: BatchFilter.Task = .extract) -> (String, BatchFilter.Outcome) {
    var output: [UInt8] = []
    let outcome = Array(line.utf8).withUnsafeBufferPointer {
      BatchFilter(task, checker: Checker()).answer($0, into: &output)
    }
    return (String(decoding: output, as: UTF8.self), outcome)
  }

  @Test func idsComeBackAsTheyWere() {
    for id in [#""a1""#, #""\u0041 \"x\"""#, "7", "-1.50e3", "null"] {
      let (answer, outcome) = Self.answer(#"{"id":\#(id),"text":"x"}"#)
      #expect(answer.hasPrefix(#"{"id":\#(id),"schema":1,"#))
      #expect(outcome == .done)
    }
  }

  @Test func badLines() {
    let (answer, outcome) = Self.answer(#"{"id":"a","date":"2024-02-30","text":"x"}"#)
    #expect(answer == #"{"id":"a","error":"no such day: 2024-02-30"}"# + "\n")
    #expect(outcome == .unreadable)
    #expect(Self.answer("").0.hasPrefix(#"{"id":null,"error":"#))
  }

  @Test func offsetsAreCodePointsOfTheirPart() {
    let (answer, _) = Self.answer(
      #"{"id":1,"parts":[{"role":"headline","text":"Café 😀 fire"},{"role":"body","text":"é “𝒳” 67,000 fans.\nIt took 25 men."}]}"#
    )
    #expect(
      answer.contains(#""text":"67,000","start":6,"end":12,"part":1,"role":"body","line":1,"column":7,"#), "\(answer)")
    #expect(
      answer.contains(#""text":"25","start":27,"end":29,"part":1,"role":"body","line":2,"column":9,"#), "\(answer)")
  }

  @Test func checkGivesTheContract() {
    let (answer, outcome) = Self.answer(#"{"id":1,"text":"The club has 67,000 fans."}"#, .check)
    for key in ["findings", "summary", "ledger", "alignments"] { #expect(answer.contains("\"\(key)\":")) }
    #expect(answer.contains(#""figures":1,"agreeing":0,"in_findings":0,"unverified":1"#), "\(answer)")
    #expect(outcome == .done)
  }
}

@Suite struct ArticleSessionTests {
  @Test func unknownFormat() {
    var style = ArticleSession.Style()
    style.format = "pdf"
    #expect(throws: SessionError.self) { try ArticleSession(.check, style: style) }
    style.format = "markdown"
    #expect(throws: SessionError.self) { try ArticleSession(.extract, style: style) }
    var dates = DateSettings()
    dates.given = "2024-02-30"
    #expect(throws: SessionError.noSuchDay("2024-02-30")) { try ArticleSession(.check, dates: dates) }
  }

  @Test func quietArticlesSayNothing() throws {
    var style = ArticleSession.Style()
    style.isQuiet = true
    let session = try ArticleSession(.check, style: style)
    #expect(try session.add(Array("Nothing here.".utf8), name: "a.txt").isEmpty)
    #expect(session.output.isEmpty)
    #expect(session.statistics.articles == 1)
  }
}
