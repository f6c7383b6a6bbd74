/// The whole report as one page that stands alone: no script, nothing fetched, for screen and paper.
///
/// Several articles are sections of the page, under a list of contents: they are held until the last one is read.
struct HTMLReporter: Reporter {
  static let name = "html"
  static let fileExtensions = ["html", "htm"]

  private let isAlone: Bool
  private var entries: [PageView.Entry] = []

  init(_ options: ReporterOptions) { isAlone = !options.hasSeveralArticles }

  mutating func report(_ report: Report, into output: inout [UInt8]) {
    let view = ReportView(report, number: entries.count + 1, isAlone: isAlone)
    entries.append(
      PageView.Entry(
        prefix: view.prefix, name: view.name, counts: view.counts.filter { !$0.isZero }, figures: view.figures,
        body: HTMLText(drawn: HTMLTemplate.report.draw(view))))
  }

  func end(into output: inout [UInt8]) {
    let title =
      isAlone
      ? HTMLText("Verification report") + (entries.first.map { HTMLText(": ") + $0.name } ?? "")
      : HTMLText(Report.counted(entries.count, "article"))
    let page = PageView(title: title, several: !isAlone, reports: entries)
    output.append(contentsOf: HTMLTemplate.page.draw(page).utf8)
  }
}
