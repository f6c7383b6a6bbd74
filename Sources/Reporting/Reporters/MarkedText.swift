internal import Extraction
internal import TextModel

/// The article with every figure, name and quote underlined and numbered, in Markdown.
struct MarkedText {
  let lines: [String]

  private struct Mark {
    var range: TextRange
    var open: String
    var close: String
  }

  init(_ report: Report) {
    let document = report.mentions.document
    let marks = Self.marks(report)
    var lines: [String] = []
    var next = 0
    for part in document.parts where !part.sentences.isEmpty && part.role != .furniture {
      lines += ["**\(part.role.name.uppercased())**", ""]
      var paragraph: [Sentence] = []
      func close() {
        guard let first = paragraph.first, let last = paragraph.last else { return }
        lines += [Self.line(first.range.union(last.range), document, marks, &next), ""]
        paragraph = []
      }
      for sentence in document.sentences[part.sentences] {
        if let last = paragraph.last, last.paragraph != sentence.paragraph { close() }
        paragraph.append(sentence)
      }
      close()
    }
    self.lines = lines
  }

  /// In text order, none inside or across another: a figure goes before a name, a name before a quote's own number.
  private static func marks(_ report: Report) -> [Mark] {
    var marks: [Mark] = report.ledger.entries.map { entry in
      let sign = entry.state == .conflict ? "!" : ""
      return Mark(range: entry.range, open: "<ins>", close: "</ins><sup>\(entry.number)\(sign)</sup>")
    }
    var names: [Int32: Int] = [:]
    for (index, entity) in report.mentions.entities.enumerated() {
      let key = entity.canonical >= 0 ? entity.canonical : Int32(truncatingIfNeeded: index)
      let number = names[key] ?? names.count + 1
      names[key] = number
      marks.append(Mark(range: entity.range, open: "<ins>", close: "</ins><sup>N\(number)</sup>"))
    }
    for (index, quotation) in report.mentions.quotations.enumerated() {
      let end = TextRange(quotation.range.end, quotation.range.end)
      marks.append(Mark(range: end, open: "", close: "<sup>Q\(index + 1)</sup>"))
    }
    let sorted = marks.enumerated().sorted { a, b in
      a.element.range.start != b.element.range.start
        ? a.element.range.start < b.element.range.start : a.offset < b.offset
    }
    var kept: [Mark] = []
    for (_, mark) in sorted {
      if let last = kept.last, mark.range.start < last.range.end { continue }
      kept.append(mark)
    }
    return kept
  }

  private static func line(_ range: TextRange, _ document: Document, _ marks: [Mark], _ next: inout Int) -> String {
    var result = ""
    var offset = range.start
    while next < marks.count, marks[next].range.start < offset { next += 1 }
    while next < marks.count, marks[next].range.end <= range.end {
      let mark = marks[next]
      result += MarkdownText.escape(document.text(TextRange(offset, mark.range.start)))
      result += mark.open + MarkdownText.escape(document.text(mark.range)) + mark.close
      offset = mark.range.end
      next += 1
    }
    return result + MarkdownText.escape(document.text(TextRange(offset, range.end)))
  }
}
