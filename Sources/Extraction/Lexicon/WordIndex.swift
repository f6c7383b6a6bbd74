internal import TextModel

/// What the lexicon knows of the tokens of a document, and the tokens that readers stop at.
struct WordIndex {
  /// In step with the tokens.
  var words: [WordEntry] = []
  /// All that one of them is.
  var classes: WordClass = []
  /// The tokens with which a figure or date may begin.
  var triggers: [Int32] = []
  /// The words with a capital in them.
  var capitals: [Int32] = []

  /// Whether a figure or date may begin at a token: digits, currency signs and the words of the lexicon.
  static func isTrigger(_ token: Token, _ word: WordEntry) -> Bool {
    token.kind == .word ? isTrigger(token.shape, word) : isTrigger(token)
  }

  /// The same of a word, without a branch.
  @inline(__always)
  static func isTrigger(_ shape: TokenShape, _ word: WordEntry) -> Bool {
    (word.classes.rawValue & WordClass.triggers.rawValue) | UInt64(shape.rawValue & TokenShape.hasDigit.rawValue) != 0
  }

  /// The same of what is no word.
  static func isTrigger(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .apostrophe: true
    case .mark: FigureReader.isTriggerMark(token.mark) || StatisticReader.isTriggerMark(token.mark)
    case .word, .possessive, .quote, .dash: false
    }
  }
}
