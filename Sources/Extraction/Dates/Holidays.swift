internal import TextModel

/// Holidays by name, computed for each year.
extension DateParser {
  /// "Christmas", "Thanksgiving 2014", "Easter of last year"; `offset` where "last" or "next" stood before it.
  func holiday(_ index: Int, offset: Int?) -> DateValue? {
    guard text.has(index, .holidayStart), let (rule, end) = HolidayTable.shared.match(index, in: text) else {
      return nil
    }
    var value = DateValue(.partial, .day, index..<end)
    let of = behind(.of, end)
    if let (year, behind) = ofYear(end)
      ?? (link(end) == .inside || link(end) == .of ? yearWords(end + 1) : yearWords(end)),
      yearFollows(behind - 1, end: behind)
    {
      value.year = year
      value.end = behind
      value.form = .absolute
      value.days = rule.days(of: year)
    } else if let shift = link(of).offset, unit(of + 1) == .year {
      value.end = of + 2
      value.form = .relative
      value.days = published.flatMap { rule.days(of: $0.year + shift) }
    } else {
      if isHolidayAdjective(index, end) && offset == nil { return nil }
      value.days = occurrence(rule, offset: offset, index)
      if offset != nil { value.form = .relative }
    }
    if unit(value.end) == .weekend, rule.length == 1 {
      value.end += 1
      value.grain = .weekend
      value.shape = (value.year.map { padded($0, 4) } ?? "XXXX") + "-WXX-WE"
      value.days = value.days.map { days in
        let day = days.lowerBound
        let saturday = day.adding(days: [-2, -3, 3, 2, 1, 0, -1][max(0, min(6, day.weekday - 1))])
        return min(saturday, day)...max(saturday.adding(days: 1), day)
      }
      return value
    }
    if rule.length > 1 { value.grain = .span }
    if case .fixed(let month, let day) = rule.kind {
      (value.month, value.day) = (month, day)
      value.shape = "\(value.year.map { padded($0, 4) } ?? "XXXX")-\(padded(month, 2))-\(padded(day, 2))"
    } else if value.year != nil, let days = value.days {
      value.shape = rule.length > 1 ? "\(days.lowerBound.iso)/\(days.upperBound.iso)" : days.lowerBound.iso
    } else {
      value.shape = rule.shape
    }
    return value
  }

  /// "Christmas tree", "Easter eggs", "Halloween Horror Nights": of the holiday, not on it.
  private func isHolidayAdjective(_ index: Int, _ end: Int) -> Bool {
    let next = text[end]
    guard text[index].isCapitalised || wholeSentence(index, end) || link(index - 1) == .on else { return true }
    guard next.isWord else { return isDash(end) && isTight(end) }
    return !text.has(end, [.stop, .auxiliary, .dateWord, .reporting, .dayPart, .conjunction, .preposition])
      && unit(end) != .weekend
  }

  private func occurrence(_ rule: HolidayRule, offset: Int?, _ index: Int) -> ClosedRange<CivilDay>? {
    guard let published else { return nil }
    let candidates = (-2...2).compactMap { rule.days(of: published.year + $0) }
    if let offset, offset < 0 { return candidates.last { $0.upperBound < published } }
    if offset == 0 { return rule.days(of: published.year) }
    if offset != nil { return candidates.first { $0.lowerBound > published } }
    let tense = tense(before: index)
    func distance(_ days: ClosedRange<CivilDay>) -> Int {
      if days.lowerBound > published { return (days.lowerBound - published) * (tense == .past ? 4 : 1) }
      if days.upperBound < published {
        return (published - days.upperBound) * (tense == .past ? 1 : tense == .unknown ? 40 : 4)
      }
      return 0
    }
    return candidates.min { distance($0) < distance($1) }
  }
}

/// How a holiday's day follows from the year.
struct HolidayRule: Sendable {
  enum Kind: Sendable {
    case fixed(Int, Int)
    /// The nth weekday of a month, -1 for the last; some days on.
    case weekday(month: Int, weekday: Int, number: Int, plus: Int)
    /// Days from Easter Sunday of the western churches.
    case easter(Int)
    case orthodox(Int)
    /// Month and day of the Hebrew calendar, months from Nisan.
    case hebrew(Int, Int)
    /// Month and day of the tabular Islamic calendar.
    case islamic(Int, Int)
  }

