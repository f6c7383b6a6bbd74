internal import Pcre
internal import TextModel

/// Makes a document of blocks: what the mark-up says of them stands, what it leaves open is told from their words, as in a pasted
/// article.
struct BlockReader {
  /// Tells lines apart; the caller's, for it holds match memory.
  let scratch: PatternScratch
  let headings: HeadingTable

  /// - Parameters:
  ///   - date: the publication date, `YYYY-MM-DD`.
  ///   - measure: what places in the file are told in.
  /// - Complexity: linear in the text.
  func document(_ blocks: BlockText, name: String, date: String?, _ measure: SourceMap.Measure) -> Document {
    let parts = blocks.text.withUnsafeBufferPointer { PlainTextReader.join(find(blocks, $0)) }
    return Document(
      name: name, date: date, text: blocks.text, parts: parts, source: SourceMap(measure, blocks.stretches))
  }

  private func find(_ blocks: BlockText, _ text: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    var last = BlockText.Kind.paragraph
    for block in blocks.blocks {
      var start = block.range.lowerBound
      // Points of one list and rows of one table stand together.
      var startsBlock = block.kind != last || block.startsTable || block.kind != .item && block.kind != .row
      for end in block.range where text[end] == 0x0A { add(start..<end, &start) }
      add(start..<block.range.upperBound, &start)
      last = block.kind

      func add(_ range: Range<Int>, _ start: inout Int) {
        var line = TextLine(range: range, startsBlock: startsBlock)
        line.given = block.role
        line.role = block.role
        line.isHeading = block.kind == .heading
        lines.append(line)
        startsBlock = false
        start = range.upperBound + 1
      }
    }
    let classifier = LineClassifier(text, scratch, headings)
    classifier.classify(&lines)
    // Lines of one paragraph under a byline tell who wrote it as well.
    for index in lines.indices.dropLast()
    where lines[index].kind == .byline && !lines[index + 1].startsBlock && lines[index + 1].count <= 60 {
      lines[index + 1].kind = .byline
    }
    // Rows are no menus, whatever stands between their bars.
    var index = 0
    for block in blocks.blocks {
      if block.kind == .row { lines[index].kind = .text }
      index += text[block.range].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    }
    var finder = PartFinder(text, lines, classifier)
    return finder.find()
  }
}
