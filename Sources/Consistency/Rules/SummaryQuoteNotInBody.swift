internal import Claims
internal import Extraction
internal import TextModel

/// Words quoted in headline or summary that nobody says in the body.
struct SummaryQuoteNotInBody: Rule {
  static let description = RuleDescription(
    id: "summary-quote-not-in-body", severity: .warning,
    compares: "the quotations of headline, dek, captions and summary against the body, quoted and unquoted",
    arithmetic: """
      Case, marks and punctuation aside; fires where the quoted words (one of them at least a content word) are in no quotation of the \
      body. A note where the body has them unquoted, but a warning for a single word where the body quotes another one before the same \
      noun.
      """,
    triggering: [
      "H: Minister calls report '↓a disgrace' || B: \"↓It is disappointing work,\" the minister said.",
      "S: • Police want to \"↓cleanse\" the site || B: Police said they would \"↓tidy\" the site.",
      "H: Fire chief: 'We were ↓lucky to get out' || B: The fire chief praised his crew. \"The crew did well under hard conditions,\" he said.",
      "S: • Shops were left \"shocked and ↓which\" by the theft || B: \"The shops were left shocked and upset by the theft,\" she said.",
      "S: • A law against \"↓loud would\" || B: A law against \"loud music\" has divided the town.",
      "S: • The senator called it \"↓fast money\" || B: The senator called the bill \"↓fast track\" law and left the room.",
      "S: • The bridge is the \"number one ↓they\" for the mayor || B: The mayor said: \"↓It is our number one issue here.\"",
      "D: The owner calls the ruling \"↓theft\" || B: The owner called the ruling \"↓a shame\" and will appeal.",
    ],
    nonTriggering: [
      "H: Minister: report 'disappointing' || B: \"It is disappointing work,\" the minister said.",
      "S: • Crackdown on \"ghost flats\" || B: The city calls empty homes \"ghost flats\".",
      "H: Card thieves 'now hunting online' || B: Thefts with cards in shops have fallen, a firm has said. It counts fewer cases than in spring.",
      "H: Coach vows to 'go again' || B: \"We go again on Saturday,\" the coach said.",
      "S: • The crew had been 'struggling'with 'bad times' || B: \"We had some bad times,\" the captain said. The crew had been 'struggling'.",
      "S: • She sails 'without fear' || B: \"I have no fear of the sea,\" she said. She sails alone.",
      "S: • The senator called it a \"fast track\" || B: The senator called the bill \"fast track\" law and left the room.",
      "S: • The bridge is \"number one\" for the mayor || B: The mayor said: \"It is our number one issue here.\"",
      "D: The firm promises “better trains” || B: Passengers will get “better trains, and more of them”, the firm said.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    guard document.parts.contains(where: { $0.role == .body }) else { return }
    let quotes = article.mentions.quotations.filter { document.role(at: $0.range.start)?.isProminent ?? false }
    guard !quotes.isEmpty else { return }
    let body = BodyWords(article)
    // What is told again in the same words has the verdict of the first time.
    var known: [UInt64: Verdict?] = [:]
    for quote in quotes {
      let passage = article.document.sentenceIndex(at: quote.range.start).map {
        article.claims.passage($0, at: quote.tokens.lowerBound)
      }
      let verdict = passage.flatMap { known[$0] } ?? verdict(quote, body, article)
      if let passage { known[passage] = .some(verdict) }
      guard let verdict else { continue }
      let altered = verdict.altered.flatMap { body.range(of: $0, in: quote.tokens) }
      findings.append(finding(quote, altered ?? quote.range, verdict.severity, verdict.nearest, article))
    }
  }

  /// What is to be told of a quotation.
  private struct Verdict {
    var severity: Severity
    /// The quotation of the body that is told beside it.
    var nearest: Quotation?
    /// Its words that are changed.
    var altered: ClosedRange<Int>?
  }

  private func verdict(_ quote: Quotation, _ body: BodyWords, _ article: Article) -> Verdict? {
    let words = body.words(quote.tokens)
    guard article.claims.budget.take(article.document.tokens.count),
      words.contains(where: { !$0.isStop }), !isRunTogether(quote, article.document),
      !body.quotes.contains(where: { body.contains($0.tokens, words) }),
      let (severity, evidence) = verdict(quote, words, body, article)
    else { return nil }
    return Verdict(severity: severity, nearest: evidence, altered: body.likeness(words).altered)
  }

  /// Two quotations that lack a space between them: "'struggling'with 'bad times'".
  private func isRunTogether(_ quote: Quotation, _ document: Document) -> Bool {
    quote.tokens.dropFirst().dropLast().contains { index in
      let token = document.tokens[index]
      return (token.kind == .quote || token.kind == .apostrophe) && token.hasSpaceBefore
        && !document.tokens[index + 1].hasSpaceBefore && document.tokens[index + 1].isWord
    }
  }

  private func verdict(
    _ quote: Quotation, _ words: [BodyWords.Word], _ body: BodyWords, _ article: Article
  ) -> (Severity, Quotation?)? {
    let isUnquoted = body.bodyRanges.contains { body.contains($0, words) }
    if words.count == 1, let rival = rivalWord(quote, body, article) { return (.warning, rival) }
    if isUnquoted { return (.note, nil) }
    let likeness = body.likeness(words)
    // Word by word as in the body but for one or two: altered. Else, words that stand together in one sentence in other forms or
    // another order are a paraphrase.
    // A headline's marks are often those of a claim in few words: half of them anywhere in the body will do, and those around one
    // word keep it at a distance.
    let isHeadline = article.document.role(at: quote.range.start) == .headline
    let isParaphrase =
      likeness.shared == 1 || likeness.shared >= 0.7 && words.count > 5
      || isHeadline && (words.count == 1 || isClaim(quote, article) || words.count <= 5 && likeness.found >= 0.5)
    // Few words between a headline's marks are a claim told shortly, unless somebody says them, or said them but for one.
    let isShort = isHeadline && words.count <= 5 && !isAttributed(quote, article)
    let isAltered = isShort ? body.isQuotationAltered(words) : likeness.altered != nil || isSibling(words, body)
    return (isParaphrase && !isAltered ? .note : .warning, body.nearest(words))
  }

  /// Two words of which the body quotes one with another: "loud would" for "loud music".
  private func isSibling(_ words: [BodyWords.Word], _ body: BodyWords) -> Bool {
    guard words.count == 2 else { return false }
    return body.quotes.contains { quote in
      let others = body.words(quote.tokens)
      guard others.count == 2 else { return false }
      return [0, 1].contains {
        !words[$0].isStop && !others[1 - $0].isStop && words[$0] == others[$0]
          && words[1 - $0].stem != others[1 - $0].stem
      }
    }
  }

  /// "Fraudsters 'targeting web'": single marks around what the headline says of its subject, as an allegation and not as somebody's words.
  private func isClaim(_ quote: Quotation, _ article: Article) -> Bool {
    let tokens = article.document.tokens
    let open = quote.tokens.lowerBound - 1
    guard open > 0, tokens[open].kind == .apostrophe || isSingle(tokens[open], article), tokens[open - 1].isWord,
      !article.has(open - 1, [.reporting, .preposition, .conjunction, .article]),
      tokens.indices.contains(open + 1), tokens[open + 1].isWord, !tokens[open + 1].isCapitalised
    else { return false }
    return !isAttributed(quote, article)
  }

  /// "Calls it 'a disgrace'" gives somebody's words: a verb of saying stands before the quotation.
  private func isAttributed(_ quote: Quotation, _ article: Article) -> Bool {
    guard let sentence = article.document.sentenceIndex(at: quote.range.start) else { return false }
    let start = article.document.sentences[sentence].tokens.lowerBound
    return (start..<max(start, quote.tokens.lowerBound)).contains {
      article.has($0, .reporting) || Self.naming.contains($0, in: article.document)
    }
  }

  private static let naming = WordSet(
    "calls call called calling brands branded dubs dubbed labels labelled labeled vows slams")

  private func isSingle(_ token: Token, _ article: Article) -> Bool {
    let text = article.document.text(token.range)
    return text == "'" || text == "\u{2018}"
  }

  /// The single word that the body quotes before the same noun.
  private func rivalWord(_ quote: Quotation, _ body: BodyWords, _ article: Article) -> Quotation? {
    guard let noun = body.nounBehind(quote) else { return nil }
    return body.quotes.first { $0.tokens.count <= 2 && body.nounBehind($0) == noun }
  }

  private func finding(
    _ quote: Quotation, _ range: TextRange, _ severity: Severity, _ nearest: Quotation?, _ article: Article
  ) -> Finding {
    let document = article.document
    let said = Wording.quote(document, quote.range)
    let place = document.role(at: quote.range.start).map(\.name) ?? "summary"
    let other = nearest.map { " The nearest quotation of the body is \(Wording.quote(document, $0.range))." } ?? ""
    return Finding(
      rule: Self.description.id, severity: severity,
      message: severity == .note
        ? "The \(place) puts \(said) in quotation marks; the body does not quote it."
        : "The body has no quotation with \(said) of the \(place).",
      working: "Case, marks and punctuation aside.\(other)",
      remedy: "Fits without the quotation marks, or with the words as they were said.",
      question: "Do we have the recording or text? Is anything cut?",
      labels: [Label(range: range)] + (nearest.map { [Label(range: $0.range)] } ?? []),
      key: document.text(quote.range))
  }
}

/// The words of the body, for looking up quoted ones.
struct BodyWords {
  struct Word: Hashable {
    var hash: UInt64
    var stem: UInt64
    var isStop: Bool

