internal import Pcre
public import TextModel

/// Makes documents of texts. One type a format stands beside this one.
///
/// One reader belongs to one task at a time.
public final class DocumentReader {
  private let plainText: PlainTextReader
  private let blockReader: BlockReader

  /// - Parameter headings: those by which the house marks the parts of its pages.
  public init(headings: HouseHeadings = HouseHeadings()) {
    plainText = PlainTextReader(headings: headings)
    blockReader = BlockReader(scratch: PatternScratch(), headings: HeadingTable(headings))
  }

  /// A document of a text as a batch hands it in.
  public func document(name: String, date: String? = nil, text: BatchText) -> Document {
    switch text {
    case .whole(let bytes): plainText.document(name: name, date: date, text: bytes)
    case .parts(let parts): Self.document(name: name, date: date, parts: parts)
    }
  }

  /// A document of a file, without the comments in it.
  ///
  /// - Throws: `ReadError` for a file that holds no article or cannot be read.
  public func document(
    name: String, date: String? = nil, file: [UInt8]
  ) throws(ReadError) -> (document: Document, warning: String?) {
    let article = try article(name: name, date: date, file: file)
    return (article.document, article.warning)
  }

  /// The bytes of text that a file holds at the least, told without reading it: no file is put together as a document to be refused.
  ///
  /// - Returns: 0 where the format does not tell.
  /// - Throws: `ReadError` for a format that is known and not read.
  public static func leastText(in file: [UInt8], name: String) throws(ReadError) -> Int {
    let format = try FileFormat(file, name: name)
    guard format == .plainText || format == .table else { return 0 }
    let isWide = file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
    // What is no text is told as such.
    guard isWide || !TextDecoding.isBinary(file) else { return 0 }
    if format == .table { return isWide ? 0 : CSVReader.leastText(in: file) }
    // Letters of UTF-16 take one byte in UTF-8, or more; a mark in front is no text.
    if isWide { return file.count / 2 - 1 }
    return file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.count - 3 : file.count
  }

  /// An article in any of the formats that are read, told by its content and its name.
  ///
  /// - Parameters:
  ///   - file: the whole file.
  ///   - name: what it is called in messages; its ending tells Markdown.
  ///   - date: the publication date, `YYYY-MM-DD`, where the file has none.
  /// - Throws: `ReadError` for a file that holds no article or cannot be read.
  /// - Complexity: linear in the file.
  public func article(name: String, date: String? = nil, file: [UInt8]) throws(ReadError) -> ReadArticle {
    guard !file.isEmpty else { throw ReadError(name, "the file is empty") }
    switch try FileFormat(file, name: name) {
    case .plainText:
      let text = try TextDecoding.decode(file, name: name)
      return ReadArticle(plainText, name: name, date: date, text: text.bytes, warning: text.warning)
    case .markdown:
      let text = try TextDecoding.decode(file, name: name)
      let document = try MarkdownReader(blockReader: blockReader).document(name: name, date: date, text: text.bytes)
      return ReadArticle(document, text.warning, SuppressionReader.read(text.bytes))
    case .html:
      let text = try PageDecoding.decode(file, name: name)
      let document = try HTMLReader(blockReader: blockReader).document(name: name, date: date, text: text.bytes)
      return ReadArticle(document, text.warning, SuppressionReader.read(text.bytes))
    case .table:
      let text = try TextDecoding.decode(file, name: name)
      return ReadArticle(try CSVReader.document(name: name, date: date, text: text.bytes), text.warning)
    case .docx:
      return ReadArticle(try DOCXReader(blockReader: blockReader).document(name: name, date: date, file: file))
    case .pdf: return ReadArticle(try PDFReader(blockReader: blockReader).document(name: name, date: date, file: file))
    }
  }

  /// The text of a batch with the comments in it, which are no part of the document.
  ///
  /// - Throws: `ReadError` for a table that is none.
  public func article(name: String, date: String? = nil, text: BatchText) throws(ReadError) -> ReadArticle {
    guard case .whole(let bytes) = text else { return ReadArticle(document(name: name, date: date, text: text)) }
    guard !CSVReader.reads(name) else {
      return ReadArticle(try CSVReader.document(name: name, date: date, text: bytes))
    }
    return ReadArticle(plainText, name: name, date: date, text: bytes)
  }

  /// The endings of the articles that are read, with their dots, in lower case.
  public static var endings: [String] { FileFormat.endings.map(\.ending) }

  /// A document of parts whose roles are known: one part for each, joined by blank lines. Offsets are told in their own texts.
  public static func document(name: String, date: String? = nil, parts: [BatchPart]) -> Document {
    var text: [UInt8] = []
    text.reserveCapacity(parts.reduce(0) { $0 + $1.text.count + 2 })
    var ranges: [Part] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { text.append(contentsOf: [0x0A, 0x0A]) }
      let origin = text.count
      text.append(contentsOf: part.text)
      ranges.append(
        Part(
          role: part.role, range: TextRange(origin..<text.count), input: index,
          origin: Int32(truncatingIfNeeded: origin)))
    }
    return Document(name: name, date: date, text: text, parts: ranges)
  }
}
