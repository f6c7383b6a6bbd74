internal import Claims
internal import Extraction
internal import TextModel

/// The same value, a rounding or truncation of it, a hedge that allows it, words for digits; of one kind or a near one.
struct SameFigure: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    support(claim, shown: body.shown(claim), in: body)
  }

  /// The other reading of an ambiguous figure: "4m" as four million.
  func supportOfAlternative(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    var shown = body.shown(claim)
    guard shown.alternative >= 0, Int(shown.alternative) < body.mentions.alternatives.count else { return nil }
    let other = body.mentions.alternatives[Int(shown.alternative)]
    // Millions for metres.
    if other.value != shown.value { shown.resolution = shown.resolution.scaled(by: 6) ?? shown.resolution }
    (shown.value, shown.lower, shown.upper, shown.unit) = (other.value, other.lower, other.upper, other.unit)
    shown.kind = other.unit == .none ? .cardinal : other.unit.unit.isMoney ? .money : .measure
    return support(claim, shown: shown, in: body)
  }

  private func support(_ claim: Claim, shown: Figure, in body: BodyFigures) -> FigureSupport? {
    guard let best = agreeing(claim, shown: shown, in: body).min(by: { $0.rank < $1.rank }) else {
      return sameWriting(claim, shown, in: body)
    }
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

  /// A number with a letter that stands so in the body too ("10m"), whatever each is read as.
  private func sameWriting(_ claim: Claim, _ shown: Figure, in body: BodyFigures) -> FigureSupport? {
    let document = body.mentions.document
    guard shown.isScaled || shown.unit != .none, shown.kind != .age, shown.kind != .duration, !shown.isWords else {
      return nil
    }
    let written = document.text(shown.core)
    guard let index = body.claims.body.first(where: { document.text(body.figure($0).core) == written })
    else { return nil }
    return FigureSupport(
      figure: claim.figure, with: [body.claims.claims[index].figure], derivation: "same figure")
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
        comparability == .same || !hasOtherUnit || isRunOf(base, index, claim, shown, in: body)
          || isOfSeasons(body.claims.claims[index], shown, in: body),
        !isCountForShare(claim, shown, base, body)
      else { return nil }
      let relation: Rounding.Relation?
      if comparability == .near {
        guard canName(shown, claim, base, body.claims.claims[index], in: body) else { return nil }
        // "At least 27 killed" says nobody's age.
        guard shown.kind != .age || base.hedge == .exact || base.kind == .duration else { return nil }
        relation =
          shown.value != nil && isSaid(shown, base)
          ? .same
          : Comparability.isAnyDollar(shown, base)
            ? body.relation(shown: shown, base: base) : nearRelation(shown, base, body)
      } else if isOfOtherThing(shown, claim, base, body.claims.claims[index], in: body) {
        return nil
      } else {
        relation =
          shareRelation(shown, base)
          ?? (isOfWords(shown, base)
            ? nil : body.relation(shown: shown.inBaseUnit(against: base), base: base.inBaseUnit(against: shown)))
      }
      guard let relation,
        !isByChance(relation, comparability, shown, base, body) || isLinked(claim, body.claims.claims[index], in: body)
      else { return nil }
      var rank = relation == .same ? 0 : relation == .rounded ? 2 : 4
      if comparability == .near { rank += 5 }
      if claim.head != 0, claim.head == body.claims.claims[index].head { rank -= 1 }
      return (rank, index, relation)
    }
  }

  /// The same number, or an end of a range.
  private func isSaid(_ shown: Figure, _ base: Figure) -> Bool {
    shown.value == base.value || base.hedge == .range && (shown.value == base.lower || shown.value == base.upper)
      || shown.hedge == .range && (shown.lower == base.value || shown.upper == base.value)
  }

  /// A vague word agrees with much: "several towns" bear out no 7.8, and "815 pages" no hundreds of people.
  private func isOfOtherThing(
    _ shown: Figure, _ claim: Claim, _ base: Figure, _ other: Claim, in body: BodyFigures
  ) -> Bool {
    guard (shown.hedge == .vague) != (base.hedge == .vague), shown.kind == .cardinal, claim.head != 0, other.head != 0,
      claim.head != other.head
    else { return false }
    if base.hedge == .vague { return true }
    let words = body.mentions.words
    return words[claim.headToken].has(.people) != words[other.headToken].has(.people)
  }

  /// Whether figures of two kinds can be one number: a bare number may be an age, but "two men" bear out no "two weeks".
  private func canName(_ shown: Figure, _ claim: Claim, _ base: Figure, _ other: Claim, in body: BodyFigures) -> Bool {
    guard let value = shown.value else { return true }
    if shown.kind == .score || base.kind == .score { return false }
    if claim.head != 0, claim.head == other.head { return true }
    if isOfSeasons(other, shown, in: body) || isOfSeasons(claim, base, in: body) { return true }
    if shown.kind == .ordinal || base.kind == .ordinal {
      // "Second" is no "two years", "the third" no "three weeks"; "the seventh" is one of seven, "the 11th day" of eleven days.
      if isOrdinalOfUnit(shown, base, in: body) || isOrdinalOfUnit(base, shown, in: body) { return true }
      return value >= DecimalNumber(shown.kind == .cardinal || base.kind == .cardinal ? 3 : 13)
    }
    let isOfTime = [shown.kind, base.kind].contains { $0 == .duration || $0 == .age }
    if value >= DecimalNumber(100) && !isOfTime || shown.unit == .none && base.unit == .none { return true }
    // "A four-day winning run", "a run of four gains": what one counts stands beside the other.
    if shown.kind != .age, base.kind != .age, body.claims.link(claim, other).headNear { return true }
    if shown.kind == .cardinal { return !counts(claim, besides: base, in: body) && !isOfPeople(claim, shown, in: body) }
    if base.kind == .cardinal { return !counts(other, besides: shown, in: body) }
    return true
  }

  private static let within = WordSet("in for over of after")

  /// "Four seasons" for four years; "a four-year deal" is for years to come.
  private func isOfSeasons(_ claim: Claim, _ figure: Figure, in body: BodyFigures) -> Bool {
    figure.kind == .duration && figure.unit == .year
      && !figure.tokens.contains { body.mentions.document.tokens[$0].kind == .dash }
      && YearsBetween.seasons.contains(claim.headToken, in: body.mentions.document)
      && Self.within.contains(body.claims.figure(claim).tokens.lowerBound - 1, in: body.mentions.document)
  }

  /// "The 11th day" for eleven days.
  private func isOrdinalOfUnit(_ ordinal: Figure, _ figure: Figure, in body: BodyFigures) -> Bool {
    let document = body.mentions.document
    let next = ordinal.tokens.upperBound
    guard ordinal.kind == .ordinal, figure.kind == .duration, document.tokens.indices.contains(next),
      document.tokens[next].isWord
    else { return false }
    let unit = document.text(document.tokens[next].range)
    return document.tokens[figure.tokens].contains { $0.isWord && document.text($0.range).hasPrefix(unit) }
  }

  /// "Four dead", "two killed in fire": people, whatever took four hours.
  private func isOfPeople(_ claim: Claim, _ shown: Figure, in body: BodyFigures) -> Bool {
    let next = shown.tokens.upperBound
    guard claim.headToken < 0 || claim.headToken == next, body.mentions.document.tokens.indices.contains(next) else {
      return false
    }
    return body.mentions.words[next].action != 0
  }

  /// Whether a number counts things of its own: a plural noun that is not the other figure's unit ("six quiet minutes").
  private func counts(_ claim: Claim, besides figure: Figure, in body: BodyFigures) -> Bool {
    guard claim.headToken >= 0 else { return false }
    let document = body.mentions.document
    let noun = document.tokens[claim.headToken]
    if figure.tokens.contains(where: { document.tokens[$0].hash == noun.hash }) { return false }
    return body.claims.looksPlural(claim.headToken)
  }

  /// What agrees with so many numbers that it bears out one of the same thing alone: hundreds and thousands, another kind's rounding, a
  /// rounding to one digit that is far off.
  private func isByChance(
    _ relation: Rounding.Relation, _ comparability: Comparability, _ shown: Figure, _ base: Figure, _ body: BodyFigures
  ) -> Bool {
    if base.hedge == .vague, shown.hedge != .vague, base.lower.map({ $0 >= DecimalNumber(100) }) ?? false {
      return true
    }
    // A digit one is a count, and most ones of a text are pronouns.
    if shown.value == .one, shown.kind == .cardinal, !shown.isWords { return true }
    if relation == .same { return false }
    if comparability == .near { return !Comparability.isAnyDollar(shown, base) && !isWorth(shown, base, body) }
    // "One in six" allows 15%, and "two-thirds" what is "at least half".
    if relation == .compatible, base.hedge != .vague, shown.kind == .fraction || base.kind == .fraction {
      return shown.asPercent.value != base.asPercent.value
    }
    return relation == .rounded && !Rounding.isClose(shown, base, body.claims.tolerances)
  }

  /// "Bikes worth half a million": an amount, whose currency the body tells.
  private func isWorth(_ shown: Figure, _ base: Figure, _ body: BodyFigures) -> Bool {
    base.kind == .money && shown.kind == .cardinal && shown.tokens.lowerBound > 0
      && body.mentions.document.tokens[shown.tokens.lowerBound - 1].hash == Self.worth
  }

  private static let worth = TextHash.literal("worth")

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
    return ProportionWords.agree(word, other) ?? false ? .compatible : nil
  }

  /// "One in six" and "one in eight": two shares without a hedge.
  private func isOfWords(_ a: Figure, _ b: Figure) -> Bool {
    [a, b].allSatisfy { $0.kind == .fraction && $0.hedge == .exact }
  }

  /// Near kinds agree where the numbers do: a hedge or vague word counts, a rounding only of counts.
  private func nearRelation(_ shown: Figure, _ base: Figure, _ body: BodyFigures) -> Rounding.Relation? {
    // "Rents pass $600 a week", "the weekly rent rose to $604"
    let isAmount = shown.unit.unit.isMoney && shown.unit == base.unit
    guard isAmount || shown.kind == .cardinal || base.kind == .cardinal,
      shown.value.map({ $0 >= DecimalNumber(100) }) ?? true
    else {
      return nil
    }
    return body.relation(shown: shown, base: base)
  }
}
