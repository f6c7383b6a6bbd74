internal import TextModel

/// Reads numbers in digits, words and both: 1.4 million, twelve hundred, one and a half million, 2½, 45k.
struct NumeralReader {
  let text: SentenceText

  init(_ text: SentenceText) { self.text = text }

  /// The number that begins at a token, with its scale words; nil for none.
  func read(at index: Int) -> Numeral? {
    let token = text[index]
    if token.isNumber { return digits(at: index).flatMap { scaled($0) } }
    if token.kind == .mark, let fraction = VulgarFraction.value(of: token.mark) {
      var numeral = Numeral(value: fraction, resolution: .hundredth, tokens: index..<(index + 1))
      numeral.isFraction = true
      return scaled(numeral)
    }
    return token.isWord ? words(at: index) : nil
  }

  // MARK: Digits

  private func digits(at index: Int) -> Numeral? {
    guard let reading = DigitReader.read(text.bytes(index)) else { return nil }
    var numeral = Numeral(
      value: reading.value, resolution: reading.resolution, tokens: index..<(index + 1),
      isPlainDigits: reading.isPlain)
    // The neighbours tell what more the number may be: mostly nothing.
    let next = text[index + 1]
    if reading.isPlain, text[index - 1].isMark("."), let decimals = leadingPoint(numeral) { return decimals }
    if reading.isPlain, next.isNumber || next.kind == .apostrophe, let grouped = groupedByThree(from: index) {
      return grouped
    }
    if !reading.hasFraction, !next.isWord, let mixed = mixedNumber(numeral) { return mixed }
    if next.kind == .mark || next.isWord && text.isTight(index + 1) || text.isWord(index + 1, "x"),
      let powered = scientific(numeral)
    {
      numeral = powered
    }
    return numeral
  }

  /// .94, $.50: a point before the digits that ends no word.
  private func leadingPoint(_ digits: Numeral) -> Numeral? {
    let point = digits.tokens.lowerBound - 1
    guard text[point].isMark("."), text.isTight(point + 1) else { return nil }
    let before = text[point - 1]
    let isFree =
      text[point].hasSpaceBefore || before.range.isEmpty || before.kind == .dash || before.isMark("(")
      || before.isMark("~") || before.isMark("<") || before.isMark(">") || before.isMark("=") || before.isMark("+")
      || MoneyReader.isSign(before.mark)
    let places = text[point + 1].range.count
    guard isFree, let value = digits.value.scaled(by: -places), let worth = DecimalNumber.one.scaled(by: -places) else {
      return nil
    }
    return Numeral(value: value, resolution: worth, tokens: point..<digits.end)
  }

  /// 1 234 567, 1'234: groups of three behind spaces or apostrophes.
  private func groupedByThree(from index: Int) -> Numeral? {
    guard text[index].range.count <= 3, text[index + 1].isNumber || text[index + 1].kind == .apostrophe,
      let first = text.bytes(index).first, first != 0x30
    else { return nil }
    var digits: [UInt8] = Array(text.bytes(index))
    var end = index + 1
    var groups = 0
    var fraction: DigitReader.Reading?
    while true {
      let isApostrophe = text[end].kind == .apostrophe && text.isTight(end) && text.isTight(end + 1)
      let next = isApostrophe ? end + 1 : end
      let token = text[next]
      guard token.isNumber, isApostrophe || isGroupSpace(before: token) else { break }
      let bytes = text.bytes(next)
      guard bytes.count >= 3, bytes.prefix(3).allSatisfy({ $0 &- 0x30 < 10 }) else { break }
      digits += bytes
      end = next + 1
      groups += 1
      if bytes.count > 3 {
        guard bytes[3] == 0x2E || bytes[3] == 0x2C else { return nil }
        break
      }
    }
    guard groups > 0, groups > 1 || isLikelyGroup(index, end) else { return nil }
    fraction = digits.withUnsafeBufferPointer { DigitReader.read($0) }
    guard let reading = fraction else { return nil }
    return Numeral(value: reading.value, resolution: reading.resolution, tokens: index..<end)
  }

