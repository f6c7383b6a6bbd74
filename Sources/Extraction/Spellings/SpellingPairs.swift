public import TextModel

/// One of two spellings of a word, where it stands.
public struct SpellingMention: Sendable, Hashable {
  /// Where the word stands.
  public var range: TextRange
  /// The family of words: centre, centres, center.
  public var family: Int32
  /// The British one, or the one with a hyphen.
  public var isFirst: Bool
  /// Where the pair stands in the list, for the other spelling.
  public var pair: Int32

  /// The same word in the other spelling, in lower case.
  public var other: String { SpellingPairs.english.word(pair, first: !isFirst) }
}

/// Words that are spelled in two ways (spellings.tsv), by the hash of the word; of words with a hyphen, by that of their two halves.
///
/// The list and its table (spellings.bin, made of it by `make tables`) are read where they lie: nothing is loaded.
struct SpellingPairs: Sendable {
  static let english = SpellingPairs()

  private let list = WordList("spellings")
  /// Where the row of a word begins; the lowest bit tells the first spelling from the second.
  private let table = FrozenTable(UnsafeRawBufferPointer(WordList("spelling_table").bytes), bits: Self.bits)

  /// The list is of 64 KiB at most.
  private static let bits = 17

  /// The bytes of the table for the list.
  static func tableBytes() -> [UInt8] {
    var words: [(hash: UInt64, number: Int)] = []
    let list = WordList("spellings")
    list.forEachRow { fields in
      guard fields.count == 3 else { return }
      let row = Int(list.place(of: fields[0]).start)
      words.append((fields[0].contains(0x2D) ? TextHash.phrase(fields[0]).hash : TextHash.of(fields[0]), row << 1 | 1))
      words.append((TextHash.of(fields[1]), row << 1))
    }
    return FrozenTable.bytes(of: words, bits: bits)
  }

  /// Calls `body` with the hash of each word by which a spelling begins.
  static func forEachStart(_ body: (UInt64) -> Void) {
    WordList("spellings").forEachRow { fields in
      guard fields.count == 3 else { return }
      body(TextHash.firstWord(of: fields[0]))
      body(TextHash.of(fields[1]))
    }
  }

  subscript(hash: UInt64) -> (pair: Int32, isFirst: Bool)? {
    table[hash].map { (Int32(truncatingIfNeeded: $0 >> 1), $0 & 1 == 1) }
  }

  func family(_ pair: Int32) -> Int32 {
    list.withRow(at: Int(pair)) { fields, _ in fields[2].wholeNumber ?? 0 }
  }

  func word(_ pair: Int32, first: Bool) -> String {
    list.withRow(at: Int(pair)) { fields, _ in String(decoding: fields[first ? 0 : 1], as: UTF8.self) }
  }
}

/// Words without regard to British or American spelling.
public enum Spelling {
  /// One hash for both spellings of a word.
  public static func canonical(_ hash: UInt64) -> UInt64 {
    SpellingPairs.english[hash].map { UInt64(bitPattern: Int64(~$0.pair)) } ?? hash
  }
}
