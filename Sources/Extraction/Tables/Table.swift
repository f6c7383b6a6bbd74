public import TextModel

/// One cell of a table: its words, and its number where it is one.
public struct TableCell: Sendable {
  /// Without the white space and marks of emphasis around it; empty for an empty cell.
  public var range: TextRange
  /// The number in it; nil for words.
  public var value: DecimalNumber?
  /// The worth of the last digit written.
  public var resolution: DecimalNumber = .one
  /// The cell, or the head of its column, has a per cent sign.
  public var isPercent = false
  /// Nothing, or a dash.
  public var isEmpty: Bool
}

/// A table of the text: Markdown, or columns apart by tabs or spaces.
public struct Table: Sendable {
  /// From the first row to the last.
  public var range: TextRange
  /// The row above the numbers that says what the columns are; nil where there is none.
  public var header: [TableCell]?
  /// The rows below, each as wide as the widest.
  public var rows: [[TableCell]]
}
