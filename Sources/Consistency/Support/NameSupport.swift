internal import Claims
internal import Extraction
internal import TextModel

/// Whether the body bears out one name of headline or summary.
struct NameSupport {
  private static let small = WordSet("of the and for de la le du van von der den bin al el & jr sr ii iii")

  /// Short forms of headlines that name nobody by themselves.
  private static let short = WordSet("govt dept uni")

  private let article: Article
  private let body: BodyNames
  private var document: Document { article.document }
  private var mentions: Mentions { article.mentions }

  init(_ article: Article, _ body: BodyNames) {
    self.article = article
    self.body = body
  }

  /// Nil where the body bears the name out, or where it is not sure enough that it does not.
  func finding(_ name: ProminentName) -> Finding? {
    let words = name.tokens.filter { document.tokens[$0].isWord && !Self.small.contains($0, in: document) }
    if words.allSatisfy({ Self.short.contains($0, in: document) }) { return nil }
    guard let first = words.first, let last = words.last, document.tokens[last].range.count > 1,
      !document.tokens[first].shape.contains(.hasDigit)
    else { return nil }
    if words.count > 2, let finding = slot(name, words) { return finding }
    if isStandIn(name.tokens) || isStandIn(name.whole) || words.contains(where: { isStandIn($0..<$0 + 1) }) {
      return nil
    }
    // Taken from a longer run of capitals: the rest of it may be the name.
    if words.count == 1, name.whole.count > 1,
      name.whole.contains(where: {
        document.tokens[$0].isWord && !mentions.knowledge($0..<$0 + 1).isProse && body.has($0)
      })
    {
      return nil
    }
    if name.kind == .person, words.count > 1 { return person(name, words, first, last) }
    if words.contains(where: { isTelling($0, words.count) && body.has($0) }) { return nil }
    if isAcronym(words, name.tokens) || isPlaced(name.tokens) || isPlaced(name.whole) { return nil }
    // Words of prose alone are headings, or bodies that the text may call otherwise ("the council").
    let isNamed = mentions.metonym(name.tokens) == -1
    if !isNamed, words.allSatisfy({ mentions.knowledge($0..<$0 + 1).isProse }) { return nil }
    if words.count == 1, !isNamed {
      // An unknown word at a sentence's start is a heading more often than a name.
      let known = mentions.knowledge(first..<first + 1)
      let isListed = known.isPlace || known.isOrganisation || known.isSurname || known.isGiven
      if !isListed, opens(first) || name.isTitle && !document.tokens[first].shape.contains(.allCapitals) { return nil }
      // So are short forms and plurals of acronyms, and letters that no list knows: Indy, PCs, an MOU.
      if document.tokens[first].range.count < 5, mentions.home(name.tokens) == nil,
        !isListed && mentions.metonym(name.tokens) == nil
          || !document.tokens[first].shape.contains(.allCapitals)
            && (name.isTitle || opens(first) || document.tokens[first].shape.contains(.innerCapital))
      {
        return nil
      }
      if document.tokens[first].range.count < 3 { return nil }
    }
    if words.count > 1, !words.contains(where: isListed) { return nil }
    // Whose countryman somebody is, a summary may know by itself.
    if name.kind == .place, isOfPerson(name.whole) { return nil }
    return report(name, rival: nil)
  }

  /// The whole name is a metonym, or one that stands for a name of the body.
  private func isStandIn(_ tokens: Range<Int>) -> Bool {
    if let group = mentions.metonym(tokens) { return group == 0 || group > 0 && body.hasGroup(group) }
    return false
  }

  /// A word by which the name is told apart: no "Bank", "University".
  private func isTelling(_ index: Int, _ count: Int) -> Bool {
    count == 1 || !mentions.words[index].has([.organisationNoun, .businessSuffix])
  }

  /// Letters for a name of the body, or a name for letters of the body: with and without its small words, and with its own letters
  /// in front ("AK Party", AKP).
  private func isAcronym(_ words: [Int], _ tokens: Range<Int>) -> Bool {
    if words.count == 1, let word = words.first {
      let token = document.tokens[word]
      guard token.shape.contains(.allCapitals) else { return false }
      let letters = document.bytes[token.range.bytes].filter { ($0 | 0x20) &- 0x61 < 26 }.map { $0 | 0x20 }
      return letters.count <= 2 && mentions.metonym(tokens) == nil || body.hasInitials(letters)
        || letters.count > 2 && mentions.metonym(tokens) != -1 && body.spellsOut(letters)
    }
    let initials = words.map { document.bytes[Int(document.tokens[$0].start)] | 0x20 }
    let all = tokens.filter { document.tokens[$0].isWord }.map { document.bytes[Int(document.tokens[$0].start)] | 0x20 }
    if body.hasWord(TextHash.of(initials)) || body.hasWord(TextHash.of(all)) { return true }
    guard let first = words.first, document.tokens[first].shape.contains(.allCapitals) else { return false }
    let letters = document.bytes[document.tokens[first].range.bytes].map { $0 | 0x20 }
    return body.hasWord(TextHash.of(letters + initials.dropFirst()))
  }

  /// A country, state or people with a place of it in the body; a town stands for itself alone.
  private func isPlaced(_ tokens: Range<Int>) -> Bool {
    guard let home = mentions.home(tokens), !home.isTown else { return false }
    return body.hasPlace(home, isRegion: home.region > 0)
  }

