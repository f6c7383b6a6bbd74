internal import Claims
internal import Extraction
internal import TextModel

/// A share told together with the part and the whole that give it: "187 of 624 (30%)", "£146bn, close to half of the £300bn budget".
struct ToldShare {
  /// The percentage or fraction, as a claim.
  var share: Int
  var part: Int
  /// What it may be a share of, the likeliest first.
  var wholes: [Int]
  /// Whether the whole is found by its noun alone.
  var isNamed = false
}

/// Finds the shares of a sentence whose words tie them to a part and a whole, however many the sentence has.
struct ToldShareReader {
  static let rates = WordSet("rate share proportion ratio percentage average accuracy margin")
  static let total = WordSet("total whole overall entire all")
  static let within = WordSet("in from of out")
  private static let against = WordSet("compared against versus while whereas but among including with")
  private static let most = 12

  let article: Article

  /// All of the claims of one sentence; `last` are those of the sentence before, which "of them" may lead to.
  func all(in claims: [Int], behind last: [Int]) -> [ToldShare] {
    let numbers = claims.filter { isShare($0) || isCount($0) }
    guard numbers.count + last.count >= 2 else { return [] }
    return numbers.indices.compactMap { position in
      guard isShare(numbers[position]) else { return nil }
      return ofPair(numbers, position) ?? ofNamedWhole(numbers, position) ?? ofThem(
        numbers, position, among: claims, behind: last)
        ?? ofOpening(numbers, position) ?? ofThose(numbers, position, behind: last)
        ?? ofNamedThing(numbers, position) ?? ofSubject(numbers, position) ?? ofTotal(numbers, position, behind: last)
        ?? ofSumTold(numbers, position, behind: last)
    }
  }

  /// "187 of 624 (30%)", "44 of the 50, or 88%", "61 wins in 88 games, a rate of 69%".
  private func ofPair(_ numbers: [Int], _ position: Int) -> ToldShare? {
    guard position >= 2 else { return nil }
    let (part, whole, share) = (numbers[position - 2], numbers[position - 1], numbers[position])
    // "Earned 512m, down from 640m, on sales of 5.1bn, a margin of 10%": what was before is no part of it.
    guard isOfOneKind(part, whole), isApposition(share, behind: whole),
      !article.isWord(article.figure(part).tokens.lowerBound - 1, Word.from),
      Partitive.isOf(part, whole, article)
        || isRate(share) && isWithin(part, whole) && isNear(share, part, of: whole)
    else { return nil }
    return ToldShare(share: share, part: part, wholes: [whole])
  }

  /// "118,000 visits, 19% of the total of 620,000", "71mm fell, more than half of the 130mm that is normal".
  private func ofNamedWhole(_ numbers: [Int], _ position: Int) -> ToldShare? {
    guard position >= 1, position + 1 < numbers.count else { return nil }
    let (part, share, whole) = (numbers[position - 1], numbers[position], numbers[position + 1])
    let (lead, gap) = (article.gap(part, share), article.gap(share, whole))
    guard isOfOneKind(part, whole), lead.count <= Self.most, (2...8).contains(gap.count),
      article.isWord(gap.lowerBound, Word.of),
      gap.dropFirst().allSatisfy({
        (article.document.tokens[$0].isWord || article.document.tokens[$0].kind == .possessive)
          && (article.isWord($0, Word.of) || !article.has($0, [.preposition, .conjunction, .subordinator, .auxiliary]))
      }),
      article.has(gap.lowerBound + 1, [.article, .determiner, .possessivePronoun])
        || gap.contains(where: { article.document.tokens[$0].kind == .possessive })
    else { return nil }
    // "…, 19% of", "…, or 19% of", "(19% of …": an apposition, and no clause of its own behind it.
    let mark = lead.last.map { article.isWord($0, Word.or) ? $0 - 1 : $0 } ?? lead.lowerBound
    guard lead.contains(mark), article.isMark(mark, ",") || article.isMark(mark, "(") || isEqual(mark),
      !lead.contains(where: { article.isMark($0, ";") || article.has($0, [.conjunction, .subordinator]) && $0 < mark }),
      !isSubject(whole)
    else { return nil }
    let (a, b) = (article.claim(part).head, article.claim(whole).head)
    let isTotal = Self.total.meets(gap, in: article.document)
    guard
      article.figure(part).kind != .cardinal || isTotal || a == b || a == 0 || b == 0
        || article.isWord(mark + 1, Word.or)
    else { return nil }
    return ToldShare(share: share, part: part, wholes: [whole])
  }

