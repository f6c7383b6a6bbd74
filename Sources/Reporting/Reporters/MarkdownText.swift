/// Escapes text for GitHub's Markdown. An article is untrusted: it makes no mark-up, no link, no mention, no formula.
enum MarkdownText {
  static func escape(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    var lineHasDigitsOnly = true
    var isAtStart = true
    let scalars = Array(Snippet.plain(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$", "^": result += "\\" + String(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      // Links that GitHub makes by itself: www.example, https://example.
      case ":" where index + 1 < scalars.count && scalars[index + 1] == "/": result += "&#58;"
      case "." where previous == "w" || previous == "W": result += "&#46;"
      // A list, a rule or a heading at the start of a line.
      case "-", "+", "=": result += isAtStart ? "\\" + String(scalar) : String(scalar)
      case ".", ")": result += lineHasDigitsOnly && !isAtStart ? "\\" + String(scalar) : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      if scalar != " " {
        lineHasDigitsOnly = lineHasDigitsOnly && ("0"..."9").contains(scalar)
        isAtStart = false
      }
      previous = scalar
    }
    return result
  }

  /// Cells of a table, escaped already.
  static func table(_ header: [String], _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return ["None found."] }
    return ["| " + header.joined(separator: " | ") + " |", "|" + String(repeating: " --- |", count: header.count)]
      + rows.map { "| " + $0.joined(separator: " | ") + " |" }
  }
}
