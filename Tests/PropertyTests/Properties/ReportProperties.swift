internal import Consistency
internal import Extraction
public import Reporting
internal import TextModel

extension Violations {
  /// What has to hold of every report: each place is one of its text, and the ledger has every figure once.
  public mutating func expect(_ report: Report) {
    expect(report.mentions)
    for source in report.sources { expect(source) }
    for finding in report.findings { expect(finding, report) }
    for (before, finding) in zip(report.findings, report.findings.dropFirst()) {
      expect(before.severity >= finding.severity, "a \(finding.severity) stands behind a \(before.severity)")
    }
    let entries = report.ledger.entries
    expect(entries.count == report.mentions.figures.count, "the ledger has \(entries.count) figures")
    for (index, entry) in entries.enumerated() {
      expect(entry.number == index + 1, "the ledger's entry \(index) has the number \(entry.number)")
      expect(
        entry.with.allSatisfy { (1...entries.count).contains($0) && $0 != entry.number },
        "entry \(entry.number) stands with \(entry.with)")
      expect(entry.with == entry.with.sorted(), "entry \(entry.number) stands with \(entry.with)")
    }
    for alignment in report.alignments { expect(alignment, report) }
  }

  private mutating func expect(_ finding: Finding, _ report: Report) {
    let rule = finding.rule
    expect(!finding.labels.isEmpty, "\(rule) has no place")
    expect(!finding.message.isEmpty && !finding.question.isEmpty, "\(rule) has no message or question")
    for label in finding.labels {
      guard (0...report.sources.count).contains(label.source) else {
        expect(false, "\(rule) has a place in the text \(label.source)")
        continue
      }
      let mentions = report.mentions(label.source)
      expect(label.range, in: mentions.document, "a place of \(rule)")
      expect(label.figure < mentions.figures.count, "\(rule) has the figure \(label.figure)")
      for range in label.differing {
        expect(range, in: mentions.document, "words that differ, of \(rule)")
        expect(label.range.contains(range), "\(rule) marks words outside its place")
      }
    }
  }

  private mutating func expect(_ alignment: Alignment, _ report: Report) {
    expect(!alignment.sides.isEmpty, "an alignment of nothing")
    expect(
      alignment.score.isFinite && (0...1).contains(alignment.score), "an alignment has the score \(alignment.score)")
    for side in alignment.sides {
      guard (0...report.sources.count).contains(side.source),
        report.mentions(side.source).figures.indices.contains(side.figure)
      else {
        expect(false, "an alignment has the figure \(side.figure) of the text \(side.source)")
        continue
      }
      expect(side.range, in: report.document(side.source), "a side of an alignment")
    }
  }
}
