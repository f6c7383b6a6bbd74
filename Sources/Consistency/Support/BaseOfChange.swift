internal import Claims
internal import Extraction
internal import TextModel

/// The former value that a change of the body gives: "$184.6m v $91.2m" of a rise of 102% to $184.6 million, "built for 20,000" of "61,400
/// people, three times as many as it was laid out for".
struct BaseOfChange: Derivation {
  private static let formers = WordSet("v vs versus against from")
  /// Sentences with more figures are lists or tables, in which some change fits anything.
  private static let mostFigures = 6

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard [.cardinal, .money, .measure].contains(shown.kind), shown.value != nil, shown.hedge == .exact,
      isFormer(shown, claim, body)
    else { return nil }
    for sentence in body.sentences where sentence.count <= Self.mostFigures {
      for value in sentence {
        let level = body.figure(value)
        guard level.hedge == .exact, isOfUnit(shown, claim, level, body) else { continue }
        if let support = ofDifference(claim, shown, value, in: sentence, body) { return support }
        for change in sentence where change != value {
          guard let ratio = ratio(body.figure(change), body), let base = level.interval.divided(by: ratio),
            base.meets(shown.interval)
          else { continue }
          return FigureSupport(
            figure: claim.figure, with: [value, change].map { body.claims.claims[$0].figure },
            derivation: "\(said(value, body)) before \(said(change, body))")
        }
      }
    }
    return nil
  }

  /// The unit may stand once: "17.8 million tonnes against 18.8 million last year".
  private func isOfUnit(_ shown: Figure, _ claim: Claim, _ level: Figure, _ body: BodyFigures) -> Bool {
    if Comparability.of(shown, level) == .same { return shown.unit == level.unit }
    return ChangeReader.isShort(shown, claim, for: level)
      && body.claims.prominent(ofSentence: claim.sentence).contains {
        body.claims.figure(body.claims.claims[$0]).unit == level.unit
      }
  }

  /// "17.8 million tonnes, a million fewer than in 2025"
  private func ofDifference(
    _ claim: Claim, _ shown: Figure, _ value: Int, in sentence: ArraySlice<Int>, _ body: BodyFigures
  ) -> FigureSupport? {
    let document = body.mentions.document
    for index in sentence where index > value {
      let (change, end) = (body.figure(index), body.figure(index).tokens.upperBound)
      guard change.kind == .cardinal || change.unit == shown.unit, change.hedge == .exact, let size = change.value,
        let level = body.figure(value).value, end + 1 < document.tokens.count,
        document.tokens[end + 1].hash == Word.than,
        let base = Self.more.contains(end, in: document)
          ? level - size : Self.less.contains(end, in: document) ? level + size : nil,
        base == shown.value || shown.isWrittenFor(base)
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [value, index].map { body.claims.claims[$0].figure },
        derivation: "\(said(value, body)) before \(said(index, body))")
    }
    return nil
  }

  private static let more = WordSet("more higher")
  private static let less = WordSet("fewer less lower")

  private func said(_ index: Int, _ body: BodyFigures) -> String {
    body.mentions.document.text(body.figure(index).core)
  }

  /// Behind "v" or "against", or beside a multiple of it: "built for 20,000 now shelters three times that".
  private func isFormer(_ shown: Figure, _ claim: Claim, _ body: BodyFigures) -> Bool {
    Self.formers.contains(shown.tokens.lowerBound - 1, in: body.mentions.document)
      || body.claims.prominent(ofSentence: claim.sentence).contains {
        body.claims.figure(body.claims.claims[$0]).kind == .multiple
      }
  }

  /// What a change multiplies by, as far as its words say: 102 % up by 2.015 to 2.025.
  private func ratio(_ change: Figure, _ body: BodyFigures) -> Interval? {
    if change.kind == .multiple { return ProportionWords.ratio(change) }
    guard change.kind == .percent, change.direction != .none else { return nil }
    let share = change.interval.scaled(by: -2)
    let one = Interval(exactly: .one)
    return change.direction == .down ? one - share : one + share
  }
}
