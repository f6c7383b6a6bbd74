internal import Claims
internal import Extraction
internal import TextModel

/// A quotation of one text whose words are others in the text that it is from.
struct SourceQuoteAltered: SourceRule {
  static let description = RuleDescription(
    id: "source-quote-altered", severity: .warning, compares: "quotation in the draft against source or transcript",
    arithmetic: """
      The quotation is laid over the likeliest stretch of the other text's quotations: similarity = 1 − word edit distance / words. \
      A warning where one word is another, two from .7 up, three from .8 up; a note from .6 up. Silent where the words stand in the other text as they are, where a piece is cut out of a longer \
      sentence, where the other text quotes less of it, and where British and American spellings are all that differs.
      """,
    triggering: [
      "1: \"↓We will spare no effort to help,\" the mayor said. || 2: Mayor: \"↓We will spare some effort to help.\"",
      "1: He called it \"↓a total failure\". || 2: \"↓It was a partial failure,\" he said.",
      """
      1: "↓The bridge is safe to cross in any weather," the engineer told us. || 2: The engineer said: "↓The bridge is not safe to cross in any weather."
      """,
      "1: \"↓Not one of the homes will be pulled down,\" she said. || 2: She said: \"↓One of the homes will be pulled down.\"",
      "1: \"↓We did it with our own hands,\" the mayor said. || 2: Mayor: \"↓We did it with our own money.\"",
    ],
    nonTriggering: [
      "1: \"Well, there's no question that the bridge is safe,\" she said. || 2: She said: \"There is no question that the bridge is safe.\"",
      "1: He \"believes that the deal is fair to all of us\". || 2: He said the deal was \"fair to all of us\".",
      "1: He will be \"an adviser to the U.S. office and its clients\". || 2: He will be \"an advisor to the US office and its clients\".",
      "1: \"We honour the deal,\" she said. || 2: \"We honor the deal,\" she said.",
      "1: He called it \"a failure\". || 2: \"It was, frankly, a failure,\" he said.",
      """
      1: "The bridge is safe," the engineer told us. || 2: "The bridge is safe to cross in any weather," the engineer said, "but slow down."
      """,
    ])

  private static let fewest = 3
  private static let altered = 0.7
  private static let copied = 0.8
  private static let close = 0.6
  private static let mostChanged = 3

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
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

  /// A quotation of a copied sentence with a "not" that the other has not; as a piece cut out of it it would pass.
  private func turned(
    _ draft: QuotedText, _ source: QuotedText, _ pair: SourceComparison.Pair, besides known: Set<TextRange>
  ) -> [Finding] {
    pair.copies.flatMap { copy in
      let (first, second) = (pair.a.document.sentences[copy.a].tokens, pair.b.document.sentences[copy.b].tokens)
      return copy.gaps(first, second).compactMap { gap -> Finding? in
        let here = gap.a.first { PhraseFit.negations.contains($0, in: pair.a.document) }
        let there = gap.b.first { PhraseFit.negations.contains($0, in: pair.b.document) }
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
