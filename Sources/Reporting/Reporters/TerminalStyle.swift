internal import Consistency

/// ANSI colours, or none: then the marked words stand between asterisks.
struct TerminalStyle {
  let isOn: Bool

  private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }

  func severity(_ text: String, _ severity: Severity) -> String { wrap(text, "1;" + code(severity)) }

  /// The figure in its quoted sentence.
  func marked(_ text: String, _ severity: Severity) -> String {
    isOn ? wrap(text, "1;4;" + code(severity)) : "**\(text)**"
  }

  private func code(_ severity: Severity) -> String {
    switch severity {
    case .error: "31"
    case .warning: "33"
    case .note: "36"
    }
  }
}

/// Fits text to lines.
enum TextLayout {
  /// Breaks a text at spaces. The indent stands before each line, and counts.
  static func wrap(_ text: String, width: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ") {
      let count = visibleCount(word)
      if length > 0, indent + length + 1 + count > width {
        lines.append(margin + line)
        (line, length) = ("", 0)
      }
      if length > 0 {
        line += " "
        length += 1
      }
      line += word
      length += count
    }
    if length > 0 { lines.append(margin + line) }
    return lines
  }

  /// The start of a text, cut with an ellipsis where it is longer.
  static func clip(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count, count > 0 else { return text }
    return String(text.unicodeScalars.prefix(count - 1)) + "…"
  }

  /// Pads with spaces behind the text.
  static func pad(_ text: String, to count: Int) -> String {
    text + String(repeating: " ", count: max(0, count - text.unicodeScalars.count))
  }

  /// The code points that a terminal shows: escape sequences count nothing.
  static func visibleCount(_ text: Substring) -> Int {
    var count = 0
    var isEscape = false
    for scalar in text.unicodeScalars {
      if scalar.value == 0x1B { isEscape = true }
      if !isEscape { count += 1 }
      if isEscape, scalar == "m" { isEscape = false }
    }
    return count
  }

  /// A table: columns as wide as their widest cell, the last one as it is.
  static func table(_ rows: [[String]], indent: Int = 2) -> [String] {
    let columns = rows.reduce(0) { max($0, $1.count) }
    var widths = [Int](repeating: 0, count: columns)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.unicodeScalars.count) }
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (index, cell) in row.enumerated() {
        line += index + 1 == row.count ? cell : pad(cell, to: widths[index]) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
