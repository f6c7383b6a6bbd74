internal import Claims
internal import Extraction
internal import TextModel

/// A figure of one text, and another value for the same thing in another text.
struct SourceFigureConflict: SourceRule {
  static let description = RuleDescription(
    id: "source-figure-conflict", severity: .warning, compares: "aligned figures in two or more sources",
    arithmetic: """
      Fires where two figures stand at one place of a copied sentence, fill one slot (a place's people, the dead, the injured, how far \
      away, how strong the quake, how deep the fall), or are surrounded by the same words (a logistic score from .5 up; a note from .25), and their intervals have no value in \
      common. Values more than three times apart only where the words are nearly the same. Silent where any other figure of the text \
      with the same words agrees, where one is a part, a change, a forecast or an earlier count, and where one tells how it stood \
      later. An error where one is ten, a hundred, a thousand times the other or the gap is more than half.
      """,
    isOfOneValue: true,
    triggering: [
      "1: The spill covered ↓40 hectares. || 2: The spill covered about ↓65 hectares.",
      "1: A quake of magnitude ↓5.6 shook Welldale. || 2: The earthquake in Welldale had a magnitude of ↓5.7.",
      "1: Ann Low, 36, fell ↓60 metres from the ridge. || 2: The climber Ann Low, 36, fell about ↓200m into a gully.",
      "1: The home side has a ↓100% record in its autumn internationals. || 2: The home side has a ↓107% record in its autumn internationals.",
      Example(
        "1: The deal is worth ↓3 billion yuan. || 2: The deal, worth ↓3 trillion yuan, closes in May.", severity: .error
      ),
      "1: The ferry Alba carried ↓412 passengers and a crew of nine. || 2: The ferry Alba carried ↓421 passengers and a crew of nine.",
      "1: Readers can ring the helpline on 020 7946 ↓0018. || 2: Readers can ring the helpline on 020 7946 ↓0081.",
    ],
    nonTriggering: [
      "1: Some 930,000 users were fined. || 2: Regulators fined 928,000 users.",
      "1: By noon 12 had died. || 2: By evening the toll stood at 19.",
      "1: The ferry Alba carried 412 passengers and a crew of nine. || 2: The ferry Alba carried four hundred and twelve passengers.",
      "1: The pier is 1.2 km long. || 2: The pier is 1,200 metres long.",
      "1: Police found nine rifles in the barn. || 2: In the barn police found seven hunting rifles and two others.",
      "1: Seven men and four women were taken to the hospital. || 2: In all 11 people were taken to the hospital.",
      "1: The climber, a man in his early 30s, fell near the hut. || 2: The climber, aged 32, fell near the hut.",
      "1: By dawn the Alba had fallen two metres at Welldale, and the road was dry. || 2: Upstream of Welldale the lake fell three metres.",
      "1: A quake of magnitude 7.6 shook Welldale. || 2: Welldale felt an aftershock with a magnitude of 7.3.",
      "1: Ann Low, 36, fell 60 metres from the ridge. || 2: Paul Osei, 41, fell 200 metres from the ridge.",
      "1: Of the 48 trees 12 were oaks. || 2: Another 30 oaks were planted in May.",
    ])

  private static let least: Float = 0.25

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    for pair in comparison.pairs {
      for alignment in pair.alignments where pair.cells.isEmpty && alignment.differs && alignment.score >= Self.least {
        let (x, y) = (pair.a.figure(alignment.sides[0]), pair.b.figure(alignment.sides[1]))
        guard x.kind != .date, x.kind != .time, !isTurned(x, y) else { continue }
        findings.append(finding(alignment, x, y, pair))
      }
      for (a, b) in LabelNumbers(pair).found { findings.append(finding(a, b, pair)) }
    }
  }

  /// One value with another sign or direction: the direction is the conflict.
  private func isTurned(_ x: Figure, _ y: Figure) -> Bool {
    x.direction != .none && y.direction != .none && x.direction != y.direction
      && x.value?.magnitude == y.value?.magnitude
  }

  private func finding(_ alignment: Alignment, _ x: Figure, _ y: Figure, _ pair: SourceComparison.Pair) -> Finding {
    let isLoud = alignment.relation == .conflict
    let isGross = FigureAgreement.isScaleSlip(x, y) || x.interval.gap(to: y.inBaseUnit(against: x).interval) > 0.5
    let labels = [pair.a.label(alignment.sides[0]), pair.b.label(alignment.sides[1])]
    let words = [Wording.quote(pair.a.document, x.range), Wording.quote(pair.b.document, y.range)]
    return Finding(
      rule: Self.description.id, severity: !isLoud ? .note : isGross ? .error : .warning,
      message: "\(pair.a.name) says \(words[0]), \(pair.b.name) \(words[1]).",
      working: "\(Wording.reading(x)) against \(Wording.reading(y))",
      remedy: alignment.isCopied ? "" : "Fits if they count different things, or at different times: then say so.",
      question: "Which is right, \(words[0]) or \(words[1])?", labels: labels,
      key: words.joined(separator: " | "))
  }

  private func finding(_ a: TextRange, _ b: TextRange, _ pair: SourceComparison.Pair) -> Finding {
    let words = [Wording.quote(pair.a.document, a), Wording.quote(pair.b.document, b)]
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: "\(pair.a.name) has the number \(words[0]), \(pair.b.name) \(words[1]).",
      working: "Compared digit by digit.",
      question: "Which is right, \(words[0]) or \(words[1])?",
      labels: [Label(source: pair.a.number, range: a), Label(source: pair.b.number, range: b)],
      key: words.joined(separator: " | "))
  }
}
