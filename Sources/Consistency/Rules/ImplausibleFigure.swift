internal import Claims
internal import Extraction
internal import TextModel

/// A figure beyond what its kind can be.
struct ImplausibleFigure: Rule {
  static let description = RuleDescription(
    id: "implausible-figure", severity: .warning,
    compares: "a figure against the bounds of its kind",
    arithmetic: """
      Fires on more than 100 % of people, ages of people above 122, more than 24 hours a day or 7 days a week, air temperatures above \
      57C or below −90C, people taller than 2.75 metres. The subject decides: not for trees, statues, tarmac, or a share of an earlier level.
      """,
    triggering: [
      "Some ↓130% of pupils own a phone.",
      "The sergeant, ↓210, retired on Friday.",
      "The kitchen is open ↓26 hours a day in summer.",
      "A ↓164-year-old woman was treated for burns.",
    ],
    nonTriggering: [
      "Exports were 130% of the 2019 level, and the firm has 110% of its 2019 staff.",
      "The oak, 210, was felled on Friday.",
      "The kitchen is open 24 hours a day, 7 days a week.",
      "The 164-year-old bridge was closed, and the 8,400-year-old woman was found beneath it.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(withAny: [.percent, .age, .duration, .measure]) {
      for index in claims {
        guard let bound = bound(index, article) else { continue }
        findings.append(
          Finding(
            rule: Self.description.id, severity: .warning,
            message: "\(article.words(index)) is \(bound).",
            working: "\(Wording.reading(article.figure(index))): \(bound)",
            remedy: "Fits if it is no slip and the text says of what it is.",
            question: "Is the number right, and its unit?",
            labels: [article.label(index)], key: article.key(index)))
      }
    }
  }

  /// What the figure is beyond; nil for one that may be.
  private func bound(_ index: Int, _ article: Article) -> String? {
    let figure = article.figure(index)
    guard let value = figure.value, figure.hedge != .range, figure.hedge != .vague else { return nil }
    switch figure.kind {
    case .percent: return isShareOfPeople(index, value, article) ? "more than all of them" : nil
    case .age: return isAgeOfPerson(index, value, article) ? "older than anyone has become" : nil
    case .duration: return isBeyondPeriod(figure, value) ? "more than the period has" : nil
    case .measure:
      if isAirTemperature(index, value, article) { return "beyond any weather on Earth" }
      return isHeightOfPerson(index, value, article) ? "taller than anyone has been" : nil
    default: return nil
    }
  }

  private func isShareOfPeople(_ index: Int, _ value: DecimalNumber, _ article: Article) -> Bool {
    let end = article.figure(index).tokens.upperBound
    guard value > DecimalNumber(100), article.isWord(end, Word.of), !article.isChange(index) else { return false }
    // The people themselves, with a determiner or an adjective at most: "130% of the pupils".
    guard let head = (end + 1..<end + 4).first(where: { article.has($0, .people) }) else { return false }
    return !article.has(head + 1, .earlier)
      && !(end + 1..<head).contains {
        article.has($0, [.preposition, .earlier]) || article.document.tokens[$0].isNumber
      }
      && article.document.tokens.indices.contains(head + 1) && article.document.tokens[head + 1].kind != .possessive
  }

  private func isAgeOfPerson(_ index: Int, _ value: DecimalNumber, _ article: Article) -> Bool {
    // "A thousand-year-old child" is a figure of speech, an 8,400-year-old woman a find of bones.
    guard value > DecimalNumber(122), value <= DecimalNumber(300), article.figure(index).unit == .year,
      !article.figure(index).isWords
    else { return false }
    let tokens = article.figure(index).tokens
    return article.has(tokens.upperBound, .people)
      || article.has(tokens.lowerBound - 2, [.people, .personTitle]) && article.isMark(tokens.lowerBound - 1, ",")
  }

  /// "26 hours a day", "nine days a week"; hundreds are the hours of many.
  private func isBeyondPeriod(_ figure: Figure, _ value: DecimalNumber) -> Bool {
    guard figure.per.unit == .day && figure.unit == .hour || figure.per.unit == .week && figure.unit == .day,
      value <= DecimalNumber(99)
    else {
      return false
    }
    return value > DecimalNumber(figure.unit == .hour ? 24 : 7)
  }

  private static let weather = Set(
    ["weather", "shade", "heatwave", "forecasters", "meteorologists", "met", "outdoors"].map { TextHash.of($0) })

  private func isAirTemperature(_ index: Int, _ value: DecimalNumber, _ article: Article) -> Bool {
    let unit = article.figure(index).unit.unit
    guard unit.isTemperature else { return false }
    let degrees = unit.code == "[degF]" ? (value.double - 32) / 1.8 : value.double
    guard degrees > 57.5 || degrees < -90, unit.code != "K" else { return false }
    return article.sentence(of: index).contains { Self.weather.contains(article.document.tokens[$0].hash) }
  }

  private static let tall = TextHash.literal("tall")

  private func isHeightOfPerson(_ index: Int, _ value: DecimalNumber, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.unit.unit.dimension == "length", let metres = value * figure.unit.unit.factor,
      metres > DecimalNumber(275, exponent: -2),
      article.isWord(figure.tokens.upperBound, Self.tall)
    else { return false }
    let before = figure.tokens.lowerBound - 1
    return article.has(before, .be) && article.has(before - 1, .pronoun)
      && !article.isWord(before - 1, TextHash.of("it"))
      && !article.isWord(before - 1, TextHash.of("they"))
  }
}
