internal import Claims
internal import Extraction
internal import TextModel

/// Most, a majority, half, a third, double in headline or summary against the body's percentages, counts and changes.
struct HeadlineProportionWord: Rule {
  static let description = RuleDescription(
    id: "headline-proportion-word", severity: .warning,
    compares:
      "most, majority, half, third, quarter, double in headline, dek or summary against percentages, counts and changes of the body",
    arithmetic: """
      most, majority (50, 100]; half [47.5, 52.5]; nearly half [45, 50); more than half (50, 100]; a third [31, 36]; a quarter \
      [23, 27]; two-thirds [64, 69]; double a ratio of [1.8, 2.2], nearly double [1.7, 2), more than double above 2. Fires where \
      the body's share or ratio lies outside; error for most and majority at 50 or less.
      """,
    triggering: [
      Example(
        "H: ↓Most residents back toll || B: The survey found ↓41% in favour, 40% against and 19% unsure.",
        severity: .error),
      "H: Rents ↓double in a year || B: Average rent rose from ↓900 to ↓1,240 euros a month.",
      Example(
        "H: ↓Most voters want another term for Ruiz || B: She wants to build 900 flats. The poll found that ↓46% of voters want another term for Ruiz, and 44% do not. Of those asked, 67% are certain to vote.",
        severity: .error),
      "D: ↓Half of pupils walk to school || B: A count found that ↓38% of pupils walk to school.",
      "H: ↓A third of library staff to go || B: The libraries will close six branches, and ↓23 of ↓92 posts will go, the council decided.",
      "H: Seals in the bay have ↓quadrupled in 20 years || B: The number of seals in the bay has ↓tripled in two decades, a count shows. There are 690 of them, against 230 in 2004.",
      Example(
        "H: ↓Majority of nurses reject offer || B: In the ballot ↓46% of nurses rejected the offer.", severity: .error),
      "D: ↓Nearly three-quarters of tenants want lifts || B: Of the tenants ↓64% want lifts, 27% do not and 9% are not sure.",
      "H: ↓One in six ambulances waited more than an hour || B: ↓One ambulance in eight that reached a hospital waited longer than an hour.",
    ],
    nonTriggering: [
      "H: Whales are back, a tenfold recovery since 1975 || B: About 3,050 whales now feed around the island, up from some 300 in 1975. Growth has slowed, from 8 percent a year to 2.5 percent.",
      "H: Yes lead more than halved || B: Support has slipped to 44 per cent from 49 per cent in September. The lead of the Yes side was 17 points and is down by nine.",
      "H: One in eight ambulances waited more than an hour || B: One ambulance in eight that reached a hospital waited longer than an hour.",
      "H: A third of tenants want lifts || B: One in three tenants wants a lift, and one in ten a garden.",
      "H: A third of shops stand empty || B: Of 120 shops, 39 are empty.",
      "H: Majority back new stadium || B: Support stood at 53%, the poll found.",
      "H: Most voters want another term for Ruiz || B: The poll found that 54% of voters want another term for Ruiz, and 44% do not. Of those asked, 47% are certain to vote.",
      "H: Fares nearly double || B: The single fare rose from 2.00 to 3.60 euros.",
      "H: A quarter of library staff to go || B: The libraries will close six branches, and 23 of 92 posts will go, the council decided.",
      "H: A third of library staff to go || B: The libraries will close, the council decided, and 23 of 92 posts will go at once. In all 32% of the staff are to go.",
      "H: A third of shoppers steal || B: The market has 23 of 92 stalls left, its owner said. Some 33% of those who come take something.",
      "H: Seals in the bay have tripled in 20 years || B: The number of seals in the bay has tripled in two decades, a count shows.",
      "H: Rents doubled in a year || B: Rents have more than doubled since 2012, and tripled in the port. They doubled in a year.",
      "H: Half of trains late || B: On the line 51% of trains ran late in May.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    article.forEachVerdict(into: &findings) { verdict, findings in
      let figure = article.figure(verdict.claim)
      guard ProportionWords.isProportion(figure), !isAgain(figure, article) else { return }
      if figure.kind == .multiple {
        checkMultiple(verdict.claim, article, into: &findings)
      } else {
        let known = findings.count
        checkShare(verdict, article, into: &findings)
        if findings.count == known { checkCounts(verdict, article, into: &findings) }
      }
    }
  }

