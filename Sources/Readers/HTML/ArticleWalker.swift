internal import TextModel

/// Walks over the article of a page and puts its text together: headline, standfirst, byline, key points, captions, paragraphs,
/// tables.
struct ArticleWalker {
  private enum Phase { case above, head, text }

  /// What the elements around say of a text.
  private struct Context {
    var role: PartRole?
    var kind = BlockText.Kind.paragraph
    var isInLink = false
    var isPreformatted = false
    var isInParagraph = false
    var isInRoot = false
  }

  private let tree: HTMLTree
  private let names: NameMeanings
  private let metadata: PageMetadata
  private let finder: ArticleFinder
  private let file: [UInt8]
  private let descriptions: [Set<UInt64>]
  private(set) var blocks = BlockText()
  private var phase = Phase.above
  /// A paragraph of the text has been read.
  private var hasText = false
  /// Bytes of the open block inside links, and all of them.
  private var linked = 0
  private var written = 0
  private var isBehindBreak = false
  /// The open block is in the article's element.
  private var isOpenInRoot = false
  /// It is neither marked as a paragraph nor as a heading or point.
  private var isOpenLabel = false
  /// A point of a list waits for its first words.
  private var isPointPending = false

  init(_ tree: HTMLTree, _ names: NameMeanings, _ metadata: PageMetadata, file: [UInt8]) {
    self.tree = tree
    self.metadata = metadata
    self.file = file
    self.names = names
    finder = ArticleFinder(tree, names, metadata)
    descriptions = metadata.descriptions.map { ArticleFinder.words(Array($0.utf8)) }.filter { $0.count >= 5 }
    if finder.headline == nil { phase = .head }
  }

  mutating func walk() {
    if finder.headline == nil { addHeadlineOfMetadata() }
    visit(0, Context())
    close()
    addBodyOfScript()
  }

  /// The title that the head of the page gives it, where the page shows none.
  private mutating func addHeadlineOfMetadata() {
    guard let headline = metadata.headline, let node = metadata.headlineNode else { return }
    let bytes = Array(headline.utf8)
    // The tag ends here; the title stands before, or behind it.
    let end = Int(tree.nodes[node].source)
    let window = max(0, end - bytes.count - 4096)..<min(file.count, end + bytes.count + 64)
    blocks.begin(.heading, .headline)
    if let place = file[window].firstRange(of: bytes)?.lowerBound {
      blocks.append(bytes, at: place)
    } else {
      blocks.append(bytes, writtenAt: end)
    }
    blocks.end()
  }

  /// The text that a script holds, where the page shows less of it.
  private mutating func addBodyOfScript() {
    guard let (script, range) = metadata.body else { return }
    let shown = blocks.blocks.reduce(0) { $0 + ($1.role == nil || $1.role == .body ? $1.range.count : 0) }
    guard range.count > shown * 2, range.count >= 200 else { return }
    let text = tree.text(script)
    guard range.upperBound <= text.count, let first = tree.children(script).first(where: { _ in true }) else { return }
    blocks.removeBody()
    LinkedData.add(Array(text)[range], at: Int(tree.nodes[first].source) + range.lowerBound, to: &blocks)
  }

  // MARK: The walk

  private mutating func visit(_ node: Int, _ context: Context) {
    guard !finder.isDropped[node] else { return }
    guard let tag = tree.tag(node) else { return add(node, context) }
    if node == finder.headline {
      close()
      phase = .head
      visitChildren(node, Context(role: .headline, kind: .heading, isInParagraph: true))
      return close()
    }
    var context = context
    if node == finder.root {
      context.isInRoot = true
      if !holdsHeadline(node) { phase = .text }
      visitChildren(node, context)
      close()
      // What stands below the text is the page's.
      phase = .above
      return
    }
    switch tag {
    case .br: return lineBreak(node, context)
    case .a
    where tree.value(.rel, of: node)?.contains("author") == true && context.role == nil && !context.isInParagraph:
      context.role = .meta
      context.isInLink = true
    case .a: context.isInLink = true
    case .time where context.role == nil && !context.isInParagraph && !hasText: context.role = .meta
    case .sup where isNoteMark(node): return
    case .table where isData(node): return addTable(node, context)
    case .q: return quote(node, context)
    default: break
    }
    if context.role == nil, !tree.nodes[node].attributes.isEmpty || tag.isBlock {
      context.role = role(of: node, tag, context)
    }
    guard tag.isBlock else {
      // Pages set parts of captions and bylines apart without a space.
      if tag == .span, context.role == .caption || context.role == .meta, blocks.isOpen {
        blocks.append([0x20], at: Int(tree.nodes[node].source))
      }
      return visitChildren(node, context)
    }
    close()
    switch tag {
    case .li: isPointPending = true
    case .p: context.isInParagraph = true
    case .pre: context.isPreformatted = true
    default:
      if tag.isHeading {
        context.kind = .heading
        context.isInParagraph = true
      }
    }
    visitChildren(node, context)
    close()
    if tag == .li { isPointPending = false }
  }

