/// Finds the tables of a page by where its words stand: rows of numbers below each other, with words on their left.
///
/// Columns of prose are none: a table has numbers beside its labels in every row, and nothing crosses the gaps between its columns.
struct TableFinder {
  typealias Segment = PageSegment

  /// Rows are apart by this many heights of their type at most.
  private static let farthestRow = 3.5
  /// More words in a line of a cell are prose, beside the table or in it.
  static let wordiest = 6
  /// A page with more of them is not looked at: no hand has set it.
  private static let mostSegments = 20_000
  /// A page is not wide enough for more.
  private static let mostColumns = 64
  /// Labels have no more lines than this on average.
  private static let tallest = 3
  /// A table with fewer of its rows labelled is none.
  private static let labelled = 0.6
  /// Lines above or below a table that may be running heads and feet.
  private static let margin = 2
  /// Lines of one cell are apart by no more than this share of their height.
  static let tight = 0.3

  /// From top to bottom.
  private let segments: [Segment]
  /// The words of each line: their number.
  private let counts: [[Int]]

  init(_ page: [[PageLayout.Line]]) {
    var segments: [Segment] = []
    counts = page.enumerated().map { block, lines in
      lines.enumerated().map { index, line in
        let parts = Segment.split(line, block: block, index: index)
        segments += parts
        return parts.reduce(0) { $0 + $1.words.count }
      }
    }
    self.segments = segments.enumerated().sorted { ($0.element.middle, $0.offset) < ($1.element.middle, $1.offset) }
      .map(\.element)
  }

  /// The tables, from top to bottom.
  func tables(page number: Int) -> [PageTable] {
    guard segments.count <= Self.mostSegments else { return [] }
    var tables: [PageTable] = []
    var used = 0.0
    for run in runs() {
      guard let grid = grid(run), grid.top >= used, let table = table(grid, number) else { continue }
      used = grid.bottom
      tables.append(table)
    }
    return tables
  }

  // MARK: Rows of numbers

  /// The numbers that stand in one row.
  private typealias Row = [Segment]

