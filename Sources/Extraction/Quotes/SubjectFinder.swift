internal import TextModel

/// Finds the subject of a reporting verb: a name, a pronoun with the person it stands for, a noun.
struct SubjectFinder {
  /// Where a pronoun is read.
  struct Context {
    /// The sentence, as an index into `Document.sentences`.
    var sentence: Int
    /// Who spoke last.
    var last: Speaker?
  }

  let document: Document
  let text: SentenceText
  let entities: [Entity]
  let table = NameTable.english

  init(_ document: Document, _ text: SentenceText, _ entities: [Entity]) {
    self.document = document
    self.text = text
    self.entities = entities
  }

  /// The entity that covers a token.
  func entity(at token: Int) -> Int? {
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < entities.count && entities[low].tokens.contains(token) ? low : nil
  }

  /// The person or body named from a token to the end of a line, titles aside.
  func name(at start: Int, _ limit: Int) -> Speaker? {
    var index = start
    while text.has(index, .personTitle), index < limit { index += 1 }
    guard let found = entity(at: index), entities[found].kind == .person || entities[found].kind == .organization,
      entities[found].tokens.upperBound >= limit
    else { return nil }
    return named(found)
  }

  /// Whether a token is a reporting verb and no noun ("the report", "her claims").
  func isReportingVerb(_ index: Int) -> Bool {
    guard text.has(index, .reporting), text[index].kind == .word else { return false }
    if text[index].isCapitalised, !text[index].shape.contains(.sentenceStart) { return false }
    let before = text.word(index - 1)
    if before.has([.article, .indefinite, .possessivePronoun]) || before.has(.determiner) && !before.has(.relative)
      || text[index - 1].kind == .possessive
    {
      return false
    }
    // "to say", "of claims"
    return !before.has([.preposition]) || text[index - 1].isCapitalised
  }

  /// Told and its like have whom they tell behind them, never who tells.
  func takesObject(_ verb: Int) -> Bool { NameCues.english[text[verb].hash].has(.teller) }

  /// A name or pronoun right behind the mark with any verb of the past: Lind implored, she fumed.
  func saying(at start: Int, _ context: Context) -> Speaker? {
    var index = start
    while text.has(index, .personTitle) || text.has(index, .article) || text[index].isMark(".") { index += 1 }
    var speaker: Speaker?
    if let found = entity(at: index), entities[found].kind == .person {
      speaker = named(found)
      index = entities[found].tokens.upperBound
    } else if isThirdPerson(index) {
      speaker = pronoun(index, context)
      index += 1
    }
    let verb = text[index]
    guard let speaker, verb.kind == .word, !verb.isCapitalised, text.bytes(index).suffix(2).elementsEqual("ed".utf8)
    else {
      return nil
    }
    return speaker
  }

  /// "according to Lind" in a range.
  func according(in range: Range<Int>, _ context: Context) -> Speaker? {
    for index in range where text[index].hash == Self.according && text[index + 1].hash == Self.to {
      return subject(behind: index + 1, range.upperBound + 12, context)
    }
    return nil
  }

  private static let according = TextHash.literal("according")
  private static let to = TextHash.literal("to")
  private static let that = TextHash.literal("that")
  private static let who = TextHash.literal("who")

