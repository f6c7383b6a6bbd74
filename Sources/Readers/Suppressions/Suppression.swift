internal import TextModel

/// A comment by which a writer keeps rules silent.
///
/// `<!-- factcheck-ignore RULE: reason -->` holds for the next paragraph, `<!-- factcheck-off RULE -->` up to
/// `<!-- factcheck-on RULE -->`. Several rules stand between commas or spaces; `all` is every rule.
public struct Suppression: Sendable, Hashable {
  /// What the comment asks for; nil for a word that is none of the three.
  public enum Kind: String, Sendable, CaseIterable {
    case ignore, off, on
  }

  /// What it asks for; nil where `word` is none of the three.
  public var kind: Kind?
  /// The word behind `factcheck-`.
  public var word: String
  /// The ids it names, or `all`.
  public var rules: [String]
  /// The bytes of the comment in the text.
  public var range: Range<Int>
  /// Counts from 1.
  public var line: Int
}

/// Finds such comments in the text of a file.
public enum SuppressionReader {
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let mark = "factcheck-"
  /// A comment that is longer is none of ours.
  private static let longest = 2_000

  /// The comments of a text, in order.
  /// - Complexity: linear in the text.
  public static func read(_ text: [UInt8]) -> [Suppression] {
    text.withUnsafeBufferPointer { bytes in
      var found: [Suppression] = []
      var (offset, line, counted) = (0, 1, 0)
      while let start = place(of: opening, in: bytes, from: offset, to: bytes.count) {
        offset = start + opening.count
        guard opens(bytes[offset..<min(bytes.count, offset + 40)]) else { continue }
        guard
          let end = place(of: closing, in: bytes, from: offset, to: min(bytes.count, offset + longest)),
          var suppression = parse(String(decoding: bytes[offset..<end], as: UTF8.self))
        else { continue }
        line += bytes[counted..<start].count { $0 == 0x0A }
        counted = start
        suppression.range = start..<(end + closing.count)
        suppression.line = line
        found.append(suppression)
        offset = end + closing.count
      }
      return found
    }
  }

  /// Puts spaces in the place of comments, so that they are no part of the text and every place stays where it is.
  public static func blank(_ suppressions: [Suppression], in text: inout [UInt8]) {
    for suppression in suppressions {
      for index in suppression.range where text[index] != 0x0A && text[index] != 0x0D { text[index] = 0x20 }
    }
  }

  /// Whether a comment of ours may begin with these bytes.
  private static func opens(_ comment: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    comment.drop { $0 <= 0x20 }.starts(with: mark.utf8)
  }

  /// The first place of a few bytes in a range.
  private static func place(
    of needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var offset = start
    while offset + needle.count <= end {
      let next = text.first(in: offset..<end) { $0.equal(to: needle[0]) }
      guard next + needle.count <= end else { return nil }
      if text[next..<(next + needle.count)].elementsEqual(needle) { return next }
      offset = next + 1
    }
    return nil
  }

  /// What stands between the marks of a comment; nil where it is none of ours.
  private static func parse(_ comment: String) -> Suppression? {
    let words = comment.split { $0 == " " || $0.isNewline || $0 == "\t" }
    guard let first = words.first, first.hasPrefix(mark) else { return nil }
    let head = comment.prefix { $0 != ":" }
    let names = head.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }
    let word = String((names.first ?? "").dropFirst(mark.count))
    return Suppression(
      kind: Suppression.Kind(rawValue: word), word: word, rules: names.dropFirst().map(String.init), range: 0..<0,
      line: 1)
  }
}

/// The paragraphs of a text: its lines, those of a wrapped one taken together.
public enum Paragraphs {
  /// Byte ranges in ascending order, without white space at the ends.
  public static func ranges(of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    LineSplitter(text).lines().map(\.range)
  }
}
