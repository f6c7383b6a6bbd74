internal import Claims
internal import Extraction
internal import TextModel

/// The same value, a rounding or truncation of it, a hedge that allows it, words for digits; of one kind or a near one.
struct SameFigure: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    support(claim, shown: body.claims.figure(claim), in: body)
  }

  /// The other reading of an ambiguous figure: "4m" as four million.
  func supportOfAlternative(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    var shown = body.claims.figure(claim)
    guard shown.alternative >= 0, Int(shown.alternative) < body.mentions.alternatives.count else { return nil }
    let other = body.mentions.alternatives[Int(shown.alternative)]
    // Millions for metres.
    if other.value != shown.value { shown.resolution = shown.resolution.scaled(by: 6) ?? shown.resolution }
    (shown.value, shown.lower, shown.upper, shown.unit) = (other.value, other.lower, other.upper, other.unit)
    shown.kind = other.unit == .none ? .cardinal : other.unit.unit.isMoney ? .money : .measure
    return support(claim, shown: shown, in: body)
  }

  private func support(_ claim: Claim, shown: Figure, in body: BodyFigures) -> FigureSupport? {
    guard let best = agreeing(claim, shown: shown, in: body).min(by: { $0.rank < $1.rank }) else { return nil }
    let said = body.mentions.document.text(body.figure(best.claim).core)
    let derivation =
      switch best.relation {
      case .same: "same figure"
      case .rounded: "rounds to it: \(said)"
      case .compatible: "compatible: \(said)"
      }
    return FigureSupport(
      figure: claim.figure, with: [body.claims.claims[best.claim].figure], derivation: derivation)
  }

  /// All claims of the body that agree with a figure, and how well: 0 is best.
  func agreeing(
    _ claim: Claim, shown: Figure, in body: BodyFigures
  ) -> [(rank: Int, claim: Int, relation: Rounding.Relation)] {
    let hasOtherUnit = body.hasOtherUnit(shown)
    return body.candidates(for: shown).compactMap { index in
      let base = body.figure(index)
      let comparability = Comparability.of(shown, base)
      // "A run of four gains" bears out a four-day run, whatever else takes four weeks.
      guard comparability != .none,
        comparability == .same || !hasOtherUnit || isRunOf(base, index, claim, shown, in: body),
        !isCountForShare(claim, shown, base, body)
      else { return nil }
      let relation: Rounding.Relation?
      if comparability == .near {
        // "At least 27 killed" says nobody's age.
        guard shown.kind != .age || base.hedge == .exact || base.kind == .duration else { return nil }
        relation =
          shown.value != nil && shown.value == base.value
          ? .same
          : Comparability.isAnyDollar(shown, base)
            ? Rounding.relation(shown: shown, base: base) : nearRelation(shown, base)
      } else {
        relation =
          shareRelation(shown, base)
          ?? Rounding.relation(shown: shown.inBaseUnit(against: base), base: base.inBaseUnit(against: shown))
      }
      guard let relation, !isFarVague(base, of: shown) || isLinked(claim, body.claims.claims[index], in: body) else {
        return nil
      }
      var rank = relation == .same ? 0 : relation == .rounded ? 2 : 4
      if comparability == .near { rank += 5 }
      if claim.head != 0, claim.head == body.claims.claims[index].head { rank -= 1 }
      return (rank, index, relation)
    }
  }

  /// Hundreds, thousands, millions bear out a number of the same thing alone: there are so many numbers of their size.
  private func isFarVague(_ base: Figure, of shown: Figure) -> Bool {
    base.hedge == .vague && shown.hedge != .vague && base.lower.map { $0 >= DecimalNumber(100) } ?? false
  }

  private func isLinked(_ claim: Claim, _ other: Claim, in body: BodyFigures) -> Bool {
    let link = body.claims.link(claim, other)
    return link.headNear || link.shared > 1 || link.headMissing && link.shared > 0
  }

  /// A four-day run for "a run of four gains": the duration describes the noun that the count is of.
  private func isRunOf(_ base: Figure, _ index: Int, _ claim: Claim, _ shown: Figure, in body: BodyFigures) -> Bool {
    base.kind == .cardinal && shown.kind == .duration && claim.head != 0
      && shown.tokens.contains { body.mentions.document.tokens[$0].kind == .dash }
      && body.claims.link(claim, body.claims.claims[index]).headNear
  }

  /// "40 patients" is not borne out by 40 %: a count of people and a share are two things.
  private func isCountForShare(_ claim: Claim, _ shown: Figure, _ base: Figure, _ body: BodyFigures) -> Bool {
    shown.kind == .cardinal && base.kind == .percent && claim.headToken >= 0 && shown.value?.isWhole ?? false
      && body.mentions.words[claim.headToken].has(.people)
  }

  /// A fraction in words against a percentage: the band that the word allows. Nil where neither is such a word.
  private func shareRelation(_ shown: Figure, _ base: Figure) -> Rounding.Relation? {
    guard shown.kind == .fraction || base.kind == .fraction else { return nil }
    if shown.value == base.value, shown.kind == base.kind, shown.value != nil { return .same }
    let (word, other) = shown.kind == .fraction ? (shown, base) : (base, shown)
    guard let band = ProportionWords.interval(word) else { return nil }
    let said = other.kind == .fraction ? ProportionWords.interval(other) ?? other.asPercent.interval : other.interval
    return band.meets(said) ? .compatible : nil
  }

  /// Near kinds agree where the numbers do: a hedge or vague word counts, a rounding only of counts.
  private func nearRelation(_ shown: Figure, _ base: Figure) -> Rounding.Relation? {
    guard shown.kind == .cardinal || base.kind == .cardinal, shown.value.map({ $0 >= DecimalNumber(100) }) ?? true
    else {
      return nil
    }
    return Rounding.relation(shown: shown, base: base)
  }
}
