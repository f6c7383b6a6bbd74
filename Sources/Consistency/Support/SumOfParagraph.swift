internal import Claims
internal import Extraction
internal import TextModel

/// What all amounts of one paragraph come to: "repairs and lost trade will come to $41 million" of "a cost of $13.5 million. … adds $8 million.
/// … their own losses at $19.5 million". Nothing of the paragraph is left out, so that no sum comes about by choice.
struct SumOfParagraph: Derivation {
  private static let addends = 3...8

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .money, shown.hedge != .vague, shown.hedge != .range, shown.significantDigits > 1 else {
      return nil
    }
    for amounts in paragraphs(of: shown, body) where Self.addends.contains(amounts.count) {
      guard let sum = body.sum(amounts), shown.isWrittenFor(sum) else { continue }
      return FigureSupport(
        figure: claim.figure, with: amounts.map { body.claims.claims[$0].figure },
        derivation: amounts.map { body.mentions.document.text(body.figure($0).core) }.joined(separator: " + "))
    }
    return nil
  }

  /// The amounts of each paragraph in the currency of the claim; what is told for one of many ("$7500 a metre") is none.
  private func paragraphs(of shown: Figure, _ body: BodyFigures) -> [[Int]] {
    var result: [[Int]] = []
    var last: Int32 = -1
    for index in body.claims.body {
      let figure = body.figure(index)
      guard figure.kind == .money, figure.unit == shown.unit, figure.per.isNone, figure.hedge != .vague,
        figure.hedge != .range, !body.claims.claims[index].scope.contains(.per)
      else { continue }
      let paragraph = body.mentions.document.sentences[Int(figure.sentence)].paragraph
      if paragraph == last { result[result.count - 1].append(index) } else { result.append([index]) }
      last = paragraph
    }
    return result
  }
}
