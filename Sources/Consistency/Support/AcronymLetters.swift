internal import Extraction
internal import TextModel

/// The letters of an acronym against the words of a name.
enum AcronymLetters {
  static func letters(_ token: Token, _ document: Document) -> [UInt8] {
    document.bytes[token.range.bytes].map { $0 | 0x20 }
  }

  /// The first letters of the words, small ones too.
  static func initials(_ tokens: Range<Int>, _ document: Document) -> [UInt8] {
    tokens.filter { document.tokens[$0].isWord }.map { document.bytes[Int(document.tokens[$0].start)] | 0x20 }
  }

  /// Whether the letters stand in the words in this order, the first one at a word's start.
  static func fit(_ acronym: [UInt8], _ tokens: Range<Int>, _ document: Document) -> Bool {
    let words = tokens.filter { document.tokens[$0].isWord }
    for (position, word) in words.enumerated()
    where document.bytes[Int(document.tokens[word].start)] | 0x20 == acronym.first {
      var rest = acronym.dropFirst()[...]
      for (number, next) in words[position...].enumerated() {
        for byte in document.bytes[document.tokens[next].range.bytes].dropFirst(number == 0 ? 1 : 0)
        where byte | 0x20 == rest.first {
          rest = rest.dropFirst()
        }
      }
      if rest.isEmpty { return true }
    }
    return false
  }

  /// How many letters of the acronym are first letters of the words, in any order.
  static func shared(_ acronym: [UInt8], _ initials: [UInt8]) -> Int {
    var left = initials
    var count = 0
    for letter in acronym {
      guard let index = left.firstIndex(of: letter) else { continue }
      left.remove(at: index)
      count += 1
    }
    return count
  }
}
