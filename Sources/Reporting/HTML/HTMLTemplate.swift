internal import CMustache
internal import CTemplates

/// An embedded template with those that it draws on, compiled when a page is first asked for.
struct HTMLTemplate: @unchecked Sendable {
  static let page = HTMLTemplate("page")
  static let report = HTMLTemplate("report")
  static let style = HTMLText(drawn: embedded("style"))

  /// Never changed and never freed.
  private let compiled: OpaquePointer

  private init(_ name: String) {
    let source = Self.whole(name)
    guard let compiled = mustache_compile(source, source.utf8.count) else {
      // Embedded with the program: a test draws every one.
      preconditionFailure("template \(name)")
    }
    self.compiled = compiled
  }

  /// What the template makes of a view.
  func draw(_ view: Any) -> String { TemplateData(view).drawn(by: compiled) }

  /// A template with others in the place of the lines that name them, which the library would compile each time that they are drawn.
  ///
  /// Lines that hold a tag of a section and nothing else are taken out here, and the ends of the others drawn as a variable: what the library
  /// does with lines depends on whether the sections in them are drawn.
  private static func whole(_ name: String) -> String {
    embedded(name).split(separator: "\n").reduce(into: "") { result, line in
      if line.hasPrefix("{{> ") {
        result += whole(String(line.dropFirst(4).prefix { $0 != "}" }))
      } else {
        let tag = line.dropFirst(2).prefix { $0 != "}" }
        let isAlone = line.hasPrefix("{{") && "#^/".contains(tag.prefix(1)) && line.utf8.count == tag.utf8.count + 4
        result += isAlone ? line : line + "{{{\(TemplateData.lineBreak)}}}"
      }
    }
  }

  private static func embedded(_ name: String) -> String {
    var length = 0
    let start = factcheck_template(name, &length)
    return String(decoding: UnsafeBufferPointer(start: start, count: start == nil ? 0 : length), as: UTF8.self)
  }
}
