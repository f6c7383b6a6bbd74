public import Extraction
internal import TextModel

/// What `extract` shows a reader: the parts with their roles, then figures, names and quotes in tables.
public struct MentionsText {
  private let color: Bool

  public init(color: Bool) { self.color = color }

  public func write(_ mentions: Mentions, into output: inout [UInt8]) {
    let document = mentions.document
    let locator = SpanLocator(document)
    let style = TerminalStyle(isOn: color)
    var lines = [
      "\(style.bold(Snippet.plain(document.name))): \(Report.counted(document.parts.count, "part"))"
        + " · \(Report.counted(mentions.figures.count, "figure")) · \(Report.counted(mentions.entities.count, "name"))"
        + " · \(Report.counted(mentions.quotations.count, "quote"))"
        + (mentions.published.map { " · published \($0.iso)" } ?? ""), "",
    ]
    func place(_ range: TextRange) -> String {
      let place = locator.place(range)
      return "\(place.line):\(place.column)"
    }
    func text(_ range: TextRange, _ width: Int) -> String {
      TextLayout.clip(Snippet.plain(document.text(range)), to: width)
    }
    func section(_ title: String, _ rows: [[String]]) {
      guard !rows.isEmpty else { return }
      lines.append(style.bold(title))
      lines += TextLayout.table(rows) + [""]
    }
    section("Parts", document.parts.map { [place($0.range), $0.role.name, text($0.range, 70)] })
    section(
      "Figures",
      mentions.figures.map { figure in
        [
          place(figure.range), text(figure.range, 36), figure.kind.name, figure.reading(in: mentions),
          figure.hedge == .exact ? "" : figure.hedge.name,
        ]
      })
    section(
      "Names",
      mentions.entities.map { entity in
        let full = text(mentions.canonical(entity).range, 50)
        let name = text(entity.range, 50)
        return [place(entity.range), name, entity.kind.name, full == name ? "" : full]
      })
    section(
      "Quotes",
      mentions.quotations.map { quotation in
        [
          place(quotation.range), mentions.speaker(of: quotation).map { text($0, 30) } ?? "–",
          text(quotation.range, 64),
        ]
      })
    if lines.last == "" { lines.removeLast() }
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }
}
