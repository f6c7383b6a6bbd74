internal import CCmarkGFM
internal import TextModel

/// Puts the text of a Markdown file together from the nodes of its parser.
struct MarkdownWriter {
  /// How far behind the last words the next ones are looked for, in bytes.
  private static let reach = 4096

  private let text: [UInt8]
  /// Where each line that the parser was given starts.
  private let lineStarts: [Int]
  private(set) var blocks = BlockText()
  /// Where the last words that were found end.
  private var cursor: Int
  private var hasHeadline = false
  private var hasText = false
  /// The paragraph before was a picture.
  private var isBehindImage = false
  /// Points that wait for their first paragraph.
  private var isItemOpen = false

  init(_ text: [UInt8], from start: Int) {
    self.text = text
    cursor = start
    var starts = [start]
    for index in start..<text.count
    where text[index] == 0x0A || text[index] == 0x0D && text[min(index + 1, text.count - 1)] != 0x0A {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  // MARK: Front matter

  /// Adds headline, standfirst, key points and byline of the front matter.
  ///
  /// - Returns: the headline's words.
  mutating func add(_ matter: FrontMatter) -> [UInt8] {
    var headline: [UInt8] = []
    if let field = matter.field(["headline", "title"]) {
      add(field, .heading, .headline)
      headline = field.values.flatMap { Array(text[$0]) }
      hasHeadline = true
    }
    let deks = ["dek", "standfirst", "deck", "subtitle", "subheadline", "subhead", "description", "summary", "excerpt"]
    if let field = matter.field(deks) { add(field, field.isList ? .item : .paragraph, field.isList ? .summary : .dek) }
    if let field = matter.field(["key_points", "keypoints", "highlights", "bullets"]) { add(field, .item, .summary) }
    if let field = matter.field(["byline", "author", "authors"]) { add(field, .paragraph, .meta) }
    if let field = matter.field(["caption", "image_caption", "imagecaption", "cover_caption"]) {
      add(field, .caption, .caption)
    }
    return headline
  }

  private mutating func add(_ field: FrontMatter.Field, _ kind: BlockText.Kind, _ role: PartRole) {
    for (index, value) in field.values.enumerated() {
      if field.isList || index == 0 { blocks.begin(kind, role) } else { blocks.append([0x20], at: value.lowerBound) }
      append(value, quote: field.quote)
    }
    blocks.end()
  }

  /// A value in quotes: of single ones two stand for one, as one does by mistake, of double ones escapes are as in JSON.
  private mutating func append(_ value: Range<Int>, quote: UInt8) {
    let mark: UInt8 = quote == 0x22 ? 0x5C : 0x27
    var start = value.lowerBound
    while quote != 0, let escape = text[start..<value.upperBound].firstIndex(of: mark) {
      blocks.append(text[start..<escape], at: start)
      let isDouble = text[escape..<value.upperBound].starts(with: [mark, mark])
      start = quote == 0x22 ? JSONScanner.endOfEscape(text[value], escape) : escape + (isDouble ? 2 : 1)
      blocks.append(quote == 0x22 ? JSONScanner.unescaped(text[escape..<start]) : [mark], writtenAt: escape)
    }
    blocks.append(text[start..<value.upperBound], at: start)
  }

  // MARK: Blocks

  /// - Parameter title: the headline of the front matter: the same words over the text are no second one.
  mutating func write(_ root: OpaquePointer, title: [UInt8]) {
    let titleWords = ArticleFinder.words(title)
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      let type = cmark_node_get_type(node)
      let isEntering = event == CMARK_EVENT_ENTER
      switch type {
      case CMARK_NODE_HEADING:
        guard isEntering else { break }
        let isTop = !hasText && (cmark_node_get_heading_level(node) == 1 || !hasHeadline)
        let isSame = isTop && !titleWords.isEmpty && ArticleFinder.words(Self.plainText(node)) == titleWords
        if isSame {
          skip(node, iterator)
        } else {
          start(.heading, isTop ? .headline : nil, node)
          hasHeadline = hasHeadline || isTop
        }
      case CMARK_NODE_ITEM: isItemOpen = isEntering
      case CMARK_NODE_PARAGRAPH:
        guard isEntering else { break }
        startParagraph(node, iterator)
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK: blocks.end()
      case CMARK_NODE_HTML_BLOCK: add(html: node)
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_FOOTNOTE_DEFINITION, CMARK_NODE_DOCUMENT: blocks.end()
      default:
        switch String(cString: cmark_node_get_type_string(node)) {
        case "table":
          hasText = true
          if isEntering { blocks.beginTable() }
        case "table_row", "table_header":
          if isEntering { start(.row, .body, node) }
        case "table_cell":
          if isEntering { blocks.divide(at: place(of: node)) }
        case "strikethrough" where isEntering: skip(node, iterator)
        default: inline(node, type, isEntering, iterator)
        }
      }
    }
    blocks.end()
  }

  private mutating func start(_ kind: BlockText.Kind, _ role: PartRole?, _ node: OpaquePointer) {
    blocks.begin(kind, role)
    cursor = max(cursor, lineStart(Int(cmark_node_get_start_line(node))))
  }

  private mutating func startParagraph(_ node: OpaquePointer, _ iterator: OpaquePointer) {
    let kind: BlockText.Kind = isItemOpen ? .item : .paragraph
    isItemOpen = false
    let children = Self.children(node)
    // {{< figure >}}, {% include %}: what a site's program puts there.
    let opening = Self.plainText(node, limit: 2)
    if opening.starts(with: "{{".utf8) || opening.starts(with: "{%".utf8), Self.plainText(node).last == 0x7D {
      return skip(node, iterator)
    }
    let isBehindImage = self.isBehindImage
    self.isBehindImage = false
    if let image = children.first, cmark_node_get_type(image) == CMARK_NODE_IMAGE, kind == .paragraph {
      let rest = children.dropFirst().filter { !Self.isBlank($0) }
      if rest.isEmpty || rest.count == 1 && cmark_node_get_type(rest[0]) == CMARK_NODE_EMPH {
        start(.caption, .caption, node)
        if rest.isEmpty {
          self.isBehindImage = true
          add(caption: image)
          return skip(node, iterator)
        }
        return
      }
    }
    let isEmphasis =
      children.count == 1 && [CMARK_NODE_EMPH, CMARK_NODE_STRONG].contains(cmark_node_get_type(children[0]))
    let words = isEmphasis ? Self.plainText(node) : []
    if isEmphasis, kind == .paragraph, isBehindImage {
      return start(.caption, .caption, node)
    }
    if isEmphasis, kind == .paragraph, hasHeadline, !hasText, ArticleFinder.words(words).count >= 6,
      !words.starts(with: "By ".utf8), !words.starts(with: "by ".utf8)
    {
      return start(.paragraph, .dek, node)
    }
    if kind == .paragraph, !isEmphasis, Self.plainText(node, limit: 80).count >= 80 { hasText = true }
    start(kind, nil, node)
  }

  /// A picture's title is its caption; its description where it has none.
  private mutating func add(caption image: OpaquePointer) {
    let title = cmark_node_get_title(image).map { Array(String(cString: $0).utf8) } ?? []
    let words = title.isEmpty ? Self.plainText(image) : title
    guard !words.isEmpty else { return }
    add(words)
  }

  /// Passes over all inside a node.
  private mutating func skip(_ node: OpaquePointer, _ iterator: OpaquePointer) {
    cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
  }

  // MARK: Inlines

  private mutating func inline(
    _ node: OpaquePointer, _ type: cmark_node_type, _ isEntering: Bool, _ iterator: OpaquePointer
  ) {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: add(Self.literal(node), near: place(of: node))
    case CMARK_NODE_SOFTBREAK: blocks.append([0x20], at: cursor)
    case CMARK_NODE_LINEBREAK: blocks.breakLine(at: cursor)
    case CMARK_NODE_HTML_INLINE:
      let tag = Self.literal(node)
      if tag.starts(with: "<br".utf8) || tag.starts(with: "<BR".utf8) { blocks.breakLine(at: cursor) }
      pass(tag)
    case CMARK_NODE_LINK where !isEntering: passTarget()
    // Inside a text a picture's description is not shown.
    case CMARK_NODE_IMAGE where isEntering: skip(node, iterator)
    default: break
    }
  }