    static func == (a: Word, b: Word) -> Bool { a.hash == b.hash }
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  let article: Article
  let quotes: [Quotation]
  /// The tokens of each stretch of body.
  let bodyRanges: [Range<Int>]

  init(_ article: Article) {
    self.article = article
    let document = article.document
    quotes = article.mentions.quotations.filter { document.role(at: $0.range.start) == .body }
    bodyRanges = document.parts.filter { $0.role == .body }.flatMap { document.sentences[$0.sentences].map(\.tokens) }
  }

  func words(_ tokens: Range<Int>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for index in tokens {
      let token = article.document.tokens[index]
      guard Self.isSaid(token) else { continue }
      words.append(
        Word(
          hash: token.hash, stem: article.claims.stem(index),
          isStop: token.kind == .possessive || article.mentions.words[index].has([.stop, .preposition])))
    }
    return words
  }

  private static func isSaid(_ token: Token) -> Bool { token.isWord || token.isNumber || token.kind == .possessive }

  /// The words of a quotation from one to another, as a range of text.
  func range(of changed: ClosedRange<Int>, in tokens: Range<Int>) -> TextRange? {
    let words = tokens.filter { Self.isSaid(article.document.tokens[$0]) }
    guard words.indices.contains(changed.lowerBound), words.indices.contains(changed.upperBound) else { return nil }
    return TextRange(
      article.document.tokens[words[changed.lowerBound]].start, article.document.tokens[words[changed.upperBound]].end)
  }

