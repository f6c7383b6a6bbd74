internal import Claims
internal import Extraction
internal import TextModel

/// The sum of two or three figures of one list, or of figures of the whole body that count what the claim counts.
struct SumInSentence: Derivation {
  /// Sentences with more figures are lists or tables, in which some sum fits anything.
  private static let mostFigures = 8
  /// Figures of the whole body among which a sum is looked for.
  private static let mostLinked = 4

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard let target = shown.value, shown.kind != .ordinal, shown.kind != .score, shown.hedge != .vague else {
      return nil
    }
    let isTotal = isTotal(shown, body)
    var previous: [Int] = []
    for sentence in body.sentences {
      let claims = sentence.filter {
        (isAddend(body.figure($0), shown) || isElided($0, shown, isTotal, in: sentence, body))
          && !isMeasuredAgainst(body.figure($0), body)
      }
      if claims.count <= Self.mostFigures {
        if let list = wholeList(of: shown, target, among: claims, body) { return support(claim, list, body) }
        if isWhole(claims, of: shown, target, body) { return support(claim, claims, body) }
        if let parts = parts(of: claim, target, among: claims, body), isOfOneThing(parts, claim, body) {
          return support(claim, parts, body)
        }
        if let ages = combinedAges(claim, sentence, body) { return support(claim, ages, body) }
        // Across two sentences the addends must count what the claim counts.
        // "It sells 70 tons. Another 30 tons are kept back": the second joins the first.
        let joins = isTotal || claims.contains { body.claims.claims[$0].scope.contains(.other) }
        // Of four digits and more no two give the sum by chance: 305,000 girls, 319,500 boys, 624,500 candidates.
        let isTelling =
          shown.hedge == .exact && !shown.isScaled && shown.kind == .cardinal && shown.significantDigits >= 4
        let linked = (previous + claims.filter { !isRepeated($0, in: previous, body) }).filter {
          joins || isTelling || isElidedNoun($0, claim, body)
            || isLinked(body.claims.claims[$0], claim) || isWorth($0, body)
        }
        if !previous.isEmpty, !claims.isEmpty, linked.count <= Self.mostFigures,
          let parts = parts(of: claim, target, among: linked, body, isTotal: isTotal)
        {
          return support(claim, parts, body)
        }
      }
      previous = claims.count <= Self.mostFigures ? claims : []
    }
    // Told far apart: "awarded him 11,900 pounds", and later "awarded him 2,500 pounds". One amount told twice is no sum.
    guard shown.kind == .money else { return nil }
    let linked = body.claims.body.filter {
      isAddend(body.figure($0), shown) && isTold(body.claims.claims[$0], as: claim, body)
        && body.claims.claims[$0].scope.isDisjoint(with: .blocking)
    }
    guard linked.count <= Self.mostLinked, Set(linked.map { body.figure($0).value }).count == linked.count,
      let parts = parts(of: claim, target, among: linked, body)
    else { return nil }
    return support(claim, parts, body)
  }

  /// "A combined age of 176": of all who are told with their ages in a sentence.
  private func combinedAges(_ claim: Claim, _ sentence: ArraySlice<Int>, _ body: BodyFigures) -> [Int]? {
    let shown = body.claims.figure(claim)
    let document = body.mentions.document
    let before = max(0, shown.tokens.lowerBound - 4)..<shown.tokens.lowerBound
    guard Self.combined.meets(before, in: document), before.contains(where: { document.tokens[$0].hash == Self.age })
    else { return nil }
    let ages = sentence.filter { body.claims.figure(body.claims.claims[$0]).kind == .age }
    return ages.count > 1 && body.sum(ages) == shown.value ? ages : nil
  }

  private static let totals = WordSet("total combined together between overall")

  /// "Jailed for a total of 19 years": told as a sum.
  private func isTotal(_ shown: Figure, _ body: BodyFigures) -> Bool {
    let (start, end) = (shown.tokens.lowerBound, shown.tokens.upperBound)
    return shown.kind == .duration && Self.totals.meets(max(0, start - 3)..<end + 3, in: body.mentions.document)
  }

  /// "One got six years and the other, who kept the books, four", "14 seconds, and another four in a penalty": the unit stands once.
  private func isElided(
    _ index: Int, _ shown: Figure, _ isTotal: Bool, in sentence: ArraySlice<Int>, _ body: BodyFigures
  ) -> Bool {
    let (figure, claim) = (body.figure(index), body.claims.claims[index])
    // "0.7 million and 0.6 million tonnes"
    if shown.kind == .measure, figure.isScaled, index + 1 < body.claims.claims.count,
      case let next = body.figure(index + 1), next.sentence == figure.sentence, next.unit == shown.unit,
      ChangeReader.isShort(figure, claim, for: next)
    {
      return true
    }
    return figure.kind == .cardinal && figure.unit == .none && claim.head == 0 && sentence.count <= 2 * Self.mostFigures
      && (isTotal || claim.scope.contains(.other))
      && sentence.prefix { $0 < index }.contains {
        body.figure($0).kind == .duration && body.figure($0).unit == shown.unit
      }
  }

  private static let combined = WordSet("combined total joint")
  private static let age = TextHash.literal("age")

  private func isAddend(_ figure: Figure, _ shown: Figure) -> Bool {
    guard let value = figure.value, !value.isNegative, !value.isZero, figure.hedge != .vague, figure.hedge != .range
    else {
      return false
    }
    // "400 mln dollars of notes and 100 mln of bonds": the unit stands once.
    if shown.kind == .money, figure.kind == .cardinal, figure.isScaled { return true }
    return Comparability.of(figure, shown) == .same && figure.unit == shown.unit
  }

  private static let comparatives = WordSet(SizeWords.further + " later earlier better worse")

  /// "34 minutes, nine minutes longer than last summer": the difference to another figure is no addend beside it.
  private func isMeasuredAgainst(_ figure: Figure, _ body: BodyFigures) -> Bool {
    Self.comparatives.contains(figure.tokens.upperBound, in: body.mentions.document)
  }

  /// Counts of two things ("four knockouts in 10 fights") are a sum only where each has to do with the claim.
  private func isOfOneThing(_ parts: [Int], _ shown: Claim, _ body: BodyFigures) -> Bool {
    if parts.count == 2, isAdded(body.figure(parts[0]), body.figure(parts[1]), body) { return true }
    let claims = parts.map { body.claims.claims[$0] }
    let heads = Set(claims.map(\.head)).subtracting([0])
    guard body.claims.figure(shown).kind == .cardinal, !heads.contains(shown.head) || heads.isEmpty else { return true }
    return claims.allSatisfy {
      let link = body.claims.link(shown, $0)
      return link.shared > (heads.count > 1 ? 0 : 1) || link.sameAction || link.headNear
    }
  }

  private static let additions = WordSet("top addition")
  private static let plus = TextHash.literal("plus")

  /// "95,000 on top of the 207,000"; "four of the top 10" is none.
  private func isAdded(_ a: Figure, _ b: Figure, _ body: BodyFigures) -> Bool {
    guard a.sentence == b.sentence, a.tokens.upperBound <= b.tokens.lowerBound else { return false }
    let (gap, document) = (a.tokens.gap(to: b.tokens).prefix(4), body.mentions.document)
    return gap.first.map { document.tokens[$0].hash == Self.plus } ?? false
      || gap.dropLast().contains {
        Self.additions.contains($0, in: document) && [Word.of, Word.to].contains(document.tokens[$0 + 1].hash)
      }
  }

  /// "Four of the six airports … The two on the coast stay open": the noun stands once.
  private func isElidedNoun(_ index: Int, _ claim: Claim, _ body: BodyFigures) -> Bool {
    claim.scope.contains(.whole) && body.claims.claims[index].head == 0 && body.figure(index).kind == .cardinal
  }

  private static let worths = WordSet("worth valued")

  /// "Worth £116,000 … worth £174,000": told in the same way.
  private func isWorth(_ index: Int, _ body: BodyFigures) -> Bool {
    Self.worths.meets(
      max(0, body.figure(index).tokens.lowerBound - 1)..<body.figure(index).tokens.lowerBound + 1,
      in: body.mentions.document)
  }

  /// The next sentence tells the number of the same thing once more: that is no second addend.
  private func isRepeated(_ index: Int, in previous: [Int], _ body: BodyFigures) -> Bool {
    let claim = body.claims.claims[index]
    return previous.contains {
      let other = body.claims.claims[$0]
      return other.head == claim.head && body.figure($0).value == body.figure(index).value
    }
  }

  private func isLinked(_ claim: Claim, _ shown: Claim) -> Bool {
    claim.head != 0 && claim.head == shown.head || claim.actions & shown.actions != 0
  }

  private func isTold(_ other: Claim, as claim: Claim, _ body: BodyFigures) -> Bool {
    let link = body.claims.link(claim, other)
    return isLinked(other, claim) || link.sharedNear > 0 || link.headNear
  }

  /// "Rounds of 68, 70, 66 and 69" for 273: all members of a list of four and more.
  private func wholeList(of shown: Figure, _ target: DecimalNumber, among claims: [Int], _ body: BodyFigures) -> [Int]?
  {
    guard shown.hedge == .exact, claims.count >= 4 else { return nil }
    var lists: [[Int]] = []
    for index in claims {
      if let last = lists.last?.last,
        body.figure(last).tokens.gap(to: body.figure(index).tokens).allSatisfy({ isOfList($0, body) })
      {
        lists[lists.count - 1].append(index)
      } else {
        lists.append([index])
      }
    }
    return lists.first { $0.count >= 4 && body.sum($0) == target }
  }

  /// "A $46 million school, $21.5 million in repairs, $9.5 million for roofs and $7 million for buses": all amounts of a sentence.
  private func isWhole(_ claims: [Int], of shown: Figure, _ target: DecimalNumber, _ body: BodyFigures) -> Bool {
    guard shown.kind == .money, claims.count > 3, let sum = body.sum(claims) else { return false }
    return fits(sum, shown, target, body)
      && zip(claims, claims.dropFirst()).allSatisfy { isJoined(body.figure($0), body.figure($1), body) }
  }

  private func isOfList(_ token: Int, _ body: BodyFigures) -> Bool {
    let tokens = body.mentions.document.tokens
    return tokens[token].isMark(",") || tokens[token].hash == Self.and
  }

  /// Two or three of the figures that add up to the target, at its precision.
  private func parts(
    of claim: Claim, _ target: DecimalNumber, among claims: [Int], _ body: BodyFigures, isTotal: Bool = false
  ) -> [Int]? {
    let shown = body.shown(claim)
    let values = claims.compactMap { body.figure($0).value }
    guard values.count == claims.count, values.count >= 2 else { return nil }
    for i in 0..<values.count {
      for j in (i + 1)..<values.count {
        guard let pair = values[i] + values[j] else { continue }
        if fits(pair, shown, target, body), isTotal || isOneList([claims[i], claims[j]], claim, body) {
          return [claims[i], claims[j]]
        }
        for k in (j + 1)..<max(j + 1, values.count) {
          if let triple = pair + values[k], fits(triple, shown, target, body),
            isTotal || isOneList([claims[i], claims[j], claims[k]], claim, body)
          {
            return [claims[i], claims[j], claims[k]]
          }
        }
      }
    }
    return nil
  }

  /// Figures of one noun, or coordinated ones; none of them lost in the rounding of the sum.
  private func isOneList(_ parts: [Int], _ claim: Claim, _ body: BodyFigures) -> Bool {
    let least = body.shown(claim).resolution
    guard parts.allSatisfy({ (body.figure($0).value?.magnitude ?? .zero) * DecimalNumber(10) ?? .zero >= least })
    else { return false }
    guard body.shown(claim).kind != .money || parts.contains(where: { body.figure($0).kind == .money }) else {
      return false
    }
    if parts.count == 2, body.claims.claims[parts[1]].scope.contains(.other) { return true }
    // One duration told twice is no sum.
    if body.shown(claim).kind == .duration, Set(parts.map { body.figure($0).value }).count == 1 { return false }
    let heads = Set(parts.map { body.claims.claims[$0].head }.filter { $0 != 0 })
    if heads.count <= 1 { return true }
    if body.shown(claim).significantDigits >= 4, body.shown(claim).kind == .cardinal { return true }
    let sentences = Set(parts.map { body.claims.claims[$0].sentence })
    if sentences.count == parts.count { return parts.allSatisfy { isTold(body.claims.claims[$0], as: claim, body) } }
    return zip(parts, parts.dropFirst()).allSatisfy { isJoined(body.figure($0), body.figure($1), body) }
  }

  /// "And" between two figures of a sentence, or a comma where they are near.
  private func isJoined(_ a: Figure, _ b: Figure, _ body: BodyFigures) -> Bool {
    guard a.sentence == b.sentence, a.tokens.upperBound <= b.tokens.lowerBound else { return false }
    let gap = a.tokens.gap(to: b.tokens)
    let tokens = body.mentions.document.tokens
    return gap.count <= 16 && gap.contains { tokens[$0].hash == Self.and }
      || gap.count <= (a.kind == .money ? 14 : 10) && gap.contains { tokens[$0].isMark(",") || tokens[$0].isMark(";") }
  }

  private static let and = TextHash.literal("and")

  private func fits(_ sum: DecimalNumber, _ shown: Figure, _ target: DecimalNumber, _ body: BodyFigures) -> Bool {
    if sum == target { return true }
    var base = shown
    base.value = sum
    base.hedge = .exact
    base.lower = sum
    base.upper = sum
    base.resolution = .one
    base.isScaled = false
    guard shown.hedge != .exact || shown.resolution > .one else { return false }
    return body.relation(shown: shown, base: base) != nil
  }

  private func support(_ claim: Claim, _ parts: [Int], _ body: BodyFigures) -> FigureSupport {
    let sum = parts.map { body.mentions.document.text(body.figure($0).core) }.joined(separator: " + ")
    return FigureSupport(figure: claim.figure, with: parts.map { body.claims.claims[$0].figure }, derivation: sum)
  }
}
