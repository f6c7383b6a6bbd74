internal import TextModel

/// Reads numbers that share the unit told at the last of them: 7- or 8-inch, eight or nine euros, 5, 10 and 15 mg.
struct ListReader {
  let text: SentenceText

  private static let conjunctions = WordSet("or and")

  /// "40 x 60 feet", "20 by 30 metres": two lengths, the unit told once.
  func sides(_ first: AmountReader.Piece) -> [FigureDraft]? {
    guard first.unit == .none, !first.numeral.isScaled,
      text.isWord(first.end, "x") || text.isWord(first.end, "by") || text[first.end].isMark("×"),
      text[first.end + 1].isNumber || text.has(first.end + 1, .cardinal),
      let second = AmountReader(text: text).piece(at: first.end + 1), second.unit.unit.dimension == "length"
    else { return nil }
    var draft = FigureDraft(first.numeral)
    AmountReader(text: text).apply(second.unit, to: &draft)
    return [draft, AmountReader(text: text).single(second)].compactMap { $0 }
  }

  /// The figures of a list that begins with an amount without a unit; nil for no list.
  func read(_ first: AmountReader.Piece) -> [FigureDraft]? {
    guard first.unit == .none, !first.numeral.isScaled, !isYear(first.numeral),
      !text.isWord(first.tokens.lowerBound - 1, "between"), !text.isWord(first.tokens.lowerBound - 1, "ph"),
      hasConjunction(behind: first.end)
    else { return nil }
    let amounts = AmountReader(text: text)
    var pieces = [first]
    var end = first.end
    var hangs = false
    while pieces.count < 12 {
      // "7- or 8-inch" hangs its hyphen.
      if text[end].kind == .dash, text.isTight(end), text.isWord(end + 1, in: Self.conjunctions) {
        hangs = true
        end += 1
      }
      let hasComma = text[end].isMark(",")
      if hasComma { end += 1 }
      let isLast = text.isWord(end, in: Self.conjunctions)
      let isOr = text.isWord(end, "or")
      if isLast { end += 1 }
      guard hasComma || isLast, isStart(end), let next = amounts.piece(at: end),
        next.numeral.isWords == first.numeral.isWords || next.unit != .none
      else { return nil }
      if isLast, isOr, let scaled = scaled(pieces, next, hasComma: hasComma) { return scaled }
      if next.unit == .none {
        guard !isLast, !isYear(next.numeral), !next.numeral.isScaled else { return nil }
        pieces.append(next)
        end = next.end
        continue
      }
      // "1,229, or 54.5 pct" says one thing twice.
      guard isLast, !(hasComma && pieces.count == 1), hangs || isShared(next, isOr: isOr, count: pieces.count),
        pieces.allSatisfy({ isAlike($0.numeral.value, next.numeral.value, isOr: isOr) || isDose($0, next, isOr: isOr) })
      else { return nil }
      // Signs stand at each amount, so that a number before "$9" shares it only with "or".
      return pieces.map { piece in
        var draft = FigureDraft(piece.numeral)
        amounts.apply(next.unit, to: &draft)
        return draft
      } + [amounts.single(next)].compactMap { $0 }
    }
    return nil
  }

  /// Numbers of one list are of one size; the two of an "or" run upwards: eight or nine, 10 or 20.
  private func isAlike(_ a: DecimalNumber, _ b: DecimalNumber, isOr: Bool) -> Bool {
    let reach = DecimalNumber(isOr ? 3 : 100)
    guard let high = a * reach, let low = b * reach else { return false }
    return b <= high && (isOr ? a < b : a <= low)
  }

  /// "10 or 2.5 mg": two amounts in a symbol of measure run downwards too.
  private func isDose(_ first: AmountReader.Piece, _ last: AmountReader.Piece, isOr: Bool) -> Bool {
    let unit = last.unit.unit
    return isOr && !unit.isMoney && !unit.isPercent && !unit.isDuration && !first.numeral.isWords
      && first.numeral.value > last.numeral.value
      && (last.numeral.value * DecimalNumber(10)).map { first.numeral.value <= $0 } ?? false
      && UnitReader(text: text).symbol(behind: last.numeral.end) != nil
  }

  /// Whether "or" or "and" ends the numbers and commas behind a token: a look ahead that reads no number.
  private func hasConjunction(behind index: Int) -> Bool {
    var next = index
    while next < index + 30 {
      if text.isWord(next, in: Self.conjunctions) { return true }
      let token = text[next]
      guard token.isNumber || token.isMark(",") || token.kind == .dash || text.has(next, .cardinal) else {
        return false
      }
      next += 1
    }
    return false
  }

  /// 5 or 6 million dollars: the scale of the last is that of the one before it too.
  private func scaled(_ pieces: [AmountReader.Piece], _ last: AmountReader.Piece, hasComma: Bool) -> [FigureDraft]? {
    guard pieces.count == 1, let first = pieces.first, !hasComma, last.numeral.isScaled,
      let numeral = first.numeral.scaled(by: last.numeral.scale),
      isAlike(numeral.value, last.numeral.value, isOr: true)
    else { return nil }
    let amounts = AmountReader(text: text)
    var draft = FigureDraft(numeral)
    amounts.apply(last.unit, to: &draft)
    return [draft, amounts.single(last)].compactMap { $0 }
  }

  private func isStart(_ index: Int) -> Bool {
    (text[index].isNumber || text.has(index, .cardinal) || MoneyReader.isSign(text[index].mark))
      && (text[index].isNumber ? IdentifierReader(text: text).end(at: index) == nil : true)
  }

  private func isYear(_ numeral: Numeral) -> Bool {
    numeral.isPlainDigits && numeral.value >= DecimalNumber(1500) && numeral.value < DecimalNumber(2100)
  }

  /// Whether the unit of the last piece is that of those before it too.
  private func isShared(_ last: AmountReader.Piece, isOr: Bool, count: Int) -> Bool {
    if isOr { return true }
    let unit = last.unit.unit
    if unit.isMoney, last.numeral.tokens.count > 1 || MoneyReader.isSign(text[last.tokens.lowerBound].mark) {
      return false
    }
    // "Flats 5 and 10 percent of" is rarer than "5 and 10 percent"; durations count other things as often.
    return !unit.isDuration || count > 1
  }
}
