internal import Claims
internal import Extraction
internal import TextModel

/// A mean or percentage that no whole numbers of that many items can give (the GRIM test).
struct MeanImpossible: Rule {
  static let description = RuleDescription(
    id: "mean-impossible", severity: .warning,
    compares: "a mean of whole numbers, or the percentage of a small group, against what that many items can give",
    arithmetic: """
      Of N whole numbers a mean is k/N for a whole k, a percentage of N persons is 100·k/N. Fires where no k rounds to the printed \
      figure at its decimals. For a mean the sentence must speak of whole numbers or points; hedged and weighted figures never.
      """,
    triggering: [
      "The ↓20 pupils scored a mean of ↓3.48 out of 5, each in whole points.",
      "Of the ↓50 patients, ↓7.5 percent relapsed.",
      "All ↓16 judges gave whole marks, and the average mark was ↓6.33.",
      "Of the ↓30 farms inspected, ↓12 percent failed.",
    ],
    nonTriggering: [
      "The 25 pupils scored a mean of 3.48 out of 5, each in whole points.",
      "Some 8 percent of the 50 patients relapsed.", "All 16 judges gave whole marks, and the average mark was 6.31.",
      "Of the 50 states, 7 percent of the area is desert.",
    ])

  private static let whole = Set(["whole", "integer", "integers"].map { TextHash.of($0) })
  private static let mean = Set(["mean", "average", "averaged", "averaging"].map { TextHash.of($0) })
  private static let sample = Set(
    ["poll", "survey", "sample", "group", "panel", "study", "trial"].map { TextHash.of($0) })
  private static let weighted = Set(["weighted", "weighting", "adjusted"].map { TextHash.of($0) })
  /// Where a mean's number may stand behind its word.
  private static let reach = 4

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.bodySentences where claims.count >= 2 {
      for (position, index) in claims.enumerated().dropFirst() {
        let figure = article.figure(index)
        guard figure.hedge == .exact, figure.value != nil, !figure.isScaled else { continue }
        if figure.kind == .percent {
          checkShare(index, claims[position - 1], article, into: &findings)
        } else if figure.kind == .cardinal, figure.resolution < .one, isMean(figure, article) {
          checkMean(index, claims[..<position], article, into: &findings)
        }
      }
    }
  }

  private func sentence(_ index: Int, _ article: Article) -> Range<Int> {
    article.document.sentences[article.claim(index).sentence].tokens
  }

  private func has(_ words: Set<UInt64>, in tokens: Range<Int>, _ article: Article) -> Bool {
    tokens.contains { words.contains(article.document.tokens[$0].hash) }
  }

  private func isMean(_ figure: Figure, _ article: Article) -> Bool {
    let start = max(0, figure.tokens.lowerBound - Self.reach)
    return has(Self.mean, in: start..<figure.tokens.lowerBound, article)
  }

  // MARK: Shares

  /// "Of the 50 patients, 7.5 percent", "In a poll of 150 voters, 54.2 percent": the whole group, then its share.
  private func checkShare(_ share: Int, _ group: Int, _ article: Article, into findings: inout [Finding]) {
    guard let count = size(group, article), isGroup(group, article) else { return }
    let tokens = article.document.tokens
    let (first, second) = (article.figure(group), article.figure(share))
    let gap = first.tokens.gap(to: second.tokens)
    let sentence = sentence(share, article)
    guard gap.count >= 2, gap.count <= 6, let last = gap.last, tokens[last].isMark(","),
      !gap.dropLast().contains(where: { tokens[$0].isMark(",") || tokens[$0].isNumber }),
      !has(Self.weighted, in: sentence, article)
    else { return }
    // "7 percent of the area" has another base.
    let behind = second.tokens.upperBound
    guard behind >= sentence.upperBound || tokens[behind].hash != TextHash.of("of") else { return }
    check(share, group, count, scale: 100, article, into: &findings)
  }

  /// The noun is told by "of the N", or by "a poll of N".
  private func isGroup(_ group: Int, _ article: Article) -> Bool {
    let start = article.figure(group).tokens.lowerBound
    let tokens = article.document.tokens
    guard start >= 2, article.claim(group).head != 0 else { return false }
    if tokens[start - 1].hash == TextHash.of("the"), tokens[start - 2].hash == TextHash.of("of") {
      return start - 2 == sentence(group, article).lowerBound
    }
    return tokens[start - 1].hash == TextHash.of("of") && Self.sample.contains(tokens[start - 2].hash)
  }

  // MARK: Means

  /// One group before the mean, and whole numbers told in the sentence.
  private func checkMean(
    _ mean: Int, _ before: ArraySlice<Int>, _ article: Article, into findings: inout [Finding]
  ) {
    guard has(Self.whole, in: sentence(mean, article), article) else { return }
    let groups = before.filter { isCounted($0, article) }
    guard groups.count == 1, let group = groups.first, let count = size(group, article) else { return }
    check(mean, group, count, scale: 1, article, into: &findings)
  }

  /// "N = 28", "The 20 pupils"; "a seven-point scale" counts nobody.
  private func isCounted(_ group: Int, _ article: Article) -> Bool {
    let figure = article.figure(group)
    let tokens = article.document.tokens
    guard figure.kind == .cardinal, size(group, article) != nil else { return false }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if start >= 2, tokens[start - 1].isMark("="), tokens[start - 2].hash == TextHash.of("n") { return true }
    return end < tokens.count && tokens[end].kind != .dash && article.claim(group).headToken >= 0
  }

  private func size(_ group: Int, _ article: Article) -> Int? {
    let figure = article.figure(group)
    guard figure.kind == .cardinal, figure.hedge == .exact, !figure.isScaled, let count = figure.value?.int,
      (2...100_000).contains(count)
    else { return nil }
    return count
  }

  // MARK: The test

  private func check(
    _ index: Int, _ group: Int, _ count: Int, scale: Int, _ article: Article, into findings: inout [Finding]
  ) {
    let figure = article.figure(index)
    guard let value = figure.value?.double, value >= 0, scale == 1 || value <= 100 else { return }
    let half = figure.resolution.double / 2
    let items = Double(count)
    let unit = items / Double(scale)
    let lowest = ((value - half) * unit - 1e-9).rounded(.up)
    let highest = ((value + half) * unit + 1e-9).rounded(.down)
    guard lowest > highest, lowest < 1e9 else { return }
    let decimals = max(0, -Int(figure.resolution.exponent))
    func told(_ k: Double) -> String { Self.rounded(k / unit, decimals) }
    let sign = scale == 100 ? "%" : ""
    let neighbours = "\(told(highest))\(sign) or \(told(lowest))\(sign)"
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message: "\(count) whole numbers cannot give \(article.words(index)).",
        working:
          "\(Int(highest))/\(count) is \(told(highest))\(sign), \(Int(lowest))/\(count) is \(told(lowest))\(sign)",
        remedy: "Fits if the figure is weighted, or if fewer answered.",
        question: "How many were counted, and is the figure weighted?",
        labels: [article.label(index), article.label(group, withNoun: true)], suggestions: [neighbours],
        key: article.key(index) + " | " + article.key(group)))
  }

  private static func rounded(_ value: Double, _ decimals: Int) -> String {
    let places = min(decimals + 1, 6)
    let scale = DecimalNumber(1, exponent: Int32(places)).double
    return DecimalNumber(Int64((value * scale).rounded()), exponent: Int32(-places)).description
  }
}
