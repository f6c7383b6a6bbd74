internal import TextModel

/// How a sentence is written: whether its capitals mean anything.
enum SentenceStyle {
  case prose
  /// Every word in capitals, or every word of weight with one: names are those that the body or a list knows.
  case headline, capitals
}

/// Finds the sequences of capitalised words that may be names, one sentence after another.
struct CandidateFinder {
  let reader: NameWordReader
  let evidence: NameEvidence
  var text: SentenceText { reader.text }
  var candidates: [NameCandidate] = []
  /// How often words of sport stand in the text, counted at candidates only.
  var sport = 0
  var run: [NameWord] = []
  /// What the words of `run` are together.
  private(set) var traits = NameTraits()

  /// The words with a capital in them, and the first that has not been read.
  private let capitals: UnsafeBufferPointer<Int32>
  private var unread = 0

  init(_ text: SentenceText, _ capitals: UnsafeBufferPointer<Int32>, _ names: NameLists, _ house: HouseNames) {
    reader = NameWordReader(text, names, house)
    evidence = NameEvidence(reader: reader)
    self.capitals = capitals
    run.reserveCapacity(16)
  }

  /// The words with a capital in a range of tokens, as indices into `capitals`; ranges are asked for in text order.
  mutating func capitals(in tokens: Range<Int>) -> Range<Int> {
    while unread < capitals.count, Int(capitals[unread]) < tokens.lowerBound { unread += 1 }
    let first = unread
    while unread < capitals.count, Int(capitals[unread]) < tokens.upperBound { unread += 1 }
    return first..<unread
  }

  /// How the sentence is written that has so many words with a capital.
  func style(of sentence: Range<Int>, capitals count: Int) -> SentenceStyle {
    guard count >= 3 else { return .prose }
    var capitals = 0
    var capitalised = 0
    var lower = 0
    for index in sentence {
      let token = text[index]
      guard token.kind == .word else { continue }
      if token.shape.contains(.allCapitals) {
        capitals += 1
      } else if token.isCapitalised {
        capitalised += 1
      } else if !text.has(index, .stop) {
        lower += 1
        // So many words in lower case outweigh all that have a capital.
        if lower > count / 4 { return .prose }
      }
    }
    if capitals >= 3, lower + capitalised <= capitals / 4 { return .capitals }
    guard capitals + capitalised >= 4, lower * 6 <= capitals + capitalised,
      lower == 0 || !text[sentence.upperBound - 1].isMark(".")
    else { return .prose }
    // Words of prose with a capital inside the sentence: only a headline has them.
    var prose = 0
    for index in sentence.dropFirst() where text[index].isCapitalised && text[index].kind == .word {
      let word = reader.word(index)
      if word.isPlainProse, !word.isTitle,
        !word.cue.has([
          .furniture, .organisationHead, .organisationLink, .titleModifier,
        ])
      {
        prose += 1
      }
    }
    return prose * 4 >= capitalised + capitals && prose >= 2 ? .headline : .prose
  }

  /// Reads a sentence in which capitals mean names; `capitals` are its words with one.
  mutating func read(_ sentence: Range<Int>, capitals: Range<Int>) {
    var end = sentence.lowerBound
    for capital in capitals {
      let index = Int(self.capitals[capital])
      guard index >= end, startsName(index, text[index]) else { continue }
      let opens = opens(index, from: end, isStart: end == sentence.lowerBound)
      if opens, isOpener(index) {
        end = index + 1
        continue
      }
      let behind = takeRun(from: index, to: sentence.upperBound)
      if mayBeginBefore(index) {
        if let link = particleBefore(index) {
          run.insert(contentsOf: link, at: 0)
        } else if let letter = letterBefore(index) {
          run.insert(letter, at: 0)
        }
      }
      end = max(behind, index + 1)
      if run.count == 1, isCalendar(run[0]) { continue }
      traits = NameTraits(run)
      split(0..<run.count, opens: opens, title: 0..<0)
    }
  }

