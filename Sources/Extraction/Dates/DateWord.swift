internal import TextModel

/// The closed-class words that hold dates together, as `calendar.tsv` numbers them (class `date-word`).
enum DateWord: Int8 {
  case none = 0
  case from = 1
  case between, to, through, until, and, or
  case of = 8
  case inside, on, at, the, by, since, before, after, during, around, over, within, back, out
  case last = 24
  case past, previous, next, this, coming, following, current, that
  case early = 34
  case late, mid, earlier, later, end, beginning, rest
  case ago = 42
  case hence, now, indefinite, few, couple, several, half
  case am = 50
  case pm, oclock, meridiemEither
  case fiscal = 55
  case era = 57
  case beforeEra, business, weather, ordinalSuffix, plural, sharp
  case future = 70
  case bygone

  /// Words between the two ends of a range.
  var isLink: Bool { self == .to || self == .through || self == .until }

  /// The distance of a period that one of these words names from the present one: last year -1, this year 0.
  var offset: Int? {
    switch self {
    case .last, .past, .previous: -1
    case .this, .current: 0
    case .next, .coming, .following: 1
    default: nil
    }
  }

  /// Prepositions behind which a bare month or year is a date.
  var leadsToDate: Bool {
    switch self {
    case .from, .between, .to, .through, .until, .of, .inside, .on, .by, .since, .before, .after, .during, .around,
      .over, .early, .late, .mid, .last, .next, .this, .past, .previous, .coming, .at:
      true
    default: false
    }
  }
}

/// The calendar's units, as `calendar.tsv` numbers them (class `date-unit`).
enum DateUnit: Int8 {
  case second = 1
  case minute, hour, day, week, weekend, fortnight, month, quarter, year, decade, century

  /// Its length in days, or in months where that is its measure; nil for parts of a day.
  var length: (days: Int, months: Int)? {
    switch self {
    case .second, .minute, .hour: nil
    case .day: (1, 0)
    case .week, .weekend: (7, 0)
    case .fortnight: (14, 0)
    case .month: (0, 1)
    case .quarter: (0, 3)
    case .year: (0, 12)
    case .decade: (0, 120)
    case .century: (0, 1200)
    }
  }
}
