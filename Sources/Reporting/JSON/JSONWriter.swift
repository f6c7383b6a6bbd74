public import Extraction
public import TextModel

/// Writes JSON into bytes that are kept from object to object: keys in the order they are written, nothing allocated a value.
///
/// Each value is written with the comma behind it, and what closes an object, an array or a line takes the place of the last comma: no
/// piece needs to know what stands in front of it.
public struct JSONWriter: ~Copyable {
  private static let comma: UInt8 = 0x2C
  private static let quote: UInt8 = 0x22

  private var buffer = ByteBuffer()
  /// What is written before it is known whether it needs an escape.
  private var scratch = ByteBuffer(capacity: 128)
  /// The last place that was told: the next one is likely near it.
  var lastPlace = SpanLocator.Near()
  /// Each value on a line of its own.
  private let isIndented: Bool

  /// - Parameter indented: for people; else all on one line.
  public init(indented: Bool = false) { isIndented = indented }

  /// What was written so far.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Adds what was written so far to other bytes.
  public func append(to output: inout [UInt8]) {
    let text = buffer.view
    let whole = UnsafeBufferPointer(rebasing: text.last == Self.comma ? text.dropLast() : text[...])
    if isIndented { JSONIndentation.append(whole, to: &output) } else { output.append(contentsOf: whole) }
  }

  /// Whether nothing is written.
  public var isEmpty: Bool { buffer.count == 0 }

  /// Gives away what was written so far, and begins anew with room for so many bytes.
  public mutating func take(room: Int = 0) -> ByteBuffer {
    var written = ByteBuffer(capacity: room)
    swap(&written, &buffer)
    return written
  }

  /// Forgets what was written, and keeps the memory.
  public mutating func clear() { buffer.clear() }

  /// Ends a line behind a whole value.
  public mutating func endLine() {
    buffer.drop(Self.comma)
    buffer.append(0x0A)
  }

  /// Opens an object.
  @inline(__always)
  public mutating func beginObject() { buffer.append(0x7B) }
  /// Closes the object that was opened last.
  @inline(__always)
  public mutating func endObject() { close(0x7D) }
  /// Opens an array.
  @inline(__always)
  public mutating func beginArray() { buffer.append(0x5B) }
  /// Closes the array that was opened last.
  @inline(__always)
  public mutating func endArray() { close(0x5D) }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
    buffer.drop(Self.comma)
    buffer.reserve(2)
    buffer.appendFitting(bracket)
    buffer.appendFitting(Self.comma)
  }

  /// Writes a key of an object; it has to need no escape.
  @inline(__always)
  public mutating func key(_ key: StaticString) { open(key, room: 0) }

  /// A key, where `room` bytes behind it are to fit as well.
  @inline(__always)
  private mutating func open(_ key: StaticString, room: Int) {
    buffer.reserve(key.utf8CodeUnitCount + 3 + room)
    buffer.appendFitting(Self.quote)
    buffer.appendFitting(key)
    buffer.appendFitting("\":")
  }

  /// A key with a whole number: what most fields of places are.
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: Int) {
    open(key, room: ByteBuffer.mostDigits + 2)
    if value < 0 { buffer.appendFitting(0x2D) }
    buffer.appendFitting(digits: value.magnitude)
    buffer.appendFitting(Self.comma)
  }

  /// A key with a name of the interface, which needs no escape.
  @inline(__always)
  public mutating func field(_ key: StaticString, name: StaticString) {
    open(key, room: name.utf8CodeUnitCount + 3)
    buffer.appendFitting(Self.quote)
    buffer.appendFitting(name)
    buffer.appendFitting("\",")
  }

  /// A key with a value that is JSON already.
  @inline(__always)
  public mutating func field(_ key: StaticString, literal: StaticString) {
    open(key, room: literal.utf8CodeUnitCount + 1)
    buffer.appendFitting(literal)
    buffer.appendFitting(Self.comma)
  }

  /// A key with a string; `null` for none.
  @inline(__always)
  public mutating func field(_ key: StaticString, _ text: String?) {
    guard let text else { return field(key, literal: "null") }
    self.key(key)
    string(text)
  }

  /// A key with a number in full, exact; `null` for none.
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: DecimalNumber?) {
    guard let value else { return field(key, literal: "null") }
    self.key(key)
    number(value)
  }

  /// Writes `null`.
  @inline(__always)
  public mutating func null() { literal("null") }

  /// Writes a value that is JSON already.
  @inline(__always)
  public mutating func literal(_ text: StaticString) {
    buffer.reserve(text.utf8CodeUnitCount + 1)
    buffer.appendFitting(text)
    buffer.appendFitting(Self.comma)
  }

  /// A value that is JSON already.
  public mutating func raw(_ json: [UInt8]) {
    json.withUnsafeBufferPointer { buffer.append($0) }
    buffer.append(Self.comma)
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    buffer.reserve(ByteBuffer.mostDigits + 2)
    if value < 0 { buffer.appendFitting(0x2D) }
    buffer.appendFitting(digits: value.magnitude)
    buffer.appendFitting(Self.comma)
  }

  /// In full, exact; `null` for none.
  public mutating func number(_ value: DecimalNumber?) {
    guard let value else { return null() }
    if value.exponent == 0, let whole = Int(exactly: value.significand) { return number(whole) }
    buffer.append(value)
    buffer.append(Self.comma)
  }

  /// A string; `null` for none.
  public mutating func string(_ text: String?) {
    guard var text else { return null() }
    if text.isEmpty { return literal("\"\"") }
    text.withUTF8 { string($0) }
  }

  /// A string of UTF-8 bytes.
  public mutating func string(_ text: UnsafeBufferPointer<UInt8>) { string(text, 0..<text.count) }

  /// The text of a range of a document.
  public mutating func string(_ range: TextRange, of document: Document) {
    string(document.bytes, range.bytes.clamped(to: 0..<document.bytes.count))
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    buffer.append(Self.quote)
    var offset = buffer.appendPlain(text, range)
    while offset < range.upperBound {
      escape(text[offset])
      offset = buffer.appendPlain(text, offset + 1..<range.upperBound)
    }
    buffer.reserve(2)
    buffer.appendFitting("\",")
  }

  /// A name of the interface: a string that needs no escape.
  public mutating func name(_ text: String) {
    var text = text
    text.withUTF8 { text in
      buffer.reserve(text.count + 3)
      buffer.appendFitting(Self.quote)
      buffer.append(text)
      buffer.appendFitting("\",")
    }
  }

  /// How a figure is read, for people.
  mutating func reading(of figure: Figure, in mentions: Mentions) {
    scratch.clear()
    scratch.append(readingOf: figure, in: mentions)
    string(scratch.view)
  }

  private mutating func escape(_ byte: UInt8) {
    buffer.append(0x5C)
    switch byte {
    case 0x22, 0x5C: buffer.append(byte)
    case 0x0A: buffer.append(0x6E)
    case 0x0D: buffer.append(0x72)
    case 0x09: buffer.append(0x74)
    default:
      buffer.append(0x75)
      buffer.append(0x30, times: 2)
      buffer.append(Self.hexadecimal(byte >> 4))
      buffer.append(Self.hexadecimal(byte & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
