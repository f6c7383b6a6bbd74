internal import TextModel

/// Reads barrels a day as the oil trade writes them: 10,000 bpd, 3 million b/d, 2 mb/d.
struct OilReader {
  let text: SentenceText

  static let barrel = UnitID(code: "[bbl_us]")

  /// The power of ten in the word behind a number (mb/d: millions), with the token behind it; nil for no barrels a day.
  func read(behind index: Int) -> (power: Int, end: Int)? {
    let token = text[index]
    guard token.isWord, token.range.count <= 5 else { return nil }
    switch token.hash {
    case TextHash.literal("bpd"), TextHash.literal("bopd"): return (0, index + 1)
    case TextHash.literal("kbpd"): return (3, index + 1)
    case TextHash.literal("mbpd"), TextHash.literal("mmbpd"): return (6, index + 1)
    default: break
    }
    guard text[index + 1].isMark("/"), text.isTight(index + 1), text.isWord(index + 2, "d"), text.isTight(index + 2)
    else { return nil }
    switch token.hash {
    case TextHash.literal("b"), TextHash.literal("bbl"), TextHash.literal("bbls"): return (0, index + 3)
    case TextHash.literal("kb"): return (3, index + 3)
    case TextHash.literal("mb"), TextHash.literal("mmb"): return (6, index + 3)
    default: return nil
    }
  }
}
