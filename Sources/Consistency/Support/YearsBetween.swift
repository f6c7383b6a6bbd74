internal import Claims
internal import Extraction
internal import TextModel

/// Years between a year of the body and the publication date, or between two years of one sentence: "33 years after", an age from a
/// birth year.
struct YearsBetween: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    support(claim, shown: body.shown(claim), in: body)
  }

  func support(_ claim: Claim, shown: Figure, in body: BodyFigures) -> FigureSupport? {
    // "Every four years" is no distance.
    guard let count = years(shown), shown.hedge != .range, !claim.scope.contains(.per) else { return nil }
    if let published = body.mentions.published {
      for (year, index) in body.years
      where isElapsed(published.year - year, count, shown)
        || body.isToldToday(claim) && isElapsed(published.year - year - 1, count, shown)
      {
        return support(claim, [index], "\(published.year) − \(year)", body)
      }
    } else if !body.tellsYearsAgo || body.claims.isRecordSpan(shown),
      let latest = body.years.filter({ !isAhead($0.claim, body) })
        .map(\.year).max()
    {
      // Without a publication date any day after the latest year that the body names may be the one.
      let isOfDecades = shown.unit.unit.code == "decade" && body.years.contains { $0.year < latest }
      let today =
        isOfDecades
        ? latest...latest : max(latest, Self.present.lowerBound)...max(latest, Self.present.upperBound)
      let isToday = reachesToday(shown, count, body.isToldToday(claim) || isRecord(shown, body))
      for (year, index) in body.years
      where
        (isToday
        || (shown.kind == .duration || shown.kind == .age) && isStart(index, body)
          && count >= (isFirst(index, body) ? 4 : 10)
        || count >= 10 && isAfter(shown, body)
        || body.claims.isRecordSpan(shown) && isLastSeen(index, as: claim, body))
        && today.contains(where: { isElapsed($0 - year, count, shown) })
      {
        var support = support(claim, [index], "since \(year)", body)
        support.isEstimate = true
        return support
      }
    }
    if let support = toTheEnd(claim, shown, count, body) { return support }
    let document = body.mentions.document
    for (position, (first, a)) in body.years.enumerated() {
      let reach = isOfSeasons(claim, shown, body) ? count - 1 : count
      for (second, b) in body.years[(position + 1)...].prefix(12) where abs(first - second) == reach {
        let distance = abs(body.claims.claims[a].sentence - body.claims.claims[b].sentence)
        guard distance <= 1, document.sentences.indices.contains(body.claims.claims[a].sentence) else { continue }
        return support(claim, [a, b], "\(max(first, second)) − \(min(first, second))", body)
      }
    }
    return nil
  }

  private static let seen = WordSet("since seen last")

  /// "A level last seen in November 2024"
  private func isLastSeen(_ index: Int, as claim: Claim, _ body: BodyFigures) -> Bool {
    let tokens = body.figure(index).tokens
    return body.claims.link(claim, body.claims.claims[index]).shared > 0
      && Self.seen.meets(max(0, tokens.lowerBound - 3)..<tokens.upperBound, in: body.mentions.document)
  }

  private static let aheads = WordSet("will due planned expected forecast goal target")
  private static let limits = WordSet("until by from")
  /// Words in front of a year in which the text looks ahead.
  private static let reach = 24

  /// "It is to be a school from September 2028": a year that has not begun says nothing of today.
  private func isAhead(_ index: Int, _ body: BodyFigures) -> Bool {
    let (document, tokens) = (body.mentions.document, body.figure(index).tokens)
    return body.claims.claims[index].scope.contains(.forecast)
      || Self.aheads.meets(
        max(
          document.sentences[body.claims.claims[index].sentence].tokens.lowerBound, tokens.lowerBound - Self.reach)..<tokens
          .lowerBound, in: document)
      || Self.limits.meets(max(0, tokens.lowerBound - 2)..<tokens.upperBound, in: document)
  }

  static let seasons = WordSet("seasons summers winters springs autumns harvests editions")

  /// "11 summers of counting", from 2015 to 2025: the first and the last count.
  private func isOfSeasons(_ claim: Claim, _ shown: Figure, _ body: BodyFigures) -> Bool {
    shown.kind == .cardinal && Self.seasons.contains(claim.headToken, in: body.mentions.document)
  }

  private static let since = TextHash.literal("since")

  /// "Since 1968": years are counted from there to the day of publication.
  private func isStart(_ index: Int, _ body: BodyFigures) -> Bool {
    let tokens = body.figure(index).tokens
    let document = body.mentions.document
    return (max(0, tokens.lowerBound - 1)..<tokens.upperBound).contains { document.tokens[$0].hash == Self.since }
  }

  private static let firsts = WordSet("first last highest lowest best worst biggest")

  /// "The first victory since 2017": what the headline counts the years of.
  private func isFirst(_ index: Int, _ body: BodyFigures) -> Bool {
    let document = body.mentions.document
    return Self.firsts.meets(document.sentences[body.claims.claims[index].sentence].tokens, in: document)
  }

  /// "11 years after his first", "after 43 years": counted to today from something that the body may give its year.
  private func isAfter(_ shown: Figure, _ body: BodyFigures) -> Bool {
    let (document, start) = (body.mentions.document, shown.tokens.lowerBound)
    return shown.kind == .duration
      && (Self.afters.contains(shown.tokens.upperBound, in: document) || Self.afters.contains(start - 1, in: document)
        || Self.afters.contains(start, in: document))
  }

  private static let afters = WordSet("after on")

  private static let records = Set(["low", "high", "best", "worst", "peak"].map { TextHash.of($0) })

  /// "A four-year low": since a year that the body names.
  private func isRecord(_ shown: Figure, _ body: BodyFigures) -> Bool {
    let next = shown.tokens.upperBound
    let tokens = body.mentions.document.tokens
    return shown.kind == .duration && tokens.indices.contains(next) && Self.records.contains(tokens[next].hash)
  }

  private static let closings = WordSet("end")
  private static let to = TextHash.literal("to")
  private static let ends = Set(
    ["due", "until", "till", "matures", "maturing", "expires", "expiring"].map { TextHash.of($0) })

  /// Years from the day of publication to one ahead: "10-year notes" that are due 1997. Without a publication date any may be right.
  private func toTheEnd(_ claim: Claim, _ shown: Figure, _ count: Int, _ body: BodyFigures) -> FigureSupport? {
    guard shown.kind == .duration else { return nil }
    let document = body.mentions.document
    for (year, index) in body.years {
      let start = body.figure(index).tokens.lowerBound
      let isEnd =
        (max(0, start - 3)..<start).contains { Self.ends.contains(document.tokens[$0].hash) }
        || Self.closings.meets(max(0, start - 3)..<body.figure(index).tokens.upperBound, in: document)
      // "A contract to June 2030": with the day of publication the count tells.
      let isTo = body.mentions.published != nil && start > 0 && document.tokens[start - 1].hash == Self.to
      guard isEnd || isTo else { continue }
      if let published = body.mentions.published?.year {
        guard abs(year - published - count) <= 1 else { continue }
      } else if body.years.contains(where: { $0.year > year - count && $0.year < year }) {
        continue
      }
      return support(claim, [index], "to \(year)", body)
    }
    return nil
  }

  /// Whether years are counted to the day of publication: "20 years ago", "the first in more than 50 years", "the 100th anniversary".
  private func reachesToday(_ shown: Figure, _ count: Int, _ isAgo: Bool) -> Bool {
    isAgo || shown.unit.unit.code == "decade" || shown.kind == .ordinal && count >= 10
      || shown.kind == .duration && shown.hedge == .above && count >= 30
  }

  /// The years of publication of an article that names none after them.
  private static let present = 1990...2040

  /// Whether so many years have gone, as far as the words allow.
  private func isElapsed(_ years: Int, _ count: Int, _ shown: Figure) -> Bool {
    guard years > 1 else { return false }
    // "Six decades" are told from shortly before they are over until the seventh is, "nearly six" only before, "over six" only behind.
    if shown.unit.unit.code == "decade" {
      switch shown.hedge {
      case .above, .atLeast: return (count..<count + 10).contains(years)
      case .below, .atMost: return (count - 5..<count).contains(years)
      default: return (count - 2..<count + 10).contains(years)
      }
    }
    switch shown.hedge {
    case .above, .atLeast: return years >= count && years * 4 <= count * 5
    case .below: return years <= count && years * 10 >= count * 9
    case .about: return abs(years - count) * 10 <= count
    default: return years == count
    }
  }

  /// The count of years, of a duration, an age, an ordinal or a count.
  private func years(_ figure: Figure) -> Int? {
    guard let value = figure.value?.int, value > 1 else { return nil }
    switch figure.kind {
    case .age, .duration:
      if figure.unit == .year { return value }
      return figure.unit.unit.code == "decade" && value <= 300 ? value * 10 : nil
    case .ordinal, .cardinal: return value >= 4 && value <= 300 ? value : nil
    default: return nil
    }
  }

  private func support(_ claim: Claim, _ indices: [Int], _ sum: String, _ body: BodyFigures) -> FigureSupport {
    FigureSupport(figure: claim.figure, with: indices.map { body.claims.claims[$0].figure }, derivation: sum)
  }
}

/// The decade or century of a year that the body names: "since '79", "the 1990s", "a century-old".
struct DecadeOfYear: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .cardinal || shown.kind == .ordinal, let value = shown.value?.int else { return nil }
    for (year, index) in body.years {
      let isYear =
        value == year || value == year % 100 && value > 31 || shown.kind == .ordinal && value == (year + 99) / 100
      if isYear {
        return FigureSupport(
          figure: claim.figure, with: [body.claims.claims[index].figure], derivation: "of the year \(year)")
      }
    }
    return nil
  }
}