  /// "Half as much land again": one and a half times.
  private func isAgain(_ figure: Figure, _ article: Article) -> Bool {
    let end = figure.tokens.upperBound
    return article.isWord(end, Word.as) && (end + 2..<end + 6).contains { article.isWord($0, Self.again) }
  }

  private static let again = TextHash.literal("again")

  private func checkShare(_ verdict: Verdict, _ article: Article, into findings: inout [Finding]) {
    let figure = article.figure(verdict.claim)
    guard let interval = ProportionWords.interval(figure) else { return }
    if verdict.support != nil, figure.hedge != .vague { return }
    let claim = article.claim(verdict.claim)
    let percents = article.claims.body.filter { isShare(article.figure($0)) }
    let linked = percents.filter { isLinked(claim, article.claim($0), article) }
    let poll = pollSentence(article)
    // Any share of the body that the word allows speaks for it, unless a poll tells all the shares of one question.
    // One that opens the body is what the headline is about.
    let told = toldAgain(claim, percents, article)
    let speaking = !told.isEmpty ? told : poll.isEmpty ? percents : isLead(poll, article) ? poll : poll + linked
    guard !speaking.contains(where: { ProportionWords.agree(figure, article.figure($0)) ?? true }) else { return }
    let split = !told.isEmpty ? told : poll.isEmpty ? linked : poll
    guard let largest = split.max(by: { isBelow($0, $1, article) }), let value = article.figure(largest).asPercent.value
    else { return }
    let isMajority = figure.hedge == .vague
    findings.append(
      finding(
        verdict.claim, [largest], isMajority && value <= DecimalNumber(50) ? .error : .warning,
        working:
          "\(article.words(verdict.claim)) means \(Self.range(interval)); the body has \(said(largest, article)).",
        article))
  }

  /// A percentage, or a share in words: "one ambulance in eight".
  private func isShare(_ figure: Figure) -> Bool {
    figure.value != nil && (figure.kind == .percent || figure.kind == .fraction && figure.hedge == .exact)
  }

  private func said(_ share: Int, _ article: Article) -> String {
    let figure = article.figure(share)
    return figure.kind == .fraction ? article.words(share) : Wording.reading(figure)
  }

  /// "A third of staff" over "23 of 92 posts will go": the one pair of part and whole that the lead tells, and no share of the body that
  /// the word allows.
  private func checkCounts(_ verdict: Verdict, _ article: Article, into findings: inout [Finding]) {
    guard let interval = ProportionWords.interval(article.figure(verdict.claim)) else { return }
    let shares = article.claims.body.filter { [.percent, .fraction].contains(article.figure($0).kind) }
    let figures = shares.map { article.figure($0).asPercent }
    guard article.figure(verdict.claim).kind == .fraction, !figures.contains(where: { interval.meets($0.interval) })
    else {
      return
    }
    let pairs = article.bodySentences.flatMap { claims in
      zip(claims, claims.dropFirst()).filter { isPair($0, $1, article) }
    }
    func share(_ pair: (Int, Int)) -> Interval? {
      article.figure(pair.0).interval.divided(by: article.figure(pair.1).interval)?.scaled(by: 2)
    }
    guard !pairs.contains(where: { share($0).map(interval.meets) ?? true }),
      let lead = pairs.first, isLead([lead.0], article), pairs.count(where: { isLead([$0.0], article) }) == 1,
      let computed = share(lead)
    else { return }
    let link = article.claims.link(article.claim(verdict.claim), article.claim(lead.0))
    guard link.shared >= 1 || link.sameAction else { return }
    findings.append(
      finding(
        verdict.claim, [lead.0, lead.1], .warning,
        working: "\(article.words(lead.0)) ÷ \(article.words(lead.1)) is \(Self.range(computed))%; "
          + "\(article.words(verdict.claim)) means \(Self.range(interval)).", article))
  }

