internal import TextModel

/// Makes candidates of words that belong together, with what is to be known of each later.
extension CandidateFinder {
  /// Adds a candidate for the words of a range.
  mutating func add(
    _ range: Range<Int>, opens: Bool, title: Range<Int>, known: NameClass, isBareTitle: Bool = false
  ) {
    guard let first = run.word(range.lowerBound, in: range), let last = run.word(range.upperBound - 1, in: range) else {
      return
    }
    if range.count == 1, title.isEmpty, isNoName(first, opens: opens, known: known) { return }
    if range.count > 1, traits.shape.contains(.allCapitals) || traits.cue.has(.furniture),
      range.allSatisfy({ run[$0].isAllCapitals && run[$0].isPlainProse || run[$0].cue.has(.furniture) })
    {
      return
    }
    var end = last.token + 1
    if text[end].isMark("."), text.isTight(end), isInitialism(last) { end += 1 }
    var candidate = NameCandidate(
      tokens: first.token..<end, hash: run.phrase(range), firstHash: first.hash, lastHash: last.hash,
      words: UInt8(min(range.count, 99)))
    if range.count > 2 { candidate.tailHash = run.phrase(range.upperBound - 2..<range.upperBound) }
    if range.count > 2, last.cue.has(.personSuffix), let surname = run.word(range.upperBound - 2, in: range) {
      candidate.lastHash = surname.hash
    }
    if traits.hasLink { candidate.particleHash = particleName(range) }
    if traits.hasLink || traits.has([.businessSuffix, .preposition]) { candidate.stemHash = stem(range) }
    candidate.initials = initials(range)
    candidate.title = title
    candidate.opens = opens
    candidate.endsInPlace = range.count > 1 && last.lists.has(.bigCity) && !first.isGiven
    candidate.isBareTitle = isBareTitle
    candidate.isAcronym = range.count == 1 && first.isAllCapitals && first.length > 1
    candidate.opensWithProse = opens && first.isDictionary && title.isEmpty
    if candidate.opensWithProse, range.count > 1, !run[range.lowerBound + 1].isLink {
      let rest = range.lowerBound + 1..<range.upperBound
      candidate.restHash = run.phrase(rest)
      candidate.restStart = run[rest.lowerBound].token
    }
    let (hash, isTitled) = (candidate.hash, !title.isEmpty)
    candidate.inner = run.withUnsafeBufferPointer {
      evidence.inner($0[range], known: known, hash: hash, isTitled: isTitled)
    }
    evidence.addContext(to: &candidate)
    if reader.cue(end).has(.sport) || reader.cue(first.token - 1).has(.sport) || reader.cue(end + 1).has(.sport)
      || reader.cue(first.token - 2).has(.sport)
    {
      sport += 1
    }
    // Aberdeen 2 Hibernian 1: a score
    let next = text[end + 1]
    if text[end].isNumber, text[end].end - text[end].start <= 3, next.isCapitalised || next.shape.contains(.lineBefore)
    {
      sport += 1
    }
    linkBrackets(&candidate)
    candidates.append(candidate)
  }

  /// Single words that are no names wherever they stand.
  private func isNoName(_ word: NameWord, opens: Bool, known: NameClass) -> Bool {
    if word.cue.has(.acronymThing) || word.hash == Self.new || word.hash == Self.old { return true }
    // @harbourpost; ADRs, MPs: an acronym in the plural names a kind
    if text[word.token - 1].isMark("@") && text.isTight(word.token) || isPluralAcronym(word) { return true }
    // 26,780 TWh, -11.6 degC
    if word.shape.contains(.innerCapital), word.length <= 4, text[word.token - 1].isNumber { return true }
    if word.isInitial || word.isLink || word.entry.has([.cardinal, .ordinal]) { return true }

    if word.cue.has(.personSuffix), !opens || word.length < 4 { return true }
    // AK-47, COVID-19
    if word.isAllCapitals, text[word.token + 1].kind == .dash, text.isTight(word.token + 1),
      text[word.token + 2].isNumber,
      text.isTight(word.token + 2)
    {
      return true
    }
    if isContraction(word) || word.cue.has([.furniture, .prefix]) { return true }
    // <DBH>: the sign of a share
    if word.isAllCapitals, text[word.token - 1].isMark("<") { return true }
    // NT$, A$
    if text[word.token + 1].isMark("$"), text.isTight(word.token + 1) { return true }
    if word.entry.has([.pronoun, .article, .determiner, .possessivePronoun]), !word.isAllCapitals { return true }
    // A word of four letters or more in capitals that prose has in small ones is shouted, not named.
    if word.isAllCapitals, word.length > 3, word.isPlainProse { return true }
    return false
  }

