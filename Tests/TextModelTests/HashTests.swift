import Testing
import TextModel

@Suite("Tables and sets of word hashes")
struct HashTests {
  private let words = (0..<500).map { TextHash.of("word\($0)") }

  @Test("A table keeps the last value of a hash, grows, and forgets all")
  func table() {
    var table = HashTable(capacity: 4)
    for (index, word) in words.enumerated() { table.set(word, Int32(index)) }
    table.set(words[7], 1000)
    table.set(0, 5)
    #expect(table.count == words.count)
    #expect(table[words[7]] == 1000)
    #expect(words.indices.allSatisfy { $0 == 7 || table[words[$0]] == Int32($0) })
    #expect(table[0] == nil)
    #expect(table[TextHash.of("no word")] == nil)
    table.removeAll()
    #expect(table.count == 0)
    #expect(table[words[0]] == nil)
  }

  @Test("Hashes with one place in a table stand side by side")
  func collisions() {
    var table = HashTable(capacity: 8)
    for number in 1...20 { table.set(UInt64(number) << 40 | 3, Int32(number)) }
    #expect((1...20).allSatisfy { table[UInt64($0) << 40 | 3] == Int32($0) })
    #expect(table[21 << 40 | 3] == nil)
  }

  @Test("A table that was far too large for what it held gives memory back and finds what is stored next")
  func shrinking() {
    var table = HashTable(capacity: 1000)
    for round in 0..<8 {
      for value in 0..<10 { table.set(TextHash.of("word\(round)-\(value)"), Int32(value)) }
      for value in 0..<10 { #expect(table[TextHash.of("word\(round)-\(value)")] == Int32(value)) }
      table.removeAll()
      #expect(table.count == 0)
      #expect(table[TextHash.of("word\(round)-1")] == nil)
    }
  }

  @Test("A literal has the hash of its letters")
  func literals() {
    #expect(TextHash.literal("of") == TextHash.of("of"))
    #expect(TextHash.literal("u.s") == TextHash.of("u.s"))
    #expect(TextHash.literal("percentage") == TextHash.of("percentage"))
  }

  @Test("A set tells what is new, grows and joins with another")
  func set() {
    var set = HashSet(words.prefix(10))
    let isNew = [words[3], 0, words[10]].map { set.insert($0) }
    #expect(isNew == [false, false, true])
    for word in words { set.insert(word) }
    #expect(set.count == words.count)
    #expect(words.allSatisfy { set.contains($0) })
    #expect(!set.contains(0))
    let both = HashSet(words.prefix(3)).union(HashSet(words[2..<5]))
    #expect(both.count == 5)
    #expect(words.prefix(5).allSatisfy { both.contains($0) })
  }
}
