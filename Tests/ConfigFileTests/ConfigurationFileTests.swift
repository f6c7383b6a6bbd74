import Claims
import ConfigFile
import Consistency
import Extraction
import FactcheckKit
import Readers
import Testing

@Suite struct ConfigurationFileTests {
  static func read(_ text: String, path: String = "desk/.factcheck.toml") throws -> Settings {
    var settings = Settings()
    try ConfigurationFile.read(Array(text.utf8), path: path, into: &settings)
    return settings
  }

  static func problems(_ text: String) throws -> [String] {
    let error = try #require(throws: ConfigurationFileError.self) { try read(text, path: "x.toml") }
    return error.problems
  }

  @Test func everyKeyIsTaken() throws {
    let settings = try Self.read(
      """
      fail-on = "never"
      baseline = "known"
      [rules]
      select = ["percent-sum", "scale-slip"]
      ignore = [
        "scale-slip", # not ours
      ]
      [severity]
      percent-sum = "note"
      [output]
      format = "line"
      extract-format = "json"
      [date]
      default = 2024-05-26
      prefer-stamp = false
      from-file-name = true
      [names]
      people = ["Inga Kovasc"]
      organisations = ["Wechat"]
      places = ["Northmouth"]
      acronyms = ["CWB"]
      [headings]
      summary = ["What matters"]
      furniture = ["More from the harbour desk"]
      [tolerance]
      rounding = 0.2
      vague-words = 0
      [limits]
      bytes = 1_000
      figures = 10
      steps = 12
      [[pattern]]
      name = "force"
      pattern = 'Force (?<value>[0-9]+) gale'
      kind = "ordinal"
      """)
    let configuration = settings.configuration
    #expect(configuration.failOn == nil)
    #expect(settings.baseline == "desk/known")
    #expect(configuration.runs("percent-sum") && !configuration.runs("scale-slip"))
    #expect(configuration.severities == ["percent-sum": .note])
    #expect(settings.format == "line" && settings.extractFormat == "json")
    #expect(settings.dates.given == "2024-05-26")
    #expect(!settings.dates.prefersStamp && settings.dates.readsFileName)
    #expect(configuration.names.people == ["Inga Kovasc"] && configuration.names.acronyms == ["CWB"])
    #expect(configuration.names.organisations == ["Wechat"] && configuration.names.places == ["Northmouth"])
    #expect(configuration.headings.summary == ["What matters"])
    #expect(configuration.headings.furniture == ["More from the harbour desk"])
    #expect(configuration.tolerances.rounding == DecimalNumber(2, exponent: -1))
    #expect(configuration.tolerances.vagueWords == .zero)
    #expect(configuration.limits.bytes == 1000 && configuration.limits.figures == 10)
    #expect(configuration.limits.steps == 12)
    #expect(configuration.patterns.map(\.name) == ["force"])
  }

