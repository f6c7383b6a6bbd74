internal import Claims
internal import Extraction
internal import TextModel

/// The percentage that a row above the text gives with the value of the year before: "profit up 17.6%" of "Profit before tax: £16.7m (2024:
/// £14.2m)".
struct RowOfYears: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .percent, shown.direction != .none else { return nil }
    let rows = body.claims.prominent
    for (new, old) in zip(rows, rows.dropFirst(2)) where isRow(new, old, body) {
      let (now, before) = (body.figure(new), body.figure(old))
      guard now.kind == before.kind, now.unit == before.unit, let a = now.value, let b = before.value, !b.isZero,
        shown.direction != (a < b ? .up : .down),
        let change = ((a - b).flatMap { $0 / b })?.scaled(by: 2)?.magnitude, PercentOfCounts().fits(change, shown, body)
      else { continue }
      let said = [old, new].map { body.mentions.document.text(body.figure($0).core) }
      return FigureSupport(
        figure: claim.figure, with: [new, old].map { body.claims.claims[$0].figure },
        derivation: "from \(said[0]) to \(said[1])")
    }
    return nil
  }

  /// "£16.7m (2024: £14.2m)": a value, and another one behind a year in brackets.
  private func isRow(_ new: Int, _ old: Int, _ body: BodyFigures) -> Bool {
    let tokens = body.mentions.document.tokens
    let (end, start) = (body.figure(new).tokens.upperBound, body.figure(old).tokens.lowerBound)
    return end + 3 == start && tokens[end].isMark("(") && tokens[end + 1].isNumber && tokens[end + 2].isMark(":")
  }
}
