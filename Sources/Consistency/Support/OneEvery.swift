internal import Claims
internal import Extraction
internal import TextModel

/// How often one of many happens: "one bicycle every five hours" of 312 in 65 days.
struct OneEvery: Derivation {
  /// What a headline that says how often may be off.
  private static let slack = 0.1
  /// Sentences with more figures are lists or tables, in which some quotient fits anything.
  private static let mostFigures = 10

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .duration, claim.scope.contains(.per), let wanted = seconds(shown) else { return nil }
    for sentence in body.sentences where sentence.count <= Self.mostFigures {
      for span in sentence where body.figure(span).kind == .duration {
        guard let length = seconds(body.figure(span)) else { continue }
        for count in sentence where body.figure(count).kind == .cardinal {
          guard let number = body.figure(count).value?.double, number > 1,
            abs(length / number - wanted) <= wanted * Self.slack
          else { continue }
          return FigureSupport(
            figure: claim.figure, with: [span, count].map { body.claims.claims[$0].figure },
            derivation: [span, count].map { body.mentions.document.text(body.figure($0).core) }.joined(separator: " ÷ ")
          )
        }
      }
    }
    return nil
  }

  private func seconds(_ figure: Figure) -> Double? {
    guard let value = figure.value?.double, value > 0 else { return nil }
    let isOfMonths = figure.unit.unit.dimension == UnitID.month.unit.dimension
    return value * figure.unit.unit.factor.double * (isOfMonths ? Self.month : 1)
  }

  /// A twelfth of 365.25 days.
  private static let month = 2_629_800.0
}
