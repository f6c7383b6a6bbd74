public import Extraction
internal import TextModel

/// What `extract` tells a spreadsheet: one row a figure.
public enum MentionsCSV {
  private static let header = [
    "article", "n", "text", "role", "line", "column", "place", "kind", "value", "lower", "upper", "hedge", "resolution",
    "unit",
    "subject", "modifiers", "scope", "iso", "resolved",
  ]

  /// The names of the columns.
  public static func begin(into output: inout [UInt8]) {
    CSVText.write(header.map { .text($0) }, into: &output)
  }

  /// - Parameter subjects: what each figure measures, in step with the figures.
  public static func write(_ mentions: Mentions, _ subjects: [FigureSubject], into output: inout [UInt8]) {
    let document = mentions.document
    let locator = SpanLocator(document)
    for (index, (figure, subject)) in zip(mentions.figures, subjects).enumerated() {
      let place = locator.place(figure.range)
      let date = mentions.date(of: figure)
      let number = date == nil ? figure : figure.withoutNumber
      CSVText.write(
        [
          .text(document.name), .number(index + 1), .text(document.text(figure.range)), .text(place.role.name),
        ] + CSVText.cells(place.source) + [
          .text(figure.kind.name), .decimal(number.value),
          .decimal(number.lower), .decimal(number.upper), .text(figure.hedge.name),
          .decimal(number.value == nil ? nil : number.resolution), .text(figure.unitCode(in: document) ?? ""),
          .text(subject.noun ?? ""), .text(document.text(subject.modifiers)),
          .text(subject.scope.joined(separator: " ")), .text(date?.iso ?? figure.durationISO ?? ""),
          .text(date?.resolved ?? ""),
        ], into: &output)
    }
  }
}
