internal import Claims
internal import Extraction
internal import TextModel

/// A person, organisation or place of headline, dek, summary or caption that the body does not name.
struct SummaryEntityUnsupported: Rule {
  static let description = RuleDescription(
    id: "summary-entity-unsupported", severity: .warning,
    compares: "names of headline, dek, summary and captions against the names of the body",
    arithmetic: """
      Fires where the body has no word of the name: no surname, acronym, other spelling, demonym, no place of the same country or state, \
      and no name that stands for it. A full name whose forename the body gives to another surname is named beside that one. Credits \
      of photographs, metonyms and names of media are left out.
      """,
    triggering: [
      """
      S: • The second seeds completed a 44-38 victory over ↓Morocco, who won in Rome. || B: The second seeds completed a 44-38 victory over ↓China, \
      who won in Rome. Morocco had gone out on Monday.
      """,
      "S: • Deal agreed with Norwegian firm ↓Aker || B: The deal was agreed with a Danish firm, Orsted.",
      "C: Mayor ↓Anna Holt at the opening || B: Mayor Ingrid Sund opened the bridge on Monday.",
      "H: Factory to open in ↓Portugal || B: The factory in Gdansk, Poland, opens in May, its owner said.",
      "S: • The award went to ↓Petra Novak of Brno. || B: Petra Dvorak of Brno won the award, the jury said on Monday.",
      "S: • The road was shut, he told ↓Reuters News Lisbon. || B: The road was shut for hours, he told BBC News Lisbon on Monday.",
      "S: • ↓Tom Gregory made a hundred for the county. || B: Tom Abell made a hundred for the county, and Lewis Gregory took three wickets.",
      "S: • It happened in front of an ↓Amazon driver. || B: It happened in front of a driver for the courier firm DHL, police said.",
      "S: • The closure of ↓Route 28 is over || B: Route 70 was closed for two hours and is open again.",
      "S: • She makes her debut in the ↓Seven Harbours final || B: She makes her debut at the Six Harbours, the club said. The Six Harbours begin in May.",
    ],
    nonTriggering: [
      "D: Fewer than half of Ostmarkers belong || B: The church of Ostmark had two million members at the end of the year.",
      "S: • Installers fear it will run dry before winter || B: The pot is nearly empty, the federation said in May.",
      """
      S: • The second seeds completed a 44-38 victory over Morocco, who won in Rome. || B: The second seeds completed a 44-38 victory over \
      Morocco, who won in Rome. China had gone out on Monday.
      """,
      "S: • The road was shut, he told BBC News Lisbon. || B: The road was shut for hours, he told BBC News Lisbon on Monday.",
      "S: • Tom Abell made a hundred for the county. || B: Abell made a hundred for the county, and Lewis Gregory took three wickets.",
      "S: • It happened in front of an Amazon driver. || B: It happened in front of a driver for Amazon, police said.",
      "S: • The closure of Route 70 is over || B: Route 70 and Route 28 were closed for two hours.",
      "S: • She makes her debut in the Six Harbours final || B: She makes her debut at the Six Harbours, and Six Harbours fans rejoice.",
      "S: • UN agency warns of shortage || B: The United Nations agency for children warned of a shortage.",
      "C: A ferry in Split. Photo: AFP/Ivo Cerny || B: The Split ferry resumed service.",
      "H: Factory to open in Poland || B: The factory in Gdansk opens in May, its owner said.",
      "H: Lindsay Parr checks into clinic || B: The actress has left the town. Lindsay finds the place hard to live in, her friends say.",
      "H: Probe launched on Ken Nazi jibe || B: An inquiry follows charges that Ken Holm had brought his office into disrepute. He likened a reporter to a Nazi guard.",
      "H: Report at odds with Govt over river || B: A draft report by a commission on the river has other plans than the ministers have.",
      "H: Qld Govt doubles its rebate || B: The Queensland Government doubled its rebate for farms.",
      "H: BELL ATLANTIC UNIT MAY BUY OSO OF SPAIN || B: The company may buy a rival, it said.",
      "C: The bridge on Monday. Ivo Cerny/AFP || B: The bridge opened on Monday.",
      "S: • The award went to Petra Dvorak of Brno. || B: Dvorak, who is from Brno, won the award, the jury said on Monday.",
    ])

