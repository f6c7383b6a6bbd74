internal import Claims
internal import Extraction
internal import TextModel

/// The shares of one question against the hundred that they divide.
struct PercentSum: Rule {
  static let description = RuleDescription(
    id: "percent-sum", severity: .warning,
    compares: "the percentages of options that exclude each other against 100",
    arithmetic: """
      Three shares or more of one sentence, exclusive by a cue (choose one, split, the remaining, undecided); fires where their sum is \
      above 100 by more than half of the last digit a share, or below it by as much where a remainder declares the list complete. \
      Where only the last answer ("not sure", "something else") says so, by no more than 15. Two shares of groups that are all there \
      is, women and men, fire above 100. Never where several answers \
      were allowed or each share has its own base.
      """,
    triggering: [
      "Asked to choose one plan, ↓48% took A, ↓39% took B and ↓21% took C.",
      "Owners split ↓55% to ↓35%, with the remaining ↓20% undecided.",
      "↓41 per cent were in favour, ↓44 per cent against and ↓25 per cent undecided.",
      "Asked who they would choose, ↓43% named Hale and ↓41% Ruiz; ↓9% chose Lind and ↓14% none of them.",
      "Buses carried ↓52% of commuters, trains ↓25% and trams the remaining ↓13%.",
      "Of them ↓64 per cent say that the town is on the wrong track, ↓37 per cent that it is on the right one and ↓9 per cent are not sure.",
      "Women bought ↓58% of tickets and men ↓48%, the studio said.",
      "Of the runners ↓55% were women and ↓54% men.",
      "In all ↓52 per cent of the players were female and ↓51 per cent male.",
      "Rents are the top issue for ↓38%, followed by crime at ↓32%, roads at ↓19% and schools at ↓11%; ↓10% named something else.",
      "Lorries carried ↓61% of the boxes from the port, rail ↓13% and barges the other ↓8%.",
      "Yes is on ↓58 per cent and No on ↓45 per cent.",
    ],
    nonTriggering: [
      "Lorries carried 61% of the boxes from the port, rail 31% and barges the other 8%. Yes is on 55 per cent and No on 45 per cent.",
      "Yes is on 44 per cent and No on 36 per cent. Yes is on 58 per cent in the north and No on 52 per cent in the south.",
      "Of them 64 per cent say that the town is on the wrong track, 27 per cent that it is on the right one and 9 per cent are not sure.",
      "Asked why they left, 52% said pay, 41% hours, 33% the boss; 15% said something else.",
      "Voters could name more than one issue. Rents came to 38%, crime to 32%, roads to 29% and schools to 11%; 10% named something else.",
      "Rents are the top issue for 38%, followed by crime at 22%, roads at 19% and schools at 11%; 10% named something else.",
      "Some 48% chose A and 39% chose B. The vote split by region: 70% in the north backed it, 65% in the east and 30% in the south.",
      "Wind gave 34% of the power, and gas 31%. Nuclear gave 14%, solar 8%, hydro 10%, and imports the remaining 3%.",
      "Women are 58% of nurses and men 61% of doctors. Women took 58% of the vote in the north, men 48% in the south.",
      "Women bought 58% of tickets and men 42%. Among voters 58% of women and 48% of men backed it, and women trust her by 61% and men by 52%.",
      "Respondents could pick several: 70% cited cost, 55% safety and 40% noise.",
      "41 per cent were in favour, 44 per cent against and 15 per cent undecided.",
      "Asked who they would choose, 43% named Hale and 38% Ruiz; 9% chose Lind and 10% none of them.",
      "She leads him 49% to 45% in the north, and 52% to 38% in the south, with 9% undecided.",
    ])

