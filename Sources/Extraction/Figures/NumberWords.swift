internal import TextModel

/// Numbers in words, and scale words behind any number.
extension NumeralReader {
  /// A number in words that begins at a token: forty-two, twelve hundred, two dozen, three and a half million.
  func words(at index: Int) -> Numeral? {
    let entry = text.word(index)
    if entry.has(.dozen) { return dozen(.one, from: index, at: index) }
    if entry.has(.scale) {
      // "a hundred", "per million"; without such a word it is a name or an adjective: Thousand Oaks, the million-dollar man.
      guard text.has(index - 1, .indefinite) || text.isWord(index - 1, in: Self.countWords),
        !text.isWord(index - 2, in: Self.thanks), !text[index].isCapitalised || isHeadlineCase(index)
      else {
        return isLeading(index)
          ? scaled(Numeral(value: .one, resolution: .one, tokens: index..<index, isWords: true)) : nil
      }
      let start = text.has(index - 1, .indefinite) ? index - 1 : index
      let one = Numeral(value: .one, resolution: .one, tokens: start..<index, isWords: true)
      return scaled(one)
    }
    guard entry.has(.cardinal) else { return nil }
    var numeral = below100(at: index)
    if numeral.value.isZero, !text.isWord(index, "zero"), !isZero(index) { return nil }
    if let decimals = spokenDecimals(numeral) { numeral = decimals }
    let behind = text.behindHyphen(numeral.end)
    if text.has(behind, .dozen) || isDozens(behind) { return dozen(numeral.value, from: index, at: behind) }
    if let half = andFraction(at: numeral.end), let sum = numeral.value + half.value {
      numeral = Numeral(value: sum, resolution: .tenth, tokens: index..<half.end, isWords: true)
    }
    return scaled(numeral)
  }

  /// Words before a scale word that make it a number: per million, every thousand, several hundred.
  private static let countWords = WordSet(
    "per every each few several many half about around some nearly almost over past last next")
  private static let thanks = WordSet("thanks thank")

  /// "Hundred thousand dollars were lost": a sentence begins with a scale word, and what it counts follows.
  private func isLeading(_ index: Int) -> Bool {
    let next = text[index + 1]
    return index == text.bounds.lowerBound && next.isWord && !next.isCapitalised
      && (text.has(index + 1, [.scale, .unitStart, .currencyStart]) || text.looksPlural(index + 1))
  }

  /// A capital says nothing where the words around have one too, or at the start of the sentence.
  private func isHeadlineCase(_ index: Int) -> Bool {
    text[index].shape.contains(.allCapitals) || text[index - 1].isCapitalised
  }

  /// "Nought point three", "nought is 0"; "nil", "for nought" are words of prose.
  private func isZero(_ index: Int) -> Bool {
    text.isWord(index, "nought") && !text.isWord(index - 1, "for") && !text.isWord(index - 1, "to")
  }

  /// One to ninety-nine.
  private func below100(at index: Int) -> Numeral {
    let value = Int(text.word(index).number)
    var end = index + 1
    var sum = value
    if value >= 20 {
      var next = end
      if text[next].kind == .dash, text[next + 1].isWord { next += 1 }
      let unit = text.word(next)
      if unit.has(.cardinal), unit.number >= 1, unit.number <= 9 {
        sum += Int(unit.number)
        end = next + 1
      }
    }
    return Numeral(value: DecimalNumber(sum), resolution: .one, tokens: index..<end, isWords: true)
  }

  /// two point two
  private func spokenDecimals(_ whole: Numeral) -> Numeral? {
    guard text.isWord(whole.end, "point"), text.has(whole.end + 1, .cardinal) else { return nil }
    var value = whole.value
    var worth: Int32 = 0
    var end = whole.end + 1
    while text.has(end, .cardinal), text.word(end).number < 100 {
      let part = below100(at: end)
      let places: Int32 = part.value < DecimalNumber(10) ? 1 : 2
      worth -= places
      guard let digits = part.value.int, let sum = value + DecimalNumber(Int64(digits), exponent: worth) else { break }
      value = sum
      end = part.end
    }
    return Numeral(
      value: value, resolution: DecimalNumber(1, exponent: worth), tokens: whole.tokens.lowerBound..<end,
      isWords: true)
  }

