internal import TextModel

/// Number words that count nothing: BBC One, nine to five, one another, hundreds and thousands.
struct IdiomReader {
  let text: SentenceText

  private static let others = WordSet(
    "way ways off on sided time stop liner liners size to handed dimensional armed legged eyed note piece hit man woman"
  )
  private static let pointers = WordSet("no any every each which another the this such these those")
  private static let pronounVerbs = WordSet("never always ought wonders hopes imagines assumes suspects knows")
  private static let separate = WordSet("joint jointly")
  private static let jobs = WordSet(
    "routine job jobs grind office schedule day days workday working work worker workers shift shifts hours week life")

  /// The token behind an idiom that begins with a number word; nil for none.
  func end(at index: Int) -> Int? {
    let entry = text.word(index)
    if isDesign(behind: index + 1) { return index + 3 }
    if entry.has(.cardinal) {
      if entry.number == 1, text.isWord(index, "one") { return one(at: index) }
      if isSize(index, entry.number) { return index + 2 }
      if entry.number == 9 { return officeHours(at: index) }
      // "Sub-zero", "below zero", "zero tolerance", "ground zero", "net zero"
      if entry.number == 0, text.isWord(index, "zero"), isZeroIdiom(index) { return index + 1 }
      return named(at: index)
    }
    if entry.has(.vague) { return plural(at: index, entry) }
    if text.isWord(index, "several"),
      text.has(index - 1, .possessivePronoun)
        || text.isWord(index - 1, "and") && text.isWord(index - 2, in: Self.separate)
    {
      return index + 1
    }
    return nil
  }

  private static let designs = WordSet(
    "figure pack piece star way something somethings door doors cylinder speed valve wheel wheeled wheeler seater stroke ply pronged tiered"
  )

  /// Whether a number is a part of a design's name: four-door, six-speed, three-pronged.
  func isDesign(behind index: Int) -> Bool {
    text.behindHyphen(index) != index && text.isWord(index + 1, in: Self.designs)
  }

  /// Six figures (a sum), five-a-side.
  private func isSize(_ index: Int, _ number: Int32) -> Bool {
    if number >= 4, number <= 10, text.isWord(index + 1, "figures") {
      return !text.has(index - 1, [.article, .preposition]) && !text[index + 2].isWord
    }
    return text.behindHyphen(index + 1) != index + 1 && text.isWord(index + 2, "a") && text.isWord(index + 4, "side")
  }

  /// "One" as a pronoun or in a fixed phrase: the one, one another, one never knows, one-way, one of the best.
  private func one(at index: Int) -> Int? {
    if let named = named(at: index) { return named }
    let next = index + 1
    let behind = text[next]
    if behind.kind == .possessive || text.isWord(next, "another") { return next }
    if behind.kind == .dash, text.isTight(next), text.isTight(next + 1) {
      return text.isWord(next + 1, in: Self.others) && !isRatio(next) ? next + 2 : nil
    }
    if text.isWord(next, in: Self.pronounVerbs) || isAside(index) { return next }
    if text.isWord(next, "in"),
      text[next + 1].isNumber || text.has(next + 1, .cardinal) || text.isWord(next + 1, "every")
    {
      return nil
    }
    let isPointed =
      text.isWord(index - 1, in: Self.pointers)
      // "that one", "the right one", "a new one" before a verb, a preposition or the end
      || (text.isWord(index - 1, "that") || text.has(index - 2, .article) && isPlain(index - 1)) && endsPhrase(next)
    if isPointed { return text.has(next, [.dateUnit, .unitStart, .percentWord, .scale, .dozen]) ? nil : next }
    if text.has(next, .modal) { return text.isWord(index - 1, "only") ? nil : next }
    // "One of the million-dollar men"
    if text.isWord(next, "of"), text.has(next + 1, .article), text.has(next + 2, .scale) { return next }
    // "Their hands on one in order to", "is not one": nothing is counted.
    let isBare =
      behind.range.isEmpty || behind.kind == .mark || text.isWord(next, "in") && text.isWord(next + 1, "order")
    return isBare && (text.has(index - 1, [.preposition, .be, .negation]) && !text.isWord(index - 1, "to")) ? next : nil
  }

  private static let zeroNouns = WordSet("tolerance hour sum carbon emission gravity waste")
  private static let zeroNames = WordSet("ground net year patient absolute sub")

