internal import CLibXML2
internal import TextModel

/// Makes a tree of a page with libxml2, which reads what browsers read, broken or not.
///
/// The tree is made from the parser's events rather than from its own nodes: an event knows the byte that it stands at, a node only a
/// line, and of no more than 65,535.
struct HTMLParser {
  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue)

  /// - Parameters:
  ///   - text: UTF-8 without NULs.
  ///   - name: what the file is called in messages.
  /// - Throws: `ReadError` where libxml2 is missing.
  /// - Complexity: linear in the text.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, name: String) throws(ReadError) -> HTMLTree {
    guard let library = libxml2_load()?.pointee else {
      throw ReadError(name, "HTML is read with libxml2, which is not installed; install the package libxml2")
    }
    guard
      let context = text.withMemoryRebound(
        to: CChar.self, { library.htmlCreateMemoryParserCtxt($0.baseAddress, Int32(clamping: $0.count)) })
    else { throw ReadError(name, "too large for the HTML parser; save the article alone") }
    defer { library.htmlFreeParserCtxt(context) }
    let builder = Builder(text, context, library.xmlByteConsumed)
    _ = library.htmlCtxtUseOptions(context, Self.options)
    _ = library.xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    var handler = xmlSAXHandler()
    handler.startElement = { data, name, attributes in Builder.from(data)?.open(name, attributes) }
    handler.endElement = { data, name in Builder.from(data)?.close(name) }
    handler.characters = { data, bytes, count in Builder.from(data)?.add(bytes, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    context.pointee.sax.pointee = handler
    withExtendedLifetime(builder) {
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      _ = library.htmlParseDocument(context)
    }
    builder.tree.finish()
    return builder.tree
  }

  /// Hears the parser.
  private final class Builder {
    /// An attribute that says more than this says nothing to a reader.
    private static let longestValue = 1 << 16

    var tree = HTMLTree()
    private let text: UnsafeBufferPointer<UInt8>
    private let context: htmlParserCtxtPtr
    private let consumed: @convention(c) (xmlParserCtxtPtr?) -> Int
    /// The bytes of the file that were told.
    private var told = 0
    /// Headings that were closed before the parser told so.
    private var closedHeadings = 0

    init(
      _ text: UnsafeBufferPointer<UInt8>, _ context: htmlParserCtxtPtr,
      _ consumed: @escaping @convention(c) (xmlParserCtxtPtr?) -> Int
    ) {
      self.text = text
      self.context = context
      self.consumed = consumed
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> Builder? {
      data.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
    }

    private var offset: Int { min(max(0, consumed(context)), text.count) }

    func open(_ name: UnsafePointer<UInt8>?, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
      guard let name else { return }
      closeHeading(before: offset)
      var attributes: [(name: HTMLAttribute, value: String)] = []
      var pair = list
      while let place = pair, let key = place[0] {
        if let attribute = HTMLAttribute(name: String(cString: key)) {
          attributes.append((attribute, place[1].map(Self.value) ?? ""))
        }
        pair = place + 2
      }
      tree.open(HTMLTag(name: String(cString: name)), attributes, source: offset)
    }

    func close(_ name: UnsafePointer<UInt8>?) {
      if closedHeadings > 0, let name, HTMLTag(name: String(cString: name)).isHeading {
        closedHeadings -= 1
      } else {
        tree.close()
      }
    }

    /// Any end tag of a heading closes a heading, of whatever level; the parser passes over one of another level.
    private func closeHeading(before end: Int) {
      defer { told = max(told, end) }
      guard tree.current.isHeading, told < end else { return }
      let gap = text[told..<end]
      guard
        let mark = gap.dropLast(3).indices.first(where: {
          text[$0] == 0x3C && text[$0 + 1] == 0x2F && text[$0 + 2] | 0x20 == 0x68
            && (0x31...0x36).contains(text[$0 + 3])
        }), mark > 0
      else { return }
      tree.close()
      closedHeadings += 1
    }

    private static func value(_ start: UnsafePointer<UInt8>) -> String {
      var count = 0
      while count < longestValue, start[count] != 0 { count += 1 }
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func add(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
      guard let bytes, count > 0 else { return }
      let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
      // Of the text of scripts only linked data says anything.
      switch tree.current {
      case .style, .template: return
      default: break
      }
      let end = offset
      // The parser tells a long text in pieces; it stands behind a piece, or before its last character.
      for distance in 0...4 {
        let start = end + distance - piece.count
        guard start >= told, start + piece.count <= text.count,
          text[start] == piece[0], text[start..<(start + piece.count)].elementsEqual(piece)
        else { continue }
        closeHeading(before: start)
        told = start + piece.count
        return tree.add(piece, source: start, isVerbatim: true)
      }
      // A reference: it starts at its ampersand.
      let near = text[max(told, end - 40)..<max(told, end)]
      let start = near.lastIndex(of: 0x26) ?? max(told, end - piece.count)
      told = max(told, end)
      tree.add(piece, source: start, isVerbatim: false)
    }
  }
}