  /// The subject behind an inverted verb: said Ms Lind; said a spokesman for the port.
  func subject(behind verb: Int, _ limit: Int, _ context: Context) -> Speaker? {
    var index = verb + 1
    var noun: Int?
    var organisation: Int?
    while index < min(limit, verb + 16) {
      let token = text[index]
      if let found = entity(at: index) {
        if entities[found].kind == .person { return named(found) }
        // "said Microsoft spokeswoman …", "said British minister …": the person follows
        if organisation == nil, noun == nil { organisation = found }
        index = entities[found].tokens.upperBound
        continue
      }
      guard
        token.kind == .word || token.kind == .number || token.isMark("/") || token.kind == .possessive
          || token.kind == .dash || token.isMark(".") && text.has(index - 1, .personTitle)
      else { break }
      let entry = text.word(index)
      if entry.has(.pronoun) {
        if noun == nil, organisation == nil, index <= verb + 2 { return pronoun(index, context) }
        break
      }
      if entry.has([.preposition, .auxiliary, .subordinator, .conjunction]) || entry.has(.reporting) { break }
      // "a complaint filed by": what is done to the noun is no noun.
      if noun != nil, !token.isCapitalised, text.bytes(index).suffix(2).elementsEqual("ed".utf8) { break }
      if token.kind == .word, !entry.has([.article, .determiner, .indefinite, .possessivePronoun, .degree]) {
        if index == verb + 1, entry.classes.isEmpty, isAdverb(index) {
          index += 1
          continue
        }
        noun = index
      }
      index += 1
    }
    // a spokeswoman, Jennifer Lind
    if noun != nil, text[index].isMark(","), let found = entity(at: index + 1) ?? entity(at: index + 2),
      entities[found].kind == .person
    {
      return named(found)
    }
    if let noun, organisation == nil || text.has(noun, .personTitle) || table[text[noun].hash].has(.role) {
      return common(noun)
    }
    return organisation.map { named($0) }
  }

  /// The subject before a verb: Lind said; Lind, who runs the port, said; a spokesman for Lind said.
  func subject(before verb: Int, _ lower: Int, _ context: Context) -> Speaker? {
    var index = verb - 1
    // "released a statement saying": the subject of the sentence says it, unless a name stands at the participle.
    if text.bytes(verb).suffix(3).elementsEqual("ing".utf8), entity(at: index) == nil, !text.has(index, .pronoun),
      !text.has(index, [.be, .auxiliary]), let subject = firstSubject(in: lower..<verb, context)
    {
      return subject
    }
    while index > lower, text.has(index, [.auxiliary, .degree, .negation, .earlier]) || isAdverb(index),
      entity(at: index) == nil
    { index -= 1 }
    var steps = 0
    while index >= lower, steps < 12 {
      steps += 1
      let token = text[index]
      if token.isMark(",") {
        // "Scott Lind, the head of the port, one of three, said": the name at the start has all that in apposition.
        if let found = leadingName(lower, index) { return named(found) }
        // What stands between two commas is set in: the subject ends before the first.
        var comma = index - 1
        while comma > lower, !text[comma].isMark(",") { comma -= 1 }
        guard comma > lower else {
          // "…," Lind, said; or one comma only: the first name of the clause
          return firstSubject(in: lower..<index, context)
        }
        index = comma - 1
        continue
      }
      if token.isMark(")") {
        while index > lower, !text[index].isMark("(") { index -= 1 }
        index -= 1
        continue
      }
      if let found = entity(at: index) {
        let start = titleStart(found)
        if start - 1 >= lower, isComplement(start - 1, lower),
          entities[found].kind != .person || !text.has(start - 1, .conjunction)
        {
          index = headBefore(start - 1, lower)
          continue
        }
        return named(found)
      }
      if token.kind == .word {
        if token.hash == Self.who {
          index -= 1
          if text[index].isMark(",") { index -= 1 }
          continue
        }
        let entry = text.word(index)
        if token.hash == Self.that || entry.has([.weekday, .month, .dayWord, .dateUnit, .clockWord, .earlier]) {
          index -= 1
          while index > lower, text.has(index, [.preposition, .determiner, .earlier]) { index -= 1 }
          continue
        }
        if entry.has(.pronoun) { return pronoun(index, context) }
        if entry.has([.preposition, .conjunction, .auxiliary, .article]) || entry.has(.reporting) { return nil }
        if isComplementNoun(index, lower) {
          index = headBefore(nounStart(index, lower) - 1, lower)
          continue
        }
        return common(index)
      }
      if token.kind == .possessive || token.kind == .dash || token.isMark(".") {
        index -= 1
        continue
      }
      return nil
    }
    return nil
  }

  /// A person at the start of a clause, with a comma behind.
  private func leadingName(_ lower: Int, _ limit: Int) -> Int? {
    var index = lower
    while index < min(limit, lower + 4) {
      if let found = entity(at: index) {
        let end = entities[found].tokens.upperBound
        return entities[found].kind == .person && text[end].isMark(",") ? found : nil
      }
      index += 1
    }
    return nil
  }

