internal import Claims
internal import Extraction
internal import TextModel

/// A part that is larger than the whole it is said to be a part of.
struct PartExceedsWhole: Rule {
  static let description = RuleDescription(
    id: "part-exceeds-whole", severity: .error,
    compares: "a part (of the N, among N, including) against its whole",
    arithmetic:
      """
      Fires where the smallest value of the part is above the largest of the whole, and a cue of the text makes it a part: "of the \
      640, 710", "640, 710 of them", "640, of which 710", "710 of its 640", "710 out of 640", "640, including 710".
      """,
    triggering: [
      "Of the ↓640 applicants, ↓710 were invited to a second interview.",
      "The fire destroyed ↓34 boats, including ↓41 fishing vessels.",
      "Out of ↓90 houses, ↓120 were found to be damp.",
      "Rescuers freed ↓15 people, among them ↓18 children.",
      "The yard employs ↓140 people, ↓190 of them welders.",
      "The gallery showed ↓64 pictures, of which ↓71 were sold within two days.",
      "By the end ↓141 of the firm's ↓96 drivers had left.",
      "The plan covers ↓37 of ↓31 wards.",
      "Last year ferries struck ↓64 seals, ↓81 of which died.",
      "The town faces a gap of ↓£14.6bn next year, out of a budget of ↓£212m.",
      "She won by a margin of ↓28.4 million votes out of ↓2.18 million.",
      "The estate has ↓46 hectares, ↓58 of them planted with vines.",
      "She slept for ↓eleven of the ↓eight hours that she lay in the hut.",
    ],
    nonTriggering: [
      "The tunnel is 7.4 kilometres (4.6 miles) long, of which 5.1 lie under the fjord.",
      "The estate has 58 hectares, 46 of them planted with vines. She slept for eight of the eleven hours that she lay in the hut.",
      "The men worked on 46 hectares, 58 of them from Hull. The race lasted 12 hours, of which 58 gave up. They mended four of their pumps just three days later.",
      "Of the 67 boats inspected, nearly 8 were unsafe.",
      "The agency closed 400 accounts; a further 9,000 were warned.",
      "The firm made a profit of 20 million euros, including 35 million euros from a sale.",
      "The order is for 13 exchanges, including 68,000 lines.",
      "Of the 640 applicants, 71 were invited; 900 had applied a year earlier.",
      "The camp took in 12 boys and nine girls, 15 of them from abroad.",
      "The two crews of 11, 15 of them beginners, rowed to the island.",
      "He wrote 12 novels, 3 million of which were sold, and read 40 of the 24-page stories aloud.",
      "The judge gave the dive 11 out of 10. The bank sold $60 million of its $1.50 preferred stock.",
      "The pilot flew 300 guests out of 12 villages; she beat 190 of the world's best.",
      "The patients were moved to 13 hospitals, 31 of them to Hull. The guests filled three halls, 11 of them standing.",
      "She kept two of the one-off prints and two of the one book he wrote.",
      "The mill has 12 looms, with which 400 people worked, 90 of them women.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(withAny: [.cardinal, .money]) where claims.count >= 2 {
      checkMeasured(claims, article, into: &findings)
      checkNumbers(claims, article, into: &findings)
    }
  }

  /// "46 hectares, 58 of them planted", "eleven of the eight hours": the unit stands once.
  private func checkMeasured(_ claims: [Int], _ article: Article, into findings: inout [Finding]) {
    for (first, second) in zip(claims, claims.dropFirst()) {
      let (a, b) = (article.figure(first), article.figure(second))
      let isWhole = Self.isMeasured(a) && isBare(b, second, article)
      guard isWhole || isBare(a, first, article) && Self.isMeasured(b) else { continue }
      let (part, whole) = isWhole ? (second, first) : (first, second)
      guard isAbove(article.figure(part).interval, article.figure(whole).interval), !isManyTimes(part, whole, article),
        isWhole
          // "In two years, of which three": time has no such parts.
          ? article.figure(whole).kind == .measure && !isConverted(whole, article)
            && Partitive.isOfThem(part, behind: whole, article)
          : article.gap(part, whole).count == 2 && Partitive.isOf(part, whole, article)
      else { continue }
      findings.append(finding(part: part, whole: whole, article))
    }
  }

  private static func isMeasured(_ figure: Figure) -> Bool {
    (figure.kind == .measure || figure.kind == .duration) && figure.per.isNone && figure.hedge == .exact
  }

  private func isBare(_ figure: Figure, _ index: Int, _ article: Article) -> Bool {
    figure.kind == .cardinal && figure.hedge == .exact && figure.value != nil
  }

  private func isNumber(_ figure: Figure) -> Bool { figure.kind == .cardinal || figure.kind == .money }

  private func checkNumbers(_ claims: [Int], _ article: Article, into findings: inout [Finding]) {
    var last: Int?
    for (position, second) in claims.enumerated() where isNumber(article.figure(second)) {
      defer { last = position }
      guard let place = last else { continue }
      let first = claims[place]
      let (a, b) = (article.figure(first), article.figure(second))
      guard a.kind == b.kind, a.unit == b.unit, a.value != nil, b.value != nil, a.per == b.per else { continue }
      if isAbove(b.interval, a.interval), a.kind == .cardinal || !isNetSum(first, article),
        !isOther(second, article) && (isWhole(first, second, article) || isIncluded(second, article))
          // "Last year 64 seals were struck, 81 of which died": the year is that of both.
          || !article.claim(second).scope.contains(.other) && Partitive.isOfThem(second, behind: first, article),
        !isOtherThing(first, second, article), !isOfAll(second, first, claims[..<place], article)
      {
        findings.append(finding(part: second, whole: first, article))
      } else if isAbove(a.interval, b.interval), !isOther(first, article), isPartOf(first, second, article) {
        findings.append(finding(part: first, whole: second, article))
      }
    }
  }

