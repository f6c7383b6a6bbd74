internal import Consistency
internal import Extraction
internal import TextModel

/// The whole report as a page with boxes to tick, for GitHub and other Markdown.
struct MarkdownReporter: Reporter {
  static let name = "markdown"
  static let fileExtensions = ["md", "markdown"]

  private var isFirst = true

  init(_ options: ReporterOptions) {}

  mutating func report(_ report: Report, into output: inout [UInt8]) {
    if !isFirst { output.append(contentsOf: "\n---\n\n".utf8) }
    isFirst = false
    let page = MarkdownPage(report)
    for line in page.lines { output.append(contentsOf: (line + "\n").utf8) }
  }
}

/// One report, block by block, worst first.
private struct MarkdownPage {
  private let report: Report
  private let locators: [SpanLocator]
  private let inventory: Inventory
  private(set) var lines: [String] = []

  init(_ report: Report) {
    self.report = report
    locators = report.locators()
    inventory = Inventory(report)
    verdict()
    findings("Fix first", report.loud)
    questions()
    markedText()
    figures()
    names()
    quotes()
    dates()
    sideBySide()
    findings("Notes", report.notes, isFolded: true)
    checklist()
    signOff()
  }

  private mutating func heading(_ title: String) { lines += ["## \(title)", ""] }

  private func escape(_ text: String) -> String { MarkdownText.escape(text) }

  private func text(_ range: TextRange) -> String { escape(report.mentions.document.text(range)) }

  private func place(_ range: TextRange) -> String {
    guard let place = locators.first?.place(range) else { return "" }
    return "\(place.role.name) \(place.source)"
  }

  private mutating func verdict() {
    lines += [
      "# Verification report: \(escape(report.name))", "", "**\(report.verdict)**", "", report.provenance(escape), "",
    ]
  }

  private mutating func findings(
    _ title: String, _ findings: [Report.Numbered], isFolded: Bool = false
  ) {
    heading(title)
    guard !findings.isEmpty else {
      lines += ["Nothing.", ""]
      return
    }
    if isFolded { lines += ["<details><summary>\(Report.counted(findings.count, "note"))</summary>", ""] }
    for (number, finding) in findings {
      lines += [
        "### \(number) \(finding.severity.name.uppercased()) `\(finding.rule)`", "", escape(finding.message), "",
      ]
      for label in finding.labels {
        let place = PlaceName(label, in: report, locators)
        let snippet = Snippet(label, in: report.document(label.source), width: 160)
        let reading = label.reading.isEmpty ? "" : " = " + escape(label.reading)
        lines.append(
          "- \(escape(place.part)) \(place.place): \(snippet.line(escape: escape) { "**\($0)**" })\(reading)"
        )
      }
      lines.append("")
      for sentence in [finding.working, finding.remedy] where !sentence.isEmpty { lines += [escape(sentence), ""] }
      for suggestion in finding.suggestions { lines += ["Suggestion: \(escape(suggestion))", ""] }
      if !finding.question.isEmpty { lines += ["**ASK** \(escape(finding.question))", ""] }
      lines += ["- [ ] fixed", "- [ ] stands, because \\_\\_\\_\\_\\_\\_\\_\\_", ""]
    }
    if isFolded { lines += ["</details>", ""] }
  }

  private mutating func questions() {
    heading("Questions to ask")
    let asked = report.questions
    lines += asked.isEmpty ? ["None."] : asked.map { "- [ ] \(escape($0.text)) (\($0.number))" }
    lines.append("")
  }

  private mutating func markedText() {
    heading("Marked text")
    for block in MarkedText(report, hasPlaces: false).blocks where block.part.role != .furniture {
      lines += ["**\(block.part.role.name.uppercased())**", ""]
      for paragraph in block.paragraphs { lines += [paragraph.pieces.map(drawn).joined(), ""] }
    }
  }

  /// Figures and names underlined and numbered, quotations numbered.
  private func drawn(_ piece: MarkedText.Piece) -> String {
    switch piece {
    case .text(let range): return text(range)
    case .leaf(let leaf):
      let isLoud = leaf.kind == .figure && report.ledger.standings[leaf.number - 1].state == .conflict
      let name = leaf.kind == .name ? "N" : ""
      return "<ins>\(text(leaf.range))</ins><sup>\(name)\(leaf.number)\(isLoud ? "!" : "")</sup>"
    case .close(let span, isLast: true):
      if case .quote(let number) = span.kind { return "<sup>Q\(number)</sup>" }
      return ""
    case .open, .close: return ""
    }
  }

