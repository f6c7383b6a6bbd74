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
      What is left of N beside its only part ("six of the 17 … the other 11") is N − part; wins, draws and defeats add up to the games.
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
    ],
    nonTriggering: [
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

  private static let joiners: [[UInt64]] = [
    ["made", "up", "of"], ["comprises"], ["comprise"], ["consist", "of"], ["comprising"], ["covers"],
    ["splits", "into"], ["split", "into"],
    ["consists", "of"],
    ["consisting", "of"], ["comprised"], ["divided", "into"],
  ].map { $0.map { TextHash.of($0) } }
  private static let joinerStarts = HashSet(joiners.compactMap(\.first))
  private static let and = TextHash.literal("and")
  private static let scores = WordSet("points runs marks")
  private static let such = TextHash.literal("such")
  private static let respectively = TextHash.literal("respectively")

  func check(_ article: Article, into findings: inout [Finding]) {
    for (number, claims) in article.bodySentences.enumerated() {
      let last = number > 0 ? article.bodySentences[number - 1] : []
      for rest in Remainder.all(in: claims, behind: last, article) { check(rest, article, into: &findings) }
      guard claims.count >= 2 else { continue }
      if let record = ResultsOfGames(in: claims, article) {
        check(record.games, record.results, article, into: &findings)
        continue
      }
      if let total = total(of: claims, among: last, article), isList(claims, total, article) {
        check(total, claims, article, into: &findings)
        continue
      }
      for (position, total) in claims.enumerated() where isAddable(article.figure(total), isTotal: true) {
        let behind = claims[(position + 1)...]
        if let parts = partsBefore(total, claims[..<position], article) {
          check(total, parts, article, into: &findings)
          break
        }
        if let parts = partsOfWhich(total, behind, article) {
          check(total, parts, article, into: &findings)
          break
        }
        let isDivided = isDivided(total, article)
        guard !isDistributed(total, behind.first, article),
          isDivided || isAnnounced(total, behind.first, article)
        else { continue }
        let parts = parts(behind, total, article)
        guard isList(parts, total, article, isDivided: isDivided) else { continue }
        if isDivided, parts.count < 3 || !isJustOver(parts, total, article) { continue }
        // "To 439 from 16 airlines, comprising 275 orders and 164 options": the sum stands in front of another figure.
        if !isSum(of: parts, among: claims[..<position], article) { check(total, parts, article, into: &findings) }
        break
      }
    }
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

  /// "A car for £84,000, a boat for £62,000 and a horse for £15,000, £161,000 in all": the total behind its parts, which are all the
  /// amounts of the sentence before it.
  private func partsBefore(_ total: Int, _ before: ArraySlice<Int>, _ article: Article) -> [Int]? {
    let whole = article.figure(total)
    guard before.count >= 2, isAddable(whole), isCalledTotal(total, article) else { return nil }
    let parts = before.filter { article.figure($0).kind == whole.kind }
    guard isRow(parts, of: whole, article), let last = parts.last, article.gap(last, total).count <= 12,
      article.gap(last, total).contains(where: { article.isMark($0, ",") }),
      whole.kind == .money
        || parts.allSatisfy({ article.claim($0).head == article.claim(total).head || article.claim($0).head == 0 }),
      // Half as much or twice as much is the total of something else.
      isWithin(parts, half: whole, article)
    else { return nil }
    return parts
  }

  /// "31 million, of which 19 million came from the state, 9 million from a levy and 4 million from the school": parts that come to more
  /// than the whole; to less, some are left out.
  private func partsOfWhich(_ total: Int, _ behind: ArraySlice<Int>, _ article: Article) -> [Int]? {
    let whole = article.figure(total)
    // The first part stands near, so that the rest of a long list is looked at behind such a one alone.
    guard isAddable(whole), let first = behind.prefix(8).first(where: { article.figure($0).kind == whole.kind }),
      article.gap(total, first).count <= 8, article.figure(first).tokens.lowerBound >= 2,
      Partitive.isOfThem(first, behind: total, article), !Partitive.isOfThem(first, article)
    else { return nil }
    let parts = behind.filter { article.figure($0).kind == whole.kind }
    guard parts.count >= 2, isRow(parts, of: whole, article), isWithin(parts, half: whole, article),
      parts.reduce(Interval(exactly: .zero), { $0 + article.figure($1).interval }).lower.map({ low in
        whole.interval.upper.map { low > $0 } ?? false
      }) ?? false
    else { return nil }
    return parts
  }

  /// Two amounts or more of one kind, the last behind "and", the others behind commas.
  private func isRow(_ parts: [Int], of whole: Figure, _ article: Article) -> Bool {
    guard parts.count >= 2,
      parts.allSatisfy({
        isAddable(article.figure($0)) && article.figure($0).unit == whole.unit
          && article.claim($0).scope.isDisjoint(with: [.whole, .other, .per, .average])
      })
    else { return false }
    return zip(parts, parts.dropFirst()).enumerated().allSatisfy { position, pair in
      let gap = article.gap(pair.0, pair.1)
      guard gap.count <= 16, !gap.contains(where: { article.has($0, .subordinator) || article.isMark($0, ";") }) else {
        return false
      }
      return position == parts.count - 2
        ? gap.contains { article.isWord($0, Self.and) } : gap.contains { article.isMark($0, ",") }
    }
  }

  /// "A total of £161,000", "£161,000 in all", "£161,000 altogether".
  private func isCalledTotal(_ total: Int, _ article: Article) -> Bool {
    let tokens = article.figure(total).tokens
    let end = tokens.upperBound
    if article.isWord(tokens.lowerBound - 1, Word.of), article.isWord(tokens.lowerBound - 2, Self.total) { return true }
    return article.isWord(end, Self.altogether)
      || article.isWord(end, Word.in) && (article.isWord(end + 1, Self.all) || article.isWord(end + 1, Self.total))
  }

  private static let total = TextHash.literal("total")
  private static let all = TextHash.literal("all")
  private static let altogether = TextHash.literal("altogether")

  private func isWithin(_ parts: [Int], half whole: Figure, _ article: Article) -> Bool {
    guard let value = whole.value?.double, value > 0 else { return false }
    let sum = parts.reduce(0) { $0 + (article.figure($1).value?.double ?? 0) }
    return (0.6...1.5).contains(sum / value)
  }

  /// "… a package of ₹640 crore. It comprises ₹260 crore for houses, …": the one amount of the sentence before, where the list opens
  /// with a pronoun and a joining verb.
  private func total(of parts: [Int], among last: [Int], _ article: Article) -> Int? {
    guard let first = parts.first, let end = last.last, article.claim(first).sentence == article.claim(end).sentence + 1
    else { return nil }
    let opening = article.sentence(of: first).lowerBound..<article.figure(first).tokens.lowerBound
    let tokens = article.document.tokens
    guard (2...5).contains(opening.count), Self.pronouns.contains(opening.lowerBound, in: article.document),
      Self.joiners.contains(where: { phrase in
        opening.dropFirst().starts(with: phrase) { tokens[$0].hash == $1 }
          || opening.dropFirst(2).starts(with: phrase) { tokens[$0].hash == $1 }
      })
    else { return nil }
    // Counts of other nouns are no parts: "It has 64 islands. It comprises two basins …".
    guard article.figure(first).kind != .cardinal else { return nil }
    let totals = last.filter {
      isAddable(article.figure($0)) && article.figure($0).kind == article.figure(first).kind
        && article.figure($0).unit == article.figure(first).unit
    }
    guard totals.count == 1, let total = totals.first, article.claim(total).scope.isDisjoint(with: [.other, .subset])
    else { return nil }
    return total
  }

  /// "Of the 34 posts, 19 are …": the sentence opens with what is divided.
  private func isDivided(_ total: Int, _ article: Article) -> Bool {
    let opening = article.sentence(of: total).lowerBound..<article.figure(total).tokens.lowerBound
    return isAddable(article.figure(total)) && article.figure(total).kind == .cardinal
      && (opening.count == 1 || opening.count == 2 && !article.document.tokens[opening.lowerBound + 1].isCapitalised)
      && article.document.tokens[opening.lowerBound].hash == Word.of
  }

  /// Above the total by a twentieth at most, or one: parts that were to be all of it. Fewer may leave some out.
  private func isJustOver(_ parts: [Int], _ total: Int, _ article: Article) -> Bool {
    let sum = parts.reduce(0) { $0 + (article.figure($1).value?.double ?? 0) }
    guard let whole = article.figure(total).value?.double else { return false }
    return sum > whole && sum - whole <= max(1, whole / 20)
  }

  /// "1.2 million units, each consisting of two shares and one warrant": what one of them has.
  private func isDistributed(_ total: Int, _ first: Int?, _ article: Article) -> Bool {
    guard let first else { return false }
    let gap = article.gap(total, first)
    return gap.count <= 14 && gap.contains { article.isWord($0, Word.each) }
  }

  private func isSum(of parts: [Int], among others: ArraySlice<Int>, _ article: Article) -> Bool {
    let sum = parts.reduce(Interval(exactly: .zero)) { $0 + article.figure($1).interval }
    return others.contains { article.figure($0).kind == .cardinal && article.figure($0).interval.meets(sum) }
  }

  private static let pronouns = WordSet("it this that these they")

  /// The figures of the total's kind; a length or a date that a part is told with ("£30m on a pipeline of 27km") adds nothing.
  private func parts(_ claims: ArraySlice<Int>, _ total: Int, _ article: Article) -> [Int] {
    let whole = article.figure(total)
    guard whole.kind == .money else { return Array(claims) }
    return claims.filter { article.figure($0).kind == .money || article.figure($0).kind == .rate }
  }

  /// A colon, a dash or a joining verb between the total and the first part.
  private func isAnnounced(_ total: Int, _ first: Int?, _ article: Article) -> Bool {
    // "16 points: four penalties and two conversions": each is worth several.
    guard let first, isAddable(article.figure(total), isTotal: true),
      !Self.scores.contains(article.claim(total).headToken, in: article.document),
      article.claim(total).scope.isDisjoint(with: [.other, .subset])
    else { return false }
    let tokens = article.document.tokens
    let gap = article.figure(total).tokens.gap(to: article.figure(first).tokens)
    guard gap.count <= 14,
      !gap.contains(where: { article.mentions.words[$0].has(.subsetCue) || tokens[$0].hash == Self.such })
    else { return false }
    // The mark stands right before the first part.
    if let last = gap.last, tokens[last].isMark(":") || tokens[last].kind == .dash && tokens[last].hasSpaceBefore {
      return true
    }
    return gap.contains { start in
      Self.joinerStarts.contains(tokens[start].hash)
        && Self.joiners.contains { phrase in
          start + phrase.count <= gap.upperBound && zip(phrase, tokens[start...]).allSatisfy { $0 == $1.hash }
        }
    }
  }

  /// A total may be told a year: "£38m a year, made up of £35m in charges and £3m in fines".
  private func isAddable(_ figure: Figure, isTotal: Bool = false) -> Bool {
    let isKind = figure.kind == .cardinal || figure.kind == .money || figure.kind == .measure
    return (isKind || isTotal && figure.kind == .rate && figure.unit.unit.isMoney) && figure.value != nil
      && figure.hedge != .vague && figure.hedge != .range && (figure.per.isNone || isTotal)
  }

  /// Two parts or more of the total's kind, each a figure with its noun, the last one behind "and", to the end of the sentence.
  private func isList(_ parts: [Int], _ total: Int, _ article: Article, isDivided: Bool = false) -> Bool {
    guard parts.count >= 2 else { return false }
    let whole = article.figure(total)
    let tokens = article.document.tokens
    // "$4.9m and $18.4m, respectively" are parts of a total each.
    if let end = parts.last.map({ article.figure($0).tokens.upperBound }),
      (end..<min(end + 4, tokens.count)).contains(where: { tokens[$0].hash == Self.respectively })
    {
      return false
    }
    for (position, part) in parts.enumerated() {
      let figure = article.figure(part)
      guard isAddable(figure), figure.kind == whole.kind || whole.kind == .rate && figure.kind == .money,
        figure.unit == whole.unit, article.claim(part).scope.isDisjoint(with: [.subset, .other]),
        position == 0 || !article.claim(part).scope.contains(.whole)
      else { return false }
      guard position > 0 else { continue }
      let gap = article.figure(parts[position - 1]).tokens.gap(to: figure.tokens)
      guard gap.count <= (figure.kind == .money ? 18 : 10),
        !gap.contains(where: {
          article.mentions.words[$0].has(isDivided ? .subordinator : [.subordinator, .auxiliary])
        })
      else { return false }
      guard let last = gap.last else { return false }
      let isLast = position == parts.count - 1
      let joins = tokens[last].isMark(",") || tokens[last].hash == Self.and || tokens[last].isMark(";")
      guard joins, !isLast || tokens[last].hash == Self.and else { return false }
    }
    return true
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
    guard isApart || isUnlikely(exact, stated, figures, article.figure(total)) else { return }
    let terms = figures.compactMap { $0.value.map(Wording.number) }.joined(separator: " + ")
    findings.append(
      Finding(
        rule: Self.description.id, severity: isApart ? .error : .warning,
        message: "The parts add up to \(Wording.number(exact)), the total says \(article.words(total)).",
        working: "\(terms) = \(Wording.number(exact)), not \(Wording.number(stated))",
        remedy: "Fits if the list leaves something out, or if parts overlap: then say so.",
        question: "Do the parts overlap? Is anything left out?",
        labels: ([total] + parts).map { article.label($0) }, suggestions: [Wording.number(exact)],
        key: ([total] + parts).map { article.key($0) }.joined(separator: " | ")))
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