  /// We've, I'm, Don't.
  private func isContraction(_ word: NameWord) -> Bool {
    // A mark in the first six bytes.
    let start = ByteWord(text.bytes, at: Int(text[word.token].start))
    let mark = ByteWord.first(start.equal(to: 0x27) | start.equal(to: 0xE2))
    guard mark < min(6, word.length) else { return false }
    let bytes = text.bytes(word.token)
    let tail = bytes.dropFirst(bytes[mark] == 0x27 ? mark + 1 : mark + 3)
    return tail.count <= 2 && tail.allSatisfy { $0 >= 0x61 && $0 < 0x80 }
  }

  private func isPluralAcronym(_ word: NameWord) -> Bool {
    guard word.shape.contains(.innerCapital) else { return false }
    let bytes = text.bytes(word.token)
    return bytes.count > 2 && bytes.last == 0x73 && bytes.dropLast().allSatisfy { $0 &- 0x41 < 26 }
  }

  private func isInitialism(_ word: NameWord) -> Bool {
    word.length >= 3 && text.bytes(word.token).dropFirst().first == 0x2E
  }

  /// The hash of what a long name is called for short: Cyberspace Administration | of China, Velmar | Corp.
  private func stem(_ range: Range<Int>) -> UInt64 {
    var end = range.upperBound
    if let link = range.first(where: { run[$0].hash == Self.of }), link > range.lowerBound + 1 { end = link }
    while end > range.lowerBound + 1, run[end - 1].entry.has(.businessSuffix),
      end > range.lowerBound + 2 || run[end - 1].length < 5
    {
      end -= 1
    }
    return end < range.upperBound ? run.phrase(range.lowerBound..<end) : 0
  }

  /// The words from the first particle behind the first name to the end.
  private func particleName(_ range: Range<Int>) -> UInt64 {
    guard range.count > 2,
      let start = range.dropFirst().first(where: { run[$0].isLink && run[$0].cue.has(.particle) }),
      start < range.upperBound - 1
    else { return 0 }
    return run.phrase(start..<range.upperBound)
  }

  private func initials(_ range: Range<Int>) -> UInt64 {
    guard range.count > 1 else { return 0 }
    var hash = TextHash.seed
    var count = 0
    for index in range where !run[index].isLink {
      guard let letter = text.bytes(run[index].token).first, letter < 0x80 else { return 0 }
      hash = TextHash.add(hash, letter | 0x20)
      count += 1
    }
    return count > 1 ? TextHash.finish(hash) : 0
  }

  /// World Health Organization (WHO), WHO (World Health Organization): two forms of one name.
  private func linkBrackets(_ candidate: inout NameCandidate) {
    let start = candidate.tokens.lowerBound
    guard text[start - 1].isMark("("), text[candidate.tokens.upperBound].isMark(")"), let before = candidates.last,
      before.tokens.upperBound == start - 1
        || before.tokens.upperBound == start - 2 && text[start - 2].kind == .possessive
    else { return }
    if candidate.isAcronym != before.isAcronym { candidate.partner = Int32(candidates.count - 1) }
  }
}
