internal import Extraction
internal import TextModel

/// Rows of comma-separated values as RFC 4180 has them.
struct CSVText {
  enum Cell {
    /// Words of the article or of ours.
    case text(String)
    case number(Int)
    case decimal(DecimalNumber?)
  }

  static func write(_ cells: [Cell], into output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(0x2C) }
      switch cell {
      case .text(let text): output.append(contentsOf: quoted(guarded(Snippet.plain(text))).utf8)
      case .number(let number): output.append(contentsOf: String(number).utf8)
      case .decimal(let number): output.append(contentsOf: (number?.description ?? "").utf8)
      }
    }
    output.append(contentsOf: "\r\n".utf8)
  }

  /// Line and column, or what a file without lines has instead: three cells.
  static func cells(_ place: SourcePlace) -> [Cell] {
    guard case .line(let line, let column) = place else { return [.text(""), .text(""), .text(place.description)] }
    return [.number(line), .number(column), .text("")]
  }

  /// A spreadsheet takes a cell that starts so for a formula; behind an apostrophe it is text.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }), "=+-@＝＋－＠".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
