import Testing

@testable import Extraction

/// Symbols by the text in which they stand.
struct SymbolTableTests {
  private static let table = SymbolTable(
    ["k", "km", "m", "€", "km/h", "m", "kilogram-metres"].enumerated().map {
      (bytes: Array($1.utf8), unit: UnitID(rawValue: UInt16($0)))
    })

  private func first(_ text: String) -> UInt16? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      Self.table.first(in: bytes, at: 0) { symbol, _ in symbol.unit.rawValue }
    }
  }

  /// The longest, whatever the order of the list; of two alike the first.
  @Test(
    arguments: [
      ("km/h", 4), ("km", 1), ("kg", 0), ("m", 2), ("€5", 3), ("kilogram-metres", 6), ("kilogram-miles", 0), ("x", nil),
      ("", nil),
    ] as [(String, UInt16?)])
  func longest(_ text: String, _ unit: UInt16?) { #expect(first(text) == unit) }

  @Test(arguments: [("km", 1), ("m", 2), ("k", 0), ("kmh", nil), ("", nil)] as [(String, UInt16?)])
  func whole(_ symbol: String, _ unit: UInt16?) { #expect(Self.table.unit(of: Array(symbol.utf8))?.rawValue == unit) }
}
