internal import Claims
internal import Extraction
internal import TextModel

/// The figure that the body has in the very passage of a headline's or summary's figure, where what bears that one out stands
/// elsewhere: "guilty to seven counts" beside "guilty to three counts", and seven is the number of something else.
struct ContradictingPassage {
  /// The least score of the passage where a derivation gives the figure, or a figure that has to do with it.
  private static let least: Float = 0.55
  /// The same where no figure that agrees has to do with it.
  private static let leastAgainstChance: Float = 0.4
  private static let chance: Float = 0.25
  /// What the passage must be ahead of the best passage that agrees.
  private static let lead: Float = 0.2
  private static let leadAgainstSame: Float = 0.3
  /// The same where the same number stands in the body with the same unit.
  private static let leastAgainstSame: Float = 0.7
  private static let leadSentences = 2
  /// Words that the two passages share at least.
  private static let leastShared = 3

  let body: BodyFigures
  private var claims: ClaimIndex { body.claims }

  /// The body's claim that contradicts a supported one, with its link, and whether only chance gives that one; nil for none.
  func rival(of index: Int, support: FigureSupport) -> (claim: Int, link: Link, isAgainstChance: Bool)? {
    let claim = claims.claims[index]
    let figure = claims.figure(claim)
    guard Self.isTold(figure), !ProportionWords.isProportion(figure) else { return nil }
    guard let best = best(of: claim, figure, support) else { return nil }
    let all = SameFigure().agreeing(claim, shown: figure, in: body)
    // "Several" of something else agrees with much.
    let agreeing = all.filter {
      body.figure($0.claim).hedge != .vague || claims.claims[$0.claim].head == claim.head
    }
    let passage = claims.claims[best.claim].sentence
    // Told of the same thing, by a word in common: "1,152 a day, or 48 an hour".
    let linked = agreeing.filter {
      let link = claims.link(claim, claims.claims[$0.claim])
      return link.shared > 0 || link.headNear
    }
    guard !linked.contains(where: { claims.claims[$0.claim].sentence == passage }) else { return nil }
    let firm = agreeing.filter { body.figure($0.claim).kind == figure.kind && $0.relation != .compatible }
    let isChance =
      !all.isEmpty && (firm.isEmpty || figure.kind != .age)
      && !agreeing.contains { claims.link(claim, claims.claims[$0.claim]).score >= Self.chance }
    let least =
      isChance
      ? firm.isEmpty ? Self.leastAgainstChance : Self.least : firm.isEmpty ? Self.least : Self.leastAgainstSame
    guard best.passage.score >= least, !isChance || firm.isEmpty || !isOfOtherDay(best.claim, claim) else { return nil }
    // The lead tells what the headline tells, in other words; and what follows on the passage may correct it.
    let isTold = firm.contains { candidate in
      let sentence = claims.claims[candidate.claim].sentence
      let isLinked = linked.contains { $0.claim == candidate.claim }
      return isLinked && sentence < lead || sentence == passage + 1 && (isLinked || claims.goesOn(sentence))
    }
    guard !isTold else { return nil }
    let ahead = best.passage.score - (isChance && !firm.isEmpty ? Self.leadAgainstSame : Self.lead)
    guard !agreeing.contains(where: { claims.parallel(claim, claims.claims[$0.claim]).score > ahead }),
      !isToldBeside(index, best.claim, best.passage.score)
    else { return nil }
    return (best.claim, best.passage.link, isChance)
  }

  /// "Reserves rise 10.5 billion" beside "reserves rose to 60.6 billion from 48.4 billion": a change, and its ends.
  private func isChange(_ figure: Figure, ofLevel base: Figure) -> Bool {
    let (verb, end) = (figure.tokens.lowerBound - 1, base.tokens.lowerBound - 1)
    return verb >= 0 && end >= 0 && claims.mentions.words[verb].has([.rise, .fall])
      && [Word.to, Word.from].contains(claims.document.tokens[end].hash)
  }

  /// A passage with a day, month or year of its own, and none in the claim's sentence: "in April it had grown".
  private func isOfOtherDay(_ rival: Int, _ claim: Claim) -> Bool {
    hasDate(claims.claims[rival].sentence) && !hasDate(claim.sentence)
  }

  private func hasDate(_ sentence: Int) -> Bool {
    claims.claims.contains {
      guard $0.sentence == sentence, let date = claims.mentions.date(of: claims.figure($0)) else { return false }
      return date.start.month != nil || date.start.year != nil
    }
  }

  /// The sentence behind the lead.
  private var lead: Int {
    let body = claims.document.parts.first { $0.role == .body }
    return (body?.sentences.lowerBound ?? 0) + Self.leadSentences
  }

  /// The best passage with a figure of the kind that does not agree.
  private func best(of claim: Claim, _ figure: Figure, _ support: FigureSupport) -> (claim: Int, passage: Parallel)? {
    var best: (claim: Int, passage: Parallel)?
    for index in claims.body {
      let other = claims.claims[index]
      let base = claims.figure(other)
      guard Comparability.of(figure, base) == .same, Self.isTold(base), !ProportionWords.isProportion(base),
        other.scope.isDisjoint(with: .blocking), !isChange(figure, ofLevel: base), !support.with.contains(other.figure),
        claims.link(claim, other).shared > 1
      else { continue }
      let passage = claims.parallel(claim, other)
      guard passage.shared >= Self.leastShared, passage.score >= max(Self.leastAgainstChance, best?.passage.score ?? 0),
        body.relation(shown: figure.inBaseUnit(against: base), base: base.inBaseUnit(against: figure)) == nil
      else { continue }
      best = (index, passage)
    }
    return best
  }

  /// A number that counts or measures, and no vague word.
  static func isTold(_ figure: Figure) -> Bool {
    switch figure.kind {
    case .ordinal, .date, .time, .score, .ratio, .statistic, .fraction, .multiple: false
    default:
      figure.hedge != .vague && (figure.value != nil || figure.lower != nil) && !figure.isYearLike
        && (figure.value != .one || figure.unit != .none)
    }
  }

  /// Another figure beside the claim agrees with the rival, in a passage that is as near: both numbers are told.
  private func isToldBeside(_ index: Int, _ rival: Int, _ score: Float) -> Bool {
    let base = claims.figure(claims.claims[rival])
    return claims.prominent.contains { other in
      guard other != index else { return false }
      let figure = claims.figure(claims.claims[other])
      guard Comparability.of(figure, base) == .same, body.relation(shown: figure, base: base) != nil else {
        return false
      }
      return claims.parallel(claims.claims[other], claims.claims[rival]).score >= score
    }
  }
}

extension ClaimIndex {
  /// How far into a sentence its subject is looked for.
  private static let opening = 3

  /// Whether a sentence goes on about what the one before told of: "But it would rise to 15%".
  func goesOn(_ sentence: Int) -> Bool {
    document.sentences[sentence].tokens.prefix(Self.opening).contains { mentions.words[$0].has(.pronoun) }
  }
}