  /// A list of names has the word, or it is in capitals.
  private func isListed(_ index: Int) -> Bool {
    let known = mentions.knowledge(index..<index + 1)
    return known.isPlace || known.isOrganisation || known.isSurname || known.isGiven
      || document.tokens[index].shape.contains(.allCapitals) || mentions.metonym(index..<index + 1) != nil
  }

  /// It opens a sentence, a bullet, a quotation.
  private func opens(_ index: Int) -> Bool {
    guard !document.tokens[index].shape.contains(.sentenceStart), index > 0 else { return true }
    let before = document.tokens[index - 1]
    return before.kind == .quote || before.kind == .apostrophe || before.isMark(":") || before.isMark(".")
      || before.mark >= 0x80
  }

  /// "Australia's Caleb Ewan", "New Zealand all-rounder Mitchell Lind": the country of somebody named right behind.
  private func isOfPerson(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound..<min(tokens.upperBound + 6, document.tokens.count)
    guard let person = article.entities(in: next).first(where: { $0.kind == .person }) else { return false }
    return tokens.gap(to: person.tokens).allSatisfy {
      let token = document.tokens[$0]
      return token.kind == .possessive || token.kind == .dash
        || token.isWord && !mentions.words[$0].has([.preposition, .auxiliary, .conjunction])
    }
  }

  /// One word of a name of three and more that the body has otherwise in that place: Mary Nakamura Christie for Mary Pat Christie, Delta
  /// News Radio for Gamma News Radio.
  private func slot(_ name: ProminentName, _ words: [Int]) -> Finding? {
    guard words.last == words[0] + words.count - 1 else { return nil }
    let hashes = words.map { document.tokens[$0].hash }
    guard !body.hasRun(hashes, exceptAt: nil) else { return nil }
    for (position, word) in words.enumerated() where position + 1 < words.count {
      guard document.tokens[word].range.count > 2, position > 0 || name.kind != .person,
        !mentions.knowledge(word..<word + 1).isProse, body.hasRun(hashes, exceptAt: position)
      else { continue }
      return report(name, rival: nil, isNear: true)
    }
    return nil
  }

  // MARK: Persons

  private func person(_ name: ProminentName, _ words: [Int], _ first: Int, _ last: Int) -> Finding? {
    let (given, surname) = (document.tokens[first].hash, document.tokens[last].hash)
    if !body.has(last) {
      // The surname may be the name of a place or thing after all.
      if !name.isListed, body.has(first) == false { return nil }
      let rival = body.persons.first { $0.words.first == given }
      // The body may call somebody by the forename alone.
      if rival == nil, words.count == 2, mentions.knowledge(first..<first + 1).isGiven, body.isNamedAlone(given) {
        return nil
      }
      return report(name, rival: rival)
    }
    // Both words stand in the body, and never together; the forename is there with another surname.
    guard words.count == 2, last == first + 1 || !document.tokens[first + 1].isMark("&"), body.has(exactly: first),
      body.has(exactly: last), !body.hasPair(given, surname),
      mentions.knowledge(first..<first + 1).isGiven,
      !mentions.knowledge(last..<last + 1).isProse || body.surnames.contains(surname),
      mentions.knowledge(last..<last + 1).isSurname || body.surnames.contains(surname),
      let rival = body.persons.first(where: { $0.words.first == given })
    else { return nil }
    return report(name, rival: rival)
  }

  // MARK: Finding

  /// A caption says who and what its picture shows, and a long line above the body is a caption as often as a headline: what it alone
  /// names is a question.
  private func isOfScene(_ name: ProminentName) -> Bool {
    let first = document.tokens[name.tokens.lowerBound]
    switch document.role(at: first.start) {
    case .caption: return !isTitled(name)
    case .headline:
      guard !name.isTitle, let sentence = document.sentenceIndex(at: first.start) else { return false }
      return document.sentences[sentence].tokens.count(where: { document.tokens[$0].isWord }) >= Self.longHeadline
    default: return false
    }
  }

  private static let longHeadline = 12

  /// The body gives the title in front of the name to somebody: "Mayor Anna Holt" over "Mayor Ingrid Sund".
  private func isTitled(_ name: ProminentName) -> Bool {
    let title = name.tokens.lowerBound - 1
    guard name.kind == .person, title >= 0, document.tokens[title].isCapitalised else { return false }
    return mentions.entities.contains { entity in
      let before = entity.tokens.lowerBound - 1
      return entity.kind == .person && before >= 0 && document.tokens[before].hash == document.tokens[title].hash
        && document.role(at: entity.range.start) == .body
    }
  }

  /// - Parameter isNear: the body has the name but for a word of it.
  private func report(_ name: ProminentName, rival: BodyNames.Person?, isNear: Bool = false) -> Finding {
    let first = document.tokens[name.tokens.lowerBound]
    let last = document.tokens[name.tokens.upperBound - 1]
    let range = TextRange(first.start, last.end)
    let words = Wording.quote(document, range)
    var labels = [Label(range: range)]
    var message = "The body does not name \(words)."
    if let rival {
      let entity = mentions.entities[rival.entity]
      labels.append(Label(range: entity.range))
      message = "The body does not name \(words); it names \(Wording.quote(document, entity.range))."
    }
    return Finding(
      rule: SummaryEntityUnsupported.description.id,
      severity: isOfScene(name) && rival == nil && !isNear ? .note : .warning,
      message: message,
      remedy: "Fits if the body calls it by another name: then say so there.",
      question: "Is this the name that the story is about?",
      labels: labels, key: document.text(range))
  }
}
