internal import Claims
internal import Extraction
internal import TextModel

/// The ages that persons have today, told behind their names ("Pell, 63, …"), and who it is that a sentence tells of.
struct AgesOfPersons {
  private let article: Article
  private let owners: AgeOwners
  /// The claims of ages by the sentence and the person.
  private var known: [PersonKey: Int] = [:]
  private var unsure: Set<PersonKey> = []

  private static let possible = 15...110
  private static let pronouns = WordSet("he she")
  private static let dead = WordSet("died dies dead killed murdered death late survived deceased")
  private static let acts = WordSet("plays played playing portrays portrayed cast stars starred")
  /// Sentences back that a pronoun may lead through.
  private static let reach = 3

  init(_ article: Article, _ owners: AgeOwners) {
    (self.article, self.owners) = (article, owners)
    for claims in article.bodySentences {
      for index in claims where Self.isApposition(index, article) {
        let sentence = article.sentence(of: index)
        // "In 1998 Lee, 34, …", "Lee, 34, won in 2010"
        let past = PastAge.all(in: claims, article).map(\.date)
        guard !article.isTable(claims),
          !claims.contains(where: { article.year(of: $0) != nil && ($0 < index || !past.contains($0)) }),
          !Self.dead.meets(sentence, in: article.document), let owner = owners.owner(of: article.figure(index))
        else { continue }
        if let first = known[owner], article.figure(first).value != article.figure(index).value { unsure.insert(owner) }
        known[owner] = known[owner] ?? index
      }
    }
  }

  /// "Pell, 63, who", "Tull, 51, said"
  private static func isApposition(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    return figure.hedge == .exact && figure.value?.int.map { possible.contains($0) } ?? false
      && (figure.kind == .age && figure.unit == .year || figure.kind == .cardinal && figure.unit == .none)
      && article.isMark(figure.tokens.lowerBound - 1, ",") && article.isMark(figure.tokens.upperBound, ",")
      // "Lee, 34, Ruiz, 41, and": of a list as well; "Lee, 34, 12 and 8" is none.
      && !(article.document.tokens.indices.contains(figure.tokens.upperBound + 1)
        && article.document.tokens[figure.tokens.upperBound + 1].isNumber)
  }

  var isEmpty: Bool { known.isEmpty }

  /// The claim that tells how old the person is today of whom an age of the past is told; nil where that is not sure.
  func now(of past: PastAge) -> Int? {
    let sentence = article.sentence(of: past.age)
    let way = sentence.lowerBound..<past.tokens.upperBound
    // "He died in 1991, aged 25" is not of who is 41 today, and "played a 12-year-old girl in 2013" of nobody.
    guard !AgeMismatch.kin.meets(way, in: article.document), !Self.dead.meets(way, in: article.document),
      !isPart(past),
      !way.contains(where: { article.isMark($0, ";") || article.document.tokens[$0].kind == .quote })
    else { return nil }
    // "He attacked a girl in 2010, when she was 12": not his age.
    guard !tellsOfOthers(sentence.lowerBound..<past.tokens.lowerBound, past) else { return nil }
    if let who = (sentence.lowerBound..<past.tokens.lowerBound).last(where: { article.has($0, .relative) }) {
      return ofRelative(who, past)
    }
    if let subject = subject(of: sentence) {
      guard !hasPerson(subject.tokens.upperBound..<past.tokens.upperBound) else { return nil }
      return age(of: owners.key(subject.index), past)
    }
    guard startsWithPronoun(sentence), !hasPerson(way),
      let owner = antecedent(of: Int(article.claim(past.age).sentence))
    else { return nil }
    return age(of: owner, past)
  }

  /// "Played a 12-year-old girl in 2013"
  private func isPart(_ past: PastAge) -> Bool {
    let end = article.figure(past.age).tokens.upperBound
    return Self.people.contains(end, in: article.document)
      && Self.acts.meets(article.sentence(of: past.age), in: article.document)
  }

