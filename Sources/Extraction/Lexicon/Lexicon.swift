internal import TextModel

/// What each word is by the word lists: a table that is read where it lies (words.bin, made of them by `make tables`).
final class Lexicon: Sendable {
  static let english = Lexicon()

  /// What is known of a word, by the number that the table gives it.
  private let entries: [WordEntry]
  private let words: FrozenTable
  private let filter: HashFilter

  private init() {
    let table = LexiconTable(WordList("word_table").bytes)
    entries = table.entries
    words = table.words
    var filter = HashFilter()
    words.forEachHash { filter.insert($0) }
    self.filter = filter
  }

  /// What is known of a word, by its hash.
  func entry(_ hash: UInt64) -> WordEntry { words[hash].map { entries[$0] } ?? WordEntry() }

  /// What is known of each token, nothing of numbers and marks, and the tokens that readers stop at.
  func look(up tokens: [Token], in places: TokenPlaces) -> WordIndex {
    // At their place in the loop: read from the lexicon again at each token, they would cost as much as the look-up.
    let words = words
    return tokens.withUnsafeBufferPointer { tokens in
      entries.withUnsafeBufferPointer { known in
        filter.withProbe { filter in
          WordIndex(tokens, in: places) { hash in
            let number = filter.mayHold(hash) ? words[hash] : nil
            return number.map { known[$0] } ?? WordEntry()
          }
        }
      }
    }
  }
}
