internal import Pcre
internal import TextModel

/// Tells what each line is by its own looks. Prose costs a hash of its first word and no pattern.
struct LineClassifier {
  /// A caption with its credit may be as long as this.
  private static let longestCaption = 450
  /// The place of a reporter behind the office, with the word between: in bytes, of which a letter may have four.
  private static let longestPlace = 120

  private let text: UnsafeBufferPointer<UInt8>
  private let scratch: PatternScratch
  private let headings: HeadingTable

  init(_ text: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch, _ headings: HeadingTable) {
    self.text = text
    self.scratch = scratch
    self.headings = headings
  }

  func classify(_ lines: inout [TextLine]) {
    for index in lines.indices { lines[index].kind = kind(of: lines[index].range) }
  }

  func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    pattern.find(UnsafeBufferPointer(rebasing: text[range]), using: scratch) != nil
  }

  /// How often a pattern matches in a range, counted up to a limit.
  func count(_ pattern: Pattern, in range: Range<Int>, limit: Int) -> Int {
    let slice = UnsafeBufferPointer(rebasing: text[range])
    var (offset, found) = (0, 0)
    while found < limit, let match = pattern.find(slice, at: offset, using: scratch), match.end > offset {
      offset = match.end
      found += 1
    }
    return found
  }

  /// The same for a pattern that is tried at certain words alone.
  func count(_ pattern: Pattern, at starts: WordStarts, in range: Range<Int>, limit: Int) -> Int {
    let slice = UnsafeBufferPointer(rebasing: text[range])
    var (offset, found) = (0, 0)
    while found < limit, let start = starts.next(in: slice, from: offset) {
      if let match = pattern.find(slice, at: start, using: scratch), match.end > start {
        offset = match.end
        found += 1
      } else {
        offset = start + 1
      }
    }
    return found
  }

  private func kind(of line: Range<Int>) -> LineKind {
    if BulletMark(text, line) != nil { return .bullet }
    let range = withoutEmphasis(line)
    if let heading = headings.kind(of: text[range]) { return heading }
    let first = firstWord(range)
    let isTrigger = FirstWords.triggers.contains(first)
    guard range.count <= LinePatterns.longestLine else {
      if range.count <= Self.longestCaption, mayEndInCredit(range) || !endsSentence(range), isCaption(range, first) {
        return .caption
      }
      return isTrigger && isNote(range, first) ? .note : .text
    }
    let isProse = endsSentence(range) && range.count >= 60
    if isProse, isThanks(range, first) { return .note }
    guard !isProse || isTrigger else {
      return mayEndInCredit(range) && isCaption(range, first) ? .caption : .text
    }
    let isKnown = isTrigger || mayBeFurniture(range, first)
    if isKnown {
      if mayBeSummaryHeading(range, first), matches(LinePatterns.summaryHeading, range) { return .summaryHeading }
      if FirstWords.headings.contains(first), matches(LinePatterns.furnitureHeading, range) { return .furnitureHeading }
    }
    if isKnown ? !FirstWords.undated.contains(first) : mayBeDated(range), opensAsStamp(range, first),
      matches(LinePatterns.stamp, range)
    {
      return .stamp
    }
    if isKnown, !FirstWords.prose.contains(first) || namesNoSentence(range), matches(LinePatterns.furniture, range) {
      return .furniture
    }
    if mayHoldFurniture(range), matches(LinePatterns.furnitureInside, range) { return .furniture }
    if mayBeByline(range, first, isProse: isProse), matches(LinePatterns.byline, range) { return .byline }
    if isKnown || mayBeThanks(range), isNote(range, first) { return .note }
    if mayBeCredit(range, first), matches(LinePatterns.credit, range) { return .credit }
    if isProse ? mayEndInCredit(range) : mayHoldCredit(range, first), isCaption(range, first) { return .caption }
    return !isProse && isMenu(range) ? .furniture : .text
  }

  /// A line without the marks of emphasis that Markdown puts around all of it: "*By Jane Roe*", "_Jan. 5_".
  private func withoutEmphasis(_ line: Range<Int>) -> Range<Int> {
    let mark = text[line.lowerBound]
    guard mark == 0x2A || mark == 0x5F else { return line }
    var range = line
    while range.count > 2, text[range.lowerBound] == mark, text[range.upperBound - 1] == mark {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    return range
  }

  /// Whether the last byte of a line ends a sentence, perhaps inside closing marks.
  func endsSentence(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = text[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - range.lowerBound >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        byte == 0x99 || byte == 0x9D
      {
        end -= 3
      } else {
        return byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0xA6 && text[end - 2] == 0x80
      }
    }
    return false
  }

  private func firstWord(_ range: Range<Int>) -> UInt64 {
    var hash = TextHash.seed
    for byte in text[range].prefix(20) {
      switch byte {
      case 0x41...0x5A: hash = TextHash.add(hash, byte | 0x20)
      case 0x61...0x7A, 0xC2, 0xA9: hash = TextHash.add(hash, byte)
      case 0x28: continue
      default: return TextHash.finish(hash)
      }
    }
    return TextHash.finish(hash)
  }

  /// Whether the end of a line holds a mark that a credit has: a slash, a colon, "by".
  private func mayEndInCredit(_ range: Range<Int>) -> Bool {
    let end = max(range.lowerBound, range.upperBound - 115)..<range.upperBound
    var offset = end.lowerBound
    while true {
      offset = text.firstPair(in: offset..<end.upperBound) {
        $0.equal(to: 0x2F) | $0.equal(to: 0x3A) | $0.equal(to: 0x62) & $1.equal(to: 0x79)
      }
      guard offset < end.upperBound else { return false }
      if text[offset] != 0x62 || offset + 2 < end.upperBound && text[offset + 2] == 0x20 { return true }
      offset += 1
    }
  }

  /// Whether a line holds a mark or word that a caption with its credit has.
  private func mayHoldCredit(_ range: Range<Int>, _ first: UInt64) -> Bool {
    if mayEndInCredit(range) || FirstWords.captions.contains(first) { return true }
    let mark = text.first(in: range) {
      $0.equal(to: 0x28) | $0.equal(to: 0x5B) | $0.equal(to: 0x2F) | $0.equal(to: 0x3A)
    }
    return mark < range.upperBound || text.holds("...", in: range)
  }

  /// Whether a line is a caption, by the patterns that it can match.
  private func isCaption(_ range: Range<Int>, _ first: UInt64) -> Bool {
    if FirstWords.captions.contains(first), matches(LinePatterns.captionOpening, range) { return true }
    if text[range.upperBound - 1] == 0x29, matches(LinePatterns.captionInBrackets, range) { return true }
    if text.holds("credit", in: range), matches(LinePatterns.captionWithDots, range) { return true }
    return namesCredit(range) && matches(LinePatterns.captionCredit, range) && matches(LinePatterns.caption, range)
  }

  /// Whether a line has a slash or one of the words of a credit.
  private func namesCredit(_ range: Range<Int>) -> Bool {
    text.first(in: range) { $0.equal(to: 0x2F) } < range.upperBound
      || FirstWords.creditWords.contains { text.holds($0, in: range) }
  }

  /// Whether a line has a slash, an opening bracket or a word that a credit opens with.
  private func mayBeCredit(_ range: Range<Int>, _ first: UInt64) -> Bool {
    text[range.lowerBound] == 0x28 || FirstWords.credits.contains(first)
      || text.first(in: range) { $0.equal(to: 0x2F) } < range.upperBound
  }

  /// Whether a line has a digit or a colon, without which it tells no date.
  private func mayBeDated(_ range: Range<Int>) -> Bool {
    text.first(in: range) { $0.digits | $0.equal(to: 0x3A) } < range.upperBound
  }

  /// Whether a line opens as a stamp does: with no letter, with one of its words, or with the sign of a time zone.
  private func opensAsStamp(_ range: Range<Int>, _ first: UInt64) -> Bool {
    guard Self.isLetter(text[range.lowerBound]), !FirstWords.stamps.contains(first),
      !FirstWords.stampStarts.begins(at: range.lowerBound, in: text)
    else { return true }
    let letters = text[range].prefix(6).prefix { Self.isLetter($0) }
    guard (2...5).contains(letters.count) else { return false }
    // GMT, CET; est, cdt, first: no "but", no "not".
    let (last, before) = (text[letters.endIndex - 1], text[letters.endIndex - 2] | 0x20)
    return last == 0x54 || last == 0x74 && (before == 0x73 || before == 0x64)
  }

  /// Whether a line opens with a word of the headings over a summary, and is as short as they are.
  private func mayBeSummaryHeading(_ range: Range<Int>, _ first: UInt64) -> Bool {
    guard FirstWords.summaries.contains(first) else { return false }
    var (words, isInside) = (0, false)
    for byte in text[range] {
      let isWord = byte > 0x20
      if isWord, !isInside { words += 1 }
      guard words <= FirstWords.longestSummary else { return false }
      isInside = isWord
    }
    return true
  }

  /// Whether a line opens as a byline does, has a bar between name and day, or the office of a reporter near its end.
  private func mayBeByline(_ range: Range<Int>, _ first: UInt64, isProse: Bool) -> Bool {
    if FirstWords.bylines.contains(first) { return true }
    // A byline ends in a full stop only behind "By" or "From our …".
    guard !isProse else { return false }
    // | • ·
    return text.first(in: range) { $0.equal(to: 0x7C) | $0.equal(to: 0xE2) | $0.equal(to: 0xC2) } < range.upperBound
      || endsInOffice(range)
  }

  /// Whether a word near the end of a line is what a reporter is called: behind it a place may stand.
  private func endsInOffice(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end - range.lowerBound >= 4, range.upperBound - end < Self.longestPlace {
      if end == range.upperBound || text[end] <= 0x20, FirstWords.isOffice(text, endingAt: end) { return true }
      end -= 1
      while end > range.lowerBound, text[end] > 0x20 { end -= 1 }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isNote(_ range: Range<Int>, _ first: UInt64) -> Bool {
    FirstWords.notes.contains(first) && matches(LinePatterns.note, range)
      || mayBeThanks(range) && matches(LinePatterns.thanks, range)
  }

  /// Whether "contributed" may stand in a line.
  private func mayBeThanks(_ range: Range<Int>) -> Bool {
    range.count > 16 && text.holds("tribut", in: range)
  }

  /// Whether the patterns of headings and furniture can match: by the first word, or a line that begins with no letter, is one word or
  /// names a page.
  private func mayBeFurniture(_ range: Range<Int>, _ first: UInt64) -> Bool {
    !(0x61...0x7A).contains(text[range.lowerBound] | 0x20) || FirstWords.furniture.contains(first)
      || !text[range].contains(0x20) || text[range].suffix(4).elementsEqual("page".utf8)
  }

  /// Whether a line is one word, names a page or begins with no letter.
  private func namesNoSentence(_ range: Range<Int>) -> Bool {
    !(0x61...0x7A).contains(text[range.lowerBound] | 0x20) || !text[range].contains(0x20)
      || text.holds("page", in: max(range.lowerBound, range.upperBound - 4)..<range.upperBound)
  }

  /// Whether a line holds a word without which it is no furniture inside.
  private func mayHoldFurniture(_ range: Range<Int>) -> Bool {
    text[range.upperBound - 1] | 0x20 == 0x65
      && text.holds("more", in: max(range.lowerBound, range.upperBound - 4)..<range.upperBound)
      || text.holds("wsletter", in: range) || text.holds("ghts", in: range)
  }

  /// Whether a short line of prose ends in "… contributed to this report".
  private func isThanks(_ range: Range<Int>, _ first: UInt64) -> Bool {
    guard range.count < 160,
      text[range].suffix(7).elementsEqual("report.".utf8) || text[range].suffix(6).elementsEqual("story.".utf8)
    else { return false }
    return isNote(range, first)
  }

  /// A row of short labels between bars, arrows or wide gaps.
  private func isMenu(_ range: Range<Int>) -> Bool {
    let mark = text.firstPair(in: range) { byte, next in
      byte.equal(to: 0x7C) | byte.equal(to: 0x3E) | byte.equal(to: 0x09) | byte.equal(to: 0xC2) | byte.equal(to: 0xE2)
        | byte.equal(to: 0x20) & (next.equal(to: 0x20) | next.equal(to: 0x2F))
    }
    guard mark < range.upperBound else { return false }
    var (pieces, words, letters) = (1, 0, 0)
    var longest = 0
    var isArrow = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      let next = offset + 1 < range.upperBound ? text[offset + 1] : 0
      var separator = 0
      if byte == 0x7C || byte == 0x3E {
        separator = 1
        isArrow = isArrow || byte == 0x3E
      } else if byte == 0x20, next == 0x20 || next == 0x2F {
        separator = 2
      } else if byte == 0x09 {
        separator = 1
      } else if byte == 0xC2, next == 0xB7 || next == 0xBB {
        separator = 2
        isArrow = isArrow || next == 0xBB
      } else if byte == 0xE2, offset + 2 < range.upperBound, next == 0x80,
        text[offset + 2] == 0xBA || text[offset + 2] == 0xA2
      {
        separator = 3
        isArrow = isArrow || text[offset + 2] == 0xBA
      }
      if separator > 0 {
        if letters > 0 { pieces += 1 }
        (words, letters) = (0, 0)
        offset += separator
        while offset < range.upperBound, text[offset] == 0x20 { offset += 1 }
        continue
      }
      if letters == 0 || byte == 0x20 { words += 1 }
      letters += 1
      longest = max(longest, words)
      offset += 1
    }
    return longest <= (isArrow ? 3 : 5) && pieces >= (isArrow ? 2 : 3)
  }
}
