internal import Extraction
internal import TextModel

/// A table of things to tick as its template draws it.
struct TableView {
  struct Row {
    let anchor: HTMLText
    let kind: HTMLText
    let number: HTMLText
    /// The mark in the text.
    let target: HTMLText
    let cells: [Cell]
    /// What the box is for, told to those who do not see the table; and what stands beside it.
    let box: HTMLText
    let caption: HTMLText
    /// With room for what it was checked against.
    let blank: Bool
  }

  struct Cell {
    let words: HTMLText
    var links: [Link] = []
  }

  struct Link {
    let target: HTMLText
    let mark: HTMLText
  }

  let id: HTMLText
  let title: HTMLText
  let columns: [HTMLText]
  let rows: [Row]
  var hasRows: Bool
  let remark: HTMLText

  private init(
    _ id: HTMLText, _ title: HTMLText, _ columns: [HTMLText], _ rows: [Row], remark: HTMLText = ""
  ) {
    (self.id, self.title, self.columns, self.rows, self.remark) = (id, title, columns, rows, remark)
    hasRows = !rows.isEmpty
  }

  /// Figures, names, quotations, dates.
  static func all(_ report: Report, _ anchors: Anchors, _ locator: SpanLocator) -> [TableView] {
    let document = report.mentions.document
    func text(_ range: TextRange) -> Cell { Cell(words: HTMLText(document.text(range))) }
    func place(_ range: TextRange) -> Cell {
      let place = locator.place(range)
      return Cell(words: HTMLText("\(place.role.name) \(place.source)"))
    }
    let inventory = Inventory(report)
    return [
      figures(report, anchors, text, place), names(report, anchors, place),
      TableView(
        "quotes", "Quotes", ["No.", "Quote", "Speaker", "Length", "Place", "Box"],
        inventory.quotes.map { quote in
          let speaker = quote.speaker.map(text) ?? Cell(words: "nobody named")
          let length = Cell(words: HTMLText(Report.counted(quote.words, "word")))
          return Row(
            anchor: anchors.row("quote", quote.number), kind: "", number: HTMLText("Q\(quote.number)"),
            target: anchors.toQuote(quote.number),
            cells: [text(quote.range), speaker, length, place(quote.range)], box: "heard or read",
            caption: "heard or read", blank: false)
        }),
      TableView(
        "dates", "Dates and ages", ["No.", "Text", "Read as", "Weekday", "Place", "Box"],
        inventory.days.map { day in
          Row(
            anchor: anchors.row("day", day.number), kind: "", number: HTMLText("\(day.number)"),
            target: anchors.toFigure(0, day.number),
            cells: [
              text(day.range), Cell(words: HTMLText(day.reading)), Cell(words: HTMLText(day.weekday)), place(day.range),
            ], box: "checked", caption: "checked", blank: false)
        }),
    ]
  }

  private static func figures(
    _ report: Report, _ anchors: Anchors, _ text: (TextRange) -> Cell, _ place: (TextRange) -> Cell
  ) -> TableView {
    let rows = report.ledger.entries.map { entry in
      let with = entry.with.map {
        Link(target: anchors.row("figure", $0), mark: HTMLText("\($0)"))
      }
      let fact = anchors.toFact(0, entry.number - 1)
      let how = Cell(
        words: HTMLText(entry.derivation + (entry.derivation.isEmpty || fact.isNull ? "" : " ")),
        links: fact.isNull ? [] : [Link(target: fact, mark: "side by side")])
      return Row(
        anchor: anchors.row("figure", entry.number), kind: entry.state.kind, number: HTMLText("\(entry.number)"),
        target: anchors.toFigure(0, entry.number),
        cells: [
          text(entry.range), Cell(words: HTMLText(entry.reading)), place(entry.range), Cell(words: "", links: with),
          how, Cell(words: state(entry.state)),
        ], box: "verified", caption: "verified", blank: false)
    }
    return TableView(
      "figures", "Figures", ["No.", "Text", "Read as", "Place", "With", "How", "State", "Box"], rows,
      remark: "= agrees with other figures here, ! in a finding. No figure is called true: the boxes are for a person.")
  }

  private static func state(_ state: Ledger.State) -> HTMLText {
    switch state {
    case .agrees: "= agrees"
    case .conflict: "! in a finding"
    case .unverified: "not verified"
    }
  }

  private static func names(
    _ report: Report, _ anchors: Anchors, _ place: (TextRange) -> Cell
  ) -> TableView {
    let rows = NameTable(report.mentions).rows.enumerated().map { index, row in
      Row(
        anchor: anchors.row("name", index + 1), kind: "", number: HTMLText("N\(index + 1)"),
        target: anchors.toName(index + 1),
        cells: [row.name, row.kind, row.title, "\(row.count)", row.variants.joined(separator: ", ")].map {
          Cell(words: HTMLText($0))
        } + [place(row.first)], box: "spelling checked", caption: "spelling checked against", blank: true)
    }
    return TableView(
      "names", "Names and titles", ["No.", "Name", "Kind", "Title", "Uses", "Also", "First use", "Box"], rows)
  }
}