  /// Adds words as the parser tells them, at their place in the file.
  private mutating func add(_ words: [UInt8], near column: Int = 0) {
    guard !words.isEmpty else { return }
    let opening = words.prefix(12).prefix { !Self.isEscapable($0) }
    let isHere = column >= cursor && column < text.count && text[column...].starts(with: opening)
    cursor = isHere ? column : find(opening.isEmpty ? words.prefix(1) : opening) ?? cursor
    var start = 0
    var index = 0
    func flush(_ blocks: inout BlockText, _ end: Int) { blocks.append(words[start..<index], at: end - (index - start)) }
    // The parser undoes escapes and references to characters.
    while index < words.count, cursor < text.count {
      if text[cursor] == 0x5C, cursor + 1 < text.count, text[cursor + 1] == words[index] {
        flush(&blocks, cursor)
        start = index
        cursor += 1
      } else if text[cursor] == 0x26, let end = endOfReference(cursor) {
        flush(&blocks, cursor)
        start = index + 1
        while start < words.count, words[start] & 0xC0 == 0x80 { start += 1 }
        blocks.append(words[index..<start], writtenAt: cursor)
        (index, cursor) = (start, end)
        continue
      } else if text[cursor] != words[index] {
        break
      }
      index += 1
      cursor += 1
    }
    flush(&blocks, cursor)
    blocks.append(words[index...], writtenAt: cursor)
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x80...: true
    default: false
    }
  }

  /// Where a reference to a character that starts at an ampersand ends; nil for an ampersand that stands for itself.
  private func endOfReference(_ start: Int) -> Int? {
    let window = text[(start + 1)..<min(text.count, start + 34)]
    guard let end = window.firstIndex(of: 0x3B), end > start + 1 else { return nil }
    let isName = window[..<end].allSatisfy {
      (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == 0x23
    }
    return isName ? end + 1 : nil
  }

  private func find(_ words: ArraySlice<UInt8>) -> Int? {
    let end = min(text.count, cursor + words.count + Self.reach)
    guard cursor < end else { return nil }
    var start = cursor
    while let place = text[start..<end].firstIndex(of: words[words.startIndex]), place + words.count <= end {
      if text[place..<(place + words.count)].elementsEqual(words) { return place }
      start = place + 1
    }
    return nil
  }

  private mutating func pass(_ tag: [UInt8]) {
    if let place = tag.isEmpty ? nil : find(tag[...]) { cursor = place + tag.count }
  }

  /// Steps over the target of a link: its address and title are no text.
  private mutating func passTarget() {
    guard cursor + 1 < text.count, text[cursor] == 0x5D else { return }
    let (open, close): (UInt8, UInt8) = text[cursor + 1] == 0x28 ? (0x28, 0x29) : (0x5B, 0x5D)
    guard text[cursor + 1] == open else { return }
    var depth = 0
    for index in (cursor + 1)..<min(text.count, cursor + 1 + Self.reach) {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 {
        cursor = index + 1
        return
      }
    }
  }

  private func lineStart(_ line: Int) -> Int {
    lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : text.count
  }

  private func place(of node: OpaquePointer) -> Int {
    lineStart(Int(cmark_node_get_start_line(node))) + max(0, Int(cmark_node_get_start_column(node)) - 1)
  }

  // MARK: HTML

  /// The words between the tags of a block of HTML; nothing of comments, scripts and styles.
  private mutating func add(html node: OpaquePointer) {
    let html = Self.literal(node)
    blocks.end()
    cursor = max(cursor, lineStart(Int(cmark_node_get_start_line(node))))
    let start = html.lazy.map { $0 | 0x20 }
    guard !start.starts(with: "<script".utf8), !start.starts(with: "<style".utf8), !start.starts(with: "<!--".utf8)
    else { return }
    let isCaption = html.firstRange(of: Array("<figcaption".utf8)) != nil
    for piece in html.split(separator: 0x3C) {
      let words = piece.firstIndex(of: 0x3E).map { piece[($0 + 1)...] } ?? piece
      guard words.contains(where: { $0 > 0x20 }) else { continue }
      if !blocks.isOpen { blocks.begin(isCaption ? .caption : .paragraph, isCaption ? .caption : nil) }
      add(Array(words))
    }
    blocks.end()
  }

  // MARK: Nodes

  private static func literal(_ node: OpaquePointer) -> [UInt8] {
    cmark_node_get_literal(node).map { Array(String(cString: $0).utf8) } ?? []
  }

  private static func children(_ node: OpaquePointer) -> [OpaquePointer] {
    Array(
      sequence(first: cmark_node_first_child(node)) { $0.map(cmark_node_next) ?? nil }.prefix { $0 != nil }.prefix(8)
        .compactMap { $0 })
  }

  private static func isBlank(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: true
    case CMARK_NODE_TEXT: literal(node).allSatisfy { $0 <= 0x20 }
    default: false
    }
  }

  /// The words inside a node, up to a number of bytes.
  private static func plainText(_ node: OpaquePointer, limit: Int = 4096) -> [UInt8] {
    guard let iterator = cmark_iter_new(node) else { return [] }
    defer { cmark_iter_free(iterator) }
    var result: [UInt8] = []
    while result.count < limit {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let inner = cmark_iter_get_node(iterator) else { break }
      guard event == CMARK_EVENT_ENTER else { continue }
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: result += literal(inner)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: result.append(0x20)
      default: break
      }
    }
    return result
  }
}
