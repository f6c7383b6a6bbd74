internal import Extraction
internal import TextModel

/// One saying of one speaker, quoted in two wordings.
public struct QuoteVariant: Rule {
  public static let description = RuleDescription(
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

  public init() {}

  private static let fewestWords = 6
  private static let likeness = 0.7
  private static let mostApart = 2

  public func check(_ article: Article, into findings: inout [Finding]) {
    let quotes = quotes(article)
    // Quotations that share a pair of neighbouring words, so that not every one is held against every other.
    var pairs = HashChains(capacity: quotes.reduce(0) { $0 + $1.words.count })
    var shared = [Int](repeating: 0, count: quotes.count)
    for (number, quote) in quotes.enumerated() {
      var others: [Int] = []
      for index in 1..<quote.words.count {
        let pair = TextHash.join(quote.words[index - 1], quote.words[index])
        pairs.forEach(pair) { other in
          if shared[other] == 0 { others.append(other) }
          shared[other] += 1
        }
        if pairs.last(pair) != number { pairs.add(pair, number) }
      }
      let variant = others.sorted().first {
        shared[$0] >= 2 && quotes[$0].speaker == quote.speaker && isVariant(quotes[$0], quote)
      }
      for other in others { shared[other] = 0 }
      if let other = variant { findings.append(finding(quotes[other], quote, article)) }
    }
  }

  /// The longer quotations of the body, of those who are quoted twice at least.
  private func quotes(_ article: Article) -> [QuotedWords] {
    let said = article.mentions.quotations.filter {
      $0.tokens.count >= Self.fewestWords && ($0.entity >= 0 || !$0.speaker.isEmpty)
        && article.document.role(at: $0.range.start) == .body
    }
    guard said.count >= 2 else { return [] }
    let quotes = said.map { QuotedWords($0, article) }.filter { $0.words.count >= Self.fewestWords && !$0.isCut }
    guard quotes.count >= 2 else { return [] }
    var times = HashTable()
    for quote in quotes { times.edit(quote.speaker?.hash ?? 0) { $0 += 1 } }
    // Counted from -1 on.
    return quotes.filter { times[$0.speaker?.hash ?? 0] ?? -1 > 0 }
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
