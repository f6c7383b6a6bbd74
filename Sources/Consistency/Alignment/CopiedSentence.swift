internal import TextModel

/// A sentence of one text that stands nearly as it is in another, with the words that differ.
struct CopiedSentence {
  /// The sentences, as indices into `Document.sentences`.
  let a: Int
  let b: Int
  /// Twice the words in common, over all words: 1 for a copy.
  let likeness: Double
  /// The tokens that stand in both, in order.
  let common: [(a: Int, b: Int)]

  /// The tokens of the other sentence that stand where a range of tokens stands in the first.
  func counterpart(of range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let behind = place(of: range.upperBound)
    let before = place(of: range.lowerBound)
    let start = before > 0 ? common[before - 1].b + 1 : sentence.lowerBound
    return start..<max(start, behind < common.count ? common[behind].b : sentence.upperBound)
  }

  /// The first common token at or behind a token of the first sentence.
  private func place(of token: Int) -> Int {
    var (low, high) = (0, common.count)
    while low < high {
      let middle = (low + high) / 2
      if common[middle].a < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The runs of words that stand in one sentence alone, at the same place.
  func gaps(_ first: Range<Int>, _ second: Range<Int>) -> [(a: Range<Int>, b: Range<Int>)] {
    var gaps: [(a: Range<Int>, b: Range<Int>)] = []
    var (i, j) = (first.lowerBound, second.lowerBound)
    for pair in common + [(first.upperBound, second.upperBound)] {
      if pair.a > i || pair.b > j { gaps.append((i..<pair.a, j..<pair.b)) }
      (i, j) = (pair.a + 1, pair.b + 1)
    }
    return gaps
  }
}

/// Finds the sentences of two texts that are copies of each other, but for some words.
///
/// - Complexity: a sentence is held only against those that share a rare word with it.
struct CopyFinder {
  /// The least likeness of a copy.
  static let likeness = 0.72
  /// The fewest words that a sentence must have in common with its copy.
  private static let fewest = 4
  /// A word that stands in more sentences than these finds no copy.
  private static let rare = 12

  private let a: Document
  private let b: Document

  init(_ a: Document, _ b: Document) {
    self.a = a
    self.b = b
  }

  func find() -> [CopiedSentence] {
    var index: [UInt64: [Int]] = [:]
    for sentence in b.sentences.indices {
      for hash in Set(words(of: sentence, in: b).map { b.tokens[$0].hash }) {
        index[hash, default: []].append(sentence)
      }
    }
    var found: [CopiedSentence] = []
    for sentence in a.sentences.indices {
      let words = words(of: sentence, in: a)
      guard words.count >= Self.fewest else { continue }
      var votes: [Int: Int] = [:]
      for hash in Set(words.map { a.tokens[$0].hash }) {
        guard let sentences = index[hash], sentences.count <= Self.rare else { continue }
        for other in sentences { votes[other, default: 0] += 1 }
      }
      let candidates = votes.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
      found += candidates.compactMap { compare(sentence, words, $0.key) }
    }
    return oneToOne(found)
  }

  /// The likest pairs first; among equals those at the same place of both texts.
  private func oneToOne(_ pairs: [CopiedSentence]) -> [CopiedSentence] {
    func distance(_ pair: CopiedSentence) -> Double {
      abs(Double(pair.a) / Double(a.sentences.count) - Double(pair.b) / Double(b.sentences.count))
    }
    var taken: (a: Set<Int>, b: Set<Int>) = ([], [])
    let sorted = pairs.sorted {
      $0.likeness != $1.likeness
        ? $0.likeness > $1.likeness : distance($0) != distance($1) ? distance($0) < distance($1) : $0.a < $1.a
    }
    let kept = sorted.filter { pair in
      guard !taken.a.contains(pair.a), !taken.b.contains(pair.b) else { return false }
      taken.a.insert(pair.a)
      taken.b.insert(pair.b)
      return true
    }
    return kept.sorted { $0.a < $1.a }
  }

  private func words(of sentence: Int, in document: Document) -> [Int] {
    guard document.parts[Int(document.sentences[sentence].part)].role != .furniture else { return [] }
    return document.sentences[sentence].tokens.filter {
      let token = document.tokens[$0]
      return token.isWord || token.isNumber || token.kind == .possessive
    }
  }

  private func compare(_ sentence: Int, _ words: [Int], _ other: Int) -> CopiedSentence? {
    let others = self.words(of: other, in: b)
    let (shorter, longer) = (min(words.count, others.count), max(words.count, others.count))
    guard shorter >= Self.fewest, Double(2 * shorter) / Double(shorter + longer) >= Self.likeness else { return nil }
    let common = LongestCommonSequence.pairs(words.map { a.tokens[$0].hash }, others.map { b.tokens[$0].hash })
    let likeness = Double(2 * common.count) / Double(words.count + others.count)
    guard common.count >= Self.fewest, likeness >= Self.likeness else { return nil }
    return CopiedSentence(
      a: sentence, b: other, likeness: likeness, common: common.map { (words[$0.0], others[$0.1]) })
  }
}

/// The longest common subsequence of two sequences of words.
enum LongestCommonSequence {
  /// The places of equal elements, ascending in both.
  ///
  /// - Complexity: the product of what lies between the common ends; beyond a million nothing between them is compared.
  static func pairs(_ x: [UInt64], _ y: [UInt64]) -> [(Int, Int)] {
    var start = 0
    while start < x.count, start < y.count, x[start] == y[start] { start += 1 }
    var (endX, endY) = (x.count, y.count)
    while endX > start, endY > start, x[endX - 1] == y[endY - 1] {
      endX -= 1
      endY -= 1
    }
    var result = (0..<start).map { ($0, $0) }
    result += middle(x[start..<endX], y[start..<endY])
    result += (0..<(x.count - endX)).map { (endX + $0, endY + $0) }
    return result
  }

  private static func middle(_ x: ArraySlice<UInt64>, _ y: ArraySlice<UInt64>) -> [(Int, Int)] {
    let (m, n) = (x.count, y.count)
    guard m > 0, n > 0, m * n <= 1_000_000 else { return [] }
    // lengths[i][j]: of what is common to x from i on and y from j on.
    var lengths = [UInt16](repeating: 0, count: (m + 1) * (n + 1))
    for i in (0..<m).reversed() {
      for j in (0..<n).reversed() {
        lengths[i * (n + 1) + j] =
          x[x.startIndex + i] == y[y.startIndex + j]
          ? lengths[(i + 1) * (n + 1) + j + 1] + 1
          : max(lengths[(i + 1) * (n + 1) + j], lengths[i * (n + 1) + j + 1])
      }
    }
    var result: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < m, j < n {
      if x[x.startIndex + i] == y[y.startIndex + j] {
        result.append((x.startIndex + i, y.startIndex + j))
        i += 1
        j += 1
      } else if lengths[(i + 1) * (n + 1) + j] >= lengths[i * (n + 1) + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }
}
