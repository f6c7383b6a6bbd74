internal import Claims
internal import Extraction
internal import TextModel

/// A figure of the body with the digits of a headline's, a thousand or a million times apart, where what bears the headline out has
/// other digits: "$2.48M" stands on "about $2 million", and falls with "$2.48 billion".
struct SlippedScale {
  /// Digits that are no chance.
  private static let leastDigits: Int64 = 100

  let body: BodyFigures
  private var claims: ClaimIndex { body.claims }

  /// The body's claim, with its link; nil for none.
  func rival(of index: Int, support: FigureSupport) -> (claim: Int, link: Link)? {
    let claim = claims.claims[index]
    let shown = claims.figure(claim)
    guard shown.kind == .money || shown.kind == .cardinal || shown.kind == .measure, shown.hedge == .exact,
      let value = shown.value, value.significand.magnitude >= Self.leastDigits,
      !support.with.contains(where: { hasDigits(of: value, body.mentions.figures[$0]) })
    else { return nil }
    for other in claims.body {
      let base = body.figure(other)
      guard base.kind == shown.kind, base.unit == shown.unit, hasDigits(of: value, base),
        ScaleSlip.power(shown, base).map({ abs($0) >= 3 }) ?? false
      else { continue }
      let link = claims.link(claim, claims.claims[other])
      if link.shared > 0 || link.headNear { return (other, link) }
    }
    return nil
  }

  private func hasDigits(of value: DecimalNumber, _ figure: Figure) -> Bool {
    figure.value?.significand == value.significand
  }
}
