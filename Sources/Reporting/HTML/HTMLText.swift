/// Text that is safe in an element and in an attribute between quotes. A variable string becomes one by being escaped, and in no
/// other way; templates write it as it is.
struct HTMLText: ExpressibleByStringLiteral, Hashable, Sendable {
  let renderText: String
  /// A section of an empty text is not drawn.
  var isNull: Bool { renderText.isEmpty }

  init(stringLiteral value: String) { renderText = value }

  /// Escapes a text, on one line.
  init(_ text: String) { renderText = Self.escaped(Snippet.plain(text)) }

  /// Escapes a text that keeps its line breaks and tabs.
  init(lines text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { Snippet.plain(String($0)) }
        .joined(separator: "\t")
    }
    renderText = Self.escaped(lines.joined(separator: "\n"))
  }

  /// A place in the words around it.
  init(_ snippet: Snippet) {
    renderText = snippet.line(escape: Self.escaped) { "<mark>\($0)</mark>" }
  }

  /// What a template has drawn.
  init(drawn page: String) { renderText = page }

  static func + (a: HTMLText, b: HTMLText) -> HTMLText { HTMLText(drawn: a.renderText + b.renderText) }

  /// Code point by code point: a mark that joins the sign before it does not hide it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        // Code points that are no characters are no HTML.
        if !(0xFDD0...0xFDEF).contains(scalar.value), scalar.value & 0xFFFE != 0xFFFE {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
