internal import Pcre
internal import TextModel

/// Tells what each line is by its own looks. Prose costs a hash of its first word and no pattern.
struct LineClassifier {
  /// A caption with its credit may be as long as this.
  private static let longestCaption = 450

  private let text: UnsafeBufferPointer<UInt8>
  private let scratch: PatternScratch

  init(_ text: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch) {
    self.text = text
    self.scratch = scratch
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

  private func kind(of range: Range<Int>) -> LineKind {
    if BulletMark(text, range) != nil { return .bullet }
    guard range.count <= LinePatterns.longestLine else {
      if range.count <= Self.longestCaption, mayEndInCredit(range) || !endsSentence(range),
        matches(LinePatterns.caption, range)
      {
        return .caption
      }
      return Self.triggers.contains(firstWord(range)) && matches(LinePatterns.note, range) ? .note : .text
    }
    let isProse = endsSentence(range) && range.count >= 60
    if isProse, isThanks(range) { return .note }
    guard !isProse || Self.triggers.contains(firstWord(range)) else {
      return mayEndInCredit(range) && matches(LinePatterns.caption, range) ? .caption : .text
    }
    let isKnown = mayBeFurniture(range)
    if isKnown {
      if matches(LinePatterns.summaryHeading, range) { return .summaryHeading }
      if matches(LinePatterns.furnitureHeading, range) { return .furnitureHeading }
    }
    if isKnown || mayBeStamp(range), matches(LinePatterns.stamp, range) { return .stamp }
    if isKnown && matches(LinePatterns.furniture, range) || matches(LinePatterns.furnitureInside, range) {
      return .furniture
    }
    if matches(LinePatterns.byline, range) { return .byline }
    if isKnown || mayBeNote(range), matches(LinePatterns.note, range) { return .note }
    if matches(LinePatterns.credit, range) { return .credit }
    if isProse ? mayEndInCredit(range) : mayHoldCredit(range), matches(LinePatterns.caption, range) { return .caption }
    return !isProse && isMenu(range) ? .furniture : .text
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
    var offset = max(range.lowerBound, range.upperBound - 115)
    while offset < range.upperBound {
      let byte = text[offset]
      if byte == 0x2F || byte == 0x3A { return true }
      if byte == 0x62, offset + 2 < range.upperBound, text[offset + 1] == 0x79, text[offset + 2] == 0x20 { return true }
      offset += 1
    }
    return false
  }

  /// Whether a line holds a mark or word that a caption with its credit has.
  private func mayHoldCredit(_ range: Range<Int>) -> Bool {
    if mayEndInCredit(range) || Self.captionWords.contains(firstWord(range)) { return true }
    let bytes = text[range]
    return bytes.contains { $0 == 0x28 || $0 == 0x5B || $0 == 0x2F || $0 == 0x3A }
      || zip(bytes, bytes.dropFirst(2)).contains { $0 == 0x2E && $1 == 0x2E }
  }

  /// Whether a line has a digit or a colon, without which it tells no date.
  private func mayBeStamp(_ range: Range<Int>) -> Bool {
    text[range].contains { (0x30...0x3A).contains($0) }
  }

  /// Whether "contributed" may stand in a line.
  private func mayBeNote(_ range: Range<Int>) -> Bool {
    guard range.count > 16 else { return false }
    return (range.lowerBound..<(range.upperBound - 5)).contains { offset in
      text[offset] | 0x20 == 0x74 && text[offset + 1] | 0x20 == 0x72 && text[offset + 2] | 0x20 == 0x69
        && text[offset + 3] | 0x20 == 0x62 && text[offset + 4] | 0x20 == 0x75
    }
  }

  /// Whether the patterns of headings and furniture can match: by the first word, or a line that begins with no letter, is one word or
  /// names a page.
  private func mayBeFurniture(_ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound] | 0x20
    return !(0x61...0x7A).contains(first) || Self.furnitureWords.contains(firstWord(range))
      || Self.triggers.contains(firstWord(range))
      || !text[range].contains(0x20)
      || text[range].suffix(5).contains(0x67) && text[range].suffix(4).elementsEqual("page".utf8)
  }

  /// Whether a short line of prose ends in "… contributed to this report".
  private func isThanks(_ range: Range<Int>) -> Bool {
    guard range.count < 160,
      text[range].suffix(7).starts(with: "report.".utf8) || text[range].suffix(6).starts(with: "story.".utf8)
    else { return false }
    return matches(LinePatterns.note, range)
  }

  /// A row of short labels between bars, arrows or wide gaps.
  private func isMenu(_ range: Range<Int>) -> Bool {
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

  /// The first words of captions that name no credit.
  private static let captionWords: Set<UInt64> = hashes(
    "file caption pictured above below getty reuters afp pa epa alamy shutterstock handout supplied")

  /// The first words of headings and furniture, for short lines.
  private static let furnitureWords: Set<UInt64> = hashes(
    """
    top bottom end back skip jump advert advertisement advertising adverts ad ads sponsored promoted paid sign log menu home search
    close loading print e email tweet copy link bookmark gift your open main like article story reuse purchase after leave view add
    show comments comment continue next previous download exclusive breaking opinion analysis live local world news business politics
    sport sports culture technology science health climate environment education society money travel lifestyle entertainment video
    http https www key summary highlights abstract at in takeaways tl tldr what quick bullet facts most trending popular latest
    suggested similar you up elsewhere from around explore keep media press notes hashtags section sections my tel phone fax mobile
    lines c findings figures numbers messages developments points takeaway
    """)

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { TextHash.of($0.utf8) })
  }

  /// The first words of the lines that the patterns know, for lines that look like prose.
  private static let triggers: Set<UInt64> = Set(
    """
    share read also see watch listen related recommended more must don sign subscribe get join receive never stay enter click
    register support fund back donate become no we this our accept manage reject by copyright topic topics tag tags categories filed
    keywords follow got have contact privacy terms cookie about correction corrections clarification editor the an additional further
    reporting editing writing compiled adds file caption pictured photo photos image images updated published posted last first
    originally all want thanks thank your save order a
    """.split(whereSeparator: \.isWhitespace).map { TextHash.of($0.utf8) } + [TextHash.of("©".utf8)])
}
