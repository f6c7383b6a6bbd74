internal import Claims
internal import Extraction
internal import TextModel

/// The words between a part, its whole and its share.
extension ToldShareReader {
  func isShare(_ index: Int) -> Bool {
    let figure = article.figure(index)
    guard figure.value != nil, figure.hedge != .vague, figure.hedge != .range, !article.isChange(index) else {
      return false
    }
    return figure.kind == .percent || figure.kind == .fraction && ProportionWords.interval(figure) != nil
  }

  func isCount(_ index: Int) -> Bool {
    let figure = article.figure(index)
    guard figure.value.map({ !$0.isNegative && !$0.isZero }) ?? false, figure.hedge != .vague, figure.hedge != .range
    else {
      return false
    }
    return figure.kind == .cardinal || figure.kind == .money || figure.kind == .measure
      || figure.kind == .rate && figure.unit.unit.isMoney
  }

  func isOfOneKind(_ part: Int, _ whole: Int) -> Bool {
    let (a, b) = (article.figure(part), article.figure(whole))
    return isCount(part) && isCount(whole) && !a.isYearLike && !b.isYearLike && a.unit == b.unit
      && (a.kind == b.kind || a.kind != .cardinal && b.kind != .cardinal) && (a.per == b.per || b.per.isNone)
  }

  func isLarger(_ whole: Int, than part: Int) -> Bool {
    guard let a = article.figure(part).value, let b = article.figure(whole).value else { return false }
    return b >= a
  }

  /// "112,000 hours …, 53,200 of them": the unit stands once.
  func isAmount(_ whole: Int, for part: Int) -> Bool {
    let (a, b) = (article.figure(part), article.figure(whole))
    return a.kind == .cardinal && (b.kind == .duration || b.kind == .measure) && b.hedge != .vague && b.hedge != .range
  }

  /// "…, or 12.5%." and "…, about one in six." at the end of the sentence.
  func isLast(_ share: Int, behind part: Int) -> Bool {
    let gap = article.gap(part, share)
    let end = article.figure(share).tokens.upperBound
    guard gap.count <= 14, end + 1 >= article.sentence(of: share).upperBound,
      isOr(gap) || gap.last.map({ article.isMark($0, ",") }) ?? false
    else { return false }
    return !gap.contains { article.has($0, [.conjunction, .subordinator]) && $0 < gap.upperBound - 1 }
  }

  /// "2,205 were flats, 70%, and 945 were houses"
  func isBetweenCommas(_ share: Int, behind part: Int) -> Bool {
    let (gap, end) = (article.gap(part, share), article.figure(share).tokens.upperBound)
    guard let comma = gap.last, gap.count <= 6, article.isMark(comma, ","), article.isMark(end, ",") else {
      return false
    }
    return gap.dropLast().allSatisfy {
      article.document.tokens[$0].isWord && !article.has($0, [.conjunction, .subordinator, .relative])
    }
  }

  func isOfThem(_ index: Int) -> Bool {
    let end = article.figure(index).tokens.upperBound
    return Partitive.isOfThem(index, article)
      || article.figure(index).kind == .money && article.isWord(end, Word.of)
        && article.isWord(end + 1, TextHash.of("that"))
  }

  /// "games, or 69%", "shots (69%)", "games, a rate of 69%": words of the noun alone before.
  func isApposition(_ share: Int, behind whole: Int) -> Bool {
    let gap = article.gap(whole, share)
    return gap.count <= 9 && isApposition(share, from: gap)
      && !gap.contains { article.has($0, [.auxiliary, .subordinator, .relative]) || article.isMark($0, ";") }
  }

  func isApposition(_ share: Int, from gap: Range<Int>) -> Bool {
    let behind = article.figure(share).tokens.upperBound
    guard let last = gap.last else { return false }
    if isOfTotal(share) {
      let comma = article.isWord(last, Word.or) ? last - 1 : last
      return article.isMark(comma, ",") && isPlain(gap.lowerBound..<max(gap.lowerBound, comma))
    }
    guard !article.isWord(behind, Word.of) else { return false }
    if article.isMark(last, "(") { return article.isMark(behind, ")") && isPlain(gap.dropLast()) }
    if isOr(gap) { return isPlain(gap.dropLast(2)) }
    // "A gross margin of 42%", "a margin of 14% before costs", "a margin of 14% at its mills"
    guard isRate(share), !isOfOtherProfit(share), let comma = gap.last(where: { article.isMark($0, ",") }) else {
      return false
    }
    return isPlain(gap.lowerBound..<comma)
  }

