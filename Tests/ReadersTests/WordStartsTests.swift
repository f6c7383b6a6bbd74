import Testing

@testable import Readers

struct WordStartsTests {
  @Test(arguments: [
    ("Our paper, your hours", [0]), ("four of our own", [8]), ("mail us e-mail", [8]), ("write to a@b", [10]),
    ("o_our our2 8our", [6]), ("éour Ou", [2, 6]), ("", []), ("o", []),
  ])
  func starts(text: String, expected: [Int]) {
    let starts = WordStarts("ou e-", orAt: 0x40)
    var found: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { text in
      var offset = 0
      while let start = starts.next(in: text, from: offset) {
        found.append(start)
        offset = start + 1
      }
    }
    #expect(found == expected)
  }
}
