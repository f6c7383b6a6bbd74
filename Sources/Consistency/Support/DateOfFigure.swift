internal import Claims
internal import Extraction
internal import TextModel

/// The date that the body gives a figure which headline or summary puts beside another one: "116 killed in 2013" for 116 in 2014.
struct DateOfFigure {
  /// Numbers of fewer digits stand in a text by chance.
  private static let leastDigits: Int64 = 100
  /// Tokens between a figure and its date.
  private static let reach = 12
  /// The same where the date is what the figure is compared with.
  private static let near = 4

  let article: Article

  /// The body's date of the figure beside the claim, where no passage with that figure has a date that agrees, and no passage with one
  /// of those that do is nearer to the claim; nil for none.
  func rival(of index: Int, agreeing: [Int]) -> Int? {
    guard let date = article.mentions.date(of: article.figure(index)) else { return nil }
    guard isTold(date) else { return period(of: index, date) }
    let fit = DateFit(date, published: article.mentions.published)
    for figure in neighbours(of: index, isIn: article.claims.prominent) where isDistinctive(article.figure(figure)) {
      let dates = article.claims.body.filter { isSame(article.figure($0), article.figure(figure)) }
        .flatMap { nearest(to: $0) }
      let known = dates.filter { fit.isComparable(article.mentions.date(of: article.figure($0))) }
      guard let first = known.first, known.count == dates.count, isSince(first) == isSince(index),
        !known.contains(where: { fit.allows(article.mentions.date(of: article.figure($0))) })
      else { continue }
      let score = article.claims.parallel(article.claim(index), article.claim(first)).score
      let isTold = agreeing.contains {
        article.claims.parallel(article.claim(index), article.claim($0)).score > score
      }
      if !isTold { return first }
    }
    return nil
  }

  /// "Down a fifth since January but 69,600 still wait": where a time begins is no time of the figure.
  private func isSince(_ index: Int) -> Bool {
    article.isWord(article.figure(index).tokens.lowerBound - 1, Self.since)
  }

  private static let since = TextHash.literal("since")

  /// The period that the body compares the figure with, where it is of another length: "up 40.6% from the previous quarter" for last year.
  private func period(of index: Int, _ date: CalendarDate) -> Int? {
    guard isPeriod(index, date),
      let figure = neighbours(of: index, isIn: article.claims.prominent).first(where: {
        isDistinctive(article.figure($0)) && article.gap($0, index).count <= Self.near
      })
    else { return nil }
    let periods = article.claims.body.filter { isSame(article.figure($0), article.figure(figure)) }
      .compactMap { figure in nearest(to: figure).first { article.gap($0, figure).count <= Self.near } }
    guard let first = periods.first,
      periods.allSatisfy({ other in
        guard let told = article.mentions.date(of: article.figure(other)) else { return false }
        return isPeriod(other, told) && told.iso != date.iso
      })
    else { return nil }
    return first
  }

  private static let periods = ["XXXX", "XXXX-QX", "XXXX-XX", "XXXX-WXX"]
  private static let units = WordSet("year quarter month week period")

  /// "Last year", "the previous quarter", told from the day of publication; not "the year-ago quarter".
  private func isPeriod(_ index: Int, _ date: CalendarDate) -> Bool {
    let tokens = article.figure(index).tokens
    return date.form == .relative && Self.periods.contains(date.iso)
      && (tokens.lowerBound..<tokens.upperBound + 1).count { Self.units.contains($0, in: article.document) } == 1
  }

  /// A year, quarter or month by name.
  private func isTold(_ date: CalendarDate) -> Bool {
    date.form != .relative && date.end == nil && date.start.hour == nil
      && (date.start.year != nil || date.start.month != nil || date.quarter != nil)
  }

  /// The figures of the sentence to which no date is nearer.
  private func neighbours(of index: Int, isIn claims: [Int]) -> [Int] {
    let sentence = article.claim(index).sentence
    return claims.filter { other in
      article.claim(other).sentence == sentence && other != index && nearest(to: other).contains(index)
    }
  }

  /// The date of the sentence that is nearest to a figure, or both where two are as near.
  private func nearest(to index: Int) -> [Int] {
    let sentence = article.claim(index).sentence
    var (best, least) = ([Int](), Self.reach)
    for other in claims(around: index) where article.claim(other).sentence == sentence {
      guard other != index, article.mentions.date(of: article.figure(other)) != nil else { continue }
      let distance = article.gap(index, other).count
      if distance < least { (best, least) = ([other], distance) } else if distance == least { best.append(other) }
    }
    return best
  }

  private func claims(around index: Int) -> some Sequence<Int> {
    let all = article.claims.claims
    return (max(0, index - 12)..<min(all.count, index + 13)).lazy
  }

  private func isDistinctive(_ figure: Figure) -> Bool {
    guard figure.kind != .date, figure.kind != .time, figure.kind != .ordinal, figure.kind != .age,
      figure.kind != .duration, let digits = figure.value?.significand.magnitude
    else { return false }
    return digits >= Self.leastDigits
  }

  private func isSame(_ a: Figure, _ b: Figure) -> Bool {
    a.kind == b.kind && a.unit == b.unit && a.value == b.value && a.lower == b.lower && a.upper == b.upper
  }
}
