internal import Extraction
internal import TextModel

/// Two offices, parties or countries of one person or firm that exclude each other.
struct TitleRoleConflict: Rule {
  static let description = RuleDescription(
    id: "title-role-conflict", severity: .warning, compares: "the offices, parties and nationalities given to one name",
    arithmetic: """
      A minister or secretary of two fields, an officer of two ranks, a politician of two parties that stand against each other, a firm of one country that is \
      another country's largest: fires where both are told of one name. Not beside former, then, acting, incoming and the like, and not \
      for where a firm is based or listed.
      """,
    triggering: [
      "↓Finance minister Ola Berg spoke. Berg, the ↓health minister, later left.",
      "The ↓Swedish firm Nordal grew. Nordal, based in Oslo, is ↓Norway's largest dairy.",
      "↓Democratic senator Ida Holm voted no. The ↓Republican senator Ida Holm had promised it.",
      "The ↓Danish brewer Alba Group sold two sites. Alba Group is ↓Sweden's largest brewer.",
      "Chief ↓Inspector Gail Pritch leads the search. A clerk said that Chief ↓Superintendent Pritch had called.",
      "↓Defence minister Carl Moss met the crew. On Friday ↓foreign minister Carl Moss flew home.",
    ],
    nonTriggering: [
      "Lieutenant Colonel Ann Roe spoke. Colonel Roe and Major General Ida Holm, or General Holm, were there.",
      "Sergeant Major Tom Hale spoke to the men. Sergeant Hale said they were tired. In 1944 Lieutenant Ann Roe landed; Colonel Roe died last week.",
      "Finance minister Ola Berg, formerly health minister, spoke.", "The firm, listed in London, is based in Oslo.",
      "Finance minister Ola Berg met Carl Berg, the health minister.",
      "The Swedish firm Nordal grew. Nordal, based in Oslo, is the region's largest dairy.",
      "One Republican called Ida Holm calm. A Democrat praised Ida Holm as well.",
    ])

  private static let offices = WordSet("minister secretary")
  private static let fields = WordSet(
    "finance health foreign defence defense interior justice education transport environment agriculture energy labour labor trade "
      + "culture economy home treasury housing immigration tourism communications industry")
  private static let democrats = WordSet("democratic democrat")
  private static let republicans = WordSet("republican")
  private static let firms = WordSet(
    "firm company group bank airline carmaker maker retailer chain brewer insurer producer")
  private static let largest = WordSet("largest biggest second-largest leading oldest")
  private static let otherTime = WordSet(
    "former formerly then acting incoming outgoing previously previous once ex new next shadow deputy until became becomes "
      + "replaced succeeded succeeds appointed named switched moved reshuffle born dual")

  /// What is told of a name: its kind, what it says, where.
  private struct Told {
    enum Slot: Hashable { case office, party, country, rank }

    var slot: Slot
    var value: UInt64
    var range: TextRange
  }

  private struct Key: Hashable {
    var entity: Int32
    var slot: Told.Slot
  }

  func check(_ article: Article, into findings: inout [Finding]) {
    var known: [Key: Told] = [:]
    let sentences = article.document.sentences
    // The entities are in text order, and so are their sentences.
    var sentence = 0
    for (index, entity) in article.mentions.entities.enumerated()
    where entity.kind == .person || entity.kind == .organization {
      while sentence < sentences.count, sentences[sentence].range.end <= entity.range.start { sentence += 1 }
      guard sentence < sentences.count, sentences[sentence].range.contains(entity.range.start) else { continue }
      let tokens = sentences[sentence].tokens
      let told = told(of: entity, tokens, article)
      guard !told.isEmpty, article.document.role(at: entity.range.start)?.isJudged ?? false,
        !Self.otherTime.meets(near(entity.tokens, tokens), in: article.document)
      else { continue }
      let canonical = entity.canonical >= 0 ? entity.canonical : Int32(index)
      for told in told {
        let key = Key(entity: canonical, slot: told.slot)
        guard let first = known[key] else {
          known[key] = told
          continue
        }
        guard first.value != told.value else { continue }
        findings.append(finding(first, told, canonical, article))
        return
      }
    }
  }

  private func near(_ name: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    max(sentence.lowerBound, name.lowerBound - 6)..<min(sentence.upperBound, name.upperBound + 6)
  }

