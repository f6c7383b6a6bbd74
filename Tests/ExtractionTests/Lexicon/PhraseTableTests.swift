import Testing
import TextModel

@testable import Extraction

/// Phrases by their words.
struct PhraseTableTests {
  private func match(_ text: String, _ phrases: [String]) -> (value: Int, end: Int)? {
    var table = PhraseTable()
    for (index, phrase) in phrases.enumerated() { table.add(phrase, index) }
    let document = Document(
      name: "test", text: Array(text.utf8), parts: [Part(role: .body, range: TextRange(0..<text.utf8.count))])
    let words = Array(repeating: WordEntry(), count: document.tokens.count)
    return document.tokens.withUnsafeBufferPointer { tokens in
      words.withUnsafeBufferPointer { words in
        var frame = SentenceText.Frame(bytes: document.bytes, tokens: tokens, words: words)
        return frame.read(0..<tokens.count) { table.longestMatch(at: 0, in: $0) }
      }
    }
  }

  /// The opening of a longer phrase is none by itself, unless it is listed, whatever the order of the list.
  @Test(arguments: [
    ("long ton of coal", ["long ton of ore", "long"], 1, 1),
    ("long ton of coal", ["long", "long ton of ore"], 0, 1),
    ("long ton of ore", ["long", "long ton of ore"], 1, 4),
    ("long-ton of ore", ["long ton of ore"], 0, 5),
  ])
  func longest(_ text: String, _ phrases: [String], _ value: Int, _ end: Int) {
    let found = match(text, phrases)
    #expect(found?.value == value)
    #expect(found?.end == end)
  }

  @Test
  func openingsAreNoPhrases() {
    #expect(match("long ton of coal", ["long ton of ore"]) == nil)
    #expect(match("ton of ore", ["long ton of ore"]) == nil)
  }
}
