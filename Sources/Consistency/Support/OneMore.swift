internal import Claims
internal import Extraction
internal import TextModel

/// A count of people beside one more that an article tells, four of "an Australian tourist and three Tibetans", and one less than a count for
/// those that somebody was up against: "119 rivals" of 120 children.
struct OneMore: Derivation {
  /// Words between the article and the "and".
  private static let reach = 6

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .cardinal, let target = shown.value, target > DecimalNumber(2), let count = target - .one else {
      return nil
    }
    if let support = ofRivals(claim, target, in: body) { return support }
    for index in body.claims.body {
      let (other, figure) = (body.claims.claims[index], body.figure(index))
      guard figure.kind == .cardinal, figure.value == count, figure.hedge == .exact, other.headToken >= 0,
        other.scope.isDisjoint(with: .earlier), other.actions & claim.actions != 0 || other.head == claim.head,
        isBehindOne(figure, body) || isBeforeOne(other, figure, body)
      else { continue }
      let said = body.mentions.document.text(figure.core)
      return FigureSupport(figure: claim.figure, with: [other.figure], derivation: "1 + \(said)")
    }
    return nil
  }

  private static let rivals = WordSet("rivals opponents competitors challengers contenders")
  private static let beats = WordSet(
    "beat beats beating outlasted outlasts outlasting defeated defeats topped tops edged saw over past from")

  /// "Outlasted 119 rivals"
  private func ofRivals(_ claim: Claim, _ target: DecimalNumber, in body: BodyFigures) -> FigureSupport? {
    let (document, start) = (body.mentions.document, body.shown(claim).tokens.lowerBound)
    guard Self.rivals.contains(claim.headToken, in: document),
      Self.beats.meets(max(0, start - 3)..<start, in: document),
      let all = target + .one,
      let index = body.claims.body.first(where: {
        body.figure($0).kind == .cardinal && body.figure($0).value == all && isOfPeople(body.claims.claims[$0], body)
      })
    else { return nil }
    return FigureSupport(
      figure: claim.figure, with: [body.claims.claims[index].figure],
      derivation: "\(body.mentions.document.text(body.figure(index).core)) − 1")
  }

  /// Cooks, children, players.
  private func isOfPeople(_ claim: Claim, _ body: BodyFigures) -> Bool {
    guard claim.headToken >= 0 else { return false }
    let word = body.mentions.document.text(body.mentions.document.tokens[claim.headToken].range)
    return body.mentions.words[claim.headToken].has(.people)
      || ["ers", "ors", "ants", "ists", "ren", "men"].contains { word.hasSuffix($0) }
  }

  /// "A man and two women"
  private func isBehindOne(_ figure: Figure, _ body: BodyFigures) -> Bool {
    let document = body.mentions.document
    let and = figure.tokens.lowerBound - 1
    let start = document.sentences[Int(figure.sentence)].tokens.lowerBound
    guard and > start, document.tokens[and].hash == Word.and else { return false }
    return isOne(max(start, and - Self.reach)..<and, body)
  }

  /// "Two women and a man"
  private func isBeforeOne(_ claim: Claim, _ figure: Figure, _ body: BodyFigures) -> Bool {
    let document = body.mentions.document
    let and = claim.headToken + 1
    guard and + 2 < document.sentences[Int(figure.sentence)].tokens.upperBound, document.tokens[and].hash == Word.and
    else { return false }
    return isArticle(and + 1, body) && document.tokens[and + 2].isWord
  }

  /// An indefinite article with its noun alone.
  private func isOne(_ tokens: Range<Int>, _ body: BodyFigures) -> Bool {
    let document = body.mentions.document
    guard let article = tokens.last(where: { isArticle($0, body) }), article + 1 < tokens.upperBound else {
      return false
    }
    return (article + 1..<tokens.upperBound).allSatisfy {
      document.tokens[$0].isWord && !body.mentions.words[$0].has([.preposition, .auxiliary, .conjunction])
    }
  }

  private func isArticle(_ token: Int, _ body: BodyFigures) -> Bool {
    let hash = body.mentions.document.tokens[token].hash
    return hash == Word.a || hash == Word.an
  }
}
