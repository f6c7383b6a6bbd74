public import TextModel

/// The tokens of one sentence, with what the lexicon knows of each. Indices are those of the document; outside the
/// sentence there are empty tokens, so that no look ahead or back needs a check.
///
/// It points into memory of the reader that made it and lives no longer.
@frozen
public struct SentenceText {
  public let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline let tokens: UnsafeBufferPointer<Token>
  @usableFromInline let words: UnsafeBufferPointer<WordEntry>
  /// The tokens of the sentence.
  public let bounds: Range<Int>

  @inlinable
  public static var none: Token { Token(start: 0, end: 0, hash: 0, kind: .mark, shape: []) }

  @inlinable
  public init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, words: UnsafeBufferPointer<WordEntry>,
    bounds: Range<Int>
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.words = words
    self.bounds = bounds.clamped(to: 0..<min(tokens.count, words.count))
  }

  /// The token at an index, an empty one outside the sentence.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Token {
    bounds.contains(index) ? tokens[index] : Self.none
  }

  /// What the lexicon knows of a token; nothing outside the sentence.
  @inlinable @inline(__always)
  public func word(_ index: Int) -> WordEntry {
    bounds.contains(index) ? words[index] : WordEntry()
  }

  /// Whether the token is a word of one of the classes.
  @inlinable @inline(__always)
  public func has(_ index: Int, _ classes: WordClass) -> Bool {
    bounds.contains(index) && words[index].has(classes)
  }

  /// Whether the token is this word, given in lower case.
  @inlinable @inline(__always)
  public func isWord(_ index: Int, _ word: StaticString) -> Bool {
    // The length tells most words apart; hashing the word at each call would cost more than comparing letters.
    let token = self[index]
    guard token.kind == .word, token.range.count == word.utf8CodeUnitCount else { return false }
    return spells(token, word)
  }

  @usableFromInline
  func spells(_ token: Token, _ word: StaticString) -> Bool {
    guard Int(token.end) <= bytes.count else { return false }
    let start = Int(token.start)
    for position in 0..<word.utf8CodeUnitCount {
      let byte = bytes[start + position]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word.utf8Start[position] else { return false }
    }
    return true
  }

  /// Whether nothing stands between two neighbouring tokens.
  @inlinable @inline(__always)
  public func isTight(_ index: Int) -> Bool { bounds.contains(index) && !tokens[index].hasSpaceBefore }

  /// The bytes from one token to another, the second one not included.
  @inlinable
  public func range(_ tokens: Range<Int>) -> TextRange {
    guard tokens.lowerBound < tokens.upperBound else { return TextRange(0, 0) }
    return TextRange(self[tokens.lowerBound].start, self[tokens.upperBound - 1].end)
  }

  /// The text of a token as written.
  public func string(_ index: Int) -> String {
    String(decoding: bytes[self[index].range.bytes], as: UTF8.self)
  }

  /// The bytes of a token.
  @inlinable @inline(__always)
  public func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[self[index].range.bytes])
  }
}