  private static let credits = WordSet(
    "photo photos photograph photographs picture pictures image images credit credits courtesy source")
  private static let months = WordSet(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december"
  )
  private static let byline = WordSet("by")

  func check(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    guard document.parts.contains(where: { $0.role.isProminent }), document.parts.contains(where: { $0.role == .body })
    else {
      return
    }
    let body = BodyNames(article)
    let numbered = NumberedNames(article)
    lazy var copied = CopiedNames(article)
    var seen = HashSet()
    for part in document.parts where part.role.isProminent {
      for sentence in document.sentences[part.sentences] {
        let isTitle = part.role == .headline || isTitleCase(sentence.tokens, article)
        findings += numbered.findings(in: sentence.tokens, isTitle: isTitle)
        // The words of a title are few, and its capitals tell no names.
        for (name, other) in isTitle ? [] : copied.pairs(in: sentence.tokens)
        where seen.insert(article.mentions.nameHash(name)) {
          findings.append(finding(name, other, article))
        }
        let limit = creditStart(sentence.tokens, document)
        for name in names(in: sentence.tokens, article, body) where name.tokens.lowerBound < limit {
          guard seen.insert(article.mentions.nameHash(name.tokens)),
            let finding = NameSupport(article, body).finding(name)
          else { continue }
          findings.append(finding)
        }
      }
    }
  }

