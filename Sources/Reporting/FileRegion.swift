internal import TextModel

/// Where a place stands in its file, for what opens files by lines and columns; a file of paragraphs or pages has no regions.
struct FileRegion {
  /// Lines and columns count from 1, the columns in code points.
  let startLine: Int
  let startColumn: Int
  /// Behind the last code point; nil where the file is written otherwise than the text that was read.
  let end: (line: Int, column: Int)?

  init?(_ range: TextRange, _ locator: SpanLocator) {
    guard case .line(let line, let column) = locator.place(range).source else { return nil }
    (startLine, startColumn) = (line, column)
    let end = locator.place(TextRange(range.end, range.end))
    self.end = locator.document.source == nil ? (end.line, end.column) : nil
  }
}
