import Foundation
import Testing

/// What a batch makes of lines that are too long, too deep or odd.
@Suite struct LineLimitTests {
  /// Runs a batch whose lines may hold 2,000 bytes.
  static func answers(_ input: String, jobs: String = "1") throws -> (code: Int32, lines: [String], errors: String) {
    let files = try Scratch()
    defer { files.remove() }
    let settings = try files.file("house.toml", "[limits]\nbytes = 2000\n")
    let run = try Command(["check", "--jsonl", "--jobs", jobs, "--config", settings], input: Data(input.utf8))
    return (run.code, run.output.split(separator: "\n").map { String($0) }, run.errors)
  }

  static func article(_ id: Int, bytes: Int) -> String {
    let (start, end) = (#"{"id":\#(id),"text":""#, #""}"#)
    return start + String(repeating: "a ", count: bytes).prefix(bytes - start.utf8.count - end.utf8.count) + end
  }

  /// Around the limit, over several reads, and at the end of the stream with and without a break.
  @Test(arguments: [2_001, 3_000, 300_000, 1_000_000], ["1", "3"])
  func aLongLineIsToldAndTheRestGoesOn(_ bytes: Int, jobs: String) throws {
    let lines = [
      Self.article(1, bytes: 2_000), Self.article(2, bytes: bytes), Self.article(3, bytes: 400),
      Self.article(4, bytes: bytes),
    ]
    for end in ["", "\n"] {
      let told = try Self.answers(lines.joined(separator: "\n") + end, jobs: jobs)
      #expect(told.code == 2 && told.errors.isEmpty && told.lines.count == 4)
      for (index, line) in told.lines.enumerated() {
        let refusal =
          #"{"id":\#(index + 1),"error":"not checked: a line of \#(bytes) bytes, more than limits.bytes allows (2000)"#
        #expect(line.hasPrefix(index % 2 == 0 ? #"{"id":\#(index + 1),"schema":1"# : refusal), "\(line.prefix(120))")
      }
    }
  }

  /// The id of a line that is too long is told where it stands at its start and is whole.
  @Test(arguments: [
    (#""id":"Zürich 7","#, #""Zürich 7""#), ("", "null"), (#""id":""# + String(repeating: "é", count: 3_000), "null"),
    (#""x":[[1,2],{}],"id":-5,"#, "-5"),
  ])
  func theIdOfALongLine(_ start: String, id: String) throws {
    let told = try Self.answers("{" + start + #""text":""# + String(repeating: "b ", count: 5_000) + "\"}\n")
    #expect(told.lines.count == 1 && told.lines[0].hasPrefix(#"{"id":\#(id),"error":"not checked: a line of"#))
  }

  /// Every line has one answer, the next one is checked, and nothing recurses without end.
  @Test(arguments: [
    (String(repeating: #"{"id":8,"sources":["#, count: 50_000), "values are nested too deep"),
    (String(repeating: "{", count: 100_000), "a key in quotes is expected"),
    (#"{"id":8,"x":"# + String(repeating: "[", count: 100_000), "values are nested too deep"),
    (#"{"id":8,"x":"# + String(repeating: #"{"a":"#, count: 100_000), "values are nested too deep"),
    (#"{"id":8,"parts":"# + String(repeating: "[", count: 100_000), "an object is expected"),
    (#"{"id":8,"text":"Two came."#, "the line ends too early"),
    (#"{"id":8,"text":"Two came."} {}"#, "more than one value on the line"),
    (#"{"id":8,"text":7}"#, "a string is expected"),
  ])
  func aLineThatIsNoArticle(_ line: String, message: String) throws {
    let run = try Command(["check", "--jsonl"], input: line + "\n" + #"{"id":9,"text":"Two came."}"# + "\n")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 2 && lines.count == 2, "\(run.code) \(run.errors)")
    #expect(
      lines.first?.contains("\"error\":") == true && lines.first?.contains(message) == true, "\(run.output.prefix(300))"
    )
    #expect(lines.last?.hasPrefix(#"{"id":9,"schema":1"#) == true)
  }

  /// Odd lines that are articles all the same: of equal keys the last counts, numbers stay as they were written.
  @Test(arguments: [
    (#""id":1,"id":2,"text":"All came.""#, "2", 0),
    (#""id":1,"text":"All came.","text":"Of the 640 applicants, 710 were invited.""#, "1", 1),
    (#""text":"Two came.","id":"# + String(repeating: "9", count: 400), String(repeating: "9", count: 400), 0),
    (#""id":1e999999,"text":"Two came.""#, "1e999999", 0),
    (#""id":3,"text":""# + String(repeating: "9", count: 400) + #" came.""#, "3", 0),
    (#""id":4,"text":"\ud800\u0000 All came. Of the 640 applicants, 710 were invited.""#, "4", 1),
    (#""id":5,"text":"All came.","sources":[{"text":"All went.","sources":[{"text":7}]}]"#, "5", 0),
  ])
  func oddArticles(_ fields: String, id: String, code: Int) throws {
    let run = try Command(["check", "--jsonl"], input: "{" + fields + "}\n")
    #expect(Int(run.code) == code && run.output.hasPrefix(#"{"id":\#(id),"schema":1"#), "\(run.output.prefix(300))")
  }
}