  /// "Two dozens" behind a number; "dozens of" is vague.
  private func isDozens(_ index: Int) -> Bool { text.isWord(index, "dozens") && !text.isWord(index + 1, "of") }

  private func dozen(_ count: DecimalNumber, from start: Int, at index: Int) -> Numeral? {
    guard let value = count * DecimalNumber(12) else { return nil }
    let hasArticle = start == index && text.has(index - 1, .indefinite)
    // "The Dirty Dozen", "a baker's dozen", "by the dozen": without its own "a" a dozen is no number.
    guard start != index || hasArticle || text.isWord(index - 1, in: Self.countWords) || isCounted(index) else {
      return nil
    }
    // A dozen is said of ten to fourteen.
    let resolution = DecimalNumber(2) * count ?? .one
    return Numeral(
      value: value, resolution: resolution, tokens: (hasArticle ? index - 1 : start)..<(index + 1), isWords: true)
  }

  /// "The dozen men were freed": with the definite article, and what is counted right behind.
  private func isCounted(_ index: Int) -> Bool {
    text.isWord(index - 1, "the") && !text[index].isCapitalised && text[index + 1].isWord && text.looksPlural(index + 1)
  }

  /// "and a half", "and three quarters", "and a third" behind a number.
  ///
  /// "And a half of" is none, unless a unit follows: "one and three quarters of an hour".
  func andFraction(at index: Int) -> (value: DecimalNumber, end: Int)? {
    let and = text.behindHyphen(index)
    guard text.isWord(and, "and") else { return nil }
    var next = text.behindHyphen(and + 1)
    // "1 and 3/4"
    if text[next].isNumber, let slash = slashFraction(at: next) { return (slash.value, slash.end) }
    var top = 1
    if text.has(next, .indefinite) {
      next = text.behindHyphen(next + 1)
    } else if text.has(next, .cardinal) {
      let part = below100(at: next)
      top = part.value.int ?? 0
      next = text.behindHyphen(part.end)
    } else if !text.isWord(next, "half") {
      return nil
    }
    let entry = text.word(next)
    guard entry.has(.fraction), entry.number > 1, top > 0, top < Int(entry.number),
      let value = DecimalNumber(top) / DecimalNumber(Int(entry.number))
    else { return nil }
    var end = next + 1
    if text.isWord(end, "of") {
      end += text.has(end + 1, .indefinite) ? 2 : 1
      guard text.has(end, .dateUnit) else { return nil }
    } else if text.has(end, [.article, .possessivePronoun]) {
      return nil  // "two dozen and half the crew"
    }
    return (value, end)
  }

  // MARK: Scales

  /// Whether a scale, a dozen or "and a half" may begin at a token.
  private func mayGoOn(_ index: Int) -> Bool {
    text[index].kind == .dash || text.has(index, [.scale, .vague, .suffix, .dozen]) || text.isWord(index, "and")
      || text.isWord(index, "dozens")
  }

  /// The number with the scale words and suffixes behind it, and what is added behind those.
  func scaled(_ base: Numeral) -> Numeral? {
    guard mayGoOn(base.end) else { return base }
    var numeral = base
    if !numeral.isWords, text.has(numeral.end, .dozen) || isDozens(numeral.end), numeral.value < DecimalNumber(1000) {
      return dozen(numeral.value, from: numeral.tokens.lowerBound, at: numeral.end)
    }
    if !numeral.isWords, numeral.resolution == .one, let half = andFraction(at: numeral.end),
      let sum = numeral.value + half.value
    {
      numeral.value = sum
      numeral.resolution = .tenth
      numeral.tokens = numeral.tokens.lowerBound..<half.end
    }
    var (total, last) = group(numeral)
    if last == 2, total.isWords || total.isScaled, text.has(total.end, .dozen) || isDozens(total.end) {
      return dozen(total.value, from: total.tokens.lowerBound, at: total.end)
    }
    if last > 0 || total.isWords && total.isScaled, let half = andFraction(at: total.end) {
      // "One billion and a half million" halves the million, "three million and a half" the last scale; "a hundred and a
      // half" is no 150.
      let own = text.has(half.end, .scale) ? Int(text.word(half.end).scale) : last == 2 ? 0 : last
      guard own <= last, let part = half.value.scaled(by: own), let sum = total.value + part else { return total }
      total.value = sum
      total.resolution = DecimalNumber(1, exponent: Int32(own - 1))
      total.isPlainDigits = false
      total.tokens = total.tokens.lowerBound..<(text.has(half.end, .scale) ? half.end + 1 : half.end)
      return total
    }
    if total.isWords, total.isScaled, text.isWord(total.end, "point"), let decimals = spokenDecimals(total) {
      return decimals
    }
    while last > 2, let (part, power) = addend(to: total, below: last), let sum = total.value + part.value {
      total.value = sum
      total.resolution = part.resolution
      total.tokens = total.tokens.lowerBound..<part.end
      last = power
    }
    return total
  }

