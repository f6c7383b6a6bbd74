internal import Claims
internal import Extraction
internal import TextModel

/// A difference told as one, of two values that the body has near each other: "12 days sooner" of 98 and 110 days, "a 6,236 majority" of 19,840
/// and 13,604 votes, "cuts 84 flights" of 504 and 420 a day, "1.4m above flood level".
struct ToldDifference: Derivation {
  /// Sentences with more figures are lists or tables, in which some difference fits anything.
  private static let mostFigures = 10
  /// Below it a bare difference of two counts comes about by chance.
  private static let telling = DecimalNumber(100)

  private static let comparatives = WordSet(
    "more less fewer higher lower above below ahead behind sooner later earlier longer shorter faster quicker slower older younger spare "
      + "heavier lighter taller deeper wider larger bigger smaller warmer colder hotter cooler cheaper dearer better worse short shy"
  )
  private static let nouns = WordSet(
    "majority margin lead gap difference swing advantage deficit shortfall penalty surplus saving savings gain increase rise cut drop "
      + "fall loss overrun")
  private static let verbs = WordSet(
    "another further needs lacks cut cuts cutting add adds added lose loses lost shed sheds gain gains gained save saves saved takes take "
      + "took knocks knocked shaves shaved slices sliced"
  )

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard !shown.unit.unit.isMoney && Self.kinds.contains(shown.kind) || isAmountBy(shown, body),
      let target = shown.value,
      !target.isZero,
      shown.hedge != .vague, shown.hedge != .range, isTold(shown, body)
    else { return nil }
    if let support = ofToldAbove(claim, shown, target, body) { return support }
    for (position, sentence) in body.sentences.enumerated() {
      // The other value may stand in the next sentence.
      let here = body.claims.claims[sentence[sentence.startIndex]].sentence
      let next = body.sentences[(position + 1)...].prefix(Self.reach).filter {
        body.claims.claims[$0[$0.startIndex]].sentence - here <= Self.reach
      }.joined()
      let values = sentence.filter { isValue($0, of: shown, body) }
      // In a text of many amounts some two are so far apart: only those of one sentence, or told alike.
      let isNear = !shown.unit.unit.isMoney || isOverPlan(shown, body)
      let others = next.filter { other in
        isValue(other, of: shown, body)
          && (body.claims.claims[other].sentence == here + 1 || isLong(other, shown, body))
          && (isNear
            || values.contains {
              isOfSameEach($0, other, body) || isYearBefore($0, other, body) || areInAndOut($0, other, body)
            })
      }
      guard values.count + others.count <= Self.mostFigures else { continue }
      for (index, first) in values.enumerated() {
        for second in values.dropFirst(index + 1) + others {
          guard body.figure(first).unit == body.figure(second).unit || isElided(second, shown, body),
            let x = body.figure(first).value, let y = body.figure(second).value, let difference = (x - y)?.magnitude,
            isInMinutes(difference, shown, body.figure(first))
              || fits(difference, target, shown, body) && isRelated(claim, first, second, target, body)
          else { continue }
          return FigureSupport(
            figure: claim.figure, with: [first, second].map { body.claims.claims[$0].figure },
            derivation: "\(max(x, y)) − \(min(x, y))")
        }
      }
    }
    return nil
  }

  /// "Takes 11 minutes off the record" of 4:27:15 and 4:38:40: seconds told in whole minutes.
  private func isInMinutes(_ difference: DecimalNumber, _ shown: Figure, _ time: Figure) -> Bool {
    guard shown.unit == .minute, time.unit == .second, let minutes = shown.value?.double else { return false }
    return (-30..<60).contains(difference.double - 60 * minutes)
  }

  /// Sentences on from one value in which the other may stand: the next, and for long counts the one behind it.
  private static let reach = 2

  /// A count of three digits or more, of which no two are so far apart by chance.
  private func isLong(_ index: Int, _ shown: Figure, _ body: BodyFigures) -> Bool {
    shown.kind == .cardinal && shown.hedge == .exact && body.figure(index).significantDigits > 2
  }

  private func areLong(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    [first, second].allSatisfy { body.figure($0).kind == .cardinal && body.figure($0).significantDigits > 2 }
  }

  /// "$84m bond passes", "$13m cheaper than the first": one of the two stands above.
  private func ofToldAbove(_ claim: Claim, _ shown: Figure, _ target: DecimalNumber, _ body: BodyFigures)
    -> FigureSupport?
  {
    guard shown.unit.unit.isMoney, shown.significantDigits > 1 else { return nil }
    for above in body.claims.prominent.map({ body.claims.claims[$0] }) where above.figure != claim.figure {
      let told = body.claims.figure(above)
      guard told.kind == .money, told.unit == shown.unit, told.hedge == .exact, let a = told.value else { continue }
      for index in body.claims.body where isValue(index, of: shown, body) {
        guard let b = body.figure(index).value, (a - b)?.magnitude == target else { continue }
        return FigureSupport(
          figure: claim.figure, with: [above.figure, body.claims.claims[index].figure],
          derivation: "\(max(a, b)) − \(min(a, b))")
      }
    }
    return nil
  }

  private static let kinds: Set<FigureKind> = [.cardinal, .measure, .duration, .rate]
  private static let counts: Set<FigureKind> = [.cardinal, .rate]
  private static let turns = WordSet("by up down")

  /// "Beat its target by £13,000", "calf prices up €120 a head", "pays $7 less for each"
  private func isAmountBy(_ shown: Figure, _ body: BodyFigures) -> Bool {
    shown.unit.unit.isMoney
      && (Self.turns.contains(shown.tokens.lowerBound - 1, in: body.mentions.document)
        || (0...1).contains { Self.comparatives.contains(shown.tokens.upperBound + $0, in: body.mentions.document) })
      || isMove(shown, body) || isOverPlan(shown, body) || isBalance(shown, body)
  }

  private static let balances = WordSet("short surplus deficit shortfall loss profit red black gap")
  private static let incomes = WordSet("revenue revenues income takings receipts sales earned raised brought took")
  private static let costs = WordSet("expenses expenditure costs cost spending spent outgoings outlay bills")

  /// "$1.4M short", "a deficit of £300,000": what came in against what went out.
  private func isBalance(_ shown: Figure, _ body: BodyFigures) -> Bool {
    let document = body.mentions.document
    let sentence = document.sentences[Int(shown.sentence)].tokens
    let (start, end) = (shown.tokens.lowerBound, shown.tokens.upperBound)
    return shown.unit.unit.isMoney
      && Self.balances.meets(max(sentence.lowerBound, start - 3)..<min(end + 3, sentence.upperBound), in: document)
  }

  /// "For revenue of $21.7 million. Expenses came to $23.1 million"
  private func areInAndOut(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    func stands(_ words: WordSet, at index: Int) -> Bool {
      let start = body.figure(index).tokens.lowerBound
      let sentence = body.mentions.document.sentences[body.claims.claims[index].sentence].tokens
      return words.meets(max(sentence.lowerBound, start - 4)..<start, in: body.mentions.document)
    }
    return stands(Self.incomes, at: first) && stands(Self.costs, at: second)
      || stands(Self.costs, at: first) && stands(Self.incomes, at: second)
  }

  private static let planned = WordSet(
    "approved budget budgeted planned plan target estimate estimated forecast expected guide asking original originally put set"
  )

  /// "Was approved at £214m. The final bill is £252m"
  private func isOfPlan(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let document = body.mentions.document
    return [first, second].contains { index in
      let start = body.figure(index).tokens.lowerBound
      return Self.planned.meets(
        max(document.sentences[body.claims.claims[index].sentence].tokens.lowerBound, start - 8)..<start, in: document)
    }
  }

  /// "Bills to rise $6.30 a month", "a hike of 15 cents"
  private func isMove(_ shown: Figure, _ body: BodyFigures) -> Bool {
    let (words, before) = (body.mentions.words, shown.tokens.lowerBound - 1)
    guard shown.unit.unit.isMoney, before >= 0 else { return false }
    return words[before].has([.rise, .fall])
      || before > 0 && body.mentions.document.tokens[before].hash == Word.of
        && words[before - 1].has([.changeNoun, .rise])
  }

  private static let sides = WordSet("over under above below")
  private static let plans = WordSet("budget cost estimate target plan forecast price guide")

  /// "£38m over budget", "10,000 under the asking price": apart from what was to be.
  private func isOverPlan(_ shown: Figure, _ body: BodyFigures) -> Bool {
    let (document, end) = (body.mentions.document, shown.tokens.upperBound)
    return Self.sides.contains(end, in: document) && Self.plans.meets(end + 1..<end + 4, in: document)
  }

  private func fits(_ difference: DecimalNumber, _ target: DecimalNumber, _ shown: Figure, _ body: BodyFigures) -> Bool
  {
    if difference == target { return true }
    guard shown.hedge != .exact || shown.resolution > .one else { return false }
    var base = shown
    (base.value, base.lower, base.upper, base.hedge, base.resolution) = (
      difference, difference, difference, .exact, .one
    )
    return body.relation(shown: shown, base: base) != nil
  }

  /// A word of difference stands at it.
  private func isTold(_ shown: Figure, _ body: BodyFigures) -> Bool {
    if isOverPlan(shown, body) || isMove(shown, body) { return true }
    let document = body.mentions.document
    let sentence = document.sentences[Int(shown.sentence)].tokens
    let (start, end) = (shown.tokens.lowerBound, shown.tokens.upperBound)
    if (start..<min(end + 3, sentence.upperBound)).contains(where: {
      Self.comparatives.contains($0, in: document) || Self.nouns.contains($0, in: document)
    }) {
      return true
    }
    let before = max(sentence.lowerBound, start - 4)..<start
    return Self.nouns.meets(before, in: document)
      || (max(sentence.lowerBound, start - 2)..<start).contains {
        Self.verbs.contains($0, in: document) || Self.turns.contains($0, in: document)
      }
  }

  /// A level in the unit of the difference; "420 flights a day, from 504": what is counted each day is told once.
  private func isValue(_ index: Int, of shown: Figure, _ body: BodyFigures) -> Bool {
    let figure = body.figure(index)
    if isElided(index, shown, body) { return true }
    guard figure.value.map({ !$0.isNegative }) ?? false, figure.hedge == .exact || figure.hedge == .about,
      !figure.isYearLike,
      figure.unit == shown.unit || shown.unit == Self.degree && Self.temperatures.contains(figure.unit)
        || shown.unit == .minute && figure.kind == .duration && figure.unit == .second && figure.significantDigits > 3
    else { return false }
    if shown.unit.unit.isMoney { return figure.kind == .money || figure.kind == .rate }
    return figure.kind == shown.kind || Self.counts.contains(figure.kind) && Self.counts.contains(shown.kind)
  }

  /// "From 4.8 days to 3.9", "worst at 24 weeks in Naas and best at 13": the unit stands once.
  private func isElided(_ index: Int, _ shown: Figure, _ body: BodyFigures) -> Bool {
    let figure = body.claims.figure(body.claims.claims[index])
    guard figure.kind == .cardinal, figure.unit == .none, shown.kind == .duration || shown.kind == .measure,
      body.claims.claims[index].head == 0, index > 0
    else { return false }
    let before = body.claims.figure(body.claims.claims[index - 1])
    return before.kind == shown.kind && before.unit == shown.unit && before.sentence == figure.sentence
      && before.tokens.gap(to: figure.tokens).count <= Self.gapOfElided
      && !before.tokens.gap(to: figure.tokens).contains { !body.mentions.document.tokens[$0].isWord }
  }

  /// Words between a value and one that has its unit: "and Tuam best at".
  private static let gapOfElided = 5

  private static let comparisons = WordSet("against from compared versus was than leaving")

  /// "Averaged €410, against €290 last year"
  private func isComparison(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let gap = body.figure(first).tokens.gap(to: body.figure(second).tokens)
    let document = body.mentions.document
    // "From $140.00 to $146.30"
    if second == first + 1, gap.count == 1, document.tokens[gap.lowerBound].hash == Word.to {
      let before = body.figure(first).tokens.lowerBound - 1
      return before >= 0 && document.tokens[before].hash == Word.from
    }
    // "$38.50 a barrel, 10% more than last year's $35"
    let isBeside = (first + 1..<second).allSatisfy { [.percent, .date].contains(body.figure($0).kind) }
    return isBeside && gap.count <= (second == first + 1 ? 6 : 10) && Self.comparisons.meets(gap, in: document)
  }

  /// "$40 a hole. Last year it was $47 a hole": two amounts for one of the same.
  private func isOfSameEach(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    guard let noun = each(body.figure(first), body) else { return false }
    return each(body.figure(second), body) == noun
  }

  /// "Spending came to £250 a head. A year earlier it was £256": the one amount of a sentence that opens with an earlier time.
  private func isYearBefore(_ first: Int, _ second: Int, _ body: BodyFigures) -> Bool {
    let (a, b) = (body.claims.claims[first], body.claims.claims[second])
    let start = body.mentions.document.sentences[b.sentence].tokens.lowerBound
    guard a.sentence + 1 == b.sentence, let x = body.figure(first).value?.double,
      let y = body.figure(second).value?.double,
      max(x, y) < 2 * min(x, y)
    else { return false }
    return (start..<min(start + 4, body.figure(second).tokens.lowerBound)).contains {
      body.mentions.words[$0].has(.earlier)
    }
  }

  /// The stem of the noun for one of which an amount is told.
  private func each(_ figure: Figure, _ body: BodyFigures) -> UInt64? {
    let (document, words) = (body.mentions.document, body.mentions.words)
    let end = figure.tokens.upperBound
    if !figure.per.isNone { return body.claims.stem(end - 1) }
    guard document.tokens.indices.contains(end + 1) else { return nil }
    if words[end].has(.each) { return Word.each }
    return words[end].has(.indefinite) || document.tokens[end].hash == Word.per ? body.claims.stem(end + 1) : nil
  }

  /// "By half a degree", of 41.7C and 41.2C
  private static let degree = UnitID(code: "deg")
  private static let temperatures = [UnitID(code: "Cel"), UnitID(code: "[degF]")]
  private static let marks = WordSet("record previous mark average normal mean last before than against compared")

  /// Whether headline, standfirst or points tell one of the values too, in a figure of some kind.
  private func isToldAbove(_ values: [Int], _ body: BodyFigures, where isOfKind: (Figure) -> Bool) -> Bool {
    body.claims.prominent.contains {
      let figure = body.claims.figure(body.claims.claims[$0])
      return isOfKind(figure) && values.contains { body.figure($0).value == figure.value }
    }
  }

  private func isRelated(_ claim: Claim, _ first: Int, _ second: Int, _ target: DecimalNumber, _ body: BodyFigures)
    -> Bool
  {
    let (a, b) = (body.claims.claims[first], body.claims.claims[second])
    // "Budgeted at 3.3m, of which 1.2m has been promised"
    if Partitive.which.meets(body.figure(first).tokens.gap(to: body.figure(second).tokens), in: body.mentions.document)
    {
      return true
    }
    if body.shown(claim).unit.unit.isMoney {
      // "£88,000 total smashed the £75,000 goal"
      return isOverPlan(body.shown(claim), body) && isOfPlan(first, second, body) || isComparison(first, second, body)
        || isBalance(body.shown(claim), body) && areInAndOut(first, second, body)
        || isOfSameEach(first, second, body) || isYearBefore(first, second, body)
        || isToldAbove([first, second], body) { $0.kind == .money }
    }
    if body.shown(claim).kind == .cardinal, a.head != 0, b.head != 0, a.head != b.head {
      // "4,441 voters, where 4,377 votes are required": 64 votes to spare.
      return areLong(first, second, body) && [a.head, b.head].contains(claim.head)
    }
    if b.sentence - a.sentence > 1 { return a.head != 0 && a.head == b.head && a.head == claim.head }
    let document = body.mentions.document
    if body.shown(claim).unit == Self.degree,
      [a, b].contains(where: { Self.marks.meets(document.sentences[Int($0.sentence)].tokens, in: document) })
    {
      return true
    }
    // "Gives 311 pints", "tops its old mark by 64"
    if isToldAbove([first, second], body, where: { $0.significantDigits > 2 }) { return true }
    let isSmall = body.shown(claim).kind == .cardinal && target < Self.telling
    return [a, b].contains {
      let link = body.claims.link(claim, $0)
      return isSmall ? link.headNear || link.shared > 1 : link.shared > 0 || link.headNear
    }
  }
}
