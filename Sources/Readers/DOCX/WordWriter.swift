internal import TextModel

/// Puts the text of a Word file together from its paragraphs.
struct WordWriter {
  /// A table with a cell longer than this, in bytes, sets a page and holds no figures.
  private static let longestCell = 300

  private let styles: WordStyles
  private(set) var blocks = BlockText()
  /// Counts the paragraphs that have words.
  private var number = 0
  /// The paragraph that refers to each note, or that a text box hangs on.
  private var notes: [String: Int] = [:]
  private var hasHeadline = false
  private var hasText = false

  init(_ styles: WordStyles) { self.styles = styles }

  mutating func write(_ paragraphs: [WordText.Paragraph]) {
    let hasTitle = paragraphs.contains { styles.kind(of: $0.style) == .title && Self.hasWords($0) }
    var index = 0
    while index < paragraphs.count {
      guard let table = paragraphs[index].cell?.table else {
        add(paragraphs[index], hasTitle: hasTitle)
        index += 1
        continue
      }
      let end = paragraphs[index...].firstIndex { $0.cell?.table != table } ?? paragraphs.count
      add(table: paragraphs[index..<end], hasTitle: hasTitle)
      index = end
    }
    blocks.end()
  }

  private mutating func add(_ paragraph: WordText.Paragraph, hasTitle: Bool) {
    let place = count(paragraph)
    guard Self.hasWords(paragraph) else { return }
    let kind = styles.kind(of: paragraph.style)
    let isHeading = kind == .heading || paragraph.hasOutline
    switch kind {
    case .furniture?: return
    case .title?: blocks.begin(.heading, .headline)
    case .subtitle?: blocks.begin(.paragraph, hasText ? nil : .dek)
    case .caption?: blocks.begin(.caption, .caption)
    case _ where isHeading:
      // The first heading over the text, where nothing is styled as the title.
      let isHeadline = !hasTitle && !hasHeadline && !hasText
      blocks.begin(.heading, isHeadline ? .headline : nil)
      hasHeadline = true
    case _ where paragraph.isItem || kind == .item: blocks.begin(.item)
    default:
      blocks.begin(.paragraph)
      if paragraph.text.count >= 80 { hasText = true }
    }
    append(paragraph.text, place)
    blocks.end()
  }

  /// A line break inside a paragraph stays one.
  private mutating func append(_ text: [UInt8], _ place: Int) {
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { blocks.breakLine(at: place) }
      blocks.append(line, writtenAt: place)
    }
  }

  private mutating func add(table: ArraySlice<WordText.Paragraph>, hasTitle: Bool) {
    let isData =
      table.allSatisfy { $0.text.count <= Self.longestCell } && Set(table.compactMap { $0.cell?.column }).count >= 2
    guard isData else {
      for paragraph in table { add(paragraph, hasTitle: hasTitle) }
      return
    }
    blocks.beginTable()
    var last: (row: Int, column: Int)?
    for paragraph in table {
      guard let cell = paragraph.cell else { continue }
      let place = count(paragraph)
      if cell.row != last?.row { blocks.begin(.row, .body) }
      if cell.row != last?.row || cell.column != last?.column { blocks.divide(at: place) }
      blocks.append(paragraph.text.map { $0 == 0x0A ? 0x20 : $0 } + [0x20], writtenAt: place)
      last = (cell.row, cell.column)
    }
    blocks.end()
  }

  /// The number of a paragraph, of one without words that of the next; of a note or text box, of the paragraph that it hangs on.
  private mutating func count(_ paragraph: WordText.Paragraph) -> Int {
    if let note = paragraph.note { return max(1, min(notes[note] ?? number, number)) }
    for note in paragraph.notes { notes[note] = number + 1 }
    guard Self.hasWords(paragraph) else { return number }
    number += 1
    return number
  }

  private static func hasWords(_ paragraph: WordText.Paragraph) -> Bool { paragraph.text.contains { $0 > 0x20 } }
}
