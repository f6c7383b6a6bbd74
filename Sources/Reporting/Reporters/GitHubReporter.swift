internal import Consistency
internal import TextModel

/// Workflow commands that GitHub Actions shows beside the lines of the article.
struct GitHubReporter: Reporter {
  static let name = "github"
  static let fileExtensions: [String] = []

  init(_ options: ReporterOptions) {}

  func report(_ report: Report, into output: inout [UInt8]) {
    let locators = report.locators()
    for finding in report.findings {
      guard let label = finding.labels.first, locators.indices.contains(label.source) else { continue }
      let locator = locators[label.source]
      let place = FileRegion(label.range, locator).map(Self.place) ?? ""
      output.append(
        contentsOf: "::\(Self.command(finding.severity)) file=\(Self.property(locator.document.name))\(place)".utf8)
      output.append(contentsOf: ",title=\(Self.property(finding.rule))::".utf8)
      output.append(contentsOf: (Self.data(message(finding, report, locators)) + "\n").utf8)
    }
  }

  /// Columns are read only where both ends stand on one line.
  private static func place(_ region: FileRegion) -> String {
    let start = ",line=\(region.startLine)"
    guard let end = region.end else { return "\(start),col=\(region.startColumn)" }
    let columns = end.line == region.startLine ? ",col=\(region.startColumn),endColumn=\(end.column)" : ""
    return "\(start),endLine=\(end.line)\(columns)"
  }

  /// The message, the evidence and the question, each on a line of the annotation.
  private func message(_ finding: Finding, _ report: Report, _ locators: [SpanLocator]) -> String {
    var lines = [Snippet.plain(finding.message)]
    for label in finding.labels.dropFirst() {
      let place = PlaceName(label, in: report, locators)
      let reading = label.reading.isEmpty ? "" : " = " + Snippet.plain(label.reading)
      let snippet = Snippet(label.range, in: report.document(label.source))
      lines.append(
        "\(place.part) \(place.place): \(snippet.before)\(snippet.marked)\(snippet.after)\(reading)")
    }
    lines += [finding.working, finding.remedy].map(Snippet.plain).filter { !$0.isEmpty }
    if !finding.question.isEmpty { lines.append("Ask: " + Snippet.plain(finding.question)) }
    return lines.joined(separator: "\n")
  }

  private static func command(_ severity: Severity) -> String { severity == .note ? "notice" : severity.name }

  /// What stands behind the command: a line break would end it.
  static func data(_ text: String) -> String { escaped(text, also: "") }

  /// The value of a property, which a colon or a comma would end.
  static func property(_ text: String) -> String { escaped(text, also: ":,") }

  private static func escaped(_ text: String, also marks: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where marks.unicodeScalars.contains(scalar): result += "%3A"
      case "," where marks.unicodeScalars.contains(scalar): result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
