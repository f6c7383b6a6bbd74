internal import TextModel

/// Reads names of people, organisations and places, and joins the mentions of one name.
///
/// Candidates first (capitalised words), then the evidence for each name over the whole document, then the kinds, last the
/// headlines, whose capitals mean nothing: there the names are those of the text and of the lists.
struct EntityReader {
  let names: NameLists
  let house: HouseNames

  /// Candidates of a document beyond which their memory is given back.
  private static let most = 2000

  /// All names of a document, in text order; `text` spans the whole document, `capitals` are its words with a capital, `book` and
  /// `candidates` are memory from the one before.
  func read(
    _ document: Document, _ text: SentenceText, _ capitals: UnsafeBufferPointer<Int32>, figures: [Figure],
    book: inout NameBook, candidates: inout [NameCandidate]
  ) -> [Entity] {
    var finder = CandidateFinder(text, capitals, names, house)
    swap(&finder.candidates, &candidates)
    defer {
      swap(&finder.candidates, &candidates)
      candidates.removeAll(keepingCapacity: candidates.count <= Self.most)
    }
    var headlines: [(tokens: Range<Int>, isCapitals: Bool)] = []
    for sentence in document.sentences where document.parts[Int(sentence.part)].role != .furniture {
      // A line in capitals inside a wrapped sentence is a dateline behind a caption.
      var start = sentence.tokens.lowerBound
      let inside = sentence.shapes.contains([.lineBefore, .allCapitals]) ? sentence.tokens.dropFirst() : 0..<0
      for index in inside {
        let token = text[index]
        guard token.shape.contains(.lineBefore), token.shape.contains(.allCapitals),
          dateline(index..<sentence.tokens.upperBound, text, finder) != nil
        else { continue }
        read(start..<index, text, &finder, &headlines)
        start = index
      }
      read(start..<sentence.tokens.upperBound, text, &finder, &headlines)
    }
    book.clear()
    for index in finder.candidates.indices {
      let lists = finder.reader.lists(finder.candidates[index].hash)
      book.add(&finder.candidates[index], index: index, lists: lists)
    }
    finder.settleOpeners(&book)
    book.decide(finder.candidates)
    var mentions = finder.mentions(book)
    if !headlines.isEmpty {
      let matcher = HeadlineNames(reader: finder.reader, book: book)
      for headline in headlines { matcher.read(headline.tokens, isCapitals: headline.isCapitals, into: &mentions) }
    }
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    removeUnits(from: &mentions, figures)
    return Coreference.entities(mentions, book, text)
  }

  /// Drops the units of figures: Celsius of "31 degrees Celsius".
  private func removeUnits(from mentions: inout [NameMention], _ figures: [Figure]) {
    var next = 0
    mentions.removeAll { mention in
      while next < figures.count, figures[next].tokens.upperBound <= mention.tokens.lowerBound { next += 1 }
      guard next < figures.count, figures[next].kind == .measure else { return false }
      let figure = figures[next].tokens
      return figure.lowerBound < mention.tokens.lowerBound && mention.tokens.upperBound <= figure.upperBound
    }
  }

  /// Reads a sentence, or keeps it for later where its capitals say nothing.
  private func read(
    _ sentence: Range<Int>, _ text: SentenceText, _ finder: inout CandidateFinder,
    _ headlines: inout [(tokens: Range<Int>, isCapitals: Bool)]
  ) {
    var tokens = sentence
    if text[tokens.lowerBound].shape.contains(.allCapitals), let rest = dateline(tokens, text, finder) {
      finder.addDateline(tokens.lowerBound..<rest.lowerBound)
      tokens = rest
    }
    let capitals = finder.capitals(in: tokens)
    switch finder.style(of: tokens, capitals: capitals.count) {
    case .prose: finder.read(tokens, capitals: capitals)
    case .headline: headlines.append((tokens, false))
    case .capitals: headlines.append((tokens, true))
    }
  }

  /// The rest of a sentence that starts with the place of a dateline ("BEIJING, Dec 7 (Reuters) -"), nil for any other.
  private func dateline(_ tokens: Range<Int>, _ text: SentenceText, _ finder: CandidateFinder) -> Range<Int>? {
    var index = tokens.lowerBound
    while index < tokens.upperBound, index < tokens.lowerBound + 6 {
      let token = text[index]
      if token.kind == .word,
        token.shape.contains(.allCapitals) || token.isCapitalised && token.shape.contains(.allCapitals)
      {
        index += 1
      } else if index > tokens.lowerBound,
        token.isMark(".") && text.isTight(index)
          || token.kind == .dash && text.isTight(index) && text.isTight(index + 1)
      {
        index += 1
      } else {
        break
      }
    }
    guard index > tokens.lowerBound, index < tokens.upperBound else { return nil }
    let next = text[index]
    let isPlace: Bool
    if next.isNumber {
      // MELBOURNE 1996-12-06
      isPlace =
        next.end - next.start == 4 && text[index + 1].kind == .dash && text[index + 2].isNumber
        && text[index + 3].kind == .dash
    } else if next.isMark("(") {
      isPlace = text[index + 1].isCapitalised && (text[index + 2].isMark(")") || text[index + 3].isMark(")"))
    } else if next.isMark(",") {
      // BEIJING, Dec 7 (Reuters) -; AL-AIN, United Arab Emirates 1996-12-06; PARIS, France (AP) -
      isPlace = opensDateline(index + 1, tokens.upperBound, text)
    } else {
      isPlace =
        next.kind == .dash && next.hasSpaceBefore && index < tokens.lowerBound + 4
        && finder.reader.lists(finder.phrase(tokens.lowerBound..<index)).has(.place)
    }
    return isPlace ? index..<tokens.upperBound : nil
  }

  private func opensDateline(_ start: Int, _ end: Int, _ text: SentenceText) -> Bool {
    var index = start
    while index < min(end, start + 9) {
      let token = text[index]
      if token.isMark("("), text[index + 1].isCapitalised { return true }
      if token.kind == .dash, token.hasSpaceBefore { return true }
      if token.isNumber, text[index + 1].kind == .dash, text.isTight(index + 1), text[index + 2].isNumber {
        return true
      }
      guard token.isCapitalised || token.isNumber || token.isMark(".") || token.isMark(",") || token.kind == .dash
      else { return false }
      index += 1
    }
    return false
  }
}
