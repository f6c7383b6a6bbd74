internal import TextModel

/// The lines of an inventory: titles with tables of short texts below them.
struct TextSections {
  let document: Document
  let style: TerminalStyle
  private(set) var lines: [String]

  init(_ document: Document, _ style: TerminalStyle, opening lines: [String]) {
    self.document = document
    self.style = style
    self.lines = lines
  }

  /// The words of a range on one line, cut to a width.
  func text(_ range: TextRange, _ width: Int) -> String {
    TextLayout.clip(Snippet.plain(document.text(range)), to: width)
  }

  /// Adds a title and its rows; nothing where there are none.
  mutating func add(_ title: String, _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    lines.append(style.bold(title))
    lines += TextLayout.table(rows) + [""]
  }
}
