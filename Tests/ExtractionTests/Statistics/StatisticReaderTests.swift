import Extraction
import Testing
import TextModel

/// A sentence with the tests that must be read in it: family, degrees of freedom, statistic, p.
struct StatisticSample: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }

  static let all: [StatisticSample] = [
    StatisticSample("Marks differed, t(28) = 2.20, p = .036.", "t 28 = 2.2 | p = 0.036"),
    StatisticSample("t28 = 2.2, p<.001 and T(14)=1.1,p=ns", "t 28 = 2.2 | p < 0.001", "t 14 = 1.1 | ns"),
    StatisticSample("Age mattered (F(2, 28) = 3.4, p > .05).", "f 2 28 = 3.4 | p > 0.05"),
    StatisticSample("F2,28 = 3.4, MSE = 1.2, p = .048", "f 2 28 = 3.4 | p = 0.048"),
    StatisticSample("chi2(1, N = 1,190) = 4.2, p = .04", "chiSquared 1 = 4.2 | p = 0.04"),
    StatisticSample("χ²(3) = 9.1, ns; X2(2) = 1, n.s.", "chiSquared 3 = 9.1 | ns", "chiSquared 2 = 1 | ns"),
    StatisticSample("r(58) = -.34, p < .01", "r 58 = -0.34 | p < 0.01"),
    StatisticSample("z = −2.42, p = 0.016", "z = -2.42 | p = 0.016"),
    StatisticSample("Q-within(4) = 12.2, p = .02", "chiSquared 4 = 12.2 | p = 0.02"),
    StatisticSample("F(28) = 3.4, p = .04 lacks a number"),
    StatisticSample("He wrote x = 5, y = 7 and p = 3 on the board."),
    StatisticSample("The score (20) = 5 points, part 3."),
  ]
}

@Suite("Significance tests as mentions")
struct StatisticReaderTests {
  @Test("Each test is read with its parts", arguments: StatisticSample.all)
  func reads(_ sample: StatisticSample) {
    let bytes = Array(sample.text.utf8)
    let document = Document(
      name: "sample", text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))])
    let mentions = Extractor().extract(document)
    #expect(mentions.statistics.map(Self.describe) == sample.expected)
    for test in mentions.statistics {
      #expect(mentions.figures[Int(test.figure)].kind == .statistic)
      #expect(mentions.figures[Int(test.pFigure)].kind == .statistic)
      #expect(mentions.figures[Int(test.figure)].range.end <= mentions.figures[Int(test.pFigure)].range.start)
    }
  }

  private static func describe(_ test: TestStatistic) -> String {
    let sign: [Comparison: String] = [.equal: "=", .below: "<", .above: ">"]
    let degrees = [test.degrees.first, test.degrees.second].compactMap { $0.map { " \($0)" } }.joined()
    let p = test.p.map { "p \(sign[$0.comparison] ?? "") \($0.value)" } ?? "ns"
    return "\(test.family)\(degrees) \(sign[test.statistic.comparison] ?? "") \(test.statistic.value) | \(p)"
  }
}
