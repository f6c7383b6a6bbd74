internal import Claims
internal import Extraction
internal import TextModel

/// A percentage or fraction from two counts within one sentence of each other, or the rest to a hundred.
struct PercentOfCounts: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .percent || shown.kind == .fraction else { return nil }
    let target = shown.asPercent
    let told = body.percentsToldBeside(claim)
    let counts = body.claims.body.filter { isCount(body.figure($0)) }
    for (position, first) in counts.enumerated() {
      for second in counts[(position + 1)...].prefix(8) {
        guard abs(body.claims.claims[first].sentence - body.claims.claims[second].sentence) <= 1,
          let a = body.figure(first).value, let b = body.figure(second).value, a != b, !a.isZero, !b.isZero,
          body.figure(first).unit == body.figure(second).unit || isOf(first, second, body)
            || isLastYears(first, second, body) || isShortChange(first, second, body)
        else { continue }
        let (part, whole) = a < b ? (a, b) : (b, a)
        if isOneThing(first, second, body), let share = (part / whole)?.scaled(by: 2), fits(share, target, body),
          isRelated(claim, first, second, body)
        {
          return support(claim, [first, second], "\(part) of \(whole)", body)
        }
        // A change from one to the other.
        guard isChange(shown, body), isOneMeasure(first, second, body) else { continue }
        let isEither = isAgainst(first, second, body) || isPremium(shown, body)
        for (old, new) in isEither ? [(a, b), (b, a)] : [(a, b)] {
          guard shown.direction != (old < new ? .down : .up),
            let change = (new - old).flatMap({ $0 / old })?.scaled(by: 2)?.magnitude, fits(change, target, body),
            isRelated(claim, first, second, body) || isToldBeside(claim, first, second, body)
          else { continue }
          return support(claim, [first, second], "from \(old) to \(new)", body)
        }
      }
    }
    if let support = ofToldAbove(claim, target, counts, body) { return support }
    for index in body.claims.body {
      let figure = body.figure(index)
      guard figure.kind == .percent, let value = figure.value, let rest = DecimalNumber(100) - value,
        fits(rest, target, body), told.contains(value) || isRest(index, body)
      else {
        continue
      }
      return support(claim, [index], "100 − \(value)", body)
    }
    return nil
  }

  /// "230,000 hens culled", "under 2 per cent of the flock": a count that is told above, of the body's count of the same noun.
  private func ofToldAbove(_ claim: Claim, _ target: Figure, _ counts: [Int], _ body: BodyFigures) -> FigureSupport? {
    for above in body.claims.prominent.map({ body.claims.claims[$0] }) where above.head != 0 {
      let part = body.claims.figure(above)
      guard part.kind == .cardinal, part.significantDigits > 1, let a = part.value else { continue }
      for index in counts where body.claims.claims[index].head == above.head {
        guard let b = body.figure(index).value, a < b, let share = (a / b)?.scaled(by: 2), fits(share, target, body)
        else {
          continue
        }
        return FigureSupport(
          figure: claim.figure, with: [above.figure, body.claims.claims[index].figure], derivation: "\(a) of \(b)")
      }
    }
    return nil
  }

  /// Whether two counts have to do with what the share is of: a word in common, and no count of another noun. In a text of many numbers some
  /// two of them give any share.
  private func isRelated(_ claim: Claim, _ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    if isOf(first, second, body) || isWholeAndPart(first, second, body) || isOfThem(first, second, body) { return true }
    let counts = [first, second].filter { body.figure($0).kind == .cardinal }.map { body.claims.claims[$0].head }
    guard claim.head == 0 || counts.isEmpty || counts.contains(claim.head) || counts.contains(0) else { return false }
    return [first, second].contains {
      let link = body.claims.link(claim, body.claims.claims[$0])
      return link.shared > 0 || link.headNear
    }
  }

  /// "Volumes up 4.7% to 670,000 boxes": one of the two stands beside the share, told to two digits at least.
  private func isToldBeside(_ claim: Claim, _ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    body.claims.prominent.contains {
      let other = body.claims.claims[$0]
      let figure = body.claims.figure(other)
      return other.sentence == claim.sentence && figure.significantDigits > 1
        && [first, second].contains { body.figure($0).kind == figure.kind && body.figure($0).value == figure.value }
    }
  }

  /// "Of the 305,000 who sat it, 274,500 passed": the one of the other, and both told to the hundred at least.
  private func isWholeAndPart(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.claims.claims[first], body.claims.claims[second])
    return a.sentence == b.sentence && a.scope.contains(.whole) && !b.scope.contains(.whole)
      && [first, second].allSatisfy { body.figure($0).value.map { $0 >= DecimalNumber(100) } ?? false }
  }

  /// "2,050 patients had no bed. St Colman's had 615 of them."
  private func isOfThem(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.claims.claims[first], body.claims.claims[second])
    let (document, end) = (body.mentions.document, body.figure(second).tokens.upperBound)
    return a.sentence + 1 == b.sentence && [first, second].allSatisfy { body.figure($0).kind == .cardinal }
      && body.figure(first).value.map { $0 >= DecimalNumber(100) } ?? false
      && end + 1 < document.tokens.count && document.tokens[end].hash == Word.of
      && Partitive.them.contains(end + 1, in: document)
  }

  private static let rest = WordSet("rest remainder remaining others")

  /// "27% said yes, the rest no"
  private func isRest(_ index: Int, _ body: BodyFigures) -> Bool {
    let document = body.mentions.document
    return Self.rest.meets(document.sentences[body.claims.claims[index].sentence].tokens, in: document)
  }

  private static let against = WordSet("compared against versus from than")

  /// "Could reach 3.4 mln, compared with 2.9 mln", "670,000, 30,000 more than the 640,000": the older value stands last.
  private func isAgainst(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    if isLastYears(first, second, body) { return true }
    let (a, b) = (body.figure(first).tokens.upperBound, body.figure(second).tokens.lowerBound)
    return a < b && body.figure(first).sentence == body.figure(second).sentence
      && Self.against.meets(a..<b, in: body.mentions.document)
  }

  private static let comparatives = WordSet("higher lower more less fewer above below up down")

  private func isChange(_ shown: Figure, _ body: BodyFigures) -> Bool {
    shown.direction != .none || Self.comparatives.contains(shown.tokens.upperBound, in: body.mentions.document)
      || isPremium(shown, body)
      || shown.tokens.lowerBound > 0
        && body.mentions.document.tokens[shown.tokens.lowerBound - 1].hash == Word.by
  }

  private static let premiums = WordSet("premium discount penalty")

  /// "A premium of 33% over Friday's close", "a 33% discount", "a penalty of just 5%": what it is on may stand behind it.
  private func isPremium(_ shown: Figure, _ body: BodyFigures) -> Bool {
    let (document, start) = (body.mentions.document, shown.tokens.lowerBound)
    return Self.premiums.contains(shown.tokens.upperBound, in: document)
      || Self.premiums.meets(max(0, start - 3)..<start, in: document)
  }

  /// The percentages that a fraction in words allows; it comes here as a percentage.
  private func shareBand(_ shown: Figure) -> Interval? {
    var word = shown
    word.kind = .fraction
    word.value = shown.value?.scaled(by: -2)
    return ProportionWords.interval(word)
  }

  /// "9,400 of the valley's 18,600 hectares", "3.4 mln ounces, from 2.88 mln": the unit stands once.
  private func isOf(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.figure(first), body.figure(second))
    if b.unit == .none, b.isScaled, a.isScaled, a.sentence == b.sentence { return true }
    guard a.unit == .none, a.tokens.upperBound <= b.tokens.lowerBound, b.tokens.lowerBound - a.tokens.upperBound <= 4
    else { return false }
    return body.mentions.document.tokens[a.tokens.upperBound].hash == TextHash.of("of")
  }

  /// One noun for both, or one without: "9,400 of 18,600 homes".
  private func isOneThing(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.claims.claims[first], body.claims.claims[second])
    if a.head == b.head, a.head != 0 { return true }
    if isOfThem(first, second, body) { return true }
    // "They drew 4.61 million people. In 2019 they had 4.8 million."
    if a.sentence + 1 == b.sentence, b.head == 0, [first, second].allSatisfy({ body.figure($0).isScaled }),
      body.claims.goesOn(b.sentence)
    {
      return true
    }
    return a.sentence == b.sentence
      && (a.head == 0 || b.head == 0 || !a.scope.union(b.scope).isDisjoint(with: [.whole, .subset]))
  }

  /// "They brought in 118,000 tonnes. Last year they had 171,000": the unit stands once.
  private func isLastYears(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.claims.claims[first], body.claims.claims[second])
    guard a.sentence + 1 == b.sentence, b.head == 0, body.figure(second).unit == .none,
      body.figure(second).kind == .cardinal,
      let opening = body.claims(ofSentence: b.sentence).first
    else { return false }
    let start = body.mentions.document.sentences[b.sentence].tokens.lowerBound
    let figure = body.claims.figure(body.claims.claims[opening])
    return figure.kind == .date && figure.tokens.lowerBound - start <= 1
  }

  /// "From 100,000 barrels to 96,000", "to 96,000 barrels from 100,000": the unit stands once.
  private func isShortChange(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.figure(first), body.figure(second))
    let gap = a.tokens.upperBound..<b.tokens.lowerBound
    return a.sentence == b.sentence && (1...Self.widest).contains(gap.count)
      && ChangeReader.isShort(b, body.claims.claims[second], for: a)
      && Self.turns.contains(gap.upperBound - 1, in: body.mentions.document)
  }

  private static let turns = WordSet("to from")
  /// Words between the two values of a change: "barrels a day in May".
  private static let widest = 6

  /// What can change from one to the other: five clerks and seven branches are no change.
  private func isOneMeasure(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    body.figure(first).kind != .cardinal || isOneThing(first, second, body) || isLastYears(first, second, body)
  }

  private func isCount(_ figure: Figure) -> Bool {
    [.cardinal, .money, .measure, .rate].contains(figure.kind) && figure.hedge != .vague
      && figure.hedge != .range
      && figure.value.map { !$0.isNegative } ?? false
  }

  /// Whether a share, in percent, rounds to what is told.
  func fits(_ percent: DecimalNumber, _ shown: Figure, _ body: BodyFigures) -> Bool {
    if shown.isWords, let band = shareBand(shown) { return band.contains(percent) }
    var base = shown
    base.value = percent
    base.lower = percent
    base.upper = percent
    base.hedge = .exact
    base.resolution = DecimalNumber(1, exponent: -6)
    return body.relation(shown: shown, base: base) != nil
  }

  private func support(_ claim: Claim, _ parts: [Int], _ sum: String, _ body: BodyFigures) -> FigureSupport {
    FigureSupport(figure: claim.figure, with: parts.map { body.claims.claims[$0].figure }, derivation: sum)
  }
}
