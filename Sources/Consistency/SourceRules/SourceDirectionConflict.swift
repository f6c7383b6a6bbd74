internal import Claims
internal import Extraction
internal import TextModel

/// Up in one text and down in the other, won and lost, buyer and bought.
struct SourceDirectionConflict: SourceRule {
  static let description = RuleDescription(
    id: "source-direction-conflict", severity: .warning,
    compares: "rose and fell, won and lost, buyer and target on aligned facts",
    arithmetic: """
      At one place of a copied sentence: two words of a pair of opposites. Elsewhere: aligned figures of one value of which one went up \
      and the other down, unless their sentences name other months; and two names on either side of buy, sue, beat or their like, the \
      passive turned round, that stand the other way round in the other text.
      """,
    triggering: [
      "1: Exports ↓rose 3% in May. || 2: Exports ↓fell 3% in May.",
      "1: ↓Alba is buying Corvo. || 2: ↓Corvo agreed to buy Alba.",
      "1: Turnout at the polls was ↓up in every ward of the city. || 2: Turnout at the polls was ↓down in every ward of the city.",
    ],
    nonTriggering: [
      "1: Exports rose 3% in May. || 2: Exports fell 3% in June.",
      "1: Alba is buying Corvo. || 2: Corvo will be bought by Alba.",
      "1: Turnout at the polls was up in every ward of the city. || 2: Turnout at the polls rose in every ward of the city.",
    ])

  private static let least: Float = 0.5

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    for pair in comparison.pairs {
      var found = opposites(pair)
      let known = found.map(\.0)
      found += turned(pair).filter { place in !known.contains { $0.overlaps(sentence(place.0, pair.a)) } }
      if pair.isOneEvent { found += swapped(pair) }
      for (a, b) in found { findings.append(finding(a, b, pair)) }
    }
  }

  private func finding(_ a: TextRange, _ b: TextRange, _ pair: SourceComparison.Pair) -> Finding {
    let words = [Wording.quote(pair.a.document, a), Wording.quote(pair.b.document, b)]
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: "\(pair.a.name) says \(words[0]), \(pair.b.name) \(words[1]): the other way round.",
      working: "The words around are the same; the direction is not.",
      remedy: "Fits if they tell of two periods or two deals: then say which.",
      question: "Which way did it go?",
      labels: [Label(source: pair.a.number, range: a), Label(source: pair.b.number, range: b)],
      key: words.joined(separator: " | "))
  }

  private func sentence(_ range: TextRange, _ source: SourceText) -> TextRange {
    source.document.sentenceIndex(at: range.start).map { source.document.sentences[$0].range } ?? range
  }

  // MARK: Copied sentences

  private func opposites(_ pair: SourceComparison.Pair) -> [(TextRange, TextRange)] {
    var found: [(TextRange, TextRange)] = []
    for copy in pair.copies {
      let (first, second) = (pair.a.document.sentences[copy.a].tokens, pair.b.document.sentences[copy.b].tokens)
      for gap in copy.gaps(first, second) {
        let x = gap.a.filter { pair.a.document.tokens[$0].isWord }
        let y = gap.b.filter { pair.b.document.tokens[$0].isWord }
        guard x.count == 1, y.count == 1 else { continue }
        let (a, b) = (pair.a.document.tokens[x[0]], pair.b.document.tokens[y[0]])
        if Opposites.are(a.hash, b.hash) { found.append((a.range, b.range)) }
      }
    }
    return found
  }

  // MARK: Figures

  /// Aligned figures of one value that went two ways.
  private func turned(_ pair: SourceComparison.Pair) -> [(TextRange, TextRange)] {
    pair.alignments.compactMap { alignment in
      guard alignment.sides.count == 2, alignment.score >= Self.least, alignment.relation == .same || alignment.differs
      else { return nil }
      let (x, y) = (pair.a.figure(alignment.sides[0]), pair.b.figure(alignment.sides[1]))
      guard x.direction != .none, y.direction != .none, x.direction != y.direction,
        x.value?.magnitude == y.value?.magnitude, isOnePeriod(x, y, pair)
      else { return nil }
      return (x.range, y.range)
    }
  }

  /// The sentences do not name different dates.
  private func isOnePeriod(_ x: Figure, _ y: Figure, _ pair: SourceComparison.Pair) -> Bool {
    func dates(_ figure: Figure, _ source: SourceText) -> Set<String> {
      let claims = source.claimsBySentence[Int(figure.sentence)] ?? []
      return Set(claims.compactMap { source.article.mentions.date(of: source.article.figure($0))?.iso })
    }
    let (first, second) = (dates(x, pair.a), dates(y, pair.b))
    return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
  }

  // MARK: Who does it to whom

  private func swapped(_ pair: SourceComparison.Pair) -> [(TextRange, TextRange)] {
    let (first, second) = (Deeds(pair.a).found, Deeds(pair.b).found)
    return first.compactMap { deed in
      guard let other = second.first(where: { deed.isTurned($0) }), !second.contains(where: { deed.isSame($0) }) else {
        return nil
      }
      return (deed.range, other.range)
    }
  }
}

