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
  private static let few = 2
  /// Longer spans of days, weeks or months are told in years.
  private static let longest = 1_000.0
  /// An article with more dates is a calendar, in which some distance fits anything.
  private static let most = 12

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .duration, let slack = Self.slack[shown.unit.unit.code],
      let length = Self.lengths[shown.unit.unit.code], let count = shown.value?.double,
      (2...Self.longest).contains(count), shown.hedge != .range
    else { return nil }
    let wanted = count * length
    // Where the body has the number with another unit, "a 15-week odyssey", the dates must give it to the day.
    let reach = body.hasOtherUnit(shown) ? min(1, slack) : slack
    // "Stuck for two days" of two hours, on a Friday and a Sunday: some two days are always as far apart.
    let isOfDays = shown.unit == .day
    if isOfDays,
      body.claims.body.contains(where: {
        let figure = body.figure($0)
        return figure.kind == .duration && figure.unit != .day && figure.value == shown.value
      })
    {
      return nil
    }
    let dates = dates(body, isOfDays)
    guard dates.count <= Self.most else { return nil }
    // Far from each other, two dates are those of a span only where there are no more, and no other span.
    let isFew =
      isOfDays && dates.count(where: \.isDay) <= Self.few && !body.claims.body.contains { body.figure($0).unit == .day }
    for (position, first) in dates.enumerated() {
      for second in dates[(position + 1)...] {
        guard isFew || isNear(first, second, body) else { continue }
        let ways =
          isOfDays
          ? calendarDays(first, second) : [days(first, second, wanted), days(second, first, wanted)].compactMap { $0 }
        // Of days the first and the last may count both.
        let isWithin = isOfDays && ways.contains { Double($0) == wanted - 1 }
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
  ///
  /// - Parameter isOfDays: a span of days has no end ahead.
  private func dates(_ body: BodyFigures, _ isOfDays: Bool) -> [Day] {
    let published = body.mentions.published?.components
    let told: [Day] = body.claims.claims.indices.compactMap { index in
      let claim = body.claims.claims[index]
      guard claim.role == .body || claim.role == .meta || claim.role == .caption,
        !isOfDays || claim.scope.isDisjoint(with: .forecast),
        let date = body.mentions.date(of: body.claims.figure(claim))
      else { return nil }
      // "On Tuesday", where the day of publication tells which.
      if date.start.month == nil, let days = date.days, days.lowerBound == days.upperBound {
        let (year, month, day) = days.lowerBound.components
        return Day(claim: index, year: year, month: month, day: day, isDay: true)
      }
      guard let month = date.start.month,
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

  /// The days of the calendar between two days; where a year is left out, in the year of the other one, or in any.
  private func calendarDays(_ first: Day, _ second: Day) -> [Int] {
    guard first.isDay, second.isDay else { return [] }
    let told = first.year ?? second.year
    let years = told.map { [$0] } ?? Self.anyYears
    return years.compactMap { year in
      guard let a = CivilDay(year: first.year ?? year, month: first.month, day: first.day),
        let b = CivilDay(year: second.year ?? year, month: second.month, day: second.day)
      else { return nil }
      return abs(a - b)
    }
  }

  /// One of each length.
  private static let anyYears = [2023, 2024]

  /// Ten thousand years.
  private static let mostDays = 3_650_000.0

  /// The days between two dates; where a year is left out, the number of years that the headline's distance asks for.
  private func days(_ first: Day, _ second: Day, _ wanted: Double) -> Int? {
    guard first.isDay || second.isDay else { return nil }
    let months = (second.month - first.month) * 30 + (second.month - first.month) / 2 + second.day - first.day
    if let x = first.year, let y = second.year { return abs((y - x) * 365 + months) }
    let onwards = months >= 0 ? months : months + 365
    return onwards + 365 * Int((min(max(0, wanted - Double(onwards)), Self.mostDays) / 365).rounded())
  }
}
