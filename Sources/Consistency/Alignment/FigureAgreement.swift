internal import Claims
internal import Extraction
internal import TextModel

/// Whether two figures of two texts can name one value.
enum FigureAgreement {
  /// What can be said of two figures.
  enum Result: Equatable {
    case agrees(Relation)
    case differs
    /// Of kinds that are not held against each other.
    case incomparable
  }

  static func of(_ a: Int, _ x: Article, _ b: Int, _ y: Article) -> Result {
    let (first, second) = (x.figure(a), y.figure(b))
    if first.kind == .date || first.kind == .time || second.kind == .date || second.kind == .time {
      guard let date = x.mentions.date(of: first), let other = y.mentions.date(of: second) else { return .incomparable }
      return DateAgreement.of(date, other)
    }
    switch Comparability.of(first, second) {
    case .none: return .incomparable
    case .near:
      return first.value != nil && first.value == second.value ? .agrees(.same) : .incomparable
    case .same: return numbers(first, second, x.claims.tolerances)
    }
  }

  private static func numbers(_ a: Figure, _ b: Figure, _ tolerances: Tolerances) -> Result {
    // A share in words is a band.
    if a.kind != b.kind, a.kind == .fraction || b.kind == .fraction {
      return a.asPercent.interval.meets(b.asPercent.interval) ? .agrees(.compatible) : .differs
    }
    let (x, y) = (a.inBaseUnit(against: b), b.inBaseUnit(against: a))
    // "In his early 30s" and "aged 32", "10 to 15" and "12".
    if a.unit == b.unit, (a.hedge == .range) != (b.hedge == .range), x.interval.meets(y.interval) {
      return .agrees(.compatible)
    }
    if a.unit != b.unit { return units(a, x, b, y) }
    // Each may be the finer one: neither text is the summary of the other.
    guard
      let relation = Rounding.relation(shown: x, base: y, tolerances)
        ?? Rounding.relation(shown: y, base: x, tolerances)
    else {
      return .differs
    }
    switch relation {
    case .same: return a.hedge == b.hedge || bothBound(a, b) ? .agrees(.same) : .agrees(.compatible)
    case .rounded: return isNear(x, y) ? .agrees(.rounded) : .differs
    case .compatible: return compatible(x, y)
    }
  }

  /// A number with one digit rounds and truncates far: 151 is not about 100. One-sided hedges reach a quarter.
  private static func isNear(_ x: Figure, _ y: Figure) -> Bool {
    guard let a = x.value, let b = y.value, let distance = (a - b)?.magnitude,
      let limit = max(a.magnitude, b.magnitude) * DecimalNumber(isOneSided(x) || isOneSided(y) ? 25 : 15, exponent: -2)
    else { return false }
    return distance <= limit
  }

  private static func isOneSided(_ figure: Figure) -> Bool {
    [.above, .atLeast, .below, .atMost].contains(figure.hedge)
  }

  /// Vague words and open hedges meet much: what they meet must have ends, and two numbers must be near.
  private static func compatible(_ x: Figure, _ y: Figure) -> Result {
    if x.hedge == .range || y.hedge == .range { return .agrees(.compatible) }
    if x.hedge == .vague || y.hedge == .vague {
      let other = x.hedge == .vague ? y : x
      return isOneSided(other) || other.resolution < .one ? .incomparable : .agrees(.compatible)
    }
    return isNear(x, y) ? .agrees(.compatible) : .differs
  }

  private static func bothBound(_ a: Figure, _ b: Figure) -> Bool {
    let bounds: [Hedge] = [.above, .atLeast]
    return bounds.contains(a.hedge) && bounds.contains(b.hedge)
  }

  /// The same digits and another power of ten: 3 billion and 3 trillion.
  static func isScaleSlip(_ x: Figure, _ y: Figure) -> Bool {
    guard let a = x.value, let b = y.value, !a.isZero, !b.isZero else { return false }
    return a.significand == b.significand && a.exponent != b.exponent
  }

