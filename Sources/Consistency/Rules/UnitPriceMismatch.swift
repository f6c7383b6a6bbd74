internal import Claims
internal import Extraction
internal import TextModel

/// A total against the number of things and the amount for each.
struct UnitPriceMismatch: Rule {
  static let description = RuleDescription(
    id: "unit-price-mismatch", severity: .error,
    compares: "a total, a count and the amount for each",
    arithmetic: """
      count × each over their intervals; fires where the total does not meet it and is more than 5 % away. Only where one sentence ties \
      the three together; never with "up to", "from", "starting at". An amount a year is held against the same amount a month, week or \
      day behind it; a total over a time or a number against what it comes to for each, to its last digit; \
      a sum against its instalments, but for loans; a mean in apposition, an amount for each of a number and a speed against what they are \
      of, unless two other figures near by give them.
      """,
    triggering: [
      "The ↓200 buses cost ↓90 million euros, about ↓4.5 million each.",
      "Each of the ↓30 winners gets ↓500 dollars, a total of ↓1,500 dollars.",
      "The town ordered ↓40 benches at ↓250 euros each, for a total of ↓100,000 euros.",
      "The ↓12 tractors were sold for ↓$960,000, or ↓$8,000 apiece.",
      "The maker asks ↓£3,640 a year for each patient, or ↓£90 a week.",
      "The guard earns ↓€2,400 a month, or ↓€800 a week.",
      "The library lent ↓53,690 books in ↓91 days, almost ↓690 a day.",
      "The upkeep came to ↓£47 ↓over eight years, ↓less than £4 a year.",
      "The wing scored ↓2,114 points in ↓211 games, an average of ↓just over 20.",
      "He promised ↓£45m for ↓27 units, ↓£2.0m for each hospital.",
      "All 185 welders lost their jobs, and ↓60 of them are owed ↓£7,400 each, or ↓£414,000 in all.",
      "A set of 2,400 books, split into ↓160 lots, averaged ↓€70 a lot, or ↓€112,000 in all.",
      "The firm was fined ↓£1.6m, to be paid in ↓six yearly instalments of ↓£300,000.",
      "In the ↓past five years, ↓3,150 homes have been built in the city, ↓360 a year.",
      "The firm cut its debt by £9m, helped by the sale of ↓eight mills for ↓£4.8m, an average of ↓£60,000 each.",
      "The remaining ↓£45,000 came from ↓1,500 readers of the paper, an average of ↓£36 apiece.",
      "Of these, ↓412 were sold, at an average of ↓€1,250, giving a turnover of ↓€515m.",
      "The ride of ↓18km will take ↓63 minutes, an average of ↓30km/h.",
      "It made a loss of ↓$72 million in the quarter, equal to ↓$9 a share on ↓80 million shares.",
      "It declared a dividend of ↓€2.50 a share on ↓14.2 million shares, which will mean a payout of ↓€355 million.",
      "Boats will leave every ten minutes, ↓six an hour, and each will hold ↓120 people, giving a capacity of ↓7,200 an hour.",
      "Its reserves fell to ↓£6m, equivalent to ↓12 weeks of spending at ↓£50,000 a week.",
      "A grant of £9m will mend the roof, and ↓€42m will buy ↓six cranes at ↓€9.5m each.",
      Example("The plant will add ↓900,000 tonnes, in ↓four steps of ↓300,000.", severity: .warning),
      "The halt has ↓21 departures by tram a week, or ↓five a day.",
      "The fee is ↓€18 a month, or ↓€261 a year.",
      "The book came out in a printing of ↓3,000, which sold out in ↓six weeks, or ↓800 a week.",
      "The town paid ↓53 of them, ↓$21,200 in all, for an average of ↓$4,000.",
      "The ↓six together come to ↓£48, an average of ↓£9.",
    ],
    nonTriggering: [
      "The €32m will buy four cranes at €6m each and a tug. The club paid £12m for four players at £2.5m each, plus add-ons of £2m.",
      "Cars leave 10 an hour, and each holds 220 people, for a total of 4,400 an hour in both directions.",
      "Output will rise by 600,000 barrels a day, in two steps of 200,000 and a last one of 200,000.",
      "The fair drew 24,000 visitors in six months, or 300 a day, excluding Mondays. In six weeks, 1,200 people came, 50 a day, four days a week.",
      "The fee is €600 a year, or €60 a month, over ten months. He played 20 innings for 900 runs, an average of 50.",
      "The firm's 400 drivers and 30 managers earned £10.7m, an average of £24,900.",
      "It will pay 12p a share on 300 million shares, bringing the cost of the year's dividends to £84m. It offers $30 a share for 9 million shares, a deal worth $350 million including debt.",
      "The town paid 53 of them, $21,200 in all, for an average of $400. It paid 12 of them, $9,000 went to one, an average of $200 to others.",
      "The six together come to £48, an average of £8. The nine rose to £40, an average of £3 up.",
      "The firm cut its debt by £9m, helped by the sale of eight mills for £4.8m, an average of £600,000 each. It sold nine pubs in May for £3.1m, an average of £200,000 less than it had asked.",
      "The 12 funds put £5.4m into the firm, an average of £15,000 a day. The remaining £45,000 came from 1,500 readers, an average of £30 apiece.",
      "They let 40 flats and 20 houses for £48,000 a month, an average of £800 a month. Some 900 members gave £63,000, an average of £70, and 30 firms gave more than £2,000.",
      "In May it sold 90 boats, ten of them for £400,000, an average of £40,000 each. Nine bidders offered £2m, against an average of £40,000 each in 2019.",
      "Of these, 412 were sold, at an average of €1,250, giving a turnover of €515,000. The ride of 18km will take 36 minutes, an average of 30km/h.",
      "The ride of 18km starts at 9am and takes 36 minutes to the bridge. It rode 60 miles in two days, with an average of 9mph on the hills.",
      "It made a loss of $72 million in the quarter, equal to 90 cents a share on 80 million shares. It made $96 million, compared with $24 million, or 30 cents a share on 80 million shares.",
      "It declared a dividend of €2.50 a share on 14.2 million shares, which will mean a payout of €35.5 million. It pays $1.20 a share on 5 million shares, compared with a payout of $9 million in May.",
      "Boats will leave every ten minutes, six an hour, and each will hold 120 people, giving a capacity of 720 an hour. They run six an hour, each with 120 seats, and carried a peak of 390 an hour.",
      "Its reserves fell to £6m, equivalent to 12 weeks of spending at £500,000 a week. It saved £9m, and in ten weeks at £20,000 a week it will have a mill.",
      "A grant of £9m will mend the roof, and €57m will buy six cranes at €9.5m each. The board spent £90m on ships and quays, and 12 tugs at £2m each are on order.",
      "The plant will add 900,000 tonnes, in three steps of 300,000. It sold 600,000 tonnes, in two batches of 100,000 to Spain and the rest at home.",
      "The halt has 21 departures by tram a week, or three a day. It has 40 boats a week, or ten a day at the height of summer.",
      "The fee is €18 a month, or €216 a year. The pass is £30 a week, or £900 a year.",
      "The book came out in a printing of 3,000, which sold out in six weeks, or 500 a week.",
      "The firm was fined £1.6m, to be paid in six yearly instalments of £300,000 and",
      "The bank lent her £12,000, to be repaid in 48 monthly instalments of £310. The village got £1.2m, paid in two stages of £400,000 so far.",
      "A set of 2,400 books, split into 160 lots, averaged €700 a lot, or €112,000 in all.",
      "The firm was fined £1.8m, to be paid in six yearly instalments of £300,000. It owes £2m, of which two instalments of £400,000 are paid. The prize of £1.2m is paid in 12 monthly instalments of £90,000 and a last one of £120,000.",
      "In the past five years, 3,150 homes have been built in the city, 630 a year. In the past two years, 900 were sold, 120 a year of them abroad.",
      "He promised £54m for 27 units, £2m for each hospital.",
      "All 185 welders lost their jobs, and 60 of them are owed £7,400 each, or £444,000 in all.",
      "The library lent 53,690 books in 91 days, almost 590 a day. The upkeep came to £47 over eight years, less than £6 a year.",
      "The wing scored 2,114 points in 211 games, an average of just over 10. Rovers have 61 wins in 88 games, an average of 2.1 points a game.",
      "The fund paid 900 claims in 30 days, 45 a day at its peak. The firm earned £36m in two years, or £1.5m a month.",
      "They spent $1.5m over three years, $900,000 a year of it on rent. She earned £78,000 in 12 months, or £300 a day.",
      "The 20 buses cost 90 million euros, about 4.5 million each.",
      "Fines of up to 500 dollars brought in 9,000 dollars from 30 drivers.",
      "The town ordered 40 benches at 250 euros each, for a total of 10,000 euros.",
      "The maker asks £3,640 a year for each patient, or £70 a week. The guard earns €2,400 a month, or €600 a week.",
      "A bay costs £300 a month, £120 a week or £30 a day. The pass is £9 a day, or £25 a week.",
      "She earns £26,000 a year, or £100 for each day of work. Rent was £900 a month, or £10 a week more.",
      "The two men were fined $800 each and told to pay costs of $90,000.",
    ])

