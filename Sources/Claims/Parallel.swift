internal import Extraction
internal import TextModel

/// How alike the passages are that two figures stand in: the words on each side, near ones first.
public struct Parallel: Sendable {
  /// The link of the two claims.
  public var link: Link
  /// The share of the first figure's words to each side that the second has on the same side.
  var sides: Float = 0
  /// The share of these words that stand anywhere in the second's sentence.
  var inSentence: Float = 0
  /// The number of these words.
  public var shared = 0
  /// The very next word is the same, function words too.
  var sameBefore = false
  var sameBehind = false

  init(link: Link) { self.link = link }

  /// From 0 to 1: a copy of the passage with another number in it has 1.
  public var score: Float {
    link.cosine * 0.35 + sides * 0.3 + inSentence * 0.15 + (link.sameHead ? 0.1 : 0) + (sameBefore ? 0.04 : 0)
      + (sameBehind ? 0.06 : 0)
  }
}

extension ClaimIndex {
  /// How many content words to one side of a figure are looked for, and among how many.
  private static let sought = 6
  private static let reach = 9
  /// A side weighs by its words, up to three.
  private static let fullSide = 3

  /// Holds the words around two figures against each other, side by side.
  public func parallel(_ a: Claim, _ b: Claim) -> Parallel {
    var result = Parallel(link: link(a, b))
    let (x, y) = (figure(a), figure(b))
    let (before, behind) = (side(of: x, -1, Self.sought), side(of: x, 1, Self.sought))
    let words = before + behind
    guard !words.isEmpty else { return result }
    let sentence = document.sentences[b.sentence].tokens
    budget.take(sentence.count)
    result.shared = words.filter { word in sentence.contains { stem($0) == word } }.count
    result.inSentence = Float(result.shared) / Float(words.count)
    let (left, right) = (min(before.count, Self.fullSide), min(behind.count, Self.fullSide))
    result.sides =
      (Self.share(before, side(of: y, -1, Self.reach)) * Float(left)
        + Self.share(behind, side(of: y, 1, Self.reach)) * Float(right)) / Float(left + right)
    result.sameBefore = isSameWord(x.tokens.lowerBound - 1, y.tokens.lowerBound - 1)
    result.sameBehind = isSameWord(x.tokens.upperBound, y.tokens.upperBound)
    return result
  }

  private func isSameWord(_ a: Int, _ b: Int) -> Bool {
    guard document.tokens.indices.contains(a), document.tokens.indices.contains(b) else { return false }
    return document.tokens[a].isWord && stem(a) == stem(b)
  }

  /// The share of some words that are among others; the near ones weigh more.
  private static func share(_ words: [UInt64], _ others: [UInt64]) -> Float {
    var (found, all): (Float, Float) = (0, 0)
    for (rank, word) in words.enumerated() {
      let weight = 1 / (1 + Float(rank) / 2)
      all += weight
      if others.contains(word) { found += weight }
    }
    return all > 0 ? found / all : 0
  }

  /// The stems of the content words to one side of a figure in its sentence, nearest first.
  private func side(of figure: Figure, _ direction: Int, _ most: Int) -> [UInt64] {
    let sentence = document.sentences[Int(figure.sentence)].tokens
    var index = direction < 0 ? figure.tokens.lowerBound - 1 : figure.tokens.upperBound
    var result: [UInt64] = []
    while sentence.contains(index), result.count < most {
      let token = document.tokens[index]
      if token.isWord, token.range.count > 1, !mentions.words[index].has([.stop, .cardinal, .scale]) {
        result.append(stem(index))
      }
      index += direction
    }
    return result
  }
}
