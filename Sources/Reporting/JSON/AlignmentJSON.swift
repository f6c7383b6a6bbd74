internal import Consistency
internal import Extraction
internal import TextModel

extension JSONWriter {
  /// Two figures, or one alone, with what they have to do with each other.
  ///
  /// - Parameter subject: what they measure; nil for nothing known.
  mutating func alignment(
    _ alignment: Alignment, subject: String?, _ report: Report, _ locators: [SpanLocator]
  ) {
    beginObject()
    field("relation", alignment.relation.rawValue)
    field("subject", subject)
    key("spans")
    beginArray()
    for side in alignment.sides where locators.indices.contains(side.source) {
      beginObject()
      field("source", side.source)
      span(side.range, locators[side.source])
      key("label")
      string(report.figure(side).reading(in: report.mentions(side.source)))
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
