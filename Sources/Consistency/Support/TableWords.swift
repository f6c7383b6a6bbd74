internal import Claims
internal import Extraction
internal import TextModel

/// What the labels of a table say: totals, scales, things that are not added.
struct TableWords {
  private static let total = WordSet("total totals sum overall all altogether")
  private static let part = WordSet("subtotal subtotals which including thereof net")
  private static let unsummed = WordSet(
    "average averages mean median rate rates per price prices change growth rank ranking year years ratio age index score margin "
      + "position temperature date no number")
  private static let scale = WordSet("million millions m mn bn billion billions thousand thousands k tonnes 000 000s")

  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The word tokens of a cell.
  func tokens(_ cell: TableCell) -> Range<Int> {
    let all = document.tokens
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].start < cell.range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].start < cell.range.end { end += 1 }
    return low..<end
  }

  func isTotal(_ cell: TableCell) -> Bool {
    let tokens = tokens(cell)
    guard !tokens.isEmpty, tokens.count <= 3, let first = tokens.first else { return false }
    return Self.total.contains(first, in: document) || tokens.count == 2 && Self.total.contains(first + 1, in: document)
  }

  func isPart(_ cell: TableCell) -> Bool { Self.part.meets(tokens(cell), in: document) }

  /// A column that nobody adds up.
  func isUnsummed(_ cell: TableCell) -> Bool { Self.unsummed.meets(tokens(cell), in: document) }

  /// Its numbers are rounded: a scale word or a per cent sign stands in the label.
  func isRounded(_ cell: TableCell) -> Bool {
    Self.scale.meets(tokens(cell), in: document) || document.bytes[cell.range.bytes].contains(0x25)
  }

  /// million, tonnes
  func isScale(_ token: Int) -> Bool { Self.scale.contains(token, in: document) }

  /// The numbers that a cell may stand for: exact where it is a whole number and nothing speaks of rounding.
  func interval(_ cell: TableCell, isRounded: Bool) -> Interval? {
    guard let value = cell.value else { return nil }
    guard isRounded || cell.resolution < .one || cell.isPercent else { return Interval(exactly: value) }
    return Interval(value, resolution: cell.resolution)
  }
}
