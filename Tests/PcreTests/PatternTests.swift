import Pcre
import Testing

@Suite("Patterns over UTF-8 bytes")
struct PatternTests {
  /// Matches a pattern against a text, and gives the matched text or that of a group.
  private func matched(_ pattern: Pattern, _ text: String, at offset: Int = 0, group: String? = nil) throws -> String? {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { buffer in
      guard let match = try pattern.match(buffer, at: offset, using: PatternScratch()) else { return nil }
      guard let range = group.map({ match[$0] }) ?? match.range else { return nil }
      return String(decoding: buffer[range], as: UTF8.self)
    }
  }

  @Test("A searching pattern finds the first match behind the offset")
  func searches() throws {
    let digits = Pattern("[0-9]+")
    #expect(try matched(digits, "vor 12 und 345") == "12")
    #expect(try matched(digits, "vor 12 und 345", at: 6) == "345")
    #expect(try matched(digits, "keine") == nil)
  }

  @Test("An anchored pattern matches at the offset or not at all")
  func anchors() throws {
    let digits = Pattern("[0-9]+", .anchored)
    #expect(try matched(digits, "12 und", at: 0) == "12")
    #expect(try matched(digits, "die 12", at: 0) == nil)
    #expect(try matched(digits, "die 12", at: 4) == "12")
  }

  @Test("Offsets are bytes, also behind letters of several bytes")
  func countsBytes() throws {
    #expect(try matched(Pattern("[0-9]+"), "é“𝒳 7", at: 0) == "7")
    #expect(try matched(Pattern("(?<name>\\p{Lu}\\p{L}+)"), "straße Ölberg", group: "name") == "Ölberg")
  }

  @Test("A match keeps the scratch that it reads from")
  func outlivesTheCallersScratch() throws {
    let text = Array("vor 12 und 345".utf8)
    let match = try text.withUnsafeBufferPointer { buffer in
      try #require(try Pattern("(?<value>[0-9]+)").match(buffer, using: PatternScratch()))
    }
    // Others take the memory that the caller's would have given back.
    let others = (0..<20).map { _ in PatternScratch() }
    _ = try text.withUnsafeBufferPointer { buffer in
      for other in others { _ = try Pattern("345").match(buffer, using: other) }
    }
    #expect(match.range == 4..<6 && match["value"] == 4..<6)
  }

  @Test("Groups are read by name and number; one that took no part is nil")
  func groups() throws {
    let pattern = Pattern("(?<whole>[0-9]+)(?:\\.(?<part>[0-9]+))?")
    #expect(try matched(pattern, "12.5", group: "part") == "5")
    #expect(pattern.group(named: "part") == 2)
    #expect(pattern.group(named: "none") == nil)
    let bytes = Array("12".utf8)
    // The match reads from the scratch.
    try withExtendedLifetime(PatternScratch()) { scratch in
      try bytes.withUnsafeBufferPointer { buffer in
        let match = try #require(try pattern.match(buffer, using: scratch))
        #expect(match["part"] == nil)
        #expect(match[1] == 0..<2)
        #expect(match[9] == nil)
      }
    }
  }

  @Test("A pattern matches on as it did first when it turns to machine code, in several tasks at once")
  func turnsFast() async throws {
    // Many, so that tasks meet at the moment when one is compiled.
    let patterns = (0..<40).map { _ in Pattern("(?<year>[0-9]{4})-(?<month>[0-9]{2})") }
    let months = try await withThrowingTaskGroup(of: [String?].self) { group in
      for _ in 0..<8 {
        group.addTask {
          try patterns.flatMap { pattern in
            try (0..<50).map { _ in try matched(pattern, "am 2024-05-22", group: "month") }
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(months == Array(repeating: "05", count: 16_000))
  }

  @Test("Free spacing and comments are the rule; plain turns them off")
  func spacing() throws {
    #expect(try matched(Pattern("1 2 # digits"), "12") == "12")
    #expect(try matched(Pattern("1 2", .plain), "12") == nil)
    #expect(try matched(Pattern("abc", .caseless), "xABC") == "ABC")
  }

  @Test(
    "A mistake is told with its place and PCRE2's message",
    arguments: [("(unclosed", 9), ("[z-a]", 4), ("a{2,1}", 6)])
  func tellsMistakes(_ source: String, _ offset: Int) {
    let error = #expect(throws: PatternError.self) { try Pattern(source, .plain).compile() }
    #expect(error?.offset != nil)
    #expect(error?.message.isEmpty == false)
    #expect(error?.isLimit == false)
  }

  @Test("An explosion of backtracking ends at the limit")
  func limits() {
    let bytes = Array(String(repeating: "a", count: 60).utf8) + [0x62]
    let scratch = PatternScratch(limits: PatternLimits(match: 1_000, depth: 100, heap: 64))
    let error = #expect(throws: PatternError.self) {
      try bytes.withUnsafeBufferPointer { _ = try Pattern("(?:(?:a+)+)+$").match($0, using: scratch) }
    }
    #expect(error?.isLimit == true)
  }

  @Test("One pattern serves many tasks at once")
  func isShared() async {
    let pattern = Pattern("(?<n>[0-9]+)-(?<m>[0-9]+)")
    let sums = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          let scratch = PatternScratch()
          return (0..<200).reduce(0) { sum, round in
            let bytes = Array("x\(task)-\(round)".utf8)
            return bytes.withUnsafeBufferPointer { buffer in
              guard let match = pattern.find(buffer, using: scratch), let range = match["m"] else { return sum }
              return sum + (Int(String(decoding: buffer[range], as: UTF8.self)) ?? 0)
            }
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sums == Array(repeating: 19_900, count: 8))
  }
}
