internal import Claims
internal import Extraction
internal import TextModel

/// A length told with the clock times of its begin and its end: "a 50-minute call that began at 8:30 a.m. and ended at 9:20 a.m.".
struct TimesOfSpan {
  var duration: Int
  var first: Int
  var last: Int
  /// Minutes from the one to the other.
  var minutes: Int

  private static let begins = WordSet("began begun begins started starts")
  private static let ends = WordSet("ended ends finished finishes")
  /// What has no half-time, no adjournment and no time zones.
  private static let events = WordSet(
    "call meeting interview speech talk briefing broadcast vigil debate conversation lecture sermon ceremony")
  /// Words between a verb and its time.
  private static let far = 4

  /// The one of a sentence with one length and two times; nil where the length fits them.
  init?(in claims: [Int], _ article: Article) {
    let durations = claims.filter { article.figure($0).kind == .duration && article.figure($0).value != nil }
    let times = claims.filter { TimeLater.minute($0, article) != nil }
    guard durations.count == 1, times.count == 2, claims.contains(where: { Self.isOfEvent($0, article) }),
      let duration = durations.first, let first = times.first,
      // "With a 20-minute interval" behind them is another length.
      let last = times.last, duration < first, Self.isBehind(Self.begins, first, article),
      Self.isBehind(Self.ends, last, article, isJoined: true),
      let start = TimeLater.minute(first, article), let end = TimeLater.minute(last, article),
      let told = TimeLater.minutes(article.figure(duration))
    else { return nil }
    let behind = article.figure(last).tokens.upperBound
    guard behind >= article.sentence(of: last).upperBound || !article.document.tokens[behind].isWord else { return nil }
    let span = (end - start + TimeLater.day) % TimeLater.day
    guard !told.contains(DecimalNumber(span)) else { return nil }
    (self.duration, self.first, self.last, minutes) = (duration, first, last, span)
  }

  /// "A 50-minute call"
  private static func isOfEvent(_ duration: Int, _ article: Article) -> Bool {
    article.figure(duration).kind == .duration
      && events.meets(article.window(duration, behind: 3).behind, in: article.document)
  }

  private static func isBehind(_ verbs: WordSet, _ time: Int, _ article: Article, isJoined: Bool = false) -> Bool {
    let before = article.window(time, before: far).before
    guard let verb = before.last(where: { verbs.contains($0, in: article.document) }) else { return false }
    // "The show opened at 6pm and the bar closed at 11pm": the second has a subject of its own.
    return !isJoined || article.has(verb - 1, .conjunction) || article.isMark(verb - 1, ",")
  }
}
