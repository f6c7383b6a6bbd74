internal import Claims
internal import Extraction
internal import TextModel

/// A figure of headline or summary that the body has only rounded, to three digits or more: 537,070 candidates, "5.37 lakh students".
struct CoarserFigure: Derivation {
  /// Of fewer digits another figure comes about by chance.
  private static let fewestDigits = 3

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard [.cardinal, .money, .measure].contains(shown.kind), shown.hedge == .exact, let value = shown.value else {
      return nil
    }
    for index in body.candidates(for: shown) {
      let figure = body.figure(index)
      guard figure.hedge != .vague, figure.hedge != .range, figure.significantDigits >= Self.fewestDigits,
        figure.resolution > shown.resolution,
        figure.kind == shown.kind, figure.unit == shown.unit, let coarse = figure.value,
        Interval(coarse, resolution: figure.resolution).contains(value)
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: "rounds to \(body.mentions.document.text(figure.core))")
    }
    return nil
  }

}
