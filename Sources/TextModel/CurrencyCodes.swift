/// Codes of currencies that stand at their digits without a space: RM23.50, EUR20, Rs500.
enum CurrencyCodes {
  private static let hashes = HashSet(
    [
      "usd", "eur", "gbp", "jpy", "cny", "rmb", "inr", "rm", "rs", "cad", "aud", "nzd", "hkd", "sgd", "chf", "sfr",
      "sek",
      "nok", "dkk", "rub", "krw", "brl", "zar", "myr", "thb", "idr", "rp", "php", "ngn", "aed", "sar", "kwd", "pkr",
      "dm", "dh", "kd",
    ].map { TextHash.of($0) })

  static func contains(_ hash: UInt64, _ letters: Int) -> Bool {
    (letters == 2 || letters == 3) && hashes.contains(hash)
  }
}
