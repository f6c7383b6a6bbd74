import Consistency
import FactcheckKit
import Reporting
import Testing

@Suite struct BaselineTests {
  static let article = "Of the 640 applicants, 710 were invited to a second interview.\n"

  static func run(
    _ text: String, _ baseline: Baseline?, name: String = "a.txt", change: (inout Configuration) -> Void = { _ in }
  ) throws -> (output: String, warnings: [String], hasFailed: Bool) {
    var style = ArticleSession.Style()
    style.format = "line"
    var configuration = Configuration()
    change(&configuration)
    let session = try ArticleSession(.check, configuration: configuration, style: style, baseline: baseline)
    session.begin()
    let warnings = try session.add(Array(text.utf8), name: name) + session.end()
    return (String(decoding: session.output, as: UTF8.self), warnings, session.hasFailed)
  }

  @Test func whatIsKnownIsNotShown() throws {
    let first = try Baseline("", path: "known", isWritten: true)
    let written = try Self.run(Self.article, first)
    #expect(written.output.isEmpty && !written.hasFailed)
    #expect(first.hidden == 1)
    let lines = first.text.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("# "))
    #expect(lines[1].split(separator: "\t").dropFirst() == ["part-exceeds-whole", "a.txt"])
    let second = try Baseline(first.text, path: "known")
    let run = try Self.run(Self.article + "\nOf the 30 boats, 41 sank.\n", second)
    #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("41"), "\(run.output)")
    #expect(run.hasFailed && second.hidden == 1 && second.stale.isEmpty)
    // Another article has findings of its own.
    #expect(try Self.run(Self.article, Baseline(first.text, path: "known"), name: "b.txt").hasFailed)
  }

  @Test func staleEntriesAreToldAndTakenOut() throws {
    let text = """
      # mine
      00000000000000aa\tpercent-sum\ta.txt\ttold on Monday
      00000000000000bb\tpercent-sum\tother.txt\tits reason

      """
    let baseline = try Baseline(text, path: "known")
    _ = try Self.run("Nothing here.", baseline)
    #expect(baseline.stale.map(\.fingerprint) == ["00000000000000aa"])
    #expect(baseline.stale.map(\.reason) == ["told on Monday"])
    let rewritten = try Baseline(text, path: "known", isWritten: true)
    _ = try Self.run(Self.article, rewritten)
    // What was not checked stays, with its reason.
    #expect(!rewritten.text.contains("aa\t") && rewritten.text.contains("bb\tpercent-sum\tother.txt\tits reason\n"))
    #expect(rewritten.text.contains("\tpart-exceeds-whole\ta.txt\n"))
  }

  @Test func theFileIsSortedAndReadBackAsItIs() throws {
    let entries = [
      "0000000000000002\tb-rule\tz.txt", "0000000000000001\ta-rule\tz.txt\twhy", "0000000000000003\tc-rule\ta.txt",
    ]
    let baseline = try Baseline(entries.joined(separator: "\r\n"), path: "known")
    let lines = baseline.text.split(separator: "\n").dropFirst().map(String.init)
    #expect(lines == [entries[2], entries[1], entries[0]])
    #expect(try Baseline(baseline.text, path: "known").text == baseline.text)
  }

  @Test(arguments: ["nonsense", "12\trule\tname", "00000000000000zz\trule\tname", "00000000000000aa\trule"])
  func badLines(_ line: String) throws {
    let error = try #require(throws: BaselineError.self) { try Baseline("# x\n\n\(line)\n", path: "known") }
    #expect(error.description.hasPrefix("known:3: "))
  }

  // MARK: Comments in the text

  @Test func commentsKeepRulesSilent() throws {
    let comment = "<!-- factcheck-ignore part-exceeds-whole: the desk knows -->\n"
    for comment in [
      comment, "<!-- factcheck-ignore all -->", "<!-- factcheck-off percent-sum, part-exceeds-whole -->\n",
    ] {
      let run = try Self.run(comment + Self.article, nil)
      #expect(run.output.isEmpty && !run.hasFailed, "\(comment): \(run.output)")
    }
    let run = try Self.run(comment + Self.article, nil)
    #expect(run.warnings.isEmpty)
    // The next paragraph alone, and the right rule.
    #expect(try Self.run(comment + "Nothing.\n\n" + Self.article, nil).hasFailed)
    #expect(try Self.run("<!-- factcheck-ignore percent-sum -->\n" + Self.article, nil).hasFailed)
  }

  @Test(arguments: ["ignore", "off"]) func commentsInPagesAndMarkdown(_ word: String) throws {
    let comment = "<!-- factcheck-\(word) part-exceeds-whole: the desk knows -->"
    let end = word == "off" ? "<!-- factcheck-on all -->" : ""
    let other = "Of the 30 boats in the harbour, 41 sank in the storm on Monday, the brigade said."
    let markdown = "# Interviews\n\n\(comment)\n\n\(Self.article)\n\(end)\n\n\(other)\n"
    let page = """
      <!DOCTYPE html><html><head><title>Interviews</title></head><body><article><h1>Interviews</h1>
      \(comment)<p>\(Self.article)</p>\(end)<p>\(other)</p></article></body></html>
      """
    for (name, text) in [("a.md", markdown), ("a.html", page)] {
      let run = try Self.run(text, nil, name: name)
      #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("“41”"), "\(name): \(run.output)")
      #expect(run.warnings.isEmpty, "\(run.warnings)")
    }
  }

  @Test func offLastsUntilOn() throws {
    let text = "<!-- factcheck-off all -->\n\(Self.article)\n<!-- factcheck-on all -->\n\nOf the 30 boats, 41 sank.\n"
    let run = try Self.run(text, nil)
    #expect(run.output.hasPrefix("a.txt:6:18: "), "\(run.output)")
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ("<!-- factcheck-ignore percent-sum -->", "a.txt:3: factcheck-ignore percent-sum hides nothing; take it out"),
    (
      "<!-- factcheck-ignore percent-sums -->",
      "a.txt:3: factcheck-ignore: unknown rule 'percent-sums'; did you mean 'percent-sum'?"
    ),
    ("<!-- factcheck-on all -->", "a.txt:3: factcheck-on all ends nothing: no factcheck-off all is open"),
    ("<!-- factcheck-off -->", "a.txt:3: factcheck-off names no rule; 'all' is every rule"),
    (
      "<!-- factcheck-disable all -->",
      "a.txt:3: unknown suppression 'factcheck-disable'; there are factcheck-ignore, factcheck-off, factcheck-on"
    ),
  ])
  func whatIsWrongWithACommentIsTold(_ comment: String, _ message: String) throws {
    let run = try Self.run("Nothing here.\n\n\(comment)\nNothing there.\n", nil)
    #expect(run.warnings == [message])
    #expect(run.output.isEmpty)
  }

  @Test func aCommentForARuleThatDoesNotRunIsNotUnused() throws {
    let run = try Self.run("<!-- factcheck-ignore percent-sum -->\nNothing here.", nil) { $0.ignore = ["percent-sum"] }
    #expect(run.warnings.isEmpty)
  }
}

