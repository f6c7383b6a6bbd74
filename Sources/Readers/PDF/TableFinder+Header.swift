/// What stands above the rows of a table and names its columns.
extension TableFinder {
  /// A header is apart from the first row by this many heights at most.
  private static let farthestHeader = 1.5

  /// The lines above the rows that name the columns, from top to bottom, for each column.
  func header(_ grid: Grid, above top: Double) -> [[Segment]] {
    var header = Array(repeating: [Segment](), count: grid.columns.count)
    var top = top
    var nearest = grid.height * Self.farthestHeader
    var rest = segments((top - grid.height * 6)...top.nextDown).filter { $0.bottom < top + grid.height / 4 }
    while let last = rest.last {
      let row = rest.filter { last.middle - $0.middle < last.height / 4 }
      rest.removeLast(row.count)
      guard top - last.bottom < nearest, let heads = heads(row, grid.columns) else { break }
      let namesNumbers = heads.contains { $1 > 0 && grid.columns[$1].hasNumbers || $0.kind == .number }
      guard namesNumbers || !header.allSatisfy(\.isEmpty) else { break }
      for (segment, place) in heads { header[place].insert(segment, at: 0) }
      top = min(top, row.map(\.top).min() ?? top)
      nearest = grid.height * Self.tight
    }
    return header
  }

  /// The words of a line over the columns that they name; nil for a line that is no header.
  private func heads(_ row: [Segment], _ columns: [Column]) -> [(Segment, Int)]? {
    var heads: [(Segment, Int)] = []
    let (left, right) = (columns[0].left, columns[columns.count - 1].right)
    // What stands beside the table is not its own.
    for segment in row where segment.right > left - segment.height && segment.left < right + segment.height {
      guard let parts = parts(segment, columns) else { return nil }
      for part in parts {
        guard part.words.count <= Self.wordiest, let place = place(part.left...part.right, columns),
          distance(part.left...part.right, columns[place]) < part.height * 2
        else { return nil }
        heads.append((part, place))
      }
    }
    return heads.isEmpty ? nil : heads
  }

  /// A line whose heads stand as close as words do, parted at the columns; nil for a line of prose.
  private func parts(_ segment: Segment, _ columns: [Column]) -> [Segment]? {
    guard columns.count(where: { $0.left < segment.right && segment.left < $0.right }) > 1 else { return [segment] }
    var starts: [Int] = []
    var last: Int?
    var (within, between) = (0.0, Double.infinity)
    for index in segment.words.indices {
      let word = segment.words[index]
      guard columns.count(where: { $0.left < word.right && word.left < $0.right }) <= 1,
        let place = place(word.left...word.right, columns)
      else { return nil }
      let gap = index > segment.words.startIndex ? word.left - segment.words[index - 1].right : 0
      if place != last { starts.append(index) }
      if let last, place != last { between = min(between, gap) } else { within = max(within, gap) }
      last = place
    }
    return between > within ? segment.split(before: starts) : nil
  }

  /// The column that a stretch stands over, or is nearest to: a narrow head may stand beside the numbers below it.
  private func place(_ stretch: ClosedRange<Double>, _ columns: [Column]) -> Int? {
    columns.indices.min { distance(stretch, columns[$0]) < distance(stretch, columns[$1]) }
  }

  private func distance(_ stretch: ClosedRange<Double>, _ column: Column) -> Double {
    max(0, stretch.lowerBound - column.right, column.left - stretch.upperBound)
  }
}
