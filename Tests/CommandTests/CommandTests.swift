import Foundation
import Testing

@Suite struct CommandTests {
  static let article =
    "Nine held after fire\n\nNine people were held after a fire at the harbour on Monday, the police said.\n"

  // MARK: Exit codes

  @Test(arguments: [["--version"], ["--help"], ["check", "--help"], ["rules"]]) func zero(_ arguments: [String]) throws
  {
    let run = try Command(arguments)
    #expect(run.code == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    [], ["--bogus"], ["check"], ["extract"], ["rules", "no-such-rule"], ["-", "--ignore", "no-such-rule"],
    ["-", "-f", "pdf"],
    ["-", "--severity", "x"], ["-", "--date", "2024-02-30"], ["-", "--fail-on", "loud"], ["-", "--jobs", "0"],
    ["-", "-"],
    ["--jsonl", "a.txt"], ["extract", "-", "-f", "markdown"],
  ])
  func usage(_ arguments: [String]) throws {
    let run = try Command(arguments, input: Self.article)
    #expect(run.code == 2, "\(arguments): \(run.errors)")
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  /// A command is parsed alone; what asks for help and what is wrong is told of the whole program all the same.
  @Test(arguments: [
    (["--help"], "factcheck <subcommand>"), (["check", "--help"], "factcheck check ["),
    (["help", "check"], "factcheck check ["),
    (["extract", "-h"], "factcheck extract ["), (["check", "--bogus"], "factcheck check ["),
    (["--bogus"], "factcheck check ["),
    (["extract", "-", "--jobs", "x"], "factcheck extract ["), (["rules", "--bogus"], "factcheck rules ["),
  ])
  func usageNamesTheProgram(_ arguments: [String], _ usage: String) throws {
    let run = try Command(arguments)
    #expect((run.output + run.errors).lowercased().contains("usage: " + usage), "\(run.output)\(run.errors)")
  }

  /// The root writes completion scripts, of the whole program, wherever in a call it is asked for one.
  @Test(arguments: [["check"], ["extract"], ["rules", "x"], ["a.txt"]])
  func completionsAreOfTheProgram(_ arguments: [String]) throws {
    let root = try Command(["--generate-completion-script", "fish"])
    #expect(root.code == 0)
    #expect(root.output.contains("auto always never"))
    let run = try Command(arguments + ["--generate-completion-script", "fish"])
    #expect(run.code == 0)
    #expect(run.output == root.output)
  }

  /// The words of an option are told, and no others are taken.
  @Test(arguments: [
    (["-", "--color", "x"], "'auto', 'always' or 'never'"),
    (["-", "--progress", "Auto"], "'auto', 'always' or 'never'"),
    (["-", "--fail-on", "loud"], "'error', 'warning', 'note' or 'never'"),
    (["rules", "--format", "x"], "'text' and 'markdown'"),
  ])
  func wordsOfOptions(_ arguments: [String], _ words: String) throws {
    let run = try Command(arguments, input: Self.article)
    #expect(run.code == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  // MARK: Files

  @Test func otherArticlesAreStillChecked() throws {
    let files = try Scratch()
    defer { files.remove() }
    let paths = [
      files.url("missing.txt").path, try files.file("empty.txt", ""), try files.file("binary.txt", [1, 0, 2]),
      try files.file("cut.txt", [0x61, 0xF0, 0x9F]), try files.file("good.txt", Self.article),
    ]
    let run = try Command(paths)
    #expect(run.code == 2)
    #expect(run.output.hasPrefix(paths[4] + ": "))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 4, "\(run.errors)")
    for (line, path) in zip(lines, paths) { #expect(line.hasPrefix("factcheck: error: \(path): "), "\(line)") }
  }

  @Test func folders() throws {
    let files = try Scratch()
    defer { files.remove() }
    for name in ["b.txt", "a.txt", "sub/c.TXT", "notes.csv", ".hidden.txt", ".git/d.txt"] {
      _ = try files.file(name, Self.article)
    }
    let run = try Command([files.folder.path, "-f", "jsonl"])
    #expect(run.code == 0)
    let names = run.output.split(separator: "\n").map { line in
      ["a.txt", "b.txt", "c.TXT"].first { line.contains("/\($0)\"") } ?? "?"
    }
    #expect(names == ["a.txt", "b.txt", "c.TXT"])
    let empty = try Scratch()
    defer { empty.remove() }
    let none = try Command([empty.folder.path])
    #expect(none.code == 2)
    #expect(none.errors.contains("a folder without articles"))
  }

  /// A quoted pattern, which the shell has left alone.
  @Test func patterns() throws {
    let files = try Scratch()
    defer { files.remove() }
    for name in ["b.md", "a.md", "c.txt", "[d].txt"] { _ = try files.file(name, Self.article) }
    func names(_ pattern: String) throws -> [String] {
      let run = try Command([files.url(pattern).path, "-f", "jsonl"])
      #expect(run.code == 0, "\(run.errors)")
      return run.output.split(separator: "\n").map { line in
        ["a.md", "b.md", "c.txt", "[d].txt"].first { line.contains("/\($0)\"") } ?? "?"
      }
    }
    #expect(try names("*.md") == ["a.md", "b.md"])
    #expect(try names("?.*") == ["a.md", "b.md", "c.txt"])
    // The name of a file goes before what it would match.
    #expect(try names("[d].txt") == ["[d].txt"])
    let none = try Command([files.url("*.pdf").path, files.url("c.txt").path])
    #expect(none.code == 2)
    #expect(none.errors.contains("no file matches this pattern"))
    #expect(none.output.contains("c.txt: "))
  }

  /// `**` stands for any number of folders; hidden ones, and links, which may lead in a circle, are left out.
  @Test func patternsOfFolders() throws {
    let files = try Scratch()
    defer { files.remove() }
    let names = ["a.md", "b.txt", "north/a.md", "north/old/a.md", "north/old/[x]/c.md", "south/a.md", ".git/a.md"]
    for name in names { _ = try files.file(name, Self.article) }
    try FileManager.default.createSymbolicLink(at: files.url("south/up"), withDestinationURL: files.folder)
    func matches(_ pattern: String, in folder: URL? = nil) throws -> [String] {
      let run = try Command([pattern, "-f", "jsonl"], folder: folder ?? files.folder)
      #expect(run.code == 0, "\(run.errors)")
      return run.output.split(separator: "\n").map { line in
        String(line.dropFirst(#"{"id":""#.count).prefix { $0 != "\"" }).replacingOccurrences(of: "\\/", with: "/")
      }
    }
    #expect(try matches("**/*.md") == ["a.md", "north/a.md", "north/old/[x]/c.md", "north/old/a.md", "south/a.md"])
    #expect(try matches("north/**/a.*") == ["north/a.md", "north/old/a.md"])
    #expect(try matches("**/old/**/*.md") == ["north/old/[x]/c.md", "north/old/a.md"])
    #expect(try matches("**/**/c.md") == ["north/old/[x]/c.md"])
    // Folders are walked, each once.
    #expect(try matches("nor*/**") == ["north/a.md", "north/old/[x]/c.md", "north/old/a.md"])
    #expect(try matches("**/[no]*") == ["north/a.md", "north/old/[x]/c.md", "north/old/a.md"])
    #expect(try matches("**").count == 6)
    #expect(try matches(files.url("north").path + "/**/c.md") == [files.url("north/old/[x]/c.md").path])
    let none = try Command(["**/*.pdf"], folder: files.folder)
    #expect(none.code == 2 && none.errors.contains("**/*.pdf: no file matches this pattern"))
  }

  @Test func linksInACircle() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("sub/a.txt", Self.article)
    try FileManager.default.createSymbolicLink(at: files.url("sub/up"), withDestinationURL: files.folder)
    try FileManager.default.createSymbolicLink(at: files.url("sub/gone.txt"), withDestinationURL: files.url("nowhere"))
    let run = try Command([files.folder.path, "-f", "jsonl"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.contains(article))
  }

  /// Standard input is what its name ends in, or what it looks like.
  @Test(arguments: [["--stdin-filename", "page.html"], []]) func pagesOnStandardInput(_ name: [String]) throws {
    let page =
      "<!DOCTYPE html>\n<html><body><nav><p>Sign in and 71 other things to do on this site</p></nav>\n<h1>Nine held after fire</h1>\n"
      + "<p>Twelve people were held after a fire at the &quot;old&quot; harbour, the police said; there are nine boats.</p></body></html>"
    let run = try Command(["extract", "-", "-f", "json"] + name, input: page)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("\"line\": 4"))
    #expect(!run.output.contains("71"))
  }

  @Test func windows1252IsReadWithAWarning() throws {
    let files = try Scratch()
    defer { files.remove() }
    let path = try files.file("old.txt", Array("It cost ".utf8) + [0xA3] + Array("5 million.".utf8))
    let run = try Command([path])
    #expect(run.code == 0)
    #expect(run.errors.hasPrefix("factcheck: warning: \(path): "))
    #expect(try Command([path, "--quiet"]).errors.isEmpty)
  }

  @Test func standardInput() throws {
    let run = try Command(["-", "--stdin-filename", "draft.txt"], input: Self.article)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("draft.txt: 0 errors"))
    #expect(try Command(["check", "-"], input: Self.article).output.hasPrefix("<stdin>: "))
  }

  // MARK: Output

  @Test func outputFilesAreWrittenWhole() throws {
    let files = try Scratch()
    defer { files.remove() }
    let path = try files.file("a.txt", Self.article)
    let target = files.url("report.md").path
    #expect(try Command([path, "-o", target]).code == 0)
    #expect(try files.text("report.md").hasPrefix("# Verification report: "))
    #expect(try Command([path, "-o", files.url("report.json").path]).code == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: files.url("report.json"))) is [String: Any])
    // Nothing is left beside it, and a failure leaves the old file.
    #expect(try Command([path, "-o", target, "--date", "nonsense"]).code == 2)
    #expect(try files.text("report.md").hasPrefix("# Verification report: "))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: files.folder.path).sorted() == [
        "a.txt", "report.json", "report.md",
      ])
    let nowhere = try Command([path, "-o", files.url("no/such/x.md").path])
    #expect(nowhere.code == 2)
    #expect(nowhere.errors.contains("no/such/x.md"))
    #expect(try Command([path, "-o", files.folder.path]).code == 2)
  }

  @Test func pagesHoldAllArticles() throws {
    let files = try Scratch()
    defer { files.remove() }
    let paths = [try files.file("a.txt", Self.article), try files.file("b.txt", Self.article)]
    func page(_ arguments: [String]) throws -> String {
      #expect(try Command(arguments + ["-o", files.url("page.html").path]).code == 0)
      return try files.text("page.html")
    }
    let one = try page([paths[0]])
    #expect(one.hasPrefix("<!DOCTYPE html>\n") && one.hasSuffix("</html>\n"))
    #expect(one.contains("id=\"findings\"") && !one.contains("id=\"contents\""))
    let two = try page(paths)
    #expect(two.firstRange(of: "<!DOCTYPE html>") == two.ranges(of: "<!DOCTYPE html>").last)
    for id in ["contents", "article-1-findings", "article-2-findings"] { #expect(two.contains("id=\"\(id)\"")) }
    #expect(try page(["compare"] + paths).contains("id=\"facts\""))
    #expect(try page([paths[0], "--source", paths[1]]).contains("id=\"text-1\""))
    #expect(try page(paths + ["--quiet"]).contains("No article to report on."))
  }

  @Test(arguments: [["-"], ["--jsonl"], ["rules"]]) func fullDisks(_ arguments: [String]) throws {
    let input = Data((arguments == ["--jsonl"] ? #"{"id":1,"text":"x"}"# : Self.article).utf8)
    let run = try Command(arguments, input: input, outputPath: "/dev/full")
    #expect(run.code == 2)
    #expect(run.errors == "factcheck: error: standard output: No space left on device\n")
  }

  @Test func colours() throws {
    func isColoured(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      try Command(["-"] + arguments, input: Data(Self.article.utf8), environment: environment).output.contains(
        "\u{1B}[")
    }
    #expect(try !isColoured([]))
    #expect(try isColoured(["--color", "always"]))
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try !isColoured(["--color", "never"]))
  }

  @Test func statisticsGoToStandardError() throws {
    let run = try Command(["-", "--statistics"], input: Self.article)
    #expect(run.errors == "0           findings\n1           articles\n3           figures\n")
    #expect(!run.output.contains("articles"))
  }

  @Test func extractShowsThePartsAndFigures() throws {
    let run = try Command(["extract", "-"], input: Self.article)
    #expect(run.code == 0)
    #expect(run.output.contains("1:1  headline  Nine held after fire"))
    let json = try Command(["extract", "-", "-f", "json"], input: Self.article)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["parts"] as? [Any])?.count == 2)
  }

  @Test func severalArticlesAreOneArray() throws {
    let files = try Scratch()
    defer { files.remove() }
    let paths = [try files.file("a.txt", Self.article), try files.file("b.txt", Self.article)]
    for command in ["check", "extract"] {
      let run = try Command([command, "-f", "json"] + paths)
      #expect((try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Any])?.count == 2, "\(command)")
    }
  }

  // MARK: JSON lines

  static func lines(_ count: Int) -> String {
    (0..<count).map { #"{"id":\#($0),"text":"The club sold 67,000 tickets on day \#($0), it said."}"# + "\n" }.joined()
  }

  @Test(arguments: [1, 2, 7]) func batchesKeepTheirOrder(_ jobs: Int) throws {
    let run = try Command(["extract", "--jsonl", "--jobs", "\(jobs)"], input: Self.lines(1500))
    #expect(run.code == 0)
    let answers = run.output.split(separator: "\n")
    #expect(answers.count == 1500)
    #expect(answers.enumerated().allSatisfy { $1.hasPrefix("{\"id\":\($0),") })
  }

  @Test func badLinesAreAnsweredInTheirPlace() throws {
    let run = try Command(
      ["check", "--jsonl"], input: "{\"id\":1,\"text\":\"a\"}\nnonsense\r\n\n  \n{\"id\":3,\"text\":\"c\"}")
    #expect(run.code == 2)
    let answers = run.output.split(separator: "\n")
    #expect(answers.count == 3)
    #expect(answers[1].hasPrefix(#"{"id":null,"error":"#))
    #expect(answers[2].hasPrefix(#"{"id":3,"schema":1,"#))
  }

  @Test func runsAreEqual() throws {
    let first = try Command(["check", "--jsonl", "--jobs", "1"], input: Self.lines(800))
    let second = try Command(["check", "--jsonl", "--jobs", "3"], input: Self.lines(800))
    #expect(first.output == second.output)
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" extract --jsonl | head -n 1", Command.program.path]
    let files = try Scratch()
    defer { files.remove() }
    let input = try files.file("in.jsonl", Self.lines(4000))
    process.standardInput = FileHandle(forReadingAtPath: input)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let line = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(line.starts(with: Data("{\"id\":0,".utf8)))
    #expect(message.isEmpty)
  }

  // MARK: Several texts

  static let draft = """
    Harbour fire leaves 14 families homeless

    A fire in a boatyard in Northmouth destroyed three houses and left 14 families without a home, the brigade said.
    """
  static let release = """
    Northmouth Fire and Rescue: statement on the fire

    The fire in the boatyard in Northmouth destroyed three houses and left 41 families without a home.
    """

  @Test func compareHoldsTextsAgainstEachOther() throws {
    let files = try Scratch()
    defer { files.remove() }
    let paths = [try files.file("draft.txt", Self.draft), try files.file("release.txt", Self.release)]
    let run = try Command(["compare"] + paths)
    #expect(run.code == 1)
    #expect(run.output.contains("draft.txt says “14”, release.txt “41”."), "\(run.output)")
    #expect(run.output.contains("Side by side: 1 agree, 1 differ"), "\(run.output)")
    #expect(try Command(["compare", "--fail-on", "never"] + paths).code == 0)
    #expect(try Command(["compare", "--versions"] + paths).code == 0)
    #expect(try Command(["compare", "--ignore", "source-figure-conflict"] + paths).code == 0)
    #expect(try Command(["compare", "--severity", "source-figure-conflict=note"] + paths).code == 0)
    #expect(try Command(["compare", "--select", "source-figures"] + paths).code == 2)
    let json = try Command(["compare", "--peers", "-f", "json"] + paths)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let conflict = (object?["alignments"] as? [[String: Any]])?.first { $0["relation"] as? String == "conflict" }
    #expect(conflict?["subject"] as? String == "family")
  }

  @Test func checkTakesSources() throws {
    let files = try Scratch()
    defer { files.remove() }
    let (draft, release) = (try files.file("draft.txt", Self.draft), try files.file("release.txt", Self.release))
    let run = try Command(["check", draft, "--source", release, "--full"])
    #expect(run.code == 1)
    #expect(run.output.contains("with source 2"), "\(run.output)")
    let missing = try Command(["check", draft, "--source", files.url("none.txt").path])
    #expect(missing.code == 2)
    #expect(missing.errors.contains("none.txt"))
    #expect(try Command(["check", "--jsonl", "--source", release], input: "").code == 2)
  }

  @Test func compareSaysWhatItNeeds() throws {
    let files = try Scratch()
    defer { files.remove() }
    let draft = try files.file("draft.txt", Self.draft)
    for arguments in [[draft], [], Array(repeating: draft, count: 9), [draft, draft, "--peers", "--versions"]] {
      #expect(try Command(["compare"] + arguments).code == 2)
    }
    let batch = try Command(
      ["compare", "--jsonl"],
      input: #"{"id":1,"sources":[{"name":"a","text":"x"}]}"# + "\n"
        + #"{"id":2,"sources":[{"name":"a","text":"Two came."},{"name":"b","text":"2 came."}]}"#)
    #expect(batch.code == 2)
    let answers = batch.output.split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers.first?.hasPrefix(#"{"id":1,"error":"#) == true)
    #expect(answers.last?.hasPrefix(#"{"id":2,"schema":1,"#) == true)
  }

  @Test func textsOfNumbersAloneEnd() throws {
    let texts = ["12", "13"].map { #"{"name":"\#($0)","text":"\#(String(repeating: $0 + ", ", count: 8_000))"}"# }
    let run = try Command(["compare", "--jsonl"], input: #"{"id":1,"sources":[\#(texts.joined(separator: ","))]}"#)
    #expect(run.output.hasPrefix(#"{"id":1,"schema":1,"#))
  }
}
