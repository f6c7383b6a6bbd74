internal import Claims
internal import Extraction
internal import TextModel

/// A clock time that is told to be so much later than an earlier one: "It broke out at 2.20am. … The first engine came at 2.34am, 14 minutes later".
struct TimeLater {
  var duration: Int
  var time: Int
  /// The only clock time before it.
  var earlier: Int
  /// Minutes from the one to the other.
  var minutes: Int

  /// Sentences back that the earlier time may stand in.
  private static let reach = 2
  private static let later = TextHash.literal("later")
  static let day = 24 * 60

  /// Nil where no later time is told, where it fits one of the times before it, or where several might be meant.
  init?(at position: Int, in claims: [Int], _ article: Article) {
    guard position > 0 else { return nil }
    let (time, duration) = (claims[position - 1], claims[position])
    let gap = article.gap(time, duration)
    guard article.figure(duration).kind == .duration,
      article.isWord(article.figure(duration).tokens.upperBound, Self.later),
      gap.count == 1, article.isMark(gap.lowerBound, ","), let end = Self.minute(time, article),
      !article.isWord(article.figure(duration).tokens.upperBound + 1, Word.than),
      let told = Self.minutes(article.figure(duration)),
      // "Left London at 9am and landed in New York at noon"
      !ToldSpan.mayCrossZones(article.sentence(of: time), article),
      // Of more than a day the times tell nothing.
      told.upper.map({ $0 < DecimalNumber(Self.day) }) ?? false, article.claims.budget.take(article.claims.body.count)
    else { return nil }
    let sentence = article.claim(time).sentence
    let times = article.claims.body.filter {
      $0 < time && sentence - article.claim($0).sentence <= Self.reach && Self.minute($0, article) != nil
    }
    let spans = times.compactMap { Self.minute($0, article) }.map { (end - $0 + Self.day) % Self.day }
    guard let span = spans.last, Set(spans).count == 1, !told.contains(DecimalNumber(span)), let earlier = times.last
    else { return nil }
    (self.duration, self.time, self.earlier, minutes) = (duration, time, earlier, span)
  }

  /// The minute of the day of a clock time, nil for a range.
  static func minute(_ index: Int, _ article: Article) -> Int? {
    guard let date = article.mentions.date(of: article.figure(index)), date.end == nil, let hour = date.start.hour
    else {
      return nil
    }
    return Int(hour) * 60 + Int(date.start.minute ?? 0)
  }

  /// What a length allows, to half of its unit: two hours are 90 to 150 minutes, 14 minutes 13 to 15.
  static func minutes(_ figure: Figure) -> Interval? {
    guard figure.value != nil, figure.hedge != .vague, let seconds = figure.converted(figure.interval) else {
      return nil
    }
    let isCoarse = figure.unit == .hour
    guard let minutes = seconds.divided(by: Interval(exactly: DecimalNumber(60))) else { return nil }
    let slack = DecimalNumber(isCoarse ? 30 : 1)
    return minutes + Interval(slack.negated, slack)
  }
}
