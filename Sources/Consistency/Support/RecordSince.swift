internal import Claims
internal import Extraction
internal import TextModel

/// A span in which nothing was so, of what the body dates: "a 14-month low" of "the lowest since September last year".
struct RecordSince: Derivation {
  private static let since = TextHash.literal("since")

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.unit == .month || shown.unit == .year, let count = shown.value?.double, body.claims.isRecordSpan(shown)
    else { return nil }
    let document = body.mentions.document
    for index in body.claims.body {
      let figure = body.claims.figure(body.claims.claims[index])
      guard let date = body.mentions.date(of: figure), date.end == nil,
        (max(0, figure.tokens.lowerBound - 1)..<figure.tokens.upperBound).contains(where: {
          document.tokens[$0].hash == Self.since
        }),
        ClaimIndex.records.meets(document.sentences[body.claims.claims[index].sentence].tokens, in: document),
        body.claims.link(claim, body.claims.claims[index]).shared > 0,
        fits(date, count * (shown.unit == .year ? 12 : 1), body)
      else { continue }
      var support = FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: "since \(document.text(figure.core))")
      support.isEstimate = true
      return support
    }
    return nil
  }

  /// Years of a forecast that an article names, beyond its own.
  private static let ahead = 2.0
  /// Months of a span that is believed where no later year tells how long it can be.
  private static let longest = 60.0

  /// Whether so many months may have gone: to the day of publication, or where it is not known, to one that the years of the body allow.
  private func fits(_ date: CalendarDate, _ months: Double, _ body: BodyFigures) -> Bool {
    guard let published = body.mentions.published, let first = date.days?.lowerBound else {
      guard let month = date.start.month else { return date.form == .relative }
      guard let year = date.start.year, let latest = body.years.map(\.year).max() else {
        return months <= Self.longest
      }
      if latest <= Int(year) { return months <= Self.longest }
      let end = Double(year) + (Double(month) - 1 + months) / 12
      return end >= Double(latest) - Self.ahead && end < Double(latest) + Self.ahead
    }
    return abs(Double(published - first) / (365.25 / 12) - months) <= 1.5
  }
}
