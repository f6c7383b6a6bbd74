internal import Claims
internal import Extraction
internal import TextModel

/// An age against a year of birth, or against another age of the same person.
struct AgeMismatch: Rule {
  static let description = RuleDescription(
    id: "age-mismatch", severity: .error,
    compares: "an age against the year of birth, or two ages of one person",
    arithmetic: """
      Born in B, a person is Y−B−1 or Y−B in year Y: the year told beside the age, else that of publication. Two ages of one person in \
      the body must be equal unless a sentence tells of another time. A bare surname counts where one person of the article has it.
      """,
    triggering: [
      "↓Born in 1970, she was ↓61 when she won in ↓2015.", "Lee, ↓34, said he was tired. Lee, ↓43, has two children.",
      "Ana Ruiz, ↓27, plays the cello. The ↓72-year-old Ruiz lives in Graz.",
      "He was born in ↓1948 and died in ↓2010 at the age of ↓71.",
      "Ruth Halvorsen, who has died aged ↓81, drew maps. She was ↓born 3 May 1931; died ↓2 June 2024.",
      "Halvorsen was ↓born in Trieste on 9 March 1937, the son of an engineer. In ↓1958, at ↓31, he won the Lausanne prize.",
      "Marwood was ↓born in Trieste on 5 March 1938. She refused a medal in ↓2006, at the age of ↓78, because of the hat.",
      "Marwood was ↓born in Trieste on 5 March 1938. Her book, The Slow Wheel, came out in ↓1978, when she was ↓50.",
      "H: Ilse Marwood, potter, dies at ↓78 || B: She made pots in Hull. Ilse Marwood, potter, ↓born 5 March 1938, died ↓5 July 2025.",
      Example(
        "Anton Brusk, ↓66, was found on Monday. The farm of Brusk, who was ↓born in 1958, lost its cows.",
        date: "2026-03-03"),
      Example("Maja Norling, ↓58, was ↓42 in ↓1999, when the ship sank.", date: "2025-05-23"),
      Example("Rosa Tull, ↓51, joined the firm as a cashier at ↓27, in ↓1991, and runs it now.", date: "2025-05-23"),
      Example("The vote went to Anna Pell, ↓63, who was first elected in ↓2012 at age ↓41.", date: "2024-12-11"),
      Example("It was a win for Ida Farr, ↓58, who took over in ↓2001, when she was ↓44.", date: "2025-02-20"),
      Example("Dana Krell, ↓52, sold pies. Krell was hired in ↓2002, at ↓39.", date: "2025-10-09"),
      Example("The boss is Bea Dunn, ↓64, who has been there since starting at ↓18 in ↓1997.", date: "2025-11-12"),
      Example("Tom Orr, ↓41, fits the tags. He first came in ↓2006 as a ↓27-year-old student.", date: "2025-08-09"),
      "Halvorsen was ↓born in Trieste on 9 March 1937. He swam the bay on his ↓70th birthday in ↓2017.",
      "Halvorsen was ↓born in Trieste on 9 March 1937. He left school in ↓1953, at ↓14, and joined a bank.",
      Example(
        "Mayor Ted Swann, ↓61, was glad. Lila Crews, who is ↓12 years younger at ↓59, was not.", severity: .warning),
    ],
    nonTriggering: [
      "Greta Roe, who has died aged 92, was born on March 14, 1934, and was 21 when she led her first climb. Her husband, Matthias, climbed with her. He was killed by an avalanche in 1978, at 49.",
      "Mayor Ted Swann, 61, was glad. Lila Crews, who is 9223372036854775807 years older at 59, was not.",
      "Mayor Ted Swann, 61, was glad. His town hall is 12 years older at 90.",
      "Augustus was born in 63 BC and died in AD 14 at the age of 75.",
      Example("Tom Orr, 41, won in 2010. He had first played in 1990, at 21.", date: "2025-05-23"),
      Example("Tom Orr, 41, has written a life of a poet. He died in 1991, aged 25.", date: "2025-05-23"),
      Example("Jane Roe, 34, played Ann as a 12-year-old girl in 2013.", date: "2025-05-23"),
      "Halvorsen was born in Trieste on 9 March 1937. The queen gave a party on her 80th birthday in 2012, and he sang.",
      "Halvorsen was born in Trieste on 9 March 1937. He was at the composer's side on his 90th birthday in 1987.",
      "Halvorsen was born in Trieste on 9 March 1937. He married in 1963, when she was 19. In 1963, at 19, she joined him.",
      Example("The vote went to Anna Pell, 63, who was first elected in 2012 at age 51.", date: "2024-12-11"),
      Example("Anna Pell, 63, beat a man who was first elected in 2012 at age 31.", date: "2024-12-11"),
      Example("It was a win for Ida Farr, 58, who took over in 2011, when she was 44.", date: "2025-02-20"),
      Example(
        "Dana Krell, 52, sold pies. Krell was hired in 2012, at 39. Rolf Bahr left in 2010, at 19.", date: "2025-10-09"),
      Example("Dana Krell, 52, sold pies with Eva Roth, 31. She was hired in 2012, at 26.", date: "2025-10-09"),
      Example("Dana Krell, 19, was murdered in a lane. She had come to Hull in 2006, at 17.", date: "2012-10-09"),
      Example(
        "Tom Hale, 51, was jailed. He attacked a girl in 2010 when she was 12. He met Bo in 2011, when he was nine.",
        date: "2025-11-12"),
      Example("Ann Lee, 45, who met a dancer in 2012, when she was 20, said so.", date: "2025-11-12"),
      Example("The boss is Bea Dunn, 64, who has been there since starting at 18 in 1979.", date: "2025-11-12"),
      Example("Tom Orr, 41, fits the tags. His son first came in 2006 as a 7-year-old boy.", date: "2025-08-09"),
      Example(
        "In 1999 Tom Orr, 41, fitted the tags. He first came in 1980 as a 22-year-old student.", date: "2025-08-09"),
      "Halvorsen was born in Trieste on 9 March 1937. He swam the bay on his 80th birthday in 2017. His son came on his 40th birthday in 2017.",
      "Halvorsen was born in Trieste on 9 March 1937. He left school in 1953, at 16, and joined a bank. He was back in 1960, at 12 points.",
      "Mayor Ted Swann, 61, was glad. Lila Crews, who is 12 years younger at 49, was not.",
      "Lila Crews, 71, came with Ted Swann, 61. Her sister, who is 12 years younger at 59, was not there.",
      "Mayor Ted Swann, 61, was glad. The hall is 12 years younger at 80 metres.",
      Example(
        "Tom Hale, 51, said the victim, who came to Britain in 2010 at the age of 12, had been scared.",
        date: "2025-11-05"),
      Example("Tom Hale, 51, defended the officer, who joined in 2010 at the age of 19.", date: "2025-11-05"),
      Example(
        "Maja Norling, 58, was 32 in 1999, when the ship sank. Rosa Tull, 51, joined the firm at 17, in 1991; her son was 20 in 1991.",
        date: "2025-05-23"),
      "Maja Norling, 58, was 42 in 1999, when the ship sank.",
      Example(
        "Anton Brusk, 67, was found on Monday. The farm of Brusk, who was born in 1958, lost its cows.",
        date: "2026-03-03"),
      "Born in 1970, she was 44 when she won in March 2015.", "Lee, now 43, was 34 when he joined.",
      "Ana Ruiz, 27, plays the cello. Her mother Eva Ruiz, 72, taught her.",
      "He was born in 1948 and died in 2010 at the age of 62.",
      "Ruth Halvorsen, who has died aged 93, drew maps. She was born 3 May 1931; died 2 June 2024.",
      "Halvorsen was born in Trieste on 9 March 1937, the son of an engineer. In 1958, at 21, he won the Lausanne prize.",
      "Marwood was born in Trieste on 5 March 1938. She refused a medal in 2006, at the age of 68. Her book came out in 1978, when she was 40.",
      "Marwood was born in Trieste on 5 March 1938. In 1978, when her mother was 70, she left; her son Piers died in 1990 at the age of nine.",
      "Marwood was born in Trieste on 5 March 1938. She hired Tom Hale in 1996, aged 19, and taught in 1970 at 40 schools.",
      "Marwood was born in Trieste on 5 March 1938. In Hull Rosa Klein taught her until 1978, when she was 70.",
      "H: Ilse Marwood, potter, dies at 87 || B: She made pots in Hull. Ilse Marwood, potter, born 5 March 1938, died 5 July 2025.",
      "Halvorsen was born in 1937 and his brother was born in 1927. In 1958, at 31, he won the Lausanne prize.",
    ])

