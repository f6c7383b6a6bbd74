internal import Pcre
internal import TextModel

/// Reads significance tests: `t(28) = 2.20, p = .036`, `F(2, 28) = 3.4`, `chi2(1, N = 90) = 4.2`, `T28 = 2.2`, `p<.001`, `ns`.
///
/// The trigger is the mark of comparison behind the statistic; what stands before it tells where the test begins.
struct StatisticReader {
  /// How many tokens the brackets of the degrees of freedom may hold.
  private static let bracketReach = 12

  let scratch: PatternScratch

  /// Whether a test may be told around this mark.
  static func isTriggerMark(_ mark: UInt16) -> Bool {
    mark == 0x3D || mark == 0x3C || mark == 0x3E
  }

  private static let pattern = Pattern(
    #"""
    (?<test>
      (?<chi> chi \s? -? (?: 2 | \x{B2} | squared? ) | [χΧXx] \s? (?: 2 | \x{B2} ) | Q (?: -? (?: within | between | w | b ) )? )
      | (?<t> [tT] ) | (?<f> F ) | (?<r> r ) | (?<z> [zZ] )
    )
    \s*
    (?: \( \s* (?: df \s* = \s* )? (?<df1> [0-9]+ (?: \.[0-9]+ )? )
        (?: \s* , \s* (?: [nN] \s* = \s* [0-9,]+ | (?<df2> [0-9]+ (?: \.[0-9]+ )? ) ) )? \s* \)
      | (?<bare1> [0-9]+ ) (?: \s* , \s* (?<bare2> [0-9]+ ) )? )?
    \s* (?<compare> [=<>] ) \s*
    (?<value> [-−–]? \s? (?: [0-9]{1,3} (?: , [0-9]{3} )+ | [0-9]+ )? (?: \.[0-9]+ )? ) (?<=[0-9])
    # Sizes of effects and errors may stand between
    (?: \s* [,;] \s* [A-Za-zηωφ\x{B2}_]{1,6} [2\x{B2}]? \s* = \s* [-−]? [0-9]* \.? [0-9]+ ){0,2}
    \s* [,;]? \s* \(? \s*
    (?: [pP] \s* (?<pcompare> [=<>] ) \s* (?<p> [01]? \.[0-9]+ (?: e-?[0-9]+ )? | [01] (?![.0-9]) )
      | (?: [pP] \s* = \s* )? (?<ns> n \.? s \.? ) (?![A-Za-z]) )
    """#, .anchored)

  /// Reads the test whose statistic stands behind a mark of comparison; gives the token behind it.
  func read(at index: Int, in text: SentenceText, into collector: inout MentionCollector) -> Int? {
    guard let first = testToken(before: index, text) else { return nil }
    let start = Int(text[first].start)
    guard let match = Self.pattern.find(text.bytes, at: start, using: scratch), let family = family(match),
      let statistic = number(match["value"], match["compare"], text)
    else { return nil }
    let limit = match.end
    let p = number(match["p"], match["pcompare"], text)
    let valueEnd = match["value"].map(\.upperBound) ?? limit
    let pStart = (match["pcompare"] ?? match["ns"])?.lowerBound ?? limit
    let degrees = (
      number(match["df1"] ?? match["bare1"], nil, text)?.value, number(match["df2"] ?? match["bare2"], nil, text)?.value
    )
    switch family {
    case .f: guard degrees.0 != nil, degrees.1 != nil else { return nil }
    case .t, .r, .chiSquared: guard degrees.0 != nil, degrees.1 == nil else { return nil }
    case .z: guard degrees.0 == nil else { return nil }
    }
    var end = index
    while text.bounds.contains(end), Int(text[end].start) < limit { end += 1 }
    // The degrees of freedom are no figures of their own.
    while let last = collector.figures.last, Int(last.range.start) >= start { collector.figures.removeLast() }
    var test = TestStatistic(family: family, degrees: degrees, statistic: statistic, p: p)
    test.isOneTailed = isOneTailed(text)
    test.figure = Int32(collector.figures.count)
    let middle = token(at: valueEnd, from: index, text)
    collector.add(figure(first..<middle, statistic, text))
    test.pFigure = Int32(collector.figures.count)
    var pToken = token(at: pStart, from: middle, text)
    if text[pToken].kind == .mark, !text[pToken].isMark("(") { pToken -= 1 }
    var pFigure = figure(max(pToken, middle)..<end, p ?? statistic, text)
    if p == nil { pFigure = pFigure.withoutNumber }
    collector.add(pFigure)
    collector.statistics.append(test)
    return end
  }

  private func family(_ match: Match) -> TestFamily? {
    if match["chi"] != nil { return .chiSquared }
    if match["t"] != nil { return .t }
    if match["f"] != nil { return .f }
    if match["r"] != nil { return .r }
    return match["z"] != nil ? .z : nil
  }

  /// The first token of the test that ends before a mark of comparison: `t (28)`, `F2,28`, `Q-within(2)`, `χ²(1)`.
  private func testToken(before index: Int, _ text: SentenceText) -> Int? {
    var first = index - 1
    if text[first].isMark(")") {
      let floor = first - Self.bracketReach
      while first > floor, !text[first].isMark("(") { first -= 1 }
      guard text[first].isMark("(") else { return nil }
      first -= 1
    } else if text[first].isNumber, text[first - 1].isMark(",") {
      first -= 2
    }
    if text[first].mark == 0xB2 || text[first].isNumber, text[first - 1].isWord { first -= 1 }
    guard text[first].isWord, text[first].range.count <= 12 else { return nil }
    if text[first - 1].kind == .dash, text.isTight(first), text.isTight(first - 1), text[first - 2].range.count == 1 {
      first -= 2
    }
    // A letter inside a longer expression ("the t-test r") begins no test.
    return text[first - 1].kind == .dash && text.isTight(first) ? nil : first
  }

  private func token(at offset: Int, from index: Int, _ text: SentenceText) -> Int {
    var token = index
    while text.bounds.contains(token), Int(text[token].start) < offset { token += 1 }
    return token
  }

  private func figure(_ tokens: Range<Int>, _ number: ReportedNumber, _ text: SentenceText) -> Figure {
    var figure = Figure(range: text.range(tokens), tokens: tokens, kind: .statistic, value: number.value)
    figure.resolution = DecimalNumber(1, exponent: Int32(-number.decimals))
    switch number.comparison {
    case .equal: break
    case .below:
      figure.hedge = .atMost
      figure.lower = nil
    case .above:
      figure.hedge = .above
      figure.upper = nil
    }
    return figure
  }

  /// The digits of a range as a number; thousands separators left out, an exponent taken in.
  private func number(_ range: Range<Int>?, _ compare: Range<Int>?, _ text: SentenceText) -> ReportedNumber? {
    guard let range, range.count > 0, range.count < 40 else { return nil }
    var significand: Int64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    var isNegative = false
    var exponent = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.bytes[index]
      index += 1
      switch byte {
      case 0x30...0x39:
        // Sixteen digits are more than any test needs; the rest is rounded away.
        guard digits < 16 else { continue }
        significand = significand * 10 + Int64(byte - 0x30)
        if significand > 0 { digits += 1 }
        if hasPoint { decimals += 1 }
      case 0x2E: hasPoint = true
      case 0x2D, 0xE2: isNegative = true
      case 0x65:
        while index < range.upperBound {
          if text.bytes[index] &- 0x30 < 10, exponent < 100 { exponent = exponent * 10 + Int(text.bytes[index] - 0x30) }
          index += 1
        }
      default: break
      }
    }
    decimals += exponent
    let comparison: Comparison =
      switch compare.map({ text.bytes[$0.lowerBound] }) {
      case 0x3C: .below
      case 0x3E: .above
      default: .equal
      }
    return ReportedNumber(
      DecimalNumber(isNegative ? -significand : significand, exponent: Int32(-decimals)), decimals: decimals,
      comparison: comparison)
  }

  /// one-tailed, one tailed, 1-sided, directional
  private func isOneTailed(_ text: SentenceText) -> Bool {
    text.bounds.contains { index in
      if text.isWord(index, "tailed") || text.isWord(index, "sided") {
        let before = text[index - 1].kind == .dash ? index - 2 : index - 1
        return text.isWord(before, "one") || text[before].isNumber && text.bytes(before).elementsEqual("1".utf8)
      }
      return text.isWord(index, "directional")
    }
  }
}
