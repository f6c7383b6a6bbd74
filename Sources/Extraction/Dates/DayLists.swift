internal import TextModel

/// Days that share a month: "July 20 and 21", "March 3, 10 and 17, 2019", "20 or 21 July".
extension DateParser {
  /// Days that follow each other, as one range: "July 20 and 21", "March 3, 4 and 5, 2019".
  func dayList(_ item: DateItem) -> DateItem? {
    guard let first = item.date, first.grain == .day, first.month != nil, let day = first.day, item.time == nil,
      first.end == item.end, digits(item.end - 1)?.value == day
    else { return nil }
    var (last, next) = (day, item.end)
    while isMark(next, ","), let (number, _) = digits(next + 1), number == last + 1 {
      (last, next) = (number, next + 2)
    }
    next = behindComma(next)
    guard link(next) == .and || isMark(next, "&"), let (number, _) = digits(next + 1), number == last + 1,
      let end = sharedDay(first, next + 1)
    else { return nil }
    var result = item
    result.endDate = end
    result.end = end.end
    if let (year, end) = trailingYear(end.end) {
      result.endDate?.year = year
      result.date?.year = year
      result.date?.form = .absolute
      result.end = end
    }
    return result
  }

  /// The day at a number behind a date that ends on its day, in the same month: "July 20 or 27".
  func dayListed(_ index: Int, behind date: CalendarDate, end: Int) -> DateItem? {
    let point = date.end ?? date.start
    guard let month = point.month.map({ Int($0) }), let day = point.day.map({ Int($0) }), point.hour == nil,
      digits(end - 1)?.value == day
    else {
      return nil
    }
    let and = link(index - 1) == .and || link(index - 1) == .or
    let next = behindConjunction(index + 1)
    guard isFree(index + 1), and || next > index + 1 && digits(next) != nil && isFree(next + 1) else { return nil }
    var first = DateValue(date.form, .day, index - 1..<index)
    (first.month, first.day) = (month, day)
    guard var value = sharedDay(first, index) else { return nil }
    value.year = point.year.map { Int($0) }
    if point.year != nil || trailingYear(value.end) != nil { value.form = .absolute }
    if let (year, end) = trailingYear(value.end) { (value.year, value.end) = (year, end) }
    return DateItem(checked(value))
  }

  /// The day at a number in front of the month that it shares: the 20 of "20 or 27 July", "3, 10 and 17 March".
  func dayListed(before index: Int) -> DateValue? {
    guard let (day, count) = digits(index), count <= 2, (1...31).contains(day), !isGluedLeft(index) else { return nil }
    var next = index + 1
    var last = day
    for _ in 0..<6 {
      let number = behindConjunction(next)
      guard number > next, let (value, count) = digits(number), count <= 2, value > last, value <= 31 else {
        return nil
      }
      if let led = dayLed(number), led.day == value, led.month != nil, number == led.start {
        guard !isMark(number - 1, ",") else { return nil }
        var result = led
        (result.day, result.start, result.end) = (day, index, index + 1)
        return checked(result)
      }
      (last, next) = (value, number + 1)
    }
    return nil
  }

  /// The year behind a list of days that begins behind a token: "(July 20) or 27, 2019".
  func listedYear(_ index: Int) -> Int? {
    var next = index
    var last = 0
    for _ in 0..<6 {
      let number = behindConjunction(next)
      guard number > next, let (value, count) = digits(number), count <= 2, value > last, value <= 31 else { break }
      (last, next) = (value, number + 1)
    }
    guard last > 0, isMark(next, ",") || !text[next].isWord else { return nil }
    return trailingYear(next)?.value
  }

  /// Whether nothing behind a number is counted by it: "10 more", "12 were hurt", "12 percent".
  private func isFree(_ index: Int) -> Bool {
    !text[index].isWord && !isMark(index, "%") || text.has(index, [.preposition, .conjunction]) && link(index) != .of
      || trailingYear(index) != nil
  }

  /// Behind a comma, "and", "or", or a comma with one of them.
  private func behindConjunction(_ index: Int) -> Int {
    let next = behindComma(index)
    return link(next) == .and || link(next) == .or ? next + 1 : next
  }

  private func sharedDay(_ first: DateValue, _ index: Int) -> DateValue? {
    var first = first
    first.year = nil
    guard let value = bareEnd(first, index, isDash: false), link(value.end) != .of else { return nil }
    return value
  }
}
