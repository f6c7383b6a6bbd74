internal import TextModel

/// Finds names where capitals say nothing: those that the text has as names, and those of the lists.
struct HeadlineNames {
  let reader: NameWordReader
  let book: NameBook
  private static let longest = 7

  /// Adds the names of a headline.
  func read(_ sentence: Range<Int>, isCapitals: Bool, into mentions: inout [NameMention]) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let mention = longest(at: index, sentence.upperBound, isCapitals: isCapitals) {
        mentions.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  private func longest(at start: Int, _ limit: Int, isCapitals: Bool) -> NameMention? {
    let text = reader.text
    guard text[start].kind == .word, text[start].isCapitalised else { return nil }
    var best: NameMention?
    var hash: UInt64 = 0
    var words = 0
    var index = start
    while index < limit, words < Self.longest {
      let token = text[index]
      if token.kind == .dash || token.isMark(".") || token.isMark("&"), words > 0 {
        guard text.isTight(index) || token.isMark("&") else { break }
        index += 1
        continue
      }
      guard token.kind == .word, words == 0 || token.hasSpaceBefore || text[index - 1].kind != .word else { break }
      hash = words == 0 ? token.hash : TextHash.join(hash, token.hash)
      words += 1
      index += 1
      if let kind = kind(hash, words: words, token: token, isCapitals: isCapitals) {
        var end = index
        if text[end].isMark("."), text.isTight(end), token.end - token.start >= 3,
          text.bytes(index - 1).dropFirst().first == 0x2E
        {
          end += 1
        }
        best = NameMention(
          tokens: start..<end, title: 0..<0, name: book.index(hash) ?? book.person(surname: hash) ?? -1, kind: kind,
          isAcronym: false,
          isShort: book.index(hash) == nil && book.person(surname: hash) != nil)
      }
    }
    return best
  }

  private func kind(_ hash: UInt64, words: Int, token: Token, isCapitals: Bool) -> EntityKind? {
    let lists = reader.lists(hash)
    if words == 1, !lists.has(.dictionary), book.person(surname: hash) != nil { return .person }
    if let index = book.index(hash) {
      let name = book.names[index]
      if words > 1 || name.inside > 0 && !lists.has(.common) || name.full >= 0 && !lists.has(.common)
        || !lists.has(.dictionary)
      {
        return name.kind
      }
    }
    if words == 1, lists.has(.dictionary) {
      return token.shape.contains(.allCapitals) && !isCapitals && lists.has([.country, .organisation])
        ? (lists.has(.country) ? .place : .organization) : nil
    }
    if lists.has(.country) { return .place }
    if lists.has(.demonym) { return .other }
    if lists.has(.organisation) { return .organization }
    if lists.has(.bigCity), words > 1 || !lists.has([.first, .frequentSurname]) { return .place }
    return nil
  }
}
