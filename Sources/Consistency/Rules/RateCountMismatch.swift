internal import Claims
internal import Extraction
internal import TextModel

/// A rate per so many against the count and the population beside it.
struct RateCountMismatch: Rule {
  static let description = RuleDescription(
    id: "rate-count-mismatch", severity: .error,
    compares: "a rate per N, a count and a population in one sentence",
    arithmetic: "rate ÷ N × population over their intervals; fires where the count is more than 10 % away from it.",
    triggering: [
      "The town of ↓50,000 had ↓60 thefts, or ↓12 per 1,000 residents.",
      "At ↓4 per 100,000, the region of ↓2.5 million saw ↓1,000 deaths.",
      "With ↓12 murders per 100,000 people, the city of ↓400,000 had ↓480 murders.",
      "The island, with a population of ↓120,000, counted ↓36 cases, ↓3 per 100,000.",
    ],
    nonTriggering: [
      "The town of 50,000 had 60 thefts, or 1.2 per 1,000 residents.",
      "With 8 cases among 40,000 people the rate was 20 per 100,000.",
      "With 3 deaths per 100,000 births, the country of 10 million recorded 12 deaths. The national rate is 4 per 100,000; the town of 50,000 had 6 cases.",
      "The seven-day rate rose to 90 per 100,000 in the district of 300,000 people, with 50 new cases on Monday.",
    ])

  private static let national = Set(
    ["national", "nationwide", "nationally", "average", "daily", "new", "expected", "than", "compared"].map {
      TextHash.of($0)
    })

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .cardinal) where claims.count >= 3 {
      guard let (rate, base, baseClaim) = self.rate(claims, article), isPlain(claims, article) else { continue }
      let counts = claims.filter {
        article.figure($0).kind == .cardinal && article.figure($0).value != nil && $0 != rate && $0 != baseClaim
      }
      guard counts.count == 2, isOfPeople(baseClaim ?? rate, article),
        let population = counts.max(by: { (article.figure($0).value ?? .zero) < (article.figure($1).value ?? .zero) }),
        let count = counts.first(where: { $0 != population }), isPopulation(population, article),
        !isPopulation(count, article)
      else { continue }
      check(rate, base, count, population, article, into: &findings)
    }
  }

  /// "12 per 1,000", "12 murders per 100,000 people": the rate, what it is per, and the claim that says so.
  private func rate(_ claims: [Int], _ article: Article) -> (rate: Int, base: Int, claim: Int?)? {
    var found: (Int, Int, Int?)?
    for (position, index) in claims.enumerated() {
      let figure = article.figure(index)
      guard figure.value != nil, figure.hedge != .range, figure.hedge != .vague else { continue }
      if figure.per.count >= 100 {
        guard found == nil else { return nil }
        found = (index, Int(figure.per.count), nil)
      } else if figure.kind == .cardinal, position + 1 < claims.count,
        let base = article.figure(claims[position + 1]).value?.int, base >= 100
      {
        let next = claims[position + 1]
        guard article.isWord(article.figure(next).tokens.lowerBound - 1, Self.per), article.gap(index, next).count <= 4
        else { continue }
        guard found == nil else { return nil }
        found = (index, base, next)
      }
    }
    return found
  }

  /// "Per 100,000 births" is of no population.
  private func isOfPeople(_ base: Int, _ article: Article) -> Bool {
    var end = article.figure(base).tokens.upperBound
    // "12 murders per 100,000 people": the noun of the rate stands between.
    if let per = (end..<end + 4).first(where: { article.isWord($0, Self.per) }) { end = per + 2 }
    guard article.document.tokens.indices.contains(end), article.document.tokens[end].isWord else { return true }
    return article.has(end, [.people, .stop]) || article.cue(end) == .population
  }

  private static let per = TextHash.literal("per")

  /// No period or other place that the rate may be of.
  private func isPlain(_ claims: [Int], _ article: Article) -> Bool {
    guard let first = claims.first else { return false }
    return !article.sentence(of: first).contains {
      article.has($0, .dateUnit) || article.isMark($0, ";") || Self.national.contains(article.document.tokens[$0].hash)
    }
  }

  /// "The town of 50,000", "90,000 people", "a population of 120,000".
  private func isPopulation(_ index: Int, _ article: Article) -> Bool {
    let tokens = article.figure(index).tokens
    guard let value = article.figure(index).value, value >= DecimalNumber(1000) else { return false }
    if article.has(tokens.upperBound, .people) || article.cue(tokens.upperBound) == .population { return true }
    return article.isWord(tokens.lowerBound - 1, Word.of)
  }

  private func check(
    _ rate: Int, _ per: Int, _ count: Int, _ population: Int, _ article: Article, into findings: inout [Finding]
  ) {
    let base = DecimalNumber(per)
    guard let people = article.figure(population).interval.divided(by: Interval(exactly: base)) else { return }
    let computed = article.figure(rate).interval * people
    guard computed.gap(to: article.figure(count).interval) > article.claims.tolerances.rateCount.double,
      let r = article.figure(rate).value,
      let n = article.figure(population).value,
      let exact = (r * n).flatMap({ $0 / base })
    else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message: "\(article.words(rate)) of \(article.words(population)) is not \(article.words(count)).",
        working: "\(Wording.number(r)) ÷ \(Wording.number(base)) × \(Wording.number(n)) = \(Wording.number(exact))",
        remedy: "Fits if the rate is per another number, or of another period.",
        question: "Per how many? Of what period?",
        labels: [rate, count, population].map { article.label($0) }, key: article.key([rate, count, population])))
  }
}
