internal import Claims
internal import Extraction
internal import TextModel

/// A measure against its conversion in brackets.
struct UnitConversionMismatch: Rule {
  static let description = RuleDescription(
    id: "unit-conversion-mismatch", severity: .error,
    compares: "a measure and its conversion in brackets or apposition",
    arithmetic: """
      Converts exactly and fires where the two differ by more than their rounding and by more than 5 % (1 % where both have three digits \
      or more). A ton or gallon is right if one of its kinds fits; a change of temperature converts by the factor alone.
      """,
    isOfOneValue: true,
    triggering: [
      "The fence runs ↓40 miles (↓25 km).",
      "The hall measures ↓8,000 sq ft (↓20,700 sq km).",
      "The tank holds ↓500 litres (↓13 gallons).",
      "It was ↓95F (↓25C) in the shade.",
    ],
    nonTriggering: [
      "The fence runs 25 miles (40 km).",
      "It was 90F (32C) in the shade.",
      "The tank holds 500 litres (110 gallons). The tunnel is 2.1km (1.3m) long.",
      "Sunday's stage of 121.5km includes the Galder (2,642m), the roof of the race.",
      "A warming of 1.5C (2.7F) would thaw the slopes above 6,600 feet (2,000 metres).",
    ])

  private static let durations = Set(["s", "min", "h", "d", "wk"])

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .measure) {
      for (first, second) in zip(claims, claims.dropFirst()) where isPair(first, second, article) {
        check(first, second, article, into: &findings)
      }
    }
  }

  private func isPair(_ first: Int, _ second: Int, _ article: Article) -> Bool {
    let (a, b) = (article.figure(first), article.figure(second))
    guard a.kind == .measure, b.kind == .measure, a.unit != b.unit, a.value != nil, b.value != nil, a.hedge != .vague,
      b.hedge != .vague,
      (a.hedge == .range) == (b.hedge == .range), Conversion.isPossible(a.unit, b.unit)
    else { return false }
    let gap = article.gap(first, second)
    let tokens = article.document.tokens
    guard let last = gap.last(where: { !article.isWord($0, Word.or) }), gap.count <= 5 else { return false }
    let behind = b.tokens.upperBound
    if tokens[last].isMark("(") {
      return (article.isMark(behind, ")") || article.isMark(behind, "/"))
        && gap.dropLast().allSatisfy {
          tokens[$0].isWord && !article.has($0, [.conjunction, .auxiliary, .article]) || tokens[$0].kind == .dash
            || tokens[$0].isMark("(")
        }
    }
    guard gap.count <= 2, tokens[last].isMark(","), gap.count == 2 else {
      return tokens[last].isMark("/") && gap.count == 1
    }
    return article.isMark(behind, ",") || article.isMark(behind, ".")
  }

  private func check(_ first: Int, _ second: Int, _ article: Article, into findings: inout [Finding]) {
    let (a, b) = (article.figure(first), article.figure(second))
    let isChange = article.isChange(first) || Self.isWarming(first, article)
    let ends: [(DecimalNumber?, DecimalNumber?)] =
      a.hedge == .range ? [(a.lower, b.lower), (a.upper, b.upper)] : [(a.value, b.value)]
    for (x, y) in ends {
      guard let x, let y else { return }
      let conversion = Conversion(x, a, y, b, isChange: isChange)
      guard conversion.isWrong, let exact = conversion.expected else { continue }
      let rounded = Wording.number(Conversion.shown(exact))
      findings.append(
        Finding(
          rule: Self.description.id, severity: .error,
          message: "\(article.words(first)) is not \(article.words(second)).",
          working:
            "\(Wording.number(x))\(Wording.unitName(a)) = \(rounded)\(Wording.unitName(b)), not \(Wording.number(y))\(Wording.unitName(b))",
          remedy: conversion.slip, question: "Which of the two did the source give?",
          labels: [second, first].map { article.label($0) }, suggestions: [rounded], key: article.key([first, second])))
      return
    }
  }

  private static let warming = Set(
    [
      "warming", "warmer", "cooler", "cooling", "hotter", "colder", "above", "below", "rise", "within", "limit", "by",
      "than",
    ].map { TextHash.of($0) })

  /// Whether a temperature is a difference of two: warming, above the norm.
  private static func isWarming(_ index: Int, _ article: Article) -> Bool {
    guard article.figure(index).unit.unit.isTemperature else { return false }
    let sentence = article.sentence(of: index)
    return sentence.contains { warming.contains(article.document.tokens[$0].hash) }
  }
}
