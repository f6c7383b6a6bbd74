internal import Readers
public import TextModel

extension Checker {
  /// Reads an article as pasted from a page or typed: its parts are told from the text.
  ///
  /// - Parameters:
  ///   - name: what it is called in reports.
  ///   - date: the publication date, `YYYY-MM-DD`, where the text has none.
  public static func document(_ text: String, name: String = "article", date: String? = nil) -> Document {
    DocumentReader().document(name: name, date: date, text: .whole(Array(text.utf8)))
  }
}