  private mutating func figures() {
    heading("Figures")
    let rows = report.ledger.entries.map { entry -> [String] in
      let box = entry.state == .agrees ? "[x]" : entry.state == .conflict ? "[!]" : "[ ]"
      return [
        "\(entry.number)", text(entry.range), escape(entry.reading), place(entry.range),
        entry.with.map(String.init).joined(separator: ", "), escape(entry.derivation), box,
      ]
    }
    lines += MarkdownText.table(["No.", "Text", "Read as", "Place", "With", "How", "State"], rows)
    lines += [
      "", "`[x]` agrees with other figures here, `[!]` in a finding, `[ ]` not verified. " + Report.notChecked, "",
    ]
  }

  private mutating func names() {
    heading("Names and titles")
    let rows = NameTable(report.mentions).rows.enumerated().map { index, row in
      [
        "N\(index + 1)", escape(row.name), row.kind, escape(row.title), "\(row.count)",
        escape(row.variants.joined(separator: ", ")), place(row.first), "[ ] spelling checked against \\_\\_\\_\\_",
      ]
    }
    lines += MarkdownText.table(["No.", "Name", "Kind", "Title", "Uses", "Also", "First use", "Box"], rows) + [""]
  }

  private mutating func quotes() {
    heading("Quotes")
    let rows = inventory.quotes.map { quote in
      [
        "Q\(quote.number)", text(quote.range), quote.speaker.map(text) ?? "nobody named",
        Report.counted(quote.words, "word"), place(quote.range), "[ ] heard or read",
      ]
    }
    lines += MarkdownText.table(["No.", "Quote", "Speaker", "Length", "Place", "Box"], rows) + [""]
  }

  private mutating func dates() {
    heading("Dates and ages")
    let rows = inventory.days.map { day in
      ["\(day.number)", text(day.range), escape(day.reading), day.weekday, place(day.range), "[ ]"]
    }
    lines += MarkdownText.table(["No.", "Text", "Read as", "Weekday", "Place", "Box"], rows) + [""]
  }

  private mutating func sideBySide() {
    heading("Side by side")
    guard !report.sources.isEmpty else {
      lines += ["No sources were given.", ""]
      return
    }
    lines += [SideBySide.counts(report) + ".", ""]
    let rows = SideBySide(report).rows.map { row -> [String] in
      let isTwo = row.cells.count == 2
      let first = isTwo || row.cells.first?.source == 0 ? row.cells.first.map(cell) ?? "" : ""
      let second = isTwo || row.cells.first?.source != 0 ? row.cells.last.map(cell) ?? "" : ""
      return [first, second, row.verdict, row.relation.agrees ? "[x]" : row.relation == .conflict ? "[!]" : "[ ]"]
    }
    lines += MarkdownText.table([escape(report.name), "Source", "Verdict", "State"], rows) + [""]
  }

  /// A figure in its words, with its place.
  private func cell(_ cell: SideBySide.Cell) -> String {
    let snippet = Snippet(cell.sides, in: report.document(cell.source), width: 70)
    let name = cell.source > 0 ? escape(report.shortName(cell.source)) + " " : ""
    let place = SideBySide.place(cell.sides[0], report, locators)
    return "\(name)\(place): \(snippet.line(escape: escape) { "**\($0)**" })"
  }

  private mutating func checklist() {
    heading("Desk checklist")
    lines += Inventory.deskChecklist.map { "- [ ] \($0)" } + [""]
  }

  private mutating func signOff() {
    heading("Sign-off")
    lines += [
      "Checked by \\_\\_\\_\\_\\_\\_\\_\\_ on \\_\\_\\_\\_\\_\\_\\_\\_. Changes made: \\_\\_\\_\\_\\_\\_\\_\\_",
      "", "Sources kept at \\_\\_\\_\\_\\_\\_\\_\\_",
    ]
  }
}
