/// The distribution that a test statistic follows.
public enum TestFamily: UInt8, Sendable, Hashable {
  case t, f, chiSquared, r, z
}

/// How a number is told: equal to, below or above what is written.
public enum Comparison: UInt8, Sendable, Hashable {
  case equal, below, above
}

/// A number with the digits behind its point, as written: 2.20 has two.
public struct ReportedNumber: Sendable, Hashable {
  /// The number itself.
  public var value: DecimalNumber
  /// Digits behind the point as written, zeros too: they tell how far it was rounded.
  public var decimals: Int
  /// "p < .05" is below.
  public var comparison: Comparison

  /// - Parameter decimals: as written; the number alone has no zeros at its end.
  public init(_ value: DecimalNumber, decimals: Int, comparison: Comparison = .equal) {
    self.value = value
    self.decimals = decimals
    self.comparison = comparison
  }
}

/// A significance test as papers report it: `t(28) = 2.20, p = .036`.
public struct TestStatistic: Sendable {
  /// Which table gives its p.
  public var family: TestFamily
  /// The degrees of freedom; the first alone where there is one, none for z.
  public var degrees: (first: DecimalNumber?, second: DecimalNumber?)
  /// t, F, χ², r or z.
  public var statistic: ReportedNumber
  /// Nil where the text says "ns".
  public var p: ReportedNumber?
  /// The sentence speaks of one tail or side.
  public var isOneTailed = false
  /// The statistic and the p value, as indices into `Mentions.figures`.
  public var figure: Int32 = -1
  /// The p value, as an index into `Mentions.figures`; -1 for none.
  public var pFigure: Int32 = -1
}
