/// The paragraph styles of a Word file.
final class WordStyles: XMLListener {
  /// What a style makes of a paragraph.
  enum Kind: Hashable {
    case title, subtitle, heading, caption, item
    /// Tables of contents and their like.
    case furniture
  }

  private struct Style {
    var name = ""
    var base: String?
    var isNumbered = false
    var hasOutline = false
  }

  private var styles: [String: Style] = [:]
  private var open: String?

  func start(_ element: String, _ attribute: (String) -> String?) {
    switch element {
    case "style":
      open = attribute("type") == "paragraph" ? attribute("styleId") : nil
      if let open { styles[open] = Style() }
    case "name": if let open { styles[open]?.name = attribute("val")?.lowercased() ?? "" }
    case "basedOn": if let open { styles[open]?.base = attribute("val") }
    case "numId": if let open { styles[open]?.isNumbered = attribute("val") != "0" }
    case "outlineLvl": if let open { styles[open]?.hasOutline = attribute("val") != "9" }
    default: break
    }
  }

  func end(_ element: String) {
    if element == "style" { open = nil }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// What the style of an id, or one that it is based on, is for; nil for plain text.
  func kind(of id: String) -> Kind? {
    var id: String? = id
    // A style that is based on itself has no end.
    for _ in 0..<16 {
      guard let current = id else { return nil }
      let style = styles[current]
      if let kind = Self.kind(named: style?.name ?? current.lowercased()) { return kind }
      if style?.hasOutline == true { return .heading }
      if style?.isNumbered == true { return .item }
      id = style?.base
    }
    return nil
  }

  private static func kind(named name: String) -> Kind? {
    switch name {
    case "title": .title
    case "subtitle": .subtitle
    case "caption": .caption
    case _ where name.hasPrefix("heading"): .heading
    case _ where name.hasPrefix("toc") || name == "table of figures": .furniture
    case _ where name.hasPrefix("list bullet") || name.hasPrefix("list number"): .item
    default: nil
    }
  }
}
