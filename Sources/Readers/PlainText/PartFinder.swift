internal import TextModel

/// Gives each line of an article its role: first what shows by itself, then the head, the lists, the tail, and the rest is body.
struct PartFinder {
  /// A headline is no longer than this, in bytes.
  private static let longestHeadline = 200
  /// A standfirst is no longer than this, in bytes.
  private static let longestDek = 350
  /// A line in front of the credit is a caption up to this length, in bytes.
  private static let longestCaption = 300

  private let text: UnsafeBufferPointer<UInt8>
  private let classifier: LineClassifier
  private var lines: [TextLine]
  /// The lines above the first paragraph.
  private var head = 0..<0

  init(_ text: UnsafeBufferPointer<UInt8>, _ lines: [TextLine], _ classifier: LineClassifier) {
    self.text = text
    self.lines = lines
    self.classifier = classifier
  }

  mutating func find() -> [TextLine] {
    takeFurniture()
    takeCaptions()
    guard let first = lines.indices.first(where: { lines[$0].role == nil && isParagraph($0) }) else {
      takeRest()
      return lines
    }
    head = 0..<first
    takeHead(first)
    takeLists()
    takeTail()
    takeRest()
    return lines
  }

  /// Whether a line reads as a paragraph of prose rather than a heading.
  private func isParagraph(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.kind == .text else { return false }
    if classifier.matches(LinePatterns.openingDateline, line.range) { return true }
    if line.count > Self.longestHeadline { return true }
    guard classifier.endsSentence(line.range) else {
      // The line before a list, or speech that goes on.
      return line.count > 60 && (text[line.range.upperBound - 1] == 0x3A || text[line.range.upperBound - 1] == 0x2C)
    }
    let last = text[line.range.upperBound - 1]
    return last != 0x3F && last != 0x21 || line.count > 110
  }

