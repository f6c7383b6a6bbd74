import Foundation
import Testing

/// A file that is hard to read, and what is to come of it.
struct HardInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let name: String
  let bytes: [UInt8]
  /// What the findings and messages have to hold; nil for an article in which the contradiction is to be found.
  let message: String?
  let code: Int32

  /// A text in which the program finds one contradiction.
  static let sentence = "Of the 640 applicants, 710 were invited."

  /// A file whose contradiction has to be found.
  static func read(_ name: String, _ what: String, _ text: String) -> HardInput {
    HardInput(testDescription: what, name: name, bytes: Array(text.utf8), message: nil, code: 1)
  }

  /// A file with nothing to find, or with no more than a warning.
  static func quiet(_ name: String, _ what: String, _ bytes: [UInt8], _ message: String = "") -> HardInput {
    HardInput(testDescription: what, name: name, bytes: bytes, message: message, code: 0)
  }

  /// A file that is told as not checked.
  static func refused(_ name: String, _ what: String, _ bytes: [UInt8], _ message: String) -> HardInput {
    HardInput(testDescription: what, name: name, bytes: bytes, message: message, code: 2)
  }

  static func many(_ count: Int, _ piece: String) -> String { String(repeating: piece, count: count) }
}

/// Files that no editor writes: each is checked, or told as not checked with what to do, and the next one is checked.
@Suite struct HardInputTests {
  static let plain: [HardInput] = [
    .read("a.txt", "a million digits", .init(HardInput.many(1_000_000, "1") + "\n\n" + HardInput.sentence)),
    .read("a.txt", "10,000 open quotations in each other", HardInput.many(10_000, "“") + "\n\n" + HardInput.sentence),
    .read(
      "a.txt", "10,000 quotations in each other",
      HardInput.many(5_000, "“‘") + "Two" + HardInput.many(5_000, "’”") + "\n\n" + HardInput.sentence),
    .read(
      "a.txt", "100,000 marks on one letter", "e" + HardInput.many(100_000, "\u{301}") + "\n\n" + HardInput.sentence),
    .read(
      "a.txt", "marks of direction",
      HardInput.many(1_000, "\u{202E}\u{2067}\u{200F}") + "\n\n" + HardInput.sentence + "\u{202C}\u{2069}"),
    .read("a.txt", "a sentence in Hebrew", "הגיעו 12 אנשים.\n\n" + HardInput.sentence),
    .read("a.txt", "8,000 open quotations with a word", HardInput.many(8_000, "“a ") + "\n\n" + HardInput.sentence),
    .read(
      "a.txt", "many different names",
      (0..<4_000).map { "\(name($0)) \(name($0 * 7 + 3)) left. " }.joined() + "\n\n" + HardInput.sentence),
    .refused(
      "a.txt", "a line of 9 MB", Array(HardInput.many(900_000, "The club ").utf8),
      "a.txt: not checked: 8100000 bytes of text, more than limits.bytes allows (8000000)"),
    .refused(
      "a.txt", "many figures of one subject", Array(HardInput.many(3_001, "The club sold 12 tickets. ").utf8),
      "a.txt: not checked: 3001 figures, more than limits.figures allows (3000)"),
  ]

