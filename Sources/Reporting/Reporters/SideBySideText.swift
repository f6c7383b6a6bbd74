internal import Consistency
internal import TextModel

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
    for (index, cell) in row.cells.enumerated() {
      // A figure that stands alone is put under its own text.
      let place = row.cells.count == 1 && cell.source > 0 ? 1 : index
      cells[place] = words(cell, withName: withName && cell.source > 0, row.relation)
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

  private func words(_ cell: SideBySide.Cell, withName: Bool, _ relation: Relation) -> String {
    let name = withName ? TextLayout.clip(Snippet.plain(report.shortName(cell.source)), to: 12) + " " : ""
    let place = SideBySide.place(cell.sides[0], report, locators)
    let marks = style.isOn ? 0 : 4 * cell.sides.count
    let width = column - place.unicodeScalars.count - name.unicodeScalars.count - 1 - marks
    let snippet = Snippet(cell.sides, in: report.document(cell.source), width: max(8, width))
    let isOpen = relation == .conflict || relation == .unsure
    return style.dim(name + place) + " " + snippet.line { isOpen ? style.marked($0, .warning) : plain($0) }
  }

  private func plain(_ text: String) -> String { style.isOn ? style.bold(text) : "**\(text)**" }
}