  private static let exclusive = Set(
    ["choose", "chose", "split", "undecided", "unsure", "abstained", "opinion", "divided"].map { TextHash.of($0) })
  /// "9% are not sure", "10% named something else"
  private static let last = WordSet("sure else undecided unsure neither none")
  /// What shares that only end in such an answer may be above a hundred: where several answers were allowed they are far above it.
  private static let most = DecimalNumber(15)
  /// Where shares and a remainder come to less, the list began a sentence before: "Wind gave 34% and gas 31%. Solar gave 8% …".
  private static let least = DecimalNumber(60)
  private static let other = TextHash.literal("other")
  private static let asked = TextHash.literal("asked")
  private static let complete = Set(["remaining", "rest", "remainder"].map { TextHash.of($0) })
  private static let several = Set(
    ["several", "multiple", "also", "each", "respectively", "than", "compared", "while", "whereas"].map {
      TextHash.of($0)
    })

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .percent) where claims.count == 2 {
      if let opposite = OppositeShares(in: claims, article), let sum = opposite.sum(article) {
        findings.append(finding(opposite.shares, sum, article))
      }
    }
    for claims in article.sentences(with: .percent) where claims.count >= 3 {
      let shares = claims.filter { article.figure($0).kind == .percent }
      guard shares.count >= 3, shares.allSatisfy({ isShare($0, article) }), let first = shares.first,
        let last = shares.last,
        isOneQuestion(shares, article)
      else { continue }
      let sentence = article.sentence(of: first)
      let isComplete = isRemainder(last, article)
      let isExclusive =
        isComplete || sentence.contains { Self.exclusive.contains(article.document.tokens[$0].hash) }
      guard isExclusive || hasLastAnswer(last, article) else { continue }
      check(shares, isComplete: isComplete, isExclusive: isExclusive, article, into: &findings)
    }
  }

  private func isShare(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard let value = figure.value, !value.isNegative, value <= DecimalNumber(100),
      figure.hedge == .exact || figure.hedge == .about
    else {
      return false
    }
    let (before, behind) = article.window(index, before: 4, behind: 4)
    return !article.isChange(index) && article.claim(index).scope.isDisjoint(with: [.earlier, .average, .change])
      && !article.hasCue(before, .marginOfError) && !article.hasCue(behind, .marginOfError)
  }

  /// No two pairs (49% to 45%, 52% to 38%), no own base for each share, nothing that several may have answered.
  private func isOneQuestion(_ shares: [Int], _ article: Article) -> Bool {
    let tokens = article.document.tokens
    guard let first = shares.first else { return false }
    let sentence = article.sentence(of: first)
    // "Asked who they would vote for, …; …" is one question to the end.
    let isAsked =
      tokens[sentence.lowerBound].hash == Self.asked || hasLastAnswer(shares[shares.count - 1], article)
    guard !sentence.contains(where: { Self.several.contains(tokens[$0].hash) || tokens[$0].isMark(";") && !isAsked })
    else { return false }
    // "They could name more than one": in the sentence before.
    let number = article.claim(first).sentence
    if number > 0, allowsSeveral(article.document.sentences[number - 1].tokens, article) { return false }
    let pairs = zip(shares, shares.dropFirst()).filter {
      article.hasWord(article.gap($0, $1), Word.to) && article.gap($0, $1).count <= 2
    }
    guard pairs.count < 2 else { return false }
    // "48% of men, 39% of women": one base at most is named.
    let bases = Set(
      shares.filter { article.isWord(article.figure($0).tokens.upperBound, Word.of) }.map { article.claim($0).head })
    let isOfPart = shares.contains { index in
      article.window(index, before: 6).before.contains {
        article.isWord($0, Word.of) && article.has($0 + 1, [.pronoun, .determiner]) && article.has($0 + 1, .relative)
      }
    }
    // "70% in the north, 65% in the east": each has its own.
    let places = shares.filter { article.isWord(article.figure($0).tokens.upperBound, Word.in) }
    return bases.count <= 1 && !isOfPart && places.count < 2
  }

  /// The last share is of those who chose none of the others.
  private func hasLastAnswer(_ index: Int, _ article: Article) -> Bool {
    Self.last.meets(article.window(index, behind: 4).behind, in: article.document)
  }

  private static let answers = WordSet("several multiple")

  private func allowsSeveral(_ sentence: Range<Int>, _ article: Article) -> Bool {
    Self.answers.meets(sentence, in: article.document)
      || sentence.contains { article.isWord($0, Word.than) && article.isWord($0 + 1, Self.one) }
  }

  private static let one = TextHash.literal("one")

  /// "The remaining 20%", "the rest (20%)".
  private func isRemainder(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    // "The other 8%"
    if article.isWord(start - 1, Self.other), article.isWord(start - 2, Word.the) { return true }
    return article.window(index, before: 3).before.contains { Self.complete.contains(article.document.tokens[$0].hash) }
  }

  private func check(
    _ shares: [Int], isComplete: Bool, isExclusive: Bool, _ article: Article, into findings: inout [Finding]
  ) {
    let hundred = DecimalNumber(100)
    var sum = DecimalNumber.zero
    var slack = DecimalNumber.zero
    for index in shares {
      let figure = article.figure(index)
      guard let value = figure.value, let next = sum + value,
        let half = figure.resolution * DecimalNumber(5, exponent: -1),
        let width = slack + half
      else { return }
      (sum, slack) = (next, width)
    }
    guard let difference = sum - hundred,
      difference > slack || isComplete && difference < slack.negated && sum > Self.least,
      isExclusive || difference <= Self.most
    else { return }
    findings.append(finding(shares, sum, article))
  }

  private func finding(_ shares: [Int], _ sum: DecimalNumber, _ article: Article) -> Finding {
    let terms = shares.compactMap { article.figure($0).value.map(Wording.number) }.joined(separator: " + ")
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: "The shares of \(Wording.list(shares.map { article.words($0) })) add up to \(Wording.number(sum))%.",
      working: "\(terms) = \(Wording.number(sum)), not 100",
      remedy: "Fits if several answers were allowed, or if the shares are of different groups: then say so.",
      question: "Could several answers be given? Percent of what?",
      labels: shares.map { article.label($0) }, key: article.key(shares))
  }
}