  private func titleStart(_ found: Int) -> Int {
    var start = entities[found].tokens.lowerBound
    let title = entities[found].title
    while !title.isEmpty, start > 0, text[start - 1].start >= title.start { start -= 1 }
    while text.has(start - 1, [.article, .determiner])
      || text.has(start - 1, .personTitle) && !text[start - 1].isCapitalised
    { start -= 1 }
    return start
  }

  private static let of = TextHash.literal("of")
  private static let `for` = TextHash.literal("for")
  private static let at = TextHash.literal("at")
  private static let from = TextHash.literal("from")
  private static let with = TextHash.literal("with")
  private static let `in` = TextHash.literal("in")

  /// Whether a token is a preposition that hangs a complement on a noun: a spokesman for, the head of.
  private func isComplement(_ index: Int, _ lower: Int) -> Bool {
    guard index > lower else { return false }
    let hash = text[index].hash
    return hash == Self.of || hash == Self.for || hash == Self.at || hash == Self.from || hash == Self.with
      || hash == Self.in
  }

  private func headBefore(_ preposition: Int, _ lower: Int) -> Int { preposition - 1 }

  private func nounStart(_ index: Int, _ lower: Int) -> Int {
    var start = index
    while start > lower, index - start < 5 {
      let before = text[start - 1]
      let entry = text.word(start - 1)
      guard before.kind == .word || before.kind == .dash || before.kind == .possessive,
        !entry.has([.preposition, .conjunction, .auxiliary, .reporting, .pronoun])
      else { break }
      start -= 1
      if entry.has([.article, .determiner, .indefinite, .possessivePronoun]) { break }
    }
    return start
  }

  /// "of the party" in "the head of the party said".
  private func isComplementNoun(_ index: Int, _ lower: Int) -> Bool {
    let start = nounStart(index, lower)
    return isComplement(start - 1, lower) && start - 2 >= lower && (text[start - 2].kind == .word)
  }

  private func isAdverb(_ index: Int) -> Bool {
    let bytes = text.bytes(index)
    return text[index].kind == .word && bytes.count > 4 && bytes.suffix(2).elementsEqual("ly".utf8)
      && !text[index].isCapitalised
  }

  func named(_ index: Int) -> Speaker { Speaker(range: entities[index].range, entity: Int32(index)) }

  private func common(_ index: Int) -> Speaker? {
    // "when asked whether", "which said", "is heard saying" have no noun there.
    guard text[index].kind == .word,
      !text.has(
        index,
        [
          .preposition, .conjunction, .subordinator, .relative, .pronoun, .auxiliary, .modal, .degree, .article,
          .determiner, .cardinal, .ordinal,
        ]), !text.isWord(index, in: Self.participles)
    else { return nil }
    // "the campaign manager": the noun with what is joined to it
    return Speaker(range: text[index].range)
  }

  private static let participles = WordSet(
    "heard given taken written taped quoted began begun seen perhaps maybe taking giving old young himself herself itself"
  )

  /// The first name, pronoun or role of a range: the subject of a sentence without a reporting verb.
  func firstSubject(in range: Range<Int>, _ context: Context) -> Speaker? {
    var organisation: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      if let found = entity(at: index) {
        if entities[found].kind == .person, text[entities[found].tokens.upperBound].kind != .possessive {
          return named(bearer(of: found))
        }
        if organisation == nil, entities[found].kind == .organization { organisation = found }
        index = max(index + 1, entities[found].tokens.upperBound)
        continue
      }
      if isThirdPerson(index) { return pronoun(index, context) }
      index += 1
    }
    return organisation.map { named($0) }
  }

  /// The person whose role a name stands before: "Lind press secretary Peter Olsen" is Olsen.
  private func bearer(of found: Int) -> Int {
    var index = entities[found].tokens.upperBound
    let limit = index + 4
    while index < limit, text[index].kind == .word,
      !text.has(index, [.preposition, .conjunction, .reporting, .auxiliary])
    {
      if let next = entity(at: index) {
        return entities[next].kind == .person && index > entities[found].tokens.upperBound ? next : found
      }
      index += 1
    }
    return found
  }
}
