internal import Claims
internal import Extraction
internal import TextModel

/// What a sentence that opens with "of these" tells of a whole some sentences before: "640 cattle were on offer. … Of these, 608 changed hands"
/// gives 95 % and 32 that did not.
struct PartOfThose: Derivation {
  /// Sentences between the whole and its part.
  private static let reach = 4
  /// Figures in front of the part among which the whole is looked for.
  private static let most = 20
  /// A part is no less of its whole than this.
  private static let least = DecimalNumber(20)

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard [.percent, .fraction, .cardinal].contains(shown.kind), shown.hedge != .vague, let target = shown.value else {
      return nil
    }
    if let support = ofWhoDidIt(claim, shown, body) { return support }
    for (position, part) in body.claims.body.enumerated() {
      let (sentence, figure) = (body.claims.claims[part].sentence, body.figure(part))
      guard figure.kind == .cardinal, figure.hedge == .exact, let value = figure.value,
        Partitive.opensOfThose(figure, body.mentions.document)
      else { continue }
      for whole in body.claims.body[max(0, position - Self.most)..<position]
      where sentence - body.claims.claims[whole].sentence <= Self.reach {
        let all = body.figure(whole)
        guard all.kind == .cardinal, all.hedge == .exact, let count = all.value, count > value,
          let most = value * Self.least, count <= most,
          shown.kind == .cardinal ? count - value == target : hasShare(value, count, shown, body)
        else { continue }
        return FigureSupport(
          figure: claim.figure, with: [whole, part].map { body.claims.claims[$0].figure },
          derivation: shown.kind == .cardinal ? "\(count) − \(value)" : "\(value) of \(count)")
      }
    }
    return nil
  }

  /// "816,000 candidates appeared. … Women accounted for 489,600 of those who appeared": the whole is the count in front of the same verb.
  private func ofWhoDidIt(_ claim: Claim, _ shown: Figure, _ body: BodyFigures) -> FigureSupport? {
    guard shown.kind != .cardinal else { return nil }
    let document = body.mentions.document
    for part in body.claims.body {
      let (figure, end) = (body.figure(part), body.figure(part).tokens.upperBound)
      guard figure.kind == .cardinal, figure.hedge == .exact, let value = figure.value, end + 3 < document.tokens.count,
        document.tokens[end].hash == Word.of, Partitive.them.contains(end + 1, in: document),
        body.mentions.words[end + 2].has(.relative)
      else { continue }
      let verb = body.claims.stem(end + 3)
      for whole in body.claims.body where whole != part {
        let all = body.figure(whole)
        let behind = all.tokens.upperBound..<min(all.tokens.upperBound + Self.reachOfVerb, document.tokens.count)
        guard all.kind == .cardinal, let count = all.value, count > value, !behind.contains(end + 3),
          behind.contains(where: { document.tokens[$0].isWord && body.claims.stem($0) == verb }),
          hasShare(value, count, shown, body)
        else { continue }
        return FigureSupport(
          figure: claim.figure, with: [whole, part].map { body.claims.claims[$0].figure },
          derivation: "\(value) of \(count)")
      }
    }
    return nil
  }

  /// Words between a count and the verb that tells what those counted did: "8.16 lakh, or 85 per cent, appeared".
  private static let reachOfVerb = 9

  private func hasShare(_ part: DecimalNumber, _ whole: DecimalNumber, _ shown: Figure, _ body: BodyFigures) -> Bool {
    let target = shown.asPercent
    guard let share = (part / whole)?.scaled(by: 2), let rest = DecimalNumber(100) - share else { return false }
    return [share, rest].contains { PercentOfCounts().fits($0, target, body) }
  }
}
