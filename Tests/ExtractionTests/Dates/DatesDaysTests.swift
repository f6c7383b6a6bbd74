import Extraction
import Testing

/// The days that a date can denote, its form, and what is left open without a publication date.
@Suite struct DatesDaysTests {
  static let dayCases: [(String, String, String)] = [
    ("It opened on 5 May 2023.", "2023-05-05", "2023-05-05"),
    ("It opened in May 2023.", "2023-05-01", "2023-05-31"),
    ("It opened in 2023.", "2023-01-01", "2023-12-31"),
    ("It opened in the 1990s.", "1990-01-01", "1999-12-31"),
    ("It opened last week.", "2024-05-20", "2024-05-26"),
    ("It opened on Friday.", "2024-05-24", "2024-05-24"),
    ("It opened last Wednesday.", "2024-05-22", "2024-05-22"),
    ("It ran from 30 April to 2 May 2020.", "2020-04-30", "2020-05-02"),
    ("It opened in the first quarter of 2019.", "2019-01-01", "2019-03-31"),
    ("It opened two years ago.", "2021-11-25", "2022-11-26"),
    ("It closed over the past two weeks.", "2024-05-13", "2024-05-27"),
    ("The second Tuesday of October 2023 was wet.", "2023-10-10", "2023-10-10"),
  ]

  @Test(arguments: dayCases) func days(_ sentence: String, _ first: String, _ last: String) throws {
    let days = try #require(DateReading.all(sentence).first?.date.days)
    #expect(days.lowerBound.iso == first)
    #expect(days.upperBound.iso == last)
  }

  static let formCases: [(String, CalendarForm, FigureKind)] = [
    ("It opened on 5 May 2023.", .absolute, .date),
    ("It opened on 5 May.", .partial, .date),
    ("It opened on Friday.", .weekday, .date),
    ("It opened yesterday.", .relative, .date),
    ("It opened at 9am.", .clock, .time),
    ("It opened on Friday at 9am.", .weekday, .date),
  ]

  @Test(arguments: formCases) func form(_ sentence: String, _ form: CalendarForm, _ kind: FigureKind) throws {
    let reading = try #require(DateReading.all(sentence).first)
    #expect(reading.date.form == form)
    #expect(reading.kind == kind)
  }

  /// A distance from another day than the publication date fixes no days.
  @Test func anaphora() throws {
    let reading = try #require(DateReading.all("Five days later he was found.").first)
    #expect(reading.date.days == nil)
  }

  static let openCases = [
    "It opened yesterday.", "It opened on Friday.", "It opened on 5 May.", "It opened last week.",
  ]

  @Test(arguments: openCases) func withoutPublication(_ sentence: String) throws {
    let reading = try #require(DateReading.all(sentence, published: nil).first)
    #expect(reading.date.days == nil)
    #expect(reading.date.resolved == nil)
  }

  /// The fields of a point are those that are said, nothing filled in.
  @Test func fields() throws {
    let date = try #require(DateReading.all("It closed on Tuesday, 21 May, at 8.30pm.").first?.date)
    #expect(date.start == CalendarPoint(month: 5, day: 21, weekday: 2, hour: 20, minute: 30))
    let range = try #require(DateReading.all("It is shut from May 3 to June 5, 2023.").first?.date)
    #expect(range.start == CalendarPoint(year: 2023, month: 5, day: 3))
    #expect(range.end == CalendarPoint(year: 2023, month: 6, day: 5))
  }
}

/// At the first and the last day of the calendar nothing traps.
@Suite struct DatesEndsOfCalendarTests {
  static let cases = [
    "It opened this winter.", "It opened last year.", "It opens next century.", "It shut two years ago.",
  ]

  @Test(arguments: cases, ["0001-01-01", "9999-12-31"]) func reads(_ sentence: String, _ published: String) {
    #expect(DateReading.all(sentence, published: published).count == 1)
  }
}
