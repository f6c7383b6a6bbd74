/// Cuts a range of bytes into tokens.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where they lie, for loops that end at the NUL behind them.
  private let text: UnsafePointer<UInt8>
  private var offset: Int
  private let end: Int
  private var previous: TokenKind?

  /// The number of line breaks before the token that `next()` gave last.
  private(set) var lineBreaks = 0
  /// Where the line before the last break ended.
  private(set) var lastLineEnd = 0

  /// - Parameter text: where the bytes lie, with NUL behind them.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at text: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    self.text = text
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next token, nil at the end.
  @inline(__always)
  mutating func next() -> Token? {
    lineBreaks = 0
    var shape: TokenShape = []
    // Most words stand behind one space.
    if offset < end, bytes[offset] == 0x20 {
      shape = .spaceBefore
      offset &+= 1
    }
    guard offset < end else { return nil }
    if Self.isLetter(bytes[offset]), let word = takePlainWord(shape) {
      previous = .word
      return word
    }
    return nextOfAny(shape)
  }

  /// The next token of whatever kind, behind white space of whatever kind.
  private mutating func nextOfAny(_ before: TokenShape) -> Token? {
    var shape = before
    while offset < end {
      let byte = bytes[offset]
      if byte > 0x20, byte < 0x80 { break }
      if byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C || byte == 0 {
        shape.insert(.spaceBefore)
        offset += 1
      } else if byte == 0x0A || byte == 0x0D {
        takeLineBreak(byte)
        shape.formUnion([.spaceBefore, .lineBefore])
      } else if byte < 0x80 {
        break
      } else {
        let scalar = bytes.scalar(at: offset)
        let kind = ScalarClass.of(scalar.value)
        guard kind == .space || kind == .lineBreak else { break }
        if kind == .lineBreak {
          if lineBreaks == 0 { lastLineEnd = offset }
          lineBreaks += 1
          shape.insert(.lineBefore)
        }
        shape.insert(.spaceBefore)
        offset += scalar.length
      }
    }
    guard offset < end else { return nil }
    let token = take(shape)
    previous = token.kind
    return token
  }

  private mutating func takeLineBreak(_ byte: UInt8) {
    if lineBreaks == 0 { lastLineEnd = offset }
    offset += byte == 0x0D && offset + 1 < end && bytes[offset + 1] == 0x0A ? 2 : 1
    lineBreaks += 1
  }

  private mutating func take(_ shape: TokenShape) -> Token {
    let byte = bytes[offset]
    if Self.isLetter(byte) { return takePlainWord(shape) ?? takeWord(shape) }
    if Self.isDigit(byte) { return takeNumber(shape) }
    if byte == 0x27 { return takeApostrophe(shape, length: 1, mark: 0x27) }
    if byte < 0x80 {
      let kind: TokenKind = byte == 0x22 ? .quote : byte == 0x2D ? .dash : .mark
      return takeMark(kind, shape, length: 1, mark: UInt16(byte))
    }
    let scalar = bytes.scalar(at: offset)
    let mark = UInt16(exactly: scalar.value) ?? 0
    switch ScalarClass.of(scalar.value) {
    case .letter: return takeWord(shape)
    case .quote: return takeMark(.quote, shape, length: scalar.length, mark: mark)
    case .apostrophe: return takeApostrophe(shape, length: scalar.length, mark: mark)
    case .dash: return takeMark(.dash, shape, length: scalar.length, mark: mark)
    default: return takeMark(.mark, shape, length: scalar.length, mark: mark)
    }
  }

  private mutating func takeMark(_ kind: TokenKind, _ shape: TokenShape, length: Int, mark: UInt16) -> Token {
    let start = offset
    offset = min(end, offset + length)
    return Token(start: Int32(start), end: Int32(offset), hash: UInt64(mark), kind: kind, shape: shape, mark: mark)
  }

  /// An apostrophe: with an s behind a word or number a possessive, else a mark.
  private mutating func takeApostrophe(_ shape: TokenShape, length: Int, mark: UInt16) -> Token {
    let next = offset + length
    if !shape.contains(.spaceBefore), previous == .word || previous == .number, next < end, bytes[next] | 0x20 == 0x73,
      next + 1 >= end || !isWordByte(at: next + 1)
    {
      let start = offset
      offset = next + 1
      return Token(
        start: Int32(start), end: Int32(offset), hash: TextHash.literal("'s"), kind: .possessive, shape: shape)
    }
    return takeMark(.apostrophe, shape, length: length, mark: mark)
  }

  private mutating func takeNumber(_ shape: TokenShape) -> Token {
    let start = offset
    var hash = TextHash.seed
    while offset < end {
      let byte = bytes[offset]
      if Self.isDigit(byte) || (byte == 0x2C || byte == 0x2E) && offset + 1 < end && Self.isDigit(bytes[offset + 1]) {
        hash = TextHash.add(hash, byte)
        offset += 1
      } else {
        break
      }
    }
    return Token(
      start: Int32(start), end: Int32(offset), hash: TextHash.finish(hash), kind: .number, shape: shape)
  }

  /// Adds the plain words that stand next, each behind one space.
  ///
  /// - Returns: their shapes together; none where there is no such word.
  @inline(__always)
  mutating func takePlainWords(into tokens: inout TokenBuffer) -> TokenShape {
    var position = offset
    var shapes: TokenShape = []
    tokens.append {
      guard text[position] == 0x20, Self.isLetter(text[position &+ 1]),
        let word = plainWord(at: position &+ 1, .spaceBefore)
      else { return nil }
      position = Int(word.end)
      shapes.formUnion(word.shape)
      return word
    }
    guard !shapes.isEmpty else { return [] }
    offset = position
    previous = .word
    return shapes
  }

  /// The comma that stands next, right behind a token.
  @inline(__always)
  mutating func takeComma() -> Token? {
    guard offset < end, text[offset] == 0x2C else { return nil }
    previous = .mark
    return takeMark(.mark, [], length: 1, mark: 0x2C)
  }

  private mutating func takePlainWord(_ shape: TokenShape) -> Token? {
    guard let word = plainWord(at: offset, shape) else { return nil }
    offset = Int(word.end)
    return word
  }

  /// A word of small ASCII letters, perhaps with a capital in front, up to a blank or a mark: what most tokens are.
  ///
  /// - Returns: nil where the word may go on behind that, which `takeWord` sees.
  @inline(__always)
  private func plainWord(at start: Int, _ shape: TokenShape) -> Token? {
    let text = text
    let first = text[start]
    var hash = TextHash.add(TextHash.seed, first | 0x20)
    var position = start &+ 1
    // NUL behind the text ends it at the latest.
    var byte = text[position]
    while byte &- 0x61 < 26 {
      hash = TextHash.add(hash, byte)
      position &+= 1
      byte = text[position]
    }
    // An apostrophe, a letter of another kind or a digit carry it on, and the stop of an initial.
    guard byte < 0x30, position < end, byte != 0x27, byte != 0x2E || position &- start > 1 else { return nil }
    var shape = shape
    if first & 0x20 == 0 { shape.insert(.capitalised) }
    return Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position), hash: TextHash.finish(hash),
      kind: .word, shape: shape)
  }

  private mutating func takeWord(_ shape: TokenShape) -> Token {
    // Copies, which the loop keeps in registers.
    let (bytes, start, end) = (bytes, offset, end)
    var position = start
    var shape = shape
    var hash = TextHash.seed
    var letters = 0
    var capitals = 0
    while position < end {
      let byte = bytes[position]
      if byte &- 0x61 < 26 {
        letters += 1
        hash = TextHash.add(hash, byte)
        position += 1
        continue
      }
      if byte < 0x80 {
        if Self.isLetter(byte) {
          letters += 1
          capitals += 1
          shape.insert(letters == 1 ? .capitalised : .innerCapital)
          hash = TextHash.add(hash, byte | 0x20)
          position += 1
        } else if Self.isDigit(byte) {
          // RM23.50, EUR20: the code of a currency is a word of its own.
          if letters == capitals || letters == 2, CurrencyCodes.contains(TextHash.finish(hash), letters) { break }
          if letters == capitals, letters <= 2, isDollarCountry(start) || isDamagedPound(start, position, letters) {
            break
          }
          shape.insert(.hasDigit)
          hash = TextHash.add(hash, byte)
          position += 1
        } else if byte == 0x27, let next = innerApostrophe(behind: position + 1) {
          hash = TextHash.add(hash, 0x27)
          position = next
        } else if byte == 0x2E, isInitialism(start, position, letters) {
          // The stop inside U.S., a.m.; the last one is a token of its own, which may end the sentence as well.
          hash = TextHash.add(hash, byte)
          position += 1
        } else {
          break
        }
        continue
      }
      let scalar = bytes.scalar(at: position)
      let kind = ScalarClass.of(scalar.value)
      if kind == .letter {
        letters += 1
        shape.insert(.beyondASCII)
        if ScalarClass.isCapital(scalar.value) {
          capitals += 1
          shape.insert(letters == 1 ? .capitalised : .innerCapital)
        }
        hash = Self.add(hash, ScalarClass.lowered(scalar.value))
        position = min(end, position + scalar.length)
      } else if scalar.value == 0x2019, let next = innerApostrophe(behind: position + 3) {
        hash = TextHash.add(hash, 0x27)
        position = next
      } else {
        break
      }
    }
    if capitals == letters, letters > 1 {
      shape.insert(.allCapitals)
      shape.remove(.innerCapital)
    }
    offset = position
    return Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position), hash: TextHash.finish(hash),
      kind: .word, shape: shape)
  }

  /// Where the word goes on behind an apostrophe that is a part of it (don't, O'Neill), nil where it ends or `'s` follows.
  private func innerApostrophe(behind next: Int) -> Int? {
    guard next < end, isWordByte(at: next) else { return nil }
    let isPossessive = bytes[next] | 0x20 == 0x73 && (next + 1 >= end || !isWordByte(at: next + 1))
    return isPossessive ? nil : next
  }

  /// Whether the full stop at a position is an inner one of single letters: U.S.
  private func isInitialism(_ start: Int, _ position: Int, _ letters: Int) -> Bool {
    let next = position + 1
    guard next < end, Self.isLetter(bytes[next]), next + 1 >= end || !isWordByte(at: next + 1) else { return false }
    // Every letter so far stands alone before its stop.
    return position - start == 2 * letters - 1
  }

  /// $US113, $A5: the letters of a country behind its dollar sign.
  private func isDollarCountry(_ start: Int) -> Bool { start > 0 && bytes[start - 1] == 0x24 }

  /// PS2.7m, PS21,700: a pound sign that a conversion to ASCII has spelt out; PS5 is a console.
  private func isDamagedPound(_ start: Int, _ digits: Int, _ letters: Int) -> Bool {
    guard letters == 2, bytes[start] == 0x50, bytes[start + 1] == 0x53 else { return false }
    var next = digits
    while next < end, Self.isDigit(bytes[next]) { next += 1 }
    guard next < end else { return false }
    let byte = bytes[next]
    if byte == 0x2C || byte == 0x2E { return next + 1 < end && Self.isDigit(bytes[next + 1]) }
    return byte == 0x6D || byte == 0x62 && next + 1 < end && bytes[next + 1] == 0x6E || byte == 0x6B
      || next - digits >= 3
  }

  private func isWordByte(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return Self.isLetter(byte) || Self.isDigit(byte) }
    return ScalarClass.of(bytes.scalar(at: offset).value) == .letter
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Hashes the UTF-8 bytes of a code point.
  private static func add(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    var hash = hash
    if value < 0x800 {
      hash = TextHash.add(hash, UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    } else {
      if value < 0x10000 {
        hash = TextHash.add(hash, UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      } else {
        hash = TextHash.add(hash, UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        hash = TextHash.add(hash, UInt8(truncatingIfNeeded: 0x80 | (value >> 12 & 0x3F)))
      }
      hash = TextHash.add(hash, UInt8(truncatingIfNeeded: 0x80 | (value >> 6 & 0x3F)))
    }
    return TextHash.add(hash, UInt8(truncatingIfNeeded: 0x80 | (value & 0x3F)))
  }
}
