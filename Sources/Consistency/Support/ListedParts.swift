internal import Claims
internal import Extraction
internal import TextModel

/// A total and the parts that a list gives of it: behind a colon or a joining verb, "of which" or "of the N", or in front of "in all".
struct ListedParts {
  var total: Int
  var parts: [Int]

  /// What a list of parts may be told with, and is none of them.
  static let days: KindSet = [.date, KindSet(.time), KindSet(.ordinal)]

  private static let joiners: [[UInt64]] = [
    ["made", "up", "of"], ["comprises"], ["comprise"], ["consist", "of"], ["comprising"], ["covers"],
    ["splits", "into"], ["split", "into"],
    ["consists", "of"],
    ["consisting", "of"], ["comprised"], ["divided", "into"],
  ].map { $0.map { TextHash.of($0) } }
  private static let joinerStarts = HashSet(joiners.compactMap(\.first))
  private static let scores = WordSet("points runs marks")
  private static let such = TextHash.literal("such")
  private static let respectively = TextHash.literal("respectively")

  /// The list of a sentence's claims, days left aside; `last` are those of the sentence before, which may have the total.
  init?(in claims: [Int], behind last: [Int], _ article: Article) {
    if let total = Self.total(of: claims, among: last, article), Self.isList(claims, total, article) {
      (self.total, parts) = (total, claims)
      return
    }
    for (position, total) in claims.enumerated() where Self.isAddable(article.figure(total), isTotal: true) {
      let behind = claims[(position + 1)...]
      if let parts = Self.partsBefore(total, claims[..<position], article)
        ?? Self.partsOfWhich(total, behind, article)
      {
        (self.total, self.parts) = (total, parts)
        return
      }
      let isDivided = Self.isDivided(total, article)
      let first = behind.first { Self.isPart($0, of: article.figure(total), article) }
      guard !Self.isDistributed(total, first, article),
        isDivided || Self.isAnnounced(total, first, article)
          || Self.isGapped(total, behind, article) && Self.isOver(Array(behind), total, by: (2, 8), article)
      else { continue }
      // "Of 360 patients at nine hospitals, 180 …": what stands in front of the comma is no part.
      let parts = Array(
        Self.parts(behind, total, article).drop { isDivided && Self.isPlace($0, of: total, article) })
      // "At three altitudes: 11 at the tongue, nine on the slope and six on top": it counts the list.
      guard article.figure(total).value != DecimalNumber(parts.count) else { return nil }
      guard Self.isList(parts, total, article, isDivided: isDivided),
        !isDivided
          || parts.count >= 3 && (Self.isOver(parts, total, by: (1, 20), article) || Self.isClosed(parts, article)),
        isDivided || Self.isMeantForAll(parts, total, article)
      else { continue }
      // "To 439 from 16 airlines, comprising 275 orders and 164 options": the sum stands in front of another figure.
      guard !Self.isSum(of: parts, among: claims[..<position], article) else { return nil }
      (self.total, self.parts) = (total, parts)
      return
    }
    return nil
  }

  /// "A car for £84,000, a boat for £62,000 and a horse for £15,000, £161,000 in all": the total behind its parts, which are all the
  /// amounts of the sentence before it.
  private static func partsBefore(_ total: Int, _ before: ArraySlice<Int>, _ article: Article) -> [Int]? {
    let whole = article.figure(total)
    guard before.count >= 2, isAddable(whole), isCalledTotal(total, article) else { return nil }
    let parts = before.filter { article.figure($0).kind == whole.kind }
    guard isRow(parts, of: whole, article), let last = parts.last, article.gap(last, total).count <= 12,
      article.gap(last, total).contains(where: { article.isMark($0, ",") }),
      whole.kind == .money || isOfOneNoun(parts + [total], article),
      // Half as much or twice as much is the total of something else.
      isWithin(parts, half: whole, article)
    else { return nil }
    return parts
  }

  /// "3,120 people on the first day, 2,480 on the second": the noun stands once, or each time.
  private static func isOfOneNoun(_ claims: [Int], _ article: Article) -> Bool {
    Set(claims.map { article.claim($0).head }.filter { $0 != 0 }).count <= 1
  }