  /// Menus, boxes and lists of links; the short lines that stand in one block with them.
  private mutating func takeFurniture() {
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
      case .text where isBehind && !isParagraph(index), .bullet where isBehind: lines[index].role = .furniture
      case .note: lines[index].role = .meta
      case .stamp: lines[index].role = .meta
      default: break
      }
    }
  }

  /// The block behind a heading that stands alone, where all of it is short lines.
  private mutating func takeLinks(behind heading: Int) {
    let start = heading + 1
    guard start < lines.count, lines[start].startsBlock else { return }
    let end = lines[(start + 1)...].firstIndex { $0.startsBlock } ?? lines.count
    guard end - start >= 2 || lines[start].kind == .bullet,
      lines[start..<end].allSatisfy({ $0.count < 140 && !classifier.endsSentence($0.range) })
    else { return }
    for index in start..<end { lines[index].role = .furniture }
  }

  /// Captions, credits, and the short line right above a credit.
  private mutating func takeCaptions() {
    for index in lines.indices where lines[index].role == nil {
      switch lines[index].kind {
      case .caption: lines[index].role = .caption
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

  // MARK: Head

  private mutating func takeHead(_ first: Int) {
    for index in head where lines[index].kind == .byline && lines[index].role == nil { lines[index].role = .meta }
    takeSummaryUnderHeading(in: head)
    takeDatelines(first)
    var candidates = head.filter { lines[$0].role == nil && lines[$0].kind == .text }
    guard !candidates.isEmpty else { return }
    candidates = withoutLabels(candidates)
    guard let headline = candidates.first else { return }
    for index in head.lowerBound..<headline where lines[index].role == nil && lines[index].kind == .text {
      lines[index].role = .furniture
    }
    guard isHeadline(headline, first) else { return }
    lines[headline].role = .headline
    for index in candidates.dropFirst() { lines[index].role = .dek }
    guard let next = isDek(first, headline) else { return }
    lines[first].role = .dek
    for index in (first + 1)..<next where lines[index].kind == .byline { lines[index].role = .meta }
  }

  /// A short line over a longer text, or over a blank line.
  private func isHeadline(_ index: Int, _ first: Int) -> Bool {
    guard lines[index].count <= Self.longestHeadline, index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    // A text that goes on in lower case was broken in the middle of a sentence.
    let goesOn = (0x61...0x7A).contains(text[next.range.lowerBound])
    return next.startsBlock || !goesOn && (next.role != nil || index + 1 < first || next.count > lines[index].count)
  }

  /// A place or a name in capitals, or a bare name, that stands between headline and text: "VIENNA 1996-12-06", "Jane Roe".
  private mutating func takeDatelines(_ first: Int) {
    guard let top = head.first(where: { lines[$0].role == nil && lines[$0].kind == .text }) else { return }
    for index in head.reversed() where index > top && lines[index].role == nil && lines[index].kind == .text {
      let next = lines[index + 1]
      guard !next.startsBlock, next.role == .meta || index + 1 == first, lines[index].count <= 60 else { break }
      guard isDateline(index) || isName(index) else { break }
      lines[index].role = .meta
    }
  }

  private func isDateline(_ index: Int) -> Bool {
    if classifier.matches(LinePatterns.dateline, lines[index].range) { return true }
    let bytes = text[lines[index].range]
    let letters = bytes.prefix { !(0x30...0x39).contains($0) }
    return letters.contains { (0x41...0x5A).contains($0) } && !letters.contains { (0x61...0x7A).contains($0) }
      || bytes.suffix(4).allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D } && bytes.count < 50
  }

  private func isName(_ index: Int) -> Bool {
    let words = text[lines[index].range].split(separator: 0x20)
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.first.map { (0x41...0x5A).contains($0) || $0 >= 0xC3 } ?? false
      } && !text[lines[index].range].contains { (0x30...0x3A).contains($0) }
  }

  /// Drops section labels and the name of the site from the lines that may be a headline.
  private func withoutLabels(_ candidates: [Int]) -> [Int] {
    var left = candidates[...]
    while left.count > 1, let index = left.first {
      let range = lines[index].range
      let words = text[range].split(separator: 0x20)
      let isLabel =
        words.count <= 2 || words.count <= 4 && !text[range].contains { (0x61...0x7A).contains($0) }
        || words.count <= 6 && classifier.matches(LinePatterns.siteName, range)
        || words.count <= 4 && left.count > 2
          && words.allSatisfy { word in word.first.map { !(0x61...0x7A).contains($0) } ?? false }
      // A label stands over something longer.
      guard isLabel, let next = left.dropFirst().first, lines[next].count > lines[index].count else { break }
      left = left.dropFirst()
    }
    return Array(left)
  }

  /// Whether the first paragraph is a standfirst: one sentence in front of the byline; or in front of the picture, where the
  /// paragraph behind it opens the story once more.
  ///
  /// - Returns: the paragraph behind it; nil where it is none.
  private func isDek(_ first: Int, _ headline: Int) -> Int? {
    let line = lines[first]
    guard line.count <= Self.longestDek, !holdsSentenceBreak(line.range), !opensWithDateline(line.range),
      let next = lines[(first + 1)...].firstIndex(where: { $0.role == nil && $0.kind == .text }), isParagraph(next)
    else { return nil }
    let between = lines[(first + 1)..<next]
    if between.contains(where: { $0.kind == .byline || $0.kind == .stamp }) { return next }
    guard between.contains(where: { $0.role == .caption || $0.kind == .bullet || $0.kind == .summaryHeading }),
      !lines[headline..<first].contains(where: { $0.kind == .byline })
    else { return nil }
    let isToldAgain =
      sharedWords(line.range, lines[next].range) >= 3
      || isNews(lines[next].range) && !classifier.matches(LinePatterns.attribution, line.range)
        && !classifier.matches(LinePatterns.day, line.range)
    return isToldAgain ? next : nil
  }

  /// Whether a paragraph says who told it and when.
  private func isNews(_ range: Range<Int>) -> Bool {
    classifier.matches(LinePatterns.attribution, range) && classifier.matches(LinePatterns.day, range)
  }

  private func holdsSentenceBreak(_ range: Range<Int>) -> Bool {
    range.dropLast(3).contains { index in
      (text[index] == 0x2E || text[index] == 0x3F || text[index] == 0x21) && text[index + 1] == 0x20
        && (0x41...0x5A).contains(text[index + 2]) && index >= range.lowerBound + 4
        && (0x61...0x7A).contains(text[index - 1]) && (0x61...0x7A).contains(text[index - 3])
    }
  }

  private func opensWithDateline(_ range: Range<Int>) -> Bool {
    let start = text[range].prefix(70)
    // "(Reuters) -", "LONDON — "
    return zip(start, start.dropFirst()).contains { $0 == 0x29 && $1 == 0x20 }
      && start.contains(0x28) && start.prefix(12).contains { (0x41...0x5A).contains($0) }
      && start.contains { $0 == 0x2D || $0 == 0xE2 }
  }

  /// The number of different words of five letters or more that two ranges share.
  private func sharedWords(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    longWords(a, from: 5).intersection(longWords(b, from: 5)).count
  }

  /// The different words of a range that have some letters or more, in lower case.
  private func longWords(_ range: Range<Int>, from length: Int) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for word in text[range].split(whereSeparator: { !(0x41...0x5A).contains($0 & 0xDF) && $0 < 0x80 })
    where word.count >= length {
      result.insert(TextHash.of(word.lazy.map { $0 < 0x80 ? $0 | 0x20 : $0 }))
    }
    return result
  }

  // MARK: Lists

  /// The lines of the block behind "Key points", marked or not.
  private mutating func takeSummaryUnderHeading(in range: Range<Int>) {
    for heading in range where lines[heading].kind == .summaryHeading && lines[heading].role == nil {
      lines[heading].role = .summary
      var index = heading + 1
      while index < lines.count, lines[index].role == nil,
        lines[index].kind == .bullet || index == heading + 1 || !lines[index].startsBlock
      {
        lines[index].role = .summary
        index += 1
      }
    }
  }

  /// Bullets above the first paragraph or below the last are a summary; between paragraphs, or behind a colon, they are body.
  private mutating func takeLists() {
    takeSummaryUnderHeading(in: lines.indices)
    let last = lines.indices.last {
      lines[$0].role == nil && lines[$0].kind == .text && isParagraph($0) && !isAboutPage($0)
    }
    var index = 0
    while index < lines.count {
      guard lines[index].kind == .bullet, lines[index].role == nil, let end = endOfList(index) else {
        index += 1
        continue
      }
      let isBehindColon =
        index > 0 && lines[index - 1].role == nil && text[lines[index - 1].range.upperBound - 1] == 0x3A
      let isSummary = !isBehindColon && (index < head.upperBound || index > last ?? -1 && repeatsText(index..<end))
      for line in index..<end { lines[line].role = isSummary ? .summary : .body }
      index = end
    }
  }

  /// Whether a list says again what the text says: a list of new facts at the end of a report is a part of it.
  private func repeatsText(_ list: Range<Int>) -> Bool {
    var said: Set<UInt64> = []
    for line in lines[..<list.lowerBound] where (line.role == nil || line.role == .body) && line.kind == .text {
      said.formUnion(longWords(line.range, from: 4))
    }
    let repeating = list.count { line in
      let words = longWords(lines[line].range, from: 4)
      return words.count { said.contains($0) } * 5 >= words.count * 2
    }
    return repeating * 2 >= list.count
  }

  /// Where a list that starts at a line ends; nil for a mark that is none by itself.
  private func endOfList(_ start: Int) -> Int? {
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

  // MARK: Tail

  /// What stands below the text: the writer, the site about itself, labels.
  private mutating func takeTail() {
    guard let first = lines.indices.first(where: { lines[$0].role == nil && isParagraph($0) }) else { return }
    var hasFurniture = false
    var paragraphs = 0
    for index in lines.indices.reversed() where index > first && paragraphs < 5 {
      let line = lines[index]
      if let role = line.role {
        hasFurniture = hasFurniture || role == .furniture
        continue
      }
      guard line.kind != .byline else {
        lines[index].role = .meta
        continue
      }
      let isLabel = hasFurniture && !isParagraph(index) && line.kind == .text && line.startsBlock
      guard isLabel || isBiography(index) || isAboutPage(index) else { return }
      lines[index].role = .furniture
      hasFurniture = true
      paragraphs += 1
    }
  }

  private func isBiography(_ index: Int) -> Bool {
    let line = lines[index]
    return line.kind == .text && line.count <= 600 && classifier.matches(LinePatterns.biography, line.range)
      && !text[line.range].contains(0x22) && !holdsCurlyQuote(line.range)
  }

  /// A paragraph in which the page speaks of itself.
  private func isAboutPage(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.kind == .text, !holdsCurlyQuote(line.range), !text[line.range].contains(0x22) else { return false }
    let signs = classifier.count(LinePatterns.aboutUs, in: line.range, limit: 3)
    return signs >= 3 || signs > 0 && signs + classifier.count(LinePatterns.firstPerson, in: line.range, limit: 3) >= 4
  }

  private func holdsCurlyQuote(_ range: Range<Int>) -> Bool {
    range.dropLast(2).contains {
      text[$0] == 0xE2 && text[$0 + 1] == 0x80 && (text[$0 + 2] == 0x9C || text[$0 + 2] == 0x9D)
    }
  }

  private mutating func takeRest() {
    for index in lines.indices where lines[index].role == nil { lines[index].role = .body }
  }
}
