internal import Consistency
internal import Extraction
internal import TextModel

extension JSONWriter {
  /// What `check` gives of one article.
  ///
  /// - Parameter id: in JSON.
  public mutating func report(_ report: Report, id: [UInt8]) {
    let locators = report.locators()
    beginObject()
    key("id")
    raw(id)
    key("schema")
    number(1)
    key("findings")
    beginArray()
    for finding in report.findings { self.finding(finding, locators) }
    endArray()
    key("summary")
    summary(report)
    key("ledger")
    beginArray()
    if let locator = locators.first {
      report.ledger.entries.withUnsafeBufferPointer { entries in
        for index in entries.indices { entry(entries[index], locator) }
      }
    }
    endArray()
    key("alignments")
    beginArray()
    for alignment in report.alignments { self.alignment(alignment, report, locators) }
    endArray()
    endObject()
  }

  private mutating func finding(_ finding: Finding, _ locators: [SpanLocator]) {
    beginObject()
    key("rule")
    string(finding.rule)
    key("severity")
    name(finding.severity.name)
    key("message")
    string(finding.message)
    key("working")
    string(finding.working)
    key("remedy")
    string(finding.remedy)
    key("question")
    string(finding.question)
    key("spans")
    beginArray()
    for label in finding.labels where locators.indices.contains(label.source) {
      beginObject()
      key("source")
      number(label.source)
      span(label.range, locators[label.source])
      key("label")
      string(label.reading)
      endObject()
    }
    endArray()
    key("suggestions")
    beginArray()
    for suggestion in finding.suggestions { string(suggestion) }
    endArray()
    key("fingerprint")
    string(finding.fingerprint)
    endObject()
  }

  private mutating func summary(_ report: Report) {
    beginObject()
    key("errors")
    number(report.count(.error))
    key("warnings")
    number(report.count(.warning))
    key("notes")
    number(report.count(.note))
    key("figures")
    number(report.ledger.entries.count)
    key("agreeing")
    number(report.ledger.count(.agrees))
    key("in_findings")
    number(report.ledger.count(.conflict))
    key("unverified")
    number(report.ledger.count(.unverified))
    endObject()
  }

  private mutating func entry(_ entry: Ledger.Entry, _ locator: SpanLocator) {
    beginObject()
    key("n")
    number(entry.number)
    key("span")
    beginObject()
    span(entry.range, locator)
    endObject()
    key("reading")
    string(entry.reading)
    key("state")
    name(entry.state.rawValue)
    key("with")
    beginArray()
    for number in entry.with { self.number(number) }
    endArray()
    key("derivation")
    string(entry.derivation)
    endObject()
  }
}
