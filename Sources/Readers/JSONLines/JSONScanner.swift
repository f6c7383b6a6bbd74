internal import TextModel

/// What is wrong with a JSON text, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong, for people.
  public let message: String
  /// Byte offset in the text.
  public let offset: Int

  init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// Reads JSON (RFC 8259) from bytes, one value at a time, without building a tree.
///
/// The bytes are valid UTF-8: whoever makes a scanner has seen to it.
struct JSONScanner {
  /// Values nested deeper than this are refused.
  static let maximumDepth = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte that comes next; NUL at the end, which no JSON outside a string holds.
  private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The first byte of the next value or mark, behind white space.
  mutating func peek() -> UInt8 {
    while offset < bytes.count, next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { offset += 1 }
    return next
  }

  /// Whether only white space is left.
  mutating func isAtEnd() -> Bool {
    _ = peek()
    return offset >= bytes.count
  }

  private func error(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(offset >= bytes.count ? "the line ends too early" : message, at: offset)
  }

  /// Calls back for each key of an object; `member` reads the value.
  mutating func object(
    _ member: (inout JSONScanner, String) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard peek() == 0x7B else { throw error("an object is expected") }
    offset += 1
    if peek() == 0x7D {
      offset += 1
      return
    }
    while true {
      guard peek() == 0x22 else { throw error("a key in quotes is expected") }
      let key =
        if let plain = try plainString() { String(decoding: plain, as: UTF8.self) } else {
          String(decoding: try string(), as: UTF8.self)
        }
      guard peek() == 0x3A else { throw error("a colon is expected behind the key") }
      offset += 1
      try member(&self, key)
      if try endsList(0x7D) { return }
    }
  }

  /// Calls back for each element of an array; `element` reads it.
  mutating func array(
    _ element: (inout JSONScanner) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard peek() == 0x5B else { throw error("an array is expected") }
    offset += 1
    if peek() == 0x5D {
      offset += 1
      return
    }
    while true {
      try element(&self)
      if try endsList(0x5D) { return }
    }
  }

  private mutating func endsList(_ close: UInt8) throws(JSONSyntaxError) -> Bool {
    let mark = peek()
    guard mark == close || mark == 0x2C else { throw error("a comma or the closing bracket is expected") }
    offset += 1
    return mark == close
  }

  /// A string, its escapes undone; a surrogate without its pair becomes U+FFFD.
  mutating func string() throws(JSONSyntaxError) -> [UInt8] {
    if let plain = try plainString() { return Array(plain) }
    offset += 1
    var result: [UInt8] = []
    while true {
      let start = offset
      offset = bytes.first(in: offset..<bytes.count) { $0.escapedInJSON }
      if offset > start {
        // A long piece is the first of a text: room for more of it, in proportion.
        if result.isEmpty { result.reserveCapacity(min(bytes.count - start, 16 * (offset - start))) }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
      }
      guard offset < bytes.count else { throw error("") }
      switch next {
      case 0x22:
        offset += 1
        return result
      case 0x5C:
        offset += 1
        try escape(into: &result)
      default: throw error("a control character in a string has to be escaped")
      }
    }
  }

  /// Passes over a string in which nothing is escaped, and gives its bytes; nil, in front of its quotation mark, for any other.
  private mutating func plainString() throws(JSONSyntaxError) -> UnsafeBufferPointer<UInt8>? {
    guard peek() == 0x22 else { throw error("a string is expected") }
    let start = offset + 1
    let end = bytes.first(in: start..<bytes.count) { $0.escapedInJSON }
    guard end < bytes.count, bytes[end] == 0x22 else { return nil }
    offset = end + 1
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONSyntaxError) {
    let mark = next
    offset += 1
    switch mark {
    case 0x22, 0x5C, 0x2F: result.append(mark)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75:
      var scalar = try hexadecimal()
      if scalar & 0xFC00 == 0xD800, next == 0x5C, offset + 1 < bytes.count, bytes[offset + 1] == 0x75 {
        let pair = offset
        offset += 2
        let low = try hexadecimal()
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
        } else {
          offset = pair
        }
      }
      let decoded = Unicode.Scalar(scalar) ?? "\u{FFFD}"
      result.append(contentsOf: UTF8.encode(decoded) ?? UTF8.encodedReplacementCharacter)
    default:
      offset -= 1
      throw error("an unknown escape")
    }
  }

  /// Where the escape that starts at an index of a string ends: a surrogate pair is one character of two escapes.
  ///
  /// Of an escape that is none, it is the end of a character.
  static func endOfEscape(_ string: ArraySlice<UInt8>, _ index: Int) -> Int {
    let isCode = index + 1 < string.endIndex && string[index + 1] == 0x75
    var end = min(string.endIndex, index + (isCode ? 6 : 2))
    if isCode, end - index == 6, string[index + 2] | 0x20 == 0x64, string[end...].starts(with: "\\u".utf8) {
      end = min(string.endIndex, end + 6)
    }
    while end < string.endIndex, string[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// A piece of a string with its escapes undone; empty where one is none.
  static func unescaped(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    let quoted = [0x22] + Array(piece) + [0x22]
    return quoted.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      return (try? scanner.string()) ?? []
    }
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch next {
      case 0x30...0x39: value = value << 4 | UInt32(next - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(next - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(next - 0x57)
      default: throw error("four hexadecimal digits are expected behind \\u")
      }
      offset += 1
    }
    return value
  }

  /// Passes over any value and gives its bytes as written.
  mutating func raw(depth: Int = 0) throws(JSONSyntaxError) -> UnsafeBufferPointer<UInt8> {
    guard depth < Self.maximumDepth else { throw error("values are nested too deep") }
    let first = peek()
    let start = offset
    switch first {
    case 0x22: if try plainString() == nil { _ = try string() }
    case 0x7B: try object { (scanner, _) throws(JSONSyntaxError) in _ = try scanner.raw(depth: depth + 1) }
    case 0x5B: try array { scanner throws(JSONSyntaxError) in _ = try scanner.raw(depth: depth + 1) }
    case 0x2D, 0x30...0x39: try number()
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: throw error("a value is expected")
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<offset])
  }

  /// Passes over `null`, and tells whether it stood there.
  mutating func null() throws(JSONSyntaxError) -> Bool {
    guard peek() == 0x6E else { return false }
    try word("null")
    return true
  }

  private mutating func number() throws(JSONSyntaxError) {
    if next == 0x2D { offset += 1 }
    if next == 0x30 { offset += 1 } else { try digits() }
    if next == 0x2E {
      offset += 1
      try digits()
    }
    if next | 0x20 == 0x65 {
      offset += 1
      if next == 0x2B || next == 0x2D { offset += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(JSONSyntaxError) {
    guard (0x30...0x39).contains(next) else { throw error("a digit is expected") }
    while (0x30...0x39).contains(next) { offset += 1 }
  }

  private mutating func word(_ word: StaticString) throws(JSONSyntaxError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw error("a value is expected") }
      offset += 1
    }
  }
}
