internal import Claims
internal import Extraction
internal import TextModel

/// Figures of a headline that count nothing which the body would have to give: years, periods of statements, addresses, the items of a
/// list.
struct UncountedFigures {
  let article: Article
  private var document: Document { article.document }

  init(_ article: Article) { self.article = article }

  func contains(_ claim: Int) -> Bool {
    let figure = article.figure(claim)
    return isAlways(figure) || isYearLike(figure) || isPeriod(figure) || isStatement(figure) || isAddress(figure)
      || isPostcode(figure) || isTeam(figure) || isResultLine(figure)
      || isPairOfScores(claim)
  }

  /// Seven days a week, 24 hours a day, a 24-hour shop.
  private func isAlways(_ figure: Figure) -> Bool {
    guard figure.kind == .duration else { return false }
    if figure.unit == .day { return figure.value == DecimalNumber(7) && !figure.per.isNone }
    return figure.value == DecimalNumber(24)
      && (!figure.per.isNone || document.tokens[figure.tokens].contains { $0.kind == .dash })
  }

  /// Four digits of a year without a comma: "1986 imports" and "the 1987 year" count nothing.
  private func isYearLike(_ figure: Figure) -> Bool {
    if figure.isYearLike { return true }
    guard let value = figure.value?.int, (1800...2100).contains(value) else { return false }
    return figure.kind == .duration && figure.unit == .year
      && document.tokens[figure.tokens].contains { $0.isNumber && $0.range.count == 4 }
  }

  /// The period of a statement: "12 months May 31".
  private func isPeriod(_ figure: Figure) -> Bool {
    guard figure.kind == .duration else { return false }
    return article.claims.prominent.contains {
      let other = article.figure($0)
      return other.kind == .date && other.tokens.lowerBound == figure.tokens.upperBound
    }
  }

  private static let periods = WordSet("qtr quarter half yr year mths mos months wks weeks week")
  private static let results = WordSet("net loss results profit div dividend assets payout")

  /// A headline in capitals that says no more than whose results of which period they are: "ALDER LTD 3RD QTR JUNE FOUR NET".
  private func isStatement(_ figure: Figure) -> Bool {
    let sentence = document.sentences[Int(figure.sentence)].tokens
    guard Self.periods.meets(sentence, in: document), let last = sentence.last,
      Self.results.contains(last, in: document) || document.tokens[last].isNumber
        || article.mentions.words[last].has(.cardinal)
    else { return false }
    return document.tokens[sentence].allSatisfy { token in
      document.bytes[token.range.bytes].allSatisfy { !(0x61...0x7A).contains($0) }
    }
  }

  private static let directions = WordSet("east west north south")
  private static let streets = WordSet(
    "street st avenue ave road rd boulevard blvd lane drive broadway square plaza terrace highway")

  /// "119 East 11th Street"
  private func isAddress(_ figure: Figure) -> Bool {
    guard figure.kind == .cardinal, !figure.isWords else { return false }
    let next = figure.tokens.upperBound
    guard document.tokens.indices.contains(next), document.tokens[next].isCapitalised else { return false }
    return Self.directions.contains(next, in: document) || Self.streets.meets(next + 1..<next + 3, in: document)
  }

  /// "Alder, PA 16335", "Alder, PA (16335)"
  private func isPostcode(_ figure: Figure) -> Bool {
    guard figure.kind == .cardinal, figure.core.count == 5, figure.resolution <= DecimalNumber(100_000),
      !document.text(figure.core).contains(",")
    else { return false }
    let start = figure.tokens.lowerBound
    let state = start > 0 && document.tokens[start - 1].isMark("(") ? start - 2 : start - 1
    return state > 0 && document.tokens[state].range.count == 2 && document.tokens[state].shape.contains(.allCapitals)
      && document.tokens[state - 1].isMark(",")
  }

  /// "Ten-man Harrowby": a side of which the body tells that a player was sent off.
  private func isTeam(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    return figure.kind == .cardinal && document.tokens.indices.contains(end + 2) && document.tokens[end].kind == .dash
      && document.tokens[end + 1].hash == Self.man && document.tokens[end + 2].isCapitalised
      && document.parts.contains { part in
        part.role == .body && part.sentences.contains { isOfDismissal(document.sentences[$0].tokens) }
      }
  }

  /// "A straight red card", "was sent off on the hour"
  private func isOfDismissal(_ sentence: Range<Int>) -> Bool {
    Self.dismissals.meets(sentence, in: document)
      || sentence.contains { article.isWord($0, Self.sent) && article.isWord($0 + 1, Self.off) }
  }

  private static let sent = TextHash.literal("sent")
  private static let off = TextHash.literal("off")

  private static let dismissals = WordSet("red dismissed dismissal ejected")

  private static let man = TextHash.literal("man")

  /// "Alder 65, Welles 59": a bare number behind a name, and beside it another such pair.
  func isPairOfScores(_ claim: Int) -> Bool {
    guard isScored(claim) else { return false }
    return [claim - 1, claim + 1].contains { other in
      guard article.claims.claims.indices.contains(other), isScored(other),
        article.claim(other).sentence == article.claim(claim).sentence
      else { return false }
      let (a, b) = (article.figure(min(claim, other)), article.figure(max(claim, other)))
      let gap = a.tokens.gap(to: b.tokens)
      return (2...5).contains(gap.count) && document.tokens[gap.lowerBound].isMark(",")
    }
  }

  /// "Glenorrin 4", "Strathfarrow 3": two lines of a name and a number, one behind the other.
  private func isResultLine(_ figure: Figure) -> Bool {
    let own = Int(figure.sentence)
    return isNameAndNumber(own) && [own - 1, own + 1].contains { isNameAndNumber($0) }
  }

  private func isNameAndNumber(_ sentence: Int) -> Bool {
    guard document.sentences.indices.contains(sentence) else { return false }
    let tokens = document.sentences[sentence].tokens
    guard (2...5).contains(tokens.count), let last = tokens.last, document.tokens[last].isNumber else { return false }
    return tokens.dropLast().allSatisfy { document.tokens[$0].isCapitalised }
  }

  private func isScored(_ claim: Int) -> Bool {
    let figure = article.figure(claim)
    let start = figure.tokens.lowerBound
    guard figure.kind == .cardinal, !figure.isWords, start > 0, document.tokens[start - 1].isCapitalised else {
      return false
    }
    let next = figure.tokens.upperBound
    return next == document.sentences[Int(figure.sentence)].tokens.upperBound || !document.tokens[next].isWord
  }

  private static let items = WordSet(
    "things ways reasons facts tips storylines takeaways questions moments lessons times signs tricks quotes photos")

  /// "5 reasons to …": the items that the writer lists.
  func isListicle(_ claim: Int) -> Bool {
    let (figure, head) = (article.figure(claim), article.claim(claim).headToken)
    return figure.kind == .cardinal && head >= 0 && Self.items.contains(head, in: document)
      && article.claim(claim).role == .headline
  }
}

extension Article {
  /// "Earnings per share: 25.0p", "Shares: 468p, up 18p": a row of figures beside the text, and no summary of it.
  func isOfRow(_ index: Int) -> Bool {
    guard claim(index).role == .summary, let colon = sentence(of: index).prefix(7).first(where: { isMark($0, ":") })
    else { return false }
    return claims.prominent.contains {
      claim($0).sentence == claim(index).sentence && figure($0).tokens.lowerBound - colon <= 1
        && figure($0).tokens.lowerBound > colon
    }
  }
}
