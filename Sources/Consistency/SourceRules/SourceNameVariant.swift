internal import Claims
internal import Extraction
internal import TextModel

/// One person, organisation or place under two names in two texts.
struct SourceNameVariant: SourceRule {
  static let description = RuleDescription(
    id: "source-name-variant", severity: .warning, compares: "aligned names, titles and places",
    arithmetic: """
      At one place of a copied sentence: another capitalised word inside or beside the same name. Elsewhere: one forename and surnames \
      one letter apart (two from seven letters up), or one surname with forenames as near, or with any two behind the same title, where neither text \
      has the other's form. Two spellings that differ in forename and surname are transliterations of one name.
      """,
    triggering: [
      "1: Coach Petra ↓Hahn resigned. || 2: Coach Petra ↓Hanh resigned.",
      "1: Director ↓Tom Weller spoke. || 2: Director ↓Tim Weller spoke.",
      """
      1: The works were opened by ↓Marta Oduya, who leads the council. || 2: The works were opened by ↓Marina Oduya, who leads the council.
      """,
    ],
    nonTriggering: [
      "1: Muammar Gaddafi ruled. || 2: Moammar Gadhafi ruled.",
      "1: Coach Hahn resigned. || 2: Petra Hahn, the coach, resigned.",
      "1: Director Tom Weller spoke. || 2: Director Tom J. Weller spoke, and Tim Weller, his son, listened.",
    ])

