internal import TextModel

/// What the lexicon knows of the tokens of a document, and the tokens that readers stop at.
struct WordIndex {
  /// In step with the tokens.
  let words: [WordEntry]
  /// All that one of them is.
  let classes: WordClass
  /// The tokens with which a figure or date may begin.
  let triggers: UnsafeBufferPointer<Int32>
  /// The words with a capital in them.
  let capitals: UnsafeBufferPointer<Int32>

  /// One pass over the tokens, which writes into the array that is being made: one that grows would be asked at every token whether it
  /// is shared.
  ///
  /// - Parameters:
  ///   - places: where triggers and capitals are kept, until the next document.
  ///   - entry: what the lexicon knows of a word, by its hash.
  @inline(__always)
  init(_ tokens: UnsafeBufferPointer<Token>, in places: TokenPlaces, _ entry: (UInt64) -> WordEntry) {
    let (triggers, capitals) = places.room(for: tokens.count)
    var (triggerCount, capitalCount) = (0, 0)
    var classes: WordClass = []
    words = [WordEntry](unsafeUninitializedCapacity: tokens.count) { words, count in
      for position in tokens.indices {
        let token = tokens[position]
        // Written always and counted where it holds: a branch would be guessed wrong too often.
        (triggers + triggerCount).initialize(to: Int32(truncatingIfNeeded: position))
        if token.kind == .word {
          let word = entry(token.hash)
          words.initializeElement(at: position, to: word)
          classes.formUnion(word.classes)
          (capitals + capitalCount).initialize(to: Int32(truncatingIfNeeded: position))
          triggerCount &+= Self.isTrigger(token.shape, word) ? 1 : 0
          capitalCount &+= token.shape.isDisjoint(with: [.capitalised, .innerCapital]) ? 0 : 1
        } else {
          let word = token.kind == .possessive ? entry(token.hash) : WordEntry()
          words.initializeElement(at: position, to: word)
          classes.formUnion(word.classes)
          triggerCount &+= Self.isTrigger(token) ? 1 : 0
        }
      }
      count = tokens.count
    }
    self.classes = classes
    self.triggers = UnsafeBufferPointer(start: triggers, count: triggerCount)
    self.capitals = UnsafeBufferPointer(start: capitals, count: capitalCount)
  }

  /// Whether a figure or date may begin at a token: digits, currency signs and the words of the lexicon.
  static func isTrigger(_ token: Token, _ word: WordEntry) -> Bool {
    token.kind == .word ? isTrigger(token.shape, word) : isTrigger(token)
  }

  /// The same of a word, without a branch.
  @inline(__always)
  static func isTrigger(_ shape: TokenShape, _ word: WordEntry) -> Bool {
    (word.classes.rawValue & WordClass.triggers.rawValue) | UInt64(shape.rawValue & TokenShape.hasDigit.rawValue) != 0
  }

  /// The same of what is no word: most tokens are words, and the loop over them should hold nothing else.
  @inline(never)
  static func isTrigger(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .apostrophe: true
    case .mark: FigureReader.isTriggerMark(token.mark) || StatisticReader.isTriggerMark(token.mark)
    case .word, .possessive, .quote, .dash: false
    }
  }
}
