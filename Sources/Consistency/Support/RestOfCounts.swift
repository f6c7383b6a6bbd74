internal import Claims
internal import Extraction
internal import TextModel

/// What the rest of a whole comes to where the body leaves the number out: "214 cases. … Only 19 had a dose. The status of 22 is unknown, and the
/// rest had none" gives 173; "insured for £730,000. The 11 account for £540,000 of that", £190,000.
struct RestOfCounts: Derivation {
  private static let rests = WordSet("rest remainder others")
  /// Counts in front of "the rest" that are taken away from the whole.
  private static let most = 4
  /// Figures in front of them among which the whole is looked for.
  private static let reach = 40

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .cardinal || shown.kind == .money, shown.hedge == .exact, let target = shown.value,
      shown.significantDigits >= 2
    else { return nil }
    if let support = ofTold(claim, shown, target, body) { return support }
    let document = body.mentions.document
    for (position, sentence) in body.sentences.enumerated() {
      guard let first = sentence.first else { continue }
      let number = body.claims.claims[first].sentence
      guard
        Self.rests.meets(document.sentences[number].tokens, in: document)
          || isLeft(claim, body) && sentence.contains(where: { isOfThat(body.figure($0), body) })
      else { continue }
      let isNext =
        position > 0 && body.claims.claims[body.sentences[position - 1].first ?? first].sentence == number - 1
      let near = (isNext ? Array(body.sentences[position - 1]) : []) + sentence
      let parts = near.filter { isCount($0, shown, body) }.suffix(Self.most)
      let start = sentence.startIndex
      let wholes = body.claims.body[max(0, start - Self.reach)..<start].filter { isCount($0, shown, body) }
      for count in 1...Self.most where count <= parts.count {
        let taken = parts.suffix(count)
        guard let sum = body.sum(taken),
          let whole = wholes.first(where: { body.figure($0).value.flatMap { $0 - sum } == target }),
          !taken.contains(whole)
        else { continue }
        let said = ([whole] + taken).map { body.mentions.document.text(body.figure($0).core) }
        return FigureSupport(
          figure: claim.figure, with: ([whole] + taken).map { body.claims.claims[$0].figure },
          derivation: said.joined(separator: " − "))
      }
    }
    return nil
  }

  /// "23 of 26 crew unhurt" where the body has 26 and three that were hurt.
  private func ofTold(_ claim: Claim, _ shown: Figure, _ target: DecimalNumber, _ body: BodyFigures) -> FigureSupport? {
    let tokens = body.mentions.document.tokens
    guard shown.kind == .cardinal, tokens.indices.contains(shown.tokens.upperBound),
      tokens[shown.tokens.upperBound].hash == Word.of,
      let whole = body.claims.prominent.map({ body.claims.figure(body.claims.claims[$0]) }).first(where: {
        $0.kind == .cardinal && $0.tokens.lowerBound == shown.tokens.upperBound + 1
      })?.value,
      let rest = whole - target, !rest.isNegative
    else { return nil }
    let counts = body.claims.body.filter { body.figure($0).kind == .cardinal && body.figure($0).hedge == .exact }
    guard let all = counts.first(where: { body.figure($0).value == whole }),
      let others = counts.first(where: { body.figure($0).value == rest })
    else { return nil }
    return FigureSupport(
      figure: claim.figure, with: [all, others].map { body.claims.claims[$0].figure }, derivation: "\(whole) − \(rest)")
  }

  private static let left = WordSet("missing left remaining rest remainder still other others unpaid unspent")

  /// "Three still missing, worth £190,000"
  private func isLeft(_ claim: Claim, _ body: BodyFigures) -> Bool {
    let (document, start) = (body.mentions.document, body.shown(claim).tokens.lowerBound)
    return Self.left.meets(max(0, start - 6)..<start + 4, in: document)
  }

  /// "£540,000 of that"
  private func isOfThat(_ figure: Figure, _ body: BodyFigures) -> Bool {
    let (document, end) = (body.mentions.document, figure.tokens.upperBound)
    return figure.kind == .money && end + 1 < document.tokens.count && document.tokens[end].hash == Word.of
      && Self.that.contains(end + 1, in: document)
  }

  private static let that = WordSet("that this it")

  private func isCount(_ index: Int, _ shown: Figure, _ body: BodyFigures) -> Bool {
    let figure = body.figure(index)
    return figure.kind == shown.kind && figure.unit == shown.unit && figure.hedge == .exact && figure.value != nil
  }
}
