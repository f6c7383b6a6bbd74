internal import Claims
internal import Extraction
internal import TextModel

/// What one of many comes to, told beside the total, "cost £1.9m, or about £470 a scan", where the body counts 4,042 scans; and what a day or
/// week comes to, "88,000 a day" of 1,056,000 people over 12 days.
struct SharedOut: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    if let support = ofTime(claim, shown, in: body) { return support }
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
        !count.isYearLike, let quotient = amount / number, shown.isWrittenFor(quotient)
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [total.figure, body.claims.claims[index].figure],
        derivation: "\(amount) ÷ \(number)")
    }
    return nil
  }

  /// A rate over time from a number and a time of one sentence.
  private func ofTime(_ claim: Claim, _ shown: Figure, in body: BodyFigures) -> FigureSupport? {
    guard shown.kind == .rate, shown.per.unit.unit.isDuration,
      !body.claims.body.contains(where: { body.figure($0).kind == .rate && body.figure($0).per == shown.per })
    else { return nil }
    for index in body.claims.body {
      let time = body.figure(index)
      guard time.kind == .duration, time.unit == shown.per.unit, let count = time.value, count > .one else { continue }
      for other in body.claims(ofSentence: body.claims.claims[index].sentence) where other != index {
        let total = body.figure(other)
        guard total.unit == shown.unit, total.kind == .cardinal || total.kind == .money || total.kind == .measure,
          let amount = total.value, let quotient = amount / count, shown.isWrittenFor(quotient)
        else { continue }
        return FigureSupport(
          figure: claim.figure, with: [other, index].map { body.claims.claims[$0].figure },
          derivation: "\(amount) ÷ \(count)")
      }
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
}
