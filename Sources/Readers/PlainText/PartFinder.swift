internal import TextModel

/// Gives each line of an article its role: first what shows by itself, then the head, the lists, the tail, and the rest is body.
struct PartFinder {
  /// A headline is no longer than this, in bytes.
  static let longestHeadline = 200
  /// A standfirst is no longer than this, in bytes.
  static let longestDek = 350
  /// A line in front of the credit is a caption up to this length, in bytes.
  static let longestCaption = 300

  let text: UnsafeBufferPointer<UInt8>
  let classifier: LineClassifier
  var lines: [TextLine]
  /// The lines above the first paragraph.
  var head = 0..<0

  init(_ text: UnsafeBufferPointer<UInt8>, _ lines: [TextLine], _ classifier: LineClassifier) {
    self.text = text
    self.lines = lines
    self.classifier = classifier
  }

  mutating func find() -> [TextLine] {
    findRoles()
    for index in lines.indices { lines[index].role = lines[index].given ?? lines[index].role }
    return lines
  }

  private mutating func findRoles() {
    for index in lines.indices {
      // Asked first: inside the assignment it would be asked of a copy of all this.
      let isParagraph = readsAsParagraph(lines[index])
      lines[index].isParagraph = isParagraph
    }
    takeFurniture()
    takeCaptions()
    guard let first = lines.indices.first(where: { lines[$0].role == nil && isParagraph($0) }) else {
      return takeRest()
    }
    head = 0..<first
    takeHead(first)
    takeEnd(below: first)
    takeLists()
    takeTail()
    takeRest()
  }

  /// Two capitals, or a capital and a stop, as a place of a dateline begins, or a comma behind the place; a dash behind a space soon after,
  /// and a digit.
  private func opensInCapitals(_ range: Range<Int>) -> Bool {
    guard range.count > 20 else { return false }
    let (first, second) = (text[range.lowerBound], text[range.lowerBound + 1])
    guard
      (0x41...0x5A).contains(first) && (!(0x61...0x7A).contains(second) || text[range].prefix(28).contains(0x2C))
        || first >= 0xC3
    else { return false }
    return hasDash(range.lowerBound..<min(range.upperBound, range.lowerBound + 110))
      && text.first(in: range) { $0.digits } < range.upperBound
  }

  /// Whether a dash stands in a range behind a space, or what may be one.
  private func hasDash(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound + 1
    while offset < range.upperBound {
      offset = text.first(in: offset..<range.upperBound) { $0.equal(to: 0x2D) | $0.equal(to: 0xE2) }
      if offset < range.upperBound, text[offset - 1] == 0x20 { return true }
      offset += 1
    }
    return false
  }

  /// Whether a line reads as a paragraph of prose rather than a heading.
  func isParagraph(_ index: Int) -> Bool { lines[index].isParagraph }

  private func readsAsParagraph(_ line: TextLine) -> Bool {
    guard line.kind == .text, !line.isHeading else { return false }
    if line.count > Self.longestHeadline { return true }
    let last = text[line.range.upperBound - 1]
    let reads =
      classifier.endsSentence(line.range)
      ? last != 0x3F && last != 0x21 || line.count > 110
      // The line before a list, or speech that goes on.
      : line.count > 60 && (last == 0x3A || last == 0x2C)
    // Asked last: most lines tell by their end.
    return reads || opensInCapitals(line.range) && classifier.matches(LinePatterns.openingDateline, line.range)
  }

  /// Menus, boxes and lists of links; the short lines that stand in one block with them.
  mutating func takeFurniture() {
    let firstParagraph = lines.indices.first { isParagraph($0) } ?? lines.count
    var isBehind = false
    for index in lines.indices {
      if lines[index].startsBlock { isBehind = false }
      switch lines[index].kind {
      case .furniture:
        lines[index].role = .furniture
        isBehind = true
      case .furnitureHeading:
        lines[index].role = .furniture
        isBehind = true
        takeLinks(behind: index)
      case .text where isBehind && !isParagraph(index) && (index > firstParagraph || wordCount(index) <= 3):
        // Above the first paragraph the headline may stand in one block with the menu.
        lines[index].role = .furniture
      case .text where isInBox(index): lines[index].role = .furniture
      case .bullet where isBehind: lines[index].role = .furniture
      case .note: lines[index].role = .meta
      case .stamp: lines[index].role = .meta
      default: break
      }
    }
  }

