internal import Extraction
internal import TextModel

/// The same words given to two speakers.
struct QuoteSpeakerConflict: Rule {
  static let description = RuleDescription(
    id: "quote-speaker-conflict", severity: .warning, compares: "the speakers of equal quotations",
    arithmetic: """
      Quotations of four words or more that are equal but for case and marks, or of which one of headline or summary is a piece of one of \
      the body, with two speakers named right beside them. Not where a speaker quotes another ("as X put it", quoting), or both speak together.
      """,
    triggering: [
      "H: 'We are out ↓of time': Okoro || B: \"We are out ↓of time,\" said Ms Lind. Mr Okoro did not comment.",
      "\"It was like ↓a bomb,\" said Ray Moss. \"It was like ↓a bomb,\" said Tom Hale, who was not there.",
      "\"Nobody saw ↓the ferry,\" Ana Ruiz said. The next day the paper printed it again: \"Nobody saw ↓the ferry,\" Carl Bloom said.",
    ],
    nonTriggering: [
      "\"We are out of time,\" Okoro and Lind said in a joint letter.",
      "H: 'We are out of time': Okoro || B: \"We are out of time,\" Mr Okoro said.",
      "\"The Sound of Music\" made her, Ana Ruiz said. \"The Sound of Music\" came first, Carl Bloom said.",
      "Ms Holt's lawyer Ida Moss said \"nobody saw the ferry\". \"Nobody saw the ferry\" was what Ms Holt said.",
      "\"It was like a bomb,\" said Ray Moss. Or, as Tom Hale put it: \"It was like a bomb.\"",
    ])

  private static let fewestWords = 4
  /// The bytes of a verb and a title between name and quotation.
  private static let nearest = 24
  private static let citing = WordSet(
    "put quoting quoted quotes echoed echoing repeating repeated chanted chanting sang read reads wrote joint jointly both"
  )

  func check(_ article: Article, into findings: inout [Finding]) {
    let said = article.mentions.quotations.filter { $0.tokens.count >= Self.fewestWords && $0.entity >= 0 }
    // One speaker is in no conflict.
    guard let first = said.first, said.contains(where: { $0.entity != first.entity }) else { return }
    let quotes = said.filter { isExplicit($0, article) }.map { QuotedWords($0, article) }
      .filter {
        $0.words.count >= Self.fewestWords && isOfPerson($0, article) && !isCited($0, article) && !isTitle($0, article)
      }
    guard quotes.count >= 2 else { return }
    var known: [UInt64: [Int]] = [:]
    for (number, quote) in quotes.enumerated() {
      // The first four words of every stretch of the longer ones would be an index of pieces; the first four of each are enough
      // for a headline, which quotes from the start or the whole.
      let start = quote.words.prefix(Self.fewestWords).reduce(UInt64(0)) { TextHash.join($0, $1) }
      for other in known[start] ?? [] where quotes[other].speaker != quote.speaker {
        let (a, b) = (quotes[other], quote)
        let isSame =
          a.words == b.words
          || isProminent(a, article) != isProminent(b, article) && (a.contains(b.words) || b.contains(a.words))
        guard isSame, !isNamedBeside(a, b, article), !isNamedBeside(b, a, article) else { continue }
        findings.append(finding(a, b, article))
        return
      }
      known[start, default: []].append(number)
    }
  }

  private func isOfPerson(_ quote: QuotedWords, _ article: Article) -> Bool {
    if case .entity(let index) = quote.speaker { article.mentions.entities[Int(index)].kind == .person } else { false }
  }

  /// The name stands right at the quotation; before one of headline or summary it opens the line.
  private func isExplicit(_ quotation: Quotation, _ article: Article) -> Bool {
    let document = article.document
    let speaker = quotation.speaker
    guard !speaker.isEmpty, let sentence = document.sentenceIndex(at: speaker.start),
      article.entities(in: document.sentences[sentence].tokens).contains(where: { $0.range.overlaps(speaker) })
    else { return false }
    let isBefore = speaker.end <= quotation.range.start
    let gap = isBefore ? TextRange(speaker.end, quotation.range.start) : TextRange(quotation.range.end, speaker.start)
    guard gap.start <= gap.end, gap.count <= Self.nearest else { return false }
    let isProminent = document.role(at: speaker.start)?.isProminent ?? false
    return !isBefore || !isProminent || speaker.start == document.sentences[sentence].range.start
  }

  /// "The Sound of Music": a title, whose longer words all have a capital.
  private func isTitle(_ quote: QuotedWords, _ article: Article) -> Bool {
    guard !isProminent(quote, article) else { return false }
    return article.document.tokens[quote.quotation.tokens].allSatisfy {
      !$0.isWord || $0.range.count <= 3 || $0.isCapitalised
    }
  }

  /// The sentence of one quotation names the speaker of the other: "Trump's manager Conway said", "Trump on Machado: …".
  private func isNamedBeside(_ quote: QuotedWords, _ other: QuotedWords, _ article: Article) -> Bool {
    guard case .entity(let speaker) = other.speaker,
      let sentence = article.document.sentenceIndex(at: quote.quotation.range.start)
    else { return true }
    let tokens = article.document.tokens
    guard let surname = article.mentions.entities[Int(speaker)].tokens.last(where: { tokens[$0].isWord }) else {
      return true
    }
    return article.document.sentences[sentence].tokens.contains {
      tokens[$0].hash == tokens[surname].hash && !quote.quotation.tokens.contains($0)
    }
  }

  private func isProminent(_ quote: QuotedWords, _ article: Article) -> Bool {
    article.document.role(at: quote.quotation.range.start)?.isProminent ?? false
  }

  /// The sentence tells that somebody else's words are repeated.
  private func isCited(_ quote: QuotedWords, _ article: Article) -> Bool {
    guard let sentence = article.document.sentenceIndex(at: quote.quotation.range.start) else { return true }
    let tokens = article.document.sentences[sentence].tokens
    return Self.citing.meets(
      tokens.lowerBound..<max(tokens.lowerBound, quote.quotation.tokens.lowerBound), in: article.document)
      || Self.citing.meets(
        quote.quotation.tokens.upperBound..<min(quote.quotation.tokens.upperBound + 12, article.document.tokens.count),
        in: article.document)
  }

  private func finding(_ first: QuotedWords, _ second: QuotedWords, _ article: Article) -> Finding {
    let document = article.document
    func name(_ quote: QuotedWords) -> String {
      guard case .entity(let index) = quote.speaker else { return "" }
      return document.text(article.mentions.entities[Int(index)].range)
    }
    return Finding(
      rule: Self.description.id, severity: .warning,
      message: "\(Wording.quote(document, first.quotation.range)) is given to \(name(first)) and to \(name(second)).",
      remedy: "Fits if both said it: then say so.", question: "Who said it?",
      labels: [
        Label(range: first.quotation.range, reading: name(first)),
        Label(range: second.quotation.range, reading: name(second)),
      ],
      key: document.text(first.quotation.range))
  }
}
