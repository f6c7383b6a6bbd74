/// Finds the lines on which the keys of a TOML text stand: the parser checks the text, and does not tell places.
///
/// Of a text that the parser does not accept, what stands before its first mistake is found.
struct KeyLocator {
  /// The first mistake, with its line, of those at which the parser would end the program instead of telling it.
  private(set) var mistake: (line: Int, message: String)?
  /// By path: `rules.select`, `pattern[1].name`.
  private var lines: [String: Int] = [:]
  private let text: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ text: [UInt8]) {
    self.text = text
    var prefix = ""
    var counts: [String: Int] = [:]
    while let byte = nextStatement() {
      let start = line
      guard byte == UInt8(ascii: "[") else {
        let key = readKey()
        record(prefix.isEmpty ? key : prefix + "." + key, start)
        skipValue()
        continue
      }
      let isArray = offset + 1 < text.count && text[offset + 1] == byte
      offset += isArray ? 2 : 1
      if !hasName {
        note("no valid TOML: the name of a table starts with a letter, a digit, _ or -, or stands in quotes")
      }
      prefix = readKey()
      if isArray {
        counts[prefix, default: 0] += 1
        prefix += "[\(counts[prefix, default: 1] - 1)]"
      }
      record(prefix, start)
      skipLine()
    }
  }

  /// The line of a key, or of the nearest table around it.
  func line(of path: String) -> Int {
    var path = path[...]
    while true {
      if let line = lines[String(path)] { return line }
      guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return 1 }
      path = path[..<end]
    }
  }

  private mutating func note(_ message: String) {
    if mistake == nil { mistake = (line, message) }
  }

  private mutating func noteDepth(_ level: Int) {
    if level > Self.levels { note("a key has more than \(Self.levels) levels") }
  }

  private mutating func noteBeyondASCII(_ byte: UInt8) {
    if byte >= 0x80 { note("no valid TOML: what is beyond ASCII stands in quotes or in a comment") }
  }

  /// Files a path, and the tables that a dotted key opens.
  private mutating func record(_ path: String, _ line: Int) {
    var path = path[...]
    while lines[String(path)] == nil {
      lines[String(path)] = line
      guard let end = path.lastIndex(of: ".") else { return }
      path = path[..<end]
    }
  }

  /// Moves to the next statement and gives its first byte; nil at the end.
  private mutating func nextStatement() -> UInt8? {
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "#"): skipLine()
      case 0x0A:
        line += 1
        offset += 1
      case 0x09, 0x0D, 0x20: offset += 1
      default: return text[offset]
      }
    }
    return nil
  }

  /// Whether a name follows, or what the parser refuses by itself: an end of brackets or of the text.
  private var hasName: Bool {
    guard let byte = text[offset...].first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
      return true
    default: return false
    }
  }

  /// Levels of a dotted key that are read, far more than any key of the configuration has: each is filed with all before it.
  private static let levels = 16

  /// A dotted key up to its `=` or `]`, quotes and white space left out.
  private mutating func readKey() -> String {
    var key: [UInt8] = []
    var level = 1
    while offset < text.count, text[offset] != UInt8(ascii: "="), text[offset] != UInt8(ascii: "]"),
      text[offset] != 0x0A
    {
      let byte = text[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let start = offset + 1
        skipString()
        key += text[start..<max(start, offset - 1)]
      } else {
        noteBeyondASCII(byte)
        if byte == UInt8(ascii: ".") { level += 1 }
        noteDepth(level)
        if byte > 0x20, level <= Self.levels { key.append(byte) }
        offset += 1
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private mutating func skipLine() {
    while offset < text.count, text[offset] != 0x0A { offset += 1 }
  }

  /// Moves behind a value: over lists and tables that span lines, and over what strings hold.
  private mutating func skipValue() {
    var depth = 0
    // Of a key in a table on one line.
    var level = 1
    // The last byte that is not white space or a comment.
    var last = UInt8(ascii: "=")
    while offset < text.count {
      let byte = text[offset]
      noteBeyondASCII(byte)
      if byte == UInt8(ascii: "}"), last == UInt8(ascii: "[") || last == UInt8(ascii: ",") {
        note("no valid TOML: a value or ] is missing before }")
      }
      if byte > 0x20, byte != UInt8(ascii: "#") { last = byte }
      switch byte {
      case UInt8(ascii: "."): level += 1
      case UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"): level = 1
      default: break
      }
      noteDepth(level)
      if byte == 0x20, hasHalfAnHour { note("no valid TOML: the hour behind a date has two digits") }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        offset += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        offset += 1
      case 0x0A:
        if depth <= 0 { return }
        line += 1
        offset += 1
      default: offset += 1
      }
    }
  }

  /// Whether here, at a space, what is cut as a date is ends, and one digit follows as the hour.
  private var hasHalfAnHour: Bool {
    guard offset + 2 < text.count, Self.isDigit(text[offset + 1]), Self.endsValue(text[offset + 2]) else {
      return false
    }
    // The parser takes _ out first, and = and [ into the value, unless they open it.
    let word = text[..<offset].reversed().prefix { !Self.endsWord($0) }.filter { $0 != UInt8(ascii: "_") }
    guard word.count >= 10, word.count == 10 || Self.endsValue(word[10]) else { return false }
    return Self.isDigit(word[9]) && word[5] == UInt8(ascii: "-") && word[2] == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Whether a byte is none of a bare value.
  private static func endsValue(_ byte: UInt8) -> Bool {
    endsWord(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "=")
  }

  /// Whether the parser reads a bare value up to this byte, sound or not.
  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "#")].contains(byte)
  }

  /// Moves behind a string: of one line or of several, with escapes or without.
  private mutating func skipString() {
    let quote = text[offset]
    let isLong = hasThree(quote)
    offset += isLong ? 3 : 1
    // Behind an escape that nothing follows.
    defer { offset = min(offset, text.count) }
    while offset < text.count {
      let byte = text[offset]
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
        if offset < text.count, text[offset] == 0x0A { line += 1 }
      } else if byte == quote, !isLong || hasThree(quote) {
        offset += isLong ? 3 : 1
        // Two more quotes may stand before the closing ones.
        while isLong, offset < text.count, text[offset] == quote { offset += 1 }
        return
      }
      offset += 1
    }
  }

  /// Whether three marks of a kind stand here, which open and close a string of several lines.
  private func hasThree(_ quote: UInt8) -> Bool {
    text[offset...].prefix(3).count { $0 == quote } == 3
  }
}
