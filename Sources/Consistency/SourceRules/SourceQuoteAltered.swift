internal import Claims
internal import Extraction
internal import TextModel

/// A quotation of one text whose words are others in the text that it is from.
public struct SourceQuoteAltered: SourceRule {
  public static let description = RuleDescription(
    id: "source-quote-altered", severity: .warning, compares: "quotation in the draft against source or transcript",
    arithmetic: """
      The quotation is laid over the likeliest stretch of the other text's quotations: similarity = 1 − word edit distance / words. \
      A warning where one word is another, two from .7 up, three from .8 up; a note from .6 up. Silent where the words stand in the other text as they are, where a piece is cut out of a longer \
      sentence, and where British and American spellings are all that differs.
      """,
    triggering: [
      "1: \"↓We will spare no effort to help,\" the mayor said. || 2: Mayor: \"↓We will spare some effort to help.\"",
      "1: He called it \"↓a total failure\". || 2: \"↓It was a partial failure,\" he said.",
      """
      1: "↓The bridge is safe to cross in any weather," the engineer told us. || 2: The engineer said: "↓The bridge is not safe to cross in any weather."
      """,
    ],
    nonTriggering: [
      "1: \"We honour the deal,\" she said. || 2: \"We honor the deal,\" she said.",
      "1: He called it \"a failure\". || 2: \"It was, frankly, a failure,\" he said.",
      """
      1: "The bridge is safe," the engineer told us. || 2: "The bridge is safe to cross in any weather," the engineer said, "but slow down."
      """,
    ])

  public init() {}

  private static let fewest = 3
  private static let altered = 0.7
  private static let copied = 0.8
  private static let close = 0.6
  private static let mostChanged = 3

  public func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    for pair in comparison.pairs where pair.isOneEvent {
      let (draft, source) = (QuotedText(pair.a), QuotedText(pair.b))
      var known: Set<TextRange> = []
      for quote in draft.quotations where quote.words.count >= Self.fewest && !draft.isCut(quote.quotation) {
        guard !source.contains(quote.words), let best = best(for: quote, in: source),
          let severity = severity(quote, best)
        else { continue }
        findings.append(finding(quote, best, severity, pair))
        known.insert(quote.quotation.range)
      }
      findings += turned(draft, source, pair, besides: known)
    }
  }

  private static let negations = WordSet("not no never nor cannot without")

  /// A quotation of a copied sentence with a "not" that the other has not; as a piece cut out of it it would pass.
  private func turned(
    _ draft: QuotedText, _ source: QuotedText, _ pair: SourceComparison.Pair, besides known: Set<TextRange>
  ) -> [Finding] {
    pair.copies.flatMap { copy in
      let (first, second) = (pair.a.document.sentences[copy.a].tokens, pair.b.document.sentences[copy.b].tokens)
      return copy.gaps(first, second).compactMap { gap -> Finding? in
        let here = gap.a.first { Self.negations.contains($0, in: pair.a.document) }
        let there = gap.b.first { Self.negations.contains($0, in: pair.b.document) }
        guard (here == nil) != (there == nil), let x = draft.quote(at: here ?? gap.a.lowerBound),
          let y = source.quote(at: there ?? gap.b.lowerBound), !known.contains(x.quotation.range)
        else { return nil }
        return finding(x, Match(quote: y, fit: PhraseFit(x.words, in: y.words)), .warning, pair)
      }
    }
  }

  private struct Match {
    var quote: QuotedText.Quote
    var fit: PhraseFit
  }

  private func best(for quote: QuotedText.Quote, in source: QuotedText) -> Match? {
    let known = Set(quote.words)
    var best: Match?
    for other in source.quotations where other.words.count >= 2 && !source.isCut(other.quotation) {
      // Half of the words at least, or the likeness is out of reach.
      guard other.words.count(where: known.contains) * 2 >= quote.words.count else { continue }
      let fit = PhraseFit(quote.words, in: other.words)
      if best.map({ fit.distance < $0.fit.distance }) ?? true { best = Match(quote: other, fit: fit) }
    }
    return best
  }

  private func severity(_ quote: QuotedText.Quote, _ match: Match) -> Severity? {
    let distance = match.fit.distance
    let likeness = 1 - Double(distance) / Double(quote.words.count)
    guard distance > 0, likeness >= Self.close else { return nil }
    if distance == 1 || distance == 2 && likeness >= Self.altered
      || likeness >= Self.copied && distance <= Self.mostChanged
    {
      return .warning
    }
    return .note
  }

  /// Neighbouring words as one range.
  private func runs(_ tokens: [Int], _ document: Document) -> [TextRange] {
    var runs: [Range<Int>] = []
    for token in tokens {
      if let last = runs.last, last.upperBound == token {
        runs[runs.count - 1] = last.lowerBound..<token + 1
      } else {
        runs.append(token..<token + 1)
      }
    }
    return runs.map { TextRange(document.tokens[$0.lowerBound].start, document.tokens[$0.upperBound - 1].end) }
  }

  private func finding(
    _ quote: QuotedText.Quote, _ match: Match, _ severity: Severity, _ pair: SourceComparison.Pair
  ) -> Finding {
    let other = match.quote.quotation
    let texts = [pair.a.document.text(quote.quotation.range), pair.b.document.text(other.range)]
    let here = runs(match.fit.places.phrase.map { quote.tokens[$0] }, pair.a.document)
    let there = runs(match.fit.places.text.map { match.quote.tokens[$0] }, pair.b.document)
    func words(_ ranges: [TextRange], _ document: Document) -> String {
      ranges.isEmpty ? "nothing" : "“" + ranges.map(document.text).joined(separator: " … ") + "”"
    }
    return Finding(
      rule: Self.description.id, severity: severity,
      message: "The quotation has other words in \(pair.b.name).",
      working:
        "\(words(here, pair.a.document)) here, \(words(there, pair.b.document)) there; the other words are the same.",
      remedy: "Fits if it was said twice, or translated: then say so.",
      question: "Which are the words of the recording?",
      labels: [
        Label(source: pair.a.number, range: quote.quotation.range, differing: here),
        Label(source: pair.b.number, range: other.range, differing: there),
      ], suggestions: [texts[1]], key: texts.joined(separator: " | "))
  }
}

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
      kept.map { figures.contains($0) ? Self.figure : SpellingForm.hash(document.tokens[$0], in: document) }, kept
    )
  }

  private static let figure: UInt64 = 0x23

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