  var kind: Kind
  var length: Int

  /// Reads the second column of `holidays.tsv`: `12-25`, `11/4/4`, `E+49`, `O-2`, `H7-10`, `I10-1`, with `*8` for eight days.
  init?(_ text: String) {
    let parts = text.split(separator: "*")
    guard let rule = parts.first, let head = rule.first else { return nil }
    length = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    let tail = rule.dropFirst()
    switch head {
    case "E": kind = .easter(Int(tail) ?? 0)
    case "O": kind = .orthodox(Int(tail) ?? 0)
    case "H", "I":
      let numbers = tail.split(separator: "-").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      kind = head == "H" ? .hebrew(numbers[0], numbers[1]) : .islamic(numbers[0], numbers[1])
    default:
      let fields = rule.split(separator: "/").compactMap { Int($0) }
      if fields.count >= 3 {
        kind = .weekday(month: fields[0], weekday: fields[1], number: fields[2], plus: fields.count > 3 ? fields[3] : 0)
        return
      }
      let numbers = rule.split(separator: "-").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      kind = .fixed(numbers[0], numbers[1])
    }
  }

  var shape: String {
    if case .weekday(let month, let weekday, let number, 0) = kind {
      return "XXXX-\(padded(month, 2))-WXX-\(weekday)-\(number)"
    }
    return "XXXX-XX-XX"
  }

  /// The days of the holiday in a year; nil where it has none.
  func days(of year: Int) -> ClosedRange<CivilDay>? {
    first(of: year).map { $0...$0.adding(days: max(0, length - 1)) }
  }

  private func first(of year: Int) -> CivilDay? {
    switch kind {
    case .fixed(let month, let day): return CivilDay(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let number, let plus):
      if number > 0 {
        return CivilDay(year: year, month: month, day: 1).map {
          $0.adding(days: (weekday - $0.weekday + 7) % 7 + 7 * (number - 1) + plus)
        }
      }
      return CivilDay(year: year, month: month, day: CivilDay.days(in: month, of: year)).map {
        $0.adding(days: -(($0.weekday - weekday + 7) % 7) + plus)
      }
    case .easter(let plus): return ChurchCalendar.easter(of: year)?.adding(days: plus)
    case .orthodox(let plus): return ChurchCalendar.orthodoxEaster(of: year)?.adding(days: plus)
    case .hebrew(let month, let day): return HebrewCalendar.day(month: month, day: day, inCommonYear: year)
    case .islamic(let month, let day): return IslamicCalendar.day(month: month, day: day, inCommonYear: year)
    }
  }
}

/// The names of holidays, by the hashes of their words; an apostrophe and its s, full stops and hyphens do not count.
struct HolidayTable: Sendable {
  static let shared = HolidayTable()

  private var table = HashTable(capacity: 512)
  private var rules: [HolidayRule] = []
  private var longest = 1

  private init() {
    for row in WordList("holidays").rows() where row.count == 2 {
      guard let rule = HolidayRule(row[1]) else { continue }
      let words = TextHash.words(row[0]).filter { $0 != "-" }
      longest = max(longest, words.count)
      table.set(TextHash.phrase(words), Int32(rules.count))
      rules.append(rule)
    }
  }

  func match(_ index: Int, in text: SentenceText) -> (rule: HolidayRule, end: Int)? {
    var best: (rule: HolidayRule, end: Int)?
    var hash: UInt64 = 0
    var position = index
    var count = 0
    while count < longest {
      let token = text[position]
      guard token.kind == .word else { break }
      hash = count == 0 ? token.hash : TextHash.join(hash, token.hash)
      position += 1
      count += 1
      if let found = table[hash], rules.indices.contains(Int(found)) { best = (rules[Int(found)], position) }
      while text.isTight(position),
        text[position].kind == .possessive || text[position].kind == .apostrophe
          || text[position].kind == .dash || text[position].isMark("."), text[position + 1].isWord
      {
        position += 1
      }
    }
    return best
  }
}
