public import Extraction

/// How far figures may lie apart before a rule speaks: shares of a figure, 0.05 for 5 %. A house may set them.
public struct Tolerances: Sendable, Hashable {
  /// What a headline may round or cut off a figure of the body, where the rounding is not the nearest one.
  public var rounding = DecimalNumber(12, exponent: -2)
  /// How far outside "hundreds" or "millions" an exact figure may lie.
  public var vagueWords = DecimalNumber(1, exponent: -1)
  /// The gap between headline and body from which on it is an error and no warning.
  public var headlineError = DecimalNumber(5, exponent: -2)
  /// The gap between a count times its price and the total.
  public var unitPrice = DecimalNumber(5, exponent: -2)
  /// The gap between two rates of exchange of one article.
  public var currencyRate = DecimalNumber(5, exponent: -2)
  /// The gap between a rate times a population and the count.
  public var rateCount = DecimalNumber(1, exponent: -1)

  /// The defaults of the configuration.
  public static let standard = Tolerances()

  /// The defaults of the configuration.
  public init() {}
}
