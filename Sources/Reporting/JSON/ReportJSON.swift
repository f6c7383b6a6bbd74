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
    assessment(report.findings, report.ledger, locators)
    key("alignments")
    beginArray()
    endArray()
    endObject()
  }

  /// What `check` and `compare` have in common: findings, their sums, the ledger.
  mutating func assessment(_ findings: [Finding], _ ledger: Ledger, _ locators: [SpanLocator]) {
    key("findings")
    beginArray()
    for finding in findings { self.finding(finding, locators) }
    endArray()
    key("summary")
    summary(findings, ledger)
    key("ledger")
    beginArray()
    if let locator = locators.first {
      for entry in ledger.entries { self.entry(entry, locator) }
    }
    endArray()
  }

  private mutating func finding(_ finding: Finding, _ locators: [SpanLocator]) {
    beginObject()
    key("rule")
    string(finding.rule)
    key("severity")
    string(finding.severity.name)
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

  private mutating func summary(_ findings: [Finding], _ ledger: Ledger) {
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    beginObject()
    key("errors")
    number(count(.error))
    key("warnings")
    number(count(.warning))
    key("notes")
    number(count(.note))
    key("figures")
    number(ledger.entries.count)
    key("agreeing")
    number(ledger.count(.agrees))
    key("in_findings")
    number(ledger.count(.conflict))
    key("unverified")
    number(ledger.count(.unverified))
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
    string(entry.state.rawValue)
    key("with")
    beginArray()
    for number in entry.with { self.number(number) }
    endArray()
    key("derivation")
    string(entry.derivation)
    endObject()
  }
}