  @Test(arguments: [
    ("fail-onn = \"error\"", "x.toml:1: unknown key 'fail-onn'; did you mean 'fail-on'?"),
    ("\n[rules]\nselct = []", "x.toml:3: unknown key 'rules.selct'; did you mean 'select'?"),
    ("ignore = [\"percent-sum\"]", "x.toml:1: unknown key 'ignore'; did you mean 'rules.ignore'?"),
    ("[rule]\nselect = []", "x.toml:1: unknown key 'rule'; did you mean 'rules'?"),
    (
      "[rules]\nignore = [\n  \"percent-sums\",\n]",
      "x.toml:2: rules.ignore: unknown rule 'percent-sums'; did you mean 'percent-sum'?"
    ),
    (
      "[rules]\nignore = \"percent-sum\"",
      "x.toml:2: rules.ignore: has to be a list of texts: [\"…\", \"…\"], not a text"
    ),
    ("[rules]\nignore = [1]", "x.toml:2: rules.ignore: has to be texts alone in its list, and not this number"),
    ("rules = 3", "x.toml:1: has to be a table, under a line [rules]"),
    (
      "[severity]\n'percent-sum' = 'loud'",
      "x.toml:2: severity.percent-sum: unknown severity 'loud'; the severities are error, warning, note"
    ),
    (
      "[severity]\npercent-sums = 'note'",
      "x.toml:2: severity.percent-sums: unknown rule 'percent-sums'; did you mean 'percent-sum'?"
    ),
    ("fail-on = true", "x.toml:1: fail-on: has to be a text in quotes, not true or false"),
    ("[date]\ndefault = 2024-02-30", "x.toml:2: no valid TOML: "),
    ("[date]\ndefault = '2024-02-30'", "x.toml:2: date.default: no such day: '2024-02-30'; a date is YYYY-MM-DD"),
    (
      "[tolerance]\nrounding = 12",
      "x.toml:2: tolerance.rounding: has to be a share from 0 up to 1: 0.05 is 5 %, not this number"
    ),
    ("[limits]\nfigures = 0", "x.toml:2: limits.figures: has to be a whole number from 1 on, not this number"),
    ("[output]\nformat = 'pdff'", "x.toml:2: output.format: unknown format 'pdff'; the formats are "),
    ("# a = '''\n\n[limits", "x.toml:3: no valid TOML: "),
    ("[[pattern]]\nname = 'x'", "x.toml:1: a [[pattern]] has to have a pattern"),
    (
      "[[pattern]]\nname = 'x'\npattern = 'a'",
      "x.toml:3: pattern 'x' has no group (?<value>…) around the number"
    ),
    (
      "[[pattern]]\nname = 'x'\npattern = '(?<value>[0-9]'\nkind = 'cardinal'",
      "x.toml:3: pattern 'x': missing closing parenthesis at byte "
    ),
    (
      "[[pattern]]\nname = 'x'\npattern = '(?<value>1)'\n\n[[pattern]]\nname = 'y'\npattern = '(?<value>1)'\nunit = 'smoots'",
      "x.toml:8: pattern 'y': unknown unit 'smoots'; "
    ),
    (
      "[[pattern]]\nname = 'x'\npatern = '(?<value>1)'",
      "x.toml:3: unknown key 'pattern[0].patern'; did you mean 'pattern'?"
    ),
    ("pattern = 'x'", "x.toml:1: has to be tables, each under a line [[pattern]]"),
  ])
  func whatIsWrongIsToldWithItsLine(_ text: String, _ message: String) throws {
    let problems = try Self.problems(text)
    #expect(problems.contains { $0.hasPrefix(message) }, "\(problems)")
  }

