import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A run of the program that is still going on; one thread may write to it while another one reads.
final class RunningCommand: @unchecked Sendable {
  let process = Process()
  let input = Pipe()
  let output = Pipe()
  let errors = Pipe()

  init(_ arguments: [String]) throws {
    process.executableURL = Command.program
    process.arguments = arguments
    process.environment = Command.sanitizers
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  func send(_ line: String) throws { try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

  /// The next line of the output.
  func line() -> String {
    var bytes: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Waits for the end.
  func finish() -> (code: Int32, output: String, errors: String) {
    let rest = output.fileHandleForReading.readDataToEndOfFile()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: rest, as: UTF8.self), String(decoding: told, as: UTF8.self))
  }
}

/// What happens when the world around the program fails.
@Suite struct RobustnessTests {
  static let article = "Of the 640 applicants, 710 were invited to a second interview.\n"
  static let line = #"{"id":1,"text":"The club sold 67,000 tickets."}"#

  // MARK: Signals

  /// What is ignored around the tests (a shell does so with Ctrl-C in the background) is ignored by the program as well.
  static let signals = [Int32(SIGINT), SIGTERM, SIGHUP].filter { number in
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
  }

  @Test(arguments: signals) func aSignalLeavesWhatIsFinished(_ signal: Int32) throws {
    let run = try RunningCommand(["extract", "--jsonl"])
    try run.send(Self.line)
    #expect(run.line().hasPrefix(#"{"id":1,"schema":1,"#))
    kill(run.process.processIdentifier, signal)
    let end = run.finish()
    #expect(end.code == 128 + signal && run.process.terminationReason == .exit)
    #expect(
      end.output.isEmpty && end.errors == "factcheck: error: interrupted: the lines that were read are answered\n")
  }

