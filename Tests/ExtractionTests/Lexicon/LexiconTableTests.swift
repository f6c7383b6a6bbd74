import Foundation
import Testing
import TextModel

@testable import Extraction

/// The tables that lie in the program, against the lists that they are made of.
///
/// `FACTCHECK_RECORD=1` writes them anew (`make tables`); the program has them when it is built the next time.
struct LexiconTableTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../Sources/CLexicons/en").standardized

  private static func words() -> HashMap<WordEntry> { LexiconBuilder().words }

  private static func entries(of words: HashMap<WordEntry>) -> [(hash: UInt64, entry: WordEntry)] {
    var entries: [(hash: UInt64, entry: WordEntry)] = []
    words.forEachHash { hash in entries.append((hash, words[hash] ?? WordEntry())) }
    return entries
  }

  private func hold(_ bytes: [UInt8], against name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["FACTCHECK_RECORD"] == "1" { try Data(bytes).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(bytes), "the lists were changed: run `make tables`")
  }

  @Test func wordsAreAsTheListsSay() throws {
    try hold(LexiconTable.bytes(of: Self.entries(of: Self.words())), against: "words.bin")
  }

  @Test func spellingsAreAsTheListSays() throws {
    try hold(SpellingPairs.tableBytes(), against: "spellings.bin")
  }

  /// The program's own, which was built with the files.
  @Test func everyWordIsFound() {
    let words = Self.words()
    #expect(words.count > 5_000)
    let lost = Self.entries(of: words).filter { Lexicon.english.entry($0.hash) != $0.entry }
    #expect(lost.isEmpty)
  }

  @Test(arguments: ["", "zebrafish", "colourr", "a b"])
  func otherWordsAreNot(_ word: String) {
    #expect(Lexicon.english.entry(TextHash.of(word)) == WordEntry())
    #expect(SpellingPairs.english[TextHash.of(word)] == nil)
  }

  /// Both spellings lead to one row, and each tells the other.
  @Test func everySpellingIsFound() {
    for row in WordList("spellings").rows() {
      let first = SpellingPairs.english[row[0].contains("-") ? TextHash.phrase(row[0]).hash : TextHash.of(row[0])]
      let second = SpellingPairs.english[TextHash.of(row[1])]
      guard let first, let second else {
        Issue.record("\(row) is not found")
        continue
      }
      // A word of two rows has the later one.
      #expect(first.isFirst == (SpellingPairs.english.word(first.pair, first: true) == row[0]), "\(row)")
      #expect(second.isFirst == (SpellingPairs.english.word(second.pair, first: true) == row[1]), "\(row)")
    }
  }

  /// Tables of many words, with numbers of every size, against a dictionary.
  @Test(arguments: [0, 1, 2, 3, 100, 4_000])
  func tablesHoldWhatTheyAreMadeOf(_ count: Int) {
    let words = (0..<count).map { (hash: TextHash.of("word\($0)"), number: $0 &* 31 & 0xFFF) }
    let bytes = FrozenTable.bytes(of: words, bits: 12)
    bytes.withUnsafeBytes { bytes in
      let table = FrozenTable(bytes, bits: 12)
      for (hash, number) in words { #expect(table[hash] == number) }
      for other in count..<(count + 1_000) { #expect(table[TextHash.of("word\(other)")] == nil) }
      var found = 0
      table.forEachHash { _ in found += 1 }
      #expect(found == count)
    }
  }

  /// One entry is stated, and half of it is there.
  @Test func halfAnEntryIsNone() {
    let bytes: [UInt8] = [1] + [UInt8](repeating: 0, count: 15)
    bytes.withUnsafeBufferPointer { #expect(LexiconTable($0).entries.isEmpty) }
  }

  /// A file cut short has no words rather than some beyond its end.
  @Test(arguments: [0, 1, 7, 8, 20, 1_000])
  func tablesCutShortAreEmptyOrWhole(_ length: Int) {
    let bytes = Array(LexiconTable.bytes(of: Self.entries(of: Self.words())).prefix(length))
    bytes.withUnsafeBufferPointer { bytes in
      let table = LexiconTable(bytes)
      #expect(table.words[TextHash.of("seven")].map { $0 < table.entries.count } != false)
    }
  }
}
