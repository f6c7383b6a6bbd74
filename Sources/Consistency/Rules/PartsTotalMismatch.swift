internal import Claims
internal import Extraction
internal import TextModel

/// The parts of an exhaustive list against the total that announces it.
struct PartsTotalMismatch: Rule {
  static let description = RuleDescription(
    id: "parts-total-mismatch", severity: .error,
    compares: "the parts of a list against the stated total",
    arithmetic: """
      An exhaustive list (behind a colon or dash, or "made up of", "comprises", "covers", "splits into"): fires where |total − sum| \
      is more than the half-units of the parts and the total together. Lists with "including" or "such as" never. Three parts or \
      more of "of the N" may leave some out, or overlap by much: they fire where the sum is above N by a twentieth at most, or one. \
      What is left of N beside its only part ("six of the 17 … the other 11") is N − part; wins, draws and defeats add up to the games; women and men, boys \
      and girls, children and adults are all there are. What "remains" behind a list completes a count of its noun that stands in front. \
      What "leaving" tells is the whole without its parts; two parts behind "a total of N" or "of them" fire above N, or a slip below it.
      """,
    triggering: [
      "↓Twelve people were hurt: ↓five students, ↓four teachers and ↓two drivers.",
      "The ↓90 million budget covers ↓40 million for roads, ↓30 million for rail and ↓25 million for ports.",
      "The choir has ↓40 members: ↓12 sopranos, ↓11 altos, ↓8 tenors and ↓7 basses.",
      "The fleet of ↓60 buses is made up of ↓35 diesel buses and ↓20 electric ones.",
      "The board wants to spend ↓£66m: ↓£30m on a pipeline of 27km (17 miles) from the coast and ↓£16m on pumps.",
      "Of the ↓34 boats, ↓19 are ferries, ↓11 are tugs and ↓five are barges.",
      "Of its ↓84 trees, ↓41 were oaks, ↓27 were elms and ↓18 were limes.",
      "It expects to raise ↓£38 million a year, made up of ↓£50 million in charges and ↓£3 million in fines.",
      "He bought a car for ↓£84,000, a boat for ↓£62,000 and a share in a horse for ↓£15,000, spending ↓£171,000 in all.",
      "It cost the firm ↓£180,000 in the first year, ↓£430,000 in the second and ↓£810,000 in the third, a total of ↓£1.32m.",
      "The count cost ↓31 million kroner, of which ↓19 million kroner came from the state, ↓9 million kroner from a levy and ↓4.8 million kroner from the school.",
      Example(
        "The club spent ↓€12 million: ↓€7 million on players, ↓€3 million on grass and ↓€4 million on seats.",
        severity: .warning),
      "The mayor announced a fund of ↓€64 million. It comprises ↓€26 million for houses, ↓€18 million for crops and ↓€17 million for roads.",
      Example("↓Six of the ↓17 libraries will close. The other ↓13 will stay.", severity: .warning),
      "↓Six of the ↓17 libraries will close and the other ↓13 will stay.",
      "The council has spent ↓£14m of the ↓£20m grant, and the remaining ↓£8m must be spent by May.",
      "They finished with ↓17 wins, ↓one draw and ↓five defeats from ↓22 games.",
      "Of the ↓94 patients, ↓68 were women and ↓36 were men.",
      Example("Of the ↓94 patients, ↓56 were women and ↓36 were men.", severity: .warning),
      Example(
        "Theft led to ↓2,610 reports, fraud to ↓1,704 and arson to ↓1,398. Between them they made ↓5,172.",
        severity: .warning),
      Example(
        "She took ↓$412,360 from the club. She has repaid ↓$61,854 by now. The remaining ↓$305,506 is to be paid by May.",
        severity: .warning),
      "Of the ↓1,150 jobs, ↓480 are at the hub, ↓360 at the port and ↓280 elsewhere.",
      "There will be ↓21 stops, ↓15 on the streets, ↓six on the old railway and ↓two underground.",
      "The firm would spend ↓£640m over two years: ↓£410m on a plant and ↓£320m on a mill.",
      "↓Fourteen flights were cancelled, ↓nine departures and ↓six arrivals.",
      "It had ↓312 staff, of whom ↓218 were full time and ↓104 part time.",
      Example(
        "The court heard that she made ↓143 transfers. Of those, ↓98 went to her own account and the other ↓54 to a florist's.",
        severity: .warning),
      "He leaves ↓five children, ↓three sons and ↓three daughters.",
      "They would save ↓€75m a year by 2028, of which ↓€40m is fuel, ↓€30m is staff and ↓€15m is port fees.",
      "A crowd of ↓3,120 came on the first day, ↓2,480 on the second and ↓1,900 on the third, ↓7,900 in all.",
      "The head said that ↓1,800 homes would be ready by the end of 2027: ↓700 at the wharf, ↓450 at the gasworks and ↓350 in the north.",
      Example(
        "The head said that ↓1,500 homes would be ready soon: ↓700 at the wharf, ↓540 at the gasworks and ↓350 in the north.",
        severity: .warning),
      Example(
        "They treated ↓94 patients. The youngest was 55. ↓Sixty-eight patients were cut, ↓22 were irradiated and the remaining ↓nine have pills.",
        severity: .warning),
      "The plan forced the mill to lay off ↓19 of its ↓46 hands, leaving ↓29.",
      "↓Nine posts go, leaving ↓413 of the current ↓412.",
      Example(
        "Among the ↓360 who were asked, ↓153 were in favour and ↓189 against, leaving ↓28 unsure.", severity: .warning),
      Example(
        "In all ↓6,480 set out and ↓6,127 arrived, which means that ↓343 gave up.", severity: .warning),
      "The fund gave ↓£75,000 and the county ↓£48,000 of the ↓£160,000; the remaining ↓£47,000 came from readers.",
      "A total of ↓£1.26m was raised, ↓£480,000 on Friday and ↓£870,000 on Sunday.",
      Example(
        "A total of ↓136 bidders came, ↓82 in the hall and ↓45 online.", severity: .warning),
      Example(
        "Crews took ↓486 calls, ↓312 of them in the town and ↓156 in the valley.", severity: .warning),
      Example(
        "The firm ended the year at ↓214 shops, six fewer than the 220 at the start: ↓86 owned and ↓138 let.",
        severity: .warning),
      Example(
        "The fair drew ↓640 beasts. The entry was made up of ↓215 heifers, ↓190 bullocks, ↓145 cows and ↓100 calves.",
        severity: .warning),
      Example(
        "Some 8,460 set out and ↓7,983 finished. The finishers were ↓4,931 men and ↓3,592 women.", severity: .warning),
      Example(
        "The medics saw ↓62 runners. ↓Nine were taken to hospital and the other ↓63 went home.", severity: .warning),
      "Of the ↓91 plays, ↓49, more than two in five, were by women; the other ↓52 were by men.",
      "He drew ↓143 of them – ↓69 of hills, ↓31 of towns and ↓16 of islands – and sold none.",
    ],
    nonTriggering: [
      "The chain runs 214 pubs: 13 closed and seven opened in the year. She climbed 143 of them – 60 in winter and 50 with her son.",
      "The party lost 17 of its 46 seats, leaving 31 after two defections in its favour. The fire burned 12 of the 30 flats, leaving 15 in use.",
      "The court threw out three of 12 counts, leaving six for the next trial and three for appeal. Nine posts go, leaving 50 of the current 412 at risk.",
      "Of the 90 boats, 20 were lost and 40 damaged, leaving only 25 fit for sea. Of 90 boats, 20 were lost at first and 40 in all, leaving 50.",
      "A total of 125 people were hurt, 74 of them children and 62 of them girls. A total of 125 buyers came, 74 by day and 62 by night.",
      "Of 8,460 runners 7,983 finished. The finishers were 4,391 men and 3,500 women, with 92 who gave neither.",
      "The museum has 48 staff, 22 of them full time and 21 on contracts. The board has 12 members. The panel was made up of five lawyers, four doctors and two nurses.",
      "The plan forced the mill to lay off 17 of its 46 hands, leaving 29. The fire burned two of the six barns, leaving 40 families homeless.",
      "The blast killed 12 of the 30 guests, leaving nine injured. Three of the ten men were shot and two drowned, leaving five.",
      "Nine posts go, leaving 403 of the current 412. Nine boats sank, leaving two of the 40 sailors dead.",
      "Among the 360 who were asked, 153 were in favour and 189 against, leaving 18 unsure. Of the 40 boys, 12 walked and three of the nine girls ran, leaving 20 at home.",
      "In all 6,480 set out and 6,127 arrived, which means that 353 gave up. They sold 900 men's tickets and 700 women's, which means that 1,600 came.",
      "The fund gave £75,000 and the county £48,000 of the £160,000; the remaining £37,000 came from readers.",
      "The fund gave £75,000 in May and the county £48,000 of the £90,000; the remaining £27,000 of its debt was paid.",
      "A total of £1.26m was raised, £480,000 on Friday and £780,000 on Sunday. A total of 125 people were held, 74 in Leeds and 30 in York.",
      "A total of 136 bidders came, 82 in the hall and 54 online. A total of 90 boats sailed, 40 in May and 46 in June, with others in July.",
      "Crews took 468 calls, 312 of them in the town and 156 in the valley. They took 500 calls, 312 of them at night and 90 from one street.",
      "The firm ended the year at 214 shops, six fewer than the 220 at the start: 86 owned and 128 let. It ended at 214, six fewer than the 220 at the start: 90 owned and 130 let had been its aim.",
      "The fair drew 640 beasts. The entry was made up of 215 heifers, 180 bullocks, 145 cows and 100 calves. It drew 640 beasts and 30 dogs. The jury was made up of five breeders, four vets and two cooks.",
      "Some 8,460 set out and 7,983 finished. The finishers were 4,391 men and 3,592 women. Some 900 ran. The winners were 40 men and 20 women.",
      "The medics saw 62 runners. Nine were taken to hospital and the other 53 went home. The crash hurt 14 people. Two were named and the other three trains ran late.",
      "Of the 91 plays, 39, more than two in five, were by women; the other 52 were by men.",
      "He drew 143 of them – 96 of hills, 31 of towns and 16 of islands – and sold none. He sold 143 of them – 69 in May – and kept 31.",
      "Of the 94 patients, 58 were women and 36 were men. Of 31 people, 20 were men and nine of the women were hurt.",
      "The head said that 1,500 homes would be ready: 700 at the wharf, 450 at the gasworks and 350 in the north. It has 1,500 homes: 712 old, 448 new and 351 empty.",
      "Theft led to 2,610 reports, fraud to 1,704 and arson to 1,398. Between them they made 5,712. Together they cost £9,481.",
      "She took $412,360 from the club. She has repaid $61,854 by now. The remaining $350,506 is to be paid by May.",
      "Of the 1,150 jobs, 480 are at the hub, 390 at the port and 280 elsewhere.",
      "Of 360 patients at nine hospitals, 180 were given the app and 180 a leaflet.",
      "Of the 1,150 jobs 480 are at the hub, 390 at the port, 180 abroad and 100 elsewhere.",
      "There will be 21 stops, 13 on the streets, six on the old railway and two underground.",
      "There are 24 teams, six from Asia, five from Africa and two from Oceania. Of the 40 pupils who sat it, 18 girls and 15 boys passed.",
      "The 30 guests, 12 women and eight men from Leeds and ten from York, were unhurt. Of 600 members, 210 were women and 300 were men; the rest did not say.",
      "The crash killed 14 people, nine men and four women, and a child. Of the 60 migrants, 41 were men and 14 were women; five were children.",
      "She has 24 caps, 14 as captain, nine at home and three off the bench. Fifteen people died, eight women and six men, as well as a baby.",
      "They sold 40 horses, 12 in May, nine in June and two of them to a prince.",
      "The firm would spend £640m over two years: £410m on a plant and £230m on a mill.",
      "Fourteen flights were cancelled, eight departures and six arrivals. It had 312 staff, of whom 208 were full time and 104 part time.",
      "The court heard that she made 143 transfers. Of those, 98 went to her own account and the other 45 to a florist's.",
      "There were 120 people, 58 women, 36 men and 26 children. Of the 40 boys, 12 girls and nine men were hurt.",
      "They treated 94 patients. Sixty-three patients were cut, 22 were irradiated and the remaining nine have pills.",
      "They treated 94 patients and 99 dogs. Sixty-eight patients were cut, 22 were irradiated and the remaining nine have pills.",
      "A crowd of 3,120 came on the first day, 2,480 on the second and 1,900 on the third, 7,500 in all.",
      "They would save €95m a year by 2028, of which €40m is fuel, €30m is staff and €15m is port fees.",
      "Six of the 17 libraries will close. The other 11 will stay. Of the 12 schools, five will move; the other seven stay.",
      "Six of the 17 libraries will close and three will move. The other eight will stay. Two of the 12 jurors fell ill; the other three trials went on.",
      "One of the four sailors was British, another French, and the other two were Dutch. Five of the 12 boats sank, a sixth was towed in, and the other six came home.",
      "The board let in 20 million of the 69 million euros; if the other 20 million are kept out, it loses.",
      "They finished with 17 wins, one draw and four defeats from 22 games. She has 17 wins and two losses in 22 fights.",
      "The order brings the total to 439 planes from 16 airlines, comprising 275 firm orders and 164 options.",
      "The firm sold 1,200 units, each consisting of two shares and one warrant.",
      "Twelve people were hurt, including five students and four teachers.",
      "The 3.1 million total is made up of 1.2 million in aid and 1.8 million in loans.",
      "The choir has 38 members: 12 sopranos, 11 altos, 8 tenors and 7 basses.",
      "He bought a car for £84,000, a boat for £62,000 and a share in a horse for £15,000, spending £161,000 in all.",
      "It cost the firm £180,000 in the first year, £430,000 in the second and £710,000 in the third, a total of £1.32m.",
      "The count cost 31 million kroner, of which 19 million kroner came from the state, 3 million kroner from a levy and 4.8 million kroner from the school.",
      "The club spent €13 million: €7 million on players, €3 million on grass and €4 million on seats. She scored 16 points: four penalties and two goals.",
      "Tickets cost £9 for men, £8 for women and £3 for pupils, and the show took £14,000 in all. He ran 3 miles, swam 2 miles and rowed 9 miles, 40 miles in all this week.",
      "Twelve people were hurt: five of them seriously, four on Monday.",
      "It sold boats for $5.1m in the quarter and for $19.3m in the year, nearly all of which - $4.9m and $18.4m, respectively - went abroad.",
      "The mayor announced a fund of €61 million. It comprises €26 million for houses, €18 million for crops and €17 million for roads.",
      "The board wants to spend £46m: £30m on a pipeline of 27km (17 miles) from the coast and £16m on pumps.",
      "It expects to raise £38 million a year, made up of £35 million in charges and £3 million in fines.",
      "Of the 288 guests, 250 had a room, 202 were under 45 and 56 were women.",
      "Of the 27 members, 14 voted in favour, nine were against and three abstained.",
      "Of the 35 boats, 19 are ferries, 11 are tugs and five are barges.",
      "Of the 34 boats, 19 are ferries and 14 were built here.",
      "The lake has 64 islands. It comprises two basins and 14 bays.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for (number, sentence) in article.bodySentences.enumerated() {
      // "€85m a year by 2028, of which …", "3,120 on the first day, 2,480 on the second": what is counted is no day.
      let claims =
        article.bodyKinds[number].isDisjoint(with: ListedParts.days)
        ? sentence : sentence.filter { ListedParts.days.isDisjoint(with: KindSet(article.figure($0).kind)) }
      let last = number > 0 ? article.bodySentences[number - 1] : []
      let signs = article.bodySigns[number]
      if signs.contains(.rest) {
        for rest in Remainder.all(in: claims, behind: last, article) { check(rest, article, into: &findings) }
      }
      let list = claims.count < 2 ? nil : ListedParts(in: claims, behind: last, article)
      if signs.contains(.sum) {
        for slip in claims.compactMap({ SlippedSum(of: $0, article) }) where slip.told != list?.total {
          add(slip, article, into: &findings)
        }
      }
      guard claims.count >= 2 else { continue }
      if let leaving = LeavingRest(in: claims, article), let left = leaving.left(article) {
        findings.append(finding(leaving, left, article))
      }
      if signs.contains(.groups) {
        for complement in Complement.all(in: claims, article) { check(complement, article, into: &findings) }
      }
      if signs.contains(.games), let record = ResultsOfGames(in: claims, article) {
        check(record.games, record.results, article, into: &findings)
      } else if signs.contains(.rest), let list = RestOfList(in: claims, article) {
        findings.append(finding(list.whole, list.parts, severity: .warning, article))
      } else if let list = PartsBehind(in: claims, behind: last, article) {
        findings.append(finding(list.total, list.parts, severity: list.severity, article))
      } else if let list {
        check(list.total, list.parts, article, into: &findings)
      }
    }
  }

