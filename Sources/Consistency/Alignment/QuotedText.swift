internal import Extraction
internal import TextModel

/// The quotations of a text, word by word, without regard to case and to British or American spelling.
struct QuotedText {
  struct Quote {
    var quotation: Quotation
    var words: [UInt64]
    /// The token of each word.
    var tokens: [Int]
  }

  let source: SourceText
  private(set) var quotations: [Quote] = []
  private var text: [UInt64] = []
  /// The tokens of all figures.
  private let figures: Set<Int>

  init(_ source: SourceText) {
    self.source = source
    let document = source.document
    figures = source.article.mentions.figures.reduce(into: []) { $0.formUnion($1.tokens) }
    for part in document.parts where part.role != .furniture {
      for sentence in document.sentences[part.sentences] { text += words(sentence.tokens).words }
    }
    quotations = source.article.mentions.quotations.map { quotation in
      let (words, tokens) = self.words(quotation.tokens)
      return Quote(quotation: quotation, words: words, tokens: tokens)
    }
  }

  private func words(_ tokens: Range<Int>) -> (words: [UInt64], tokens: [Int]) {
    let document = source.document
    let kept = tokens.filter {
      let token = document.tokens[$0]
      return (token.isWord || token.isNumber || token.kind == .possessive)
        && (!figures.contains($0) || !figures.contains($0 - 1))
    }
    // A figure is one word, whichever: figures are compared by their own rule.
    return (
      kept.map { figures.contains($0) ? Self.figure : Self.word(document.tokens[$0], in: document) }, kept
    )
  }

  private static let figure: UInt64 = 0x23

  /// One form for British and American spellings, for U.S. and US, for "he is" and "he's".
  private static func word(_ token: Token, in document: Document) -> UInt64 {
    if token.kind == .possessive { return Word.is }
    guard token.range.count <= 8, document.bytes[token.range.bytes].contains(0x2E) else {
      return Spelling.canonical(token.hash)
    }
    return TextHash.of(document.text(token.range).lowercased().utf8.filter { $0 != 0x2E })
  }

  /// Cut or changed by its marks, or without an end.
  func isCut(_ quotation: Quotation) -> Bool {
    quotation.isUnclosed || QuotedWords.isCut(quotation, in: source.document)
  }

  /// The quotation that a token stands in, or right behind whose last word it stands.
  func quote(at token: Int) -> Quote? {
    quotations.first { $0.quotation.tokens.lowerBound <= token && $0.quotation.tokens.upperBound >= token }
  }

  /// Whether the words stand anywhere in the text in this order.
  func contains(_ words: [UInt64]) -> Bool {
    guard let first = words.first, words.count <= text.count else { return words.isEmpty }
    return (0...(text.count - words.count)).contains { start in
      text[start] == first && zip(text[start...], words).allSatisfy { $0 == $1 }
    }
  }
}
