internal import Claims
internal import Extraction
internal import TextModel

/// Two mentions of one thing that are a thousand, a million or ten times apart; an amount without its million.
struct ScaleSlip: Rule {
  static let description = RuleDescription(
    id: "scale-slip", severity: .warning,
    compares: "two mentions of the same thing, a power of ten apart",
    arithmetic: """
      Fires (error) where the ratio of two figures for one thing is 10^±3, 10^±6 or 10^±9 within rounding, 100 between lakh and crore, or 10 with the \
      same digits; fires (warning) where an amount lacks the scale word that the amount beside it has.
      """,
    isOfOneValue: true,
    triggering: [
      Example(
        "The state owes ↓3.5 billion euros. Ministers said the ↓3.5 trillion debt would be repaid by the state.",
        severity: .error),
      "The tower, bought for ↓$110, sold for ↓$125 million.",
      Example(
        "H: Lottery winner gets ↓$4 billion || B: The winner gets ↓$4 million after tax, the lottery said.",
        severity: .error),
      Example(
        "H: Savers to get ↓$2.48m back || B: The savers will get ↓$2.48 billion back, the court said. One of them had lost about $2 million.",
        severity: .error),
      Example(
        "The State announced a relief package of ↓₹640 crore. The relief package of ↓₹640 lakh was a joke, she said.",
        severity: .error),
      Example("H: Dam holds ↓1,200 cubic metres || B: The dam holds ↓12,000 cubic metres of water.", severity: .error),
    ],
    nonTriggering: [
      "The state owes 3.5 trillion euros and spends 3.5 billion a month on interest.",
      "Entry costs $110; the tower cost $125 million.",
      "H: Lottery winner gets $4 million || B: The winner gets $4 million after tax; the state keeps $4 billion a year.",
      "The firm sold 2 million phones and 2,000 tablets.",
      "H: Savers to get $2.48m back || B: The savers will get $2.48 million back from a fund of $2.48 billion.",
      "The State announced a relief package of ₹640 crore. Each family will get a relief package of ₹6.4 lakh.",
    ])

  /// Words that hold two amounts of one kind against each other: "$212 million, against $187".
  private static let comparisons = Set(["against", "from", "versus", "than", "with"].map { TextHash.of($0) })

  /// The power of ten between two figures with the same digits: ±1, ±3, ±6, ±9; nil for none.
  static func power(_ a: Figure, _ b: Figure) -> Int? {
    guard let x = a.value, let y = b.value, !x.isZero, !y.isZero, x != y,
      a.unit == b.unit || a.unit == .none || b.unit == .none, a.hedge != .range, b.hedge != .range
    else { return nil }
    for power in [3, -3, 6, -6, 9, -9] {
      guard let scaled = y.scaled(by: power) else { continue }
      if scaled == x { return power }
      var figure = b
      figure.value = scaled
      figure.resolution = b.resolution.scaled(by: power) ?? b.resolution
      figure.hedge = .exact
      var other = a
      other.hedge = .exact
      if a.value.map({ $0 >= DecimalNumber(10) || !$0.isWhole }) ?? false,
        Rounding.relation(shown: other, base: figure) == .rounded
      {
        return power
      }
    }
    // Ten times needs digits that say something: 40 and 4 are two numbers.
    guard x.significand == y.significand, abs(x.exponent - y.exponent) == 1,
      x.significand.magnitude >= 10 || a.isScaled && b.isScaled
    else { return nil }
    return Int(x.exponent - y.exponent)
  }

  /// The power of ten between two figures; 2 for lakh and crore behind the same digits.
  private func power(_ first: Int, _ second: Int, _ article: Article) -> Int? {
    let (a, b) = (article.figure(first), article.figure(second))
    if let power = Self.power(a, b) { return power }
    guard a.isScaled, b.isScaled, let x = a.value, let y = b.value, y.scaled(by: x > y ? 2 : -2) == x,
      Self.indian.meets(a.tokens, in: article.document), Self.indian.meets(b.tokens, in: article.document),
      a.tokens.first(where: { article.document.tokens[$0].isNumber }).map({ article.document.tokens[$0].hash })
        == b.tokens.first(where: { article.document.tokens[$0].isNumber }).map({ article.document.tokens[$0].hash })
    else { return nil }
    return x > y ? 2 : -2
  }

  private static let indian = WordSet("lakh lakhs crore crores cr lac lacs")

  func check(_ article: Article, into findings: inout [Finding]) {
    for verdict in article.verdicts where verdict.support == nil {
      guard let rival = verdict.rival, power(verdict.claim, rival, article) != nil else {
        continue
      }
      findings.append(finding(verdict.claim, rival, .error, article))
    }
    checkBody(article, into: &findings)
    checkMissingScale(article, into: &findings)
  }

  /// Two figures of the body with one noun.
  private func checkBody(_ article: Article, into findings: inout [Finding]) {
    let large = article.claims.body.filter { isLarge(article.figure($0)) }
    for (position, first) in large.enumerated() {
      for second in large[(position + 1)...].prefix(12) where hasSameDigits(first, second, article) {
        let (a, b) = (article.claim(first), article.claim(second))
        guard Comparability.of(article.figure(first), article.figure(second)) != .none,
          let power = power(first, second, article), abs(power) >= 2,
          a.sentence != b.sentence,
          a.scope.isDisjoint(with: [.per, .other, .earlier, .change]),
          b.scope.isDisjoint(with: [.per, .other, .earlier, .change])
        else { continue }
        let link = article.claims.link(a, b)
        if isWordSlip(first, second, article) {
          findings.append(finding(second, first, .error, article))
          continue
        }
        guard Comparability.of(article.figure(first), article.figure(second)) == .same else { continue }
        guard link.sameHead && link.shared >= 1 || link.shared >= 2 && link.headNear || link.score >= 0.5 else {
          continue
        }
        findings.append(finding(second, first, .error, article))
      }
    }
  }

