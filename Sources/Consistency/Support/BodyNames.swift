internal import Claims
internal import Extraction
internal import TextModel

/// The names and words of the body, as support for the names of headline and summary.
final class BodyNames {
  /// A person of the body with forename and surname.
  struct Person {
    var entity: Int
    var words: [UInt64]
  }

  private let article: Article
  private var document: Document { article.document }
  private lazy var words: HashSet = bodyWords()
  /// How often a word was looked for. Most articles ask for one or two: a table of the words of the body would cost more than looking.
  private var asked = 0
  private static let fewAsked = 16
  private(set) lazy var persons: [Person] = people()
  /// The last words of the names of persons, surnames alone too.
  private(set) lazy var surnames: HashSet = lastNames()
  private lazy var letters: [[UInt8]] = spellings()
  private lazy var places: (countries: Set<UInt16>, regions: Set<UInt8>) = homes()
  private lazy var groups: Set<Int32> = metonyms()

  init(_ article: Article) {
    self.article = article
  }

  private func people() -> [Person] {
    article.mentions.entities.indices.compactMap { index in
      let words = words(ofPerson: article.mentions.entities[index])
      return words.count > 1 ? Person(entity: index, words: words) : nil
    }
  }

  private func lastNames() -> HashSet {
    HashSet(article.mentions.entities.compactMap { words(ofPerson: $0).last })
  }

  /// The words of the name of a person of the body; none for what is no such person.
  private func words(ofPerson entity: Entity) -> [UInt64] {
    guard entity.kind == .person, document.role(at: entity.range.start) == .body else { return [] }
    return entity.tokens.filter { document.tokens[$0].isWord }.map { document.tokens[$0].hash }
  }

  private func bodyWords() -> HashSet {
    var words = HashSet(capacity: 512)
    for tokens in bodyTokens {
      for token in document.tokens[tokens] where token.isWord { words.insert(token.hash) }
    }
    return words
  }

  private lazy var bodyTokens: [Range<Int>] = document.parts.filter { $0.role == .body || $0.role == .meta }.flatMap {
    document.sentences[$0.sentences].map(\.tokens)
  }

  /// What the people of a place are called by.
  private static let peoples = ["er", "ers", "ian", "ians", "an", "ans", "ite", "ites", "ese", "ish"].map {
    Array($0.utf8)
  }

  func has(exactly index: Int) -> Bool { hasWord(document.tokens[index].hash) }

  /// Whether a word of a name stands in the body: as it is, in another form, or a letter or two off.
  func has(_ index: Int) -> Bool {
    if has(exactly: index) { return true }
    let name = NameSpelling.letters(document.bytes[document.tokens[index].range.bytes])
    guard name.count > 2 else { return false }
    let limit = name.count >= 7 ? 2 : name.count >= 4 ? 1 : 0
    let stem = max(4, name.count - 2)
    let homes = Self.peoples.filter { name.suffix($0.count).elementsEqual($0) }.map { name.dropLast($0.count) }
    return letters.contains { other in
      // "Ostmarkers" of Ostmark
      if homes.contains(where: { $0.count >= 4 && $0.elementsEqual(other) }) { return true }
      if name.count <= 4, NameSpelling.isContraction(name, of: other) { return true }
      if other.count >= stem, name.count >= stem, other.prefix(stem).elementsEqual(name.prefix(stem)) { return true }
      return limit > 0 && NameSpelling.distance(name, other, limit: limit) != nil
    }
  }

  /// A place of the body in the same country, or in the same state where the name is a state's.
  func hasPlace(_ home: HomePlace, isRegion: Bool) -> Bool {
    isRegion && home.region > 0 ? places.regions.contains(home.region) : places.countries.contains(home.country)
  }

  /// Two to seven capitalised words of the body in a row, small words left out, with these initials in lower case.
  func hasInitials(_ letters: [UInt8]) -> Bool {
    guard let initial = letters.first, (2...7).contains(letters.count) else { return false }
    let bytes = document.bytes
    return document.tokens.withUnsafeBufferPointer { all in
      bodyTokens.contains { tokens in
        tokens.contains { start in
          guard all[start].isWord, all[start].isCapitalised, bytes[Int(all[start].start)] | 0x20 == initial else {
            return false
          }
          var (index, found) = (start + 1, 1)
          while index < tokens.upperBound, found < letters.count, index - start < 14 {
            let token = all[index]
            if token.isWord, token.isCapitalised {
              guard bytes[Int(token.start)] | 0x20 == letters[found] else { return false }
              found += 1
            } else if !(token.isWord && token.range.count <= 3) && token.kind != .dash && !token.isMark("&")
              && token.kind != .possessive
            {
              return false
            }
            index += 1
          }
          return found == letters.count
        }
      }
    }
  }

