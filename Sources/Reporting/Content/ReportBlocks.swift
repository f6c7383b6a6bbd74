internal import Consistency
internal import Extraction
internal import TextModel

extension Report {
  /// A finding with its number, which counts from 1 through the whole report.
  typealias Numbered = (number: Int, finding: Finding)

  /// The findings above a note: what has to be mended first.
  var loud: [Numbered] { numbered.filter { $0.finding.severity > .note } }

  /// The findings that only ask.
  var notes: [Numbered] { numbered.filter { $0.finding.severity == .note } }

  /// What to put to the writer or the source, the worst first, with the number of the finding.
  var questions: [(number: Int, text: String)] {
    numbered.filter { !$0.finding.question.isEmpty }.prefix(7).map { ($0.number, $0.finding.question) }
  }

  private var numbered: [Numbered] { findings.enumerated().map { ($0 + 1, $1) } }

  /// What the report was made of: the text's hash, the release, the date that anchors "Friday", the sources.
  func provenance(_ escape: (String) -> String) -> String {
    let hash = String(TextHash.of(mentions.document.bytes), radix: 16)
    let date = mentions.published.map { $0.iso } ?? "none"
    let names = sources.map { escape($0.document.name) }.joined(separator: ", ")
    return "Text \(String(repeating: "0", count: max(0, 16 - hash.utf8.count)) + hash) · factcheck \(Release.version)"
      + " · publication date: \(date) · sources: \(names.isEmpty ? "none" : names)"
  }
}
