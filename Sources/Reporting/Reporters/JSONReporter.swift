/// The machine interface: one object; of several articles an array of them.
public struct JSONReporter: Reporter {
  public static let name = "json"
  public static let fileExtensions = ["json"]

  private let hasSeveral: Bool
  private var isFirst = true

  public init(_ options: ReporterOptions) { hasSeveral = options.hasSeveralArticles }

  public func begin(into output: inout [UInt8]) {
    if hasSeveral { output.append(contentsOf: "[\n".utf8) }
  }

  public mutating func report(_ report: Report, into output: inout [UInt8]) {
    if !isFirst { output.append(contentsOf: ",\n".utf8) }
    isFirst = false
    var writer = JSONWriter(indented: true)
    writer.report(report, id: JSONWriter.quoted(report.name))
    writer.append(to: &output)
  }

  public func end(into output: inout [UInt8]) {
    if !isFirst { output.append(0x0A) }
    if hasSeveral { output.append(contentsOf: "]\n".utf8) }
  }
}

/// The machine interface, one object a line.
public struct JSONLinesReporter: Reporter {
  public static let name = "jsonl"
  public static let fileExtensions = ["jsonl", "ndjson"]

  public init(_ options: ReporterOptions) {}

  public func report(_ report: Report, into output: inout [UInt8]) {
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
