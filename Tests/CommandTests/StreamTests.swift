import Foundation
import Testing

/// What happens to a batch when the world around it fails.
@Suite struct StreamTests {
  /// A line with a finding of its own number, so that answers can be told apart.
  static func line(_ number: Int) -> String {
    #"{"id":\#(number),"text":"Of the 640 applicants, \#(641 + number) were invited."}"#
  }

  @Test(arguments: ["1", "3"]) func aFullDiskIsTold(_ jobs: String) throws {
    let input = Data((0..<50).map { Self.line($0) + "\n" }.joined().utf8)
    let run = try Command(["check", "--jsonl", "--jobs", jobs], input: input, outputPath: "/dev/full")
    #expect(run.code == 2 && run.errors == "factcheck: error: standard output: No space left on device\n")
  }

  /// The reader takes one answer and leaves; whoever writes has much more to say.
  @Test(arguments: [[], ["--jobs", "1"], ["--jobs", "3"]]) func aReaderThatLeavesEndsTheStreamQuietly(
    _ arguments: [String]
  ) throws {
    let run = try RunningCommand(["check", "--jsonl"] + arguments)
    try run.send(Self.line(1))
    #expect(run.line().hasPrefix(#"{"id":1,"schema":1"#))
    try run.output.fileHandleForReading.close()
    // Its own end of the pipe is open in the program alone now: the next answer finds nobody.
    try run.send(Self.line(2))
    let told = run.errors.fileHandleForReading.readDataToEndOfFile()
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 0 && run.process.terminationReason == .exit && told.isEmpty)
  }

  /// A reader that stops, and a writer that does not: the answers are whole and in order all the same.
  @Test(arguments: ["1", "3"]) func aReaderThatIsSlowLosesNothing(_ jobs: String) throws {
    let run = try RunningCommand(["check", "--jsonl", "--jobs", jobs])
    let count = 400
    let writer = Thread {
      for number in 0..<count { try? run.send(Self.line(number)) }
      try? run.input.fileHandleForWriting.close()
    }
    writer.start()
    for number in 0..<3 { #expect(run.line().hasPrefix(#"{"id":\#(number),"#)) }
    // The pipes are full until the rest is read.
    let end = run.finish()
    let ids = end.output.split(separator: "\n").compactMap { Int($0.dropFirst(6).prefix { $0.isNumber }) }
    #expect(ids == Array(3..<count) && end.code == 1 && end.errors.isEmpty)
  }
}