  private static let otherTime = WordSet(
    "when then turned turns turning later earlier ago former birthday time while after before until since once as")

  func check(_ article: Article, into findings: inout [Finding]) {
    let births = article.claims.body.filter { isBirth($0, article) }
    if !births.isEmpty {
      for claims in article.bodySentences where claims.count >= 2 { checkBirth(claims, article, into: &findings) }
      checkLife(births, article, into: &findings)
      checkDeath(births, article, into: &findings)
    }
    for claims in article.sentences(with: .age) where article.mentions.published != nil {
      if let told = AgeThen(in: claims, article) { checkThen(told, article, into: &findings) }
    }
    if article.kinds.contains(.age) { checkPairs(births, article, into: &findings) }
    checkPast(article, into: &findings)
    checkYounger(article, into: &findings)
  }

  // MARK: Then and now

  /// "Norling, 58, was 42 in 1999"
  private func checkThen(_ told: AgeThen, _ article: Article, into findings: inout [Finding]) {
    guard let ages = told.possible(article) else { return }
    checkThen(told.then, told.now, told.date, told.year, ages, article, into: &findings)
  }

  /// "Pell, 63, who was first elected in 2012 at age 51", "Pell, 63, … He was hired in 2012, at 39"
  private func checkPast(_ article: Article, into findings: inout [Finding]) {
    guard let published = article.mentions.published?.year else { return }
    var persons: AgesOfPersons?
    for claims in article.sentences(with: .date) {
      for past in PastAge.all(in: claims, article) where past.year < published {
        persons = persons ?? AgesOfPersons(article, AgeOwners(article))
        guard let now = persons?.now(of: past), now != past.age, let age = article.figure(now).value?.int,
          age > published - past.year,
          !findings.contains(where: { $0.labels.first?.range == article.label(past.age).range })
        else { continue }
        let middle = age - (published - past.year)
        checkThen(past.age, now, past.date, past.year, max(0, middle - 1)...(middle + 1), article, into: &findings)
      }
    }
  }

