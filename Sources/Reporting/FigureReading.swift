public import Extraction
internal import TextModel

extension Figure {
  /// How the figure is read, for people: "about 930,000 (837,000 to 1,023,000)", "4.7 GBP", "2024-05-22".
  public func reading(in mentions: Mentions) -> String {
    if let date = mentions.date(of: self) { return date.resolved ?? date.iso }
    let unit = unitCode(in: mentions.document).map { $0 == "%" ? "%" : " " + $0 } ?? ""
    switch (lower, upper) {
    case (nil, nil): return value.map { $0.grouped + unit } ?? ""
    case (let lower?, nil): return "\(lower.grouped)\(unit) or more"
    case (nil, let upper?): return "\(upper.grouped)\(unit) or less"
    case (let lower?, let upper?):
      if lower == upper { return lower.grouped + unit }
      return "\(lower.grouped) to \(upper.grouped)\(unit)"
    }
  }
}

extension DecimalNumber {
  /// The digits in full with commas between the thousands.
  public var grouped: String {
    let plain = description
    let sign = plain.hasPrefix("-") ? "-" : ""
    let pieces = plain.dropFirst(sign.utf8.count).split(separator: ".", maxSplits: 1)
    guard let whole = pieces.first, whole.utf8.count > 3 else { return plain }
    var grouped = sign
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return pieces.count > 1 ? grouped + "." + pieces[1] : grouped
  }
}