  /// "£3,640 a year, or £90 a week"
  private func add(_ rates: TimedRates, _ article: Article, into findings: inout [Finding]) {
    guard let a = article.figure(rates.long).value, let b = article.figure(rates.short).value, !b.isZero,
      let ratio = a / b,
      let rounded = DecimalNumber((ratio.double * 10).rounded() / 10)
    else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message: "\(article.words(rates.long)) is not \(article.words(rates.short)).",
        working: "\(Wording.number(a)) ÷ \(Wording.number(b)) = \(Wording.number(rounded))",
        remedy: "Fits if they are two amounts, or if part of the time is left out: then say so.",
        question: "How much, and for how long?", labels: [rates.long, rates.short].map { article.label($0) },
        key: article.key([rates.long, rates.short])))
  }

  /// "53,690 books in 91 days, almost 690 a day"
  private func add(_ spread: SpreadTotal, _ article: Article, into findings: inout [Finding]) {
    guard let whole = article.figure(spread.total).value, let count = spread.counts.first?.lower, !count.isZero,
      let exact = (whole / count).flatMap({ Self.rounded($0) })
    else { return }
    let claims = [spread.total, spread.count, spread.each]
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "\(article.words(spread.total)) over \(article.words(spread.count)) is not \(article.words(spread.each)).",
        working: "\(Wording.number(whole)) ÷ \(Wording.number(count)) = \(Wording.number(exact))",
        remedy: "Fits if the average is of another time or number: then say so.",
        question: "How much in all, over how many?", labels: claims.map { article.label($0) },
        suggestions: [Wording.number(exact)], key: article.key(claims)))
  }

  /// "Nine pubs for £5.4m, an average of £60,000 each"
  private func add(_ told: ToldProduct, _ severity: Severity, _ article: Article, into findings: inout [Finding]) {
    guard let sum = article.figure(told.total).value, let amount = article.figure(told.each).value,
      let product = told.product(article)
    else { return }
    let (claims, unit) = ([told.total, told.count, told.each], Wording.unitName(article.figure(told.total)))
    let number = told.times == nil ? article.figure(told.count).value.map(Wording.number) : article.words(told.count)
    findings.append(
      Finding(
        rule: Self.description.id, severity: severity,
        message:
          "\(article.words(told.count)) at \(article.words(told.each)) do not make \(article.words(told.total)).",
        working:
          "\(number ?? "") × \(Wording.number(amount)) = \(Wording.number(product))\(unit), not \(Wording.number(sum))\(unit)",
        remedy: "Fits if they are of other things, or if a digit or scale word is missing.",
        question: "How many, how much for each, and how much in all?", labels: claims.map { article.label($0) },
        suggestions: [Wording.number(product)], key: article.key(claims)))
  }

  /// To three digits at least, and to the whole from there on.
  private static func rounded(_ value: DecimalNumber) -> DecimalNumber? {
    DecimalNumber(value.double >= 100 ? value.double.rounded() : (value.double * 10).rounded() / 10)
  }

  private static let joining = Set(
    [
      "or", "at", "for", "a", "an", "in", "all", "total", "of", "the", "to", "making", "bringing", "costing", "worth",
      "just", "only", "about", "that", "is", "than", "more",
    ]
    .map { TextHash.of($0) })
  private static let open = Set(
    ["up", "from", "starting", "least", "between", "plus", "another", "extra"].map { TextHash.of($0) })

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .rate) where claims.count >= 2 {
      if let rates = TimedRates(in: claims, article), rates.isWrong(article) { add(rates, article, into: &findings) }
    }
    var tied: Set<Int> = []
    for (number, claims) in article.bodySentences.enumerated() where claims.count >= 3 {
      for spread in SpreadTotal.all(in: claims, article) where spread.isWrong(article) {
        tied.insert(spread.each)
        add(spread, article, into: &findings)
      }
      for product in MeanInApposition.all(in: claims, article) + AmountForEach.all(in: claims, article)
      where !tied.contains(product.each) {
        tied.insert(product.each)
        if let severity = product.severity(article, behind: article.claims(before: number), in: claims) {
          add(product, severity, article, into: &findings)
        }
      }
    }
    for claims in article.sentences(with: [.cardinal, .money]) where claims.count >= 3 {
      checkInstalments(claims, article, into: &findings)
    }
    for claims in article.sentences(with: [.cardinal]) where claims.count >= 3 {
      let prices = claims.filter { isPrice($0, article) }
      guard prices.count == 2, let each = prices.first(where: { isEach($0, claims, article) }),
        let total = prices.first(where: { $0 != each }), !isEach(total, claims, article), !tied.contains(each)
      else { continue }
      // "All 185 lost their jobs, and 60 of them are owed £7,400 each, or £444,000 in all": of several counts one has to fit.
      let counts = claims.filter { isCount($0, each, article) }
      guard let count = counts.last(where: { $0 < max(each, total) }) ?? counts.first, counts.count <= Self.mostCounts,
        isTied(total, each, count, article), counts.allSatisfy({ !fits(total, $0, each, article) })
      else { continue }
      check(total, count, each, article, into: &findings)
    }
  }

  /// "£1.8m, to be paid in six yearly instalments of £300,000"
  private func checkInstalments(_ claims: [Int], _ article: Article, into findings: inout [Finding]) {
    for start in claims.indices.dropLast(2) {
      let (total, count, each) = (claims[start], claims[start + 1], claims[start + 2])
      let (lead, gap) = (article.gap(total, count), article.gap(count, each))
      guard article.figure(total).kind == .money, article.figure(each).kind == .money,
        article.figure(total).unit == article.figure(each).unit, isPrice(total, article), isPrice(each, article),
        isCount(count, each, article), lead.count <= Self.far, article.isWord(gap.upperBound - 1, Word.of),
        (2...4).contains(gap.count), Self.shares.contains(gap.upperBound - 2, in: article.document),
        article.isWord(lead.upperBound - 1, Word.in) || article.isMark(lead.upperBound - 1, ","),
        !lead.contains(where: { article.isMark($0, ";") || article.has($0, .conjunction) }), isAll(each, article),
        let product = [count, each].compactMap({ article.figure($0).value }).reduce(
          DecimalNumber.one, { ($0 * $1) ?? $0 })
          as DecimalNumber?,
        article.figure(total).hedge == .exact, article.figure(each).hedge == .exact,
        !article.figure(total).interval.contains(product)
      else { continue }
      check(total, count, each, article, into: &findings)
    }
  }

  /// Nothing behind it that tells of other parts, and no loan, which bears interest.
  private func isAll(_ each: Int, _ article: Article) -> Bool {
    let (end, sentence) = (article.figure(each).tokens.upperBound, article.sentence(of: each))
    return (end >= sentence.upperBound || !article.document.tokens[end].isWord)
      && !Self.loans.meets(sentence, in: article.document)
  }

  private static let loans = WordSet(
    "loan loans lent lend lends borrow borrowed borrows repay repaid repayable mortgage credit price cost")
  private static let shares = WordSet("instalments installments payments tranches stages rates parts")
  private static let far = 8

  private static let `for` = TextHash.literal("for")
  private static let mostCounts = 3

  private func isPrice(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.value.map({ !$0.isNegative && !$0.isZero }) ?? false, figure.hedge != .vague, figure.hedge != .range
    else { return false }
    // "About 4.5 million each": the currency stands once.
    return figure.kind == .money || figure.kind == .rate && figure.unit.unit.isMoney
      || figure.kind == .cardinal && figure.isScaled
  }

  /// "4.5 million each", "$8,000 apiece", "each of the 30 winners gets 500 dollars".
  private func isEach(_ index: Int, _ claims: [Int], _ article: Article) -> Bool {
    let tokens = article.figure(index).tokens
    if article.has(tokens.upperBound, .each), !article.isWord(tokens.upperBound + 1, Word.of),
      article.document.tokens[tokens.upperBound].hash != TextHash.of("every")
    {
      return true
    }
    // "£2m for each hospital"
    if article.isWord(tokens.upperBound, Self.for), article.isWord(tokens.upperBound + 1, Word.each) { return true }
    // "Split into 160 lots, averaged €700 a lot"
    if article.has(tokens.upperBound, .indefinite),
      claims.contains(where: { isNoun(tokens.upperBound + 1, of: $0, article) })
    {
      return true
    }
    // "The four winners will each receive 25,000 euros".
    let before = article.window(index, before: 3).before
    if let each = before.last(where: { article.isWord($0, Word.each) }), before.upperBound - each > 1,
      !article.isMark(each + 1, ","), !article.isWord(each + 1, Word.of),
      !article.isWord(each + 1, TextHash.of("other"))
    {
      return true
    }
    let sentence = article.sentence(of: index)
    guard article.isWord(sentence.lowerBound, Word.each), article.isWord(sentence.lowerBound + 1, Word.of) else {
      return false
    }
    return claims.first(where: { isPrice($0, article) }) == index
  }

  /// The noun that a number counts, in the singular.
  private func isNoun(_ token: Int, of count: Int, _ article: Article) -> Bool {
    let noun = article.claim(count).headToken
    guard article.figure(count).kind == .cardinal, noun >= 0, article.document.tokens.indices.contains(token) else {
      return false
    }
    let (one, many) = (
      article.document.text(article.document.tokens[token].range),
      article.document.text(article.document.tokens[noun].range)
    )
    return one.utf8.count > 2 && many == one + "s"
  }

  private func isCount(_ index: Int, _ each: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.kind == .cardinal, index != each, !figure.isScaled, let value = figure.value, value.isWhole,
      value > .one
    else { return false }
    return figure.hedge != .vague && figure.hedge != .range
      && (article.claim(index).headToken >= 0 || Partitive.isOfThem(index, article))
  }

  /// Only joining words between the two amounts, and no bound that leaves them open.
  private func isTied(_ total: Int, _ each: Int, _ count: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    let unit = article.figure(total).unit
    guard unit == article.figure(each).unit || article.figure(each).unit == .none || unit == .none else { return false }
    guard article.figure(total).hedge != .atMost, article.figure(each).hedge != .atMost,
      article.figure(each).hedge != .atLeast
    else { return false }
    let gap = article.gap(total, each)
    guard gap.count <= 10, isJoining(gap, total, count, article) || isPaid(gap, article) else { return false }
    return ![total, each].contains { index in
      article.window(index, before: 2).before.contains { Self.open.contains(tokens[$0].hash) }
    }
  }

  /// Only joining words, or the count with its noun: "120 million crowns for 40 trams, about 4 million each".
  private func isJoining(_ gap: Range<Int>, _ total: Int, _ count: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    let (first, noun) = (article.figure(count).tokens.lowerBound, article.claim(count).headToken)
    return gap.allSatisfy {
      tokens[$0].isMark(",") || tokens[$0].isMark("(") || tokens[$0].kind == .dash
        || Self.joining.contains(tokens[$0].hash)
        || article.has($0, .each) || first <= $0 && $0 <= noun || $0 == article.claim(total).headToken
    }
  }

  /// "At $800 each cost the school $60,000": a word for the price of all, and no other clause.
  private func isPaid(_ gap: Range<Int>, _ article: Article) -> Bool {
    article.hasCue(gap, .total) && gap.count <= 6
      && gap.allSatisfy {
        article.document.tokens[$0].isWord && !article.has($0, [.conjunction, .subordinator, .auxiliary])
      }
  }

  private func fits(_ total: Int, _ count: Int, _ each: Int, _ article: Article) -> Bool {
    let product = article.figure(count).interval * article.figure(each).interval
    return product.gap(to: article.figure(total).interval) <= article.claims.tolerances.unitPrice.double
  }

  private func check(_ total: Int, _ count: Int, _ each: Int, _ article: Article, into findings: inout [Finding]) {
    guard let n = article.figure(count).value,
      let price = article.figure(each).value,
      let sum = article.figure(total).value, let exact = n * price
    else { return }
    let unit = Wording.unitName(article.figure(total))
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message: "\(article.words(count)) at \(article.words(each)) each do not make \(article.words(total)).",
        working:
          "\(Wording.number(n)) × \(Wording.number(price)) = \(Wording.number(exact))\(unit), not \(Wording.number(sum))\(unit)",
        remedy: "Fits if the total covers more than these, or if a digit or scale word is missing.",
        question: "How many, at what price, and how much in all?",
        labels: [total, count, each].map { article.label($0) }, suggestions: [Wording.number(exact)],
        key: article.key([total, count, each])))
  }
}
