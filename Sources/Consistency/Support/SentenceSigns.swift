internal import Claims
internal import Extraction
internal import TextModel

/// What the words of a sentence give rules to look for: where none of its words can tell a change, none is looked for among its figures.
///
/// A sign stands for the words without which one derivation finds nothing. All words of a sentence are asked for at once.
struct SentenceSigns: OptionSet, Sendable {
  let rawValue: UInt32

  /// "From £4 to £5", "compared with 45 in 2023": two values of one measure.
  static let change = SentenceSigns(rawValue: 1)
  /// "By 28 points, 60% to 32%", "a net gain of seven".
  static let margin = SentenceSigns(rawValue: 2)
  /// "38 seconds back", "which is 256 more".
  static let gap = SentenceSigns(rawValue: 4)
  /// "The other 11", "the remaining £6m".
  static let rest = SentenceSigns(rawValue: 8)
  /// "Between them they made 5,712", "the remaining 1,314".
  static let sum = SentenceSigns(rawValue: 16)
  /// "58 women and 36 men".
  static let groups = SentenceSigns(rawValue: 32)
  /// "17 wins, one draw and four defeats from 22 games".
  static let games = SentenceSigns(rawValue: 64)
  /// "A gain of $185,000", "the drop is about 3.6%".
  static let named = SentenceSigns(rawValue: 128)
  /// "Grow by 14 to 130".
  static let move = SentenceSigns(rawValue: 256)
  /// "57 behind Wenzel (555)".
  static let standing = SentenceSigns(rawValue: 512)

  private static let table: HashTable = {
    let words: [(SentenceSigns, [WordSet])] = [
      (.change, ChangeReader.openers), (.margin, Margin.words), (.gap, ToldGap.words), (.rest, Remainder.words),
      (.sum, SlippedSum.words), (.groups, Complement.words), (.games, ResultsOfGames.words),
      (.named, NamedDifference.words), (.move, MoveByTo.words), (.standing, StandingGap.words),
    ]
    var table = HashTable(capacity: 512)
    for (sign, sets) in words {
      for set in sets {
        for word in set.words { table.set(word, (table[word] ?? 0) | Int32(sign.rawValue)) }
      }
    }
    return table
  }()

  /// Words that rules look at beyond the ends of a sentence.
  private static let reach = 4

  /// The signs of each of some sentences, which are given by their claims.
  static func all(of sentences: [[Int]], _ claims: ClaimIndex) -> [SentenceSigns] {
    claims.document.tokens.withUnsafeBufferPointer { tokens in
      table.withProbe { signs in
        sentences.map { sentence in
          let range = claims.document.sentences[claims.claims[sentence[0]].sentence].tokens
          var found: Int32 = 0
          for token in max(0, range.lowerBound - reach)..<min(tokens.count, range.upperBound + reach) {
            found |= signs[tokens[token].hash] ?? 0
          }
          return SentenceSigns(rawValue: UInt32(found))
        }
      }
    }
  }
}
