internal import TextModel

/// Joins the mentions of one name: each points at the first mention of the fullest form.
enum Coreference {
  /// All in capitals, as a dateline or a headline has it: PORT ALDER.
  private static func isShouted(_ mention: NameMention, _ text: SentenceText) -> Bool {
    mention.tokens.allSatisfy { text[$0].kind != .word || text[$0].shape.contains(.allCapitals) }
  }

  /// The mentions, in text order, as entities.
  static func entities(_ mentions: [NameMention], _ book: NameBook, _ text: SentenceText) -> [Entity] {
    var firstOfName: [Int32] = []
    firstOfName.append(contentsOf: repeatElement(-1, count: book.names.count))
    for (index, mention) in mentions.enumerated() where firstOfName.indices.contains(mention.name) && !mention.isShort {
      let first = firstOfName[mention.name]
      if first < 0 || isShouted(mentions[Int(first)], text) && !isShouted(mention, text) {
        firstOfName[mention.name] = Int32(index)
      }
    }
    var entities: [Entity] = []
    entities.reserveCapacity(mentions.count)
    for (index, mention) in mentions.enumerated() {
      var name = mention.name
      var steps = 0
      while book.names.indices.contains(name), book.names[name].full >= 0, steps < 4,
        firstOfName[Int(book.names[name].full)] >= 0
      {
        name = Int(book.names[name].full)
        steps += 1
      }
      var entity = Entity(range: text.range(mention.tokens), tokens: mention.tokens, kind: mention.kind)
      entity.canonical =
        firstOfName.indices.contains(name) && firstOfName[name] >= 0 ? firstOfName[name] : Int32(index)
      entity.isAcronym = mention.isAcronym
      if !mention.title.isEmpty, mention.kind == .person { entity.title = text.range(mention.title) }
      entities.append(entity)
    }
    return entities
  }
}
