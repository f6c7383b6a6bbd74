internal import Claims
internal import Extraction
internal import TextModel

/// The value that the body compares with, where headline or summary tells it as the value itself: "income was $94m" for "income was
/// $97m, compared with $94m a year before".
struct ToldBase {
  private static let reach = 4
  private static let comparisons = WordSet("from than against versus compared")
  private static let plain = WordSet("than against versus compared")
  private static let to = WordSet("to")
  /// What a headline or summary says of an earlier value that it knows to be one.
  private static let earlier = WordSet("from than against versus compared earlier previous previously last ago prior")
  /// The least score of the passage with the value itself.
  private static let least: Float = 0.3

  let body: BodyFigures
  private var claims: ClaimIndex { body.claims }

  /// The body's claim with the value itself, and its link; nil for none.
  func rival(of index: Int, support: FigureSupport) -> (claim: Int, link: Link)? {
    let claim = claims.claims[index]
    let figure = claims.figure(claim)
    guard ContradictingPassage.isTold(figure), claim.scope.isDisjoint(with: [.earlier, .other]),
      !Self.earlier.meets(before(figure), in: claims.document)
    else { return nil }
    let agreeing = SameFigure().agreeing(claim, shown: figure, in: body).map(\.claim)
    let levels = agreeing.compactMap(level)
    guard let level = levels.first, levels.count == agreeing.count, !isTold(level), !isOfItsDay(claim, agreeing) else {
      return nil
    }
    let passage = claims.parallel(claim, claims.claims[level])
    guard passage.shared > 1, passage.link.isStrong || passage.score >= Self.least,
      Rounding.relation(shown: figure, base: body.figure(level)) == nil
    else { return nil }
    return (level, passage.link)
  }

  /// The value that is compared with a base: the one before "compared with", "against", "from", or the one behind "to".
  private func level(_ base: Int) -> Int? {
    let figure = body.figure(base)
    let sentence = claims.claims[base].sentence
    guard isCompared(figure) else { return nil }
    func isValue(_ index: Int) -> Bool {
      claims.claims.indices.contains(index) && claims.claims[index].sentence == sentence
        && body.figure(index).kind == figure.kind && body.figure(index).unit == figure.unit
    }
    let behind = figure.tokens.upperBound
    if isValue(base + 1), Self.to.contains(behind, in: claims.document),
      body.figure(base + 1).tokens.lowerBound - behind <= Self.reach
    {
      return base + 1
    }
    return (max(0, base - Self.reach)..<base).last(where: isValue).flatMap { isCompared(body.figure($0)) ? nil : $0 }
  }

  /// "Compared with $94m", "from $94m"; not "from 74 countries", which is a place.
  private func isCompared(_ figure: Figure) -> Bool {
    let before = before(figure)
    return (figure.kind == .cardinal ? Self.plain : Self.comparisons).meets(before, in: claims.document)
  }

  private func before(_ figure: Figure) -> Range<Int> {
    let start = claims.document.sentences[Int(figure.sentence)].tokens.lowerBound
    return max(start, figure.tokens.lowerBound - Self.reach)..<figure.tokens.lowerBound
  }

  /// Headline or summary tells the value too.
  private func isTold(_ level: Int) -> Bool {
    let base = body.figure(level)
    return claims.prominent.contains {
      let figure = claims.figure(claims.claims[$0])
      return Comparability.of(figure, base) == .same && Rounding.relation(shown: figure, base: base) != nil
    }
  }

  /// A date of the claim's sentence is the one that the base has: "in 2019 income was $94m".
  private func isOfItsDay(_ claim: Claim, _ bases: [Int]) -> Bool {
    let dates = claims.claims.compactMap { other in
      other.sentence == claim.sentence ? claims.mentions.date(of: claims.figure(other)) : nil
    }
    return bases.contains { base in
      guard claims.claims.indices.contains(base + 1), claims.claims[base + 1].sentence == claims.claims[base].sentence,
        let date = claims.mentions.date(of: body.figure(base + 1))
      else { return false }
      return dates.contains { DateFit($0, published: claims.mentions.published).allows(date) }
    }
  }
}
