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

  /// Without the e of an umlaut that is written out: Mueller is Müller.
  static func withoutUmlaut(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in letters {
      if letter == UInt8(ascii: "e"), let last = result.last,
        [UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u")].contains(last)
      {
        continue
      }
      result.append(letter)
    }
    return result
  }

  /// One is the other with a plural, possessive or people's ending.
  static func isEnding(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    guard long.count > short.count, long.starts(with: short) else { return false }
    let rest = Array(long[short.count...])
    return ["s", "es", "i", "is"].contains { Array($0.utf8) == rest }
  }

  /// A man and a woman of one people: Latino, Latinas.
  static func isGender(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    func singular(_ word: [UInt8]) -> [UInt8] { word.last == UInt8(ascii: "s") ? Array(word.dropLast()) : word }
    let (x, y) = (singular(a), singular(b))
    guard x.count == y.count, x.dropLast().elementsEqual(y.dropLast()), let first = x.last, let second = y.last else {
      return false
    }
    return Set([first, second]) == [UInt8(ascii: "o"), UInt8(ascii: "a")]
  }

  /// Whether the letters of a short form stand in a longer name in their order, from its first letter on: Qld, Govt, Fla, Vic.
  static func isContraction(_ short: [UInt8], of name: [UInt8]) -> Bool {
    guard short.count > 2, name.count >= short.count + 2, short.first == name.first else { return false }
    var rest = short[...]
    for letter in name where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// What of a name's letters tells at once that two names are far apart.
  struct Outline {
    /// The first letter; 0 for a name without any.
    private(set) var initial: UInt8 = 0
    private(set) var count = 0
    /// A bit for each letter; those outside a to z share one.
    private var letters: UInt32 = 0

    init(_ letters: some Sequence<UInt8>) { for letter in letters { add(letter) } }

    /// - Parameter isPlain: whether they are ASCII throughout.
    init(_ bytes: some Sequence<UInt8>, isPlain: Bool) {
      self.init(EmptyCollection())
      if isPlain {
        for byte in bytes where (byte | 0x20) &- 0x61 < 26 { add(byte | 0x20) }
      } else {
        for letter in NameSpelling.letters(bytes) { add(letter) }
      }
    }

    private mutating func add(_ letter: UInt8) {
      if count == 0 { initial = letter }
      count += 1
      letters |= 1 << UInt32(min(letter &- 0x61, 31))
    }

    /// An edit gives one letter for another at most: names with other letters need not be compared.
    func isNear(_ other: Outline, limit: Int) -> Bool {
      abs(count - other.count) <= limit && (letters ^ other.letters).nonzeroBitCount <= 2 * limit
    }
  }

  /// The Damerau-Levenshtein distance (a swap of neighbours is one), nil where it is more than `limit`.
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit, a.count < 64, b.count < 64 else { return nil }
    if a == b { return 0 }
    guard Outline(a).isNear(Outline(b), limit: limit) else { return nil }
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
