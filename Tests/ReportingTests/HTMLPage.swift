import Testing

/// The tags of a page, read strictly: what is no tag, entity or text fails the test.
struct HTMLPage {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The names of the elements around it.
    var path: [String]
  }

  private(set) var elements: [Element] = []
  /// The text of the body with its entities resolved.
  private(set) var text = ""

  private static let void: Set = ["meta", "input"]
  private static let closedInSVG: Set = ["rect", "path"]

  /// Without the marks that join the sign before them: a parser of HTML reads code points.
  static func withoutMarks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }

  init(_ page: String) throws {
    var rest = Substring(Self.withoutMarks(page))
    try #require(rest.hasPrefix("<!DOCTYPE html>\n"), "no document type")
    rest = rest.dropFirst("<!DOCTYPE html>\n".count)
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      if !open.contains("style"), !open.contains("head") { text += try Self.resolved(rest[..<start]) }
      rest = rest[start...]
      if rest.hasPrefix("</") {
        let end = try #require(rest.firstIndex(of: ">"))
        let name = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end])
        #expect(open.popLast() == name, "</\(name)> closes another element")
        rest = rest[rest.index(after: end)...]
        continue
      }
      let tag = try #require(
        rest.prefixMatch(of: #/<([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)(/?)>/#), "no tag: \(rest.prefix(60))")
      let name = String(tag.1)
      var attributes: [String: String] = [:]
      for match in tag.2.matches(of: #/ ([a-zA-Z-]+)(?:="([^"]*)")?/#) {
        #expect(attributes[String(match.1)] == nil, "\(match.1) twice")
        attributes[String(match.1)] = try match.2.map { try Self.resolved($0) } ?? ""
      }
      elements.append(Element(name: name, attributes: attributes, path: open))
      #expect(tag.3.isEmpty != Self.closedInSVG.contains(name), "\(name)")
      if tag.3.isEmpty, !Self.void.contains(name) { open.append(name) }
      rest = rest[tag.range.upperBound...]
      if name == "style" {
        let end = try #require(rest.firstRange(of: "</style>"))
        rest = rest[end.lowerBound...]
      }
    }
    #expect(open.isEmpty, "not closed: \(open)")
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

  private static func resolved(_ text: Substring) throws -> String {
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      let end = try #require(rest[start...].firstIndex(of: ";"), "a bare &")
      result += rest[..<start]
      result += try #require(entities[String(rest[rest.index(after: start)..<end])], "\(rest[start...end])")
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }
  var targets: [String] { elements.compactMap { $0.attributes["href"] } }

  /// What must hold of every page.
  func check() {
    #expect(Set(ids).count == ids.count, "an id twice")
    let known = Set(ids)
    for target in targets {
      #expect(target.hasPrefix("#") && known.contains(String(target.dropFirst())), "a link to nothing: \(target)")
    }
    for element in elements {
      for name in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(known.contains(String(name)), "labelled by nothing: \(name)")
      }
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "src" || $0 == "style" })
      #expect(!["script", "link", "img", "iframe", "object", "form", "base"].contains(element.name))
      #expect(element.name != "a" || !element.path.contains("a"), "a link in a link")
      // The links of one place are spans and anchors; whatever is typed into has a name.
      if element.name == "input" {
        #expect(element.path.contains("label") || element.attributes["aria-label"]?.isEmpty == false)
      }
    }
    var level = 0
    for element in elements where element.name.wholeMatch(of: #/h[1-6]/#) != nil {
      let next = element.name.utf8.last.map { Int($0) - 0x30 } ?? 0
      #expect(next <= level + 1, "a heading of level \(next) below one of level \(level)")
      level = next
    }
    #expect(elements.count { $0.name == "h1" } == 1)
  }
}
