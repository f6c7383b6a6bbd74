/// The fields above the text of a Markdown file: YAML between lines of `---`, TOML between lines of `+++`.
///
/// Only what such files hold in practice is read: one line a field, text folded below it, or a list; fields of fields are passed over.
struct FrontMatter {
  struct Field {
    /// In lower case.
    var key: String
    /// Byte ranges in the file, without quotes: one for a line, several for folded text or a list.
    var values: [Range<Int>]
    var isList = false
    /// The quotation mark around the value; 0 for none. Inside, each kind has escapes of its own.
    var quote: UInt8 = 0
  }

  private(set) var fields: [Field] = []
  /// Where the text starts.
  private(set) var end = 0

  /// - Complexity: linear in the text.
  init(_ text: [UInt8]) {
    guard let fence = ["---", "+++"].map({ Array($0.utf8) }).first(where: { text.starts(with: $0) }) else { return }
    let mark: UInt8 = fence[0] == 0x2D ? 0x3A : 0x3D
    var fields: [Field] = []
    var isInTable = false
    var start = Self.lineEnd(text, 0) + 1
    guard Self.trimmed(text, 0..<(start - 1)).count == 3 else { return }
    while start < text.count {
      let line = start..<Self.lineEnd(text, start)
      start = line.upperBound + 1
      let content = Self.trimmed(text, line)
      if text[content].elementsEqual(fence) || mark == 0x3A && text[content].elementsEqual("...".utf8) {
        (self.fields, end) = (fields, min(start, text.count))
        return
      }
      guard !content.isEmpty, text[content.lowerBound] != 0x23 else { continue }
      let isIndented = content.lowerBound > line.lowerBound
      let isPoint = text[content].starts(with: "- ".utf8)
      if isIndented || isPoint {
        // Below a field: its folded text or its points.
        guard !fields.isEmpty else { continue }
        let value = Self.unquoted(
          text, isPoint ? Self.trimmed(text, (content.lowerBound + 2)..<content.upperBound) : content)
        if isPoint { fields[fields.count - 1].isList = true }
        fields[fields.count - 1].values.append(value)
      } else if mark == 0x3D, text[content.lowerBound] == 0x5B {
        // The fields of a table below are not those of the article.
        isInTable = true
      } else if let colon = text[content].firstIndex(of: mark) {
        let key = String(decoding: text[Self.trimmed(text, content.lowerBound..<colon)], as: UTF8.self).lowercased()
        let written = Self.trimmed(text, (colon + 1)..<content.upperBound)
        let value = Self.unquoted(text, written)
        let isFolded = value.isEmpty || text[value].allSatisfy { [0x3E, 0x7C, 0x2D, 0x2B].contains($0) }
        guard !isInTable else { continue }
        fields.append(
          Field(
            key: key, values: isFolded ? [] : [value], quote: value.count < written.count ? text[written.lowerBound] : 0
          ))
      } else {
        // No field: a rule at the start of the text, and no front matter.
        return
      }
    }
  }

  /// The first field of some names that has a value.
  func field(_ keys: [String]) -> Field? {
    keys.lazy.compactMap { key in fields.first { $0.key == key && !$0.values.isEmpty } }.first
  }

  private static func lineEnd(_ text: [UInt8], _ start: Int) -> Int {
    text[start...].firstIndex(of: 0x0A) ?? text.count
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    while low < high, text[low] <= 0x20 { low += 1 }
    while high > low, text[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  private static func unquoted(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    if range.count >= 6, text[range].starts(with: [0x22, 0x22, 0x22]),
      text[range].suffix(3).elementsEqual([0x22, 0x22, 0x22])
    {
      return (range.lowerBound + 3)..<(range.upperBound - 3)
    }
    let first = range.isEmpty ? 0 : text[range.lowerBound]
    if range.count >= 2, first == 0x22 || first == 0x27, text[range.upperBound - 1] == first {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    return range
  }
}
