internal import Pcre
internal import TextModel

/// Reads dates and times.
struct DateReader {
  let scratch: PatternScratch
  let published: CivilDay?

  /// Reads a date or time that begins at a token; adds it and gives the token behind it, nil for none.
  func read(at index: Int, in text: SentenceText, into collector: inout MentionCollector) -> Int? {
    nil
  }
}
