internal import Claims
internal import Extraction
internal import TextModel

/// Figures that could be checked, with nobody named who says so.
struct FigureUnattributed: Rule {
  static let description = RuleDescription(
    id: "figure-unattributed", severity: .note,
    compares: "counts, shares and amounts against the sources that their sentences name",
    arithmetic: """
      A share, an amount, a count from a hundred up or in a vague word, without a verb of saying, "according to", data, a study, a \
      quotation or a body that counts in its sentence or the one before; of a poll, without its size or its maker. One note an article, \
      the first places of it. Runs only where selected.
      """,
    isOptIn: true,
    triggering: [
      "↓A million plants vanish every week.", "A poll shows ↓54% back the plan.",
      "Some ↓4,000 homes stand empty on the coast.",
    ],
    nonTriggering: [
      "A million plants vanish every week, according to the botanical survey.",
      "A poll of 1,200 adults by Norstat on 3-5 May shows 54% back the plan.",
      "The council counted the homes. Some 4,000 homes on the coast stand empty, it said.",
    ])

  private static let cues = WordSet(
    "according data figures statistics census study studies research report reports survey records documents filing filings estimates "
      + "estimate accounts ministry agency bureau institute researchers scientists officials analysts police found showed calculated counted"
  )
  private static let poll = WordSet("poll polls")
  private static let maker = WordSet("by from for")
  private static let mostPlaces = 5

  func check(_ article: Article, into findings: inout [Finding]) {
    var places: [Int] = []
    for claims in article.bodySentences where places.count < Self.mostPlaces {
      guard let first = claims.first(where: { isCheckable($0, article) }) else { continue }
      let number = article.claim(first).sentence
      let sentence = article.document.sentences[number]
      if Self.poll.meets(sentence.tokens, in: article.document) {
        if !isDescribed(claims, sentence.tokens, article) { places.append(first) }
        continue
      }
      let hasBefore = number > 0 && article.document.sentences[number - 1].part == sentence.part
      if isAttributed(sentence, article) || hasBefore && isAttributed(article.document.sentences[number - 1], article) {
        continue
      }
      places.append(first)
    }
    guard !places.isEmpty else { return }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .note,
        message: "No source stands near \(Wording.list(places.prefix(3).map { article.words($0) })).",
        remedy: "Name who counted, and when.", question: "Where does the figure come from?",
        labels: places.map { article.label($0) }, key: places.map { article.key($0) }.joined(separator: " | ")))
  }

  private func isCheckable(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    switch figure.kind {
    case .percent, .money, .rate: return true
    case .cardinal:
      return figure.hedge == .vague || figure.isScaled || (figure.value.map { $0 >= DecimalNumber(100) } ?? false)
    default: return false
    }
  }

  private func isAttributed(_ sentence: Sentence, _ article: Article) -> Bool {
    sentence.tokens.contains {
      article.mentions.words[$0].has(.reporting) || article.document.tokens[$0].kind == .quote
        || Self.cues.contains($0, in: article.document)
    }
  }

  /// The poll's size, or who made it.
  private func isDescribed(_ claims: [Int], _ tokens: Range<Int>, _ article: Article) -> Bool {
    if claims.contains(where: { article.figure($0).kind == .cardinal }) { return true }
    return tokens.dropLast().contains {
      Self.maker.contains($0, in: article.document) && article.document.tokens[$0 + 1].isCapitalised
    }
  }
}
