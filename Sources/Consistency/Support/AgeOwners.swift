internal import Extraction
internal import TextModel

/// A person of the article: the canonical entity, or the word by which a person is called who has none.
enum PersonKey: Hashable, Sendable {
  case entity(Int32)
  case word(UInt64)
}

/// Whose age an age is: "Ana Lee, 34," "Lee (34)", "the 34-year-old striker Ana Lee".
struct AgeOwners {
  private let article: Article
  /// Entities by the token at which they end, and at which they start.
  private var ends = nobody
  private var starts = nobody
  /// The persons of the article by their last word; -1 where several share it.
  private var surnames = nobody
  /// What most articles have: memory of their own is taken by those alone that tell an age.
  private static let nobody = HashTable()

  private static let olds = TextHash.literal("olds")
  private static let between = WordSet("aged age now")

  init(_ article: Article) {
    self.article = article
    guard article.mentions.figures.contains(where: { $0.kind == .age }) else { return }
    for (index, entity) in article.mentions.entities.enumerated() {
      ends.set(Self.hash(entity.tokens.upperBound), Int32(index))
      starts.set(Self.hash(entity.tokens.lowerBound), Int32(index))
      guard entity.kind == .person, entity.tokens.count > 1, let last = entity.tokens.last else { continue }
      let surname = article.document.tokens[last].hash
      let isShared = surnames[surname].map { $0 != entity.canonical } ?? false
      surnames.set(surname, isShared ? -1 : entity.canonical)
    }
  }

  /// The key of a token's place.
  private static func hash(_ token: Int) -> UInt64 { TextHash.finish(UInt64(token) + 1) }

  private func entity(endingAt token: Int) -> Int? { token < 0 ? nil : ends[Self.hash(token)].map { Int($0) } }

  private func entity(startingAt token: Int) -> Int? { starts[Self.hash(token)].map { Int($0) } }

  func owner(of figure: Figure) -> PersonKey? { before(figure) ?? behind(figure) }

  /// Who was born: "Ana Lee was born in 1980", "Lee, who was born in 1980,", "Ana Lee, born in 1980,".
  ///
  /// - Parameter born: the token of the word.
  func owner(bornAt born: Int) -> PersonKey? {
    var end = born
    if article.isWord(end - 1, Self.was) { end -= 1 }
    if article.isWord(end - 1, Self.who) { end -= 1 }
    if article.isMark(end - 1, ",") { end -= 1 }
    return entity(endingAt: end).flatMap { key($0) }
  }

  private static let was = TextHash.literal("was")
  private static let who = TextHash.literal("who")

  func name(of key: PersonKey) -> String {
    switch key {
    case .entity(let index): return article.document.text(article.mentions.entities[Int(index)].range)
    case .word(let hash):
      let token = article.document.tokens.first { $0.hash == hash && $0.isCapitalised }
      return token.map { article.document.text($0.range) } ?? ""
    }
  }

  /// "Ana Lee, 34", "Ana Lee (34)", "Ana Lee, aged 34"
  private func before(_ figure: Figure) -> PersonKey? {
    let document = article.document
    var mark = figure.tokens.lowerBound - 1
    if Self.between.contains(mark, in: document) { mark -= 1 }
    guard mark >= 1, document.tokens[mark].isMark(",") || document.tokens[mark].isMark("(") else { return nil }
    if let index = entity(endingAt: mark) { return key(index) }
    // A surname that the reader of names has not made out.
    let token = document.tokens[mark - 1]
    guard token.isWord, token.isCapitalised, !token.shape.contains(.allCapitals), surnames[token.hash] == nil,
      mark < 2 || !document.tokens[mark - 2].isCapitalised || document.tokens[mark - 1].shape.contains(.sentenceStart)
    else { return nil }
    return .word(token.hash)
  }

  /// "the 34-year-old striker Ana Lee": lower-case words between, no mark.
  private func behind(_ figure: Figure) -> PersonKey? {
    let document = article.document
    let start = figure.tokens.upperBound
    // "two 14-year-olds" are nobody by name.
    guard start > 0, figure.tokens.count > 1, document.tokens[start - 1].hash != Self.olds else { return nil }
    for index in start..<min(start + 4, document.tokens.count) {
      if let entity = entity(startingAt: index) {
        // "the 34-year-old Norwegian Ana Lee"
        if article.mentions.entities[entity].kind == .other, article.mentions.entities[entity].tokens.count == 1 {
          continue
        }
        return key(entity)
      }
      // "a 32-year-old climber, Ana Lee, died": the name stands between commas.
      if document.tokens[index].isMark(","), index > start, let entity = entity(startingAt: index + 1),
        article.isMark(article.mentions.entities[entity].tokens.upperBound, ",")
      {
        return key(entity)
      }
      guard document.tokens[index].isWord, !document.tokens[index].isCapitalised,
        !article.mentions.words[index].has([.preposition, .conjunction, .auxiliary, .subordinator, .reporting])
      else { return nil }
    }
    return nil
  }

  /// The person; nil for a bare surname that several share, and for what is no person.
  func key(_ index: Int) -> PersonKey? {
    let entity = article.mentions.entities[index]
    guard entity.kind == .person else { return nil }
    if entity.tokens.count == 1, let token = entity.tokens.first {
      let surname = article.document.tokens[token].hash
      if let owner = surnames[surname] { return owner < 0 ? nil : .entity(owner) }
      return entity.canonical == Int32(index) ? .word(surname) : .entity(entity.canonical)
    }
    return .entity(entity.canonical)
  }
}
