internal import Extraction

/// What is taken for the publication date of an article.
public struct DateSettings: Sendable, Hashable {
  /// `YYYY-MM-DD`; nil for none.
  public var given: String?
  /// Whether a dated stamp of the text ("Published 18 August 2023") goes before the date that is given.
  public var prefersStamp = true
  /// Whether a date in the name of the file is taken where the text has no stamp and none is given.
  public var readsFileName = false

  /// No date is assumed, and a stamp of the text counts.
  public init() {}

  /// The date that is assumed of an article without a stamp.
  func date(forFile name: String) -> String? { given ?? (readsFileName ? Self.date(inFileName: name) : nil) }

  /// The first day that is written as 2024-05-26, 2024_05_26 or 20240526 in the last part of a path, with no digit beside it.
  static func date(inFileName path: String) -> String? {
    let name = Array((path.split(separator: "/").last ?? "").utf8)
    func isDigit(_ index: Int) -> Bool { name.indices.contains(index) && name[index] &- 0x30 < 10 }
    for start in name.indices where isDigit(start) && !isDigit(start - 1) {
      let digits = name[start...].prefix { $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F }.filter { $0 &- 0x30 < 10 }
      guard digits.count >= 8 else { continue }
      let text = String(decoding: digits.prefix(8), as: UTF8.self)
      let end = start + (isDigit(start + 4) ? 8 : 10)
      let iso = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
      if !isDigit(end), CivilDay(iso: iso) != nil { return iso }
    }
    return nil
  }
}
