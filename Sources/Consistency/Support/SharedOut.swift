internal import Claims
internal import Extraction
internal import TextModel

/// What one of many comes to, told beside the total: "cost £1.9m, or about £470 a scan", where the body counts 4,042 scans.
struct SharedOut: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .money || shown.kind == .rate && shown.unit.unit.isMoney, let each = shown.value, !each.isZero,
      isOfEach(shown, body)
    else { return nil }
    let totals = body.claims.prominent.map { body.claims.claims[$0] }.filter {
      let figure = body.shown($0)
      return $0.sentence == claim.sentence && figure.kind == .money && figure.unit == shown.unit
        && figure.value.map { $0 > each } ?? false
    }
    guard totals.count == 1, let total = totals.first, let amount = body.shown(total).value else { return nil }
    for index in body.claims.body {
      let count = body.figure(index)
      guard count.kind == .cardinal, count.hedge == .exact, let number = count.value, number > .one, !number.isNegative,
        !count.isYearLike, let quotient = amount / number, agrees(quotient, shown)
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [total.figure, body.claims.claims[index].figure],
        derivation: "\(amount) ÷ \(number)")
    }
    return nil
  }

  /// "£470 a scan", "£470 each", "£470 for each", "£470 per scan"
  private func isOfEach(_ shown: Figure, _ body: BodyFigures) -> Bool {
    if !shown.per.isNone { return true }
    let (words, end) = (body.mentions.words, shown.tokens.upperBound)
    guard words.indices.contains(end + 1) else { return false }
    return words[end].has([.indefinite, .each]) || words[end + 1].has(.each)
      || body.mentions.document.tokens[end].hash == Word.per
  }

  /// To the digits that are written, whatever the hedge: some count of many nearly gives any amount.
  private func agrees(_ quotient: DecimalNumber, _ shown: Figure) -> Bool {
    guard let value = shown.value else { return false }
    return Interval(value, resolution: shown.resolution).contains(quotient)
  }
}
