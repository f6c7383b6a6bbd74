internal import Claims
internal import Extraction
internal import TextModel

/// The draft states as exact what its source hedges, or turns the hedge round.
struct SourceHedgeDropped: SourceRule {
  static let description = RuleDescription(
    id: "source-hedge-dropped", severity: .note, compares: "hedge on an aligned figure",
    arithmetic: """
      Aligned figures of one value, or a range and one of its ends: a note where the source hedges (about, nearly, at least, a range) \
      and the draft does not; a warning where one says more than and the other less than.
      """,
    isOfOneValue: true,
    triggering: [
      "1: The raid netted ↓187 phones. || 2: Police seized ↓almost 187 phones, tablets and laptops.",
      "1: Land will rise ↓6% a year. || 2: Land will rise by ↓between 5% and 6% a year.",
      Example(
        "1: The fund lost ↓more than 40 million euros last year. || 2: The fund lost ↓nearly 40 million euros last year.",
        severity: .warning),
    ],
    nonTriggering: [
      "1: About 190 phones were taken. || 2: Police seized 187 phones.",
      "1: Land will rise 5-6% a year. || 2: Land will rise by between 5% and 6% a year.",
      "1: The fund lost at least 40 million euros last year. || 2: The fund lost more than 40 million euros last year.",
    ])

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    guard comparison.mode == .draft else { return }
    for pair in comparison.pairs {
      let said = Set(pair.b.judged.map { Saying(pair.b.article.figure($0)) })
      for alignment in pair.alignments where alignment.relation.agrees && alignment.sides.count == 2 {
        let (x, y) = (pair.a.figure(alignment.sides[0]), pair.b.figure(alignment.sides[1]))
        guard let severity = severity(x, y) else { continue }
        // Another figure of the source says it as the draft does.
        if said.contains(Saying(x)) { continue }
        let words = [Wording.quote(pair.a.document, x.range), Wording.quote(pair.b.document, y.range)]
        findings.append(
          Finding(
            rule: Self.description.id, severity: severity,
            message: "\(pair.a.name) says \(words[0]), \(pair.b.name) \(words[1]).",
            working: "\(Wording.reading(x)) against \(Wording.reading(y))",
            remedy: "Fits with the hedge of the source.", question: "How sure is the figure?",
            labels: [pair.a.label(alignment.sides[0]), pair.b.label(alignment.sides[1])],
            suggestions: [pair.b.document.text(y.range)], key: words.joined(separator: " | ")))
      }
    }
  }

  /// A number with its hedge.
  private struct Saying: Hashable {
    let hedge: Hedge
    let value: DecimalNumber?
    let kind: FigureKind
    let unit: UnitID

    init(_ figure: Figure) {
      (hedge, value, kind, unit) = (figure.hedge, figure.value, figure.kind, figure.unit)
    }
  }

  private func severity(_ x: Figure, _ y: Figure) -> Severity? {
    let (over, under): ([Hedge], [Hedge]) = ([.above, .atLeast], [.below, .atMost])
    let isOneValue = x.value != nil && x.value == y.value
    if isOneValue,
      over.contains(x.hedge) && under.contains(y.hedge) || under.contains(x.hedge) && over.contains(y.hedge)
    {
      return .warning
    }
    guard x.hedge == .exact, y.hedge != .exact else { return nil }
    if y.hedge == .range { return x.value != nil && (x.value == y.lower || x.value == y.upper) ? .note : nil }
    return isOneValue ? .note : nil
  }
}
