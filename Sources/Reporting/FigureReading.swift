public import Extraction
internal import TextModel

extension Figure {
  /// How the figure is read, for people: "about 930,000 (837,000 to 1,023,000)", "4.7 GBP", "2024-05-22".
  public func reading(in mentions: Mentions) -> String {
    var buffer = ByteBuffer(capacity: 128)
    buffer.append(readingOf: self, in: mentions)
    return String(decoding: buffer.view, as: UTF8.self)
  }

  /// The unit in words, as it stands behind a number; nil for those that are told by their codes.
  fileprivate var unitWord: StaticString? {
    switch unit {
    case _ where !per.isNone: nil
    case .percent: "%"
    case .percentagePoint: " point"
    case .basisPoint: " basis point"
    case .year: " year"
    case .month: " month"
    case .week: " week"
    case .day: " day"
    case .hour: " hour"
    case .minute: " minute"
    case .second: " second"
    default: nil
    }
  }
}

extension DecimalNumber {
  /// The digits in full with commas between the thousands.
  public var grouped: String {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(grouped: self)
    return String(decoding: buffer.view, as: UTF8.self)
  }
}

extension ByteBuffer {
  /// As `Figure.reading`: each figure of a report is written so.
  mutating func append(readingOf figure: Figure, in mentions: Mentions) {
    if let date = mentions.date(of: figure) { return append(string: date.resolved ?? date.iso) }
    switch (figure.lower, figure.upper) {
    case (nil, nil):
      guard let value = figure.value else { return }
      append(grouped: value)
      append(unitOf: figure, in: mentions.document)
    case (let lower?, nil):
      append(grouped: lower)
      append(unitOf: figure, in: mentions.document)
      append(" or more")
    case (nil, let upper?):
      append(grouped: upper)
      append(unitOf: figure, in: mentions.document)
      append(" or less")
    case (let lower?, let upper?) where lower == upper:
      append(grouped: lower)
      append(unitOf: figure, in: mentions.document)
    case (let lower?, let upper?):
      // A hedged figure is told with the number that is said; the middle of a range is said nowhere.
      let said = figure.hedge == .range || figure.hedge == .vague ? nil : figure.value
      if let said {
        append(grouped: said)
        append(unitOf: figure, in: mentions.document)
        append(" (")
      }
      append(grouped: lower)
      append(" to ")
      append(grouped: upper)
      if said == nil { append(unitOf: figure, in: mentions.document) } else { append(")") }
    }
  }

  /// A number with commas between the thousands.
  fileprivate mutating func append(grouped number: DecimalNumber) {
    let start = count + (number.isNegative ? 1 : 0)
    append(number)
    var end = number.exponent < 0 ? count + Int(number.exponent) - 1 : count
    while end - start > 3 {
      end -= 3
      insert(0x2C, before: count - end)
    }
  }

  /// The unit behind a number: words for durations and shares, else its code.
  private mutating func append(unitOf figure: Figure, in document: Document) {
    guard figure.unit != .none || !figure.per.isNone else { return }
    guard let word = figure.unitWord else {
      guard let code = figure.unitCode(in: document) else { return }
      append(" ")
      append(string: code)
      return
    }
    append(word)
    let isOne = figure.value == .one && figure.lower == figure.upper
    if figure.unit != .percent, !isOne { append("s") }
  }

  private mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    appendFitting(text)
  }

  private mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
