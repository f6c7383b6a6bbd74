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
    field("schema", 1)
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
    for (index, alignment) in report.alignments.enumerated() {
      let subject = report.subjects.indices.contains(index) ? report.subjects[index] : nil
      self.alignment(alignment, subject: subject, report, locators)
    }
    endArray()
    endObject()
  }

  private mutating func finding(_ finding: Finding, _ locators: [SpanLocator]) {
    beginObject()
    key("rule")
    string(finding.rule)
    field("severity", name: finding.severity.code)
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
      field("source", label.source)
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
    field("errors", report.count(.error))
    field("warnings", report.count(.warning))
    field("notes", report.count(.note))
    field("figures", report.ledger.entries.count)
    field("agreeing", report.ledger.count(.agrees))
    field("in_findings", report.ledger.count(.conflict))
    field("unverified", report.ledger.count(.unverified))
    endObject()
  }

  private mutating func entry(_ entry: borrowing Ledger.Entry, _ locator: SpanLocator) {
    beginObject()
    field("n", entry.number)
    key("span")
    beginObject()
    span(entry.range, locator)
    endObject()
    key("reading")
    string(entry.reading)
    field("state", name: entry.state.code)
    key("with")
    beginArray()
    for number in entry.with { self.number(number) }
    endArray()
    key("derivation")
    string(entry.derivation)
    endObject()
  }
}
