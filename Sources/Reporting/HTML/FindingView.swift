internal import Consistency
internal import Extraction
internal import TextModel

/// A finding as its template draws it.
struct FindingView {
  /// A place in the words around it.
  struct Evidence {
    let place: HTMLText
    /// The mark in the text.
    let target: HTMLText
    let words: HTMLText
    let reading: HTMLText
    /// The row of the inventory, and the number of the figure in it.
    let row: HTMLText
    let figure: HTMLText
  }

  let id: HTMLText
  let number: Int
  let kind: HTMLText
  let sign: HTMLText
  let severity: HTMLText
  let rule: HTMLText
  let message: HTMLText
  let evidence: [Evidence]
  let intervals: IntervalChart?
  let working: HTMLText
  let remedy: HTMLText
  let suggestions: [HTMLText]
  let question: HTMLText

  init(_ numbered: Report.Numbered, _ report: Report, _ anchors: Anchors, _ locators: [SpanLocator]) {
    let finding = numbered.finding
    id = anchors.finding(numbered.number)
    number = numbered.number
    kind = finding.severity.kind
    sign = finding.severity.sign
    severity = HTMLText(finding.severity.name)
    rule = HTMLText(finding.rule)
    message = HTMLText(finding.message)
    evidence = finding.labels.map { label in
      let place = PlaceName(label, in: report, locators)
      let snippet = Snippet(label, in: report.document(label.source), width: 160)
      let hasRow = label.source == 0 && report.mentions.figures.indices.contains(label.figure)
      return Evidence(
        place: HTMLText("\(place.part) \(place.place)"), target: anchors.toLabel(label),
        words: HTMLText(snippet),
        reading: HTMLText(label.reading), row: hasRow ? anchors.row("figure", label.figure + 1) : "",
        figure: hasRow ? HTMLText("\(label.figure + 1)") : "")
    }
    intervals = IntervalChart(finding, report, locators, id: id)
    working = HTMLText(finding.working)
    remedy = HTMLText(finding.remedy)
    suggestions = finding.suggestions.map { HTMLText($0) }
    question = HTMLText(finding.question)
  }
}
