internal import Claims
internal import Extraction
internal import TextModel

/// A small count that a list of the body has items of: people with ages, coordinated names.
struct ListLength: Derivation {
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    guard shown.kind == .cardinal, let count = shown.value?.int, (2...12).contains(count) else { return nil }
    let document = body.mentions.document
    for part in document.parts where part.role == .body {
      for number in part.sentences {
        let sentence = document.sentences[number]
        let ages = body.claims(ofSentence: number).filter { body.figure($0).kind == .age }
        if ages.count == count || people(ages, body) == count || bareAges(ages, number, body) == count {
          return FigureSupport(
            figure: claim.figure, with: ages.map { body.claims.claims[$0].figure },
            derivation: "\(count) ages in a list")
        }
        let brackets = bracketed(number, body)
        if brackets == count || brackets == count - 1 && Self.leads.meets(sentence.tokens, in: document) {
          return FigureSupport(
            figure: claim.figure, with: [], derivation: "\(count) numbers in a list")
        }
        if names(in: sentence, body) == count {
          return FigureSupport(figure: claim.figure, with: [], derivation: "\(count) names in a list")
        }
      }
    }
    return nil
  }

  /// The number of names that commas and an "and" coordinate in a sentence; 0 for no list.
  private func names(in sentence: Sentence, _ body: BodyFigures) -> Int {
    let document = body.mentions.document
    let entities = body.mentions.entities
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].range.start < sentence.range.start { low = middle + 1 } else { high = middle }
    }
    var longest = 0
    var run = 0
    var previous: Entity?
    while low < entities.count, entities[low].range.end <= sentence.range.end {
      let entity = entities[low]
      if let last = previous, isCoordinated(last, entity, document) { run += 1 } else { run = 1 }
      longest = max(longest, run)
      previous = entity
      low += 1
    }
    return longest > 1 ? longest : 0
  }

  private static let leads = WordSet("followed ahead")

  /// Names with their numbers in brackets: "Central (365), North (285) and South (180)"; another one may lead them.
  private func bracketed(_ sentence: Int, _ body: BodyFigures) -> Int {
    let tokens = body.mentions.document.tokens
    let numbers = body.claims(ofSentence: sentence).filter {
      let figure = body.figure($0).tokens
      return figure.lowerBound > 1 && tokens[figure.lowerBound - 1].isMark("(")
        && tokens.indices.contains(figure.upperBound)
        && tokens[figure.upperBound].isMark(")") && tokens[figure.lowerBound - 2].isCapitalised
    }
    return numbers.count > 1 ? numbers.count : 0
  }

  /// The people of whom ages tell; an age of "both" or "all three" is told of so many.
  private func people(_ ages: [Int], _ body: BodyFigures) -> Int {
    ages.reduce(0) { sum, age in
      let start = body.figure(age).tokens.lowerBound
      return sum + (start > 0 && body.mentions.document.tokens[start - 1].hash == TextHash.of("both") ? 2 : 1)
    }
  }

  /// An age with the bare numbers that commas and an "and" join to it: "aged 25, 31 and 33".
  private func bareAges(_ ages: [Int], _ sentence: Int, _ body: BodyFigures) -> Int {
    guard let first = ages.first else { return 0 }
    let document = body.mentions.document
    var last = body.figure(first)
    var count = 1
    for index in body.claims(ofSentence: sentence) where index > first {
      let next = body.figure(index)
      let gap = last.tokens.gap(to: next.tokens)
      guard next.kind == .cardinal || next.kind == .age, (1...2).contains(gap.count),
        document.tokens[gap].allSatisfy({ $0.isMark(",") || $0.hash == TextHash.of("and") })
      else { break }
      count += 1
      last = next
    }
    return count
  }

  /// Joined by commas and an "and", with no more than ages between: "Ana Ruiz, 23, and Tom Hale".
  private func isCoordinated(_ a: Entity, _ b: Entity, _ document: Document) -> Bool {
    guard a.kind == b.kind, a.tokens.upperBound < b.tokens.lowerBound, b.tokens.lowerBound - a.tokens.upperBound <= 6
    else {
      return false
    }
    return document.tokens[a.tokens.gap(to: b.tokens)].allSatisfy {
      $0.isMark(",") || $0.isNumber || Self.joiners.contains($0.hash)
    }
  }

  private static let joiners = Set(["and", "both"].map { TextHash.of($0) })
}
