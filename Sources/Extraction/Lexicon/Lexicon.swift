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

  /// What is known of each token, and the tokens that readers stop at.
  func look(up tokens: [Token]) -> WordIndex {
    tokens.withUnsafeBufferPointer { tokens in
      let words = entries(of: tokens)
      return words.withUnsafeBufferPointer { WordIndex(words, tokens, $0) }
    }
  }

  /// What is known of each token: nothing of numbers and marks.
  private func entries(of tokens: UnsafeBufferPointer<Token>) -> [WordEntry] {
    // At its place in the loop: read from the lexicon again at each token, it would cost as much as the look-up.
    let words = words
    return entries.withUnsafeBufferPointer { known in
      filter.withProbe { filter in
        // Written into the array that is being made, which else would be asked at each token whether it is shared.
        [WordEntry](unsafeUninitializedCapacity: tokens.count) { entries, count in
          for position in tokens.indices {
            let token = tokens[position]
            let number =
              (token.kind == .word || token.kind == .possessive) && filter.mayHold(token.hash) ? words[token.hash] : nil
            entries.initializeElement(at: position, to: number.map { known[$0] } ?? WordEntry())
          }
          count = tokens.count
        }
      }
    }
  }
}
