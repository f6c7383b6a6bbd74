import Foundation

/// Inputs that are made of those of the corpora, the same in every run.
struct Inputs {
  /// A fixed sequence of numbers (Knuth's MMIX constants).
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpora")

  /// The files of a folder of the corpora with an ending, in order of their names.
  static func files(_ kind: String, _ ending: String) -> [[UInt8]] {
    let folder = Self.folder.appendingPathComponent(kind)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      $0.hasSuffix(ending)
    }
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map(Array.init)
    }
  }

  static let articles = files("articles", ".txt")

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }

  /// What is put in between: marks that open and close, numbers at the edge of what is read, characters of several bytes and half ones.
  private static let pieces: [[UInt8]] =
    [
      "“", "”", "‘", "’", "\"", "(", ")", "—", "-", "%", "$", "£", "€4.7bn", " million", "½", "1,", "12", "0", ".",
      "\n", "\n\n",
      "\r\n", "\t", "•", "#", "*", "|", "<", "</p>", "<table>", "<!--", "-->", "&", "&#x41;", "[", "](", "```",
      "\u{FEFF}",
      "\u{301}", "\u{A0}", "\u{2028}", "\u{202E}", "漢字", "𝒳", "🇸🇪", "İ", "ß", "\0", "99999999999999999999", "1e400",
      "31 February",
      "2024-02-30", "Mr ", "U.S.", "per cent", "{", "}", ":", "\\",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80], [0xED, 0xA0, 0x80]]

  /// A file with a few of its stretches moved, doubled, taken out or written otherwise, and stretches of another one in it.
  mutating func mutant(of files: [[UInt8]]) -> [UInt8] {
    guard !files.isEmpty else { return [] }
    var bytes = files[number(below: files.count)]
    let other = files[number(below: files.count)]
    for _ in 0...number(below: 12) {
      let place = number(below: bytes.count + 1)
      let stretch = place..<min(bytes.count, place + 1 + number(below: 40))
      switch number(below: 6) {
      case 0: bytes.removeSubrange(stretch)
      case 1: bytes.insert(contentsOf: bytes[stretch], at: place)
      case 2: bytes.replaceSubrange(stretch, with: Self.pieces[number(below: Self.pieces.count)])
      case 3:
        let start = number(below: other.count)
        bytes.insert(contentsOf: other[start..<min(other.count, start + 120)], at: place)
      case 4 where place < bytes.count: bytes[place] = UInt8(number(below: 256))
      default: bytes.insert(contentsOf: Self.pieces[number(below: Self.pieces.count)], at: place)
      }
    }
    return bytes
  }
}