  private static let shortest = 4
  private static let long = 7

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    for pair in comparison.pairs {
      var seen: Set<String> = []
      for (a, b) in copied(pair) + persons(pair) {
        let words = [pair.a.document.text(a), pair.b.document.text(b)]
        guard seen.insert(words.joined(separator: "|")).inserted else { continue }
        findings.append(
          Finding(
            rule: Self.description.id, severity: .warning,
            message: "\(pair.a.name) has “\(words[0])”, \(pair.b.name) “\(words[1])”.",
            working: "The rest of the name, or of the sentence, is the same.",
            remedy: "Fits if they are two: then tell them apart.", question: "How is the name written?",
            labels: [Label(source: pair.a.number, range: a), Label(source: pair.b.number, range: b)],
            suggestions: [words[1]], key: words.joined(separator: " | ")))
      }
    }
  }

  // MARK: Copied sentences

  /// Capitalised words that differ where the sentence is the same.
  private func copied(_ pair: SourceComparison.Pair) -> [(TextRange, TextRange)] {
    var found: [(TextRange, TextRange)] = []
    for copy in pair.copies {
      let (first, second) = (pair.a.document.sentences[copy.a].tokens, pair.b.document.sentences[copy.b].tokens)
      for gap in copy.gaps(first, second) {
        guard let x = name(gap.a, pair.a.article), let y = name(gap.b, pair.b.article), x.count == y.count else {
          continue
        }
        guard isNameOf(x, pair.a.article), isNameOf(y, pair.b.article),
          isOther(pair.a.article, x, pair.b.article, y)
        else { continue }
        found.append((range(x, pair.a.document), range(y, pair.b.document)))
      }
    }
    return found
  }

  /// The words of a gap, one or two and all of them capitalised; nil for others.
  private func name(_ gap: Range<Int>, _ article: Article) -> Range<Int>? {
    let words = gap.filter { article.document.tokens[$0].isWord }
    guard let first = words.first, let last = words.last, words.count <= 2, last - first < 2,
      words.allSatisfy({ article.document.tokens[$0].isCapitalised && article.document.tokens[$0].range.count > 1 }),
      !gap.contains(where: { article.document.tokens[$0].isNumber })
    else { return nil }
    return first..<(last + 1)
  }

  /// Whether tokens are a name, or in one.
  private func isNameOf(_ tokens: Range<Int>, _ article: Article) -> Bool {
    article.mentions.entities.contains {
      $0.tokens.lowerBound <= tokens.lowerBound && $0.tokens.upperBound >= tokens.upperBound && $0.kind != .other
    }
  }

  /// Not a short form, another case or a spelling without its marks of the same word.
  private func isOther(_ x: Article, _ a: Range<Int>, _ y: Article, _ b: Range<Int>) -> Bool {
    let first = NameSpelling.letters(x.document.bytes[x.document.tokens[a.lowerBound].range.bytes])
    let second = NameSpelling.letters(y.document.bytes[y.document.tokens[b.lowerBound].range.bytes])
    guard first != second, !first.starts(with: second), !second.starts(with: first) else { return false }
    let known = x.mentions.words[a.lowerBound].has([.month, .weekday])
    return !known && !y.mentions.words[b.lowerBound].has([.month, .weekday])
  }

  private func range(_ tokens: Range<Int>, _ document: Document) -> TextRange {
    document.tokens[tokens.lowerBound].range.union(document.tokens[tokens.upperBound - 1].range)
  }

  // MARK: Persons

  private struct Person {
    var entity: Entity
    var forename: Int
    var surname: Int
  }

  private func persons(_ source: SourceText) -> [Person] {
    let document = source.document
    return source.article.mentions.entities.compactMap { entity in
      guard entity.kind == .person, document.role(at: entity.range.start)?.isJudged ?? false else { return nil }
      let words = entity.tokens.filter { document.tokens[$0].isWord }
      guard words.count == 2, let first = words.first, let last = words.last else { return nil }
      return Person(entity: entity, forename: first, surname: last)
    }
  }

  private func persons(_ pair: SourceComparison.Pair) -> [(TextRange, TextRange)] {
    guard pair.isOneEvent else { return [] }
    let (first, second) = (pair.a.document, pair.b.document)
    let words = (Set(first.tokens.map(\.hash)), Set(second.tokens.map(\.hash)))
    var found: [(TextRange, TextRange)] = []
    for x in persons(pair.a) {
      for y in persons(pair.b) where !isOfHouse(x, pair.a) || !isOfHouse(y, pair.b) {
        let (a, b) = (first.tokens[x.surname], second.tokens[y.surname])
        let (c, d) = (first.tokens[x.forename], second.tokens[y.forename])
        if c.hash == d.hash, a.hash != b.hash, !words.1.contains(a.hash), !words.0.contains(b.hash),
          isNear(first.bytes[a.range.bytes], second.bytes[b.range.bytes])
        {
          found.append((a.range, b.range))
        } else if a.hash == b.hash, c.hash != d.hash, !words.1.contains(c.hash), !words.0.contains(d.hash),
          isOther(pair.a.article, x.forename..<x.forename + 1, pair.b.article, y.forename..<y.forename + 1),
          isSameRole(x, pair.a, y, pair.b) || isNear(first.bytes[c.range.bytes], second.bytes[d.range.bytes])
        {
          found.append((x.entity.range, y.entity.range))
        }
      }
    }
    return found
  }

  /// Two names that the house knows are two.
  private func isOfHouse(_ person: Person, _ source: SourceText) -> Bool {
    let mentions = source.article.mentions
    return mentions.house.knows(mentions.nameHash(person.entity.tokens))
  }

  private func isNear(_ x: Slice<UnsafeBufferPointer<UInt8>>, _ y: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let (a, b) = (NameSpelling.letters(x), NameSpelling.letters(y))
    let shorter = min(a.count, b.count)
    guard shorter >= Self.shortest,
      let distance = NameSpelling.distance(a, b, limit: shorter >= Self.long ? 2 : 1)
    else { return false }
    return distance > 0
  }

  /// The same title or the same noun in front of both names.
  private func isSameRole(_ x: Person, _ a: SourceText, _ y: Person, _ b: SourceText) -> Bool {
    let (before, other) = (x.entity.tokens.lowerBound - 1, y.entity.tokens.lowerBound - 1)
    guard before >= 0, other >= 0, a.document.tokens[before].isWord, b.document.tokens[other].isWord else {
      return false
    }
    return a.document.tokens[before].hash == b.document.tokens[other].hash
      && !a.article.mentions.words[before].has([.stop, .preposition, .conjunction, .reporting])
  }
}
