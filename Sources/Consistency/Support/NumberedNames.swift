internal import Claims
internal import Extraction
internal import TextModel

/// Names with a number in them whose number the body gives otherwise: Highway 36 for Highway 63, the Five Nations for the Six Nations.
final class NumberedNames {
  /// Words that number anything: the word before them belongs to the name ("World No 4").
  private static let numberers = WordSet("no nos nr number")

  /// A name's word with its number.
  private struct Name {
    var range: Range<Int>
    /// The words that stand with the number, as one hash, and the number.
    var word: UInt64
    var number: UInt64
  }

  private let article: Article
  private var document: Document { article.document }
  /// The tokens of figures: numbers that count.
  private lazy var counted: [Bool] = {
    var counted = [Bool](repeating: false, count: document.tokens.count)
    for figure in article.mentions.figures { for token in figure.tokens { counted[token] = true } }
    return counted
  }()

  init(_ article: Article) { self.article = article }

  /// The findings for the names of one sentence of headline or summary.
  func findings(in tokens: Range<Int>, isTitle: Bool) -> [Finding] {
    names(in: tokens, isTitle: isTitle).compactMap { name in
      var rival: Name?
      for part in document.parts where part.role == .body {
        for sentence in document.sentences[part.sentences] {
          for other in names(in: sentence.tokens, isTitle: false) where other.word == name.word {
            if other.number == name.number { return nil }
            rival = rival ?? other
          }
        }
      }
      return rival.map { finding(name, $0) }
    }
  }

  private func names(in tokens: Range<Int>, isTitle: Bool) -> [Name] {
    tokens.compactMap { index in
      let token = document.tokens[index]
      if token.isNumber { return counted[index] ? nil : numbered(index, in: tokens) }
      // "the Six Nations": a number word with a capital inside a sentence.
      guard !isTitle, index > tokens.lowerBound, index + 1 < tokens.upperBound, token.isWord, token.isCapitalised,
        !token.shape.contains(.allCapitals), article.has(index, .cardinal), !counted[index]
      else { return nil }
      let next = document.tokens[index + 1]
      guard next.isWord, next.isCapitalised, !article.has(index + 1, [.month, .weekday, .stop, .scale, .cardinal])
      else {
        return nil
      }
      return Name(range: index..<index + 2, word: next.hash, number: token.hash)
    }
  }

  /// A capitalised word in front of digits, with or without a dash between.
  private func numbered(_ index: Int, in tokens: Range<Int>) -> Name? {
    var word = index - 1
    if word > tokens.lowerBound, document.tokens[word].kind == .dash { word -= 1 }
    guard word >= tokens.lowerBound, document.tokens[word].isWord, document.tokens[word].isCapitalised,
      document.tokens[word].range.count > 1,
      !article.has(word, [.month, .weekday, .stop, .preposition, .currencyStart])
    else { return nil }
    guard Self.numberers.contains(document.tokens[word]) else {
      return Name(range: word..<index + 1, word: document.tokens[word].hash, number: document.tokens[index].hash)
    }
    let before = word - 1
    guard before >= tokens.lowerBound, document.tokens[before].isWord, !article.has(before, [.stop, .preposition])
    else {
      return nil
    }
    let words = document.tokens[before].hash &* 31 &+ document.tokens[word].hash
    return Name(range: before..<index + 1, word: words, number: document.tokens[index].hash)
  }

  private func finding(_ name: Name, _ rival: Name) -> Finding {
    let (shown, base) = (range(name), range(rival))
    return Finding(
      rule: SummaryEntityUnsupported.description.id, severity: .warning,
      message:
        "The body does not name \(Wording.quote(document, shown)); it names \(Wording.quote(document, base)).",
      remedy: "Fits if both are meant: then name both in the body.",
      question: "Is this the name that the story is about?",
      labels: [Label(range: shown), Label(range: base)], key: document.text(shown))
  }

  private func range(_ name: Name) -> TextRange {
    TextRange(document.tokens[name.range.lowerBound].start, document.tokens[name.range.upperBound - 1].end)
  }
}
