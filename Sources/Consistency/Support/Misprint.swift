internal import Extraction

/// A number that differs from another as a slip of the pen does: one digit is another, or two neighbours have changed places.
enum Misprint {
  /// Two neighbouring digits have changed places.
  static func isSwap(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
    guard let (x, y) = digits(a, b) else { return false }
    let apart = x.indices.filter { x[$0] != y[$0] }
    return apart.count == 2 && apart[1] == apart[0] + 1 && x[apart[0]] == y[apart[1]] && x[apart[1]] == y[apart[0]]
  }

  /// One digit is another.
  static func isDigit(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
    guard let (x, y) = digits(a, b) else { return false }
    return x.count > 1 && x.indices.filter { x[$0] != y[$0] }.count == 1
  }

  /// The digits at one exponent, as many in both.
  private static func digits(_ a: DecimalNumber, _ b: DecimalNumber) -> ([UInt8], [UInt8])? {
    let exponent = min(a.exponent, b.exponent)
    guard let x = whole(a, exponent), let y = whole(b, exponent), x.count == y.count else { return nil }
    return (x, y)
  }

  private static func whole(_ number: DecimalNumber, _ exponent: Int32) -> [UInt8]? {
    number.magnitude.scaled(by: -Int(exponent)).map { Array($0.description.utf8) }
  }
}
