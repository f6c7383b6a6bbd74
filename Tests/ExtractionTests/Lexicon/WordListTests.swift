import Testing
import TextModel

@testable import Extraction

/// The lists as they are read.
struct WordListTests {
  /// Fields beyond the most would be left out, and comments be read as words.
  @Test(arguments: [
    "words", "numbers", "calendar", "holidays", "moving_holidays", "hedges", "units", "currencies", "actions",
    "cues", "names", "aliases", "spellings", "metonyms", "acronyms", "misspelled_names",
  ])
  func rowsAreWhole(_ name: String) {
    let rows = WordList(name).rows()
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.count < WordList.mostFields, "\(row)")
      #expect(!row[0].hasPrefix("#") && !row.contains { $0.utf8.contains(0x0A) || $0.utf8.contains(0x09) }, "\(row)")
    }
  }

  @Test func emptyFieldsKeepTheirPlace() {
    // A unit without a name has a symbol all the same.
    #expect(WordList("units").rows().contains { $0.count == 5 && $0[3].isEmpty && !$0[4].isEmpty })
  }

  @Test func unknownListsAreEmpty() {
    #expect(WordList("no such list").rows().isEmpty)
  }

  /// Of the numbers in a list, and of what is none.
  @Test(
    arguments: [
      ("0", 0), ("42", 42), ("-3", -3), ("1000000000", 1_000_000_000), ("-2147483648", Int32.min), ("2147483648", nil),
      ("", nil),
      ("-", nil), ("4a", nil), ("1.5", nil), ("12345678901", nil),
    ] as [(String, Int32?)])
  func wholeNumbers(_ text: String, _ number: Int32?) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { $0.wholeNumber } == number)
  }

  /// A hyphen is a word of its own, as the tokenizer has it.
  @Test(arguments: [
    ("ton", "ton", "ton"), ("short ton", "short", "ton"), ("light-year", "light", "year"), ("-fold", "-", "fold"),
    ("sub-", "sub", "-"), ("more than -", "more", "-"),
  ])
  func firstAndLastWords(_ phrase: String, _ first: String, _ last: String) {
    Array(phrase.utf8).withUnsafeBufferPointer { bytes in
      #expect(TextHash.firstWord(of: bytes) == TextHash.of(first))
      #expect(TextHash.lastWord(of: bytes) == TextHash.of(last))
    }
  }
}
