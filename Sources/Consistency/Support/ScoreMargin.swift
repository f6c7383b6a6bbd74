internal import Claims
internal import Extraction
internal import TextModel

/// What one side is ahead by in a score of the body, "seven points down at the interval" of 17-10, and what each side has: "Harrow 118, Vale
/// 115" of 118-115.
struct ScoreMargin: Derivation {
  private static let margins = WordSet("down up behind ahead clear lead deficit margin points goals by adrift")

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    let document = body.mentions.document
    let near = max(0, shown.tokens.lowerBound - 3)..<shown.tokens.upperBound + 3
    guard shown.kind == .cardinal, let target = shown.value else { return nil }
    if let support = ofSides(claim, target, in: body) { return support }
    guard Self.margins.meets(near, in: document) else { return nil }
    for index in body.claims.body {
      let score = body.figure(index)
      guard score.kind == .score, let first = score.lower, let second = score.upper,
        (first - second)?.magnitude == target
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: "\(max(first, second)) − \(min(first, second))")
    }
    return nil
  }

  /// The number of one side, where that of the other stands in the same sentence.
  private func ofSides(_ claim: Claim, _ target: DecimalNumber, in body: BodyFigures) -> FigureSupport? {
    let tokens = body.mentions.document.tokens
    // "Harrow 118, Vale 115": each right behind a name.
    let sides = body.mentions.document.sentences[Int(claim.sentence)].tokens.dropFirst().filter {
      tokens[$0].isNumber && tokens[$0 - 1].isWord && tokens[$0 - 1].isCapitalised
    }
    guard sides.count == 2, sides.contains(body.shown(claim).tokens.lowerBound) else { return nil }
    let numbers = sides.map { tokens[$0].hash }
    for index in body.claims.body where body.figure(index).kind == .score {
      let ends = [body.figure(index).lower, body.figure(index).upper]
      guard let own = ends.firstIndex(of: target), let other = ends[1 - own],
        numbers.contains(TextHash.of(other.description))
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: body.mentions.document.text(body.figure(index).core))
    }
    return nil
  }
}
