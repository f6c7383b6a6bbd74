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

  @Test func everyClassOfTheListHasACue() {
    for row in WordList("names").rows() { #expect(NameCue.named[row[0]] != nil, "\(row[0])") }
  }
}
