internal import TextModel

/// Reads barrels a day as the oil trade writes them: 10,000 bpd, 3 million b/d, 2 mb/d.
struct OilReader {
  let text: SentenceText

  static let barrel = UnitID(code: "[bbl_us]")

  private static let words: [UInt64: Int] = [
    TextHash.of("bpd"): 0, TextHash.of("bopd"): 0, TextHash.of("kbpd"): 3, TextHash.of("mbpd"): 6,
    TextHash.of("mmbpd"): 6,
  ]
  private static let heads: [UInt64: Int] = [
    TextHash.of("b"): 0, TextHash.of("bbl"): 0, TextHash.of("bbls"): 0, TextHash.of("kb"): 3, TextHash.of("mb"): 6,
    TextHash.of("mmb"): 6,
  ]

  /// The power of ten in the word behind a number (mb/d: millions), with the token behind it; nil for no barrels a day.
  func read(behind index: Int) -> (power: Int, end: Int)? {
    let token = text[index]
    guard token.isWord, token.range.count <= 5 else { return nil }
    if let power = Self.words[token.hash] { return (power, index + 1) }
    guard text[index + 1].isMark("/"), text.isTight(index + 1), text.isWord(index + 2, "d"), text.isTight(index + 2),
      let power = Self.heads[token.hash]
    else { return nil }
    return (power, index + 3)
  }
}