  private func hasSameDigits(_ first: Int, _ second: Int, _ article: Article) -> Bool {
    let (a, b) = (article.figure(first), article.figure(second))
    guard a.hedge != .atMost, b.hedge != .atMost, let x = a.value, let y = b.value else { return false }
    return x.significand == y.significand && x.significand.magnitude >= 10
  }

  /// The same two digits or more with another scale word in the next sentence: 3.5 billion, then 3.5 trillion.
  private func isWordSlip(_ first: Int, _ second: Int, _ article: Article) -> Bool {
    let (a, b) = (article.figure(first), article.figure(second))
    guard a.isScaled, b.isScaled, let x = a.value, let y = b.value, x.significand == y.significand,
      x.significand.magnitude >= 10
    else {
      return false
    }
    let distance = article.claim(second).sentence - article.claim(first).sentence
    if distance == 1 { return true }
    return distance <= 4 && a.unit == b.unit && a.unit != .none && isAnnounced(second, before: first, article)
  }

  /// The noun of the later figure stands in the sentence of the earlier one, or in the one before it: "Debt is a worry. It owes …"
  private func isAnnounced(_ second: Int, before first: Int, _ article: Article) -> Bool {
    let head = article.claim(second).headToken
    guard head >= 0 else { return false }
    let document = article.document
    let sentence = article.claim(first).sentence
    return (max(0, sentence - 1)...sentence).contains { number in
      document.sentences[number].tokens.contains {
        document.tokens[$0].hash == document.tokens[head].hash && $0 != head
      }
    }
  }

  private func isLarge(_ figure: Figure) -> Bool {
    (figure.kind == .money || figure.kind == .cardinal) && figure.value.map { $0 >= DecimalNumber(1000) } ?? false
  }

  /// "Bought for $110, sold for $125 million": one amount lacks the other's million.
  private func checkMissingScale(_ article: Article, into findings: inout [Finding]) {
    for (first, second) in zip(article.claims.body, article.claims.body.dropFirst()) {
      let (a, b) = (article.figure(first), article.figure(second))
      guard a.kind == .money, b.kind == .money, a.unit == b.unit, a.sentence == b.sentence, a.isScaled != b.isScaled
      else { continue }
      let (bare, scaled, bareIndex, scaledIndex) = a.isScaled ? (b, a, second, first) : (a, b, first, second)
      guard let small = bare.value, small < DecimalNumber(1000), small >= DecimalNumber(2), bare.per.isNone,
        scaled.per.isNone,
        let large = scaled.value, large >= DecimalNumber(1_000_000), let millions = small.scaled(by: 6),
        millions < (large * DecimalNumber(3) ?? large), large < (millions * DecimalNumber(3) ?? millions),
        isParallel(bare, scaled, article)
      else { continue }
      findings.append(finding(bareIndex, scaledIndex, .warning, article, isMissing: true))
    }
  }

  /// The same preposition before both, and no clause between that starts anew.
  private func isParallel(_ a: Figure, _ b: Figure, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    let (first, second) = a.range < b.range ? (a, b) : (b, a)
    guard first.tokens.lowerBound > 0, second.tokens.lowerBound > 0,
      tokens[first.tokens.lowerBound - 1].isWord
    else { return false }
    let (before, between) = (tokens[first.tokens.lowerBound - 1].hash, tokens[second.tokens.lowerBound - 1].hash)
    guard before == between || Self.comparisons.contains(between) else { return false }
    return !tokens[first.tokens.gap(to: second.tokens)].contains { $0.isMark(";") }
  }

  private func finding(_ claim: Int, _ rival: Int, _ severity: Severity, _ article: Article, isMissing: Bool = false)
    -> Finding
  {
    let power = power(claim, rival, article) ?? 0
    let factor =
      abs(power) == 1
      ? "ten"
      : abs(power) == 2 ? "a hundred" : abs(power) == 3 ? "a thousand" : abs(power) == 6 ? "a million" : "a billion"
    return Finding(
      rule: Self.description.id, severity: severity,
      message: isMissing
        ? "\(article.words(claim)) stands beside \(article.words(rival)): is its scale word missing?"
        : "\(article.words(claim)) and \(article.words(rival)) tell of one thing and are \(factor) times apart.",
      working: isMissing
        ? "\(Wording.reading(article.figure(claim))) beside \(Wording.reading(article.figure(rival)))."
        : "\(Wording.reading(article.figure(claim))) ÷ \(Wording.reading(article.figure(rival))) is 10 to the power \(power).",
      remedy: isMissing
        ? "Fits if the small amount is meant." : "Fits if they are not the same thing: then say what each one is.",
      question: isMissing
        ? "Is it \(article.words(claim)) or that many million?"
        : "Is it \(article.words(claim)) or \(article.words(rival))? How much is that per person or per year?",
      labels: [article.label(claim), article.label(rival)], key: article.key(claim) + " | " + article.key(rival))
  }
}
