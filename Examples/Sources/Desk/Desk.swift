import Extraction
import FactcheckKit

/// Prints what a desk should ask about an article on standard input.
@main
struct Desk {
  static func main() throws {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }

    // Which rules run, how loud they are, and what only this house writes.
    var configuration = Configuration()
    configuration.ignore = ["spelling-variant"]
    try configuration.setSeverity("hedge-drift=warning")
    configuration.patterns = [
      try FigurePattern(name: "docket", expression: #"Docket No\. (?<value>[0-9]+)"#, kind: "ordinal")
    ]
    try configuration.validate()

    let document = Checker.document(text)
    let report = try Checker(configuration).check(document)
    print(report.verdict)
    for finding in report.findings where !finding.question.isEmpty {
      print("\n\(finding.severity.name): \(finding.message)\n  ? \(finding.question)")
      for label in finding.labels {
        print("  - “\(document.text(label.range))”" + (label.reading.isEmpty ? "" : " = \(label.reading)"))
      }
    }

    let open = report.ledger.entries.filter { entry in
      entry.state == .unverified && document.role(at: entry.range.start)?.isProminent == true
    }
    if !open.isEmpty { print("\nNothing in the body bears out:") }
    for entry in open { print("  - “\(document.text(entry.range))” (\(entry.reading))") }
  }
}
