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

  /// What is known of each token: nothing of numbers and marks.
  func look(up tokens: [Token]) -> WordIndex {
    // Put together in memory of the moment: arrays would ask at each token whether they are shared.
    withUnsafeTemporaryAllocation(of: WordEntry.self, capacity: tokens.count) { entries in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { triggers in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { capitals in
          let found = look(up: tokens, entries, triggers, capitals)
          return WordIndex(
            words: Array(UnsafeBufferPointer(entries)), classes: found.classes,
            triggers: Array(UnsafeBufferPointer(rebasing: triggers[..<found.triggers])),
            capitals: Array(UnsafeBufferPointer(rebasing: capitals[..<found.capitals])))
        }
      }
    }
  }

  /// Fills in what is known of each token, and the places of triggers and capitals.
  /// - Returns: all classes, and how many places of each there are.
  private func look(
    up tokens: [Token], _ entries: UnsafeMutableBufferPointer<WordEntry>,
    _ triggers: UnsafeMutableBufferPointer<Int32>, _ capitals: UnsafeMutableBufferPointer<Int32>
  ) -> (classes: WordClass, triggers: Int, capitals: Int) {
    // At its place in the loop: read from the lexicon again at each token, it would cost as much as the look-up.
    let words = words
    return self.entries.withUnsafeBufferPointer { known in
      filter.withProbe { filter in
        tokens.withUnsafeBufferPointer { tokens in
          var found: (classes: WordClass, triggers: Int, capitals: Int) = ([], 0, 0)
          for position in tokens.indices {
            let token = tokens[position]
            var entry = WordEntry()
            if token.kind == .word || token.kind == .possessive, filter.mayHold(token.hash),
              let number = words[token.hash]
            {
              entry = known[number]
            }
            found.classes.formUnion(entry.classes)
            entries.initializeElement(at: position, to: entry)
            // Written always and counted where it holds: a branch would be guessed wrong too often.
            triggers.initializeElement(at: found.triggers, to: Int32(truncatingIfNeeded: position))
            capitals.initializeElement(at: found.capitals, to: Int32(truncatingIfNeeded: position))
            if token.kind == .word {
              found.triggers &+= WordIndex.isTrigger(token.shape, entry) ? 1 : 0
              found.capitals &+= token.shape.isDisjoint(with: [.capitalised, .innerCapital]) ? 0 : 1
            } else {
              found.triggers &+= WordIndex.isTrigger(token) ? 1 : 0
            }
          }
          return found
        }
      }
    }
  }
}
