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
  @inline(__always)
  static func isTrigger(_ token: Token, _ word: WordEntry) -> Bool {
    switch token.kind {
    case .word: word.has(WordClass.triggers) || token.shape.contains(.hasDigit)
    case .number, .apostrophe: true
    case .mark: FigureReader.isTriggerMark(token.mark) || StatisticReader.isTriggerMark(token.mark)
    case .possessive, .quote, .dash: false
    }
  }
}
