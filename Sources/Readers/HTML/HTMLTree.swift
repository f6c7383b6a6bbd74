/// The elements and text of a page, in the order of the page: what `HTMLParser` makes and the readers of articles walk over.
///
/// Children stand behind their parents in `nodes`, so that a pass from the end sums up subtrees.
struct HTMLTree {
  /// Browsers nest no deeper; what does is put into the element at this depth.
  static let maximumDepth = 512

  struct Node {
    /// Nil for text.
    var tag: HTMLTag?
    var parent: Int32
    var firstChild: Int32 = -1
    var next: Int32 = -1
    /// The node behind the last one inside this one.
    var end: Int32 = 0
    /// Indices into `attributes`.
    var attributes: Range<Int32> = 0..<0
    /// Byte range in `text`.
    var text: Range<Int32> = 0..<0
    /// Of text, the byte offset in the file; of an element, the one behind its start tag.
    var source: Int32 = 0
    /// The text stands in the file as it does here.
    var isVerbatim = false
  }

  private(set) var nodes: [Node] = [Node(tag: .other, parent: -1)]
  private(set) var attributes: [(name: HTMLAttribute, value: String)] = []
  private(set) var text: [UInt8] = []
  private var stack: [Int32] = [0]
  private var lastChild: [Int32] = [-1]
  private var excess = 0

  mutating func open(_ tag: HTMLTag, _ attributes: [(name: HTMLAttribute, value: String)], source: Int) {
    guard stack.count < Self.maximumDepth else {
      excess += 1
      return
    }
    var node = Node(tag: tag, parent: stack.last ?? 0)
    let start = Int32(truncatingIfNeeded: self.attributes.count)
    self.attributes += attributes
    node.attributes = start..<Int32(truncatingIfNeeded: self.attributes.count)
    node.source = Int32(truncatingIfNeeded: source)
    stack.append(add(node))
  }

  mutating func close() {
    guard excess == 0 else {
      excess -= 1
      return
    }
    guard stack.count > 1, let index = stack.popLast() else { return }
    nodes[Int(index)].end = Int32(truncatingIfNeeded: nodes.count)
  }

  /// The element that is open.
  var current: HTMLTag { stack.last.flatMap { nodes[Int($0)].tag } ?? .other }

  /// - Parameter source: byte offset in the file.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, source: Int, isVerbatim: Bool) {
    let start = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: bytes)
    let end = Int32(truncatingIfNeeded: text.count)
    let last = nodes.count - 1
    if isVerbatim, nodes[last].tag == nil, nodes[last].isVerbatim, nodes[last].parent == stack.last,
      nodes[last].source + Int32(nodes[last].text.count) == Int32(truncatingIfNeeded: source)
    {
      nodes[last].text = nodes[last].text.lowerBound..<end
      return
    }
    var node = Node(tag: nil, parent: stack.last ?? 0)
    node.text = start..<end
    node.source = Int32(truncatingIfNeeded: source)
    node.isVerbatim = isVerbatim
    _ = add(node)
  }

  private mutating func add(_ node: Node) -> Int32 {
    let index = nodes.count
    var node = node
    node.end = Int32(truncatingIfNeeded: index + 1)
    let parent = Int(node.parent)
    if lastChild[parent] >= 0 {
      nodes[Int(lastChild[parent])].next = Int32(truncatingIfNeeded: index)
    } else {
      nodes[parent].firstChild = Int32(truncatingIfNeeded: index)
    }
    lastChild[parent] = Int32(truncatingIfNeeded: index)
    nodes.append(node)
    lastChild.append(-1)
    return Int32(truncatingIfNeeded: index)
  }

  /// Closes what is open at the end of the file.
  mutating func finish() {
    excess = 0
    while stack.count > 1 { close() }
    nodes[0].end = Int32(truncatingIfNeeded: nodes.count)
    lastChild = []
  }

  // MARK: Reading

  func tag(_ node: Int) -> HTMLTag? { nodes[node].tag }

  /// The value of an attribute; nil where the element has none.
  func value(_ name: HTMLAttribute, of node: Int) -> String? {
    attributes[Int(nodes[node].attributes.lowerBound)..<Int(nodes[node].attributes.upperBound)]
      .first { $0.name == name }?.value
  }

  func text(_ node: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[node].text.lowerBound)..<Int(nodes[node].text.upperBound)]
  }

  func children(_ node: Int) -> some Sequence<Int> {
    sequence(first: Int(nodes[node].firstChild)) { Int(nodes[$0].next) }.prefix { $0 >= 0 }
  }

  /// The nodes inside an element, itself among them.
  func subtree(_ node: Int) -> Range<Int> { node..<max(node + 1, Int(nodes[node].end)) }

  /// The elements around a node, the nearest first.
  func ancestors(_ node: Int) -> some Sequence<Int> {
    sequence(first: Int(nodes[node].parent)) { Int(nodes[$0].parent) }.prefix { $0 >= 0 }
  }

  /// All text inside an element, white space as it is.
  func allText(_ node: Int) -> [UInt8] {
    subtree(node).reduce(into: []) { if nodes[$1].tag == nil { $0 += text($1) } }
  }
}

/// The elements that mean something to a reader of articles.
enum HTMLTag: String, CaseIterable {
  case html, head, body, title, meta, script, style, noscript, template, svg, math, iframe, object, video, audio,
    canvas, map
  case nav, aside, footer, header, form, button, select, option, textarea, input, label, dialog, fieldset
  case article, main, section, div, p, blockquote, pre, figure, figcaption, address, details, summary, center, hgroup
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, time, br, hr, img, sup, cite, picture, q, span
  case other

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init(name: String) {
    // AMP has its own names for some.
    switch name {
    case "amp-sidebar": self = .nav
    case "amp-iframe", "amp-ad", "amp-embed", "amp-social-share": self = .iframe
    case "amp-user-notification", "amp-consent", "amp-lightbox": self = .dialog
    default: self = Self.byName[name] ?? Self.byName[name.lowercased()] ?? .other
    }
  }

  /// Nothing in it is text of the page.
  var isSilent: Bool {
    switch self {
    case .head, .title, .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .video, .audio, .canvas,
      .map, .select,
      .option, .textarea, .input, .button, .form, .dialog, .nav, .footer, .fieldset:
      true
    default: false
    }
  }

  /// It starts on a line of its own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .main, .section, .div, .p, .blockquote, .pre, .figure, .figcaption, .address, .details,
      .summary,
      .center, .hgroup, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th,
      .hr,
      .aside, .header, .footer, .nav, .form, .h1, .h2, .h3, .h4, .h5, .h6:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}

/// The attributes that mean something to a reader of articles.
enum HTMLAttribute: String, CaseIterable {
  case `class`, id, role, rel, itemprop, itemtype, style, hidden, href, type, name, property, content, datetime
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case testID = "data-testid"
  case component = "data-component"
  case part = "data-gu-name"

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init?(name: String) {
    guard let attribute = Self.byName[name] else { return nil }
    self = attribute
  }
}
