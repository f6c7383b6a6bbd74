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

/// The names of an article, each with its other forms.
struct NameTable {
  struct Row: Hashable {
    var kind: String
    var name: String
    var title: String
    var count: Int
    /// The other spellings, in order of their first use.
    var variants: [String]
    var first: TextRange
  }

  let rows: [Row]

  /// In order of the first mention.
  init(_ mentions: Mentions) {
    var rows: [Row] = []
    var places: [Int32: Int] = [:]
    let document = mentions.document
    for (index, entity) in mentions.entities.enumerated() {
      let key = entity.canonical >= 0 ? entity.canonical : Int32(truncatingIfNeeded: index)
      let text = Snippet.plain(document.text(entity.range))
      guard let place = places[key] else {
        places[key] = rows.count
        let name = Snippet.plain(document.text(mentions.canonical(entity).range))
        rows.append(
          Row(
            kind: entity.kind.name, name: name, title: Snippet.plain(document.text(entity.title)), count: 1,
            variants: text == name ? [] : [text], first: entity.range))
        continue
      }
      rows[place].count += 1
      if rows[place].title.isEmpty { rows[place].title = Snippet.plain(document.text(entity.title)) }
      if text != rows[place].name, !rows[place].variants.contains(text) { rows[place].variants.append(text) }
    }
    self.rows = rows
  }
}
