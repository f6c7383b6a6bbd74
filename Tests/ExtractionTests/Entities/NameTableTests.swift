import Testing
import TextModel

@testable import Extraction

@Suite struct NameTableTests {
  @Test(arguments: [
    ("germany", NameClass.country), ("french", .demonym), ("maria", .female), ("smith", .surname), ("water", .common),
    ("lagos", .bigCity),
  ])
  func knowsWords(_ word: String, _ expected: NameClass) {
    #expect(NameTable.english[TextHash.of(word)].has(expected))
  }

  @Test(arguments: [(["new", "zealand"], NameClass.country), (["south", "african"], .demonym)])
  func knowsPhrases(_ words: [String], _ expected: NameClass) {
    #expect(NameTable.english[TextHash.phrase(words)].has(expected))
  }

  @Test(arguments: ["qzxvk", "", "zzzzzzzzzzzzzzzzzz"])
  func knowsNothingOfOthers(_ word: String) {
    #expect(NameTable.english[TextHash.of(word)].isEmpty)
  }

  /// Words that share a place take it from each other, and each keeps its own lists.
  @Test func keptAnswersAreThoseOfTheTable() {
    let lists = NameLists()
    let germany = TextHash.of("germany")
    for hash in [germany, germany, germany &+ 1 << 20, germany, TextHash.of("smith"), 0, 0, germany] {
      #expect(lists[hash] == NameTable.english[hash])
    }
  }

  @Test func everyClassOfTheListHasACue() {
    for row in WordList("names").rows() { #expect(NameCue.named[TextHash.of(row[0])] != nil, "\(row[0])") }
  }
}
