internal import Claims
internal import Extraction
internal import TextModel

/// An age told with its distance from another: "who is 12 years younger at 49", "is 22 – 42 years younger than Dunn".
struct YearsYounger {
  var years: Int
  var age: Int
  /// The other age, which stands before them.
  var other: Int
  /// How old the one would be by the other.
  var expected: Int

  private static let ways = WordSet("younger older")
  private static let younger = TextHash.literal("younger")
  private static let possible = 1...120
  private static let persons = WordSet("who he she")

  /// Nil where no distance is told beside an age, where another age of the article gives it, or where no other age stands near.
  init?(at position: Int, in claims: [Int], last: [Int], _ article: Article) {
    let years = claims[position]
    let figure = article.figure(years)
    guard figure.kind == .duration, figure.unit == .year, figure.hedge == .exact, let count = figure.value?.int,
      count > 1, Self.possible.contains(count), !article.isTable(claims),
      Self.ways.contains(figure.tokens.upperBound, in: article.document)
    else { return nil }
    let way = figure.tokens.upperBound
    let age: Int
    if position + 1 < claims.count, case let gap = article.gap(years, claims[position + 1]), gap.count == 2,
      article.isWord(way + 1, Word.at), Self.isAge(claims[position + 1], article)
    {
      age = claims[position + 1]
    } else if position > 0, case let gap = article.gap(claims[position - 1], years), gap.count == 1,
      article.isMark(gap.lowerBound, ",") || article.document.tokens[gap.lowerBound].kind == .dash,
      article.isWord(way + 1, Word.than), Self.isAge(claims[position - 1], article)
    {
      age = claims[position - 1]
    } else {
      return nil
    }
    // "His town hall is 12 years older at 90" is of no person.
    guard let value = article.figure(age).value?.int, Self.tellsOfPerson(years, article),
      article.claims.budget.take(article.claims.body.count)
    else { return nil }
    let isYounger = article.isWord(way, Self.younger)
    let others = article.claims.body.filter { $0 != age && $0 != years && Self.isAge($0, article) }
    let near = (last + claims).filter { others.contains($0) && $0 < years && article.figure($0).kind == .age }
    let isGiven = others.contains { index in
      article.figure(index).value?.int.map { abs((isYounger ? $0 - count : $0 + count) - value) <= 1 } ?? false
    }
    guard near.count == 1, !isGiven, let other = article.figure(near[0]).value?.int else { return nil }
    (self.years, self.age, self.other, expected) = (years, age, near[0], isYounger ? other - count : other + count)
  }

  private static func tellsOfPerson(_ years: Int, _ article: Article) -> Bool {
    let way = article.sentence(of: years).lowerBound..<article.figure(years).tokens.lowerBound
    return persons.meets(way, in: article.document)
      || article.mentions.entities.contains { $0.kind == .person && way.overlaps($0.tokens) }
  }

  /// An age, or a bare number that may be one.
  private static func isAge(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.value?.int.map { possible.contains($0) } ?? false
      && (figure.kind == .age && figure.unit == .year || figure.kind == .cardinal && figure.unit == .none)
  }
}
