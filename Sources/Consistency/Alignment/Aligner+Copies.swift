internal import Claims
internal import Extraction
internal import TextModel

extension Aligner {
  /// Who copies a sentence rounds its numbers by no more than this share.
  private static let rounding = DecimalNumber(5, exponent: -2)

  /// Figures at one place of a sentence that both texts have.
  mutating func alignCopies() {
    for copy in copies {
      let second = b.document.sentences[copy.b].tokens
      let others = b.claimsBySentence[copy.b] ?? []
      for claim in a.claimsBySentence[copy.a] ?? [] {
        let place = copy.counterpart(of: a.article.figure(claim).tokens, second)
        let candidates = others.filter { !taken.b.contains($0) && b.article.figure($0).tokens.overlaps(place) }
        let kind = a.article.figure(claim).kind
        guard let other = candidates.first(where: { b.article.figure($0).kind == kind }) ?? candidates.first else {
          continue
        }
        let relation = relation(of: claim, other, in: copy)
        let likeness = Float(copy.likeness)
        add(
          relation, [claim], [other], score: likeness, [Alignment.Reason(feature: .copy, share: likeness)],
          isCopied: true,
          differs: !relation.agrees)
      }
    }
  }

  private func relation(of claim: Int, _ other: Int, in copy: CopiedSentence) -> Relation {
    let (x, y) = (a.article.figure(claim), b.article.figure(other))
    switch FigureAgreement.of(claim, a.article, other, b.article) {
    case .agrees(let relation):
      // One hedge and two numbers: over 40% is not over 45%.
      let isChanged =
        relation == .compatible && isOneHedge(x, y)
        || relation != .same && isOtherNumber(x, y, in: copy)
      return isChanged ? .conflict : relation
    case .differs: return .conflict
    case .incomparable:
      if a.document.text(x.core) == b.document.text(y.core) { return .same }
      return x.kind == y.kind || isOtherNumber(x, y, in: copy) ? .conflict : .unsure
    }
  }

  private func isOneHedge(_ x: Figure, _ y: Figure) -> Bool {
    guard x.hedge == y.hedge, x.hedge != .exact, x.hedge != .vague, x.unit == y.unit, x.value != y.value else {
      return false
    }
    return x.hedge != .range || x.lower != y.lower || x.upper != y.upper
  }

  /// All that the sentences say otherwise at the figure is one number: May 25 and May 52, 100% and 107%.
  private func isOtherNumber(_ x: Figure, _ y: Figure, in copy: CopiedSentence) -> Bool {
    let gaps = copy.gaps(a.document.sentences[copy.a].tokens, b.document.sentences[copy.b].tokens).filter {
      $0.a.overlaps(x.tokens) || $0.b.overlaps(y.tokens)
    }
    func number(_ gap: Range<Int>, _ document: Document) -> Token? {
      let words = gap.map { document.tokens[$0] }.filter { $0.isWord || $0.isNumber }
      return words.count == 1 && words[0].isNumber ? words[0] : nil
    }
    guard gaps.count == 1, let gap = gaps.first, let first = number(gap.a, a.document),
      let second = number(gap.b, b.document)
    else { return false }
    let isDate = [x.kind, y.kind].contains { $0 == .date || $0 == .time }
    // A day and a year are two things.
    if isDate { return first.range.count <= 2 && second.range.count <= 2 }
    guard x.hedge == .exact, y.hedge == .exact, let p = x.value, let q = y.value, let distance = (p - q)?.magnitude,
      let limit = max(p.magnitude, q.magnitude) * Self.rounding
    else { return false }
    return distance > limit
  }
}
