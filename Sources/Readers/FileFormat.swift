/// What a file is, by its first bytes and its name.
enum FileFormat: Hashable {
  case plainText, markdown, html, docx, pdf, table

  /// The endings of articles, with their dots: what a folder is walked for.
  static let endings: [(ending: String, format: FileFormat)] = [
    (".txt", .plainText), (".text", .plainText), (".md", .markdown), (".markdown", .markdown), (".mdown", .markdown),
    (".mkd", .markdown),
    (".html", .html), (".htm", .html), (".xhtml", .html), (".shtml", .html), (".docx", .docx), (".docm", .docx),
    (".pdf", .pdf),
  ]

  /// - Throws: `ReadError` for a format that is known and not read.
  init(_ bytes: [UInt8], name: String) throws(ReadError) {
    if let problem = Self.unread(bytes) { throw ReadError(name, problem) }
    // A PDF may have something else in front of its mark.
    if Self.holds("%PDF-", in: bytes.prefix(1024)) {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .docx
    } else {
      self = try Self.text(bytes, name)
    }
  }

  /// Asked of every file: the library's search looks up types for longer than it searches.
  private static func holds(_ mark: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }

  private static func text(_ bytes: [UInt8], _ name: String) throws(ReadError) -> FileFormat {
    if CSVReader.reads(name) { return .table }
    let named = endings.first { name.lowercased().hasSuffix($0.ending) }?.format
    switch named {
    case .pdf: throw ReadError(name, "named as a PDF and is none; is the download whole?")
    case .docx: throw ReadError(name, "named as a Word file and is none; is the download whole?")
    case .markdown, .html: return named ?? .plainText
    default: return opensAsPage(bytes) ? .html : .plainText
    }
  }

  /// Whether a text starts as pages do, byte order marks, NULs of UTF-16 and comments aside.
  private static func opensAsPage(_ bytes: [UInt8]) -> Bool {
    var start = bytes.prefix(4096).filter { $0 > 0 && $0 < 0x80 }[...]
    while true {
      start = start.drop { $0 <= 0x20 }
      guard start.starts(with: "<!--".utf8) || start.starts(with: "<?xml".utf8) else { break }
      guard let end = start.firstIndex(of: 0x3E) else { return false }
      start = start[(end + 1)...]
    }
    let opening = String(decoding: start.prefix(15), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head>", "<body"].contains { opening.hasPrefix($0) }
  }

  /// What is wrong with a file of a kind that is known by its first bytes and not read.
  private static func unread(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "an old Word file (.doc) or one with a password, which is not read; save it as .docx without a password"
    }
    if bytes.starts(with: "{\\rtf".utf8) {
      return "a rich text file (RTF), which is not read; save it as .docx or .txt"
    }
    if bytes.starts(with: [0x50, 0x4B]),
      holds("mimetypeapplication/vnd.oasis", in: bytes.prefix(100))
    {
      return "an OpenDocument file, which is not read; save it as .docx or .txt"
    }
    return nil
  }
}
