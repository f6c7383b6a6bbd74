internal import Claims
internal import Extraction
internal import TextModel

/// The difference of two linked figures: what is left, what was added, and the number with one more ("17 states" from
/// "and 16 other").
struct LinkedDifference: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard let target = shown.value, shown.kind == .cardinal || shown.kind == .money else { return nil }
    let isChange = isChange(shown, body)
    if let support = oneMore(claim, target, body) { return support }
    for claims in body.sentences where claims.count <= 8 {
      for (position, first) in claims.enumerated() {
        for second in claims.dropFirst(position + 1) {
          let (a, b) = (body.figure(first), body.figure(second))
          guard let x = a.value, let y = b.value, isPair(a, b, shown), let difference = (x - y)?.magnitude,
            difference == target
              || isChange
                && Rounding.rounds(
                  difference, to: target, shown.resolution, isWritten: false, body.claims.tolerances),
            isLinked(claim, first, second, body)
          else { continue }
          return FigureSupport(
            figure: claim.figure, with: [first, second].map { body.claims.claims[$0].figure },
            derivation: "\(max(x, y)) − \(min(x, y))")
        }
      }
    }
    return nil
  }

  private static let changes = WordSet("revision gap difference shortfall restatement correction overrun")

  /// Whether an amount is told as a change: "$300m profit revision", "reserves rise 10.5 billion crowns".
  private func isChange(_ shown: Figure, _ body: BodyFigures) -> Bool {
    guard shown.kind == .money || shown.isScaled else { return false }
    let document = body.mentions.document
    let sentence = document.sentences[Int(shown.sentence)].tokens
    let near =
      max(sentence.lowerBound, shown.tokens.lowerBound - 2)..<min(sentence.upperBound, shown.tokens.upperBound + 3)
    return near.contains {
      Self.changes.contains($0, in: document) || body.mentions.words[$0].has([.changeNoun, .rise, .fall])
    }
  }

  private func isPair(_ a: Figure, _ b: Figure, _ shown: Figure) -> Bool {
    a.kind == shown.kind && b.kind == shown.kind && a.unit == shown.unit && b.unit == shown.unit
  }

  private func isLinked(_ claim: Claim, _ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    [first, second].contains {
      let other = body.claims.claims[$0]
      return other.head != 0 && other.head == claim.head || body.claims.link(claim, other).score >= 0.3
    }
  }

  /// "and 16 others", "with 16 other states": one more than is counted.
  private func oneMore(_ claim: Claim, _ target: DecimalNumber, _ body: BodyFigures) -> FigureSupport? {
    guard body.shown(claim).kind == .cardinal, let fewer = target - .one else { return nil }
    for index in body.claims.body {
      let other = body.claims.claims[index]
      let figure = body.figure(index)
      guard figure.kind == .cardinal, figure.value == fewer, other.scope.contains(.other) else { continue }
      return FigureSupport(figure: claim.figure, with: [other.figure], derivation: "1 + \(fewer)")
    }
    return nil
  }
}
