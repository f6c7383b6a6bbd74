internal import TextModel

/// Ranges of times, and hours that only their neighbours tell: "9am-5pm", "5 to 6 pm", "3 in the morning".
extension DateParser {
  /// The second end of "9am-5pm", "5 to 6 pm"; it lends its am or pm to the first.
  func timeRangeEnd(_ first: inout ClockValue) -> ClockValue? {
    guard first.part == 0 else { return nil }
    let link = link(first.end)
    guard
      link.isLink || isDash(first.end) || isMark(first.end, "~")
        || link == .and && self.link(first.start - 1) == .between
    else { return nil }
    let next = first.end + 1
    if let item = hourInPart(next, isFramed: true), let second = item.time, item.date == nil, item.endTime == nil {
      return second
    }
    if var second = clock(next) {
      guard second.part == 0 else { return nil }
      matchHalf(&first, &second)
      return second
    }
    guard let (hour, count) = digits(next), count <= 2, hour <= 24, first.isCertain,
      !isTight(next + 1) || !text[next + 1].isWord,
      first.isFixed || link == .to || self.link(first.start - 1) == .between,
      text[next + 1].kind != .word || text.has(next + 1, .stop)
    else { return nil }
    if isDash(next + 1) || isMark(next + 1, "/")
      || isMark(next + 1, ".") && isTight(next + 2) && text[next + 2].isNumber
    {
      return nil
    }
    var second = ClockValue(hour: hour, next..<next + 1)
    matchHalf(&first, &second)
    return second
  }

  /// An end without am or pm takes that of the other, as far as it keeps the order.
  func matchHalf(_ first: inout ClockValue, _ second: inout ClockValue) {
    if second.isFixed, !first.isFixed, first.hour <= 12 {
      if second.hour >= 12, first.hour < 12, first.hour + 12 <= second.hour { first.moveToAfternoon() }
      first.isFixed = true
    } else if first.isFixed, !second.isFixed, second.hour <= 12 {
      if second.hour < 12, second.hour < first.hour || first.hour >= 12, second.hour + 12 > first.hour {
        second.moveToAfternoon()
      }
      second.isFixed = true
    } else if !first.isFixed, second.hour < first.hour, second.hour < 12 {
      second.hour += 12
    }
  }

  /// "5 to 6pm", "9-5 p.m.": a bare hour whose half of the day the second end tells; behind "from" or "between" also without.
  func bareTimeRange(_ index: Int, framed: Bool) -> DateItem? {
    let hour: Int
    let end: Int
    var minute: Int?
    if let (value, count) = digits(index), count <= 2, value <= 24, value >= 1, !isGluedLeft(index) {
      (hour, end) = (value, index + 1)
    } else if let (value, next) = cardinal(index), (1...12).contains(value) {
      (hour, end) = (value, next)
    } else if isDash(index + 1), text[index].isNumber, pointed(index).count == 2, let hours = pointed(index).first,
      let minutes = pointed(index).last,
      hours.value <= 12, minutes.count == 2, minutes.value < 60
    {
      (hour, end) = (hours.value, index + 1)
      minute = minutes.value
    } else {
      return nil
    }
    guard link(end).isLink || isDash(end) || framed && link(end) == .and else { return nil }
    guard var second = clock(end + 1), second.part == 0, second.isCertain, second.isFixed || framed else { return nil }
    var first = ClockValue(hour: hour, minute: minute, index..<end)
    if second.isFixed, second.hour == 0 || hour > 12 { first.isFixed = true }
    matchHalf(&first, &second)
    var item = DateItem(first)
    item.endTime = second
    item.end = second.end
    return item
  }

  /// "7 in the evening", "3 in the morning", "8 tonight": an hour that only its part of the day tells.
  func hourInPart(_ index: Int, isFramed: Bool = false) -> DateItem? {
    var hour: Int
    var end: Int
    var minute: Int?
    if let (value, count) = digits(index), count <= 2, !isGluedLeft(index) {
      (hour, end) = (value, index + 1)
    } else if let (value, next) = cardinal(index) {
      (hour, end) = (value, next)
      if let (part, last) = cardinal(behindDash(next)), part >= 5, part < 60 { (minute, end) = (part, last) }
    } else {
      return nil
    }
    guard (1...12).contains(hour) else { return nil }
    let cue = link(index - 1)
    var second: ClockValue?
    if link(end).isLink || isDash(end), let (value, count) = digits(end + 1), count <= 2, (1...12).contains(value) {
      second = ClockValue(hour: value, end + 1..<end + 2)
      end += 2
    } else if link(end).isLink, let (value, next) = cardinal(end + 1), (1...12).contains(value) {
      second = ClockValue(hour: value, end + 1..<next)
      end = next
    }
    let isCued =
      isFramed || cue == .at || cue == .by || cue == .until || cue == .from || cue == .between || cue == .around
      || cue == .before || cue == .after || cue == .to || minute != nil || second != nil
    guard isCued || wholeSentence(index, end + 1) || wholeSentence(index, end + 2) || wholeSentence(index, end + 3)
    else {
      return nil
    }
    var time = ClockValue(hour: hour, minute: minute, index..<end)
    if let part = dayPart(end, bare: false), link(end) == .inside || link(end) == .at {
      time = adjusted(time, to: part.part)
      time.end = part.end
      var item = DateItem(time)
      item.endTime = second.map { adjusted($0, to: part.part) }
      item.end = part.end
      return item
    }
    guard second == nil, let date = dayWord(end) ?? relativeUnit(end), date.dayPart > 0 else { return nil }
    time = adjusted(time, to: date.dayPart)
    var item = DateItem(time)
    item.date = date
    item.end = date.end
    return item
  }

