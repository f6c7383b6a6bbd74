public import TextModel

/// What a figure is a number of.
public enum FigureKind: UInt8, Sendable, Hashable, CaseIterable {
  case cardinal, ordinal, fraction, percent, percentagePoint, money, measure, duration, age, date, time, rate, ratio,
    multiple, score, statistic

  /// The name that the machine interface uses.
  public var name: String { code.description }

  /// The same as it stands in the program: written without a string being made of it.
  public var code: StaticString {
    switch self {
    case .cardinal: "cardinal"
    case .ordinal: "ordinal"
    case .fraction: "fraction"
    case .percent: "percent"
    case .percentagePoint: "percentage_point"
    case .money: "money"
    case .measure: "measure"
    case .duration: "duration"
    case .age: "age"
    case .date: "date"
    case .time: "time"
    case .rate: "rate"
    case .ratio: "ratio"
    case .multiple: "multiple"
    case .score: "score"
    case .statistic: "statistic"
    }
  }
}

/// A figure as said: its place in the text and its reading.
///
/// `value` is in `unit`; `lower` and `upper` are the interval that the words allow, nil where it is open
/// (both nil and no value: no number, as in a date). The rounding interval comes from `resolution` and is not in these.
///
/// Its properties are in an order that leaves no room between them: rules and reporters copy figures about.
public struct Figure: Sendable {
  /// The whole mention: hedge, number and unit.
  public var range: TextRange
  /// The number with its unit, without the hedge.
  public var core: TextRange
  @usableFromInline var firstToken: Int32
  @usableFromInline var tokenEnd: Int32
  /// The number said, in `unit`; of a range its middle; nil for a vague word and for a date.
  public var value: DecimalNumber?
  /// What it is a number of.
  public var kind: FigureKind
  /// The word that widens it.
  public var hedge: Hedge = .exact
  /// Whether it is a change, and which way.
  public var direction: Direction = .none
  /// The least that the words allow; nil for open.
  public var lower: DecimalNumber?
  /// Written with a scale word or suffix (million, bn, k).
  public var isScaled = false
  /// A range whose ends stand in the wrong order: between 45 and 30.
  public var isReversed = false
  /// Written in words alone ("forty-two", "hundreds of thousands").
  public var isWords = false
  /// The most that the words allow; nil for open.
  public var upper: DecimalNumber?
  /// A `$` alone, whose country the article has to tell.
  public var isBareDollar = false
  /// An index into `MeasureUnit.table`; 0 for none.
  public var unit: UnitID = .none
  /// The worth of the last significant digit said: 67,000 → 1000, 1.4 million → 100000.
  public var resolution: DecimalNumber = .one
  /// Of a date or time: an index into `Mentions.dates`; -1 for none.
  public var date: Int32 = -1
  /// The denominator of a rate ("per 100,000", "a day", "a barrel").
  public var per: RateBase = .none
  /// An index into `Mentions.alternatives` of another reading; -1 for none.
  public var alternative: Int32 = -1
  /// The sentence it stands in, as an index into `Document.sentences`.
  public var sentence: Int32 = 0

  /// An exact figure without a unit; readers fill in what else the words say.
  public init(range: TextRange, tokens: Range<Int>, kind: FigureKind, value: DecimalNumber? = nil) {
    self.range = range
    core = range
    firstToken = Int32(truncatingIfNeeded: tokens.lowerBound)
    tokenEnd = Int32(truncatingIfNeeded: tokens.upperBound)
    self.kind = kind
    self.value = value
    lower = value
    upper = value
  }

  /// The tokens of the whole mention, as indices into `Document.tokens`.
  @inlinable public var tokens: Range<Int> {
    get { Int(firstToken)..<max(Int(firstToken), Int(tokenEnd)) }
    set {
      firstToken = Int32(truncatingIfNeeded: newValue.lowerBound)
      tokenEnd = Int32(truncatingIfNeeded: newValue.upperBound)
    }
  }
}

extension Figure {
  /// The same figure without its number and unit.
  public var withoutNumber: Figure {
    var copy = self
    (copy.value, copy.lower, copy.upper, copy.unit) = (nil, nil, nil, .none)
    return copy
  }
}

/// Another reading of an ambiguous figure.
public struct AlternativeReading: Sendable, Hashable {
  /// The number said; nil for a vague word.
  public var value: DecimalNumber?
  /// The least value that the words allow; nil for no bound.
  public var lower: DecimalNumber?
  /// The greatest value that the words allow; nil for no bound.
  public var upper: DecimalNumber?
  /// Its unit, which may be another one than that of the first reading.
  public var unit: UnitID

  /// A reading in its own unit: nothing is converted.
  public init(value: DecimalNumber?, lower: DecimalNumber?, upper: DecimalNumber?, unit: UnitID) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }
}