  private func isZeroIdiom(_ index: Int) -> Bool {
    text.isWord(text.behindHyphen(index + 1), in: Self.zeroNouns)
      || text.isWord(text[index - 1].kind == .dash ? index - 2 : index - 1, in: Self.zeroNames)
        && !text.isWord(index - 1, "absolute")
  }

  private static let asideNouns = WordSet("point thing hand time stage")
  private static let asidePrepositions = WordSet("at for on")
  private static let dayParts = WordSet("morning evening afternoon night summer winter spring autumn")

  /// "At one point", "for one thing", "one by one", "one Monday", "I, for one,".
  private func isAside(_ index: Int) -> Bool {
    let next = index + 1
    if text.isWord(index - 1, in: Self.asidePrepositions) {
      if text.isWord(next, in: Self.asideNouns) { return true }
      if text.isWord(index - 1, "for"), text[next].isMark(","), text[index - 2].isMark(",") { return true }
    }
    if text.isWord(next, "by") || text.isWord(next, "after"),
      text.isWord(next + 1, "one") || text.isWord(next + 1, "another")
    {
      return true
    }
    if text.isWord(index - 1, "by"), text.isWord(index - 2, "one") { return true }
    return text.has(next, .weekday) || text.isWord(next, in: Self.dayParts)
  }

  private func isPlain(_ index: Int) -> Bool {
    text[index].isWord && !text.has(index, [.hedgeEnd, .cardinal, .ordinal, .stop, .scale, .identifierNoun])
      && !text.looksPlural(index)
  }

  private func endsPhrase(_ index: Int) -> Bool {
    text[index].range.isEmpty || text[index].kind == .mark
      || text.has(index, [.auxiliary, .modal, .be, .have, .relative, .preposition]) && !text.isWord(index, "of")
  }

  private func isRatio(_ dash: Int) -> Bool {
    text.isWord(dash + 1, "to") && !text.isWord(text.behindHyphen(dash + 2), "one")
  }

  /// BBC One, Formula Two, Chapter Five: a capital inside the sentence, behind a name or a label.
  private func named(at index: Int) -> Int? {
    // "The number two carrier"
    if text.isWord(index - 1, "number"), !text.has(index - 2, .indefinite) { return index + 1 }
    guard text[index].isCapitalised,
      !text[index].shape.contains(.allCapitals) || text[index - 1].shape.contains(.allCapitals),
      !text[index].shape.contains(.sentenceStart), text[index - 1].isWord, text.isTight(index) == false
    else { return nil }
    let identifiers = IdentifierReader(text: text)
    // A number word with a capital inside a sentence is a name: News at Ten, the Group of Seven.
    if !text[index].shape.contains(.allCapitals), !identifiers.isTitleCase(around: index),
      !text.has(index + 1, [.scale, .unitStart])
    {
      return index + 1
    }
    return identifiers.isProperLabel(index - 1) || text.has(index - 1, .identifierNoun) && text[index - 1].isCapitalised
      ? index + 1 : nil
  }

  /// nine to five, nine-to-five
  private func officeHours(at index: Int) -> Int? {
    let to = text.behindHyphen(index + 1)
    guard text.isWord(to, "to") else { return named(at: index) }
    let five = text.behindHyphen(to + 1)
    guard text.isWord(five, "five"), !text.has(five + 1, [.unitStart, .percentWord]) else { return nil }
    return isOffice(five + 1, before: index) ? five + 1 : nil
  }

  /// Whether office hours stand between two tokens: "works nine to five", "the 9-5 routine".
  func isOffice(_ next: Int, before index: Int) -> Bool {
    text.isWord(next, in: Self.jobs) || text.isWord(index - 1, in: Self.jobs) || text.isWord(index - 1, "works")
      || text.isWord(index - 2, in: Self.jobs) || text.isWord(index - 2, "works")
  }

  /// "hundreds and thousands" (sprinkles), the Chiltern Hundreds.
  private func plural(at index: Int, _ entry: WordEntry) -> Int? {
    if text.isWord(index, "hundreds"), text.isWord(index + 1, "and"), text.isWord(index + 2, "thousands"),
      !text.isWord(index + 3, "of")
    {
      return index + 3
    }
    let isName =
      text[index].isCapitalised && !text[index].shape.contains([.allCapitals]) && text[index - 1].isWord
      && IdentifierReader(text: text).isProperLabel(index - 1)
    return isName ? index + 1 : nil
  }
}