  /// "31 million, of which 19 million came from the state, 9 million from a levy and 4 million from the school": parts that come to more
  /// than the whole; to less, some are left out.
  private static func partsOfWhich(_ total: Int, _ behind: ArraySlice<Int>, _ article: Article) -> [Int]? {
    let whole = article.figure(total)
    // The first part stands near, so that the rest of a long list is looked at behind such a one alone.
    guard isAddable(whole, isTotal: true),
      let first = behind.prefix(8).first(where: { isPart($0, of: whole, article) }),
      article.gap(total, first).count <= 8, article.figure(first).tokens.lowerBound >= 2,
      Partitive.isOfThem(first, behind: total, article), !Partitive.isOfThem(first, article)
    else { return nil }
    let parts = behind.filter { isPart($0, of: whole, article) }
    guard parts.count >= 2, isRow(parts, of: whole, article), isWithin(parts, half: whole, article),
      parts.reduce(Interval(exactly: .zero), { $0 + article.figure($1).interval }).lower.map({ low in
        whole.interval.upper.map { low > $0 } ?? false
      }) ?? false
    else { return nil }
    return parts
  }

  /// "£38m a year, of which £35m …"
  private static func isPart(_ index: Int, of whole: Figure, _ article: Article) -> Bool {
    let kind = article.figure(index).kind
    return kind == whole.kind || kind == .money && whole.kind == .rate
  }

  /// Two amounts or more of one kind, the last behind "and", the others behind commas.
  private static func isRow(_ parts: [Int], of whole: Figure, _ article: Article) -> Bool {
    // "A crowd of 3,120 came on Monday, 2,480 on Tuesday": of the first alone it tells what is counted.
    guard parts.count >= 2,
      parts.enumerated().allSatisfy({ position, part in
        isAddable(article.figure(part)) && article.figure(part).unit == whole.unit
          && article.claim(part).scope.isDisjoint(with: [.other, .per, .average])
          && (position == 0 || !article.claim(part).scope.contains(.whole))
      })
    else { return false }
    return zip(parts, parts.dropFirst()).enumerated().allSatisfy { position, pair in
      let gap = article.gap(pair.0, pair.1)
      guard gap.count <= 16, !gap.contains(where: { article.has($0, .subordinator) || article.isMark($0, ";") }) else {
        return false
      }
      return position == parts.count - 2
        ? gap.contains { article.isWord($0, Word.and) } : gap.contains { article.isMark($0, ",") }
    }
  }

  /// "A total of £161,000", "£161,000 in all", "£161,000 altogether".
  static func isCalledTotal(_ total: Int, _ article: Article) -> Bool {
    let tokens = article.figure(total).tokens
    let end = tokens.upperBound
    if article.isWord(tokens.lowerBound - 1, Word.of), article.isWord(tokens.lowerBound - 2, Self.total) { return true }
    return article.isWord(end, Self.altogether)
      || article.isWord(end, Word.in) && (article.isWord(end + 1, Self.all) || article.isWord(end + 1, Self.total))
  }

  /// A total is called so with one of them.
  static let totals = WordSet("total all altogether")
  private static let total = TextHash.literal("total")
  private static let all = TextHash.literal("all")
  private static let altogether = TextHash.literal("altogether")

  /// "214 pubs: 13 closed and seven opened": a list that comes to much less tells some of the whole, but for a slip of digits; of two parts
  /// less is left out by chance than of more.
  private static func isMeantForAll(_ parts: [Int], _ total: Int, _ article: Article) -> Bool {
    guard let whole = article.figure(total).value?.double else { return false }
    let sum = parts.reduce(0) { $0 + (article.figure($1).value?.double ?? 0) }
    return sum >= (parts.count == 2 ? 0.88 : 0.6) * whole
      || PartsBehind.isMisprint(parts, total, isCalled: true, article)
  }

  private static func isWithin(_ parts: [Int], half whole: Figure, _ article: Article) -> Bool {
    guard let value = whole.value?.double, value > 0 else { return false }
    let sum = parts.reduce(0) { $0 + (article.figure($1).value?.double ?? 0) }
    return (0.6...1.5).contains(sum / value)
  }

