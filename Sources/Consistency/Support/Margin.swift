internal import Claims
internal import Extraction
internal import TextModel

/// How far apart two values are, told right beside them: "by 28 points, 60% to 32%", "56% to 37%, a difference of 19 points", "a majority of
/// one, 22 to 21", "opened nine shops and closed two, a net gain of seven".
struct Margin {
  /// The claim that tells it.
  var told: Int
  /// The claims of the two values: one where a score or range holds both.
  var pair: [Int]
  /// The two values.
  var values: (DecimalNumber, DecimalNumber)
  /// The differences that their rounding allows.
  var computed: Interval

  private static let nouns = WordSet("difference margin majority gap spread")
  private static let leads = WordSet("lead advantage edge deficit")
  private static let verbs = WordSet("was is")
  private static let ends = WordSet("on at with")
  private static let net = TextHash.literal("net")
  /// No margin is told without one of them.
  static let words = [nouns, leads, WordSet("net by")]

  /// All margins of a sentence that stand next to their two values.
  static func all(in sentence: [Int], _ article: Article) -> [Margin] {
    guard sentence.count >= 2 else { return [] }
    // "A majority of one": the word is a share to the reader of figures.
    let claims = sentence.filter { article.figure($0).hedge != .vague && article.figure($0).kind != .date }
    return claims.indices.flatMap { position -> [Margin] in
      guard let pair = Pair(at: position, claims, article) else { return [] }
      let (before, behind) = (position - 1, position + pair.claims.count)
      return [
        before >= 0 && opens(claims[before], pair, article) ? claims[before] : nil,
        behind < claims.count && closes(claims[behind], pair, article) ? claims[behind] : nil,
      ].compactMap { $0 }.filter { pair.isMeasured(by: $0, article) }.compactMap {
        Margin(told: $0, pair: pair.claims, values: pair.values, resolution: pair.resolution)
      }
    } + netGains(in: claims, article)
  }

  /// "By 28 points, 60% to 32%", "the majority was one, 22 to 21"
  private static func opens(_ told: Int, _ pair: Pair, _ article: Article) -> Bool {
    let gap = article.gap(told, pair.claims[0])
    // "By 23 points, on 52 per cent to 29 per cent"
    let isLed = gap.last.map { ends.contains($0, in: article.document) } ?? false
    guard let comma = gap.dropLast(isLed ? 1 : 0).last, article.isMark(comma, ","), gap.count <= (isLed ? 4 : 3) else {
      return false
    }
    // "The lead is only two points"
    var start = article.figure(told).tokens.lowerBound
    while start > 0, article.has(start - 1, .degree), !verbs.contains(start - 1, in: article.document) { start -= 1 }
    return article.isWord(start - 1, Word.by)
      || verbs.contains(start - 1, in: article.document) && isNoun(start - 2, pair, article)
      || article.isWord(start - 1, Word.of) && isNoun(start - 2, pair, article)
      || gap.prefix { $0 < comma }.contains { isNoun($0, pair, article) }
  }

  /// "60% to 32%, a difference of 28 points"
  private static func closes(_ told: Int, _ pair: Pair, _ article: Article) -> Bool {
    let gap = article.gap(pair.claims[pair.claims.count - 1], told)
    // "52% to 41% at the election of 2023, a lead of 11 points"
    guard let comma = gap.first(where: { article.isMark($0, ",") }), (2...5).contains(gap.upperBound - comma),
      article.isAdjunct(gap.lowerBound..<comma)
    else { return false }
    let words = (comma + 1..<gap.upperBound).dropFirst(article.isWord(comma + 1, Word.by) ? 1 : 0)
    guard let first = words.first, article.has(first, [.article, .indefinite]) else { return false }
    // "An 18-point lead"
    if words.count == 1 {
      let end = article.figure(told).tokens.upperBound
      return (end..<end + 3).contains { isNoun($0, pair, article) }
    }
    return words.count == 3 && isNoun(first + 1, pair, article) && article.isWord(first + 2, Word.of)
  }

