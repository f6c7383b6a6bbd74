internal import Claims
internal import Extraction
internal import TextModel

/// A total, a number and the amount for each, which one sentence ties together: "nine pubs for £5.4m, an average of £600,000", "€32m buys four
/// cranes at €8m each", "£3m, equal to ten weeks at £300,000 a week".
struct ToldProduct {
  var total: Int
  var count: Int
  var each: Int
  /// How often the amount is in the total, where it is another number than the count's: a time in hours beside a speed.
  var times: Interval?

  /// By more than that no rounding is apart.
  private static let farthest = 1.2
  private static let mostFigures = 14
  private static let near = 0.03
  /// What is so many times the product is no sum of it and other parts.
  private static let mostParts = 4.0

  /// How sure it is that the total is none of the product; nil where they fit, or where two other figures near by give one of them.
  func severity(_ article: Article, behind last: [Int], in claims: [Int]) -> Severity? {
    let (whole, one) = (article.figure(total), article.figure(each))
    let number = times ?? article.figure(count).interval
    guard let sum = whole.value?.double, let amount = one.value?.double, let low = number.lower?.double,
      let high = number.upper?.double, sum > 0, amount > 0, low > 0
    else { return nil }
    let product = amount * (low + high) / 2
    let isApart = (number * one.interval).gap(to: whole.interval) > article.claims.tolerances.unitPrice.double
    let isFar =
      [whole, one, article.figure(count)].allSatisfy { $0.hedge == .exact }
      && max(sum, product) > Self.farthest * min(sum, product)
    // "€32m will buy four cranes at €6m each and a tug": what is more than the product has other parts.
    if sum > product, sum < Self.mostParts * product, goesOn(article), !isSwap(article) { return nil }
    guard isApart || isFar, !isBorneOut(by: last.suffix(Self.mostFigures) + claims.prefix(Self.mostFigures), article)
    else { return nil }
    return isApart ? .error : .warning
  }

  private func isSwap(_ article: Article) -> Bool {
    guard let product = product(article), let sum = article.figure(total).value else { return false }
    return Misprint.isSwap(product, sum)
  }

  /// Whether words stand behind the last of the three.
  private func goesOn(_ article: Article) -> Bool {
    let last = [total, count, each].max() ?? each
    let end = last == each ? Self.end(ofEach: each, article) : article.figure(last).tokens.upperBound
    return times == nil
      && (end..<max(end, article.sentence(of: last).upperBound)).contains {
        article.document.tokens[$0].isWord || article.document.tokens[$0].isNumber
      }
  }

  /// Two figures near by that give the amount: it is of them.
  private func isBorneOut(by figures: [Int], _ article: Article) -> Bool {
    guard let amount = article.figure(each).value?.double else { return true }
    let whole = article.figure(total)
    let wholes = figures.filter {
      $0 != each && article.figure($0).kind == whole.kind && article.figure($0).unit == whole.unit
    }
    let numbers = figures.filter {
      $0 != each && ![.date, .ordinal, .time].contains(article.figure($0).kind)
        && (article.figure($0).value.map { $0 > .one } ?? false)
    }
    return wholes.contains { a in
      numbers.contains { b in
        guard a != b, !(a == total && b == count), let x = article.figure(a).value?.double,
          let y = article.figure(b).value?.double
        else { return false }
        return abs(x - y * amount) <= Self.near * x
      }
    }
  }

  /// What the count and the amount make.
  func product(_ article: Article) -> DecimalNumber? {
    guard let amount = article.figure(each).value else { return nil }
    guard let times else { return article.figure(count).value.flatMap { $0 * amount } }
    guard let low = times.lower, let high = times.upper, let sum = low + high else { return nil }
    return (sum * DecimalNumber(5, exponent: -1)).flatMap { $0 * amount }.flatMap {
      DecimalNumber(($0.double * 10).rounded() / 10)
    }
  }
}

extension ToldProduct {
  /// A number with a value that is no range, vague word or bound.
  static func isNumber(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return [.exact, .about].contains(figure.hedge) && (figure.value.map { !$0.isNegative && !$0.isZero } ?? false)
  }

  /// A whole number of things, more than one.
  static func isCount(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.kind == .cardinal && isNumber(index, article) && !figure.isYearLike
      && (figure.value.map { $0.isWhole && $0 > .one } ?? false)
      && article.claim(index).scope.isDisjoint(with: .other)
  }

  /// Words of one phrase: no mark, and nothing that begins a clause.
  static func isPhrase(_ tokens: Range<Int>, _ article: Article) -> Bool {
    tokens.allSatisfy {
      (article.document.tokens[$0].isWord || article.document.tokens[$0].kind == .possessive
        || article.document.tokens[$0].kind == .dash && !article.document.tokens[$0].hasSpaceBefore)
        && !article.has($0, [.conjunction, .subordinator, .relative])
    }
  }

  /// Nothing follows that it may be of: a mark, "and", or the end of the sentence.
  static func closes(_ token: Int, _ sentence: Range<Int>, _ article: Article) -> Bool {
    guard token < sentence.upperBound else { return true }
    let mark = article.document.tokens[token]
    return !mark.isWord && !mark.isNumber && mark.kind != .possessive || article.has(token, .conjunction)
  }

  /// "Each", "apiece" behind an amount, or the end of the amount.
  static func end(ofEach index: Int, _ article: Article) -> Int {
    let end = article.figure(index).tokens.upperBound
    return article.has(end, .each) || apiece.contains(end, in: article.document) ? end + 1 : end
  }

  /// "Giving", "making": what the two come to follows.
  static func isGiving(_ token: Int, _ article: Article) -> Bool { giving.contains(token, in: article.document) }

  private static let giving = WordSet(
    "giving making for bringing yielding generating realising realizing grossing raising producing costing")
  private static let apiece = WordSet("each apiece")

  /// Whether the noun at a token in the plural is the one of a rate in the singular.
  static func isNoun(_ token: Int, ofRate rate: Int, _ article: Article) -> Bool {
    let base = article.figure(rate).per
    guard base.nounHash != 0, token >= 0, article.document.tokens.indices.contains(token) else { return false }
    let one = article.document.text(TextRange(base.nounStart, base.nounEnd)).lowercased()
    let many = article.document.text(article.document.tokens[token].range).lowercased()
    return many == one || many == one + "s" || many == one + "es"
      || one.hasSuffix("y") && many == one.dropLast() + "ies"
  }
}