  /// "53,200 of them, or 47.5%", "one in 20 of them, or 500,000": the whole is the only larger number before.
  private func ofThem(_ numbers: [Int], _ position: Int, among claims: [Int], behind last: [Int]) -> ToldShare? {
    let share = numbers[position]
    var part: Int?
    if position >= 1, !isShare(numbers[position - 1]), isOfThem(share),
      article.gap(numbers[position - 1], share).count <= 3,
      article.isMark(article.figure(share).tokens.lowerBound - 1, ","),
      // "A third of them calves"
      !article.document.tokens[min(article.figure(share).tokens.upperBound + 2, article.document.tokens.count - 1)]
        .isWord
    {
      // "Power was back at 9,450, three-quarters of them"
      part = numbers[position - 1]
    } else if position >= 1, !isShare(numbers[position - 1]), isOfThem(numbers[position - 1]) {
      let gap = article.gap(numbers[position - 1], share)
      if gap.count <= 7, isApposition(share, from: gap) || gap.count == 3 && isAside(share, from: gap),
        !gap.contains(where: { article.has($0, .conjunction) }) || isOr(gap)
      {
        part = numbers[position - 1]
      }
    } else if position + 1 < numbers.count, !isShare(numbers[position + 1]), isOfThem(share) {
      let gap = article.gap(share, numbers[position + 1])
      if gap.count == 4, isOr(gap) { part = numbers[position + 1] }
    }
    guard let part else { return nil }
    let before = claims[..<(min(part, share) - claims[0])]
    let wholes = (last.suffix(Self.most) + before.suffix(Self.most)).filter {
      (isOfOneKind(part, $0) || isAmount($0, for: part)) && isLarger($0, than: part)
    }
    guard wholes.count == 1 else { return nil }
    return ToldShare(share: share, part: part, wholes: wholes)
  }

  /// "Of those, 4,042 (51%) came": of one of the counts of the sentence before.
  private func ofThose(_ numbers: [Int], _ position: Int, behind last: [Int]) -> ToldShare? {
    guard position == 1, isCount(numbers[0]) else { return nil }
    let (part, share) = (numbers[0], numbers[1])
    guard Partitive.opensOfThose(part, article), isBracketed(share, behind: part) else { return nil }
    let wholes = last.filter { isOfOneKind(part, $0) && isLarger($0, than: part) }
    return wholes.isEmpty ? nil : ToldShare(share: share, part: part, wholes: wholes)
  }

  /// "£3.2m, or 7.4% of sales": of what the text tells the sales to be.
  private func ofSubject(_ numbers: [Int], _ position: Int) -> ToldShare? {
    guard position >= 1 else { return nil }
    let (part, share) = (numbers[position - 1], numbers[position])
    let (gap, end, head) = (
      article.gap(part, share), article.figure(share).tokens.upperBound, article.claim(share).head
    )
    guard gap.count == 2, isOr(gap), article.figure(part).kind == .money, isCount(part), head != 0,
      article.isWord(end, Word.of), (end + 1...end + 2).contains(article.claim(share).headToken),
      article.claims.budget.take(article.claims.claims.count)
    else { return nil }
    let wholes = article.claims.claims.indices.filter {
      article.claim($0).head == head && isOfOneKind(part, $0) && isLarger($0, than: part)
        && article.claim($0).scope.isDisjoint(with: [.other, .subset, .earlier, .forecast, .change])
    }
    guard Set(wholes.map { article.figure($0).value }).count == 1 else { return nil }
    return ToldShare(share: share, part: part, wholes: wholes)
  }

  /// "It has 640 pupils, of whom 214 get free meals. That is 33% of the total.": of the two counts of the sentence before.
  private func ofTotal(_ numbers: [Int], _ position: Int, behind last: [Int]) -> ToldShare? {
    let (share, start) = (numbers[position], article.sentence(of: numbers[position]).lowerBound)
    let end = article.figure(share).tokens.upperBound
    guard position == 0, article.isMark(end + 3, ".") || article.isMark(end + 2, ".") else { return nil }
    let counts = last.filter { isCount($0) }
    guard counts.count == 2, Partitive.isOfThem(counts[1], behind: counts[0], article),
      isOfOneKind(counts[0], counts[1]),
      article.figure(share).tokens.lowerBound - start <= 3, Self.those.contains(start, in: article.document),
      article.has(start + 1, .be), article.isWord(end, Word.of),
      (end + 1...end + 2).contains(where: { Self.total.contains($0, in: article.document) })
    else { return nil }
    let (part, whole) = isLarger(counts[1], than: counts[0]) ? (counts[0], counts[1]) : (counts[1], counts[0])
    return ToldShare(share: share, part: part, wholes: [whole])
  }