  /// "23 of 92 posts"
  private func isPair(_ part: Int, _ whole: Int, _ article: Article) -> Bool {
    let (a, b) = (article.figure(part), article.figure(whole))
    guard a.kind == .cardinal, b.kind == .cardinal, let x = a.value, let y = b.value, x > .one, x < y,
      a.hedge != .vague,
      b.hedge != .vague, a.hedge != .range, b.hedge != .range
    else { return false }
    return Partitive.isOf(part, whole, article) && article.claim(whole).head != 0
  }

  /// The one share whose sentence says what the headline says, nearly word for word.
  private func toldAgain(_ claim: Claim, _ percents: [Int], _ article: Article) -> [Int] {
    let links = percents.map { (claim: $0, link: article.claims.link(claim, article.claim($0))) }
    let near = links.filter { $0.link.shared >= 3 && $0.link.isStrong }
    guard let first = near.max(by: { $0.link.score < $1.link.score }),
      [.exact, .about].contains(article.figure(first.claim).hedge),
      !links.contains(where: { isRival($0.claim, $0.link, of: first.claim, first.link, article) })
    else { return [] }
    return [first.claim]
  }

  /// A share of the same sentence that says it better, or one of another sentence that says it nearly as well.
  private func isRival(_ claim: Int, _ link: Link, of first: Int, _ best: Link, _ article: Article) -> Bool {
    guard claim != first else { return false }
    return link.score > best.score - (article.claim(claim).sentence == article.claim(first).sentence ? 0 : 0.2)
  }

  private func isBelow(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    (article.figure(a).asPercent.value ?? .zero) < (article.figure(b).asPercent.value ?? .zero)
  }

  private func isLinked(_ a: Claim, _ b: Claim, _ article: Article) -> Bool {
    let link = article.claims.link(a, b)
    return link.isStrong || link.sameHead && link.shared >= 1
  }

  /// Whether the figures stand in one of the first three sentences of the body.
  private func isLead(_ claims: [Int], _ article: Article) -> Bool {
    guard let first = claims.first else { return false }
    let sentence = article.claim(first).sentence
    let before = article.document.parts.lazy.filter { $0.role == .body }
      .map { $0.sentences.clamped(to: 0..<max($0.sentences.lowerBound, sentence)).count }
    return before.reduce(0, +) < 3
  }

  /// The shares of the one question that the body tells: percentages of one sentence that add up to about a hundred.
  private func pollSentence(_ article: Article) -> [Int] {
    let polls = article.bodySentences.map { $0.filter { article.figure($0).kind == .percent } }.filter { shares in
      let sum = shares.compactMap { article.figure($0).value?.double }.reduce(0, +)
      return shares.count >= 2 && (95...105).contains(sum)
    }
    return polls.count == 1 ? polls[0] : []
  }

