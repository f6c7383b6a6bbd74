internal import Claims
internal import Extraction
internal import TextModel

/// What a percentage of an amount comes to, or leaves of it: "close 150" of "10% of its 1,500 shops", "stands to collect $5.4 million" of "the
/// total, $7.2 million, must be cut by 25%".
struct PercentOfAmount: Derivation {
  /// Sentences with more figures are lists, in which some share of something fits anything.
  private static let mostFigures = 4

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .money || shown.kind == .cardinal || shown.kind == .measure, shown.significantDigits > 1,
      shown.hedge != .vague, shown.hedge != .range, shown.value != nil
    else { return nil }
    for sentence in body.sentences where sentence.count <= Self.mostFigures {
      for share in sentence where body.figure(share).kind == .percent {
        guard let percent = body.figure(share).value, percent < DecimalNumber(100) else { continue }
        for index in sentence where body.figure(index).unit == shown.unit && body.figure(index).kind == shown.kind {
          guard isLinked(claim, index, share, body), let amount = body.figure(index).value,
            let part = (amount * percent)?.scaled(by: -2),
            let result = isOf(share, index, body) ? part : isCutBy(index, share, body) ? amount - part : nil,
            shown.isWrittenFor(result)
          else { continue }
          return FigureSupport(
            figure: claim.figure, with: [index, share].map { body.claims.claims[$0].figure },
            derivation: result == part ? "\(percent)% of \(amount)" : "\(amount) less \(percent)%")
        }
      }
    }
    return nil
  }

  /// A count of the same noun; of an amount, a word in common with what the body tells of it.
  private func isLinked(_ claim: Claim, _ amount: Int, _ share: Int, _ body: BodyFigures) -> Bool {
    let other = body.claims.claims[amount]
    if body.shown(claim).kind == .cardinal { return claim.head != 0 && claim.head == other.head }
    return [other, body.claims.claims[share]].contains { body.claims.link(claim, $0).shared > 0 }
  }

  /// "10% of its 1,500 shops"
  private func isOf(_ share: Int, _ amount: Int, _ body: BodyFigures) -> Bool {
    guard share < amount else { return false }
    let gap = body.figure(share).tokens.gap(to: body.figure(amount).tokens)
    return gap.count <= 3 && gap.first.map { body.mentions.document.tokens[$0].hash == Word.of } ?? false
  }

  /// "$7.2 million, must be cut by 25%"
  private func isCutBy(_ amount: Int, _ share: Int, _ body: BodyFigures) -> Bool {
    guard amount < share else { return false }
    let gap = body.figure(amount).tokens.gap(to: body.figure(share).tokens)
    return gap.count <= 7 && gap.last.map { body.mentions.document.tokens[$0].hash == Word.by } ?? false
      && gap.contains { body.mentions.words[$0].has(.fall) }
  }
}
