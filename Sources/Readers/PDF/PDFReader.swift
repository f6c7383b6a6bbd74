internal import TextModel

/// Reads an article out of a PDF: the text that poppler gives, without running heads, its lines joined to paragraphs. Places are told as
/// pages.
struct PDFReader {
  let blockReader: BlockReader

  /// - Parameters:
  ///   - file: the whole file.
  ///   - date: the publication date, `YYYY-MM-DD`.
  /// - Throws: `ReadError` where `pdftotext` is missing, or for a PDF without text or that it cannot read.
  func document(name: String, date: String?, file: [UInt8]) throws(ReadError) -> Document {
    var writer = PageWriter(try PageLayout(try PDFText.read(file, name: name), name: name))
    writer.dropRunningHeads()
    let blocks = writer.blocks()
    guard !blocks.blocks.isEmpty else {
      throw ReadError(name, "no text in this PDF; scanned pages have to go through text recognition first")
    }
    return blockReader.document(blocks, name: name, date: date, .pages)
  }
}