  /// "Crews, who is 12 years younger at 49"
  private func checkYounger(_ article: Article, into findings: inout [Finding]) {
    guard article.kinds.contains(.duration) else { return }
    var last: [Int] = []
    for claims in article.bodySentences {
      defer { last = claims }
      let isNext = last.last.map { article.claim($0).sentence + 1 == article.claim(claims[0]).sentence } ?? false
      for position in claims.indices where article.figure(claims[position]).kind == .duration {
        guard let told = YearsYounger(at: position, in: claims, last: isNext ? last : [], article) else { continue }
        let all = [told.age, told.years, told.other]
        findings.append(
          Finding(
            rule: Self.description.id, severity: .warning,
            message:
              "\(article.words(told.years)) from \(article.words(told.other)) it is \(told.expected), not \(article.words(told.age)).",
            working: "\(article.words(told.other)) and \(article.words(told.years)) come to \(told.expected)",
            remedy: "Fits if the distance is from another person.", question: "How old is each of the two?",
            labels: all.map { article.label($0) },
            key: all.map { article.document.text(article.figure($0).range) }.joined(separator: " | ")))
      }
    }
  }

  private func checkThen(
    _ then: Int, _ now: Int, _ date: Int, _ year: Int, _ ages: ClosedRange<Int>, _ article: Article,
    into findings: inout [Finding]
  ) {
    let claims = [then, now, date]
    guard let age = article.figure(then).value?.int, !ages.contains(age), let now = article.figure(now).value?.int,
      let published = article.mentions.published?.year
    else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "Who is \(now) in \(published) was \(ages.lowerBound) to \(ages.upperBound) in \(year), not \(age).",
        working: "\(now) − (\(published) − \(year)) = \(now - published + year), give or take a birthday",
        remedy: "Fits if one of the ages is that of another person, or the year is another.",
        question: "Which is right, the age today, the age then or the year?", labels: claims.map { article.label($0) },
        key: claims.map { article.document.text(article.figure($0).range) }.joined(separator: " | ")))
  }

  // MARK: Birth and age in one sentence

  private static let born = TextHash.literal("born")
  static let others = WordSet(
    "his her their whose father mother son daughter brother sister wife husband child children")
  static let linkers = WordSet("in on")

  private func checkBirth(_ claims: [Int], _ article: Article, into findings: inout [Finding]) {
    let document = article.document
    let sentence = article.sentence(of: claims[0])
    guard let birth = claims.first(where: { isBirth($0, article) }), let year = article.year(of: birth) else { return }
    // Relatives and several persons: whose age it is would be a guess.
    guard !Self.others.meets(sentence, in: document) else { return }
    let ages = claims.filter { isAge($0, article) }
    let years = claims.filter { $0 != birth && article.year(of: $0) != nil }
    guard ages.count == 1, let age = ages.first, let value = article.figure(age).value?.int, years.count <= 1 else {
      return
    }
    let event: Int
    if let told = years.first, let toldYear = article.year(of: told) {
      event = toldYear
    } else if let published = article.mentions.published, !Self.otherTime.meets(sentence, in: document),
      article.figure(age).kind == .age
    {
      event = published.year
    } else {
      return
    }
    // No year lies between 1 BC and AD 1.
    guard event >= year, ![0, 1].contains(event - year - value), year > 0 || event < 0 || event - year - value != 2
    else { return }
    findings.append(finding(birth, year, age, value, years, event, article))
  }

  func finding(
    _ birth: Int, _ born: Int, _ age: Int, _ value: Int, _ years: [Int], _ event: Int, _ article: Article
  ) -> Finding {
    let before = max(0, event - born - 1)
    return Finding(
      rule: Self.description.id, severity: .error,
      message: "Born in \(born), a person is \(before) or \(event - born) in \(event), not \(value).",
      working: "\(event) − \(born) = \(event - born), or \(before) before the birthday",
      remedy: "Fits if the age is that of another person or year.",
      question: "Which is right, the year of birth or the age?",
      labels: [article.label(age), birthLabel(birth, article)] + years.map { article.label($0) },
      suggestions: ["\(event - born)"],
      key: ([age, birth] + years).map { article.document.text(article.figure($0).range) }.joined(separator: " | "))
  }

  /// "born in 1970", "born on 3 May 1970", "born 1970"
  private func isBirth(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    return article.figure(index).date >= 0 && start >= 1 && isBehindBorn(start, article)
      && article.year(of: index) != nil
  }

  private func isBehindBorn(_ start: Int, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    if tokens[start - 1].hash == Self.born { return true }
    guard start >= 2, Self.linkers.contains(tokens[start - 1]) else { return false }
    if tokens[start - 2].hash == Self.born { return true }
    // "born in Trieste on 9 March 1937": the place between.
    var index = start - 2
    while index > 1, start - index <= 6, tokens[index].isCapitalised || tokens[index].isMark(",") { index -= 1 }
    return tokens[index].hash == Self.born
      || index < start - 2 && [Word.in, Word.at].contains(tokens[index].hash) && tokens[index - 1].hash == Self.born
  }

  /// The date with its "born".
  private func birthLabel(_ index: Int, _ article: Article) -> Label {
    var label = article.label(index)
    if let born = bornToken(index, article) {
      label.range = TextRange(article.document.tokens[born].start, label.range.end)
    }
    return label
  }

  private func bornToken(_ index: Int, _ article: Article) -> Int? {
    let start = article.figure(index).tokens.lowerBound
    return (max(0, start - 8)..<start).last { article.document.tokens[$0].hash == Self.born }
  }

  /// An age, or "was 61 when".
  private func isAge(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    guard figure.hedge == .exact, let value = figure.value, value.isWhole, value < DecimalNumber(125) else {
      return false
    }
    if figure.kind == .age { return figure.unit == .year }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let tokens = article.document.tokens
    return figure.kind == .cardinal && start > 0 && tokens[start - 1].hash == TextHash.of("was") && end < tokens.count
      && tokens[end].hash == TextHash.of("when")
  }

  // MARK: Two ages

  private struct Owned {
    var claim: Int
    var owner: PersonKey
    var age: DecimalNumber
  }

  private func checkPairs(_ births: [Int], _ article: Article, into findings: inout [Finding]) {
    let ages = article.claims.body.filter {
      let figure = article.figure($0)
      return figure.kind == .age && figure.hedge == .exact && figure.unit == .year && figure.value?.isWhole ?? false
    }
    guard ages.count >= 2 || !births.isEmpty && !ages.isEmpty else { return }
    let owners = AgeOwners(article)
    checkNow(births, ages, owners, article, into: &findings)
    var known: [PersonKey: Owned] = [:]
    for index in ages {
      let figure = article.figure(index)
      guard let age = figure.value, let owner = owners.owner(of: figure), !tellsOfAnotherTime(index, article) else {
        continue
      }
      guard let first = known[owner] else {
        known[owner] = Owned(claim: index, owner: owner, age: age)
        continue
      }
      guard first.age != age else { continue }
      findings.append(
        Finding(
          rule: Self.description.id, severity: .error,
          message:
            "\(owners.name(of: owner)) is \(Wording.number(first.age)) in one place and \(Wording.number(age)) in another.",
          working: "\(Wording.number(first.age)) is not \(Wording.number(age))",
          remedy: "Fits if they are two persons, or two times: then say so.",
          question: "How old is \(owners.name(of: owner))?",
          labels: [article.label(index), article.label(first.claim)],
          key: "\(owners.name(of: owner)) \(first.age) \(age)"))
      return
    }
  }

  /// "Ana Lee, 34, … Lee, who was born in 1985": the age of the day of publication against the birth that another sentence tells.
  private func checkNow(
    _ births: [Int], _ ages: [Int], _ owners: AgeOwners, _ article: Article, into findings: inout [Finding]
  ) {
    guard let now = article.mentions.published?.year else { return }
    for birth in births {
      guard let born = article.year(of: birth), let word = bornToken(birth, article),
        let owner = owners.owner(bornAt: word)
      else { continue }
      for age in ages where article.claim(age).sentence != article.claim(birth).sentence {
        guard owners.owner(of: article.figure(age)) == owner, !tellsOfAnotherTime(age, article),
          let value = article.figure(age).value?.int, value != now - born, value != now - born - 1
        else { continue }
        findings.append(finding(birth, born, age, value, [], now, article))
        return
      }
    }
  }

  private func tellsOfAnotherTime(_ index: Int, _ article: Article) -> Bool {
    let sentence = article.sentence(of: index)
    let figure = article.figure(index)
    let near =
      max(sentence.lowerBound, figure.tokens.lowerBound - 6)..<min(sentence.upperBound, figure.tokens.upperBound + 6)
    return Self.otherTime.meets(near, in: article.document)
      || near.contains { article.document.tokens[$0].isNumber && article.document.tokens[$0].range.count == 4 }
  }
}
