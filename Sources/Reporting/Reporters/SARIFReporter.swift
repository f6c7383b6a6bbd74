internal import Consistency
internal import TextModel

/// SARIF 2.1.0 for code scanning and editors: one run, whatever the number of articles.
///
/// The rules and the articles stand behind the results: both are known only when all is read.
struct SARIFReporter: Reporter {
  static let name = "sarif"
  static let fileExtensions = ["sarif"]

  private let descriptions: [RuleDescription]
  private var isFirst = true
  private var rules = FirstUse()
  private var artifacts = FirstUse()

  init(_ options: ReporterOptions) { descriptions = options.rules }

  func begin(into output: inout [UInt8]) {
    output.append(
      contentsOf: """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints",\
        "newlineSequences":["\\r\\n","\\n","\\r"],"results":[
        """.utf8)
  }

  mutating func report(_ report: Report, into output: inout [UInt8]) {
    let locators = report.locators()
    for locator in locators { _ = artifacts.index(of: locator.document.name) }
    for finding in report.findings {
      output.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      var writer = JSONWriter()
      result(finding, report, locators, into: &writer)
      writer.append(to: &output)
    }
  }

  func end(into output: inout [UInt8]) {
    output.append(contentsOf: "\n],\"tool\":".utf8)
    var writer = JSONWriter()
    tool(into: &writer)
    writer.append(to: &output)
    output.append(contentsOf: ",\"artifacts\":".utf8)
    writer.clear()
    writer.beginArray()
    for name in artifacts.names {
      writer.beginObject()
      writer.key("location")
      writer.beginObject()
      writer.key("uri")
      writer.string(Self.uri(name))
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
    writer.append(to: &output)
    output.append(contentsOf: "}]}\n".utf8)
  }

  // MARK: Results

  private mutating func result(
    _ finding: Finding, _ report: Report, _ locators: [SpanLocator], into writer: inout JSONWriter
  ) {
    let labels = finding.labels.filter { locators.indices.contains($0.source) }
    writer.beginObject()
    writer.key("ruleId")
    writer.string(finding.rule)
    writer.key("ruleIndex")
    writer.number(rules.index(of: finding.rule))
    writer.key("level")
    writer.name(finding.severity.name)
    writer.key("message")
    Self.text(Self.message(finding, labels, report, locators), into: &writer)
    writer.key("locations")
    writer.beginArray()
    if let label = labels.first { location(label, 0, locators[label.source], into: &writer) }
    writer.endArray()
    writer.key("relatedLocations")
    writer.beginArray()
    for (index, label) in labels.enumerated().dropFirst() {
      location(label, index, locators[label.source], into: &writer)
    }
    writer.endArray()
    writer.key("partialFingerprints")
    writer.beginObject()
    writer.key("finding/v1")
    writer.name(finding.fingerprint)
    writer.endObject()
    writer.endObject()
  }

  /// The finding in full, with links to the evidence: a viewer shows the places that the message links to.
  private static func message(
    _ finding: Finding, _ labels: [Label], _ report: Report, _ locators: [SpanLocator]
  ) -> String {
    var lines = [finding.message, finding.working, finding.remedy]
    lines += finding.suggestions.map { "Suggestion: \($0)" }
    if !finding.question.isEmpty { lines.append("Ask: " + finding.question) }
    lines = lines.filter { !$0.isEmpty }.map { escaped($0) }
    let links = labels.enumerated().dropFirst().map { index, label in
      let place = PlaceName(label, in: report, locators)
      return "[\(escaped(place.part, inLink: true)) \(place.place)](\(index))"
    }
    if !links.isEmpty { lines.append("See " + links.joined(separator: ", ") + ".") }
    return lines.joined(separator: "\n")
  }

  private mutating func location(_ label: Label, _ id: Int, _ locator: SpanLocator, into writer: inout JSONWriter) {
    let name = locator.document.name
    let place = locator.place(label.range)
    writer.beginObject()
    if id > 0 {
      writer.key("id")
      writer.number(id)
    }
    writer.key("physicalLocation")
    writer.beginObject()
    writer.key("artifactLocation")
    writer.beginObject()
    writer.key("uri")
    writer.string(Self.uri(name))
    writer.key("index")
    writer.number(artifacts.index(of: name))
    writer.endObject()
    if let region = FileRegion(label.range, locator) { Self.region(region, label, locator.document, into: &writer) }
    writer.endObject()
    writer.key("logicalLocations")
    writer.beginArray()
    writer.beginObject()
    writer.key("name")
    writer.name(place.role.name)
    writer.endObject()
    writer.endArray()
    if !label.reading.isEmpty {
      writer.key("message")
      Self.text(Self.escaped(label.reading), into: &writer)
    }
    writer.endObject()
  }

  private static func region(
    _ region: FileRegion, _ label: Label, _ document: Document, into writer: inout JSONWriter
  ) {
    writer.key("region")
    writer.beginObject()
    writer.key("startLine")
    writer.number(region.startLine)
    writer.key("startColumn")
    writer.number(region.startColumn)
    if let end = region.end {
      writer.key("endLine")
      writer.number(end.line)
      writer.key("endColumn")
      writer.number(end.column)
      writer.key("snippet")
      text(document.text(label.range), into: &writer)
    }
    writer.endObject()
  }

  // MARK: Rules

  private func tool(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("driver")
    writer.beginObject()
    writer.key("name")
    writer.name("factcheck")
    writer.key("semanticVersion")
    writer.name(Release.version)
    writer.key("rules")
    writer.beginArray()
    for id in rules.names { rule(id, into: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
  }

  private func rule(_ id: String, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.string(id)
    if let rule = descriptions.first(where: { $0.id == id }) {
      let (compares, fires) = (Self.escaped(rule.compares), Self.escaped(rule.arithmetic))
      writer.key("shortDescription")
      Self.text(compares, into: &writer)
      writer.key("fullDescription")
      Self.text(fires, into: &writer)
      writer.key("help")
      Self.text("Compares \(compares). \(fires)\n`factcheck rules \(id)` shows examples.", into: &writer)
      writer.key("defaultConfiguration")
      writer.beginObject()
      writer.key("enabled")
      writer.literal(rule.isOptIn ? "false" : "true")
      writer.key("level")
      writer.name(rule.severity.name)
      writer.endObject()
    }
    writer.endObject()
  }

  // MARK: Texts

  private static func text(_ text: String, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("text")
    writer.string(text)
    writer.endObject()
  }

  /// Braces stand for placeholders in a SARIF message, and brackets before a parenthesis for a link.
  static func escaped(_ text: String, inLink: Bool = false) -> String {
    let text = Snippet.plain(text)
    let hasLink = inLink || text.contains("](")
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{", "}": result.unicodeScalars.append(scalar)
      case "[" where hasLink, "]" where hasLink, "\\" where hasLink: result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A path as a URI reference: relative to where the program ran, or a file URI.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: result.unicodeScalars.append(.init(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count < 2 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}

/// Names numbered in the order in which they are first asked for.
private struct FirstUse {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  mutating func index(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
