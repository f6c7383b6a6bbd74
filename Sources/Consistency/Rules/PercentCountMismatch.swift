internal import Claims
internal import Extraction
internal import TextModel

/// A percentage against the part and the whole that stand beside it.
struct PercentCountMismatch: Rule {
  static let description = RuleDescription(
    id: "percent-count-mismatch", severity: .error,
    compares: "a percentage, a part and a whole stated together",
    arithmetic: """
      p' = 100 · part / whole over their intervals; fires where the stated percentage ± half of its last digit does not meet it. \
      A hedged percentage is widened by 10 %; a fraction beside two counts allows what `headline-proportion-word` gives it. Shares in \
      brackets whose whole stands in an earlier sentence fire where no count of the text gives them, and one gives two others near by. \
      Parts that are all there is ("the other", shares that make a hundred, "of the total") are the whole themselves.
      """,
    triggering: [
      "Of ↓480 patients, ↓144 (↓25%) relapsed.",
      "Turnout was ↓62%: ↓31,000 of the town's ↓40,000 voters cast a ballot.",
      "Inspectors found faults in ↓18 of the ↓60 lifts, or ↓40 per cent.",
      "Out of ↓250 samples, ↓20 (↓12%) held lead.",
      "The firm cancelled ↓19,562 of the ↓24,000 trains in its timetable for Wednesday and Thursday, or ↓57%.",
      "She made ↓17 of her ↓21 shots, or ↓57%, and went 3 of 7 from far out.",
      "The gale felled ↓40 trees, ↓10 of them limes (↓35%).",
      "The firm has restored supply to ↓85 percent of its ↓48,000 customers: ↓38,400 homes.",
      "Some pupils stayed at home: ↓30% of the ↓600 (↓210 children), the school said.",
      "The farm lost ↓120 of its ↓150 cows, or ↓nine in ten.",
      "The farm lost ↓two-thirds of its ↓150 cows, or ↓75 animals.",
      "Of the ↓620 ewes on the hill, ↓403 (↓55%) had twins, compared with 248 (40%) in the valley.",
      "In the first year 356 of 624 rams (57%) were sound, against ↓187 of ↓624 (↓40%) in the second.",
      "Of ↓2,900 nurses, 1,595 (55%) had missed a break, 870 (30%) two and the remaining ↓535 (↓15%) none.",
      "Of ↓374,400 calls between 1 June and 31 August, ↓46,800 took more than an hour, or ↓15.2%.",
      "Of ↓11.6 million people who were paid last winter, ↓1.9 million will have to give it back, about ↓one in four.",
      "The branches had ↓118,000 visits last year, ↓29% of the total of ↓620,000.",
      "The town spends ↓£146m a year on roads, close to ↓two-thirds of the ↓£300m budget.",
      "Crews lost ↓112,000 hours in queues. Three docks were to blame for ↓53,200 of them, or ↓57.5%.",
      "Some ↓10 million people have hay fever, and about ↓one in 20 of them, or ↓900,000, take pills.",
      "The yard bought boats for ↓€62 million. The county lent it ↓€25 million of that, or ↓50%.",
      "The coach has ↓61 wins in ↓88 games, a rate of ↓79%.",
      "The board approved a buyback of ↓$500 million, equal to ↓about 6% of the firm's market value of ↓$16.5 billion.",
      Example("Of the ↓2,000 residents who were asked, ↓1,520 (↓67%) said no.", severity: .warning),
      "Of ↓1,300 barrels, ↓455 (↓45%) went abroad.",
      "But ↓about 600 of the ↓5,400 posts on shore would go, ↓one in six.",
      "Revenue was ↓£1.15bn. Passenger revenue was ↓£1.035bn, or ↓80% of the total.",
      "At its height ↓12,600 homes were dark. By noon power was back in ↓9,450, ↓two-thirds of them.",
      "Among the ↓360 who were asked, ↓135 were in favour (↓42.5%).",
      Example(
        "Hale polled ↓14,218 votes, ↓38.7 per cent of those cast. Moro took 11,906 (31.6 per cent), Lind 7,430, or 19.7 per cent. In all ↓37,640 were counted.",
        severity: .warning),
      "Of the ↓3,150, ↓2,205 were flats, ↓60%, and 945 were houses.",
      "Sales were ↓£31m. The firm made ↓£3.2m, or ↓7.4% of sales.",
      "The school has ↓640 pupils, of whom ↓214 get free meals. That is ↓23% of the total.",
      "They invited ↓7,860 smokers. Of those, ↓4,042 (↓61%) came.",
      Example(
        "They found ↓94 tumours. Seventy-one (76%) were small, ↓14 (↓25%) were large and nine (10%) had spread.",
        severity: .warning),
      "The firm made a profit of ↓£3.2m on sales of ↓£31m, a margin of ↓7.4%.",
      Example(
        "It has ↓50m shares. The family, which owns ↓32% of Kestrel, or ↓11m shares, has agreed.", severity: .warning),
      "The ministry paid ↓€81,000, or ↓70 per cent, and the town the other ↓€54,000.",
      Example(
        "The east quay took ↓388,600 boxes, or ↓68%, against ↓281,400 at the west quay.", severity: .warning),
      "Half, ↓£44,000, goes to the choir, ↓£24,600 (↓30 per cent) to the band and ↓£17,600 (20 per cent) to the school.",
      Example(
        "Pubs brought in ↓£112.3m, or ↓68.0% of the total, inns ↓£31.5m and the brewery ↓£41.0m.", severity: .warning),
      "She has ↓140 hectares of vines and left ↓35 of them, ↓a third, without water.",
      "One map made up ↓700,000 of the ↓3.5 million, ↓a quarter of the total.",
    ],
    nonTriggering: [
      "The council will cut 600 of the 5,400 posts, 8% of the payroll. They took 61 points from 88 games, a rate of 23% for a club of that size.",
      "Of the 1,600, some 92 had left the study by the end, as had 46 of the 800; that is 138, or just under 6%.",
      "She won 12,400 votes, or 49.6%, against 11,300 for Lee. The firm made a profit of £3.2m on sales of £31m, a gross margin of 42%.",
      "The firm made £3.2m on sales of £31m, a margin of 14% before costs. It made £3.2m on sales of £31m, a margin of 14% at its mills.",
      "The north took 40,000, or 30%, against 25,000 in the south. Of the cash, £40,000, or 20 per cent, went to the town, £30,000 to the school and £20,000 to the choir.",
      "The trust owns 12,000 shares, or 30 per cent, and the family the other 16,000 that vote. Half of them, 40, were women, 20 (30 per cent) were young and 10 (20 per cent) old.",
      "Of the fund, £792,000, or 60 per cent, went on five boats, £378,000 on nets and £144,000 on fuel.",
      "The ministry paid €81,000, or 60 per cent, and the town the other €54,000. It owns 40 boats, or 12% of the fleet, and sold the other nine.",
      "The east quay took 388,600 boxes, or 58%, against 281,400 at the west quay. It took 388,600 boxes, or 21%, against 281,400 in the year before.",
      "The port took 900,000 boxes. The east quay took 388,600, or 43%, against 281,400 at the west quay.",
      "Half, £44,000, goes to the choir, £26,400 (30 per cent) to the band and £17,600 (20 per cent) to the school. He gave half, £40,000, to a choir and £9,000 (30 per cent) of his wage to a band.",
      "Pubs brought in £112.3m, or 60.8% of the total, inns £31.5m and the brewery £41.0m. Sales came to £250m. Pubs brought in £110m, or 44% of the total, inns £31m and the brewery £41m.",
      "She has 140 hectares of vines and left 35 of them, a quarter, without water. One map made up 700,000 of the 3.5 million, a fifth of the total.",
      "The budget has outlays of 412 billion crowns and income of 388 billion, a gap of 24 billion, or 2.1% of gross domestic product.",
      "Of 1,300 barrels, 455 (35%) went abroad.",
      "About 600 of the 5,400 posts on shore would go, one in nine. Of the 3,150, 2,205 were flats, 70%, and 945 were houses.",
      "Sales were £31m. The firm made £2.3m, or 7.4% of sales. It lost £3m, or 12% of sales in Italy.",
      "The school has 640 pupils, of whom 214 get free meals. That is 33% of the total. It has 640 pupils in 214 rooms. That is 12% of the county.",
      "They invited 7,860 smokers and 4,100 others. Of those, 4,042 (51%) came. Of those, 300 were women (7%).",
      "Revenue was £1.15bn. Passenger revenue was £1.035bn, or 90% of the total. Farms pay £99m, or 20% of the total. Sales bring in £28m, or 6% of the total. Of 620 men, 40 left. The 300 women are 12% of the total.",
      "At its height 12,600 homes were dark. By noon power was back in 9,450, three-quarters of them.",
      "Hale polled 14,218 votes (37.8%), Moro 11,906 (31.6%) and Lind 7,430 (19.7%) of 37,640 cast. In 2019 Moro had won with 16,020 votes (44.2%).",
      "They followed 420 women. Some 71 (17%) were smokers, 42 (10%) drank and 21 (5%) did both. Among their partners 90 (24%) smoked.",
      "The director sold 1% of the firm, or 2m shares, in May. Some 9m shares changed hands that day.",
      "The council has 1,240 staff and 60 councillors. That is 12% of the total for the region.",
      "Among the 360 who were asked, 153 were in favour (42.5%).",
      "Hale polled 14,218 votes, 37.8 per cent of those cast. Moro took 11,906 (31.6 per cent), Lind 7,430, or 19.7 per cent. In all 37,640 were counted.",
      "Hale polled 14,218 votes, 37.8 per cent of those cast. Moro took 11,906 (31.6 per cent), Lind 7,430, a fall of 1,200, or 14 per cent. In all 37,640 were counted.",
      "They found 94 tumours. Seventy-one (76%) were small, 14 (15%) were large and nine (10%) had spread.",
      "They found 94 tumours. Seventy-one (76%) were small, and nine (10%) had spread. Of 40 nurses asked, ten (25%) were men.",
      "They found 94 tumours in 200 people. Seventy-one (76%) were small, nine (10%) had spread and 50 (25%) were too small to tell.",
      "The firm made a profit of £2.3m on sales of £31m, a margin of 7.4%. It has 50m shares; the family owns 22% of Kestrel, or 11m shares.",
      "It has 50m shares and sold 20m shares. The family owns 32% of Kestrel, or 11m shares.",
      "Of the 2,000 residents who were asked, 1,520 (76%) said no.",
      "Of the 2,000 residents, some 1,200 (59%) were women.",
      "Of 480 patients, 144 (30%) relapsed.",
      "About two in five of the 52 crew (21) were ill.",
      "Inspectors found faults in 18 of the 60 lifts, or 30 per cent.",
      "The firm cancelled 13,680 of the 24,000 trains in its timetable for Wednesday and Thursday, or 57%.",
      "She made 12 of her 21 shots, or 57%, and went 3 of 7 from far out.",
      "The firm has restored supply to 80 percent of its 48,000 customers: 38,400 homes.",
      "It has restored supply to 85 percent of its 48,000 customers (38,400 a year ago) and to 200 firms.",
      "It has supplied 85 percent of its 48,000 customers: 38,400 in the town, the others in villages.",
      "The farm lost 120 of its 150 cows, or four in five. It lost 120 of 150 cows, a third of them calves.",
      "The bank cut 12 percent of its 9,000 jobs: 400 in Leeds, 680 in York. It cut 12 percent of its 9,000 jobs: 400 clerks, 680 drivers.",
      "The farm lost half of its 150 cows, or 75 animals.",
      "They are a majority in three of the 29 districts: Alder (71 per cent), Penwold (58) and the Skerries (52).",
      "The firm earned €512 million, down from €640 million, on sales of €5.1 billion, a margin of 10%.",
      "Of 480 patients, 144 relapsed; 25% of the nurses fell ill too.",
      "The gale felled 40 trees, 10 of them limes (25%).",
      "Of the 620 ewes on the hill, 403 (65%) had twins, compared with 248 (31%) in the valley.",
      "In the first year 356 of 624 rams (57%) were sound, against 187 of 624 (30%) in the second.",
      "Of 480 ewes, 144 (30%) fell ill, and 36 (25%) of those died. The club has 40 members, a third of the 60 men are smokers.",
      "The branches had 118,000 visits last year, 19% of the total of 620,000. In May 71mm of rain fell, more than half of the 130mm that is usual.",
      "Crews lost 112,000 hours in queues. Three docks were to blame for 53,200 of them, or 47.5%. It was one in nine of them, or 11%.",
      "Of 11.6 million people who were paid last winter, 1.9 million will have to give it back, about one in six.",
      "Of 480 ewes, 144 fell ill, most of them in May, about one in four in a barn. Of 90 rams, 18 fell ill in two barns, or 9% each.",
      "Some 10 million people have hay fever, and about one in 20 of them, or 500,000, take pills. He has won 61 of his 88 games, a rate of 69%.",
      "The port earned £12 million, a third of the £90 million was lost on ships. It has 800 cranes, 12% of the 90 masts in the bay.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let reader = ToldShareReader(article: article)
    var known: Set<Int> = []
    for (position, claims) in article.bodySentences.enumerated()
    where !article.bodyKinds[position].isDisjoint(with: [.percent, .fraction]) {
      let told = reader.all(in: claims, behind: article.claims(before: position))
      for share in told { check(share, article, into: &findings) }
      known.formUnion(told.map(\.share))
      if let shared = SharedParts(in: claims, article), !told.contains(where: { $0.share == shared.share }) {
        findings.append(finding(shared, article))
        known.insert(shared.share)
        continue
      }
      guard claims.count >= 3, told.isEmpty else { continue }
      let percents = claims.filter { isShare($0, article) }
      let counts = claims.filter { isCount(article.figure($0)) }
      if let (share, part, whole) = sharedOut(claims, article) {
        known.insert(share)
        check(share, part, whole, article, into: &findings)
        continue
      }
      guard let percent = percents.first, percents.count == 1 || isFirstOfGroups(percent, counts, article),
        let (part, whole) = pair(counts, percent, article), !isOfOtherNoun(percent, whole, article)
      else { continue }
      known.insert(percent)
      check(percent, part, whole, article, into: &findings)
    }
    for share in BracketShares.all(article, known: known) { check(share, isFar: true, article, into: &findings) }
  }

  /// "€87,000, or 65 per cent, and the trust the other €58,000"
  private func finding(_ shared: SharedParts, _ article: Article) -> Finding {
    let parts = shared.parts.compactMap { article.figure($0).value }
    let sum = parts.reduce(DecimalNumber.zero) { ($0 + $1) ?? $0 }
    let part = article.figure(shared.part).value ?? .zero
    let share = (part / sum)?.scaled(by: 2)?.double ?? 0
    let percent = "\(Wording.number(DecimalNumber((share * 10).rounded() / 10) ?? .zero))%"
    let claims = [shared.share, shared.part] + shared.parts.filter { $0 != shared.part }
    return Finding(
      rule: Self.description.id, severity: shared.isCertain ? .error : .warning,
      message: "\(article.words(shared.share)) does not fit \(article.words(shared.part)) and the other parts.",
      working: "\(Wording.number(part)) ÷ (\(parts.map(Wording.number).joined(separator: " + "))) = \(percent)",
      remedy: "Fits if the percentage is of another whole, or if there are other parts.", question: "Percent of what?",
      labels: claims.map { article.label($0) }, suggestions: [percent], key: article.key(claims))
  }

  /// The share fits none of the wholes that the text allows it.
  ///
  /// - Parameter isFar: whether the whole is only likely to be theirs.
  private func check(
    _ told: ToldShare, isFar: Bool = false, _ article: Article, into findings: inout [Finding]
  ) {
    var misses: [Finding] = []
    for whole in told.wholes { check(told.share, told.part, whole, article, into: &misses) }
    guard misses.count == told.wholes.count, var first = misses.first else { return }
    if isFar || told.isNamed { first.severity = .warning }
    findings.append(first)
  }

  private func isShare(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    if figure.kind == .fraction { return isOr(index, article) && ProportionWords.interval(figure) != nil }
    return figure.kind == .percent && figure.value != nil && !article.isChange(index)
  }

  /// "…, or nine in ten", "…, one in nine.": the fraction says the counts again, and is of nothing else.
  private func isOr(_ index: Int, _ article: Article) -> Bool {
    let tokens = article.figure(index).tokens
    if article.isWord(tokens.lowerBound - 1, Word.or) { return !article.isWord(tokens.upperBound, Word.of) }
    return article.isMark(tokens.lowerBound - 1, ",") && article.isMark(tokens.upperBound, ".")
  }

  /// "85 percent of its 48,000 customers: 38,400 homes", "half of the 600 (300 pupils)", "a third of its 90 cows, or 30 animals": the
  /// share of a whole, and right behind it what that comes to, to the end of the sentence or bracket.
  private func sharedOut(_ claims: [Int], _ article: Article) -> (share: Int, part: Int, whole: Int)? {
    for (share, (whole, part)) in zip(claims, zip(claims.dropFirst(), claims.dropFirst(2))) {
      let figure = article.figure(share)
      guard figure.kind == .percent && figure.value != nil || figure.kind == .fraction && figure.hedge != .vague,
        figure.kind == .percent || ProportionWords.interval(figure) != nil,
        isCount(article.figure(whole)), isCount(article.figure(part)),
        article.isWord(figure.tokens.upperBound, Word.of), article.gap(share, whole).count <= 3,
        isSaidAgain(part, behind: whole, article)
      else { continue }
      return (share, part, whole)
    }
    return nil
  }

  /// "…: 38,400 homes.", "… (300 pupils)", "…, or 30 animals, …"; "…: 400 in Leeds, 680 in York" are parts of it.
  private func isSaidAgain(_ part: Int, behind whole: Int, _ article: Article) -> Bool {
    let gap = article.gap(whole, part)
    let tokens = article.document.tokens
    guard gap.count <= 4, let mark = gap.last,
      gap.dropLast().allSatisfy({ tokens[$0].isWord || tokens[$0].isMark(",") })
    else { return false }
    let start = article.figure(part).tokens.upperBound
    let rest = start..<article.sentence(of: part).upperBound
    guard let end = rest.prefix(3).first(where: { !tokens[$0].isWord }),
      !(start..<end).contains(where: { article.has($0, .preposition) })
    else { return false }
    if tokens[mark].isMark("(") { return tokens[end].isMark(")") }
    if article.isWord(mark, Word.or) { return tokens[mark - 1].isMark(",") }
    if tokens[mark].kind == .dash { return tokens[mark].hasSpaceBefore }
    return tokens[mark].isMark(":") && !tokens[end].isMark(",")
  }

  private func isCount(_ figure: Figure) -> Bool {
    figure.kind == .cardinal && figure.value.map { !$0.isNegative && !$0.isZero } ?? false && figure.hedge != .vague
      && figure.hedge != .range
  }

  /// "Of 620 patients, 403 (55%) …, compared with 248 (40%) of the others": the first share in brackets is that of the whole that opens
  /// the sentence; the later ones have wholes of their own.
  private func isFirstOfGroups(_ percent: Int, _ counts: [Int], _ article: Article) -> Bool {
    guard counts.count >= 2, article.claim(counts[0]).scope.contains(.whole) else { return false }
    let (part, share) = (article.figure(counts[1]).tokens, article.figure(percent).tokens)
    return article.figure(counts[0]).tokens.lowerBound - article.sentence(of: counts[0]).lowerBound <= 3
      && share.lowerBound == part.upperBound + 1 && article.document.tokens[part.upperBound].isMark("(")
  }

  /// The part and the whole: "18 of the 60", or "Of 480 …, 144" with the percentage at the part.
  private func pair(_ counts: [Int], _ percent: Int, _ article: Article) -> (part: Int, whole: Int)? {
    let tokens = article.document.tokens
    // "Of 480 patients, 144 (25%) …": the whole opens the sentence, the part stands at the percentage.
    // "Of the 1,600, some 92 left, as had 46 of the 800; that is 138, or 6%": of both.
    let wholes = counts.filter { article.claim($0).scope.contains(.whole) }
    if wholes.count == 1, wholes[0] == counts.first,
      let part = counts.dropFirst().first(where: { isAdjacent(percent, $0, article) })
    {
      return (part, wholes[0])
    }
    // The pair at the percentage, whatever other counts the sentence has.
    guard counts.count >= 2,
      let position = counts.indices.dropLast().last(where: {
        article.figure(counts[$0 + 1]).tokens.upperBound <= article.figure(percent).tokens.lowerBound
      }) ?? (counts.count == 2 ? 0 : nil)
    else { return nil }
    let (first, second) = (counts[position], counts[position + 1])
    let (a, b) = (article.figure(first).tokens, article.figure(second).tokens)
    let between = a.upperBound..<max(a.upperBound, b.lowerBound)
    // "One of the four" is a choice and no count.
    if between.count <= 4, let opening = between.first, tokens[opening].hash == Word.of,
      article.figure(first).value != .one,
      isJoined(percent, a.lowerBound..<b.upperBound, article)
    {
      return (first, second)
    }
    // "13 people, 7 of them children (58%)"
    if between.count <= 8, b.upperBound + 1 < tokens.count, tokens[b.upperBound].hash == Word.of,
      Partitive.them.contains(b.upperBound + 1, in: article.document),
      isBracketed(percent, behind: b.upperBound + 1, article)
    {
      return (second, first)
    }
    return nil
  }

  /// The percentage stands alone in the first brackets behind a token, a few words on.
  private func isBracketed(_ percent: Int, behind token: Int, _ article: Article) -> Bool {
    let start = article.figure(percent).tokens.lowerBound
    guard start > token + 1, start - token <= 6, article.isMark(start - 1, "(") else { return false }
    return (token + 1..<start - 1).allSatisfy { article.document.tokens[$0].isWord }
  }

  /// The percentage in brackets at the part, or the part in brackets at the percentage.
  private func isAdjacent(_ percent: Int, _ part: Int, _ article: Article) -> Bool {
    let (p, q) = (article.figure(percent).tokens, article.figure(part).tokens)
    let gap =
      p.upperBound <= q.lowerBound ? p.upperBound..<q.lowerBound : q.upperBound..<max(q.upperBound, p.lowerBound)
    guard gap.count <= 3 else { return false }
    // "2,205 were flats, 70%, and 945 were houses": what follows a comma is another part.
    if p.upperBound <= q.lowerBound, let last = gap.last, !article.isMark(last, "("),
      article.document.tokens[last].kind != .dash
    {
      return false
    }
    return gap.allSatisfy { index in
      let token = article.document.tokens[index]
      return token.isMark("(") || token.isMark(",") || token.kind == .dash
        || article.mentions.words[index].has(.conjunction)
        || article.document.tokens[index].isWord && gap.count <= 3
          && article.document.tokens[gap.upperBound - 1].isMark("(")
    }
  }

  /// A colon, dash, bracket, comma or "or" joins the percentage with the pair.
  private func isJoined(_ percent: Int, _ pair: Range<Int>, _ article: Article) -> Bool {
    let p = article.figure(percent).tokens
    let gap =
      p.upperBound <= pair.lowerBound
      ? p.upperBound..<pair.lowerBound : pair.upperBound..<max(pair.upperBound, p.lowerBound)
    let tokens = article.document.tokens
    // "13,680 of the 24,000 trains in their timetable for Wednesday and Thursday, or 57%"
    let comma = gap.upperBound - (article.isWord(gap.upperBound - 1, Word.or) ? 2 : 1)
    let isLast = comma == gap.upperBound - 2 || article.isMark(p.upperBound, ".")
    if p.lowerBound >= pair.upperBound, gap.count >= 2, gap.count <= 16, isLast,
      tokens[comma].isMark(","), gap.count(where: { tokens[$0].isMark(",") }) == 1,
      !gap.contains(where: { article.has($0, [.subordinator, .relative]) || tokens[$0].isNumber })
    {
      return true
    }
    guard gap.count <= 9 else { return false }
    // "Three of the 29 districts: Alder (71 per cent), Penwold (58)": of each of those that are named.
    if let bracket = gap.last, gap.count > 2, tokens[bracket].isMark("("), tokens[bracket - 1].isCapitalised,
      gap.contains(where: { tokens[$0].isMark(":") })
    {
      return false
    }
    return gap.contains {
      tokens[$0].isMark(":") || tokens[$0].isMark("(") || tokens[$0].kind == .dash || tokens[$0].isMark(",")
    }
      && !gap.contains { tokens[$0].isMark(";") || tokens[$0].hash == TextHash.of("and") }
  }

  /// The percentages that the rounding of both allows.
  private func possible(_ part: Int, of whole: Interval, _ article: Article) -> Interval? {
    article.figure(part).interval.divided(by: whole)?.scaled(by: 2)
  }

  /// "Of 2,000 residents, 1,520": who counts the part to the last man knows the whole to a fortieth, however round its number is.
  private func interval(ofWhole whole: Int, besides part: Int, _ article: Article) -> Interval {
    let (a, b) = (article.figure(part), article.figure(whole))
    guard b.hedge == .exact, a.hedge == .exact, !b.isScaled, a.resolution < b.resolution, let value = b.value,
      let slack = value * DecimalNumber(25, exponent: -3), let width = slack + slack, width < b.resolution
    else { return b.interval }
    return Interval(value, resolution: width)
  }

  private static let bases = WordSet("gdp gnp gross output economy turnover sales revenue income earnings")

  /// "A gap of 24 billion, or 2.1% of gross domestic product": the share names a whole of its own, which is not the other amount.
  private func hasOwnBase(_ percent: Int, _ whole: Int, _ article: Article) -> Bool {
    let end = article.figure(percent).tokens.upperBound
    guard article.isWord(end, Word.of),
      let base = (end + 1..<end + 4).first(where: { Self.bases.contains($0, in: article.document) })
    else { return false }
    let noun = article.document.tokens[base].hash
    let (before, behind) = article.window(whole, before: 4, behind: 4)
    return !article.hasWord(before, noun) && !article.hasWord(behind, noun)
  }

  private static let totals = WordSet("total whole all them these those")

  /// "600 of the 5,400 posts, 8% of the payroll": of another noun than the whole that stands near.
  private func isOfOtherNoun(_ percent: Int, _ whole: Int, _ article: Article) -> Bool {
    let (share, end) = (article.claim(percent), article.figure(percent).tokens.upperBound)
    return article.isWord(end, Word.of) && share.head != 0 && share.headToken > end
      && share.head != article.claim(whole).head && !Self.totals.contains(share.headToken, in: article.document)
  }

  private func check(_ percent: Int, _ part: Int, _ whole: Int, _ article: Article, into findings: inout [Finding]) {
    guard !hasOwnBase(percent, whole, article) else { return }
    guard let computed = possible(part, of: interval(ofWhole: whole, besides: part, article), article) else { return }
    let said = ProportionWords.percents(article.figure(percent))
    guard !said.meets(computed), let a = article.figure(part).value,
      let b = article.figure(whole).value, a <= b,
      let share = (a / b)?.scaled(by: 2), let rounded = DecimalNumber((share.double * 10).rounded() / 10)
    else { return }
    // Where only a whole rounder than its part could explain it.
    let isRound = possible(part, of: article.figure(whole).interval, article).map(said.meets) ?? false
    findings.append(
      Finding(
        rule: Self.description.id, severity: isRound ? .warning : .error,
        message: "\(article.words(percent)) does not fit \(article.words(part)) of \(article.words(whole)).",
        working: "\(Wording.number(a)) ÷ \(Wording.number(b)) = \(Wording.number(rounded))%",
        remedy: "Fits if the percentage is of another whole.", question: "Percent of what?",
        labels: [percent, part, whole].map { article.label($0) }, suggestions: ["\(Wording.number(rounded))%"],
        key: [percent, part, whole].map { article.key($0) }.joined(separator: " | ")))
  }
}
