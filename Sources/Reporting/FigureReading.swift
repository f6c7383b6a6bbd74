public import Extraction
internal import TextModel

extension Figure {
  /// How the figure is read, for people: "about 930,000 (837,000 to 1,023,000)", "4.7 GBP", "2024-05-22".
  public func reading(in mentions: Mentions) -> String {
    if let date = mentions.date(of: self) { return date.resolved ?? date.iso }
    let unit = unitSuffix(in: mentions.document)
    switch (lower, upper) {
    case (nil, nil): return value.map { $0.grouped + unit } ?? ""
    case (let lower?, nil): return "\(lower.grouped)\(unit) or more"
    case (nil, let upper?): return "\(upper.grouped)\(unit) or less"
    case (let lower?, let upper?):
      if lower == upper { return lower.grouped + unit }
      let interval = "\(lower.grouped) to \(upper.grouped)"
      // A hedged figure is told with the number that is said; the middle of a range is said nowhere.
      guard let value, hedge != .range, hedge != .vague else { return interval + unit }
      return "\(value.grouped)\(unit) (\(interval))"
    }
  }

  /// The unit as it stands behind a number: words for durations and shares, else its code.
  private func unitSuffix(in document: Document) -> String {
    guard let code = unitCode(in: document) else { return "" }
    let isOne = value == .one && lower == upper
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
    guard let name else { return " " + code }
    return name == "%" || isOne ? name : name + "s"
  }
}

extension DecimalNumber {
  /// The digits in full with commas between the thousands.
  public var grouped: String {
    if let whole = int, whole.magnitude < 100_000_000_000 { return Self.grouped(whole) }
    // Over bytes: each figure of a report is written so.
    let plain = Array(description.utf8)
    let start = plain.first == 0x2D ? 1 : 0
    let end = plain.firstIndex(of: 0x2E) ?? plain.count
    guard end - start > 3 else { return String(decoding: plain, as: UTF8.self) }
    var grouped: [UInt8] = []
    grouped.reserveCapacity(plain.count + plain.count / 3)
    for (index, byte) in plain.enumerated() {
      if index > start, index < end, (end - index) % 3 == 0 { grouped.append(0x2C) }
      grouped.append(byte)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// Eleven digits at most, with sign and commas in fifteen bytes: a string that needs no memory of its own.
  private static func grouped(_ whole: Int) -> String {
    String(unsafeUninitializedCapacity: 15) { buffer in
      var (rest, start, digits) = (whole.magnitude, 15, 0)
      repeat {
        if digits > 0, digits % 3 == 0 {
          start -= 1
          buffer[start] = 0x2C
        }
        start -= 1
        buffer[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        digits += 1
      } while rest > 0
      if whole < 0 {
        start -= 1
        buffer[start] = 0x2D
      }
      for index in start..<15 { buffer[index - start] = buffer[index] }
      return 15 - start
    }
  }
}
