internal import TextModel

/// The figures that begin at a token: mostly one, for which no list is made.
enum FigureDrafts {
  case one(FigureDraft)
  /// The two ends of a change, the members of a list.
  case several([FigureDraft])

  init(_ drafts: [FigureDraft]) {
    self = drafts.count == 1 ? .one(drafts[0]) : .several(drafts)
  }

  /// The only one of them.
  var only: FigureDraft? { if case .one(let draft) = self { draft } else { nil } }

  var first: FigureDraft? {
    switch self {
    case .one(let draft): draft
    case .several(let drafts): drafts.first
    }
  }
}

/// A figure while it is put together: number, then unit, then hedges.
struct FigureDraft {
  var tokens: Range<Int>
  var kind: FigureKind = .cardinal
  var value: DecimalNumber?
  /// The ends of a range or of a vague word; nil for one number.
  var interval: (lower: DecimalNumber?, upper: DecimalNumber?)?
  var resolution: DecimalNumber = .one
  var hedge: Hedge = .exact
  /// "Under 60" reaches down without an end, "nearly 60" does not.
  var isOpenBelow = false
  var direction: Direction = .none
  var unit: UnitID = .none
  var per: RateBase = .none
  var isScaled = false
  var isWords = false
  var isReversed = false
  var alternative: AlternativeReading?

  init(_ numeral: Numeral) {
    tokens = numeral.tokens
    value = numeral.value
    resolution = numeral.resolution
    isScaled = numeral.isScaled
    isWords = numeral.isWords
  }

  init(tokens: Range<Int>, kind: FigureKind, value: DecimalNumber?) {
    self.tokens = tokens
    self.kind = kind
    self.value = value
  }

  /// Makes a range of the draft: this number to `end`.
  mutating func setRange(to end: Numeral) {
    guard let start = value else { return }
    // "Between -5 and -10" runs away from zero.
    isReversed = end.value < start && !start.isNegative
    interval = (min(start, end.value), max(start, end.value))
    value = (start + end.value).flatMap { $0 / DecimalNumber(2) }
    resolution = min(resolution, end.resolution)
    hedge = .range
    isScaled = isScaled || end.isScaled
    tokens = tokens.lowerBound..<max(tokens.upperBound, end.end)
  }

  /// Multiplies all numbers, for a unit that is a multiple of the one told ("470p" → 4.7 GBP).
  mutating func multiply(by factor: DecimalNumber) {
    guard factor != .one else { return }
    value = value.flatMap { $0 * factor }
    if let interval { self.interval = (interval.lower.flatMap { $0 * factor }, interval.upper.flatMap { $0 * factor }) }
    resolution = resolution * factor ?? resolution
  }

  /// The figure, with the interval that its hedge allows (interface.md: `lower`, `upper`).
  func figure(in text: SentenceText, core: Range<Int>) -> Figure {
    var figure = Figure(range: text.range(tokens), tokens: tokens, kind: kind, value: value)
    figure.core = text.range(core)
    figure.hedge = hedge
    figure.direction = direction
    figure.resolution = resolution
    figure.unit = unit
    figure.per = per
    figure.isScaled = isScaled
    figure.isWords = isWords
    figure.isReversed = isReversed
    let low = interval?.lower ?? value
    let high = interval?.upper ?? value
    (figure.lower, figure.upper) = (low, high)
    switch hedge {
    case .exact, .range, .vague: break
    // A range that is hedged keeps its ends as said.
    case .about where interval != nil: break
    case .about:
      let slack = max(resolution, value.flatMap { $0.magnitude * .tenth } ?? resolution)
      figure.lower = low.flatMap { $0 - slack }
      figure.upper = high.flatMap { $0 + slack }
    case .below: figure.lower = isOpenBelow ? nil : low.flatMap { $0 - ($0.magnitude * .tenth ?? .zero) }
    case .above, .atLeast: figure.upper = nil
    case .atMost: figure.lower = nil
    }
    return figure
  }
}
