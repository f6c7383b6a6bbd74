internal import Claims
internal import Extraction
internal import TextModel

/// A set of kinds of figures.
struct KindSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ kind: FigureKind) { rawValue = 1 << UInt32(kind.rawValue) }

  static let cardinal = KindSet(.cardinal)
  static let fraction = KindSet(.fraction)
  static let percent = KindSet(.percent)
  static let points = KindSet(.percentagePoint)
  static let money = KindSet(.money)
  static let measure = KindSet(.measure)
  static let duration = KindSet(.duration)
  static let age = KindSet(.age)
  static let rate = KindSet(.rate)
  static let multiple = KindSet(.multiple)
  static let score = KindSet(.score)
  static let date = KindSet(.date)
  static let time = KindSet(.time)
}

/// Words that set one size against another.
enum SizeWords {
  /// "Seven years older": what stands in front of one is a difference.
  static let further =
    "longer shorter higher lower older younger faster slower taller deeper wider heavier lighter bigger smaller larger warmer colder"
}

/// Words that rules ask for between figures, by hash.
enum Word {
  static let a = TextHash.literal("a")
  static let ago = TextHash.literal("ago")
  static let an = TextHash.literal("an")
  static let and = TextHash.literal("and")
  static let `as` = TextHash.literal("as")
  static let at = TextHash.literal("at")
  static let between = TextHash.literal("between")
  static let by = TextHash.literal("by")
  static let each = TextHash.literal("each")
  static let error = TextHash.literal("error")
  static let from = TextHash.literal("from")
  static let `in` = TextHash.literal("in")
  static let `is` = TextHash.literal("is")
  static let margin = TextHash.literal("margin")
  static let of = TextHash.literal("of")
  static let or = TextHash.literal("or")
  static let out = TextHash.literal("out")
  static let per = TextHash.literal("per")
  static let than = TextHash.literal("than")
  static let the = TextHash.literal("the")
  static let times = TextHash.literal("times")
  static let to = TextHash.literal("to")
  static let with = TextHash.literal("with")
}

/// The body's sentences with figures of some kinds, by their claims.
struct SentencesOfKinds: Sequence, IteratorProtocol {
  private let article: Article
  private let kinds: KindSet
  /// Whether a sentence needs figures of all the kinds, or of one.
  private let needsAll: Bool
  private var position: Int

  init(_ article: Article, _ kinds: KindSet, all: Bool) {
    self.article = article
    self.kinds = kinds
    needsAll = all
    position = 0
    // Of most articles no sentence need be looked at.
    if !isMet(by: article.kinds) { position = article.bodyKinds.count }
  }

  mutating func next() -> [Int]? {
    while position < article.bodyKinds.count {
      defer { position += 1 }
      if isMet(by: article.bodyKinds[position]) { return article.bodySentences[position] }
    }
    return nil
  }

  private func isMet(by figures: KindSet) -> Bool {
    needsAll ? figures.isSuperset(of: kinds) : !figures.isDisjoint(with: kinds)
  }
}

extension Article {
  /// The body's sentences with figures of all these kinds.
  func sentences(with kinds: KindSet) -> SentencesOfKinds { SentencesOfKinds(self, kinds, all: true) }

  /// The body's sentences with a figure of one of these kinds.
  func sentences(withAny kinds: KindSet) -> SentencesOfKinds { SentencesOfKinds(self, kinds, all: false) }

  /// The claims of the sentence right before a sentence of `bodySentences`; none where that one has no figure.
  func claims(before position: Int) -> [Int] {
    guard position > 0, let last = bodySentences[position - 1].first, let first = bodySentences[position].first,
      claim(last).sentence == claim(first).sentence - 1
    else { return [] }
    return bodySentences[position - 1]
  }

  /// Whether a sentence has more figures than its words can tie together: a table that was pasted as text.
  func isTable(_ sentence: [Int]) -> Bool { sentence.count > Self.mostFigures }

  /// Figures of the longest sentences that are read aloud, doubled.
  private static let mostFigures = 64

  /// The tokens of the sentence that a claim stands in.
  func sentence(of index: Int) -> Range<Int> { document.sentences[claim(index).sentence].tokens }

  /// The tokens between two figures, whichever is first; none where they overlap.
  func gap(_ a: Int, _ b: Int) -> Range<Int> {
    let (x, y) = (figure(a).tokens, figure(b).tokens)
    if x.upperBound <= y.lowerBound { return x.upperBound..<y.lowerBound }
    if y.upperBound <= x.lowerBound { return y.upperBound..<x.lowerBound }
    return 0..<0
  }

  /// The tokens from one to another, within the sentence of a claim.
  func window(_ index: Int, before: Int = 0, behind: Int = 0) -> (before: Range<Int>, behind: Range<Int>) {
    let (sentence, tokens) = (sentence(of: index), figure(index).tokens)
    let start = max(sentence.lowerBound, tokens.lowerBound - before)
    let end = min(sentence.upperBound, tokens.upperBound + behind)
    return (start..<max(start, tokens.lowerBound), min(tokens.upperBound, end)..<end)
  }

  func isWord(_ token: Int, _ word: UInt64) -> Bool {
    document.tokens.indices.contains(token) && document.tokens[token].hash == word
  }

  func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
    document.tokens.indices.contains(token) && document.tokens[token].isMark(mark)
  }

  func has(_ token: Int, _ classes: WordClass) -> Bool {
    mentions.words.indices.contains(token) && mentions.words[token].has(classes)
  }

  func cue(_ token: Int) -> Cue {
    mentions.words.indices.contains(token) ? mentions.words[token].cue : .none
  }

  func hasCue(_ tokens: Range<Int>, _ cue: Cue) -> Bool { tokens.contains { self.cue($0) == cue } }

  func hasWord(_ tokens: Range<Int>, _ word: UInt64) -> Bool { tokens.contains { isWord($0, word) } }

  /// Whether a name stands there: another subject may begin.
  func hasName(_ range: Range<Int>) -> Bool {
    range.contains { document.tokens[$0].isCapitalised && !has($0, [.month, .weekday, .stop]) }
  }

  /// "In January", "to the end of September", "at the election of 2023": what hangs on the value before it, and no clause.
  func isAdjunct(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return range.count <= 8 && has(first, .preposition)
      && range.allSatisfy { !has($0, [.conjunction, .subordinator, .auxiliary, .relative]) && !isMark($0, ";") }
  }

  /// One key for a finding over some claims.
  func key(_ claims: [Int]) -> String { claims.map { key($0) }.joined(separator: " | ") }
}

extension Figure {
  /// Four digits of a year without a comma: "2004: a year in sport", "3,100 of the 2008 models".
  var isYearLike: Bool {
    guard kind == .cardinal, core.count == 4, let value = value?.int else { return false }
    return (1800...2100).contains(value)
  }
}

extension Range<Int> {
  /// The tokens between these and others that stand behind them; none where they overlap or stand before.
  func gap(to next: Range<Int>) -> Range<Int> { upperBound..<Swift.max(upperBound, next.lowerBound) }
}
