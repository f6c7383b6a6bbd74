internal import Claims
internal import Extraction
internal import TextModel

/// The sum of two or three figures of one sentence, or of two neighbouring sentences that count one thing.
struct SumInSentence: Derivation {
  /// Sentences with more figures are lists or tables, in which some sum fits anything.
  private static let mostFigures = 8

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.claims.figure(claim)
    guard let target = shown.value, shown.kind != .ordinal, shown.kind != .score, shown.hedge != .vague else {
      return nil
    }
    var previous: [Int] = []
    for sentence in sentences(body) {
      let claims = body.claims(ofSentence: sentence).filter { isAddend(body.figure($0), shown) }
      if claims.count <= Self.mostFigures {
        if let parts = parts(of: shown, target, among: claims, body), isOfOneThing(parts, claim, body) {
          return support(claim, parts, body)
        }
        // Across two sentences the addends must count what the claim counts.
        let linked = (previous + claims.filter { !isRepeated($0, in: previous, body) }).filter {
          isLinked(body.claims.claims[$0], claim)
        }
        if !previous.isEmpty, !claims.isEmpty, linked.count <= Self.mostFigures,
          let parts = parts(of: shown, target, among: linked, body)
        {
          return support(claim, parts, body)
        }
      }
      previous = claims.count <= Self.mostFigures ? claims : []
    }
    return nil
  }

  private func sentences(_ body: BodyFigures) -> [Int] {
    var result: [Int] = []
    for index in body.claims.body where result.last != body.claims.claims[index].sentence {
      result.append(body.claims.claims[index].sentence)
    }
    return result
  }

  private func isAddend(_ figure: Figure, _ shown: Figure) -> Bool {
    guard let value = figure.value, !value.isNegative, !value.isZero, figure.hedge != .vague, figure.hedge != .range
    else {
      return false
    }
    return Comparability.of(figure, shown) == .same && figure.unit == shown.unit
  }

  /// Counts of two things ("four knockouts in 10 fights") are a sum only where each has to do with the claim.
  private func isOfOneThing(_ parts: [Int], _ shown: Claim, _ body: BodyFigures) -> Bool {
    let claims = parts.map { body.claims.claims[$0] }
    let heads = Set(claims.map(\.head)).subtracting([0])
    guard body.claims.figure(shown).kind == .cardinal, heads.count > 1, !heads.contains(shown.head) else { return true }
    return claims.allSatisfy {
      let link = body.claims.link(shown, $0)
      return link.shared > 0 || link.sameAction
    }
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

  /// Two or three of the figures that add up to the target, at its precision.
  private func parts(of shown: Figure, _ target: DecimalNumber, among claims: [Int], _ body: BodyFigures) -> [Int]? {
    let values = claims.compactMap { body.figure($0).value }
    guard values.count == claims.count, values.count >= 2 else { return nil }
    for i in 0..<values.count {
      for j in (i + 1)..<values.count {
        guard let pair = values[i] + values[j] else { continue }
        if fits(pair, shown, target) { return [claims[i], claims[j]] }
        for k in (j + 1)..<max(j + 1, values.count) {
          if let triple = pair + values[k], fits(triple, shown, target) { return [claims[i], claims[j], claims[k]] }
        }
      }
    }
    return nil
  }

  private func fits(_ sum: DecimalNumber, _ shown: Figure, _ target: DecimalNumber) -> Bool {
    if sum == target { return true }
    var base = shown
    base.value = sum
    base.hedge = .exact
    base.lower = sum
    base.upper = sum
    base.resolution = .one
    base.isScaled = false
    guard shown.hedge != .exact || shown.resolution > .one else { return false }
    return Rounding.relation(shown: shown, base: base) != nil
  }

  private func support(_ claim: Claim, _ parts: [Int], _ body: BodyFigures) -> FigureSupport {
    let sum = parts.map { body.mentions.document.text(body.figure($0).core) }.joined(separator: " + ")
    return FigureSupport(figure: claim.figure, with: parts.map { body.claims.claims[$0].figure }, derivation: sum)
  }
}
