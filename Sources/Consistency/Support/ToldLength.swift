internal import Claims
internal import Extraction
internal import TextModel

/// A told length of time as the minutes that it may stand for: to half of its unit, and a tenth where it is a round number of years.
struct ToldLength {
  private(set) var minutes: ClosedRange<Double>

  private static let minute = 60.0
  /// A duration without end is no length.
  private static let most = 1e12

  /// Nil for vague words, open bounds, and what is no length.
  init?(_ figure: Figure) {
    guard let told = CountedTime.duration(figure), let value = told.value, !value.isZero, !value.isNegative,
      told.hedge != .vague,
      let one = told.converted(Interval(exactly: .one))?.lower?.double
    else { return nil }
    let unit = one / Self.minute
    let count = value.double
    let slack = Self.slack(told, count)
    // "More than", "nearly": what the hedge allows, and half of the unit.
    let interval = told.hedge == .exact ? Interval(exactly: value) : told.interval
    let low = interval.lower?.double ?? 0
    let high = interval.upper?.double ?? Self.most
    guard low <= high, high >= 0 else { return nil }
    minutes = max(0, low - slack) * unit...(high + slack) * unit
  }

  /// How far off a number of a unit may be, in that unit.
  private static func slack(_ figure: Figure, _ count: Double) -> Double {
    let isRound = count.truncatingRemainder(dividingBy: 10) == 0
    switch figure.unit {
    // Of minutes and days only round numbers are rounded.
    case .second, .minute: return count.truncatingRemainder(dividingBy: 5) == 0 ? max(2, count / 20) : 1
    case .day: return isRound && count >= 20 ? count / 10 : 0.5
    case .year, .month:
      return isRound && count >= 20 || count.truncatingRemainder(dividingBy: 6) == 0 && figure.unit == .month
        ? max(0.5, count / 10) : 0.5
    // "Six and a half hours" is told to the half.
    default: return count == count.rounded() ? 0.5 : 0.25
    }
  }

  /// Widened by one of its unit: "nearly seven months".
  func widened(for figure: Figure) -> ToldLength {
    var copy = self
    guard let one = CountedTime.duration(figure)?.converted(Interval(exactly: .one))?.lower?.double else { return self }
    copy.minutes = max(0, minutes.lowerBound - one / Self.minute)...(minutes.upperBound + one / Self.minute)
    return copy
  }

  func fits(_ length: Moment.Length) -> Bool { minutes.overlaps(length.minutes) }
}
