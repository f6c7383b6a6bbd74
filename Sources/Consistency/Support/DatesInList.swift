internal import Claims
internal import Extraction
internal import TextModel

/// A count and the days or years that are listed right behind it: "three times a week, on Mondays, Wednesdays and Fridays", "four finals, in
/// 1999, 2005, 2011 and 2019".
struct DatesInList {
  var count: Int
  var dates: [Int]
  /// Each listed one has as many of the count: "three days a week" are three days, four times a week on two of them are two each.
  var isEven: Bool

  private static let leads = WordSet("on in of")

  init?(of count: Int, _ behind: ArraySlice<Int>, _ article: Article) {
    let figure = article.figure(count)
    guard figure.hedge == .exact, let number = figure.value?.int, (2...12).contains(number), let first = behind.first,
      ![.date, .time, .ordinal, .percent, .age].contains(figure.kind), Self.leads(to: first, from: count, article)
    else { return nil }
    var dates = [first]
    for date in behind.dropFirst() {
      guard Self.isWeekday(date, article) == Self.isWeekday(first, article), Self.isDate(date, article),
        Self.isJoined(dates[dates.count - 1], date, article)
      else { break }
      dates.append(date)
    }
    let isWeekly = figure.per.unit == .week
    guard dates.count >= 2, Self.isDate(first, article), Self.isWeekday(first, article) == isWeekly,
      Set(dates.map { article.document.text(article.figure($0).range) }).count == dates.count,
      article.hasWord(article.gap(dates[dates.count - 2], dates[dates.count - 1]), Word.and)
    else { return nil }
    (self.count, self.dates) = (count, dates)
    isEven = isWeekly
  }

  /// ", on Mondays", "four finals, in 1999", "the four finals of 1999"
  private static func leads(to first: Int, from count: Int, _ article: Article) -> Bool {
    let gap = article.gap(count, first)
    guard let last = gap.last, (2...6).contains(gap.count), leads.contains(last, in: article.document) else {
      return false
    }
    return article.isMark(last - 1, ",")
      && !gap.contains {
        article.has($0, [.conjunction, .subordinator, .auxiliary, .subsetCue, .preposition]) && $0 != last
      }
  }

  private static func isJoined(_ a: Int, _ b: Int, _ article: Article) -> Bool {
    article.gap(a, b).count <= 2
      && article.gap(a, b).allSatisfy { article.isMark($0, ",") || article.isWord($0, Word.and) }
  }

  private static func isWeekday(_ index: Int, _ article: Article) -> Bool {
    article.has(article.figure(index).tokens.lowerBound, .weekday)
  }

  /// One day of the week, or one year.
  private static func isDate(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.tokens.count == 1, let date = article.mentions.date(of: figure), date.end == nil else { return false }
    return isWeekday(index, article) || date.start.year != nil && date.start.month == nil
  }

  /// Whether more are listed than are counted, or fewer than it takes.
  func isWrong(_ article: Article) -> Bool {
    guard let number = article.figure(count).value?.int else { return false }
    if dates.count >= number { return dates.count > number }
    return isEven && (article.figure(count).kind == .duration || number % dates.count != 0)
  }
}
