internal import Claims
internal import Extraction
internal import TextModel

/// One saying of one speaker, quoted in two wordings.
struct QuoteVariant: Rule {
  static let description = RuleDescription(
    id: "quote-variant", severity: .warning, compares: "two quotations of the body by one speaker",
    arithmetic: """
      Both of six words or more, alike by 1 − token edit distance / words of the longer from .7 up, not the same, at most two words \
      apart. A quotation with an ellipsis or brackets, or one that is a piece of the other, is a cut and no variant.
      """,
    triggering: [
      "\"We will never close ↓this school,\" Diaz said. Diaz promised: \"We will not close ↓this school.\"",
      "\"Nobody told us the dam ↓was weak,\" she said. She repeated: \"Nobody told us the dam ↓was leaking.\"",
      """
      Rosa Lind was firm. "The ferry sails on ↓Monday whatever comes," Lind said. A day later Lind told the paper: "The ferry sails on ↓Friday \
      whatever comes."
      """,
      """
      "Every one of the forty ↓seats was taken," said Ole Brandt. "Every one of the fifty ↓seats was taken," Brandt told the court.
      """,
    ],
    nonTriggering: [
      "\"We will never close this school,\" Diaz said, adding that \"never\" was the word he chose.",
      "\"Nobody told us … weak,\" she said. In full: \"Nobody told us the dam was weak.\"",
      """
      "The ferry sails on Monday whatever comes," Lind said. Mayor Holt was less sure. "The ferry sails on Friday whatever comes," Holt said.
      """,
      "\"Every one of the seats was taken,\" said Ole Brandt. \"Nobody in the hall had expected that,\" Brandt told the court.",
    ])

  private static let fewestWords = 6
  private static let likeness = 0.7
  private static let mostApart = 2

  func check(_ article: Article, into findings: inout [Finding]) {
    let said = article.mentions.quotations.filter {
      $0.tokens.count >= Self.fewestWords && ($0.entity >= 0 || !$0.speaker.isEmpty)
        && article.document.role(at: $0.range.start) == .body
    }
    guard said.count >= 2 else { return }
    let quotes = said.map { QuotedWords($0, article) }.filter { $0.words.count >= Self.fewestWords && !$0.isCut }
    guard quotes.count >= Self.many else {
      for (number, quote) in quotes.enumerated() {
        if let other = quotes[..<number].first(where: { isNear($0, quote) && isVariant($0, quote) }) {
          findings.append(finding(other, quote, article))
        }
      }
      return
    }
    var index = NearSequences()
    // What is told again in the same words needs to be found once.
    var known: Set<Said> = []
    for (number, quote) in quotes.enumerated() {
      let near = index.near(quote.words, edits: Self.mostApart)
      guard article.claims.budget.take(near.count) else { return }
      let other = near.lazy.map { quotes[$0] }.first { isNear($0, quote) && isVariant($0, quote) }
      if let other { findings.append(finding(other, quote, article)) }
      if known.insert(Said(words: quote.words, speaker: quote.speaker)).inserted {
        index.add(quote.words, number, edits: Self.mostApart)
      }
    }
  }

  private struct Said: Hashable {
    var words: [UInt64]
    var speaker: QuotedWords.Speaker?
  }

  /// From so many quotations on those near one are looked up, and not each held against each.
  private static let many = 256

  /// Of one speaker, about as long, of nearly the same words, and with two pairs of neighbouring words in common at least.
  private func isNear(_ a: QuotedWords, _ b: QuotedWords) -> Bool {
    // A word in another's place changes two bits.
    guard a.speaker == b.speaker, abs(a.words.count - b.words.count) <= Self.mostApart,
      (a.outline ^ b.outline).nonzeroBitCount <= 2 * Self.mostApart
    else { return false }
    var shared = 0
    for (first, second) in zip(b.words, b.words.dropFirst())
    where zip(a.words, a.words.dropFirst()).contains(where: { $0 == first && $1 == second }) {
      shared += 1
      if shared == 2 { return true }
    }
    return false
  }

  private func isVariant(_ a: QuotedWords, _ b: QuotedWords) -> Bool {
    guard a.words != b.words, abs(a.words.count - b.words.count) <= Self.mostApart, !a.contains(b.words),
      !b.contains(a.words)
    else { return false }
    let (share, differing) = QuotedWords.similarity(a.words, b.words)
    return share >= Self.likeness && differing <= Self.mostApart
  }

  private func finding(_ first: QuotedWords, _ second: QuotedWords, _ article: Article) -> Finding {
    let document = article.document
    func different(_ a: QuotedWords, _ b: QuotedWords) -> String {
      let known = Set(b.words)
      let words = a.quotation.tokens.filter { document.tokens[$0].isWord && !known.contains(document.tokens[$0].hash) }
      return words.map { "“\(document.text(document.tokens[$0].range))”" }.joined(separator: " ")
    }
    return Finding(
      rule: Self.description.id, severity: .warning, message: "One speaker is quoted in two wordings of one sentence.",
      working: "\(different(first, second)) here, \(different(second, first)) there",
      remedy: "Fits if it was said twice: then say so.", question: "Which are the words of the recording?",
      labels: [Label(range: second.quotation.range), Label(range: first.quotation.range)],
      key: document.text(first.quotation.range) + " | " + document.text(second.quotation.range))
  }
}
