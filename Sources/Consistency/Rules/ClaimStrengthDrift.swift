internal import Claims
internal import Extraction
internal import TextModel

/// A headline that is surer than the body.
struct ClaimStrengthDrift: Rule {
  static let description = RuleDescription(
    id: "claim-strength-drift", severity: .note,
    compares: "how surely headline, dek or summary state what the body only considers, allows for or alleges",
    arithmetic: """
      Ladder: considering, may, plans, will. Fires where the headline's verb stands in the body with nothing stronger than a word two \
      steps down; a warning where the headline states a crime that the body only alleges, and tells of no conviction.
      """,
    triggering: [
      "H: City will ↓ban scooters || B: The council said it may consider a ↓ban on scooters next year.",
      Example(
        "S: • Coach ↓stole club funds || B: The coach is ↓alleged to have taken club funds; he denies it.",
        severity: .warning),
      "S: • ↓Evictions and floggings are common || B: The ministry has ↓evicted farmers and flogged a poet, the report says.",
      "H: Airline will ↓drop its Oslo route || B: The airline said it might ↓drop the route to Oslo if fuel stays dear.",
      Example(
        "H: Clerk ↓embezzled parish savings || B: A clerk has been ↓accused of embezzling the savings of his parish, prosecutors said.",
        severity: .warning),
    ],
    nonTriggering: [
      "H: City may ban scooters || B: The council is considering a ban on scooters.",
      "S: • Evictions are common || B: The ministry often evicts farmers, the report says.",
      "H: Man murdered in park || B: A man was murdered in a park; a suspect is charged with killing him.",
      "S: • Coach accused of theft || B: The coach is alleged to have taken club funds.",
      "H: Airline will drop its Oslo route || B: The airline could drop more routes. It will drop the route to Oslo in May.",
      "H: Clerk embezzled parish savings || B: A clerk accused of embezzling the savings of his parish was found guilty on Monday.",
    ])

  private static let will = TextHash.literal("will")
  private static let modals = Set(["may", "might", "could"].map { TextHash.of($0) })

  func check(_ article: Article, into findings: inout [Finding]) {
    for part in article.document.parts where part.role.isProminent {
      for number in part.sentences {
        let sentence = article.document.sentences[number].tokens
        for token in sentence {
          if article.isWord(token, Self.will) {
            checkVerb(token + 1, sentence, article, into: &findings)
          } else if article.cue(token) == .crime {
            checkCrime(token, sentence, article, into: &findings)
          } else if article.cue(token) == .frequent, article.has(token - 1, .be) {
            checkFrequency(token, sentence, article, into: &findings)
          }
        }
      }
    }
  }

  // MARK: The ladder

  private func checkVerb(_ verb: Int, _ sentence: Range<Int>, _ article: Article, into findings: inout [Finding]) {
    let tokens = article.document.tokens
    guard sentence.contains(verb), tokens[verb].isWord, tokens[verb].range.count >= 3,
      !article.has(verb, [.be, .have, .auxiliary, .negation, .stop, .pronoun])
    else { return }
    let others = content(sentence, but: verb, article)
    var weak: Int?
    for body in bodySentences(article) {
      for token in body where isForm(token, of: verb, article) {
        guard isWeak(token, body, article) else { return }
        if weak == nil, body.contains(where: { others.contains(tokens[$0].hash) }) { weak = token }
      }
    }
    guard let weak else { return }
    let said = TextRange(tokens[verb - 1].start, tokens[verb].end)
    findings.append(
      finding(
        .note, said, tokens[weak].range,
        message:
          "The \(place(said, article)) says \(Wording.quote(article.document, said)), the body only considers it or says that it may.",
        key: "will \(article.document.text(tokens[verb].range))", article))
  }

  /// May, might, could or considering within five words before, and no will.
  private func isWeak(_ token: Int, _ sentence: Range<Int>, _ article: Article) -> Bool {
    let before = max(sentence.lowerBound, token - 5)..<token
    return before.contains { Self.modals.contains(article.document.tokens[$0].hash) || article.cue($0) == .considering }
      && !before.contains { article.isWord($0, Self.will) || article.has($0, .negation) }
  }

  /// The word itself, or with an ending: ban, bans, banned, banning.
  private func isForm(_ token: Int, of verb: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    if tokens[token].hash == tokens[verb].hash { return true }
    let (form, base) = (tokens[token].range, tokens[verb].range)
    guard tokens[token].isWord, base.count >= 4, form.count > base.count - 1, form.count <= base.count + 4 else {
      return false
    }
    for offset in 0..<(base.count - 1) {
      guard
        article.document.byte(at: Int(form.start) + offset) | 0x20 == article.document.byte(
          at: Int(base.start) + offset) | 0x20
      else {
        return false
      }
    }
    return true
  }