  /// A lead after a 2–1 win may be the one in the table; of shares and of long counts, which are votes, it is theirs.
  private static func isNoun(_ token: Int, _ pair: Pair, _ article: Article) -> Bool {
    nouns.contains(token, in: article.document)
      || (pair.isOfShares || min(pair.values.0, pair.values.1) > longest) && leads.contains(token, in: article.document)
  }

  /// Points of games have three digits at most.
  private static let longest = DecimalNumber(999)

  /// "…, a net gain of seven": of the two counts in front of it, and of no others.
  private static func netGains(in claims: [Int], _ article: Article) -> [Margin] {
    guard claims.count >= 3 else { return [] }
    return claims.indices.dropFirst(2).compactMap { position in
      let (told, start) = (claims[position], article.figure(claims[position]).tokens.lowerBound)
      let others = Array(claims[..<position])
      guard article.isWord(start - 1, Word.of), article.has(start - 2, [.changeNoun, .rise, .fall]),
        article.isWord(start - 3, net), others.count == 2,
        (others + [told]).allSatisfy({ isPlain($0, article) && article.figure($0).kind == .cardinal }),
        let a = article.figure(others[0]).value, let b = article.figure(others[1]).value
      else { return nil }
      return Margin(told: told, pair: others, values: (a, b), resolution: .zero)
    }
  }

  /// A number, and no bound, range or rough word.
  fileprivate static func isPlain(_ index: Int, _ article: Article) -> Bool {
    article.figure(index).value != nil && article.figure(index).hedge == .exact
  }

  private init?(told: Int, pair: [Int], values: (DecimalNumber, DecimalNumber), resolution: DecimalNumber) {
    guard let difference = values.0 - values.1 else { return nil }
    (self.told, self.pair, self.values) = (told, pair, values)
    computed = Interval(difference.magnitude - resolution, difference.magnitude + resolution)
  }
}

/// Two values that are held against each other: "60% to 32%", "22 votes to 21", "31–24".
private struct Pair {
  var claims: [Int]
  var values: (DecimalNumber, DecimalNumber)
  /// By which they may be apart for their rounding: shares alone are rounded.
  var resolution = DecimalNumber.zero
  var isOfShares = false

  /// The one that begins with a claim of a sentence; not after "from", which opens a change.
  init?(at position: Int, _ all: [Int], _ article: Article) {
    let first = article.figure(all[position])
    guard !article.isWord(first.tokens.lowerBound - 1, Word.from), !article.isWord(first.tokens.lowerBound, Word.from)
    else { return nil }
    if first.kind == .score || first.kind == .cardinal && first.hedge == .range, let a = first.lower,
      let b = first.upper,
      first.tokens.contains(where: { article.isWord($0, Word.to) || article.document.tokens[$0].kind == .dash })
    {
      (claims, values) = ([all[position]], (a, b))
      return
    }
    guard position + 1 < all.count else { return nil }
    let (a, b) = (all[position], all[position + 1])
    let second = article.figure(b)
    let gap = article.gap(a, b)
    guard let last = gap.last, gap.count <= 2, article.isWord(last, Word.to), first.kind == second.kind,
      first.unit == second.unit, Margin.isPlain(a, article), Margin.isPlain(b, article),
      [.percent, .cardinal].contains(first.kind), let x = first.value, let y = second.value,
      // "22 votes to 21": what is counted may stand between.
      gap.count == 1 || first.kind == .cardinal && article.claim(a).headToken == gap.lowerBound
    else { return nil }
    (claims, values) = ([a, b], (x, y))
    if first.kind == .percent { (isOfShares, resolution) = (true, max(first.resolution, second.resolution)) }
  }

  /// Points between shares, a bare count between counts.
  func isMeasured(by told: Int, _ article: Article) -> Bool {
    let figure = article.figure(told)
    guard figure.value != nil, [.exact, .about].contains(figure.hedge) else { return false }
    return figure.kind == .cardinal || isOfShares && figure.kind == .percentagePoint
  }
}
