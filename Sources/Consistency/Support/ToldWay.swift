internal import Claims
internal import Extraction
internal import TextModel

/// Which way a change went, as the word right at it says: "8% more than", "up 8% from", "a rise of 16 per cent".
struct ToldWay {
  private static let more = WordSet(
    "more higher larger bigger greater heavier taller deeper wider warmer hotter above over up")
  private static let fewer = WordSet("less fewer lower smaller lighter cheaper colder cooler below down")
  private static let risen = WordSet(
    "up rose rise rises risen rising grew grow grows grown growing climbed climb climbs increased increases increasing jumped "
      + "surged soared")
  private static let fallen = WordSet(
    "down fell fall falls fallen falling dropped drop drops dropping declined declines decreased decreases slipped sank shrank "
      + "plunged tumbled")
  private static let rises = WordSet("rise increase jump growth")
  private static let falls = WordSet("fall drop decline decrease reduction")
  private static let than = WordSet("than the on from last")

  /// None where no word says it, or two say what cannot be together.
  static func of(_ index: Int, _ article: Article) -> Direction {
    let (document, tokens) = (article.document, article.figure(index).tokens)
    let end = tokens.upperBound
    let sentence = article.sentence(of: index)
    var behind: Direction?
    for token in end...end + 1 where behind == nil && token + 1 < sentence.upperBound {
      guard document.tokens[token].isWord else { break }
      guard than.contains(token + 1, in: document) else { continue }
      behind = more.contains(token, in: document) ? .up : fewer.contains(token, in: document) ? .down : nil
    }
    let before = before(tokens.lowerBound - 1, in: sentence, article)
    guard let behind else { return before ?? .none }
    return before ?? behind == behind ? behind : .none
  }

  private static func before(_ last: Int, in sentence: Range<Int>, _ article: Article) -> Direction? {
    let document = article.document
    var index = last
    while index > sentence.lowerBound, article.has(index, [.hedgeEnd, .degree]), !risen.contains(index, in: document),
      !fallen.contains(index, in: document), !article.isWord(index, Word.of)
    {
      index -= 1
    }
    if article.isWord(index, Word.of) {
      return rises.contains(index - 1, in: document) ? .up : falls.contains(index - 1, in: document) ? .down : nil
    }
    if article.isWord(index, Word.by) { index -= 1 }
    return risen.contains(index, in: document) ? .up : fallen.contains(index, in: document) ? .down : nil
  }
}

extension Change {
  /// Whether the values go another way, whatever their rounding: what is rounded in one way keeps its order.
  func goes(against way: Direction, _ article: Article) -> Bool {
    let (a, b) = (article.figure(old), article.figure(new))
    guard way != .none, [a, b].allSatisfy({ $0.hedge == .exact || $0.hedge == .about }), let x = a.value,
      let y = b.value, x != y,
      !x.isNegative, !y.isNegative, (y > x) != (way == .up),
      a.hedge == b.hedge && a.resolution == b.resolution || !a.interval.meets(b.interval)
    else { return false }
    // A currency falls to more of its own for a dollar.
    let ends = [a.tokens, b.tokens]
    return !article.document.sentences[sentence].tokens.contains { token in
      article.has(token, [.currencyStart, .currencyCode]) && !article.isWord(token - 1, Word.per)
        && !ends.contains { $0.contains(token) }
    }
  }
}
