internal import Extraction
internal import TextModel

/// The tables of a full page that are neither figures nor names: quotations, dates and ages, and what a desk does by hand.
struct Inventory {
  /// A quotation, numbered from 1 in text order.
  struct Quote {
    var number: Int
    var range: TextRange
    /// Nil where nobody is named.
    var speaker: TextRange?
    var words: Int
  }

  /// A date, time or age.
  struct Day {
    /// The number of its figure.
    var number: Int
    var range: TextRange
    var reading: String
    /// Empty where it is no single day.
    var weekday: String
  }

  let quotes: [Quote]
  let days: [Day]

  init(_ report: Report) {
    let mentions = report.mentions
    let tokens = mentions.document.tokens
    quotes = mentions.quotations.enumerated().map { index, quotation in
      let words = tokens[quotation.tokens.clamped(to: 0..<tokens.count)].count { $0.isWord || $0.isNumber }
      return Quote(
        number: index + 1, range: quotation.range, speaker: mentions.speaker(of: quotation), words: words)
    }
    days = zip(mentions.figures, report.ledger.entries).compactMap { figure, entry in
      guard figure.kind == .date || figure.kind == .time || figure.kind == .age else { return nil }
      let date = mentions.date(of: figure)
      let day = date?.days.flatMap { $0.lowerBound == $0.upperBound ? Self.weekdays[$0.lowerBound.weekday - 1] : nil }
      return Day(
        number: entry.number, range: figure.range, reading: entry.reading, weekday: day ?? "")
    }
  }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// What a desk checks by hand, whatever the tool found.
  static let deskChecklist = [
    "Headline matches the body",
    "Captions match their pictures",
    "Numbers redone by a second person",
    "Names against a second source",
    "Quotes against the recording",
    "Dates against the calendar",
    "Links and phone numbers tried",
    "Who says so, for each number",
    "What is the base, and per what",
    "Since when",
    "Median or mean",
    "Margin of error",
    "What is missing",
  ]
}
