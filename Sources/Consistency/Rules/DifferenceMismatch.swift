internal import Claims
internal import Extraction
internal import TextModel

/// A stated difference against the two values that it leads from and to.
struct DifferenceMismatch: Rule {
  static let description = RuleDescription(
    id: "difference-mismatch", severity: .error,
    compares: "old value, new value and the difference in one sentence",
    arithmetic: """
      d' = |new − old| over the rounding intervals of both; fires where the stated difference, with its rounding and hedge, does not \
      meet it. Between two percentages a difference in percentage points. "Down from" a smaller value and "up from" a larger one fire \
      too, but for bare small numbers, which may be ranks, and rates of exchange. A margin, lead or majority is held against the two \
      values right beside it, a net gain against what came and what went, a gap of a race and "which is 256 more" against the value \
      in front, a gain, surplus or shortfall against the two in front. "50 fewer than" a smaller value fires too.
      """,
    triggering: [
      "They will pay ↓£1,050 a month, ↓£189 more than the ↓£918 that they pay now.",
      "Membership fell by ↓150, from ↓1,900 to ↓1,650.",
      "The wait lengthened from ↓14 to ↓21 days, an extra ↓nine days.",
      "The library cut its opening hours from ↓52 to ↓40 a week, a drop of ↓ten hours.",
      "On Tuesday ↓3,200 homes had no power, down from ↓2,900 on Monday.",
      "Profit was ↓$2.9 million, up sharply from ↓$3.2 million a year before.",
      "Support rose ↓six points, from ↓41% to ↓45%.",
      "It will open for ↓38 hours a week instead of ↓44, a cut of ↓eight hours.",
      "Net income climbed to ↓$151 million in the quarter that ended on 3 May, from ↓$162 million a year earlier.",
      "The wait has gone up to ↓129 minutes from ↓141.",
      "The motion was carried by ↓22 votes to ↓21, a majority of ↓three.",
      "Among women Lind is ahead by ↓38 points, ↓60% to ↓32%.",
      "Of the men more prefer Moro, ↓50% to ↓42%, an ↓18-point lead.",
      "The chain opened ↓nine shops in spring and closed ↓two, a net gain of ↓nine.",
      "The average queue took ↓34 minutes, ↓seven minutes longer than last summer, when it was ↓25.",
      "The river stood at ↓4.2 metres, ↓1.1 metres above the ↓3.4 metres of 2013.",
      "Turnout was ↓61%, ↓nine points up on the ↓54% of four years ago.",
      "Burglaries dropped from ↓1,240 to ↓992, which is ↓428 fewer.",
      "Police counted ↓4,350 thefts, up ↓1,530 on the ↓3,000 of 2023.",
      "Bids stopped at ↓€7,500, ↓€3,500 short of its ↓€10,000 reserve.",
      "The share closed at ↓875.68 rupees, up ↓36.38 rupees, or 4 per cent, from Tuesday's ↓842 rupees.",
      "The county has ↓412 officers. That is ↓38 fewer than in 2019, when there were ↓460.",
      "They have ↓96 points, ↓24 more than Rovers, who have ↓82.",
      "The summer was ↓2.9C warmer than the mean of 1991 to 2020, at ↓15.4C against ↓13.5C.",
      "The staff has fallen from ↓310 to ↓271, a loss of ↓93 posts.",
      "Tadesse won in ↓2:11:42. Marsh was ↓48 seconds back in ↓2:12:20.",
      "Lund was first in ↓1:43.87, and Roe, second in ↓1:44.28, was ↓51 hundredths of a second behind.",
      "The branches open for ↓1,920 hours a week. In 2014 it was ↓2,176, which is ↓265 more.",
      "She bought the mill in 2016 for ↓$355,000 and sold it last year for ↓$540,000, a gain of ↓$158,000.",
      "The valley counted ↓3,050 burglaries, against ↓2,180 the year before. That is a rise of ↓780, or 39.9%.",
      "The ferry would bring in ↓€24.7m a year, against running costs of ↓€22.6m, a surplus of ↓€1.2m.",
      "They split ↓9,534 for Lund and ↓7,180 for Roe, a lead of ↓2,534.",
      "The valley has had ↓312 millimetres this year against an average of ↓587, a shortfall of ↓257 millimetres.",
      "Clearing the snow cost ↓$33.9 million, councillors were told on Monday, or ↓$6.5 million more than the ↓$28.4 million set aside.",
      "The crash takes the toll for the year to ↓33, which is ↓25 more than the ↓18 deaths of the whole of last year.",
      "The station recorded ↓214 centimetres, ↓50 fewer than the 30-year average of ↓164.",
      "The team of ↓216 officers is due to grow by ↓14 to ↓240 by June.",
      "The ↓46,000 votes cast that day were ↓3,960 more than on Tuesday, when ↓43,040 were cast.",
      "The line cancelled ↓2,340 of the 48,600 trains. That was ↓750 more than in the year before, when ↓1,680 of 48,000 did not run.",
      "At a fare of €1.75 it would bring in ↓€24.7m a year, against running costs of ↓€22.6m, a surplus of ↓€1.2m.",
      "The river rose from ↓3.1m at 6pm on Thursday to a peak of ↓9.4m at noon, a climb of ↓3.6m in 18 hours.",
      "All pupils passed in ↓312 of the 3,296 schools, up from ↓267 last year, an increase of ↓55.",
      "Yes is on ↓55 per cent and No on ↓45 per cent, a gap of ↓12 points.",
      "Next year ↓450 workers will be added to the present ↓6,300, taking the rolls to ↓6,570.",
      "She moves up to second on ↓498 points, ↓75 behind Wenzel (↓555) and 12 ahead of Moe (486).",
      "In Leinster the proposal is ahead by ↓33 points, on ↓52 per cent to ↓29 per cent.",
      "In Connacht the lead is only ↓four points, ↓41 per cent to ↓39 per cent.",
      "Lund was ahead, ↓14,014 to ↓13,312, an edge of ↓720.",
      "Some ↓244,000 people came to the fair. It was ↓14,000 down on last year's ↓230,000.",
      "The margin nonetheless narrowed slightly, to ↓8.1 per cent from ↓8.0 per cent.",
    ],
    nonTriggering: [
      "The staff has fallen from 310 to 217, a loss of 93 posts. It made $4m on $310m, a loss of $3m.",
      "Sales rose from £310m to £322m, a loss of £3m in the north notwithstanding. The fleet was cut from 88 lorries to 61, a loss of 40 jobs.",
      "Lund won in 1:43.87. Roe was three seconds back in 1:46.90, and Tull, in 1:47.28, half a second behind her best.",
      "She ran 2:05.10, 1.3 seconds off the record of 2:03.80. In the heats she was 0.4 seconds back in 2:06.55.",
      "The lake fell to 420 metres. It was 430 in spring, which is two metres higher than in 1998.",
      "Tadesse won in 2:11:42. He ran the first half in 1:05:30. Marsh was 38 seconds back in 2:12:20.",
      "The union counted 2,050 patients across the five wards, down 410 on the 2,460 of last year.",
      "Tadesse won in 2:11:42. Marsh was 38 seconds back in 2:12:20, and Lund, third in 2:13:05, another 45 seconds behind Marsh.",
      "The branches open for 1,920 hours a week. In 2014 it was 2,176, which is 256 more. There are 64 halls. The budget was £9m, which is £2m more.",
      "The average queue took 34 minutes, nine minutes longer than last summer, when it was 25. The new bridge is 340 metres long, 30 metres longer than the one it replaces, which was 310.",
      "The river stood at 4.2 metres, 0.8 metres above the 3.4 metres of 2013. The hut is at 1,900 metres, 400 metres above the 14 farms.",
      "Turnout was 61%, seven points up on the 54% of four years ago.",
      "Burglaries dropped from 1,240 to 992, which is 248 fewer. Police counted 4,350 thefts, up 1,350 on the 3,000 of 2023.",
      "Bids stopped at €7,500, €2,500 short of its €10,000 reserve. He fell €400 short of the 12 bids.",
      "The share closed at 875.68 rupees, up 33.68 rupees, or 4 per cent, from Tuesday's 842 rupees.",
      "Rates went up 12 on the 30 boats, and up 1,350 on Tuesday.",
      "The county has 412 officers. That is 48 fewer than in 2019, when there were 460. The choir has 40 altos and 30 basses. That is 12 more than in May, when there were 18.",
      "Prices are 30p higher than in May, at £1.60 compared with £1.45 a year ago. Lee scored 31 goals, four more than Kane, who has 28 in the league.",
      "Her party holds 54 seats in the 101-member house, three more than the 51 that are needed.",
      "They have 96 points, 14 more than Rovers, who have 82. The town has 96 pubs, 24 more than Harl, which has 11 churches.",
      "The summer was 1.9C warmer than the mean of 1991 to 2020, at 15.4C against 13.5C. It was two degrees colder than in May, at 9am against a mean of 14C.",
      "The motion was carried by 22 votes to 21, a majority of one. The share of men is 50% to 42%, an eight-point lead; of women it is 56% to 37%, a difference of 19 points.",
      "The chain opened nine shops in spring and closed two, a net gain of seven. It hired 120 people and 45 left, a net gain of 75.",
      "Rovers won 2-1, a lead of nine points over Athletic. Support fell by five points, from 45% to 40%; the age range is 16 to 24, a difference of eight years.",
      "The firm cut its entry pay to $9 an hour from $9.50, cut out a 401(k) plan and barred 20 men.",
      "They will pay £1,050 a month, £132 more than the £918 that they pay now.",
      "The county sent out 524,000 ballots, 40,000 more than 2012.",
      "Membership fell by 250, from 1,900 to 1,650.",
      "Output rose from 2.1 million to 2.4 million tonnes, up nearly 300,000.",
      "The bill rises from £40 to £60, with an extra £5 for late payers; income rose 12 million to 90 million, from 60 million three years earlier.",
      "Support rose four points, from 41% to 45%. The share came off 6.5p to 402p, having risen from 385p.",
      "The number of boats has risen from 61 to 94 in four years, an increase of 54%.",
      "It will open for 38 hours a week instead of 44, a cut of six hours.",
      "Net income climbed to $162 million in the quarter that ended on 3 May, from $151 million a year earlier. The wait is up to 141 minutes from 129.",
      "Paper rose to 21.3 million from 20.2 million, print to 14.6 million from 14.5 million. Rain ranged from six millimetres to 20 millimetres.",
      "Output of the 924 and 944 models was cut by 12% to 14,754 from 16,848, and the 911 rose to 11,122 from 10,533.",
      "The 300 index has climbed from 4891 points to today's close of 5173, a gain of 282 points.",
      "Rents rose to 640 euros from 580; the town fell to 12th from 140th. She climbed from 40 to 12 in the list, and sales up to 900 from 1,200 were unsold.",
      "Some 2,900 homes have no power, down from 3,200 on Monday, and up from 1,100 on Sunday.",
      "The margin was 45.6%, less than the 47.3% that banks had forecast and down from 47.1% in the spring.",
      "Crops of 2.3 to 2.6 million tonnes are seen, down from 2.4 to 2.7 million tonnes last week.",
      "The yen stood at 105 yen to the dollar, up from 107 yen on Monday. The lira was at 32.5 per dollar, up from 33.1.",
      "The firm lost 3.0 million, down from about 2.95 million.",
      "She bought the mill in 2016 for $355,000 and sold it last year for $540,000, a gain of $185,000. He bought it for $3m, paid $1m for repairs and sold it for $6m, a gain of $2m. She bought 400 shares at $12 and sold them at $15, a gain of $1,200.",
      "The valley counted 3,050 burglaries, against 2,180 the year before. That is a rise of 870, or 39.9%. The town had 340 fires, against 290 the year before. That is a rise of 30 on the figure for May.",
      "The ferry would bring in €24.7m a year, against running costs of €22.6m, a surplus of €2.1m. The port took in €24.7m against costs of €22.6m, a surplus of €900,000 on each quay.",
      "They split 9,534 for Lund and 7,180 for Roe, a lead of 2,354. Lund has 38 seats and Roe 31, a majority of five in the upper house. Rovers won 2-1 and Athletic drew 1-1, a lead of nine points.",
      "The valley has had 312 millimetres this year against an average of 587, a shortfall of 275 millimetres. It had 312 millimetres in May and 587 in June, a surplus of 120 millimetres.",
      "Clearing the snow cost $33.9 million, councillors were told on Monday, or $5.5 million more than the $28.4 million set aside.",
      "The crash takes the toll for the year to 33, which is 15 more than the 18 deaths of the whole of last year. It has 33 bridges, which is 20 more than the 18 tunnels of Harl.",
      "The station recorded 214 centimetres, 50 more than the 30-year average of 164. The rand fell to 18.20 for a dollar, 0.20 less than the 18.00 of Monday.",
      "The team of 216 officers is due to grow by 14 to 230 by June. Of 90 boats the fleet of tugs is to grow by 14 to 40. The town of 216 houses wants its school to grow by 14 to 140.",
      "The 47,000 votes cast that day were 3,960 more than on Tuesday, when 43,040 were cast. The 40 boys who sang were six more than the choir had in May, when 30 of them were ill.",
      "The line cancelled 2,430 of the 48,600 trains. That was 750 more than in the year before, when 1,680 of 48,000 did not run.",
      "At a fare of €1.75 it would bring in €24.7m a year, against running costs of €22.6m, a surplus of €2.1m.",
      "The river rose from 3.1m at 6pm on Thursday to a peak of 9.4m at noon, a climb of 6.3m in 18 hours. It rose from 3.1m to a peak of 9.4m, a climb of 1.2m in the last hour alone.",
      "All pupils passed in 312 of the 3,296 schools, up from 267 last year, an increase of 45. They won 31 of 40 games, up from 25 of 38, a gain of nine at home.",
      "Yes is on 55 per cent and No on 45 per cent, a gap of 10 points. Lund won 55 seats and Roe 45, a gap of two points in the vote.",
      "Next year 450 workers will be added to the present 6,300, taking the rolls to 6,750. In May 40 names were added to the 300 of the list, and 12 more in June, taking it to 352.",
      "She moves up to second on 498 points, 57 behind Wenzel (555) and 12 ahead of Moe (486). With 40 points they are two behind United (18 games) and four behind Rovers (17). She has 498 points after 20 races, 12 ahead of Moe (486).",
      "In Leinster the proposal is ahead by 23 points, on 52 per cent to 29 per cent. It rose by three points, on 52 per cent of the votes.",
      "In Connacht the lead is only two points, 41 per cent to 39 per cent. The lead was nine points, and Rovers won 101 to 99.",
      "Lund was ahead, 14,014 to 13,312, an edge of 702. Rovers won 101 to 99, a lead of nine over Athletic.",
      "Some 244,000 people came to the fair. It was 14,000 up on last year's 230,000.",
      "The margin nonetheless narrowed slightly, to 8.0 per cent from 8.1 per cent. The lead narrowed to about 8 points from 7.9.",
      "The firm sold 4,100 vans in May and 5,300 in June, an increase of 2,000. Sales were $4m, costs $3m, a profit of $600,000 after tax.",
      "The duo is at five, up from 13 a year ago, Marta Lind rising nine places to 15.",
      "The forecast had been cut three times: from 8.00 metres on Sunday to 7.80 on Monday and 7.55 on Tuesday.",
    ])

