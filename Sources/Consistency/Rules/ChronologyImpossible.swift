internal import Claims
internal import Extraction
internal import TextModel

/// An order of dates that cannot be: died before birth, ended before it began, acted after death, happened after publication.
struct ChronologyImpossible: Rule {
  static let description = RuleDescription(
    id: "chronology-impossible", severity: .error,
    compares: "the order of dates in a sentence, and of its tense and the publication date",
    arithmetic: """
      Fires where a person died before birth, something ended before it began, somebody "died in Y and" did something in a later year, or \
      the past is told of a full date after publication. A future told of a date before publication is a warning. What others do after \
      a death (published, named, buried) is no act of the dead.
      """,
    triggering: [
      "He ↓died in 1962 and opened the hall himself in ↓1973.", "Construction ↓began in 2019 and ↓ended in 2016.",
      "The hall was ↓begun in 1974. Construction ↓ended in 1971 after two fires.",
      "The painter (born ↓1931, died ↓1913) worked in Split.",
      Example("The minister visited the mill on ↓7 October 2020.", date: "2014-01-01"),
      Example("The new bridge will open on ↓3 May 2019.", date: "2021-02-01", severity: .warning),
    ],
    nonTriggering: [
      "He died in 1962; the hall named after him opened in 1973.", "Work stopped in 2016 and began again in 2019.",
      "The hall was begun in 1974. Construction of the first one ended in 1971 after two fires.",
      "He died in 1962 and was honoured with a statue in 1973.",
      Example("The hearing was set for 7 October 2020, and the judge left on 3 May 2013.", date: "2014-01-01"),
      Example("He said in 2018 that the bridge will open on 3 May 2019.", date: "2021-02-01"),
    ])

  private static let born = WordSet("born")
  private static let died = WordSet("died")
  private static let begin = WordSet("began begun started opened launched commenced founded")
  private static let end = WordSet("ended finished closed completed concluded stopped")
  private static let again = WordSet("again resumed reopened restarted second new another")
  private static let joins = WordSet("and he she who but")
  /// What comes to the dead from others.
  private static let received = WordSet(
    "received got had became inspired left earned entered remained lived posthumously posthumous")
  private static let unsure = WordSet(
    "to scheduled set due planned expected slated booked postponed deferred delayed rescheduled moved pushed extended expires "
      + "expired ends until for by before deadline next if proposed called fixed agreed when that date dates said announced "
      + "tentatively likely projected dated valid runs starting beginning effective fictional imagined novel film")
  private static let reach = 8

  func check(_ article: Article, into findings: inout [Finding]) {
    let all = article.mentions.dates
    guard all.indices.contains(where: { all[$0].form == .absolute && all[$0].start.year != nil }) else { return }
    var last: [Int] = []
    for claims in article.bodySentences {
      let dates = claims.filter { span($0, article) != nil }
      if dates.count >= 2 { checkOrder(dates, article, into: &findings) }
      checkWorks(last, dates, article, into: &findings)
      last = dates
      if let published = article.mentions.published {
        for date in dates { checkTense(date, published, article, into: &findings) }
      }
    }
  }

  /// The days of a date that tells its year.
  private func span(_ index: Int, _ article: Article) -> ClosedRange<CivilDay>? {
    guard let date = article.mentions.date(of: article.figure(index)), date.form == .absolute, date.end == nil,
      date.defect == .none, date.start.year != nil, date.start.hour == nil, date.iso.utf8.first != UInt8(ascii: "-")
    else { return nil }
    return date.days
  }

  // MARK: Two dates

