public import TextModel

/// The tokens of one sentence, with what the lexicon knows of each. Indices are those of the document; outside the
/// sentence there are empty tokens, so that no look ahead or back needs a check.
///
/// It points at a frame of the reader that made it and lives no longer. One pointer, since it is handed on at every call.
@frozen
public struct SentenceText {
  /// What the tokens are read from.
  @frozen
  public struct Frame {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline let allTokens: UnsafeBufferPointer<Token>
    @usableFromInline let allWords: UnsafeBufferPointer<WordEntry>
    // The sentence, in the form in which a look at one of its tokens costs least.
    @usableFromInline var first = 0
    @usableFromInline var count = 0
    @usableFromInline var tokens = UnsafeBufferPointer<Token>(start: nil, count: 0)
    @usableFromInline var words = UnsafeBufferPointer<WordEntry>(start: nil, count: 0)

    /// A frame around the whole document.
    @inlinable
    public init(
      bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, words: UnsafeBufferPointer<WordEntry>
    ) {
      self.bytes = bytes
      allTokens = tokens
      allWords = words
      move(to: 0..<tokens.count)
    }

    @inlinable
    mutating func move(to sentence: Range<Int>) {
      let sentence = sentence.clamped(to: 0..<min(allTokens.count, allWords.count))
      (first, count) = (sentence.lowerBound, sentence.count)
      tokens = UnsafeBufferPointer(rebasing: allTokens[sentence])
      words = UnsafeBufferPointer(rebasing: allWords[sentence])
    }

    /// Calls `body` with the text of a sentence, given by its tokens.
    @inlinable @inline(__always)
    public mutating func read<Result>(_ sentence: Range<Int>, _ body: (SentenceText) throws -> Result) rethrows
      -> Result
    {
      move(to: sentence)
      return try withUnsafePointer(to: &self) { try body(SentenceText(frame: $0)) }
    }
  }

  @usableFromInline let frame: UnsafePointer<Frame>

  @inlinable
  init(frame: UnsafePointer<Frame>) { self.frame = frame }

  /// What stands outside the sentence: a token of no bytes and no kind of word.
  @inlinable
  public static var none: Token { Token(start: 0, end: 0, hash: 0, kind: .mark, shape: []) }

  /// The bytes of the whole document.
  @inlinable @inline(__always)
  public var bytes: UnsafeBufferPointer<UInt8> { frame.pointee.bytes }

  /// The tokens of the sentence.
  @inlinable @inline(__always)
  public var bounds: Range<Int> {
    Range(uncheckedBounds: (frame.pointee.first, frame.pointee.first &+ frame.pointee.count))
  }

  /// The place of a token in the sentence, nil outside it: one comparison, which wraps around below the first.
  @inlinable @inline(__always)
  func place(_ index: Int) -> Int? {
    let place = index &- frame.pointee.first
    return UInt(bitPattern: place) < UInt(bitPattern: frame.pointee.count) ? place : nil
  }

  /// The token at an index, an empty one outside the sentence.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Token {
    guard let place = place(index) else { return Self.none }
    return frame.pointee.tokens[place]
  }

  /// What the lexicon knows of a token; nothing outside the sentence.
  @inlinable @inline(__always)
  public func word(_ index: Int) -> WordEntry {
    guard let place = place(index) else { return WordEntry() }
    return frame.pointee.words[place]
  }

  /// Whether the token is a word of one of the classes.
  @inlinable @inline(__always)
  public func has(_ index: Int, _ classes: WordClass) -> Bool {
    guard let place = place(index) else { return false }
    return frame.pointee.words[place].has(classes)
  }

  /// Whether the token is this word, given in lower case.
  @inlinable @inline(__always)
  public func isWord(_ index: Int, _ word: StaticString) -> Bool {
    let token = self[index]
    return token.hash == TextHash.literal(word) && token.kind == .word
  }

  /// Whether the token is a number of just these digits.
  @inlinable @inline(__always)
  public func isNumber(_ index: Int, _ digits: StaticString) -> Bool {
    let token = self[index]
    return token.hash == TextHash.literal(digits) && token.kind == .number
  }

  /// Whether nothing stands between two neighbouring tokens.
  @inlinable @inline(__always)
  public func isTight(_ index: Int) -> Bool {
    guard let place = place(index) else { return false }
    return !frame.pointee.tokens[place].hasSpaceBefore
  }

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