  private func checkMultiple(_ claim: Int, _ article: Article, into findings: inout [Finding]) {
    guard let allowed = ProportionWords.ratio(article.figure(claim)) else { return }
    let multiples = article.claims.body.filter {
      article.figure($0).kind == .multiple && ProportionWords.ratio(article.figure($0)) != nil
    }
    if let told = multiples.first, isLead([told], article),
      multiples.allSatisfy({ isOther($0, than: allowed, article) }),
      article.claims.link(article.claim(claim), article.claim(told)).shared >= 2
    {
      findings.append(
        finding(
          claim, [told], .warning,
          working: "\(article.words(claim)) is not \(article.words(told)).", article))
      return
    }
    var linked: [(Change, Interval)] = []
    let far = ChangeReader(article: article.claims, reachesBack: true).changes(in: article.claims.body)
    // "About 3,050 whales feed around the island, up from some 300"
    guard !far.contains(where: { ratio(of: $0, article).map(allowed.meets) ?? false }),
      !isToldBetween(allowed, article)
    else { return }
    for change in ChangeReader(article: article.claims).changes(in: article.claims.body) {
      guard let ratio = ratio(of: change, article), !allowed.meets(ratio) else { continue }
      let link = article.claims.link(article.claim(claim), article.claim(change.old))
      if link.shared >= 1 { linked.append((change, ratio)) }
    }
    guard linked.count == 1, let (change, ratio) = linked.first, !isOfLead(claim, change, article) else { return }
    findings.append(
      finding(
        claim, [change.old, change.new], .warning,
        working: "\(article.words(change.new)) ÷ \(article.words(change.old)) is \(Self.range(ratio)) times; "
          + "\(article.words(claim)) means \(Self.range(allowed)).", article))
  }

  /// "Now have 12% of the market; in 2021 they had 6%": two shares or measures of one sentence that are so many times each other.
  private func isToldBetween(_ allowed: Interval, _ article: Article) -> Bool {
    article.bodySentences.contains { claims in
      claims.count <= Self.mostFigures
        && claims.contains { first in
          claims.contains { second in
            let (a, b) = (article.figure(first), article.figure(second))
            return first != second && a.kind == b.kind && a.unit == b.unit && Self.measures.contains(a.kind)
              && (a.interval.divided(by: b.interval).map(allowed.meets) ?? false)
          }
        }
    }
  }

  private static let measures: Set<FigureKind> = [.percent, .money, .measure, .rate]
  /// In a sentence with more figures some two give any multiple.
  private static let mostFigures = 6

  private func ratio(of change: Change, _ article: Article) -> Interval? {
    article.figure(change.new).interval.divided(by: article.figure(change.old).interval)
  }

  /// "Yes lead more than halved": what was halved is the lead, and no share of which it is made.
  private func isOfLead(_ claim: Int, _ change: Change, _ article: Article) -> Bool {
    let sentence = article.sentence(of: claim)
    return Self.leads.meets(sentence.lowerBound..<article.figure(claim).tokens.lowerBound, in: article.document)
      && !Self.leads.meets(article.document.sentences[change.sentence].tokens, in: article.document)
  }

  private static let leads = WordSet("lead leads gap margin majority deficit difference")

  /// Another multiple, and one of the same way.
  private func isOther(_ index: Int, than allowed: Interval, _ article: Article) -> Bool {
    guard let ratio = ProportionWords.ratio(article.figure(index)), let value = article.figure(index).value else {
      return false
    }
    return !ratio.meets(allowed) && (value < .one) == (allowed.upper.map { $0 < .one } ?? false)
  }

  private static func range(_ interval: Interval) -> String {
    let low = interval.lower.map { Wording.number(rounded($0)) } ?? "0"
    let high = interval.upper.map { Wording.number(rounded($0)) }
    return high.map { low == $0 ? low : "\(low) to \($0)" } ?? "over \(low)"
  }

  private static func rounded(_ value: DecimalNumber) -> DecimalNumber {
    DecimalNumber((value.double * 100).rounded() / 100) ?? value
  }

  private func finding(_ claim: Int, _ evidence: [Int], _ severity: Severity, working: String, _ article: Article)
    -> Finding
  {
    Finding(
      rule: Self.description.id, severity: severity,
      message: """
        \(article.words(claim)) in the \(article.place(claim)) does not fit \
        \(Wording.list(evidence.map { article.words($0) })) in the body.
        """,
      working: working, remedy: "Fits if the body's figure is of another group or period.",
      question: "\(article.words(claim)) of what? From what to what?",
      labels: ([claim] + evidence).map { article.label($0) },
      key: ([claim] + evidence).map { article.key($0) }.joined(separator: " | "))
  }
}
