internal import Extraction
internal import TextModel

/// Finds the noun that a figure counts or measures, and the action it is a figure of.
struct SubjectReader {
  /// How many words the noun may stand behind the number.
  private static let reach = 7

  let text: SentenceText

  /// The head noun with the words between: to the right for counts, behind "of" for shares, to the left for values.
  func head(of figure: Figure) -> (token: Int, modifiers: Range<Int>)? {
    let end = figure.tokens.upperBound
    switch figure.kind {
    case .date, .time, .ordinal: return nil
    case .percent, .fraction:
      if let noun = nounInside(figure) { return noun }
      if text.isWord(end, "of"), let whole = nounPhrase(at: skipDeterminers(end + 1)) { return whole }
      if text.has(end, .people) || isPluralNoun(end) { return nounPhrase(at: end) }
      return subjectBefore(figure.tokens.lowerBound)
    case .money, .percentagePoint, .rate, .multiple, .measure:
      if !text.has(end, [.preposition, .stop]), let noun = nounPhrase(at: end), figure.kind != .multiple,
        !text.has(noun.token, [.dateUnit, .month, .weekday])
      {
        return noun
      }
      return subjectBefore(figure.tokens.lowerBound)
    case .duration:
      return text[end - 1].isWord && text[end - 2].kind == .dash
        ? nounPhrase(at: end) : subjectBefore(figure.tokens.lowerBound)
    case .cardinal, .age, .ratio, .score, .statistic:
      if text.isWord(end, "of") { return nounPhrase(at: skipDeterminers(end + 1)) }
      return wholeBefore(figure.tokens.lowerBound, end) ?? nounPhrase(at: end)
    }
  }

  /// "One ambulance in eight": the noun stands between the numbers.
  private func nounInside(_ figure: Figure) -> (token: Int, modifiers: Range<Int>)? {
    let first = figure.tokens.lowerBound + 1
    guard figure.kind == .fraction, figure.tokens.count >= 4,
      let last = figure.tokens.last(where: { text.isWord($0, "in") }), last > first, text.has(first - 1, .cardinal),
      !text.has(first, [.cardinal, .scale, .fraction]), text[last - 1].isWord
    else { return nil }
    return (last - 1, first..<last - 1)
  }

  /// "Of 48 patients, 30 relapsed": a number before a verb counts what the number behind "of" counts.
  private func wholeBefore(_ start: Int, _ end: Int) -> (token: Int, modifiers: Range<Int>)? {
    guard text[start - 1].isMark(","),
      text.has(end, [.auxiliary, .be, .have, .modal]) || text.word(end).action != 0 || isParticiple(end)
    else { return nil }
    var of = start - 2
    while of > start - 10, text[of].isWord || text[of].isNumber {
      if text.isWord(of, "of"), text[of].isCapitalised || text[of - 1].isMark(",") {
        let number = skipDeterminers(of + 1)
        guard text[number].isNumber || text.has(number, .cardinal),
          let noun = nounPhrase(at: number + 1), noun.token < start - 1
        else { return nil }
        return noun
      }
      of -= 1
    }
    return nil
  }

  private func skipDeterminers(_ index: Int) -> Int {
    var index = index
    while text.has(index, [.determiner, .article, .possessivePronoun]) { index += 1 }
    return index
  }

  /// The head of the noun phrase that begins at a token: the first plural noun, else the last noun before the phrase ends.
  private func nounPhrase(at start: Int) -> (token: Int, modifiers: Range<Int>)? {
    var index = start
    var last = -1
    while index < start + Self.reach {
      let token = text[index]
      if token.kind == .dash, text.isTight(index) || text.isTight(index + 1) {
        index += 1
        continue
      }
      // "The other two open six days a week": another figure begins.
      if index > start, token.isNumber || text.has(index, .cardinal), text.has(index + 1, .dateUnit) { break }
      // "Gave 26 this year": when, not what.
      if Self.nearTimes.contains(token.hash), text.has(index + 1, [.dateUnit, .month, .weekday]) { break }
      if token.kind == .possessive || token.isNumber {
        index += 1
        continue
      }
      guard token.isWord, !isPhraseEnd(index) else { break }
      if isPluralNoun(index) { return (index, start..<index) }
      // A participle behind a noun is the verb: "a two-month investigation ended".
      if last >= 0, isParticiple(index) { break }
      last = index
      index += 1
    }
    // A participle alone is an action: "two killed", "the 36,000 filled in spring".
    guard last >= 0, !isParticiple(last) || text.word(last).action == 0 && (last > start || text[index].isWord == false)
    else { return nil }
    return (last, start..<last)
  }