  /// Rows of numbers that follow each other, each with a number below one of those before.
  private func runs() -> [[Row]] {
    var rows: [Row] = []
    for segment in segments where segment.kind == .number {
      if let first = rows.last?.first, segment.middle - first.middle < min(first.height, segment.height) / 2 {
        rows[rows.count - 1].append(segment)
      } else {
        rows.append([segment])
      }
    }
    var runs: [[Row]] = []
    for row in rows {
      guard row.count <= Self.mostColumns else { continue }
      if let last = runs.last?.last, isNext(row, after: last) {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// Whether a row stands below another one, with none of words between that would be the header of a new table.
  private func isNext(_ row: Row, after last: Row) -> Bool {
    guard let first = row.first, let bottom = last.map(\.bottom).max(),
      first.top - bottom < first.height * Self.farthestRow, row.contains(where: { $0.isOver(last) })
    else { return false }
    guard bottom < first.top else { return true }
    return !segments(bottom...first.top).contains { $0.kind == .words && $0.isOver(last) }
  }

  // MARK: Columns

  /// The columns of a run, and what stands in them.
  struct Grid {
    var columns: [Column]
    /// The middles of the rows of numbers.
    var rows: [Double]
    var top: Double
    var bottom: Double
    var height: Double
  }

  struct Column {
    var left: Double
    var right: Double
    var segments: [Segment]

    var hasNumbers: Bool { segments.contains { $0.kind == .number } }
    var hasWords: Bool { segments.contains { $0.kind == .words } }
    /// Lines of more words than a cell has; or, beside numbers, more of words.
    var isProse: Bool {
      wordiest > TableFinder.wordiest || hasNumbers && segments.count(where: { $0.kind == .words }) * 2 > segments.count
    }
    var longLines: Int { segments.count { $0.words.count > TableFinder.wordiest } }
    var wordiest: Int { segments.reduce(0) { max($0, $1.words.count) } }
  }

  /// The segments whose middle lies between two heights.
  func segments(_ heights: ClosedRange<Double>) -> ArraySlice<Segment> {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].middle < heights.lowerBound { low = middle + 1 } else { high = middle }
    }
    return segments[low...].prefix { $0.middle <= heights.upperBound }
  }

  private func grid(_ run: [Row]) -> Grid? {
    guard let first = run.first?.first, let last = run.last?.first else { return nil }
    let (top, bottom, height) = (first.top, last.bottom, first.height)
    var columns: [Column] = []
    for segment in segments(top...bottom).sorted(by: { $0.left < $1.left }) {
      if let column = columns.last, segment.left < column.right {
        columns[columns.count - 1].right = max(column.right, segment.right)
        columns[columns.count - 1].segments.append(segment)
      } else {
        columns.append(Column(left: segment.left, right: segment.right, segments: [segment]))
      }
    }
    if let prose = columns.indices.dropFirst().first(where: { columns[$0].isProse }) {
      columns.removeSubrange(prose...)
    }
    if columns.count > 2, columns[0].wordiest > Self.wordiest, !columns[1].hasNumbers { columns.removeFirst() }
    // Prose on the left, into which the labels run, or which is all that there is of them.
    guard let labels = columns.first, labels.longLines * 2 <= labels.segments.count,
      labels.segments.count <= run.count * Self.tallest
    else { return nil }
    guard (2...Self.mostColumns).contains(columns.count), columns.dropFirst().contains(where: \.hasNumbers) else {
      return nil
    }
    // Two tables beside each other have labels between their numbers.
    if let firstNumbers = columns.indices.dropFirst().first(where: { columns[$0].hasNumbers }),
      let words = columns.indices.first(where: { $0 > firstNumbers && !columns[$0].hasNumbers && columns[$0].hasWords }
      ),
      columns[words...].contains(where: \.hasNumbers)
    {
      return nil
    }
    let rows = run.filter { row in
      row.contains { number in columns.dropFirst().contains { $0.left <= number.left && number.right <= $0.right } }
    }
    return Grid(
      columns: columns, rows: rows.map { $0.reduce(0) { $0 + $1.middle } / Double($0.count) }, top: top,
      bottom: bottom, height: height)
  }

  // MARK: Cells

  private func table(_ grid: Grid, _ number: Int) -> PageTable? {
    guard !grid.rows.isEmpty else { return nil }
    var rows = TableRows(grid.rows, columns: grid.columns.count)
    var grid = grid
    for (index, column) in grid.columns.enumerated() {
      let cells = wrapped(column, index, grid)
      rows.add(cells, to: index)
      grid.columns[index].left = min(column.left, cells.map(\.left).min() ?? column.left)
      grid.columns[index].right = max(column.right, cells.map(\.right).max() ?? column.right)
    }
    guard rows.labelled >= Self.labelled else { return nil }
    let header = header(grid, above: rows.top)
    let used = rows.segments + header.joined()
    var lines: [[Int]: Int] = [:]
    for segment in used { lines[[segment.block, segment.line], default: 0] += segment.words.count }
    // Nothing of a line is left behind, and nothing is told twice.
    guard lines.allSatisfy({ counts[$0.key[0]][$0.key[1]] == $0.value }) else { return nil }
    let (top, bottom) = (used.map(\.top).min() ?? grid.top, used.map(\.bottom).max() ?? grid.bottom)
    return PageTable(
      header: header.allSatisfy(\.isEmpty)
        ? nil : PageTable.Row(cells: header.map { TableRows.text($0) }, page: number),
      rows: rows.cells().map { PageTable.Row(cells: $0, page: number) }, numbers: grid.rows.count,
      columns: grid.columns.map { $0.left...$0.right },
      lines: lines.keys.map { (block: $0[0], line: $0[1]) }.sorted { ($0.block, $0.line) < ($1.block, $1.line) },
      startsPage: isEdge(segments.prefix { $0.middle < top }) { $0.bottom <= top + 1 },
      endsPage: isEdge(segments.reversed().prefix { $0.middle > bottom }) { $0.top >= bottom - 1 })
  }

  /// Whether no more lines stand beyond the table than running heads and feet may be.
  private func isEdge(_ beyond: some Sequence<Segment>, _ isBeyond: (Segment) -> Bool) -> Bool {
    var lines: Set<[Int]> = []
    for segment in beyond where isBeyond(segment) {
      lines.insert([segment.block, segment.line])
      if lines.count > Self.margin { return false }
    }
    return true
  }

  /// A column with the lines above and below that belong to its outermost cells: close to them, and in this column alone.
  private func wrapped(_ column: Column, _ index: Int, _ grid: Grid) -> [Segment] {
    var result = column.segments.sorted { $0.top < $1.top }
    guard column.hasWords, let first = result.first, let last = result.last else { return result }
    let slack = grid.height * 2
    // Above, only where the first number stands beside the middle of its words.
    if let row = grid.rows.first, !column.segments.contains(where: { abs($0.middle - row) < grid.height / 4 }) {
      var next = first
      for segment in segments((grid.top - slack)...grid.top.nextDown).reversed()
      where isIn(segment, grid.columns, index) {
        guard isAlone(segment, grid), isTight(segment, next) else { break }
        result.insert(segment, at: 0)
        next = segment
      }
    }
    var next = last
    for segment in segments(grid.bottom.nextUp...(grid.bottom + slack)) where isIn(segment, grid.columns, index) {
      guard isAlone(segment, grid), isTight(next, segment) else { break }
      result.append(segment)
      next = segment
    }
    return result
  }

  /// Whether one segment stands below another of the same type as lines of one cell do.
  private func isTight(_ upper: Segment, _ lower: Segment) -> Bool {
    lower.kind == .words && upper.kind == .words && abs(upper.height - lower.height) < lower.height * 0.1
      && lower.top - upper.bottom < lower.height * Self.tight
  }

  /// Whether nothing stands beside a segment in the other columns.
  private func isAlone(_ segment: Segment, _ grid: Grid) -> Bool {
    let (left, right) = (grid.columns[0].left, grid.columns[grid.columns.count - 1].right)
    let reach = segment.height / 4
    return segments((segment.middle - reach)...(segment.middle + reach)).allSatisfy {
      $0.block == segment.block && $0.line == segment.line && $0.left == segment.left || $0.right < left
        || $0.left > right
    }
  }

  /// Whether a segment stands in one column and reaches into no other.
  private func isIn(_ segment: Segment, _ columns: [Column], _ index: Int) -> Bool {
    let left = index > 0 ? columns[index - 1].right : -.infinity
    let right = index + 1 < columns.count ? columns[index + 1].left : columns[index].right + segment.height
    return segment.left >= max(left, columns[index].left - segment.height) && segment.right <= right
      && segment.left < columns[index].right
  }
}
