/// Sorts what stands in the columns of a table into its rows, which are told by their numbers: words may take several lines beside one.
struct TableRows {
  private typealias Cells = [[PageSegment]]

  /// The middles of the rows of numbers, from top to bottom, and of rows of words alone.
  private var rows: [(middle: Double, cells: Cells)]
  private let columns: Int
  private let numbers: Int

  init(_ middles: [Double], columns: Int) {
    self.columns = columns
    numbers = middles.count
    rows = middles.map { ($0, Array(repeating: [], count: columns)) }
  }

  /// - Parameter segments: all of one column, from top to bottom.
  mutating func add(_ segments: [PageSegment], to column: Int) {
    var start = 0
    for next in segments.indices.map({ $0 + 1 }) {
      guard next == segments.count || !Self.areOneCell(segments[next - 1], segments[next]) else { continue }
      add(cell: segments[start..<next], to: column)
      start = next
    }
  }

  private static func areOneCell(_ upper: PageSegment, _ lower: PageSegment) -> Bool {
    upper.kind == .words && lower.kind == .words && lower.top - upper.bottom < lower.height * TableFinder.tight
  }

  /// Adds lines that stand close: those of one cell, or of several where each row is one line.
  private mutating func add(cell lines: ArraySlice<PageSegment>, to column: Int) {
    guard let first = lines.first, let last = lines.last else { return }
    let near = lines.map { line in row(within: (line.middle - line.height / 2)...(line.middle + line.height / 2)) }
    let rows = Set(near.compactMap(\.self))
    if rows.count <= 1 {
      let place =
        rows.first ?? row(within: min(first.top, last.top)...max(first.bottom, last.bottom))
        ?? add(rowAt: (first.top + last.bottom) / 2, first.height)
      for line in lines { put(line, in: place, column) }
      return
    }
    // A line without a number goes on from the one above it where it looks so; else it stands over a group of rows.
    var (place, above) = (Int?.none, first)
    for (line, row) in zip(lines, near) {
      place = row ?? (Self.goesOn(line, above) ? place : nil) ?? add(rowAt: line.middle, line.height)
      put(line, in: place ?? 0, column)
      if row != nil { above = line }
    }
  }

  /// Whether a line is set in below another, or starts small.
  private static func goesOn(_ line: PageSegment, _ above: PageSegment) -> Bool {
    line.left > above.left + line.height / 4 || (0x61...0x7A).contains(line.text.first ?? 0)
  }

  /// The row of numbers that is nearest to the middle of a range, in it.
  private func row(within range: ClosedRange<Double>) -> Int? {
    let middle = (range.lowerBound + range.upperBound) / 2
    var (low, high) = (0, numbers)
    while low < high {
      let next = (low + high) / 2
      if rows[next].middle < middle { low = next + 1 } else { high = next }
    }
    return [low - 1, low].filter { (0..<numbers).contains($0) && range.contains(rows[$0].middle) }
      .min { abs(rows[$0].middle - middle) < abs(rows[$1].middle - middle) }
  }

  /// The row of words at a height, which is a new one where no other column has begun it.
  private mutating func add(rowAt middle: Double, _ height: Double) -> Int {
    if let row = rows[numbers...].firstIndex(where: { abs($0.middle - middle) < height / 2 }) { return row }
    rows.append((middle, Array(repeating: [], count: columns)))
    return rows.count - 1
  }

  private mutating func put(_ segment: PageSegment, in row: Int, _ column: Int) {
    rows[row].cells[column].append(segment)
  }

  /// The share of the rows of numbers that have something in the first column.
  var labelled: Double { Double(rows[..<numbers].count { !$0.cells[0].isEmpty }) / Double(numbers) }

  /// All that was sorted in.
  var segments: [PageSegment] { rows.flatMap { $0.cells.joined() } }

  /// Where the first row begins.
  var top: Double { segments.map(\.top).min() ?? 0 }

  /// The cells of each row, from top to bottom.
  func cells() -> [[[UInt8]]] {
    rows.sorted { $0.middle < $1.middle }.map { $0.cells.map(Self.text) }
  }

  /// The lines of a cell as one.
  static func text(_ lines: [PageSegment]) -> [UInt8] { Array(lines.map(\.text).joined(separator: [0x20])) }
}
