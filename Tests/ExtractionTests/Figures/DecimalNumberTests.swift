import Testing

@testable import Extraction

@Suite struct DecimalNumberTests {
  static let numbers = [
    DecimalNumber(0), DecimalNumber(1), DecimalNumber(-1), DecimalNumber(7), DecimalNumber(1000),
    DecimalNumber(18576, exponent: -2), DecimalNumber(1429, exponent: -2), DecimalNumber(-5, exponent: -1),
    DecimalNumber(123_456_789, exponent: 6), DecimalNumber(94, exponent: -3),
  ]

  @Test(arguments: numbers, numbers) func sumsAndProductsDoNotMindTheOrder(_ a: DecimalNumber, _ b: DecimalNumber) {
    #expect(a + b == b + a)
    #expect(a * b == b * a)
    #expect((a + b).flatMap { $0 - b } == a)
    #expect(a - b == (b - a)?.negated)
  }

  @Test(arguments: numbers, numbers) func theOrderIsThatOfTheDifference(_ a: DecimalNumber, _ b: DecimalNumber) {
    #expect((a < b) == (a - b)?.isNegative)
    #expect((a == b) == (a - b)?.isZero)
  }

  @Test(arguments: numbers) func quotientsUndoProducts(_ a: DecimalNumber) {
    for b in Self.numbers where !b.isZero { #expect((a * b).flatMap { $0 / b } == a) }
    #expect(a / DecimalNumber(0) == nil)
    #expect(a.scaled(by: 3)?.scaled(by: -3) == a)
    #expect(a.negated.negated == a)
    #expect(!a.magnitude.isNegative)
  }

  @Test func decimalsAreExact() {
    #expect(
      DecimalNumber(18576, exponent: -2) + DecimalNumber(1429, exponent: -2) == DecimalNumber(20005, exponent: -2))
    #expect(DecimalNumber(100, exponent: -2) == DecimalNumber(1))
    #expect(DecimalNumber(5, exponent: -1).description == "0.5")
  }

  @Test func extremesDoNotTrap() {
    let largest = DecimalNumber(Int64.max, exponent: 0)
    let smallest = DecimalNumber(Int64.min, exponent: 0)
    for a in [largest, smallest] {
      for b in [largest, smallest, DecimalNumber(1)] {
        _ = a + b
        _ = a - b
        _ = a * b
        _ = a / b
        _ = a < b
      }
      _ = a.negated
      _ = a.magnitude
      _ = a.scaled(by: 400)
      _ = a.scaled(by: -400)
      _ = a.description
      _ = a.double
      _ = a.int
    }
    #expect(largest > smallest)
  }

  @Test(
    "The nearest binary number is that of the digits",
    arguments: [
      DecimalNumber(1, exponent: -1), DecimalNumber(29, exponent: -2), DecimalNumber(-1_234_567, exponent: -22),
      DecimalNumber(9_007_199_254_740_991, exponent: 22), DecimalNumber(9_007_199_254_740_993, exponent: 3),
      DecimalNumber(123_456_789_012_345_678, exponent: -30), DecimalNumber(7, exponent: 23), .zero,
    ])
  func binary(_ number: DecimalNumber) { #expect(number.double == Double(number.description)) }
}
