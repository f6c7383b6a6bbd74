/// The names of units or currencies, in lower case, singular and plural: behind each other in one memory.
struct UnitNames: Sendable {
  private var letters: [UInt8] = []
  /// Where each name ends, and the index of its unit in the table.
  private var names: [(end: Int, unit: Int)] = []

  /// Adds each name of a field with its regular plural: of the last word, or of the one before "per", "a", "of".
  mutating func add(_ field: UnsafeBufferPointer<UInt8>, _ unit: Int) {
    field.forEachPiece(0x7C) { name in
      letters += name
      names.append((letters.count, unit))
      let end = Self.endOfNoun(name)
      guard end > 0, name[end - 1] != UInt8(ascii: "s") else { return }
      let last = name[end - 1]
      letters += name[..<end]
      if last == UInt8(ascii: "x") || last == UInt8(ascii: "h") && name[..<(end - 1)].last == UInt8(ascii: "c") {
        letters.append(UInt8(ascii: "e"))
      }
      letters.append(UInt8(ascii: "s"))
      letters += name[end...]
      names.append((letters.count, unit))
    }
  }

  /// Where the word ends that has the plural.
  private static func endOfNoun(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var (end, isFound) = (0, false)
    var position = 0
    name.forEachPiece(0x20) { word in
      if position > 0, isLink(word) { isFound = true }
      if !isFound { end = position + word.count }
      position += word.count + 1
    }
    return end
  }

  /// per, a, an, of.
  private static func isLink(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    switch word.count {
    case 1: word[0] == UInt8(ascii: "a")
    case 2:
      word[0] == UInt8(ascii: "a") && word[1] == UInt8(ascii: "n")
        || word[0] == UInt8(ascii: "o") && word[1] == UInt8(ascii: "f")
    case 3: word[0] == UInt8(ascii: "p") && word[1] == UInt8(ascii: "e") && word[2] == UInt8(ascii: "r")
    default: false
    }
  }

  /// Calls `body` with each name, in the order of the list.
  func forEachName(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    letters.withUnsafeBufferPointer { letters in
      var start = 0
      for name in names {
        body(UnsafeBufferPointer(rebasing: letters[start..<name.end]))
        start = name.end
      }
    }
  }

  /// Finds the units by their names.
  func phrases() -> PhraseTable {
    var table = PhraseTable()
    letters.withUnsafeBufferPointer { letters in
      // The first list entry of a name keeps it.
      for index in names.indices.reversed() {
        let start = index > 0 ? names[index - 1].end : 0
        table.add(UnsafeBufferPointer(rebasing: letters[start..<names[index].end]), names[index].unit)
      }
    }
    return table
  }

  /// The first unit of a name.
  ///
  /// - Complexity: linear in the names; for what is looked up seldom.
  func unit(of name: [UInt8]) -> Int? {
    var start = 0
    for entry in names {
      if letters[start..<entry.end].elementsEqual(name) { return entry.unit }
      start = entry.end
    }
    return nil
  }
}
