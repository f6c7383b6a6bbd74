internal import TextModel

/// Makes paragraphs of the lines of a PDF: without running heads, words mended that a line cuts, the largest type for the headline.
struct PageWriter {
  /// Lines at the top and at the bottom of a page that may be running heads.
  private static let margin = 2
  /// Type larger than that of the text by this much is a heading's.
  private static let headingRatio = 1.2

  private typealias Line = PageLayout.Line

  /// Lines that belong together, or a table in their stead.
  private enum Block {
    case lines([Line])
    case table(PageTable)

    var lines: [Line] {
      get { if case .lines(let lines) = self { lines } else { [] } }
      set { self = .lines(newValue) }
    }

    var isEmpty: Bool { if case .lines(let lines) = self { lines.isEmpty } else { false } }
  }

  private var pages: [[Block]]
  /// The words of the text, with hyphens inside: they tell whether a hyphen at the end of a line is the word's own.
  private let words: Set<ArraySlice<UInt8>>
  /// The height of most of the text.
  private let usualHeight: Double

  init(_ layout: PageLayout) {
    let text = layout.pages.map { $0.map { $0.map(Self.trimmed).filter { !$0.text.isEmpty } }.filter { !$0.isEmpty } }
    let tables = PageTable.joined(text.enumerated().map { TableFinder($1).tables(page: $0) })
    pages = zip(text, tables).map(Self.blocks)
    let lines = text.joined().joined()
    words = lines.reduce(into: []) { words, line in
      words.formUnion(line.text.split { !Self.isLetter($0) && $0 != 0x2D }.filter { $0.count > 3 })
    }
    let heights = lines.flatMap { line in repeatElement(line.height, count: line.text.count / 16 + 1) }.sorted()
    usualHeight = heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// The blocks of a page, in which each table stands where its first line stood.
  private static func blocks(_ page: [[Line]], _ tables: [PageTable]) -> [Block] {
    guard !tables.isEmpty else { return page.map(Block.lines) }
    var owners = page.map { Array(repeating: Int?.none, count: $0.count) }
    for (index, table) in tables.enumerated() {
      for place in table.lines { owners[place.block][place.line] = index }
    }
    var blocks: [Block] = []
    var isWritten = Array(repeating: false, count: tables.count)
    for (lines, owners) in zip(page, owners) {
      var rest: [Line] = []
      for (line, owner) in zip(lines, owners) {
        guard let owner else {
          rest.append(line)
          continue
        }
        guard !isWritten[owner] else { continue }
        isWritten[owner] = true
        blocks += [.lines(rest), .table(tables[owner])]
        rest = []
      }
      blocks.append(.lines(rest))
    }
    return blocks.filter { !$0.isEmpty }
  }

  private static func trimmed(_ line: Line) -> Line {
    var line = line
    while line.text.last.map({ $0 <= 0x20 }) == true { line.text.removeLast() }
    return line
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 }

  // MARK: Running heads

  /// Drops the lines that stand at the top or bottom of at least half of the pages, their numbers aside, and page numbers.
  mutating func dropRunningHeads() {
    var counts: [[UInt8]: Int] = [:]
    for page in pages {
      for key in Set(margins(page).map { Self.key(page[$0.block].lines[$0.line].text) }) {
        counts[key, default: 0] += 1
      }
    }
    let fewest = max(2, (pages.count + 1) / 2)
    for number in pages.indices {
      // From the end, so that the places before stay what they are.
      for place in margins(pages[number]).reversed() {
        let key = Self.key(pages[number][place.block].lines[place.line].text)
        if counts[key, default: 0] >= fewest || pages.count > 1 && Self.isPageNumber(key) {
          pages[number][place.block].lines.remove(at: place.line)
        }
      }
      pages[number].removeAll(where: \.isEmpty)
    }
  }

  private func margins(_ page: [Block]) -> [(block: Int, line: Int)] {
    let places = page.indices.flatMap { block -> [(block: Int, line: Int)?] in
      // What stands behind a table is in no margin, and no row is a running head.
      if case .table = page[block] { return Array(repeating: nil, count: 2 * Self.margin) }
      return page[block].lines.indices.map { (block: block, line: $0) }
    }
    let margins = places.count > 2 * Self.margin ? places.prefix(Self.margin) + places.suffix(Self.margin) : places[...]
    return margins.compactMap(\.self)
  }

  /// A line with one # for each number.
  private static func key(_ line: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for byte in line {
      let isDigit = (0x30...0x39).contains(byte)
      if !isDigit { key.append(byte) } else if key.last != 0x23 { key.append(0x23) }
    }
    return key
  }

  private static func isPageNumber(_ key: [UInt8]) -> Bool {
    let words = key.split { !isLetter($0) && $0 != 0x23 }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    return words.contains("#") && words.count <= 4 && words.allSatisfy { ["#", "page", "of", "p"].contains($0) }
  }

  // MARK: Paragraphs

  func blocks() -> BlockText {
    var blocks = BlockText()
    let headline = headline()
    var last: Line?
    for (number, page) in pages.enumerated() {
      for (index, block) in page.enumerated() {
        if case .table(let table) = block {
          write(table, to: &blocks)
          last = nil
        }
        let block = block.lines
        let (left, right) = (block.map(\.left).min() ?? 0, block.map(\.right).max() ?? 0)
        for (position, line) in block.enumerated() {
          let goesOn = last.map { last in
            guard abs(last.height - line.height) < usualHeight * 0.15 else { return false }
            guard position > 0 else { return Self.isCut(last, line) }
            // A last line is short, or a first one is set in.
            let isEnd = Self.endsSentence(last) && (last.right < right - (right - left) * 0.12 || line.left > left + 5)
            return !isEnd && !Self.isBullet(line)
          }
          if goesOn == true, let last {
            join(&blocks, last, line)
          } else {
            let isHeading = line.height >= usualHeight * Self.headingRatio
            blocks.begin(isHeading ? .heading : .paragraph, number == 0 && index == headline ? .headline : nil)
          }
          blocks.append(line.text.dropLast(Self.isHyphenated(line) ? 1 : 0), writtenAt: number + 1)
          last = line
        }
      }
    }
    blocks.end()
    return blocks
  }

  private func write(_ table: PageTable, to blocks: inout BlockText) {
    blocks.beginTable()
    for row in (table.header.map { [$0] } ?? []) + table.rows {
      blocks.begin(.row, .body)
      for cell in row.cells {
        blocks.divide(at: row.page + 1)
        blocks.append(cell, writtenAt: row.page + 1)
      }
    }
    blocks.end()
  }

  /// The block of the first page in the largest type, where that is larger than the text's.
  private func headline() -> Int? {
    guard let page = pages.first else { return nil }
    let heights = page.map { $0.lines.map(\.height).max() ?? 0 }
    guard let largest = heights.max(), largest >= usualHeight * Self.headingRatio else { return nil }
    return heights.firstIndex(of: largest)
  }

  /// Puts what stands between two lines: a space; the hyphen where it is the word's own; else nothing.
  private func join(_ blocks: inout BlockText, _ last: Line, _ next: Line) {
    let page = blocks.lastSource
    guard Self.isHyphenated(last) else { return blocks.append([0x20], writtenAt: page) }
    let head = last.text.dropLast()
    let start = head[(head.lastIndex { !Self.isLetter($0) }.map { $0 + 1 } ?? 0)...]
    let tail = next.text.prefix(while: Self.isLetter)
    let isOwn = words.contains(start + [0x2D] + tail) && !words.contains(start + tail)
    if isOwn || !(0x61...0x7A).contains(next.text.first ?? 0) { blocks.append([0x2D], writtenAt: page) }
  }

  /// A word that goes on in the next line, or a compound that is parted at its hyphen.
  private static func isHyphenated(_ line: Line) -> Bool {
    line.text.count > 2 && line.text.last == 0x2D && isLetter(line.text[line.text.count - 2])
  }

  /// Whether a sentence goes on over the end of a block or page: it has no end, and the next line starts small.
  private static func isCut(_ last: Line, _ next: Line) -> Bool {
    !endsSentence(last) && last.text.count > 25 && (0x61...0x7A).contains(next.text.first ?? 0)
  }

  /// A full stop, perhaps with closing marks behind it.
  private static func endsSentence(_ line: Line) -> Bool {
    let end = line.text.reversed().first { ![0x22, 0x27, 0x29, 0xE2, 0x80, 0x99, 0x9D].contains($0) }
    return [0x2E, 0x21, 0x3F, 0x3A].contains(end)
  }

  private static func isBullet(_ line: Line) -> Bool {
    ["• ", "- ", "– ", "▪"].contains { line.text.starts(with: $0.utf8) }
  }
}
