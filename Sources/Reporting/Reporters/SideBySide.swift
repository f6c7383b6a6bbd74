internal import Consistency
internal import Extraction
internal import TextModel

/// The aligned figures of texts as rows: what conflicts first, what stands in one text alone last.
struct SideBySide {
  /// One figure beside another, each with the words around it; nil for a side that has none.
  struct Row {
    var relation: Relation
    var sides: [Alignment.Side]
    /// What an editor is told of it: "DIFFERS", "agrees, rounded".
    var verdict: String
  }

  let rows: [Row]

  /// The order of the rows.
  static let order: [Relation] = [.conflict, .unsure, .rounded, .compatible, .same, .only]

  init(_ report: Report) {
    rows = Self.order.flatMap { relation in
      report.alignments.filter { $0.relation == relation }.map { alignment in
        Row(
          relation: relation, sides: Self.merged(alignment.sides),
          verdict: alignment.parts.isEmpty ? Self.verdict(relation) : "adds up")
      }
    }
  }

  /// The parts of a whole stand in one cell, from the first to the last.
  private static func merged(_ sides: [Alignment.Side]) -> [Alignment.Side] {
    sides.reduce(into: []) { merged, side in
      guard let last = merged.last, last.source == side.source else { return merged.append(side) }
      merged[merged.count - 1].range = last.range.union(side.range)
    }
  }

  static func verdict(_ relation: Relation) -> String {
    switch relation {
    case .same: "agrees"
    case .rounded: "rounds to it"
    case .compatible: "compatible"
    case .conflict: "DIFFERS"
    case .unsure: "differs?"
    case .only: "only here"
    }
  }

  /// "9 agree, 2 differ, 1 unsure, 7 only in one"
  static func counts(_ report: Report) -> String {
    func count(_ relations: Relation...) -> Int { report.alignments.count { relations.contains($0.relation) } }
    return
      "\(count(.same, .rounded, .compatible)) agree, \(count(.conflict)) differ, \(count(.unsure)) unsure, "
      + "\(count(.only)) in one text alone"
  }

  /// Where a side stands: "draft.txt 3:14".
  static func place(_ side: Alignment.Side, _ report: Report, _ locators: [SpanLocator]) -> String {
    guard locators.indices.contains(side.source) else { return "" }
    let place = locators[side.source].place(side.range)
    return "\(place.line):\(place.column)"
  }
}

/// The rows for a terminal: two columns fitted to the width, the figure marked in its words.
struct SideBySideText {
  private static let gap = 2
  private static let verdictWidth = 12

  private let report: Report
  private let style: TerminalStyle
  private let locators: [SpanLocator]
  private let column: Int

  init(_ report: Report, _ style: TerminalStyle, _ locators: [SpanLocator], width: Int) {
    self.report = report
    self.style = style
    self.locators = locators
    column = max(24, (width - Self.verdictWidth - 2 * Self.gap) / 2)
  }

  /// The table with its title.
  ///
  /// - Parameters:
  ///   - isFull: with what stands in one text alone.
  ///   - room: the most lines.
  func lines(isFull: Bool, room: Int) -> [String] {
    let rows = SideBySide(report).rows.filter { isFull || $0.relation != .only }
    var lines = ["", style.bold("Side by side") + ": " + SideBySide.counts(report)]
    let hasMany = report.sources.count > 1
    if !hasMany { lines.append(line(heading(0), heading(1), "")) }
    let fitting = isFull || rows.count <= room - lines.count ? rows.count : max(0, room - lines.count - 1)
    for row in rows.prefix(fitting) { lines.append(self.line(row, withName: hasMany)) }
    let left = rows.count - fitting + (isFull ? 0 : report.alignments.count { $0.relation == .only })
    if left > 0 { lines.append("\(Report.counted(left, "more row")); --full shows all") }
    return lines
  }

  private func heading(_ source: Int) -> String {
    style.dim(TextLayout.clip(Snippet.plain(report.shortName(source)), to: column))
  }

  private func line(_ row: SideBySide.Row, withName: Bool) -> String {
    var cells = ["", ""]
    for (index, side) in row.sides.enumerated() {
      // A figure that stands alone is put under its own text.
      let place = row.sides.count == 1 && side.source > 0 ? 1 : index
      cells[place] = cell(side, withName: withName && side.source > 0, row.relation)
    }
    let verdict = TextLayout.clip(row.verdict, to: Self.verdictWidth)
    let isLoud = row.relation == .conflict
    return line(cells[0], cells[1], isLoud ? style.severity(verdict, .warning) : verdict)
  }

  private func line(_ first: String, _ second: String, _ verdict: String) -> String {
    let gap = String(repeating: " ", count: Self.gap)
    var line = pad(first) + gap + pad(second) + gap + verdict
    while line.last == " " { line.removeLast() }
    return line
  }

  private func pad(_ cell: String) -> String {
    cell + String(repeating: " ", count: max(0, column - TextLayout.visibleCount(cell[...])))
  }

  private func cell(_ side: Alignment.Side, withName: Bool, _ relation: Relation) -> String {
    let document = report.document(side.source)
    let name = withName ? TextLayout.clip(Snippet.plain(report.shortName(side.source)), to: 12) + " " : ""
    let place = SideBySide.place(side, report, locators)
    let marks = style.isOn ? 0 : 4
    let width = column - place.unicodeScalars.count - name.unicodeScalars.count - 1 - marks
    let snippet = Snippet(side.range, in: document, width: max(8, width))
    let marked =
      relation == .conflict || relation == .unsure ? style.marked(snippet.marked, .warning) : plain(snippet.marked)
    return style.dim(name + place) + " " + snippet.before + marked + snippet.after
  }

  private func plain(_ text: String) -> String { style.isOn ? style.bold(text) : "**\(text)**" }
}
