internal import CCSV

/// The rows of a CSV file as libcsv tells them: empty lines are no rows, blanks around cells belong to none, and a quotation mark stands
/// around a cell or doubled inside such a one.
struct CSVRows {
  enum Problem: Error {
    case quotationMarks
    case memory
  }

  private(set) var rows: [[String]] = []
  private var row: [String] = []

  /// - Parameter delimiter: what stands between the cells; nil to take the first of a comma, a semicolon and a tab outside of quotation marks.
  init(_ text: ArraySlice<UInt8>, delimiter: UInt8? = nil) throws(Problem) {
    var parser = csv_parser()
    guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI)) == 0 else { throw .memory }
    defer { csv_free(&parser) }
    csv_set_delim(&parser, delimiter ?? Self.delimiter(of: text))
    let isRead = withUnsafeMutablePointer(to: &self) { rows in
      text.withUnsafeBytes { bytes in
        csv_parse(&parser, bytes.baseAddress, bytes.count, Self.endCell, Self.endRow, rows) == bytes.count
      } && csv_fini(&parser, Self.endCell, Self.endRow, rows) == 0
    }
    guard isRead else { throw csv_error(&parser) == CSV_EPARSE ? .quotationMarks : .memory }
  }

  private static let endCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    cell, count, rows in
    let bytes = UnsafeRawBufferPointer(start: cell, count: count)
    rows?.assumingMemoryBound(to: CSVRows.self).pointee.row.append(trimmed(String(decoding: bytes, as: UTF8.self)))
  }

  /// libcsv knows no blanks beyond ASCII, and none inside of quotation marks.
  private static func trimmed(_ cell: String) -> String {
    guard let first = cell.firstIndex(where: { !$0.isWhitespace }),
      let last = cell.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(cell[first...last])
  }

  private static let endRow: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = { _, rows in
    rows?.assumingMemoryBound(to: CSVRows.self).pointee.endRow()
  }

  private mutating func endRow() {
    rows.append(row)
    row = []
  }

  private static func delimiter(of text: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    for byte in text {
      switch UnicodeScalar(byte) {
      case "\"": isQuoted.toggle()
      case ",", ";", "\t": if !isQuoted { return byte }
      default: break
      }
    }
    return UInt8(CSV_COMMA)
  }
}
