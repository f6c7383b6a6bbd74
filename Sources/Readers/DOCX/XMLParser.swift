internal import CLibXML2

/// Hears the elements and the text of an XML document.
protocol XMLListener: AnyObject {
  /// - Parameter attribute: the value of an attribute by its local name; nil where the element has none.
  func start(_ element: String, _ attribute: (String) -> String?)
  func end(_ element: String)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads XML with libxml2: no entities of its own, nothing fetched, 256 elements deep at most.
enum XMLParser {
  private static let options = Int32(
    XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue)

  /// - Parameters:
  ///   - place: what the document is called in messages, behind the name of the file.
  /// - Throws: `ReadError` for a document that is not well-formed or declares a type, as no part of a Word file does.
  static func parse(
    _ bytes: [UInt8], name: String, place: String, _ listener: any XMLListener
  ) throws(ReadError) {
    guard let library = libxml2_load()?.pointee else {
      throw ReadError(name, "Word files are read with libxml2, which is not installed; install the package libxml2")
    }
    let adapter = Adapter(listener, library)
    let isWellFormed = bytes.withUnsafeBytes { raw -> Bool in
      guard
        let context = library.xmlCreateMemoryParserCtxt(
          raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count))
      else { return false }
      defer { library.xmlFreeParserCtxt(context) }
      _ = library.xmlCtxtUseOptions(context, Self.options)
      var handler = xmlSAXHandler()
      handler.initialized = UInt32(XML_SAX2_MAGIC)
      handler.startElementNs = { data, element, _, _, _, _, count, _, attributes in
        Adapter.from(data)?.start(element, Int(count), attributes)
      }
      handler.endElementNs = { data, element, _, _ in Adapter.from(data)?.end(element) }
      handler.characters = { data, bytes, count in Adapter.from(data)?.text(bytes, count) }
      handler.ignorableWhitespace = handler.characters
      handler.cdataBlock = handler.characters
      handler.internalSubset = { data, _, _, _ in Adapter.from(data)?.refuse() }
      context.pointee.sax.pointee = handler
      adapter.context = context
      context.pointee.userData = Unmanaged.passUnretained(adapter).toOpaque()
      _ = library.xmlParseDocument(context)
      return context.pointee.wellFormed != 0
    }
    guard !adapter.declaresType else {
      throw ReadError(name, "\(place) declares entities of its own, which no word processor writes; it is not read")
    }
    guard isWellFormed else {
      throw ReadError(name, "damaged in \(place); open it in a word processor and save it again")
    }
  }

  private final class Adapter {
    private let listener: any XMLListener
    private let library: libxml2
    var context: xmlParserCtxtPtr?
    private(set) var declaresType = false

    init(_ listener: any XMLListener, _ library: libxml2) {
      self.listener = listener
      self.library = library
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> Adapter? {
      data.map { Unmanaged<Adapter>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ element: UnsafePointer<UInt8>?, _ count: Int, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
      guard let element else { return }
      listener.start(String(cString: element)) { name in
        for index in 0..<count {
          guard let place = list.map({ $0 + 5 * index }), let key = place[0], String(cString: key) == name,
            let start = place[3],
            let end = place[4]
          else { continue }
          return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        }
        return nil
      }
    }

    func end(_ element: UnsafePointer<UInt8>?) {
      if let element { listener.end(String(cString: element)) }
    }

    func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
      listener.text(UnsafeBufferPointer(start: bytes, count: max(0, Int(count))))
    }

    func refuse() {
      declaresType = true
      library.xmlStopParser(context)
    }
  }
}
