internal import Claims
internal import Extraction
internal import TextModel

/// Parts that are told right behind their total, or in the sentence behind it, and do not come to it: "a total of 125 buyers registered, 74 at
/// the ringside and 51 online", "the entry was made up of 215 heifers, 180 bullocks and 100 calves".
struct PartsBehind {
  var total: Int
  var parts: [Int]
  var severity: Severity

  /// How much of a total two parts may leave out, or be over it, and still be meant for all of it.
  private static let most = 0.12
  private static let mostBehind = 12
  /// Letters that "finished" and "finishers" share.
  private static let stem = 5

  private static let totals = WordSet("total")
  private static let made = TextHash.literal("made")
  private static let up = TextHash.literal("up")

  /// Nil where the parts come to the total.
  init?(in claims: [Int], behind last: [Int], _ article: Article) {
    guard claims.count >= 2, !article.isTable(claims) else { return nil }
    guard
      let found = Self.ofTotal(claims, article) ?? Self.ofCompared(claims, article)
        ?? Self.madeUp(claims, last, article) ?? Self.ofGroups(claims, last, article)
    else { return nil }
    self = found
  }

  private init(total: Int, parts: [Int], severity: Severity) {
    (self.total, self.parts, self.severity) = (total, parts, severity)
  }

  private static func isPart(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.cardinal, .money].contains(figure.kind) && figure.hedge == .exact && !figure.isYearLike
      && (figure.value.map { !$0.isNegative && !$0.isZero } ?? false)
      && article.claim(index).scope.isDisjoint(with: [.other, .per, .average])
  }

  private static func isOfOneKind(_ claims: [Int], _ article: Article) -> Bool {
    guard let first = claims.first.map({ article.figure($0) }) else { return false }
    return claims.allSatisfy {
      isPart($0, article) && article.figure($0).kind == first.kind && article.figure($0).unit == first.unit
    }
  }

  private static func sum(_ parts: [Int], _ article: Article) -> (interval: Interval, value: Double) {
    (
      parts.reduce(Interval(exactly: .zero)) { $0 + article.figure($1).interval },
      parts.reduce(0) { $0 + (article.figure($1).value?.double ?? 0) }
    )
  }

  /// Whether parts are apart from a total, and near enough to be meant for it.
  private static func isApart(_ parts: [Int], _ total: Int, _ article: Article) -> Bool {
    let (interval, value) = sum(parts, article)
    guard let whole = article.figure(total).value?.double, abs(value - whole) <= most * whole else { return false }
    let figures = parts.map { article.figure($0) }
    guard figures.allSatisfy({ $0.kind == .cardinal && !$0.isScaled }),
      let finest = figures.map(\.resolution).min()?.double
    else { return !interval.meets(article.figure(total).interval) }
    // Round numbers beside exact ones are exact: "215 heifers, 180 bullocks, 145 cows and 100 calves".
    let slack = (finest * Double(parts.count) + article.figure(total).resolution.double) / 2
    return abs(value - whole) > (finest == 1 && article.figure(total).resolution == .one ? 0 : slack)
  }

  private static func isTold(_ parts: [Int], by figures: [Int], _ article: Article) -> Bool {
    let (_, value) = sum(parts, article)
    // Round numbers beside exact ones are exact: 220 beside 214.
    let finest = parts.map { article.figure($0).resolution }.min()?.double ?? 1
    return figures.contains { index in
      article.figure(index).value.map { abs($0.double - value) <= finest / 2 } ?? false
    }
  }

  /// Each part behind a comma, the last one behind "and", and nothing else to the end of the sentence.
  private static func isRow(_ parts: [Int], _ article: Article) -> Bool {
    guard let last = parts.last else { return false }
    for (position, pair) in zip(parts, parts.dropFirst()).enumerated() {
      let gap = article.gap(pair.0, pair.1)
      let isLast = position == parts.count - 2
      guard let joint = gap.last, gap.count <= mostBehind,
        isLast ? article.isWord(joint, Word.and) : article.isMark(joint, ","),
        !gap.dropLast().contains(where: { article.isMark($0, ";") || article.isMark($0, ":") })
      else { return false }
    }
    let behind = article.figure(last).tokens.upperBound..<article.sentence(of: last).upperBound
    return behind.count <= mostBehind
      && !behind.dropLast().contains {
        article.document.tokens[$0].isNumber || article.isMark($0, ",") || article.isMark($0, ";")
          || article.has($0, .conjunction)
      }
  }

  /// "A total of 125 buyers registered, 74 at the ringside and 51 online", "468 calls, 312 of them in the town and 156 outside it"
  private static func ofTotal(_ claims: [Int], _ article: Article) -> PartsBehind? {
    guard claims.count == 3, isOfOneKind(claims, article) else { return nil }
    let (total, parts) = (claims[0], Array(claims[1...]))
    let (start, gap) = (article.figure(total).tokens.lowerBound, article.gap(total, parts[0]))
    let isCalled =
      article.isWord(start - 1, Word.of) && totals.contains(start - 2, in: article.document)
      && article.has(start - 3, .indefinite) && start - 3 == article.sentence(of: total).lowerBound
    let isOfThem = article.figure(total).kind == .cardinal && Partitive.isOfThem(parts[0], behind: total, article)
    guard isCalled || isOfThem, let comma = gap.last, article.isMark(comma, ","), gap.count <= mostBehind,
      !gap.dropLast().contains(where: {
        article.isMark($0, ",") || article.isMark($0, ";") || article.has($0, [.conjunction, .subordinator])
      }),
      isBare(parts[1], article), isOfThem || isBare(parts[0], article), isRow(parts, article),
      isApart(parts, total, article)
    else { return nil }
    let (interval, _) = sum(parts, article)
    let isOver = interval.lower.flatMap { low in article.figure(total).interval.upper.map { low > $0 } } ?? false
    // What two parts leave may be told nowhere.
    // Those who "came by day" and "came by night" overlap, amounts do not.
    let isOfMoney = article.figure(total).kind == .money
    guard isOver && isOfMoney || isMisprint(parts, total, isCalled: isCalled, article),
      // "74 of them children and 62 of them girls"
      !Partitive.isOfThem(parts[1], article)
    else { return nil }
    return PartsBehind(total: total, parts: parts, severity: isOver && isCalled && isOfMoney ? .error : .warning)
  }

  /// "74 at the ringside", "41 online", "156 because": no noun of its own.
  private static func isBare(_ part: Int, _ article: Article) -> Bool {
    let end = article.figure(part).tokens.upperBound
    return article.has(end, [.preposition, .subordinator]) || article.isMark(end + 1, ".")
  }

  /// Two neighbouring digits that have changed places make up the difference; of what is called a total one digit in front of the last too.
  static func isMisprint(_ parts: [Int], _ total: Int, isCalled: Bool, _ article: Article) -> Bool {
    guard let whole = article.figure(total).value else { return false }
    let values = parts.compactMap { article.figure($0).value }
    guard values.count == parts.count,
      let sum = values.reduce(DecimalNumber?.some(.zero), { sum, value in sum.flatMap { $0 + value } }),
      let apart = whole - sum
    else { return false }
    if isCalled, whole >= hundred, apart >= ten, Misprint.isDigit(whole, sum) { return true }
    return Misprint.isSwap(whole, sum)
      || values.contains { value in (value + apart).map { Misprint.isSwap(value, $0) } ?? false }
  }

  private static let ten = DecimalNumber(10)
  private static let hundred = DecimalNumber(100)

  /// "Ended the year at 214, six fewer than the 220 at the start: 86 managed and 128 tenanted"
  private static func ofCompared(_ claims: [Int], _ article: Article) -> PartsBehind? {
    guard claims.count >= 5,
      let place = claims.indices.dropFirst(3).first(where: {
        article.isMark(article.figure(claims[$0]).tokens.lowerBound - 1, ":")
      }), place + 1 < claims.count
    else { return nil }
    let parts = Array(claims[place...])
    let (total, difference, base) = (claims[place - 3], claims[place - 2], claims[place - 1])
    let (way, colon) = (article.gap(difference, base), article.gap(base, parts[0]))
    guard isOfOneKind([total, base] + parts, article), article.gap(total, difference).count <= 3,
      article.isMark(article.figure(difference).tokens.lowerBound - 1, ","),
      way.contains(where: { article.isWord($0, Word.than) }), way.count <= 4, colon.count <= mostBehind,
      let mark = colon.last, article.isMark(mark, ":"), isRow(parts, article), isApart(parts, total, article),
      !isTold(parts, by: [difference, base], article)
    else { return nil }
    return PartsBehind(total: total, parts: parts, severity: .warning)
  }

  /// "The sale drew 640 head. The entry was made up of 215 heifers, 180 bullocks and 245 cows."
  private static func madeUp(_ claims: [Int], _ last: [Int], _ article: Article) -> PartsBehind? {
    guard claims.count >= 3, let first = claims.first, isOfOneKind(claims, article), isRow(claims, article),
      let total = last.first(where: { isPart($0, article) }), isBefore(last, claims, article)
    else { return nil }
    let opening = article.sentence(of: first).lowerBound..<article.figure(first).tokens.lowerBound
    guard (5...8).contains(opening.count), article.isWord(opening.lowerBound, Word.the),
      article.isWord(opening.upperBound - 1, Word.of), article.isWord(opening.upperBound - 2, up),
      article.isWord(opening.upperBound - 3, made), article.has(opening.upperBound - 4, .be),
      isOfOneKind([total, first], article), article.figure(total).value.map({ $0 >= hundred }) ?? false,
      isApart(claims, total, article), !isTold(claims, by: last, article)
    else { return nil }
    return PartsBehind(total: total, parts: claims, severity: .warning)
  }

  private static func isBefore(_ last: [Int], _ claims: [Int], _ article: Article) -> Bool {
    guard let a = last.last, let b = claims.first else { return false }
    return article.claim(b).sentence - article.claim(a).sentence == 1
  }

  /// "Of 8,460 runners 7,983 finished. The finishers were 4,391 men and 3,592 women."
  private static func ofGroups(_ claims: [Int], _ last: [Int], _ article: Article) -> PartsBehind? {
    let parts = Array(claims.prefix(2))
    guard parts.count == 2, isOfOneKind(parts, article), isBefore(last, claims, article) else { return nil }
    let opening = article.sentence(of: parts[0]).lowerBound..<article.figure(parts[0]).tokens.lowerBound
    let (a, b) = (article.figure(parts[0]).tokens.upperBound, article.figure(parts[1]).tokens.upperBound)
    guard opening.count == 3, article.isWord(opening.lowerBound, Word.the), article.has(opening.upperBound - 1, .be),
      article.gap(parts[0], parts[1]).count == 2, article.isWord(a + 1, Word.and),
      Complement.areOpposite(a, b, article),
      ToldProduct.closes(b + 1, article.sentence(of: parts[1]), article), !isTold(parts, by: last, article)
    else { return nil }
    // "4,391 men and 3,500 women, with 92 who gave neither"
    let (_, both) = sum(parts, article)
    let noun = prefix(opening.lowerBound + 1, article)
    guard
      let total = last.last(where: { index in
        isPart(index, article) && isApart(parts, index, article)
          && (claims.count == 2 || both > article.figure(index).value?.double ?? 0)
          && (article.figure(index).tokens.upperBound..<article.figure(index).tokens.upperBound + 2).contains {
            noun != nil && prefix($0, article) == noun
          }
      })
    else { return nil }
    return PartsBehind(total: total, parts: parts, severity: .warning)
  }

  private static func prefix(_ token: Int, _ article: Article) -> String? {
    guard article.document.tokens.indices.contains(token) else { return nil }
    let word = article.document.text(article.document.tokens[token].range).lowercased()
    return word.count >= stem ? String(word.prefix(stem)) : nil
  }
}
