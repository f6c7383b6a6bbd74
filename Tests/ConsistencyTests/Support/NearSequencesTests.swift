import Testing

@testable import Consistency

@Suite struct NearSequencesTests {
  /// Words of three letters of the alphabet, so that many are near.
  private static let words: [[UInt8]] = {
    var state: UInt64 = 7
    return (0..<400).map { _ in
      (0..<4 + Int(next(&state) % 14)).map { _ in UInt8(ascii: "a") + UInt8(next(&state) % 3) }
    }
  }()

  private static func next(_ state: inout UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  @Test(arguments: [1, 2]) func findsAllThatLieNear(_ edits: Int) {
    var index = NearSequences()
    for (number, word) in Self.words.enumerated() { index.add(word.map(UInt64.init), number, edits: edits) }
    var (near, pairs) = (0, 0)
    for (number, word) in Self.words.enumerated() {
      let found = index.near(word.map(UInt64.init), edits: edits)
      #expect(found == found.sorted() && found.contains(number))
      for (other, letters) in Self.words.enumerated() where NameSpelling.distance(word, letters, limit: edits) != nil {
        #expect(found.contains(other), "\(number) and \(other)")
        pairs += 1
      }
      near += found.count
    }
    #expect(pairs > Self.words.count, "no two words are near")
    #expect(near < Self.words.count * Self.words.count / 4, "all are taken for near")
  }
}
