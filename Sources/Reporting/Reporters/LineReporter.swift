internal import Consistency
internal import TextModel

/// `path:line:col: severity: message [rule]`: what editors jump by; `path:paragraph 12: …` where a file has no lines.
struct LineReporter: Reporter {
  static let name = "line"
  static let fileExtensions: [String] = []

  init(_ options: ReporterOptions) {}

  func report(_ report: Report, into output: inout [UInt8]) {
    let locators = report.locators()
    for finding in report.findings {
      let label = finding.labels.first ?? Label(range: .init(0, 0))
      let place = PlaceName(label, in: report, locators)
      let path = Snippet.plain(report.document(label.source).name)
      let message = Snippet.plain(finding.message)
      output.append(
        contentsOf: "\(path):\(place.place): \(finding.severity.name): \(message) [\(finding.rule)]\n"
          .utf8)
    }
  }
}
