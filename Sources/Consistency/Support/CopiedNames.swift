internal import Extraction
internal import TextModel

/// Names that stand in a sentence of headline or summary where the body, in the same sentence, has another one.
///
/// The name may well be in the body elsewhere: "a victory over Morocco, who were champions in London" where the body says that of China.
struct CopiedNames {
  /// The least share of the summary's words that the body's sentence must have in their order.
  private static let coverage = 0.7
  private static let fewest = 6
  private static let longest = 80

  private let article: Article
  private var document: Document { article.document }

  init(_ article: Article) { self.article = article }

  private static func isSaid(_ token: Token) -> Bool { token.isWord || token.isNumber || token.kind == .possessive }

  private static func words(_ tokens: Range<Int>, _ document: Document) -> [Int] {
    tokens.filter { isSaid(document.tokens[$0]) }
  }

  /// The sentences of the body with so many of some words, in words.
  private func sentences(with known: HashSet, _ least: Int) -> [[Int]] {
    let isBody = document.parts.map { $0.role == .body }
    let near = document.tokens.withUnsafeBufferPointer { tokens in
      document.sentences.filter { sentence in
        isBody[Int(sentence.part)]
          && sentence.tokens.count(where: { Self.isSaid(tokens[$0]) && known.contains(tokens[$0].hash) }) >= least
      }
    }
    return near.map { Self.words($0.tokens, document) }.filter { $0.count >= Self.fewest && $0.count <= Self.longest }
  }

  /// The places of names in a sentence, each with the body's name in its place.
  ///
  /// - Complexity: a sentence of the body is laid over it only where it has most of its words.
  func pairs(in sentence: Range<Int>) -> [(name: Range<Int>, other: Range<Int>)] {
    let words = Self.words(sentence, document)
    guard words.count >= Self.fewest, words.count <= Self.longest else { return [] }
    let hashes = words.map { document.tokens[$0].hash }
    let least = Int((Double(words.count) * Self.coverage).rounded(.up))
    var found: [(name: Range<Int>, other: Range<Int>)] = []
    var confirmed: Set<Int> = []
    for others in sentences(with: HashSet(hashes), least) {
      let common = LongestCommonSequence.pairs(hashes, others.map { document.tokens[$0].hash })
      guard common.count >= least else { continue }
      let copy = CopiedSentence(a: 0, b: 0, likeness: 1, common: common.map { (words[$0.0], others[$0.1]) })
      confirmed.formUnion(copy.common.map(\.a))
      let bounds = others[0]..<(others[others.count - 1] + 1)
      for gap in copy.gaps(sentence, bounds) {
        guard let here = name(gap.a), let there = name(gap.b), isOther(here, there) else { continue }
        found.append((here, there))
      }
    }
    // Another sentence of the body has the name at this very place.
    return found.filter { !$0.name.contains(where: confirmed.contains) }
  }

  /// A gap that is a name and nothing else: one word or two, all of them in one entity.
  private func name(_ gap: Range<Int>) -> Range<Int>? {
    let words = Self.words(gap, document)
    guard let first = words.first, let last = words.last, words.count <= 2, last - first < 2,
      words.allSatisfy({ document.tokens[$0].isWord && document.tokens[$0].isCapitalised })
    else { return nil }
    let tokens = first..<(last + 1)
    let isName = article.mentions.entities.contains {
      $0.tokens.lowerBound <= first && $0.tokens.upperBound > last && $0.kind != .other
    }
    return isName ? tokens : nil
  }

  /// Not a short form, a people for its country, or another spelling of the same name.
  private func isOther(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    let (x, y) = (document.tokens[a.lowerBound], document.tokens[b.lowerBound])
    let first = NameSpelling.letters(document.bytes[x.range.bytes])
    let second = NameSpelling.letters(document.bytes[y.range.bytes])
    return !x.shape.contains(.allCapitals) && !y.shape.contains(.allCapitals) && first.prefix(3) != second.prefix(3)
  }
}
