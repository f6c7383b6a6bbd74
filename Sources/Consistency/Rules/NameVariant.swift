internal import Claims
internal import Extraction
internal import TextModel

/// Two spellings of one name in one article.
struct NameVariant: Rule {
  static let description = RuleDescription(
    id: "name-variant", severity: .warning,
    compares: "the spellings of the names of persons and organisations in one article",
    arithmetic: """
      Same forename and surnames one letter apart (two from seven letters up), or a bare surname that fits no full name of the article \
      and is so close to one that does, or names of several words that differ in one. A swap of neighbours counts one, accents none. \
      Marks the form that is used less. Not for plurals, peoples, words of prose, or two persons with forenames or titles of their own.
      """,
    triggering: [
      "The owner, Priya Raman, was there. “It is sold,” Ms ↓Ramen said.",
      "Maria Kovacs runs the bakery. ↓Kovasc opened it in 2009.", "Alberto Ruis met staff; ↓Ruiz later left.",
      "Ingrid Halvorsen won. The judges praised Ingrid ↓Halvorson, who is 31. Halvorsen left early.",
      "The Brandt Ostermann Foundation paid. A clerk of the ↓Brandt Osterman Foundation signed.",
    ],
    nonTriggering: [
      "The Hong Kong Filipino community is large. Many Filipinas work there.",
      "Maria Kovacs and her brother Peter Kovac-Hill run it.", "The Smiths' shop; Smith's shop.",
      "Wei Chen and Jun Cheng shared the prize. Cheng thanked Chen.",
      "Ingrid Halvorsen won. Halvorsen praised Norway and the Norwegian coach.",
    ])

  private static let shortest = 4
  private static let long = 7

  /// A word of a name, in one spelling.
  private struct Spelling {
    var letters: [UInt8]
    var hash: UInt64
    /// The entities whose last word it is.
    var entities: [Int] = []
    /// The forenames it stands behind.
    var forenames: Set<UInt64> = []
    var hasTitle = false
  }

  /// What is known of a spelling before any two of them are held against each other.
  private struct Surname {
    var token: Int
    var outline: NameSpelling.Outline
    var hasForename = false
    /// Its mentions, a chain in the order of the text.
    var first: Int
    var last: Int

    /// Whether the letters are near enough to be looked at, and one of the two is a full name.
    func isNear(_ other: Surname) -> Bool {
      let shorter = min(outline.count, other.outline.count)
      return (hasForename || other.hasForename) && shorter >= NameVariant.shortest
        && outline.isNear(other.outline, limit: NameVariant.limit(shorter))
    }
  }

  /// A mention of a name whose last word may be a surname.
  private struct Mention {
    var entity: Int
    /// The next mention of the same word.
    var next: Int?
    /// The hash of its first word; 0 where it is the last.
    var forename: UInt64
  }

  /// The letters that two spellings may differ in.
  private static func limit(_ shorter: Int) -> Int { shorter >= long ? 2 : 1 }

  /// From so many names of one initial on those near a name are looked up, and not each held against each.
  static let many = 256

  func check(_ article: Article, into findings: inout [Finding]) {
    let (surnames, mentions) = surnames(article)
    var spellings = Spellings(surnames: surnames, mentions: mentions, article: article)
    // By first letter, so that not every name is held against every other.
    let order = surnames.indices.sorted {
      let (a, b) = (surnames[$0].outline.initial, surnames[$1].outline.initial)
      return a != b ? a < b : $0 < $1
    }
    var start = 0
    while start < order.count {
      let initial = surnames[order[start]].outline.initial
      let end = order[start...].firstIndex { surnames[$0].outline.initial != initial } ?? order.count
      forEachPair(order[start..<end], surnames, article) { a, b in
        guard surnames[a].isNear(surnames[b]) else { return }
        let (first, second) = (spellings[a], spellings[b])
        if isVariant(first, second, &spellings),
          let finding = finding(first.entities, second.entities, article)
        {
          findings.append(finding)
        }
      }
      start = end
    }
    checkLongNames(article, into: &findings)
  }

  /// Calls `body` with the pairs of names of one initial that may be near, in their order.
  private func forEachPair(
    _ names: ArraySlice<Int>, _ surnames: [Surname], _ article: Article, _ body: (Int, Int) -> Void
  ) {
    guard names.count >= Self.many else {
      for (position, a) in names.enumerated() { for b in names.dropFirst(position + 1) { body(a, b) } }
      return
    }
    var index = NearSequences()
    let letters = names.map { name in
      let range = article.document.tokens[surnames[name].token].range
      return NameSpelling.letters(article.document.bytes[range.bytes]).map(UInt64.init)
    }
    for (position, name) in letters.enumerated() { index.add(name, position, edits: Self.limit(name.count)) }
    for (position, name) in letters.enumerated() {
      let near = index.near(name, edits: Self.limit(name.count))
      guard article.claims.budget.take(near.count) else { return }
      for other in near where other > position {
        body(names[names.startIndex + position], names[names.startIndex + other])
      }
    }
  }