  /// Words of the body, small ones between them left out, that begin with these letters: a memorandum of understanding for MOU.
  func spellsOut(_ letters: [UInt8]) -> Bool {
    guard let initial = letters.first else { return false }
    let bytes = document.bytes
    return document.tokens.withUnsafeBufferPointer { all in
      bodyTokens.contains { tokens in
        tokens.contains { start in
          // Words of three letters and less would spell out anything.
          let first = all[start]
          guard first.isWord, first.range.count > 3, bytes[Int(first.start)] | 0x20 == initial else { return false }
          var (index, found) = (start + 1, 1)
          while index < tokens.upperBound, found < letters.count, index - start < 12 {
            let token = all[index]
            if token.isWord {
              if token.range.count > 3 {
                guard bytes[Int(token.start)] | 0x20 == letters[found] else { return false }
                found += 1
              }
            } else if token.kind != .dash && token.kind != .possessive && !token.isMark("&") && !token.isMark(",") {
              return false
            }
            index += 1
          }
          return found == letters.count
        }
      }
    }
  }

  func hasGroup(_ group: Int32) -> Bool { groups.contains(group) }

  /// Whether a forename stands in the body, and always without a surname.
  func isNamedAlone(_ given: UInt64) -> Bool {
    var isThere = false
    for tokens in bodyTokens {
      for index in tokens where document.tokens[index].hash == given {
        isThere = true
        for other in [index - 1, index + 1] where tokens.contains(other) {
          if document.tokens[other].isWord, document.tokens[other].isCapitalised,
            !document.tokens[other].shape.contains(.sentenceStart)
          {
            return false
          }
        }
      }
    }
    return isThere
  }

  /// Whether a word stands in the body.
  func hasWord(_ hash: UInt64) -> Bool {
    guard asked == Self.fewAsked else {
      asked += 1
      return document.tokens.withUnsafeBufferPointer { all in
        bodyTokens.contains { tokens in tokens.contains { all[$0].hash == hash && all[$0].isWord } }
      }
    }
    return words.contains(hash)
  }

  /// Whether two words stand together in the body, with no more than one word or two marks of initials between.
  func hasPair(_ first: UInt64, _ second: UInt64) -> Bool {
    bodyTokens.contains { tokens in
      tokens.contains { index in
        document.tokens[index].hash == first
          && isNear(index, second, tokens.upperBound)
      }
    }
  }

  private func isNear(_ index: Int, _ second: UInt64, _ limit: Int) -> Bool {
    for next in index + 1..<max(index + 1, min(index + 4, limit)) {
      let token = document.tokens[next]
      if token.hash == second { return true }
      guard token.isWord && token.isCapitalised || token.isMark(".") || token.kind == .dash else { return false }
    }
    return false
  }

  /// Whether the body has these words in a row, or with another capitalised word in one place.
  func hasRun(_ words: [UInt64], exceptAt position: Int?) -> Bool {
    bodyTokens.contains { tokens in
      tokens.dropLast(words.count - 1).contains { start in
        words.indices.allSatisfy { offset in
          let token = document.tokens[start + offset]
          return offset == position
            ? token.isWord && token.isCapitalised && token.hash != words[offset] : token.hash == words[offset]
        }
      }
    }
  }

  private func spellings() -> [[UInt8]] {
    var seen = HashSet(capacity: 128)
    var result: [[UInt8]] = []
    for tokens in bodyTokens {
      for token in document.tokens[tokens] where token.isWord && token.isCapitalised && seen.insert(token.hash) {
        result.append(NameSpelling.letters(document.bytes[token.range.bytes]))
      }
    }
    return result
  }

  private func homes() -> (Set<UInt16>, Set<UInt8>) {
    var countries = Set<UInt16>()
    var regions = Set<UInt8>()
    for tokens in bodyTokens {
      for index in tokens where document.tokens[index].isWord && document.tokens[index].isCapitalised {
        for length in 1...3 where index + length <= tokens.upperBound {
          guard let home = article.mentions.home(index..<index + length) else { continue }
          countries.insert(home.country)
          if home.region > 0 { regions.insert(home.region) }
        }
      }
    }
    return (countries, regions)
  }

  private func metonyms() -> Set<Int32> {
    var result = Set<Int32>()
    for tokens in bodyTokens {
      for index in tokens where document.tokens[index].isWord && document.tokens[index].isCapitalised {
        for length in 1...3 where index + length <= tokens.upperBound {
          if let group = article.mentions.metonym(index..<index + length) { result.insert(group) }
        }
      }
    }
    return result
  }
}
