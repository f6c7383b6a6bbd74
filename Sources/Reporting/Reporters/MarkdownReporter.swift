internal import Consistency
internal import Extraction
internal import TextModel

/// The whole report as a page with boxes to tick, for GitHub and other Markdown.
public struct MarkdownReporter: Reporter {
  public static let name = "markdown"
  public static let fileExtensions = ["md", "markdown"]

  private var isFirst = true

  public init(_ options: ReporterOptions) {}

  public mutating func report(_ report: Report, into output: inout [UInt8]) {
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
  private(set) var lines: [String] = []

  init(_ report: Report) {
    self.report = report
    locators = report.locators()
    verdict()
    let numbered = report.findings.enumerated().map { (number: $0 + 1, finding: $1) }
    findings("Fix first", numbered.filter { $0.finding.severity > .note })
    questions(numbered)
    markedText()
    figures()
    names()
    quotes()
    dates()
    sideBySide()
    findings("Notes", numbered.filter { $0.finding.severity == .note }, isFolded: true)
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
    let document = report.mentions.document
    let hash = String(TextHash.of(document.bytes), radix: 16)
    let date = report.mentions.published.map { $0.iso } ?? "none"
    let sources = report.sources.map { escape($0.document.name) }.joined(separator: ", ")
    lines += [
      "# Verification report: \(escape(document.name))", "", "**\(report.verdict)**", "",
      "Text \(String(repeating: "0", count: max(0, 16 - hash.utf8.count)) + hash) · factcheck \(Release.version) · publication date: \(date)"
        + " · sources: \(sources.isEmpty ? "none" : sources)", "",
    ]
  }

  private mutating func findings(
    _ title: String, _ findings: [(number: Int, finding: Finding)], isFolded: Bool = false
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

  private mutating func questions(_ findings: [(number: Int, finding: Finding)]) {
    heading("Questions to ask")
    let asked = findings.filter { !$0.finding.question.isEmpty }.prefix(7)
    lines += asked.isEmpty ? ["None."] : asked.map { "- [ ] \(escape($0.finding.question)) (\($0.number))" }
    lines.append("")
  }

  private mutating func markedText() {
    heading("Marked text")
    lines += MarkedText(report).lines
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
    let mentions = report.mentions
    let rows = mentions.quotations.enumerated().map { index, quotation in
      [
        "Q\(index + 1)", text(quotation.range), mentions.speaker(of: quotation).map { text($0) } ?? "nobody named",
        Report.counted(words(quotation.tokens), "word"), place(quotation.range), "[ ] heard or read",
      ]
    }
    lines += MarkdownText.table(["No.", "Quote", "Speaker", "Length", "Place", "Box"], rows) + [""]
  }

  private func words(_ tokens: Range<Int>) -> Int {
    let all = report.mentions.document.tokens
    return all[tokens.clamped(to: 0..<all.count)].reduce(0) { $0 + ($1.isWord || $1.isNumber ? 1 : 0) }
  }

  private mutating func dates() {
    heading("Dates and ages")
    let rows = zip(report.mentions.figures, report.ledger.entries).compactMap { figure, entry -> [String]? in
      guard figure.kind == .date || figure.kind == .time || figure.kind == .age else { return nil }
      let date = report.mentions.date(of: figure)
      let day = date?.days.flatMap { $0.lowerBound == $0.upperBound ? Self.weekdays[$0.lowerBound.weekday - 1] : nil }
      return [
        "\(entry.number)", text(figure.range), escape(reading(date) ?? entry.reading), day ?? "", place(figure.range),
        "[ ]",
      ]
    }
    lines += MarkdownText.table(["No.", "Text", "Read as", "Weekday", "Place", "Box"], rows) + [""]
  }

  private func reading(_ date: CalendarDate?) -> String? {
    guard let date else { return nil }
    return date.resolved.map { $0 == date.iso ? $0 : "\(date.iso), so \($0)" } ?? date.iso
  }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private mutating func sideBySide() {
    heading("Side by side")
    guard !report.sources.isEmpty else {
      lines += ["No sources were given.", ""]
      return
    }
    lines += [SideBySide.counts(report) + ".", ""]
    let rows = SideBySide(report).rows.map { row -> [String] in
      let isTwo = row.sides.count == 2
      let first = isTwo || row.sides.first?.source == 0 ? row.sides.first.map(cell) ?? "" : ""
      let second = isTwo || row.sides.first?.source != 0 ? row.sides.last.map(cell) ?? "" : ""
      return [first, second, row.verdict, row.relation.agrees ? "[x]" : row.relation == .conflict ? "[!]" : "[ ]"]
    }
    lines += MarkdownText.table([escape(report.name), "Source", "Verdict", "State"], rows) + [""]
  }

  /// A figure in its words, with its place.
  private func cell(_ side: Alignment.Side) -> String {
    let document = report.document(side.source)
    let snippet = Snippet(side.range, in: document, width: 70)
    let name = side.source > 0 ? escape(report.shortName(side.source)) + " " : ""
    let place = SideBySide.place(side, report, locators)
    return "\(name)\(place): \(snippet.line(escape: escape) { "**\($0)**" })"
  }

  private mutating func checklist() {
    heading("Desk checklist")
    lines += DeskChecklist.items.map { "- [ ] \($0)" } + [""]
  }

  private mutating func signOff() {
    heading("Sign-off")
    lines += [
      "Checked by \\_\\_\\_\\_\\_\\_\\_\\_ on \\_\\_\\_\\_\\_\\_\\_\\_. Changes made: \\_\\_\\_\\_\\_\\_\\_\\_",
      "", "Sources kept at \\_\\_\\_\\_\\_\\_\\_\\_",
    ]
  }
}

/// What a desk checks by hand, whatever the tool found.
enum DeskChecklist {
  static let items = [
    "Headline matches the body",
    "Captions match their pictures",
    "Numbers redone by a second person",
    "Names against a second source",
    "Quotes against the recording",
    "Dates against the calendar",
    "Links and phone numbers tried",
    "Who says so, for each number",
    "What is the base, and per what",
    "Since when",
    "Median or mean",
    "Margin of error",
    "What is missing",
  ]
}
