import Foundation
import Reporting
import Testing

/// Each output format against a file. `FACTCHECK_RECORD=1` writes the files anew.
@Suite struct SnapshotTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")

  static func compare(_ output: [UInt8], with name: String) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["FACTCHECK_RECORD"] == "1" { try Data(output).write(to: file) }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(String(decoding: output, as: UTF8.self) == expected, "\(name) has changed")
  }

  static func render(_ name: String, _ reports: [Report], _ options: ReporterOptions = ReporterOptions()) throws
    -> [UInt8]
  {
    var options = options
    options.hasSeveralArticles = reports.count > 1
    options.rules = Sample.rules
    var reporter = try #require(ReporterList.named(name)).init(options)
    var output: [UInt8] = []
    reporter.begin(into: &output)
    for report in reports { reporter.report(report, into: &output) }
    reporter.end(into: &output)
    return output
  }

  static let endings = [
    ("text", "txt"), ("markdown", "md"), ("json", "json"), ("jsonl", "jsonl"), ("sarif", "sarif"),
    ("github", "github"), ("csv", "csv"), ("claimreview", "jsonld"), ("line", "line"),
  ]

  @Test(arguments: endings)
  func format(_ name: String, _ ending: String) throws {
    try Self.compare(try Self.render(name, [Sample().report]), with: "storm.\(ending)")
  }

  @Test func everyFormatHasASnapshot() {
    #expect(
      ReporterList.names.filter { $0 != "html" } == Self.endings.map(\.0),
      "add the new format to `endings` above, or to HTMLReporterTests")
  }

  @Test func variants() throws {
    var options = ReporterOptions()
    options.full = true
    try Self.compare(try Self.render("text", [Sample().report], options), with: "storm-full.txt")
    options = ReporterOptions()
    options.color = true
    try Self.compare(try Self.render("text", [Sample().report], options), with: "storm-color.txt")
    try Self.compare(try Self.render("text", [Sample().clean, Sample().report]), with: "storm-two.txt")
    try Self.compare(try Self.render("text", [Sample().long]), with: "storm-long.txt")
    try Self.compare(try Self.render("json", [Sample().clean, Sample().clean]), with: "storm-two.json")
    for (name, ending) in Self.endings where ["sarif", "csv", "claimreview"].contains(name) {
      try Self.compare(try Self.render(name, [Sample().report, Sample().compared]), with: "storm-two.\(ending)")
    }
  }

  @Test(arguments: endings.filter { $0.0 != "jsonl" })
  func comparisons(_ name: String, _ ending: String) throws {
    try Self.compare(try Self.render(name, [Sample().compared]), with: "compared.\(ending)")
  }

  @Test(arguments: [80, 120, 200]) func widths(_ width: Int) throws {
    var options = ReporterOptions()
    options.width = width
    options.full = true
    let output = try Self.render("text", [Sample().compared], options)
    try Self.compare(output, with: "compared-\(width).txt")
    let table = String(decoding: output, as: UTF8.self).split(separator: "\n").drop { !$0.hasPrefix("Side by side") }
    #expect(table.prefix(6).allSatisfy { $0.unicodeScalars.count <= width })
  }

  @Test func mentions() throws {
    var output: [UInt8] = []
    MentionsText(color: false).write(Sample().mentions, into: &output)
    try Self.compare(output, with: "storm-mentions.txt")
    output = []
    MentionsCSV.begin(into: &output)
    MentionsCSV.write(Sample().mentions, Sample().subjects, into: &output)
    try Self.compare(output, with: "storm-mentions.csv")
    var writer = JSONWriter(indented: true)
    writer.mentions(Sample().mentions, [], id: JSONWriter.quoted("storm"), withParts: true)
    try Self.compare(writer.bytes, with: "storm-mentions.json")
  }

  @Test func theShortFormIsShort() throws {
    let output = String(decoding: try Self.render("text", [Sample().long]), as: UTF8.self)
    #expect(output.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 40)
    #expect(output.contains("--full"))
  }

  @Test(arguments: ["json", "jsonl"]) func isJSON(_ name: String) throws {
    for reports in [[Sample().report], [Sample().clean]] {
      let object = try JSONSerialization.jsonObject(with: Data(try Self.render(name, reports)))
      #expect((object as? [String: Any])?["schema"] as? Int == 1)
    }
  }
}