  /// Whether a word alone is a month or a weekday; in three capitals it is a name.
  private func isCalendar(_ word: NameWord) -> Bool {
    word.cue.has(.calendarOrName) || word.cue.has(.calendar) && !(word.length == 3 && word.isAllCapitals)
  }

  /// Whether a word that opens a sentence is one of grammar, with a word behind it that no name has inside: what most sentences
  /// open with, and `trim` would take away.
  private func isOpener(_ index: Int) -> Bool {
    let (before, token, next) = (text[index - 1], text[index], text[index + 1])
    // A particle or a letter before a name belongs to it.
    guard before.kind != .word, before.kind != .dash, next.kind == .word, next.hasSpaceBefore, !next.isCapitalised,
      !next.shape.contains(.innerCapital),
      !text.has(index + 1, [.businessSuffix, .nameCue]), next.hash != Self.of, next.hash != Self.for,
      next.hash != Self.on, next.hash != Self.and,
      text.has(index, Self.grammar), !text.has(index, [.personTitle, .nameCue]),
      !token.shape.contains(.allCapitals), token.hash != Self.new
    else { return false }
    let lists = reader.lists(token.hash)
    return !lists.has(.given) || lists.has(.dictionary)
  }

  /// Whether a word opens a sentence: no word stands before it, or an opening mark, a colon or a bullet does.
  private func opens(_ index: Int, from start: Int, isStart: Bool) -> Bool {
    var before = index - 1
    while before >= start {
      let token = text[before]
      if token.kind == .word { return false }
      if token.isMark(":") || token.kind == .quote && token.hasSpaceBefore { return true }
      before -= 1
    }
    return isStart
  }

  @inline(__always)
  private func startsName(_ index: Int, _ token: Token) -> Bool {
    if token.isCapitalised { return !(token.end - token.start == 1 && token.hash == Self.i) }
    // iPhone, eBay; not kWh
    return token.shape.contains(.innerCapital) && !token.shape.contains(.allCapitals) && token.end - token.start > 3
      && !token.shape.contains(.hasDigit)
  }

  static let i = TextHash.literal("i")

  /// Whether a particle or a letter may stand before a name: a word in lower case that the lists of cues have, or a hyphen.
  private func mayBeginBefore(_ index: Int) -> Bool {
    let before = text[index - 1]
    return before.kind == .dash || before.kind == .word && !before.isCapitalised && text.has(index - 1, .nameCue)
  }

  /// Whether weak particles before a surname (de la, dos) belong to it: a fuller name of the text has them.
  private func isParticled(_ index: Int, _ start: inout Int) -> Bool {
    var first = index
    while first > text.bounds.lowerBound, index - first < 3, text[first - 1].kind == .word,
      !text[first - 1].isCapitalised, reader.cue(first - 1).has(.particle)
    {
      first -= 1
    }
    guard first < index else { return false }
    let hash = phrase(first..<index + 1)
    guard candidates.contains(where: { $0.particleHash == hash }) else { return false }
    start = first
    return true
  }

  /// The letter of e-Shram, e-Government.
  private func letterBefore(_ index: Int) -> NameWord? {
    guard text[index - 1].kind == .dash, text.isTight(index), text.isTight(index - 1),
      text[index - 2].range.count == 1, text.bytes(index - 2).first == 0x65
    else { return nil }
    var letter = reader.word(index - 2)
    letter.isTail = true
    return letter
  }

  /// The particles in lower case before a surname that stands alone: de Blasio, bin Laden, al-Assad.
  private func particleBefore(_ index: Int) -> [NameWord]? {
    var start = index
    while start > text.bounds.lowerBound, index - start < 4 {
      let back = text[start - 1].kind == .dash && text.isTight(start - 1) && text.isTight(start) ? start - 2 : start - 1
      let token = text[back]
      guard token.kind == .word, !token.isCapitalised, reader.cue(back).has(.strongParticle) else { break }
      start = back
    }
    guard start < index || isParticled(index, &start) else { return nil }
    return (start..<index).compactMap { text[$0].kind == .word ? reader.word($0) : nil }
  }
}
