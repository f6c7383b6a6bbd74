internal import Claims
internal import Extraction
internal import TextModel

/// A weekday or month of headline or summary that names the time of an event, where the body names no day at all that could be it.
struct UntoldDay {
  let article: Article

  private static let days = WordSet("on since until by from before after of")
  private static let months = WordSet("in since until by from of last")

  /// Whether the body would have to tell the date of a claim, and tells no time by which it could be known.
  func contains(_ index: Int) -> Bool {
    guard let date = article.mentions.date(of: article.figure(index)), date.end == nil, date.start.day == nil,
      date.start.year == nil, article.claim(index).role != .caption
    else { return false }
    if let weekday = date.start.weekday {
      return isOfEvent(index, Self.days) && !tells { $0.start.day != nil || canBe($0, weekday) }
    }
    guard date.start.month != nil else { return false }
    return isOfEvent(index, Self.months) && !tells { $0.start.month != nil || $0.form == .relative }
  }

  private func tells(_ isTold: (CalendarDate) -> Bool) -> Bool {
    article.claims.claims.contains { claim in
      (claim.role == .body || claim.role == .meta)
        && article.mentions.date(of: article.claims.figure(claim)).map(isTold) ?? false
    }
  }

  /// A weekday, or a day or week told from the day of publication: today, last night, this week, and of weekends their days.
  private func canBe(_ date: CalendarDate, _ weekday: UInt8) -> Bool {
    if date.start.weekday != nil { return true }
    guard date.form == .relative, date.iso.utf8.count > Self.month.utf8.count else { return false }
    return weekday > 5 || !date.iso.hasSuffix("WE")
  }

  /// What a month that is told from the day of publication is written as.
  private static let month = "XXXX-XX"

  /// Behind a preposition, or with a possessive: "on Saturday", "Saturday's match", and no part of a name ("Sunday Times").
  private func isOfEvent(_ index: Int, _ prepositions: WordSet) -> Bool {
    let (tokens, document) = (article.figure(index).tokens, article.document)
    let around = article.window(index, before: 1, behind: 1)
    let next = around.behind.first.map { document.tokens[$0] }
    if next?.kind == .possessive { return true }
    return prepositions.meets(around.before.lowerBound..<tokens.upperBound, in: document)
      && !(next?.isCapitalised ?? false)
  }
}
