internal import Claims
internal import Extraction
internal import TextModel

/// A count that the body takes up again with another number.
struct RepeatFigureMismatch: Rule {
  static let description = RuleDescription(
    id: "repeat-figure-mismatch", severity: .warning,
    compares: "a count taken up again (the 17 people injured) with the one it takes up, and a length told twice",
    arithmetic: """
      A definite count of the body ("the N …") against earlier counts of the same noun and action: fires where their intervals are \
      disjoint and no other figure, sum or difference of the article bears it out. Not behind other, further, earlier, now, rose to, \
      updated; a note where two are quoted as saying it.
      """,
    isOfOneValue: true,
    triggering: [
      "The blaze injured ↓14 people. Doctors later said the ↓17 people injured in the blaze were stable.",
      "The bridge is ↓310 metres long. At ↓340 metres, the bridge is the region's longest.",
      "Police arrested ↓23 protesters outside the plant. The ↓32 protesters arrested were held overnight.",
      "Police detained ↓40 fans before the match. The ↓14 fans detained were released at dawn.",
      "The tower is ↓84 metres tall. The tower, ↓48 metres tall, was built in 1931.",
    ],
    nonTriggering: [
      "Police said 14 were injured; the union said 17 were.",
      "The blaze injured 14 people. A separate fire on Monday injured 17.",
      "Police detained 40 fans. The 14 fans still detained on Sunday face charges, the 12 fans detained near the stadium do not.",
      "The blaze injured 14 people and a second one 3 people. The 17 people injured in both were stable.",
      "The tower is 84 metres tall. The older tower, 48 metres tall, was torn down.",
    ])

