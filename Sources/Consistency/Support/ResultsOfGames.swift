internal import Claims
internal import Extraction
internal import TextModel

/// The results of a side and the games they are of: "17 wins, one draw and four defeats from 22 games".
struct ResultsOfGames {
  var results: [Int]
  var games: Int

  private static let won = WordSet("win wins victory victories")
  private static let drawn = WordSet("draw draws tie ties")
  private static let lost = WordSet("defeat defeats loss losses")
  private static let games = WordSet("games game matches match fights bouts fixtures")
  private static let of = WordSet("from in out of")
  /// No results are told without one of them.
  static let words = [games]

  /// Wins, draws and defeats in a row, with the number of games right behind them; nil where a kind is told twice or missing, but for
  /// two that come to more than the games.
  init?(in claims: [Int], _ article: Article) {
    guard let games = claims.firstIndex(where: { Self.counts($0, Self.games, article) }), games >= 2,
      Self.of.meets(article.window(claims[games], before: 4).before, in: article.document)
    else { return nil }
    var results: [Int] = []
    var kinds: [Bool] = [false, false, false]
    for index in claims[..<games].reversed() {
      guard let kind = [Self.won, Self.drawn, Self.lost].firstIndex(where: { Self.counts(index, $0, article) }),
        !kinds[kind],
        article.gap(index, results.first ?? claims[games]).count <= 6
      else { break }
      kinds[kind] = true
      results.insert(index, at: 0)
    }
    guard kinds[0], kinds[2] else { return nil }
    (self.results, self.games) = (results, claims[games])
    // Draws may go without saying.
    guard kinds[1] || isAbove(article) else { return nil }
  }

  private static func counts(_ index: Int, _ nouns: WordSet, _ article: Article) -> Bool {
    let figure = article.figure(index)
    let noun = figure.tokens.upperBound
    return figure.kind == .cardinal && figure.hedge == .exact && figure.value != nil
      && (nouns.contains(noun, in: article.document) || nouns.contains(noun + 1, in: article.document))
  }

  private func isAbove(_ article: Article) -> Bool {
    let sum = results.reduce(0) { $0 + (article.figure($1).value?.double ?? 0) }
    return article.figure(games).value.map { sum > $0.double } ?? false
  }
}
