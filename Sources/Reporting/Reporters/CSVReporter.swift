internal import Consistency
internal import Extraction
internal import TextModel

/// The ledger for a spreadsheet: one row a figure of every article.
struct CSVReporter: Reporter {
  static let name = "csv"
  static let fileExtensions = ["csv"]

  private static let header = [
    "article", "n", "text", "role", "line", "column", "place", "kind", "value", "lower", "upper", "unit", "reading",
    "state",
    "with",
    "derivation", "findings", "sources",
  ]

  init(_ options: ReporterOptions) {}

  func begin(into output: inout [UInt8]) { CSVText.write(Self.header.map { .text($0) }, into: &output) }

  func report(_ report: Report, into output: inout [UInt8]) {
    let locator = SpanLocator(report.mentions.document)
    let rules = rules(report)
    let sources = sources(report)
    for (index, (figure, entry)) in zip(report.mentions.figures, report.ledger.entries).enumerated() {
      let place = locator.place(entry.range)
      // The value of a date is the date.
      let number = figure.date < 0 ? figure : figure.withoutNumber
      CSVText.write(
        [
          .text(report.name), .number(entry.number), .text(report.mentions.document.text(entry.range)),
          .text(place.role.name),
        ] + CSVText.cells(place.source) + [
          .text(figure.kind.name),
          .decimal(number.value), .decimal(number.lower), .decimal(number.upper),
          .text(number.unitCode(in: report.mentions.document) ?? ""), .text(entry.reading), .text(entry.state.name),
          .text(entry.with.map(String.init).joined(separator: " ")), .text(entry.derivation),
          .text(rules[index].joined(separator: " ")), .text(sources[index].joined(separator: "; ")),
        ], into: &output)
    }
  }

  /// The rules that found something about each figure, the worst first.
  private func rules(_ report: Report) -> [[String]] {
    var rules = report.mentions.figures.map { _ in [String]() }
    for finding in report.findings {
      for label in finding.labels where label.source == 0 && rules.indices.contains(label.figure) {
        if !rules[label.figure].contains(finding.rule) { rules[label.figure].append(finding.rule) }
      }
    }
    return rules
  }

  /// What the other texts say to each figure: `wire.txt “41” DIFFERS`.
  private func sources(_ report: Report) -> [[String]] {
    var sources = report.mentions.figures.map { _ in [String]() }
    for row in SideBySide(report).rows {
      guard row.cells.count == 2, let first = row.cells.first, first.source == 0, let second = row.cells.last else {
        continue
      }
      let texts = second.sides.map { "“" + report.document(second.source).text($0.range) + "”" }
      for side in first.sides where sources.indices.contains(side.figure) {
        sources[side.figure].append(
          "\(report.shortName(second.source)) \(texts.joined(separator: ", ")) \(row.verdict)")
      }
    }
    return sources
  }
}
