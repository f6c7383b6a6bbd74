internal import Claims
internal import Extraction
internal import TextModel

/// Days, weeks or months between two dates that the body tells near each other, or from the day of publication to one of them: "three weeks
/// to go", "410,000 visitors in seven months" from 30 May to the end of December, "the fourth farm in eight days" from the 12th to the 19th.
struct DatesApart: Derivation {
  /// Days that a span of a headline may be off: whoever counts weeks rounds to the nearest.
  private static let slack = ["d": 0, "wk": 3, "mo": 16]
  private static let lengths = ["d": 1, "wk": 7, "mo": 365.25 / 12]
  /// Dates of an article among which they need not stand near each other.
  private static let few = 4
  /// An article with more dates is a calendar, in which some distance fits anything.
  private static let most = 12

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .duration, let slack = Self.slack[shown.unit.unit.code],
      let length = Self.lengths[shown.unit.unit.code], let count = shown.value?.double,
      count >= 2, shown.hedge != .range
    else { return nil }
    let wanted = count * length
    // Where the body has the number with another unit, "a 15-week odyssey", the dates must give it to the day.
    let reach = body.hasOtherUnit(shown) ? min(1, slack) : slack
    let dates = dates(body)
    guard dates.count <= Self.most else { return nil }
    let isFew = shown.unit == .day && dates.count(where: \.isDay) <= Self.few
    for (position, first) in dates.enumerated() {
      for second in dates[(position + 1)...] {
        guard isFew || isNear(first, second, body) else { continue }
        let ways = [days(first, second, wanted), days(second, first, wanted)].compactMap { $0 }
        // The first and the last day count.
        let isWithin = shown.unit == .day && first.isDay && second.isDay && ways.contains(Int(wanted) - 1)
        guard isWithin || ways.contains(where: { abs(Double($0) - wanted) <= Double(reach) }) else { continue }
        let told = [first, second].compactMap(\.claim).map { body.claims.claims[$0].figure }
        let said = told.map { body.mentions.document.text(body.mentions.figures[Int($0)].core) }
        return FigureSupport(
          figure: claim.figure, with: told,
          derivation: said.count == 2 ? "\(said[0]) to \(said[1])" : "publication to \(said[0])")
      }
    }
    return nil
  }

  /// A day of a month, and what names it.
  private struct Day {
    /// None for the day of publication.
    var claim: Int?
    var year: Int?
    var month: Int
    /// Its middle or end, where the month alone is told.
    var day: Int
    var isDay: Bool
  }

  /// The days of the body, and that of its stamp.
  private func dates(_ body: BodyFigures) -> [Day] {
    let published = body.mentions.published?.components
    let told: [Day] = body.claims.claims.indices.compactMap { index in
      let claim = body.claims.claims[index]
      guard claim.role == .body || claim.role == .meta || claim.role == .caption,
        let date = body.mentions.date(of: body.claims.figure(claim)),
        let month = date.start.month,
        date.end.map({ $0.month == nil || $0.day == date.start.day && $0.month == month }) ?? true
      else { return nil }
      // "By the end of December"
      let isEnd =
        body.figure(index).tokens.lowerBound > 1
        && Self.ends.meets(
          body.figure(index).tokens.lowerBound - 2..<body.figure(index).tokens.upperBound, in: body.mentions.document)
      let day = date.start.day.map(Int.init) ?? (isEnd ? 30 : 15)
      return Day(
        claim: index, year: date.start.year.map(Int.init), month: Int(month), day: day,
        isDay: date.start.day != nil || isEnd)
    }
    return told
      + (published.map { [Day(claim: nil, year: $0.year, month: $0.month, day: $0.day, isDay: true)] } ?? [])
  }

  private static let ends = WordSet("end")

  /// Whether both are told near each other, or one is that of the stamp or of a picture.
  private func isNear(_ first: Day, _ second: Day, _ body: BodyFigures) -> Bool {
    let told = [first, second].compactMap(\.claim).map { body.claims.claims[$0] }
    return told.count < 2 || told.contains { $0.role != .body } || abs(told[0].sentence - told[1].sentence) <= 1
  }

  /// The days between two dates; where a year is left out, the number of years that the headline's distance asks for.
  private func days(_ first: Day, _ second: Day, _ wanted: Double) -> Int? {
    guard first.isDay || second.isDay else { return nil }
    let months = (second.month - first.month) * 30 + (second.month - first.month) / 2 + second.day - first.day
    if let x = first.year, let y = second.year { return abs((y - x) * 365 + months) }
    let onwards = months >= 0 ? months : months + 365
    return onwards + 365 * Int((max(0, wanted - Double(onwards)) / 365).rounded())
  }
}
