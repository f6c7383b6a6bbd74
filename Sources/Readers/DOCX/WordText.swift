/// The paragraphs of a part of a Word file, as they read with all changes accepted.
final class WordText: XMLListener {
  struct Paragraph {
    var text: [UInt8] = []
    var style = ""
    var isItem = false
    var hasOutline = false
    /// Where it stands in a table: which table, row and cell.
    var cell: (table: Int, row: Int, column: Int)?
    /// The footnotes and endnotes it refers to.
    var notes: [String] = []
    /// The note that it is a part of.
    var note: String?
  }

  private(set) var paragraphs: [Paragraph] = []
  private var open: Paragraph?
  /// Elements open inside one whose text is none: deleted, moved away, of another kind.
  private var silence = 0
  private var isInText = false
  private var isHidden = false
  /// The mark at the end of the paragraph is deleted: it goes on in the next.
  private var goesOn = false
  private var isInParagraphMark = false
  private var tables: [(number: Int, row: Int, column: Int)] = []
  private var tableCount = 0
  private var note: String?
  private var elements: [String] = []

  private static let silent: Set<String> = [
    "del", "moveFrom", "Fallback", "txbxContent", "instrText", "rt", "drawing", "pict", "object", "oMath", "oMathPara",
  ]

  func start(_ element: String, _ attribute: (String) -> String?) {
    let parent = elements.last
    elements.append(element)
    guard silence == 0 else {
      silence += 1
      return
    }
    // In the properties of a paragraph mark and of a row these only say that it was inserted or deleted.
    if element == "del" || element == "moveFrom", parent == "rPr" || parent == "trPr" {
      if isInParagraphMark { goesOn = true }
      if parent == "trPr" { deletedRow = true }
      return
    }
    guard !Self.silent.contains(element) else {
      silence = 1
      return
    }
    switch element {
    case "p":
      if var paragraph = open, goesOn {
        paragraph.cell = paragraph.cell ?? cell
        open = paragraph
      } else {
        open = Paragraph(cell: cell, note: note)
      }
      goesOn = false
    case "pStyle": open?.style = attribute("val") ?? ""
    case "numId" where elements.contains("pPr"): open?.isItem = attribute("val") != "0"
    case "outlineLvl": open?.hasOutline = attribute("val") != "9"
    case "rPr": isInParagraphMark = parent == "pPr"
    case "r": isHidden = false
    case "vanish" where !isInParagraphMark: isHidden = !["0", "false", "off"].contains(attribute("val") ?? "")
    case "t": isInText = true
    case "tab", "ptab": if parent == "r" { add(" ") }
    case "br", "cr": if parent == "r" { add("\n") }
    case "noBreakHyphen": add("-")
    case "footnoteReference", "endnoteReference":
      if let id = attribute("id") { open?.notes.append(element.prefix(3) + id) }
    case "footnote", "endnote":
      // Separators are notes of a type.
      if attribute("type") == nil || attribute("type") == "normal" {
        note = element.prefix(3) + (attribute("id") ?? "")
      } else {
        silence = 1
      }
    case "tbl":
      tableCount += 1
      tables.append((tableCount, 0, 0))
    case "tr":
      deletedRow = false
      if let last = tables.indices.last { tables[last] = (tables[last].number, tables[last].row + 1, 0) }
    case "tc": if let last = tables.indices.last { tables[last].column += 1 }
    default: break
    }
  }

  private var deletedRow = false

  private var cell: (table: Int, row: Int, column: Int)? { tables.first.map { ($0.number, $0.row, $0.column) } }

  func end(_ element: String) {
    _ = elements.popLast()
    guard silence == 0 else {
      silence -= 1
      return
    }
    switch element {
    case "t": isInText = false
    case "rPr": isInParagraphMark = false
    case "p" where !goesOn: close()
    case "tc", "body", "footnotes", "endnotes":
      goesOn = false
      close()
    case "tr" where deletedRow:
      while let last = paragraphs.last, let place = last.cell, let here = cell,
        place == here || place.table == here.table && place.row == here.row
      {
        paragraphs.removeLast()
      }
      deletedRow = false
    case "tbl": _ = tables.popLast()
    case "footnote", "endnote":
      close()
      note = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText, silence == 0, !isHidden { open?.text += bytes }
  }

  private func add(_ mark: String) {
    if !isHidden { open?.text += Array(mark.utf8) }
  }

  private func close() {
    if let open { paragraphs.append(open) }
    open = nil
  }
}