  func wordCount(_ index: Int) -> Int {
    var (count, isInside) = (0, false)
    for byte in text[lines[index].range] {
      if byte != 0x20, !isInside { count += 1 }
      isInside = byte != 0x20
    }
    return count
  }

  /// Whether a line opens a block whose next line is furniture, right behind furniture: the words of a newsletter box.
  private func isInBox(_ index: Int) -> Bool {
    guard index > 0, index + 1 < lines.count, lines[index].startsBlock, !lines[index + 1].startsBlock else {
      return false
    }
    return lines[index - 1].role == .furniture && lines[index + 1].kind == .furniture && lines[index].count < 400
  }

  /// The block behind a heading that stands alone, where all of it is short lines.
  mutating func takeLinks(behind heading: Int) {
    let start = heading + 1
    guard start < lines.count, lines[start].startsBlock else { return }
    let end = lines[(start + 1)...].firstIndex { $0.startsBlock } ?? lines.count
    guard end - start >= 2 || lines[start].kind == .bullet,
      lines[start..<end].allSatisfy({ $0.count < 140 && !classifier.endsSentence($0.range) })
    else { return }
    for index in start..<end { lines[index].role = .furniture }
  }

  /// Captions, credits, and the short line right above a credit.
  mutating func takeCaptions() {
    for index in lines.indices where lines[index].role == nil {
      switch lines[index].kind {
      case .caption:
        lines[index].role = .caption
        // Pages give the picture's description first, then its caption.
        guard index + 1 < lines.count, !lines[index + 1].startsBlock, lines[index + 1].kind == .text,
          lines[index + 1].role == nil, !isParagraph(index + 1), !isName(index + 1)
        else { continue }
        lines[index + 1].role = .caption
      case .credit where isLink(index): lines[index].role = .furniture
      case .credit:
        lines[index].role = .caption
        guard index > 0, !lines[index].startsBlock, lines[index - 1].kind == .text, lines[index - 1].role == nil,
          lines[index - 1].count <= Self.longestCaption
        else { continue }
        lines[index - 1].role = .caption
      default: break
      }
    }
  }

  /// "PHOTOS: Twenty stars without their wigs": a link between paragraphs, of more words than a credit has.
  private func isLink(_ index: Int) -> Bool {
    let range = lines[index].range
    let first = text[range].prefix { $0 != 0x3A }
    return lines[index].startsBlock && first.count >= 5 && first.allSatisfy { (0x41...0x5A).contains($0) }
      && wordCount(index) >= 5 && !text[range].contains(0x2F)
  }

  // MARK: Lists

  /// The lines of the block behind "Key points", marked or not; "Key findings:" between paragraphs that do not tell them are a part of the
  /// report. Complexity: linear in the text, however many such blocks it has.
  mutating func takeSummaryUnderHeading(in range: Range<Int>) {
    func isHeading(_ index: Int) -> Bool { lines[index].kind == .summaryHeading && lines[index].role == nil }
    guard range.contains(where: isHeading) else { return }
    let last = lines.indices.last(where: isOfReport) ?? -1
    var (above, next) = (0, head.upperBound)
    var said = SaidWords()
    for heading in range where isHeading(heading) {
      var end = heading + 1
      while end < lines.count, lines[end].role == nil,
        lines[end].kind == .bullet || end == heading + 1 || !lines[end].startsBlock
      {
        end += 1
      }
      if next < heading {
        above += (next..<heading).count(where: isOfReport)
        next = heading
      }
      let isReport = above >= Self.fewestAboveList && end <= last && !repeatsText(heading + 1..<end, &said)
      for line in heading..<end { lines[line].role = isReport ? .body : .summary }
    }
  }