  /// Browsers put the marks of a short quotation.
  private mutating func quote(_ node: Int, _ context: Context) {
    let source = Int(tree.nodes[node].source)
    guard blocks.isOpen else { return visitChildren(node, context) }
    blocks.append("“".utf8, writtenAt: source)
    visitChildren(node, context)
    blocks.append("”".utf8, writtenAt: source)
  }

  private func holdsHeadline(_ node: Int) -> Bool { finder.headline.map { tree.subtree(node).contains($0) } == true }

  private mutating func visitChildren(_ node: Int, _ context: Context) {
    for child in tree.children(node) { visit(child, context) }
  }

  /// [1], or a star: where a note is.
  private func isNoteMark(_ node: Int) -> Bool {
    guard tree.text(node).count <= 64 else { return false }
    let text = tree.text(node).filter { $0 > 0x20 }
    return text.count <= 4 && text.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x5B || $0 == 0x5D || $0 == 0x2A }
      && tree.subtree(node).contains { tree.tag($0) == .a }
  }

  // MARK: Roles

  private func role(of node: Int, _ tag: HTMLTag, _ context: Context) -> PartRole? {
    if tag == .figcaption || tag == .caption { return .caption }
    let meaning = names[node]
    // Around a picture stand its credit and its caption, marked as such or not.
    if tag == .figure, !tree.subtree(node).contains(where: { [.table, .blockquote, .pre].contains(tree.tag($0)) }),
      !holdsParagraphs(node, 600)
    {
      return .caption
    }
    if meaning.contains(.caption), !holdsParagraphs(node, 600) { return .caption }
    if !hasText {
      // One paragraph by that name is a standfirst.
      if meaning.contains(.summary) { return names.holdsPoints(node) || holdsParagraphs(node, 500) ? .summary : .dek }
      if meaning.contains(.dek), !holdsParagraphs(node, 500) { return .dek }
      if tag.isBlock, phase == .head || tag != .p, isDescription(node, tag) { return .dek }
      if !context.isInParagraph, tag == .address || meaning.contains(.meta), !holdsParagraphs(node, 200) {
        return .meta
      }
    } else if meaning.contains(.summary), names.holdsPoints(node) {
      return .summary
    }
    return nil
  }

  /// Whether an element has more text than a part of its kind.
  private func holdsParagraphs(_ node: Int, _ limit: Int) -> Bool {
    var count = 0
    return tree.text(node).contains { byte in
      if byte > 0x20 { count += 1 }
      return count > limit
    }
  }

  /// Whether the page's description of itself is this text, in an element that is no paragraph of the text.
  private func isDescription(_ node: Int, _ tag: HTMLTag) -> Bool {
    guard !descriptions.isEmpty, tag == .p || tag == .div || tag == .h2 || tag == .h3, !holdsParagraphs(node, 500),
      !tree.subtree(node).dropFirst().contains(where: { tree.tag($0)?.isBlock == true })
    else { return false }
    let words = ArticleFinder.words(Array(tree.text(node)))
    return descriptions.contains { $0.intersection(words).count * 10 >= max($0.count, words.count) * 9 }
  }

  // MARK: Text

  private mutating func add(_ node: Int, _ context: Context) {
    // Above the headline nothing but a picture's caption and key points are the article's.
    guard
      phase != .above || context.isInRoot && (context.role == .caption || context.role == .summary)
        || context.role == .headline
    else {
      return
    }
    let text = tree.text(node)
    let source = Int(tree.nodes[node].source)
    let isBlank = text.allSatisfy { $0 <= 0x20 }
    if !isBlank { isBehindBreak = false }
    if !blocks.isOpen {
      guard !isBlank else { return }
      open(isPointPending ? .item : context.kind, context.role)
      (isOpenInRoot, isOpenLabel) = (context.isInRoot, !context.isInParagraph && !isPointPending)
      isPointPending = false
    } else if let role = context.role, blocks.isEmpty, !isBlank {
      blocks.mark(role)
    }
    let count = text.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
    written += count
    if context.isInLink { linked += count }
    guard context.isPreformatted else { return append(text, source, node) }
    var start = text.startIndex
    for index in text.indices where text[index] == 0x0A {
      append(text[start..<index], source + start - text.startIndex, node)
      blocks.breakLine(at: source + index - text.startIndex)
      start = index + 1
    }
    append(text[start...], source + start - text.startIndex, node)
  }

  private mutating func append(_ text: ArraySlice<UInt8>, _ source: Int, _ node: Int) {
    if tree.nodes[node].isVerbatim {
      blocks.append(text, at: source)
    } else {
      blocks.append(text, writtenAt: source)
    }
  }

  /// One break ends a line, two a paragraph.
  private mutating func lineBreak(_ node: Int, _ context: Context) {
    guard blocks.isOpen else { return }
    if isBehindBreak, context.role == nil || context.role == .body {
      close()
    } else {
      blocks.breakLine(at: Int(tree.nodes[node].source))
    }
    isBehindBreak = true
  }

  private mutating func open(_ kind: BlockText.Kind, _ role: PartRole?) {
    close()
    (isOpenInRoot, isOpenLabel) = (false, false)
    blocks.begin(kind, role)
  }

  /// Ends the open block, and drops one that is nothing but a link to another page.
  private mutating func close() {
    defer { (linked, written, isBehindBreak) = (0, 0, false) }
    guard blocks.isOpen else { return }
    if blocks.openRole == nil, linked * 10 >= written * 9, written > 0, written < 200 {
      return blocks.discard()
    }
    if blocks.openRole == nil, !isOpenLabel || written >= 60, isOpenInRoot { phase = .text }
    if blocks.openRole == nil, phase == .text, written >= 60 { hasText = true }
    // Between headline and text stand labels and buttons besides.
    if phase == .head, isOpenLabel, blocks.openRole == nil, written < 25 { return blocks.discard() }
    blocks.end()
  }

  // MARK: Tables

  /// A table of figures, and none that only sets a page.
  private func isData(_ node: Int) -> Bool {
    var (rows, cells, longest) = (0, 0, 0)
    for inner in tree.subtree(node).dropFirst() {
      switch tree.tag(inner) {
      case .table?: return false
      case .tr?: rows += 1
      case .td?, .th?:
        cells += 1
        longest = max(longest, tree.text(inner).count)
      default: break
      }
    }
    return rows >= 2 && cells >= 2 * rows && longest <= 300
  }

  private mutating func addTable(_ table: Int, _ context: Context) {
    guard phase != .above, context.isInRoot else { return }
    close()
    for node in tree.subtree(table) where tree.tag(node) == .caption { visit(node, context) }
    close()
    blocks.beginTable()
    for row in tree.subtree(table) where tree.tag(row) == .tr && !finder.isDropped[row] {
      open(.row, .body)
      for cell in tree.children(row) where tree.tag(cell) == .td || tree.tag(cell) == .th {
        blocks.divide(at: Int(tree.nodes[cell].source))
        for node in tree.subtree(cell) where tree.tag(node) == nil {
          // Cells hold lines, not paragraphs.
          append(tree.text(node), Int(tree.nodes[node].source), node)
          blocks.append([0x20], writtenAt: Int(tree.nodes[node].source))
        }
        written += 1
      }
      blocks.end()
    }
    close()
  }
}
