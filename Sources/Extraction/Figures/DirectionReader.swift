internal import TextModel

/// Tells whether a figure is a change, or where a change ended: "fell 0.94%", "up 58 points", "a 5% drop", "-1.3%".
struct DirectionReader {
  let text: SentenceText

  /// What a word says of a change.
  private struct Cue: OptionSet {
    let rawValue: UInt8

    static let risen = Cue(rawValue: 1)
    static let fallen = Cue(rawValue: 2)
    /// Behind a share or a sum these compare; "20 more people" counts.
    static let more = Cue(rawValue: 4)
    static let less = Cue(rawValue: 8)
    /// What may stand between the verb and a share or sum.
    static let step = Cue(rawValue: 16)
    /// What may stand between the verb and a count.
    static let countStep = Cue(rawValue: 32)
  }

  /// The cues by word: one look at each word around a figure.
  private static let cues: HashMap<UInt8> = {
    let lists: [(Cue, String)] = [
      (.risen, "higher rise increase gain jump surge growth climb hike boost upturn uptick rally uplift improvement"),
      (
        .fallen,
        "lower drop fall decline decrease cut reduction slump slide dip loss plunge downturn contraction shortfall"
      ),
      (.more, "more"), (.less, "less fewer"),
      (
        .step,
        "by to of from in at a an the another about sharply steadily slightly around nearly almost over under than up as much "
          + "least some further just record"
      ),
      (.countStep, "by to of about around nearly almost over just roughly some another record"),
    ]
    var cues = HashMap<UInt8>(capacity: 128, empty: 0)
    for (cue, words) in lists {
      for word in TextHash.words(words) {
        let hash = TextHash.of(word)
        cues.set(hash, (cues[hash] ?? 0) | cue.rawValue)
      }
    }
    return cues
  }()

  private func cue(_ index: Int) -> Cue {
    let token = text[index]
    return token.isWord ? Cue(rawValue: Self.cues[token.hash] ?? 0) : []
  }

  private static let near = WordSet("by to from at about around nearly almost over just roughly some another a an")
  private static let moving = WordSet(
    "is are was were be been being went go goes gone going moved move edged ticked inched crept trending trended trade traded "
      + "trading closed ended finished opened opens ends closes stood came down up still also and but bid well sharply")

  func direction(of tokens: Range<Int>, kind: FigureKind) -> Direction {
    switch kind {
    case .age, .ordinal, .score, .ratio, .date, .time: return .none
    // "Lifted a four-year ban" changes no duration; "cut the term by two years" does.
    case .duration where !text.isWord(tokens.lowerBound - 1, "by"): return .none
    default: break
    }
    if let sign = sign(at: tokens.lowerBound) { return sign }
    let isCount = kind == .cardinal
    let behind = behind(tokens.upperBound, isCount: isCount)
    return behind != .none ? behind : before(tokens.lowerBound, isCount: isCount)
  }

  /// +0.2%, -1.3%
  private func sign(at index: Int) -> Direction? {
    if text[index].isMark("+") { return .up }
    guard text[index].kind == .dash, text[index + 1].isNumber, text[index + 2].isMark("%") else { return nil }
    return .down
  }

  /// The direction of the second end of "fell from 50 to 40", whose first end begins behind "from"; that one has none.
  func direction(ofEndBehind first: Range<Int>, kind: FigureKind) -> Direction {
    guard text.isWord(first.lowerBound - 1, "from") else { return .none }
    return direction(of: (first.lowerBound - 1)..<first.upperBound, kind: kind)
  }

  private func before(_ start: Int, isCount: Bool) -> Direction {
    var index = start - 1
    if text.isWord(index, "from") { return .none }
    var steps = 0
    var passed = 0
    // Behind "by" a noun may stand between: "cut its target by 5%"; behind "of" a noun of change must stand before it:
    // "a fall in sales of 5%".
    let isBy = text.isWord(index, "by")
    let isOf = text.isWord(index, "of")
    while steps < (isBy || isOf ? 9 : 4), text.bounds.contains(index) {
      guard text[index].isWord || text[index].kind == .possessive else { return .none }
      if isParticle(index), !isDirection(index, start, isCount: isCount) { return .none }
      if text.has(index, [.rise, .fall]), !isOf || steps > 0 && text.has(index, .changeNoun), !isModifier(index, start)
      {
        if !text.isWord(index, "more") || steps == 0 && !isCount { return text.has(index, .rise) ? .up : .down }
      }
      if !passes(index, isCount: isCount) {
        passed += 1
        let isClause = text.has(index, [.auxiliary, .subordinator, .conjunction, .reporting])
        guard isBy || isOf, passed <= 4, !isClause else { return .none }
      }
      index -= 1
      steps += 1
    }
    return .none
  }

  private func isParticle(_ index: Int) -> Bool {
    text.isWord(index, "up") || text.isWord(index, "down") || text.isWord(index, "off") || text.isWord(index, "over")
  }

  private func passes(_ index: Int, isCount: Bool) -> Bool {
    let cue = cue(index)
    return isCount
      ? cue.contains(.countStep) || text.has(index, [.degree, .hedgeEnd])
      : cue.contains(.step) || text.has(index, [.degree, .article, .hedgeEnd, .changeNoun])
  }

  /// "Up 5%", "down by 12" are directions; "signed up 5 players", "making off with 2 million" are not.
  private func isDirection(_ index: Int, _ start: Int, isCount: Bool) -> Bool {
    guard (index + 1..<max(index + 1, start)).allSatisfy({ text.isWord($0, in: Self.near) || text.has($0, .hedgeEnd) })
    else { return false }
    guard isCount else { return true }
    return !text[index - 1].isWord || text.isWord(index - 1, in: Self.moving) || text.isWord(index + 1, "by")
      || text.isWord(index + 1, "from") || text.looksPlural(index - 1)
  }

  /// "More", "up", "over" and "less" before "than" or "to" hedge: "more than 5" is no change.
  private func isModifier(_ index: Int, _ start: Int) -> Bool {
    text.isWord(index + 1, "than") || text.isWord(index, "up") && text.isWord(index + 1, "to")
  }

  /// "a 4.2 percent drop", "5% lower", "a 20% year-on-year rise"
  private func behind(_ index: Int, isCount: Bool) -> Direction {
    var next = index
    while next < index + 3 {
      if text[next].kind == .dash, next > index { next += 1 }
      guard text[next].isWord, !text[next].shape.contains(.lineBefore) else { return .none }
      let cue = cue(next)
      if cue.contains(.risen) || !isCount && cue.contains(.more) { return .up }
      if cue.contains(.fallen) || !isCount && cue.contains(.less) { return .down }
      guard !text.has(next, [.stop, .preposition, .auxiliary, .conjunction]), !text.looksPlural(next) else {
        return .none
      }
      next += 1
    }
    return .none
  }

  /// Whether a figure only says the one before it again: "lost 190 points, or 0.6%", "fell 190 points (0.6%)".
  func isRestated(_ end: Int, _ start: Int) -> Bool {
    guard start > end, start - end <= 4 else { return false }
    if text[start - 1].isMark("(") { return start - end <= 2 }
    return text.isWord(start - 1, "or")
  }
}
