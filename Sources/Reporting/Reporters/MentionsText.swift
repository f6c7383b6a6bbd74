public import Extraction
internal import TextModel

/// What `extract` shows a reader: the parts with their roles, then figures, names and quotes in tables.
public struct MentionsText {
  private let color: Bool

  /// - Parameter color: with ANSI colours.
  public init(color: Bool) { self.color = color }

  /// Adds the inventory of one text.
  public func write(_ mentions: Mentions, into output: inout [UInt8]) {
    let document = mentions.document
    let locator = SpanLocator(document)
    let style = TerminalStyle(isOn: color)
    let title = [
      "\(style.bold(Snippet.plain(document.name))): \(Report.counted(document.parts.count, "part"))"
        + " · \(Report.counted(mentions.figures.count, "figure")) · \(Report.counted(mentions.entities.count, "name"))"
        + " · \(Report.counted(mentions.quotations.count, "quote"))"
        + (mentions.published.map { " · published \($0.iso)" } ?? ""), "",
    ]
    var sections = TextSections(document, style, opening: title)
    func place(_ range: TextRange) -> String {
      locator.place(range).source.description
    }
    sections.add("Parts", document.parts.map { [place($0.range), $0.role.name, sections.text($0.range, 70)] })
    sections.add(
      "Figures",
      mentions.figures.map { figure in
        [
          place(figure.range), sections.text(figure.range, 36), figure.kind.name, figure.reading(in: mentions),
          figure.hedge == .exact ? "" : figure.hedge.name,
        ]
      })
    sections.add(
      "Names",
      mentions.entities.map { entity in
        let full = sections.text(mentions.canonical(entity).range, 50)
        let name = sections.text(entity.range, 50)
        return [place(entity.range), name, entity.kind.name, full == name ? "" : full]
      })
    sections.add(
      "Quotes",
      mentions.quotations.map { quotation in
        [
          place(quotation.range), mentions.speaker(of: quotation).map { sections.text($0, 30) } ?? "–",
          sections.text(quotation.range, 64),
        ]
      })
    // The last one ends in no blank line.
    for line in sections.lines.last == "" ? sections.lines.dropLast() : sections.lines[...] {
      output.append(contentsOf: (line + "\n").utf8)
    }
  }
}
