internal import TextModel

/// Phrases of one to six words, found by the hashes of their tokens: units, currencies, places.
///
/// A hyphen is a word of its own in a phrase, and a hyphen or a space between two words of the text are equal.
struct PhraseTable: Sendable {
  private var table = HashTable(capacity: 256)
  private var longest = 1

  /// Adds a phrase in lower case.
  mutating func add(_ phrase: String, _ value: Int) {
    var phrase = phrase
    phrase.withUTF8 { add($0, value) }
  }

  /// The same by its bytes.
  mutating func add(_ phrase: UnsafeBufferPointer<UInt8>, _ value: Int) {
    let (hash, count) = TextHash.phrase(phrase) { table.setOpening($0) }
    guard count > 0 else { return }
    longest = max(longest, count)
    table.set(hash, Int32(value))
  }

  /// The longest phrase that starts at a token, with the index of the token behind it.
  func longestMatch(at index: Int, in text: SentenceText) -> (value: Int, end: Int)? {
    var best: (Int, Int)?
    var hash: UInt64 = 0
    var position = index
    var count = 0
    while count < longest {
      let token = text[position]
      guard token.kind == .word || token.kind == .number else { break }
      hash = count == 0 ? token.hash : TextHash.join(hash, token.hash)
      position += 1
      count += 1
      guard let value = table[hash] else { break }
      if value >= 0 { best = (Int(value), position) }
      if text[position].kind == .dash, !text[position].hasSpaceBefore, !text[position + 1].hasSpaceBefore {
        position += 1
      }
    }
    return best
  }
}

extension HashTable {
  /// Stores that phrases go on behind these words: -1, unless they are a phrase themselves.
  mutating func setOpening(_ hash: UInt64) {
    if self[hash] == nil { set(hash, -1) }
  }
}
