public import TextModel

/// An article as it was read.
public struct ReadArticle: Sendable {
  /// The text with its parts, without the comments.
  public let document: Document
  /// What the reader should know; nil where nothing was assumed.
  public let warning: String?
  /// The comments in it that keep rules silent. Their places are those in the text of the file.
  public let suppressions: [Suppression]

  init(_ document: Document, _ warning: String? = nil, _ suppressions: [Suppression] = []) {
    self.document = document
    self.warning = warning
    self.suppressions = suppressions
  }

  /// Plain text, where the comments are to be taken out first.
  init(_ reader: PlainTextReader, name: String, date: String?, text: [UInt8], warning: String? = nil) {
    let suppressions = SuppressionReader.read(text)
    var text = text
    SuppressionReader.blank(suppressions, in: &text)
    self.init(reader.document(name: name, date: date, text: text), warning, suppressions)
  }
}
