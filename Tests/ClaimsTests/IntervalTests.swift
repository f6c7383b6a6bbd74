import Claims
import Extraction
import Testing

@Suite("Intervals")
struct IntervalTests {
  private func interval(_ low: Int, _ high: Int) -> Interval { Interval(DecimalNumber(low), DecimalNumber(high)) }

  @Test("Intervals meet where they share a value")
  func meets() {
    #expect(interval(1, 5).meets(interval(5, 9)))
    #expect(!interval(1, 4).meets(interval(5, 9)))
    #expect(Interval(nil, DecimalNumber(3)).meets(Interval(nil, DecimalNumber(1))))
    var open = interval(5, 9)
    open.excludesLower = true
    #expect(!interval(1, 5).meets(open))
  }

  @Test("The gap is the distance as a share of the larger value")
  func gap() {
    #expect(interval(80, 90).gap(to: interval(100, 120)) == 0.1)
    #expect(interval(80, 100).gap(to: interval(100, 120)) == 0)
  }

  @Test("Sums, differences, products and quotients of intervals hold those of their values")
  func arithmetic() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let ends = (0..<4).map { _ in Int.random(in: 1...10_000, using: &generator) }
      let a = interval(min(ends[0], ends[1]), max(ends[0], ends[1]))
      let b = interval(min(ends[2], ends[3]), max(ends[2], ends[3]))
      let x = DecimalNumber(Int.random(in: min(ends[0], ends[1])...max(ends[0], ends[1]), using: &generator))
      let y = DecimalNumber(Int.random(in: min(ends[2], ends[3])...max(ends[2], ends[3]), using: &generator))
      let (sum, difference, product, quotient): (DecimalNumber?, DecimalNumber?, DecimalNumber?, DecimalNumber?) = (
        x + y, x - y, x * y, x / y
      )
      #expect(sum.map { (a + b).contains($0) } == true)
      #expect(difference.map { (a - b).contains($0) } == true)
      #expect(product.map { (a * b).contains($0) } == true)
      #expect(quotient.flatMap { value in a.divided(by: b).map { $0.contains(value) } } == true)
    }
  }

  @Test("Rounding is half a unit to each side")
  func rounding() {
    let rounded = Interval(DecimalNumber(67_000), resolution: DecimalNumber(1000))
    #expect(rounded.lower == DecimalNumber(66_500))
    #expect(rounded.upper == DecimalNumber(67_500))
  }
}
