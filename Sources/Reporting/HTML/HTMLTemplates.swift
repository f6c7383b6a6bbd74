internal import CTemplates
internal import Mustache

/// The embedded templates, compiled when a page is first asked for.
enum HTMLTemplates {
  private static let names = ["page", "report", "text", "finding", "intervals", "facts", "inventory", "checklist"]

  static let style = HTMLText(drawn: source("style"))

  private static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    for name in names {
      do {
        try library.register(source(name), named: name)
      } catch {
        // Embedded with the program: a test draws every one.
        preconditionFailure("template \(name): \(error)")
      }
    }
    return library
  }()

  static func draw(_ view: Any, _ name: String) -> String { library.render(view, withTemplate: name) ?? "" }

  private static func source(_ name: String) -> String {
    var length = 0
    let start = factcheck_template(name, &length)
    return String(decoding: UnsafeBufferPointer(start: start, count: start == nil ? 0 : length), as: UTF8.self)
  }
}
