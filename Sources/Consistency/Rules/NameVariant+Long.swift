internal import Claims
internal import Extraction
internal import TextModel

/// Names of several words.
extension NameVariant {
  /// What it takes to hold two words against each other letter by letter.
  private static let stepsPerWord = 2

  /// Organisations that differ in one word by a letter: Brandt Ostermann Foundation, Brandt Osterman Foundation.
  func checkLongNames(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    let entities = article.mentions.entities
    func isLong(_ entity: Entity) -> Bool { entity.kind == .organization && entity.tokens.count >= 2 }
    let count = entities.count(where: isLong)
    guard count >= 2 else { return }
    // The words of all of them in one list.
    var words: [Int] = []
    var names: [(words: Range<Int>, entity: Int)] = []
    words.reserveCapacity(4 * count)
    names.reserveCapacity(count)
    var known = HashSet()
    for number in entities.indices where isLong(entities[number]) {
      let entity = entities[number]
      guard document.role(at: entity.range.start)?.isJudged ?? false else { continue }
      let start = words.count
      for token in entity.tokens where document.tokens[token].isWord { words.append(token) }
      // A name that is told again says nothing new.
      let whole = words[start...].reduce(0) { TextHash.join($0, document.tokens[$1].hash) }
      guard words.count - start >= 2, known.insert(whole) else { continue }
      names.append((start..<words.count, number))
    }
    guard names.count >= Self.many || hasLikeNames(names, words, document) else { return }
    var seen = HashChains()
    for (number, (name, entity)) in names.enumerated() where !article.claims.budget.isSpent {
      // Filed by all words but one.
      for skipped in 0..<name.count {
        var key = UInt64(skipped + name.count * 256)
        for position in name where position != name.lowerBound + skipped {
          key = TextHash.join(key, document.tokens[words[position]].hash)
        }
        var first: Int?
        seen.forEach(key) { other in
          article.claims.budget.take(Self.stepsPerWord)
          let word = words[names[other].words.lowerBound + skipped]
          if isOneWord(words[name.lowerBound + skipped], word, document, article) { first = other }
        }
        if let first {
          if let finding = finding([names[first].entity], [entity], article) { findings.append(finding) }
          return
        }
        seen.add(key, number)
      }
    }
  }

  /// Whether two of some names have all words but one in common.
  private func hasLikeNames(
    _ names: [(words: Range<Int>, entity: Int)], _ words: [Int], _ document: Document
  ) -> Bool {
    document.tokens.withUnsafeBufferPointer { tokens in
      names.indices.contains { number in
        names[..<number].contains { other in
          let name = names[number]
          guard name.words.count == other.words.count else { return false }
          var apart = 0
          for (a, b) in zip(name.words, other.words) where tokens[words[a]].hash != tokens[words[b]].hash {
            apart += 1
            if apart > 1 { return false }
          }
          return true
        }
      }
    }
  }

  private func isOneWord(_ a: Int, _ b: Int, _ document: Document, _ article: Article) -> Bool {
    let (x, y) = (document.tokens[a], document.tokens[b])
    guard x.hash != y.hash, !x.shape.contains(.allCapitals), !x.shape.contains(.hasDigit), !y.shape.contains(.hasDigit)
    else { return false }
    let first = NameSpelling.letters(document.bytes[x.range.bytes])
    let second = NameSpelling.letters(document.bytes[y.range.bytes])
    guard min(first.count, second.count) >= 5, !NameSpelling.isEnding(first, second),
      !NameSpelling.isEnding(second, first),
      let distance = NameSpelling.distance(first, second, limit: 1), distance == 1
    else { return false }
    return !(article.mentions.knowledge(a..<a + 1).isProse && article.mentions.knowledge(b..<b + 1).isProse)
  }
}
