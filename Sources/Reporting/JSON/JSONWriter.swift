public import Extraction
public import TextModel

/// Writes JSON into bytes that are kept from object to object: keys in the order they are written, nothing allocated a value.
public struct JSONWriter: ~Copyable {
  private var buffer = ByteBuffer()
  /// Each value on a line of its own.
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var isBehindKey = false

  /// - Parameter indented: for people; else all on one line.
  public init(indented: Bool = false) { isIndented = indented }

  /// What was written so far.
  public var bytes: [UInt8] { Array(buffer.view) }

  /// Adds what was written so far to other bytes.
  public func append(to output: inout [UInt8]) { output.append(contentsOf: buffer.view) }

  /// Forgets what was written, and keeps the memory.
  public mutating func clear() {
    buffer.clear()
    depth = 0
    needsComma = false
    isBehindKey = false
  }

  /// Ends a line behind a whole value.
  public mutating func endLine() {
    buffer.append(0x0A)
    needsComma = false
  }

  /// Opens an object, with the comma that it may need.
  public mutating func beginObject() { open(0x7B) }
  /// Closes the object that was opened last.
  public mutating func endObject() { close(0x7D) }
  /// Opens an array, with the comma that it may need.
  public mutating func beginArray() { open(0x5B) }
  /// Closes the array that was opened last.
  public mutating func endArray() { close(0x5D) }

  /// Writes a key of an object, with the comma that it may need; it has to need no escape.
  @inline(__always)
  public mutating func key(_ key: StaticString) {
    if isIndented { return indentedKey(key) }
    buffer.appendKey(key.utf8Start, key.utf8CodeUnitCount, comma: needsComma)
    needsComma = false
    isBehindKey = true
  }

  /// A key with a whole number: what most fields of places are.
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: Int) {
    guard !isIndented, value >= 0 else {
      self.key(key)
      return number(value)
    }
    buffer.appendKey(key.utf8Start, key.utf8CodeUnitCount, comma: needsComma, room: ByteBuffer.mostDigits)
    buffer.appendFitting(digits: value.magnitude)
    needsComma = true
  }

  /// A key with a name of the interface, which needs no escape.
  @inline(__always)
  public mutating func field(_ key: StaticString, name: StaticString) {
    guard !isIndented else {
      self.key(key)
      return self.name(name)
    }
    let length = name.utf8CodeUnitCount
    buffer.appendKey(key.utf8Start, key.utf8CodeUnitCount, comma: needsComma, room: length + 2)
    buffer.appendQuoted(UnsafeBufferPointer(start: name.utf8Start, count: length))
    needsComma = true
  }

  private mutating func indentedKey(_ key: StaticString) {
    separate()
    buffer.appendKey(key.utf8Start, key.utf8CodeUnitCount, comma: false)
    buffer.append(0x20)
    isBehindKey = true
  }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a value that is JSON already.
  @inline(__always)
  public mutating func literal(_ text: StaticString) {
    separate()
    buffer.append(text.utf8Start, text.utf8CodeUnitCount)
    needsComma = true
  }

  /// A value that is JSON already.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { buffer.append($0) }
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    appendDigits(value.magnitude, negative: value < 0)
    needsComma = true
  }

  /// In full, exact; `null` for none.
  public mutating func number(_ value: DecimalNumber?) {
    guard let value else { return null() }
    if value.exponent == 0, let whole = Int(exactly: value.significand) { return number(whole) }
    separate()
    buffer.append(value)
    needsComma = true
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
    separate()
    buffer.append(0x22)
    var offset = buffer.appendPlain(text, range)
    while offset < range.upperBound {
      escape(text[offset])
      offset = buffer.appendPlain(text, offset + 1..<range.upperBound)
    }
    buffer.append(0x22)
    needsComma = true
  }

  /// A name of the interface: a string that needs no escape.
  @inline(__always)
  public mutating func name(_ text: String) {
    separate()
    if text.utf8.withContiguousStorageIfAvailable({ buffer.appendQuoted($0) }) == nil {
      var text = text
      text.withUTF8 { buffer.appendQuoted($0) }
    }
    needsComma = true
  }

  /// The same of a name as it stands in the program.
  public mutating func name(_ text: StaticString) {
    separate()
    buffer.appendQuoted(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    needsComma = true
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

  private mutating func appendDigits(_ value: UInt, negative: Bool) {
    if negative { buffer.append(0x2D) }
    buffer.append(digits: value)
  }

  @inline(__always)
  private mutating func open(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    depth += 1
    needsComma = false
  }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    buffer.append(bracket)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if isBehindKey { isBehindKey = false } else { beginElement() }
  }

  private mutating func beginElement() {
    if needsComma { buffer.append(0x2C) }
    if depth > 0 { breakLine() }
    needsComma = false
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    buffer.append(0x0A)
    buffer.append(0x20, times: 2 * depth)
  }
}
