internal import Consistency
internal import TextModel

/// The texts side by side as their template draws them: a row for each fact, a column for each text.
struct FactsView {
  struct Group {
    let title: HTMLText
    let isFolded: Bool
    let columns: [HTMLText]
    let rows: [Row]
  }

  struct Row {
    let id: HTMLText
    let kind: HTMLText
    let sign: HTMLText
    let verdict: HTMLText
    /// The findings that say so.
    let flags: [FindingFlag]
    let cells: [Cell]
  }

  struct Cell {
    let source: HTMLText
    let figures: [FigureView]
  }

  struct FigureView {
    let target: HTMLText
    let place: HTMLText
    let tip: HTMLText
    let words: HTMLText
    let kind: HTMLText
  }

  let groups: [Group]

  /// Nil without sources.
  init?(_ report: Report, _ anchors: Anchors, _ locators: [SpanLocator]) {
    guard !report.sources.isEmpty else { return nil }
    let names = (0...report.sources.count).map { HTMLText(report.shortName($0)) }
    let rows = SideBySide.facts(report).enumerated().map { index, fact -> (Relation, Row) in
      let cells = names.enumerated().map { source, name in
        Cell(source: name, figures: fact.sides.filter { $0.side.source == source }.map { figure($0, $1) })
      }
      let row = Row(
        id: anchors.fact(index + 1), kind: fact.relation.kind, sign: fact.relation.sign,
        verdict: HTMLText(fact.verdict), flags: flags(fact), cells: cells)
      return (fact.relation, row)
    }
    func figure(_ side: Alignment.Side, _ relation: Relation) -> FigureView {
      let snippet = Snippet(side.range, in: report.document(side.source), width: 90)
      let place = SideBySide.place(side, report, locators)
      return FigureView(
        target: anchors.toFigure(side.source, side.figure + 1), place: HTMLText(place),
        tip: HTMLText("\(report.shortName(side.source)) \(place)"), words: HTMLText(snippet), kind: relation.kind)
    }
    func flags(_ fact: SideBySide.Fact) -> [FindingFlag] {
      guard fact.sides.count > 1 else { return [] }
      return report.findings.indices.filter { index in
        let labels = report.findings[index].labels
        return fact.sides.count { side, _ in labels.contains { $0.source == side.source && $0.figure == side.figure } }
          > 1
      }.map { FindingFlag(report, anchors, $0) }
    }
    let titled: [(String, (Relation) -> Bool)] = [
      ("differ or may differ", { $0 == .conflict || $0 == .unsure }), ("agree", { $0.agrees }),
      ("in one text alone", { $0 == .only }),
    ]
    var groups: [Group] = []
    for (title, isIn) in titled {
      let fitting = rows.filter { isIn($0.0) }.map(\.1)
      guard !fitting.isEmpty else { continue }
      // What matters most is open.
      groups.append(
        Group(
          title: HTMLText("\(Report.counted(fitting.count, "fact")): \(title)"), isFolded: !groups.isEmpty,
          columns: names, rows: fitting))
    }
    self.groups = groups
  }
}
