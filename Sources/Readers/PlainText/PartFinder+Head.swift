internal import TextModel

extension PartFinder {
  mutating func takeHead(_ first: Int) {
    for index in head where lines[index].kind == .byline && lines[index].role == nil { lines[index].role = .meta }
    takeSummaryUnderHeading(in: head)
    let given = lines.indices.first { lines[$0].given == .headline }
    takeDatelines(first, below: given)
    var candidates = head.filter { lines[$0].role == nil && lines[$0].kind == .text }
    if let given {
      candidates = [given] + candidates.filter { $0 > given }
    } else {
      candidates = withoutLabels(candidates)
    }
    guard let headline = candidates.first, headline < first else { return }
    for index in head.lowerBound..<headline where lines[index].role == nil && lines[index].kind == .text {
      lines[index].role = .furniture
    }
    guard given != nil || isHeadline(headline, first) else { return }
    lines[headline].role = .headline
    takeNames(in: (headline + 1)..<first)
    // Below the first row of a table all is table: "Pay Aug 1".
    var isTable = false
    for index in candidates.dropFirst() where lines[index].role == nil {
      // "Rural reporter, Warragarra", right below who wrote it.
      if lines[index - 1].kind == .byline, !lines[index].startsBlock, wordCount(index) <= Self.longestOffice,
        Self.offices.contains(where: { text.holds($0, in: lines[index].range) }) || isTitle(index)
      {
        lines[index].role = .meta
        continue
      }
      // "Population at 6,900, up from 2,300 in 2004", right over the byline, is no row of a table.
      let isOverByline = lines[index + 1].kind == .byline && lines[index].startsBlock
      isTable =
        isTable || isTabular(lines[index].range) && !isOverByline || isQuestion(index, before: first) || isEntry(index)
      // "Jane Roe", in a block of its own right over the text.
      if isName(index), index + 1 == first {
        lines[index].role = .meta
        continue
      }
      lines[index].role =
        isTable || isSectionHeading(index)
        ? .body : classifier.matches(LinePatterns.dateline, lines[index].range) ? .meta : .dek
    }
    guard !lines.contains(where: { $0.given == .dek }), let next = isDek(first, headline) else { return }
    lines[first].role = .dek
    takeNames(in: (first + 1)..<next)
    for index in (first + 1)..<next where lines[index].role == nil {
      if lines[index].kind == .byline {
        lines[index].role = .meta
      } else if lines[index].kind == .text, wordCount(index) <= 5 {
        lines[index].role = .furniture
      }
    }
  }

  /// "Law Weekly of the Southwest": every longer word has a capital.
  private func isTitle(_ index: Int) -> Bool {
    text[lines[index].range].split(separator: 0x20).allSatisfy { word in
      word.count <= 3 || word.first.map { (0x41...0x5A).contains($0) } ?? false
    }
  }

  /// Words of the office and place of a reporter.
  private static let longestOffice = 6
  private static let offices: [StaticString] = ["eporter", "orrespondent", "ditor", "ureau", "olumnist", "riter"]

  /// A heading too short to be a standfirst: it heads the text below.
  private func isSectionHeading(_ index: Int) -> Bool {
    lines[index].isHeading && (wordCount(index) < 7 || lines.contains { $0.given == .dek })
  }

  /// "17.48 – What we know": an entry of a live report.
  func isEntry(_ index: Int) -> Bool {
    classifier.matches(LinePatterns.entry, lines[index].range)
  }

  /// "How much more will I pay?" behind the byline and right over the first paragraph: it heads the text below.
  private func isQuestion(_ index: Int, before first: Int) -> Bool {
    index + 1 == first && index > 0 && lines[index - 1].role == .meta
      && text[lines[index].range.upperBound - 1] == UInt8(ascii: "?")
  }

  /// "Net 25.1 mln vs 46.8 mln", "Div eight cts vs 15 cts": a row of a table, of whose characters a fifth or more are digits, or that
  /// sets a number against another.
  func isTabular(_ range: Range<Int>) -> Bool {
    let hasDigit = text[range].contains { (0x30...0x39).contains($0) }
    if hasDigit, text.holds(" vs ", in: range), !classifier.endsSentence(range) { return true }
    return text[range].filter { (0x30...0x39).contains($0) }.count * 5 >= range.count
  }

  /// A bare name with its office or paper below it, or with a stamp or byline: "Jane Roe", "BBC News, Wiltshire".
  private mutating func takeNames(in range: Range<Int>) {
    for index in range where lines[index].role == nil && lines[index].kind == .text && isName(index) {
      let next = lines[index + 1]
      guard !next.startsBlock else { continue }
      if next.kind == .byline || next.kind == .stamp {
        lines[index].role = .meta
      } else if next.kind == .text, wordCount(index + 1) <= 5, range.contains(index + 1) {
        lines[index].role = .meta
        lines[index + 1].role = .meta
      }
    }
  }

  /// "March 2 - Oper shr 18 cts vs 51 cts": a number against another, and not "India vs Australia, 2nd Test".
  private func setsNumbers(_ range: Range<Int>) -> Bool {
    guard text.holds(" vs ", in: range) else { return false }
    let against = Array(" vs ".utf8)
    guard let place = range.dropLast(3).first(where: { text[$0..<($0 + 4)].elementsEqual(against) }) else {
      return false
    }
    func hasDigit(_ part: Range<Int>) -> Bool { text[part.clamped(to: range)].contains { (0x30...0x39).contains($0) } }
    return hasDigit((place - 12)..<place) && hasDigit((place + 4)..<(place + 16))
  }

