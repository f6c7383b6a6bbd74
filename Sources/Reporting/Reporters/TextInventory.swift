internal import Extraction
internal import TextModel

/// The tables behind the findings: figures, names, quotes, for the terminal.
struct TextInventory {
  let lines: [String]

  init(_ report: Report, _ locator: SpanLocator?, _ style: TerminalStyle) {
    guard let locator else {
      lines = []
      return
    }
    var sections = TextSections(report.mentions.document, style, opening: [""])
    func place(_ range: TextRange) -> String {
      let place = locator.place(range)
      return "\(place.role.name) \(place.source)"
    }
    sections.add(
      "Figures",
      report.ledger.entries.map { entry in
        let sign = entry.state == .agrees ? "[x]" : entry.state == .conflict ? "[!]" : "[ ]"
        let with = entry.with.isEmpty ? "" : "with " + entry.with.map(String.init).joined(separator: ", ")
        return [
          sign, "\(entry.number)", place(entry.range), sections.text(entry.range, 32), entry.reading, with,
          entry.derivation,
        ]
      })
    sections.add(
      "Names",
      NameTable(report.mentions).rows.map { [$0.kind, $0.name, "\($0.count)", $0.variants.joined(separator: ", ")] })
    sections.add(
      "Quotes",
      report.mentions.quotations.map { quotation in
        let speaker = report.mentions.speaker(of: quotation).map { sections.text($0, 30) } ?? "nobody named"
        return [place(quotation.range), speaker, sections.text(quotation.range, 60)]
      })
    lines = sections.lines + [Report.notChecked]
  }
}
