internal import Claims
internal import Extraction
internal import TextModel

/// A stated percentage of change against the two values that it leads from and to.
struct PercentChangeMismatch: Rule {
  static let description = RuleDescription(
    id: "percent-change-mismatch", severity: .error,
    compares: "old value, new value and the percentage of change in one sentence",
    arithmetic: """
      c' = 100 · (new − old) / old over the rounding intervals of both; fires where the stated change, with its rounding and hedge, \
      does not meet it, or goes the other way. Tells whether it fits the new value as the base. An amount with its percentage is held \
      against the base that is told with them.
      """,
    triggering: [
      "Profit was ↓£96m, up ↓20% from ↓£4m a year ago.",
      "Sales rose ↓40% from ↓50 million to ↓60 million euros.",
      "The fare fell from ↓8 to ↓6 euros, a drop of ↓33%.",
      "Membership climbed ↓25% to ↓1,800 from ↓1,600.",
      "The number of patients dropped by ↓a quarter, from ↓432 to ↓384.",
      "Offences went up to ↓611 from ↓588, an increase of ↓5.6%.",
      "Demand peaked at ↓5,240 megawatts at 5:40 p.m. Wednesday, ↓6.6% above the previous high of ↓5,010 megawatts.",
      "The festival sold ↓61,400 tickets, ↓20% more than last year's ↓55,300.",
      "Profit was ↓£684m in the three months to June, down ↓13% on the ↓£752m of the same period of 2024.",
      "Shares in the brewery fell ↓12p, or ↓11%, to ↓138p.",
      "The board spent ↓£9.6 million on agency nurses in the year to the end of May, up from ↓£6.4 million in the year before, a rise of ↓60%.",
      "In all ↓57 ewes were lost in May, compared with ↓45 a year before, an increase of ↓37%.",
      "Seals grew by ↓60%, from ↓1,500 to ↓2,100, while otters fell by ↓28% to ↓12,300 from ↓15,000.",
      "Sales rose ↓18% to ↓$4.32 billion in the quarter that ended on 3 May, from ↓$4.02 billion a year earlier.",
      "The fare goes up to ↓$1.80 from ↓$1.65, or ↓19%.",
      "In the other group it fell by ↓37%, to ↓9.1 days from ↓12.4.",
      "The bakery raised its starting wage by ↓$1 to ↓$18 an hour, an increase of ↓9.5%.",
      "Membership had dropped to ↓512, a fall of ↓182, or ↓one in five.",
      "It was watched by ↓9,412 people, up ↓856, or ↓20 per cent.",
      "The price rose to ↓$2.97 a gallon from ↓$2.64, an increase of ↓15.2%.",
      "The number of members rose by ↓1,200 to ↓15,000, or ↓18%.",
      "The pension goes up by ↓5.8% to ↓£241.30 a week from ↓£230.25 in April.",
      "The service took ↓6,120 calls that day, ↓48% more than its daily average of ↓4,435.",
      Example("The port expects ↓40,000 guests this year, up ↓25% from ↓30,000.", severity: .warning),
      Example("The line made a profit of €96m on revenue of ↓€724m, up ↓6% from ↓€700m in 2023.", severity: .warning),
      "The shares had closed at ↓€19.55 on Friday and rose to ↓€26.60, a gain of ↓31%.",
      "There are ↓5,200 families on the list, which is up ↓20% from ↓4,000 in 2022.",
      "Chicks weighed 252g at four weeks, ↓28g or ↓18 per cent lighter than the ↓280g of the earlier study.",
      "The bill was up by ↓half, or ↓£360,000, from ↓£1.26m.",
      "The crowd was ↓1,188 bigger than last year's ↓5,224, a rise of almost ↓19 per cent.",
      "Spending would go up ↓$2.5 million, or ↓6.3%, from this year's ↓$57.1 million.",
      "The mill told of a ↓10 per cent rise in net profit to ↓$162.9m for the quarter, against ↓$139m in the same quarter last year.",
      "The staff has fallen from ↓310 to ↓217, a loss of 93 posts, or ↓43 per cent.",
      "Guillemots rose by 20 per cent, from 7,875 pairs to 9,450, and razorbills by ↓13 per cent, from ↓2,000 to ↓2,620.",
      "On every other road the count went from ↓448 to ↓376, a rise of ↓16 per cent.",
      "The harvest came to ↓5.61 million barrels, up ↓8% from ↓6.1 million in 2025.",
      "The crew filled ↓41,760 holes. That is ↓16% fewer than the ↓36,000 filled in the spring before.",
      "There were ↓2,520 pupils then and ↓2,430 now; the drop is about ↓5.6%.",
    ],
    nonTriggering: [
      "The fair ended with 1,056,000 people through the gates over 12 days, about 3% more than last year's 1,025,000.",
      "Of €724m, up 6% from €700m, little is left. Pre-tax profit was £96m on sales of £742m, up 20% from £80m.",
      "Shares in Kestrel closed at £4.10 on Thursday and fell to £3.90, a drop of 20% since the start of the year.",
      "The index closed at 8,012, up 31 points, or 4% for the month. Shares fell to 512p, down 12p, or 14% lower than a year ago.",
      "Sales rose 14% to $16 million from $14.4 million a year earlier. The band drew 9,000 to a hall of 9,500, 20% more than the 7,500 of May.",
      "The firm expects the trade to grow to $1.2 trillion, from $800 billion, with 60 percent of that growth abroad.",
      "The line made a profit of €96m on revenue of €742m, up 6% from €700m in 2023. There are 5,200 families on the list, which is up 30% from 4,000.",
      "The shares had closed at €19.55 on Friday and rose to €25.60, a gain of 31%. The fund stood at €19.55 and the index rose to 26.60, a gain of 2%.",
      "The port expects 40,000 guests this year, up a third from 30,000. Three month billings came to 699.4 million, up 0.2% from 697.8 million.",
      "Of this, 3.76 million tonnes went by sea, 34% down on 5.70 million, and 4.45 million tonnes by rail, 21.1% down on a previous 5.64 million.",
      "The service took 6,120 calls that day, 38% more than its daily average of 4,435.",
      "The bakery raised its starting wage by $1 to $18 an hour, an increase of 5.9%. The toll went down by $0.20 to $1.80, a drop of 10%.",
      "Membership had dropped to 512, a fall of 128, or one in five. It was watched by 9,412 people, up 856, or 10 per cent.",
      "The price rose to $2.97 a gallon from $2.64, an increase of 12.5%. The club lost 512 members, a fall of 182, or 12 per cent of all.",
      "The number of members rose by 1,200 to 15,000, or 8.7%; it rose by 1,200 to 15,000, or 40% of those who had been asked.",
      "The pension goes up by 4.8% to £241.30 a week from £230.25 in April. Rent went up to £990 a month from £900, or 10%.",
      "Sales rose 20% from 50 million to 60 million euros.",
      "Profit climbed by a third to 4.0 million from 3.0 million.",
      "Like-for-like sales rose 3% while revenue grew from 50 million to 60 million euros.",
      "The fare fell from 8 to 6 euros, a drop of a quarter.",
      "Offences went up to 611 from 588, an increase of 3.9%.",
      "Demand peaked at 5,240 megawatts at 5:40 p.m. Wednesday, 4.6% above the previous high of 5,010 megawatts.",
      "The festival sold 61,400 tickets, 11% more than last year's 55,300.",
      "Profit was £684m in the three months to June, down 9% on the £752m of the same period of 2024.",
      "Shares in the brewery fell 12p, or 8%, to 138p.", "The index fell 9 points, or 0.4%, to 2,776.",
      "The tax goes up by 7.49% to £1,893, from £1,761.",
      "The board spent £9.6 million on agency nurses in the year to the end of May, up from £6.4 million in the year before, a rise of 50%.",
      "The board spent £9.6 million on nurses and, on doctors, £4.1 million, up from £3.4 million, a rise of 21%.",
      "Seals grew by 40%, from 1,500 to 2,100, while otters fell by 18% to 12,300 from 15,000.",
      "Sales rose 7% to $4.32 billion in the quarter that ended on 3 May, from $4.02 billion a year earlier.",
      "The fare goes up to $1.80 from $1.65, or 9%. In the other group it fell by 27%, to 9.1 days from 12.4.",
      "Costs rose from 40 to 50 million and sales fell 8% to 90 million from 98 million, or 12% of those of all firms.",
      "Profit was up by nearly a third to 45.2 million marks from 33.8 million. Adler sold 1,198 vans, down 50%, Falke 2,145, down from 3,342, and Sperber 635, up from 600.",
      "The dividend rose by 20% to 13.2p from 11p, and earnings by 63% to 31.2p from 19.1.",
      "In all 54 ewes were lost in May, compared with 45 a year before, an increase of 20%.",
      "Chicks weighed 252g at four weeks, 28g or 10 per cent lighter than the 280g of the earlier study. It was 28g or 18 per cent lighter than in May.",
      "The bill was up by half, or £630,000, from £1.26m. It was up by a fifth, or £300,000, from May on.",
      "The crowd was 1,188 bigger than last year's 5,224, a rise of almost 23 per cent. It was 1,188 bigger than last year's 5,224, a rise of 40 per cent on the mean of the decade.",
      "Spending would go up $2.5 million, or 4.4%, from this year's $57.1 million.",
      "The mill told of a 10 per cent rise in net profit to $152.9m for the quarter, against $139m in the same quarter last year.",
      "Use of the rigs rose 2 per cent to 54 in the week, against 67 one year ago. Output rose 2% to 540 tonnes, against 670 tonnes a year ago.",
      "The mill told of a 10 per cent rise in net profit to $152.9m for the quarter, against $160m that analysts had forecast.",
      "The staff has fallen from 310 to 217, a loss of 93 posts, or 30 per cent. Over the same time 40 left.",
      "Guillemots rose by 20 per cent, from 7,875 pairs to 9,450, and razorbills by 13 per cent, from 2,000 to 2,260. Wines of 13 per cent, from 20 to 30 euros a bottle, sell best.",
      "On every other road the count went from 448 to 376, a fall of 16 per cent. The rand fell 4% to 18.20 against the dollar from 17.50.",
      "The harvest came to 5.61 million barrels, down 8% from 6.1 million in 2025. The loss was 8% lower, at $5.6m against $6.1m.",
      "The crew filled 41,760 holes. That is 16% more than the 36,000 filled in the spring before. That is 40% more than a year ago.",
      "There were 2,520 pupils then and 2,430 now; the drop is about 3.6%. There were 60 buses then and 48 now; the drop is 5% a year.",
      "The club has 57 members, compared with 45 in the choir, and subscriptions saw an increase of 37%.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for triple in PercentChange.triples(article) {
      if triple.isTurned(article) {
        findings.append(turned(triple, article))
        continue
      }
      guard !triple.fits(article), !(triple.isBetweenPercents && triple.equalsPoints(article)) else { continue }
      let (old, new, change) = (triple.change.old, triple.change.new, triple.percent)
      findings.append(
        Finding(
          rule: Self.description.id, severity: triple.fitsRoughly(article) ? .warning : .error,
          message:
            "\(article.words(change)) does not fit the change from \(article.words(old)) to \(article.words(new)).",
          working: triple.working(article), remedy: remedy(triple, article),
          question: "Percent of what? From what to what?",
          labels: [change, old, new].map { article.label($0) },
          key: [change, old, new].map { article.key($0) }.joined(separator: " | ")))
    }
    for claims in article.sentences(withAny: [.percent, .fraction]) {
      for move in AmountWithPercent.all(in: claims, article) { check(move, article, into: &findings) }
      for move in AmountOfBase.all(in: claims, article) { check(move, article, into: &findings) }
    }
  }

