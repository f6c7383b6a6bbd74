/// The machine interface: one object; of several articles an array of them.
struct JSONReporter: Reporter {
  static let name = "json"
  static let fileExtensions = ["json"]

  private let hasSeveral: Bool
  private var isFirst = true

  init(_ options: ReporterOptions) { hasSeveral = options.hasSeveralArticles }

  func begin(into output: inout [UInt8]) {
    if hasSeveral { output.append(contentsOf: "[\n".utf8) }
  }

  mutating func report(_ report: Report, into output: inout [UInt8]) {
    if !isFirst { output.append(contentsOf: ",\n".utf8) }
    isFirst = false
    var writer = JSONWriter(indented: true)
    writer.report(report, id: JSONWriter.quoted(report.name))
    writer.append(to: &output)
  }

  func end(into output: inout [UInt8]) {
    if !isFirst { output.append(0x0A) }
    if hasSeveral { output.append(contentsOf: "]\n".utf8) }
  }
}

/// The machine interface, one object a line.
struct JSONLinesReporter: Reporter {
  static let name = "jsonl"
  static let fileExtensions = ["jsonl", "ndjson"]

  init(_ options: ReporterOptions) {}

  func report(_ report: Report, into output: inout [UInt8]) {
    var writer = JSONWriter()
    writer.report(report, id: JSONWriter.quoted(report.name))
    writer.endLine()
    writer.append(to: &output)
  }
}

extension JSONWriter {
  /// A string as JSON.
  public static func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }
}