  /// A no-break or thin space, or one plain space.
  private func isGroupSpace(before token: Token) -> Bool {
    guard token.hasSpaceBefore, !token.shape.contains(.lineBefore) else { return false }
    return true
  }

  /// One group alone behind a plain space is a number where it is round or a unit follows: 816 000 t.
  private func isLikelyGroup(_ index: Int, _ end: Int) -> Bool {
    let gap = Int(text[end - 1].start) - Int(text[index].end)
    if gap != 1 || text[end - 1].kind == .apostrophe { return true }
    if text[end - 2].kind == .apostrophe { return true }
    return text.bytes(end - 1).elementsEqual("000".utf8)
  }

  /// 2 1/2, 2½, 1/4, 3⁄4 as a number.
  private func mixedNumber(_ whole: Numeral) -> Numeral? {
    let next = whole.end
    if text[next].kind == .mark, let fraction = VulgarFraction.value(of: text[next].mark), text.isTight(next),
      let sum = whole.value + fraction
    {
      return Numeral(value: sum, resolution: .hundredth, tokens: whole.tokens.lowerBound..<(next + 1))
    }
    if let fraction = slashFraction(at: whole.tokens.lowerBound) { return fraction }
    // 7-1/2
    let hyphened = text.behindHyphen(next)
    if hyphened != next, text[hyphened].isNumber, let fraction = slashFraction(at: hyphened),
      let sum = whole.value + fraction.value
    {
      return Numeral(value: sum, resolution: .hundredth, tokens: whole.tokens.lowerBound..<fraction.end)
    }
    if text[next].isNumber, text[next].hasSpaceBefore, let fraction = slashFraction(at: next),
      let sum = whole.value + fraction.value, fraction.value < .one
    {
      return Numeral(value: sum, resolution: .hundredth, tokens: whole.tokens.lowerBound..<fraction.end)
    }
    return nil
  }

  /// 1/4: a numerator and a denominator of prose, with nothing of the kind around them.
  func slashFraction(at index: Int) -> Numeral? {
    let slash = text[index + 1]
    guard slash.isMark("/") || slash.isMark("\u{2044}"), text.isTight(index + 1), text.isTight(index + 2),
      text[index + 2].isNumber, !(text[index + 3].isMark("/") && text.isTight(index + 3)),
      !(text[index - 1].isMark("/") && text.isTight(index)),
      let top = DigitReader.read(text.bytes(index)), let bottom = DigitReader.read(text.bytes(index + 2)),
      let numerator = top.value.int, let denominator = bottom.value.int, numerator >= 1, numerator < denominator,
      [2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100].contains(denominator), !isDayAndMonth(denominator, behind: index + 3),
      let value = top.value / bottom.value
    else { return nil }
    var numeral = Numeral(value: value, resolution: .hundredth, tokens: index..<(index + 3))
    numeral.isFraction = true
    return numeral
  }

  /// 1/6 is a day more often than a sixth, unless something is divided: "1/6 of", "7/10 cup".
  private func isDayAndMonth(_ denominator: Int, behind index: Int) -> Bool {
    (denominator == 6 || denominator == 10) && !text.isWord(index, "of") && !text.has(index, .unitStart)
      && UnitReader(text: text).symbol(behind: index) == nil
  }

  /// 5.5x10-3, 4e14, 10^6, 1.2 × 10^6.
  private func scientific(_ base: Numeral) -> Numeral? {
    var next = base.end
    if let exponent = eNotation(next), text.isTight(next) {
      return power(base, exponent.value, end: exponent.end)
    }
    if text[next].isMark("^"), text.isTight(next), base.value != DecimalNumber(10) { return raised(base, at: next + 1) }
    if text[next].isMark("^"), text.isTight(next), let exponent = signedInteger(at: next + 1) {
      return power(Numeral(value: .one, resolution: .one, tokens: base.tokens), exponent.value, end: exponent.end)
    }
    guard text[next].isMark("×") || text[next].isMark("*") || text.isWord(next, "x") else { return tightTimesTen(base) }
    next += 1
    guard text[next].isNumber, text.bytes(next).elementsEqual("10".utf8) else { return nil }
    next += 1
    if text[next].isMark("^") { next += 1 }
    guard text.isTight(next), let exponent = signedInteger(at: next) else { return nil }
    return power(base, exponent.value, end: exponent.end)
  }