  /// "35 of them, a quarter, without water"
  func isAside(_ share: Int, from gap: Range<Int>) -> Bool {
    let end = article.figure(share).tokens.upperBound
    return article.isMark(gap.upperBound - 1, ",") && (article.isMark(end, ",") || article.isMark(end, "."))
  }

  /// "A fifth of the total.", "57% of them.": of the whole that is told, and nothing behind.
  func isOfTotal(_ share: Int) -> Bool {
    let end = article.figure(share).tokens.upperBound
    guard article.isWord(end, Word.of) else { return false }
    let isThem = Partitive.them.contains(end + 1, in: article.document) && !article.document.tokens[end + 2].isWord
    return isThem
      || article.isWord(end + 1, Word.the) && Self.total.contains(end + 2, in: article.document)
        && !article.document.tokens[end + 3].isWord
  }

  func isOr(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last, gap.count >= 2 else { return false }
    return article.isWord(last, Word.or) && article.isMark(last - 1, ",")
  }

  func isPlain(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      (article.document.tokens[$0].isWord || article.document.tokens[$0].kind == .possessive)
        && !article.has($0, .conjunction)
    }
  }

  /// "A success rate of 69%"
  func isRate(_ share: Int) -> Bool {
    let before = article.window(share, before: 3).before
    return before.last.map { article.isWord($0, Word.of) } ?? false && Self.rates.meets(before, in: article.document)
  }

  private static let profits = WordSet("gross operating underlying core adjusted pre-tax ebitda trading")

  func isOfOtherProfit(_ share: Int) -> Bool {
    let end = article.figure(share).tokens.upperBound
    let before = article.window(share, before: 3).before
    return article.hasWord(before, Word.margin)
      && (Self.profits.meets(before, in: article.document) || article.has(end, .preposition))
  }

  /// A slip leaves a rate near what it is: "61 points from 88 games, a rate of 23%" is of something else.
  func isNear(_ share: Int, _ part: Int, of whole: Int) -> Bool {
    guard let told = article.figure(share).asPercent.value?.double, let a = article.figure(part).value?.double,
      let b = article.figure(whole).value?.double, min(told, a, b) > 0
    else { return false }
    let computed = 100 * a / b
    return max(told, computed) <= Self.farthest * min(told, computed)
  }

  private static let farthest = 2.0

  /// "61 wins in 88 games"
  func isWithin(_ part: Int, _ whole: Int) -> Bool {
    let gap = article.gap(part, whole)
    return gap.count <= 4 && (gap.last.map { Self.within.contains($0, in: article.document) } ?? false)
  }

  /// "403 (55%)", "153 were in favour (42.5%)"
  func isBracketed(_ share: Int, behind part: Int) -> Bool {
    let gap = article.gap(part, share)
    guard let bracket = gap.last, gap.count <= 5, article.isMark(bracket, "(") else { return false }
    return isPlain(gap.dropLast()) && article.isMark(article.figure(share).tokens.upperBound, ")")
  }

  /// "Equal to 3% of"
  func isEqual(_ token: Int) -> Bool {
    article.isWord(token, Word.to) && Self.equal.contains(token - 1, in: article.document)
  }

  private static let equal = WordSet("equal equivalent")

  /// "A third of the 60 places are taken": a clause with the share as its subject.
  func isSubject(_ whole: Int) -> Bool {
    for token in article.window(whole, behind: 10).behind {
      if !article.document.tokens[token].isWord && article.document.tokens[token].kind != .possessive
        || article.has(token, [.relative, .subordinator])
      {
        return false
      }
      if article.has(token, [.auxiliary, .be, .have, .modal]) { return true }
    }
    return false
  }
}