  /// The last words of the names of persons, and words alone that may be surnames, with their mentions.
  private func surnames(_ article: Article) -> ([Surname], [Mention]) {
    let document = article.document
    var index = HashTable()
    var surnames: [Surname] = []
    var mentions: [Mention] = []
    surnames.reserveCapacity(16)
    mentions.reserveCapacity(32)
    for (number, entity) in article.mentions.entities.enumerated()
    where entity.kind == .person || entity.tokens.count == 1 {
      guard document.role(at: entity.range.start)?.isJudged ?? false,
        let last = entity.tokens.last(where: { document.tokens[$0].isWord }),
        let first = entity.tokens.first(where: { document.tokens[$0].isWord })
      else { continue }
      let token = document.tokens[last]
      guard token.range.count >= Self.shortest, !token.shape.contains(.allCapitals), !token.shape.contains(.hasDigit),
        !isInHyphens(entity.tokens, document), !isMojibake(token, document)
      else { continue }
      if entity.kind != .person {
        let known = article.mentions.knowledge(last..<last + 1)
        guard !known.isPlace, !known.isOrganisation, !known.isOther else { continue }
      }
      let slot = index[token.hash].map { Int($0) } ?? surnames.count
      if slot == surnames.count {
        index.set(token.hash, Int32(slot))
        let outline = NameSpelling.Outline(
          document.bytes[token.range.bytes], isPlain: !token.shape.contains(.beyondASCII))
        surnames.append(Surname(token: last, outline: outline, first: mentions.count, last: mentions.count))
      } else {
        mentions[surnames[slot].last].next = mentions.count
        surnames[slot].last = mentions.count
      }
      mentions.append(
        Mention(entity: number, forename: first == last ? 0 : document.tokens[first].hash))
      if first != last { surnames[slot].hasForename = true }
    }
    return (surnames, mentions)
  }

  /// The spellings that were asked for, each put together once.
  private struct Spellings {
    let surnames: [Surname]
    let mentions: [Mention]
    let article: Article
    private var known: [Spelling?] = []
    /// The surnames that stand somewhere in lower case.
    private lazy var inLowerCase: HashSet = {
      let tokens = article.document.tokens
      let names = HashSet(surnames.lazy.map { tokens[$0.token].hash })
      return HashSet(tokens.lazy.filter { !$0.isCapitalised && names.contains($0.hash) }.map(\.hash))
    }()

    init(surnames: [Surname], mentions: [Mention], article: Article) {
      self.surnames = surnames
      self.mentions = mentions
      self.article = article
    }

    mutating func isInLowerCase(_ spelling: Spelling) -> Bool { inLowerCase.contains(spelling.hash) }

    subscript(surname: Int) -> Spelling {
      mutating get {
        if known.isEmpty { known = Array(repeating: nil, count: surnames.count) }
        if let spelling = known[surname] { return spelling }
        let spelling = spelling(surnames[surname])
        known[surname] = spelling
        return spelling
      }
    }

    private func spelling(_ surname: Surname) -> Spelling {
      let token = article.document.tokens[surname.token]
      var spelling = Spelling(
        letters: NameSpelling.letters(article.document.bytes[token.range.bytes]), hash: token.hash)
      var place: Int? = surname.first
      while let number = place {
        let mention = mentions[number]
        place = mention.next
        spelling.entities.append(mention.entity)
        if mention.forename != 0 { spelling.forenames.insert(mention.forename) }
        if !article.mentions.entities[mention.entity].title.isEmpty { spelling.hasTitle = true }
      }
      return spelling
    }
  }

  /// What is left of a curly apostrophe read in the wrong encoding: Trumpâ.
  private func isMojibake(_ token: Token, _ document: Document) -> Bool {
    guard token.shape.contains(.beyondASCII) else { return false }
    let bytes = document.bytes[token.range.bytes]
    return bytes.suffix(2).elementsEqual([0xC3, 0xA2])
      || zip(bytes, bytes.dropFirst()).contains { $0 == 0xC3 && $1 == 0x82 }
  }

  private func isInHyphens(_ tokens: Range<Int>, _ document: Document) -> Bool {
    let after = tokens.upperBound
    if after < document.tokens.count, document.tokens[after].kind == .dash, !document.tokens[after].hasSpaceBefore {
      return true
    }
    return tokens.contains { document.tokens[$0].kind == .dash }
  }

