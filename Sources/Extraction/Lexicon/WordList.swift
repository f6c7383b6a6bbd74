internal import CLexicons
internal import TextModel

/// An embedded word list: lines of tab-separated fields, `#` for comments.
struct WordList: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The list of that name; an unknown name gives an empty list (a test holds the names against the files).
  init(_ name: String) {
    var length = 0
    let start = factcheck_lexicon(name, &length)
    bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : length)
  }

  /// The fields of a line.
  typealias Row = UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>

  /// Fields of a line at most (a test holds the lists against it).
  static let mostFields = 8

  /// Calls `body` with the fields of each line, which are gone after it.
  func forEachRow(_ body: (Row) -> Void) {
    var start = 0
    while start < bytes.count {
      let isRow = bytes[start] != 0x0A && bytes[start] != 0x23
      start = withRow(at: start) { row, end in
        if isRow { body(row) }
        return end
      }
    }
  }

  /// Calls `body` with the fields of the line that begins at an offset, which are gone after it, and with where the next one begins.
  @inline(__always)
  func withRow<Result>(at start: Int, _ body: (Row, _ end: Int) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Row.Element.self, capacity: Self.mostFields) { fields in
      var count = 0
      var fieldStart = start
      while true {
        let end = nextMark(from: fieldStart)
        if count < fields.count {
          fields.initializeElement(at: count, to: Row.Element(rebasing: bytes[fieldStart..<end]))
          count += 1
        }
        fieldStart = end + 1
        guard end < bytes.count, bytes[end] == 0x09 else { break }
      }
      return body(Row(rebasing: fields[..<count]), fieldStart)
    }
  }

  /// Where the next tab or line break stands, or the list ends.
  @inline(__always)
  private func nextMark(from start: Int) -> Int {
    // Many bytes at a time, since all lists are read when the program starts; they hold no other byte as low as these two.
    bytes.first(in: start..<bytes.count) { $0.below(0x0B) }
  }

  /// Where a field of the list lies.
  func place(of field: UnsafeBufferPointer<UInt8>) -> Place {
    guard let start = bytes.baseAddress, let own = field.baseAddress else { return Place() }
    return Place(start: Int32(own - start), count: Int32(field.count))
  }

  subscript(place: Place) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(place.start)..<Int(place.start + place.count)])
  }

  /// A stretch of a list: half of what a pointer with a length takes.
  struct Place: Sendable, BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0
  }

  /// As `forEachRow`, with the fields as strings: for the short lists.
  func rows() -> [[String]] {
    var rows: [[String]] = []
    forEachRow { rows.append($0.map { String(decoding: $0, as: UTF8.self) }) }
    return rows
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The whole number that a field tells in digits, below zero with a hyphen; nil for anything else.
  var wholeNumber: Int32? {
    let isNegative = first == UInt8(ascii: "-")
    let digits = isNegative ? dropFirst() : self[...]
    // No more digits than any number of 32 bits has.
    guard (1...10).contains(digits.count) else { return nil }
    var number: Int64 = 0
    for byte in digits {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int64(byte - 0x30)
    }
    return Int32(exactly: isNegative ? -number : number)
  }

  /// Calls `body` with each piece between separators that is not empty.
  @inline(__always)
  func forEachPiece(_ separator: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    for end in 0...count where end == count || self[end] == separator {
      if end > start { body(UnsafeBufferPointer(rebasing: self[start..<end])) }
      start = end + 1
    }
  }
}

extension HashMap {
  /// What the names of a word list stand for, by the hashes of the names.
  init(named values: KeyValuePairs<StaticString, Value>, empty: Value) {
    self.init(capacity: values.count, empty: empty)
    for (name, value) in values { set(TextHash.literal(name), value) }
  }
}

extension TextHash {
  /// The hash of the first word of a field, which ends at a space or hyphen; a hyphen that opens the field is a word of its own.
  @inline(__always)
  static func firstWord(of phrase: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for (index, byte) in phrase.enumerated() {
      if byte == 0x20 || byte == 0x2D {
        if index == 0, byte == 0x2D { hash = add(hash, byte) }
        break
      }
      hash = add(hash, byte)
    }
    return finish(hash)
  }

  /// The hash of the last word of a field, in the same way.
  static func lastWord(of phrase: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let start = phrase.dropLast().lastIndex { $0 == 0x20 || $0 == 0x2D }.map { $0 + 1 } ?? 0
    return phrase.last == 0x2D ? of(phrase.suffix(1)) : of(phrase[start...])
  }

  /// The hash of a phrase of words between single spaces; words are cut as the tokenizer cuts them only if plain.
  static func phrase(_ words: [String]) -> UInt64 {
    var hash: UInt64 = 0
    for (index, word) in words.enumerated() {
      hash = index == 0 ? of(word) : join(hash, of(word))
    }
    return hash
  }

  /// The hash of a phrase, cut at spaces and hyphens, and the number of its words; `opening` hears of the words that lead up to
  /// each but the first.
  static func phrase(
    _ text: UnsafeBufferPointer<UInt8>, opening: (UInt64) -> Void = { _ in }
  ) -> (hash: UInt64, count: Int) {
    var (hash, count): (UInt64, Int) = (0, 0)
    text.forEachPiece(0x20) {
      $0.forEachPiece(0x2D) { word in
        if count > 0 { opening(hash) }
        hash = count == 0 ? of(word) : join(hash, of(word))
        count += 1
      }
    }
    return (hash, count)
  }

  /// The same of a string.
  static func phrase(_ text: String) -> (hash: UInt64, count: Int) {
    var text = text
    return text.withUTF8 { phrase($0) }
  }

  /// The words of a phrase as the tokenizer would cut them: at spaces, and with each hyphen by itself.
  static func words(_ phrase: String) -> [String] {
    // Over bytes: every list is cut so at start-up, and splitting by characters took a tenth of it.
    var words: [String] = []
    let bytes = Array(phrase.utf8)
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      guard byte == 0x20 || byte == 0x2D else { continue }
      if index > start { words.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
      if byte == 0x2D { words.append("-") }
      start = index + 1
    }
    return words
  }
}
