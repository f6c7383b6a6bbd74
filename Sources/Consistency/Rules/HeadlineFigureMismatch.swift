internal import Claims
internal import Extraction
internal import TextModel

/// A figure of headline, dek, caption or bullet against the body's figure for the same thing.
struct HeadlineFigureMismatch: Rule {
  static let description = RuleDescription(
    id: "headline-figure-mismatch", severity: .error,
    compares: "a figure in headline, dek, caption or summary against the body's figures for the same thing",
    arithmetic: """
      Fires where a figure of the body counts the same thing in the same unit, and its interval is disjoint from that of the \
      headline, and nothing else in the body bears the headline out. Error where the gap is more than 5 %, else warning. A \
      power of ten is scale-slip.
      """,
    isOfOneValue: true,
    triggering: [
      Example(
        "H: Riders stuck for ↓two days || B: The riders were stuck on Friday for ↓about two hours. The park opened again on Sunday.",
        date: "2025-05-26"),
      "H: Riders pay ↓48 cents of each dollar || B: Riders pay ↓38% of each trip, the board said.",
      "H: Roe scores ↓27 points in 27-24 win || B: Roe scored ↓21 points as Harrow beat Vale 27-24.",
      "S: • She earns more if the fight lasts ↓14 rounds || B: She has beaten four of the top 10 and will earn more if the fight lasts ↓12 rounds.",
      "H: Storm leaves ↓4,000 homes without power || B: About ↓2,600 homes lost power when the storm crossed the valley, the grid operator said.",
      "H: Town closes ↓eight libraries || B: ↓Six of the 17 libraries in the town will close in March, the council said.",
      "H: Council to cut ↓230 posts || B: The council will cut ↓320 posts over two years, its leader said.",
      "S: • The court jailed him for ↓18 months || B: The court jailed him for ↓18 years for fraud on Monday.",
      "H: Firm to close ↓80 shops || B: The firm will close ↓62 shops over two years, its owner said.",
      "S: • Sales grew by ↓1% in the quarter || B: Sales grew by ↓1.9% in the quarter, the company said.",
      "D: Ferry carried ↓64 passengers || B: The ferry carried ↓46 passengers and a crew of nine when it ran aground.",
      "S: • The clerk pleaded guilty to ↓seven counts of fraud || B: The clerk pleaded guilty to ↓three counts of fraud in court. Police had searched seven houses in the valley.",
      "S: • The forward has ↓16 goals in ↓11 matches for the club || B: The forward, who has ↓11 goals in ↓16 matches for the club, signed a new contract.",
      Example("H: Foxes beat Bears ↓97-91 || B: The Foxes beat the Bears ↓99-91 on Saturday.", severity: .warning),
      "H: Mayor gets ↓18 months for fraud || B: The mayor was sentenced to ↓18 years for fraud. The court sat for an 18th day.",
      "S: • The firm will hire ↓40 welders || B: The firm will hire ↓20 welders in spring. Its 20 welders will start in April.",
      "S: • The brothers vanished ↓nine days ago on the moor || B: The brothers vanished ↓three days ago on the moor, police said.",
      "H: Twins parted ↓69 months ago meet || B: The twins, who are ↓69 years old, met in Porto at last.",
      "S: • The clerk pleaded guilty to ↓seven counts of fraud || B: The clerk pleaded guilty to ↓three counts of fraud in court on Monday. Several neighbours wept.",
      "S: • The title bout lasts ↓14 rounds || B: The title bout lasts ↓12 rounds at most. He has four knockouts in 10 fights.",
      "D: The mayor, ↓27, has resigned over the bridge || B: The mayor, ↓72, has resigned over the bridge. At least 27 people had called for it.",
      "S: • The estate has ↓544 flats || B: The estate has ↓445 flats, fewer than it had. Under 100,000 people live in the borough.",
      Example(
        "S: • The office paid ↓$603,000 for likes || B: The office paid ↓$630,000 for likes. At least 15 per cent of its fans, more than 544,000, are fake.",
        severity: .warning),
      "S: • He was sentenced to ↓18 months on Friday || B: He was sentenced on Friday to ↓18 years in prison. He had faced a maximum of 20 years.",
      "S: • He made 14 pipe bombs, ↓twelve of which were used in the north || B: Holm made 14 pipe bombs, and ↓four have been used in the north. The rest lay in 12 hides.",
      "H: Rockslide kills ↓2 hikers || B: ↓Five people were killed when a rockslide hit a trail. The trail was closed on Monday.",
      "H: Search on for ↓1 sons of the town baker || B: The search for the ↓two sons of the baker goes on. One never knows, she said.",
      Example(
        "S: • Net interest income was ↓$946 million || B: Net interest income was ↓$971 million in May, compared with $946 million a year earlier.",
        severity: .warning),
      "S: • Output fell to a ↓twelve-year low in April || B: The index fell to 50.4 in April, and it was a ↓three-year low. Output has not fallen since March 2013.",
      "S: • The fight will last ↓14 rounds || B: The fight will last ↓12 rounds at most. He won four of his 10 bouts at home.",
      Example(
        "H: Profit climbs ↓9% to $4.32 billion || B: Profit rose ↓8% to $4.32 billion in the quarter. Its head joined the firm at 17. In her six years the number of shops of the firm has grown by 182. Wages were $690 million, or 16% of costs.",
        severity: .warning),
      "H: ↓Two killed in ferry fire || B: The fire killed ↓six passengers. It burned for two hours.",
    ],
    nonTriggering: [
      "H: Dams hold 36 tonnes more than last year || B: The dams held 153 tonnes on Wednesday. On the same day last year they held 117 tonnes.",
      "H: Two hurt in ferry fire || B: The fire hurt two passengers. It burned for two hours.",
      "H: Man jailed for four || B: The man was jailed for four years on Monday.",
      "S: • Eight people have been killed in a plane crash || B: The eight crew on board died, the ministry said. The last crash was in 2010, when a plane went down, killing all 68 people on board.",
      "H: 4 die in avalanche on peak || B: A tourist and three guides died in an avalanche on the peak. It had been a trip for four tourists.",
      "S: • He was found guilty of 27 counts of fraud || B: He was found guilty of 21 counts of fraud and six counts of theft. More than two dozen letters were read out.",
      "H: Rockslide kills two hikers || B: A rockslide on Monday hit a trail. Both hikers on it were killed, and two others were hurt.",
      "S: • Income rose from $946 million || B: Net interest income was $971 million in May, compared with $946 million a year earlier.",
      "H: 74 countries asked for names || B: The firm had requests for the names of around 38,000 users from 74 countries in spring.",
      "H: Alder and Welles make Elite 8 || B: Alder and Welles have made it to the Elite Eight. Alder beat Drake by six points.",
      "H: Reserves rise 10.5 billion crowns in May || B: Net reserves rose to 60.6 billion crowns in May from 48.4 billion. With those of the banks they rose to 58.373 billion crowns in May from 47.835 billion.",
      "H: Formula 1 team folds || B: The team had two races left, and its 20 mechanics wept.",
      "H: Port tenders for 20,000 tonnes of wheat || B: The port will tender for two 10,000-tonne cargoes of wheat in May.",
      "H: Town closes six of 17 libraries || B: Six of the 17 libraries in the town will close in March, the council said.",
      "H: Nearly 5,000 march in capital || B: Police put the crowd at 4,870.",
      "H: Two killed in ferry fire || B: The fire killed two passengers and injured 14; last year 9 died on the route.",
      "H: Bakery hires 90 || B: The bakery will hire 60 people in Leeds and 30 in York.",
      "S: • Sales grew by 2% in the quarter || B: Sales grew by 2.4% in the quarter, the company said.",
      "S: • Seven more rowers were banned from the games || B: About 70 rowers left for the games on Monday, and some rowers were banned.",
      "S: • Hove beat Leeds by seven wickets || B: Hove beat Leeds with ease, and their bowler took 11 wickets in two matches against Leeds.",
      "H: More than 100 shops to close || B: The firm will close 116 shops over two years, its owner said.",
      "S: • The bridge closed 20 years ago || B: The bridge was closed 20 years ago, after a ship had hit it.",
      "S: • The brothers vanished nine days ago on the moor || B: The brothers vanished on 3 May on the moor, and nine days have gone by.",
      Example(
        "S: • It burned down 40 years ago || B: The mill burned down in 1984, in the third year of its strike.",
        date: "2024-06-03"),
      "H: Five fake shops closed in port || B: After a tip about three fake shops, officers closed five such shops in the port.",
      "S: • The reef loses 48 fish an hour || B: The reef loses 1,152 fish a day, or 48 an hour, divers found.",
      "S: • The forward has 11 goals in 16 matches || B: The forward, who has 11 goals in 16 matches for the club, signed a new contract.",
      "H: 23 die in ferry fire || B: Ten people died in the ferry fire on Monday and 13 died in hospital.",
      "S: • The watch costs $25 || B: The watch costs about $24.70 in shops abroad, the maker said.",
      "S: • The clerk denied seven counts of fraud || B: The clerk denied several counts of fraud in court on Monday. Three neighbours wept.",
      "S: • The title bout lasts 14 rounds || B: The title bout lasts 14 rounds at most. He has four knockouts in 12 fights.",
      "D: The mayor, 27, has resigned || B: The mayor, 27, has resigned over the bridge. At least 72 people had called for it.",
      "H: Mayor gets 18 months for fraud || B: The mayor was sentenced to a year and a half for fraud. The court sat for 18 days.",
      "H: 10 soldiers and two guards: 12 die in raid || B: The raid killed 10 soldiers and two guards, officers said.",
      "S: • Dwell time cut by 0.9 days || B: The average dwell time of a box was 4.8 days in spring. It fell to 3.9 days.",
      "D: Only three islands out of nine grow || B: Of the nine islands two were empty in 1955, and all had 19,930 people. Two of the islands have grown since, and one was resettled.",
      "H: Roe breaks record by 47 seconds || C: Roe wins in 2:29:18 || B: Roe shaved 47 seconds off the record, winning the race in 2 hours, 29 minutes, 18 seconds. The old mark was 2:30:05.",
      "D: Bond yield at highest in two years || B: The yield on 10-year government bonds rose to 3.41%, a level last seen in November 2024.",
      "H: Gang took one bicycle every five hours || B: The gang took 312 bicycles in 65 days, a bicycle shop said.",
      "H: Port handles 1.5m containers || B: The port handled 1.53 million containers last year, a record.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let tolls = ContradictingToll(article)
    let uncounted = UncountedFigures(article)
    article.forEachVerdict(into: &findings) { verdict, findings in
      guard verdict.support == nil, let found = verdict.rival ?? tolls?.rival(of: verdict.claim) else { return }
      let rival = part(of: found, for: verdict.claim, article)
      let (shown, base) = (article.figure(verdict.claim), article.figure(rival))
      guard shown.hedge != .vague, base.hedge != .vague,
        shown.value != .one || shown.unit != .none || isCounted(verdict.claim, article),
        !ProportionWords.isProportion(shown), !isOfOtherYear(verdict.claim, article),
        // "Profit before tax: £16.7m" of a row, "after tax of £4.2m": what is far apart is another thing.
        !article.isOfRow(verdict.claim) || shown.interval.gap(to: base.interval) <= Self.farInRow,
        ScaleSlip.power(shown, base) == nil, !uncounted.isPairOfScores(verdict.claim)
      else { return }
      findings.append(finding(verdict.claim, rival, article))
    }
  }

  /// "Six of the 17 libraries will close": what the headline tells of libraries is told of the six.
  private func part(of rival: Int, for claim: Int, _ article: Article) -> Int {
    guard rival > 0, article.claim(rival).scope.contains(.whole), !article.claim(claim).scope.contains(.whole),
      article.claim(rival - 1).sentence == article.claim(rival).sentence, Partitive.isOf(rival - 1, rival, article),
      article.figure(rival - 1).kind == article.figure(rival).kind,
      article.figure(rival - 1).value != article.figure(claim).value,
      article.figure(rival - 1).hedge != .vague
    else { return rival }
    return rival - 1
  }

  private static let farInRow = 0.5

  /// "Revenue: £184.8m (2024: £175m)": the value of another year beside that of this one.
  private func isOfOtherYear(_ claim: Int, _ article: Article) -> Bool {
    let start = article.figure(claim).tokens.lowerBound
    return article.isMark(start - 1, ":") && article.isMark(start - 3, "(")
      && article.document.tokens[start - 2].isNumber
  }

  /// A digit one before its noun counts; "one" may be a pronoun, and "Formula 1" is a name.
  private func isCounted(_ claim: Int, _ article: Article) -> Bool {
    let (figure, start) = (article.figure(claim), article.figure(claim).tokens.lowerBound)
    return !figure.isWords && article.claim(claim).headToken == figure.tokens.upperBound
      && article.window(claim, before: 1).before.allSatisfy {
        !article.document.tokens[$0].isCapitalised || $0 < start - 1
      }
  }

  /// How far apart they are: as a share, and where that is next to nothing, as itself.
  private func distance(_ shown: Figure, _ base: Figure, _ gap: Double) -> String {
    // Of a score no share says how far it is from another one.
    if shown.kind == .score { return "" }
    if gap < 0.005, shown.unit == base.unit, let a = shown.value, let b = base.value, let apart = (a - b)?.magnitude {
      return "; apart by \(Wording.number(apart))\(Wording.unitName(shown))"
    }
    return "; apart by \(Wording.percent(gap))"
  }

  private func finding(_ claim: Int, _ rival: Int, _ article: Article) -> Finding {
    let (shown, base) = (article.figure(claim), article.figure(rival))
    let (a, b) = (shown.inBaseUnit(against: base), base.inBaseUnit(against: shown))
    // Where a coarse headline meets the body in its rounding alone, the numbers themselves are told apart.
    let isRounded = a.interval.meets(b.interval)
    let gap =
      isRounded ? Interval(a.value, a.value).gap(to: Interval(b.value, b.value)) : a.interval.gap(to: b.interval)
    let isUnit = shown.value == base.value && shown.unit != base.unit
    return Finding(
      rule: Self.description.id,
      severity: gap > article.claims.tolerances.headlineError.double && !isRounded || isUnit ? .error : .warning,
      message: isUnit
        ? "The \(article.place(claim)) says \(article.words(claim)), the body \(article.words(rival)): one number, two units."
        : "The \(article.place(claim)) says \(article.words(claim)), the body \(article.words(rival)).",
      working: "\(Wording.reading(shown)) against \(Wording.reading(base))\(distance(shown, base, gap)).",
      remedy: "Fits if they count different groups or periods: then say so.",
      question:
        "Which is right, \(article.words(claim)) or \(article.words(rival))? Are they the same period and the same group?",
      labels: [article.label(claim), article.label(rival)],
      suggestions: [article.document.text(base.core)], key: article.key(claim) + " | " + article.key(rival))
  }
}

extension Wording {
  /// A share in per cent, to the whole; no more than 10^15.
  static func percent(_ share: Double) -> String { "\(Int(min((share * 100).rounded(), 1e15))) %" }
}
