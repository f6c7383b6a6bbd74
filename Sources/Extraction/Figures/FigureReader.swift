internal import Pcre
internal import TextModel

/// Reads figures that are no dates.
struct FigureReader {
  let scratch: PatternScratch

  /// Whether a figure may begin with this mark: a currency sign, a fraction, a sign.
  static func isTriggerMark(_ mark: UInt16) -> Bool { mark == 0x24 }

  /// Reads a figure that begins at a token; adds it and gives the token behind it, nil for none.
  func read(at index: Int, in text: SentenceText, into collector: inout MentionCollector) -> Int? {
    nil
  }
}
