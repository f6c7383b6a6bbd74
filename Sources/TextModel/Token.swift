/// What a token is made of.
@frozen
public enum TokenKind: UInt8, Sendable {
  /// Letters, with inner apostrophes and digits: `don't`, `G20`, `U.S.`
  case word
  /// Digits with inner separators: `67,000`, `1.4`, `2019`
  case number
  /// The `'s` or `’s` of a possessive, apart from its word.
  case possessive
  /// One double quotation mark, straight or curly.
  case quote
  /// One single quotation mark or apostrophe that is no part of a word.
  case apostrophe
  /// One hyphen, dash or minus.
  case dash
  /// Any other single mark.
  case mark
}

/// A set of kinds of tokens.
@frozen
public struct TokenKindSet: OptionSet, Hashable, Sendable {
  /// One bit a kind.
  public let rawValue: UInt8

  /// Any set of bits is a set of kinds.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one kind.
  @inlinable @inline(__always)
  public init(_ kind: TokenKind) { rawValue = 1 &<< kind.rawValue }

  /// Whether a kind is in it.
  @inlinable @inline(__always)
  public func has(_ kind: TokenKind) -> Bool { rawValue & TokenKindSet(kind).rawValue != 0 }
}

/// How a token is written.
@frozen
public struct TokenShape: OptionSet, Hashable, Sendable {
  /// One bit a property.
  public let rawValue: UInt8

  /// Any set of bits is a shape.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  // Computed, so that other modules see the constants.

  /// The first letter is a capital.
  @inlinable public static var capitalised: TokenShape { TokenShape(rawValue: 1) }
  /// Every letter is a capital, and there are two or more.
  @inlinable public static var allCapitals: TokenShape { TokenShape(rawValue: 2) }
  /// A capital behind the first letter: McCarthy, iPhone, WeChat.
  @inlinable public static var innerCapital: TokenShape { TokenShape(rawValue: 4) }
  /// A word with a digit in it: G20, B2B.
  @inlinable public static var hasDigit: TokenShape { TokenShape(rawValue: 8) }
  /// White space stands before it.
  @inlinable public static var spaceBefore: TokenShape { TokenShape(rawValue: 16) }
  /// A line break stands before it.
  @inlinable public static var lineBefore: TokenShape { TokenShape(rawValue: 32) }
  /// The first token of a sentence.
  @inlinable public static var sentenceStart: TokenShape { TokenShape(rawValue: 64) }
  /// A byte outside ASCII.
  @inlinable public static var beyondASCII: TokenShape { TokenShape(rawValue: 128) }
}

/// A word, number or mark, with a hash of its letters in lower case: equal hashes are taken for equal words.
@frozen
public struct Token: Sendable {
  /// The first byte in the text of the document.
  public var start: Int32
  /// The byte behind the last one.
  public var end: Int32
  /// Of the bytes in lower case, with curly apostrophes straightened (`TextHash`).
  public var hash: UInt64
  /// Word, number or which mark.
  public var kind: TokenKind
  /// Capitals, digits, and what stands before it.
  public var shape: TokenShape
  /// For a mark: its Unicode scalar, where it fits 16 bits; else 0.
  public var mark: UInt16

  /// - Parameter mark: the scalar of a mark; 0 for words and numbers.
  @inlinable
  public init(start: Int32, end: Int32, hash: UInt64, kind: TokenKind, shape: TokenShape, mark: UInt16 = 0) {
    self.start = start
    self.end = end
    self.hash = hash
    self.kind = kind
    self.shape = shape
    self.mark = mark
  }

  /// Its bytes.
  @inlinable public var range: TextRange { TextRange(start, end) }
  /// Letters, with marks inside: it's, well-known.
  @inlinable public var isWord: Bool { kind == .word }
  /// Digits, with the marks that belong to them: 1,234.5.
  @inlinable public var isNumber: Bool { kind == .number }
  /// White space stands before it, or a line break.
  @inlinable public var hasSpaceBefore: Bool { shape.contains(.spaceBefore) }
  /// The first letter is a capital.
  @inlinable public var isCapitalised: Bool { shape.contains(.capitalised) }

  /// Whether it is the given ASCII mark.
  @inlinable
  public func isMark(_ scalar: Unicode.Scalar) -> Bool { mark != 0 && UInt32(mark) == scalar.value }
}

/// The hash by which words are told apart: 64-bit FNV-1a over the bytes in lower case, mixed once more at the end.
///
/// Source of the constants: Fowler, Noll, Vo, "FNV hash", and the finaliser of MurmurHash3.
@frozen
public enum TextHash {
  /// Where a hash begins (FNV-1a).
  @inlinable public static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash after one more byte, which has to be in lower case.
  @inlinable @inline(__always)
  public static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Mixes the bits at the end, so that each of them may choose a slot.
  @inlinable @inline(__always)
  public static func finish(_ hash: UInt64) -> UInt64 {
    var h = hash
    h ^= h >> 33
    h = h &* 0xff51_afd7_ed55_8ccd
    h ^= h >> 33
    return h
  }

  /// The hash of a word that is in lower case already.
  @inlinable
  public static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var h = seed
    for byte in word { h = add(h, byte) }
    return finish(h)
  }

  /// The hash of a word that is in lower case already.
  @inlinable
  public static func of(_ word: String) -> UInt64 { of(word.utf8) }

  /// The hash of a literal in lower case: worked out by the compiler, so that it costs a comparison no more than a number does.
  @inlinable @inline(__always)
  public static func literal(_ word: StaticString) -> UInt64 {
    var h = seed
    for index in 0..<word.utf8CodeUnitCount { h = add(h, word.utf8Start[index]) }
    return finish(h)
  }

  /// The hash of a phrase: its words' hashes in order. One word alone keeps its own.
  @inlinable @inline(__always)
  public static func join(_ phrase: UInt64, _ next: UInt64) -> UInt64 {
    finish((phrase &* 0x9e37_79b9_7f4a_7c15) ^ next)
  }
}
