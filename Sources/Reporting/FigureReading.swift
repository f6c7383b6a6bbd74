public import Extraction
internal import TextModel

extension Figure {
  /// How the figure is read, for people: "about 930,000 (837,000 to 1,023,000)", "4.7 GBP", "2024-05-22".
  public func reading(in mentions: Mentions) -> String {
    var buffer = ByteBuffer(capacity: 128)
    buffer.append(readingOf: self, in: mentions)
    return String(decoding: buffer.view, as: UTF8.self)
  }

  /// The unit as it stands behind a number: words for durations and shares, else its code.
  fileprivate func unitSuffix(in document: Document) -> String {
    guard unit != .none || !per.isNone else { return "" }
    let name: String? =
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
    guard let name else { return unitCode(in: document).map { " " + $0 } ?? "" }
    let isOne = value == .one && lower == upper
    return name == "%" || isOne ? name : name + "s"
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
    if let date = mentions.date(of: figure) { return append(date.resolved ?? date.iso) }
    switch (figure.lower, figure.upper) {
    case (nil, nil):
      guard let value = figure.value else { return }
      append(grouped: value)
      append(figure.unitSuffix(in: mentions.document))
    case (let lower?, nil):
      append(grouped: lower)
      append(figure.unitSuffix(in: mentions.document))
      append(" or more")
    case (nil, let upper?):
      append(grouped: upper)
      append(figure.unitSuffix(in: mentions.document))
      append(" or less")
    case (let lower?, let upper?) where lower == upper:
      append(grouped: lower)
      append(figure.unitSuffix(in: mentions.document))
    case (let lower?, let upper?):
      // A hedged figure is told with the number that is said; the middle of a range is said nowhere.
      let said = figure.hedge == .range || figure.hedge == .vague ? nil : figure.value
      if let said {
        append(grouped: said)
        append(figure.unitSuffix(in: mentions.document))
        append(" (")
      }
      append(grouped: lower)
      append(" to ")
      append(grouped: upper)
      append(said == nil ? figure.unitSuffix(in: mentions.document) : ")")
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

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