  /// "… a package of ₹640 crore. It comprises ₹260 crore for houses, …": the one amount of the sentence before, where the list opens
  /// with a pronoun and a joining verb.
  private static func total(of parts: [Int], among last: [Int], _ article: Article) -> Int? {
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
  private static func isDivided(_ total: Int, _ article: Article) -> Bool {
    let opening = article.sentence(of: total).lowerBound..<article.figure(total).tokens.lowerBound
    return isAddable(article.figure(total)) && article.figure(total).kind == .cardinal
      && (opening.count == 1 || opening.count == 2 && !article.document.tokens[opening.lowerBound + 1].isCapitalised)
      && article.document.tokens[opening.lowerBound].hash == Word.of
  }

  /// "At nine hospitals", in front of the comma behind which the parts stand.
  private static func isPlace(_ part: Int, of total: Int, _ article: Article) -> Bool {
    article.has(article.figure(part).tokens.lowerBound - 1, .preposition)
      && !article.gap(total, part).contains { article.isMark($0, ",") }
  }

  private static let closers = WordSet("elsewhere undecided unsure unknown")

  /// "480 are at the hub, 390 at the port and 280 elsewhere": the last part is of all that is left.
  private static func isClosed(_ parts: [Int], _ article: Article) -> Bool {
    guard let last = parts.last else { return false }
    return closers.meets(article.window(last, behind: 3).behind, in: article.document)
  }

  /// "21 stops, 13 on the streets, six on the old railway and two underground": three parts without a noun of their own behind the noun and a
  /// comma, to the end of the sentence.
  private static func isGapped(_ total: Int, _ behind: ArraySlice<Int>, _ article: Article) -> Bool {
    guard let first = behind.first, behind.count >= 3, article.figure(total).kind == .cardinal,
      article.claim(total).headToken >= 0, article.claim(total).scope.isDisjoint(with: [.other, .subset]),
      article.claims.looksPlural(article.claim(total).headToken),
      Set(behind.compactMap { preposition(behind: $0, article) }).count == 1,
      behind.dropLast().allSatisfy({ preposition(behind: $0, article) != nil })
    else { return false }
    let (gap, noun) = (article.gap(total, first), article.claim(total).headToken)
    return gap.count <= 3 && gap.last.map { article.isMark($0, ",") && noun == $0 - 1 } ?? false
  }

  private static func preposition(behind part: Int, _ article: Article) -> UInt64? {
    let end = article.figure(part).tokens.upperBound
    return article.has(end, .preposition) ? article.document.tokens[end].hash : nil
  }

  /// Above the total by no more than a number or a part of it: parts that were to be all of it. Fewer may leave some out: "24 teams, six from
  /// Asia, five from Africa and two from …".
  private static func isOver(
    _ parts: [Int], _ total: Int, by most: (number: Double, part: Double), _ article: Article
  ) -> Bool {
    let sum = parts.reduce(0) { $0 + (article.figure($1).value?.double ?? 0) }
    guard let whole = article.figure(total).value?.double else { return false }
    return sum > whole && sum - whole <= max(most.number, whole / most.part)
  }

  /// "1.2 million units, each consisting of two shares and one warrant": what one of them has.
  private static func isDistributed(_ total: Int, _ first: Int?, _ article: Article) -> Bool {
    guard let first else { return false }
    let gap = article.gap(total, first)
    return gap.count <= 14 && gap.contains { article.isWord($0, Word.each) }
  }

  private static func isSum(of parts: [Int], among others: ArraySlice<Int>, _ article: Article) -> Bool {
    let sum = parts.reduce(Interval(exactly: .zero)) { $0 + article.figure($1).interval }
    return others.contains { article.figure($0).kind == .cardinal && article.figure($0).interval.meets(sum) }
  }

  private static let pronouns = WordSet("it this that these they")

  /// The figures of the total's kind; a length or a date that a part is told with ("£30m on a pipeline of 27km") adds nothing.
  private static func parts(_ claims: ArraySlice<Int>, _ total: Int, _ article: Article) -> [Int] {
    let whole = article.figure(total)
    guard whole.kind == .money else { return Array(claims) }
    return claims.filter { article.figure($0).kind == .money || article.figure($0).kind == .rate }
  }

  /// A colon, a dash or a joining verb between the total and the first part.
  private static func isAnnounced(_ total: Int, _ first: Int?, _ article: Article) -> Bool {
    // "16 points: four penalties and two conversions": each is worth several.
    guard let first, isAddable(article.figure(total), isTotal: true),
      !Self.scores.contains(article.claim(total).headToken, in: article.document),
      // "143 of them – 96 of hills, 31 of towns and 16 of islands"
      article.claim(total).scope.isDisjoint(with: Partitive.isOfThem(total, article) ? .other : [.other, .subset])
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
  private static func isAddable(_ figure: Figure, isTotal: Bool = false) -> Bool {
    let isKind = figure.kind == .cardinal || figure.kind == .money || figure.kind == .measure
    return (isKind || isTotal && figure.kind == .rate && figure.unit.unit.isMoney) && figure.value != nil
      && figure.hedge != .vague && figure.hedge != .range && (figure.per.isNone || isTotal)
  }

  /// Two parts or more of the total's kind, each a figure with its noun, the last one behind "and", to the end of the sentence.
  private static func isList(_ parts: [Int], _ total: Int, _ article: Article, isDivided: Bool = false) -> Bool {
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
      let joins = tokens[last].isMark(",") || tokens[last].hash == Word.and || tokens[last].isMark(";")
      guard joins, !isLast || tokens[last].hash == Word.and else { return false }
    }
    return true
  }
}