  /// Whether words stand in a range of tokens in this order, one behind the other.
  func contains(_ range: Range<Int>, _ words: [Word]) -> Bool {
    guard let first = words.first else { return false }
    return article.document.tokens.withUnsafeBufferPointer { tokens in
      range.contains { start in
        guard tokens[start].hash == first.hash, Self.isSaid(tokens[start]) else { return false }
        var found = 0
        for index in start..<range.upperBound where Self.isSaid(tokens[index]) {
          guard tokens[index].hash == words[found].hash else { return false }
          found += 1
          if found == words.count { return true }
        }
        return false
      }
    }
  }

  /// How close the body comes to quoted words that it does not have as they are.
  struct Likeness {
    /// The words that are changed, from the first to the last, where one place of the body has them in this order but for one or two.
    var altered: ClosedRange<Int>?
    /// The largest share of the content words, by their stems, that stand in one sentence.
    var shared = 0.0
    /// The share of them that stand anywhere in the body.
    var found = 0.0
  }

  func likeness(_ words: [Word]) -> Likeness {
    var likeness = Likeness()
    let content = words.filter { !$0.isStop }
    guard !content.isEmpty else { return likeness }
    var known = HashSet()
    var missing = content.map(\.stem).filter { known.insert($0) }
    let all = missing.count
    for range in bodyRanges {
      let hay = self.words(range)
      let stems = HashSet(hay.lazy.map(\.stem))
      missing.removeAll { stems.contains($0) }
      likeness.found = Double(all - missing.count) / Double(max(1, all))
      likeness.shared = max(likeness.shared, Double(content.count { stems.contains($0.stem) }) / Double(content.count))
      guard words.count > 2, hay.count >= words.count else { continue }
      for start in 0...(hay.count - words.count) {
        guard let changed = altered(words, hay[start..<(start + words.count)]) else { continue }
        // Two places that differ in two ways: any of the words may be the changed one.
        let known = likeness.altered ?? changed
        likeness.altered = min(known.lowerBound, changed.lowerBound)...max(known.upperBound, changed.upperBound)
      }
    }
    return likeness
  }

  /// Whether a quotation of the body has the words but for one.
  func isQuotationAltered(_ words: [Word]) -> Bool {
    words.count > 2
      && quotes.contains { quote in
        let hay = self.words(quote.tokens)
        return hay.count >= words.count
          && (0...(hay.count - words.count)).contains { altered(words, hay[$0..<($0 + words.count)]) != nil }
      }
  }

  /// What differs, where four in five words are the same, and what the body has in its place are content words.
  private func altered(_ words: [Word], _ window: ArraySlice<Word>) -> ClosedRange<Int>? {
    // Most windows have nothing in common with the words: it ends at the first change too many.
    let most = min(max(words.count, 5) / 5, words.count - 2)
    var (first, last, count) = (0, 0, 0)
    for (offset, (word, other)) in zip(words, window).enumerated() where word.stem != other.stem {
      guard count < most, !other.isStop else { return nil }
      if count == 0 { first = offset }
      last = offset
      count += 1
    }
    return count > 0 ? first...last : nil
  }

  /// The quotation of the body with most words in common.
  func nearest(_ words: [Word]) -> Quotation? {
    let content = Set(words.filter { !$0.isStop })
    let ranked = quotes.map { quote in (quote, content.intersection(self.words(quote.tokens)).count) }
    return ranked.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0 ?? quotes.first
  }

  /// The first content word behind a quotation.
  func nounBehind(_ quote: Quotation) -> UInt64? {
    var index = quote.tokens.upperBound
    let tokens = article.document.tokens
    while index < tokens.count, index < quote.tokens.upperBound + 5 {
      if tokens[index].isWord, !article.mentions.words[index].has(.stop) { return tokens[index].hash }
      index += 1
    }
    return nil
  }
}
