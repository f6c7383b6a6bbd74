internal import Claims
internal import Extraction
internal import TextModel

/// What one of many comes to, told with the noun that is counted: "$392 a household" of $23.9 million and 61,000 households, "261 barrels an
/// acre" of 5.61 million barrels from 21,500 acres, "480 potholes a day" of 41,760 in 87 days, "every visitor worth €190" of 244,000.
struct PerEach: Derivation {
  /// Words between the amount and what it is of: "40 applied for every teacher's post".
  private static let reach = 5
  /// Words of the noun phrase behind "every".
  private static let phrase = 3
  /// Totals and counts in a text with more figures give any quotient.
  private static let mostFigures = 60

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard [.money, .rate, .measure, .cardinal].contains(shown.kind), shown.hedge != .vague, shown.hedge != .range,
      let each = shown.value, !each.isZero, !each.isNegative, body.claims.body.count <= Self.mostFigures,
      case let nouns = nouns(of: shown, claim, body), !nouns.isEmpty
    else { return nil }
    for count in body.claims.body {
      guard let number = self.count(body.figure(count), body.claims.claims[count], of: nouns, body) else { continue }
      for total in body.claims.body where total != count {
        guard isTotal(total, of: shown, claim, beside: count, body), let amount = body.figure(total).value,
          amount > each,
          let quotient = amount / number, fits(quotient, shown, body)
        else { continue }
        return FigureSupport(
          figure: claim.figure, with: [total, count].map { body.claims.claims[$0].figure },
          derivation: "\(amount) ÷ \(number)")
      }
    }
    return nil
  }

  /// The tokens of the noun phrase that the amount is of one of.
  private func nouns(of shown: Figure, _ claim: Claim, _ body: BodyFigures) -> Range<Int> {
    let (document, words) = (body.mentions.document, body.mentions.words)
    let sentence = document.sentences[Int(shown.sentence)].tokens
    let start = shown.tokens.lowerBound
    // "$392 a household", "480 potholes a day", "40 applied for every teacher's post"
    for index in start + 1..<max(start + 1, min(shown.tokens.upperBound + Self.reach, sentence.upperBound - 1))
    where document.tokens[index].isWord {
      let isOne =
        words[index].has(.each) || document.tokens[index].hash == Word.per
        || words[index].has(.indefinite) && index <= max(shown.tokens.upperBound, claim.headToken + 1)
      guard isOne else { continue }
      return phrase(index + 1, sentence.upperBound, document)
    }
    // "Every visitor worth €190"
    for index in max(sentence.lowerBound, start - Self.reach)..<start where words[index].has(.each) {
      return phrase(index + 1, start, document)
    }
    return 0..<0
  }

  private func phrase(_ start: Int, _ limit: Int, _ document: Document) -> Range<Int> {
    var end = start
    while end < limit, end - start <= Self.phrase,
      document.tokens[end].isWord || document.tokens[end].kind == .possessive
    {
      end += 1
    }
    return start..<end
  }

  /// How many of the noun there are; nil where a figure counts something else.
  private func count(_ figure: Figure, _ claim: Claim, of nouns: Range<Int>, _ body: BodyFigures) -> DecimalNumber? {
    guard let value = figure.value, value > .one, figure.hedge == .exact || figure.hedge == .about, !figure.isYearLike
    else { return nil }
    switch figure.kind {
    case .cardinal:
      let isCounted = nouns.contains { claim.head != 0 && body.claims.stem($0) == claim.head }
      // "Every visitor", "a head": any count of people.
      let isOfPeople =
        claim.headToken >= 0 && body.mentions.words[claim.headToken].has(.people)
        && nouns.contains {
          body.mentions.words[$0].has(.people) || Self.people.contains($0, in: body.mentions.document)
        }
      return isCounted || isOfPeople ? value : nil
    case .duration, .measure:
      // "Acre" of acres, "day" of an 87-day push.
      guard let last = figure.tokens.last else { return nil }
      return nouns.contains { body.claims.stem($0) == body.claims.stem(last) } ? value : nil
    default: return nil
    }
  }

  private static let people = WordSet("head person visitor resident inhabitant citizen guest spectator member")

  /// An amount in the unit of what each comes to, or a count of its noun.
  private func isTotal(_ index: Int, of shown: Figure, _ claim: Claim, beside count: Int, _ body: BodyFigures) -> Bool {
    let (figure, other) = (body.figure(index), body.claims.claims[index])
    guard figure.hedge != .vague, figure.hedge != .range, !figure.isYearLike else { return false }
    switch shown.kind {
    case .money: return figure.kind == .money && figure.unit == shown.unit
    case .rate where shown.unit.unit.isMoney: return figure.kind == .money && figure.unit == shown.unit
    case .measure: return figure.kind == .measure && figure.unit == shown.unit
    default:
      return figure.kind == .cardinal
        && (other.head == claim.head || body.claims.link(claim, other).shared > 0 || other.head == 0
          || other.sentence == body.claims.claims[count].sentence)
    }
  }

  private func fits(_ quotient: DecimalNumber, _ shown: Figure, _ body: BodyFigures) -> Bool {
    if shown.hedge == .exact {
      return shown.isWrittenFor(quotient) && (shown.significantDigits > 1 || quotient == shown.value)
    }
    var base = shown
    (base.value, base.lower, base.upper, base.hedge, base.resolution) = (quotient, quotient, quotient, .exact, .one)
    return body.relation(shown: shown, base: base) != nil
  }
}
