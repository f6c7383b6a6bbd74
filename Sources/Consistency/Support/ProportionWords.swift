internal import Claims
internal import Extraction
internal import TextModel

/// Words that are shares or ratios: most, majority, half, a third, double.
enum ProportionWords {
  /// Whether a figure is such a word: a fraction or multiple in words.
  static func isProportion(_ figure: Figure) -> Bool {
    figure.isWords && (figure.kind == .fraction || figure.kind == .multiple)
  }

  /// The percentages that the word allows (rules.md, `headline-proportion-word`); nil for a word without a line there.
  static func interval(_ figure: Figure) -> Interval? {
    guard figure.kind == .fraction else { return nil }
    if figure.hedge == .vague {
      var interval = Interval(DecimalNumber(50), DecimalNumber(100))
      interval.excludesLower = true
      return interval
    }
    guard let share = figure.value?.scaled(by: 2) else { return nil }
    let (low, high) = band(share)
    switch figure.hedge {
    case .above, .atLeast:
      var interval = Interval(share, DecimalNumber(100))
      interval.excludesLower = figure.hedge == .above
      return interval
    case .below where figure.lower != nil:
      var interval = Interval(share - min(DecimalNumber(5), fifth(share)), share)
      interval.excludesUpper = true
      return interval
    case .atMost, .below:
      var interval = Interval(.zero, share)
      interval.excludesUpper = true
      return interval
    case .about: return Interval(low - min(.one, fifth(share)), high + min(.one, fifth(share)))
    default: return Interval(low, high)
    }
  }

  /// The percentages that a share allows, told in words or as a percentage.
  static func percents(_ share: Figure) -> Interval {
    share.kind == .fraction ? interval(share) ?? share.asPercent.interval : share.interval
  }

  /// Whether a word and a share can be one; nil for a word without a line in the table. Two plain words mean one share where one of them
  /// is in the band of the other: "one in six" is not "one in eight", though their bands meet.
  static func agree(_ word: Figure, _ share: Figure) -> Bool? {
    guard let band = interval(word) else { return nil }
    if share.kind == .fraction, word.hedge == .exact, share.hedge == .exact, let own = word.asPercent.value,
      let other = share.asPercent.value
    {
      return band.contains(other) || percents(share).contains(own)
    }
    return band.meets(percents(share))
  }

  private static func fifth(_ share: DecimalNumber) -> DecimalNumber { share * DecimalNumber(2, exponent: -1) ?? .one }

  /// Half 47.5–52.5, a third 31–36, a quarter 23–27, two-thirds 64–69; others two and a half points to each side, a fifth of small ones:
  /// one in 20 is 4–6.
  private static func band(_ share: DecimalNumber) -> (DecimalNumber?, DecimalNumber?) {
    let slack = min(DecimalNumber(25, exponent: -1), fifth(share))
    switch share.double {
    case 33...34: return (DecimalNumber(31), DecimalNumber(36))
    case 66...67: return (DecimalNumber(64), DecimalNumber(69))
    case 25: return (DecimalNumber(23), DecimalNumber(27))
    default: return (share - slack, share + slack)
    }
  }

  /// The ratios that a multiple in words allows: doubled 1.8–2.2, nearly doubled 1.7–2, more than doubled over 2.
  static func ratio(_ figure: Figure) -> Interval? {
    guard figure.kind == .multiple, let value = figure.value else { return nil }
    let slack = value * DecimalNumber(1, exponent: -1) ?? .zero
    let isHalving = value < .one
    switch figure.hedge {
    case .above, .atLeast:
      // "More than halved" is less than half.
      var interval = isHalving ? Interval(.zero, value) : Interval(value, nil)
      interval.excludesLower = !isHalving
      return interval
    case .below:
      return isHalving
        ? Interval(value, value + slack + slack)
        : Interval(value - (value * DecimalNumber(15, exponent: -2) ?? slack), value)
    default: return Interval(value - slack, value + slack)
    }
  }
}

extension DecimalNumber {
  /// A sum that keeps nil for a term that is nil.
  static func - (a: DecimalNumber?, b: DecimalNumber) -> DecimalNumber? { a.flatMap { $0 - b } }
  static func + (a: DecimalNumber?, b: DecimalNumber) -> DecimalNumber? { a.flatMap { $0 + b } }
}