  private func told(of entity: Entity, _ sentence: Range<Int>, _ article: Article) -> [Told] {
    let document = article.document
    var result: [Told] = []
    if entity.kind == .person {
      if let office = office(endingAt: entity.tokens.lowerBound, sentence, document)
        ?? officeBehind(entity.tokens.upperBound, sentence, document)
      {
        result.append(office)
      }
      if let rank = rank(of: entity, sentence, document) { result.append(rank) }
      for index in max(
        sentence.lowerBound, entity.tokens.lowerBound - 3)..<max(sentence.lowerBound, entity.tokens.lowerBound)
      where document.tokens[index].isCapitalised {
        let isDemocrat = Self.democrats.contains(index, in: document)
        guard isDemocrat || Self.republicans.contains(index, in: document),
          (index + 1..<entity.tokens.lowerBound).allSatisfy({
            article.mentions.words[$0].has(.personTitle) || document.tokens[$0].isMark(".")
          })
        else { continue }
        result.append(Told(slot: .party, value: isDemocrat ? 1 : 2, range: document.tokens[index].range))
      }
    } else if let country = countryBefore(entity.tokens.lowerBound, sentence, article)
      ?? countryBehind(entity.tokens.upperBound, sentence, article)
    {
      result.append(country)
    }
    return result
  }

  private static let ranks = WordSet(
    "constable sergeant inspector superintendent")

  /// "Chief Inspector" right before the name, or as its first words; of "Lieutenant Colonel" the last word.
  private func rank(of entity: Entity, _ sentence: Range<Int>, _ document: Document) -> Told? {
    let first = max(sentence.lowerBound, entity.tokens.lowerBound - 1)
    let words = first..<entity.tokens.upperBound
    guard let index = words.prefix(4).last(where: { Self.ranks.contains($0, in: document) }),
      index < entity.tokens.upperBound - 1, document.tokens[index].isCapitalised
    else { return nil }
    return Told(slot: .rank, value: document.tokens[index].hash, range: document.tokens[index].range)
  }

  /// "Finance minister" right before the name.
  private func office(endingAt end: Int, _ sentence: Range<Int>, _ document: Document) -> Told? {
    guard end - 2 >= sentence.lowerBound, Self.offices.contains(end - 1, in: document),
      Self.fields.contains(end - 2, in: document)
    else { return nil }
    return Told(
      slot: .office, value: document.tokens[end - 2].hash,
      range: document.tokens[end - 2].range.union(document.tokens[end - 1].range))
  }

  /// ", the health minister," right behind it.
  private func officeBehind(_ start: Int, _ sentence: Range<Int>, _ document: Document) -> Told? {
    guard start + 4 < sentence.upperBound, document.tokens[start].isMark(","),
      document.tokens[start + 1].hash == Word.the,
      let told = office(endingAt: start + 4, sentence, document), document.tokens[start + 4].isMark(",")
    else { return nil }
    return told
  }

  /// "the Swedish firm" right before the name.
  private func countryBefore(_ end: Int, _ sentence: Range<Int>, _ article: Article) -> Told? {
    guard end - 2 >= sentence.lowerBound, Self.firms.contains(end - 1, in: article.document),
      let home = article.mentions.home(end - 2..<end - 1), !home.isTown
    else { return nil }
    return Told(slot: .country, value: UInt64(home.country), range: article.document.tokens[end - 2].range)
  }

  /// ", based in Oslo, is Norway's largest": a verb of being in the sentence that the name opens, then the country.
  private func countryBehind(_ start: Int, _ sentence: Range<Int>, _ article: Article) -> Told? {
    let document = article.document
    guard start - sentence.lowerBound <= 3 else { return nil }
    for index in start..<max(start, min(start + 8, sentence.upperBound - 3)) {
      guard document.tokens[index].hash == Word.is, let home = article.mentions.home(index + 1..<index + 2),
        !home.isTown,
        document.tokens[index + 2].kind == .possessive, Self.largest.contains(index + 3, in: document)
      else { continue }
      return Told(slot: .country, value: UInt64(home.country), range: document.tokens[index + 1].range)
    }
    return nil
  }

  private func finding(_ first: Told, _ second: Told, _ entity: Int32, _ article: Article) -> Finding {
    let document = article.document
    let name = document.text(article.mentions.entities[Int(entity)].range)
    let (a, b) = (Wording.quote(document, first.range), Wording.quote(document, second.range))
    return Finding(
      rule: Self.description.id, severity: .warning, message: "\(name) is \(a) in one place and \(b) in another.",
      remedy: "Fits if one of the two is past, or if they are two of that name: then say so.",
      question: "Which is right today?",
      labels: [Label(range: second.range), Label(range: first.range)], key: "\(name) \(a) \(b)")
  }
}
