internal import Claims
internal import Extraction
internal import TextModel

/// A count of days, weeks, months or years in a date of headline or summary ("nine days ago", "the past eight years") against the
/// counts of the body: dates have no verdict but where such a count is contradicted.
struct CountedTime {
  /// The least score of a passage with another number.
  private static let leastScore: Float = 0.5
  private static let leastShared = 3
  /// Smaller numbers stand in a text with some unit or other by chance.
  static let tellingNumber = DecimalNumber(13)

  private static let smallNumber = DecimalNumber(3)

  let body: BodyFigures
  private var claims: ClaimIndex { body.claims }

  /// Nil where the date has no count, or the body does not contradict it.
  func verdict(of index: Int) -> Verdict? {
    let claim = claims.claims[index]
    guard let shown = Self.duration(claims.figure(claim)), shown.value.map({ $0 > .one }) ?? false,
      !isResolved(claims.figure(claim)), YearsBetween().support(claim, shown: shown, in: body) == nil
    else { return nil }
    let counts = claims.body.compactMap { index in
      Self.duration(body.figure(index)).map { (claim: index, figure: $0) }
    }
    let numbers = counts.filter { $0.figure.value == shown.value }
    guard !numbers.contains(where: { $0.figure.unit == shown.unit }) else { return nil }
    var verdict = Verdict(claim: index, support: nil)
    verdict.comparable = counts.map(\.claim)
    if let slip = numbers.first(where: { isSlip($0.claim, of: claim, shown) }) {
      verdict.rival = slip.claim
    } else {
      guard !counts.contains(where: { agree(shown, $0.figure) }), !hasOrdinal(shown) else { return nil }
      verdict.rival = passage(of: claim, shown, counts.map(\.claim))
      guard verdict.rival != nil || isMissed(shown, counts.map(\.claim)) else { return nil }
    }
    verdict.link = verdict.rival.map { claims.link(claim, claims.claims[$0]) } ?? Link()
    return verdict
  }

  /// The body counts time in the unit, and not so much of it. Ages are no such counts, and small numbers come about in many ways.
  private func isMissed(_ shown: Figure, _ counts: [Int]) -> Bool {
    shown.value.map { $0 > Self.smallNumber } ?? false
      && counts.contains { body.figure($0).kind != .age && body.figure($0).unit == shown.unit }
  }

  /// A duration, an age, or a date with a count, as a duration.
  static func duration(_ figure: Figure) -> Figure? {
    guard isDuration(figure) else { return nil }
    var copy = figure
    copy.kind = .duration
    return copy
  }

  /// Whether `duration` gives one.
  static func isDuration(_ figure: Figure) -> Bool {
    (figure.kind == .duration || figure.kind == .age || figure.kind == .date) && figure.value != nil
      && figure.unit != .none
  }

  private func agree(_ a: Figure, _ b: Figure) -> Bool {
    body.relation(shown: a.inBaseUnit(against: b), base: b.inBaseUnit(against: a)) != nil
      || UnitConversion.converts(a, b)
  }

  /// One number with two units.
  private func isSlip(_ other: Int, of claim: Claim, _ shown: Figure) -> Bool {
    shown.value.map { $0 >= Self.tellingNumber } ?? false || claims.link(claim, claims.claims[other]).shared > 0
  }

  /// The body names a day in the span that the count leads to.
  private func isResolved(_ figure: Figure) -> Bool {
    guard let days = body.mentions.date(of: figure)?.days else { return false }
    return claims.body.contains { index in
      guard let date = body.mentions.date(of: body.figure(index)), date.form != .relative, let other = date.days else {
        return false
      }
      return other.overlaps(days)
    }
  }

  /// "the 40th anniversary" for forty years ago.
  private func hasOrdinal(_ shown: Figure) -> Bool {
    claims.body.contains { body.figure($0).kind == .ordinal && body.figure($0).value == shown.value }
  }

  private func passage(of claim: Claim, _ shown: Figure, _ counts: [Int]) -> Int? {
    var best: (claim: Int, score: Float)?
    for index in counts {
      let other = claims.claims[index]
      guard other.scope.isDisjoint(with: [.other, .subset]), claims.link(claim, other).shared > 1 else { continue }
      let passage = claims.parallel(claim, other)
      if passage.shared >= Self.leastShared, passage.score >= max(Self.leastScore, best?.score ?? 0) {
        best = (index, passage.score)
      }
    }
    return best?.claim
  }
}
