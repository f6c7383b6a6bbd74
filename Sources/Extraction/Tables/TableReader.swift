internal import TextModel

/// Finds tables line by line: cells between bars, tabs, or two spaces and more.
struct TableReader {
  private enum Delimiter { case bar, tab, spaces }

  private struct Line {
    var range: Range<Int>
    var delimiter: Delimiter
    var cells: [TableCell]
  }

  /// Fewer rows make no table that could be summed.
  private static let fewestRows = 3

  private let bytes: UnsafeBufferPointer<UInt8>
  /// All of the text is one table, whatever its rows hold.
  private let isWhole: Bool

  init(_ document: Document) {
    bytes = document.bytes
    isWhole = document.isTable
  }

  /// The tables of the text, in order.
  /// - Complexity: linear in the text.
  func read() -> [Table] {
    if isWhole { return whole() }
    var tables: [Table] = []
    var group: [Line] = []
    var start = 0
    while let (line, isNext) = nextLine(from: start) {
      // A line without cells in between ends a table.
      if !isNext { close(&group, into: &tables) }
      if let delimiter = delimiter(line) {
        if !isRule(line) { add(self.line(line, delimiter), to: &group, into: &tables) }
      } else {
        close(&group, into: &tables)
      }
      start = line.upperBound + 1
    }
    close(&group, into: &tables)
    return tables
  }

  private func whole() -> [Table] {
    let lines = bytes.split(separator: 0x0A).map { line($0.startIndex..<$0.endIndex, .bar).cells }
    guard let header = lines.first, let width = lines.map(\.count).max() else { return [] }
    let rows = lines.dropFirst().map { $0 + Array(repeating: empty(bytes.count), count: width - $0.count) }
    return [Table(range: TextRange(0..<bytes.count), header: header, rows: rows)]
  }

  /// The next line that may have cells, from the start of a line on, and whether it is that line itself.
  private func nextLine(from start: Int) -> (line: Range<Int>, isNext: Bool)? {
    guard start < bytes.count else { return nil }
    let mark = bytes.firstPair(in: start..<bytes.count) {
      $0.equal(to: 0x7C) | $0.equal(to: 0x09) | $0.equal(to: 0x20) & $1.equal(to: 0x20)
    }
    guard mark < bytes.count else { return nil }
    var low = mark
    while low > start, bytes[low - 1] != 0x0A { low -= 1 }
    let high = bytes.first(in: mark..<bytes.count) { $0.equal(to: 0x0A) }
    return (low..<high, low == start)
  }

  private func add(_ line: Line, to group: inout [Line], into tables: inout [Table]) {
    guard line.cells.count >= 2 else { return close(&group, into: &tables) }
    if let first = group.first, first.delimiter != line.delimiter || abs(first.cells.count - line.cells.count) > 1 {
      close(&group, into: &tables)
    }
    group.append(line)
  }

  private func close(_ group: inout [Line], into tables: inout [Table]) {
    defer { group.removeAll(keepingCapacity: true) }
    guard group.count >= Self.fewestRows, let first = group.first, let last = group.last else { return }
    let width = group.map(\.cells.count).max() ?? 0
    var rows = group.map(\.cells)
    var header: [TableCell]?
    if rows[0].allSatisfy({ $0.value == nil || isYear($0) }), rows[0].contains(where: { !$0.isEmpty }) {
      header = rows.removeFirst()
    }
    // What says the columns may leave out the first one, above the labels.
    if let cells = header, cells.count < width {
      header = Array(repeating: empty(first.range.lowerBound), count: width - cells.count) + cells
    }
    guard rows.allSatisfy({ $0.count == width }), rows.allSatisfy({ $0.dropFirst().contains { $0.value != nil } })
    else { return }
    tables.append(Table(range: TextRange(first.range.lowerBound..<last.range.upperBound), header: header, rows: rows))
  }

  private func empty(_ offset: Int) -> TableCell { TableCell(range: TextRange(offset..<offset), isEmpty: true) }

