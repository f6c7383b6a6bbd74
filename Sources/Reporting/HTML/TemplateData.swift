internal import CMustache
internal import Glibc

/// A view as the template library takes it: structs are objects with a key a field, arrays are lists; what is nil, and a text that is empty,
/// is false, so that a section of it is not drawn.
struct TemplateData: ~Copyable {
  /// A line break goes by this name.
  static let lineBreak = "lineBreak"

  private let root: OpaquePointer

  init(_ view: Any) {
    root = Self.needed(mustache_object())
    Self.add(text: "\n", to: root, Self.lineBreak)
    Self.addFields(of: view, to: root)
  }

  deinit { mustache_free(root) }

  /// - Parameter template: a compiled one.
  borrowing func drawn(by template: OpaquePointer) -> String {
    var page = ""
    let isDrawn = withUnsafeMutablePointer(to: &page) { page in
      mustache_draw(template, root, page) { page, text, count in
        page?.assumingMemoryBound(to: String.self).pointee
          .append(String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self))
      }
    }
    guard isDrawn else { Self.memoryRanOut() }
    return page
  }

  /// - Parameter key: nil in a list.
  fileprivate static func add(_ value: Any, to parent: OpaquePointer, _ key: String?) {
    if let value = value as? any TemplateValue {
      value.add(to: parent, key)
    } else {
      addFields(of: value, to: add(MUSTACHE_OBJECT, to: parent, key))
    }
  }

  private static func addFields(of view: Any, to object: OpaquePointer) {
    let view = Mirror(reflecting: view)
    precondition(view.displayStyle == .struct, "no view: \(view.subjectType)")
    for (name, value) in view.children { add(value, to: object, name) }
  }

  fileprivate static func add(text: String, to parent: OpaquePointer, _ key: String?) {
    guard mustache_add_text(parent, key, text, text.utf8.count) else { memoryRanOut() }
  }

  @discardableResult
  fileprivate static func add(_ kind: mustache_kind, to parent: OpaquePointer, _ key: String?) -> OpaquePointer {
    needed(mustache_add(parent, key, kind))
  }

  fileprivate static func needed(_ added: OpaquePointer?) -> OpaquePointer {
    guard let added else { memoryRanOut() }
    return added
  }

  /// Ends the program as the runtime does where a string or an array finds no memory.
  private static func memoryRanOut() -> Never { abort() }
}

/// What a field of a view holds, where it is no view itself.
private protocol TemplateValue {
  func add(to parent: OpaquePointer, _ key: String?)
}

extension HTMLText: TemplateValue {
  fileprivate func add(to parent: OpaquePointer, _ key: String?) {
    if isNull { false.add(to: parent, key) } else { TemplateData.add(text: renderText, to: parent, key) }
  }
}

extension Int: TemplateValue {
  fileprivate func add(to parent: OpaquePointer, _ key: String?) {
    TemplateData.add(text: String(self), to: parent, key)
  }
}

extension Bool: TemplateValue {
  fileprivate func add(to parent: OpaquePointer, _ key: String?) {
    TemplateData.add(self ? MUSTACHE_TRUE : MUSTACHE_FALSE, to: parent, key)
  }
}

extension Optional: TemplateValue {
  fileprivate func add(to parent: OpaquePointer, _ key: String?) {
    if let self { TemplateData.add(self, to: parent, key) } else { false.add(to: parent, key) }
  }
}

extension Array: TemplateValue {
  fileprivate func add(to parent: OpaquePointer, _ key: String?) {
    let list = TemplateData.needed(mustache_add_list(parent, key, count))
    for item in self { TemplateData.add(item, to: list, nil) }
  }
}