  /// "between 3 and 8 yesterday", "from 5 to 6 on 1/1/2015": bare hours that only their date tells.
  func bareHours(_ index: Int) -> DateItem? {
    let frame = link(index)
    guard frame == .from || frame == .between, let first = bareNumber(index + 1), (1...24).contains(first.value) else {
      return nil
    }
    guard link(first.end).isLink || isDash(first.end) || frame == .between && link(first.end) == .and,
      let second = bareNumber(first.end + 1), (1...24).contains(second.value), !isDash(second.end),
      !isMark(second.end, "/")
    else { return nil }
    var start = ClockValue(hour: first.value, index + 1..<first.end)
    var end = ClockValue(hour: second.value, first.end + 1..<second.end)
    matchHalf(&start, &end)
    var item = DateItem(start)
    item.start = index
    item.endTime = end
    item.end = second.end
    return item
  }

  /// A time in four figures, as the military and railways write it ("between 0730 and 0930").
  private func fourFigures(_ index: Int) -> ClockValue? {
    guard let (value, count) = digits(index), count == 4, value < 2400, value % 100 < 60 else { return nil }
    return ClockValue(hour: value / 100, minute: value % 100, index..<index + 1)
  }

  private func bareNumber(_ index: Int) -> (value: Int, end: Int)? {
    if let (value, count) = digits(index), count <= 2 { return (value, index + 1) }
    return cardinal(index)
  }

  /// "from 10 am for 3 hours 30 minutes".
  private func timeAndLength(_ index: Int) -> DateItem? {
    guard link(index) == .from, let first = clock(index + 1), first.part == 0, text.isWord(first.end, "for") else {
      return nil
    }
    var minutes = 0
    var next = first.end + 1
    while let (number, end, _) = count(next), let unit = unit(end), unit == .hour || unit == .minute, number < 1440 {
      minutes += unit == .hour ? number * 60 : number
      next = behind(.and, end + 1)
    }
    guard minutes > 0, minutes < 1440 else { return nil }
    if link(next - 1) == .and { next -= 1 }
    let total = first.hour * 60 + (first.minute ?? 0) + minutes
    var item = DateItem(first)
    item.endTime = ClockValue(hour: total / 60 % 24, minute: total % 60, first.end..<next)
    item.start = index
    item.end = next
    return item
  }

  /// "from 9am to 5pm", "between 10 and 11:30".
  func timeRange(_ index: Int) -> DateItem? {
    let frame = link(index)
    guard frame == .from || frame == .between else { return nil }
    if let item = timeAndLength(index) { return item }
    let start = index + 1
    if var first = clock(start)
      ?? hourInPart(start, isFramed: true).flatMap({ $0.date == nil && $0.endTime == nil ? $0.time : nil })
    {
      guard let second = timeRangeEnd(&first) else { return nil }
      var item = DateItem(first)
      item.endTime = second
      item.start = index
      item.end = second.end
      return item
    }
    if var first = fourFigures(start), isDash(start + 1) || link(start + 1).isLink || link(start + 1) == .and,
      var second = fourFigures(start + 2), first.hour < 10 || second.hour < 10
    {
      matchHalf(&first, &second)
      var item = DateItem(first)
      item.endTime = second
      item.start = index
      item.end = start + 3
      return item
    }
    guard var item = bareTimeRange(start, framed: true) else { return nil }
    item.start = index
    return item
  }

  /// A part of the day says which half an hour is in.
  func adjusted(_ time: ClockValue, to part: Int) -> ClockValue {
    var time = time
    guard !time.isFixed else { return time }
    if part == 3, time.hour == 12 {
      // Twelve in the evening is midnight, the end of the day.
      time.hour = 24
    } else if part == 2 || part == 3 || part == 4 && time.hour >= 5 || part == 5 && time.hour < 5 {
      time.moveToAfternoon()
    } else if part == 1 || part == 4, time.hour == 12 {
      time.hour = 0
    }
    time.isFixed = true
    return time
  }
}