  static let bytes: [HardInput] = [
    .quiet("a.txt", "a surrogate", Array("Two ".utf8) + [0xED, 0xA0, 0x80] + Array(" came.".utf8), "not UTF-8"),
    .quiet("a.txt", "an overlong form", Array("Two ".utf8) + [0xC0, 0xAF] + Array(" came.".utf8), "not UTF-8"),
    .refused("a.txt", "half a character at the end", Array("Zwölf".utf8) + [0xE2, 0x82], "the file is cut off"),
    .refused("a.txt", "NULs", Array("It cost\u{0} 5 million.".utf8), "a binary file and no text"),
    .refused(
      "a.txt", "UTF-16 without its mark",
      Array(HardInput.sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      "save the article as plain text in UTF-8"),
    .refused("a.txt", "UTF-16 with half a pair", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "save it as UTF-8"),
    .refused("a.txt", "UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "save it as UTF-8"),
    HardInput(
      testDescription: "UTF-16 with its mark", name: "a.txt",
      bytes: [0xFE, 0xFF] + HardInput.sentence.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, message: nil,
      code: 1),
  ]

  static let markup: [HardInput] = [
    .read("a.html", "100,000 blocks in each other", page(HardInput.many(100_000, "<div>"))),
    .read("a.html", "100,000 marks in each other", page(HardInput.many(50_000, "<b><i>"))),
    .read("a.html", "20,000 tables in each other", page("") + HardInput.many(20_000, "<table><tr><td>") + "12"),
    .read("a.md", "100,000 quotations in each other", HardInput.many(100_000, ">") + " " + HardInput.sentence),
    .read(
      "a.md", "1,000 lists in each other",
      (0..<1_000).map { HardInput.many($0, "  ") + "- a\n" }.joined() + "\n" + HardInput.sentence),
    .read("a.md", "100,000 brackets", HardInput.many(100_000, "[") + "\n\n" + HardInput.sentence),
    .read(
      "a.md", "50,000 links in each other",
      HardInput.many(50_000, "[") + "a" + HardInput.many(50_000, "](b)") + "\n\n" + HardInput.sentence),
    .read("a.md", "open emphasis", HardInput.many(50_000, "*a **a ") + "\n\n" + HardInput.sentence),
    .refused(
      "a.md", "a table that is filled up",
      Array(
        (HardInput.many(2_000, "|a") + "\n" + HardInput.many(2_000, "|-") + "\n" + HardInput.many(20_000, "|b|\n")).utf8
      ),
      "a.md: a table of more than"),
  ]

  static let tables: [HardInput] = [
    .refused(
      "a.csv", "20,000 columns",
      Array((HardInput.many(20_000, "1,") + "1\n" + HardInput.many(20_000, "2,") + "2\n").utf8),
      "more than limits.figures allows (3000)"),
    .refused("a.csv", "an open quote", Array(("name,count\n\"" + HardInput.many(4_000, "a,1\n")).utf8), "a.csv: "),
  ]

  /// A word of four letters with a capital, another one for each number.
  private static func name(_ number: Int) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
    return [number, number / 26, number / 676, number / 17_576].map { letters[$0 % 26] }.joined().capitalized
  }

  private static func page(_ opening: String) -> String { "<html><body>\(opening)<p>\(HardInput.sentence)</p>" }

  @Test(arguments: plain + bytes + markup + tables) func hardFiles(_ input: HardInput) throws {
    let files = try Scratch()
    defer { files.remove() }
    let settings = try files.file("house.toml", "[limits]\nfigures = 3000\nbytes = 8000000\n")
    let hard = try files.file(input.name, input.bytes)
    let next = try files.file("next.txt", HardInput.sentence)
    let alone = try Command([hard, "-f", "line", "--config", settings])
    #expect(alone.code == input.code, "\(alone.errors.prefix(300))")
    if let message = input.message {
      #expect(alone.output.isEmpty && alone.errors.contains(message), "\(alone.errors.prefix(300))")
    } else {
      #expect(alone.output.contains("[part-exceeds-whole]") && alone.errors.isEmpty, "\(alone.errors.prefix(300))")
    }
    let both = try Command([hard, next, "-f", "line", "--config", settings])
    #expect(both.code == max(1, input.code) && both.output.contains("next.txt:1:24: error:"))
  }

  /// A source is refused as an article is: before it is read.
  @Test func hardSources() throws {
    let files = try Scratch()
    defer { files.remove() }
    let settings = try files.file("house.toml", "[limits]\nbytes = 50\n")
    let article = try files.file("a.txt", HardInput.sentence)
    for name in ["release.txt", "trade.csv"] {
      let text = HardInput.many(30, "no table ")
      let run = try Command([article, "--source", try files.file(name, text), "-f", "line", "--config", settings])
      #expect(run.code == 2 && run.output.contains("[part-exceeds-whole]"), "\(run.errors)")
      #expect(run.errors.contains("\(name): not checked: "), "\(run.errors)")
    }
  }

  /// What is too much to be checked is too much to be extracted as well.
  @Test func extractingTooManyFigures() throws {
    let files = try Scratch()
    defer { files.remove() }
    let settings = try files.file("house.toml", "[limits]\nfigures = 3\n")
    let articles = [
      try files.file("a.txt", "Of 12, 3 came, 4 left."), try files.file("b.txt", "Of 12, 3 came, 4 left, 5 sat."),
    ]
    let message = "not checked: 4 figures, more than limits.figures allows (3)"
    let run = try Command(["extract", "-f", "jsonl", "--config", settings] + articles)
    #expect(run.code == 2 && run.errors.contains("b.txt: \(message)"), "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 1)
    let lines = articles.indices.map { #"{"id":\#($0),"text":"Of 12, 3 came, 4 left\#($0 == 0 ? "" : ", 5 sat")."}"# }
    let batch = try Command(
      ["extract", "--jsonl", "--config", settings], input: Data(lines.joined(separator: "\n").utf8))
    #expect(batch.code == 2 && batch.output.contains(#"{"id":1,"error":"\#(message)"#), "\(batch.output)")
    #expect(batch.output.hasPrefix(#"{"id":0,"schema":1"#))
  }

  /// The configuration is read in bounded time and memory, however its keys are written.
  @Test(arguments: [
    HardInput.refused("x.toml", "lists", Array("a = \(HardInput.many(50_000, "["))".utf8), "x.toml:1: no valid TOML"),
    .refused("x.toml", "tables", Array("a = \(HardInput.many(50_000, "{a="))".utf8), "x.toml:1: no valid TOML"),
    .refused(
      "x.toml", "a dotted key", Array("\n\(HardInput.many(500_000, "a."))b = 1".utf8), "x.toml:2: a key has more"),
    .refused("x.toml", "a dotted table", Array("[\(HardInput.many(500_000, "a."))b]".utf8), "x.toml:1: a key has more"),
    .refused(
      "x.toml", "a dotted key inside", Array("c = [{ d = 1, \(HardInput.many(500_000, "a."))b = 1 }]".utf8),
      "x.toml:1: a key has more"),
  ])
  func deepConfigurations(_ input: HardInput) throws {
    let files = try Scratch()
    defer { files.remove() }
    let article = try files.file("a.txt", HardInput.sentence)
    let run = try Command([article, "--config", try files.file(input.name, input.bytes)])
    #expect(run.code == 2 && run.errors.contains(input.message ?? "-"), "\(run.errors.prefix(300))")
  }
}
