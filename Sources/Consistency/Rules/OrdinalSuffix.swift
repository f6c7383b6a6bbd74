internal import Extraction
internal import TextModel

/// An ordinal in digits whose letters belong to another number: 22th, 3th, the 11st.
struct OrdinalSuffix: Rule {
  static let description = RuleDescription(
    id: "ordinal-suffix", severity: .warning,
    compares: "the letters behind the digits of an ordinal against its last digits",
    arithmetic: """
      1 takes st, 2 nd, 3 rd, all others th; 11, 12 and 13 at the end take th. "st" at a weight is stone (11st 9lb): it counts as an \
      ordinal only behind "the", where no man weighs that much or the number ends in 11.
      """,
    triggering: [
      "She came ↓22th.", "The ↓11st hour had come.", "The vote was on May ↓3th, 2021.", "Her ↓42rd goal settled it.",
    ],
    nonTriggering: [
      "The 112th Congress met on the 3rd.", "He weighs 11st 9lb.", "The vote was on May 3rd, 2021.",
      "The 14st prop played his 42nd match.",
    ])

  /// More stone than a person weighs.
  private static let heaviest = 60
  private static let suffixes: [UInt64: String] = Dictionary(
    uniqueKeysWithValues: ["st", "nd", "rd", "th"].map { (TextHash.of($0), $0) })

  func check(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    for figure in article.mentions.figures where figure.kind == .ordinal || figure.kind == .date {
      guard figure.tokens.count >= 2 else { continue }
      for index in figure.tokens.dropFirst() {
        let token = document.tokens[index]
        guard token.isWord, !token.hasSpaceBefore, token.range.count == 2, document.tokens[index - 1].isNumber,
          let suffix = Self.suffixes[token.hash],
          let number = Self.number(document.bytes[document.tokens[index - 1].range.bytes])
        else { continue }
        let right = Self.suffix(of: number)
        guard suffix != right, suffix != "st" || isOrdinal(number, index, document) else { continue }
        let range = TextRange(document.tokens[index - 1].start, token.end)
        findings.append(finding(range, "\(number)\(right)", document))
      }
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard digits.count <= 9 else { return nil }
    var number = 0
    for digit in digits where digit != 0x2C {
      guard digit &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  static func suffix(of number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  /// Whether "st" is no stone: behind "the", with nothing of a weight behind it.
  private func isOrdinal(_ number: Int, _ suffix: Int, _ document: Document) -> Bool {
    guard suffix >= 2, document.tokens[suffix - 2].hash == TextHash.of("the") else { return false }
    guard suffix + 1 >= document.tokens.count || !document.tokens[suffix + 1].isNumber else { return false }
    return number % 100 == 11 || number > Self.heaviest
  }

  private func finding(_ range: TextRange, _ right: String, _ document: Document) -> Finding {
    Finding(
      rule: Self.description.id, severity: .warning, message: "\(Wording.quote(document, range)) should be \(right).",
      working: "\(document.text(range)): the last digits take \(right.suffix(2))",
      question: "Is the number right, or its ending?", labels: [Label(range: range)], suggestions: [right],
      key: document.text(range))
  }
}
