import Foundation
import Testing

/// What happens where the system limits the memory of the program.
@Suite struct MemoryTests {
  /// Runs the program in a shell under `ulimit -v`.
  static func run(_ mebibytes: Int, _ arguments: String, in files: Scratch, input: String = "/dev/null") throws -> (
    code: Int32, output: String, errors: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = files.folder
    process.arguments = [
      "-c", "ulimit -v \(mebibytes << 10); \"$0\" \(arguments) <\(input) >out 2>err", Command.program.path,
    ]
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try files.text("out"), try files.text("err"))
  }

  static let sentence = "The club sold tickets to all who came. "
  /// Enough for the program and a small article.
  static let enough = 300

  @Test func whatDoesNotFitIsToldAndTheRestIsChecked() throws {
    let files = try Scratch()
    defer { files.remove() }
    _ = try files.file("small.txt", RobustnessTests.article)
    _ = try files.file("large.txt", String(repeating: Self.sentence, count: 100_000))
    _ = try files.file("figures.txt", String(repeating: "12 ", count: 1_300_000))
    let huge = try files.file("huge.txt", "")
    #expect(truncate(huge, 240 << 20) == 0)
    let run = try Self.run(Self.enough, "large.txt figures.txt huge.txt small.txt -f line --jobs 1", in: files)
    #expect(run.code == 2 && run.output.hasPrefix("small.txt:1:24: error:"), "\(run)")
    let errors = run.errors.split(separator: "\n")
    #expect(errors.count == 3, "\(run.errors)")
    #expect(errors.first?.hasPrefix("factcheck: error: large.txt: not checked: may take 409 MiB of memory") == true)
    #expect(
      errors.last?.hasPrefix("factcheck: error: huge.txt: needs more memory than the limit of the system") == true)
  }

  @Test func aLineThatDoesNotFitIsToldAndTheRestIsChecked() throws {
    let files = try Scratch()
    defer { files.remove() }
    let text = String(repeating: Self.sentence, count: 100_000)
    _ = try files.file("in", "{\"id\":1,\"text\":\"\(text)\"}\n{\"id\":2,\"text\":\"Two came.\"}\n")
    let run = try Self.run(Self.enough, "check --jsonl --jobs 1", in: files, input: "in")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 2 && lines.count == 2, "\(run.code) \(run.errors)")
    #expect(lines.first?.hasPrefix(#"{"id":1,"error":"not checked: may take 409 MiB of memory"#) == true)
    #expect(lines.last?.hasPrefix(#"{"id":2,"schema":1"#) == true)
  }

  /// Of a batch what stands in front of the line for which memory runs out is answered, by one thread and by several.
  @Test(arguments: [("1", 300_000), ("3", 210_000)])
  func whereMemoryRunsOutTheAnswersBeforeAreWritten(_ jobs: String, figures: Int) throws {
    let files = try Scratch()
    defer { files.remove() }
    let small = (1...7).map { "{\"id\":\($0),\"text\":\"Two came.\"}\n" }.joined()
    let large = "{\"id\":8,\"text\":\"\(String(repeating: "12 ", count: figures))\"}\n"
    _ = try files.file("in", small + large + "{\"id\":9,\"text\":\"Two came.\"}\n")
    _ = try files.file(".factcheck.toml", "limits.figures = 1000000\n")
    let run = try Self.run(Self.enough, "extract --jsonl --jobs \(jobs)", in: files, input: "in")
    #expect(
      run.code == 2 && run.errors.contains("factcheck: error: out of memory: the limit of the system"), "\(run.errors)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 8 && lines.last == "", "\(run.output.prefix(2000))")
    for (number, line) in lines.dropLast().enumerated() {
      #expect(line.hasPrefix("{\"id\":\(number + 1),\"schema\":1") && line.hasSuffix("}"))
    }
  }

  /// Figures take more than other words, where their limit is raised.
  @Test func whereMemoryRunsOutItIsToldAndTheOldFileStays() throws {
    let files = try Scratch()
    defer { files.remove() }
    _ = try files.file("figures.txt", String(repeating: "12 ", count: 300_000))
    _ = try files.file("report.json", "the old one")
    _ = try files.file(".factcheck.toml", "limits.figures = 1000000\n")
    let run = try Self.run(Self.enough, "extract figures.txt --jobs 1 -o report.json", in: files)
    #expect(run.code == 2 && run.errors.contains("factcheck: error: out of memory: the limit of the system"), "\(run)")
    #expect(try files.text("report.json") == "the old one")
    #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder.path).count == 5)
  }

  /// The libraries that a page is drawn with tell no otherwise than the runtime does.
  @Test func whereMemoryRunsOutForAPageItIsTold() throws {
    let files = try Scratch()
    defer { files.remove() }
    _ = try files.file("figures.txt", String(repeating: "12 ", count: 15_000))
    _ = try files.file("report.html", "the old one")
    let run = try Self.run(Self.enough / 2, "figures.txt --jobs 1 -o report.html", in: files)
    #expect(run.code == 2 && run.errors.contains("factcheck: error: out of memory: the limit of the system"), "\(run)")
    #expect(try files.text("report.html") == "the old one")
  }
}
