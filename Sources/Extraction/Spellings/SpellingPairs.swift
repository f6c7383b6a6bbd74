public import TextModel

/// One of two spellings of a word, where it stands.
public struct SpellingMention: Sendable, Hashable {
  /// Where the word stands.
  public var range: TextRange
  /// The family of words: centre, centres, center.
  public var family: Int32
  /// The British one, or the one with a hyphen.
  public var isFirst: Bool
  /// Its place in the list of pairs, for the other spelling.
  public var pair: Int32

  /// The same word in the other spelling, in lower case.
  public var other: String { SpellingPairs.english.word(pair, first: !isFirst) }
}

/// Words that are spelled in two ways (spellings.tsv), by the hash of the word; of words with a hyphen, by that of their two halves.
///
/// The words stay where they lie in the program.
struct SpellingPairs: Sendable {
  static let english = SpellingPairs()

  private let list = WordList("spellings")
  private var table = HashTable(capacity: 4096)
  private var rows: [(first: WordList.Place, second: WordList.Place, family: WordList.Place)] = []

  private init() {
    rows.reserveCapacity(2048)
    list.forEachRow { fields in
      guard fields.count == 3 else { return }
      let index = Int32(rows.count)
      rows.append((list.place(of: fields[0]), list.place(of: fields[1]), list.place(of: fields[2])))
      // The lowest bit tells the first spelling from the second.
      table.set(fields[0].contains(0x2D) ? TextHash.phrase(fields[0]).hash : TextHash.of(fields[0]), index << 1 | 1)
      table.set(TextHash.of(fields[1]), index << 1)
    }
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
    table[hash].map { ($0 >> 1, $0 & 1 == 1) }
  }

  func family(_ pair: Int32) -> Int32 {
    list[rows[Int(pair)].family].reduce(0) { $0 &* 10 &+ Int32($1 &- 0x30) }
  }

  func word(_ pair: Int32, first: Bool) -> String {
    String(decoding: list[first ? rows[Int(pair)].first : rows[Int(pair)].second], as: UTF8.self)
  }
}

/// Words without regard to British or American spelling.
public enum Spelling {
  /// One hash for both spellings of a word.
  public static func canonical(_ hash: UInt64) -> UInt64 {
    SpellingPairs.english[hash].map { UInt64(bitPattern: Int64(~$0.pair)) } ?? hash
  }
}
