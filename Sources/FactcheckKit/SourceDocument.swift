internal import Readers
internal import TextModel

/// A text with the comments that keep rules silent in it.
struct SourceDocument: Sendable {
  var document: Document
  var suppressions: [Suppression]

  init(document: Document, suppressions: [Suppression]) {
    self.document = document
    self.suppressions = suppressions
  }

  /// Reads a text by the ending of its name; the comments are no part of it.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - date: the publication date, `YYYY-MM-DD`, before any that the text tells.
  /// - Throws: `ReadError` for a table that is none.
  init(reading text: [UInt8], name: String, date: String?, _ reader: DocumentReader) throws {
    guard !CSVReader.reads(name) else {
      self.init(document: try CSVReader.document(name: name, date: date, text: text), suppressions: [])
      return
    }
    let suppressions = SuppressionReader.read(text)
    var text = text
    SuppressionReader.blank(suppressions, in: &text)
    self.init(
      document: reader.document(name: name, date: date, text: .whole(text)), suppressions: suppressions)
  }
}
