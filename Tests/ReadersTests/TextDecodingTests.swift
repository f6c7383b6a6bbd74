import Readers
import Testing

@Suite struct TextDecodingTests {
  static func units(_ text: String, little: Bool) -> [UInt8] {
    text.utf16.flatMap { little ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  @Test(arguments: [
    Array("café £5 😀".utf8),
    [0xEF, 0xBB, 0xBF] + Array("café £5 😀".utf8),
    [0xFF, 0xFE] + units("café £5 😀", little: true),
    [0xFE, 0xFF] + units("café £5 😀", little: false),
  ])
  func unicode(_ bytes: [UInt8]) throws {
    let text = try TextDecoding.decode(bytes, name: "a.txt")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "café £5 😀")
    #expect(text.warning == nil)
  }

  @Test func windows1252() throws {
    let text = try TextDecoding.decode(
      Array("It cost ".utf8) + [0xA3] + Array("5, he said: ".utf8) + [0x93, 0x85, 0x94], name: "a.txt")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "It cost £5, he said: “…”")
    #expect(text.warning?.contains("a.txt") == true)
    #expect(text.warning?.contains("Windows-1252") == true)
  }

  @Test(
    arguments: [
      ([], "empty"),
      (Array(" \n\t ".utf8), "white space"),
      (Array("café".utf8.dropLast()), "cut off"),
      (Array("one\ntwo 😀".utf8.dropLast(2)), "line 2"),
      (Array("é é é ".utf8) + [0xFF] + Array(" é".utf8), "not valid UTF-8"),
      ([0x41, 0x81, 0x42], "neither"),
      ([0xFF, 0xFE, 0x41], "cut off"),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "UTF-16"),
      ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], "binary"),
      ([UInt8](repeating: 1, count: 200), "binary"),
    ] as [([UInt8], String)])
  func refusals(_ bytes: [UInt8], _ reason: String) throws {
    let error = try #require(throws: ReadError.self) { try TextDecoding.decode(bytes, name: "a.txt") }
    #expect(error.description.hasPrefix("a.txt: "))
    #expect(error.message.contains(reason), "\(error.message)")
  }
}