  /// "Revenue was £1.15bn. … Fares were £1.035bn, or 90% of the total": of an amount that stands in front.
  private func ofSumTold(_ numbers: [Int], _ position: Int, behind last: [Int]) -> ToldShare? {
    guard position >= 1 else { return nil }
    let (part, share) = (numbers[position - 1], numbers[position])
    let (gap, end) = (article.gap(part, share), article.figure(share).tokens.upperBound)
    guard article.isWord(end, Word.of), article.isWord(end + 1, Word.the),
      Self.total.contains(end + 2, in: article.document), !article.isWord(end + 3, Word.of),
      gap.count <= 4, isOr(gap) || gap.last.map({ article.isMark($0, ",") }) ?? false
    else { return nil }
    let head = article.claim(part).head
    let wholes = (last + numbers[..<(position - 1)]).filter {
      head != 0 && article.claim($0).head == head && isOfOneKind(part, $0) && isLarger($0, than: part)
    }
    return wholes.isEmpty ? nil : ToldShare(share: share, part: part, wholes: wholes)
  }

  private static let those = WordSet("that this those these they")

  /// "22% of the firm, or 11m shares": of as many as the text has of them elsewhere.
  private func ofNamedThing(_ numbers: [Int], _ position: Int) -> ToldShare? {
    guard position + 1 < numbers.count else { return nil }
    let (share, part) = (numbers[position], numbers[position + 1])
    let (gap, head) = (article.gap(share, part), article.claim(part).head)
    guard (4...9).contains(gap.count), article.isWord(gap.lowerBound, Word.of), isOr(gap), isPlain(gap.dropLast(2)),
      article.figure(share).kind == .percent, article.figure(part).kind == .cardinal, isCount(part), head != 0,
      article.claims.budget.take(article.claims.claims.count)
    else { return nil }
    let wholes = article.claims.claims.indices.filter {
      $0 != part && article.claim($0).head == head && isOfOneKind(part, $0) && isLarger($0, than: part)
        && article.claim($0).scope.isDisjoint(with: [.other, .subset])
    }
    guard Set(wholes.map { article.figure($0).value }).count == 1, wholes.contains(where: { isHad($0) }) else {
      return nil
    }
    return ToldShare(share: share, part: part, wholes: wholes, isNamed: true)
  }

  /// "It has 50m shares", "each of its 50m shares"
  private func isHad(_ whole: Int) -> Bool {
    article.window(whole, before: 2).before.contains { article.has($0, [.have, .possessivePronoun]) }
  }

  /// "Of 374,400 arrivals, 46,800 took an hour or more, or 12.5%", "Of 2,900 nurses, 1,595 (55%) said …, 870 (30%) … and the remaining 435 (15%) …": each share in brackets, until something is
  /// compared or told of a part.
  private func ofOpening(_ numbers: [Int], _ position: Int) -> ToldShare? {
    guard position >= 2, let whole = numbers.first, isCount(whole), article.claim(whole).scope.contains(.whole) else {
      return nil
    }
    let (part, share) = (numbers[position - 1], numbers[position])
    let isSaidAgain = position == 2 && numbers.count == 3 && isLast(share, behind: part)
    let lead = article.sentence(of: whole).lowerBound..<article.figure(whole).tokens.lowerBound
    guard lead.count <= 3, isCount(part), isOfOneKind(part, whole) || isAmount(whole, for: part),
      isSaidAgain || isBracketed(share, behind: part) || isBetweenCommas(share, behind: part)
    else { return nil }
    let way = article.figure(whole).tokens.gap(to: article.figure(part).tokens)
    let behind = article.window(share, behind: 8).behind
    guard !Self.against.meets(way, in: article.document),
      !numbers[1..<position - 1].contains(where: { article.claim($0).scope.contains(.whole) }),
      !behind.contains(where: { article.isWord($0, Word.of) && Partitive.them.contains($0 + 1, in: article.document) })
    else { return nil }
    let wholes = ([whole] + numbers[1..<max(1, position - 1)].suffix(Self.most)).filter {
      (isOfOneKind(part, $0) || $0 == whole && isAmount(whole, for: part)) && isLarger($0, than: part)
    }
    guard !wholes.isEmpty else { return nil }
    return ToldShare(share: share, part: part, wholes: Array(wholes))
  }
}
