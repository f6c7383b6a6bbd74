internal import Claims
internal import Extraction

/// A total from a count and the amount for each, in one sentence: four aircraft at 250 million each.
struct CountTimesEach: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .money || shown.kind == .cardinal, shown.value != nil else { return nil }
    for index in body.claims.body where body.claims.claims[index].scope.contains(.per) {
      let each = body.figure(index)
      guard each.unit == shown.unit || Comparability.isAnyDollar(each, shown), let amount = each.value else { continue }
      for other in body.claims(ofSentence: body.claims.claims[index].sentence) where other != index {
        let count = body.figure(other)
        guard count.kind == .cardinal, let number = count.value, let product = amount * number else { continue }
        var base = shown
        base.value = product
        base.hedge = .exact
        base.resolution = .one
        guard product == shown.value || body.relation(shown: shown, base: base) == .rounded else { continue }
        return FigureSupport(
          figure: claim.figure, with: [other, index].map { body.claims.claims[$0].figure },
          derivation: "\(number) × \(amount)")
      }
    }
    return nil
  }
}
