import Testing

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
}