  static let kinds: Set<FigureKind> = [.cardinal, .money, .measure, .duration, .percent, .rate]

  func check(_ article: Article, into findings: inout [Finding]) {
    let reader = ChangeReader(article: article.claims)
    for (number, claims) in article.bodySentences.enumerated() where claims.count >= 2 {
      let signs = article.bodySigns[number]
      let all = signs.contains(.change) ? reader.changes(in: claims) : []
      if signs.contains(.change) {
        for (new, old) in zip(claims, claims.dropFirst()) { checkTurn(new, old, article, into: &findings) }
        for change in all { checkVerb(change, article, into: &findings) }
      }
      if signs.contains(.margin) {
        for margin in Margin.all(in: claims, article) { check(margin, article, into: &findings) }
      }
      if signs.contains(.gap) {
        for gap in ToldGap.all(in: claims, behind: article.claims(before: number), article) {
          check(gap.difference, gap.change, article, into: &findings)
        }
      }
      if signs.contains(.move) {
        for move in MoveByTo.all(in: claims, article) { check(move.difference, move.change, article, into: &findings) }
      }
      if signs.contains(.standing) {
        for gap in StandingGap.all(in: claims, article) { checkStanding(gap, article, into: &findings) }
      }
      let named =
        signs.contains(.named) ? NamedDifference.all(in: claims, behind: article.claims(before: number), article) : []
      for named in named where ![.percent, .fraction].contains(article.figure(named.told).kind) {
        check(named.told, named.change, article, into: &findings)
      }
      // Cheap first: a difference has a direction, or stands at a noun of change.
      guard claims.contains(where: { isChange($0, article) || isMoreThan($0, article) }) else { continue }
      for compared in ComparedChangeReader(article: article).changes(
        in: claims, behind: article.claims(before: number))
      where isOfOneUnit(compared, article) && !named.contains(where: { $0.told == compared.delta }) {
        check(compared.delta, compared.change, article, into: &findings)
        checkComparative(compared, article, into: &findings)
      }
      guard claims.count >= 3 else { continue }
      let changes = all.filter {
        Self.kinds.contains(article.figure($0.old).kind) && !PercentChange.isOfAnotherBasis($0.sentence, article)
      }
      for (difference, change) in Change.told(changes, among: claims, where: { isDifference($0, $1, article) })
      where !named.contains(where: { $0.told == difference }) {
        check(difference, change, article, into: &findings)
      }
    }
  }

