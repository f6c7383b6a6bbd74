internal import Pcre
internal import TextModel

/// Reads names of people, organisations and places, and joins the mentions of one name.
struct EntityReader {
  let scratch: PatternScratch

  /// All names of a document, in text order; `text` spans the whole document.
  func read(_ document: Document, _ text: SentenceText, figures: [Figure]) -> [Entity] {
    []
  }
}