  // MARK: Crimes

  private func checkCrime(_ verb: Int, _ sentence: Range<Int>, _ article: Article, into findings: inout [Finding]) {
    let tokens = article.document.tokens
    // "Who stole", "was robbed", "robbed by": not an act that the headline lays at a door.
    guard verb > sentence.lowerBound, verb + 1 < sentence.upperBound, tokens[verb - 1].isWord,
      !article.has(verb - 1, [.be, .have, .relative, .pronoun, .auxiliary]), !article.has(verb + 1, .preposition),
      !sentence.contains(where: {
        article.cue($0) == .allegation || tokens[$0].kind == .quote || tokens[$0].kind == .apostrophe
          || article.has($0, .reporting)
      }),
      article.mentions(.allegation), !article.mentions(.conviction)
    else { return }
    let others = content(sentence, but: verb, article)
    for body in bodySentences(article) {
      guard let cue = body.first(where: { article.cue($0) == .allegation }),
        Set(body.lazy.map { tokens[$0].hash }.filter { others.contains($0) }).count >= 2
      else { continue }
      let said = tokens[verb].range
      findings.append(
        finding(
          .warning, said, tokens[cue].range,
          message:
            "\(Wording.quote(article.document, said)) is stated as a fact; the body says \(Wording.quote(article.document, tokens[cue].range)).",
          key: "crime \(article.document.text(said))", article))
      return
    }
  }

  // MARK: Frequency

  private static let often = Set(
    ["many", "often", "most", "mostly", "regularly", "usually", "repeatedly", "every"].map { TextHash.of($0) })

  /// "Arrests are common" where the body tells of them and of no frequency.
  private func checkFrequency(_ word: Int, _ sentence: Range<Int>, _ article: Article, into findings: inout [Finding]) {
    let tokens = article.document.tokens
    let subjects = Set((sentence.lowerBound..<word).compactMap { lead($0, article) })
    var found: TextRange?
    for body in bodySentences(article) {
      let isTold = body.contains { article.cue($0) == .frequent || Self.often.contains(tokens[$0].hash) }
      let shared = body.filter { lead($0, article).map { subjects.contains($0) } ?? false }
      guard let first = shared.first, let last = shared.last,
        Set(shared.compactMap { lead($0, article) }).count >= min(2, subjects.count)
      else { continue }
      if isTold { return }
      if found == nil { found = TextRange(tokens[first].start, tokens[last].end) }
    }
    guard let evidence = found, !subjects.isEmpty else { return }
    let said = TextRange(tokens[sentence.lowerBound].start, tokens[word].end)
    findings.append(
      finding(
        .note, said, evidence,
        message:
          "\(Wording.quote(article.document, tokens[word].range)) in the \(place(said, article)): the body tells of it, and not how often.",
        key: "frequent \(article.document.text(said))", article))
  }

  /// The first five letters of a content word, which its forms share: arrest, arresting.
  private func lead(_ token: Int, _ article: Article) -> UInt64? {
    let range = article.document.tokens[token].range
    guard article.document.tokens[token].isWord, range.count >= 5, !article.has(token, [.stop, .be, .pronoun]) else {
      return nil
    }
    return TextHash.of((0..<5).map { article.document.byte(at: Int(range.start) + $0) | 0x20 })
  }

  private func place(_ range: TextRange, _ article: Article) -> String {
    article.document.role(at: range.start)?.name ?? "headline"
  }

  // MARK: Both

  private func bodySentences(_ article: Article) -> some Sequence<Range<Int>> {
    article.document.parts.lazy.filter { $0.role == .body }.flatMap(\.sentences).map {
      article.document.sentences[$0].tokens
    }
  }

  private func content(_ sentence: Range<Int>, but verb: Int, _ article: Article) -> Set<UInt64> {
    Set(
      sentence.lazy.filter { $0 != verb && article.document.tokens[$0].isWord && !article.has($0, .stop) }.map {
        article.document.tokens[$0].hash
      })
  }

  private func finding(
    _ severity: Severity, _ said: TextRange, _ body: TextRange, message: String, key: String, _ article: Article
  ) -> Finding {
    Finding(
      rule: Self.description.id, severity: severity, message: message,
      working: "\(Wording.quote(article.document, said)) is stronger than \(Wording.quote(article.document, body))",
      remedy: "Fits in the body's words.", question: "How sure is it, and who says so?",
      labels: [Label(range: said), Label(range: body)], key: key)
  }
}