@Suite struct DateSettingsTests {
  static func iso(_ text: String, name: String = "a.txt", _ change: (inout DateSettings) -> Void) throws -> String {
    var style = ArticleSession.Style()
    style.format = "json"
    var dates = DateSettings()
    change(&dates)
    let session = try ArticleSession(.extract, style: style, dates: dates)
    _ = try session.add(Array(text.utf8), name: name)
    let output = String(decoding: session.output, as: UTF8.self)
    return String(output.split(separator: "\"resolved\": \"").dropFirst().last?.prefix(10) ?? "")
  }

  static let plain =
    "Fire at the harbour\n\nThe boats burned on Friday, the brigade said in a statement to the paper.\n"
  static let stamped = "Fire at the harbour\n\nPublished 18 August 2023\n\n" + plain

  @Test func theStampGoesBeforeTheOption() throws {
    #expect(try Self.iso(Self.plain) { $0.given = "2024-05-27" } == "2024-05-24")
    #expect(try Self.iso(Self.stamped) { $0.given = "2024-05-27" } == "2023-08-18")
    #expect(
      try Self.iso(Self.stamped) {
        $0.given = "2024-05-27"
        $0.prefersStamp = false
      } == "2024-05-24")
  }

  @Test(arguments: [
    ("desk/2024-05-27-fire.txt", "2024-05-24"), ("20240527_fire.txt", "2024-05-24"),
    ("fire 2024_05_27.md", "2024-05-24"),
    ("2024-13-27.txt", ""), ("1202405271.txt", ""), ("2024-05-27/fire.txt", ""), ("fire.txt", ""),
  ])
  func namesOfFiles(_ name: String, _ day: String) throws {
    #expect(try Self.iso(Self.plain, name: name) { $0.readsFileName = true } == day)
    #expect(try Self.iso(Self.plain, name: name) { _ in } == "")
  }
}