  private func isVariant(_ a: Spelling, _ b: Spelling, _ spellings: inout Spellings) -> Bool {
    let article = spellings.article
    // One full name at least; two with forenames must share one.
    guard !a.forenames.isEmpty || !b.forenames.isEmpty else { return false }
    let isShared = !a.forenames.isDisjoint(with: b.forenames)
    if !a.forenames.isEmpty, !b.forenames.isEmpty, !isShared { return false }
    // Two that the house knows are two.
    if article.mentions.house.knows(a.hash), article.mentions.house.knows(b.hash) { return false }
    let shorter = min(a.letters.count, b.letters.count)
    guard shorter >= Self.shortest,
      let distance = NameSpelling.distance(a.letters, b.letters, limit: Self.limit(shorter)), distance > 0
    else { return false }
    if NameSpelling.isEnding(a.letters, b.letters) || NameSpelling.isEnding(b.letters, a.letters)
      || NameSpelling.isGender(a.letters, b.letters)
      || NameSpelling.withoutUmlaut(a.letters) == NameSpelling.withoutUmlaut(b.letters)
    {
      return false
    }
    let bare = a.forenames.isEmpty ? a : b
    if !isShared {
      // A bare word of another kind, or with a title of its own, may be another person.
      if shorter <= Self.shortest, bare.hasTitle || distance > 0 && a.letters.count != b.letters.count { return false }
      guard let token = bare.entities.first.flatMap({ article.mentions.entities[$0].tokens.last }) else { return false }
      let known = article.mentions.knowledge(token..<token + 1)
      guard !known.isProse, !known.isPlace, !known.isOther, !(known.isGiven && !known.isSurname),
        !spellings.isInLowerCase(bare)
      else { return false }
      // A short surname is too near to others: in a list, or with a role in front, it is somebody else's.
      if shorter <= 6, isListed(token, article) || shorter <= 5 && hasRole(bare, article) { return false }
      // Named more than once or twice with a title throughout, it is somebody else.
      guard bare.entities.count <= 2 || !bare.hasTitle else { return false }
      // A longer change than one letter needs a rarer name.
      guard distance == 1 || shorter > Self.long else { return false }
    }
    return true
  }

  /// Between commas, or behind one letter: a name of a list, a line-up.
  private func isListed(_ token: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    guard token > 0, token + 1 < tokens.count else { return false }
    let (before, after) = (tokens[token - 1], tokens[token + 1])
    return before.isMark(",") && (after.isMark(",") || after.isMark("."))
      || before.isWord && before.range.count <= 3 && before.hasSpaceBefore && after.isMark(",")
  }

  /// A noun right before the bare name: "future leader Tung".
  private func hasRole(_ bare: Spelling, _ article: Article) -> Bool {
    bare.hasTitle && !isCourtesy(bare, article)
      || bare.entities.contains { index in
        let before = article.mentions.entities[index].tokens.lowerBound - 1
        guard before >= 0, article.document.tokens[before].isWord, !article.document.tokens[before].isCapitalised else {
          return false
        }
        return !article.mentions.words[before].has([
          .stop, .preposition, .conjunction, .auxiliary, .reporting, .pronoun, .subordinator,
        ])
      }
  }

  /// Named once, as "Ms" alone: an article gives persons their full names first, so this one is likely the person with the near name.
  private func isCourtesy(_ bare: Spelling, _ article: Article) -> Bool {
    guard bare.entities.count == 1 else { return false }
    var before = article.mentions.entities[bare.entities[0]].tokens.lowerBound - 1
    if before > 0, article.document.tokens[before].isMark(".") { before -= 1 }
    return Self.courtesies.contains(before, in: article.document)
  }

  private static let courtesies = WordSet("mr ms mrs miss")

  // MARK: Finding

  /// The house knows the name, or its last word as a surname.
  func isOfHouse(_ entity: Entity, _ article: Article) -> Bool {
    let mentions = article.mentions
    return mentions.house.knows(mentions.nameHash(entity.tokens))
      || entity.kind == .person && mentions.house.knows(article.document.tokens[entity.tokens.upperBound - 1].hash)
  }

  func finding(_ a: [Int], _ b: [Int], _ article: Article) -> Finding? {
    let entities = article.mentions.entities
    // The form that the house does not know; else the form used less; of two used as often the later one.
    let known = [a, b].map { $0.first.map { isOfHouse(entities[$0], article) } ?? false }
    if known[0], known[1] { return nil }
    let isFirstLess =
      known[0] != known[1]
      ? known[1] : a.count < b.count || a.count == b.count && (a.first ?? 0) > (b.first ?? 0)
    let (few, many) = isFirstLess ? (a, b) : (b, a)
    func words(_ index: Int) -> String { Wording.quote(article.document, entities[index].range) }
    guard let place = few.first, let other = many.first else { return nil }
    return Finding(
      rule: Self.description.id, severity: .warning, message: "\(words(place)) here, \(words(other)) elsewhere.",
      working: "\(few.count) to \(many.count) mentions",
      remedy: "Fits if they are two persons or bodies: then tell them apart.", question: "How is the name spelled?",
      labels: (few + [other]).map { Label(range: entities[$0].range) },
      suggestions: [article.document.text(entities[other].range)],
      key: article.document.text(entities[place].range) + " | " + article.document.text(entities[other].range))
  }
}
