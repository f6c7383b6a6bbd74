internal import Claims
internal import Extraction
internal import TextModel

/// A closed class of words in lower case, by their hashes.
struct WordSet: Sendable {
  /// Their hashes, in the order in which they were given.
  let words: [UInt64]
  private let hashes: HashSet

  init(_ words: String) {
    self.words = words.split(separator: " ").map { TextHash.of($0.utf8) }
    hashes = HashSet(self.words)
  }

  func contains(_ token: Token) -> Bool { contains(token.hash) }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  func contains(_ index: Int, in document: Document) -> Bool {
    document.tokens.indices.contains(index) && hashes.contains(document.tokens[index].hash)
  }

  /// Whether one of the tokens is a word of the class.
  func meets(_ tokens: Range<Int>, in document: Document) -> Bool {
    let tokens = tokens.clamped(to: document.tokens.indices)
    return document.tokens.withUnsafeBufferPointer { all in tokens.contains { hashes.contains(all[$0].hash) } }
  }
}

extension Article {
  /// Whether a word is in the past tense as far as its form tells: -ed, or one of the common irregular verbs.
  func isPast(_ index: Int) -> Bool {
    guard document.tokens.indices.contains(index) else { return false }
    let token = document.tokens[index]
    guard token.isWord, !token.isCapitalised else { return false }
    if PastForms.irregular.contains(token) { return true }
    let bytes = document.bytes[token.range.bytes]
    return bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8)
  }
}

enum PastForms {
  static let irregular = WordSet(
    "met won lost left went came took made gave held built broke began ran sold bought fell rose saw told wrote spoke struck "
      + "shot drew drove flew grew knew led paid rang sang sat sent slept spent stood swam taught threw wore")
}
