import Testing

@testable import Consistency

/// One tail probability with the value that scipy.stats gives.
struct TailProbability: CustomTestStringConvertible, Sendable {
  enum Family: Sendable { case studentT, fisherF, chiSquared, normal, correlation }

  let family: Family
  let arguments: [Double]
  let expected: Double

  init(_ family: Family, _ arguments: [Double], _ expected: Double) {
    self.family = family
    self.arguments = arguments
    self.expected = expected
  }

  var testDescription: String { "\(family) \(arguments)" }

  static let all: [TailProbability] = [
    TailProbability(.studentT, [0.1, 1], 0.936548965138893),
    TailProbability(.studentT, [2.2, 28], 0.03622548477883782),
    TailProbability(.studentT, [12.7, 1], 0.050024327689344165),
    TailProbability(.studentT, [1.96, 1000], 0.050273184955748736),
    TailProbability(.studentT, [5, 3.5], 0.010550178991867776),
    TailProbability(.studentT, [0.5, 0.7], 0.73040168668233),
    TailProbability(.studentT, [40, 12], 3.851229580772032e-14),
    TailProbability(.studentT, [2.2, 1000000.0], 0.02780712291602387),
    TailProbability(.fisherF, [3.4, 2, 28], 0.04765440193919289),
    TailProbability(.fisherF, [0.2, 5, 7], 0.9524164502214273),
    TailProbability(.fisherF, [100, 1, 30], 4.575251408229618e-11),
    TailProbability(.fisherF, [1.01, 40, 400], 0.4576115170319536),
    TailProbability(.fisherF, [2.5, 3.3, 17.8], 0.08827432434823122),
    TailProbability(.fisherF, [22.2, 2, 28], 1.6744512655280606e-06),
    TailProbability(.fisherF, [1, 1, 1], 0.5000000000000001),
    TailProbability(.chiSquared, [4.2, 1], 0.040423979336908625),
    TailProbability(.chiSquared, [22.2, 28], 0.7719487040329357),
    TailProbability(.chiSquared, [0.01, 3], 0.9997348349413444),
    TailProbability(.chiSquared, [200, 100], 1.1784500720979781e-08),
    TailProbability(.chiSquared, [16.78, 1], 4.197336559024952e-05),
    TailProbability(.chiSquared, [1500, 1400], 0.031503720989392366),
    TailProbability(.chiSquared, [52.2, 28], 0.0036374026344387447),
    TailProbability(.chiSquared, [3, 2], 0.22313016014842982),
    TailProbability(.normal, [0.01], 0.9920212873707368),
    TailProbability(.normal, [0.5], 0.6170750774519738),
    TailProbability(.normal, [1.96], 0.04999579029644087),
    TailProbability(.normal, [2.42], 0.015520507101107285),
    TailProbability(.normal, [6], 1.973175290075389e-09),
    TailProbability(.normal, [9], 2.2571768119076647e-19),
    TailProbability(.correlation, [0.2, 28], 0.28930352872544013),
    TailProbability(.correlation, [0.34, 58], 0.007862490245424127),
    TailProbability(.correlation, [0.9, 5], 0.005751515181902885),
    TailProbability(.correlation, [0.01, 1000], 0.7518836295709685),
    TailProbability(.correlation, [0.999, 3], 3.7954974373400645e-05),
  ]
}

@Suite("Tail probabilities against scipy")
struct DistributionsTests {
  @Test("Within 1e-10, and within 1e-9 of the value where it is small", arguments: TailProbability.all)
  func tail(_ row: TailProbability) {
    let a = row.arguments
    let value =
      switch row.family {
      case .studentT: Distributions.studentT(a[0], degrees: a[1])
      case .fisherF: Distributions.fisherF(a[0], a[1], a[2])
      case .chiSquared: Distributions.chiSquared(a[0], degrees: a[1])
      case .normal: Distributions.normal(a[0])
      case .correlation: Distributions.correlation(a[0], degrees: a[1])
      }
    #expect(abs(value - row.expected) < 1e-10)
    #expect(abs(value / row.expected - 1) < 1e-9)
  }

  @Test("The ends of the ranges are told, and what cannot be computed is no number")
  func ends() {
    #expect(Distributions.incompleteBeta(0, 2, 3) == 0)
    #expect(Distributions.incompleteBeta(1, 2, 3) == 1)
    #expect(Distributions.incompleteGamma(2, 0) == 1)
    #expect(Distributions.normal(0) == 1)
    #expect(Distributions.correlation(1, degrees: 5) == 0)
    #expect(Distributions.studentT(2, degrees: 0).isNaN)
    #expect(Distributions.fisherF(.infinity, 1, 2).isNaN)
  }
}
