import Testing
import TextModel

@testable import Readers

@Suite struct BatchLineTests {
  static func read(_ line: String) throws(BatchLineError) -> BatchArticle { try read(Array(line.utf8)) }

  static func read(_ line: [UInt8]) throws(BatchLineError) -> BatchArticle {
    let result = line.withUnsafeBufferPointer { bytes -> Result<BatchArticle, BatchLineError> in
      do throws(BatchLineError) { return .success(try BatchArticle(line: bytes)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  static func error(_ line: String) -> BatchLineError? {
    do throws(BatchLineError) { _ = try read(line) } catch { return error }
    return nil
  }

  @Test func wholeText() throws {
    let article = try Self.read(#"{"id":"a1","text":"Nine held.","date":"2024-05-26"}"#)
    #expect(
      article == BatchArticle(id: Array(#""a1""#.utf8), date: "2024-05-26", text: .whole(Array("Nine held.".utf8))))
  }

  @Test func partsAndOtherKeys() throws {
    let article = try Self.read(
      #" { "label" : {"x":[1,-2.5e3,true,false,null]}, "parts":[{"role":"dek","text":"One"},{"text":"Two","n":1}], "id" : 7 } "#
    )
    let parts = [BatchPart(role: .dek, text: Array("One".utf8)), BatchPart(role: .body, text: Array("Two".utf8))]
    #expect(article == BatchArticle(id: Array("7".utf8), text: .parts(parts)))
  }

  @Test func sources() throws {
    let article = try Self.read(
      #"{"id":1,"sources":[{"name":"draft","date":"2024-05-26T10:00:00Z","text":"A"},{"text":"B"}]}"#)
    #expect(article.text == nil)
    #expect(article.sources.map(\.name) == ["draft", "source 2"])
    #expect(article.sources.map(\.date) == ["2024-05-26", nil])
  }

  @Test(arguments: [
    (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#"caf\u00e9 \u20AC"#, "café €"),
    (#"\ud83d\ude00"#, "😀"),
    (#"\ud83d"#, "\u{FFFD}"),
    (#"\ude00 x"#, "\u{FFFD} x"),
    (#"\ud83dA"#, "\u{FFFD}A"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"),
    ("“plain” – 😀", "“plain” – 😀"),
  ])
  func escapes(_ written: String, _ meant: String) throws {
    let article = try Self.read(#"{"id":1,"text":"\#(written)"}"#)
    #expect(article.text == .whole(Array(meant.utf8)))
  }

  @Test(arguments: [
    ("", "null"), ("nonsense", "null"), ("[]", "null"), (#"{"id":"a","text":5}"#, #""a""#),
    (#"{"text":5,"id":"late"}"#, #""late""#), (#"{"id":"a"}"#, #""a""#), (#"{"id":"a","text":null}"#, #""a""#),
    (#"{"id":"a","text":"x""#, #""a""#), (#"{"id":"a","text":"x"} {}"#, #""a""#), (#"{"id":true,"text":"x"}"#, "null"),
    (#"{"id":{},"text":"x"}"#, "null"), (#"{"id":1,"text":"\q"}"#, "1"), (#"{"id":1,"text":"\u12"}"#, "1"),
    (#"{"id":1,"text":"a\#u{9}b"}"#, "1"), (#"{"id":1,"date":"26 May","text":"x"}"#, "1"),
    (#"{"id":1,"parts":[{"role":"pullquote","text":"x"}]}"#, "1"), (#"{"id":1,"parts":{"role":"body"}}"#, "1"),
    (#"{"id":1,"text":"x","sources":[{"name":"s"}]}"#, "1"), (#"{"id":01,"text":"x"}"#, "0"),
    (#"{"id":1,"text":"x","n":1.}"#, "1"), (#"{"id":1,"text":"x",}"#, "1"),
  ])
  func badLines(_ line: String, _ id: String) throws {
    let error = try #require(Self.error(line))
    #expect(String(decoding: error.id, as: UTF8.self) == id)
    #expect(!error.message.isEmpty)
  }

  @Test func deepNestingIsRefused() {
    let line = #"{"id":1,"x":"# + String(repeating: "[", count: 100_000)
    #expect(Self.error(line)?.message.contains("nested too deep") == true)
  }

  @Test func invalidUTF8() {
    #expect(throws: BatchLineError.self) { try Self.read(Array(#"{"id":1,"text":""#.utf8) + [0xE2, 0x82, 0x22, 0x7D]) }
  }

  @Test func noLineTraps() {
    let line = Array(#"{"id":"é\ud83d\ude00","parts":[{"role":"body","text":"x"}],"n":-1.5e+3,"t":true}"#.utf8)
    for end in 0...line.count { _ = try? Self.read(Array(line[..<end])) }
    for index in line.indices {
      for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x7D, 0x5B, 0x2C, 0xFF] {
        var changed = line
        changed[index] = byte
        _ = try? Self.read(changed)
      }
    }
    #expect((try? Self.read(line)) != nil)
  }
}
