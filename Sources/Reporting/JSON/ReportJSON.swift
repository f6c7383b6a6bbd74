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
      for index in report.mentions.figures.indices { entry(index, report, locator) }
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
    field("rule", finding.rule)
    field("severity", name: finding.severity.code)
    field("message", finding.message)
    field("working", finding.working)
    field("remedy", finding.remedy)
    field("question", finding.question)
    key("spans")
    beginArray()
    for label in finding.labels where locators.indices.contains(label.source) {
      beginObject()
      field("source", label.source)
      span(label.range, locators[label.source])
      field("label", label.reading)
      endObject()
    }
    endArray()
    key("suggestions")
    beginArray()
    for suggestion in finding.suggestions { string(suggestion) }
    endArray()
    field("fingerprint", finding.fingerprint)
    endObject()
  }

  private mutating func summary(_ report: Report) {
    beginObject()
    field("errors", report.count(.error))
    field("warnings", report.count(.warning))
    field("notes", report.count(.note))
    field("figures", report.ledger.count)
    field("agreeing", report.ledger.count(.agrees))
    field("in_findings", report.ledger.count(.conflict))
    field("unverified", report.ledger.count(.unverified))
    endObject()
  }

  /// The line of a figure in the ledger: as `Ledger.Entry`, without its strings.
  private mutating func entry(_ index: Int, _ report: Report, _ locator: SpanLocator) {
    beginObject()
    field("n", index + 1)
    key("span")
    beginObject()
    span(report.mentions.figures[index].range, locator)
    endObject()
    key("reading")
    reading(of: report.mentions.figures[index], in: report.mentions)
    field("state", name: report.ledger.standings[index].state.code)
    key("with")
    beginArray()
    for number in report.ledger.standings[index].with { self.number(number) }
    endArray()
    field("derivation", report.ledger.standings[index].derivation)
    endObject()
  }
}
