internal import TextModel

/// A closed set of words, for a look at whether a token is one of many.
struct WordSet: Sendable {
  private var hashes = HashSet()

  /// The words in lower case, with spaces between them.
  init(_ words: String) {
    var words = words
    words.withUTF8 { $0.forEachPiece(0x20) { hashes.insert(TextHash.of($0)) } }
  }

  /// The words of both sets.
  func union(_ other: WordSet) -> WordSet {
    var result = self
    result.hashes = hashes.union(other.hashes)
    return result
  }

  @inline(__always)
  func contains(_ token: Token) -> Bool { token.kind == .word && hashes.contains(token.hash) }
}

extension SentenceText {
  /// Whether the token is a word of a set.
  @inline(__always)
  func isWord(_ index: Int, in words: WordSet) -> Bool { words.contains(self[index]) }

  /// The tokens of the sentence around one: a table pasted as one sentence may have thousands, and only the near ones tell
  /// what a figure is.
  public func near(_ index: Int) -> Range<Int> {
    max(bounds.lowerBound, index - 60)..<max(bounds.lowerBound, index, min(bounds.upperBound, index + 60))
  }

  /// The token behind a hyphen that joins two tokens; the token itself where no hyphen stands there.
  func behindHyphen(_ index: Int) -> Int {
    self[index].kind == .dash && isTight(index) && isTight(index + 1) ? index + 1 : index
  }
}
