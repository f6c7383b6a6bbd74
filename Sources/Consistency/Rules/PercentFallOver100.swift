internal import Claims
internal import Extraction
internal import TextModel

/// A fall by more than all there was.
struct PercentFallOver100: Rule {
  static let description = RuleDescription(
    id: "percent-fall-over-100", severity: .error,
    compares: "a fall in per cent against the hundred that there is to lose",
    arithmetic: """
      Fires where a fall (fell, cut by, less, cheaper) is told with more than 100 %. Not for what can turn negative: profit, loss, \
      earnings, income, cash flow, balance, surplus, margins, or where a negative number stands beside it.
      """,
    triggering: [
      "Complaints fell ↓120% after the repair.",
      "The new bulb uses ↓300% less power.",
      "The council cut its spending on paper by ↓150 per cent.",
      "Flights are now ↓110% cheaper than in 2019, the firm says.",
    ],
    nonTriggering: [
      "Profit fell 120% as the firm swung to a loss.",
      "Complaints rose 120%.",
      "Debt has been reduced from 180% to 120% of output.",
      "Occupancy fell to 104% of capacity.",
    ])

  private static let lessWords = Set(
    ["less", "fewer", "lower", "cheaper", "drop", "fall", "decline", "decrease", "cut", "reduction"].map {
      TextHash.of($0)
    })
  private static let levelWords = Set([
    Word.to, Word.from, Word.at, Word.than, TextHash.of("below"), TextHash.of("as"), TextHash.of("under"),
  ])
  private static let belowZero = Set(
    ["negative", "minus", "zero", "price-to-earnings", "short", "inverse"].map { TextHash.of($0) })

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .percent) {
      for index in claims where article.figure(index).kind == .percent {
        let figure = article.figure(index)
        guard let value = figure.value, value > DecimalNumber(100), figure.hedge != .range, isFall(index, article),
          !mayBeNegative(article.sentence(of: index), claims, article)
        else { continue }
        findings.append(
          Finding(
            rule: Self.description.id, severity: .error,
            message: "Nothing can fall by \(article.words(index)).",
            working: "100% less is none at all; \(Wording.number(value))% is more than there is to lose.",
            remedy: "Fits if the measure can turn negative, or if the percentage is of the new value.",
            question: "From what to what? Percent of what?",
            labels: [article.label(index)], key: article.key(index)))
      }
    }
  }

  /// "Fell 120%", "cut … by 150%", "300% less"; not "fell to 104%", "120% of output".
  private func isFall(_ index: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    let (before, behind) = article.window(index, before: 7, behind: 2)
    if let next = behind.first, Self.lessWords.contains(tokens[next].hash) { return true }
    guard let last = before.last, !article.isWord(behind.lowerBound, Word.of) else { return false }
    // "By" may stand far from its verb: "cut its spending on paper by 150%".
    if article.isWord(last, Word.by) {
      guard let verb = before.last(where: { article.has($0, [.rise, .fall]) }) else { return false }
      return isFallVerb(verb, article)
    }
    guard article.figure(index).direction == .down else { return false }
    for token in before.reversed() {
      if Self.levelWords.contains(tokens[token].hash) { return false }
      if article.has(token, .fall) { return isFallVerb(token, article) }
    }
    return false
  }

  private static let noVerbs = Set(["off", "loss", "losing", "lose", "lost"].map { TextHash.of($0) })

  private func isFallVerb(_ token: Int, _ article: Article) -> Bool {
    article.has(token, .fall) && !article.has(token, .rise)
      && !Self.noVerbs.contains(article.document.tokens[token].hash)
  }

  private func mayBeNegative(_ sentence: Range<Int>, _ claims: [Int], _ article: Article) -> Bool {
    article.hasCue(sentence, .net) || sentence.contains { Self.belowZero.contains(article.document.tokens[$0].hash) }
      || claims.contains { article.figure($0).value?.isNegative ?? false }
  }
}
