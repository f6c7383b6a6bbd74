internal import Claims
internal import Extraction
internal import TextModel

/// A slower rise told as a fall, or a level told as a growth.
struct LevelVsRateConfusion: Rule {
  static let description = RuleDescription(
    id: "level-vs-rate-confusion", severity: .warning,
    compares: "falling prices in headline, dek or summary with slowing inflation in the body; grow by N with grow to N",
    arithmetic: """
      Fires where prices or the cost of living fall in the headline, and the body has inflation slow to a rate above zero and no falling \
      prices; and where one number is what something grows by in one place and to in another.
      """,
    triggering: [
      "H: ↓Prices fall || B: Inflation slowed to ↓3.0% in April from 3.5% in March.",
      "H: Chain to grow by ↓600 shops || B: The chain is expected to grow to ↓600 shops by 2030.",
      "D: Consumer ↓prices dropped again in May || B: Annual inflation eased to ↓2.1% in May, the statistics office said.",
      "S: • The fleet will expand by ↓80 trams || B: The city wants its fleet to expand to ↓80 trams by next summer.",
    ],
    nonTriggering: [
      "H: Inflation falls || B: Inflation slowed to 3.0% in April from 3.5% in March.",
      "H: Prices fall || B: Prices were 0.4% lower than a year earlier.",
      "H: Oil prices fall || B: Oil fell 2% to $70 a barrel. Inflation slowed to 3.0% in April.",
      "H: Chain to grow by 600 shops || B: The chain is expected to grow by 600 shops to 1,400 by 2030.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    checkPrices(article, into: &findings)
    for verdict in article.verdicts { checkGrowth(verdict.claim, article, into: &findings) }
  }

  // MARK: Prices

  private static let consumer = Set(["consumer", "retail", "living", "shop"].map { TextHash.of($0) })

  private func checkPrices(_ article: Article, into findings: inout [Finding]) {
    guard article.mentions(.inflation), article.mentions(.prices) else { return }
    var place: Int?
    for part in article.document.parts where part.role.isProminent {
      for sentence in part.sentences {
        let tokens = article.document.sentences[sentence].tokens
        place =
          place ?? tokens.first { article.cue($0) == .prices && isFall(behind: $0, from: tokens.lowerBound, article) }
      }
    }
    guard let place, let rate = slowing(article) else { return }
    let range = article.document.tokens[place].range.union(article.document.tokens[place + 1].range)
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message:
          "\(Wording.quote(article.document, range)) is not what the body says: inflation slowed to \(article.words(rate)), so prices rose more slowly.",
        working: "inflation of \(article.words(rate)) is above zero: prices rise",
        remedy: "Fits as “price rises slow”.", question: "Did prices fall, or did they rise more slowly?",
        labels: [Label(range: range), article.label(rate)], key: "prices fall | \(article.key(rate))"))
  }

  /// "Prices fall": at the start, or of consumers; not oil or house prices.
  private func isFall(behind token: Int, from start: Int, _ article: Article) -> Bool {
    guard article.has(token + 1, .fall), !article.has(token + 1, .rise) else { return false }
    // "The cost of living falls".
    if article.isWord(token, TextHash.of("living")) {
      return article.isWord(token - 1, Word.of) && article.isWord(token - 2, TextHash.of("cost"))
    }
    return token == start || Self.consumer.contains(article.document.tokens[token - 1].hash) && token - 1 == start
  }

  /// The rate that the body's inflation falls to; nil where prices fall as well, or where there is none.
  private func slowing(_ article: Article) -> Int? {
    let document = article.document
    for sentence in document.sentences where document.part(of: sentence).role == .body {
      for token in sentence.tokens where article.cue(token) == .prices {
        if (token + 1...token + 6).contains(where: { sentence.tokens.contains($0) && article.has($0, .fall) }) {
          return nil
        }
      }
    }
    for claims in article.sentences(with: .percent) {
      guard let first = claims.first else { continue }
      let sentence = article.sentence(of: first)
      guard let noun = sentence.first(where: { article.cue($0) == .inflation }),
        let verb = (noun + 1...noun + 3).first(where: { article.has($0, .fall) }),
        let rate = claims.first(where: {
          article.figure($0).kind == .percent && article.figure($0).tokens.lowerBound > verb
        }),
        let value = article.figure(rate).value, !value.isNegative, !value.isZero,
        article.isWord(article.figure(rate).tokens.lowerBound - 1, Word.to)
      else { continue }
      return rate
    }
    return nil
  }

  // MARK: Growth

  private static let growth = Set(
    [
      "grow", "grows", "grew", "growing", "expand", "expands", "expanded", "increase", "increases", "increased", "rise",
      "rises", "rose",
    ]
    .map { TextHash.of($0) })

  /// Whether a verb of growth and the word stand right before a figure: "to grow by 600".
  private func grows(_ word: UInt64, _ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    return article.isWord(start - 1, word) && start >= 2
      && Self.growth.contains(article.document.tokens[start - 2].hash)
  }

  private func checkGrowth(_ index: Int, _ article: Article, into findings: inout [Finding]) {
    let shown = article.figure(index)
    guard let value = shown.value, shown.kind != .percent,
      grows(Word.by, index, article) || grows(Word.to, index, article)
    else { return }
    let opposite = grows(Word.by, index, article) ? Word.to : Word.by
    var found: Int?
    for other in article.claims.body
    where article.figure(other).value == value && article.figure(other).unit == shown.unit {
      guard grows(opposite, other, article) else { return }
      found = other
    }
    guard let found else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message:
          "One number is what grows \(opposite == Word.to ? "by" : "to") \(article.words(index)) in the \(article.place(index)) and \(opposite == Word.to ? "to" : "by") it in the body.",
        working:
          "growing by \(Wording.number(value)) and growing to \(Wording.number(value)) differ by what there is already",
        remedy: "Fits only where there was none before.", question: "By or to?",
        labels: [index, found].map { article.label($0) },
        key: article.key([index, found])))
  }
}
