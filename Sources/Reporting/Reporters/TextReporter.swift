internal import Consistency
internal import Extraction
internal import TextModel

/// The report for a terminal: the verdict, then the worst findings with both places side by side.
struct TextReporter: Reporter {
  static let name = "text"
  static let fileExtensions = ["txt"]

  /// The short form has no more lines than this an article.
  static let shortLength = 40
  /// Findings that the short form shows in full.
  static let shownFindings = 5
  private static let width = 100

  private let options: ReporterOptions
  private let style: TerminalStyle
  private var isFirst = true

  init(_ options: ReporterOptions) {
    self.options = options
    style = TerminalStyle(isOn: options.color)
  }

  mutating func report(_ report: Report, into output: inout [UInt8]) {
    if !isFirst { output.append(0x0A) }
    isFirst = false
    let locators = report.locators()
    var lines = [style.bold(Snippet.plain(report.mentions.document.name)) + ": " + report.verdict]
    let findings = report.findings.enumerated().map { (number: $0 + 1, finding: $1) }
    var shown = 0
    for (number, finding) in findings {
      let block = [""] + self.block(finding, number, report, locators)
      // A line has to be left that says what is not shown.
      let room = Self.shortLength - lines.count - 2
      let isWorthIt = shown == 0 || finding.severity > .note && shown < Self.shownFindings && block.count <= room
      guard options.full || isWorthIt else { break }
      lines += options.full ? block : Array(block.prefix(max(room, 1)))
      shown += 1
    }
    lines += rest(findings.dropFirst(shown), report, locators, room: Self.shortLength - lines.count)
    if !report.sources.isEmpty {
      let table = SideBySideText(report, style, locators, width: options.width)
      lines += table.lines(isFull: options.full, room: max(8, Self.shortLength - lines.count))
    }
    if options.full { lines += TextInventory(report, locators.first, style).lines }
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }

  /// A finding in full.
  private func block(_ finding: Finding, _ number: Int, _ report: Report, _ locators: [SpanLocator]) -> [String] {
    let severity = style.severity(finding.severity.name.uppercased(), finding.severity)
    var lines = ["\(number)  \(severity)  \(style.bold(finding.rule))"]
    lines += TextLayout.wrap(Snippet.plain(finding.message), width: Self.width, indent: 3)
    let labels = options.full ? finding.labels[...] : finding.labels.prefix(4)
    let places = labels.map { PlaceName($0, in: report, locators) }
    let names = places.map { "\($0.part) \($0.place)" }
    let column = names.reduce(0) { max($0, $1.unicodeScalars.count) }
    for (label, name) in zip(labels, names) {
      let padding = String(repeating: " ", count: column - name.unicodeScalars.count)
      let snippet = Snippet(label, in: report.document(label.source), width: Self.width - column - 10)
      let text = snippet.line { style.marked($0, finding.severity) }
      let reading = label.reading.isEmpty ? "" : "= " + Snippet.plain(label.reading)
      lines.append("   \(style.dim(name))\(padding)  \(text)")
      guard !reading.isEmpty else { continue }
      let length = column + 11 + snippet.length + reading.unicodeScalars.count
      if length <= Self.width, let last = lines.indices.last {
        lines[last] += "  " + reading
      } else {
        lines.append(String(repeating: " ", count: column + 5) + reading)
      }
    }
    if labels.count < finding.labels.count {
      lines.append("   and \(Report.counted(finding.labels.count - labels.count, "more place"))")
    }
    for sentence in [finding.working, finding.remedy] where !sentence.isEmpty {
      lines += TextLayout.wrap(Snippet.plain(sentence), width: Self.width, indent: 3)
    }
    for suggestion in finding.suggestions {
      lines += TextLayout.wrap("Suggestion: " + Snippet.plain(suggestion), width: Self.width, indent: 3)
    }
    if !finding.question.isEmpty {
      lines += TextLayout.wrap(style.bold("ASK") + "  " + Snippet.plain(finding.question), width: Self.width, indent: 3)
    }
    return lines
  }

  /// The findings that are not shown in full, a line each, and what is left out.
  private func rest(
    _ findings: ArraySlice<(number: Int, finding: Finding)>, _ report: Report, _ locators: [SpanLocator], room: Int
  ) -> [String] {
    guard !findings.isEmpty else { return [] }
    var lines = [""]
    let fitting = findings.count + 2 <= room ? findings.count : max(0, room - 2)
    for (number, finding) in findings.prefix(fitting) {
      let place = finding.labels.first.map { PlaceName($0, in: report, locators) }
      let name = place.map { "\($0.part) \($0.place)" } ?? ""
      let severity = style.severity(finding.severity.name, finding.severity)
      let message = TextLayout.clip(Snippet.plain(finding.message), to: Self.width - 30)
      lines.append("\(number)  \(severity)  \(style.dim(name))  \(message) [\(finding.rule)]")
    }
    let left = findings.count - fitting
    lines.append(left > 0 ? "\(Report.counted(left, "more finding")); --full shows all" : "--full shows all in full")
    return lines
  }
}