/// One form for the British and the American spelling of a word.
enum SpellingForm {
  private static let endings: [(from: String, to: String)] = [
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("yse", "yze"),
    ("ysed", "yzed"),
    ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("our", "or"), ("tre", "ter"), ("tres", "ters"),
    ("ogue", "og"),
    ("elled", "eled"), ("elling", "eling"), ("ence", "ense"),
  ]

  static func hash(_ token: Token, in document: Document) -> UInt64 {
    guard token.isWord, token.range.count >= 4 else { return token.hash }
    var word = document.text(token.range).lowercased()
    guard let ending = endings.first(where: { word.hasSuffix($0.from) && word.utf8.count > $0.from.utf8.count + 1 })
    else {
      return token.hash
    }
    word.removeLast(ending.from.count)
    return TextHash.of((word + ending.to).utf8)
  }
}

/// A phrase laid over the likeliest stretch of a longer text, word by word.
struct PhraseFit {
  /// Words to add, drop or change.
  let distance: Int
  /// The words of the phrase that do not stand in the text, by place.
  private let changed: [Int]
  /// The words of the text that do not stand in the phrase, inside the stretch.
  private let others: [Int]

  /// - Complexity: the product of the lengths.
  init(_ phrase: [UInt64], in text: [UInt64]) {
    let (m, n) = (phrase.count, text.count)
    // costs[i][j]: of the first i words of the phrase, ending at word j of the text; the start of the text is free.
    var costs = [[Int]](repeating: [Int](repeating: 0, count: n + 1), count: m + 1)
    for i in 0...m { costs[i][0] = i }
    for i in 1...max(1, m) where i <= m {
      for j in 1...max(1, n) where j <= n {
        let same = costs[i - 1][j - 1] + (phrase[i - 1] == text[j - 1] ? 0 : 1)
        costs[i][j] = min(same, costs[i - 1][j] + 1, costs[i][j - 1] + 1)
      }
    }
    // Of equal ends the last: a word changed, and not left out.
    let end = (0...n).min { (costs[m][$0], -$0) < (costs[m][$1], -$1) } ?? 0
    distance = costs[m][end]
    var (changed, others): ([Int], [Int]) = ([], [])
    var (i, j) = (m, end)
    while i > 0 {
      if j > 0, phrase[i - 1] == text[j - 1], costs[i][j] == costs[i - 1][j - 1] {
        (i, j) = (i - 1, j - 1)
      } else if j > 0, costs[i][j] == costs[i - 1][j - 1] + 1 {
        changed.append(i - 1)
        others.append(j - 1)
        (i, j) = (i - 1, j - 1)
      } else if j > 0, costs[i][j] == costs[i][j - 1] + 1 {
        others.append(j - 1)
        j -= 1
      } else {
        changed.append(i - 1)
        i -= 1
      }
    }
    self.changed = changed.reversed()
    self.others = others.reversed()
  }

  /// The places of the words that differ, in the phrase and in the text.
  var places: (phrase: [Int], text: [Int]) { (changed, others) }
}
