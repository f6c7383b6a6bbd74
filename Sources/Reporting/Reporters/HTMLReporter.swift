/// The whole report as one page that stands alone: no script, nothing fetched, for screen and paper.
///
/// Several articles are sections of the page, under a list of contents: they are held until the last one is read.
public struct HTMLReporter: Reporter {
  public static let name = "html"
  public static let fileExtensions = ["html", "htm"]

  private let isAlone: Bool
  private var entries: [PageView.Entry] = []

  public init(_ options: ReporterOptions) { isAlone = !options.hasSeveralArticles }

  public mutating func report(_ report: Report, into output: inout [UInt8]) {
    let view = ReportView(report, number: entries.count + 1, isAlone: isAlone)
    entries.append(
      PageView.Entry(
        prefix: view.prefix, name: view.name, verdict: HTMLText(report.verdict),
        body: HTMLText(drawn: HTMLTemplates.draw(view, "report"))))
  }

  public func end(into output: inout [UInt8]) {
    let name = isAlone ? entries.first.map { HTMLText("Verification report: ") + $0.name } : nil
    let title = name ?? HTMLText("Verification report: \(Report.counted(entries.count, "article"))")
    output.append(
      contentsOf: HTMLTemplates.draw(PageView(title: title, several: !isAlone, reports: entries), "page").utf8)
  }
}
