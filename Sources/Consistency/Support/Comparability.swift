internal import Claims
internal import Extraction
internal import TextModel

/// How the kinds of two figures stand to each other.
enum Comparability {
  /// One kind and unit: their values can be in conflict.
  case same
  /// Kinds that name one number differently (95 and the 95th, a count and an age): equal values support each other.
  case near
  case none

  static func of(_ a: Figure, _ b: Figure) -> Comparability {
    if isAnyDollar(a, b) { return .near }
    if a.kind == b.kind {
      switch a.kind {
      case .money, .measure, .duration, .percent, .percentagePoint, .age:
        return a.unit.unit.dimension == b.unit.unit.dimension ? .same : .none
      case .rate:
        guard a.unit.unit.dimension == b.unit.unit.dimension else {
          // "2,190 hectares a year", "or 2,190 a year": the unit stands once.
          return a.per == b.per && (a.unit == .none || b.unit == .none) ? .near : .none
        }
        return a.per == b.per || a.per.unit == b.per.unit && a.per.count == b.per.count ? .same : .near
      default: return .same
      }
    }
    switch (a.kind, b.kind) {
    case (.percent, .fraction), (.fraction, .percent): return .same
    case (.money, .rate), (.rate, .money), (.measure, .rate), (.rate, .measure):
      return a.unit.unit.dimension == b.unit.unit.dimension ? .near : .none
    case (.age, .duration), (.duration, .age): return .near
    // A date that counts ("20 months ago") bears out its duration.
    case (.duration, .date), (.age, .date): return a.unit == b.unit && b.value != nil ? .near : .none
    case (.cardinal, .date): return b.value != nil ? .near : .none
    case (.cardinal, _), (_, .cardinal): return isDate(a) || isDate(b) ? .none : .near
    case (.ordinal, .age), (.age, .ordinal), (.ordinal, .duration), (.duration, .ordinal): return .near
    case (.multiple, .ratio), (.ratio, .multiple): return .near
    default: return .none
    }
  }

  /// "$5m" against "A$5m": a bare sign may be any country's dollar.
  static func isAnyDollar(_ a: Figure, _ b: Figure) -> Bool {
    a.unit != b.unit && (a.isBareDollar || b.isBareDollar) && a.kind == b.kind && a.per == b.per
      && dollars.contains(a.unit) && dollars.contains(b.unit)
  }

  private static let dollars = Set(["USD", "CAD", "AUD", "NZD", "HKD", "SGD"].map { UnitID(code: $0) })

  private static func isDate(_ figure: Figure) -> Bool { figure.kind == .date || figure.kind == .time }
}

extension Figure {
  /// A date that counts ("20 years ago", "the past three months") as its duration; any other figure as it is.
  var asDuration: Figure {
    guard kind == .date, value != nil else { return self }
    var copy = self
    copy.kind = .duration
    return copy
  }

  /// A large unit as many of the plain one: 1.3 Mt as 1.3 million tonnes, 1.2 GW as 1,200 MW, so that their sums are those of one unit.
  var inPlainUnit: Figure {
    guard kind == .measure || kind == .rate, let plain = Self.plainUnits[unit] else { return self }
    var copy = self
    (copy.unit, copy.isScaled) = (plain.unit, true)
    copy.value = value?.scaled(by: plain.exponent)
    copy.lower = lower?.scaled(by: plain.exponent)
    copy.upper = upper?.scaled(by: plain.exponent)
    copy.resolution = resolution.scaled(by: plain.exponent) ?? resolution
    return copy
  }

  private static let plainUnits: [UnitID: (unit: UnitID, exponent: Int)] = Dictionary(
    uniqueKeysWithValues: [
      ("kt", "t", 3), ("Mt", "t", 6), ("GW", "MW", 3), ("MW.h", "kW.h", 3), ("GW.h", "kW.h", 6), ("TW.h", "kW.h", 9),
      ("[tmcft]", "[cft_i]", 9),
    ].map { (UnitID(code: $0), (UnitID(code: $1), $2)) })

