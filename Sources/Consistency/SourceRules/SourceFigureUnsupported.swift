internal import Claims
internal import Extraction
internal import TextModel

/// A figure of the draft that no source has.
struct SourceFigureUnsupported: SourceRule {
  static let description = RuleDescription(
    id: "source-figure-unsupported", severity: .note, compares: "figure in the draft found in no source",
    arithmetic: """
      No figure of any source agrees with it, and none follows: not the sum of two or three figures of one sentence, not a share as a \
      percentage. Dates, ordinals, scores and numbers up to three are left out. Figures of the headline come first; at most five are told.
      """,
    triggering: [
      "1: The centre cost ↓14 million euros. || 2: The centre opened on Monday in the old station.",
      "1: Some ↓300 staff walked out. || 2: Staff walked out over pay at the plant.",
    ],
    nonTriggering: [
      "1: Two sites closed, with 90 jobs lost. || 2: The firm shut its Leeds site (60 jobs) and its York site (30).",
      "1: One in five failed. || 2: The failure rate was 20%.",
      "1: The centre cost 14 million euros. || 2: Building took 13.8 million euros.",
    ])

  private static let most = 5
  private static let left: [FigureKind] = [.date, .time, .ordinal, .score, .statistic, .multiple]

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    guard comparison.mode == .draft, let draft = comparison.sources.first, comparison.sources.count > 1,
      comparison.pairs.contains(where: \.isOneEvent), comparison.pairs.allSatisfy({ $0.a.isProse(beside: $0.b) })
    else { return }
    let evidence = comparison.sources.dropFirst()
    let told = Set(
      comparison.pairs.flatMap(\.alignments).filter { $0.relation != .only }.flatMap(\.sides).filter { $0.source == 0 }
        .map(\.figure))
    let values = told.map { draft.article.mentions.figures[$0] }
    let open = draft.judged.filter { claim in
      let figure = draft.article.figure(claim)
      guard !Self.left.contains(figure.kind), !told.contains(draft.article.claim(claim).figure),
        // Said twice, it is asked for once.
        !values.contains(where: { $0.value == figure.value && $0.unit == figure.unit && figure.value != nil })
      else { return false }
      if figure.kind == .cardinal, let value = figure.value, value <= DecimalNumber(3) { return false }
      return !evidence.contains { supports(claim, draft, $0) }
    }
    let ranked = open.sorted {
      let (p, q) = (draft.article.claim($0).role.isProminent, draft.article.claim($1).role.isProminent)
      return p != q ? p : $0 < $1
    }
    for claim in ranked.prefix(Self.most) {
      let words = Wording.quote(draft.document, draft.article.figure(claim).range)
      findings.append(
        Finding(
          rule: Self.description.id, severity: .note, message: "No source has \(words).",
          working:
            "\(evidence.count == 1 ? "One source" : "\(evidence.count) sources") looked through for the figure, a rounding and a sum.",
          question: "Where does \(words) come from?", labels: [draft.label(claim)], key: draft.article.key(claim)))
    }
  }

  /// Whether a source has the figure, a share of the same size, or figures of one sentence that add up to it.
  private func supports(_ claim: Int, _ draft: SourceText, _ source: SourceText) -> Bool {
    let figure = draft.article.figure(claim)
    for other in source.judged {
      if case .agrees = FigureAgreement.of(claim, draft.article, other, source.article) { return true }
      let base = source.article.figure(other)
      if let a = share(figure), let b = share(base), a == b { return true }
      // A number of another kind: 300 staff as a 300-strong crew.
      if figure.value != nil, figure.value == base.value, figure.unit == base.unit || base.unit == .none { return true }
    }
    guard let target = figure.value else { return true }
    return source.claimsBySentence.values.contains { claims in
      let parts = claims.map { source.article.figure($0) }.filter { $0.kind == figure.kind && $0.unit == figure.unit }
        .compactMap(\.value).prefix(12)
      return Sums.reach(target, Array(parts))
    }
  }

  /// A share in per cent, to a tenth.
  private func share(_ figure: Figure) -> Int? {
    guard let value = figure.value?.double, abs(value) < 1e15 else { return nil }
    switch figure.kind {
    case .percent: return Int((value * 10).rounded())
    case .fraction, .ratio: return value <= 1 ? Int((value * 1000).rounded()) : nil
    default: return nil
    }
  }
}

/// Sums of two or three figures.
enum Sums {
  /// Whether two or three of the parts add up to a number.
  static func reach(_ target: DecimalNumber, _ parts: [DecimalNumber]) -> Bool {
    for (i, a) in parts.enumerated() {
      for (j, b) in parts.enumerated().dropFirst(i + 1) {
        guard let two = a + b else { continue }
        if two == target || parts.dropFirst(j + 1).contains(where: { two + $0 == target }) { return true }
      }
    }
    return false
  }
}