  private func isYear(_ cell: TableCell) -> Bool {
    guard let value = cell.value?.int else { return false }
    return (1800...2100).contains(value) && cell.range.count == 4
  }

  private func delimiter(_ line: Range<Int>) -> Delimiter? {
    var (bars, tabs, gaps, run) = (0, 0, 0, 0)
    var hasText = false
    for index in line {
      switch bytes[index] {
      case 0x7C: bars += 1
      case 0x09: tabs += 1
      case 0x20:
        run += 1
        if run == 2, hasText { gaps += 1 }
        continue
      case 0x0D: continue
      default: hasText = true
      }
      run = 0
    }
    if bars > 0 { return .bar }
    if tabs > 0 { return .tab }
    return gaps > 0 ? .spaces : nil
  }

  /// |---|:--:| and +----+: a line that only divides.
  private func isRule(_ line: Range<Int>) -> Bool {
    line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x2B, 0x3D, 0x20, 0x09, 0x0D].contains(bytes[$0]) }
  }

  private func line(_ range: Range<Int>, _ delimiter: Delimiter) -> Line {
    var cells: [TableCell] = []
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    if delimiter == .bar {
      if start < end, bytes[start] == 0x7C { start += 1 }
      if end > start, bytes[end - 1] == 0x7C { end -= 1 }
    }
    var index = start
    while index <= end {
      let isBreak: Bool
      switch delimiter {
      case .bar: isBreak = index == end || bytes[index] == 0x7C
      case .tab: isBreak = index == end || bytes[index] == 0x09
      case .spaces: isBreak = index == end || bytes[index] == 0x20 && index + 1 < end && bytes[index + 1] == 0x20
      }
      if isBreak {
        cells.append(cell(start..<index))
        if delimiter == .spaces { while index + 1 < end, bytes[index + 1] == 0x20 { index += 1 } }
        start = index + 1
      }
      index += 1
    }
    return Line(range: range, delimiter: delimiter, cells: cells)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private func cell(_ range: Range<Int>) -> TableCell {
    var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    func isEdge(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x2A || byte == 0x5F }
    while start < end, isEdge(bytes[start]) { start += 1 }
    while end > start, isEdge(bytes[end - 1]) { end -= 1 }
    let isDash = end > start && (start..<end).allSatisfy { bytes[$0] == 0x2D || bytes[$0] >= 0x80 } && end - start <= 3
    var cell = TableCell(range: TextRange(start..<end), isEmpty: end == start || isDash)
    readNumber(start..<end, into: &cell)
    return cell
  }

  /// 1,234; 12.5%; -3; $40; (7) is no number of a kind that is summed.
  private func readNumber(_ range: Range<Int>, into cell: inout TableCell) {
    var index = range.lowerBound
    var isNegative = false
    if index < range.upperBound, bytes[index] == 0x2D {
      isNegative = true
      index += 1
    }
    if index < range.upperBound, bytes[index] == 0x24 {
      index += 1
    } else if range.upperBound - index > 2, bytes[index] == 0xC2 && bytes[index + 1] == 0xA3 {
      index += 2
    } else if range.upperBound - index > 3, bytes[index] == 0xE2, bytes[index + 1] == 0x82, bytes[index + 2] == 0xAC {
      index += 3
    }
    var significand: Int64 = 0
    var (digits, decimals) = (0, 0)
    var hasPoint = false
    while index < range.upperBound {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        guard digits < 15 else { return }
        significand = significand * 10 + Int64(byte - 0x30)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == 0x2C, !hasPoint, digits > 0, digits <= 12,
        index + 3 < range.upperBound || index + 3 == range.upperBound - 1,
        (1...3).allSatisfy({ index + $0 < range.upperBound && bytes[index + $0] &- 0x30 < 10 })
      {
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return }
    while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
    if index < range.upperBound, bytes[index] == 0x25 {
      cell.isPercent = true
      index += 1
    }
    guard index == range.upperBound else { return }
    cell.value = DecimalNumber(isNegative ? -significand : significand, exponent: Int32(-decimals))
    cell.resolution = DecimalNumber(1, exponent: Int32(-decimals))
  }
}
