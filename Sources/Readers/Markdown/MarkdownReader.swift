internal import CCmarkGFM
internal import Synchronization
internal import TextModel

/// Reads an article written in Markdown (CommonMark with GitHub's tables and footnotes), with front matter.
///
/// cmark-gfm tells blocks and inlines. Its lines are right; its columns of inlines are not where a line is indented, quoted or a cell, so
/// the words of each are looked for from where the last ones ended.
struct MarkdownReader {
  let blockReader: BlockReader

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - date: the publication date, `YYYY-MM-DD`, where the front matter has none.
  /// - Throws: `ReadError` for a file without text.
  /// - Complexity: linear in the text.
  func document(name: String, date: String?, text: [UInt8]) throws(ReadError) -> Document {
    let matter = FrontMatter(text)
    var writer = MarkdownWriter(text, from: matter.end)
    let title = writer.add(matter)
    try MarkdownTableSize.admit(text[matter.end...], name)
    guard let root = Self.tree(text[matter.end...]) else { throw ReadError(name, "no memory for the Markdown parser") }
    defer { cmark_node_free(root) }
    writer.write(root, title: title)
    guard !writer.blocks.blocks.isEmpty else { throw ReadError(name, "no text in this Markdown file") }
    let file = Document(name: name, text: text, parts: [])
    let published = matter.field(["date", "published", "publishdate", "pubdate", "datepublished", "publication_date"])
      .flatMap { $0.values.first }.flatMap { PageDate.day(String(decoding: text[$0], as: UTF8.self)) }
    return blockReader.document(
      writer.blocks, name: name, date: published ?? date, .lines(of: file))
  }

  /// The extensions of cmark-gfm keep their list, and while a text is parsed the characters that they look at, in variables of the
  /// process: one text at a time.
  private static let isParsing = Mutex(())

  private static func tree(_ text: ArraySlice<UInt8>) -> OpaquePointer? {
    isParsing.withLock { _ in
      cmark_gfm_core_extensions_ensure_registered()
      guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "tasklist"] {
        if let `extension` = cmark_find_syntax_extension(name) {
          cmark_parser_attach_syntax_extension(parser, `extension`)
        }
      }
      text.withUnsafeBytes {
        cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
      }
      return cmark_parser_finish(parser)
    }
  }
}
