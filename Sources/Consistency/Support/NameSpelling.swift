internal import TextModel

/// The letters of a name without accents and in lower case, and the distance between two.
enum NameSpelling {
  /// The base letters of U+00C0 … U+017F; two code points of a ligature count as its first letter.
  private static let bases = Array(
    ("aaaaaaaceeeeiiii" + "dnooooo*ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo*ouuuuyty"
      + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "iiiijjkkklllllll" + "lllnnnnnnnnnoooo"
      + "oooorrrrrrssssss"
      + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs").utf8)

  static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var lead: UInt32 = 0
    for byte in bytes {
      if byte < 0x80 {
        if byte &- 0x41 < 26 || byte &- 0x61 < 26 { result.append(byte | 0x20) }
        lead = 0
      } else if byte >= 0xC0 {
        lead = UInt32(byte)
      } else if lead >= 0xC3, lead <= 0xC5 {
        let value = Int((lead & 0x1F) << 6 | UInt32(byte & 0x3F))
        if value >= 0xC0, value < 0xC0 + bases.count { result.append(bases[value - 0xC0]) }
        lead = 0
      } else if lead > 0 {
        // Another script: its bytes stand for themselves.
        result.append(byte)
      }
    }
    return result
  }

  /// Whether the letters of a short form stand in a longer name in their order, from its first letter on: Qld, Govt, Fla, Vic.
  static func isContraction(_ short: [UInt8], of name: [UInt8]) -> Bool {
    guard short.count > 2, name.count >= short.count + 2, short.first == name.first else { return false }
    var rest = short[...]
    for letter in name where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// A bit for each letter that a name has; others share one.
  private static func letterSet(_ name: [UInt8]) -> UInt32 {
    name.reduce(0) { $0 | 1 << UInt32(min($1 &- 0x61, 31)) }
  }

  /// The Damerau-Levenshtein distance (a swap of neighbours is one), nil where it is more than `limit`.
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit, a.count < 64, b.count < 64 else { return nil }
    if a == b { return 0 }
    // An edit gives one letter for another at most: names with other letters need not be compared.
    guard (letterSet(a) ^ letterSet(b)).nonzeroBitCount <= 2 * limit else { return nil }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...max(1, a.count) where i <= a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      var least = i
      for j in 1...max(1, b.count) where j <= b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, before[j - 2] + 1) }
        row[j] = best
        least = min(least, best)
      }
      if least > limit { return nil }
      before = last
      last = row
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
