internal import Claims
internal import Extraction
internal import TextModel

/// An amount with what may be added to it: "£43m" of "for £38m. A further £5m will be due …".
struct FurtherAmount: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.claims.figure(claim)
    guard shown.kind == .money || shown.kind == .cardinal, shown.hedge != .vague, let target = shown.value else {
      return nil
    }
    for (position, index) in body.claims.body.enumerated().dropFirst() {
      let (further, figure) = (body.claims.claims[index], body.figure(index))
      guard figure.kind == shown.kind, figure.unit == shown.unit, further.scope.contains(.other),
        let added = figure.value
      else { continue }
      // The amount before it, of this sentence or the one before.
      for before in body.claims.body[..<position].suffix(6).reversed() {
        let (first, base) = (body.claims.claims[before], body.figure(before))
        guard further.sentence - first.sentence <= 1 else { break }
        guard base.kind == shown.kind, base.unit == shown.unit, let value = base.value, value + added == target,
          shown.kind == .money || first.head == further.head || further.head == 0
        else { continue }
        return FigureSupport(
          figure: claim.figure, with: [first.figure, further.figure],
          derivation: [before, index].map { body.mentions.document.text(body.figure($0).core) }.joined(separator: " + ")
        )
      }
    }
    return nil
  }
}