  /// Two units of one dimension: each number is rounded in its own.
  private static func units(_ a: Figure, _ x: Figure, _ b: Figure, _ y: Figure) -> Result {
    guard let first = x.value, let second = y.value else {
      return x.interval.meets(y.interval) ? .agrees(.compatible) : .differs
    }
    if first == second { return .agrees(.same) }
    func said(_ figure: Figure) -> Interval {
      let value = figure.value ?? .zero
      // A unit of the last digit each way: converted numbers are rounded loosely.
      let slack = max(
        figure.resolution, figure.hedge == .exact ? .zero : value.magnitude * DecimalNumber(1, exponent: -1) ?? .zero)
      return Interval(value - slack, value + slack)
    }
    return said(x).meets(said(y)) ? .agrees(.rounded) : .differs
  }
}

/// Whether two dates or times of two texts can be one.
enum DateAgreement {
  static func of(_ a: CalendarDate, _ b: CalendarDate) -> FigureAgreement.Result {
    if a.iso == b.iso {
      // "Friday" of two texts of different weeks is another day.
      guard a.form == .weekday || a.form == .relative, let x = a.days, let y = b.days, !x.overlaps(y) else {
        return .agrees(.same)
      }
      return .differs
    }
    if let x = a.days, let y = b.days, a.start.hour == nil || b.start.hour == nil {
      let isOneForm = (a.start.hour == nil) == (b.start.hour == nil)
      return x.overlaps(y) ? .agrees(x == y && isOneForm ? .same : .compatible) : .differs
    }
    guard isComparable(a.start, b.start) else { return .incomparable }
    let dates = fields(a, b)
    guard dates != .differs, let clocks = clocks(a, b) else { return dates }
    return clocks
  }

  /// Whether one field at least is told by both.
  private static func isComparable(_ a: CalendarPoint, _ b: CalendarPoint) -> Bool {
    a.weekday != nil && b.weekday != nil || a.month != nil && b.month != nil || a.hour != nil && b.hour != nil
      || a.year != nil && b.year != nil
  }

  /// Two times of day; nil where one has none.
  private static func clocks(_ a: CalendarDate, _ b: CalendarDate) -> FigureAgreement.Result? {
    guard let hour = a.start.hour, let other = b.start.hour else { return nil }
    let first = Int(hour) * 60 + Int(a.start.minute ?? 0)
    let second = Int(other) * 60 + Int(b.start.minute ?? 0)
    if first == second { return .agrees(.same) }
    // A named zone against another or none: not to be told apart.
    if let x = a.start.zone, let y = b.start.zone {
      let difference = (first - Int(x)) - (second - Int(y))
      if difference % 1440 == 0 { return .agrees(.same) }
      return .differs
    }
    if a.start.zone != nil || b.start.zone != nil { return .incomparable }
    // Morning and afternoon may be left to the reader.
    if (first - second) % 720 == 0 { return .agrees(.compatible) }
    let isRough = a.start.minute == nil || b.start.minute == nil
    return isRough && abs(first - second) < 60 ? .agrees(.rounded) : .differs
  }

  private static func fields(_ a: CalendarDate, _ b: CalendarDate) -> FigureAgreement.Result {
    func clash<T: Equatable>(_ x: T?, _ y: T?) -> Bool { x != nil && y != nil && x != y }
    let (x, y) = (a.start, b.start)
    if a.end != nil || b.end != nil, let end = (a.end ?? b.end) {
      // A day inside a range, or a range with one other end.
      let point = a.end == nil ? x : y
      if let year = point.year, let first = (a.end == nil ? y : x).year, let last = end.year,
        (first...max(first, last)).contains(year)
      {
        return .agrees(.compatible)
      }
    }
    let isOther =
      clash(x.year, y.year) || clash(x.month, y.month) || clash(x.day, y.day) || clash(x.weekday, y.weekday)
    return isOther ? .differs : .agrees(.compatible)
  }
}
