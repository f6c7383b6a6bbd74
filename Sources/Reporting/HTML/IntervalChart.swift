internal import Consistency
internal import Extraction
internal import TextModel

/// The intervals of a finding's figures as bars over one axis, so that it is seen whether they meet. Lengths are in pixels.
struct IntervalChart {
  struct Bar {
    let label: HTMLText
    let reading: HTMLText
    /// The line of its words, and of the bar below them.
    let base: Int
    let middle: Int
    let path: HTMLText
    /// The place to mend.
    let isFirst: Bool
  }

  struct Tick {
    let x: HTMLText
    let label: HTMLText
    let align: HTMLText
    let top: Int
    let bottom: Int
    let base: Int
  }

  private static let rowHeight = 36
  private static let mostBars = 6
  private static let axisHeight = 18

  let width = 340
  let height: Int
  let title: HTMLText
  let description: HTMLText
  let bars: [Bar]
  let ticks: [Tick]

  /// Nil where the figures are not of one value and unit, or are no intervals.
  init?(_ finding: Finding, _ report: Report, _ locators: [SpanLocator], id: HTMLText) {
    guard RulePage.allRules.first(where: { $0.id == finding.rule })?.isOfOneValue == true,
      let spans = Self.spans(finding, report, locators), let axis = ValueAxis(spans.flatMap(\.ends), width: 340)
    else { return nil }
    let bottom = Self.rowHeight * spans.count
    height = bottom + Self.axisHeight
    bars = spans.enumerated().map { index, span in
      let top = index * Self.rowHeight
      return Bar(
        label: HTMLText(TextLayout.clip(span.name, to: 30)), reading: HTMLText(span.reading), base: top + 11,
        middle: top + 23, path: HTMLText(axis.bar(span.lower, span.upper, middle: Double(top + 23))),
        isFirst: index == 0)
    }
    ticks = axis.ticks.map { tick in
      Tick(
        x: HTMLText(ValueAxis.pixels(tick.x)), label: HTMLText(tick.label),
        align: tick.x < 20 ? "start" : tick.x > 320 ? "end" : "middle", top: 14, bottom: bottom, base: bottom + 13)
    }
    title = axis.isLogarithmic ? "The figures on one logarithmic axis" : "The figures on one axis"
    description = HTMLText(spans.map { "\($0.name): \($0.reading)" }.joined(separator: "; ") + ".")
  }

  private struct Span {
    /// Where it stands: "dek", "dek, summary".
    var name: String
    var reading: String
    var lower: Double?
    var upper: Double?
    var ends: [Double] { [lower, upper].compactMap { $0 } }
  }

  /// One a different interval, the place to mend first; in the unit of the first.
  private static func spans(_ finding: Finding, _ report: Report, _ locators: [SpanLocator]) -> [Span]? {
    var spans: [Span] = []
    var first: Figure?
    for label in finding.labels where label.lower != nil || label.upper != nil {
      let figures = report.mentions(label.source).figures
      guard figures.indices.contains(label.figure) else { return nil }
      let figure = figures[label.figure]
      let base = first ?? figure
      first = base
      guard let factor = factor(figure, base) else { return nil }
      let name = PlaceName(label, in: report, locators).part
      let lower = label.lower.map { $0.double * factor }
      let upper = label.upper.map { $0.double * factor }
      if let known = spans.firstIndex(where: { $0.lower == lower && $0.upper == upper && $0.reading == label.reading })
      {
        if !spans[known].name.split(separator: ", ").contains(name[...]) { spans[known].name += ", " + name }
      } else {
        spans.append(Span(name: name, reading: label.reading, lower: lower, upper: upper))
      }
    }
    return spans.count > 1 && spans.count <= mostBars ? spans : nil
  }

  /// What turns a figure into the unit of another; nil where they measure different things.
  private static func factor(_ figure: Figure, _ base: Figure) -> Double? {
    if figure.unit == base.unit, figure.per.unit == base.per.unit { return 1 }
    let (unit, other) = (figure.unit.unit, base.unit.unit)
    guard figure.unit != .none, base.unit != .none, figure.per.isNone, base.per.isNone, !unit.isTemperature,
      unit.dimension == other.dimension, !other.factor.isZero
    else { return nil }
    return unit.factor.double / other.factor.double
  }
}
