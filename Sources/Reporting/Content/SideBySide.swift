internal import Consistency
internal import Extraction
internal import TextModel

/// The aligned figures of texts as rows: what conflicts first, what stands in one text alone last.
struct SideBySide {
  /// One figure beside another, each with the words around it; nil for a side that has none.
  struct Row {
    var relation: Relation
    var sides: [Alignment.Side]
    /// What an editor is told of it: "DIFFERS", "agrees, rounded".
    var verdict: String
  }

  let rows: [Row]

  /// The order of the rows.
  static let order: [Relation] = [.conflict, .unsure, .rounded, .compatible, .same, .only]

  init(_ report: Report) {
    rows = Self.ordered(report).map { alignment in
      Row(relation: alignment.relation, sides: Self.merged(alignment.sides), verdict: Self.verdict(alignment))
    }
  }

  private static func ordered(_ report: Report) -> [Alignment] {
    order.flatMap { relation in report.alignments.filter { $0.relation == relation } }
  }

  /// The parts of a whole stand in one cell, from the first to the last.
  private static func merged(_ sides: [Alignment.Side]) -> [Alignment.Side] {
    sides.reduce(into: []) { merged, side in
      guard let last = merged.last, last.source == side.source else { return merged.append(side) }
      merged[merged.count - 1].range = last.range.union(side.range)
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
    let place = locators[side.source].place(side.range)
    return "\(place.line):\(place.column)"
  }
}
