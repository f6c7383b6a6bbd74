internal import TextModel

/// Finds the words of prose that are spelled in two ways: outside names, titles and quotations.
struct SpellingReader {
  private let document: Document
  private let words: [WordEntry]

  init(_ document: Document, _ words: [WordEntry]) {
    self.document = document
    self.words = words
  }

  func read(entities: [Entity], quotations: [Quotation]) -> [SpellingMention] {
    var mentions: [SpellingMention] = []
    var (entity, quotation) = (0, 0)
    for (index, word) in words.enumerated() where word.has(.variant) {
      guard let (end, hit) = pair(at: index), isProse(index) else { continue }
      while entity < entities.count, entities[entity].tokens.upperBound <= index { entity += 1 }
      while quotation < quotations.count, quotations[quotation].tokens.upperBound <= index { quotation += 1 }
      // A word that opens a sentence may have been taken for a name; it is none here.
      if entity < entities.count, entities[entity].tokens.contains(index),
        entities[entity].tokens.count > 1 || !document.tokens[index].isCapitalised
      {
        continue
      }
      if quotation < quotations.count, quotations[quotation].tokens.contains(index) { continue }
      let range = TextRange(document.tokens[index].start, document.tokens[end - 1].end)
      guard document.role(at: range.start)?.isJudged ?? false else { continue }
      mentions.append(
        SpellingMention(
          range: range, family: SpellingPairs.english.family(hit.pair), isFirst: hit.isFirst, pair: hit.pair))
    }
    return mentions
  }

  /// The spelling that begins at a token: a word, or two with a tight hyphen between them.
  private func pair(at index: Int) -> (end: Int, hit: (pair: Int32, isFirst: Bool))? {
    let tokens = document.tokens
    if index + 2 < tokens.count, tokens[index + 1].kind == .dash, !tokens[index + 1].hasSpaceBefore,
      !tokens[index + 2].hasSpaceBefore, tokens[index + 2].isWord
    {
      return SpellingPairs.english[TextHash.join(tokens[index].hash, tokens[index + 2].hash)].map { (index + 3, $0) }
    }
    return SpellingPairs.english[tokens[index].hash].map { (index + 1, $0) }
  }

  /// In lower case, or with the capital of a sentence's start or of a list behind a colon; not in front of a capitalised word,
  /// which makes it a title, and not behind a dot or slash of an address.
  private func isProse(_ index: Int) -> Bool {
    let tokens = document.tokens
    let token = tokens[index]
    guard !token.shape.contains(.allCapitals) else { return false }
    let before = index > 0 ? tokens[index - 1] : nil
    if let before, !token.hasSpaceBefore,
      before.isMark(".") || before.isMark("/") || before.isMark("@") || before.isMark("#")
    {
      return false
    }
    guard token.isCapitalised else { return true }
    guard token.shape.contains(.sentenceStart) || before?.isMark(":") == true else { return false }
    return index + 1 < tokens.count && !tokens[index + 1].isCapitalised
  }
}
