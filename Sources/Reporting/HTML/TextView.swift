internal import Consistency
internal import Extraction
internal import TextModel

/// A marked text as its template draws it.
struct TextView {
  struct PartView {
    let role: HTMLText
    /// Where it starts.
    let place: HTMLText
    let paragraphs: [ParagraphView]
  }

  struct ParagraphView {
    /// The rows of a table keep their line breaks.
    let rows: Bool
    var pieces: [PieceView]
  }

  /// Words, or one of the others.
  struct PieceView {
    var text: HTMLText = ""
    var opening: Opening?
    var leaf: Leaf?
    var closing: Closing?
  }

  struct Opening {
    let kind: HTMLText
    let anchor: HTMLText
  }

  struct Closing {
    let quote: HTMLText
    let target: HTMLText
    let flags: [FindingFlag]
  }

  /// A figure or a name: a link to what is told of it.
  struct Leaf {
    let element: HTMLText
    let kind: HTMLText
    let anchor: HTMLText
    let target: HTMLText
    let tip: HTMLText
    let words: HTMLText
    let mark: HTMLText
  }

  let id: HTMLText
  let label: HTMLText
  /// Not one of several texts side by side.
  let isOnly: Bool
  let parts: [PartView]

  init(_ report: Report, _ anchors: Anchors, _ source: Int, _ locator: SpanLocator) {
    id = anchors.text(source)
    label = HTMLText(report.shortName(source))
    isOnly = report.sources.isEmpty
    var pieces = Pieces(report, anchors, source)
    let tables = report.mentions(source).tables
    parts = anchors.texts[source].blocks.map { block in
      PartView(
        role: HTMLText(block.part.role.name),
        place: Self.start(locator.place(block.paragraphs.first?.range ?? block.part.range).source),
        paragraphs: block.paragraphs.reduce(into: []) { views, paragraph in
          let rows = tables.contains { $0.range.overlaps(paragraph.range) }
          let drawn = paragraph.pieces.map { pieces.view($0) }
          if rows, let last = views.indices.last, views[last].rows {
            views[last].pieces += [PieceView(text: "\n")] + drawn
          } else {
            views.append(ParagraphView(rows: rows, pieces: drawn))
          }
        })
    }
  }

  private static func start(_ place: SourcePlace) -> HTMLText {
    if case .line(let line, column: _) = place { return HTMLText("line \(line)") }
    return HTMLText(place.description)
  }

  /// Turns one piece after another into what the template draws.
  private struct Pieces {
    let report: Report
    let anchors: Anchors
    let source: Int
    let mentions: Mentions
    let ledger: Ledger
    /// The first finding, as an index, that names a figure.
    private var findings: [Int: Int] = [:]
    private var namesSeen: Set<Int> = []

    init(_ report: Report, _ anchors: Anchors, _ source: Int) {
      self.report = report
      self.anchors = anchors
      self.source = source
      mentions = report.mentions(source)
      ledger = report.ledger(of: source)
      for (index, finding) in report.findings.enumerated() {
        for label in finding.labels where label.source == source && label.figure >= 0 {
          findings[label.figure] = findings[label.figure] ?? index
        }
      }
    }

    mutating func view(_ piece: MarkedText.Piece) -> PieceView {
      switch piece {
      case .text(let range): return PieceView(text: HTMLText(lines: mentions.document.text(range)))
      case .leaf(let leaf): return PieceView(leaf: leaf.kind == .figure ? figure(leaf) : name(leaf))
      case .open(let span, let isFirst):
        switch span.kind {
        case .quote(let number):
          return PieceView(opening: Opening(kind: "q", anchor: isFirst && source == 0 ? anchors.quote(number) : ""))
        case .place(let index):
          let worst = place(index).findings.map { report.findings[$0].severity }.max() ?? .note
          let kind = HTMLText("place ") + worst.kind
          return PieceView(opening: Opening(kind: kind, anchor: isFirst ? anchors.place(source, index) : ""))
        }
      case .close(let span, let isLast):
        var closing = Closing(quote: "", target: "", flags: [])
        switch span.kind {
        case .quote(let number) where isLast && source == 0:
          closing = Closing(quote: HTMLText("Q\(number)"), target: anchors.row("quote", number), flags: [])
        case .place(let index) where isLast:
          let flags = place(index).findings.map { FindingFlag(report, anchors, $0) }
          closing = Closing(quote: "", target: "", flags: flags)
        case .quote, .place: break
        }
        return PieceView(closing: closing)
      }
    }

    private func place(_ index: Int) -> MarkedText.Place { anchors.texts[source].places[index] }

    /// It leads to its finding, else to its row: of the inventory, or of the texts side by side.
    private func figure(_ leaf: MarkedText.Leaf) -> Leaf {
      let index = leaf.number - 1
      let entry = ledger.entry(index)
      let row = source == 0 ? anchors.row("figure", leaf.number) : anchors.toFact(source, index)
      let target = findings[index].map { anchors.finding($0 + 1) } ?? row
      return Leaf(
        element: target.isNull ? "span" : "a", kind: entry.state.kind, anchor: anchors.figure(source, leaf.number),
        target: target, tip: HTMLText(entry.reading.isEmpty ? "" : "read as \(entry.reading)"),
        words: words(leaf), mark: HTMLText("\(leaf.number)") + entry.state.sign)
    }

    private mutating func name(_ leaf: MarkedText.Leaf) -> Leaf {
      let isFirst = namesSeen.insert(leaf.number).inserted
      // In a source a name has no row to lead to.
      guard source == 0 else {
        return Leaf(element: "span", kind: "name", anchor: "", target: "", tip: "", words: words(leaf), mark: "")
      }
      return Leaf(
        element: "a", kind: "name", anchor: isFirst ? anchors.name(leaf.number) : "",
        target: anchors.row("name", leaf.number), tip: "", words: words(leaf), mark: HTMLText("N\(leaf.number)"))
    }

    private func words(_ leaf: MarkedText.Leaf) -> HTMLText { HTMLText(lines: mentions.document.text(leaf.range)) }
  }
}
