internal import Consistency
internal import Extraction
internal import TextModel

extension JSONWriter {
  /// What `compare` gives of several texts.
  ///
  /// - Parameter id: in JSON.
  public mutating func comparison(_ report: ComparisonReport, id: [UInt8]) {
    let locators = report.locators()
    beginObject()
    key("id")
    raw(id)
    key("schema")
    number(1)
    assessment(report.findings, report.ledger, locators)
    key("alignments")
    beginArray()
    for alignment in report.alignments { self.alignment(alignment, report, locators) }
    endArray()
    endObject()
  }

  private mutating func alignment(
    _ alignment: Alignment, _ report: ComparisonReport, _ locators: [SpanLocator]
  ) {
    beginObject()
    key("relation")
    string(alignment.relation.rawValue)
    key("spans")
    beginArray()
    for side in alignment.sides where locators.indices.contains(side.source) {
      beginObject()
      key("source")
      number(side.source)
      span(side.range, locators[side.source])
      key("label")
      string(report.sources[side.source].figures[side.figure].reading(in: report.sources[side.source]))
      endObject()
    }
    endArray()
    key("score")
    hundredths(alignment.score)
    key("because")
    beginObject()
    for reason in alignment.reasons {
      key(reason.feature.name)
      hundredths(reason.share)
    }
    endObject()
    endObject()
  }

  private mutating func hundredths(_ value: Float) {
    number(DecimalNumber(Int64((value * 100).rounded()), exponent: -2))
  }
}
