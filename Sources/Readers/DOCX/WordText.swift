/// The paragraphs of a part of a Word file, as they read with all changes accepted.
final class WordText: XMLListener {
  struct Paragraph {
    var text: [UInt8] = []
    var style = ""
    var isItem = false
    var hasOutline = false
    /// Where it stands in a table: which table, row and cell.
    var cell: (table: Int, row: Int, column: Int)?
    /// The footnotes, endnotes and text boxes that hang on it.
    var notes: [String] = []
    /// The note or text box that it is a part of.
    var note: String?
  }

  /// Text that runs on from paragraph to paragraph; that of a text box runs beside the others.
  private struct Flow {
    var open: Paragraph?
    /// Elements open inside one whose text is none: deleted, moved away, of another kind.
    var silence = 0
    /// The silence is that of a picture, in which a text box may stand.
    var isInPicture = false
    var isInText = false
    var isHidden = false
    /// The mark at the end of the paragraph is deleted: it goes on in the next.
    var goesOn = false
    var isInParagraphMark = false
    var deletedRow = false
    var tables: [(number: Int, row: Int, column: Int)] = []
    var note: String?
  }

  private(set) var paragraphs: [Paragraph] = []
  private var flow = Flow()
  /// The texts that text boxes interrupt.
  private var interrupted: [Flow] = []
  /// The paragraphs of text boxes: they come behind the others, as notes do.
  private var boxes: [Paragraph] = []
  private var boxCount = 0
  private var tableCount = 0
  private var elements: [String] = []

  private static let silent: Set<String> = [
    "del", "moveFrom", "Fallback", "instrText", "rt", "drawing", "pict", "object", "oMath", "oMathPara",
  ]

  func start(_ element: String, _ attribute: (String) -> String?) {
    let parent = elements.last
    elements.append(element)
    // A fallback repeats what programs of old cannot read.
    if element == "txbxContent", flow.silence == 0 || flow.isInPicture, !elements.contains("Fallback") {
      return beginBox()
    }
    guard flow.silence == 0 else {
      flow.silence += 1
      return
    }
    // In the properties of a paragraph mark and of a row these only say that it was inserted or deleted.
    if element == "del" || element == "moveFrom", parent == "rPr" || parent == "trPr" {
      if flow.isInParagraphMark { flow.goesOn = true }
      if parent == "trPr" { flow.deletedRow = true }
      return
    }
    guard !Self.silent.contains(element) else {
      flow.silence = 1
      flow.isInPicture = (element == "drawing" || element == "pict") && !flow.isHidden
      return
    }
    switch element {
    case "p":
      if var paragraph = flow.open, flow.goesOn {
        paragraph.cell = paragraph.cell ?? cell
        flow.open = paragraph
      } else {
        flow.open = Paragraph(cell: cell, note: flow.note)
      }
      flow.goesOn = false
    case "pStyle": flow.open?.style = attribute("val") ?? ""
    case "numId" where elements.contains("pPr"): flow.open?.isItem = attribute("val") != "0"
    case "outlineLvl": flow.open?.hasOutline = attribute("val") != "9"
    case "rPr": flow.isInParagraphMark = parent == "pPr"
    case "r": flow.isHidden = false
    case "vanish" where !flow.isInParagraphMark:
      flow.isHidden = !["0", "false", "off"].contains(attribute("val") ?? "")
    case "t": flow.isInText = true
    case "tab", "ptab": if parent == "r" { add(" ") }
    case "br", "cr": if parent == "r" { add("\n") }
    case "noBreakHyphen": add("-")
    case "footnoteReference", "endnoteReference":
      if let id = attribute("id") { flow.open?.notes.append(element.prefix(3) + id) }
    case "footnote", "endnote":
      // Separators are notes of a type.
      if attribute("type") == nil || attribute("type") == "normal" {
        flow.note = element.prefix(3) + (attribute("id") ?? "")
      } else {
        flow.silence = 1
        flow.isInPicture = false
      }
    case "tbl":
      tableCount += 1
      flow.tables.append((tableCount, 0, 0))
    case "tr":
      flow.deletedRow = false
      if let last = flow.tables.indices.last {
        flow.tables[last] = (flow.tables[last].number, flow.tables[last].row + 1, 0)
      }
    case "tc": if let last = flow.tables.indices.last { flow.tables[last].column += 1 }
    default: break
    }
  }

  private var cell: (table: Int, row: Int, column: Int)? { flow.tables.first.map { ($0.number, $0.row, $0.column) } }

  func end(_ element: String) {
    _ = elements.popLast()
    guard flow.silence == 0 else {
      flow.silence -= 1
      return
    }
    if element == "txbxContent", !interrupted.isEmpty { return endBox() }
    switch element {
    case "t": flow.isInText = false
    case "rPr": flow.isInParagraphMark = false
    case "p" where !flow.goesOn: close()
    case "tc":
      flow.goesOn = false
      close()
    case "body", "footnotes", "endnotes":
      flow.goesOn = false
      close()
      paragraphs += boxes
      boxes.removeAll()
    case "tr" where flow.deletedRow:
      if interrupted.isEmpty { removeRow(from: &paragraphs) } else { removeRow(from: &boxes) }
      flow.deletedRow = false
    case "tbl": _ = flow.tables.popLast()
    case "footnote", "endnote":
      close()
      flow.note = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if flow.isInText, flow.silence == 0, !flow.isHidden { flow.open?.text += bytes }
  }

  private func add(_ mark: String) {
    if !flow.isHidden { flow.open?.text += Array(mark.utf8) }
  }

  private func close() {
    if let paragraph = flow.open {
      if interrupted.isEmpty { paragraphs.append(paragraph) } else { boxes.append(paragraph) }
    }
    flow.open = nil
  }

  private func removeRow(from paragraphs: inout [Paragraph]) {
    while let last = paragraphs.last, let place = last.cell, let here = cell,
      place.table == here.table && place.row == here.row
    {
      paragraphs.removeLast()
    }
  }

  private func beginBox() {
    boxCount += 1
    let box = "box\(boxCount)"
    flow.open?.notes.append(box)
    interrupted.append(flow)
    flow = Flow(note: box)
  }

  private func endBox() {
    flow.goesOn = false
    close()
    if let outer = interrupted.popLast() { flow = outer }
  }
}
