import Foundation
import Testing

/// The configuration file, the baseline and the comments, from the command line.
@Suite struct ConfigurationCommandTests {
  static let article = "Of the 640 applicants, 710 were invited to a second interview.\n"

  // MARK: Finding the file

  @Test func theNearestFileUpwardsIsRead() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("desk/harbour/a.txt", Self.article)
    #expect(try Command([article]).code == 1)
    _ = try files.file(".factcheck.toml", "fail-on = 'never'\n")
    #expect(try Command([article]).code == 0)
    _ = try files.file("desk/.factcheck.toml", "fail-on = 'error'\n")
    #expect(try Command([article]).code == 1)
    // Not that of the working folder, but that of the article; standard input has the working folder's.
    #expect(try Command(["desk/harbour/a.txt"], folder: files.folder).code == 1)
    #expect(try Command(["-"], input: Data(Self.article.utf8), folder: files.folder).code == 0)
    #expect(
      try Command(["-", "--stdin-filename", "desk/x.txt"], input: Data(Self.article.utf8), folder: files.folder).code
        == 1)
    let line = #"{"id":1,"text":"\#(Self.article.dropLast())"}"#
    #expect(try Command(["--jsonl"], input: Data(line.utf8), folder: files.folder).code == 0)
  }

  /// A pattern has the file of what it matches, as if the shell had spelled it out.
  @Test func theFileOfAPattern() throws {
    let files = try Scratch()
    defer { files.remove() }
    _ = try files.file("desk/harbour/a.txt", Self.article)
    _ = try files.file("desk/.factcheck.toml", "fail-on = 'never'\n")
    for pattern in ["desk/*/a.txt", "desk/**/*.txt", "**/a.txt"] {
      #expect(try Command([pattern], folder: files.folder).code == 0, "\(pattern)")
    }
    _ = try files.file("b.txt", Self.article)
    let mixed = try Command(["**/*.txt"], folder: files.folder)
    #expect(mixed.code == 2 && mixed.errors.contains("have different configuration files"), "\(mixed.errors)")
  }

  @Test func configAndNoConfig() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("a.txt", Self.article)
    _ = try files.file(".factcheck.toml", "fail-on = 'never'\n")
    let other = try files.file("other.toml", "[severity]\npart-exceeds-whole = 'note'\n")
    #expect(try Command([article, "--no-config"]).code == 1)
    let run = try Command([article, "--config", other, "-f", "line"])
    #expect(run.code == 0 && run.output.contains(": note: "), "\(run.output)")
    #expect(try Command([article, "--config", other, "--no-config"]).code == 2)
    let missing = try Command([article, "--config", files.url("none.toml").path])
    #expect(missing.code == 2 && missing.errors.contains("none.toml: no such file"))
    #expect(try Command([article, "--config", files.folder.path]).errors.contains("a folder, and no file"))
  }

  @Test func articlesOfTwoConfigurationsAreNotMixed() throws {
    let files = try Scratch()
    defer { files.remove() }
    let articles = [try files.file("a/a.txt", Self.article), try files.file("b/b.txt", Self.article)]
    _ = try files.file("a/.factcheck.toml", "")
    let run = try Command(articles)
    #expect(run.code == 2 && run.errors.contains("have different configuration files"), "\(run.errors)")
    #expect(try Command(articles + ["--no-config"]).code == 1)
    // What an article is compared with may lie anywhere.
    #expect(try Command(["compare"] + articles).code != 2)
  }

  @Test func mistakesAreToldWithFileAndLine() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("a.txt", Self.article)
    _ = try files.file(".factcheck.toml", "# ours\n[rules]\nselct = []\n")
    let run = try Command([article], folder: files.folder)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(
      run.errors == "factcheck: error: .factcheck.toml:3: unknown key 'rules.selct'; did you mean 'select'?\n")
    for command in ["extract", "compare"] { #expect(try Command([command, article], folder: files.folder).code == 2) }
  }

  // MARK: What the file sets

  @Test func theCommandLineGoesBeforeTheFile() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("a.txt", Self.article)
    _ = try files.file(
      ".factcheck.toml",
      """
      fail-on = "note"
      [rules]
      ignore = ["part-exceeds-whole"]
      [output]
      format = "line"
      extract-format = "jsonl"
      [severity]
      part-exceeds-whole = "warning"

      """)
    #expect(try Command([article]).code == 0)
    let selected = try Command([article, "--select", "part-exceeds-whole"])
    #expect(selected.code == 1 && selected.output.hasPrefix("\(article):1:24: warning: "), "\(selected.output)")
    let louder = try Command([article, "--select", "part-exceeds-whole", "--severity", "part-exceeds-whole=error"])
    #expect(louder.output.contains(": error: "))
    #expect(try Command([article, "--select", "part-exceeds-whole", "--fail-on", "error"]).code == 0)
    #expect(try Command([article, "-f", "text"]).output.contains("0 errors"))
    #expect(try Command(["extract", article]).output.hasPrefix("{"))
    let report = files.url("report.md").path
    _ = try Command([article, "-o", report])
    #expect(try files.text("report.md").hasPrefix("# "))
  }

  @Test func printConfigTellsWhereValuesComeFrom() throws {
    let files = try Scratch()
    defer { files.remove() }
    let file = try files.file(".factcheck.toml", "\n[rules]\nignore = ['percent-sum']\n")
    let run = try Command(["--print-config", "--fail-on", "note", "--date", "2024-05-26"], folder: files.folder)
    #expect(run.code == 0 && run.errors.isEmpty)
    for line in [
      "fail-on = \"note\"  # command line (--fail-on)", "ignore = [\"percent-sum\"]  # .factcheck.toml:3",
      "default = 2024-05-26  # command line (--date)", "format = \"text\"  # default", "# select: not set",
    ] {
      #expect(run.output.contains("\n\(line)\n"), "\(line)")
    }
    // It is a configuration file itself.
    let again = try files.file("again.toml", run.output)
    #expect(try Command(["--print-config", "--config", again]).code == 0)
    #expect(try Command(["--print-config", "--no-config"]).output.hasPrefix("# no configuration file\n"))
    #expect(try Command(["extract", "--print-config", "--config", file]).code == 0)
  }

  @Test func initWritesOnce() throws {
    let files = try Scratch()
    defer { files.remove() }
    #expect(try Command(["init"], folder: files.folder).code == 0)
    let text = try files.text(".factcheck.toml")
    #expect(text.contains("# fail-on = \"error\""))
    let article = try files.file("a.txt", Self.article)
    #expect(try Command([article]).code == 1)
    _ = try files.file(".factcheck.toml", "fail-on = 'never'\n")
    let second = try Command(["init"], folder: files.folder)
    #expect(second.code == 2 && second.errors.contains("left as it is"))
    #expect(try files.text(".factcheck.toml") == "fail-on = 'never'\n")
    #expect(try Command(["init"], folder: URL(fileURLWithPath: "/proc")).code == 2)
  }

  // MARK: Baselines

  @Test func baselines() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("desk/a.txt", Self.article)
    let known = files.url("known").path
    let missing = try Command([article, "--baseline", known])
    #expect(missing.code == 2 && missing.errors.contains("--write-baseline makes it"))
    let written = try Command([article, "--baseline", known, "--write-baseline"])
    #expect(written.code == 0 && written.errors == "factcheck: 1 finding written to \(known)\n", "\(written.errors)")
    #expect(try files.text("known").contains("\tpart-exceeds-whole\tdesk/a.txt\n"))
    // From another folder and by another path it is the same article.
    let run = try Command(["./a.txt", "--baseline", "../known", "-f", "line"], folder: files.url("desk"))
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(run.errors == "factcheck: 1 known finding of ../known not shown\n")
    #expect(try Command([article, "--baseline", known, "--quiet"]).errors.isEmpty)
    _ = try files.file("desk/a.txt", "Of the 30 boats, 41 sank.\n")
    let stale = try Command([article, "--baseline", known])
    #expect(
      stale.code == 1 && stale.errors.contains("warning: \(known): desk/a.txt has no finding "), "\(stale.errors)")
    // The file names it, from its own folder.
    _ = try files.file(".factcheck.toml", "baseline = 'known'\n")
    #expect(try Command([article, "--write-baseline"]).code == 0)
    #expect(try Command([article]).code == 0)
    _ = try files.file("known", "nonsense\n")
    let broken = try Command([article])
    #expect(broken.code == 2 && broken.errors.contains("known:1: no entry of a baseline"))
    #expect(try Command([article, "--baseline", files.url("no/such").path, "--write-baseline"]).code == 2)
  }

  @Test(arguments: [1, 3]) func baselinesOfLines(_ jobs: Int) throws {
    let files = try Scratch()
    defer { files.remove() }
    let known = files.url("known").path
    let lines = (0..<500).map { #"{"id":"a\#($0)","text":"\#(Self.article.dropLast())"}"# }.joined(separator: "\n")
    let arguments = ["--jsonl", "--baseline", known, "--jobs", "\(jobs)"]
    #expect(try Command(arguments + ["--write-baseline"], input: lines).code == 0)
    #expect(try files.text("known").split(separator: "\n").count == 501)
    let run = try Command(arguments, input: lines)
    #expect(run.code == 0 && run.errors == "factcheck: 500 known findings of \(known) not shown\n")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.contains("\"findings\":[]") })
  }

  @Test func commentsInTheText() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file(
      "a.txt", "<!-- factcheck-ignore part-exceeds-whole: the desk knows -->\n" + Self.article)
    #expect(try Command([article]).code == 0)
    #expect(try Command(["extract", article]).output.contains("2:8   640"))
    let unused = try files.file("b.txt", "Nothing here.\n<!-- factcheck-ignore part-exceeds-whole -->\n")
    let run = try Command([unused])
    #expect(run.code == 0)
    #expect(
      run.errors == "factcheck: warning: \(unused):2: factcheck-ignore part-exceeds-whole hides nothing; take it out\n")
    #expect(try Command([unused, "--quiet"]).errors.isEmpty)
  }

  // MARK: Limits

  @Test func whatIsTooMuchIsNotChecked() throws {
    let files = try Scratch()
    defer { files.remove() }
    let (large, small) = (try files.file("a.txt", Self.article), try files.file("b.txt", "Two came.\n"))
    _ = try files.file(".factcheck.toml", "[limits]\nfigures = 2\n")
    let run = try Command([large, small, "-f", "jsonl"])
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix("factcheck: error: \(large): not checked: 3 figures, more than limits.figures allows (2)"))
    #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("b.txt"))
    let line = #"{"id":7,"text":"\#(Self.article.dropLast())"}"#
    let batch = try Command(["--jsonl"], input: Data(line.utf8), folder: files.folder)
    #expect(batch.code == 2 && batch.output.hasPrefix(#"{"id":7,"error":"not checked: 3 figures"#), "\(batch.output)")
    #expect(try Command(["compare", small, large]).code == 2)
    _ = try files.file(".factcheck.toml", "[limits]\nbytes = 20\n")
    #expect(try Command([large]).errors.contains("limits.bytes"))
    #expect(try Command(["extract", large]).code == 2)
  }

  @Test func whatTakesTooManyStepsIsNotChecked() throws {
    let files = try Scratch()
    defer { files.remove() }
    let (large, small) = (try files.file("a.txt", Self.article), try files.file("b.txt", "Two came.\n"))
    _ = try files.file(".factcheck.toml", "[limits]\nsteps = 8\n")
    let run = try Command([large, small, "-f", "jsonl"])
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix("factcheck: error: \(large): not checked: ")
        && run.errors.contains("more steps than limits.steps allows (8)"), "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("b.txt"))
    let lines = ["7", "8"].map { #"{"id":\#($0),"text":"\#($0 == "7" ? Self.article.dropLast() : "Two came.")"}"# }
    let batch = try Command(["--jsonl"], input: Data(lines.joined(separator: "\n").utf8), folder: files.folder)
    let answers = batch.output.split(separator: "\n")
    #expect(batch.code == 2 && answers.count == 2, "\(batch.output)")
    #expect(answers.first?.hasPrefix(#"{"id":7,"error":"not checked: "#) == true, "\(batch.output)")
    #expect(answers.last?.hasPrefix(#"{"id":8,"schema":1"#) == true, "\(batch.output)")
    #expect(try Command(["compare", small, large]).code == 2)
  }

  @Test func aPatternThatExplodesIsTold() throws {
    let files = try Scratch()
    defer { files.remove() }
    _ = try files.file(
      ".factcheck.toml", "[[pattern]]\nname = 'loads'\npattern = '(a|aa)+(?<value>[0-9]+)x'\n")
    let article = try files.file("a.txt", String(repeating: "a", count: 20_000) + " 12 men came, x\n")
    let run = try Command([article, "--full"])
    #expect(run.code == 0 && run.output.contains("12"))
    #expect(
      run.errors.contains("warning: \(article): pattern 'loads' of the house was ended at its limit"), "\(run.errors)")
  }
}
