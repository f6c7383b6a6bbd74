internal import Claims
internal import Extraction
internal import TextModel

/// A place or word that a name says twice: "Japan's Bank of Japan", "ATM machine".
struct RedundantName: Rule {
  static let description = RuleDescription(
    id: "redundant-name", severity: .note,
    compares: "a possessive place or an acronym against the name or word it stands with",
    arithmetic:
      "The possessive of a place before a name that ends in \"of\" the same place; an acronym before the word that its last letter stands for.",
    triggering: [
      "↓Japan's Bank of Japan left rates alone.", "He used an ↓ATM machine.",
      "↓Kenya's Central Bank of Kenya raised rates on Monday.", "She typed in her ↓PIN number.",
    ],
    nonTriggering: [
      "Japan's central bank left rates alone.", "China's University of Hong Kong partner agreed.",
      "The Bank of Japan left rates alone.", "He used an ATM near the machine shop.",
    ])

  /// Acronyms with the word that their last letter stands for.
  private static let acronyms: HashMap<UInt64> = {
    var table = HashMap<UInt64>(capacity: 32, empty: 0)
    for (acronym, word) in [
      ("atm", "machine"), ("pin", "number"), ("vin", "number"), ("isbn", "number"), ("hiv", "virus"),
      ("lcd", "display"),
      ("led", "diode"), ("cd", "disc"), ("dvd", "disc"), ("gps", "system"), ("upc", "code"), ("rpm", "minute"),
      ("ac", "current"),
      ("opec", "countries"), ("sat", "test"), ("hdtv", "television"), ("pdf", "format"), ("ram", "memory"),
      ("uk", "kingdom"),
    ] { table.set(TextHash.of(acronym), TextHash.of(word)) }
    return table
  }()

  private static let of = TextHash.literal("of")

  func check(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    for part in document.parts where part.role.isJudged {
      for sentence in document.sentences[part.sentences]
      where sentence.shapes.contains(.allCapitals) || sentence.kinds.has(.possessive) {
        document.tokens.withUnsafeBufferPointer { tokens in
          for index in sentence.tokens where tokens[index].isWord && tokens[index].isCapitalised {
            // Only a possessive or an acronym says a thing twice.
            guard
              tokens[index].shape.contains(.allCapitals)
                || index + 1 < sentence.tokens.upperBound && tokens[index + 1].kind == .possessive
            else { continue }
            if let range = doubledPlace(index, sentence, document) ?? doubledWord(index, sentence, document) {
              findings.append(finding(range, article))
            }
          }
        }
      }
    }
  }

  /// X's … of X, with nothing but the name between.
  private func doubledPlace(_ index: Int, _ sentence: Sentence, _ document: Document) -> TextRange? {
    let tokens = document.tokens
    guard index + 1 < sentence.tokens.upperBound, tokens[index + 1].kind == .possessive else { return nil }
    var next = index + 2
    while next + 1 < sentence.tokens.upperBound, next < index + 9 {
      if tokens[next].hash == Self.of, tokens[next + 1].hash == tokens[index].hash, tokens[next + 1].isCapitalised {
        // Capitals between make it one name; a lower-case phrase ("history of China") is none.
        let isName = tokens[(index + 2)..<next].allSatisfy { $0.isWord && $0.isCapitalised || $0.hash == Self.of }
        return isName && next > index + 2 ? TextRange(tokens[index].start, tokens[next + 1].end) : nil
      }
      guard tokens[next].isWord else { return nil }
      next += 1
    }
    return nil
  }

  private func doubledWord(_ index: Int, _ sentence: Sentence, _ document: Document) -> TextRange? {
    let tokens = document.tokens
    guard tokens[index].shape.contains(.allCapitals), index + 1 < sentence.tokens.upperBound,
      let word = Self.acronyms[tokens[index].hash], tokens[index + 1].hash == word
    else { return nil }
    return TextRange(tokens[index].start, tokens[index + 1].end)
  }

  private func finding(_ range: TextRange, _ article: Article) -> Finding {
    Finding(
      rule: Self.description.id, severity: .note,
      message: "\(Wording.quote(article.document, range)) says one thing twice.",
      remedy: "Drop one of the two.", question: "Is one of them left over from an edit?", labels: [Label(range: range)],
      key: article.document.text(range))
  }
}
