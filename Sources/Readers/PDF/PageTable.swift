/// A table of a PDF as it is told from where its words stand, on one page or on several.
struct PageTable {
  struct Row {
    /// As many as there are columns, with nothing in what is empty.
    var cells: [[UInt8]]
    /// The page that it stands on, counted from 0.
    var page: Int
  }

  /// Rows of numbers, fewer of which are no table.
  private static let fewestNumbers = 2
  /// Rows in all.
  private static let fewestRows = 3

  /// What the columns are; nil where nothing above them says so.
  var header: Row?
  var rows: [Row]
  /// The rows that have numbers.
  var numbers: Int
  /// From where to where each column goes, in points from the left edge of the page.
  var columns: [ClosedRange<Double>]
  /// The lines of its page that it is made of, by block and line, in the order in which they are read.
  var lines: [(block: Int, line: Int)]
  /// Little more than a running head stands above it.
  var startsPage: Bool
  /// Little more than a running foot stands below it.
  var endsPage: Bool

  var isTable: Bool {
    numbers >= Self.fewestNumbers && rows.count + (header == nil ? 0 : 1) >= Self.fewestRows
  }

  /// The tables of all pages: what goes on at the top of the next page is one table, and what begins in the middle of one is none.
  ///
  /// - Parameter pages: those of each page, from top to bottom.
  static func joined(_ pages: [[PageTable]]) -> [[PageTable]] {
    var pages = pages
    // The table that a page ends in: where it began.
    var open: (page: Int, index: Int)?
    for number in pages.indices {
      let before = open
      open = nil
      if var first = pages[number].first, first.startsPage, number > 0 {
        if let before, pages[before.page][before.index].goesOn(in: first) {
          let isAll = pages[number].count == 1 && first.endsPage
          pages[before.page][before.index].add(first)
          // The lines are taken from their page; the rows stand where the table began.
          first.rows = []
          first.header = nil
          pages[number][0] = first
          if isAll { open = before }
        } else if first.header == nil {
          // Rows of which nobody knows how many stand before them could be summed wrongly.
          pages[number].removeFirst()
        }
      }
      if open == nil, let last = pages[number].last, last.endsPage, !last.rows.isEmpty {
        open = (number, pages[number].count - 1)
      }
    }
    return pages.map { $0.filter { $0.isTable || $0.rows.isEmpty } }
  }

  private func goesOn(in next: PageTable) -> Bool {
    guard columns.count == next.columns.count, zip(columns, next.columns).allSatisfy({ $0.overlaps($1) }) else {
      return false
    }
    return next.header == nil || next.header?.cells == header?.cells
  }

  private mutating func add(_ next: PageTable) {
    rows += next.rows
    numbers += next.numbers
    columns = zip(columns, next.columns).map {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
  }
}
