internal import Consistency
internal import TextModel

/// The ids of one report's part of the page, and which of them there are to link to.
struct Anchors {
  /// Stands before every id, so that several reports fit on one page; empty for one report.
  let prefix: String
  /// The marked texts: the article, then its sources.
  let texts: [MarkedText]
  private let figures: [Set<Int>]
  private let names: Set<Int>
  private let places: [[TextRange: Int]]
  private let quotes: Set<Int>
  private let facts: [FigurePlace: Int]

  private struct FigurePlace: Hashable {
    var source: Int
    var figure: Int
  }

  init(_ report: Report, prefix: String) {
    self.prefix = prefix
    texts = (0...report.sources.count).map { MarkedText(report, source: $0) }
    var (names, quotes): (Set<Int>, Set<Int>) = ([], [])
    var figures: [Set<Int>] = []
    var places: [[TextRange: Int]] = []
    for (source, text) in texts.enumerated() {
      var drawn: Set<Int> = []
      var found: [TextRange: Int] = [:]
      for piece in text.blocks.lazy.flatMap(\.paragraphs).flatMap(\.pieces) {
        switch piece {
        case .leaf(let leaf) where leaf.kind == .figure: drawn.insert(leaf.number)
        case .leaf(let leaf): if source == 0 { names.insert(leaf.number) }
        case .open(let span, isFirst: true):
          switch span.kind {
          case .place(let index): found[text.places[index].range] = index
          case .quote(let number): if source == 0 { quotes.insert(number) }
          }
        case .open, .close, .text: break
        }
      }
      figures.append(drawn)
      places.append(found)
    }
    (self.names, self.quotes, self.figures, self.places) = (names, quotes, figures, places)
    var facts: [FigurePlace: Int] = [:]
    for (index, fact) in SideBySide.facts(report).enumerated() {
      for (side, _) in fact.sides {
        let place = FigurePlace(source: side.source, figure: side.figure)
        facts[place] = facts[place] ?? index + 1
      }
    }
    self.facts = facts
  }

  private func id(_ text: String) -> HTMLText { HTMLText(prefix + text) }

  func text(_ source: Int) -> HTMLText { id("text-\(source)") }
  func finding(_ number: Int) -> HTMLText { id("finding-\(number)") }
  func fact(_ number: Int) -> HTMLText { id("fact-\(number)") }
  func row(_ kind: String, _ number: Int) -> HTMLText { id("\(kind)-row-\(number)") }

  /// The mark of a figure in a text.
  func figure(_ source: Int, _ number: Int) -> HTMLText { id("text-\(source)-figure-\(number)") }
  func name(_ number: Int) -> HTMLText { id("name-\(number)") }
  func quote(_ number: Int) -> HTMLText { id("quote-\(number)") }
  func place(_ source: Int, _ index: Int) -> HTMLText { id("text-\(source)-place-\(index + 1)") }

  // MARK: Targets: empty where the page has none

  func toFigure(_ source: Int, _ number: Int) -> HTMLText {
    figures.indices.contains(source) && figures[source].contains(number) ? figure(source, number) : ""
  }

  func toName(_ number: Int) -> HTMLText { names.contains(number) ? name(number) : "" }

  func toQuote(_ number: Int) -> HTMLText { quotes.contains(number) ? quote(number) : "" }

  func toLabel(_ label: Label) -> HTMLText {
    guard places.indices.contains(label.source), let index = places[label.source][label.range] else { return "" }
    return place(label.source, index)
  }

  /// The row of the texts side by side in which a figure stands.
  func toFact(_ source: Int, _ index: Int) -> HTMLText {
    facts[FigurePlace(source: source, figure: index)].map(fact) ?? ""
  }
}
