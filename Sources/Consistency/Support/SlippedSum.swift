internal import Claims
internal import Extraction
internal import TextModel

/// A sum or a rest that is told as one ("the remaining 1,314", "between them the three wards saw 5,712") and differs from what the figures in
/// front give by one digit, or by two that have changed places.
struct SlippedSum {
  var told: Int
  var terms: [Int]
  /// What the terms give.
  var value: DecimalNumber
  var isRest: Bool

  /// Shorter numbers come near to some sum by chance.
  private static let fewestDigits = 4
  /// Figures in front among which the terms are looked for.
  private static let most = 10
  /// Sentences back that they stand in.
  private static let reach = 2
  private static let mostTerms = 5
  private static let rests = WordSet("remaining rest remainder")
  private static let together = WordSet("together combined altogether")
  /// No sum is told without one of them.
  static let words = [rests, together, WordSet("between"), ListedParts.totals]

  /// Nil where the figure is told as no sum, or where some terms give it.
  init?(of told: Int, _ article: Article) {
    guard let target = Self.digits(told, article), let isRest = Self.isRest(told, article) else { return nil }
    let sentence = article.claim(told).sentence
    guard article.claims.budget.take(2 * article.claims.claims.count),
      let position = article.claims.body.firstIndex(of: told)
    else { return nil }
    let before = article.claims.body[max(0, position - Self.most)..<position].filter {
      sentence - article.claim($0).sentence <= Self.reach && Self.isTerm($0, of: told, article)
        && (isRest || Self.isOfNoun($0, as: told, article))
    }
    guard !before.isEmpty else { return nil }
    // Of a rest the greatest amount in front is the whole, or one beside the parts.
    let greatest = article.claims.claims.indices.filter { $0 < told && Self.isTerm($0, of: told, article) }.max {
      (article.figure($0).value ?? .zero) < (article.figure($1).value ?? .zero)
    }
    let wholes = isRest ? Set([greatest].compactMap { $0 } + before).sorted() : []
    var near: (terms: [Int], value: DecimalNumber)?
    for (terms, value) in isRest ? Self.rests(of: wholes, before, article) : Self.sums(of: before, from: 2, article) {
      if article.figure(told).interval.contains(value) { return nil }
      if near == nil, Self.isSlip(target, value) { near = (terms, value) }
    }
    guard let near else { return nil }
    (self.told, terms, value, self.isRest) = (told, near.terms, near.value, isRest)
  }

  private static func digits(_ index: Int, _ article: Article) -> [UInt8]? {
    let figure = article.figure(index)
    guard [.cardinal, .money].contains(figure.kind), figure.hedge == .exact, !figure.isScaled, !figure.isYearLike,
      let value = figure.value, value.isWhole, !value.isNegative
    else { return nil }
    let digits = Array(value.description.utf8)
    return digits.count >= fewestDigits ? digits : nil
  }

  /// Whether a figure is told as what is left (true) or as a sum (false); nil for neither.
  private static func isRest(_ index: Int, _ article: Article) -> Bool? {
    let (start, sentence) = (article.figure(index).tokens.lowerBound, article.sentence(of: index))
    if rests.contains(start - 1, in: article.document)
      || article.isWord(start - 1, Word.of)
        && rests.contains(start - 2, in: article.document)
    {
      return true
    }
    let opens = article.isWord(sentence.lowerBound, Word.between) && article.isWord(sentence.lowerBound + 1, them)
    let behind = article.window(index, behind: 3).behind
    if opens || together.contains(sentence.lowerBound, in: article.document)
      || together.meets(behind, in: article.document) || ListedParts.isCalledTotal(index, article)
    {
      return false
    }
    return nil
  }

  private static let them = TextHash.literal("them")

  private static func isTerm(_ index: Int, of told: Int, _ article: Article) -> Bool {
    let (figure, sum) = (article.figure(index), article.figure(told))
    return figure.kind == sum.kind && figure.unit == sum.unit && figure.hedge == .exact && !figure.isYearLike
      && figure.value.map { $0.isWhole && $0.double * 1000 >= sum.value?.double ?? 0 } ?? false
  }

  /// "A total of 4,650 centres" is no sum of 650 centres and 3,500 stores.
  private static func isOfNoun(_ index: Int, as told: Int, _ article: Article) -> Bool {
    let (noun, other) = (article.claim(index).head, article.claim(told).head)
    return noun == other || noun == 0 || other == 0 || !ListedParts.isCalledTotal(told, article)
  }

  /// The sums of neighbours that end with the last figure in front.
  private static func sums(
    of figures: [Int], from least: Int, _ article: Article
  ) -> [(terms: [Int], value: DecimalNumber)] {
    (least...max(least, mostTerms)).compactMap { count in
      guard count <= figures.count else { return nil }
      let terms = Array(figures.suffix(count))
      let sum = terms.reduce(DecimalNumber?.some(.zero)) { sum, term in
        sum.flatMap { $0 + (article.figure(term).value ?? .zero) }
      }
      return sum.map { (terms, $0) }
    }
  }

  /// Each whole without the parts in front.
  private static func rests(
    of wholes: [Int], _ figures: [Int], _ article: Article
  ) -> [(terms: [Int], value: DecimalNumber)] {
    wholes.flatMap { whole in
      sums(of: figures, from: 1, article).compactMap { terms, sum in
        guard !terms.contains(whole), let all = article.figure(whole).value, sum < all, let rest = all - sum else {
          return nil
        }
        return ([whole] + terms, rest)
      }
    }
  }

  /// One digit is another, or two neighbours have changed places.
  private static func isSlip(_ told: [UInt8], _ value: DecimalNumber) -> Bool {
    let right = Array(value.description.utf8)
    guard right.count == told.count else { return false }
    let apart = right.indices.filter { right[$0] != told[$0] }
    return apart.count == 1
      || apart.count == 2 && apart[1] == apart[0] + 1 && right[apart[0]] == told[apart[1]]
        && right[apart[1]] == told[apart[0]]
  }
}