  static let people = WordSet(
    "girl boy man woman child baby toddler teenager victim officer pupil patient player colleague rival predecessor successor"
  )
  private static let when = WordSet("when")
  /// Words between who did it and the year, before "when she was 44".
  private static let mostWords = 4

  /// Whether another may be meant whose name is not told. Behind "when", the verb has no object: "took over in 2011, when she was 44".
  private func tellsOfOthers(_ tokens: Range<Int>, _ past: PastAge) -> Bool {
    if Self.people.meets(tokens, in: article.document) { return true }
    guard let when = past.tokens.first(where: { Self.when.contains($0, in: article.document) }) else { return false }
    let sentence = article.sentence(of: past.age)
    var start = tokens.last { article.has($0, .relative) } ?? max(tokens.lowerBound, tokens.upperBound - Self.mostWords)
    if startsWithPronoun(sentence) {
      guard article.isWord(when + 1, article.document.tokens[sentence.lowerBound].hash) else { return true }
      start = sentence.lowerBound
    }
    return tokens.upperBound - start > Self.mostWords
      || (start..<tokens.upperBound).contains {
        article.has($0, [.article, .indefinite, .determiner, .possessivePronoun])
          || article.document.tokens[$0].isCapitalised && $0 > start
      }
  }

  /// "Pell, 63, who was first elected in 2012 at age 51"
  private func ofRelative(_ who: Int, _ past: PastAge) -> Int? {
    guard !hasPerson(who..<past.tokens.upperBound), article.isMark(who - 1, ","),
      !AgeMismatch.others.meets(who..<past.tokens.upperBound, in: article.document)
    else { return nil }
    return known.values.first { index in
      article.figure(index).tokens.upperBound == who - 1
        && owners.owner(of: article.figure(index)).map { !unsure.contains($0) } ?? false
    }.flatMap { isLiving($0) ? $0 : nil }
  }

  private func age(of owner: PersonKey?, _ past: PastAge) -> Int? {
    guard let owner, !unsure.contains(owner), let index = known[owner], isLiving(index) else { return nil }
    return index
  }

  /// "Jane Doe, 19, … was killed": her age is not that of today.
  private func isLiving(_ index: Int) -> Bool {
    !article.bodySentences.contains { claims in
      claims.contains(index) && Self.dead.meets(article.sentence(of: index), in: article.document)
    }
  }

  private func hasPerson(_ tokens: Range<Int>) -> Bool {
    article.mentions.entities.contains { $0.kind == .person && tokens.overlaps($0.tokens) }
  }

  /// The person whose name opens a sentence, behind a title at most.
  private func subject(of sentence: Range<Int>) -> (index: Int, tokens: Range<Int>)? {
    article.mentions.entities.firstIndex {
      $0.kind == .person && sentence.contains($0.tokens.lowerBound) && $0.tokens.lowerBound - sentence.lowerBound <= 1
    }.map { ($0, article.mentions.entities[$0].tokens) }
  }

  private func startsWithPronoun(_ sentence: Range<Int>) -> Bool {
    Self.pronouns.contains(sentence.lowerBound, in: article.document)
  }

  /// The one person of the sentences before, through those that open with a pronoun.
  private func antecedent(of sentence: Int) -> PersonKey? {
    for back in 1...Self.reach where sentence - back >= 0 {
      let tokens = article.document.sentences[sentence - back].tokens
      guard article.document.parts.contains(where: { $0.role == .body && $0.sentences.contains(sentence - back) })
      else { return nil }
      let persons = article.mentions.entities.indices.filter {
        article.mentions.entities[$0].kind == .person
          && tokens.contains(article.mentions.entities[$0].tokens.lowerBound)
      }
      guard !AgeMismatch.kin.meets(tokens, in: article.document) else { return nil }
      if persons.isEmpty, startsWithPronoun(tokens) { continue }
      let keys = Set(persons.compactMap { owners.key($0) })
      return keys.count == 1 && persons.count == persons.filter({ owners.key($0) != nil }).count ? keys.first : nil
    }
    return nil
  }
}