  @Test func allThatIsWrongIsTold() throws {
    #expect(try Self.problems("a = 1\nb = 2\n[rules]\nc = 3").count == 3)
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    var settings = Settings()
    for (bytes, message) in [
      (Array("a = 1\n\u{0}".utf8), "x.toml:2: a NUL byte"), ([0xFF, 0x41], "x.toml:1: not valid UTF-8"),
      ([UInt8](repeating: 0x23, count: 2 << 20), "x.toml:1: larger than 1 MiB"),
    ] {
      let error = try #require(throws: ConfigurationFileError.self) {
        try ConfigurationFile.read(bytes, path: "x.toml", into: &settings)
      }
      #expect(error.description.hasPrefix(message))
    }
    try ConfigurationFile.read([0xEF, 0xBB, 0xBF] + Array("fail-on = 'note'".utf8), path: "x", into: &settings)
    #expect(settings.configuration.failOn == .note)
  }

  /// Mistakes at which the TOML parser would end the program.
  @Test(arguments: [
    ("[ü]", "the name of a table"), ("[[ü]]", "the name of a table"), ("[\n]", "the name of a table"),
    ("[ # limits\n]", "the name of a table"), ("[[[a]]]", "the name of a table"), ("[.a]", "the name of a table"),
    ("[=]", "the name of a table"), ("[ \t!]", "the name of a table"), ("a = [\u{2028}]", "what is beyond ASCII"),
    ("a = [1,\u{85}]", "what is beyond ASCII"), ("[a.ü]", "what is beyond ASCII"), ("ü = 1", "what is beyond ASCII"),
    ("a = [}", "a value or ]"), ("a = [1, # }\u{A0}\n}]", "a value or ]"),
  ])
  func whatTheParserCannotRefuse(_ line: String, _ message: String) throws {
    let problems = try Self.problems("names = { people = ['\n[ü]'] } # [ü}\n\(line)\n")
    let line = line.contains("}\u{A0}") ? 4 : 3
    #expect(problems.first?.hasPrefix("x.toml:\(line): no valid TOML: \(message)") == true, "\(problems)")
  }

  /// Lines are found past strings, lists and tables that hold what looks like keys.
  @Test func linesAreFoundPastStrings() throws {
    let text = #"""
      # [rules]
      baseline = """a # "quoted" \
      [b]
      limits.bytes = 3"""
      names = { people = ["a = 1", # [x]
        'b]'] }
      "output" . format = 'nope'
      [ limits ]
      'bytes' = 'x'
      """#
    let problems = try Self.problems(text)
    #expect(problems.map { $0.prefix(9) } == ["x.toml:7:", "x.toml:9:"], "\(problems)")
  }

  // MARK: Precedence

  @Test func theCommandLineGoesBeforeTheFile() throws {
    var settings = try Self.read("[rules]\nselect = ['scale-slip']\nignore = ['percent-sum', 'range-reversed']")
    settings.choose(select: ["percent-sum"], ignore: ["date-invalid"])
    #expect(settings.configuration.runs("percent-sum"))
    #expect(!settings.configuration.runs("scale-slip"))
    #expect(settings.configuration.ignore == ["range-reversed", "date-invalid"])
    var untouched = try Self.read("[rules]\nignore = ['percent-sum']")
    untouched.choose(select: [], ignore: [])
    #expect(untouched.configuration.ignore == ["percent-sum"] && untouched.configuration.select == nil)
  }

  // MARK: Writing

  @Test func theTemplateChangesNothing() throws {
    let settings = try Self.read(ConfigurationText.template)
    #expect(settings.configuration == Configuration())
    #expect(settings.dates == DateSettings() && settings.baseline == nil)
  }

  /// Every line that is a key behind its comment mark is one that can be taken.
  @Test func everyExampleOfTheTemplateIsValid() throws {
    let lines = ConfigurationText.template.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let keys = lines.map { line -> String in
      let key = line.dropFirst(2).prefix { $0 != " " && $0 != "=" }
      let isKey = line.hasPrefix("# ") && (line.dropFirst(2 + key.count).hasPrefix(" = ") || line == "# [[pattern]]")
      return isKey ? String(line.dropFirst(2)) : line
    }
    #expect(keys.count { !$0.hasPrefix("#") && $0.contains(" = ") } > 25)
    let settings = try Self.read(keys.joined(separator: "\n"))
    #expect(settings.configuration.patterns.count == 2)
    #expect(settings.configuration.tolerances == .standard && settings.configuration.limits == Limits())
  }

  @Test func theEffectiveConfigurationCanBeReadBack() throws {
    let text = """
      baseline = "a \\"b\\" \\\\ c"
      [names]
      people = ["Inga\\tKovasc"]
      [rules]
      select = ["percent-sum"]
      [date]
      default = 2024-05-26
      [severity]
      percent-sum = "note"
      [[pattern]]
      name = "loads"
      pattern = '(?<value>[0-9.]+)\\sloads'
      unit = "t"
      """
    let settings = try Self.read(text)
    let shown = ConfigurationText.effective(settings, file: "desk/.factcheck.toml")
    #expect(shown.contains("select = [\"percent-sum\"]  # desk/.factcheck.toml:5\n"), "\(shown)")
    #expect(shown.contains("rounding = 0.12  # default\n"), "\(shown)")
    let again = try Self.read(shown, path: "x")
    #expect(again.configuration == settings.configuration)
    #expect(again.dates == settings.dates)
  }

  /// Strings that the end of the file cuts off, as keys and as values; `q` stands for a double mark and `s` for a single one.
  @Test(arguments: ["q", "qqq", "qqqq", "qqqqq", "qqqaqq", "q\\", "qqq\\", "s", "sss", "ssss", "sssass"])
  func stringsThatAreCutOff(_ marks: String) {
    let text = marks.replacing("q", with: "\"").replacing("s", with: "'")
    for text in [text, "fail-on = " + text, "[" + text, "names.people = [" + text] {
      #expect(throws: ConfigurationFileError.self, "\(text)") { try Self.read(text) }
    }
  }

  /// An hour of one digit behind what is cut as a date is; found by fuzzing.
  @Test(arguments: [
    "2024-05-26 5", "2024-05-2e 5 \"a\"", "2024-05-2= 6", "2024-05-2[ 6", "[2024-05-2= 6]",
    "2024-05-2_6 5",
    "[2024-05-26 5]", "[1, 2024-05-26 5,]", "2024-05-26 5#",
  ])
  func hoursOfOneDigit(_ value: String) {
    #expect {
      try Self.read("[date]\ndefault = \(value)\n")
    } throws: {
      "\($0)".contains(".factcheck.toml:2: no valid TOML: ")
    }
  }

  @Test func datesStandBeforeWhatIsNoHour() throws {
    for end in ["", " ", " # 5 of them", "\t"] {
      #expect(
        try Self.read("[date]\ndefault = 2024-05-26\(end)\n").dates == Self.read("[date]\ndefault = 2024-05-26\n").dates
      )
    }
  }
}
