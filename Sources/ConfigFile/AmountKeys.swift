internal import Claims
internal import Extraction
internal import FactcheckKit

/// The keys that are amounts: how far figures may lie apart, and what is too much for one article.
extension ConfigurationKey {
  static let tolerances = [
    tolerance(
      "rounding", "What a headline may round or cut off a figure of the body: 0.12 is 12 %.", "0.12", \.rounding),
    tolerance(
      "vague-words", "How far outside \"hundreds\" or \"millions\" an exact figure may lie.", "0.1", \.vagueWords),
    tolerance(
      "headline-error", "headline-figure-mismatch is an error where the figures lie farther apart, else a warning.",
      "0.05", \.headlineError),
    tolerance("unit-price", "unit-price-mismatch: between count times price and total.", "0.05", \.unitPrice),
    tolerance(
      "currency-rate", "currency-rate-inconsistent: between two rates of exchange.", "0.05", \.currencyRate),
    tolerance("rate-count", "rate-count-mismatch: between rate times population and count.", "0.1", \.rateCount),
  ]

  private static func tolerance(
    _ name: String, _ help: String, _ example: String,
    _ field: WritableKeyPath<Tolerances, DecimalNumber> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(
      path: "tolerance." + name, help: help, example: example,
      read: { value, settings throws(ValueError) in
        settings.configuration.tolerances[keyPath: field] = try value.share()
      },
      show: { $0.configuration.tolerances[keyPath: field].description })
  }

  static let limits = [
    limit("bytes", "A larger article is told as not checked (exit code 2): bytes of text.", "8388608", \.bytes),
    limit("figures", "The same: figures and dates of an article.", "20000", \.figures),
    limit("steps", "The same: steps of a check, which takes the same on every machine.", "20000000", \.steps),
  ]

  private static func limit(
    _ name: String, _ help: String, _ example: String, _ field: WritableKeyPath<Limits, Int> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(
      path: "limits." + name, help: help, example: example,
      read: { value, settings throws(ValueError) in settings.configuration.limits[keyPath: field] = try value.count() },
      show: { "\($0.configuration.limits[keyPath: field])" })
  }
}