  /// "5.61 million, up 8% from 6.1 million"
  private func turned(_ triple: PercentChange, _ article: Article) -> Finding {
    let (old, new) = (triple.change.old, triple.change.new)
    let isMore = (article.figure(new).value ?? .zero) > article.figure(old).value ?? .zero
    return Finding(
      rule: Self.description.id, severity: .error,
      message:
        "\(article.words(triple.percent)) is told the other way: \(article.words(new)) is \(isMore ? "more" : "less") than \(article.words(old)).",
      working: triple.working(article), remedy: "Fits with the other word, or if the two values have changed places.",
      question: "Did it rise or fall?", labels: [triple.percent, old, new].map { article.label($0) },
      key: article.key([triple.percent, old, new]))
  }

  /// "Fell 12p, or 8%, to 138p": the percentage against the amount.
  private func check(_ move: AmountWithPercent, _ article: Article, into findings: inout [Finding]) {
    let figure = article.figure(move.percent)
    // Amounts and percentages of markets are cut off as often as rounded, each by itself: a unit of the last digit to each side.
    guard let computed = move.computed(article), let value = figure.value else { return }
    let stated =
      figure.kind == .fraction
      ? ProportionWords.percents(figure) : Interval(value - figure.resolution, value + figure.resolution)
    guard !stated.meets(computed) else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "\(article.words(move.percent)) does not fit a change of \(article.words(move.amount)) to \(article.words(move.new)).",
        working: move.working(article), remedy: "Fits if amount and percentage are of two periods: then say so.",
        question: "From what to what?", labels: [move.percent, move.amount, move.new].map { article.label($0) },
        key: article.key([move.percent, move.amount, move.new])))
  }

  /// "28g or 10 per cent lighter than the 280g": the percentage against amount and base.
  private func check(_ move: AmountOfBase, _ article: Article, into findings: inout [Finding]) {
    guard let computed = move.computed(article), !move.stated(article).meets(computed) else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "\(article.words(move.percent)) is not what \(article.words(move.amount)) of \(article.words(move.base)) comes to.",
        working: move.working(article), remedy: "Fits if amount and percentage are of two measures: then say so.",
        question: "Per cent of what?", labels: [move.percent, move.amount, move.base].map { article.label($0) },
        key: article.key([move.percent, move.amount, move.base])))
  }

  private func remedy(_ triple: PercentChange, _ article: Article) -> String {
    let (old, new) = (article.figure(triple.change.old), article.figure(triple.change.new))
    if let swapped = old.interval.divided(by: new.interval) {
      let change = (swapped - Interval(exactly: .one)).scaled(by: 2)
      if triple.stated(article).meets(change)
        || triple.stated(article).meets(Interval(change.upper?.negated, change.lower?.negated))
      {
        return "It fits with the new value as the base: the base is swapped."
      }
    }
    return
      "Fits if the percentage is of another measure or period (like-for-like, adjusted, a year earlier): then say so."
  }
}