  private static let nearTimes = HashSet(["this", "last", "next", "every", "each"].map { TextHash.of($0) })

  private func isPhraseEnd(_ index: Int) -> Bool {
    text.has(
      index,
      [.preposition, .conjunction, .auxiliary, .subordinator, .article, .pronoun, .possessivePronoun, .reporting])
  }

  /// Whether a word looks like a plural noun: people, or an s that no verb of the lists explains.
  private func isPluralNoun(_ index: Int) -> Bool {
    if text.has(index, .people) { return true }
    let token = text[index]
    guard token.isWord, token.range.count > 3, !text.has(index, [.stop, .rise, .fall, .auxiliary, .reporting]) else {
      return false
    }
    let bytes = text.bytes(index)
    guard let last = bytes.last, last | 0x20 == 0x73, bytes[bytes.count - 2] | 0x20 != 0x73 else { return false }
    // "social media accounts": a plural right behind it is the head.
    return !text[index + 1].isWord || isPhraseEnd(index + 1) || !endsWithS(index + 1)
  }

  private func endsWithS(_ index: Int) -> Bool {
    let bytes = text.bytes(index)
    guard bytes.count > 3, let last = bytes.last else { return false }
    return last | 0x20 == 0x73 && !text.has(index, [.stop, .rise, .fall, .auxiliary, .reporting])
  }

  /// Participles of actions without -ed: they stand behind a number without being its noun.
  private static let irregularParticiples = HashSet(
    [
      "hurt", "dead", "shot", "held", "built", "found", "sold", "bought", "lost", "won", "cut", "slain", "fled", "shut",
      "paid", "made",
    ]
    .map { TextHash.of($0) })

  private func isParticiple(_ index: Int) -> Bool {
    if Self.irregularParticiples.contains(text[index].hash) { return true }
    let bytes = text.bytes(index)
    return bytes.count > 3 && bytes[bytes.count - 1] | 0x20 == 0x64 && bytes[bytes.count - 2] | 0x20 == 0x65
  }

  /// The noun before the verb to the left of a value: "Unemployment rose 2%", "the price halved, from …".
  private func subjectBefore(_ start: Int) -> (token: Int, modifiers: Range<Int>)? {
    var index = start - 1
    var seenVerb = false
    var steps = 0
    while text.bounds.contains(index), steps < 12 {
      let token = text[index]
      if token.isMark(";") || token.isMark(":") { break }
      if token.isWord {
        if text.has(index, [.rise, .fall, .auxiliary, .be, .have]) {
          seenVerb = true
        } else if isAmount(index) {
          // The unit or the sign of another figure is no subject.
        } else if !text.has(index, [.stop, .preposition, .degree, .article, .hedgeEnd, .reporting, .each]),
          seenVerb || steps < 4
        {
          guard !isParticiple(index) || text.word(index).action == 0 else {
            index -= 1
            steps += 1
            continue
          }
          return (index, index..<index)
        }
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Whether a word is a part of a number: a number word, letters at a dollar sign, the unit behind a number.
  private func isAmount(_ index: Int) -> Bool {
    if text.has(index, [.cardinal, .scale, .currencyCode, .dozen]) { return true }
    if text[index + 1].isMark("$"), text.isTight(index + 1) { return true }
    // "343 m/s", "500 kWh"
    let isBehindNumber = text[index - 1].isNumber || text.has(index - 1, .scale)
    let isSymbol = text[index].range.count <= 4 && !text.has(index, .people) && !isPluralNoun(index)
    if isBehindNumber {
      return isSymbol || text.isTight(index) || text.has(index, [.unitStart, .currencyStart, .percentWord])
    }
    return text[index - 1].isMark("/") && text.isTight(index) && text.isTight(index - 1)
  }

  /// The classes of action around a figure: to the next figure, semicolon or ten words to each side.
  ///
  /// A figure behind "and" or a comma has the verb of the one before: "removes 67,000 accounts and dozens of pages".
  func actions(of figure: Figure) -> UInt32 {
    var actions: UInt32 = 0
    let before = figure.tokens.lowerBound - 1
    let isJoined = text.bounds.contains(before) && (text[before].isMark(",") || text.has(before, .conjunction))
    for direction in [-1, 1] {
      var index = direction < 0 ? figure.tokens.lowerBound - 1 : figure.tokens.upperBound
      for _ in 0..<10 {
        guard text.bounds.contains(index), !text[index].isMark(";"), !text[index].isNumber || direction < 0 && isJoined
        else { break }
        let action = text.word(index).action
        if action > 0, action <= 32 { actions |= 1 << UInt32(action - 1) }
        index += direction
      }
    }
    return actions
  }
}
