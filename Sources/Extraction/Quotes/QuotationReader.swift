internal import Pcre
internal import TextModel

/// Reads quotations and their speakers.
struct QuotationReader {
  let scratch: PatternScratch

  /// All quotations of a document, in text order; `text` spans the whole document.
  func read(_ document: Document, _ text: SentenceText, entities: [Entity]) -> [Quotation] {
    []
  }
}