  private func checkOrder(_ dates: [Int], _ article: Article, into findings: inout [Finding]) {
    for (position, index) in dates.enumerated().dropLast() {
      let next = dates[position + 1]
      guard let first = span(index, article), let second = span(next, article) else { continue }
      let a = verb(before: index, after: position > 0 ? dates[position - 1] : nil, article)
      let b = verb(before: next, after: index, article)
      if a?.kind == .death, b?.kind != .birth {
        guard second.lowerBound > first.upperBound, isOwnAct(index, next, article) else { continue }
        findings.append(order(next, index, "acted after death", article))
      } else if let a, let b, isJoined(b.token, article) {
        switch (a.kind, b.kind) {
        case (.birth, .death), (.begin, .end):
          guard second.upperBound < first.lowerBound,
            a.kind == .birth || !Self.again.meets(article.sentence(of: index), in: article.document)
          else { continue }
          findings.append(order(next, index, a.kind == .birth ? "died before birth" : "ended before it began", article))
        case (.death, .birth):
          guard second.lowerBound > first.upperBound else { continue }
          findings.append(order(index, next, "died before birth", article))
        default: continue
        }
      }
    }
  }

  /// "It was begun in 1974 and … . Construction ended in 1971": the works of the sentence before.
  private func checkWorks(_ last: [Int], _ dates: [Int], _ article: Article, into findings: inout [Finding]) {
    guard let begin = last.first, let end = dates.first, let first = span(begin, article),
      let second = span(end, article),
      article.claim(end).sentence == article.claim(begin).sentence + 1, second.upperBound < first.lowerBound,
      verb(before: begin, after: nil, article)?.kind == .begin
    else { return }
    // "Construction ended in": nothing else between the works and their date.
    let opening = article.sentence(of: end).lowerBound
    guard article.figure(end).tokens.lowerBound == opening + 3, Self.works.contains(opening, in: article.document),
      Self.end.contains(opening + 1, in: article.document),
      !Self.again.meets(article.sentence(of: begin), in: article.document)
    else { return }
    findings.append(order(end, begin, "ended before it began", article))
  }

  private static let works = WordSet("construction building work works")

  private enum Event { case birth, death, begin, end }

  /// The verb of birth, death, beginning or end nearest before a date.
  private func verb(before index: Int, after previous: Int?, _ article: Article) -> (kind: Event, token: Int)? {
    let start = article.figure(index).tokens.lowerBound
    let floor = max(
      article.sentence(of: index).lowerBound, previous.map { article.figure($0).tokens.upperBound } ?? 0,
      start - Self.reach)
    for token in (floor..<max(floor, start)).reversed() {
      let document = article.document
      if document.tokens[token].isMark(";") { return nil }
      if Self.born.contains(token, in: document) { return (.birth, token) }
      if Self.died.contains(token, in: document) { return (.death, token) }
      if Self.begin.contains(token, in: document) { return (.begin, token) }
      if Self.end.contains(token, in: document) { return (.end, token) }
    }
    return nil
  }

  /// The second verb has the subject of the first: behind "and", "he", a comma.
  private func isJoined(_ verb: Int, _ article: Article) -> Bool {
    let document = article.document
    guard verb > 0 else { return false }
    let before = document.tokens[verb - 1]
    return Self.joins.contains(before) || before.isMark(",") || before.isMark("(") || before.isMark(";")
  }

  /// "died in 1962 and opened … in 1973": a verb of one's own right behind "and", no new clause up to the second date.
  private func isOwnAct(_ death: Int, _ act: Int, _ article: Article) -> Bool {
    let document = article.document
    let start = article.figure(death).tokens.upperBound
    let end = article.figure(act).tokens.lowerBound
    guard end - start >= 3, end - start <= 12, document.tokens[start].hash == TextHash.of("and") else { return false }
    let verb = start + 1
    guard article.isPast(verb), !Self.received.contains(verb, in: document) else { return false }
    return !(verb..<end).contains {
      let token = document.tokens[$0]
      return token.isMark(",") || token.isMark(";") || article.mentions.words[$0].has([.subordinator, .auxiliary])
        || Self.received.contains($0, in: document)
    }
  }

  private func order(_ late: Int, _ early: Int, _ what: String, _ article: Article) -> Finding {
    Finding(
      rule: Self.description.id, severity: .error,
      message: "By these dates somebody or something \(what): \(article.words(early)), \(article.words(late)).",
      working:
        "\(article.document.text(article.figure(late).range)) against \(article.document.text(article.figure(early).range))",
      remedy: "Fits if they are dates of two persons or things: then say so.", question: "Which date is right?",
      labels: [withVerb(late, article), withVerb(early, article)],
      key: [late, early].map { article.document.text(article.figure($0).range) }.joined(separator: " | "))
  }

