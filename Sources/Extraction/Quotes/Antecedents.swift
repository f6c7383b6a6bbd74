internal import TextModel

/// Finds whom a pronoun stands for.
extension SubjectFinder {
  static let he = TextHash.literal("he")
  static let she = TextHash.literal("she")
  static let it = TextHash.literal("it")

  func isThirdPerson(_ index: Int) -> Bool {
    text[index].kind == .word && (text[index].hash == Self.he || text[index].hash == Self.she)
  }

  /// A pronoun with the last named person who fits it.
  func pronoun(_ index: Int, _ context: Context) -> Speaker? {
    var speaker = Speaker(range: text[index].range)
    if text[index].hash == Self.it {
      // The paper said; it added
      if let found = lastOrganisation(before: index) { speaker.entity = Int32(found) }
      return speaker
    }
    guard isThirdPerson(index) else { return speaker.range.isEmpty ? nil : speaker }
    let isFemale = text[index].hash == Self.she
    let found = antecedent(of: index, isFemale: isFemale, context)
    // "… a trader said. '…,' he said": whoever spoke last goes on, unless somebody has been named since.
    if let last = context.last, last.entity < 0, !last.range.isEmpty, !isPronoun(last.range), !isPlural(last.range),
      found.map({ entities[$0].range.start < last.range.start }) ?? true
    {
      return last
    }
    if let found { speaker.entity = Int32(found) }
    return speaker
  }

  /// Whether a range is a pronoun that stands for nobody known.
  func isPronoun(_ range: TextRange) -> Bool {
    let bytes = text.bytes[range.bytes]
    guard bytes.count <= 10 else { return false }
    return Lexicon.english.entry(TextHash.of(bytes.map { $0 | 0x20 })).has(.pronoun)
  }

  private func isPlural(_ range: TextRange) -> Bool { range.end > 0 && text.bytes[Int(range.end) - 1] | 0x20 == 0x73 }

  /// How many entities there are before a token.
  func count(before token: Int) -> Int {
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The organisation named last, in the same paragraph or the one before.
  func lastOrganisation(before token: Int) -> Int? {
    let paragraph = document.sentenceIndex(at: text[token].start).map { document.sentences[$0].paragraph } ?? 0
    var position = count(before: token) - 1
    var steps = 0
    while position >= 0, steps < 12 {
      let entity = entities[position]
      if entity.kind == .organization, let sentence = document.sentenceIndex(at: entity.range.start) {
        return document.sentences[sentence].paragraph >= paragraph - 1 ? position : nil
      }
      position -= 1
      steps += 1
    }
    return nil
  }

  func antecedent(of index: Int, isFemale: Bool, _ context: Context) -> Int? {
    // Persons before it, nearest sentence first; within a sentence the first, which is its subject more often than not.
    let low = count(before: index)
    guard low > 0 else { return nil }
    var best: Int?
    var bestSentence = -1
    var position = low - 1
    while position >= 0, low - position < 60 {
      let entity = entities[position]
      if entity.kind == .person, fits(position, isFemale: isFemale) {
        let sentence = document.sentenceIndex(at: entity.range.start) ?? -1
        if best != nil, sentence != bestSentence { break }
        best = position
        bestSentence = sentence
      }
      position -= 1
    }
    return best
  }

  /// Whether a person's first name or title speaks against the pronoun.
  func fits(_ index: Int, isFemale: Bool) -> Bool {
    let full =
      entities.indices.contains(Int(entities[index].canonical))
      ? entities[Int(entities[index].canonical)] : entities[index]
    for title in [entities[index].title, full.title] where !title.isEmpty {
      let word = document.text(title).lowercased()
      if word.hasPrefix("mr") && !word.hasPrefix("mrs") || word.hasPrefix("sir") || word.hasPrefix("lord") {
        return !isFemale
      }
      if word.hasPrefix("mrs") || word.hasPrefix("ms") || word.hasPrefix("miss") || word.hasPrefix("lady")
        || word.hasPrefix("dame")
      {
        return isFemale
      }
    }
    let lists = table[text[full.tokens.lowerBound].hash]
    guard full.tokens.count > 1 else { return true }
    if lists.has(.male) && !lists.has(.female) { return !isFemale }
    if lists.has(.female) && !lists.has(.male) { return isFemale }
    return true
  }
}