  /// "By 28 points, 60% to 42%"
  private func check(_ margin: Margin, _ article: Article, into findings: inout [Finding]) {
    let told = article.figure(margin.told)
    let (a, b) = margin.values
    guard let stated = told.value, !told.interval.meets(margin.computed), let exact = (a - b)?.magnitude else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "\(article.words(margin.told)) is not what \(Wording.list(margin.pair.map { article.words($0) })) are apart.",
        working:
          "\(Wording.number(max(a, b))) − \(Wording.number(min(a, b))) = \(Wording.number(exact)), not \(Wording.number(stated))",
        remedy: "Fits if it is the difference of two other values: then say so.",
        question: "By how much, and from which two values?",
        labels: ([margin.told] + margin.pair).map { article.label($0) }, suggestions: [Wording.number(exact)],
        key: article.key([margin.told] + margin.pair)))
  }

  private static let fewer = WordSet("fewer less more higher lower longer shorter")
  private static let levels = WordSet("above below up down short")

  /// "£132 more than the £918", "1.1 metres above the 3.4", "nine points up on the 54%"
  private func isMoreThan(_ index: Int, _ article: Article) -> Bool {
    let end = article.figure(index).tokens.upperBound
    return Self.levels.contains(end, in: article.document) || (1...3).contains { article.isWord(end + $0, Word.than) }
  }

  private func isOfOneUnit(_ compared: ComparedChange, _ article: Article) -> Bool {
    let (delta, new) = (article.figure(compared.delta), article.figure(compared.change.new))
    if new.kind == .percent {
      return delta.kind == .percentagePoint || delta.kind == .cardinal && isPoints(delta.tokens.upperBound - 1, article)
    }
    // "214 centimetres, 50 more than the average of 164": the unit stands once.
    let isElided = delta.kind == .cardinal && delta.unit == .none && article.figure(compared.change.old).unit == .none
    return (delta.unit == new.unit || isElided) && [.cardinal, .money, .measure, .duration].contains(delta.kind)
  }

  /// A change told in the unit of the ends, in the clause that has them.
  private func isDifference(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    guard index != change.old, index != change.new else { return false }
    let (figure, end) = (article.figure(index), article.figure(change.old))
    guard figure.value != nil, figure.hedge != .vague, figure.hedge != .range, isChange(index, article),
      !article.isApposedChange(index) || isOfNoun(index, change, article),
      article.claim(index).scope.isDisjoint(with: [.average, .earlier]),
      // "Of 924 and 944 models was cut to": a number of the subject. "Cut three times" tells no size.
      !article.has(figure.tokens.lowerBound - 1, .conjunction),
      !article.isWord(figure.tokens.upperBound, Word.times),
      isWhich(index, article) || PercentChange.isNear(index, change, article),
      !PercentChange.hasOtherSubject(index, change, article),
      !isOfOtherPeriod(index, change, article)
    else { return false }
    switch end.kind {
    case .percent:
      return figure.kind == .percentagePoint || figure.kind == .cardinal && isPoints(figure.tokens.upperBound, article)
    // "From 52 to 40 a week, ten hours less": the difference names the unit, the ends their base.
    case .rate, .cardinal:
      return figure.kind == .cardinal && figure.unit == end.unit && figure.isScaled == end.isScaled
        || figure.kind == .duration && end.unit == .none && !isPeriod(index, article)
    // "Depressed by the 0.1 point fall": no part of millions.
    default:
      return figure.unit == end.unit && figure.kind == end.kind
        || figure.kind == .cardinal && figure.isScaled == end.isScaled
    }
  }

  /// "From 88 lorries to 61, a loss of 40 jobs": of another thing.
  private func isOfNoun(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let noun = article.claim(index).head
    return noun == 0 || [change.old, change.new].allSatisfy { [0, noun].contains(article.claim($0).head) }
  }

  /// "From 61 to 94 in four years": how long the change took.
  private func isPeriod(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    return article.has(start - 1, .preposition) && !article.isWord(start - 1, Word.by)
      && !article.isWord(start - 1, Word.of) || article.has(start - 1, .earlier)
  }

  /// "From 60 million three years earlier", "with an extra £5": the difference is of another pair.
  private func isOfOtherPeriod(_ index: Int, _ change: Change, _ article: Article) -> Bool {
    let behind = article.window(change.old, behind: 6).behind
    let isYearsAgo = zip(behind, behind.dropFirst()).contains {
      (article.document.tokens[$0].isNumber || article.has($0, .cardinal)) && article.has($1, .dateUnit)
        && article.has($1 + 1, .earlier)
    }
    let gaps = [article.gap(index, change.old), article.gap(index, change.new)]
    return isYearsAgo || gaps.min(by: { $0.count < $1.count }).map { article.hasWord($0, Word.with) } ?? false
  }

  private func isPoints(_ token: Int, _ article: Article) -> Bool {
    article.isWord(token, TextHash.of("points")) || article.isWord(token, TextHash.of("point"))
  }

  /// "From 1,240 to 992, which is 248 fewer"
  private func isWhich(_ index: Int, _ article: Article) -> Bool {
    let before = article.figure(index).tokens.lowerBound - 1
    return article.has(before, .be) && article.has(before - 1, .relative)
      && Self.fewer.contains(article.figure(index).tokens.upperBound, in: article.document)
  }

  private static let extra = TextHash.literal("extra")
  private static let additional = TextHash.literal("additional")

  /// "Rose by", "an extra", "a drop of", "up".
  private func isChange(_ index: Int, _ article: Article) -> Bool {
    let before = article.figure(index).tokens.lowerBound - 1
    if article.isWord(before, Self.extra) || article.isWord(before, Self.additional) { return true }
    if isWhich(index, article) { return true }
    return article.isChange(index) && !article.isWord(article.figure(index).tokens.lowerBound - 1, Word.to)
      && !article.isWord(article.figure(index).tokens.lowerBound - 1, Word.from)
  }

  private func check(_ index: Int, _ change: Change, _ article: Article, into findings: inout [Finding]) {
    let (old, new) = (article.figure(change.old), article.figure(change.new))
    let stated = article.figure(index)
    guard let a = old.value, let b = new.value, let exact = (b - a)?.magnitude else { return }
    // "Off 6.5p to 402p, having risen from 385p": a fall is no part of the rise.
    guard stated.direction == .none || (stated.direction == .up) == (b > a) else { return }
    let ends = change.ends(article)
    let computed = a < b ? ends.new - ends.old : ends.old - ends.new
    let isExact =
      stated.hedge == .exact && stated.kind == .cardinal && !stated.isScaled && stated.resolution <= DecimalNumber(10)
    var interval = isExact ? stated.value.map { Interval(exactly: $0) } ?? stated.interval : stated.interval
    if stated.unit.unit.code == "[bp]" { interval = interval.scaled(by: -2) }
    if interval.upper.map(\.isNegative) ?? false {
      interval = Interval(interval.upper?.negated, interval.lower?.negated)
    }
    guard !interval.meets(computed) else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "\(article.words(index)) does not fit the change from \(article.words(change.old)) to \(article.words(change.new)).",
        working:
          "\(Wording.number(max(a, b))) − \(Wording.number(min(a, b))) = \(Wording.number(exact)), not \(stated.value.map(Wording.number) ?? "")",
        remedy: "Fits if the difference is of another measure or period: then say so.",
        question: "From what to what, and by how much?",
        labels: [index, change.old, change.new].map { article.label($0) }, suggestions: [Wording.number(exact)],
        key: article.key([index, change.old, change.new])))
  }
}
