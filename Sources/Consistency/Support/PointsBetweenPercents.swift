internal import Claims
internal import Extraction
internal import TextModel

/// Points from two percentages: "a cut of 25 basis points" from 3 % to 2.75 %, "57%, up eight points" where it was 49 %.
struct PointsBetweenPercents: Derivation {
  private static let points = Set(["point", "points", "pts"].map { TextHash.of($0) })

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    let level = level(before: shown, claim, body)
    guard let target = level == nil ? points(shown, claim, body) : shown.value else { return nil }
    let percents = body.claims.body.filter { isPercent($0, body) }
    let told = body.percentsToldBeside(claim).union(isLead(claim, body) ? body.percentsToldAbove : [])
    for (position, first) in percents.enumerated() {
      for (next, second) in percents.enumerated().dropFirst(position + 1) {
        guard let x = body.figure(first).value, let y = body.figure(second).value, (x - y)?.magnitude == target,
          level.map({ $0 == x || $0 == y }) ?? true
        else { continue }
        let isNext = level != nil || next == position + 1
        guard isNext && isPair(first, second, body) || level == nil && (told.contains(x) || told.contains(y)) else {
          continue
        }
        return FigureSupport(
          figure: claim.figure, with: [first, second].map { body.claims.claims[$0].figure },
          derivation: "\(max(x, y)) − \(min(x, y))")
      }
    }
    return nil
  }

  private static let percentages = WordSet("percentage rating")

  /// A percentage, or a bare number told as one: "the pass percentage stood at 86, against 83.4 last year".
  private func isPercent(_ index: Int, _ body: BodyFigures) -> Bool {
    let figure = body.figure(index)
    guard let value = figure.value else { return false }
    if figure.kind == .percent { return true }
    if isElided(index, figure, body) { return true }
    let start = figure.tokens.lowerBound
    return figure.kind == .cardinal && figure.unit == .none && value <= DecimalNumber(100)
      && Self.percentages.meets(max(0, start - Self.reach)..<start, in: body.mentions.document)
  }

  /// "Labour is on 29 per cent, and the Conservatives on 26": the unit stands once.
  private func isElided(_ index: Int, _ figure: Figure, _ body: BodyFigures) -> Bool {
    let claim = body.claims.claims[index]
    return figure.kind == .cardinal && figure.unit == .none && claim.head == 0
      && (figure.value ?? .zero) <= DecimalNumber(100)
      && Self.stands.contains(figure.tokens.lowerBound - 1, in: body.mentions.document)
      && (max(0, index - Self.near)..<index).contains {
        body.claims.claims[$0].sentence == claim.sentence && body.figure($0).kind == .percent
      }
  }

  private static let stands = WordSet("on at to")
  /// Figures in front of a share that the unit stands at.
  private static let near = 6
  /// Words between "percentage" and a bare number.
  private static let reach = 12

  /// "52% to 42%": two shares that follow each other. Those of two groups of voters are no lead.
  private func isPair(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.figure(first), body.figure(second))
    return a.sentence == b.sentence
      && !(a.tokens.upperBound..<b.tokens.lowerBound).contains { body.mentions.document.tokens[$0].isMark(";") }
  }

  private static let leads = WordSet("lead leads leading gap margin ahead behind")

  /// "A lead of eight points", where the points under the headline tell the two shares.
  private func isLead(_ claim: Claim, _ body: BodyFigures) -> Bool {
    Self.leads.meets(body.mentions.document.sentences[claim.sentence].tokens, in: body.mentions.document)
  }

  /// "Yes 44 per cent (down five)": the share that a bare number of points leads to.
  private func level(before shown: Figure, _ claim: Claim, _ body: BodyFigures) -> DecimalNumber? {
    let start = shown.tokens.lowerBound
    guard shown.kind == .cardinal, claim.head == 0,
      ComparedChangeReader.turns.contains(start - 1, in: body.mentions.document)
    else {
      return nil
    }
    return body.claims.prominent.lazy.map { body.claims.figure(body.claims.claims[$0]) }.first {
      $0.kind == .percent && (0...3).contains(start - $0.tokens.upperBound)
    }?.value
  }

  /// How many percentage points a figure says; nil where it counts something else.
  private func points(_ shown: Figure, _ claim: Claim, _ body: BodyFigures) -> DecimalNumber? {
    if shown.kind == .percentagePoint { return shown.value.flatMap { $0 * shown.unit.unit.factor } }
    guard shown.kind == .cardinal, claim.headToken >= 0,
      Self.points.contains(body.mentions.document.tokens[claim.headToken].hash)
    else { return nil }
    return shown.value
  }
}