  /// "Between them the three wards saw 5,172" for 5,712
  private func add(_ slip: SlippedSum, _ article: Article, into findings: inout [Finding]) {
    let values = slip.terms.compactMap { article.figure($0).value.map(Wording.number) }
    let claims = [slip.told] + slip.terms
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message: "\(article.words(slip.told)) is a digit away from what the figures in front give.",
        working:
          "\(values.joined(separator: slip.isRest ? " − " : " + ")) = \(Wording.number(slip.value)), not \(article.words(slip.told))",
        remedy: "Fits if it is the sum of others: then say so.",
        question: "Of which figures is it the sum or the rest?",
        labels: claims.map { article.label($0) }, suggestions: [Wording.number(slip.value)], key: article.key(claims)))
  }

  /// "Of the 94 patients, 58 were women and 36 were men": who is left out may be neither.
  private func check(_ complement: Complement, _ article: Article, into findings: inout [Finding]) {
    guard let apart = complement.gap(article), let all = article.figure(complement.whole).value else { return }
    let isSmall = (apart.magnitude * DecimalNumber(20)).map { $0 <= all } ?? false
    findings.append(
      finding(
        complement.whole, complement.parts, severity: apart.isNegative && isSmall ? .warning : .error, article))
  }

  /// "Lay off 17 of its 46 workers, leaving 39"
  private func finding(_ leaving: LeavingRest, _ left: DecimalNumber, _ article: Article) -> Finding {
    let claims = [leaving.rest] + leaving.parts + [leaving.whole]
    // What is less may leave out a part that is told nowhere.
    let isMore = article.figure(leaving.rest).value.map { $0 > left } ?? false
    let terms = ([leaving.whole] + leaving.parts).compactMap { article.figure($0).value.map(Wording.number) }
    return Finding(
      rule: Self.description.id, severity: leaving.isCertain && isMore ? .error : .warning,
      message: "\(Wording.number(left)) are left, not \(article.words(leaving.rest)).",
      working: "\(terms.joined(separator: " − ")) = \(Wording.number(left)), not \(article.words(leaving.rest))",
      remedy: "Fits if there is another part, or if the rest is of something else: then say so.",
      question: "How many in all, and how many are left?", labels: claims.map { article.label($0) },
      suggestions: [Wording.number(left)], key: article.key(claims))
  }

  /// "Six of the 17 libraries will close. The other 11 stay."
  private func check(_ remainder: Remainder, _ article: Article, into findings: inout [Finding]) {
    let (part, whole, rest) = (
      article.figure(remainder.part), article.figure(remainder.whole), article.figure(remainder.rest)
    )
    guard let a = whole.value, let b = part.value, let left = a - b, let stated = rest.value, !left.isNegative,
      !(whole.interval - part.interval).meets(rest.interval)
    else { return }
    let claims = [remainder.rest, remainder.part, remainder.whole]
    findings.append(
      Finding(
        rule: Self.description.id, severity: remainder.isCertain(article) ? .error : .warning,
        message:
          "\(article.words(remainder.part)) of \(article.words(remainder.whole)) leave \(Wording.number(left)), not \(article.words(remainder.rest)).",
        working: "\(Wording.number(a)) − \(Wording.number(b)) = \(Wording.number(left)), not \(Wording.number(stated))",
        remedy: "Fits if there is a third part, or if the rest is of something else: then say so.",
        question: "How many in all, and how many are left?", labels: claims.map { article.label($0) },
        suggestions: [Wording.number(left)], key: article.key(claims)))
  }

  private func check(_ total: Int, _ parts: [Int], _ article: Article, into findings: inout [Finding]) {
    let figures = parts.map { article.figure($0) }
    var sum = Interval(exactly: .zero)
    var exact = DecimalNumber.zero
    for figure in figures {
      sum = sum + figure.interval
      guard let value = figure.value, let next = exact + value else { return }
      exact = next
    }
    guard let stated = article.figure(total).value else { return }
    let isApart = !sum.meets(article.figure(total).interval)
    guard
      isApart || isUnlikely(exact, stated, figures, article.figure(total))
        || !(sharpened(figures)?.meets(article.figure(total).interval) ?? true)
    else { return }
    findings.append(finding(total, parts, severity: isApart ? .error : .warning, article))
  }

  private func finding(_ total: Int, _ parts: [Int], severity: Severity, _ article: Article) -> Finding {
    let values = parts.compactMap { article.figure($0).value }
    let sum = values.reduce(DecimalNumber.zero) { ($0 + $1) ?? $0 }
    let stated = article.figure(total).value.map(Wording.number) ?? ""
    return Finding(
      rule: Self.description.id, severity: severity,
      message: "The parts add up to \(Wording.number(sum)), the total says \(article.words(total)).",
      working: "\(values.map(Wording.number).joined(separator: " + ")) = \(Wording.number(sum)), not \(stated)",
      remedy: "Fits if the list leaves something out, or if parts overlap: then say so.",
      question: "Do the parts overlap? Is anything left out?", labels: ([total] + parts).map { article.label($0) },
      suggestions: [Wording.number(sum)], key: article.key([total] + parts))
  }

  /// The sum with each part known to the last digit of the finest: "700 at the wharf, 540 at the gasworks and 350 in the north" are told to
  /// tens. Nil where they are hedged, or scaled, which tells their digits.
  private func sharpened(_ parts: [Figure]) -> Interval? {
    guard parts.allSatisfy({ $0.hedge == .exact && !$0.isScaled && $0.kind == .cardinal }),
      let finest = parts.map(\.resolution).min()
    else { return nil }
    return parts.reduce(Interval(exactly: .zero)) { sum, part in
      sum + (part.value.map { Interval($0, resolution: finest) } ?? part.interval)
    }
  }

  /// "€12 million: €7 million, €3 million and €4 million": their roundings could add up to the difference only if nearly all of them lay
  /// at the edge. Of n figures rounded to one place the sum strays by √(n/12) of it; three times as much is hardly ever met.
  private func isUnlikely(_ sum: DecimalNumber, _ stated: DecimalNumber, _ parts: [Figure], _ total: Figure) -> Bool {
    let all = parts + [total]
    guard all.allSatisfy({ $0.hedge == .exact && $0.resolution == total.resolution && !$0.isExact }),
      let apart = (sum - stated)?.magnitude.double
    else { return false }
    return apart > 3 * (Double(all.count) / 12).squareRoot() * total.resolution.double
  }
}
