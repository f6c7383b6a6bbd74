import Consistency
import Testing
import TextModel

@testable import Extraction
@testable import Reporting

@Suite struct ValueAxisTests {
  @Test func isLogarithmicOverOrdersOfMagnitude() throws {
    #expect(try #require(ValueAxis([100, 150], width: 340)).isLogarithmic == false)
    #expect(try #require(ValueAxis([100, 15_000], width: 340)).isLogarithmic)
    #expect(try #require(ValueAxis([-5, 15_000], width: 340)).isLogarithmic == false)
  }

  @Test(arguments: [[], [4.0], [4, 4], [0, .infinity]]) func hasNoAxis(_ ends: [Double]) {
    #expect(ValueAxis(ends, width: 340) == nil)
  }

  @Test(arguments: [[1.0, 2], [-3, 8], [200_000, 1_450_000], [837_000, 999e9], [0.2, 0.25], [1, 1e18], [3, 70]])
  func ticksAreFewRoundAndInside(_ ends: [Double]) throws {
    let axis = try #require(ValueAxis(ends, width: 340))
    #expect((1...5).contains(axis.ticks.count), "\(axis.ticks)")
    #expect(axis.ticks.allSatisfy { (0...340).contains($0.x) && !$0.label.isEmpty })
    #expect(axis.ticks.map(\.x) == axis.ticks.map(\.x).sorted())
    #expect(axis.x(ends[0]) < axis.x(ends[1]))
  }

  @Test(arguments: [
    (500_000, "500,000"), (1e6, "1m"), (1.5e6, "1.5m"), (2e9, "2bn"), (1e12, "1trn"), (0.25, "0.25"), (-2e6, "-2m"),
  ])
  func labels(_ value: Double, _ label: String) { #expect(ValueAxis.label(value) == label) }

  @Test func shapes() throws {
    let axis = try #require(ValueAxis([0, 100], width: 228))
    #expect(axis.bar(0, 100, middle: 10) == "M14 14L14 6L214 6L214 14Z")
    #expect(axis.bar(50, 50, middle: 10) == "M108 10L114 4L120 10L114 16Z")
    // Arrows reach the ends of the axis.
    #expect(axis.bar(100, nil, middle: 10) == "M214 14L214 6L220 6L220 3L228 10L220 17L220 14Z")
    #expect(axis.bar(nil, 0, middle: 10) == "M8 14L8 17L0 10L8 3L8 6L14 6L14 14Z")
  }
}

@Suite struct IntervalChartTests {
  static func chart(_ rule: String, _ labels: [Label]) -> IntervalChart? {
    let report = Sample().report
    let finding = Finding(rule: rule, severity: .error, message: "", question: "", labels: labels, key: "")
    return IntervalChart(finding, report, report.locators(), id: "x")
  }

  static func label(_ figure: Int, _ lower: Int?, _ upper: Int?) -> Label {
    var label = Label(range: Sample().mentions.figures[figure].range, reading: "r\(figure)", figure: figure)
    (label.lower, label.upper) = (lower.map { DecimalNumber($0) }, upper.map { DecimalNumber($0) })
    return label
  }

  @Test func drawsWhatIsSaidOfOneThing() throws {
    let labels = [Self.label(0, 3500, 4500), Self.label(2, 2340, 2860)]
    let chart = try #require(Self.chart("headline-figure-mismatch", labels))
    #expect(chart.bars.map(\.isFirst) == [true, false])
    #expect(chart.description.renderText == "headline: r0; body: r2.")
    #expect(Self.chart("parts-total-mismatch", labels) == nil, "a part and a whole need not meet")
    #expect(Self.chart("no-such-rule", labels) == nil)
  }

  @Test func needsTwoIntervalsOfOneUnit() {
    #expect(Self.chart("headline-figure-mismatch", [Self.label(0, 1, 2)]) == nil)
    #expect(
      Self.chart("headline-figure-mismatch", [Self.label(0, 1, 2), Self.label(5, 3, 4)]) == nil, "homes and dollars")
    #expect(Self.chart("headline-figure-mismatch", [Self.label(0, 1, 2), Self.label(2, nil, nil)]) == nil)
  }
}
