internal import Claims
internal import Extraction
internal import TextModel

/// The margin of error that an article states for its poll, and the sample it states.
struct PollMargins {
  /// The one margin, in points; nil where there is none or more than one.
  let margin: Int?
  /// The one sample; nil where there is none or more than one.
  let sample: Int?

  /// Nil where the article has no margin of error.
  init?(_ article: Article) {
    guard article.mentions(.marginOfError) else { return nil }
    var margins: [Int] = []
    var samples: [Int] = []
    for claims in article.sentences(withAny: [.points, .percent, .cardinal]) {
      guard let first = claims.first else { continue }
      let sentence = article.sentence(of: first)
      let isPoll = article.hasCue(sentence, .poll)
      let hasMargin = article.hasCue(sentence, .marginOfError)
      guard isPoll || hasMargin else { continue }
      for index in claims {
        if hasMargin, Self.isMargin(index, sentence, article) { margins.append(index) }
        if isPoll || hasMargin, Self.isSample(index, article) { samples.append(index) }
      }
    }
    margin = Self.one(margins, article)
    sample = Self.one(samples, article)
  }

  private static func one(_ claims: [Int], _ article: Article) -> Int? {
    guard let first = claims.first, claims.allSatisfy({ article.figure($0).value == article.figure(first).value })
    else { return nil }
    return first
  }

  private static let points = Set(["point", "points"].map { TextHash.of($0) })

  /// "A margin of error of 3 points", "the margin of error is plus or minus 3 percentage points", "a poll with a 4-point margin".
  private static func isMargin(_ index: Int, _ sentence: Range<Int>, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard let value = figure.value, !value.isNegative, value < DecimalNumber(20), figure.hedge != .range else {
      return false
    }
    let end = figure.tokens.upperBound
    let isPoints = article.document.tokens.indices.contains(end) && points.contains(article.document.tokens[end].hash)
    let tokens = article.document.tokens
    let isHyphened =
      tokens.indices.contains(end + 1) && tokens[end].kind == .dash && points.contains(tokens[end + 1].hash)
    guard figure.kind == .percentagePoint || figure.kind == .percent || isPoints || isHyphened else { return false }
    let (before, behind) = article.window(index, before: 12, behind: 5)
    if let margin = before.last(where: { article.cue($0) == .marginOfError }) {
      return (article.isWord(margin + 2, Word.error) || article.hasCue(sentence, .poll) && article.has(margin + 1, .be))
        && !article.hasFigure(between: margin, and: index)
    }
    guard let margin = behind.first(where: { article.cue($0) == .marginOfError }) else { return false }
    if article.isWord(margin + 2, Word.error) { return true }
    return article.hasCue(article.window(index, before: 4).before, .poll)
      && article.window(index, before: 3).before.contains { article.isWord($0, Word.with) }
  }

  private static let surveyed = Set(["respondents", "interviews"].map { TextHash.of($0) })

  /// "A poll of 400 people", "2,000 respondents", "1,012 likely voters".
  private static func isSample(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.kind == .cardinal, figure.unit == .none, let value = figure.value, value >= DecimalNumber(100),
      value <= DecimalNumber(100_000),
      figure.hedge != .range, figure.hedge != .vague
    else { return false }
    let end = figure.tokens.upperBound
    return (end..<end + 3).contains {
      article.has($0, .people)
        || article.document.tokens.indices.contains($0) && surveyed.contains(article.document.tokens[$0].hash)
    } && article.claim(index).scope.isDisjoint(with: .other)
  }
}

extension Article {
  /// Whether a figure stands behind a token and in front of a claim's figure, which stands behind the token itself.
  fileprivate func hasFigure(between token: Int, and claim: Int) -> Bool {
    let start = figure(claim).tokens.lowerBound
    // Figures stand in the order of the text.
    let before = mentions.figures[..<self.claim(claim).figure].reversed()
    return before.prefix { $0.tokens.lowerBound > token }.contains { $0.tokens.upperBound <= start }
  }
}
