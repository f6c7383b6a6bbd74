internal import TextModel

/// What the lexicon knows of the tokens of a document, and the tokens that readers stop at.
struct WordIndex {
  /// In step with the tokens.
  let words: [WordEntry]
  /// All that one of them is.
  private(set) var classes: WordClass = []
  /// The tokens with which a figure or date may begin.
  private(set) var triggers: [Int32] = []
  /// The words with a capital in them.
  private(set) var capitals: [Int32] = []

  /// - Parameters:
  ///   - words: what the lexicon knows of the tokens.
  ///   - entries: the same at their place in memory.
  init(_ words: [WordEntry], _ tokens: UnsafeBufferPointer<Token>, _ entries: UnsafeBufferPointer<WordEntry>) {
    self.words = words
    var classes: WordClass = []
    var triggerCount = 0
    capitals = [Int32](unsafeUninitializedCapacity: tokens.count) { capitals, capitalCount in
      triggers = [Int32](unsafeUninitializedCapacity: tokens.count) { triggers, count in
        for position in tokens.indices {
          let token = tokens[position]
          let entry = entries[position]
          classes.formUnion(entry.classes)
          // Written always and counted where it holds: a branch would be guessed wrong too often.
          triggers.initializeElement(at: triggerCount, to: Int32(truncatingIfNeeded: position))
          capitals.initializeElement(at: capitalCount, to: Int32(truncatingIfNeeded: position))
          if token.kind == .word {
            triggerCount &+= Self.isTrigger(token.shape, entry) ? 1 : 0
            capitalCount &+= token.shape.isDisjoint(with: [.capitalised, .innerCapital]) ? 0 : 1
          } else {
            triggerCount &+= Self.isTrigger(token) ? 1 : 0
          }
        }
        count = triggerCount
      }
    }
    self.classes = classes
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