  /// How many sentences apart the two may stand.
  private static let reach = 8
  /// Among more numbers in front of it some two have any number as their sum or difference.
  private static let mostValues = 24

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .cardinal) {
      for index in claims where isDefinite(index, article) {
        guard let other = antecedent(of: index, article) else { continue }
        findings.append(finding(index, other, article))
      }
    }
    checkLengths(article, into: &findings)
  }

  // MARK: Counts

  private static let blocking: Scope = [.other, .earlier, .per, .average, .forecast, .update, .change]

  /// "The 17 people injured": the article right before the number, a noun that is counted and an action behind it.
  private func isDefinite(_ index: Int, _ article: Article) -> Bool {
    let (claim, figure) = (article.claim(index), article.figure(index))
    guard figure.kind == .cardinal, figure.hedge == .exact, !figure.isScaled, figure.value.map({ $0 > .one }) ?? false,
      claim.head != 0,
      claim.headToken >= figure.tokens.upperBound, claim.actions != 0,
      !article.has(claim.headToken, .identifierNoun), claim.scope.isDisjoint(with: Self.blocking)
    else { return false }
    return article.isWord(figure.tokens.lowerBound - 1, Word.the)
      && !article.has(figure.tokens.lowerBound - 2, .conjunction)
  }

  private func antecedent(of index: Int, _ article: Article) -> Int? {
    let (claim, figure) = (article.claim(index), article.figure(index))
    var found: Int?
    var values: [DecimalNumber] = []
    for other in article.claims.body {
      let (that, its) = (article.claim(other), article.figure(other))
      guard other != index, its.kind == .cardinal || its.kind == .ordinal, let value = its.value else { continue }
      // The number itself, or one that may be it, is told elsewhere.
      if its.interval.meets(figure.interval), its.hedge != .vague || that.head == claim.head { return nil }
      guard that.sentence <= claim.sentence else { continue }
      values.append(value)
      guard values.count <= Self.mostValues else { return nil }
      guard that.head == claim.head, that.sentence < claim.sentence, claim.sentence - that.sentence <= Self.reach,
        that.actions & claim.actions != 0, its.hedge != .vague, its.hedge != .range,
        that.scope.isDisjoint(with: Self.blocking.union([.subset, .whole]))
      else { continue }
      if found == nil { found = other } else { return nil }
    }
    guard let found, !isSum(figure, values), !isSubset(index, article), !isSubset(found, article),
      isWhole(index, found, article)
    else { return nil }
    return found
  }

  /// A sum or difference of two others, or one more or less than one of them.
  private func isSum(_ figure: Figure, _ values: [DecimalNumber]) -> Bool {
    guard let target = figure.value else { return true }
    for (position, a) in values.enumerated() {
      if (target - a)?.magnitude == .one { return true }
      for b in values[..<position] where a + b == target || (a - b)?.magnitude == target { return true }
    }
    return false
  }

  private static let left = Set(["still", "left", "already", "yet", "new"].map { TextHash.of($0) })

  /// "The 17 people injured who were …", "of whom": a part of them.
  private func isSubset(_ index: Int, _ article: Article) -> Bool {
    let (before, behind) = article.window(index, before: 3, behind: 10)
    return before.contains { article.has($0, [.other, .ordinal, .subsetCue]) }
      || behind.contains {
        article.has($0, [.relative, .other]) || Self.left.contains(article.document.tokens[$0].hash)
      }
  }

  /// "The 17 people injured in the blaze were": what narrows the noun is in the earlier sentence as well.
  private func isWhole(_ index: Int, _ other: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    let earlier = Set(article.sentence(of: other).map { tokens[$0].hash })
    let head = article.claim(index).headToken
    for token in head + 1..<min(head + 9, article.sentence(of: index).upperBound) {
      if article.has(token, [.be, .have, .auxiliary]) || !tokens[token].isWord { break }
      guard
        article.has(token, [.stop, .dayWord]) || article.mentions.words[token].action > 0
          || earlier.contains(tokens[token].hash)
      else { return false }
    }
    return true
  }

  // MARK: Lengths

  private static let attributes: [[String]] = [
    ["long", "longest", "length"], ["tall", "tallest", "high", "highest", "height"], ["wide", "widest", "width"],
    ["deep", "deepest", "depth"],
  ]
  private static let attributeOf: [UInt64: Int] = Dictionary(
    attributes.enumerated().flatMap { number, words in words.map { (TextHash.of($0), number) } },
    uniquingKeysWith: { first, _ in first })

  private struct Length {
    var claim: Int
    var noun: UInt64
    var attribute: Int
  }

  /// "The bridge is 310 metres long", "At 340 metres, the bridge is the longest": one noun with "the", one attribute.
  private func checkLengths(_ article: Article, into findings: inout [Finding]) {
    var lengths: [Length] = []
    for claims in article.sentences(with: .measure) {
      let measures = claims.filter {
        article.figure($0).kind == .measure && article.figure($0).unit.unit.dimension == "length"
      }
      guard measures.count == 1, let index = measures.first, article.figure(index).hedge == .exact,
        let length = length(index, article)
      else { continue }
      if let other = lengths.first(where: { $0.noun == length.noun && $0.attribute == length.attribute }),
        !article.figure(other.claim).interval.meets(article.figure(index).interval),
        article.figure(other.claim).unit == article.figure(index).unit
      {
        findings.append(finding(index, other.claim, article))
      }
      lengths.append(length)
    }
  }

  private func length(_ index: Int, _ article: Article) -> Length? {
    let sentence = article.sentence(of: index)
    let tokens = article.document.tokens
    let figure = article.figure(index).tokens
    guard article.claim(index).scope.isDisjoint(with: Self.blocking) else { return nil }
    let behind = figure.upperBound..<min(sentence.upperBound, figure.upperBound + 9)
    guard let attribute = behind.lazy.compactMap({ Self.attributeOf[tokens[$0].hash] }).first else { return nil }
    // The noun: "the X" that opens the sentence, or stands right behind "At N metres,".
    var start = sentence.lowerBound
    if figure.lowerBound == start + 1, article.isWord(start, Word.at), article.isMark(figure.upperBound, ",") {
      start = figure.upperBound + 1
    } else if figure.upperBound >= tokens.count || Self.attributeOf[tokens[figure.upperBound].hash] == nil {
      return nil
    }
    guard article.isWord(start, Word.the), tokens.indices.contains(start + 2), tokens[start + 1].isWord,
      !tokens[start + 1].isCapitalised,
      article.has(start + 2, .be) || article.isMark(start + 2, ",")
    else { return nil }
    return Length(claim: index, noun: tokens[start + 1].hash, attribute: attribute)
  }

  private func finding(_ index: Int, _ other: Int, _ article: Article) -> Finding {
    let isSaid = [index, other].allSatisfy { claim in
      article.sentence(of: claim).contains { article.has($0, .reporting) }
    }
    return Finding(
      rule: Self.description.id, severity: isSaid ? .note : .warning,
      message: "The body says \(article.words(other)), then \(article.words(index)) for the same thing.",
      working: "\(Wording.reading(article.figure(other))) against \(Wording.reading(article.figure(index)))",
      remedy: "Fits if they count different groups, or if the number changed: then say so.",
      question: "Which is right, \(article.words(other)) or \(article.words(index))?",
      labels: [index, other].map { article.label($0, withNoun: true) }, key: article.key([index, other]))
  }
}