  /// A pipe that nobody writes to keeps the second article waiting.
  @Test func anOutputFileIsWrittenWhole() throws {
    let files = try Scratch()
    defer { files.remove() }
    let (article, pipe) = (try files.file("a.txt", Self.article), files.url("pipe").path)
    #expect(mkfifo(pipe, 0o600) == 0)
    let target = files.url("report.json").path
    let run = try RunningCommand([article, pipe, "-o", target, "--jobs", "1"])
    // Opens as soon as the program does: by then the first article is done.
    let end = open(pipe, O_WRONLY)
    kill(run.process.processIdentifier, SIGTERM)
    let result = run.finish()
    close(end)
    #expect(result.code == 143 && result.errors.contains("interrupted: 1 of 2 articles are finished"), "\(result)")
    let report = try JSONSerialization.jsonObject(with: Data(contentsOf: files.url("report.json"))) as? [Any]
    #expect(report?.count == 1)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: files.folder.path).sorted() == [
        "a.txt", "pipe", "report.json",
      ])
  }

  @Test(arguments: [["check"], ["compare"]]) func whereNothingIsFinishedTheOldFileStays(_ command: [String]) throws {
    let files = try Scratch()
    defer { files.remove() }
    let pipe = files.url("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let target = try files.file("report.md", "the old one")
    let article = try files.file("a.txt", Self.article)
    let run = try RunningCommand(
      command + (command == ["compare"] ? [article, pipe] : [pipe]) + ["-o", target, "--jobs", "1"])
    let end = open(pipe, O_WRONLY)
    kill(run.process.processIdentifier, SIGTERM)
    let result = run.finish()
    close(end)
    #expect(result.code == 143, "\(result)")
    #expect(try files.text("report.md") == "the old one")
    #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder.path).count == 3)
  }

  @Test func aSecondSignalEndsAtOnce() throws {
    let run = try RunningCommand(["extract", "--jsonl"])
    // More than a pipe holds, and nobody reads: the program waits for room.
    let text = (0..<4000).map { "The club sold \($0) tickets." }.joined(separator: " ")
    try run.send(#"{"id":1,"text":"\#(text)"}"#)
    _ = try run.output.fileHandleForReading.read(upToCount: 1)
    while run.process.isRunning { kill(run.process.processIdentifier, SIGTERM) }
    #expect(run.process.terminationStatus == 143)
  }

  // MARK: Output

  @Test(arguments: [[], ["--full"], ["-f", "json"]]) func aFullDiskIsTold(_ arguments: [String]) throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("a.txt", Self.article)
    let run = try Command([article] + arguments, outputPath: "/dev/full")
    #expect(run.code == 2 && run.errors == "factcheck: error: standard output: No space left on device\n")
    let device = try Command([article, "-o", "/dev/full"] + arguments)
    #expect(device.code == 2 && device.errors == "factcheck: error: /dev/full: No space left on device\n")
  }

  @Test func closedStreams() throws {
    func shell(_ script: String) throws -> (code: Int32, output: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", script, Command.program.path]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }
    // No standard output at all is told; a reader that has gone is not.
    #expect(try shell("echo Two came. | \"$0\" - >&-").code == 2)
    let pipe = try shell("{ echo Two came. | \"$0\" - --full; echo $? >&2; } | true")
    #expect(pipe.output == "0\n")
    // Nobody hears a message: the article is checked all the same.
    #expect(try shell("echo '<!-- factcheck-ignore all -->' | \"$0\" - 2>&-").code == 0)
    #expect(try shell("\"$0\" - <&-").code == 2)
  }

  // MARK: Input

  @Test func filesThatCannotBeRead() throws {
    let files = try Scratch()
    defer { files.remove() }
    let good = try files.file("good.txt", Self.article)
    let link = files.url("link.txt").path
    #expect(symlink("nowhere.txt", link) == 0)
    let secret = try files.file("secret.txt", Self.article)
    #expect(chmod(secret, 0) == 0)
    let run = try Command([link, "/proc/self/mem", good, "-f", "line"])
    #expect(run.code == 2 && run.output.hasPrefix(good))
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
    #expect(run.errors.hasPrefix("factcheck: error: \(link): no such file"))
    // Who may read everything is refused nothing.
    guard geteuid() != 0 else { return }
    let refused = try Command([secret])
    #expect(refused.code == 2 && refused.errors.contains("no permission to read it; try `chmod +r` on it"))
  }

  /// A file is gone when its turn comes, behind one that keeps the program waiting.
  @Test func aFileThatVanishesIsTold() throws {
    let files = try Scratch()
    defer { files.remove() }
    let pipe = files.url("desk/a.txt").path
    let gone = try files.file("desk/b.txt", Self.article)
    #expect(mkfifo(pipe, 0o600) == 0)
    let run = try RunningCommand([pipe, gone, "--jobs", "1", "-f", "line"])
    let end = open(pipe, O_WRONLY)
    unlink(gone)
    close(end)
    let result = run.finish()
    #expect(result.code == 2 && result.errors.contains("\(gone): no such file"), "\(result)")
  }

  @Test func emptyAndBlankAndBroken() throws {
    for (bytes, message) in [
      (Data(), "the file is empty"), (Data(" \n\n".utf8), "nothing but white space"),
      (Data("It cost\u{0} 5 million.".utf8), "a binary file and no text"),
      (Data([0xFF, 0xFE, 0x41]), "cut off"),
      (Data("Zwölf, ".utf8) + Data([0xC3, 0x28]) + Data(" é".utf8), "not valid UTF-8"),
    ] {
      let run = try Command(["-"], input: bytes)
      #expect(run.code == 2 && run.errors.contains(message), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  // MARK: Many files

  /// The library that reads pages is loaded by the first of several threads; the one for Markdown parses one text at a time.
  @Test(arguments: [
    ("html", 16, "<html><body><h1>Fair</h1><article><p>\(article)</p></article></body></html>"),
    (
      "md", 64,
      "# Fair\n\n\(String(repeating: "~~The~~ \(article) *~~In all~~*\n\n", count: 20))| a | 12 |\n| --- | --- |\n| b | 3 |\n"
    ),
  ]) func readersInThreads(_ suffix: String, count: Int, text: String) throws {
    let files = try Scratch()
    defer { files.remove() }
    let paths = try (0..<count).map { try files.file("\($0).\(suffix)", text) }
    let told = (0..<8).map { _ in try? Command(paths + ["--jobs", "8", "--fail-on", "never", "-f", "csv"]).output }
    #expect(Set(told).count == 1 && told[0]?.isEmpty == false)
  }

  @Test(arguments: ["text", "json", "jsonl", "line", "markdown"]) func threadsChangeNothing(_ format: String) throws {
    let files = try Scratch()
    defer { files.remove() }
    for number in 0..<60 {
      _ = try files.file(
        "\(number).txt", number % 7 == 3 ? "" : "Of the \(number) applicants, \(number + 5) were invited.\n")
    }
    let runs = try ["1", "2", "5"].map { try Command([files.folder.path, "-f", format, "--jobs", $0, "--statistics"]) }
    #expect(runs[0].code == 2 && !runs[0].output.isEmpty)
    for run in runs { #expect(run.output == runs[0].output && run.errors == runs[0].errors && run.code == 2) }
  }

  @Test func progress() throws {
    let files = try Scratch()
    defer { files.remove() }
    for number in 0..<3 { _ = try files.file("\(number).txt", "Two came.\n") }
    let run = try Command([files.folder.path, "--progress", "always", "--jobs", "1"])
    #expect(run.errors.hasSuffix("[##############################] 3/3 articles\r\u{1B}[K"), "\(run.errors)")
    for choice in ["auto", "never"] {
      #expect(try Command([files.folder.path, "--progress", choice]).errors.isEmpty)
    }
    #expect(try Command([files.folder.path, "--progress", "loud"]).code == 2)
  }

  @Test func statisticsAreATable() throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("a.txt", "The CWB met.\n\n" + Self.article)
    let run = try Command([article, "--statistics", "--quiet"])
    #expect(
      run.errors == """
        1  error    part-exceeds-whole
        1  note     acronym-undefined
        2           findings
        1           articles
        3           figures

        """, "\(run.errors)")
  }
}
