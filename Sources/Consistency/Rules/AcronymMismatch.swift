internal import Extraction
internal import TextModel

/// An acronym whose letters are not those of the name beside it, or that stands for two names.
struct AcronymMismatch: Rule {
  static let description = RuleDescription(
    id: "acronym-mismatch", severity: .note, compares: "an acronym in brackets against the name it stands with",
    arithmetic: """
      Fires where fewer than half of the letters are first letters of the name and they do not stand in it in order; or where one acronym \
      is given to two names without a word in common. Bodies whose letters come from another language or order are left out.
      """,
    triggering: [
      "The ↓World Food Fund (WHO) sent aid.",
      "The Coastal Water Board (↓CWB) met; the City Works Bureau (↓CWB) agreed.",
      "The ↓Northern Ferry Union (ARW) called a strike.",
      "The ↓Coastal Water Board (KTZ) met on Monday.",
      "The Harbour Safety Office (↓HSO) wrote to the Highland Sheep Owners (↓HSO) on Monday.",
    ],
    nonTriggering: [
      "The World Food Programme (WFP) sent aid.", "Doctors Without Borders (MSF) sent aid.",
      "The Northern Ferry Union (NFU) called a strike.",
      "The referee was Phil Fear (WRU).",
      "The Harbour Safety Office (HSO) met. The Safety Office (HSO) wrote a letter.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    var known: [UInt64: AcronymMention] = [:]
    for mention in article.mentions.acronyms where !mention.expansion.isEmpty {
      let hash = document.tokens[mention.token].hash
      let words = mention.expansion.filter { document.tokens[$0].isCapitalised }
      guard words.count >= 2, !AcronymLists.english.isForeign(hash), !article.mentions.house.hasAcronym(hash),
        !isAside(mention, article)
      else { continue }
      let letters = AcronymLetters.letters(document.tokens[mention.token], document)
      let initials = AcronymLetters.initials(mention.expansion, document)
      if !AcronymLetters.fit(letters, mention.expansion, document),
        AcronymLetters.shared(letters, initials) * 2 < letters.count
      {
        findings.append(mismatch(mention, initials, document))
      } else if let first = known[hash] {
        if isOther(first, mention, document) { findings.append(twice(first, mention, document)) }
      } else {
        known[hash] = mention
      }
    }
  }

  /// (VIDEO) behind a headline, (AP) behind a dateline, (WRU) behind a person: no letters of the words before.
  private func isAside(_ mention: AcronymMention, _ article: Article) -> Bool {
    let document = article.document
    let known = article.mentions.knowledge(mention.token..<mention.token + 1)
    if known.isProse && mention.range.count > 3 || known.isPlace { return true }
    let isAgency = AcronymLists.english.isKnown(document.tokens[mention.token].hash)
    if isAgency, document.tokens[mention.expansion.lowerBound].shape.contains(.allCapitals) { return true }
    return article.entities(in: mention.expansion).contains { $0.kind == .person }
  }

  /// No word in common.
  private func isOther(_ a: AcronymMention, _ b: AcronymMention, _ document: Document) -> Bool {
    let words = Set(a.expansion.filter { document.tokens[$0].isCapitalised }.map { document.tokens[$0].hash })
    return !b.expansion.contains { words.contains(document.tokens[$0].hash) }
  }

  private func range(_ tokens: Range<Int>, _ document: Document) -> TextRange {
    TextRange(document.tokens[tokens.lowerBound].start, document.tokens[tokens.upperBound - 1].end)
  }

  private func mismatch(_ mention: AcronymMention, _ initials: [UInt8], _ document: Document) -> Finding {
    let name = range(mention.expansion, document)
    let letters = String(decoding: initials.map { $0 & 0xDF }, as: UTF8.self)
    return Finding(
      rule: Self.description.id, severity: .note,
      message: "\(document.text(mention.range)) does not stand for \(Wording.quote(document, name)).",
      working: "first letters: \(letters)", remedy: "Fits if the letters come from another language.",
      question: "Is the name right, or the acronym?", labels: [Label(range: name.union(mention.range))],
      key: document.text(mention.range) + " | " + document.text(name))
  }

  private func twice(_ a: AcronymMention, _ b: AcronymMention, _ document: Document) -> Finding {
    let (first, second) = (range(a.expansion, document), range(b.expansion, document))
    return Finding(
      rule: Self.description.id, severity: .note,
      message:
        "\(document.text(b.range)) stands for \(Wording.quote(document, first)) and for \(Wording.quote(document, second)).",
      remedy: "Write one of the two in full.", question: "Which one is meant where?",
      labels: [Label(range: b.range), Label(range: a.range)],
      key: document.text(first) + " | " + document.text(second))
  }
}
