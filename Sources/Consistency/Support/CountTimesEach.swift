internal import Claims
internal import Extraction
internal import TextModel

/// A total from a count and the amount for each, in one sentence: four aircraft at 250 million each, two 10,000-tonne cargoes, 440 boxes of
/// 25kg each for eleven tonnes.
struct CountTimesEach: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .money || shown.kind == .cardinal || shown.kind == .measure, shown.value != nil else {
      return nil
    }
    for index in body.claims.body {
      let each = body.figure(index)
      let isEach = body.claims.claims[index].scope.contains(.per)
      guard isEach || isOfItem(each, body) else { continue }
      let (unit, own) = (each.unit.unit, shown.unit.unit)
      let isSame = each.unit == shown.unit || Comparability.isAnyDollar(each, shown)
      guard isSame || each.kind == .measure && unit.dimension == own.dimension,
        let amount = isSame ? each.value : each.value.flatMap({ $0 * unit.factor }).flatMap({ $0 / own.factor })
      else { continue }
      for other in body.claims(ofSentence: body.claims.claims[index].sentence) where other != index {
        let count = body.figure(other)
        // "440 boxes of 25kg each"
        guard isSame || count.tokens.upperBound < each.tokens.lowerBound && count.tokens.gap(to: each.tokens).count <= 3
        else {
          continue
        }
        guard count.kind == .cardinal, isEach || count.tokens.upperBound == each.tokens.lowerBound,
          let number = count.value, let product = amount * number
        else { continue }
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

  /// An amount with a hyphen, which tells the size of the thing behind it.
  private func isOfItem(_ figure: Figure, _ body: BodyFigures) -> Bool {
    (figure.kind == .measure || figure.kind == .money)
      && figure.tokens.contains { body.mentions.document.tokens[$0].kind == .dash }
  }
}
