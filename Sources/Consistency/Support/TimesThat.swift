internal import Claims
internal import Extraction
internal import TextModel

/// A value told as a multiple of the one in front: "$330 for households and $1,650, five times as much, for firms", "an average of $2,900, and the
/// largest was $11,750, four times that".
struct TimesThat {
  var multiple: Int
  var change: Change

  private static let much = WordSet("much many")
  private static let that = TextHash.literal("that")
  /// Values in front among which the other one may be.
  private static let most = 4

  /// All of a sentence; `last` are the figures of the sentence before.
  static func all(in claims: [Int], behind last: [Int], _ article: Article) -> [TimesThat] {
    claims.enumerated().compactMap { position, multiple in
      guard article.figure(multiple).kind == .multiple, position > 0, closes(multiple, article) else { return nil }
      let new = claims[position - 1]
      let lead = article.gap(new, multiple)
      guard article.isPlainAmount(new), let comma = lead.first, article.isMark(comma, ","),
        lead.dropFirst().allSatisfy({ article.has($0, [.hedgeEnd, .degree]) })
      else { return nil }
      let figure = article.figure(new)
      let others = (last + claims[..<(position - 1)]).filter {
        article.figure($0).unit == figure.unit && article.figure($0).kind == figure.kind
          && article.figure($0).value.map { !$0.isZero && !$0.isNegative } ?? false
      }
      guard let old = others.last, others.count <= most, article.claim(old).sentence == article.claim(new).sentence,
        areOfOneNoun(old, new, article),
        // Any other value of its kind may be the one that is meant.
        !(last + claims).contains(where: {
          $0 != old && $0 != new && article.figure($0).kind == figure.kind && article.figure($0).unit == figure.unit
            && fits(multiple, Change(old: $0, new: new, sentence: 0), article)
        })
      else { return nil }
      return TimesThat(
        multiple: multiple, change: Change(old: old, new: new, sentence: article.claim(new).sentence))
    }
  }

  /// "Five times as much,", "four times that."
  private static func closes(_ multiple: Int, _ article: Article) -> Bool {
    var end = article.figure(multiple).tokens.upperBound
    if article.isWord(end, Word.as), much.contains(end + 1, in: article.document) {
      end += 2
    } else if article.isWord(end, that) {
      end += 1
    } else {
      return false
    }
    return end >= article.sentence(of: multiple).upperBound || !article.document.tokens[end].isWord
  }

  private static func areOfOneNoun(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    guard article.figure(a).kind == .cardinal else { return true }
    let (x, y) = (article.claim(a).head, article.claim(b).head)
    return x == y || x == 0 || y == 0
  }

  private static func fits(_ multiple: Int, _ change: Change, _ article: Article) -> Bool {
    let ends = change.ends(article)
    guard let stated = ProportionWords.ratio(article.figure(multiple)), let ratio = ends.new.divided(by: ends.old)
    else {
      return true
    }
    return stated.meets(ratio)
  }
}