  /// 1.1^23, 2.5^-1: a small power of any number.
  private func raised(_ base: Numeral, at index: Int) -> Numeral? {
    guard let exponent = signedInteger(at: index), abs(exponent.value) < 64 else { return nil }
    var value = DecimalNumber.one
    for _ in 0..<abs(exponent.value) {
      guard let product = value * base.value else { return nil }
      value = product
    }
    if exponent.value < 0 {
      guard let inverse = DecimalNumber.one / value else { return nil }
      value = inverse
    }
    return Numeral(value: value, resolution: .one, tokens: base.tokens.lowerBound..<exponent.end)
  }

  /// x10 written as one word behind the number: 5.5x10-3.
  private func tightTimesTen(_ base: Numeral) -> Numeral? {
    guard text.isTight(base.end), text.isWord(base.end, "x10") else { return nil }
    let next = text[base.end + 1].isMark("^") ? base.end + 2 : base.end + 1
    guard text.isTight(next), let exponent = signedInteger(at: next) else { return nil }
    return power(base, exponent.value, end: exponent.end)
  }

  /// e14, e-3 behind a number.
  private func eNotation(_ index: Int) -> (value: Int, end: Int)? {
    let bytes = text.bytes(index)
    guard text[index].isWord, bytes.count >= 1, bytes[0] | 0x20 == 0x65 else { return nil }
    if bytes.count == 1 {
      guard text.isTight(index + 1),
        text[index + 1].kind == .dash || text[index + 1].isNumber || text[index + 1].isMark("+")
      else { return nil }
      return signedInteger(at: index + 1)
    }
    var value = 0
    for byte in bytes.dropFirst() {
      guard byte &- 0x30 < 10, value < 1000 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return (value, index + 1)
  }

  private func signedInteger(at index: Int) -> (value: Int, end: Int)? {
    let isNegative = text[index].kind == .dash
    let start = isNegative || text[index].isMark("+") ? index + 1 : index
    guard text[start].isNumber, start == index || text.isTight(start),
      let reading = DigitReader.read(text.bytes(start)),
      reading.isPlain, let value = reading.value.int, value < 400
    else { return nil }
    return (isNegative ? -value : value, start + 1)
  }

  private func power(_ base: Numeral, _ exponent: Int, end: Int) -> Numeral? {
    guard abs(exponent) <= Self.largestPower, let value = base.value.scaled(by: exponent),
      let resolution = base.resolution.scaled(by: exponent)
    else { return nil }
    return Numeral(value: value, resolution: resolution, tokens: base.tokens.lowerBound..<end)
  }

  /// More than any quantity of the world has, and far from where products of two no longer fit into a Double.
  private static let largestPower = 99
}

extension DecimalNumber {
  static let tenth = DecimalNumber(1, exponent: -1)
  static let hundredth = DecimalNumber(1, exponent: -2)
  static let hundred = DecimalNumber(100)
}

/// ½, ¾, ⅔ …
enum VulgarFraction {
  private static let values: [UInt16: (Int, Int)] = [
    0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4), 0x2150: (1, 7), 0x2151: (1, 9), 0x2152: (1, 10), 0x2153: (1, 3),
    0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5), 0x2157: (3, 5), 0x2158: (4, 5), 0x2159: (1, 6), 0x215A: (5, 6),
    0x215B: (1, 8), 0x215C: (3, 8), 0x215D: (5, 8), 0x215E: (7, 8),
  ]

  static func value(of mark: UInt16) -> DecimalNumber? {
    guard mark >= 0xBC, let (top, bottom) = values[mark] else { return nil }
    return DecimalNumber(top) / DecimalNumber(bottom)
  }
}