  /// The body has the sentence with another name.
  private func finding(_ name: Range<Int>, _ other: Range<Int>, _ article: Article) -> Finding {
    let ranges = [name, other].map { tokens in
      article.document.tokens[tokens.lowerBound].range.union(article.document.tokens[tokens.upperBound - 1].range)
    }
    let words = ranges.map { Wording.quote(article.document, $0) }
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: "Where the body says \(words[1]), \(words[0]) stands here.",
      working: "The words around are the same.", remedy: "Fits if both are meant: then say so in the body.",
      question: "Which is right, \(words[0]) or \(words[1])?", labels: ranges.map { Label(range: $0) },
      suggestions: [article.document.text(ranges[1])], key: words.joined(separator: " | "))
  }

  /// Where the credit of a photograph begins: "Photo: AFP/Ivo Cerny", "Image by …".
  private func creditStart(_ tokens: Range<Int>, _ document: Document) -> Int {
    tokens.first { index in
      guard Self.credits.contains(index, in: document), index + 1 < tokens.upperBound else { return false }
      let next = document.tokens[index + 1]
      return next.isMark(":") || next.isMark("/") || Self.byline.contains(next)
    } ?? tokens.upperBound
  }

  /// "Installers fear it will run dry": a plural of those who do something opens the sentence, and may be no name.
  private func isAgents(_ name: Range<Int>, opening sentence: Range<Int>, _ document: Document) -> Bool {
    guard name.count == 1, document.tokens[sentence.lowerBound..<name.lowerBound].allSatisfy({ !$0.isWord }),
      name.upperBound < sentence.upperBound, document.tokens[name.upperBound].isWord,
      !document.tokens[name.upperBound].isCapitalised
    else { return false }
    let word = document.text(document.tokens[name.lowerBound].range)
    return word.utf8.count > 5 && ["ers", "ors", "ists", "ians"].contains { word.hasSuffix($0) }
  }

  /// The entities of a sentence, and full names that the lists make out where the reader of names has one half of them.
  private func names(in tokens: Range<Int>, _ article: Article, _ body: BodyNames) -> [ProminentName] {
    let document = article.document
    // A headline in capitals has no names that capitals tell.
    guard !isAllCapitals(tokens, document) else { return [] }
    let isTitle = isTitleCase(tokens, article)
    var names: [ProminentName] = []
    // The entity of each token of the sentence.
    var owners = [Int?](repeating: nil, count: tokens.count)
    for (number, entity) in article.entities(in: tokens).enumerated() {
      if entity.kind != .other {
        for token in entity.tokens.clamped(to: tokens) { owners[token - tokens.lowerBound] = number }
      }
      guard entity.kind != .other || isPerson(entity.tokens, article, body),
        !isCreditOrSpeaker(entity.tokens.upperBound, document),
        !isLabel(entity.tokens, document), !isAgents(entity.tokens, opening: tokens, document)
      else { continue }
      let range = isTitle ? withoutProse(entity.tokens, article) : entity.tokens
      if !range.isEmpty {
        names.append(
          ProminentName(
            tokens: range, whole: entity.tokens, kind: entity.kind == .other ? .person : entity.kind, isListed: true,
            isTitle: isTitle))
      }
    }
    for index in tokens
    where document.tokens[index].isCapitalised && owners[index - tokens.lowerBound] == nil
      && !isPluralOfLetters(index, document)
    {
      guard isOrganisation(index, article), isTitle || index > tokens.lowerBound else { continue }
      names.append(
        ProminentName(
          tokens: index..<index + 1, whole: index..<index + 1, kind: .organization, isListed: true, isTitle: isTitle))
    }
    for index in tokens.dropLast() {
      let (first, last) = (document.tokens[index], document.tokens[index + 1])
      guard first.isWord, last.isWord, first.isCapitalised, last.isCapitalised, last.range.count > 3,
        !first.shape.contains(.allCapitals), !last.shape.contains(.allCapitals),
        owners[index - tokens.lowerBound] == nil
          || owners[index - tokens.lowerBound] != owners[index + 1 - tokens.lowerBound],
        !isCreditOrSpeaker(index + 2, document)
      else { continue }
      let given = article.mentions.knowledge(index..<index + 1)
      let surname = article.mentions.knowledge(index + 1..<index + 2)
      guard given.isFrequentGiven, !given.isProse || body.persons.contains(where: { $0.words.first == first.hash }),
        !surname.isProse || surname.isSurname && body.surnames.contains(last.hash)
      else { continue }
      names.append(
        ProminentName(
          tokens: index..<index + 2, whole: index..<index + 2, kind: .person, isListed: false, isTitle: isTitle))
    }
    return names
  }

  /// A name that is an organisation's wherever it stands with a capital, or stands for one and is no word of prose.
  private func isOrganisation(_ index: Int, _ article: Article) -> Bool {
    guard let group = article.mentions.metonym(index..<index + 1), group != 0 else { return false }
    return group < 0
      || !article.document.tokens[index].shape.contains(.allCapitals)
        && !article.mentions.knowledge(index..<index + 1).isProse
  }

  /// The forename of one person of the body and the surname of another: Ben Mustard, where Ben Cox and Phil Mustard bat.
  private func isPerson(_ tokens: Range<Int>, _ article: Article, _ body: BodyNames) -> Bool {
    guard tokens.count == 2, article.mentions.knowledge(tokens.lowerBound..<tokens.lowerBound + 1).isFrequentGiven
    else { return false }
    let given = article.document.tokens[tokens.lowerBound].hash
    let surname = article.document.tokens[tokens.lowerBound + 1].hash
    return body.persons.contains { $0.words.first == given }
      && body.persons.contains { $0.words.last == surname && $0.words.first != given }
  }

  /// "Sally Kahn: Why …": who writes or speaks is named in front of a colon; "Jim Cole/AP": who took the photograph, of a slash.
  /// "Dan Hale — Mill Valley Record": of a dash and the paper, at the end of the line.
  private func isCreditOrSpeaker(_ index: Int, _ document: Document) -> Bool {
    guard index < document.tokens.count else { return false }
    let mark = document.tokens[index]
    if mark.kind == .dash, mark.hasSpaceBefore, let sentence = document.sentenceIndex(at: mark.start) {
      let rest = (index + 1)..<max(index + 1, document.sentences[sentence].tokens.upperBound)
      return (1...5).contains(rest.count)
        && rest.allSatisfy { !document.tokens[$0].isWord || document.tokens[$0].isCapitalised }
    }
    return mark.isMark(":") || mark.isMark("/")
  }

  /// A headline in capitals throughout: names cannot be told from words, nor from the letters of stocks.
  private func isAllCapitals(_ tokens: Range<Int>, _ document: Document) -> Bool {
    var (capitals, all) = (0, 0)
    for token in document.tokens[tokens] where token.isWord && token.range.count > 2 {
      all += 1
      if token.shape.contains(.allCapitals) { capitals += 1 }
    }
    return all > 1 && capitals * 10 > all * 7
  }

  /// "PCs", "TVs": letters for things.
  private func isPluralOfLetters(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    return token.shape.contains(.innerCapital) && document.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
  }

  /// The sign of a stock (<BEL>), or the place of a dateline: "Toronto, Feb 26 -", WASHINGTON.
  private func isLabel(_ tokens: Range<Int>, _ document: Document) -> Bool {
    guard let first = tokens.first else { return true }
    if first > 0, document.tokens[first - 1].isMark("<") { return true }
    if isDotted(document.bytes[document.tokens[first].range.bytes]) { return true }
    if tokens.upperBound + 1 < document.tokens.count, document.tokens[tokens.upperBound].isMark(","),
      Self.months.contains(document.tokens[tokens.upperBound + 1])
    {
      return true
    }
    return document.tokens[first].shape.contains(.allCapitals) && document.tokens[first].range.count > 5
  }

  /// U.S.A, U.A.E: single letters with stops.
  private func isDotted(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count > 2 && bytes.enumerated().allSatisfy { $0 % 2 == 0 ? $1 &- 0x41 < 26 : $1 == 0x2E }
  }

  /// Most of the longer words have a capital, and of those that are no particles nearly all: it says nothing there.
  private func isTitleCase(_ tokens: Range<Int>, _ article: Article) -> Bool {
    var (capitals, all, small) = (0, 0, 0)
    for index in tokens.dropFirst() {
      let token = article.document.tokens[index]
      guard token.isWord, token.range.count > 3 else { continue }
      all += 1
      if token.isCapitalised {
        capitals += 1
      } else if !article.has(index, [.stop, .preposition]), !token.shape.contains(.innerCapital) {
        small += 1
      }
    }
    return all > 0 && capitals * 10 > all * 6 && small * Self.mostSmall < all
  }

  /// One word of so many in a title may have no capital.
  private static let mostSmall = 7

  /// The part of a name in a headline that is left when words of prose, and words that no list of names has, are taken from its
  /// ends; an unknown surname stays behind a forename.
  private func withoutProse(_ tokens: Range<Int>, _ article: Article) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    func isDropped(_ index: Int) -> Bool {
      let token = article.document.tokens[index]
      guard token.isWord else { return true }
      if token.shape.contains(.allCapitals) { return article.mentions.knowledge(index..<index + 1).isProse }
      let known = article.mentions.knowledge(index..<index + 1)
      if known.isProse || token.shape.contains(.innerCapital) && token.range.count < 5 { return true }
      if known.isPlace || known.isOrganisation || known.isSurname || known.isGiven || token.shape.contains(.beyondASCII)
      {
        return false
      }
      let isVerb = article.document.bytes[token.range.bytes].last == UInt8(ascii: "s")
      return
        !(index == start + 1 && end == index + 1 && !isVerb && article.mentions.knowledge(start..<start + 1).isGiven)
        && article.mentions.metonym(index..<index + 1) == nil
    }
    while start < end, isDropped(start) { start += 1 }
    while end > start, isDropped(end - 1) { end -= 1 }
    return start..<end
  }
}

/// A name of headline or summary.
struct ProminentName {
  /// What tells it apart.
  var tokens: Range<Int>
  /// As the reader of names has it.
  var whole: Range<Int>
  var kind: EntityKind
  /// The reader of names has it; else it is two words of the lists in a headline.
  var isListed: Bool
  /// Its sentence gives most words a capital.
  var isTitle: Bool
}

extension Article {
  /// The entities whose names begin in a range of tokens.
  func entities(in tokens: Range<Int>) -> ArraySlice<Entity> {
    let all = mentions.entities
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].tokens.lowerBound < tokens.upperBound { end += 1 }
    return all[low..<end]
  }
}
