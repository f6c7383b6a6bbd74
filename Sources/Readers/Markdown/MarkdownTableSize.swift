/// Refuses tables that would take much more memory and time than their text: cmark-gfm fills each row up to the columns of the first,
/// and looks for the columns in time that grows with their square.
enum MarkdownTableSize {
  private static let columns = 6_000
  private static let cells = 200_000

  /// - Throws: `ReadError` for a text with more cells than an article has.
  /// - Complexity: linear in the text.
  static func admit(_ text: ArraySlice<UInt8>, _ name: String) throws(ReadError) {
    // Rows run from a line of bars and hyphens on to the next empty one; too many are counted rather than too few.
    var width = 0
    var total = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard let (bars, isRule) = bars(line) else {
        width = 0
        continue
      }
      if isRule { width = max(width, bars + 1) }
      total += width
      guard width <= columns, total <= cells else {
        throw ReadError(
          name,
          "a table of more than \(columns) columns or \(cells) cells; hold the article against a .csv of it (--source)")
      }
    }
  }

  /// The bars of a line, and whether nothing but what rules a table's head off is in it; nil for an empty line.
  private static func bars(_ line: ArraySlice<UInt8>) -> (count: Int, isRule: Bool)? {
    var (bars, isEmpty, isRule) = (0, true, true)
    for byte in line {
      switch byte {
      case 0x20, 0x09, 0x0D, 0x3E: continue
      case 0x7C: bars += 1
      case 0x2D, 0x3A: break
      default: isRule = false
      }
      isEmpty = false
    }
    return isEmpty ? nil : (bars, isRule && bars > 0)
  }
}