  /// A paragraph that has no other part yet.
  private func isOfReport(_ index: Int) -> Bool {
    lines[index].role == nil && lines[index].kind == .text && isParagraph(index) && !isAboutPage(index)
  }

  /// Above a summary stand a lead and what came before it in the copied page.
  private static let fewestAboveList = 3

  /// Bullets above the first paragraph or below the last are a summary; between paragraphs, or behind a colon, they are body.
  mutating func takeLists() {
    takeSummaryUnderHeading(in: lines.indices)
    guard lines.contains(where: { $0.kind == .bullet && $0.role == nil }) else { return }
    let last = lines.indices.last(where: isOfReport)
    var said = SaidWords()
    var index = 0
    while index < lines.count {
      guard lines[index].kind == .bullet, lines[index].role == nil, let end = endOfList(index) else {
        index += 1
        continue
      }
      let isBehindColon =
        index > 0 && lines[index - 1].role == nil && text[lines[index - 1].range.upperBound - 1] == 0x3A
        || index > 0 && isEntry(index - 1)
      let isSummary =
        !isBehindColon && !isLifeDates(index..<end)
        && (index < head.upperBound || isAboveText(index) || index > last ?? -1 && repeatsText(index..<end, &said))
        && !isArticle(index..<end)
      for line in index..<end { lines[line].role = isSummary ? .summary : .body }
      index = end
    }
  }

  /// Whether a list is longer than all text besides it: "Seven things we learned", each a paragraph.
  private func isArticle(_ list: Range<Int>) -> Bool {
    let others = lines.indices.filter { !list.contains($0) && $0 >= head.lowerBound && lines[$0].role == nil }
    return lines[list].reduce(0) { $0 + $1.count } > max(Self.longestDek, others.reduce(0) { $0 + lines[$1].count })
  }

  /// Whether nothing but headline, standfirst and names stands in front.
  private func isAboveText(_ index: Int) -> Bool {
    lines[..<index].allSatisfy { $0.role != nil && $0.role != .body }
  }

  /// The line under an obituary that gives the dates of a life: "• Jane Roe, potter, born 3 May 1931; died 2 June 2024".
  private func isLifeDates(_ list: Range<Int>) -> Bool {
    list.count == 1 && text.holds("born ", in: lines[list.lowerBound].range)
      && text.holds("died ", in: lines[list.lowerBound].range)
  }

  /// The long words of the text up to a line.
  private struct SaidWords {
    var words: Set<UInt64> = []
    var lines = 0
  }

  /// Whether a list says again what the text says: a list of new facts at the end of a report is a part of it. The words of the text above are
  /// read on from the list before.
  private func repeatsText(_ list: Range<Int>, _ said: inout SaidWords) -> Bool {
    while said.lines < list.lowerBound {
      let line = lines[said.lines]
      if line.role == nil || line.role == .body, line.kind == .text {
        said.words.formUnion(longWords(line.range, from: 4))
      }
      said.lines += 1
    }
    let repeating = list.count { line in
      let words = longWords(lines[line].range, from: 4)
      return words.count { said.words.contains($0) } * 5 >= words.count * 2
    }
    return repeating * 2 >= list.count
  }

  /// Where a list that starts at a line ends; nil for a mark that is none by itself.
  func endOfList(_ start: Int) -> Int? {
    guard var mark = BulletMark(text, lines[start].range) else { return nil }
    var index = start + 1
    var items = 1
    while index < lines.count, lines[index].role == nil {
      if let next = BulletMark(text, lines[index].range), next.follows(mark) {
        mark = next
        items += 1
      } else if lines[index].startsBlock || !(0x61...0x7A).contains(text[lines[index].range.lowerBound]) {
        break
      }
      index += 1
    }
    return items >= 2 || mark == .dot ? index : nil
  }

  mutating func takeRest() {
    for index in lines.indices where lines[index].role == nil { lines[index].role = .body }
  }
}
