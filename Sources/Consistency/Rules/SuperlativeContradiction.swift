internal import Claims
internal import Extraction
internal import TextModel

/// A highest, lowest or record that another figure of the article beats.
struct SuperlativeContradiction: Rule {
  static let description = RuleDescription(
    id: "superlative-contradiction", severity: .note,
    compares: "a highest, lowest or record with the other values that the next sentences tell of the same set",
    arithmetic: """
      Fires where a value of the same kind, unit and noun beats the one called highest or lowest, in the same period (this month, this \
      year) or, for records, in any; silent where the second sentence names another period or place. A question, and one an article.
      """,
    triggering: [
      "At ↓38C, Tuesday was the hottest day this month. On the 3rd it reached ↓40C.",
      "Her ↓52 goals are a club record; Ruiz scored ↓57 goals for the club in 1998.",
      "The flood, at ↓8.2 metres, was the highest on record. In 1954 the flood rose to ↓8.9 metres.",
      "At ↓2.1 million euros, the sale was the largest this year. In March another sale brought ↓2.6 million euros.",
    ],
    nonTriggering: [
      "At 38C, Tuesday was the hottest day this month. In July it reached 40C.",
      "It was the second largest, after the 1998 sale.",
      "The flood, at 8.2 metres, was the highest on record. In 1954 the flood rose to 7.9 metres.",
      "At 2.1 million euros, the sale was one of the largest this year. In March another sale brought 2.6 million euros.",
    ])

  private enum Period { case month, year, open }

  private static let this = TextHash.literal("this")
  private static let open: [[UInt64]] = [["on", "record"], ["in", "history"], ["ever"], ["of", "all", "time"]].map {
    $0.map { TextHash.of($0) }
  }
  private static let year = TextHash.literal("year")
  private static let record = TextHash.literal("record")
  private static let one = TextHash.literal("one")

  func check(_ article: Article, into findings: inout [Finding]) {
    guard article.mentions(.highest) || article.mentions(.lowest) else { return }
    for (position, claims) in article.bodySentences.enumerated() {
      guard let first = claims.first, let word = superlative(in: article.sentence(of: first), article),
        let shown = claims.first(where: { isOf(word.token, $0, article) })
      else { continue }
      for later in article.bodySentences[position..<min(position + 3, article.bodySentences.count)] {
        guard let other = later.first(where: { beats($0, shown, word.token, word.period, article) }) else { continue }
        findings.append(finding(shown, other, word.token, article))
        return
      }
    }
  }

  /// The superlative of a sentence with the period it is for; nil for "second largest", "one of the largest", a record order.
  private func superlative(in sentence: Range<Int>, _ article: Article) -> (token: Int, period: Period)? {
    let tokens = article.document.tokens
    guard let token = sentence.first(where: { article.cue($0) == .highest || article.cue($0) == .lowest }) else {
      return nil
    }
    let before = max(sentence.lowerBound, token - 4)..<token
    guard
      !before.contains(where: {
        article.has($0, [.ordinal, .negation]) || tokens[$0].hash == Self.one || article.has($0, .forecast)
      })
    else { return nil }
    let behind = token + 1..<min(sentence.upperBound, token + 7)
    // "A club record": the noun ends its phrase.
    if tokens[token].hash == Self.record {
      return !article.isWord(token - 1, TextHash.of("on"))
        && article.has(token - 2, [.article, .indefinite, .possessivePronoun])
        && (behind.isEmpty || !tokens[behind.lowerBound].isWord) ? (token, .open) : nil
    }
    if let this = behind.first(where: { tokens[$0].hash == Self.this && article.has($0 + 1, .dateUnit) }) {
      return (token, article.isWord(this + 1, Self.year) ? .year : .month)
    }
    let isOpen = behind.contains { start in
      Self.open.contains { phrase in zip(phrase, start...).allSatisfy { article.isWord($1, $0) } }
    }
    return isOpen ? (token, .open) : nil
  }

  /// The value that is the highest: before it and near, of a kind that has values.
  private func isOf(_ word: Int, _ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.value != nil, figure.hedge == .exact || figure.hedge == .about else { return false }
    guard
      figure.kind == .measure || figure.kind == .money
        || figure.kind == .cardinal && article.claim(index).headToken >= 0
    else { return false }
    return figure.tokens.upperBound <= word && word - figure.tokens.upperBound <= 10
  }

  private func beats(_ other: Int, _ shown: Int, _ word: Int, _ period: Period, _ article: Article) -> Bool {
    let (a, b) = (article.figure(shown), article.figure(other))
    guard other > shown, a.kind == b.kind, a.unit == b.unit, b.hedge == .exact,
      a.kind != .cardinal || article.claim(shown).head == article.claim(other).head,
      article.figure(other).tokens.lowerBound > word,
      article.claim(other).scope.isDisjoint(with: [.forecast, .per, .average]),
      // "Rose to 8.9 metres" is a value, "rose by" none.
      b.direction == .none || article.isWord(b.tokens.lowerBound - 1, Word.to),
      !a.interval.meets(b.interval), let x = a.value, let y = b.value, article.cue(word) == .highest ? y > x : y < x,
      // A different order of size is of something else.
      (x.double / y.double) < 3, (y.double / x.double) < 3
    else { return false }
    let sentence = article.sentence(of: other)
    let start = sentence.contains(word) ? word + 1 : sentence.lowerBound
    let clause = start..<sentence.upperBound
    if period != .open, clause.contains(where: { isOtherPeriod($0, period == .year, article) }) { return false }
    return !namesPlace(clause, article) && isLinked(clause, article.sentence(of: shown), word, article)
  }

  /// Another month, a year, last, earlier. "This year" has its months: those say nothing against it.
  private func isOtherPeriod(_ token: Int, _ isYear: Bool, _ article: Article) -> Bool {
    let words = article.document.tokens
    if article.has(token, .earlier) { return true }
    if article.has(token, .month), words[token].isCapitalised { return !isYear }
    return words[token].isNumber && words[token].range.count == 4
  }

  /// A place or body that the first sentence may not be about.
  private func namesPlace(_ clause: Range<Int>, _ article: Article) -> Bool {
    article.mentions.entities.contains {
      clause.contains($0.tokens.lowerBound) && ($0.kind == .place || $0.kind == .organization)
    }
  }

  /// A noun of the first sentence, or "it" for it.
  private func isLinked(_ clause: Range<Int>, _ first: Range<Int>, _ word: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    let nouns = Set(
      first.lazy.filter { $0 < word + 1 && tokens[$0].isWord && tokens[$0].range.count > 3 && !article.has($0, .stop) }
        .map { tokens[$0].hash })
    return clause.contains { nouns.contains(tokens[$0].hash) || article.isWord($0, TextHash.of("it")) }
  }

  private func finding(_ shown: Int, _ other: Int, _ word: Int, _ article: Article) -> Finding {
    let name = Wording.quote(article.document, article.document.tokens[word].range)
    return Finding(
      rule: Self.description.id, severity: .note,
      message: "\(article.words(shown)) is called \(name), and \(article.words(other)) beats it.",
      working: "\(Wording.reading(article.figure(shown))) against \(Wording.reading(article.figure(other)))",
      remedy: "Fits if the two are of different sets, places or periods: then say so.",
      question: "The \(article.document.text(article.document.tokens[word].range)) of what, and since when?",
      labels: [shown, other].map { article.label($0) }, key: article.key([shown, other]))
  }
}
