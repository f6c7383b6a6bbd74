internal import Claims
internal import Extraction
internal import TextModel

/// A date or time that cannot be.
struct DateInvalid: Rule {
  static let description = RuleDescription(
    id: "date-invalid", severity: .error, compares: "a date or time against the calendar and the clock",
    arithmetic:
      "day > days in the month; 29 February in a year that is no leap year; month > 12; hour > 24 or minute > 59; 13:00 pm.",
    triggering: [
      "The lease ends on ↓31 June.", "The train left at ↓25:10.", "She was born on ↓29 February 2023.",
      "The permit expires on ↓April 31, 2024.",
    ],
    nonTriggering: [
      "The lease ends on 30 June.", "Leap-day babies were born on 29 February 2024.", "The train left at 23:59.",
      "He finished the race in 25:10.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let dates = article.mentions.dates
    guard dates.indices.contains(where: { dates[$0].defect != .none }) else { return }
    for index in article.claims.body + article.claims.prominent {
      let figure = article.figure(index)
      guard let date = article.mentions.date(of: figure), date.defect != .none else { continue }
      findings.append(
        Finding(
          rule: Self.description.id, severity: .error, message: "\(article.words(index)) cannot be: \(reason(date)).",
          working: working(date), question: "Which day or time is meant?",
          labels: [article.label(index)], key: article.document.text(figure.range)))
    }
  }

  private func reason(_ date: CalendarDate) -> String {
    switch date.defect {
    case .dayBeyondMonth: "the month has no such day"
    case .noLeapDay: "the year has no 29 February"
    case .monthBeyondYear: "the year has twelve months"
    case .hourBeyondDay: "the day has 24 hours"
    case .minuteBeyondHour: "the hour has 60 minutes"
    case .hourWithMeridiem: "an hour above 12 takes no am or pm"
    case .none: ""
    }
  }

  private func working(_ date: CalendarDate) -> String {
    guard date.defect == .dayBeyondMonth || date.defect == .noLeapDay, let month = date.start.month,
      (1...12).contains(month)
    else {
      return ""
    }
    let year = date.start.year.map { Int($0) }
    let days = CivilDay.days(in: Int(month), of: year ?? 2024)
    return "\(CalendarWords.months[Int(month) - 1])\(year.map { " \($0)" } ?? "") has \(days) days."
  }
}

/// The names of months and weekdays, for messages.
enum CalendarWords {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// 4 June 2017
  static func day(_ day: CivilDay) -> String {
    let (year, month, number) = day.components
    return "\(number) \(months[month - 1]) \(year)"
  }

  static func weekday(_ number: Int) -> String { weekdays.indices.contains(number - 1) ? weekdays[number - 1] : "" }
}
