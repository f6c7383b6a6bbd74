internal import Consistency
internal import Extraction
internal import TextModel

/// The aligned figures of texts as rows: what conflicts first, what stands in one text alone last.
struct SideBySide {
  /// What the texts say of one fact, a cell each.
  struct Row {
    var relation: Relation
    /// One for a figure that stands alone, else two. The parts of a whole stand in one cell.
    var cells: [Cell]
    /// What an editor is told of it: "DIFFERS", "agrees, rounded".
    var verdict: String
  }

  /// The figures of one text, in its order.
  struct Cell {
    var source: Int
    var sides: [Alignment.Side]
  }

  let rows: [Row]

  /// The order of the rows.
  static let order: [Relation] = [.conflict, .unsure, .rounded, .compatible, .same, .only]

  init(_ report: Report) {
    rows = Self.ordered(report).map { alignment in
      Row(relation: alignment.relation, cells: Self.cells(alignment.sides), verdict: Self.verdict(alignment))
    }
  }

  private static func ordered(_ report: Report) -> [Alignment] {
    order.flatMap { relation in report.alignments.filter { $0.relation == relation } }
  }

  private static func cells(_ sides: [Alignment.Side]) -> [Cell] {
    sides.reduce(into: []) { cells, side in
      if let last = cells.indices.last, cells[last].source == side.source {
        cells[last].sides.append(side)
      } else {
        cells.append(Cell(source: side.source, sides: [side]))
      }
    }
  }

  /// What several texts say of one figure of the first of them.
  struct Fact {
    /// The worst of its relations, and what an editor is told of it.
    var relation: Relation
    var verdict: String
    /// In order of the texts, each with how it stands to the first; the first with the worst.
    var sides: [(side: Alignment.Side, relation: Relation)]
  }

  /// The rows of one figure joined, in the order of the rows.
  static func facts(_ report: Report) -> [Fact] {
    var places: [Alignment.Side: Int] = [:]
    var facts: [Fact] = []
    for alignment in ordered(report) {
      guard let first = alignment.sides.first else { continue }
      // They come worst first: the first one of a figure tells its relation.
      if let place = places[first] {
        for side in alignment.sides where !facts[place].sides.contains(where: { $0.side == side }) {
          facts[place].sides.append((side, alignment.relation))
        }
      } else {
        places[first] = facts.count
        facts.append(
          Fact(
            relation: alignment.relation, verdict: verdict(alignment),
            sides: alignment.sides.map { ($0, alignment.relation) }))
      }
    }
    return facts
  }

  private static func verdict(_ alignment: Alignment) -> String {
    guard alignment.parts.isEmpty else { return "adds up" }
    return switch alignment.relation {
    case .same: "agrees"
    case .rounded: "rounds to it"
    case .compatible: "compatible"
    case .conflict: "DIFFERS"
    case .unsure: "differs?"
    case .only: "only here"
    }
  }

  /// "9 agree, 2 differ, 1 unsure, 7 only in one"
  static func counts(_ report: Report) -> String {
    func count(_ relations: Relation...) -> Int { report.alignments.count { relations.contains($0.relation) } }
    return
      "\(count(.same, .rounded, .compatible)) agree, \(count(.conflict)) differ, \(count(.unsure)) unsure, "
      + "\(count(.only)) in one text alone"
  }

  /// Where a side stands: "draft.txt 3:14".
  static func place(_ side: Alignment.Side, _ report: Report, _ locators: [SpanLocator]) -> String {
    guard locators.indices.contains(side.source) else { return "" }
    return locators[side.source].place(side.range).source.description
  }
}