  /// A short line over a longer text, or over a blank line.
  func isHeadline(_ index: Int, _ first: Int) -> Bool {
    guard lines[index].count <= Self.longestHeadline, index + 1 < lines.count, !setsNumbers(lines[index].range) else {
      return false
    }
    let next = lines[index + 1]
    // A text that goes on in lower case was broken in the middle of a sentence.
    let goesOn = (0x61...0x7A).contains(text[next.range.lowerBound])
    return next.startsBlock || !goesOn && (next.role != nil || index + 1 < first || next.count > lines[index].count)
  }

  /// A place or a name in capitals, or a bare name, that stands between headline and text: "VIENNA 1996-12-06", "Jane Roe".
  mutating func takeDatelines(_ first: Int, below headline: Int?) {
    guard let top = headline ?? head.first(where: { lines[$0].role == nil && lines[$0].kind == .text }) else { return }
    for index in head.reversed() where index > top && lines[index].role == nil && lines[index].kind == .text {
      let next = lines[index + 1]
      guard !next.startsBlock, next.role == .meta || index + 1 == first, lines[index].count <= 60 else { break }
      guard isDateline(index) || isName(index) || wordCount(index) <= 2 else { break }
      lines[index].role = .meta
    }
  }

  func isDateline(_ index: Int) -> Bool {
    if classifier.matches(LinePatterns.dateline, lines[index].range) { return true }
    let bytes = text[lines[index].range]
    let letters = bytes.prefix { !(0x30...0x39).contains($0) }
    return letters.contains { (0x41...0x5A).contains($0) } && !letters.contains { (0x61...0x7A).contains($0) }
      || bytes.suffix(4).allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D } && bytes.count < 50
  }

  func isName(_ index: Int) -> Bool {
    let words = text[lines[index].range].split(separator: 0x20)
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.first.map { (0x41...0x5A).contains($0) || $0 >= 0xC3 } ?? false
      } && !text[lines[index].range].contains { (0x30...0x3A).contains($0) }
  }

  /// Drops section labels and the name of the site from the lines that may be a headline.
  func withoutLabels(_ candidates: [Int]) -> [Int] {
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
      guard isLabel, let next = left.dropFirst().first, lines[next].count > lines[index].count,
        !classifier.matches(LinePatterns.dateline, lines[next].range)
      else { break }
      left = left.dropFirst()
    }
    return Array(left)
  }

  /// Whether the first paragraph is a standfirst: one sentence in front of the byline; or in front of the picture, where the
  /// paragraph behind it opens the story once more.
  ///
  /// - Returns: the paragraph behind it; nil where it is none.
  func isDek(_ first: Int, _ headline: Int) -> Int? {
    let line = lines[first]
    // "17.48" right above it: an entry of a live report.
    guard line.count <= Self.longestDek, first == 0 || !isTime(first - 1),
      let next = lines[(first + 1)...].indices.first(where: { lines[$0].role == nil && lines[$0].isParagraph })
    else { return nil }
    let between = lines[(first + 1)..<next]
    let isSigned = between.contains { $0.kind == .byline || $0.kind == .stamp }
    guard
      isSigned
        || between.contains(where: { $0.role == .caption || $0.kind == .bullet || $0.kind == .summaryHeading })
          && !lines[headline..<first].contains(where: { $0.kind == .byline }) && !holdsSentenceBreak(line.range)
    else { return nil }
    guard !opensWithDateline(line.range), !classifier.matches(LinePatterns.openingDateline, line.range) else {
      return nil
    }
    if isSigned { return next }
    let isToldAgain =
      sharedWords(line.range, lines[next].range) >= 3
      || isNews(lines[next].range) && !classifier.matches(LinePatterns.attribution, line.range)
        && !classifier.matches(LinePatterns.day, line.range)
    return isToldAgain ? next : nil
  }

  /// A time alone: "17.48", "5.20pm".
  private func isTime(_ index: Int) -> Bool {
    lines[index].kind == .stamp && lines[index].count <= 8
  }

  /// Whether a paragraph says who told it and when.
  func isNews(_ range: Range<Int>) -> Bool {
    classifier.matches(LinePatterns.attribution, range) && classifier.matches(LinePatterns.day, range)
  }

  func holdsSentenceBreak(_ range: Range<Int>) -> Bool {
    range.dropLast(3).contains { index in
      (text[index] == 0x2E || text[index] == 0x3F || text[index] == 0x21) && text[index + 1] == 0x20
        && (0x41...0x5A).contains(text[index + 2]) && index >= range.lowerBound + 4
        && (0x61...0x7A).contains(text[index - 1]) && (0x61...0x7A).contains(text[index - 3])
    }
  }

  func opensWithDateline(_ range: Range<Int>) -> Bool {
    let start = text[range].prefix(70)
    // "(Reuters) -", "LONDON — "
    return zip(start, start.dropFirst()).contains { $0 == 0x29 && $1 == 0x20 }
      && start.contains(0x28) && start.prefix(12).contains { (0x41...0x5A).contains($0) }
      && start.contains { $0 == 0x2D || $0 == 0xE2 }
  }

  /// The number of different words of five letters or more that two ranges share.
  func sharedWords(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    longWords(a, from: 5).intersection(longWords(b, from: 5)).count
  }

  /// The different words of a range that have some letters or more, in lower case.
  func longWords(_ range: Range<Int>, from length: Int) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for word in text[range].split(whereSeparator: { !(0x41...0x5A).contains($0 & 0xDF) && $0 < 0x80 })
    where word.count >= length {
      result.insert(TextHash.of(word.lazy.map { $0 < 0x80 ? $0 | 0x20 : $0 }))
    }
    return result
  }
}
