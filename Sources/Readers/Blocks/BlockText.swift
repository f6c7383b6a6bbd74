internal import TextModel

/// The text of a marked-up file, put together block by block, with where each piece stands in the file.
struct BlockText {
  /// What a block is by its mark-up.
  enum Kind {
    case paragraph, heading, caption
    /// A point of a list.
    case item
    /// A row of a table.
    case row
  }

  /// A heading, paragraph, point or row.
  struct Block {
    var kind: Kind
    /// Nil where its words are to tell.
    var role: PartRole?
    /// The first row of a table.
    var startsTable = false
    /// Byte range in the text.
    var range: Range<Int>
  }

  private(set) var text: [UInt8] = []
  private(set) var stretches: [SourceMap.Stretch] = []
  private(set) var blocks: [Block] = []
  /// The block that grows.
  private var open: Block?
  /// Where white space stands that is not written yet: what stands behind it decides.
  private var space: Int?
  /// The next row is the first of its table.
  private var startsTable = false
  /// The open block has got its first letter.
  private var isBegun = false

  /// Starts a block and ends the one before.
  mutating func begin(_ kind: Kind, _ role: PartRole? = nil) {
    end()
    open = Block(kind: kind, role: role, range: 0..<0)
  }

  /// Keeps the rows that follow apart from those of the table before.
  mutating func beginTable() {
    end()
    startsTable = true
  }

  /// Ends a block; one without letters leaves nothing behind.
  mutating func end() {
    defer {
      open = nil
      space = nil
      isBegun = false
    }
    guard var block = open, isBegun else { return }
    if block.kind == .row, let last = stretches.last { put(" |".utf8, Int(last.source + last.count)) }
    while text.last == 0x0A { removeLast() }
    block.range = block.range.lowerBound..<text.count
    blocks.append(block)
  }

  var isOpen: Bool { open != nil }

  /// Whether the open block has nothing in it.
  var isEmpty: Bool { !isBegun }

  /// Gives the open block its role.
  mutating func mark(_ role: PartRole) { open?.role = role }

  /// Where the last text stands in the file.
  var lastSource: Int { stretches.last.map { Int($0.source) } ?? 0 }

  var openRole: PartRole? { open?.role }

  /// Takes the open block back.
  mutating func discard() {
    if isBegun { cut(to: blocks.last?.range.upperBound ?? 0) }
    (open, space, isBegun) = (nil, nil, false)
  }

  /// Takes back the last blocks, up to one that is no paragraph of the body.
  mutating func removeBody() {
    end()
    while let last = blocks.last, last.role == nil || last.role == .body {
      blocks.removeLast()
      cut(to: blocks.last?.range.upperBound ?? 0)
    }
  }

  private mutating func cut(to end: Int) {
    text.removeSubrange(end...)
    while let last = stretches.last, Int(last.start) >= end { stretches.removeLast() }
  }

  /// Adds text that stands in the file as it is; white space is one space.
  ///
  /// - Parameter source: where it starts in the file.
  mutating func append(_ bytes: some Collection<UInt8>, at source: Int) { append(bytes, source, step: 1) }

  /// Adds text that the file writes otherwise, or of which only its paragraph or page is told.
  mutating func append(_ bytes: some Collection<UInt8>, writtenAt source: Int) { append(bytes, source, step: 0) }

  private mutating func append(_ bytes: some Collection<UInt8>, _ source: Int, step: Int) {
    if open == nil { begin(.paragraph) }
    var place = source
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if let (length, isSpace) = Self.unseen(bytes, index) {
        if isSpace { space = space ?? place }
        index = bytes.index(index, offsetBy: length)
        place += step * length
        continue
      }
      if !isBegun {
        start(at: place)
      } else if let space, text.last != 0x0A {
        put(0x20, space, step: step)
      }
      space = nil
      put(byte, place, step: step)
      index = bytes.index(after: index)
      place += step
    }
  }

  /// Ends a line inside the block.
  mutating func breakLine(at source: Int) {
    guard isBegun, text.last != 0x0A else { return }
    space = nil
    put(0x0A, source, step: 0)
  }

  /// Puts the mark of a row before a cell.
  mutating func divide(at source: Int) {
    if !isBegun { start(at: source) }
    space = nil
    put((text.count == open?.range.lowerBound ? "| " : " | ").utf8, source)
  }

  private mutating func start(at source: Int) {
    guard var block = open else { return }
    isBegun = true
    if block.kind == .row {
      block.startsTable = startsTable
      startsTable = false
    }
    if let last = blocks.last {
      let isInTable = last.kind == .row && block.kind == .row && !block.startsTable
      text.append(contentsOf: isInTable ? [0x0A] : [0x0A, 0x0A])
    }
    block.range = text.count..<text.count
    open = block
    if block.kind == .item { put("• ".utf8, source) }
  }

  /// Adds a mark that the file does not have.
  private mutating func put(_ mark: String.UTF8View, _ source: Int) {
    for byte in mark { put(byte, source, step: 0) }
  }

  private mutating func removeLast() {
    text.removeLast()
    if let last = stretches.last, Int(last.start) >= text.count { stretches.removeLast() }
  }

  private mutating func put(_ byte: UInt8, _ source: Int, step: Int) {
    let count = Int32(step)
    let place = Int32(truncatingIfNeeded: source)
    if let last = stretches.last {
      let next = last.source + last.count
      // Bytes that are written otherwise are one stretch while they come from one place.
      if step == 1
        ? last.count > 0 && place == next && Int(last.start + last.count) == text.count
        : last.count == 0 && place == last.source
      {
        stretches[stretches.count - 1].count += count
        text.append(byte)
        return
      }
    }
    stretches.append(SourceMap.Stretch(start: Int32(truncatingIfNeeded: text.count), count: count, source: place))
    text.append(byte)
  }

  /// White space, or a mark that is not seen as a soft hyphen, at an index: its bytes, and whether it is as wide as a space.
  private static func unseen<Bytes: Collection<UInt8>>(
    _ bytes: Bytes, _ index: Bytes.Index
  ) -> (length: Int, isSpace: Bool)? {
    let byte = bytes[index]
    guard byte > 0x20 else { return (1, true) }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { return nil }
    let rest = bytes[index...].dropFirst().prefix(2)
    guard let second = rest.first else { return nil }
    if byte == 0xC2 { return second == 0xA0 ? (2, true) : second == 0xAD ? (2, false) : nil }
    guard let third = rest.dropFirst().first else { return nil }
    switch (byte, second, third) {
    // Spaces of every width, line and paragraph separators.
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return (3, true)
    // Zero-width space, word joiner, byte order mark.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return (3, false)
    default: return nil
    }
  }
}
