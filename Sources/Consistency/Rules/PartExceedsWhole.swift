internal import Claims
internal import Extraction
internal import TextModel

/// A part that is larger than the whole it is said to be a part of.
public struct PartExceedsWhole: Rule {
  public static let description = RuleDescription(
    id: "part-exceeds-whole", severity: .error,
    compares: "a part (of the N, among N, including) against its whole",
    arithmetic:
      "Fires where the smallest value of the part is above the largest of the whole, and a cue of the text makes it a part.",
    triggering: [
      "Of the ↓640 applicants, ↓710 were invited to a second interview.",
      "The fire destroyed ↓34 boats, including ↓41 fishing vessels.",
      "Out of ↓90 houses, ↓120 were found to be damp.",
      "Rescuers freed ↓15 people, among them ↓18 children.",
    ],
    nonTriggering: [
      "Of the 67 boats inspected, nearly 8 were unsafe.",
      "The agency closed 400 accounts; a further 9,000 were warned.",
      "The firm made a profit of 20 million euros, including 35 million euros from a sale.",
      "The order is for 13 exchanges, including 68,000 lines.",
      "Of the 640 applicants, 71 were invited; 900 had applied a year earlier.",
    ])

  public init() {}

  public func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(withAny: [.cardinal, .money]) where claims.count >= 2 {
      check(claims.filter { isNumber(article.figure($0)) }, article, into: &findings)
    }
  }

  private func isNumber(_ figure: Figure) -> Bool { figure.kind == .cardinal || figure.kind == .money }

  private func check(_ claims: [Int], _ article: Article, into findings: inout [Finding]) {
    for (position, (first, second)) in zip(claims, claims.dropFirst()).enumerated() {
      let (a, b) = (article.figure(first), article.figure(second))
      guard article.claim(first).sentence == article.claim(second).sentence, a.kind == b.kind, a.unit == b.unit,
        a.kind == .cardinal || a.kind == .money && !isNetSum(first, article), a.value != nil, b.value != nil,
        a.per == b.per,
        isWhole(first, second, article) || isIncluded(second, article) && !isOther(second, article),
        isAbove(b.interval, a.interval), !isOtherThing(first, second, article),
        // "640 people in three shelters, including 210 children": an earlier number may be the whole.
        !claims[..<position].suffix(20).contains(where: {
          article.figure($0).kind == b.kind && !isAbove(b.interval, article.figure($0).interval)
        })
      else { continue }
      findings.append(
        Finding(
          rule: Self.description.id, severity: .error,
          message: "\(article.words(second)) is told as a part of \(article.words(first)), and is more.",
          working: "\(Wording.reading(b)) is more than \(Wording.reading(a)).",
          remedy: "Fits if they count different things, or if the two figures are swapped.",
          question: "Is \(article.words(second)) a part of \(article.words(first))? Which of them is right?",
          labels: [article.label(second), article.label(first)], key: article.key(second) + " | " + article.key(first)))
    }
  }

  /// "13 exchanges including 68,000 lines": another noun, and many times the number, is what each of them has.
  private func isOtherThing(_ whole: Int, _ part: Int, _ article: Article) -> Bool {
    guard article.claim(whole).head != article.claim(part).head, let a = article.figure(whole).value,
      let b = article.figure(part).value, let limit = a * DecimalNumber(10)
    else { return false }
    return article.figure(whole).kind == .cardinal && b > limit
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
    let gap = article.figure(first).tokens.upperBound..<article.figure(second).tokens.lowerBound
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

  private func isAmong(_ token: Int, _ article: Article) -> Bool {
    Self.among.contains(article.document.tokens[token])
  }

  private static let including = TextHash.of("including")
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
