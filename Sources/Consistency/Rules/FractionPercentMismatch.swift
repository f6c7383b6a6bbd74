internal import Claims
internal import Extraction
internal import TextModel

/// A fraction in words ("one in four", "just under half") against the percentage beside it.
struct FractionPercentMismatch: Rule {
  static let description = RuleDescription(
    id: "fraction-percent-mismatch", severity: .warning,
    compares: "a fraction and the percentage in apposition to it",
    arithmetic: """
      Fires where the percentage is further from 100 · k/N than half of its last digit, or than the fraction's hedge allows (10 %). \
      Up to two points it is a note: writers round.
      """,
    triggering: [
      "For burglary the share is ↓16%, or ↓one in nine.",
      "↓One in four drivers (↓35%) had used a phone at the wheel.",
      "Just under ↓half, ↓61%, agreed.",
      "↓Two thirds (↓57 per cent) of the parents wanted an earlier start.",
      "↓A third of homes, ↓45 per cent, lack heating.",
      Example("Some ↓24% – ↓one in three – had never flown."),
    ],
    nonTriggering: [
      "One in three (33%) had.",
      "Nearly one in five, 19%, agreed.",
      "Half of the men, 61% of the women and a third of the children agreed.",
      "Two thirds of the parents (67 per cent) wanted an earlier start.",
      "One in ten adults, or 10%, smokes.", "For burglary the share is 11%, or one in nine.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: [.fraction, .percent]) {
      for (first, second) in zip(claims, claims.dropFirst()) {
        let (a, b) = (article.figure(first), article.figure(second))
        if a.kind == .fraction, b.kind == .percent {
          check(first, second, article, into: &findings)
        } else if a.kind == .percent, b.kind == .fraction {
          check(second, first, article, into: &findings)
        }
      }
    }
  }

  /// A bracket, or two commas or dashes, around the second of them.
  private func isApposition(_ first: Int, _ second: Int, _ article: Article) -> Bool {
    let gap = article.gap(first, second)
    let behind = article.figure(second).tokens.upperBound
    guard let last = gap.last, gap.count <= 6 else { return false }
    let tokens = article.document.tokens
    if tokens[last].isMark("(") {
      return article.isMark(behind, ")")
        && gap.dropLast().allSatisfy {
          tokens[$0].isWord && !article.has($0, [.conjunction, .auxiliary, .subordinator])
        }
    }
    guard let mark = gap.last(where: { !article.isWord($0, Word.or) }), tokens.indices.contains(behind) else {
      return false
    }
    let lead = gap.lowerBound..<mark
    // "A third of homes, 45 per cent, lack heating": words of the noun alone before the comma.
    guard lead.allSatisfy({ tokens[$0].isWord && !article.has($0, [.conjunction, .auxiliary, .subordinator]) }) else {
      return false
    }
    if tokens[mark].isMark(",") {
      // "For burglary it is 16%, or one in nine."
      return tokens[behind].isMark(",") || tokens[behind].isMark(".") && article.isWord(last, Word.or)
    }
    return tokens[mark].kind == .dash && tokens[mark].hasSpaceBefore && tokens[behind].kind == .dash
  }

  private func check(_ fraction: Int, _ percent: Int, _ article: Article, into findings: inout [Finding]) {
    let (share, stated) = (article.figure(fraction), article.figure(percent))
    guard isApposition(min(fraction, percent), max(fraction, percent), article), share.hedge != .vague,
      share.hedge != .range,
      stated.hedge != .range, let value = share.value?.scaled(by: 2), let told = stated.value,
      !article.isChange(percent), let distance = (told - value)?.magnitude
    else { return }
    guard !allowed(share, value).meets(stated.interval) else { return }
    let rounded = DecimalNumber((value.double * 10).rounded() / 10) ?? value
    findings.append(
      Finding(
        rule: Self.description.id,
        severity: distance <= DecimalNumber(2) || ProportionWords.interval(share)?.meets(stated.interval) ?? false
          ? .note : .warning,
        message: "\(article.words(fraction)) is not \(article.words(percent)).",
        working: "\(article.words(fraction)) is \(Wording.number(rounded))%; the text says \(Wording.number(told))%.",
        remedy: "Fits if they are shares of different groups: then say which.",
        question: "Is it \(article.words(fraction)) or \(article.words(percent))?",
        labels: [fraction, percent].map { article.label($0) }, key: article.key([fraction, percent])))
  }

  /// The percentages that the fraction allows: itself, its hedge's 10 % to the side that the hedge opens.
  private func allowed(_ share: Figure, _ value: DecimalNumber) -> Interval {
    let slack = value * DecimalNumber(1, exponent: -1) ?? .zero
    switch share.hedge {
    case .below: return Interval(value - slack, value)
    case .above: return Interval(value, value + (slack + slack ?? slack))
    case .about: return Interval(value - slack, value + slack)
    case .atLeast: return Interval(value, nil)
    case .atMost: return Interval(nil, value)
    default: return Interval(exactly: value)
    }
  }
}