/// Words that say the contrary of each other.
enum Opposites {
  private static let sides: [(String, String)] = [
    (
      "rose rise rises risen rising increase increased increases increasing up higher gained gain gains climbed grew growth growing "
        + "jumped surged soared",
      "fell fall falls fallen falling decrease decreased decreases decreasing down lower lost loss losses "
        + "dropped shrank decline declined declining slipped tumbled plunged"
    ),
    ("won win wins winning victory", "lost lose loses losing defeat"), ("more", "less fewer"), ("above", "below"),
    ("for", "against"), ("before", "after"), ("bought buy buys buying", "sold sell sells selling"), ("first", "last"),
    ("best", "worst"), ("highest largest biggest most", "lowest smallest least"), ("profit profits", "loss losses"),
    ("guilty", "innocent"), ("approved approve", "rejected reject"), ("opened open", "closed close"),
    ("hired", "fired"),
    ("north northern", "south southern"), ("east eastern", "west western"), ("import imports", "export exports"),
  ]

  /// For each word its pairs, with the side it is on.
  private static let table: [UInt64: [(pair: Int, isFirst: Bool)]] = {
    var table: [UInt64: [(pair: Int, isFirst: Bool)]] = [:]
    for (number, side) in sides.enumerated() {
      for word in side.0.split(separator: " ") { table[TextHash.of(word.utf8), default: []].append((number, true)) }
      for word in side.1.split(separator: " ") { table[TextHash.of(word.utf8), default: []].append((number, false)) }
    }
    return table
  }()

  static func are(_ a: UInt64, _ b: UInt64) -> Bool {
    guard let x = table[a], let y = table[b] else { return false }
    return x.contains { first in y.contains { $0.pair == first.pair && $0.isFirst != first.isFirst } }
  }
}

/// Who does what to whom, where a name stands on either side of a verb that cannot be turned round.
struct Deeds {
  struct Deed {
    var verb: Int
    var subject: UInt64
    var object: UInt64
    var range: TextRange

    func isSame(_ other: Deed) -> Bool { verb == other.verb && subject == other.subject && object == other.object }
    func isTurned(_ other: Deed) -> Bool { verb == other.verb && subject == other.object && object == other.subject }
  }

  private static let verbs = [
    WordSet("buy buys buying bought acquire acquires acquiring acquired"), WordSet("sue sues suing sued"),
    WordSet("beat beats beating beaten defeat defeats defeating defeated"),
    WordSet("invade invades invading invaded"), WordSet("succeed succeeds succeeding succeeded replaces replaced"),
  ]
  /// How many tokens may stand between a name and its verb.
  private static let reach = 5

  let found: [Deed]

  init(_ source: SourceText) {
    let document = source.document
    let entities = source.article.mentions.entities
    var found: [Deed] = []
    for (number, entity) in entities.enumerated().dropLast() {
      let next = entities[number + 1]
      let gap = entity.tokens.upperBound..<max(entity.tokens.upperBound, next.tokens.lowerBound)
      guard gap.count <= 2 * Self.reach,
        document.sentenceIndex(at: entity.range.start) == document.sentenceIndex(at: next.range.start),
        !gap.contains(where: { document.tokens[$0].isMark(",") || document.tokens[$0].isMark(";") }),
        let verb = gap.first(where: { token in Self.verbs.contains { $0.contains(token, in: document) } }),
        let kind = Self.verbs.firstIndex(where: { $0.contains(verb, in: document) }),
        gap.upperBound - verb <= Self.reach
      else { continue }
      let isPassive =
        source.article.isWord(verb + 1, Word.by)
        && (gap.lowerBound..<verb).contains { source.article.has($0, .be) }
      func name(_ entity: Entity) -> UInt64 {
        let full = source.article.mentions.canonical(entity)
        return document.tokens[full.tokens.lowerBound].hash
      }
      let (a, b) = (name(entity), name(next))
      guard a != b else { continue }
      found.append(
        Deed(
          verb: kind, subject: isPassive ? b : a, object: isPassive ? a : b,
          range: entity.range.union(next.range)))
    }
    self.found = found
  }
}
