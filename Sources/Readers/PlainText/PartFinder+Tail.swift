internal import TextModel

extension PartFinder {
  /// All below a line that ends the article: comment forms, labels, what the page says of itself. A long paragraph speaks
  /// against it.
  mutating func takeEnd(below first: Int) {
    let ends = lines.indices.first { index in
      index > first && (lines[index].kind == .furniture || lines[index].kind == .furnitureHeading)
        && classifier.matches(LinePatterns.end, lines[index].range)
    }
    guard let start = ends,
      lines.indices[start...].allSatisfy({ lines[$0].role != nil || lines[$0].count < 240 || isAboutPage($0) })
    else { return }
    for index in start..<lines.count where lines[index].role == nil { lines[index].role = .furniture }
  }

  /// What stands below the text: the writer, the site about itself, labels.
  mutating func takeTail() {
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
      let heading = aboutHeading(over: index)
      guard isLabel || heading != nil || isBiography(index) || isAboutPage(index) else { return }
      lines[index].role = .furniture
      if let heading { lines[heading].role = .furniture }
      hasFurniture = true
      paragraphs += 1
    }
  }

  /// "About Acme" right over a paragraph.
  private func aboutHeading(over index: Int) -> Int? {
    guard index > 0, !lines[index].startsBlock, lines[index - 1].role == nil, !isParagraph(index - 1) else {
      return nil
    }
    return text[lines[index - 1].range].starts(with: "About ".utf8) && wordCount(index - 1) <= 6 ? index - 1 : nil
  }

  func isBiography(_ index: Int) -> Bool {
    let line = lines[index]
    return line.kind == .text && line.count <= 600 && !holdsQuote(line.range)
      && (opensAsBiography(line.range) && classifier.matches(LinePatterns.biography, line.range)
        || classifier.count(LinePatterns.reachable, at: LinePatterns.reachableStarts, in: line.range, limit: 1) > 0)
  }

  /// Whether one of the verbs of a biography stands behind a name of four words at most.
  private func opensAsBiography(_ range: Range<Int>) -> Bool {
    var (hash, words) = (TextHash.seed, 0)
    var isBehindLetters = false
    for byte in text[range] {
      // What is no ASCII may be white space too.
      if byte >= 0x80 { return true }
      if (byte | 0x20) &- 0x61 < 26 {
        if !isBehindLetters { hash = TextHash.add(hash, byte) }
      } else if byte > 0x20 {
        isBehindLetters = true
      } else if isBehindLetters || hash != TextHash.seed {
        words += 1
        if words > 1, FirstWords.biographies.contains(TextHash.finish(hash)) { return true }
        guard words < 5 else { return false }
        (hash, isBehindLetters) = (TextHash.seed, false)
      }
    }
    return false
  }

  /// A paragraph in which the page speaks of itself.
  func isAboutPage(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.kind == .text, !holdsQuote(line.range) else { return false }
    let signs = classifier.count(LinePatterns.aboutUs, at: LinePatterns.aboutUsStarts, in: line.range, limit: 3)
    return signs >= 3 || signs > 0 && signs + classifier.count(LinePatterns.firstPerson, in: line.range, limit: 3) >= 4
  }

  /// Whether a double quotation mark stands in a range, straight or curly.
  private func holdsQuote(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      offset = text.first(in: offset..<range.upperBound) { $0.equal(to: 0x22) | $0.equal(to: 0xE2) }
      guard offset < range.upperBound else { return false }
      if text[offset] == 0x22 { return true }
      if offset + 2 < range.upperBound, text[offset + 1] == 0x80, text[offset + 2] == 0x9C || text[offset + 2] == 0x9D {
        return true
      }
      offset += 1
    }
    return false
  }
}