  /// A label that takes in the verb where it is near.
  private func withVerb(_ index: Int, _ article: Article) -> Label {
    var label = article.label(index)
    let start = article.figure(index).tokens.lowerBound
    let tokens = article.document.tokens
    if start >= 2, tokens[start - 1].hash == TextHash.of("in") || tokens[start - 1].hash == TextHash.of("on"),
      [Self.died, Self.begin, Self.end].contains(where: { $0.contains(start - 2, in: article.document) })
    {
      label.range = TextRange(tokens[start - 2].start, label.range.end)
    }
    return label
  }

  // MARK: Tense and publication

  /// "visited … on 7 October 2020" in a text of 2014; "will open on 3 May 2019" in one of 2021.
  private func checkTense(
    _ index: Int, _ published: CivilDay, _ article: Article, into findings: inout [Finding]
  ) {
    guard let date = article.mentions.date(of: article.figure(index)), date.start.day != nil,
      let days = span(index, article)
    else { return }
    let isLater = days.lowerBound > published.adding(days: 1)
    let isEarlier = days.upperBound < published.adding(days: -1)
    guard isLater || isEarlier, let clause = clause(index, article), !isQuoted(index, article) else { return }
    let document = article.document
    let sentence = article.sentence(of: index)
    if isLater {
      guard !Self.unsure.meets(sentence, in: document), clause.contains(where: { article.isPast($0) }),
        !sentence.contains(where: { article.mentions.words[$0].has([.modal, .forecast]) })
      else { return }
      findings.append(tense(index, published, .error, "is told as past, and lies after publication", article))
    } else {
      let others = sentence.contains {
        article.mentions.words[$0].has([.reporting, .subordinator])
      }
      guard !others, let will = clause.first(where: { document.tokens[$0].hash == TextHash.of("will") }),
        clause.contains(will + 1), !article.isPast(will + 1),
        !article.bodySentences.contains(where: {
          $0.contains(index) && $0.filter { span($0, article) != nil }.count > 1
        })
      else { return }
      findings.append(tense(index, published, .warning, "is told as future, and lies before publication", article))
    }
  }

  /// The tokens from which the date takes its verb: the eight before "on", or behind "On DATE," at the start of a sentence.
  private func clause(_ index: Int, _ article: Article) -> Range<Int>? {
    let document = article.document
    let sentence = article.sentence(of: index)
    let figure = article.figure(index).tokens
    let on = figure.lowerBound - 1
    guard sentence.contains(on), document.tokens[on].hash == TextHash.of("on") else { return nil }
    if on == sentence.lowerBound {
      guard sentence.contains(figure.upperBound), document.tokens[figure.upperBound].isMark(",") else { return nil }
      return figure.upperBound + 1..<min(sentence.upperBound, figure.upperBound + 1 + Self.reach)
    }
    var start = on
    while start > sentence.lowerBound, on - start < Self.reach, !document.tokens[start - 1].isMark(","),
      !document.tokens[start - 1].isMark(";"), document.tokens[start - 1].kind != .quote
    {
      start -= 1
    }
    return start..<on
  }

  private func isQuoted(_ index: Int, _ article: Article) -> Bool {
    let range = article.figure(index).range
    return article.mentions.quotations.contains { $0.range.contains(range) }
  }

  private func tense(
    _ index: Int, _ published: CivilDay, _ severity: Severity, _ what: String, _ article: Article
  ) -> Finding {
    Finding(
      rule: Self.description.id, severity: severity, message: "\(article.words(index)) \(what).",
      working: "published \(published.iso)", remedy: "Fits if another year is meant.", question: "Which year is meant?",
      labels: [article.label(index)], key: article.document.text(article.figure(index).range))
  }
}