  private func finding(part: Int, whole: Int, _ article: Article) -> Finding {
    Finding(
      rule: Self.description.id, severity: .error,
      message: "\(article.words(part)) is told as a part of \(article.words(whole)), and is more.",
      working: "\(Wording.reading(article.figure(part))) is more than \(Wording.reading(article.figure(whole))).",
      remedy: "Fits if they count different things, or if the two figures are swapped.",
      question: "Is \(article.words(part)) a part of \(article.words(whole))? Which of them is right?",
      labels: [article.label(part), article.label(whole)], key: article.key(part) + " | " + article.key(whole))
  }

  /// "640 people in three shelters, including 210 children", "12 boys and nine girls, 15 of them": an earlier number, or all of them
  /// together, may be the whole.
  private func isOfAll(_ part: Int, _ whole: Int, _ earlier: ArraySlice<Int>, _ article: Article) -> Bool {
    let near = earlier.reversed().lazy.map { article.figure($0) }.filter { isNumber($0) }.prefix(20)
    let figures = near.reversed().filter { $0.kind == article.figure(part).kind }
    guard let first = figures.first else { return false }
    // "Two crews of 11": there is more than one of them.
    if article.isWord(article.figure(whole).tokens.lowerBound - 1, Word.of) { return true }
    let least = article.figure(part).interval
    let sum = figures.dropFirst().reduce(first.interval + article.figure(whole).interval) { $0 + $1.interval }
    return figures.contains { !isAbove(least, $0.interval) } || !isAbove(least, sum)
  }

  /// "13 exchanges including 68,000 lines": another noun, and many times the number, is what each of them has.
  private func isOtherThing(_ whole: Int, _ part: Int, _ article: Article) -> Bool {
    article.claim(whole).head != article.claim(part).head && article.figure(whole).kind == .cardinal
      && isManyTimes(part, whole, article)
  }

  private func isAbove(_ part: Interval, _ whole: Interval) -> Bool {
    guard let low = part.lower, let high = whole.upper else { return false }
    return low > high
  }

  /// "Of the 640 applicants, 710 were": the whole opens the clause, a comma, then the part.
  private func isWhole(_ first: Int, _ second: Int, _ article: Article) -> Bool {
    guard article.claim(first).scope.contains(.whole), !article.claim(first).scope.contains(.per),
      !isOther(second, article)
    else { return false }
    let gap = article.figure(first).tokens.gap(to: article.figure(second).tokens)
    let tokens = article.document.tokens
    let start = article.document.sentences[article.claim(first).sentence].tokens.lowerBound
    // Only where the whole begins the sentence or clause: "of the" elsewhere hangs on a noun before it.
    let lead = article.figure(first).tokens.lowerBound - start
    return gap.count <= 8 && gap.contains { tokens[$0].isMark(",") } && !gap.contains { tokens[$0].isMark(";") }
      && lead <= 3
  }

  /// "…, including 41 fishing vessels", "among them 18 children".
  private func isIncluded(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    let words = article.mentions.words
    // "Including"; "includes" and "included" may be verbs of another subject.
    if start > 0, article.document.tokens[start - 1].hash == Self.including { return true }
    return start > 1 && words[start - 1].has(.pronoun) && isAmong(start - 2, article)
  }

  /// "141 of the firm's 96 drivers", "28.4 million votes out of 2.18 million".
  private func isPartOf(_ part: Int, _ whole: Int, _ article: Article) -> Bool {
    Partitive.isOf(part, whole, article)
      && (article.figure(part).kind == .money || article.claim(whole).head != 0) && !isManyTimes(part, whole, article)
      || Partitive.isOutOf(part, whole, article)
  }

  /// "7.4 kilometres (4.6 miles), of which 5.1": the part is of what stands before the brackets.
  private func isConverted(_ whole: Int, _ article: Article) -> Bool {
    let tokens = article.figure(whole).tokens
    return article.isMark(tokens.lowerBound - 1, "(") && article.isMark(tokens.upperBound, ")")
  }

  /// Ten times the whole and more: another thing, or a price.
  private func isManyTimes(_ part: Int, _ whole: Int, _ article: Article) -> Bool {
    guard let a = article.figure(part).value, let b = article.figure(whole).value, let limit = b * DecimalNumber(10)
    else { return true }
    return a > limit
  }

  private func isAmong(_ token: Int, _ article: Article) -> Bool {
    Self.among.contains(article.document.tokens[token])
  }

  private static let including = TextHash.literal("including")
  private static let among = WordSet("among amongst")

  private func isOther(_ index: Int, _ article: Article) -> Bool {
    !article.claim(index).scope.isDisjoint(with: [.other, .earlier])
  }

  private static let nets = WordSet(
    "profit profits loss losses net growth change earnings income surplus deficit cash")

  /// A net sum (profit, loss, change, growth) may be smaller than a part of it.
  private func isNetSum(_ index: Int, _ article: Article) -> Bool {
    let range = article.document.sentences[article.claim(index).sentence].tokens
    let tokens = article.figure(index).tokens
    // A sentence's length around it, so that a table pasted as one sentence stays linear.
    return Self.nets.meets(range.clamped(to: (tokens.lowerBound - 40)..<(tokens.upperBound + 40)), in: article.document)
  }
}
