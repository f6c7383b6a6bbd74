internal import TextModel

/// Reads an article out of a page saved from the web.
struct HTMLReader {
  let blockReader: BlockReader

  /// - Parameters:
  ///   - text: UTF-8 without NULs.
  ///   - date: the publication date, `YYYY-MM-DD`, where the page has none.
  /// - Throws: `ReadError` for a page without text, or where libxml2 is missing.
  /// - Complexity: linear in the text.
  func document(name: String, date: String?, text: [UInt8]) throws(ReadError) -> Document {
    let result = text.withUnsafeBufferPointer { bytes in
      Result { () throws(ReadError) in try HTMLParser.parse(bytes, name: name) }
    }
    let tree = try result.get()
    let names = NameMeanings(tree)
    let metadata = PageMetadata(tree, names)
    var walker = ArticleWalker(tree, names, metadata, file: text)
    walker.walk()
    guard !walker.blocks.blocks.isEmpty else {
      throw ReadError(
        name,
        "no article in this HTML; pages that load their text by script are empty when saved: copy the text into a .txt file"
      )
    }
    let file = Document(name: name, text: text, parts: [])
    return blockReader.document(
      walker.blocks, name: name, date: metadata.date ?? date, .lines(of: file))
  }
}
