import Extraction
import Testing

/// Dates and times that cannot be: mentions all the same, with what is wrong with them and no days.
@Suite struct DatesDefectTests {
  static let cases: [(String, CalendarDefect)] = [
    ("The permit ran out on 31 June.", .dayBeyondMonth),
    ("The permit ran out on April 31, 2021.", .dayBeyondMonth),
    ("He was born on 29 February 2023.", .noLeapDay),
    ("He was born on 29 February 2024.", .none),
    ("It was signed on 2/30/2019.", .dayBeyondMonth),
    ("The train left at 25:10.", .hourBeyondDay),
    ("The shop opened at 13:00 pm.", .hourWithMeridiem),
    ("The alarm rang at 12:75.", .minuteBeyondHour),
    ("It ran from June 3 to June 31.", .dayBeyondMonth),
  ]

  @Test(arguments: cases) func defect(_ sentence: String, _ defect: CalendarDefect) throws {
    let reading = try #require(DateReading.all(sentence).first)
    #expect(reading.date.defect == defect)
    if defect != .none { #expect(reading.date.days == nil) }
  }
}