  /// The same figure in the base unit of its dimension, so that kilometres meet miles; itself where it has no such unit.
  ///
  /// Months and years convert exactly by twelve; months and weeks do not.
  func inBaseUnit(against other: Figure) -> Figure {
    guard unit != other.unit, unit.unit.dimension == other.unit.unit.dimension else { return self }
    let factor = unit.unit.factor
    var copy = self
    copy.value = value.flatMap { $0 * factor }
    copy.lower = lower.flatMap { $0 * factor }
    copy.upper = upper.flatMap { $0 * factor }
    copy.resolution = resolution * factor ?? resolution
    return copy
  }

  /// A share as a percentage, for comparing "half" with 52 %.
  var asPercent: Figure {
    guard kind == .fraction else { return self }
    var copy = self
    copy.kind = .percent
    copy.unit = .percent
    copy.value = value?.scaled(by: 2)
    copy.lower = lower?.scaled(by: 2)
    copy.upper = upper?.scaled(by: 2)
    // A fraction in words is a rough one: half is 47.5 to 52.5, a third 31 to 36 (rules.md, Clarification 6).
    copy.resolution = DecimalNumber(5)
    return copy
  }

  /// Whether an exact number rounds to it, to the digits that are written and whatever the hedge: some sum of many nearly gives anything.
  func isWrittenFor(_ exact: DecimalNumber) -> Bool {
    value.map { Interval($0, resolution: resolution).contains(exact) } ?? false
  }

  /// The digits of its value, trailing zeros not counted; 0 without a value.
  var significantDigits: Int { value.map { String($0.significand.magnitude).utf8.count } ?? 0 }
}

extension ClaimIndex {
  /// People, or a word that ends like a plural.
  func looksPlural(_ token: Int) -> Bool {
    let name = document.text(document.tokens[token].range)
    return mentions.words[token].has(.people) || name.hasSuffix("s") && !name.hasSuffix("ss")
  }

  private static let by = TextHash.literal("by")

  /// Whether two figures are both a level or both a difference: "cut by 0.9 days" is none of 4.8 days, "down five" none of 10.
  func areAlike(_ claim: Claim, _ other: Claim) -> Bool {
    if isMargin(claim) != isMargin(other) || isRecordSpan(figure(claim)) != isRecordSpan(figure(other)) { return false }
    return isAlike(claim, other) && isAlike(other, claim)
  }

  private static let amounts: KindSet = [.measure, .duration, .money, .rate, .cardinal]

  private func isAlike(_ a: Claim, _ b: Claim) -> Bool {
    let (figure, base) = (self.figure(a), self.figure(b))
    let start = figure.tokens.lowerBound
    guard start > 0, Self.amounts.contains(KindSet(figure.kind)),
      figure.kind != .cardinal && document.tokens[start - 1].hash == Self.by
        || ComparedChangeReader.turns.contains(start - 1, in: document)
    else { return true }
    // "Fell 0.7 days" tells a difference too, "fell to 3.9 days" none.
    let before = base.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    let word = document.tokens[before].hash
    return word == Self.by || base.direction != .none && word != Word.to && word != Word.from
  }

  private static let spans = WordSet("in for")
  /// Words of what was not so for long.
  static let records = WordSet(
    "highest lowest best worst most least first biggest largest smallest longest shortest sharpest steepest strongest weakest low high peak"
  )

  /// "At its highest in two years", "a two-year low": a span in which nothing was so, and no length of anything.
  func isRecordSpan(_ figure: Figure) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard figure.kind == .duration, start > 0 else { return false }
    return Self.records.contains(end, in: document)
      || Self.spans.contains(start - 1, in: document) && Self.records.meets(max(0, start - 5)..<start, in: document)
  }

  /// A count behind "by" tells a difference: "won by seven wickets"; not people, who do something: "blamed by seven members".
  func isMargin(_ claim: Claim) -> Bool {
    let figure = self.figure(claim)
    let start = figure.tokens.lowerBound
    guard figure.kind == .cardinal, start > 0, document.tokens[start - 1].hash == Self.by else { return false }
    return claim.headToken < 0
      || !mentions.words[claim.headToken].has(.people) && !isInitials(claim.headToken)
  }

  /// "MPs", "MEPs": two capitals.
  private func isInitials(_ token: Int) -> Bool {
    document.bytes[document.tokens[token].range.bytes].prefix(2).allSatisfy { (0x41...0x5A).contains($0) }
  }
}
