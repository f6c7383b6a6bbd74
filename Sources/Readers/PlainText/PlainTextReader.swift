public import TextModel

/// Reads an article as pasted from a page, and tells its parts apart.
public enum PlainTextReader {
  /// - Parameter text: valid UTF-8.
  public static func document(name: String, date: String? = nil, text: [UInt8]) -> Document {
    Document(name: name, date: date, text: text, parts: [Part(role: .body, range: TextRange(0..<text.count))])
  }
}
