internal import TextModel

/// A line of an article, or a paragraph that was wrapped into several: trimmed, never blank.
struct TextLine {
  /// Byte range without white space at the ends.
  var range: Range<Int>
  /// A blank line, or nothing, stands before it.
  var startsBlock: Bool
  var kind: LineKind = .text
  var role: PartRole?
  /// The role that the mark-up of its file gives it: it stands.
  var given: PartRole?
  /// The mark-up says that it is a heading.
  var isHeading = false
  /// It reads as prose rather than as a heading.
  var isParagraph = false

  var count: Int { range.count }
}

/// What a line is by its own looks.
enum LineKind {
  /// None of the others.
  case text
  case bullet
  /// "Updated: Jan 5", a date and time alone.
  case stamp
  /// "By Jane Roe", "Jane Roe, health editor".
  case byline
  /// A correction, who reported it, where it appeared first.
  case note
  /// "Photo: Jane Roe"
  case credit
  /// A sentence that ends in a credit, or opens with "FILE PHOTO:".
  case caption
  /// "Key points"
  case summaryHeading
  /// Menus, share buttons, newsletter boxes, notices.
  case furniture
  /// "Most read": what follows in its block is furniture as well.
  case furnitureHeading
}

/// Cuts a text into lines.
struct LineSplitter {
  /// Lines of a wrapped paragraph are no longer than this.
  private static let wrapWidth = 100

  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  func lines() -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(text.count / 200 + 8)
    var blockStart = 0
    var start = 0
    var isBehindBlank = true
    while start < text.count {
      let end = text.first(in: start..<text.count) { $0.equal(to: 0x0A) | $0.equal(to: 0x0D) }
      let range = trimmed(start..<end)
      if range.isEmpty {
        isBehindBlank = true
      } else {
        if isBehindBlank {
          unwrap(&lines, from: blockStart)
          blockStart = lines.count
        }
        lines.append(TextLine(range: range, startsBlock: isBehindBlank))
        isBehindBlank = false
      }
      start = end + (end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? 2 : 1)
    }
    unwrap(&lines, from: blockStart)
    return lines
  }

  /// Joins the lines of a block that a program wrapped: of one width but the last, and one starts in lower case.
  private func unwrap(_ lines: inout [TextLine], from start: Int) {
    guard lines.count - start >= 2, let first = lines[start...].first, let last = lines.last else { return }
    let longest = lines[start...].reduce(0) { max($0, $1.count) }
    guard (40...Self.wrapWidth).contains(longest),
      lines[start...].dropLast().allSatisfy({ $0.count * 10 >= longest * 7 }),
      lines[start...].dropFirst().contains(where: { (0x61...0x7A).contains(text[$0.range.lowerBound]) }),
      !lines[start...].dropFirst().contains(where: { BulletMark(text, $0.range) != nil })
    else { return }
    lines.replaceSubrange(
      start..., with: [TextLine(range: first.range.lowerBound..<last.range.upperBound, startsBlock: first.startsBlock)])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, let length = spaceLength(at: low, before: high) { low += length }
    while low < high {
      if text[high - 1] <= 0x20 {
        high -= 1
      } else if high - low >= 2, text[high - 2] == 0xC2, text[high - 1] == 0xA0 {
        high -= 2
      } else if high - low >= 3, spaceLength(at: high - 3, before: high) == 3 {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }

  /// The bytes of a white space or invisible mark: ASCII, no-break, general punctuation spaces, byte order mark.
  private func spaceLength(at offset: Int, before end: Int) -> Int? {
    let byte = text[offset]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2 else { return nil }
    if byte == 0xC2 { return offset + 1 < end && text[offset + 1] == 0xA0 ? 2 : nil }
    guard offset + 2 < end else { return nil }
    switch (byte, text[offset + 1], text[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80): return 3
    case (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
  }
}

/// The mark that a bullet starts with.
enum BulletMark: Equatable {
  /// •, ▪ and their like: never the start of a sentence.
  case dot
  /// -, *, –, —: bullets only in company.
  case dash(UInt8)
  case number(Int)

  init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let line = text[range].prefix(8)
    guard let first = line.first else { return nil }
    func byte(_ index: Int) -> UInt8 { index < line.count ? line[line.startIndex + index] : 0 }
    func isSpace(_ index: Int) -> Bool { byte(index) == 0x20 || byte(index) == 0x09 || byte(index) == 0xC2 }
    switch first {
    case 0x2A, 0x2D:
      guard isSpace(1) else { return nil }
      self = .dash(first)
    case 0xC2 where byte(1) == 0xB7: self = .dot
    case 0xE2:
      let mark = UInt16(byte(1)) << 8 | UInt16(byte(2))
      switch mark {
      // • ‣ ⁃ ■ □ ▪ ▫ ▶ ► ● ◦ ✓ ✔ ➤
      case 0x80A2, 0x80A3, 0x8183, 0x96A0, 0x96A1, 0x96AA, 0x96AB, 0x96B6, 0x96BA, 0x978F, 0x97A6, 0x9C93, 0x9C94,
        0x9EA4:
        self = .dot
      case 0x8093, 0x8094:
        guard isSpace(3) else { return nil }
        self = .dash(byte(2))
      default: return nil
      }
    case 0x30...0x39:
      let digits = line.prefix { (0x30...0x39).contains($0) }
      guard digits.count <= 2, byte(digits.count) == 0x2E || byte(digits.count) == 0x29, isSpace(digits.count + 1)
      else {
        return nil
      }
      self = .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    default: return nil
    }
  }

  /// Whether a line with this mark may follow one with the other in a list.
  func follows(_ other: BulletMark) -> Bool {
    if case .number(let n) = self, case .number(let m) = other { return n == m + 1 }
    return self == other
  }
}
