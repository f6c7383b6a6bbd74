internal import Claims
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
  /// How many pairs of words of two sentences are held against each other in the time of a step.
  private static let wordsPerStep = 16

  private let article: Article
  private var document: Document { article.document }
  private let body: BodySentences
  /// The sentences that were looked for.
  private var known = HashSet()

  init(_ article: Article) {
    self.article = article
    body = BodySentences(article.document)
  }

  fileprivate static func isSaid(_ token: Token) -> Bool { token.isWord || token.isNumber || token.kind == .possessive }

  private static func words(_ tokens: Range<Int>, _ document: Document) -> [Int] {
    tokens.filter { isSaid(document.tokens[$0]) }
  }

  /// The sentences of the body with so many of some words, in words.
  private func sentences(with hashes: [UInt64], _ least: Int) -> [[Int]] {
    let known = HashSet(hashes)
    let all = body.sentences(with: hashes, least)
    guard article.claims.budget.take(all.count) else { return [] }
    let near = document.tokens.withUnsafeBufferPointer { tokens in
      all.lazy.map { document.sentences[$0] }.filter { sentence in
        sentence.tokens.count(where: { Self.isSaid(tokens[$0]) && known.contains(tokens[$0].hash) }) >= least
      }
    }
    return near.map { Self.words($0.tokens, document) }.filter { $0.count >= Self.fewest && $0.count <= Self.longest }
  }

  /// The places of names in a sentence, each with the body's name in its place; none for a sentence that was asked for before.
  ///
  /// - Complexity: a sentence of the body is laid over it only where it has most of its words.
  mutating func pairs(in sentence: Range<Int>) -> [(name: Range<Int>, other: Range<Int>)] {
    let words = Self.words(sentence, document)
    guard words.count >= Self.fewest, words.count <= Self.longest else { return [] }
    let hashes = words.map { document.tokens[$0].hash }
    // Told again in the same words, it has the same names in the same places.
    let range = document.tokens[sentence.lowerBound].range.union(document.tokens[sentence.upperBound - 1].range)
    guard known.insert(TextHash.of(document.bytes[range.bytes])) else { return [] }
    let least = Int((Double(words.count) * Self.coverage).rounded(.up))
    var found: [(name: Range<Int>, other: Range<Int>)] = []
    var confirmed: Set<Int> = []
    for others in sentences(with: hashes, least) {
      guard article.claims.budget.take(words.count * others.count / Self.wordsPerStep) else { return [] }
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
    guard let sentence = document.sentenceIndex(at: document.tokens[first].range.start) else { return nil }
    let isName = article.entities(in: document.sentences[sentence].tokens).contains {
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

/// The sentences of the body, by their words where they are many.
private struct BodySentences {
  /// From so many sentences on they are found by rare words.
  private static let many = 256

  private var all: [Int] = []
  private var words = HashChains()
  /// In how many sentences a word stands.
  private var frequencies = HashTable()

  init(_ document: Document) {
    for part in document.parts where part.role == .body { all += part.sentences }
    guard all.count >= Self.many else { return }
    for sentence in all {
      for token in document.tokens[document.sentences[sentence].tokens]
      where CopiedNames.isSaid(token) && words.last(token.hash) != sentence {
        words.add(token.hash, sentence)
        frequencies.edit(token.hash) { $0 = max(0, $0) + 1 }
      }
    }
  }

  /// The sentences that may have so many of some words, each as often as it stands there; in text order.
  func sentences(with hashes: [UInt64], _ least: Int) -> [Int] {
    guard all.count >= Self.many else { return all }
    // So many words cannot all be missing: the rarest of them lead to the fewest sentences.
    let rare = hashes.map { (count: frequencies[$0] ?? 0, hash: $0) }.sorted { $0.count < $1.count }
    var found: [Int] = []
    for word in rare.prefix(hashes.count - least + 1) { words.forEach(word.hash) { found.append($0) } }
    found.sort()
    var last = -1
    return found.filter { sentence in
      defer { last = sentence }
      return sentence != last
    }
  }
}
