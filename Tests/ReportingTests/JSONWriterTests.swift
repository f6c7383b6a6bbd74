import Extraction
import Foundation
import Reporting
import Testing

@Suite struct JSONWriterTests {
  static func write(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (10, "10"), (99, "99"), (100, "100"), (9999, "9999"), (10_000, "10000"), (1_020_304, "1020304"),
    (12_345_678, "12345678"), (99_999_999, "99999999"), (100_000_000, "100000000"), (-42, "-42"),
    (1_234_567_890, "1234567890"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"),
  ])
  func integers(_ value: Int, _ text: String) { #expect(Self.write { $0.number(value) } == text) }

  @Test(arguments: [0, 9, 10_000, 123_456_789, -7, Int.max], [false, true])
  func fieldsAreKeysWithValues(_ value: Int, _ isIndented: Bool) {
    func write(_ fields: (inout JSONWriter) -> Void) -> String {
      var writer = JSONWriter(indented: isIndented)
      writer.beginObject()
      fields(&writer)
      writer.endObject()
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    let whole = write { writer in
      writer.field("n", value)
      writer.field("kind", name: FigureKind.percentagePoint.code)
      writer.field("m", value)
    }
    let pieces = write { writer in
      writer.key("n")
      writer.number(value)
      writer.key("kind")
      writer.name(FigureKind.percentagePoint.name)
      writer.key("m")
      writer.number(value)
    }
    #expect(whole == pieces)
  }

  @Test func manyFieldsGrowTheBuffer() throws {
    let json = Self.write { writer in
      writer.beginArray()
      for number in 0..<2000 {
        writer.beginObject()
        writer.field("number", number)
        writer.field("kind", name: FigureKind.cardinal.code)
        writer.endObject()
      }
      writer.endArray()
    }
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(objects.map { $0["number"] as? Int } == Array(0..<2000))
    #expect(objects.allSatisfy { $0["kind"] as? String == "cardinal" })
  }

  @Test(arguments: [
    (DecimalNumber(15, exponent: -1), "1.5"), (DecimalNumber(14, exponent: 5), "1400000"),
    (DecimalNumber(-5, exponent: -3), "-0.005"),
    (DecimalNumber(0), "0"), (DecimalNumber(20005, exponent: -2), "200.05"), (nil, "null"),
  ])
  func decimalsAreExact(_ value: DecimalNumber?, _ text: String) { #expect(Self.write { $0.number(value) } == text) }

  @Test(arguments: ["", "plain", "a\"b\\c/d", "tab\tline\nreturn\r", "\u{0}\u{1}\u{1F}\u{7F}", "é “𝒳” 😀 \u{2028}"])
  func stringsReadBack(_ text: String) throws {
    let json = Self.write { $0.string(text) }
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    #expect(value as? String == text)
  }

  @Test func indentationIsOfTheStructureAlone() {
    var writer = JSONWriter(indented: true)
    writer.beginObject()
    writer.field("text", #"a{"b":[1,2]},\"#)
    writer.key("none")
    writer.beginArray()
    writer.endArray()
    writer.key("some")
    writer.beginArray()
    writer.beginObject()
    writer.endObject()
    writer.number(1)
    writer.endArray()
    writer.endObject()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"""
        {
          "text": "a{\"b\":[1,2]},\\",
          "none": [],
          "some": [
            {},
            1
          ]
        }
        """#)
  }

  @Test func valuesAreParted() {
    let json = Self.write { writer in
      writer.number(1)
      writer.string("a,")
      writer.field("key", nil as String?)
      writer.field("number", nil as DecimalNumber?)
    }
    #expect(json == #"1,"a,","key":null,"number":null"#)
  }

  @Test func structure() {
    let json = Self.write { writer in
      writer.beginObject()
      writer.key("a")
      writer.beginArray()
      writer.number(1)
      writer.beginObject()
      writer.endObject()
      writer.null()
      writer.endArray()
      writer.key("b")
      writer.beginArray()
      writer.endArray()
      writer.endObject()
      writer.endLine()
    }
    #expect(json == #"{"a":[1,{},null],"b":[]}"# + "\n")
  }
}