  /// A number under a thousand times its scale words, with the power of the last: "two hundred and forty thousand" and 3.
  private func group(_ base: Numeral) -> (Numeral, last: Int) {
    var numeral = base
    var last = 0
    while let next = scale(at: numeral.end, behind: numeral), let value = numeral.value.scaled(by: next.power),
      let resolution = numeral.resolution.scaled(by: next.power)
    {
      numeral.value = value
      numeral.resolution = resolution
      numeral.scale += next.power
      numeral.isPlainDigits = false
      numeral.tokens = numeral.tokens.lowerBound..<next.end
      last = next.power
      if next.power == 2, let more = hundredTail(numeral) {
        numeral = more
        last = 0
      }
    }
    return (numeral, last)
  }

  /// The tens and ones behind "hundred": "two hundred and forty", "3 hundred and 21".
  private func hundredTail(_ base: Numeral) -> Numeral? {
    // "one-hundred-and-five", "one-hundred-thirty-three"
    let start = base.isWords ? text.behindHyphen(base.end) : base.end
    let hasAnd = text.isWord(start, "and") || text[start].isMark("&")
    let next = hasAnd ? text.behindHyphen(start + 1) : start
    var part: Numeral
    if text.has(next, .cardinal) {
      part = below100(at: next)
    } else if hasAnd, text[next].isNumber, let reading = DigitReader.read(text.bytes(next)), reading.isPlain,
      reading.value < .hundred, !reading.value.isZero
    {
      part = Numeral(value: reading.value, resolution: .one, tokens: next..<(next + 1))
    } else {
      return nil
    }
    // "Three hundred and two dozens" are 324.
    if hasAnd, text.has(part.end, .dozen) || isDozens(part.end) {
      guard let dozens = part.value * DecimalNumber(12), let sum = base.value + dozens else { return nil }
      part.value = sum
      part.tokens = base.tokens.lowerBound..<(part.end + 1)
      (part.scale, part.isWords) = (base.scale, base.isWords)
      return part
    }
    // "Two hundred and two hundred", "two hundred and three fifths" end at the hundred.
    let behind = text.behindHyphen(part.end)
    guard text.word(behind).scale != 2, !(text.has(behind, .fraction) && text.looksPlural(behind) && hasAnd) else {
      return nil
    }
    // "two hundred and fifty others" is one number, "a hundred and 20 dollars" is not two.
    guard base.isWords || !text.has(next, .cardinal) || hasAnd, let sum = base.value + part.value else { return nil }
    part.value = sum
    part.tokens = base.tokens.lowerBound..<part.end
    part.scale = base.scale
    part.isWords = base.isWords
    return part
  }

  /// What is added behind a scale: "four thousand three hundred and twenty-one", "6 crore and two hundred".
  private func addend(to base: Numeral, below power: Int) -> (Numeral, last: Int)? {
    let hasAnd = text.isWord(base.end, "and") || text[base.end].isMark("&")
    var next = hasAnd ? base.end + 1 : base.end
    if !hasAnd, text[next].isMark(","), text.has(next + 1, .cardinal) { next += 1 }
    var start: Numeral
    if text.has(next, .cardinal) {
      start = below100(at: next)
    } else if text[next].isNumber, let reading = DigitReader.read(text.bytes(next)), reading.isPlain {
      start = Numeral(value: reading.value, resolution: reading.resolution, tokens: next..<(next + 1))
    } else {
      return nil
    }
    let (part, last) = group(start)
    guard part.value < DecimalNumber(1, exponent: Int32(power)) else { return nil }
    // Two numbers side by side are one only where both are in words or the second has a scale of its own.
    guard part.isWords && base.isWords || part.isScaled else { return nil }
    return (part, last)
  }
}
