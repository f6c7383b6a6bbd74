internal import Claims
internal import Extraction
internal import TextModel

/// A rate told once a longer time and once a shorter one: "£3,640 a year, or £70 a week", "£18 a month, or £216 a year", "28 trains a week, or
/// four a day".
struct TimedRates {
  var long: Int
  var short: Int
  /// How many of the shorter time the longer one may have: 52 weeks, 365 days or some 250 days of work.
  var ratios: [ClosedRange<Double>]
  /// The shorter time stands in front.
  private var isShortFirst = false

  private static let counts: [(UnitID, UnitID, [ClosedRange<Double>])] = [
    (.year, .month, [12...12]), (.year, .week, [46...52.2]), (.year, .day, [180...265, 300...366]),
    (.month, .week, [4...4.5]), (.month, .day, [20...23, 28...31]), (.week, .day, [5...7]),
    (.day, .hour, [6...12, 24...24]), (.week, .hour, [30...48, 168...168]),
  ]

  /// How many of a shorter time a longer one may have; nil where the two are not told so.
  static func ratios(of long: UnitID, in short: UnitID) -> [ClosedRange<Double>]? {
    counts.first { $0.0 == long && $0.1 == short }?.2
  }

  /// The pair of a sentence that has no other rates: a list of prices has a discount for the longer time.
  init?(in claims: [Int], _ article: Article) {
    let rates = claims.filter { article.figure($0).kind == .rate && article.figure($0).value != nil }
    if let counted = Self.counted(claims, rates, article) {
      self = counted
      return
    }
    guard rates.count == 2, let long = rates.first, let short = rates.last else { return nil }
    let (a, b) = (article.figure(long), article.figure(short))
    guard a.unit == b.unit, a.per.count == 0, b.per.count == 0,
      ![a.hedge, b.hedge].contains(where: { $0 == .vague || $0 == .range })
    else { return nil }
    let gap = article.gap(long, short)
    guard let ratios = Self.ratios(of: a.per.unit, in: b.per.unit) else {
      guard let ratios = Self.ratios(of: b.per.unit, in: a.per.unit), gap.count == 2,
        article.isMark(gap.lowerBound, ","), article.isWord(gap.lowerBound + 1, Word.or), Self.isClosed(short, article)
      else { return nil }
      (self.long, self.short, self.ratios, isShortFirst) = (short, long, ratios, true)
      return
    }
    // "Or £10 a week more", "or ten a day at the height of summer"
    guard !article.has(b.tokens.upperBound, [.rise, .fall, .other]),
      !Self.seasons.contains(b.tokens.upperBound, in: article.document),
      !article.isMark(b.tokens.upperBound, ",") || !article.has(b.tokens.upperBound + 1, .preposition)
    else { return nil }
    guard let last = gap.last, gap.count <= 8,
      article.isWord(last, Word.or) && article.isMark(last - 1, ",") || article.isMark(last, "(")
        || article.isMark(last, ",") && Self.isClosed(short, article),
      gap.dropLast().allSatisfy({
        article.document.tokens[$0].isWord && !article.has($0, [.conjunction, .subordinator, .auxiliary, .rise, .fall])
          || $0 == last - 1
      })
    else { return nil }
    (self.long, self.short, self.ratios) = (long, short, ratios)
  }

  private init(long: Int, short: Int, ratios: [ClosedRange<Double>]) {
    (self.long, self.short, self.ratios) = (long, short, ratios)
  }

  private static let seasons = WordSet("at in during on for over if when")
  private static let times: [(UInt64, UnitID)] = [
    (TextHash.of("year"), .year), (TextHash.of("month"), .month), (TextHash.of("week"), .week),
    (TextHash.of("day"), .day),
  ]

  /// "28 departures by rail a week, or four a day": a number of things, and the time behind them.
  private static func counted(_ claims: [Int], _ rates: [Int], _ article: Article) -> TimedRates? {
    guard rates.count == 1, let short = rates.first, let place = claims.firstIndex(of: short), place > 0 else {
      return nil
    }
    let (long, gap) = (claims[place - 1], article.gap(claims[place - 1], short))
    let (a, b) = (article.figure(long), article.figure(short))
    let time = gap.upperBound - 3
    guard a.kind == .cardinal, a.hedge == .exact, b.unit == .none, b.per.count == 0, (5...9).contains(gap.count),
      article.isWord(gap.upperBound - 1, Word.or), article.isMark(gap.upperBound - 2, ","),
      let unit = times.first(where: { article.isWord(time, $0.0) })?.1, article.has(time - 1, .indefinite),
      let ratios = ratios(of: unit, in: b.per.unit), isClosed(short, article),
      ToldProduct.isPhrase(gap.lowerBound..<time, article)
    else { return nil }
    return TimedRates(long: long, short: short, ratios: ratios)
  }

  private static func isClosed(_ index: Int, _ article: Article) -> Bool {
    let end = article.figure(index).tokens.upperBound
    // "€60 a month, over ten months"
    if article.isMark(end, ","), article.has(end + 1, .preposition) { return false }
    return article.isMark(end, ".") || article.isMark(end, ",") || article.isMark(end, ";")
  }

  /// Whether no number of the shorter times gives the longer one, with a margin for what is rounded.
  func isWrong(_ article: Article) -> Bool {
    guard let ratio = article.figure(long).interval.divided(by: article.figure(short).interval) else { return false }
    let (low, high) = (ratio.lower?.double ?? 0, ratio.upper?.double ?? .infinity)
    // A pass for the longer time is cheaper: "£9 a day, or £25 a week".
    let mayBeLess = isShortFirst && article.figure(long).unit.unit.isMoney
    return ratios.allSatisfy { !mayBeLess && high < $0.lowerBound * 0.95 || low > $0.upperBound * 1.05 }
  }
}
