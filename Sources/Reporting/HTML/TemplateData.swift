internal import CMustache

/// A view as the template library takes it: structs are objects with a key a field, arrays are lists; what is nil, and a text that is empty,
/// is false, so that a section of it is not drawn.
struct TemplateData: ~Copyable {
  /// A line break goes by this name.
  static let lineBreak = "lineBreak"

  let root: OpaquePointer

  init(_ view: Any) {
    root = Self.needed(mustache_object())
    Self.add("\n", to: root, Self.lineBreak)
    Self.addFields(of: Mirror(reflecting: view), to: root)
  }

  deinit { mustache_free(root) }

  private static func addFields(of view: Mirror, to object: OpaquePointer) {
    for (name, value) in view.children { add(value, to: object, name) }
  }

  /// - Parameter key: nil in a list.
  private static func add(_ value: Any, to parent: OpaquePointer, _ key: String?) {
    switch value {
    case let text as HTMLText where text.isNull: addEmpty(MUSTACHE_FALSE, to: parent, key)
    case let text as HTMLText: add(text.renderText, to: parent, key)
    case let number as Int: add("\(number)", to: parent, key)
    case let flag as Bool: addEmpty(flag ? MUSTACHE_TRUE : MUSTACHE_FALSE, to: parent, key)
    default:
      let view = Mirror(reflecting: value)
      switch view.displayStyle {
      case .optional:
        guard let some = view.children.first else {
          addEmpty(MUSTACHE_FALSE, to: parent, key)
          break
        }
        add(some.value, to: parent, key)
      case .collection:
        let list = addEmpty(MUSTACHE_LIST, to: parent, key)
        for item in view.children { add(item.value, to: list, nil) }
      case .struct: addFields(of: view, to: addEmpty(MUSTACHE_OBJECT, to: parent, key))
      default: preconditionFailure("no view: \(value)")
      }
    }
  }

  private static func add(_ text: String, to parent: OpaquePointer, _ key: String?) {
    guard mustache_add_text(parent, key, text, text.utf8.count) else { fatalError("no memory for the page") }
  }

  @discardableResult
  private static func addEmpty(_ kind: mustache_kind, to parent: OpaquePointer, _ key: String?) -> OpaquePointer {
    needed(mustache_add(parent, key, kind))
  }

  private static func needed(_ pointer: OpaquePointer?) -> OpaquePointer {
    guard let pointer else { fatalError("no memory for the page") }
    return pointer
  }
}
